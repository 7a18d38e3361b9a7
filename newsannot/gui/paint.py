"""How marks are painted: tints under the text; veils, boxes, lines and the margin over it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from newsannot.gui.badges import GUTTER, Margin
from newsannot.gui.marks import MarkKind
from newsannot.gui.strips import LaidBlock, Piece, Ruler, Sheet, Strip
from newsannot.gui.strokes import Strokes
from newsannot.gui.theme import Theme

_FILLED = (MarkKind.CLAIM, MarkKind.EVIDENCE, MarkKind.MATCH, MarkKind.ENTITY)
_FADED = 0.45


class MarkPainter:
    """Paints the marks of a sheet in one look and size."""

    def __init__(self, theme: Theme, font: QFont, pitch: float) -> None:
        self.theme = theme
        self.ruler = Ruler(font, pitch)
        self.gutter = GUTTER * self.ruler.unit
        self._strokes = Strokes(theme, self.ruler)
        self._margin = Margin(theme, self.ruler)
        self._veil = _veil(theme)

    def reach(self, area: QRect) -> QRect:
        """The area that must be looked at to paint this one: fills and lines stand out of their lines."""
        room = round(self.ruler.height)
        return area.adjusted(0, -room, 0, room)

    def pieces(
        self,
        sheet: Sheet,
        kinds: frozenset[MarkKind],
        blocks: Iterable[LaidBlock],
        area: QRect,
    ) -> list[list[Piece]]:
        """What is seen of the marks in this part of the viewport, block by block."""
        clip = QRectF(area)
        return [
            [piece for piece in sheet.pieces(laid, clip, self.ruler) if piece.mark.kind in kinds]
            for laid in blocks
        ]

    def under(self, viewport: QWidget, area: QRect, blocks: Sequence[Sequence[Piece]]) -> None:
        """Paint the paper and what lies beneath the letters."""
        painter = QPainter(viewport)
        painter.setClipRect(area)
        painter.fillRect(area, self.theme.paper)
        for kind in _FILLED:
            for pieces in blocks:
                for piece in pieces:
                    if piece.mark.kind is kind and (fill := self._fill(piece)):
                        for strip in piece.strips:
                            painter.fillRect(self._filled_box(piece, strip), fill)
        painter.end()

    def over(self, viewport: QWidget, area: QRect, blocks: Sequence[Sequence[Piece]]) -> None:
        """Paint what lies over the letters and beside them."""
        painter = QPainter(viewport)
        painter.setClipRect(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for pieces in blocks:
            for piece in pieces:
                self._over(painter, piece)
            self._margin.bars(painter, self.gutter, pieces)
            self._margin.badges(painter, self.gutter, pieces)
        painter.end()

    def _fill(self, piece: Piece) -> QColor | None:
        mark = piece.mark
        match mark.kind:
            case MarkKind.CLAIM if mark.current:
                return self.theme.fill(None if mark.machine else mark.verdict)
            case MarkKind.EVIDENCE:
                fill = QColor(self.theme.fill(mark.verdict))
                fill.setAlphaF(_FADED if mark.machine else 1.0)
                return fill
            case MarkKind.MATCH:
                return self.theme.match
            case MarkKind.ENTITY:
                return self.theme.entity
        return None

    def _filled_box(self, piece: Piece, strip: Strip) -> QRectF:
        """Claims and evidence fill their lines' whole height, so that lines join; names only their letters'."""
        if piece.mark.kind in (MarkKind.CLAIM, MarkKind.EVIDENCE):
            half = self.ruler.leading / 2
            return strip.box.adjusted(0, -half, 0, half)
        return strip.box

    def _over(self, painter: QPainter, piece: Piece) -> None:
        mark = piece.mark
        match mark.kind:
            case MarkKind.BOILERPLATE:
                for strip in piece.strips:
                    painter.fillRect(strip.box, self._veil)
            case MarkKind.HINT:
                self._outline(painter, piece, QPen(self.theme.hint, 1.25 * self.ruler.unit))
            case MarkKind.EVIDENCE if mark.machine:
                pen = QPen(self.theme.ink(mark.verdict), self.ruler.unit, Qt.PenStyle.DashLine)
                self._outline(painter, piece, pen)
            case MarkKind.CLAIM:
                if mark.current:
                    ink = self.theme.ink(None if mark.machine else mark.verdict)
                    self._outline(painter, piece, QPen(ink, 1.5 * self.ruler.unit))
                for strip in piece.strips:
                    self._strokes.draw(painter, mark, piece.lane, strip)

    def _outline(self, painter: QPainter, piece: Piece, pen: QPen) -> None:
        path = QPainterPath()
        for strip in piece.strips:
            # Only what overlaps becomes one outline.
            path.addRect(self._filled_box(piece, strip).adjusted(0, -0.5, 0, 0.5))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path.simplified())


def _veil(theme: Theme) -> QColor:
    """Paper, as thick as fades the text to ``theme.grey``: letters turn grey without being laid out again."""
    veil = QColor(theme.paper)
    text, grey, paper = (c.lightnessF() for c in (theme.text, theme.grey, theme.paper))
    veil.setAlphaF((grey - text) / (paper - text))
    return veil
