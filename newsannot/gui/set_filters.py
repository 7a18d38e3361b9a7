"""What the list of pairs is filtered by: a field for words and a choice for each other matter, in one quiet row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QToolButton, QWidget

from newsannot.errors import visible
from newsannot.gui.choice import Choice
from newsannot.gui.flow import FlowBox
from newsannot.gui.notice_bar import Field
from newsannot.gui.set_words import status_name, where_name
from newsannot.gui.theme import SPACE
from newsannot.gui.words import as_tip, elided, reason_name, sentence, tr, verdict_name
from newsannot.store.overview import Filter, Used, Where
from newsannot.terms import Reason, Status, Verdict

_PAUSE = 180  # milliseconds without a key after which the words are looked for
_LONGEST = 24
_SHORT = 6  # letters that a choice has room for; its list has room for all
_EVERY = frozenset(Status)
_UNFINISHED = frozenset({Status.NEW, Status.IN_PROGRESS})


@dataclass(frozen=True, slots=True)
class Item:
    """Something to choose, and how many pairs have it; None while that is not known."""

    words: str
    value: object
    number: int | None = None

    def shown(self) -> str:
        words = elided(visible(self.words), _LONGEST)
        if self.number is None:
            return words
        return tr("{filter}: {number}", filter=words, number=self.number)


class SetFilters(FlowBox):
    """Signals: ``changed()`` after a choice, or a pause in typing; ``searched()`` by Enter in the field, ``left()`` by Esc."""

    changed = Signal()
    searched = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Field(self)
        self.where = Choice(self)
        self.status = Choice(self)
        self.verdict = Choice(self)
        self.reason = Choice(self)
        self.person = Choice(self)
        self.tag = Choice(self)
        self.unsure = QCheckBox(tr("Unsure"), self)
        self.unread = QCheckBox(tr("Not read"), self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._set_up()
        self._connect()
        for where in Where:
            self.where.addItem(sentence(where_name(where)), where)
        self.show_used(None, {})

    def _set_up(self) -> None:
        self.words.setPlaceholderText(tr("Search texts, claims and notes"))
        self.words.setClearButtonEnabled(True)
        for cross in self.words.findChildren(QToolButton):
            cross.setAccessibleName(tr("Clear the words"))
            cross.setToolTip(tr("Clear the words"))
        self.words.setFixedWidth(50 * SPACE)
        named: tuple[tuple[QWidget, str, str], ...] = (
            (self.words, tr("Words to look for"), tr("Words to look for (/)")),
            (self.where, tr("Where to look"), tr("Where words are looked for")),
            (self.status, tr("Status"), tr("Only pairs with this status")),
            (self.verdict, tr("Verdict"), tr("Only pairs with a claim that has this verdict")),
            (self.reason, tr("Reason"), tr("Only pairs with a claim that has this reason")),
            (
                self.person,
                tr("Annotator"),
                tr("Only pairs that this person judged; progress is theirs then"),
            ),
            (self.tag, tr("Tag"), tr("Only pairs with this tag")),
            (self.unsure, tr("Unsure"), tr("Only pairs with a claim that somebody is unsure of")),
            (self.unread, tr("Not read"), tr("Only pairs whose claims are not known yet")),
        )
        for part, name, tip in named:
            part.setAccessibleName(name)
            part.setAccessibleDescription(tip)
            part.setToolTip(as_tip(tip))
            self.add(part)

        for choice in (self.reason, self.person, self.tag):
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )

    def _connect(self) -> None:
        self.words.textEdited.connect(self._pause.start)
        self.words.textChanged.connect(self._heed_clearing)
        self.words.returnPressed.connect(self._search_now)
        self.words.left.connect(self.left)
        self._pause.timeout.connect(self._tell)
        for choice in (self.where, *self._choices()):
            choice.activated.connect(self._tell)
        self.unsure.clicked.connect(self._tell)
        self.unread.clicked.connect(self._tell)

    def _choices(self) -> tuple[Choice, ...]:
        return self.status, self.verdict, self.reason, self.person, self.tag

    def filter(self) -> Filter:
        """What is asked for."""
        verdict, reason = self.verdict.currentData(), self.reason.currentData()
        return Filter(
            statuses=self.status.currentData() or _EVERY,
            # Qt gives a word back for one of an enumeration of words.
            verdict=Verdict(verdict) if verdict else None,
            reason=Reason(reason) if reason else None,
            unsure=self.unsure.isChecked(),
            annotator=self.person.currentData(),
            tag=self.tag.currentData(),
            unread=self.unread.isChecked(),
            words=self.words.text(),
            where=Where(self.where.currentData()),
        )

    def is_filtered(self) -> bool:
        asked = self.filter()
        return Filter(where=asked.where) != asked

    def clear(self) -> None:
        """All pairs again."""
        self.reset()
        self._tell()

    def reset(self) -> None:
        """As ``clear``, and nobody is told."""
        self.words.clear()
        for choice in (self.where, *self._choices()):
            choice.setCurrentIndex(0)
        self.unsure.setChecked(False)
        self.unread.setChecked(False)
        self._pause.stop()
        self._show_chosen()

    def type(self, words: str) -> None:
        """Go to the field, with a letter that was typed elsewhere."""
        self.words.setFocus()
        if words:
            self.words.setText(words)
            self._pause.start()
        else:
            self.words.selectAll()

    def show_used(
        self, used: Used | None, names: Mapping[str, str], *, counted: bool = True
    ) -> None:
        """What can be chosen, with the number of pairs of each; what is chosen stays.

        What people said is ``counted`` only where all of them may be seen.
        """
        tags, people = (used.tags, used.annotators) if used else ({}, {})
        _fill(self.status, tr("Any status"), _statuses(used))
        _fill(self.verdict, tr("Any verdict"), _verdicts(used if counted else None))
        _fill(self.reason, tr("Any reason"), _reasons(used if counted else None))
        called = (Item(names.get(who, who), who, number) for who, number in people.items())
        _fill(self.person, tr("Anybody"), called)
        _fill(self.tag, tr("Any tag"), (Item(tag, tag, number) for tag, number in tags.items()))
        self._show_chosen()

    def _heed_clearing(self, words: str) -> None:
        """The cross in the field says nothing else."""
        if not words and not self._pause.isActive():
            self._pause.start()

    def _search_now(self) -> None:
        self._tell()
        self.searched.emit()

    def _tell(self) -> None:
        self._pause.stop()
        self._show_chosen()
        self.changed.emit()

    def _show_chosen(self) -> None:
        """What narrows the list stands out; where to look is asked only while there are words."""
        for choice in self._choices():
            _embolden(choice, choice.currentIndex() > 0)
        for box in (self.unsure, self.unread):
            _embolden(box, box.isChecked())
        self.where.setEnabled(bool(self.words.text().strip()))
        self.updateGeometry()


def _embolden(part: QWidget, bold: bool) -> None:
    font = part.font()
    if font.bold() is not bold:
        font.setBold(bold)
        part.setFont(font)


def _statuses(used: Used | None) -> Iterator[Item]:
    for status in Status:
        yield Item(
            sentence(status_name(status)),
            frozenset({status}),
            used.statuses[status] if used else None,
        )
    unfinished = sum(used.statuses[status] for status in _UNFINISHED) if used else None
    yield Item(tr("Not done"), _UNFINISHED, unfinished)


def _verdicts(used: Used | None) -> Iterator[Item]:
    for verdict in Verdict:
        yield Item(
            sentence(verdict_name(verdict)), verdict, used.verdicts[verdict] if used else None
        )


def _reasons(used: Used | None) -> Iterator[Item]:
    for reason in used.reasons if used else Reason:
        number = used.reasons[reason] if used else None
        yield Item(sentence(reason_name(reason)), reason, number)


def _fill(choice: QComboBox, everything: str, items: Iterable[Item]) -> None:
    """All that can be chosen; what is chosen stays, also where no pair has it any more."""
    chosen, words = choice.currentData(), choice.currentText()
    choice.clear()
    choice.addItem(everything)
    _fit(choice, everything)
    for item in items:
        choice.addItem(item.shown(), item.value)
    place = _place(choice, chosen)
    if place is None:
        choice.addItem(words, chosen)
        place = choice.count() - 1
    choice.setCurrentIndex(place)
    rows = choice.view()
    rows.setMinimumWidth(rows.sizeHintForColumn(0) + 6 * SPACE)


def _fit(choice: QComboBox, words: str) -> None:
    """Room for what stands there as long as nothing is chosen; Qt counts room in letters x."""
    metrics = choice.fontMetrics()
    letters = ceil(metrics.horizontalAdvance(words) / metrics.horizontalAdvance("X"))
    choice.setMinimumContentsLength(max(_SHORT, letters))


def _place(choice: QComboBox, value: object) -> int | None:
    """QComboBox.findData would take sets that are equal for different ones."""
    return next((n for n in range(choice.count()) if choice.itemData(n) == value), None)
