"""Articles of a set that are in no pair yet: which of them may be pairs, and the pairs that are made of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from newsannot.errors import SetError
from newsannot.matching.file_names import match_names
from newsannot.matching.partners import Bond, Shared
from newsannot.matching.proposing import Candidate, Progress, ProposedPair, propose
from newsannot.store import Store, pairing
from newsannot.store.pairing import Listed

MOST = 5_000
"""Articles that are held against each other: some kilobytes of each are kept in memory."""

_SOURCES = 1_000  # of pairs, that may have more derived articles


@dataclass(frozen=True, slots=True)
class Proposals:
    """The likely pairs of a set's articles, the surest first, and all articles that are told of in them or in no pair.

    ``alone`` are the numbers of those in no pair, the newest first; ``unseen`` of them were too many to be looked at.
    """

    pairs: tuple[ProposedPair, ...]
    articles: Mapping[int, Listed]
    alone: tuple[int, ...]
    unseen: int = 0


def unpaired(store: Store) -> Proposals:
    """The articles in no pair, and no proposals yet."""
    articles = {article.number: article for article in pairing.alone(store, MOST)}
    return Proposals((), articles, tuple(articles), pairing.count_alone(store) - len(articles))


def proposals(
    store: Store, paths: Mapping[int, Path] | None = None, progress: Progress | None = None
) -> Proposals:
    """The likely pairs among the articles in no pair, and of these with sources of pairs.

    ``paths`` are the files of articles by their numbers, where they are known: names pair what lies in one folder.
    """
    known = unpaired(store)
    articles, alone = dict(known.articles), known.alone
    named = list(_named(paths or {}, articles))
    taken = {number for pair in named for number in (pair.source, pair.derived)}
    left = [number for number in alone if number not in taken]
    found = propose(_candidates(store, left), progress) if left else []
    pairs = (*named, *found)
    others = {number for pair in pairs for number in (pair.source, pair.derived, *pair.rivals)}
    told = pairing.listed(store, others - articles.keys())
    articles |= {article.number: article for article in told}
    return replace(known, pairs=pairs, articles=articles)


def _named(paths: Mapping[int, Path], alone: Collection[int]) -> Iterator[ProposedPair]:
    """The pairs of which the files' names leave no doubt."""
    for source, derived in by_files(paths):
        if source in alone or derived in alone:
            yield sure_by_names(source, derived)


def sure_by_names(source: int, derived: int) -> ProposedPair:
    """A pair of which the files' names leave no doubt."""
    return ProposedPair(source, derived, 1.0, (Shared(Bond.FILE_NAMES),), (), clear=True)


def by_files(paths: Mapping[int, Path]) -> list[tuple[int, int]]:
    """Source and derived articles, by their numbers, whose files' paths differ in the word source or derived only."""
    numbers = {path: number for number, path in paths.items()}
    matched = [(numbers[one], numbers[other]) for one, other in match_names(list(numbers))]
    return [(source, derived) for source, derived in matched if source != derived]


def _candidates(store: Store, alone: Iterable[int]) -> Iterator[Candidate]:
    yield from _read(store, alone)
    yield from _read(store, pairing.sources(store, _SOURCES), settled=True)


def _read(store: Store, numbers: Iterable[int], *, settled: bool = False) -> Iterator[Candidate]:
    for number in numbers:
        with suppress(SetError):  # a damaged one, which opening it says
            yield Candidate(number, store.article(number), settled)
