"""What the machine thinks of the current claim: kept apart from what a person said, with its reasons in words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from newsannot.gui.claims_delegate import badge_side, paint_badge
from newsannot.gui.finding_words import finding_sentence, suggestion_headline
from newsannot.gui.flow import FlowBox
from newsannot.gui.label import Label
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.words import tr, with_key
from newsannot.gui.words_button import Line, WordsList
from newsannot.model import Finding, Judgement, Passage, Reason, Suggestion, Verdict

ACCEPT_KEY = "Enter"

_FINDING_LINES = 3
_PASSAGE_LINES = 2
_FOREMOST = 4

GRAVITY = (
    Reason.CONTRADICTION,
    Reason.NEGATION_CHANGED,
    Reason.CHANGED_NUMBER,
    Reason.CHANGED_DATE,
    Reason.CHANGED_NAME,
    Reason.CHANGED_SPEAKER,
    Reason.CHANGED_QUOTE,
    Reason.DROPPED_HEDGE,
    Reason.ATTRIBUTION_LOST,
    Reason.ADDED_CAUSE,
    Reason.ADDED_DETAIL,
    Reason.INTERPRETATION,
    Reason.GENERALISED,
    Reason.BACKGROUND,
    Reason.INTENSIFIER,
    Reason.OTHER,
)
"""What says otherwise, then what is lost, then what is added."""


class MachineBadge(QWidget):
    """The hollow letter of a suggested verdict; empty while the machine abstains."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._verdict: Verdict | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = badge_side(self.fontMetrics())
        return QSize(side, side)

    def show_verdict(self, verdict: Verdict | None) -> None:
        self._verdict = verdict
        self.setVisible(verdict is not None)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._verdict:
            paint_badge(QPainter(self), QRect(self.rect()), self.theme, self._verdict, solid=False)


class SuggestionBox(QFrame):
    """A thin dashed frame is the machine's. Its lines lead to the words that they are about.

    Signals: ``accepted()``, ``source_span(start, end)``, ``derived_span(start, end)`` in code points.
    """

    accepted = Signal()
    source_span = Signal(int, int)
    derived_span = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._source = ""
        self._suggestion: Suggestion | None = None
        self._wants_all = False
        self.badge = MachineBadge(theme, self)
        self.headline = Label(parent=self)
        self.headline.setWordWrap(True)
        self.findings = WordsList(theme, _FINDING_LINES, self)
        self.passages_head = Label(tr("In the source"), self)
        self.passages = WordsList(theme, _PASSAGE_LINES, self)
        self.accept = QPushButton(self)
        self.more = QPushButton(self)
        self.setAccessibleName(tr("Suggestion"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * SPACE)
        head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.headline, 1)
        buttons = FlowBox(self)
        buttons.add(self.accept)
        buttons.add(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addLayout(head)
        column.addWidget(self.findings)
        column.addWidget(self.passages_head)
        column.addWidget(self.passages)
        column.addWidget(buttons)

    def _connect(self) -> None:
        self.findings.activated.connect(self._show_finding)
        self.passages.activated.connect(self._show_passage)
        self.accept.clicked.connect(self.accepted)
        self.more.clicked.connect(self._toggle_more)

    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [*self.findings.buttons, *self.passages.buttons, self.accept, self.more]

    def set_source(self, text: str) -> None:
        """The source's text, whose passages are quoted."""
        self._source = text
        self._show_lines()

    def show_suggestion(self, suggestion: Suggestion, judgement: Judgement | None) -> None:
        if suggestion != self._suggestion:
            self._wants_all = False
        self._suggestion = suggestion
        self.badge.show_verdict(None if suggestion.abstain else suggestion.verdict)
        self.headline.setText(suggestion_headline(suggestion))
        taken = judgement.verdict if judgement and judgement.accepted else None
        self._show_accept(suggestion, accepted=taken is suggestion.verdict)
        self._show_lines()

    def _show_accept(self, suggestion: Suggestion, *, accepted: bool) -> None:
        self.accept.setEnabled(not (suggestion.abstain or accepted))
        self.accept.setText(tr("Accepted") if accepted else with_key(tr("Accept"), ACCEPT_KEY))
        if suggestion.abstain:
            tip = tr("There is no suggestion to accept")
        elif accepted:
            tip = tr("This suggestion is accepted")
        else:
            tip = tr("Take over verdict, marked evidence and reasons")
        self.accept.setToolTip(with_key(tip, ACCEPT_KEY))

    def _show_lines(self) -> None:
        """The foremost findings and the selected passages, or all of them."""
        suggestion = self._suggestion
        if suggestion is None:
            return
        findings, passages = self._findings(), self._passages()
        there = tr("Show these words in both texts")
        self.findings.show_lines([Line(finding_sentence(f), there, bar=False) for f in findings])
        self.passages.show_lines([self._passage_line(p, suggestion) for p in passages])
        self.passages_head.setVisible(bool(passages))
        rest = len(suggestion.reasons) + len(suggestion.evidence) - len(findings) - len(passages)
        self.more.setVisible(rest > 0 or self._wants_all)
        self.more.setText(tr("Fewer") if self._wants_all else tr("{number} more", number=rest))
        self.more.setToolTip(tr("All reasons, and passages of the source that may fit too (Space)"))

    def _passage_line(self, passage: Passage, suggestion: Suggestion) -> Line:
        words = self._source[passage.start : passage.end] or tr("A passage of the source")
        if passage.selected and not suggestion.abstain:
            return Line(words, tr("Show this passage in the source; Accept links it"))
        return Line(words, tr("Show this passage in the source"), marked=passage.selected)

    def _findings(self) -> list[Finding]:
        """What is shown, the gravest first: a line that says otherwise comes before one that says more."""
        found = self._suggestion.reasons if self._suggestion else ()
        ranked = sorted(found, key=lambda finding: GRAVITY.index(finding.kind))
        return ranked if self._wants_all else ranked[:_FOREMOST]

    def _passages(self) -> list[Passage]:
        found = self._suggestion.evidence if self._suggestion else ()
        return [passage for passage in found if passage.selected or self._wants_all]

    def _show_finding(self, row: int) -> None:
        finding = self._findings()[row]
        self.derived_span.emit(finding.start, finding.end)
        if finding.source:
            self.source_span.emit(finding.source.start, finding.source.end)

    def _show_passage(self, row: int) -> None:
        passage = self._passages()[row]
        self.source_span.emit(passage.start, passage.end)

    def _toggle_more(self) -> None:
        self._wants_all = not self._wants_all
        self._show_lines()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.badge.theme = theme
        quiet = QPalette()
        quiet.setColor(QPalette.ColorRole.WindowText, theme.quiet)
        self.passages_head.setPalette(quiet)
        self.findings.set_theme(theme)
        self.passages.set_theme(theme)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.grey, 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), SPACE, SPACE)
