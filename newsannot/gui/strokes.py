"""The lines under claims: straight, wavy or double for a verdict, thin for the machine's, dotted for none."""

from __future__ import annotations

from math import pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from newsannot.gui.marks import Mark
from newsannot.gui.strips import Ruler, Strip
from newsannot.gui.theme import Theme, Underline

_LANES = 3
_LANE = 4.5
_PERIOD = 6
_STEPS = 12


class Strokes:
    """Draws underlines in one look and size."""

    def __init__(self, theme: Theme, ruler: Ruler) -> None:
        self._theme = theme
        self._ruler = ruler
        self._waves: dict[tuple[int, bool, float], QPixmap] = {}

    def draw(self, painter: QPainter, mark: Mark, lane: int, strip: Strip) -> None:
        """The claim's line under one strip; deeper lanes share the lowest line."""
        unit = self._ruler.unit
        inset = 1.5 * unit
        left, right = strip.box.left() + inset, strip.box.right() - inset
        room = max(self._ruler.descent * 0.6, 3 * unit)
        y = strip.baseline + room + min(lane, _LANES - 1) * _LANE * unit
        if right <= left:
            return
        if mark.verdict is None:
            self._dotted(painter, left, right, y)
            return
        look = self._theme.verdict(mark.verdict)
        width = (1 if mark.machine else 2) * unit
        if look.underline is Underline.WAVY:
            self._wavy(painter, left, right, y, look.ink, thin=mark.machine)
        elif look.underline is Underline.DOUBLE:
            pen = _pen(look.ink, width / (1 if mark.machine else 1.5))
            _line(painter, left, right, y - unit, pen)
            _line(painter, left, right, y + 1.5 * unit, pen)
        else:
            _line(painter, left, right, y, _pen(look.ink, width))

    def _dotted(self, painter: QPainter, left: float, right: float, y: float) -> None:
        pen = _pen(self._theme.line, self._ruler.unit)
        pen.setDashPattern([1, 3])
        _line(painter, left, right, y, pen)

    def _wavy(
        self, painter: QPainter, left: float, right: float, y: float, ink: QColor, *, thin: bool
    ) -> None:
        ratio = painter.device().devicePixelRatio()
        key = (ink.rgba(), thin, ratio)
        if key not in self._waves:
            self._waves[key] = self._wave(ink, ratio, thin=thin)
        wave = self._waves[key]
        height = wave.height() / ratio
        box = QRectF(left, y - height / 2, right - left, height)
        painter.drawTiledPixmap(box, wave, QPointF(left % (wave.width() / ratio), 0))

    def _wave(self, ink: QColor, ratio: float, *, thin: bool) -> QPixmap:
        """Some periods of the wave, to be laid side by side."""
        unit = self._ruler.unit
        width, height = round(_PERIOD * unit * ratio) * 8, round(6 * unit * ratio)
        pixmap = QPixmap(width, height)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(_pen(ink, (1 if thin else 1.75) * unit * ratio))
        swing = 1.5 * unit * ratio
        step = width / 8 / _STEPS
        painter.drawPolyline(
            QPolygonF(
                [
                    QPointF(at * step, height / 2 + swing * sin(2 * pi * at / _STEPS))
                    for at in range(-1, 8 * _STEPS + 2)
                ]
            )
        )
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _line(painter: QPainter, left: float, right: float, y: float, pen: QPen) -> None:
    painter.setPen(pen)
    painter.drawLine(QPointF(left, y), QPointF(right, y))
