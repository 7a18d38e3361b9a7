"""Shows what a new text changes, and what becomes of all that was said of the old one; a person decides what is open."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from newsannot.anchoring import Fate
from newsannot.gui.announcing import announce
from newsannot.gui.error_words import error_sentence
from newsannot.gui.label import Label
from newsannot.gui.marked_text import MarkedText, Spoken
from newsannot.gui.reanchoring_choice import PlaceChoice
from newsannot.gui.reanchoring_list import ItemList
from newsannot.gui.reanchoring_words import counts_sentence
from newsannot.gui.tasks import Outcome
from newsannot.gui.theme import SPACE, Theme, type_sizes
from newsannot.gui.words import as_tip, tr
from newsannot.model import Span
from newsannot.originals import Arrival
from newsannot.reanchoring import Item, Prospect, Replacement, Spot, places_of

_OPEN = {Fate.AMBIGUOUS, Fate.LOST}
_MOST = 200  # candidates that are marked at once


class ReanchoringDialog(QDialog):
    """Filled when the texts have been compared; ``replacement`` is what was decided, once it is accepted."""

    def __init__(
        self, parent: QWidget, theme: Theme, title: str, old: str, arrival: Arrival
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._arrival = arrival
        self._old, self._new = old, arrival.article.text
        self._prospect: Prospect | None = None
        self._items: tuple[Item, ...] = ()
        self.decided: dict[Span, Span | None] = {}
        self._head = Label(title)
        self.summary = Label(tr("Comparing the texts"))
        self.summary.setWordWrap(True)
        self.old = MarkedText(theme, tr("The old text"))
        self.new = MarkedText(theme, tr("The new text"))
        self.everywhere = QCheckBox()
        self.list = ItemList()
        self.choice = PlaceChoice()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.accept_button = self.buttons.addButton(
            tr("Take the new &text"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._lay_out(parent.size())
        self._connect()
        self.old.show_text(old)
        self.new.show_text(self._new)
        self._offer()

    # Layout

    def _lay_out(self, room: QSize) -> None:
        font = self._head.font()
        font.setPointSizeF(type_sizes().large)
        font.setBold(True)
        self._head.setFont(font)
        self._head.setWordWrap(True)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self._texts())
        halves.addWidget(self._below())
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[4 * SPACE] * 4)
        column.setSpacing(2 * SPACE)
        column.addWidget(self._head)
        column.addWidget(self.summary)
        column.addWidget(halves, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.everywhere)
        foot.addWidget(self.buttons, 1)
        column.addLayout(foot)
        self.everywhere.hide()
        self.setMinimumSize(180 * SPACE, 120 * SPACE)
        self.resize(
            min(280 * SPACE, max(room.width() - 8 * SPACE, 180 * SPACE)),
            min(200 * SPACE, max(room.height() - 8 * SPACE, 120 * SPACE)),
        )

    def _texts(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 2 * SPACE)
        row.setSpacing(4 * SPACE)
        for name, view in ((tr("Now"), self.old), (tr("New"), self.new)):
            column = QVBoxLayout()
            column.setSpacing(SPACE)
            label = Label(name)
            column.addWidget(label)
            column.addWidget(view, 1)
            row.addLayout(column, 1)
        return both

    def _below(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 2 * SPACE, 0, 0)
        row.setSpacing(4 * SPACE)
        row.addWidget(self.list, 3)
        row.addWidget(self.choice, 2)
        return both

    def _connect(self) -> None:
        self.list.item_chosen.connect(self._show_item)
        self.choice.looked_at.connect(self._look_at)
        self.choice.placed.connect(self._decide)
        self.choice.by_hand.connect(self._place_by_hand)
        self.choice.dropped.connect(self._drop)
        self.new.words_selected.connect(self._offer_hand)
        self.everywhere.toggled.connect(self._show_items)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def set_theme(self, theme: Theme) -> None:
        self.old.set_theme(theme)
        self.new.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is for the list and the buttons: it does not take the text by the way."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    # What is compared

    def take(self, outcome: Outcome) -> None:
        """The texts have been compared, or could not be."""
        if outcome.error:
            self.summary.setText(error_sentence(outcome.error))
            return
        self._prospect = cast("Prospect", outcome.value)
        self.old.show_changed(self._prospect.taken)
        self.new.show_changed(self._prospect.added)
        others = len(self._prospect.others)
        self.everywhere.setText(tr("In all {number} pairs that use this text", number=others + 1))
        self.everywhere.setToolTip(
            tr("The others keep the old text otherwise; each pair is undone by itself")
        )
        self.everywhere.setVisible(others > 0)
        self._show_items()
        self.list.setFocus()

    def _spots(self) -> tuple[Spot, ...]:
        seen = self._prospect
        if seen is None:
            return ()
        return (seen.spot, *(seen.others if self.everywhere.isChecked() else ()))

    def _show_items(self) -> None:
        self._items = self._prospect.of(self._spots()) if self._prospect else ()
        self.list.show_items(self._items, self._old, self.decided)
        if not self._items:
            self.choice.show_item(None)
        self._offer()

    def _tell(self, left: int) -> None:
        """Numbers first, then how much is left to decide."""
        told = [tr("{counts}.", counts=counts_sentence(self._items))]
        if left:
            told.append(_left(left))
        words = " ".join(told)
        if words != self.summary.text():
            self.summary.setText(words)
            announce(self.summary, words)

    def _show_item(self, number: int) -> None:
        item = self.list.items[number]
        self.old.speak_of(Spoken(item.found.span))
        self.choice.show_item(item, self._old, self._new)
        self._offer_hand()
        about = self._prospect.alignment.about(item.found.span.start) if self._prospect else 0
        self.new.speak_of(self._spoken(item), about)

    def _spoken(self, item: Item) -> Spoken:
        span, places = item.found.span, item.found.places
        if item.settled or (places and span not in self.decided):
            return Spoken(places[0], places[1:_MOST])
        if self.decided.get(span):
            return Spoken(self.decided[span])
        return Spoken(hint=item.found.hint)

    def _current(self) -> Item | None:
        number = self.list.current()
        return self.list.items[number] if number >= 0 else None

    def _look_at(self, place: Span) -> None:
        item = self._current()
        if item is None:
            return
        others = tuple(other for other in item.found.places if other != place)
        self.new.speak_of(Spoken(place, others[:_MOST]))

    # Deciding

    def _decide(self, place: Span) -> None:
        if (item := self._current()) and not item.settled:
            self.decided[item.found.span] = place
            self.list.setFocus()  # else Drop is next once the button that was pressed is disabled
            self._go_on()

    def _place_by_hand(self) -> None:
        if place := self.new.selected():
            self._decide(place)

    def _drop(self) -> None:
        """All that are chosen in the list."""
        chosen = [self.list.items[number].found for number in self.list.chosen()]
        self.decided |= {found.span: None for found in chosen if found.fate in _OPEN}
        self._go_on()

    def _go_on(self) -> None:
        self.list.show_decided(self.decided)
        if not self.list.choose_next(self.decided) and self.list.current() >= 0:
            self._show_item(self.list.current())
        self._offer()

    def _offer_hand(self) -> None:
        self.choice.offer_hand(selected=self.new.selected() is not None)

    def _offer(self) -> None:
        """The new text can be taken when all is decided that must be."""
        if self._prospect is None:
            self.accept_button.setEnabled(False)
            self.accept_button.setToolTip(tr("The texts are being compared"))
            return
        open_ = (item.found.span for item in self._items if item.must_decide)
        left = sum(span not in self.decided for span in open_)
        self._tell(left)
        self.accept_button.setEnabled(not left)
        self.accept_button.setToolTip(
            as_tip(_left(left) if left else tr("Undo brings the old one back"))
        )

    @property
    def replacement(self) -> Replacement:
        places = places_of(self._items, self.decided)
        return Replacement(self._arrival, self._spots(), places)


def _left(number: int) -> str:
    if number == 1:
        return tr("1 is still to be decided.")
    return tr("{number} are still to be decided.", number=number)
