"""Which of many articles are pairs: for each derived one its likely source, scored, with what speaks for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from newsannot.matching.partners import Bond, Likely, Placed, Shared, Shelf
from newsannot.matching.sources import Proposal, Reason, which_is_source
from newsannot.model import Article

CLEAR = 0.5
"""The likeness from which a pair without a rival is beyond doubt (scripts/score_matching.py)."""

_CLOSE = 0.8  # another source of this share of the likeness is a rival
_FAMILY = 0.55  # a source may be so much less like than a sister that was made of it too

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article of a set, and its number there.

    One that is ``settled`` is the source of a pair already: it may be the source of others too, and nothing else.
    """

    number: int
    article: Article
    settled: bool = False


@dataclass(frozen=True, slots=True)
class ProposedPair:
    """Two articles of a set that may be a pair, by their numbers there.

    ``score`` is 0..1; ``clear`` where nothing else comes near. ``order`` says why this one is the source of the two.
    ``rivals`` are other sources that the derived one may have, the likeliest first.
    """

    source: int
    derived: int
    score: float
    shared: tuple[Shared, ...]
    order: tuple[Reason, ...]
    clear: bool
    rivals: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Bond:
    """One article as another one's source."""

    source: int
    derived: int
    likely: Likely
    order: Proposal

    @property
    def score(self) -> float:
        return self.likely.score


@dataclass(frozen=True, slots=True)
class _Kept:
    """What stays in memory of a candidate: no text."""

    number: int
    placed: Placed
    settled: bool


def propose(
    candidates: Iterable[Candidate], progress: Progress | None = None
) -> list[ProposedPair]:
    """The likely pairs among the articles, the surest first; each is derived in one of them at most.

    ``progress`` hears how many have been looked at, of how many that have come; what it raises ends the search.
    """
    kept = list(_look(candidates, progress))
    bonds = _bonds(kept, progress)
    strong = {derived for derived, there in bonds.items() if there[0].score >= CLEAR}
    chosen = _but_for_sources([_chosen(there, strong) for there in bonds.values()])
    families: dict[int, set[int]] = defaultdict(set)
    for bond in chosen:
        families[bond.source].add(bond.derived)
    pairs = [_pair(bond, bonds[bond.derived], families[bond.source]) for bond in chosen]
    return sorted(pairs, key=lambda pair: (not pair.clear, -pair.score))


def _look(candidates: Iterable[Candidate], progress: Progress | None) -> Iterator[_Kept]:
    for seen, one in enumerate(candidates, 1):
        yield _Kept(one.number, Placed.of(one.article, with_text=False), one.settled)
        if progress:
            progress(seen, 0)


def _bonds(kept: list[_Kept], progress: Progress | None) -> dict[int, list[_Bond]]:
    """What each derived article could be made of, the likeliest first."""
    shelf = Shelf(one.placed for one in kept)
    by_article = {id(one.placed.article): one for one in kept}
    found: dict[tuple[int, int], _Bond] = {}
    asked = [one for one in kept if not one.settled]
    for seen, one in enumerate(asked, 1):
        for likely in shelf.likely(one.placed):
            other = by_article[id(likely.article)]
            if not likely.same_text:
                bond = _bond(one, other, likely)
                there = found.get((bond.source, bond.derived))
                if there is None or bond.score > there.score:
                    found[bond.source, bond.derived] = bond
        if progress:
            progress(seen, len(asked))
    of: dict[int, list[_Bond]] = defaultdict(list)
    for bond in sorted(found.values(), key=lambda bond: (-bond.score, bond.source)):
        of[bond.derived].append(bond)
    return dict(of)


def _bond(one: _Kept, other: _Kept, likely: Likely) -> _Bond:
    first, second = sorted((one, other), key=lambda kept: kept.number)  # the same from either side
    articles = first.placed.article, second.placed.article
    order = which_is_source(*articles, (first.placed.traits, second.placed.traits))
    if other.settled and order.source is not other.placed.article:
        order = Proposal(other.placed.article, one.placed.article)
    source, derived = (first, second) if order.source is articles[0] else (second, first)
    return _Bond(source.number, derived.number, likely, order)


def _chosen(bonds: list[_Bond], derived: set[int]) -> _Bond:
    """The best one, but sooner a source that is not derived itself: a sister is as like as the source, or more."""
    best = bonds[0]
    near = (bond for bond in bonds if bond.score >= max(CLEAR, _FAMILY * best.score))
    return next((bond for bond in near if bond.source not in derived), best)


def _but_for_sources(chosen: list[_Bond]) -> list[_Bond]:
    """Those that are beyond doubt, and of the others those whose derived article is no source of one."""
    strong = {bond.source for bond in chosen if bond.score >= CLEAR}
    return [bond for bond in chosen if bond.score >= CLEAR or bond.derived not in strong]


def _pair(bond: _Bond, bonds: list[_Bond], sisters: set[int]) -> ProposedPair:
    rivals = [other for other in bonds if other is not bond]
    near = {other.source for other in rivals if other.score >= _CLOSE * bond.score}
    named = any(shared.bond is Bond.FILE_NAMES for shared in bond.likely.reasons)
    sure = bond.order.sure and bond.score >= CLEAR and near <= sisters
    return ProposedPair(
        bond.source,
        bond.derived,
        bond.score,
        bond.likely.reasons,
        bond.order.reasons,
        named or sure,
        tuple(other.source for other in rivals),
    )
