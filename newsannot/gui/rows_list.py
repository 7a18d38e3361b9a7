"""A list of rows beside the texts: claims, what a ledger found, paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

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
        if self._sees_current(event.oldSize().height()):
            self.scrollTo(self.currentIndex())

    @contextmanager
    def keeping_place(self) -> Iterator[None]:
        """Whoever has scrolled away from the current row stays there while the rows are made anew."""
        place, seen = self.verticalScrollBar().value(), self._sees_current(self.viewport().height())
        yield
        if not seen:
            self.verticalScrollBar().setValue(place)

    def _sees_current(self, height: int) -> bool:
        row = self.visualRect(self.currentIndex())
        return row.isValid() and row.top() >= 0 and row.bottom() < height
