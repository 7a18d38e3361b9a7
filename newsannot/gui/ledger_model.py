"""The rows of one ledger as a list model: those worth a look, or all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from newsannot.gui.ledger import Row, plain_words
from newsannot.gui.words import tr

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole

_ROOT = QModelIndex()


class RowFilter(StrEnum):
    """Which rows a ledger shows; beside these any group of theirs."""

    OPEN = "open"
    ALL = "all"


class LedgerModel(QAbstractListModel):
    """Holds all rows of a ledger and shows those that pass the filter, in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._filter: str = RowFilter.ALL
        self._shown: list[Row] = []

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        self.rows = tuple(_told_apart(rows))
        self._show()

    def set_filter(self, choice: str) -> None:
        self._filter = choice
        self._show()

    def _show(self) -> None:
        self.beginResetModel()
        self._shown = [row for row in self.rows if self._passes(row)]
        self.endResetModel()

    def _passes(self, row: Row) -> bool:
        match self._filter:
            case RowFilter.ALL:
                return True
            case RowFilter.OPEN:
                return row.open
        return row.group == self._filter

    def groups(self) -> dict[str, int]:
        """How many rows there are of each group, in the order of the alphabet."""
        counts = Counter(row.group for row in self.rows if row.group)
        return dict(sorted(counts.items()))

    def open_count(self) -> int:
        """How many rows are worth a look."""
        return sum(row.open for row in self.rows)

    def row_of(self, key: str | None) -> Row | None:
        """The row with this key, also where it is not shown."""
        return next((row for row in self.rows if row.key == key), None)

    def index_of(self, key: str | None) -> QModelIndex:
        """Where the row with this key is shown; an invalid index where it is not."""
        at = next((n for n, row in enumerate(self._shown) if row.key == key), None)
        return self.index(at) if at is not None else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return spoken(row)
            case _ if role == ROW_ROLE:
                return row
        return None


def _told_apart(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows, each with a key of its own: two people may be called the same."""
    times = Counter[str]()
    for row in rows:
        times[row.key] += 1
        again = times[row.key] > 1
        yield replace(row, key=f"{row.key} ({times[row.key]})") if again else row


def spoken(row: Row) -> str:
    """The row in one sentence, as a screen reader says it."""
    derived, source = plain_words(row.derived), plain_words(row.source)
    parts = [row.status]
    if derived:
        parts.append(tr("derived: {words}", words=derived))
    if source:
        parts.append(tr("source: {words}", words=source))
    if row.note:
        parts.append(row.note)
    return "; ".join(parts)
