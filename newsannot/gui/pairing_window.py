"""The window in which proposed pairs are looked at, changed and made, and articles in no pair are seen."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from newsannot.gui.choice import Choice
from newsannot.gui.label import Label
from newsannot.gui.lonely_list import LonelyList
from newsannot.gui.pairing_model import Column, PairingModel, called
from newsannot.gui.theme import SPACE
from newsannot.gui.words import as_tip, tr
from newsannot.pairing import Proposals

_SIZE = (300 * SPACE, 150 * SPACE)
_WIDTHS = (90, 75)


class PairingWindow(QDialog):
    """Nothing is paired before a person says so.

    Signals:
        pairs_wanted(list[Row]): these are to be made.
        article_wanted(int): this one is to be opened, for its partner to be found.
        article_unwanted(int): this one is to be deleted for good.
        left(): nothing more is wanted.
    """

    pairs_wanted = Signal(object)
    article_wanted = Signal(int)
    article_unwanted = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Pair articles"))
        self.model = PairingModel(self)
        self.table = _Table(self.model)
        self.lonely = LonelyList()
        self.tabs = QTabWidget()
        self.tabs.addTab(self.table, "")
        self.tabs.addTab(self.lonely, "")
        self.head = Label()
        self.head.setWordWrap(True)
        self.pair = QPushButton()
        self.swap = QPushButton(tr("&Swap"))
        self.source = QPushButton(tr("&Another source…"))
        self.erase = QPushButton(tr("&Delete for good…"))
        self.close_ = QPushButton(tr("Close"))
        self._lay_out()
        self._connect()
        self.resize(QSize(*_SIZE).boundedTo(parent.size()))
        self._show_ticks()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[3 * SPACE] * 4)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.head)
        column.addWidget(self.tabs, 1)
        row = QHBoxLayout()
        row.addWidget(self.swap)
        row.addWidget(self.source)
        row.addWidget(self.erase)
        row.addStretch(1)
        row.addWidget(self.pair)
        row.addWidget(self.close_)
        column.addLayout(row)
        self.pair.setDefault(True)
        self.close_.setToolTip(tr("Pair nothing more (Esc)"))

    def _connect(self) -> None:
        self.model.ticks_changed.connect(self._show_ticks)
        self.pair.clicked.connect(self._want_pairs)
        self.swap.clicked.connect(self.table.swap)
        self.source.clicked.connect(self.table.choose_source)
        self.erase.clicked.connect(self.lonely.erase)
        self.close_.clicked.connect(self.reject)
        self.finished.connect(self.left)
        self.lonely.chosen.connect(self.article_wanted)
        self.lonely.unwanted.connect(self.article_unwanted)
        self.lonely.selectionModel().selectionChanged.connect(self._show_ticks)
        self.table.selectionModel().selectionChanged.connect(self._show_ticks)
        self.tabs.currentChanged.connect(self._show_ticks)

    def say(self, text: str) -> None:
        self.head.setText(text)

    def show_proposals(self, proposals: Proposals) -> None:
        self.model.show(proposals)
        self.say(_summary(proposals))
        if self.model.rowCount():
            self.table.selectRow(0)
            self.table.setFocus()
        self.tabs.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _want_pairs(self) -> None:
        self.pairs_wanted.emit(self.model.ticked())

    def _show_ticks(self) -> None:
        ticked, proposed = len(self.model.ticked()), self.model.rowCount()
        lonely = self.model.lonely()
        self.lonely.show_articles(lonely)
        self.tabs.setTabText(0, tr("&Proposed pairs: {number}", number=proposed))
        self.tabs.setTabText(1, tr("Articles &left: {number}", number=len(lonely)))
        self.pair.setText(tr("Pair {number}", number=ticked))
        self.pair.setEnabled(ticked > 0)
        why = tr("Make pairs of the rows with a tick") if ticked else tr("No row has a tick")
        self.pair.setToolTip(why)
        self._allow()

    def _allow(self) -> None:
        """What can be done with what is chosen."""
        proposed = self.tabs.currentIndex() == 0
        row = proposed and bool(self.table.rows())
        article = not proposed and self.lonely.currentIndex().isValid()
        swap = tr("Take the derived article of the chosen rows as the source (S)")
        source = tr("Choose another source for the chosen row (F2)")
        erase = tr("Delete the chosen article from the set and its backups (Del)")
        for button, there, tip in (
            (self.swap, row, swap),
            (self.source, row, source),
            (self.erase, article, erase),
        ):
            button.setEnabled(there)
            button.setToolTip(as_tip(tip if there else tr("No row is chosen")))


class _Table(QTableView):
    """Space ticks the chosen rows, S swaps them, F2 or a double click chooses another source."""

    def __init__(self, model: PairingModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setItemDelegateForColumn(Column.SOURCE, _SourceDelegate(self))
        self.setAccessibleName(tr("Proposed pairs"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.horizontalHeader().setHighlightSections(False)
        header, modes = self.horizontalHeader(), QHeaderView.ResizeMode
        header.setResizeContentsPrecision(0)  # by the rows in sight
        header.setSectionResizeMode(Column.LIKELY, modes.ResizeToContents)
        header.setSectionResizeMode(Column.WHY, modes.Stretch)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width * SPACE)

    def rows(self) -> list[int]:
        """The chosen ones."""
        return sorted({index.row() for index in self.selectionModel().selectedRows()})

    def swap(self) -> None:
        self._model.swap(self.rows())

    def choose_source(self) -> None:
        row = self.currentIndex().row()
        if row >= 0:
            self.edit(self._model.index(row, Column.SOURCE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = self.rows()
        match event.key():
            case Qt.Key.Key_Space if rows:
                on = not all(self._model.row(row).ticked for row in rows)
                self._model.tick(rows, on=on)
            case Qt.Key.Key_S if not event.modifiers():
                self.swap()
            case Qt.Key.Key_F2:
                self.choose_source()
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the letters from the window's commands."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            keys = (Qt.Key.Key_S, Qt.Key.Key_F2, Qt.Key.Key_Space)
            if event.key() in keys and not event.modifiers():
                event.accept()
                return True
        return super().event(event)


class _SourceDelegate(QStyledItemDelegate):
    """Chooses a source from a list, the likely ones first."""

    def createEditor(
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        model = cast("PairingModel", index.model())
        choice = Choice(parent)
        choice.setAccessibleName(tr("Source"))
        for number in model.sources_for(index.row()):
            choice.addItem(called(model.articles[number]), number)
        choice.activated.connect(lambda _: self.commitData.emit(choice))
        choice.activated.connect(lambda _: self.closeEditor.emit(choice))
        return choice

    def setEditorData(self, editor: QWidget, _index: QModelIndex | QPersistentModelIndex) -> None:
        cast("Choice", editor).setCurrentIndex(0)

    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        source = cast("Choice", editor).currentData()
        cast("PairingModel", model).choose_source(index.row(), source)


def _summary(proposals: Proposals) -> str:
    if not proposals.alone:
        return tr("Every article of the set is in a pair. Import more with Ctrl+I.")
    told = [
        tr("Look the pairs over: untick what is none, swap what stands the wrong way round.")
        if proposals.pairs
        else tr("No two of the articles look like a pair. Open one to choose its partner."),
    ]
    if proposals.unseen:
        told.append(tr("{number} older articles were not compared.", number=proposals.unseen))
    return " ".join(told)
