"""A whole text at a glance, beside its scroll bar: what was judged, quoted, found or not cited, and what is seen now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from newsannot.gui.layers import ALL_KINDS, MarkGroup, MarkKind
from newsannot.gui.marks import Mark
from newsannot.gui.overview_words import accessible_words, tips
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.words import as_tip
from newsannot.model import Span, Verdict

if TYPE_CHECKING:
    from newsannot.gui.panes import ArticlePane

WIDTH = 3 * SPACE

QUIET = 0.7
"""How opaque what the machine suggests is."""

_LATER_MS = 40
_MANY = 500
"""A picture of more marks is drawn anew a little later, so that no key waits for it."""

_ROW = 3
"""Pixels: what is smaller is told together, by the gravest verdict in it."""

_LEFT, _RIGHT = 1.0, 8.0
_LANE = 6.0
_QUOTE = 1.5
_LEAST = 4.0
_NEAR = 2
_GRAVITY = {
    (verdict, machine): 2 * gravity + (not machine)
    for gravity, verdict in enumerate(
        (None, Verdict.MATCHING, Verdict.EMBELLISHED, Verdict.UNSUPPORTED)
    )
    for machine in (False, True)
}
"""By verdict and whether it is the machine's: what a person said comes before what the machine says."""

_GROUPS = (
    MarkGroup.ARTICLE,
    MarkGroup.CLAIMS,
    MarkGroup.FOUND,
    MarkGroup.CURRENT,
    MarkGroup.FOUND_HERE,
)
"""From the ground up. Each has a picture of its own: another claim at hand draws no more than itself."""


@dataclass(frozen=True, slots=True)
class Scale:
    """From code points of a text to pixels of a bar, and back."""

    length: int
    height: int

    def down(self, position: float) -> float:
        return position * self.height / self.length if self.length else 0.0

    def position(self, down: float) -> int:
        """Never past the last character."""
        share = min(max(down / self.height, 0.0), 1.0) if self.height else 0.0
        return min(int(share * self.length), max(self.length - 1, 0))

    def rows(self, span: Span) -> range:
        """The rows that a span touches, at least one."""
        share = self.height / self.length / _ROW
        first = int(span.start * share)
        return range(first, max(first + 1, ceil(span.end * share - 0.01)))

    def box(self, span: Span, left: float, width: float) -> QRectF:
        top = self.down(span.start)
        return QRectF(left, top, width, max(self.down(span.end) - top, _LEAST))


@dataclass(frozen=True, slots=True)
class Cell:
    """Rows of the bar that tell the same: from ``top`` to ``bottom`` in pixels."""

    top: int
    bottom: int
    verdict: Verdict | None
    machine: bool


def cells(marks: Iterable[Mark], scale: Scale) -> list[Cell]:
    """The verdicts down the bar; where several fall into one row, it tells the gravest."""
    rows: dict[int, Mark] = {}
    gravest: dict[int, int] = {}
    for mark in marks:
        gravity = _GRAVITY[mark.verdict, mark.machine]
        for row in scale.rows(mark):
            if gravity > gravest.get(row, -1):
                rows[row], gravest[row] = mark, gravity
    made: list[Cell] = []
    for row, mark in sorted(rows.items()):
        top = row * _ROW
        if made and made[-1] == Cell(made[-1].top, top, mark.verdict, mark.machine):
            top = made.pop().top
        made.append(Cell(top, (row + 1) * _ROW, mark.verdict, mark.machine))
    return made


