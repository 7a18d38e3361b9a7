"""The signs on compared words: a bold line for what is added, dots for what is changed, a stroke through what is dropped."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from newsannot.gui.strips import Ruler, Strip
from newsannot.gui.theme import Theme
from newsannot.ledgers.rewording import Fate

_DOTS = [1.0, 1.25]


class WordSigns:
    """Draws them in one look and size; what is kept has a hairline."""

    def __init__(self, theme: Theme, ruler: Ruler) -> None:
        self._theme = theme
        self._ruler = ruler

    def draw(self, painter: QPainter, fate: Fate, strip: Strip, *, alike: bool = False) -> None:
        """The sign on one line's part of some words; one row of dots where they mean about the same."""
        unit = self._ruler.unit
        below = strip.baseline + max(self._ruler.descent * 0.6, 3 * unit)
        match fate:
            case Fate.KEPT:
                _line(painter, strip, below, _pen(self._theme.line, 0.75 * unit))
            case Fate.ADDED:
                _line(painter, strip, below, _pen(self._theme.added, 2.5 * unit))
            case Fate.CHANGED:
                for y in (below,) if alike else (below - unit, below + 2 * unit):
                    _line(painter, strip, y, self._dots())
            case Fate.DROPPED:
                through = strip.baseline - 0.3 * self._ruler.ascent
                _line(painter, strip, through, _pen(self._theme.dropped, 1.25 * unit))

    def _dots(self) -> QPen:
        pen = _pen(self._theme.changed, 1.75 * self._ruler.unit)
        pen.setDashPattern(_DOTS)
        return pen


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, c=Qt.PenCapStyle.FlatCap)


def _line(painter: QPainter, strip: Strip, y: float, pen: QPen) -> None:
    painter.setPen(pen)
    painter.drawLine(QPointF(strip.box.left(), y), QPointF(strip.box.right(), y))
