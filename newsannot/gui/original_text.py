"""A whole file as its parts in order, those left out of the text set apart by a bar and by words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit

from newsannot.gui.original_words import counted, runs
from newsannot.gui.tasks import Steps
from newsannot.gui.theme import SPACE, text_face, type_sizes
from newsannot.gui.words import sentence, tr
from newsannot.originals import LeftOut, Part

_LEFT_OUT = 1  # a block's state
_BAR = 3
_LONGEST_LINE = 5_000  # code points: Qt takes seconds to lay out one much longer
_AT_ONCE = 20_000  # code points laid into the view a turn of the event loop


class OriginalText(QPlainTextEdit):
    """Shows parts to read, to copy from and to find words in; a long file comes in several turns."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(tr("The whole file"))
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTabStopDistance(20 * SPACE)
        self.document().setDocumentMargin(5 * SPACE)
        self.setFont(QFont(text_face(), round(type_sizes().body) + 1))
        self._steps = Steps(self)
        self._parts: Sequence[Part] = ()

    def changeEvent(self, event: QEvent) -> None:
        """The colours are in the words: with others, these come anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._parts:
            self.show_parts(self._parts)

    def show_parts(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self.clear()
        cursor = QTextCursor(self.document())
        self._steps.do(partial(self._lay, cursor, batch) for batch in _batches(parts))

    def find_words(self, words: str, *, back: bool = False) -> bool:
        """Select the next place with these words, round the end; False where there is none."""
        flags = self.document().FindFlag
        flag = flags.FindBackward if back else flags(0)
        if self.find(words, flag):
            return True
        before = self.textCursor()
        cursor = self.textCursor()
        edge = QTextCursor.MoveOperation.End if back else QTextCursor.MoveOperation.Start
        cursor.movePosition(edge)
        self.setTextCursor(cursor)
        found = self.find(words, flag)
        if not found:
            self.setTextCursor(before)
        return found

    def _lay(self, cursor: QTextCursor, lines: list[tuple[str, bool, bool]]) -> None:
        """Lines with whether they are left out, and whether they are our own words about what follows."""
        first = cursor.position() == 0
        cursor.beginEditBlock()
        for words, left_out, label in lines:
            if cursor.position():
                cursor.insertBlock()
            cursor.block().setUserState(_LEFT_OUT if left_out else 0)
            cursor.insertText(words, self._format(left_out, label))
        cursor.endEditBlock()
        if first:  # what is put in moves the reader's cursor along
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def _format(self, left_out: bool, label: bool) -> QTextCharFormat:
        shape = QTextCharFormat()
        role = QPalette.ColorRole.PlaceholderText if left_out else QPalette.ColorRole.Text
        shape.setForeground(self.palette().color(role))
        if label:
            font = QFont()
            font.setBold(True)
            font.setPointSizeF(type_sizes().body)
            shape.setFont(font)
        return shape

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        for block, place in self._seen():
            if block.userState() == _LEFT_OUT:
                self._paint_apart(painter, place)
        painter.end()
        super().paintEvent(event)

    def _seen(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        block = self.firstVisibleBlock()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if place.top() > self.viewport().height():
                return
            if not block.next().isValid():
                place.setHeight(place.height() - self.document().documentMargin())
            yield block, place
            block = block.next()

    def _paint_apart(self, painter: QPainter, place: QRectF) -> None:
        palette = self.palette()
        room = place.adjusted(0, -SPACE, 0, SPACE)  # into the empty lines around it
        whole = QRectF(2 * SPACE, room.top(), self.viewport().width() - 4 * SPACE, room.height())
        painter.fillRect(whole, palette.color(QPalette.ColorRole.Window))
        whole.setWidth(_BAR)
        painter.fillRect(whole, palette.color(QPalette.ColorRole.PlaceholderText))


def _batches(parts: Sequence[Part]) -> Iterator[list[tuple[str, bool, bool]]]:
    batch: list[tuple[str, bool, bool]] = []
    length = 0
    for line in _lines(parts):
        batch.append(line)
        length += len(line[0]) + 1
        if length > _AT_ONCE:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch


def _lines(parts: Sequence[Part]) -> Iterator[tuple[str, bool, bool]]:
    """The lines of all parts, an empty one between two of them."""
    for number, (reason, run) in enumerate(runs(parts)):
        if number:
            yield "", False, False
        if reason:
            yield _label(reason, run), True, True
            if any(part.text for part in run):
                yield "", True, False
        texts = [part.text for part in run if part.text]
        for place, text in enumerate(texts):
            if place:
                yield "", reason is not None, False
            for line in text.split("\n"):
                for start in range(0, max(len(line), 1), _LONGEST_LINE):
                    yield line[start : start + _LONGEST_LINE], reason is not None, False


def _label(reason: LeftOut, run: Sequence[Part]) -> str:
    return sentence(tr("Left out: {kind}", kind=counted(reason, len(run))))
