"""A very long text with its marks: blocks are laid out as they are seen."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QMimeData, QRect, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit

from newsannot.gui.grips import Grips
from newsannot.gui.layers import ALL_KINDS
from newsannot.gui.paint import MarkPainter
from newsannot.gui.pointer import Pointer
from newsannot.gui.strips import LaidBlock, Sheet
from newsannot.gui.text_view import copied, dress, leading_side, prepare, shown, side_margin
from newsannot.gui.theme import Theme


class LongView(QPlainTextEdit):
    """A text too long to be laid out whole: the font's own line height, blocks laid out as they are seen.

    All paragraphs stand on the side of the first; each still runs its own way.

    Signals: ``focus_changed(bool)``; ``column_moved(int, int)`` gives the room left and right of the text;
    ``keys_scrolled(int, int)`` the scroll bar's values before and after a key.
    """

    focus_changed = Signal(bool)
    column_moved = Signal(int, int)
    keys_scrolled = Signal(int, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.sheet = Sheet()
        self.kinds = ALL_KINDS
        self.ink = MarkPainter(theme, self.font(), 1.0)
        self.pointer = Pointer(self)
        self.grips = Grips(self)
        self._width = 70
        prepare(self)

    def show_sheet(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.document().setDefaultTextOption(QTextOption(leading_side(sheet.text)))
        self.setPlainText(shown(sheet.text))
        self._centre()

    def dress(self, theme: Theme, font: QFont, width: int, *, named: bool = False) -> None:
        """Take on a theme, a font and a column of ``width`` average characters; ``named`` badges say whose they are."""
        self._width = width
        self.ink = MarkPainter(theme, font, 1.0, named=named)
        dress(self, theme, font)
        self.document().setDocumentMargin(self.ink.gutter)
        self._centre()

    def laid_blocks(self, area: QRect) -> Iterator[LaidBlock]:
        """The blocks that touch this part of the viewport, from above."""
        block, offset = self.firstVisibleBlock(), self.contentOffset()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(offset)
            if box.top() > area.bottom():
                return
            if box.bottom() >= area.top():
                yield LaidBlock(block, box.topLeft())
            block = block.next()

    def scroll_value(self, position: int, share: float) -> int:
        """Where the scroll bar, which counts lines, stands when this position is that share down the viewport."""
        block = self.document().findBlock(position)
        self._lay_out_about(block)
        line = block.layout().lineForTextPosition(position - block.position())
        number = block.firstLineNumber() + (line.lineNumber() if line.isValid() else 0)
        return number - int(share * self.viewport().height() / self.ink.ruler.height)

    def page_depth(self) -> float:
        """How much of the document is seen at once, as the scroll bar counts: in lines."""
        return self.viewport().height() / self.ink.ruler.height

    def depth_of(self, position: float) -> float:
        """How far down the document this position is, in lines; in a line it goes down from character to character."""
        block = self.document().findBlock(int(position))
        self._lay_out_about(block)
        inside = position - block.position()
        line = block.layout().lineForTextPosition(int(inside))
        if not line.isValid():
            return block.firstLineNumber()
        share = (inside - line.textStart()) / max(1, line.textLength())
        return block.firstLineNumber() + line.lineNumber() + share

    def position_at(self, depth: float) -> float:
        """The position that is this far down the document: the other way round."""
        block = self.document().findBlockByLineNumber(int(depth))
        if not block.isValid():
            return self.document().characterCount() - 1
        line = block.layout().lineAt(int(depth) - block.firstLineNumber())
        start, length = (
            (line.textStart(), line.textLength()) if line.isValid() else (0, block.length() - 1)
        )
        return block.position() + start + (depth - int(depth)) * length

    def _lay_out_about(self, block: QTextBlock) -> None:
        """Let Qt know the lines a screen before and after the block: until then it counts one a block."""
        for step in (QTextBlock.previous, QTextBlock.next):
            seen, near = 0.0, block
            while near.isValid() and seen <= self.viewport().height():
                seen += self.blockBoundingRect(near).height()
                near = step(near)

    def paintEvent(self, event: QPaintEvent) -> None:
        area = event.rect()
        near = self.ink.reach(area)
        blocks = self.ink.pieces(self.sheet, self.kinds, self.laid_blocks(near), near)
        self.ink.under(self.viewport(), area, blocks)
        super().paintEvent(event)
        self.ink.over(self.viewport(), area, blocks)
        self.grips.paint(area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._centre()
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        before = bar.value()
        super().keyPressEvent(event)
        if bar.value() != before:
            self.keys_scrolled.emit(before, bar.value())

    def viewportEvent(self, event: QEvent) -> bool:
        taken = self.grips.take(event) or self.pointer.take(event)
        return taken or super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.pointer.take_context(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        return copied(self.sheet, self.textCursor())

    def _centre(self) -> None:
        side = side_margin(self, self._width * self.ink.ruler.column + 2 * self.ink.gutter)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)
        self.column_moved.emit(side + round(self.ink.gutter), side + round(self.ink.gutter))
