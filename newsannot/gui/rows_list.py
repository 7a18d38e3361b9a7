"""A list of rows beside the texts: claims, what a ledger found, paragraphs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QWidget,
)


class RowsList(QListView):
    """Rows of one height; letters are keys of the window, so they do not search the list."""

    def __init__(self, delegate: QStyledItemDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(delegate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters to the window: a list would search for them."""
        if event.text().isprintable() and event.text().strip():
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The current row stays in view where it was in view: a bar that comes below takes room from here."""
        super().resizeEvent(event)
        row = self.visualRect(self.currentIndex())
        if row.isValid() and row.top() >= 0 and row.bottom() < event.oldSize().height():
            self.scrollTo(self.currentIndex())
