"""The ribbons between the texts: which are seen, how each curves, what shape its verdict gives it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot, pi, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen, QPolygonF

from newsannot.gui.seen import Extent, Seen
from newsannot.gui.theme import Theme, Underline
from newsannot.gui.ties import Tie, Ties

_BEYOND = 40.0
"""How far past the edge a ribbon ends whose claim or evidence is out of view."""

_FADE = 160.0
_FAINT = 0.18
_REACH = 6.0
_STEPS = 14
_PERIOD = 9.0
_SWING = 2.2
_MOST_WAVES = 10
_A_WAVE = 7
_APART = 2.0
_CROSS = 5.0


Way = list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Ribbon:
    """One tie on the screen: where its passage ends on the left, and its claim on the right, in the gutter's pixels."""

    tie: Tie
    passage: Extent
    claim: Extent
    current: bool

    def edge(self, across: float, end: float) -> float:
        """How far down it is at a share ``across`` of the way; ``end`` 0 gives its upper edge, 1 its lower one."""
        left = self.passage.top + end * (self.passage.bottom - self.passage.top)
        right = self.claim.top + end * (self.claim.bottom - self.claim.top)
        return left + (right - left) * across * across * (3 - 2 * across)

    def holds(self, across: float, down: float) -> bool:
        """Whether a point of the gutter is on it; the current one is as broad as its ends."""
        top, bottom = (self.edge(across, end) for end in ((0, 1) if self.current else (0.5, 0.5)))
        return top - _REACH <= down <= bottom + _REACH

    def distance(self, across: float, down: float) -> float:
        return abs(down - self.edge(across, 0.5))


def ribbons(
    ties: Ties, source: Seen, derived: Seen, room: Extent, current: str | None
) -> list[Ribbon]:
    """Those with an end in view, quiet ones first. ``room`` is where texts are seen beside the gutter."""
    made = [
        Ribbon(
            tie,
            _held(source.extent(tie.passage), room),
            _held(derived.extent(tie.claim), room),
            tie.claim.id == current,
        )
        for tie in _in_view(ties, source, derived)
    ]
    return sorted(made, key=lambda ribbon: (ribbon.current, not ribbon.tie.machine))


def ribbon_at(made: Iterable[Ribbon], across: float, down: float) -> Ribbon | None:
    """The nearest of those that are there, the current one before all others."""
    there = [ribbon for ribbon in made if ribbon.holds(across, down)]
    nearest = min(there, key=lambda ribbon: ribbon.distance(across, down), default=None)
    if nearest and nearest.distance(across, down) <= _REACH:
        return nearest
    return next((ribbon for ribbon in there if ribbon.current), nearest)


def _in_view(ties: Ties, source: Seen, derived: Seen) -> Iterator[Tie]:
    claims, passages = derived.span, source.span
    found = ties.of_claims(claims.start, claims.end) if claims else []
    yield from found
    known = set(map(id, found))
    for tie in ties.of_passages(passages.start, passages.end) if passages else ():
        if id(tie) not in known:
            yield tie


def _held(extent: Extent, room: Extent) -> Extent:
    """What is out of view lies a little beyond the edge that it has gone over."""
    if extent.above:
        return Extent(room.top - _BEYOND, room.top - _BEYOND)
    if extent.below:
        return Extent(room.bottom + _BEYOND, room.bottom + _BEYOND)
    return extent


