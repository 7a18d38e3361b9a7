"""Words of an article on one line of a list: what differs underlined, and always in sight."""

from __future__ import annotations

import re
from itertools import takewhile

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from newsannot.gui.claims_delegate import side_of
from newsannot.gui.ledger import Run
from newsannot.gui.marks import Utf16Map

_BLANKS = re.compile(r"\s+")
_LEAD = 4
"""Words that stay before the first that differs, where not all of them fit."""
_NARROWEST = 2
"""Pixels of the narrowest letter: what cannot fit is not measured."""


def fitted(runs: tuple[Run, ...], width: int, metrics: QFontMetrics) -> tuple[Run, ...]:
    """The runs as one line of a width; what is left out at either end is shown by an ellipsis."""
    most = max(0, width) // _NARROWEST + 1
    line = _cut(_from_first_mark(runs, width, metrics, most), most)
    line = tuple(Run(_BLANKS.sub(" ", run.text), run.marked) for run in line)
    text = "".join(run.text for run in line)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    return line if shown == text else (*_cut(line, len(shown) - 1), Run("…"))


def _from_first_mark(
    runs: tuple[Run, ...], width: int, metrics: QFontMetrics, most: int
) -> tuple[Run, ...]:
    before = tuple(takewhile(lambda run: not run.marked, runs))
    lead = "".join(run.text for run in before)
    marked = runs[len(before) :][:1]
    words = lead.split(" ")
    if not marked or len(words) <= _LEAD:
        return runs
    if len(lead) <= most and metrics.horizontalAdvance(lead + marked[0].text[:most]) <= width:
        return runs
    return Run(f"… {' '.join(words[-_LEAD:])}"), *runs[len(before) :]


def _cut(runs: tuple[Run, ...], length: int) -> tuple[Run, ...]:
    """As many code points of the runs."""
    kept = []
    for run in runs:
        if length <= 0:
            break
        kept.append(Run(run.text[:length], run.marked))
        length -= len(run.text)
    return tuple(kept)


def paint_runs(
    painter: QPainter, box: QRect, runs: tuple[Run, ...], marked: QTextCharFormat | None = None
) -> None:
    """Paint the first line's worth of them at the top of the box, from the side the writing begins at.

    What is ``marked`` is underlined, or looks as that says.
    """
    line = fitted(runs, box.width(), painter.fontMetrics())
    text = "".join(run.text for run in line)
    layout = QTextLayout(text, painter.font())
    option = QTextOption(side_of(text))
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats(_formats(text, line, marked or _underline()))
    layout.beginLayout()
    layout.createLine().setLineWidth(box.width())
    layout.endLayout()
    layout.draw(painter, QPointF(box.topLeft()))


def _formats(
    text: str, runs: tuple[Run, ...], look: QTextCharFormat
) -> list[QTextLayout.FormatRange]:
    in_qt, at = Utf16Map(text), 0
    formats = []
    for run in runs:
        if run.marked:
            stretch = QTextLayout.FormatRange()
            stretch.start = in_qt.to_qt(at)
            stretch.length = in_qt.to_qt(at + len(run.text)) - stretch.start
            stretch.format = look
            formats.append(stretch)
        at += len(run.text)
    return formats


def _underline() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontUnderline(True)
    return look
