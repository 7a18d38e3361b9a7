"""The table of proposed pairs: which two articles, how likely, why, and whether they are to be paired."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from newsannot.errors import visible
from newsannot.gui.proposal_words import day_words, likeness_words, order_words
from newsannot.gui.words import as_tip, elided, sentence, tr
from newsannot.matching.partners import Bond
from newsannot.matching.proposing import CLEAR, ProposedPair
from newsannot.pairing import Proposals
from newsannot.store.pairing import Listed

_VERY = 0.65  # likeness

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns, in order."""

    SOURCE = 0
    DERIVED = 1
    LIKELY = 2
    WHY = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A pair as it stands in the table; of one whose source a person chose, nothing is ``proposed``."""

    source: int
    derived: int
    ticked: bool
    proposed: ProposedPair | None
    rivals: tuple[int, ...] = field(default=())
    swapped: bool = False


class PairingModel(QAbstractTableModel):
    """Signals:
    ticks_changed(): others are to be paired now.
    """

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self.articles: Mapping[int, Listed] = {}
        self.alone: tuple[int, ...] = ()

    def show(self, proposals: Proposals) -> None:
        self.beginResetModel()
        self.articles, self.alone = proposals.articles, proposals.alone
        self._rows = [_row(pair) for pair in proposals.pairs]
        self.endResetModel()
        self.ticks_changed.emit()

    def row(self, number: int) -> Row:
        return self._rows[number]

    def ticked(self) -> list[Row]:
        return [row for row in self._rows if row.ticked]

    def lonely(self) -> list[Listed]:
        """The articles in no pair that are in no row either."""
        proposed = {number for row in self._rows for number in (row.source, row.derived)}
        return [self.articles[number] for number in self.alone if number not in proposed]

    # What can be done to a row

    def tick(self, rows: list[int], *, on: bool) -> None:
        for number in rows:
            self._put(number, replace(self._rows[number], ticked=on))
        self.ticks_changed.emit()

    def swap(self, rows: list[int]) -> None:
        for number in rows:
            row = self._rows[number]
            swapped = replace(
                row, source=row.derived, derived=row.source, swapped=not row.swapped, ticked=True
            )
            self._put(number, swapped)
        self.ticks_changed.emit()

    def choose_source(self, number: int, source: int) -> None:
        """Give a row another source; a person's word is not likely but sure."""
        row = self._rows[number]
        if source not in (row.source, row.derived):
            chosen = replace(row, source=source, proposed=None, swapped=False, ticked=True)
            self._put(number, chosen)
            self.ticks_changed.emit()

    def sources_for(self, number: int) -> list[int]:
        """What may be a row's source: the one it has, the other likely ones, then all articles in no pair."""
        row = self._rows[number]
        some = dict.fromkeys((row.source, *row.rivals, *self.alone))
        return [article for article in some if article != row.derived and article in self.articles]

    def _put(self, number: int, row: Row) -> None:
        self._rows[number] = row
        self.dataChanged.emit(self.index(number, 0), self.index(number, len(Column) - 1))

    # What the view asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.column() == Column.SOURCE:
            flags |= Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(self._tip(row, column))
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.SOURCE:
            return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role == Qt.ItemDataRole.CheckStateRole:
            self.tick([index.row()], on=Qt.CheckState(value) is Qt.CheckState.Checked)
            return True
        return False

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return (tr("Source"), tr("Derived"), tr("A pair?"), tr("Why"))[section]

    def _words(self, row: Row, column: Column) -> str:
        match column:
            case Column.SOURCE:
                return called(self.articles[row.source])
            case Column.DERIVED:
                return called(self.articles[row.derived])
            case Column.LIKELY:
                return _likely(row)
            case Column.WHY:
                return sentence(likeness_words(row.proposed.shared)) if row.proposed else ""

    def _tip(self, row: Row, column: Column) -> str:
        if column is Column.WHY:
            return self._words(row, column)
        if column is Column.LIKELY:
            return _doubt(row)
        article = self.articles[row.source if column is Column.SOURCE else row.derived]
        lines = list(_facts(article))
        if column is Column.SOURCE and row.proposed and not row.swapped:
            lines += _order(row.proposed)
        return "\n".join(lines)


def called(article: Listed) -> str:
    """What an article is called in a list: by its title, with its file's name, or by its first words."""
    title = visible(article.title)
    name = visible(article.name)
    if title and name:
        return tr("{title} ({name})", title=title, name=name)
    return title or name or visible(elided(article.beginning))


def _facts(article: Listed) -> Iterator[str]:
    yield called(article)
    if article.published:
        yield day_words(article.published)
    yield elided(article.beginning)


def _order(proposed: ProposedPair) -> list[str]:
    named = any(shared.bond is Bond.FILE_NAMES for shared in proposed.shared)
    return [] if named and not proposed.order else [order_words(proposed.order)]


def _row(pair: ProposedPair) -> Row:
    ticked = pair.clear or pair.score >= CLEAR
    return Row(pair.source, pair.derived, ticked, pair, pair.rivals)


def _likely(row: Row) -> str:
    if row.proposed is None:
        return tr("Chosen by you")
    if row.proposed.clear:
        return tr("Clearly")
    if row.proposed.score >= _VERY:
        return tr("Very likely")
    return tr("Likely") if row.proposed.score >= CLEAR else tr("Perhaps")


def _doubt(row: Row) -> str:
    if row.proposed and row.proposed.rivals:
        return tr("Other sources are likely too: {number}", number=len(row.proposed.rivals))
    return _likely(row)