class RibbonPainter:
    """Draws ribbons in one look: straight, wavy or double with a cross as the claim's line is, thin for the machine's.

    ``width`` is the gutter's, ``room`` where texts are seen beside it.
    """

    def __init__(self, theme: Theme, width: float, room: Extent) -> None:
        self._theme = theme
        self._width = width
        self._room = room

    def draw(self, painter: QPainter, made: Sequence[Ribbon], lit: Ribbon | None = None) -> None:
        """``lit`` is under the mouse. What is strong lies over what is quiet, and no ground hides a line of another."""
        strong = [ribbon for ribbon in made if ribbon.current or ribbon is lit]
        for ribbon in made:
            if not ribbon.current and ribbon is not lit:
                self._draw(painter, ribbon, strong=False)
        for ribbon in strong:
            self._band(painter, ribbon, self._ink(ribbon.tie))
        for ribbon in strong:
            self._draw(painter, ribbon, strong=True)

    def _draw(self, painter: QPainter, ribbon: Ribbon, *, strong: bool) -> None:
        ink, thin = self._ink(ribbon.tie), ribbon.tie.machine
        width = (1.75 if thin else 2.75) if strong else (1.0 if thin else 2.0)
        pen = _pen(ink, width)
        self._brackets(painter, ribbon, pen)
        if not strong and (fading := _fading(ribbon, ink)):
            pen.setBrush(fading)
        painter.setPen(pen)
        self._line(painter, ribbon, thin=thin)

    def _ink(self, tie: Tie) -> QColor:
        return self._theme.ink(tie.verdict) if tie.verdict else self._theme.quiet

    def _band(self, painter: QPainter, ribbon: Ribbon, ink: QColor) -> None:
        """A suggestion's ground is neutral: a verdict's colour fills only what a person said."""
        upper, lower = (self._curve(ribbon, end) for end in (0.0, 1.0))
        painter.setPen(Qt.PenStyle.NoPen)
        tie = ribbon.tie
        painter.setBrush(self._theme.fill(None if tie.machine else tie.verdict))
        painter.drawPolygon(_polygon([*upper, *reversed(lower)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = _pen(ink, 1)
        pen.setStyle(Qt.PenStyle.DashLine if tie.machine else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        for edge in (upper, lower):
            painter.drawPolyline(_polygon(edge))

    def _line(self, painter: QPainter, ribbon: Ribbon, *, thin: bool) -> None:
        middle = self._curve(ribbon, 0.5)
        if ribbon.tie.verdict is None:
            pen = painter.pen()
            pen.setDashPattern([1, 3])
            painter.setPen(pen)
            painter.drawPolyline(_polygon(middle))
            return
        match self._theme.verdict(ribbon.tie.verdict).underline:
            case Underline.STRAIGHT:
                painter.drawPolyline(_polygon(middle))
            case Underline.WAVY:
                painter.drawPolyline(_polygon(_waves(middle)))
            case Underline.DOUBLE:
                apart = _APART if thin else _APART + 0.5
                for side in (-apart, apart):
                    painter.drawPolyline(_polygon(_beside(middle, side)))
                self._cross(painter, middle)

    def _cross(self, painter: QPainter, way: Way) -> None:
        """In the middle of what is seen of it."""
        seen = [at for at in way if self._room.top <= at[1] <= self._room.bottom]
        if not seen:
            return
        at = QPointF(*seen[len(seen) // 2])
        for slope in (-1, 1):
            arm = QPointF(_CROSS, slope * _CROSS)
            painter.drawLine(at - arm, at + arm)

    def _brackets(self, painter: QPainter, ribbon: Ribbon, pen: QPen) -> None:
        """How far passage and claim reach, at the gutter's edges."""
        painter.setPen(pen)
        for extent, x in ((ribbon.passage, 0.5), (ribbon.claim, self._width - 0.5)):
            if _seen(extent):
                painter.drawLine(QPointF(x, extent.top + 1), QPointF(x, extent.bottom - 1))

    def _curve(self, ribbon: Ribbon, end: float) -> Way:
        return [
            (self._width * step / _STEPS, ribbon.edge(step / _STEPS, end))
            for step in range(_STEPS + 1)
        ]


def _pen(ink: QColor, width: float) -> QPen:
    pen = QPen(ink, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _seen(extent: Extent) -> bool:
    """What is out of view has no height."""
    return extent.bottom > extent.top


def _fading(ribbon: Ribbon, ink: QColor) -> QLinearGradient | None:
    """The ink of one whose other end is out of view: it grows faint on its way there, for many run off together."""
    if _seen(ribbon.passage) and _seen(ribbon.claim):
        return None
    here, there = ribbon.edge(0, 0.5), ribbon.edge(1, 0.5)
    if not _seen(ribbon.passage):
        here, there = there, here
    faint = QColor(ink)
    faint.setAlphaF(_FAINT)
    gradient = QLinearGradient(0, here, 0, here + (_FADE if there > here else -_FADE))
    gradient.setColorAt(0, ink)
    gradient.setColorAt(1, faint)
    return gradient


def _beside(way: Way, away: float) -> Way:
    """The same way, this far to the side of it."""
    aside = []
    for at, (x, y) in enumerate(way):
        before, after = way[max(at - 1, 0)], way[min(at + 1, len(way) - 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        share = away / (hypot(dx, dy) or 1.0)
        aside.append((x - share * dy, y + share * dx))
    return aside


def _waves(way: Way) -> Way:
    """The same way in waves, longer ones where the way is long: what is drawn must stay cheap."""
    lengths = [hypot(c - a, d - b) for (a, b), (c, d) in pairwise(way)]
    period = max(_PERIOD, sum(lengths) / _MOST_WAVES)
    waves, gone = [], 0.0
    for ((a, b), (c, d)), length in zip(pairwise(way), lengths, strict=True):
        steps = max(1, round(_A_WAVE * length / period))
        for step in range(steps):
            share = step / steps
            away = _SWING * sin(2 * pi * (gone + share * length) / period) / (length or 1.0)
            waves.append(
                (a + share * (c - a) - away * (d - b), b + share * (d - b) + away * (c - a))
            )
        gone += length
    return [*waves, way[-1]]


def _polygon(way: Way) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in way])
