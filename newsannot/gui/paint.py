"""How marks are painted: tints under the text; veils, boxes, lines and the margin over it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from newsannot.gui.badges import Margin, gutter
from newsannot.gui.layers import MarkKind
from newsannot.gui.marks import Mark
from newsannot.gui.strips import LaidBlock, Piece, Ruler, Sheet
from newsannot.gui.strokes import Strokes
from newsannot.gui.theme import Theme
from newsannot.gui.word_signs import WordSigns

_FILLED = (
    MarkKind.CURRENT,
    MarkKind.EVIDENCE,
    MarkKind.GAINED,
    MarkKind.LOST,
    MarkKind.MATCH,
    MarkKind.ENTITY,
    MarkKind.FOUND,
)
_PASSAGES = (MarkKind.CURRENT, MarkKind.EVIDENCE, MarkKind.GAINED, MarkKind.LOST)
_FADED = 0.45


class MarkPainter:
    """Paints the marks of a sheet in one look and size."""

    def __init__(self, theme: Theme, font: QFont, pitch: float, *, named: bool = False) -> None:
        self.theme = theme
        self.ruler = Ruler(font, pitch)
        self.gutter = gutter(named=named) * self.ruler.unit
        self._strokes = Strokes(theme, self.ruler)
        self._signs = WordSigns(theme, self.ruler)
        self._margin = Margin(theme, self.ruler, named=named)
        self._veil = _veil(theme)

    def reach(self, area: QRect) -> QRect:
        """The area that must be looked at to paint this one: fills and lines stand out of their lines."""
        room = round(self.room)
        return area.adjusted(0, -room, 0, room)

    @property
    def room(self) -> float:
        """How far what is painted of a mark stands out of its lines, at most."""
        return self.ruler.height

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
                        self._paint_fill(painter, piece, fill)
        painter.end()

    def over(self, viewport: QWidget, area: QRect, blocks: Sequence[Sequence[Piece]]) -> None:
        """Paint what lies over the letters and beside them."""
        painter = QPainter(viewport)
        painter.setClipRect(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pieces in blocks:
            compared = {piece.mark.key for piece in pieces if piece.mark.kind is MarkKind.WORDS}
            self._fade(painter, pieces)
            for piece in pieces:
                # The signs on its words stand where a claim's own line is.
                if piece.mark.kind is not MarkKind.CLAIM or piece.mark.key not in compared:
                    self._over(painter, piece)
            self._margin.bars(painter, self.gutter, pieces)
            self._margin.badges(painter, self.gutter, pieces)
        painter.end()

    def mark_beside(self, point: QPointF, blocks: Sequence[Sequence[Piece]]) -> Mark | None:
        """The mark whose badge in the margin is under this point."""
        found = (self._margin.mark_at(point, self.gutter, pieces) for pieces in blocks)
        return next((mark for mark in found if mark), None)

    def _fill(self, piece: Piece) -> QColor | None:
        mark = piece.mark
        match mark.kind:
            case MarkKind.CURRENT:
                return self.theme.fill(None if mark.machine else mark.verdict)
            case MarkKind.EVIDENCE:
                fill = QColor(self.theme.fill(mark.verdict))
                fill.setAlphaF(_FADED if mark.machine else 1.0)
                return fill
            case MarkKind.GAINED:
                return self.theme.selection_idle
            case MarkKind.LOST:
                return self.theme.paper
            case MarkKind.MATCH:
                return self.theme.match
            case MarkKind.ENTITY:
                return self.theme.entity
            case MarkKind.FOUND:
                return self.theme.found
        return None

    def _paint_fill(self, painter: QPainter, piece: Piece, fill: QColor) -> None:
        """Passages fill their lines' whole height, so that lines join; names only their letters'."""
        if piece.mark.kind in _PASSAGES:
            painter.fillPath(self._passage(piece), fill)
            return
        for strip in piece.strips:
            painter.fillRect(strip.box, fill)

    def _passage(self, piece: Piece) -> QPainterPath:
        """The outline of all its lines together."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        # Lines join only where they overlap a little.
        reach = self.ruler.leading / 2 + 0.5
        for strip in piece.strips:
            path.addRect(strip.box.adjusted(0, -reach, 0, reach))
        return path.simplified()

    def _over(self, painter: QPainter, piece: Piece) -> None:
        mark = piece.mark
        match mark.kind:
            case MarkKind.MATCH:
                self._frame(painter, piece, self.theme.current_ink, 0.75)
            case MarkKind.LOST:
                self._strike(painter, piece)
            case MarkKind.HINT:
                painter.setPen(QPen(self.theme.hint, 1.25 * self.ruler.unit))
                room = 2.5 * self.ruler.unit  # for the signs on compared words
                painter.drawRects([s.box.adjusted(0, 0, 0, room) for s in piece.strips])
            case MarkKind.FOUND:
                self._frame(painter, piece, self.theme.found_line, 1)
            case MarkKind.FOUND_HERE:
                self._frame(painter, piece, self.theme.text, 2.5)
            case MarkKind.POINTED:
                painter.strokePath(
                    self._passage(piece), QPen(self.theme.accent, 2 * self.ruler.unit)
                )
            case MarkKind.EVIDENCE if mark.machine:
                pen = QPen(self.theme.ink(mark.verdict), self.ruler.unit, Qt.PenStyle.DashLine)
                painter.strokePath(self._passage(piece), pen)
            case MarkKind.GAINED:
                pen = QPen(self.theme.accent, self.ruler.unit, Qt.PenStyle.DashLine)
                painter.strokePath(self._passage(piece), pen)
            case MarkKind.CURRENT:
                ink = self.theme.ink(None if mark.machine else mark.verdict)
                painter.strokePath(self._passage(piece), QPen(ink, 1.5 * self.ruler.unit))
            case MarkKind.WORDS if mark.fate:
                for strip in piece.strips:
                    self._signs.draw(painter, mark.fate, strip, alike=mark.machine)
            case MarkKind.CLAIM if mark.lined:
                for strip in piece.strips:
                    self._strokes.draw(painter, mark, piece.lane, strip)

    def _fade(self, painter: QPainter, pieces: Sequence[Piece]) -> None:
        """Grey what is no article text; but not on a passage's fill, where it could not be read."""
        greyed = QPainterPath()
        for piece in pieces:
            if piece.mark.kind is MarkKind.BOILERPLATE:
                for strip in piece.strips:
                    greyed.addRect(strip.box)
        if greyed.isEmpty():
            return
        for piece in pieces:
            if piece.mark.kind in _PASSAGES:
                greyed = greyed.subtracted(self._passage(piece))
        painter.fillPath(greyed, self._veil)

    def _strike(self, painter: QPainter, piece: Piece) -> None:
        """A line through the words."""
        painter.setPen(QPen(self.theme.text, 1.25 * self.ruler.unit))
        for strip in piece.strips:
            y = strip.baseline - 0.32 * self.ruler.ascent
            painter.drawLine(QPointF(strip.box.left(), y), QPointF(strip.box.right(), y))

    def _frame(self, painter: QPainter, piece: Piece, colour: QColor, width: float) -> None:
        painter.setPen(QPen(colour, width * self.ruler.unit))
        painter.drawRects([strip.box for strip in piece.strips])


def _veil(theme: Theme) -> QColor:
    """Paper, as thick as fades the text to ``theme.grey``: letters turn grey without being laid out again."""
    veil = QColor(theme.paper)
    text, grey, paper = (c.lightnessF() for c in (theme.text, theme.grey, theme.paper))
    veil.setAlphaF((grey - text) / (paper - text))
    return veil
