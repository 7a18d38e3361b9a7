"""A text set for reading, with its marks: for all but very long articles."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRect, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit

from newsannot.gui.grips import Grips
from newsannot.gui.layers import ALL_KINDS
from newsannot.gui.paint import MarkPainter
from newsannot.gui.pointer import Pointer
from newsannot.gui.strips import LaidBlock, Sheet, visible_lines
from newsannot.gui.text_view import copied, dress, prepare, shown, side_margin
from newsannot.gui.theme import SPACE, Theme

_PITCH = 1.4
_PARAGRAPH_GAP = 0.6
_BLANK = 0.25
_MARGIN_RIGHT = 4 * SPACE
_MARGIN_ENDS = 3 * SPACE


class PageView(QTextEdit):
    """A text set for reading: 140 % line height, gaps between paragraphs.

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
        self.ink = MarkPainter(theme, self.font(), _PITCH)
        self.pointer = Pointer(self)
        self.grips = Grips(self)
        self._width = 70
        prepare(self)

    def show_sheet(self, sheet: Sheet) -> None:
        self.sheet = sheet
        document = self.document()
        document.clear()
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.insertText(shown(sheet.text))
        self._set_paragraphs(cursor)
        cursor.endEditBlock()
        self._set_margins()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._centre()

    def dress(self, theme: Theme, font: QFont, width: int, *, named: bool = False) -> None:
        """Take on a theme, a font and a column of ``width`` average characters; ``named`` badges say whose they are."""
        self._width = width
        self.ink = MarkPainter(theme, font, _PITCH, named=named)
        dress(self, theme, font)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        self._set_paragraphs(cursor)
        cursor.endEditBlock()
        self._set_margins()
        self._centre()

    def laid_blocks(self, area: QRect) -> Iterator[LaidBlock]:
        """The blocks that touch this part of the viewport, from above."""
        layout = self.document().documentLayout()
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        block = self._block_at(area.top() + scrolled.y())
        while block.isValid():
            origin = layout.blockBoundingRect(block).topLeft() - scrolled
            if origin.y() > area.bottom():
                return
            yield LaidBlock(block, origin)
            block = block.next()

    def _block_at(self, y: float) -> QTextBlock:
        """The first block that ends below a height of the document."""
        document = self.document()
        layout = document.documentLayout()
        number = bisect_left(
            range(document.blockCount()),
            y,
            key=lambda number: layout.blockBoundingRect(
                document.findBlockByNumber(number)
            ).bottom(),
        )
        return document.findBlockByNumber(number)

    def scroll_value(self, position: int, share: float) -> int:
        """Where the scroll bar stands when this position is that share down the viewport."""
        self.document().documentLayout().documentSize()
        block = self.document().findBlock(position)
        line = block.layout().lineForTextPosition(position - block.position())
        y = block.layout().position().y() + (line.y() if line.isValid() else 0)
        return round(y - share * self.viewport().height())

    def page_depth(self) -> float:
        """How much of the document is seen at once, as the scroll bar counts."""
        return self.viewport().height()

    def depth_of(self, position: float) -> float:
        """How far down the document this position is; in a line it goes down from character to character."""
        block = self.document().findBlock(int(position))
        inside = position - block.position()
        line = block.layout().lineForTextPosition(int(inside))
        y = block.layout().position().y()
        if not line.isValid():
            return y
        share = (inside - line.textStart()) / max(1, line.textLength())
        return y + line.y() + share * line.height()

    def position_at(self, depth: float) -> float:
        """The position that is this far down the document: the other way round."""
        block = self._block_at(depth)
        if not block.isValid():
            return self.document().characterCount() - 1
        inside = depth - block.layout().position().y()
        line = next(visible_lines(block.layout(), inside, inside + 1), None)
        if line is None:
            return block.position()
        share = min(max((inside - line.y()) / line.height(), 0.0), 1.0)
        return block.position() + line.textStart() + share * line.textLength()

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

    def _set_paragraphs(self, cursor: QTextCursor) -> None:
        """Line height and gaps for all; a blank line is only a little more gap."""
        height = self.ink.ruler.height
        kinds = QTextBlockFormat.LineHeightTypes
        full, blank = QTextBlockFormat(), QTextBlockFormat()
        full.setLineHeight(100 * _PITCH, kinds.ProportionalHeight.value)
        full.setBottomMargin(round(_PARAGRAPH_GAP * height))
        blank.setLineHeight(round(_BLANK * height), kinds.FixedHeight.value)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(full)
        block = self.document().begin()
        while block.isValid():
            if block.length() == 1:
                cursor.setPosition(block.position())
                cursor.setBlockFormat(blank)
            block = block.next()

    def _set_margins(self) -> None:
        frame = self.document().rootFrame()
        look = frame.frameFormat()
        look.setLeftMargin(self.ink.gutter)
        look.setRightMargin(_MARGIN_RIGHT)
        look.setTopMargin(_MARGIN_ENDS)
        look.setBottomMargin(_MARGIN_ENDS)
        frame.setFrameFormat(look)

    def _centre(self) -> None:
        side = side_margin(
            self, self._width * self.ink.ruler.column + self.ink.gutter + _MARGIN_RIGHT
        )
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)
        self.column_moved.emit(side + round(self.ink.gutter), side + _MARGIN_RIGHT)
