"""The pairs of a set as a table model: numbers in order, their rows fetched a page at a time when they are looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QDateTime,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from newsannot.gui.set_words import (
    moment_words,
    of_person,
    people_tip,
    people_words,
    spoken,
    status_name,
    tagged_words,
    title_of,
    touched_words,
)
from newsannot.gui.words import as_tip, sentence, tr, verdict_meaning, verdict_name
from newsannot.store.overview import Hit, Order, PairOverview
from newsannot.terms import Status, Verdict

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
PAGE = 16
"""Rows that are fetched at once."""
_PAGES = 90


class Column(IntEnum):
    """What is told of a pair, from left to right."""

    DERIVED = 0
    SOURCE = 1
    STATUS = 2
    PROGRESS = 3
    MATCHING = 4
    EMBELLISHED = 5
    UNSUPPORTED = 6
    ANNOTATORS = 7
    TAGS = 8
    NOTE = 9
    TOUCHED = 10


VERDICTS = {
    Column.MATCHING: Verdict.MATCHING,
    Column.EMBELLISHED: Verdict.EMBELLISHED,
    Column.UNSUPPORTED: Verdict.UNSUPPORTED,
}
ORDERS = {
    Column.DERIVED: Order.DERIVED,
    Column.SOURCE: Order.SOURCE,
    Column.STATUS: Order.STATUS,
    Column.PROGRESS: Order.PROGRESS,
    Column.MATCHING: Order.MATCHING,
    Column.EMBELLISHED: Order.EMBELLISHED,
    Column.UNSUPPORTED: Order.UNSUPPORTED,
    Column.TOUCHED: Order.TOUCHED,
}
"""What a column's header sorts by."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A pair as its row shows it, with the place where the words stand that were looked for."""

    pair: PairOverview
    hit: Hit | None = None


@dataclass(frozen=True, slots=True)
class People:
    """Whose progress and verdicts are shown, and what all annotators are called."""

    whose: str = ""
    names: Mapping[str, str] = field(default_factory=dict)


Fetch = Callable[[Sequence[int]], Mapping[int, Shown]]


def _nothing(_numbers: Sequence[int]) -> Mapping[int, Shown]:
    return {}


class SetModel(QAbstractTableModel):
    """Knows the numbers of all its pairs, and of some pages more than that."""

    def __init__(self, letters: Mapping[Verdict, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._letters = letters
        self._statuses = {status: sentence(status_name(status)) for status in Status}
        self.numbers: Sequence[int] = ()
        self.people = People()
        self.fetch: Fetch = _nothing
        self._pages: OrderedDict[int, Mapping[int, Shown]] = OrderedDict()

    def show(self, numbers: Sequence[int], people: People) -> None:
        """These pairs, in this order."""
        self.beginResetModel()
        self.numbers, self.people = numbers, people
        self._pages.clear()
        self.endResetModel()

    def refresh(self) -> None:
        """The same pairs, as they are by now."""
        self._pages.clear()
        if self.numbers:
            last = self.index(len(self.numbers) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def row(self, place: int) -> Shown | None:
        """The pair in this place; None where it has gone."""
        if not 0 <= place < len(self.numbers):
            return None
        page = place // PAGE
        if page not in self._pages:
            self._pages[page] = self.fetch(self.numbers[page * PAGE : (page + 1) * PAGE])
            if len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        return self._pages[page].get(self.numbers[place])

    def place_of(self, number: int | None) -> int | None:
        """Where the pair of this number is shown."""
        try:
            return None if number is None else self.numbers.index(number)
        except ValueError:
            return None

    def places_of(self, numbers: Collection[int]) -> list[int]:
        """Where those of the pairs are shown that are, from the top."""
        wanted = frozenset(numbers)
        return [place for place, number in enumerate(self.numbers) if number in wanted]

    # As Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.numbers)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        column = Column(section)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                verdict = VERDICTS.get(column)
                return self._letters[verdict] if verdict else header_name(column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return header_name(column)
            case Qt.ItemDataRole.ToolTipRole:
                return _header_tip(column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _ANSWERED or not index.isValid():
            return None
        shown = self.row(index.row())
        if shown is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(self._tip(shown, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(shown.pair, column)
        return self.words(shown.pair, column)

    def _spoken(self, pair: PairOverview, column: Column) -> str:
        """The whole row where it begins, else what its cell says."""
        if column is Column.DERIVED:
            now = QDateTime.currentDateTime()
            return spoken(pair, self.people.whose, self.people.names, now)
        return self.words(pair, column) or ("0" if column in VERDICTS else tr("none"))

    def words(self, pair: PairOverview, column: Column) -> str:
        """What a cell says."""
        match column:
            case Column.DERIVED:
                return title_of(pair.derived)
            case Column.SOURCE:
                return title_of(pair.source)
            case Column.STATUS:
                return self._statuses[pair.status]
            case Column.PROGRESS:
                return tagged_words(pair, self.people.whose)
            case Column.ANNOTATORS:
                return people_words(pair, self.people.names)
            case Column.TAGS:
                return ", ".join(pair.tags)
            case Column.NOTE:
                return tr("Note") if pair.note else ""
            case Column.TOUCHED:
                return touched_words(pair.touched, QDateTime.currentDateTime())
        tally = of_person(pair, self.people.whose)
        number = tally.verdicts.get(VERDICTS[column], 0) if tally else 0
        return str(number) if number else ""

    def _tip(self, shown: Shown, column: Column) -> str:
        pair = shown.pair
        match column:
            case Column.PROGRESS if pair.claims is None:
                return tr("Not read yet: nobody knows how many claims there are")
            case Column.PROGRESS | Column.ANNOTATORS:
                return people_tip(pair, self.people.names)
            case Column.NOTE:
                return pair.note
            case Column.TOUCHED:
                return moment_words(pair.touched)
        return self.words(pair, column)


_ANSWERED = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    }
)


def header_name(column: Column) -> str:
    """What a column is called."""
    if verdict := VERDICTS.get(column):
        return sentence(verdict_name(verdict))
    return {
        Column.DERIVED: tr("Derived article"),
        Column.SOURCE: tr("Source"),
        Column.STATUS: tr("Status"),
        Column.PROGRESS: tr("Tagged"),
        Column.ANNOTATORS: tr("Annotators"),
        Column.TAGS: tr("Tags"),
        Column.NOTE: tr("Note"),
        Column.TOUCHED: tr("Touched"),
    }[column]


def _header_tip(column: Column) -> str:
    name = header_name(column)
    if verdict := VERDICTS.get(column):
        name = tr("{verdict}: {meaning}", verdict=name, meaning=verdict_meaning(verdict))
    return tr("{name}\nClick to sort by it", name=name) if column in ORDERS else name
