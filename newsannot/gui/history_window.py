"""The window of the set's history: what is wanted above, the entries below, and the way back to one of them."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QDate, QDateTime, QEvent, QModelIndex, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDateEdit,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from newsannot.gui.choice import Choice
from newsannot.gui.flow import FlowBox
from newsannot.gui.history_model import Column, Fetch, HistoryModel
from newsannot.gui.history_words import kind_name, redo_button
from newsannot.gui.label import Label
from newsannot.gui.notice_bar import Bar
from newsannot.gui.own_keys import claimed
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.words import as_tip, elided, tr
from newsannot.model import Annotator
from newsannot.store.history import Entry, Kind

_SIZE = (240 * SPACE, 160 * SPACE)
_WIDTHS = {Column.WHEN: 18, Column.WHO: 16, Column.PAIR: 32}
"""Letters."""


class Since(StrEnum):
    """From when on entries are wanted."""

    EVER = "ever"
    TODAY = "today"
    LAST_WORK = "last work"
    WEEK = "week"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is chosen: a person's id, whether only the pair on the desk, a kind, from when on, and the day of ``DAY``."""

    annotator: str | None
    this_pair: bool
    kind: Kind | None
    since: Since
    day: str

    def begin(self) -> str:
        """The time of the first entry that may be wanted (ISO 8601 UTC), empty where that is not a day's beginning."""
        today = QDate.currentDate()
        day = {
            Since.TODAY: today,
            Since.WEEK: today.addDays(-7),
            Since.DAY: QDate.fromString(self.day, Qt.DateFormat.ISODate),
        }.get(self.since)
        if day is None:
            return ""
        midnight = QDateTime(day, QTime(0, 0)).toUTC()
        return midnight.toString("yyyy-MM-dd'T'HH:mm:ss.zzz'Z'")


