"""One claim painted as one row: badge, two lines of its words, and what a person added to it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import cos, pi, sin

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QPolygonF,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsannot.gui.claims_model import ITEM_ROLE, ClaimItem, Index
from newsannot.gui.marks import Utf16Map
from newsannot.gui.text_view import leading_side
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.voices import Crowd, Heard
from newsannot.gui.words import tr
from newsannot.model import Verdict

LINES = 2
"""Lines of a claim's words in its row."""

_NO_VERDICT = "–"
_DIFFER = "≠"
_MORE = "…"

_WRAP = QTextOption()
_WRAP.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


def badge_side(metrics: QFontMetrics) -> int:
    """The side of a verdict's badge beside text of these metrics."""
    return metrics.height() + SPACE // 2


def paint_badge(
    painter: QPainter,
    box: QRect,
    theme: Theme,
    verdict: Verdict,
    *,
    solid: bool,
    decided: bool = False,
) -> None:
    """The verdict's letter: in a filled box for a person's verdict, in a seal for a decided one, in a thin hollow box for the machine's."""
    look = theme.verdict(verdict)
    on_ink = theme.paper if solid else None
    paint_letter(painter, box, look.letter, look.ink, on_ink, seal=decided)


def paint_seal(painter: QPainter, box: QRectF) -> None:
    """The frame of what was decided, in the pen and brush that are set: an eight-pointed star, as a seal has."""
    middle, reach = box.center(), box.width() / 2
    points = []
    for step in range(16):
        out = reach if step % 2 == 0 else 0.86 * reach
        points.append(middle + QPointF(out * cos(pi * step / 8), out * sin(pi * step / 8)))
    painter.drawPolygon(QPolygonF(points))


def paint_letter(
    painter: QPainter,
    box: QRect,
    letter: str,
    ink: QColor,
    on_ink: QColor | None,
    *,
    seal: bool = False,
) -> None:
    """A letter in a box of its ink, itself in the colour ``on_ink``; without one the box is hollow."""
    solid = on_ink is not None
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if solid else QPen(ink, 1))
    painter.setBrush(ink if solid else Qt.BrushStyle.NoBrush)
    frame = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
    if seal:
        paint_seal(painter, frame.adjusted(-1, -1, 1, 1))
    else:
        painter.drawRoundedRect(frame, SPACE / 2, SPACE / 2)
    font = QFont(painter.font())
    font.setBold(solid)
    painter.setFont(font)
    painter.setPen(on_ink or ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()


def wrapped(text: str, font: QFont, width: int, lines: int) -> tuple[str, ...]:
    """The text in at most ``lines`` lines of ``width`` pixels, the last one elided."""
    return _wrapped(text, font.toString(), width, lines)


@lru_cache(maxsize=1024)
def _wrapped(text: str, face: str, width: int, lines: int) -> tuple[str, ...]:
    """Kept, for layouts and repaints ask for the same lines dozens of times."""
    font = QFont()
    font.fromString(face)
    whole = " ".join(text.split())
    layout = QTextLayout(whole, font)
    layout.setTextOption(_WRAP)
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) <= lines and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        starts.append(line.textStart())
    layout.endLayout()
    positions = Utf16Map(whole)
    cuts = [positions.from_qt(start) for start in starts]
    rows = [whole[a:b].rstrip() for a, b in pairwise([*cuts[:lines], len(whole)])]
    if len(cuts) > lines:
        rows[-1] = QFontMetrics(font).elidedText(rows[-1], Qt.TextElideMode.ElideRight, width)
    return tuple(rows)


def paint_lines(painter: QPainter, box: QRect, rows: Sequence[str]) -> None:
    """Paint lines from the top of the box, each from the side its writing begins at."""
    step = painter.fontMetrics().lineSpacing()
    for number, row in enumerate(rows):
        line = QRect(box.left(), box.top() + number * step, box.width(), step)
        painter.drawText(line, side_of(row) | Qt.AlignmentFlag.AlignVCenter, row)


def side_of(text: str) -> Qt.AlignmentFlag:
    """The side that the text's first strong character begins at."""
    return Qt.AlignmentFlag.AlignAbsolute | leading_side(text)


def paint_current(
    painter: QPainter, option: QStyleOptionViewItem, theme: Theme, verdict: Verdict | None = None
) -> None:
    """The fill and bar of the current row, and the frame of keyboard focus; nothing on others."""
    box = option.rect
    if not option.state & QStyle.StateFlag.State_Selected:
        return
    painter.fillRect(box, theme.fill(verdict))
    painter.fillRect(QRect(box.topLeft(), QSize(SPACE, box.height())), theme.ink(verdict))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(theme.accent, 1))
        painter.drawRect(box.adjusted(0, 0, -1, -1))


