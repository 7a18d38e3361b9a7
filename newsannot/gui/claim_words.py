"""How many words of the evidence the current claim keeps, changes and drops, and how many it adds: the signs' legend."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from newsannot.gui.flow import FlowBox
from newsannot.gui.label import Label
from newsannot.gui.strips import Ruler, Strip
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.word_signs import WordSigns
from newsannot.gui.words import as_tip, tr
from newsannot.ledgers.rewording import Fate, Rewording

_PITCH = 1.4


class WordCounts(FlowBox):
    """A count for each fate that some words have, with the sign that these words have in the texts."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Words compared with the evidence"))
        self.head = Label(tr("Words:"), self)
        self.head.setContentsMargins(0, 0, SPACE, SPACE)
        self.add(self.head)
        self.counts = {fate: _Count(theme, fate, self) for fate in Fate}
        for count in self.counts.values():
            self.add(count)

    def show_words(self, rewording: Rewording | None) -> None:
        """Nothing where there is nothing to compare."""
        self.setVisible(rewording is not None)
        for fate, count in self.counts.items():
            number = rewording.count(fate) if rewording else 0
            count.setVisible(number > 0)
            count.setText(_text(fate, number))

    def set_theme(self, theme: Theme) -> None:
        for count in self.counts.values():
            count.set_theme(theme)


class _Count(Label):
    """«4 added», with the sign of what is added on it."""

    def __init__(self, theme: Theme, fate: Fate, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._theme, self._fate = theme, fate
        self.setContentsMargins(0, 0, 2 * SPACE, SPACE)
        self.setToolTip(as_tip(_tip(fate)))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        ruler = Ruler(self.font(), _PITCH)
        room = QRectF(self.contentsRect())
        top = room.center().y() - ruler.height / 2
        width = self.fontMetrics().horizontalAdvance(self.text())
        strip = Strip(QRectF(room.left(), top, width, ruler.height), top + ruler.ascent)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        WordSigns(self._theme, ruler).draw(painter, self._fate, strip)
        painter.end()


def _text(fate: Fate, number: int) -> str:
    return {
        Fate.KEPT: tr("{number} kept", number=number),
        Fate.CHANGED: tr("{number} changed", number=number),
        Fate.ADDED: tr("{number} added", number=number),
        Fate.DROPPED: tr("{number} dropped", number=number),
    }[fate]


def _tip(fate: Fate) -> str:
    meaning = {
        Fate.KEPT: tr("Words of the claim that its evidence has too"),
        Fate.CHANGED: tr(
            "Words of the claim for others in the evidence; one row of dots where they mean about the same"
        ),
        Fate.ADDED: tr("Words of the claim that its evidence does not have"),
        Fate.DROPPED: tr(
            "Words of the evidence, beside words that the claim has, that it leaves out"
        ),
    }[fate]
    return "\n".join((meaning, tr("Small words such as «the» are not counted")))
