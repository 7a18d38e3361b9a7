"""What a person decides about one span: one of its places, words that they select, or that it is dropped."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from newsannot.gui.label import Label
from newsannot.gui.reanchoring_words import fate_meaning, in_context
from newsannot.gui.theme import SPACE
from newsannot.gui.words import as_tip, quoted, tr, with_key
from newsannot.model import Span
from newsannot.reanchoring import Item


class PlaceChoice(QWidget):
    """Beside the list of all spans.

    Signals:
        looked_at(Span): a candidate is to be seen.
        placed(Span): the span goes there.
        by_hand(): it goes to the words that are selected.
        dropped(): it goes nowhere.
    """

    looked_at = Signal(object)
    placed = Signal(object)
    by_hand = Signal()
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._item: Item | None = None
        self.quoted, self.words = Label(), Label()
        for label in (self.quoted, self.words):
            label.setWordWrap(True)
        self.places = QListWidget()
        self.places.setAccessibleName(tr("Places where these words stand"))
        self.places.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.places.setWordWrap(True)
        self.places.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.places.setSpacing(SPACE // 2)
        self.take = QPushButton(tr("T&ake this place"))
        self.hand = QPushButton(tr("&Place at the selection"))
        self.drop = QPushButton(tr("&Drop"))
        font = self.quoted.font()
        font.setBold(True)
        self.quoted.setFont(font)
        _explain(self.take, tr("It goes to the place that is chosen in the list"))
        _explain(
            self.drop, tr("It goes nowhere, nor do others chosen with it; undo brings them back")
        )
        self._lay_out()
        self._connect()
        self.show_item(None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.quoted)
        column.addWidget(self.words)
        column.addWidget(self.places, 1)
        column.addStretch()
        row = QHBoxLayout()
        for button in (self.take, self.hand, self.drop):
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)

    def _connect(self) -> None:
        self.places.currentRowChanged.connect(self._look)
        self.places.itemActivated.connect(self._take)
        self.take.clicked.connect(self._take)
        self.hand.clicked.connect(self.by_hand)
        self.drop.clicked.connect(self.dropped)

    def show_item(self, item: Item | None, old: str = "", new: str = "") -> None:
        """An item, and the texts that its words and its places are in."""
        self._item = item
        open_ = item is not None and not item.settled
        span = item.found.span if item else None
        self.quoted.setText(quoted(old[span.start : span.end]) if span else "")
        self.words.setText(fate_meaning(item) if item else "")
        self.places.blockSignals(True)
        self.places.clear()
        candidates = item.found.places if item and open_ else ()
        for place in candidates:
            self.places.addItem(in_context(new, place))
        self.places.blockSignals(False)
        self.places.setVisible(bool(candidates))
        self.take.setVisible(bool(candidates))
        for button in (self.hand, self.drop):
            button.setVisible(open_)
        if candidates:
            self.places.setCurrentRow(0)

    def offer_hand(self, *, selected: bool) -> None:
        """Whether words are selected in the new text."""
        self.hand.setEnabled(selected)
        here = tr("It goes to the words that are selected in the new text")
        _explain(self.hand, here if selected else tr("Select words in the new text first"))

    def place(self) -> Span | None:
        """The candidate that is looked at."""
        row = self.places.currentRow()
        known = self._item.found.places if self._item else ()
        return known[row] if 0 <= row < len(known) else None

    def _look(self) -> None:
        if place := self.place():
            self.looked_at.emit(place)

    def _take(self) -> None:
        if place := self.place():
            self.placed.emit(place)


def _explain(button: QPushButton, tip: str) -> None:
    """With the key that presses it, where the system has one."""
    key = button.shortcut().toString()
    button.setToolTip(as_tip(with_key(tip, key) if key else tip))
