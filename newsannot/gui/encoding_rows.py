"""The encodings that a text may be in, a row each: its name, and the first words that it makes read differently."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from newsannot import charsets
from newsannot.gui.claims_delegate import paint_current, paint_line_below
from newsannot.gui.theme import SPACE, Theme, text_face
from newsannot.gui.words import tr

SAMPLE_ROLE = Qt.ItemDataRole.UserRole + 1
ENCODING_ROLE = Qt.ItemDataRole.UserRole + 2
_COLUMNS = 30  # characters that a row is wide at least


def encoding_name(codec: str) -> str:
    """What people call an encoding: what is written in it, and whose it is."""
    charset = charsets.find(codec)
    if charset is None:
        return codec
    return tr("{script} ({name})", script=tr(charset.script), name=charset.name)


class EncodingRows(QStyledItemDelegate):
    """Rows of one height; the current one is filled."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = QFontMetrics(option.font).lineSpacing() + self._lines(option).lineSpacing()
        width = QFontMetrics(option.font).averageCharWidth() * _COLUMNS
        return QSize(width, height + 4 * SPACE)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        paint_line_below(painter, option, self.theme)
        paint_current(painter, option, self.theme)
        box = option.rect.adjusted(3 * SPACE, 2 * SPACE, -2 * SPACE, -2 * SPACE)
        self._paint_line(painter, box, option.font, index.data(), bold=True)
        below = box.adjusted(0, QFontMetrics(option.font).lineSpacing(), 0, 0)
        self._paint_line(painter, below, self._face(option), index.data(SAMPLE_ROLE))
        painter.restore()

    def _paint_line(
        self, painter: QPainter, box: QRect, font: QFont, words: str, *, bold: bool = False
    ) -> None:
        shown = QFont(font)
        shown.setBold(bold)
        painter.setFont(shown)
        painter.setPen(self.theme.text)
        line = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, line)

    def _face(self, option: QStyleOptionViewItem) -> QFont:
        font = QFont(option.font)
        font.setFamily(text_face())
        return font

    def _lines(self, option: QStyleOptionViewItem) -> QFontMetrics:
        return QFontMetrics(self._face(option))
