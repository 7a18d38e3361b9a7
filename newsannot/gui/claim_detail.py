"""All that can be said of the current claim, and what the machine says of it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from newsannot.gui.claim_evidence import EvidenceList
from newsannot.gui.claim_reasons import ReasonChips
from newsannot.gui.claim_searched import SearchedBox
from newsannot.gui.claim_suggestion import SuggestionBox
from newsannot.gui.claim_verdict import VerdictBar
from newsannot.gui.claim_words import WordCounts
from newsannot.gui.label import Label
from newsannot.gui.note_editor import NoteEditor
from newsannot.gui.others_box import OthersBox
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.voices import Crowd
from newsannot.gui.words import tr, with_key
from newsannot.judgements import visible_suggestion
from newsannot.model import Claim, Judgement

LINK_KEY = "L"
NOTE_KEY = "/"


class ClaimDetail(QScrollArea):
    """Says what a person wants of the current claim; changes nothing itself.

    Signals: ``verdict_chosen(Verdict or None)``, ``unsure_toggled(bool)``, ``suggestion_accepted()``,
    ``link_requested()``, ``role_chosen(row, Role)``, ``evidence_removed(row)``, ``reason_toggled(Reason, bool)``,
    ``note_written(claim id, text)``, ``note_left()``, and ``source_span_activated(start, end)`` and
    ``derived_span_activated(start, end)`` in code points.
    """

    verdict_chosen = Signal(object)
    unsure_toggled = Signal(bool)
    suggestion_accepted = Signal()
    link_requested = Signal()
    role_chosen = Signal(int, object)
    evidence_removed = Signal(int)
    reason_toggled = Signal(object, bool)
    note_written = Signal(str, str)
    note_left = Signal()
    source_span_activated = Signal(int, int)
    derived_span_activated = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim: str | None = None
        self._body = QWidget(self)
        self.verdicts = VerdictBar(theme, self._body)
        self.others = OthersBox(theme, self._body)
        self.suggestion = SuggestionBox(theme, self._body)
        self.kept_back = _quiet_label(
            tr("Judge first: the suggestion shows once there is a verdict"), self._body
        )
        self.evidence = EvidenceList(theme, self._body)
        self.words = WordCounts(theme, self._body)
        self.searched = SearchedBox(theme, self._body)
        self.no_evidence = _quiet_label(tr("No evidence linked"), self._body)
        self.link = QPushButton(with_key(tr("Link selection"), LINK_KEY), self._body)
        self.reasons = ReasonChips(self._body)
        self.note = NoteEditor(self._body)
        self._evidence_head = _head(tr("Evidence"), self._body)
        self._reasons_head = _head(tr("Reasons"), self._body)
        self._note_head = _head(with_key(tr("Note"), NOTE_KEY), self._body)
        self._stops: list[QWidget] = []
        self._lay_out()
        self._connect()
        self.set_link_enabled(True)
        self.set_theme(theme)
        self.show_claim(None, None, False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._body)
        column.setContentsMargins(2 * SPACE, 3 * SPACE, 2 * SPACE, 3 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.verdicts)
        column.addWidget(self.others)
        column.addWidget(self.suggestion)
        column.addWidget(self.kept_back)
        column.addLayout(_head_row(self._evidence_head, self.link))
        column.addWidget(self.no_evidence)
        column.addWidget(self.evidence)
        column.addWidget(self.searched)
        column.addWidget(self.words)
        column.addLayout(_head_row(self._reasons_head, self.reasons.choose))
        column.addWidget(self.reasons)
        column.addLayout(_head_row(self._note_head))
        column.addWidget(self.note)
        column.addStretch(1)
        self._name_note()
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _name_note(self) -> None:
        self.note.setAccessibleName(tr("Note"))
        self.note.setToolTip(with_key(tr("A note on this claim; Esc leaves it"), NOTE_KEY))
        self._note_head.setBuddy(self.note)

    def _connect(self) -> None:
        self.verdicts.verdict_chosen.connect(self.verdict_chosen)
        self.verdicts.unsure_toggled.connect(self.unsure_toggled)
        self.others.source_span.connect(self.source_span_activated)
        self.suggestion.accepted.connect(self.suggestion_accepted)
        self.suggestion.source_span.connect(self.source_span_activated)
        self.suggestion.derived_span.connect(self.derived_span_activated)
        self.link.clicked.connect(self.link_requested)
        self.evidence.role_chosen.connect(self.role_chosen)
        self.evidence.removed.connect(self.evidence_removed)
        self.evidence.source_span.connect(self.source_span_activated)
        self.searched.source_span.connect(self.source_span_activated)
        self.reasons.toggled.connect(self.reason_toggled)
        self.note.written.connect(self.note_written)
        self.note.left.connect(self.note_left)

    def set_source_text(self, text: str) -> None:
        """Another pair's source, whose passages the suggestions quote."""
        self.note.forget_drafts()
        self.suggestion.set_source(text)
        self.searched.set_source(text)

    def set_link_enabled(self, enabled: bool) -> None:
        """Whether words of the source are selected that could be linked."""
        self.link.setEnabled(enabled)
        ready = tr("Link the words selected in the source as evidence")
        self.link.setToolTip(
            with_key(ready if enabled else tr("Select words in the source first"), LINK_KEY)
        )

    def show_claim(
        self,
        claim: Claim | None,
        judgement: Judgement | None,
        judge_first: bool,
        crowd: Crowd | None = None,
    ) -> None:
        """Show a claim as it is now; a note being typed on the same claim stays as it is.

        ``crowd`` is what several people say of it, where that is looked at.
        """
        self.note.show_note(claim.id if claim else None, judgement.note if judgement else "")
        self._body.setVisible(claim is not None)
        if claim is None:
            self._claim = None
            return
        self.verdicts.show_judgement(judgement)
        self.others.show_crowd(crowd)
        self._show_suggestion(claim, judgement, judge_first)
        evidence = judgement.evidence if judgement else ()
        self.evidence.show_evidence(evidence)
        self.no_evidence.setVisible(not evidence)
        self.searched.show_searched(judgement.searched if judgement else None)
        self.reasons.show_reasons(judgement.reasons if judgement else ())
        if claim.id != self._claim:
            self.verticalScrollBar().setValue(0)
        self._claim = claim.id
        self._order_stops()

    def _order_stops(self) -> None:
        """Let Tab go from top to bottom; Qt would put rows that came later at the end."""
        stops = [
            *self.verdicts.stops(),
            *self.others.stops(),
            *self.suggestion.stops(),
            self.link,
            *self.evidence.stops(),
            *self.searched.stops(),
            *self.reasons.stops(),
            self.note,
        ]
        if stops != self._stops:
            self._stops = stops
            for before, after in pairwise(stops):
                QWidget.setTabOrder(before, after)

    def _show_suggestion(
        self, claim: Claim, judgement: Judgement | None, judge_first: bool
    ) -> None:
        suggestion = visible_suggestion(claim, judgement, judge_first=judge_first)
        self.kept_back.setVisible(suggestion is not claim.suggestion)
        self.suggestion.setVisible(suggestion is not None)
        if suggestion:
            self.suggestion.show_suggestion(suggestion, judgement)

    def focus_note(self) -> None:
        self.ensureWidgetVisible(self.note)
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush_note(self) -> None:
        """Write what was typed so far; to be called before the pair changes or the window closes."""
        self.note.flush()

    def set_theme(self, theme: Theme) -> None:
        parts = (
            *(self.verdicts, self.others, self.suggestion),
            *(self.evidence, self.searched, self.words),
        )
        for part in parts:
            part.set_theme(theme)
        heads = (self._evidence_head, self._reasons_head, self._note_head)
        quiet = QPalette()
        quiet.setColor(QPalette.ColorRole.WindowText, theme.quiet)
        for label in (self.kept_back, self.no_evidence, self.words.head, *heads):
            label.setPalette(quiet)


def _head(text: str, parent: QWidget) -> Label:
    label = Label(text, parent)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def _head_row(head: Label, button: QPushButton | None = None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 2 * SPACE, 0, 0)
    row.addWidget(head, 1)
    if button:
        row.addWidget(button)
    return row


def _quiet_label(text: str, parent: QWidget) -> Label:
    label = Label(text, parent)
    label.setWordWrap(True)
    return label
