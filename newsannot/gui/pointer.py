"""What the mouse does on a view, told in code points of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from newsannot.gui.text_view import character_at
from newsannot.gui.words import as_tip

if TYPE_CHECKING:
    from newsannot.gui.long_view import LongView
    from newsannot.gui.page_view import PageView

NOWHERE = -1
REACHING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
"""Held for a click that means what lies beneath; many window managers keep Alt and the mouse for themselves."""


class Pointer(QObject):
    """Reads the events of one view, which hands them over (an event filter is still called while Python ends).

    Signals: ``clicked(int, Qt.KeyboardModifier)``, ``hovered(int)`` and ``context_requested(QPoint, int)``;
    the number is the character under the mouse, -1 for none, the point is on the screen.
    """

    clicked = Signal(int, Qt.KeyboardModifier)
    hovered = Signal(int)
    context_requested = Signal(QPoint, int)

    def __init__(self, view: PageView | LongView) -> None:
        super().__init__(view)
        self._view = view
        self._pressed: QPointF | None = None
        self._at = NOWHERE

    def take(self, event: QEvent) -> bool:
        """Look at an event of the viewport; True where nothing is left to do."""
        if isinstance(event, QHelpEvent):
            self._tell(event)
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(NOWHERE)
        elif isinstance(event, QMouseEvent):
            self._mouse(event)
        return False

    def position(self, point: QPointF) -> int:
        """The code point of the character at a point of the viewport, -1 for none.

        A badge in the margin stands for its mark's first character.
        """
        view = self._view
        near = view.ink.reach(QRect(point.toPoint(), point.toPoint()))
        if point.x() < view.ink.gutter:
            blocks = view.ink.pieces(view.sheet, view.kinds, view.laid_blocks(near), near)
            mark = view.ink.mark_beside(point, blocks)
            return mark.start if mark else NOWHERE
        at = character_at(view.laid_blocks(near), point)
        return NOWHERE if at is None else view.sheet.utf16.from_qt(at)

    def _mouse(self, event: QMouseEvent) -> None:
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() is Qt.MouseButton.LeftButton:
                self._pressed = event.position()
            case QEvent.Type.MouseButtonDblClick:
                self._pressed = None
            case QEvent.Type.MouseMove if event.buttons() == Qt.MouseButton.NoButton:
                self._hover(self.position(event.position()))
            case QEvent.Type.MouseButtonRelease if self._pressed is not None:
                moved = (event.position() - self._pressed).manhattanLength()
                self._pressed = None
                if moved < QApplication.startDragDistance():
                    self.clicked.emit(self.position(event.position()), event.modifiers())

    def _hover(self, position: int) -> None:
        if position != self._at:
            self._at = position
            self.hovered.emit(position)

    def take_context(self, event: QContextMenuEvent) -> None:
        """Ask for a menu at the mouse, or at the caret when the key was pressed."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            caret = self._view.cursorRect()
            at = self._view.sheet.utf16.from_qt(self._view.textCursor().position())
            self.context_requested.emit(self._view.viewport().mapToGlobal(caret.bottomLeft()), at)
            return
        point = self._view.viewport().mapFromGlobal(event.globalPos())
        self.context_requested.emit(event.globalPos(), self.position(QPointF(point)))

    def _tell(self, event: QHelpEvent) -> None:
        """Show the tips of the marks here, those of the shortest first."""
        position = self.position(QPointF(event.pos()))
        sheet = self._view.sheet
        found = sheet.marks.at(position) if position != NOWHERE else ()
        tips = dict.fromkeys(mark.words() for mark in found if mark.kind in self._view.kinds)
        tip = as_tip("\n".join(filter(None, tips)))
        QToolTip.showText(event.globalPos(), tip, self._view.viewport())
