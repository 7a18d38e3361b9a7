"""Words of an article on one line, what differs always in sight."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication

from newsannot.gui.ledger import Run
from newsannot.gui.run_line import fitted, paint_runs

pytestmark = pytest.mark.gui

LONG = "one two three four five six seven eight nine ten eleven twelve "


def words(runs: tuple[Run, ...]) -> str:
    return "".join(f"[{run.text}]" if run.marked else run.text for run in runs)


@pytest.fixture
def metrics(qapp: QApplication) -> QFontMetrics:
    return QFontMetrics(QFont())


def test_what_fits_stays_as_it_is_on_one_line(metrics: QFontMetrics) -> None:
    runs = (Run("a\n b "), Run("c", marked=True))
    assert words(fitted(runs, 1000, metrics)) == "a b [c]"


def test_a_line_that_is_too_long_ends_in_an_ellipsis(metrics: QFontMetrics) -> None:
    width = metrics.horizontalAdvance("one [two] three…")
    line = fitted((Run("one "), Run("two", marked=True), Run(f" three {LONG}")), width, metrics)
    assert words(line).startswith("one [two] ")
    assert words(line).endswith("…")
    assert metrics.horizontalAdvance("".join(run.text for run in line)) <= width


def test_words_before_the_first_that_differs_give_way_to_it(metrics: QFontMetrics) -> None:
    width = metrics.horizontalAdvance(LONG)
    line = fitted((Run(LONG), Run("changed", marked=True), Run(f" {LONG}")), width, metrics)
    assert words(line).startswith("… ten eleven twelve [changed] one two")


RUNS = st.lists(st.builds(Run, st.text("aé🙂א \n", max_size=9), st.booleans()), max_size=6)


@given(RUNS.map(tuple), st.integers(-5, 120))
def test_any_runs_can_be_painted_at_any_width(runs: tuple[Run, ...], width: int) -> None:
    image = QImage(120, 40, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_runs(painter, image.rect().adjusted(0, 0, width - 120, 0), runs)
    painter.end()
