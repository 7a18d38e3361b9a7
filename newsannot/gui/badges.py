"""The margin beside a text: verdict letters, roles of evidence and the bars of quotations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPixmap

from newsannot.gui.claims_delegate import paint_seal
from newsannot.gui.layers import MarkKind
from newsannot.gui.marks import Mark
from newsannot.gui.strips import Piece, Ruler
from newsannot.gui.theme import Theme
from newsannot.model import Role, Verdict

_SIDE = 16
_GAP = 2
_BAR = 8
_SLOTS = 2
_BARS = 3
_WHO = 18  # initials beside a badge

_ROOM = _SLOTS * (_SIDE + _GAP)
_ROOM_NAMED = _SLOTS * (_SIDE + _WHO + _GAP)


def gutter(*, named: bool) -> float:
    """The room left of the text, in the ruler's units; more where it is said whose each badge is."""
    return 2 * _GAP + (_ROOM_NAMED if named else _ROOM) + _BAR


_BadgeKey = tuple[MarkKind, Verdict | None, Role | None, bool, bool, bool, float]


@dataclass(frozen=True, slots=True)
class _Badge:
    """A place in the margin: one mark's, or where there is no room, the first of ``others``."""

    box: QRectF
    mark: Mark
    others: int = 0


class Margin:
    """Draws what stands left of the lines in one look and size."""

    def __init__(self, theme: Theme, ruler: Ruler, *, named: bool = False) -> None:
        self._theme = theme
        self._ruler = ruler
        self._room = (_ROOM_NAMED if named else _ROOM) * ruler.unit
        self._drawn: dict[_BadgeKey, QPixmap] = {}

    def bars(self, painter: QPainter, text_left: float, pieces: Sequence[Piece]) -> None:
        """A hairline beside every line that holds part of a quotation."""
        unit = self._ruler.unit
        painter.setPen(QPen(self._theme.quote, max(1.0, 1.5 * unit)))
        for piece in pieces:
            if piece.mark.kind is MarkKind.QUOTE and piece.strips:
                x = text_left - (_BAR - 2 * min(piece.lane, _BARS - 1)) * unit
                top = piece.strips[0].box.top()
                painter.drawLine(QPointF(x, top), QPointF(x, piece.strips[-1].box.bottom()))

    def badges(self, painter: QPainter, text_left: float, pieces: Sequence[Piece]) -> None:
        """The badges of the marks that begin here, the current claim's nearest to the text."""
        for badge in self._placed(text_left, pieces):
            if badge.others:
                self._letter(painter, badge.box, f"+{badge.others}", self._theme.quiet)
            else:
                self._badge(painter, badge.box, badge.mark)
                self._who(painter, badge)

    def mark_at(self, point: QPointF, text_left: float, pieces: Sequence[Piece]) -> Mark | None:
        """The mark whose badge is under this point, for a number the first that it counts."""
        return next(
            (b.mark for b in self._placed(text_left, pieces) if b.box.contains(point)), None
        )

    def _placed(self, text_left: float, pieces: Sequence[Piece]) -> Iterator[_Badge]:
        current = {piece.mark.key for piece in pieces if piece.mark.kind is MarkKind.CURRENT}
        rows: dict[float, list[Mark]] = defaultdict(list)
        for piece in pieces:
            if piece.begins and piece.strips and _has_badge(piece.mark):
                rows[piece.strips[0].baseline].append(piece.mark)
        for baseline, marks in rows.items():
            marks.sort(key=lambda mark: (mark.key not in current, mark.machine))
            yield from self._in_row(text_left, baseline, marks)

    def _in_row(self, text_left: float, baseline: float, marks: list[Mark]) -> Iterator[_Badge]:
        """As many as there is room for, without initials where these take it; their tips still say whose they are."""
        if sum(map(self._width, marks)) > self._room:
            marks = [replace(mark, who="") for mark in marks]
        widths = [self._width(mark) for mark in marks]
        alone = len(marks)
        if sum(widths) > self._room:
            alone = sum(sum(widths[:n]) + self._width() <= self._room for n in range(1, alone))
        right = text_left - (_BAR + 2 * _GAP) * self._ruler.unit
        for mark, width in zip(marks[:alone], widths, strict=False):
            yield _Badge(self._box(right, baseline, mark), mark)
            right -= width
        if len(marks) > alone:
            yield _Badge(self._box(right, baseline), marks[alone], others=len(marks) - alone)

    def _width(self, mark: Mark | None = None) -> float:
        """What a badge takes with the gap beside it, or the number of those without room."""
        return (_SIDE + _GAP + (_WHO if mark and mark.who else 0)) * self._ruler.unit

    def _box(self, right: float, baseline: float, mark: Mark | None = None) -> QRectF:
        """The place of a badge, left of the initials that end at ``right``."""
        side = _SIDE * self._ruler.unit
        middle = baseline - 0.36 * self._ruler.ascent
        end = right - (self._width(mark) - self._width())
        return QRectF(end - side, middle - side / 2, side, side)

    def _who(self, painter: QPainter, badge: _Badge) -> None:
        if badge.mark.who:
            unit = self._ruler.unit
            box = badge.box.adjusted(badge.box.width() + unit, 0, _WHO * unit, 0)
            self._letter(painter, box, badge.mark.who, self._theme.text, left=True)

    def _badge(self, painter: QPainter, box: QRectF, mark: Mark) -> None:
        """Badges are few and come often: each is drawn once."""
        ratio = painter.device().devicePixelRatio()
        key = (
            mark.kind,
            mark.verdict,
            mark.role,
            mark.machine,
            mark.unsure,
            mark.decided,
            ratio,
        )
        if key not in self._drawn:
            side = ceil(_SIDE * self._ruler.unit * ratio)
            pixmap = QPixmap(side, side)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            inside = QPainter(pixmap)
            inside.setRenderHint(QPainter.RenderHint.Antialiasing)
            inside.setFont(painter.font())
            self._draw(inside, QRectF(QPointF(), box.size()), mark)
            inside.end()
            self._drawn[key] = pixmap
        painter.drawPixmap(_on_pixel(box.topLeft(), ratio), self._drawn[key])

    def _draw(self, painter: QPainter, box: QRectF, mark: Mark) -> None:
        ink = self._theme.ink(mark.verdict)
        unit = self._ruler.unit
        painter.setPen(QPen(ink, unit))
        painter.setBrush(Qt.BrushStyle.NoBrush if mark.machine else ink)
        frame = box.adjusted(unit / 2, unit / 2, -unit / 2, -unit / 2)
        if mark.decided:
            paint_seal(painter, frame)
        else:
            painter.drawRoundedRect(frame, 3 * unit, 3 * unit)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        drawn = ink if mark.machine else self._theme.paper
        if mark.kind is MarkKind.EVIDENCE:
            self._role(painter, box, mark.role or Role.SUPPORTS, drawn)
            return
        letter = self._theme.verdict(mark.verdict).letter if mark.verdict else ""
        self._letter(painter, box, letter + "?" * mark.unsure, drawn, bold=not mark.machine)

    def _letter(
        self,
        painter: QPainter,
        box: QRectF,
        letter: str,
        ink: QColor,
        *,
        bold: bool = False,
        left: bool = False,
    ) -> None:
        font = QFont(painter.font())
        font.setPixelSize(max(8, round((9 if len(letter) > 1 else 11) * self._ruler.unit)))
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(ink)
        side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, letter)

    def _role(self, painter: QPainter, box: QRectF, role: Role, ink: QColor) -> None:
        """A tick, a tilde-like bar or a cross: told apart without colour."""
        pen = QPen(ink, 1.75 * self._ruler.unit)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPath(_ROLES[role](box))


