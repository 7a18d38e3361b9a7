"""The page that lists all pairs of a set: filters above, rows below, and words where there is nothing to list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsannot.gui.announcing import announce
from newsannot.gui.choice import Choice
from newsannot.gui.label import Label
from newsannot.gui.set_filters import SetFilters
from newsannot.gui.set_header import SetHeader
from newsannot.gui.set_list import SetList
from newsannot.gui.set_model import ORDERS, Column, People, SetModel
from newsannot.gui.set_rows import RowPainter
from newsannot.gui.set_words import count_words, nothing_words, order_name
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.words import as_tip, sentence, tr, with_key
from newsannot.store.overview import Filter, Order, Used
from newsannot.terms import Verdict

_CLEAR_KEY = "Backspace"
_FEW = 500
_DOWN_FIRST = (Order.PROGRESS, Order.TOUCHED, *map(Order, Verdict))
"""Where the largest and the latest are what one looks for."""


class SetPage(QWidget):
    """Shows the pairs it is given and says what is wanted.

    Signals:
        asked(): other pairs, or another order.
        opened(str): a pair, by its id.
        left(): back to the texts.
        chosen(): other rows are chosen.
        menu_asked(QPoint): on the screen.
    """

    asked = Signal()
    opened = Signal(str)
    left = Signal()
    chosen = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = SetModel({verdict: theme.verdict(verdict).letter for verdict in Verdict}, self)
        self.rows = RowPainter(theme, self.model, self.font())
        self.list = SetList(self.model, self.rows, SetHeader(theme, self), self)
        self.filters = SetFilters(self)
        self.order = Choice(self)
        self.way = QToolButton(self)
        self.count = Label(parent=self)
        self.clear = QPushButton(tr("Clear filters"), self)
        self.nothing = Label(parent=self)
        self.clear_too = QPushButton(tr("Clear filters"), self)
        self.head = QHBoxLayout()
        self._stack = QStackedWidget(self)
        self._empty = QWidget(self)
        self._total = 0
        self._to_top = False
        self._set_up()
        self._lay_out()
        self._connect()
        self.show_waiting()

    def _set_up(self) -> None:
        self.list.setAccessibleName(tr("All pairs"))
        for order in Order:
            self.order.addItem(sentence(order_name(order)), order)
        self.order.setAccessibleName(tr("Sorted by"))
        self.order.setAccessibleDescription(tr("What the list is sorted by"))
        self.order.setToolTip(
            tr("What the list is sorted by; a click on a column's name sorts too")
        )
        self.way.setCheckable(True)
        self.way.setAutoRaise(True)
        self._show_way()
        tip = with_key(tr("Show all pairs again"), _CLEAR_KEY)
        for button in (self.clear, self.clear_too):
            button.setToolTip(tip)
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _lay_out(self) -> None:
        sorted_by = Label(tr("Sorted by"), self)
        sorted_by.setBuddy(self.order)
        for part in (self.count, self.clear):
            self.head.addWidget(part)
        self.head.addStretch(1)
        for other in (sorted_by, self.order, self.way):
            self.head.addWidget(other)
        self.head.setSpacing(2 * SPACE)
        empty = QVBoxLayout(self._empty)
        empty.addStretch(1)
        empty.addWidget(self.nothing)
        empty.addWidget(self.clear_too, 0, Qt.AlignmentFlag.AlignHCenter)
        empty.addStretch(2)
        empty.setSpacing(3 * SPACE)
        self.nothing.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        top = QVBoxLayout()
        top.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 0)
        top.setSpacing(2 * SPACE)
        top.addWidget(self.filters)
        top.addLayout(self.head)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2 * SPACE)
        whole.addLayout(top)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.filters.changed.connect(self._ask)
        self.filters.searched.connect(self.take_keys)
        self.filters.left.connect(self._leave_filters)
        self.order.activated.connect(self._choose_order)
        self.way.clicked.connect(self._turn)
        self.clear.clicked.connect(self.clear_filters)
        self.clear_too.clicked.connect(self.clear_filters)
        self.list.opened.connect(self._open)
        self.list.left.connect(self.left)
        self.list.typed.connect(self.filters.type)
        self.list.cleared.connect(self.clear_filters)
        self.list.menu_asked.connect(self.menu_asked)
        self.list.header.sectionClicked.connect(self._sort_by)
        self.list.selectionModel().selectionChanged.connect(self.chosen)
        self.list.selectionModel().currentRowChanged.connect(self.chosen)

    # What is asked for

    def filter(self) -> Filter:
        return self.filters.filter()

    def order_asked(self) -> tuple[Order, bool]:
        """What the list is sorted by, and whether from the end."""
        return Order(self.order.currentData()), self.way.isChecked()

    def clear_filters(self) -> None:
        if self.filters.is_filtered():
            self.nothing.setText("")
            self.filters.clear()
            self.take_keys()

    def _ask(self) -> None:
        self._show_filtered()
        self.asked.emit()

    def _show_filtered(self) -> None:
        filtered = self.filters.is_filtered()
        self.clear.setVisible(filtered)
        self.clear_too.setVisible(filtered)

    def _sort_by(self, section: int) -> None:
        """By a click on a column's name: once more turns it round."""
        order = ORDERS.get(Column(section))
        if order is None:
            return
        if order == self.order.currentData():
            self.way.setChecked(not self.way.isChecked())
        else:
            self.order.setCurrentIndex(list(Order).index(order))
            self.way.setChecked(order in _DOWN_FIRST)
        self._turn()

    def _choose_order(self) -> None:
        self.way.setChecked(self.order.currentData() in _DOWN_FIRST)
        self._turn()

    def _turn(self) -> None:
        self._show_way()
        self._to_top = True
        self.asked.emit()

    def _show_way(self) -> None:
        down = self.way.isChecked()
        self.way.setArrowType(Qt.ArrowType.DownArrow if down else Qt.ArrowType.UpArrow)
        name = tr("From the end") if down else tr("From the beginning")
        self.way.setAccessibleName(name)
        self.way.setToolTip(as_tip(tr("{way}; press to turn the list round", way=name)))
        order, descending = self.order_asked()
        self.list.header.show_order(order, descending=descending)

    # What is shown

    def forget(self) -> None:
        """Another set is to be listed: nothing is asked for yet."""
        self.filters.reset()
        self.show_waiting()

    def show_waiting(self) -> None:
        """Nothing is known yet."""
        self.model.show((), self.model.people)
        self._show_filtered()
        self.nothing.setText("")
        self.count.setText("")
        self._stack.setCurrentWidget(self._empty)

    def show_failed(self, sentence_: str) -> None:
        """Why there is no list."""
        self.model.show((), self.model.people)
        self.nothing.setText(sentence_)
        self._stack.setCurrentWidget(self._empty)

    def show_pairs(
        self, numbers: Sequence[int], total: int, people: People, *, with_hits: bool
    ) -> None:
        """These of the set's pairs, in this order. What was chosen and the place in the list stay as far as they can."""
        keys = QApplication.focusWidget()
        had_keys = keys in (self.list, self.nothing, self.clear, self.clear_too, None)
        top = self.list.rowAt(0)
        current, selected = self.current_number(), self._few_selected()
        offset = self._offset(current)
        if with_hits is not self.rows.with_hits:
            self.model.show((), people)  # no row has to be made higher then
            self.list.set_with_hits(with_hits)
        self.model.show(numbers, people)
        self._total = total
        self._tell_count(len(numbers))
        self._stack.setCurrentWidget(self.list if numbers else self._empty)
        self._restore(current, selected, offset, top)
        if had_keys:
            self.take_keys()

    def show_used(self, used: Used, names: Mapping[str, str], *, counted: bool) -> None:
        self.filters.show_used(used, names, counted=counted)

    def _tell_count(self, number: int) -> None:
        """How many there are, or why there are none; read out too when it has changed."""
        before = self.count.text()
        self.count.setText(count_words(number, self._total) if self._total else "")
        self.nothing.setText("" if number else self._why_empty())
        if self.count.text() != before:
            announce(self.count, self.nothing.text() or self.count.text())

    def _why_empty(self) -> str:
        if not self._total:
            return tr(
                "There is no pair in this set yet. Open a source and the article derived from it."
            )
        return nothing_words(self.filter(), self.model.people.names)

    # What is chosen

    def current_number(self) -> int | None:
        """The number of the pair that the keys are at."""
        place = self.list.currentIndex().row()
        return self.model.numbers[place] if 0 <= place < len(self.model.numbers) else None

    def chosen_numbers(self) -> list[int]:
        """Of all pairs that are chosen, from the top."""
        places = sorted({row for part in self._ranges() for row in part})
        return [self.model.numbers[place] for place in places]

    def _few_selected(self) -> list[int]:
        """As ``chosen_numbers``, but nobody looks for thousands again when the list has changed."""
        rows = sum(map(len, self._ranges()))
        return self.chosen_numbers() if rows <= _FEW else []

    def _ranges(self) -> list[range]:
        selection = self.list.selectionModel().selection()
        parts = (selection.at(place) for place in range(selection.count()))
        return [range(part.top(), part.bottom() + 1) for part in parts]

    def choose(self, number: int) -> None:
        """Make a pair the current one, and the only one that is chosen, where it is in the list."""
        place = self.model.place_of(number)
        if place is not None:
            self._go(place)
            self.list.scrollTo(self.model.index(place, 0))

    def take_keys(self) -> None:
        """The keys go to the rows, else to what there is instead."""
        if self.model.numbers:
            self.list.setFocus()
        elif not self.nothing.text():  # they go on to the rows when these are there
            self.nothing.setFocus()
        elif self.clear_too.isVisible():
            self.clear_too.setFocus()
        else:
            self.filters.words.setFocus()

    def _offset(self, number: int | None) -> int | None:
        """How far down the screen a pair's row is; None where it is not on it."""
        place = self.model.place_of(number)
        if place is None:
            return None
        top = self.list.rowViewportPosition(place)
        return top if 0 <= top < self.list.viewport().height() else None

    def _restore(
        self, current: int | None, selected: list[int], offset: int | None, top: int
    ) -> None:
        """The rows that were chosen, in the place where they were, else the place."""
        if not self.model.numbers:
            return
        to_top, self._to_top = self._to_top, False
        place = self.model.place_of(current)
        bar, height = self.list.verticalScrollBar(), self.list.rowHeight(0)
        if place is None:
            self._go(0)
            self.list.scrollToTop()
            return
        self._go(place)
        if selected != [current]:
            self._select(selected)
        if to_top:  # who sorts wants to see what comes first
            self.list.scrollToTop()
        else:
            bar.setValue(top * height if offset is None else place * height - offset)

    def _go(self, place: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        row = self.model.index(place, 0)
        self.list.selectionModel().setCurrentIndex(row, flags.ClearAndSelect | flags.Rows)

    def _select(self, numbers: list[int]) -> None:
        chosen = QItemSelection()
        for place in self.model.places_of(numbers):
            chosen.select(self.model.index(place, 0), self.model.index(place, 0))
        flags = QItemSelectionModel.SelectionFlag
        if not chosen.isEmpty():
            self.list.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)

    def _open(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row:
            self.opened.emit(row.pair.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave_filters()
        else:
            super().keyPressEvent(event)

    def _leave_filters(self) -> None:
        """Esc in a filter leads to the rows; where there are none, to the texts."""
        if self.model.numbers:
            self.take_keys()
        else:
            self.left.emit()

    def set_theme(self, theme: Theme) -> None:
        self.rows.set_theme(theme)
        self.list.header.theme = theme
        self.list.viewport().update()
