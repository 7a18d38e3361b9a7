"""Rows of the list of pairs painted: titles with the place of a hit, progress as a thin bar, counts with their cues.

A row is painted at once and not cell by cell, which would take several times as long: a whole screen of them comes with
every step of a dragged scroll bar.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPen, QTextCharFormat

from newsannot.errors import visible
from newsannot.gui.claims_delegate import paint_note
from newsannot.gui.glyphs import UNDERLINE, underline
from newsannot.gui.ledger import Run
from newsannot.gui.run_line import paint_runs
from newsannot.gui.set_model import VERDICTS, Column, SetModel, Shown
from newsannot.gui.set_words import of_person, where_name
from newsannot.gui.text_view import leading_side
from newsannot.gui.theme import SPACE, Theme, VerdictLook
from newsannot.gui.words import sentence, tr
from newsannot.store.overview import Hit
from newsannot.terms import Status, Verdict

EDGE = 2 * SPACE
"""Between a column's edge and its words."""
_BAR = 3
_QUIET = (Column.SOURCE, Column.ANNOTATORS, Column.TOUCHED)
_SAID = (Column.SOURCE, Column.STATUS, Column.ANNOTATORS, Column.TOUCHED)
_ELIDE = Qt.TextElideMode.ElideRight
_LEFT = Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class Strip:
    """Where a row is on the screen, and how it stands there."""

    top: int
    width: int
    selected: bool
    current: bool