def _has_badge(mark: Mark) -> bool:
    if mark.kind is MarkKind.EVIDENCE:
        return mark.role is not None  # what the machine offers has none yet
    return mark.kind is MarkKind.CLAIM and (mark.verdict is not None or mark.unsure)


def _on_pixel(point: QPointF, ratio: float) -> QPointF:
    """The nearest place where a pixmap is drawn without being smoothed again."""
    return QPointF(round(point.x() * ratio) / ratio, round(point.y() * ratio) / ratio)


def _at(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height())


def _tick(box: QRectF) -> QPainterPath:
    path = QPainterPath(_at(box, 0.26, 0.54))
    path.lineTo(_at(box, 0.43, 0.71))
    path.lineTo(_at(box, 0.75, 0.31))
    return path


def _swing(box: QRectF) -> QPainterPath:
    path = QPainterPath(_at(box, 0.24, 0.58))
    path.cubicTo(_at(box, 0.4, 0.25), _at(box, 0.6, 0.75), _at(box, 0.76, 0.42))
    return path


def _cross(box: QRectF) -> QPainterPath:
    path = QPainterPath(_at(box, 0.3, 0.3))
    path.lineTo(_at(box, 0.7, 0.7))
    path.moveTo(_at(box, 0.7, 0.3))
    path.lineTo(_at(box, 0.3, 0.7))
    return path


_ROLES = {Role.SUPPORTS: _tick, Role.PARTLY: _swing, Role.CONTRADICTS: _cross}
