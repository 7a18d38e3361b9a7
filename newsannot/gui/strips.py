"""Where marks lie on the screen: from code points to boxes in the visible lines of a laid-out block."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextLayout, QTextLine

from newsannot.gui.borders import Borders, End
from newsannot.gui.marks import Mark, MarkStack, Utf16Map

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


@dataclass(frozen=True, slots=True)
class LaidBlock:
    """A block of the document and where its layout's origin lies in the viewport."""

    block: QTextBlock
    origin: QPointF


@dataclass(frozen=True, slots=True)
class Strip:
    """The box of a mark's words in one line, from the font's ascent to its descent."""

    box: QRectF
    baseline: float


@dataclass(frozen=True, slots=True)
class Piece:
    """What is seen of one mark in one block; ``begins`` when its first character is among it."""

    mark: Mark
    lane: int
    begins: bool
    strips: tuple[Strip, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """Where an end of a span stands in its line; ``outward`` is 1 where the text outside lies right of it, else -1."""

    x: float
    top: float
    bottom: float
    outward: int


@dataclass(frozen=True, slots=True)
class _Line:
    """A laid-out line, its UTF-16 positions counted in its block, its sides and baseline in its layout."""

    line: QTextLine
    start: int
    end: int
    left: float
    right: float
    baseline: float

    @classmethod
    def of(cls, line: QTextLine) -> _Line:
        start, room = line.textStart(), line.naturalTextRect()
        return cls(
            line,
            start,
            start + line.textLength(),
            room.left(),
            room.right(),
            line.y() + line.ascent(),
        )

    def x(self, position: int) -> float:
        # The stubs call it an object; it is the pair of x and the position that Qt took.
        return cast("tuple[float, int]", self.line.cursorToX(position))[0]


class Ruler:
    """The measures of a view's lines in pixels; ``pitch`` is their height over the font's own."""

    def __init__(self, font: QFont, pitch: float) -> None:
        metrics = QFontMetricsF(font)
        self.ascent = metrics.ascent()
        self.descent = metrics.descent()
        self.height = metrics.height()
        self.leading = (pitch - 1) * self.height
        self.unit = self.height / 20
        self.column = metrics.averageCharWidth()


class Sheet:
    """One article's text with the marks that lie over it, in Qt's positions."""

    def __init__(self, text: str = "") -> None:
        self.text = text
        self.utf16 = Utf16Map(text)
        self.marks = MarkStack()
        self.borders = Borders(text)
        self._mixed: dict[int, bool] = {}

    def words(self, start: int, end: int) -> str:
        """The article's own characters between two of Qt's positions."""
        return self.text[self.utf16.from_qt(start) : self.utf16.from_qt(end)]

    def pieces(self, laid: LaidBlock, clip: QRectF, ruler: Ruler) -> list[Piece]:
        """What is seen inside ``clip`` of the block's marks, by start."""
        layout, first, down = laid.block.layout(), laid.block.position(), laid.origin.y()
        lines = [
            _Line.of(line)
            for line in visible_lines(layout, clip.top() - down, clip.bottom() - down)
        ]
        if not lines:
            return []
        start = self.utf16.from_qt(first + lines[0].start)
        end = self.utf16.from_qt(first + lines[-1].end)
        runs = _mixed_runs if self._is_mixed(laid.block) else _plain_runs
        return [
            Piece(
                placed.mark,
                placed.lane,
                placed.mark.start >= start,
                tuple(self._strips(placed.mark, lines, first, laid.origin, ruler, runs)),
            )
            for placed in self.marks.within(start, end)
        ]

    def _is_mixed(self, block: QTextBlock) -> bool:
        """Whether a block may run both ways. Looked for when it is seen: in a long text that takes its time."""
        first = block.position()
        if first not in self._mixed:
            start, end = (self.utf16.from_qt(at) for at in (first, first + block.length()))
            self._mixed[first] = _RIGHT_TO_LEFT.search(self.text, start, end) is not None
        return self._mixed[first]

    def edge(self, position: int, end: End, laid: LaidBlock, ruler: Ruler) -> Edge | None:
        """Where a span would begin or end; None where its outermost character stands in another block.

        The character's glyphs say so: between two directions a caret has one place for two ends.
        """
        outermost = self.borders.character(position, end)
        first, past = self.utf16.to_qt(outermost.start), self.utf16.to_qt(outermost.end)
        if not laid.block.contains(first):
            return None
        start = first - laid.block.position()
        line = laid.block.layout().lineForTextPosition(start)
        runs = line.glyphRuns(start, past - first) if line.isValid() else []
        if not runs:
            return None
        rightward = (end is End.END) is not runs[0].isRightToLeft()
        boxes = [run.boundingRect() for run in runs]
        x = max(box.right() for box in boxes) if rightward else min(box.left() for box in boxes)
        top = laid.origin.y() + line.y() + line.ascent() - ruler.ascent
        return Edge(laid.origin.x() + x, top, top + ruler.height, 1 if rightward else -1)

    def _strips(
        self,
        mark: Mark,
        lines: list[_Line],
        first: int,
        origin: QPointF,
        ruler: Ruler,
        runs: Callable[[_Line, int, int], list[tuple[float, float]]],
    ) -> Iterator[Strip]:
        start, end = self.utf16.to_qt(mark.start) - first, self.utf16.to_qt(mark.end) - first
        across, down = origin.x(), origin.y()
        for line in lines:
            if line.end <= start or line.start >= end:
                continue
            baseline = down + line.baseline
            top = baseline - ruler.ascent
            for left, right in runs(line, max(start, line.start), min(end, line.end)):
                yield Strip(QRectF(across + left, top, right - left, ruler.height), baseline)


def visible_lines(layout: QTextLayout, top: float, bottom: float) -> Iterator[QTextLine]:
    """The lines of a layout that touch the band, found without looking at the others."""
    count = layout.lineCount()
    first = bisect_right(range(count), top, key=lambda number: layout.lineAt(number).y()) - 1
    past = bisect_left(range(count), bottom, key=lambda number: layout.lineAt(number).y())
    for number in range(max(first, 0), past):
        yield layout.lineAt(number)


def _plain_runs(line: _Line, start: int, end: int) -> list[tuple[float, float]]:
    """Left and right of a part of a line that runs left to right; spaces hanging over the edge are cut."""
    left = line.left if start == line.start else line.x(start)
    right = line.right if end == line.end else min(line.x(end), line.right)
    return [(left, right)] if right > left else []


def _mixed_runs(line: _Line, start: int, end: int) -> list[tuple[float, float]]:
    """As ``_plain_runs`` where directions mix: what stands together in the text may stand apart on screen.

    Glyphs know where they stand; where a direction ends, a caret's place stands for two characters.
    """
    sides = sorted(
        (max(box.left(), line.left), min(box.right(), line.right))
        for box in (run.boundingRect() for run in line.line.glyphRuns(start, end - start))
    )
    runs: list[tuple[float, float]] = []
    for left, right in sides:
        if runs and left <= runs[-1][1] + 0.5:
            runs[-1] = (runs[-1][0], max(right, runs[-1][1]))
        elif right > left:
            runs.append((left, right))
    return runs
