"""The buttons that judge the current claim: the three verdicts, unsure and clear."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QPushButton, QVBoxLayout, QWidget

from newsannot.gui.claims_delegate import badge_side, paint_badge
from newsannot.gui.flow import FlowBox
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.words import sentence, tr, verdict_meaning, verdict_name, with_key
from newsannot.model import Judgement, Verdict

UNSURE_KEY = "?"
CLEAR_KEY = "Backspace"


class VerdictButton(QAbstractButton):
    """One verdict: its letter, which is its key, and its name; filled in its colour when it is the claim's."""

    def __init__(self, theme: Theme, verdict: Verdict, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict = verdict
        self._theme = theme
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        name = sentence(verdict_name(verdict))
        keys = tr(" or ").join(theme.verdict(verdict).keys)
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(with_key(verdict_meaning(verdict), keys))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        side = badge_side(metrics)
        return QSize(side + metrics.horizontalAdvance(self.text()) + 5 * SPACE, side + 3 * SPACE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._theme.verdict(self.verdict)
        edge, ground = self._edge(look.ink), look.fill if self.isChecked() else self._theme.paper
        painter.setPen(edge)
        painter.setBrush(ground if self.isEnabled() else self._theme.window)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), SPACE, SPACE)
        side = badge_side(painter.fontMetrics())
        badge = QRect(2 * SPACE, (self.height() - side) // 2, side, side)
        paint_badge(painter, badge, self._theme, self.verdict, solid=self.isChecked())
        painter.setPen(self._theme.text if self.isEnabled() else self._theme.disabled)
        words = self.rect().adjusted(badge.right() + 1 + SPACE, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _edge(self, ink: QColor) -> QPen:
        if self.hasFocus():
            return QPen(self._theme.accent, 2)
        return QPen(ink if self.isChecked() or self.underMouse() else self._theme.line, 1)


class VerdictBar(QWidget):
    """Signals: ``verdict_chosen(Verdict or None)``, ``unsure_toggled(bool)``."""

    verdict_chosen = Signal(object)
    unsure_toggled = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {verdict: VerdictButton(theme, verdict, self) for verdict in Verdict}
        self.unsure = QPushButton(with_key(tr("Unsure"), UNSURE_KEY), self)
        self.unsure.setCheckable(True)
        self.unsure.setToolTip(with_key(tr("Mark for another look"), UNSURE_KEY))
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
        for button in self.buttons.values():
            button.set_theme(theme)

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, VerdictButton):
            button.setChecked(True)
            self.verdict_chosen.emit(button.verdict)

    def _clear(self) -> None:
        self.verdict_chosen.emit(None)
