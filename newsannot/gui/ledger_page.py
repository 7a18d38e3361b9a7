"""A ledger beside the texts: its rows in a list, the chosen one in full below."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from newsannot.gui.choice import Choice
from newsannot.gui.label import Label
from newsannot.gui.ledger import Row
from newsannot.gui.ledger_delegate import LedgerDelegate
from newsannot.gui.ledger_detail import LedgerDetail
from newsannot.gui.ledger_model import ROW_ROLE, LedgerModel, RowFilter
from newsannot.gui.rows_list import RowsList
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.words import tr

_SHARES = (3, 2)
"""Of the list and of the chosen row, in height."""


class LedgerPage(QWidget):
    """Rows to look through. It shows what it is given and says what is wanted.

    Signals:
        row_chosen(Row): by the person.
        act_chosen(Intent): what makes the act.
    """

    row_chosen = Signal(object)
    act_chosen = Signal(object)

    def __init__(
        self, theme: Theme, name: str, nothing: str, parent: QWidget | None = None
    ) -> None:
        """``nothing`` says what it means that there are no rows."""
        super().__init__(parent)
        self._nothing = nothing
        self._current: str | None = None
        self._quiet = False
        self.model = LedgerModel(self)
        self.filter = Choice(self)
        self.delegate = LedgerDelegate(theme, self)
        self.list = RowsList(self.delegate, self)
        self.list.setModel(self.model)
        self.list.setAccessibleName(name)
        self.empty = Label(parent=self)
        self.detail = LedgerDetail(theme, self.list, self)
        self._stack = QStackedWidget(self)
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.filter.setAccessibleName(tr("Which rows to show"))
        self.filter.setToolTip(tr("Which rows to show (Up and Down)"))
        self._lay_out()
        self._connect()
        self.show_waiting()

    def _lay_out(self) -> None:
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(6 * SPACE, 6 * SPACE, 6 * SPACE, 6 * SPACE)
        top = QWidget(self)
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        head = QVBoxLayout()
        head.setContentsMargins(2 * SPACE, 0, 2 * SPACE, SPACE)
        head.addWidget(self.filter)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self._splitter.addWidget(top)
        self._splitter.addWidget(self.detail)
        self._splitter.setChildrenCollapsible(False)
        for place, share in enumerate(_SHARES):
            self._splitter.setStretchFactor(place, share)
        self._splitter.setSizes([100 * share for share in _SHARES])
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._splitter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        self.filter.activated.connect(self._choose_filter)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.clicked.connect(self._choose_again)
        self.detail.act_chosen.connect(self.act_chosen)

    def show_value(self, value: object) -> None:
        """Show these rows (a tuple of ``Row``); the chosen one stays while it is there.

        Where it was settled and went elsewhere with that, the one in its place is chosen: so one goes through them.
        """
        assert isinstance(value, tuple)
        before, place = self.model.row_of(self._current), self.list.currentIndex().row()
        acting = self.detail.has_focus()
        with self.list.keeping_place():
            self._quiet = True
            self.model.set_rows(value)
            self._quiet = False
            self._show_filters()
            self.empty.setText(self._nothing)
            self._stack.setCurrentWidget(self._splitter if value else self.empty)
            self._restore()
        now = self.model.row_of(self._current)
        settled = before and before.open and now and not now.open
        if settled and self.list.currentIndex().row() != place:
            self.list.setCurrentIndex(self.model.index(min(place, self.model.rowCount() - 1)))
        if acting and not self.detail.has_focus():
            self.list.setFocus()  # what was pressed cannot be pressed again

    def show_waiting(self) -> None:
        """Nothing is known yet."""
        self.show_value(())
        self.empty.setText(tr("Appears here when both texts are read"))

    def show_failed(self) -> None:
        """What was there may not be true any more."""
        self.show_value(())
        self.empty.setText(tr("This list could not be made. The log says why."))

    def badge(self) -> str:
        """What the switch says beside the name: how many rows are worth a look."""
        return str(self.model.open_count()) if self.model.rows else ""

    def set_theme(self, theme: Theme) -> None:
        self.delegate.theme = theme
        self.list.viewport().update()
        self.detail.set_theme(theme)

    def _show_filters(self) -> None:
        """What can be chosen, with counts; all rows again where what was chosen is gone."""
        chosen = self.filter.currentData()
        self.filter.clear()
        self.filter.addItem(tr("All: {number}", number=len(self.model.rows)), RowFilter.ALL)
        look = tr("To look at: {number}", number=self.model.open_count())
        self.filter.addItem(look, RowFilter.OPEN)
        for group, count in self.model.groups().items():
            self.filter.addItem(tr("{group}: {number}", group=group, number=count), group)
        self.filter.setCurrentIndex(max(0, self.filter.findData(chosen)))
        if self.filter.currentData() != chosen:
            self.model.set_filter(self.filter.currentData())

    def _restore(self) -> None:
        """The row that was chosen, without choosing it again."""
        index = self.model.index_of(self._current)
        self._quiet = True
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(index, flag)
        else:
            self.list.selectionModel().clear()
        self._quiet = False
        self.detail.show_row(index.data(ROW_ROLE) if index.isValid() else None)

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if self._quiet or not isinstance(row, Row):
            return
        # A list that gets the focus makes its first row the current one without selecting it.
        self.list.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._current = row.key
        self.detail.show_row(row)
        self.row_chosen.emit(row)

    def _choose_again(self, index: QModelIndex) -> None:
        """A click on the chosen row leads to its words once more."""
        row = index.data(ROW_ROLE)
        if isinstance(row, Row):
            self.row_chosen.emit(row)

    def _choose_filter(self, place: int) -> None:
        self._quiet = True
        self.model.set_filter(self.filter.itemData(place))
        self._quiet = False
        self._restore()
