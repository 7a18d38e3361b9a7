"""What each person says of the words that are to be decided, side by side where there is room, and what the machine says."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from newsannot.gui.cases import Case
from newsannot.gui.claim_suggestion import MachineBadge
from newsannot.gui.finding_words import suggestion_headline
from newsannot.gui.label import Label
from newsannot.gui.others_box import PersonCard
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.words import as_tip, elided, tr, with_key
from newsannot.gui.words_button import Line, WordsButton
from newsannot.model import Suggestion

MOST_KEYS = 9
_NARROWEST = 36 * SPACE
_LINES = 3


class VoiceCard(QFrame):
    """One voice. Signals: ``taken()``, ``claim_shown()``, ``source_span(start, end)`` in code points."""

    taken = Signal()
    claim_shown = Signal()
    source_span = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.person = PersonCard(theme, self)
        self.cut = WordsButton(theme, _LINES, self)
        self.take = QPushButton(self)
        # Cards beside each other are of one width, whatever their words.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.person)
        column.addWidget(self.cut)
        column.addStretch(1)
        self.person.add_below_head(self.take)
        self.take.clicked.connect(self.taken)
        self.cut.clicked.connect(self.claim_shown)
        self.person.source_span.connect(self.source_span)

    def show_voice(self, case: Case, number: int) -> None:
        heard, voice = case.heard[number], case.voices[number]
        self.person.show_person(heard)
        self.cut.setVisible(case.unit.cut_differently)
        words = tr("Claim: {words}", words=elided(voice.claim.text, 120))
        self.cut.show_line(Line(words, tr("Show this claim in the text, and decide on it")))
        self._show_take(case, number)

    def _show_take(self, case: Case, number: int) -> None:
        taken = case.is_taken(number)
        key = str(number + 1) if number < MOST_KEYS else ""
        words = tr("Taken over") if taken else tr("Take over")
        self.take.setText(with_key(words, key) if key else words)
        self.take.setEnabled(not taken)
        name = case.heard[number].name
        tip = tr("Decide as {name}: verdict, evidence and reasons", name=name)
        if taken:
            tip = tr("It is decided as {name} says", name=name)
        self.take.setToolTip(as_tip(with_key(tip, key) if key else tip))
        self.take.setAccessibleName(tip)

    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self.take, *self.person.stops(), self.cut]

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.person.set_theme(theme)
        self.cut.set_theme(theme)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.grey, 1))
        painter.setBrush(self._theme.paper)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), SPACE, SPACE)


class MachineCard(QFrame):
    """The suggestion in a dashed frame, as everywhere."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.badge = MachineBadge(theme, self)
        self.words = Label(parent=self)
        self.words.setWordWrap(True)
        self.setAccessibleName(tr("Suggestion"))
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        row.setSpacing(2 * SPACE)
        row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignTop)

    def show_suggestion(self, suggestion: Suggestion | None) -> None:
        self.setVisible(suggestion is not None)
        if suggestion:
            self.badge.show_verdict(None if suggestion.abstain else suggestion.verdict)
            self.words.setText(suggestion_headline(suggestion))

    def set_theme(self, theme: Theme) -> None:
        self._theme = self.badge.theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.grey, 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), SPACE, SPACE)


class VoiceCards(QWidget):
    """A card a voice in as many columns as the width has room for.

    Signals: ``taken(number)``, ``claim_shown(number)``, ``source_span(start, end)`` in code points.
    """

    taken = Signal(int)
    claim_shown = Signal(int)
    source_span = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cards: list[VoiceCard] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2 * SPACE)

    def show_case(self, case: Case) -> None:
        """In the cards that are there, so that the keys stay where they are."""
        number = len(case.voices)
        while len(self.cards) < number:
            self._add()
        for card in self.cards[number:]:
            card.hide()
            card.deleteLater()
        del self.cards[number:]
        for at, card in enumerate(self.cards):
            card.show_voice(case, at)
        self._set_out()

    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [stop for card in self.cards for stop in card.stops()]

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for card in self.cards:
            card.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_out()

    def minimumSizeHint(self) -> QSize:
        """Narrower than its columns are now: they become fewer."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def _add(self) -> None:
        card = VoiceCard(self._theme, self)
        card.set_theme(self._theme)
        card.taken.connect(self._take)
        card.claim_shown.connect(self._show_claim)
        card.source_span.connect(self.source_span)
        self.cards.append(card)
        self._columns = 0

    def _set_out(self) -> None:
        columns = max(1, min(self.width() // _NARROWEST, len(self.cards)))
        if columns == self._columns and self._grid.count() == len(self.cards):
            return
        for column in range(max(columns, self._grid.columnCount())):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for at, card in enumerate(self.cards):
            self._grid.addWidget(card, at // columns, at % columns)
        self._columns = columns

    def _number(self) -> int:
        """Of the card that sent the signal."""
        card = self.sender()
        return self.cards.index(card) if isinstance(card, VoiceCard) and card in self.cards else -1

    def _take(self) -> None:
        if (number := self._number()) >= 0:
            self.taken.emit(number)

    def _show_claim(self) -> None:
        if (number := self._number()) >= 0:
            self.claim_shown.emit(number)
