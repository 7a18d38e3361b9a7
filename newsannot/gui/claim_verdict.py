"""The buttons that judge the current claim: the three verdicts, unsure and clear."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QPushButton, QVBoxLayout, QWidget

from newsannot.gui.claims_delegate import badge_side, paint_letter
from newsannot.gui.flow import FlowBox
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.words import as_tip, sentence, tr, verdict_meaning, verdict_name, with_key
from newsannot.model import Judgement, Verdict

UNSURE_KEY = "?"
CLEAR_KEY = "Backspace"


class LetterButton(QAbstractButton):
    """A letter, which is its key, in a box, and a name; filled where it is checked. None is the button for unsure."""

    def __init__(self, theme: Theme, verdict: Verdict | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.verdict = verdict
        self._theme = theme
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        name = sentence(verdict_name(verdict)) if verdict else tr("Unsure")
        keys = theme.verdict(verdict).keys if verdict else (UNSURE_KEY,)
        meaning = verdict_meaning(verdict) if verdict else tr("Mark for another look")
        self.key = keys[0]
        self._letter = theme.verdict(verdict).letter if verdict else UNSURE_KEY
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(as_tip(with_key(meaning, *keys)))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        side = badge_side(metrics)
        return QSize(side + metrics.horizontalAdvance(self.text()) + 4 * SPACE, side + 3 * SPACE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, checked = self._theme, self.isChecked()
        painter.setPen(self._edge())
        painter.setBrush(theme.fill(self.verdict) if checked else theme.paper)
        # On whole pixels, inside what frames it while it has the keys.
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1.5, 1.5, -1.5, -1.5), SPACE, SPACE)
        side = badge_side(painter.fontMetrics())
        badge = QRect(SPACE + SPACE // 2, (self.height() - side) // 2, side, side)
        ink = theme.ink(self.verdict)
        paint_letter(painter, badge, self._letter, ink, theme.paper if checked else None)
        painter.setPen(theme.text)
        words = self.rect().adjusted(badge.right() + 1 + SPACE, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _edge(self) -> QPen:
        strong = self.isChecked() or self.underMouse()
        return QPen(self._theme.ink(self.verdict) if strong else self._theme.grey, 1)


class VerdictBar(QWidget):
    """Signals: ``verdict_chosen(Verdict or None)``, ``unsure_toggled(bool)``."""

    verdict_chosen = Signal(object)
    unsure_toggled = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {verdict: LetterButton(theme, verdict, self) for verdict in Verdict}
        self.unsure = LetterButton(theme, None, self)
        self.clear = QPushButton(with_key(tr("Clear"), CLEAR_KEY), self)
        self._lay_out()
        for button in self.buttons.values():
            button.clicked.connect(self._choose)
        self.unsure.clicked.connect(self.unsure_toggled)
        self.clear.clicked.connect(self._clear)

    def _lay_out(self) -> None:
        verdicts, rest = FlowBox(self), FlowBox(self)
        for button in self.buttons.values():
            verdicts.add(button)
        rest.add(self.unsure)
        rest.add(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(verdicts)
        column.addWidget(rest)

    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [*self.buttons.values(), self.unsure, self.clear]

    def show_judgement(self, judgement: Judgement | None) -> None:
        verdict = judgement.verdict if judgement else None
        for button in self.buttons.values():
            button.setChecked(button.verdict is verdict)
        self.unsure.setChecked(judgement is not None and judgement.unsure)
        self.clear.setEnabled(verdict is not None)
        tip = tr("Take the verdict back") if verdict else tr("There is no verdict to clear")
        self.clear.setToolTip(with_key(tip, CLEAR_KEY))

    def set_theme(self, theme: Theme) -> None:
        for button in (*self.buttons.values(), self.unsure):
            button.set_theme(theme)

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, LetterButton):
            button.setChecked(True)
            self.verdict_chosen.emit(button.verdict)

    def _clear(self) -> None:
        self.verdict_chosen.emit(None)
