"""Whether texts and spans of a set are such as newsannot puts there: a set may be damaged, or made to do harm."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from newsannot.acts import ClaimRow, Reading, RejectionRow, Statements
from newsannot.errors import Phrase, TextError
from newsannot.model import Article, FigureMatch, Layers, Span
from newsannot.offsets import QUOTED, Offsets
from newsannot.record import sha256
from newsannot.spans import held_against, own

_KNOWN = 300
"""Texts and readings that are remembered: of the pairs that a person goes to and fro between."""


def as_taken_in(article: Article) -> bool:
    """Whether the text is one that can have been taken in, and the one that spans were counted in."""
    try:
        kept = Offsets(article.text).text
    except TextError:
        return False
    return kept == article.text and sha256(kept) == article.sha256


def stays_within(reading: Reading, source: str, derived: str) -> bool:
    """Whether every span of a reading lies in its text."""
    in_source = max((span.end or 0 for span in _in_source(reading)), default=0)
    in_derived = max((span.end for span in _in_derived(reading)), default=0)
    within = in_source <= len(source) and in_derived <= len(derived)
    return within and _is_bounded(reading.claims)


class Sound:
    """What was found sound since a set was opened, and is not looked at again: others that write into it are newsannot."""

    def __init__(self) -> None:
        self._known: set[tuple[object, ...]] = set()

    def is_taken_in(self, number: int, article: Article) -> bool:
        """As ``as_taken_in``, of the article of a number."""
        return self._knows((number, article.sha256), lambda: as_taken_in(article))

    def stays_within(self, pair: str, reading: Reading, source: Article, derived: Article) -> bool:
        """As ``stays_within``, of a pair's reading."""
        what = (pair, reading.key, source.sha256, derived.sha256)
        return self._knows(what, lambda: stays_within(reading, source.text, derived.text))

    def _knows(self, what: tuple[object, ...], is_sound: Callable[[], bool]) -> bool:
        if what not in self._known and is_sound():
            if len(self._known) == _KNOWN:  # all pairs are gone through
                self._known.clear()
            self._known.add(what)
        return what in self._known


def fault_of(said: Statements) -> Phrase | None:
    """What is wrong with what people said of one pair, None where nothing is."""
    if not _is_bounded(said.claims):
        return Phrase("its claims hold the text too many times")
    lost = {row.claim for row in said.judgements} - {row.id for row in said.claims}
    if lost:
        return Phrase("judged claims are missing: {number}", number=len(lost))
    spans: tuple[ClaimRow | RejectionRow, ...] = (*said.claims, *said.rejections)
    for span in spans:
        if not 0 <= span.start < span.end:
            return Phrase(
                "span {start}-{end} is empty or backwards", start=span.start, end=span.end
            )
    return None


def _is_bounded(claims: Iterable[Span | ClaimRow]) -> bool:
    """Whether the claims' words fit in memory: each is a text of its own."""
    return sum(claim.end - claim.start for claim in claims) <= QUOTED


def _in_source(reading: Reading) -> Iterator[Span | FigureMatch]:
    yield from own(reading.source)
    for layers in (reading.source, reading.derived or Layers()):
        yield from held_against(layers)
    for claim in reading.claims:
        if claim.suggestion:
            yield from claim.suggestion.evidence
            yield from (found.source for found in claim.suggestion.reasons if found.source)


def _in_derived(reading: Reading) -> Iterator[Span]:
    yield from own(reading.derived or Layers())
    yield from reading.claims
    yield from (
        found for claim in reading.claims if claim.suggestion for found in claim.suggestion.reasons
    )
