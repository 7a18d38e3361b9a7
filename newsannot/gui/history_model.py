"""The entries of the history as rows of a table: numbers of all of them, and pages of those that are looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from newsannot.errors import visible
from newsannot.gui.history_words import what, when
from newsannot.gui.words import as_tip, elided, tr
from newsannot.store.history import Entry
from newsannot.store.journal import State

Fetch = Callable[[Sequence[int]], list[Entry]]

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_PAGE = 32  # rows: some milliseconds
_PAGES = 64  # kept


class Column(IntEnum):
    """The table's columns, in order."""

    WHEN = 0
    WHO = 1
    WHAT = 2
    PAIR = 3


class HistoryModel(QAbstractTableModel):
    """Reads a page when one of its rows is asked for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.numbers = array("q")
        self.quiet = QColor()
        self._fetch: Fetch = lambda _: []
        self._pages: OrderedDict[int, dict[int, Entry]] = OrderedDict()

    def show_all(self, numbers: array[int], fetch: Fetch) -> None:
        self.beginResetModel()
        self.numbers, self._fetch = numbers, fetch
        self._pages.clear()
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """What stands in a row; None where it has gone meanwhile."""
        if not 0 <= row < len(self.numbers):
            return None
        return self._page(row // _PAGE).get(self.numbers[row])

    def _page(self, page: int) -> dict[int, Entry]:
        if page not in self._pages:
            numbers = self.numbers[page * _PAGE : (page + 1) * _PAGE]
            self._pages[page] = {entry.number: entry for entry in self._fetch(numbers)}
            if len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return self._pages[page]

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.numbers)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index.row())
        if entry is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _words(entry, Column(index.column()))
            case Qt.ItemDataRole.ToolTipRole:
                return as_tip(_tip(entry, Column(index.column())))
            case Qt.ItemDataRole.ForegroundRole if entry.state in (State.UNDONE, State.DROPPED):
                return self.quiet
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return {
            Column.WHEN: tr("When"),
            Column.WHO: tr("Who"),
            Column.WHAT: tr("What"),
            Column.PAIR: tr("Pair"),
        }[Column(section)]


def _words(entry: Entry, column: Column) -> str:
    match column:
        case Column.WHEN:
            return when(entry.at)
        case Column.WHO:
            return visible(entry.name)
        case Column.WHAT:
            return what(entry)
        case Column.PAIR:
            return visible(elided(entry.title))


def _tip(entry: Entry, column: Column) -> str:
    return when(entry.at, whole=True) if column is Column.WHEN else _words(entry, column)
