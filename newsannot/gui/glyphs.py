"""Signs on buttons: a verdict's letter in its box over the shape of its line, and the padlock."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPainterPath, QPen, QPixmap

from newsannot.gui.theme import Theme, Underline
from newsannot.terms import Verdict

LOCK_SIZE = 20

UNDERLINE = 20

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
    painter.drawPath(underline(look.underline).translated(1, _LINE))
    painter.end()
    return QIcon(picture)


def lock_icon(theme: Theme, scale: float) -> QIcon:
    """A padlock: closed while it is on, its shackle open while it is off."""
    icon = QIcon()
    for state in QIcon.State:
        picture = QPixmap(*2 * (round(LOCK_SIZE * scale),))
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        closed = state is QIcon.State.On
        painter.setPen(QPen(theme.text if closed else theme.quiet, 1.5))
        painter.drawPath(_shackle(closed))
        if closed:
            painter.setBrush(theme.text)
        painter.drawRoundedRect(QRectF(3.5, 8.5, 13, 9), 1.5, 1.5)
        painter.end()
        icon.addPixmap(picture, QIcon.Mode.Normal, state)
    return icon


def _shackle(closed: bool) -> QPainterPath:
    """Its right leg ends in the air while it is open."""
    path = QPainterPath(QPointF(6.5, 8.5))
    path.lineTo(6.5, 5.5)
    path.arcTo(QRectF(6.5, 2, 7, 7), 180, -180)
    if closed:
        path.lineTo(13.5, 8.5)
    return path


def underline(shape: Underline) -> QPainterPath:
    """A verdict's line from the origin, ``UNDERLINE`` pixels long."""
    path = QPainterPath(QPointF(0, 0))
    match shape:
        case Underline.STRAIGHT:
            path.lineTo(UNDERLINE, 0)
        case Underline.DOUBLE:
            path.lineTo(UNDERLINE, 0)
            path.moveTo(0, -2.5)
            path.lineTo(UNDERLINE, -2.5)
        case Underline.WAVY:
            for left in range(0, UNDERLINE, 5):
                path.quadTo(left + 1.25, -3, left + 2.5, 0)
                path.quadTo(left + 3.75, 3, left + 5, 0)
    return path
