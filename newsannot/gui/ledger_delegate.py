"""One entry of a ledger painted as one row: its sign and status, the derived words, the source's."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from newsannot.gui.claims_delegate import (
    badge_side,
    paint_current,
    paint_letter,
    paint_line_below,
    paint_lines,
    wrapped,
)
from newsannot.gui.ledger import Row, Run, Sign, plain_words
from newsannot.gui.ledger_model import ROW_ROLE, Index
from newsannot.gui.run_line import paint_runs
from newsannot.gui.theme import SPACE, Theme

_LINES = 3


class LedgerDelegate(QStyledItemDelegate):
    """Rows of one height, all sizes from the font; the current row is filled."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        metrics = QFontMetrics(option.font)
        return QSize(metrics.averageCharWidth() * 24, _LINES * metrics.lineSpacing() + 3 * SPACE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setFont(option.font)
        paint_line_below(painter, option, self.theme)
        paint_current(painter, option, self.theme)
        box = option.rect.adjusted(3 * SPACE, SPACE + SPACE // 2, -2 * SPACE, -SPACE)
        side = badge_side(painter.fontMetrics())
        sign = QRect(box.left(), box.top(), side, side)
        paint_letter(painter, sign, row.sign, self._ink(row), self._on_ink(row))
        self._paint_words(painter, box.adjusted(side + 2 * SPACE, 0, 0, 0), row)
        painter.restore()

    def _ink(self, row: Row) -> QColor:
        return self.theme.text if row.open else self.theme.quiet

    def _on_ink(self, row: Row) -> QColor | None:
        """What is worth a look has a filled sign."""
        return self.theme.paper if row.open and row.sign is not Sign.SAME else None

    def _paint_words(self, painter: QPainter, box: QRect, row: Row) -> None:
        """The status, then the words that there are, each on a line; what is alone has the lines to itself."""
        metrics = painter.fontMetrics()
        plain, bold = painter.font(), QFont(painter.font())
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(self._ink(row))
        elide = Qt.TextElideMode.ElideRight
        head = QFontMetrics(bold).elidedText(row.status, elide, box.width())
        paint_lines(painter, box, [head])
        painter.setFont(plain)
        note = (Run(row.note),) if row.note else ()
        written = [runs for runs in (row.derived, row.source, note) if runs][: _LINES - 1]
        for number, runs in enumerate(written, start=1):
            first = number == 1 and row.open
            painter.setPen(self.theme.text if first else self.theme.quiet)
            below = box.translated(0, number * metrics.lineSpacing())
            if len(written) > 1:
                paint_runs(painter, below, runs)
            else:
                paint_lines(
                    painter, below, wrapped(plain_words(runs), plain, box.width(), _LINES - 1)
                )
