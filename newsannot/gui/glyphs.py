"""The verdicts' signs on buttons: the letter in its box over the shape of its line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPainterPath, QPen, QPixmap

from newsannot.gui.theme import Theme, Underline
from newsannot.terms import Verdict

_SIZE = 22
_LINE = 19.5


def verdict_icon(theme: Theme, verdict: Verdict, scale: float) -> QIcon:
    """The sign of a verdict for a screen of this many device pixels a pixel."""
    look = theme.verdict(verdict)
    picture = QPixmap(round(_SIZE * scale), round(_SIZE * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.ink)
    box = QRectF(3, 0, 16, 16)
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(theme.paper)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    font = QFont(painter.font())
    font.setPixelSize(12)
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, look.letter)
    painter.setPen(QPen(look.ink, 1.5))
    painter.drawPath(_line(look.underline))
    painter.end()
    return QIcon(picture)


def _line(shape: Underline) -> QPainterPath:
    path = QPainterPath(QPointF(1, _LINE))
    match shape:
        case Underline.STRAIGHT:
            path.lineTo(21, _LINE)
        case Underline.DOUBLE:
            path.lineTo(21, _LINE)
            path.moveTo(1, _LINE - 2.5)
            path.lineTo(21, _LINE - 2.5)
        case Underline.WAVY:
            for left in range(1, 21, 5):
                path.quadTo(left + 1.25, _LINE - 3, left + 2.5, _LINE)
                path.quadTo(left + 3.75, _LINE + 3, left + 5, _LINE)
    return path