def paint_line_below(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """What parts a row from the next."""
    painter.setPen(theme.border)
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


class ClaimDelegate(QStyledItemDelegate):
    """Rows of one height, all sizes from the font; the current row is filled. ``crowded`` rows have a line for people."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.crowded = False

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        metrics = QFontMetrics(option.font)
        people = (badge_side(metrics) + SPACE) * self.crowded
        height = LINES * metrics.lineSpacing() + people + 4 * SPACE
        return QSize(metrics.averageCharWidth() * 24, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ITEM_ROLE)
        if not isinstance(item, ClaimItem):
            return
        painter.save()
        painter.setFont(option.font)
        paint_line_below(painter, option, self.theme)
        paint_current(painter, option, self.theme, item.verdict)
        box = option.rect.adjusted(3 * SPACE, 2 * SPACE, -2 * SPACE, -2 * SPACE)
        badge = self._paint_verdict(painter, box, item)
        extras = self._paint_extras(painter, box, item)
        words = box.adjusted(badge + 2 * SPACE, 0, -extras, 0)
        painter.setPen(self.theme.text)
        paint_lines(painter, words, wrapped(item.claim.text, option.font, words.width(), LINES))
        if item.crowd:
            side = badge_side(painter.fontMetrics())
            below = QRect(words.left(), box.bottom() + 1 - side, box.right() - words.left(), side)
            self._paint_people(painter, below, item.crowd)
        painter.restore()

    def _paint_verdict(self, painter: QPainter, box: QRect, item: ClaimItem) -> int:
        """The badge on the first line; give back its width."""
        side = badge_side(painter.fontMetrics())
        place = QRect(box.left(), box.top(), side, side)
        verdict = item.verdict or item.suggested
        crowd = item.crowd
        if crowd and crowd.differs and not crowd.decision:
            painter.setPen(self.theme.text)
            _paint_bold(painter, place, _DIFFER, Qt.AlignmentFlag.AlignHCenter)
        elif verdict:
            decided = crowd is not None and crowd.decision is not None
            solid = item.verdict is not None
            paint_badge(painter, place, self.theme, verdict, solid=solid, decided=decided)
        else:
            painter.setPen(self.theme.quiet)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, _NO_VERDICT)
        return side

    def _paint_people(self, painter: QPainter, line: QRect, crowd: Crowd) -> None:
        """Each one's letter and initials, as many as there is room for; at the end what tells that they differ."""
        metrics, side = painter.fontMetrics(), line.height()
        signs = _DIFFER * (crowd.differs and crowd.decision is not None)
        if crowd.cut_differently:
            signs = f"{signs}  {tr('cut differently')}".strip()
        painter.setPen(self.theme.text)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        end = line.right() - metrics.horizontalAdvance(signs) - 2 * SPACE
        if end < line.left() + 4 * side:  # people come first where there is no room for both
            signs, end = "", line.right()
        painter.drawText(line, right, signs)
        left = line.left()
        people = (*crowd.heard, *crowd.elsewhere)
        for number, heard in enumerate(people):
            width = side + SPACE + metrics.horizontalAdvance(heard.initials)
            last = number == len(people) - 1
            if left + width + (0 if last else metrics.horizontalAdvance(_MORE)) > end:
                painter.drawText(QRect(left, line.top(), side, side), right.AlignVCenter, _MORE)
                return
            self._paint_heard(painter, QRect(left, line.top(), width, side), heard)
            left += width + 3 * SPACE

    def _paint_heard(self, painter: QPainter, box: QRect, heard: Heard) -> None:
        place = QRect(box.left(), box.top(), box.height(), box.height())
        painter.setPen(self.theme.quiet)
        if heard.verdict:
            paint_badge(painter, place, self.theme, heard.verdict, solid=True)
        else:
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, _NO_VERDICT)
        painter.setPen(self.theme.text)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, side, heard.initials)

    def _paint_extras(self, painter: QPainter, box: QRect, item: ClaimItem) -> int:
        """Unsure and note on the first line, the evidence's count on the second; give back their width."""
        metrics = painter.fontMetrics()
        step, unit = metrics.lineSpacing(), metrics.horizontalAdvance("0")
        width = 4 * unit + SPACE
        painter.setPen(self.theme.text)
        top = QRect(box.right() - width + 1, box.top(), width, step)
        if item.note:
            paint_note(painter, QRect(top.right() - unit - SPACE, top.top(), unit + SPACE, step))
        if item.unsure:
            mark = top.adjusted(0, 0, -2 * (unit + SPACE) * bool(item.note) // 2 - SPACE // 2, 0)
            _paint_bold(painter, mark, "?")
        if item.evidence_count:
            _paint_count(painter, top.translated(0, step), item.evidence_count)
        return width + 2 * SPACE


def _paint_bold(
    painter: QPainter,
    box: QRect,
    text: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignRight,
) -> None:
    plain = painter.font()
    bold = QFont(plain)
    bold.setBold(True)
    painter.setFont(bold)
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)
    painter.setFont(plain)


def paint_note(painter: QPainter, box: QRect) -> None:
    """A sheet with two lines of writing."""
    height = round(box.height() * 0.6)
    sheet = QRect(box.left(), box.top() + (box.height() - height) // 2, box.width() - 1, height)
    painter.drawRect(sheet)
    for part in (1, 2):
        y = sheet.top() + part * height // 3
        painter.drawLine(sheet.left() + 2, y, sheet.right() - 1, y)


def _paint_count(painter: QPainter, box: QRect, count: int) -> None:
    """The number after a chain of two links."""
    text = str(count)
    painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
    metrics = painter.fontMetrics()
    size = metrics.xHeight()
    right = box.right() - metrics.horizontalAdvance(text) - SPACE
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = box.center().y() + 1
    for left in (right - size * 1.5, right - size * 2.4):
        ring = QRectF(left, middle - size / 3, size * 1.5, size / 1.5)
        painter.drawRoundedRect(ring, size / 3, size / 3)
    painter.restore()
