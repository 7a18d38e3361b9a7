"""All spans of a text that is to be replaced, those first that a person must decide about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from newsannot.anchoring import Fate
from newsannot.gui.reanchoring_words import fate_name, uses_count, uses_name
from newsannot.gui.theme import SPACE
from newsannot.gui.words import as_tip, elided, tr
from newsannot.model import Span
from newsannot.reanchoring import Item

Decided = Mapping[Span, Span | None]
_LONGEST = 120  # code points of a span's words
_ORDER = (Fate.AMBIGUOUS, Fate.LOST, Fate.MOVES, Fate.STAYS)


class ItemList(QTreeWidget):
    """One row a span.

    Signals:
        item_chosen(int): the number of the item, among those shown.
    """

    item_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderLabels(
            [tr("What becomes of it"), tr("What it is"), tr("Words"), tr("Where it goes")]
        )
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(tr("What was said of the old text"))
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 32), (1, 28), (3, 30)):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.header().resizeSection(column, width * SPACE)
        self.items: tuple[Item, ...] = ()
        self._rows: list[QTreeWidgetItem] = []
        self.currentItemChanged.connect(self._tell)

    def show_items(self, items: Sequence[Item], text: str, decided: Decided) -> None:
        """Rows of the old ``text``'s spans; the first that is to be decided becomes the current one."""
        self.items = tuple(
            sorted(items, key=lambda i: (not i.must_decide, _ORDER.index(i.found.fate)))
        )
        self._rows = [_row(item, text) for item in self.items]
        self.blockSignals(True)
        self.clear()
        self.addTopLevelItems(self._rows)
        self.blockSignals(False)
        for number in range(len(self.items)):
            self._show_where(number, decided)
        if self._rows:
            self.setCurrentItem(self._rows[0])

    def show_decided(self, decided: Decided) -> None:
        """Say of the chosen rows where they go now."""
        for number in self.chosen():
            self._show_where(number, decided)

    def _show_where(self, number: int, decided: Decided) -> None:
        row, item = self._rows[number], self.items[number]
        row.setText(3, where(item, decided))
        if item.must_decide:
            font = self.font()
            font.setBold(item.found.span not in decided)
            for column in range(4):
                row.setFont(column, font)

    def chosen(self) -> tuple[int, ...]:
        """The numbers of the rows that are selected."""
        return tuple(sorted(map(self.indexOfTopLevelItem, self.selectedItems())))

    def choose_next(self, decided: Decided) -> bool:
        """Go to the next row that is still to be decided, round the end; whether there is one."""
        at = self.current()
        ring = [*range(at + 1, len(self.items)), *range(at + 1)]
        for number in ring:
            item = self.items[number]
            if item.must_decide and item.found.span not in decided:
                self.setCurrentItem(self._rows[number])
                return True
        return False

    def current(self) -> int:
        row = self.currentItem()
        return self.indexOfTopLevelItem(row) if row else -1

    def _tell(self) -> None:
        if self.current() >= 0:
            self.item_chosen.emit(self.current())


def _row(item: Item, text: str) -> QTreeWidgetItem:
    span = item.found.span
    uses = " ".join(filter(None, (uses_name(item.uses), uses_count(item.uses))))
    words = elided(text[span.start : span.end], _LONGEST)
    row = QTreeWidgetItem([fate_name(item.found.fate), uses, words, ""])
    row.setSizeHint(0, QSize(0, 6 * SPACE))
    row.setToolTip(2, as_tip(words))
    return row


def where(item: Item, decided: Decided) -> str:
    """Where an item goes, as it stands now."""
    span = item.found.span
    if item.settled:
        return tr("same place") if item.found.fate is Fate.STAYS else tr("with its words")
    if span not in decided:
        return tr("to be decided") if item.must_decide else tr("dropped")
    place = decided[span]
    if place is None:
        return tr("dropped")
    if place in item.found.places:
        number = item.found.places.index(place) + 1
        return tr("place {number}", number=number)
    return tr("placed by hand")