class RowPainter:
    """Paints rows in one look onto paper; they have a line more while words are looked for."""

    def __init__(self, theme: Theme, model: SetModel, font: QFont) -> None:
        self._model = model
        self.with_hits = False
        self.set_font(font)
        self.set_theme(theme)

    def set_font(self, font: QFont) -> None:
        self._font = font
        self._bold = QFont(font)
        self._bold.setBold(True)
        self._metrics = QFontMetrics(font)
        self._bold_metrics = QFontMetrics(self._bold)
        # No letter of what is told in few words is wider.
        self._widest = self._bold_metrics.horizontalAdvance("W")

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._looks = {verdict: theme.verdict(verdict) for verdict in Verdict}
        self._lines = {verdict: _line(look) for verdict, look in self._looks.items()}
        self._pens = {verdict: QPen(look.ink, 1.5) for verdict, look in self._looks.items()}
        self._marked = QTextCharFormat()
        self._marked.setFontWeight(QFont.Weight.Bold)
        self._marked.setForeground(theme.text)

    @property
    def height(self) -> int:
        return (2 if self.with_hits else 1) * self._metrics.lineSpacing() + 5 * SPACE

    def paint(
        self, painter: QPainter, strip: Strip, columns: Mapping[Column, range], shown: Shown | None
    ) -> None:
        """A row, each column between its edges."""
        box = QRect(0, strip.top, strip.width, self.height)
        self._paint_ground(painter, box, strip)
        if shown is None:
            return
        painter.setFont(self._font)
        baseline = box.center().y() + (self._metrics.ascent() - self._metrics.descent()) // 2 + 1
        for column, edges in columns.items():
            cell = QRect(edges.start + EDGE, box.top(), len(edges) - 2 * EDGE, box.height())
            painter.setPen(self._theme.quiet if column in _QUIET else self._theme.text)
            self._paint_cell(painter, cell, baseline, column, shown)

    def _paint_ground(self, painter: QPainter, box: QRect, strip: Strip) -> None:
        theme = self._theme
        if strip.selected:
            painter.fillRect(box, theme.fill(None))
            painter.fillRect(QRect(0, box.top(), SPACE, box.height()), theme.ink(None))
        painter.setPen(theme.accent if strip.current else theme.border)
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if strip.current:
            painter.drawLine(box.topLeft(), box.topRight())

    def _paint_cell(
        self, painter: QPainter, box: QRect, baseline: int, column: Column, shown: Shown
    ) -> None:
        if column in _SAID:
            words = self._model.words(shown.pair, column)
            done = column is Column.STATUS and shown.pair.status is Status.DONE
            self._write(painter, box, baseline, f"✓ {words}" if done else words)
        elif verdict := VERDICTS.get(column):
            self._paint_count(painter, box, baseline, verdict, shown)
        elif column is Column.DERIVED:
            self._paint_title(painter, box.adjusted(SPACE, 0, 0, 0), baseline, shown)
        elif column is Column.PROGRESS:
            self._paint_progress(painter, box, baseline, shown)
        elif column is Column.TAGS:
            self._paint_tags(painter, box, baseline, shown.pair.tags)
        elif shown.pair.note:
            size = self._metrics.height()
            paint_note(
                painter, QRect(box.left(), box.center().y() - size // 2, size * 3 // 4, size)
            )

    def _write(self, painter: QPainter, box: QRect, baseline: int, words: str) -> None:
        """One line from the side that its writing begins at, cut where there is no room."""
        if len(words) * self._widest > box.width():
            words = self._metrics.elidedText(words, _ELIDE, box.width())
        left = box.left()
        if words and not words.isascii() and leading_side(words) is not _LEFT:
            left = box.right() + 1 - self._metrics.horizontalAdvance(words)
        painter.drawText(left, baseline, words)

    def _paint_title(self, painter: QPainter, box: QRect, baseline: int, shown: Shown) -> None:
        title = self._model.words(shown.pair, Column.DERIVED)
        if shown.hit is None:
            self._write(painter, box, baseline, title)
            return
        step = self._metrics.lineSpacing()
        self._write(painter, box, baseline - step // 2, title)
        line = QRect(
            box.left(), baseline + step - step // 2 - self._metrics.ascent(), box.width(), step
        )
        self._paint_hit(painter, line, shown.hit)

    def _paint_hit(self, painter: QPainter, line: QRect, hit: Hit) -> None:
        """Where the words are, and they in what is round them."""
        where = tr("{where}: ", where=sentence(where_name(hit.where)))
        painter.setPen(self._theme.quiet)
        painter.drawText(line.left(), line.top() + self._metrics.ascent(), where)
        rest = line.adjusted(self._metrics.horizontalAdvance(where), 0, 0, 0)
        words = Run(visible(hit.words), marked=True)
        runs = Run(visible(hit.before)), words, Run(visible(hit.after))
        paint_runs(painter, rest, runs, self._marked)

    def _below(self, baseline: int) -> int:
        """Where a line goes that stands under a cell's words."""
        return baseline + self._metrics.descent() + SPACE // 2

    def _paint_progress(self, painter: QPainter, box: QRect, baseline: int, shown: Shown) -> None:
        """How many of how many, over a thin bar; only a dash where nothing is read."""
        total = shown.pair.claims
        if not total:
            painter.setPen(self._theme.quiet)
        self._write(painter, box, baseline, self._model.words(shown.pair, Column.PROGRESS))
        if not total:
            return
        tally = of_person(shown.pair, self._model.people.whose)
        share = min(1.0, tally.tagged / total) if tally else 0.0
        top, width = self._below(baseline), round(box.width() * share)
        painter.fillRect(box.left(), top, box.width(), _BAR, self._theme.border)
        painter.fillRect(box.left(), top, width, _BAR, self._theme.line)

    def _paint_count(
        self, painter: QPainter, box: QRect, baseline: int, verdict: Verdict, shown: Shown
    ) -> None:
        """The verdict's letter and how many, over its line."""
        tally = of_person(shown.pair, self._model.people.whose)
        number = tally.verdicts.get(verdict, 0) if tally else 0
        if not number:
            return
        letter, words = self._looks[verdict].letter, str(number)
        start = self._bold_metrics.horizontalAdvance(f"{letter} ")
        painter.setFont(self._bold)
        painter.setPen(self._pens[verdict])
        painter.drawText(box.left(), baseline, letter)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(box.left(), self._below(baseline) + SPACE / 2)
        painter.scale((start + self._metrics.horizontalAdvance(words)) / UNDERLINE, 1)
        painter.drawPath(self._lines[verdict])
        painter.restore()
        painter.setFont(self._font)
        painter.setPen(self._theme.text)
        painter.drawText(box.left() + start, baseline, words)

    def _paint_tags(
        self, painter: QPainter, box: QRect, baseline: int, tags: tuple[str, ...]
    ) -> None:
        """Each in a frame; a number says how many more there are than fit."""
        height = self._metrics.height() + SPACE
        left = box.left()
        for number, tag in enumerate(tags):
            rest = len(tags) - number - 1
            spare = self._metrics.horizontalAdvance(f"+{rest}") + 2 * SPACE if rest else 0
            room = box.right() - left - spare
            width = min(self._metrics.horizontalAdvance(visible(tag)) + 2 * SPACE, room)
            if number and width == room < 10 * SPACE:
                painter.drawText(left, baseline, f"+{rest + 1}")
                return
            frame = QRect(left, baseline - self._metrics.ascent() - SPACE // 2, width, height)
            painter.setPen(self._theme.line)
            painter.drawRoundedRect(frame, SPACE / 2, SPACE / 2)
            painter.setPen(self._theme.text)
            words = self._metrics.elidedText(visible(tag), _ELIDE, width - 2 * SPACE + 1)
            painter.drawText(left + SPACE, baseline, words)
            left += width + SPACE


def _line(look: VerdictLook) -> QPainterPath:
    return underline(look.underline)
