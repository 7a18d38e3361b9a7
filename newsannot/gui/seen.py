"""What is seen of a text: which code points stand in which visible line, and where a span is, or beyond which end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from newsannot.gui.long_view import LongView
from newsannot.gui.page_view import PageView
from newsannot.gui.strips import visible_lines
from newsannot.model import Span


@dataclass(frozen=True, slots=True)
class SeenLine:
    """A visible line's code points, and the top and bottom of its letters in the viewport."""

    start: int
    end: int
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Extent:
    """From where to where something reaches down the screen; both ends infinite where it is out of view."""

    top: float
    bottom: float

    @property
    def above(self) -> bool:
        return self.bottom == -inf

    @property
    def below(self) -> bool:
        return self.top == inf


ABOVE = Extent(-inf, -inf)
BELOW = Extent(inf, inf)


class Seen:
    """The visible lines of one text, from above."""

    def __init__(self, lines: Sequence[SeenLine] = ()) -> None:
        self._lines = lines
        self._starts = [line.start for line in lines]
        self._ends = [line.end for line in lines]

    @property
    def span(self) -> Span | None:
        """From the first visible character to the last."""
        first, last = (self._starts[0], self._ends[-1]) if self._lines else (0, 0)
        return Span(first, last) if first < last else None

    def extent(self, span: Span) -> Extent:
        """Where the span's visible lines are."""
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end)
        if first < last:
            return Extent(self._lines[first].top, self._lines[last - 1].bottom)
        return BELOW if 0 < first == len(self._lines) else ABOVE


def seen(view: PageView | LongView, top: float = 0) -> Seen:
    """What a view shows now, counted from where its viewport's top is at ``top``."""
    return Seen(list(_lines(view, top)))


def _lines(view: PageView | LongView, shift: float) -> Iterator[SeenLine]:
    area = view.viewport().rect()
    to_code_points, ruler = view.sheet.utf16.from_qt, view.ink.ruler
    for laid in view.laid_blocks(area):
        first, down = laid.block.position(), laid.origin.y()
        for line in visible_lines(laid.block.layout(), area.top() - down, area.bottom() + 1 - down):
            start = first + line.textStart()
            top = shift + down + line.y() + line.ascent() - ruler.ascent
            yield SeenLine(
                to_code_points(start),
                to_code_points(start + line.textLength()),
                top,
                top + ruler.height,
            )
