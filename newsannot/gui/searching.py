"""What is looked for in both texts, and where it was found; runs in a pool thread."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from newsannot.gui.expressions import matches
from newsannot.ledgers.finding import FoldedText, fold, hits
from newsannot.model import Side, Span

MOST_HITS = 10_000
"""Hits of one text that are looked for: a single letter stands in a long one 100,000 times, and nobody goes through that."""


@dataclass(frozen=True, slots=True)
class Query:
    """Words, or a regular expression; with ``case`` capitals count."""

    words: str
    case: bool = False
    expression: bool = False

    def __str__(self) -> str:
        return f"/{self.words}/" if self.expression else self.words


@dataclass(frozen=True, slots=True)
class Hit:
    """One place, in code points of its side's text."""

    side: Side
    span: Span


@dataclass(frozen=True, slots=True)
class Hits:
    """The places in order: the source's, then those of the derived text; of each at most ``MOST_HITS``."""

    source: tuple[Span, ...] = ()
    derived: tuple[Span, ...] = ()

    def __len__(self) -> int:
        return len(self.source) + len(self.derived)

    def __getitem__(self, number: int) -> Hit:
        before = len(self.source)
        if number < before:
            return Hit(Side.SOURCE, self.source[number])
        return Hit(Side.DERIVED, self.derived[number - before])

    def of(self, side: Side) -> tuple[Span, ...]:
        return self.source if side is Side.SOURCE else self.derived

    def first_from(self, side: Side, position: int) -> int:
        """The number of the first hit from here on, round the end; 0 when there is none at all."""
        number = bisect_left(self.of(side), position, key=lambda span: span.start)
        number += len(self.source) if side is Side.DERIVED else 0
        return number % len(self) if len(self) else 0


class Searcher:
    """Searches the two texts of a pair, each of which is folded once."""

    def __init__(self, source: str, derived: str) -> None:
        self._texts = {Side.SOURCE: source, Side.DERIVED: derived}
        self._folded: dict[tuple[Side, bool], FoldedText] = {}

    def search(self, query: Query, stopped: Callable[[], bool]) -> Hits:
        """The hits; fewer where it was ``stopped``, and nobody waits for them. Raises what ``matches`` does."""
        source, derived = (
            tuple(islice(self._hits(side, query, stopped), MOST_HITS)) for side in self._texts
        )
        return Hits(source, derived)

    def _hits(self, side: Side, query: Query, stopped: Callable[[], bool]) -> Iterator[Span]:
        text = self._texts[side]
        if stopped():
            return iter(())
        if query.expression:
            return matches(text, query.words, case=query.case, stopped=stopped)
        if (side, query.case) not in self._folded:
            self._folded[side, query.case] = fold(text, case=query.case)
        return hits(self._folded[side, query.case], query.words, case=query.case)