class Overview(QWidget):
    """Signals: ``asked(int)``, a code point that is to be seen."""

    asked = Signal(int)

    def __init__(self, theme: Theme, pane: ArticlePane) -> None:
        super().__init__(pane)
        self._theme = theme
        self._pane = pane
        self._kinds = ALL_KINDS
        self._uncited: Sequence[Span] = ()
        self._drawn: dict[MarkGroup, QPixmap] = {}
        self._overdue: set[MarkGroup] = set()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self._draw_overdue)
        self.setFixedWidth(WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.renew()

    def set_kinds(self, kinds: frozenset[MarkKind]) -> None:
        self._kinds = kinds
        self.renew()

    def forget(self) -> None:
        """Another text is shown, without marks."""
        self._uncited = ()
        self.renew()

    def set_uncited(self, spans: Sequence[Span]) -> None:
        """What no claim cites."""
        self._uncited = spans
        self.renew(MarkGroup.ARTICLE, MarkGroup.CLAIMS)

    def renew(self, *groups: MarkGroup) -> None:
        """Marks of these groups are others now, without any of all: they are drawn anew when they are seen next."""
        for group in groups or _GROUPS:
            many = len(self._pane.view.sheet.marks.group(group)) > _MANY
            if many and groups and group in self._drawn:
                self._overdue.add(group)
            else:
                self._drawn.pop(group, None)
        if self._overdue and not self._later.isActive():
            self._later.start()
        self.update()

    def _draw_overdue(self) -> None:
        for group in self._overdue:
            self._drawn.pop(group, None)
        self._overdue.clear()
        self.update()

    def _scale(self) -> Scale:
        return Scale(len(self._pane.view.sheet.text), self.height())

    def _marks(self, group: MarkGroup, start: int = 0, end: int | None = None) -> list[Mark]:
        sheet = self._pane.view.sheet
        found = sheet.marks.group(group).within(start, len(sheet.text) if end is None else end)
        return [placed.mark for placed in found if placed.mark.kind in self._kinds]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.paper)
        for group in _GROUPS:
            painter.drawPixmap(0, 0, self._picture(group))
        self._frame(painter)
        painter.end()

    def _picture(self, group: MarkGroup) -> QPixmap:
        """The signs of a group, drawn once."""
        ratio = self.devicePixelRatioF()
        known = self._drawn.get(group)
        if known and known.devicePixelRatio() == ratio:
            return known
        picture = self._drawn[group] = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self._draw(group, painter)
        painter.end()
        return picture

    def _draw(self, group: MarkGroup, painter: QPainter) -> None:
        brush, marks = _Brush(self._theme, self._scale(), painter), self._marks(group)
        match group:
            case MarkGroup.ARTICLE:
                brush.uncited(self._uncited)
                brush.quotes(marks)
            case MarkGroup.CLAIMS:
                brush.verdicts(marks)
                self._describe(marks)
            case MarkGroup.FOUND:
                brush.found(marks, 2)
            case MarkGroup.FOUND_HERE:
                brush.found(marks, 4)
            case MarkGroup.CURRENT:
                brush.current(marks)

    def _describe(self, claims: Sequence[Mark]) -> None:
        said = accessible_words(claims, len(self._uncited))
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)

    def _frame(self, painter: QPainter) -> None:
        """What is seen now."""
        seen = self._pane.part_in_view()
        if seen is None:
            return
        box = self._scale().box(seen, 0.5, self.width() - 1)
        box.moveBottom(min(box.bottom(), self.height() - 0.5))
        ground = QColor(self._theme.text)
        ground.setAlphaF(0.1)
        painter.setBrush(ground)
        painter.setPen(QPen(self._theme.quiet, 1))
        painter.drawRect(box)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ask(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._ask(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        QCoreApplication.sendEvent(self._pane.view.verticalScrollBar(), event)

    def _ask(self, event: QMouseEvent) -> None:
        scale = self._scale()
        if event.buttons() & Qt.MouseButton.LeftButton and scale.length:
            self.asked.emit(scale.position(event.position().y()))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            tip = as_tip(self._tip(event.pos().y()))
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)

    def _tip(self, down: int) -> str:
        """What is here, and a little above and below."""
        scale, sheet = self._scale(), self._pane.view.sheet
        start, end = scale.position(down - _NEAR), scale.position(down + _NEAR) + 1
        groups = (MarkGroup.CURRENT, MarkGroup.CLAIMS, MarkGroup.ARTICLE)
        marks = [mark for group in groups for mark in self._marks(group, start, end)]
        uncited = [span for span in self._uncited if span.start < end and span.end > start]
        return tips(sheet.text, marks, self._marks(MarkGroup.FOUND, start, end), uncited)

    def resizeEvent(self, _event: object) -> None:
        self.renew()


class _Brush:
    """Draws in lanes: verdicts and what is not cited on the left, quotations and what is at hand on the right."""

    def __init__(self, theme: Theme, scale: Scale, painter: QPainter) -> None:
        self._theme = theme
        self._scale = scale
        self._painter = painter

    def verdicts(self, claims: Iterable[Mark]) -> None:
        """Full, half as wide and hollow; what has no verdict is a thin line."""
        for cell in cells(claims, self._scale):
            box = QRectF(_LEFT, cell.top, _LANE, cell.bottom - cell.top - 1)
            ink = QColor(self._theme.ink(cell.verdict))
            ink.setAlphaF(QUIET if cell.machine else 1.0)
            _draw_verdict(self._painter, box, cell.verdict, ink)

    def uncited(self, spans: Iterable[Span]) -> None:
        for top, bottom in self._stretches(spans):
            box = QRectF(_LEFT + _LANE / 2 - 1, top, 2, bottom - top - 1)
            self._painter.fillRect(box, self._theme.grey)

    def quotes(self, marks: Iterable[Mark]) -> None:
        for top, bottom in self._stretches(m for m in marks if m.kind is MarkKind.QUOTE):
            self._painter.fillRect(QRectF(_RIGHT + 1, top, _QUOTE, bottom - top), self._theme.quote)

    def found(self, marks: Iterable[Mark], height: int) -> None:
        """One line across a row, however many are in it."""
        for row in {self._scale.rows(mark)[0] for mark in marks}:
            self._painter.fillRect(QRectF(0, _ROW * row, WIDTH, height), self._theme.found_line)

    def current(self, marks: Iterable[Mark]) -> None:
        for mark in marks:
            if mark.kind in (MarkKind.CURRENT, MarkKind.EVIDENCE):
                ink = self._theme.ink(None if mark.machine else mark.verdict)
                self._painter.fillRect(self._scale.box(mark, _RIGHT, WIDTH - _RIGHT), ink)

    def _stretches(self, spans: Iterable[Span]) -> Iterator[tuple[int, int]]:
        """Pixels from and to; what begins in the row in which the one before ended is one with it."""
        first = past = 0
        for span in spans:
            rows = self._scale.rows(span)
            if rows.start >= past:
                if past:
                    yield first * _ROW, past * _ROW
                first = rows.start
            past = max(past, rows.stop)
        if past:
            yield first * _ROW, past * _ROW


def _draw_verdict(painter: QPainter, box: QRectF, verdict: Verdict | None, ink: QColor) -> None:
    match verdict:
        case None:
            painter.fillRect(box.adjusted(0, 0, 1 - box.width(), 0), ink)
        case Verdict.MATCHING:
            painter.fillRect(box, ink)
        case Verdict.EMBELLISHED:
            painter.fillRect(box.adjusted(0, 0, -box.width() / 2, 0), ink)
        case Verdict.UNSUPPORTED:
            painter.setPen(QPen(ink, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
