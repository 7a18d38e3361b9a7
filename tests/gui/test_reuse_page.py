"""The page that says how much of the derived text is the source's, by keys and mouse."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from newsannot import record
from newsannot.gui.layers import MarkKind
from newsannot.gui.ledger import Panel, Row
from newsannot.gui.reuse_bar import SharesBar
from newsannot.gui.reuse_model import ReuseModel, ReuseParagraph, ReuseSheet
from newsannot.gui.reuse_page import ReusePage
from newsannot.gui.theme import Theme
from newsannot.ledgers.shares import ParagraphReuse, Reuse, Shares
from newsannot.model import Layers, Pair, Pipeline, Span
from tests.gui.conftest import Bench

pytestmark = pytest.mark.gui

COPIED = "Some workers repair the old bridge."
FIRST = ParagraphReuse(0, 40, Shares(6, 2, 1, 1, quoted=3), (Span(3, 30),), (Span(7, 34),))
SECOND = ParagraphReuse(41, 80, Shares(new=10))
SHEET = ReuseSheet(
    Reuse(Shares(6, 2, 1, 11, quoted=3), (FIRST, SECOND)),
    (ReuseParagraph(1, "Ruiz said", FIRST), ReuseParagraph(2, "Rain fell", SECOND)),
)


@pytest.fixture
def page(qtbot: QtBot) -> ReusePage:
    page = ReusePage(Theme.load(dark=False))
    qtbot.addWidget(page)
    page.resize(320, 600)
    page.show_value(SHEET)
    page.show()
    return page


def centre(page: ReusePage, row: int) -> QPoint:
    return page.list.visualRect(page.model.index(row)).center()


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = ReuseModel()
    model.set_rows(SHEET.paragraphs)
    qtmodeltester.check(model)


def test_the_whole_is_told_in_four_shares_and_how_much_of_it_is_quoted(page: ReusePage) -> None:
    assert [label.text() for label in page.shares.values()] == [
        "30\u00a0% verbatim",
        "10\u00a0% nearly verbatim",
        "5\u00a0% reworded",
        "55\u00a0% new",
    ]
    assert page.head.text() == "Of 20 words in the derived article"
    assert page.quoted.text() == "50\u00a0% of the verbatim words are in quotation marks"
    assert page.badge() == "30\u00a0%"


def test_verbatim_words_outside_quotation_marks_are_told_too(page: ReusePage) -> None:
    page.show_value(ReuseSheet(Reuse(Shares(verbatim=6)), SHEET.paragraphs))
    assert page.quoted.text() == "None of the verbatim words are in quotation marks"


def test_a_paragraph_is_spoken_with_its_shares_and_first_words(page: ReusePage) -> None:
    said = [page.model.index(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(2)]
    shares = "60\u00a0% verbatim, 20\u00a0% nearly verbatim, 10\u00a0% reworded, 10\u00a0% new"
    assert said == [
        f"Paragraph 1: {shares}; Ruiz said",
        "Paragraph 2: 100\u00a0% new; Rain fell",
    ]


def test_tab_comes_to_the_bar_which_speaks_the_whole(page: ReusePage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.bar.setFocus()
    spoken = QAccessible.queryAccessibleInterface(page.bar)
    assert spoken.text(QAccessible.Text.Description).startswith("30\u00a0% verbatim, ")
    qtbot.keyClick(page.bar, Qt.Key.Key_Tab)
    assert page.list.hasFocus()


def test_a_chosen_paragraph_gives_its_verbatim_runs_and_their_place_in_the_source(
    page: ReusePage, qtbot: QtBot
) -> None:
    chosen: list[Row] = []
    page.row_chosen.connect(chosen.append)
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=centre(page, 0))
    assert (chosen[0].derived_parts, chosen[0].source_spans) == (FIRST.runs, FIRST.source)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert (chosen[-1].derived_span, chosen[-1].derived_parts) == (Span(41, 80), ())


def test_another_measure_leaves_the_chosen_paragraph_chosen_without_a_word(
    page: ReusePage, qtbot: QtBot
) -> None:
    page.list.setCurrentIndex(page.model.index(1))
    with qtbot.assertNotEmitted(page.row_chosen):
        page.show_value(replace(SHEET, waiting=True))
    assert page.list.currentIndex().row() == 1
    assert "Suggestions wait for your verdicts" in page.note.text()


def test_nothing_is_shown_before_the_texts_are_read(page: ReusePage) -> None:
    page.show_waiting()
    assert (page.empty.isVisible(), page.list.isVisible(), page.badge()) == (True, False, "")
    assert "when both texts are read" in page.empty.text()


def test_an_article_without_words_that_count_is_not_waited_for(page: ReusePage) -> None:
    page.show_value(ReuseSheet(Reuse(Shares())))
    assert page.empty.isVisible()
    assert "no words" in page.empty.text()


@pytest.mark.parametrize("dark", [False, True])
def test_the_shares_can_be_told_apart_without_colour(qtbot: QtBot, dark: bool) -> None:
    bar = SharesBar(Theme.load(dark=dark))
    qtbot.addWidget(bar)
    bar.resize(404, 30)
    bar.show_shares(Shares(25, 25, 25, 25), "")
    image = bar.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    steps = [abs(a - b) for a, b in pairwise(_lightness(image, part) for part in range(4))]
    assert min(steps) > 6


def _lightness(image: QImage, part: int) -> float:
    """The mean over the inner part of one quarter."""
    pixels = [(x, y) for x in range(part * 100 + 10, part * 100 + 90) for y in range(6, 24)]
    return sum(image.pixelColor(x, y).lightness() for x, y in pixels) / len(pixels)


def copied_pair() -> Pair:
    """A pair whose second derived paragraph is the source's one, with a headline of its own."""
    layers = Layers(paragraphs=(Span(0, len(COPIED)),), sentences=(Span(0, len(COPIED)),))
    lines = (Span(0, 4), Span(5, 5 + len(COPIED)))
    made = record.new_pair(
        replace(record.article(COPIED), layers=layers),
        replace(
            record.article(f"Rain\n{COPIED}"), layers=Layers(paragraphs=lines, sentences=lines)
        ),
    )
    return replace(made, id="copied", pipeline=Pipeline("newsannot", "test"))


def test_the_verbatim_runs_are_pointed_at_in_both_texts(bench: Bench) -> None:
    bench.session.store.add_pair(copied_pair())
    bench.session.open_pair("copied")
    page = bench.window.pages[Panel.REUSE]
    assert isinstance(page, ReusePage)
    bench.key(Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    bench.qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    page.list.setFocus()
    bench.key(Qt.Key.Key_Down)
    bench.key(Qt.Key.Key_End)
    for pane, start in ((bench.window.source, 0), (bench.window.derived, 5)):
        marks = [m for m in pane.view.sheet.marks.at(start) if m.kind is MarkKind.POINTED]
        assert [(mark.start, mark.end) for mark in marks] == [(start, start + len(COPIED) - 1)]
