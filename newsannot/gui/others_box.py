"""What others say of the current claim, and what was decided: to be read, not changed."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from newsannot.gui.claims_delegate import badge_side, paint_badge
from newsannot.gui.label import Label
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.voices import Crowd, Heard
from newsannot.gui.words import (
    quoted,
    reason_name,
    role_name,
    searched_sentence,
    sentence,
    tr,
    verdict_name,
    without_long_words,
)
from newsannot.gui.words_button import Line, WordsButton, WordsList
from newsannot.model import Decision, Judgement, Span, Verdict

_LINES = 3


class PersonBadge(QWidget):
    """The letter of a person's verdict, or of the decided one; empty without a verdict."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._verdict: Verdict | None = None
        self._decided = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = badge_side(self.fontMetrics())
        return QSize(side, side)

    def show_verdict(self, verdict: Verdict | None, *, decided: bool = False) -> None:
        self._verdict, self._decided = verdict, decided
        self.setVisible(verdict is not None)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._verdict:
            box = QRect(self.rect())
            painter = QPainter(self)
            paint_badge(painter, box, self.theme, self._verdict, solid=True, decided=self._decided)


class PersonCard(QWidget):
    """One person's judgement in full. Signal: ``source_span(start, end)`` in code points."""

    source_span = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans: tuple[Span, ...] = ()
        self.badge = PersonBadge(theme, self)
        self.head = _wrapping(self)
        self.reasons = _wrapping(self)
        self.passages = WordsList(theme, _LINES, self)
        self.searched = _wrapping(self)
        self.note = _wrapping(self)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.head, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)
        self._column.addLayout(row)
        for part in (self.reasons, self.passages, self.searched, self.note):
            self._column.addWidget(part)
        self.passages.activated.connect(self._show_passage)

    def add_below_head(self, button: QPushButton) -> None:
        """What can be done with the judgement, in sight however long it is."""
        self._column.insertWidget(1, button)

    def stops(self) -> list[WordsButton]:
        """What Tab goes through, in order."""
        return self.passages.buttons

    def show_person(self, heard: Heard) -> None:
        verdict = verdict_name(heard.verdict) if heard.verdict else tr("no verdict")
        words = tr("{name}: {verdict}", name=heard.name, verdict=verdict)
        if heard.judgement.unsure:
            words = tr("{words}, unsure", words=words)
        if heard.on:
            words = tr("{words}, on {claim}", words=words, claim=quoted(heard.on))
        self._show(words, heard.judgement)
        self.badge.show_verdict(heard.verdict)

    def show_decision(self, decision: Decision, by: str) -> None:
        verdict = verdict_name(decision.verdict) if decision.verdict else tr("no verdict")
        self._show(tr("Decided by {name}: {verdict}", name=by, verdict=verdict), decision)
        self.badge.show_verdict(decision.verdict, decided=True)

    def _show(self, head: str, said: Judgement) -> None:
        self.head.setText(without_long_words(head))
        self.setAccessibleName(head)
        self._say(self.reasons, sentence(", ".join(map(reason_name, said.reasons))))
        there = tr("Show this passage in the source")
        self._spans = said.evidence
        self.passages.show_lines(
            [
                Line(f"{sentence(role_name(piece.role))}: {piece.text}", there)
                for piece in said.evidence
            ]
        )
        self._say(self.searched, searched_sentence(said.searched) if said.searched else "")
        self._say(self.note, tr("Note: {words}", words=said.note) if said.note else "")

    @staticmethod
    def _say(label: Label, words: str) -> None:
        label.setText(without_long_words(words))
        label.setVisible(bool(words))

    def set_theme(self, theme: Theme) -> None:
        self.badge.theme = theme
        self.passages.set_theme(theme)
        quiet = QPalette()
        quiet.setColor(QPalette.ColorRole.WindowText, theme.quiet)
        for label in (self.reasons, self.searched, self.note):
            label.setPalette(quiet)
        self.update()

    def _show_passage(self, row: int) -> None:
        self.source_span.emit(self._spans[row].start, self._spans[row].end)


class OthersBox(QWidget):
    """A card for each person, the decision first. Signal: ``source_span(start, end)`` in code points."""

    source_span = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cards: list[PersonCard] = []
        self.head = Label(parent=self)
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2 * SPACE, 0, 0)
        self._column.setSpacing(2 * SPACE)
        self._column.addWidget(self.head)
        self.hide()

    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [stop for card in self.cards for stop in card.stops()]

    def show_crowd(self, crowd: Crowd | None) -> None:
        """All but one's own; hidden where there is nobody."""
        said = (*crowd.heard, *crowd.elsewhere) if crowd else ()
        others = [heard for heard in said if heard.on or not heard.own]
        decision = crowd.decision if crowd else None
        self._have(len(others) + (decision is not None))
        cards = iter(self.cards)
        if crowd and decision:
            next(cards).show_decision(decision, crowd.decided_by)
        for heard in others:
            next(cards).show_person(heard)
        self.head.setText(_head(crowd))
        self.setVisible(bool(self.cards))

    def _have(self, number: int) -> None:
        """As many cards; those that are there stay, and the keys with them."""
        while len(self.cards) < number:
            card = PersonCard(self._theme, self)
            card.set_theme(self._theme)
            card.source_span.connect(self.source_span)
            self._column.addWidget(card)
            self.cards.append(card)
        for card in self.cards[number:]:
            card.hide()
            card.deleteLater()
        del self.cards[number:]

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        quiet = QPalette()
        quiet.setColor(QPalette.ColorRole.WindowText, theme.quiet)
        self.head.setPalette(quiet)
        for card in self.cards:
            card.set_theme(theme)


def _head(crowd: Crowd | None) -> str:
    if crowd is None:
        return ""
    signs = [tr("they differ")] * crowd.differs + [tr("cut differently")] * crowd.cut_differently
    return f"{tr('Others')} ({', '.join(signs)})" if signs else tr("Others")


def _wrapping(parent: QWidget) -> Label:
    label = Label(parent=parent)
    label.setWordWrap(True)
    return label
