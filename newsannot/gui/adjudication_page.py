"""The page that goes through what people judged differently: each one's word, and below it the decision."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from newsannot.gui.cases import Case
from newsannot.gui.choice import Choice
from newsannot.gui.claim_verdict import LetterButton
from newsannot.gui.flow import FlowBox
from newsannot.gui.label import Label
from newsannot.gui.note_editor import NoteEditor
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.voice_cards import MachineCard, VoiceCards
from newsannot.gui.words import (
    as_tip,
    elided,
    sentence,
    tr,
    verdict_meaning,
    verdict_name,
    with_key,
    without_long_words,
)
from newsannot.gui.words_button import Line, WordsButton
from newsannot.model import Verdict

CLEAR_KEY, NOTE_KEY = "Backspace", "/"
NEXT_KEY, PREVIOUS_KEY, OPEN_KEY = "N", "P", "Shift+N"
_LINES = 4


class AdjudicationPage(QWidget):
    """Says what a person wants of the case that is shown; changes nothing itself.

    Signals: ``verdict_chosen(Verdict or None)``; ``taken(number)`` and ``claim_shown(number)`` of a voice, -1 for the claim
    that is decided on; ``note_written(key of a case, text)``; ``next_asked()``, ``previous_asked()``, ``next_open_asked()``;
    ``scope_chosen()``; ``source_span(start, end)`` in code points.
    """

    verdict_chosen = Signal(object)
    taken = Signal(int)
    claim_shown = Signal(int)
    note_written = Signal(str, str)
    next_asked = Signal()
    previous_asked = Signal()
    next_open_asked = Signal()
    scope_chosen = Signal()
    source_span = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scope = Choice(self)
        self.progress = Label(parent=self)
        self.previous = QPushButton(with_key(tr("Previous"), PREVIOUS_KEY), self)
        self.next = QPushButton(with_key(tr("Next"), NEXT_KEY), self)
        self.next_open = QPushButton(with_key(tr("Undecided"), OPEN_KEY), self)
        self.empty = Label(parent=self)
        self.claim = WordsButton(theme, _LINES, self)
        self.cut = Label(parent=self)
        self.voices = VoiceCards(theme, self)
        self.machine = MachineCard(theme, self)
        self.decided = Label(parent=self)
        self.buttons = {verdict: LetterButton(theme, verdict, self) for verdict in Verdict}
        self.clear = QPushButton(with_key(tr("Clear"), CLEAR_KEY), self)
        self.note = NoteEditor(self)
        self._note_head = Label(with_key(tr("Note on the decision"), NOTE_KEY), self)
        self._stack = QStackedWidget(self)
        self._stops: list[QWidget] = []
        self._name()
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.show_nothing("")

    def _name(self) -> None:
        self.scope.addItem(tr("Where verdicts differ"), False)
        self.scope.addItem(tr("All that several judged"), True)
        self.scope.setAccessibleName(tr("Which claims to decide"))
        self.scope.setToolTip(tr("Which claims to decide (Up and Down)"))
        self.previous.setToolTip(with_key(tr("The claim before"), PREVIOUS_KEY))
        there = tr("The next claim; after the last one, the next pair that has any")
        self.next.setToolTip(with_key(there, NEXT_KEY))
        there = tr("The next claim that is not decided, in this pair or another one")
        self.next_open.setToolTip(with_key(there, OPEN_KEY))
        for verdict, button in self.buttons.items():
            letter = verdict_meaning(verdict)
            button.setToolTip(as_tip(with_key(tr("Decide: {meaning}", meaning=letter), button.key)))
            name = sentence(verdict_name(verdict))
            button.setAccessibleName(tr("Decide: {meaning}", meaning=name))
        self.note.setAccessibleName(tr("Note on the decision"))
        self._note_head.setBuddy(self.note)

    def _lay_out(self) -> None:
        for label in (self.empty, self.cut, self.decided, self.progress):
            label.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(6 * SPACE, 6 * SPACE, 6 * SPACE, 6 * SPACE)
        whole = QWidget(self)
        column = _column(whole, 0)
        column.addWidget(self._said(), 1)
        column.addWidget(self._decision())
        self._stack.addWidget(self.empty)
        self._stack.addWidget(whole)
        outer = _column(self, 0)
        outer.addLayout(self._head())
        outer.addWidget(self._stack, 1)

    def _head(self) -> QVBoxLayout:
        steps = FlowBox(self)
        for button in (self.previous, self.next, self.next_open):
            steps.add(button)
        head = QVBoxLayout()
        head.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        head.setSpacing(2 * SPACE)
        row = QHBoxLayout()
        row.addWidget(self.scope, 1)
        head.addLayout(row)
        head.addWidget(steps)
        head.addWidget(self.progress)
        return head

    def _said(self) -> QScrollArea:
        body = QWidget(self)
        column = _column(body, 2 * SPACE)
        for part in (self.claim, self.cut, self.voices, self.machine):
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _decision(self) -> QFrame:
        below = QFrame(self)
        below.setFrameShape(QFrame.Shape.StyledPanel)
        verdicts = FlowBox(below)
        for part in (*self.buttons.values(), self.clear):
            verdicts.add(part)
        column = _column(below, 2 * SPACE)
        for widget in (self.decided, verdicts, self._note_head, self.note):
            column.addWidget(widget)
        return below

    def _connect(self) -> None:
        self.scope.activated.connect(self.scope_chosen)
        self.previous.clicked.connect(self.previous_asked)
        self.next.clicked.connect(self.next_asked)
        self.next_open.clicked.connect(self.next_open_asked)
        self.claim.clicked.connect(self._show_claim)
        self.voices.taken.connect(self.taken)
        self.voices.claim_shown.connect(self.claim_shown)
        self.voices.source_span.connect(self.source_span)
        for button in self.buttons.values():
            button.clicked.connect(self._choose)
        self.clear.clicked.connect(self._clear)
        self.note.written.connect(self.note_written)
        self.note.left.connect(self.voices.setFocus)

    @property
    def agreed_too(self) -> bool:
        """Whether all that several judged is gone through."""
        return bool(self.scope.currentData())

    def show_progress(self, words: str) -> None:
        self.progress.setText(words)

    def show_nothing(self, why: str) -> None:
        """There is nothing to decide here."""
        self.note.show_note(None, "")
        self.empty.setText(why)
        self._stack.setCurrentIndex(0)
        self.previous.setEnabled(False)

    def show_case(self, case: Case, *, first: bool) -> None:
        """What is being typed about the same case is not disturbed."""
        self.previous.setEnabled(not first)
        there = tr("Show this claim in the text")
        self.claim.show_line(Line(case.on.text, there))
        self.cut.setText(
            tr("People cut these words differently: what is decided stands on this claim")
        )
        self.cut.setVisible(case.unit.cut_differently)
        self.voices.show_case(case)
        self.machine.show_suggestion(case.suggestion)
        self._show_decision(case)
        self._stack.setCurrentIndex(1)
        self._order_stops()

    def _show_decision(self, case: Case) -> None:
        decision = case.decision
        for verdict, button in self.buttons.items():
            button.setChecked(decision is not None and decision.verdict is verdict)
        self.decided.setText(without_long_words(_decided(case)))
        self.clear.setEnabled(decision is not None)
        tip = tr("Take the decision back") if decision else tr("Nothing is decided here yet")
        self.clear.setToolTip(with_key(tip, CLEAR_KEY))
        self.note.setEnabled(decision is not None)
        tip = tr("Why it is decided so; Esc leaves it") if decision else tr("Decide first")
        self.note.setToolTip(with_key(tip, NOTE_KEY))
        self.note.show_note(case.key, decision.note if decision else "")

    def focus_note(self) -> None:
        if self.note.isEnabled():
            self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_theme(self, theme: Theme) -> None:
        self.claim.set_theme(theme)
        self.voices.set_theme(theme)
        self.machine.set_theme(theme)
        for button in self.buttons.values():
            button.set_theme(theme)
        quiet = QPalette()
        quiet.setColor(QPalette.ColorRole.WindowText, theme.quiet)
        for label in (self.progress, self.cut, self.empty, self._note_head):
            label.setPalette(quiet)

    def _order_stops(self) -> None:
        stops: list[QWidget] = [
            *(self.scope, self.previous, self.next, self.next_open, self.claim),
            *self.voices.stops(),
            *self.buttons.values(),
            *(self.clear, self.note),
        ]
        if stops != self._stops:
            self._stops = stops
            for before, after in pairwise(stops):
                QWidget.setTabOrder(before, after)

    def _show_claim(self) -> None:
        self.claim_shown.emit(-1)

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, LetterButton):
            button.setChecked(True)
            self.verdict_chosen.emit(button.verdict)

    def _clear(self) -> None:
        self.verdict_chosen.emit(None)


def _decided(case: Case) -> str:
    decision = case.decision
    if decision is None or decision.verdict is None:
        return tr("Not decided")
    verdict = verdict_name(decision.verdict)
    words = tr("Decided by {name}: {verdict}", name=case.decided_by, verdict=verdict)
    if case.unit.decided and case.unit.decided.id != case.on.id:
        words = tr("{words}, on «{claim}»", words=words, claim=elided(case.unit.decided.text))
    taken = (h.name for n, h in enumerate(case.heard) if case.is_taken(n))
    name = next(taken, None)
    return tr("{words}, as {name} says", words=words, name=name) if name else words


def _column(widget: QWidget, margin: int) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(margin, margin, margin, margin)
    column.setSpacing(margin)
    return column