class _Rows(QTableView):
    """Signals: ``opened(row)`` by Enter or a click."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 3 * SPACE)
        self.setAccessibleName(tr("History"))
        self.clicked.connect(self._open)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    def event(self, event: QEvent) -> bool:
        return claimed(event, Qt.Key.Key_Return, Qt.Key.Key_Enter) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        if event.text().isprintable() and event.text().strip():
            event.ignore()  # a search would go through all rows
            return
        super().keyPressEvent(event)


class _Question(Bar):
    """Says what is about to be taken back, with a button that does it."""

    def __init__(self) -> None:
        super().__init__()
        self.yes = QPushButton()
        self.row.insertWidget(1, self.yes)


class HistoryWindow(QWidget):
    """Shows the entries that are wanted.

    Signals:
        asked(): something else is wanted.
        opened(Entry): its pair and claim are to be shown.
        back_wanted(Entry): all of one's own acts back to it are to be taken back; ``confirmed()`` after the question.
        forth_wanted(): all that was taken back is to be done again.
        entry_chosen(): another one, or none.
    """

    asked = Signal()
    opened = Signal(object)
    back_wanted = Signal(object)
    confirmed = Signal()
    forth_wanted = Signal()
    entry_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(tr("History"))
        self.person, self.pair, self.kind, self.since = (Choice() for _ in range(4))
        self.day = QDateEdit(QDate.currentDate())
        self.summary = Label()
        self.rows = _Rows()
        self.model = HistoryModel(self)
        self.question = _Question()
        self.notice = Bar()
        self.back = QPushButton(tr("&Undo back to here…"))
        self.forth = QPushButton()
        self.day.setCalendarPopup(True)
        self._fill()
        self._lay_out()
        self._connect()
        self.resize(*_SIZE)

    def _fill(self) -> None:
        self.pair.addItem(tr("In all pairs"), False)
        self.pair.addItem(tr("In the pair that is open"), True)
        self.kind.addItem(tr("Everything"), None)
        for kind in Kind:
            self.kind.addItem(kind_name(kind), kind)
        for since, words in _since_words().items():
            self.since.addItem(words, since)
        self.show_people((), None)

    def _lay_out(self) -> None:
        filters = FlowBox()
        named = {
            self.person: tr("By whom"),
            self.pair: tr("In which pairs"),
            self.kind: tr("What"),
            self.since: tr("Since when"),
            self.day: tr("Since this day"),
        }
        for part, name in named.items():
            part.setAccessibleName(name)
            part.setToolTip(as_tip(name))
            filters.add(part)
        self.day.hide()
        self.summary.setWordWrap(True)
        self.rows.setModel(self.model)
        self._set_columns()
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * SPACE)
        buttons.addWidget(self.back)
        buttons.addWidget(self.forth)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[3 * SPACE] * 4)
        column.setSpacing(2 * SPACE)
        for part in (filters, self.summary):
            column.addWidget(part)
        column.addWidget(self.rows, 1)
        column.addWidget(self.question)
        column.addWidget(self.notice)
        column.addLayout(buttons)

    def _set_columns(self) -> None:
        header = self.rows.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in _WIDTHS.items():
            self.rows.setColumnWidth(column, letters * letter + 4 * SPACE)

    def _connect(self) -> None:
        for choice in (self.person, self.pair, self.kind, self.since):
            choice.activated.connect(self._ask)
        self.day.dateChanged.connect(self._ask)
        self.rows.opened.connect(self._open)
        self.rows.selectionModel().currentChanged.connect(self._choose)
        self.back.clicked.connect(self._ask_back)
        self.forth.clicked.connect(self.forth_wanted)
        self.question.yes.clicked.connect(self.confirmed)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self._leave)

    def _ask(self) -> None:
        self.day.setVisible(self.wanted().since is Since.DAY)
        self.asked.emit()

    def _open(self, row: int) -> None:
        if entry := self.model.entry(row):
            self.opened.emit(entry)

    def _choose(self) -> None:
        self.question.hide()
        self.notice.hide()
        self.entry_chosen.emit()

    def _ask_back(self) -> None:
        if entry := self.chosen():
            self.back_wanted.emit(entry)

    def _leave(self) -> None:
        """Esc closes what was opened last."""
        last = next((bar for bar in (self.question, self.notice) if bar.isVisible()), None)
        if last:
            last.dismiss()
            self.rows.setFocus()
        else:
            self.close()

    def set_theme(self, theme: Theme) -> None:
        self.model.quiet = theme.quiet
        self.rows.viewport().update()

    # What is wanted

    def wanted(self) -> Asked:
        kind = self.kind.currentData()  # Qt keeps the words of an enumeration only
        return Asked(
            self.person.currentData(),
            bool(self.pair.currentData()),
            Kind(kind) if kind else None,
            Since(self.since.currentData()),
            self.day.date().toString(Qt.DateFormat.ISODate),
        )

    def show_people(self, people: tuple[Annotator, ...], alone: str | None) -> None:
        """Those to choose from; ``alone`` may see nothing of the others."""
        chosen = self.person.currentData()
        self.person.clear()
        if alone is None:
            self.person.addItem(tr("By everybody"), None)
        for person in people:
            if alone in (None, person.id):
                self.person.addItem(tr("By {name}", name=elided(person.name, 40)), person.id)
        if alone is not None and not self.person.count():
            self.person.addItem(tr("By you"), alone)
        self.person.setCurrentIndex(max(0, self.person.findData(chosen)))
        self.person.setEnabled(alone is None)
        hidden = tr("Others' verdicts are hidden")
        self.person.setToolTip(as_tip(hidden if alone is not None else tr("By whom")))

    # What there is

    def show_entries(self, numbers: array[int], fetch: Fetch) -> None:
        """Others than before; whoever has scrolled down stays where they are, and the chosen entry stays chosen."""
        chosen, top = self.chosen(), self.model.entry(self.rows.rowAt(0))
        scrolled = self.rows.verticalScrollBar().value() > 0
        self.model.show_all(numbers, fetch)
        if chosen and (row := _row(numbers, chosen.number)) is not None:
            self.rows.setCurrentIndex(self.model.index(row, Column.WHEN))
        if not scrolled:
            self.rows.scrollToTop()
        elif top and (row := _row(numbers, top.number)) is not None:
            self.rows.verticalScrollBar().setValue(row)
        self.entry_chosen.emit()

    def forget(self) -> None:
        """Another set is open: nothing of the one before can be chosen any more."""
        self.notice.hide()
        self.show_entries(array("q"), lambda _numbers: [])

    def chosen(self) -> Entry | None:
        index = self.rows.currentIndex()
        return self.model.entry(index.row()) if index.isValid() else None

    def choose(self, number: int) -> None:
        """The entry of a number, where it is among those that are shown."""
        row = _row(self.model.numbers, number)
        if row is not None:
            self.rows.setCurrentIndex(self.model.index(row, Column.WHEN))

    def allow_back(self, why_not: str) -> None:
        """Whether undoing back to the chosen entry can be asked for, else why not."""
        self.back.setEnabled(not why_not)
        tip = tr("Takes back this act of yours and all that you did after it")
        self.back.setToolTip(as_tip(why_not or tip))

    def offer_forth(self, number: int) -> None:
        """How many acts that were taken back can be done again."""
        self.forth.setVisible(number > 0)
        self.forth.setText(redo_button(number))
        self.forth.setToolTip(tr("Does again all that you have taken back"))

    def ask(self, text: str, button: str) -> None:
        self.question.yes.setText(button)
        self.question.say(text)
        self.question.yes.setFocus()


def _row(numbers: array[int], number: int) -> int | None:
    try:
        return numbers.index(number)
    except ValueError:
        return None


def _since_words() -> dict[Since, str]:
    return {
        Since.EVER: tr("Since the beginning"),
        Since.TODAY: tr("Since today"),
        Since.LAST_WORK: tr("Since you last worked"),
        Since.WEEK: tr("In the last 7 days"),
        Since.DAY: tr("Since a day…"),
    }
