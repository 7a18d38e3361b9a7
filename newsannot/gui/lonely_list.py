"""The articles of a set that are in no pair: each can be opened, and is asked for its partner then."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from newsannot.errors import visible
from newsannot.gui.pairing_model import NOWHERE, Index, called
from newsannot.gui.proposal_words import day_words
from newsannot.gui.theme import SPACE
from newsannot.gui.words import as_tip, tr
from newsannot.store.pairing import Listed


class LonelyModel(QAbstractTableModel):
    """A row an article: what it is called, its date, how it begins."""

    def __init__(self) -> None:
        super().__init__()
        self.articles: Sequence[Listed] = ()

    def show(self, articles: Sequence[Listed]) -> None:
        if articles != self.articles:
            self.beginResetModel()
            self.articles = articles
            self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.articles)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        article = self.articles[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(tr("{name}\nOpen it with Enter", name=called(article)))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        day = day_words(article.published) if article.published else ""
        beginning = visible(" ".join(article.beginning.split()))
        return (called(article), day, beginning)[index.column()]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return (tr("Article"), tr("Date"), tr("Beginning"))[section]


class LonelyList(QTableView):
    """Signals:
    chosen(int): this article is to be opened.
    unwanted(int): this one is to be deleted for good.
    """

    chosen = Signal(int)
    unwanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._model = LonelyModel()
        self.setModel(self._model)
        self.setAccessibleName(tr("Articles in no pair"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(0, 90 * SPACE)
        self.doubleClicked.connect(self._choose)

    def show_articles(self, articles: Sequence[Listed]) -> None:
        self._model.show(articles)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.articles[index.row()].number)

    def erase(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.unwanted.emit(self._model.articles[index.row()].number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Delete:
            self.erase()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._choose(index)
        else:
            super().keyPressEvent(event)
