"""The names of the columns over the list of pairs, level with the words below them; one is marked that sorts the list."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from newsannot.gui.set_model import ORDERS, VERDICTS, Column
from newsannot.gui.set_rows import EDGE
from newsannot.gui.theme import SPACE, Theme
from newsannot.store.overview import Order

_ARROW = 2 * SPACE


class SetHeader(QHeaderView):
    """A click on a name sorts; an edge between two is dragged."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self._sorted: Column | None = None
        self._descending = False
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(6 * SPACE)

    def show_order(self, order: Order, *, descending: bool) -> None:
        """Mark the column that the list is sorted by, if one is."""
        self._sorted = next((column for column, by in ORDERS.items() if by is order), None)
        self._descending = descending
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 3 * SPACE)

    def paintSection(self, painter: QPainter, place: QRect, section: int) -> None:
        column, theme = Column(section), self.theme
        painter.save()
        painter.fillRect(place, theme.window)
        painter.setPen(theme.border)
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        painter.drawLine(place.topRight() + QPoint(0, SPACE), place.bottomRight())
        box = place.adjusted(EDGE + SPACE * (section == 0), 0, -SPACE, 0)
        font = QFont(self.font())
        font.setBold(column is self._sorted or column in VERDICTS)
        painter.setFont(font)
        verdict = VERDICTS.get(column)
        painter.setPen(theme.ink(verdict) if verdict else theme.text)
        if column is self._sorted:
            self._paint_arrow(painter, box)
            box = box.adjusted(0, 0, -_ARROW - SPACE, 0)
        words = self.model().headerData(section, Qt.Orientation.Horizontal)
        line = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, box: QRect) -> None:
        """Its tip towards the end that the list begins with."""
        middle, right = box.center().y(), box.right()
        tip = SPACE / 2 if self._descending else -SPACE / 2
        corners = ((right - _ARROW, -tip), (right, -tip), (right - _ARROW / 2, tip))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(painter.pen().color())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([QPointF(x, middle + y) for x, y in corners]))
        painter.restore()
