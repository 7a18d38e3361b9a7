"""The ends that can be dragged: those of the claim at hand and of its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication, QToolTip

from newsannot.gui.actions import shown_key
from newsannot.gui.borders import End
from newsannot.gui.layers import MarkGroup, MarkKind
from newsannot.gui.marks import Mark
from newsannot.gui.strips import Edge, LaidBlock
from newsannot.gui.words import tr, with_key

if TYPE_CHECKING:
    from newsannot.gui.long_view import LongView
    from newsannot.gui.page_view import PageView

_OUTSIDE, _INSIDE = 4, 2
"""Pixels beside an end where the mouse takes it; inside, words are there to be selected."""

_SCROLL_MS = 40


@dataclass(frozen=True, slots=True)
class Grip:
    """One end of a mark."""

    mark: Mark
    end: End

    @property
    def position(self) -> int:
        return self.mark.start if self.end is End.START else self.mark.end


class Grips(QObject):
    """Reads the events of one view, which hands them over, and draws the ends that it can take hold of.

    Signals: ``dragged(Grip, int, bool)`` gives the place in the text and whether it is meant to the character;
    ``dropped(Grip)`` when it is let go.
    """

    dragged = Signal(Grip, int, bool)
    dropped = Signal(Grip)

    def __init__(self, view: PageView | LongView) -> None:
        super().__init__(view)
        self._view = view
        self._held: Grip | None = None
        self._moved = False
        self._pressed = QPointF()
        self._shown: tuple[int, End] | None = None
        self._scroll = QTimer(self)
        self._scroll.setInterval(_SCROLL_MS)
        self._scroll.timeout.connect(self._scroll_on)

    def take(self, event: QEvent) -> bool:
        """Look at an event of the viewport; True where nothing is left to do."""
        if isinstance(event, QHelpEvent):
            return self._tell(event)
        if not isinstance(event, QMouseEvent):
            return False
        left = event.button() is Qt.MouseButton.LeftButton
        match event.type():
            case QEvent.Type.MouseButtonPress if left or not self._held:
                return self._press(event)
            case QEvent.Type.MouseMove if self._held:
                self._drag(event)
            case QEvent.Type.MouseMove:
                self._shape(event)
                return False
            case QEvent.Type.MouseButtonRelease if self._held and left:
                self._release(event)
            case _:
                return self._held is not None
        return True

    def let_go(self) -> None:
        """End a drag as if it had not been."""
        self._held = None
        self._scroll.stop()
        self.show_end(None)

    def show_end(self, place: tuple[int, End] | None) -> None:
        """Show where an end would come to stand."""
        self._shown = place
        self._view.viewport().update()

    def at(self, point: QPointF) -> Grip | None:
        """The end under a point of the viewport, the nearest one."""
        here = QRect(point.toPoint(), point.toPoint()).adjusted(0, -_OUTSIDE, 0, _OUTSIDE)
        near = (
            (abs(point.x() - edge.x), grip)
            for grip, edge in self._edges(list(self._view.laid_blocks(here)))
            if edge.top <= point.y() <= edge.bottom
            and -_INSIDE <= (point.x() - edge.x) * edge.outward <= _OUTSIDE
        )
        return min(near, key=lambda found: found[0], default=(0, None))[1]

    def paint(self, area: QRect) -> None:
        """Draw the ends in this part of the viewport, over the text."""
        ink, unit = self._view.ink.theme, self._view.ink.ruler.unit
        painter = QPainter(self._view.viewport())
        painter.setClipRect(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        blocks = list(self._view.laid_blocks(self._view.ink.reach(area)))
        for grip, edge in self._edges(blocks):
            colour = ink.ink(None if grip.mark.machine else grip.mark.verdict)
            _draw(painter, edge, grip.end, colour, unit)
        if self._shown:
            for edge in self._places(blocks, *self._shown):
                _draw(painter, edge, self._shown[1], ink.accent, 1.5 * unit)
        painter.end()

    def _edges(self, blocks: Sequence[LaidBlock]) -> Iterator[tuple[Grip, Edge]]:
        for grip in (Grip(mark, end) for mark in self._marks() for end in End):
            for edge in self._places(blocks, grip.position, grip.end):
                yield grip, edge

    def _places(self, blocks: Sequence[LaidBlock], position: int, end: End) -> Iterator[Edge]:
        sheet, ruler = self._view.sheet, self._view.ink.ruler
        edges = (sheet.edge(position, end, laid, ruler) for laid in blocks)
        return (edge for edge in edges if edge)

    def _marks(self) -> list[Mark]:
        index = self._view.sheet.marks.group(MarkGroup.CURRENT)
        marks = (placed.mark for placed in index.within(0, len(self._view.sheet.text)))
        return [mark for mark in marks if mark.kind in self._view.kinds and _movable(mark)]

    def _press(self, event: QMouseEvent) -> bool:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.AltModifier,
        )
        left = event.button() is Qt.MouseButton.LeftButton
        self._held = self.at(event.position()) if left and plain else None
        self._pressed, self._moved = event.position(), False
        return self._held is not None

    def _drag(self, event: QMouseEvent) -> None:
        far = (event.position() - self._pressed).manhattanLength()
        self._moved = self._moved or far >= QApplication.startDragDistance() // 2
        outside = not self._view.viewport().rect().contains(event.position().toPoint())
        if outside != self._scroll.isActive():
            self._scroll.start() if outside else self._scroll.stop()
        self._put(event.position().toPoint(), event.modifiers())

    def _put(self, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        if self._held and self._moved:
            utf16 = self._view.cursorForPosition(point).position()
            exact = bool(modifiers & Qt.KeyboardModifier.AltModifier)
            self.dragged.emit(self._held, self._view.sheet.utf16.from_qt(utf16), exact)

    def _scroll_on(self) -> None:
        """Go on while the mouse is held outside."""
        viewport = self._view.viewport()
        point = viewport.mapFromGlobal(viewport.cursor().pos())
        bar = self._view.verticalScrollBar()
        if point.y() < 0 or point.y() > viewport.height():
            bar.setValue(bar.value() + (bar.singleStep() if point.y() > 0 else -bar.singleStep()))
            self._put(point, QApplication.keyboardModifiers())

    def _release(self, event: QMouseEvent) -> None:
        """Without a move it was a click like any other."""
        grip, moved = self._held, self._moved
        self.let_go()
        if moved:
            self.dropped.emit(grip)
        else:
            pointer = self._view.pointer
            pointer.clicked.emit(pointer.position(event.position()), event.modifiers())

    def _shape(self, event: QMouseEvent) -> None:
        if event.buttons() == Qt.MouseButton.NoButton:
            shapes = Qt.CursorShape
            taken = self.at(event.position())
            self._view.viewport().setCursor(shapes.SizeHorCursor if taken else shapes.IBeamCursor)

    def _tell(self, event: QHelpEvent) -> bool:
        grip = self.at(QPointF(event.pos()))
        if grip is None:
            return False
        start = grip.end is End.START
        words = tr("Drag to move the start") if start else tr("Drag to move the end")
        tip = with_key(words, shown_key("move_start" if start else "move_end"))
        QToolTip.showText(event.globalPos(), tip, self._view.viewport())
        return True


def _movable(mark: Mark) -> bool:
    return mark.kind is MarkKind.CURRENT or mark.role is not None


def _draw(painter: QPainter, edge: Edge, end: End, colour: QColor, unit: float) -> None:
    """A bar over the line's height, beside the letter, with a knob above at a start and below at an end."""
    x = edge.x + edge.outward * unit
    painter.setPen(QPen(colour, 2 * unit))
    painter.drawLine(QPointF(x, edge.top), QPointF(x, edge.bottom))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    side = 6 * unit
    y = edge.top if end is End.START else edge.bottom
    painter.drawEllipse(QRectF(x - side / 2, y - side / 2, side, side))
