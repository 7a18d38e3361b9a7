"""One cell of the list of pairs painted: titles with the place of a hit, progress as a thin bar, counts with their cues."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextCharFormat
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsannot.errors import visible
from newsannot.gui.claims_delegate import paint_line_below, paint_note, side_of
from newsannot.gui.glyphs import UNDERLINE, underline
from newsannot.gui.ledger import Run
from newsannot.gui.run_line import paint_runs
from newsannot.gui.set_model import VERDICTS, Column, Index, SetModel, Shown
from newsannot.gui.set_words import of_person, where_name
from newsannot.gui.theme import SPACE, Theme
from newsannot.gui.words import sentence, tr
from newsannot.store.overview import Hit
from newsannot.terms import Status, Verdict

EDGE = 2 * SPACE
"""Between a column's edge and its words."""
_BAR = 3
_QUIET = (Column.SOURCE, Column.ANNOTATORS, Column.TOUCHED)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class SetDelegate(QStyledItemDelegate):
    """Rows of one height; with room for the place where words were found while some are looked for."""

    def __init__(self, theme: Theme, model: SetModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._model = model

    def height(self, font: QFont, *, with_hits: bool) -> int:
        metrics = QFontMetrics(font)
        return (2 if with_hits else 1) * metrics.lineSpacing() + 5 * SPACE

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        metrics = QFontMetrics(option.font)
        return QSize(metrics.averageCharWidth() * 12, self.height(option.font, with_hits=False))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown = self._model.row(index.row())
        painter.save()
        painter.setFont(option.font)
        self._paint_ground(painter, option, index)
        if shown:
            column = Column(index.column())
            box = option.rect.adjusted(EDGE, 0, -EDGE, 0)
            self._paint_cell(painter, box, column, shown)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box, theme = option.rect, self.theme
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.fill(None))
            if index.column() == 0:
                painter.fillRect(QRect(box.topLeft(), QSize(SPACE, box.height())), theme.ink(None))
        paint_line_below(painter, option, theme)
        view = option.widget
        if not (isinstance(view, QAbstractItemView) and view.hasFocus()):
            return
        if view.currentIndex().row() == index.row():
            painter.setPen(QPen(theme.accent, 1))
            painter.drawLine(box.topLeft(), box.topRight())
            painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _paint_cell(self, painter: QPainter, box: QRect, column: Column, shown: Shown) -> None:
        painter.setPen(self.theme.quiet if column in _QUIET else self.theme.text)
        match column:
            case Column.DERIVED:
                self._paint_title(painter, box, shown)
            case Column.PROGRESS:
                self._paint_progress(painter, box, shown)
            case Column.TAGS:
                self._paint_tags(painter, box, shown.pair.tags)
            case Column.NOTE:
                if shown.pair.note:
                    size = painter.fontMetrics().height()
                    place = QRect(box.left(), box.center().y() - size // 2, size * 3 // 4, size)
                    paint_note(painter, place)
            case _ if verdict := VERDICTS.get(column):
                self._paint_count(painter, box, verdict, shown)
            case Column.STATUS if shown.pair.status is Status.DONE:
                self._paint_words(painter, box, f"✓ {self._model.words(shown.pair, column)}")
            case _:
                self._paint_words(painter, box, self._model.words(shown.pair, column))

    def _paint_words(self, painter: QPainter, box: QRect, words: str) -> None:
        line = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, side_of(line) | _MIDDLE, line)

    def _paint_title(self, painter: QPainter, box: QRect, shown: Shown) -> None:
        box = box.adjusted(SPACE, 0, 0, 0)
        title = self._model.words(shown.pair, Column.DERIVED)
        if shown.hit is None:
            self._paint_words(painter, box, title)
            return
        step = painter.fontMetrics().lineSpacing()
        top = QRect(box.left(), box.center().y() - step, box.width(), step)
        self._paint_words(painter, top, title)
        self._paint_hit(painter, top.translated(0, step), shown.hit)

    def _paint_hit(self, painter: QPainter, line: QRect, hit: Hit) -> None:
        """Where the words are, and they in what is round them."""
        where = tr("{where}: ", where=sentence(where_name(hit.where)))
        painter.setPen(self.theme.quiet)
        painter.drawText(line, _MIDDLE, where)
        rest = line.adjusted(painter.fontMetrics().horizontalAdvance(where), 0, 0, 0)
        paint_runs(painter, rest, _runs(hit), _bold(self.theme))

    def _paint_progress(self, painter: QPainter, box: QRect, shown: Shown) -> None:
        """How many of how many, over a thin bar; only a dash where nothing is read."""
        words, total = self._model.words(shown.pair, Column.PROGRESS), shown.pair.claims
        if not total:
            painter.setPen(self.theme.quiet)
            self._paint_words(painter, box, words)
            return
        self._paint_words(painter, box, words)
        bar = QRect(box.left(), _below(painter, box), box.width(), _BAR)
        tally = of_person(shown.pair, self._model.people.whose)
        share = min(1.0, tally.tagged / total) if tally else 0.0
        painter.fillRect(bar, self.theme.border)
        painter.fillRect(
            QRect(bar.topLeft(), QSize(round(bar.width() * share), _BAR)), self.theme.line
        )

    def _paint_count(self, painter: QPainter, box: QRect, verdict: Verdict, shown: Shown) -> None:
        """The verdict's letter and how many, over its line."""
        tally = of_person(shown.pair, self._model.people.whose)
        number = tally.verdicts.get(verdict, 0) if tally else 0
        if not number:
            return
        look, metrics = self.theme.verdict(verdict), painter.fontMetrics()
        plain, bold = painter.font(), QFont(painter.font())
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(look.ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | _MIDDLE, look.letter)
        start = QFontMetrics(bold).horizontalAdvance(f"{look.letter} ")
        painter.setFont(plain)
        painter.setPen(self.theme.text)
        words = str(number)
        painter.drawText(
            box.adjusted(start, 0, EDGE, 0), Qt.AlignmentFlag.AlignLeft | _MIDDLE, words
        )
        width = start + metrics.horizontalAdvance(words)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.ink, 1.5))
        painter.translate(box.left(), _below(painter, box) + SPACE / 2)
        painter.scale(width / UNDERLINE, 1)
        painter.drawPath(underline(look.underline))

    def _paint_tags(self, painter: QPainter, box: QRect, tags: tuple[str, ...]) -> None:
        """Each in a frame; a number says how many more there are than fit."""
        metrics = painter.fontMetrics()
        height = metrics.height() + SPACE
        left = box.left()
        for number, tag in enumerate(tags):
            rest = len(tags) - number - 1
            spare = metrics.horizontalAdvance(f"+{rest}") + 2 * SPACE if rest else 0
            room = box.right() - left - spare
            width = min(metrics.horizontalAdvance(visible(tag)) + 2 * SPACE, room)
            if number and width < 10 * SPACE and width == room:
                self._paint_words(
                    painter, QRect(left, box.top(), room + spare, box.height()), f"+{rest + 1}"
                )
                return
            frame = QRect(left, box.center().y() - height // 2, width, height)
            painter.setPen(self.theme.line)
            painter.drawRoundedRect(frame, SPACE / 2, SPACE / 2)
            painter.setPen(self.theme.text)
            self._paint_words(painter, frame.adjusted(SPACE, 0, -SPACE + 1, 0), visible(tag))
            left += width + SPACE


def _below(painter: QPainter, box: QRect) -> int:
    """Where a line goes that stands under a cell's words."""
    return box.center().y() + painter.fontMetrics().height() // 2 + SPACE // 2


def _runs(hit: Hit) -> tuple[Run, ...]:
    words = Run(visible(hit.words), marked=True)
    return Run(visible(hit.before)), words, Run(visible(hit.after))


def _bold(theme: Theme) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    look.setForeground(theme.text)
    return look
