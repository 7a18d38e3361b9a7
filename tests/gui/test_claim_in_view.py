"""What moves in the texts when a claim is chosen or judged, and what stays under the hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from newsannot import record
from newsannot.model import Claim, Layers, Pipeline
from tests.gui.conftest import Bench

pytestmark = [pytest.mark.gui]

LEFT = Qt.MouseButton.LeftButton
SENTENCES = [f"Claim number {number} says something." for number in range(90)]
TEXT = "\n".join(SENTENCES)


@pytest.fixture
def long_bench(bench: Bench) -> Bench:
    """A pair whose derived text is many times as long as what is seen of it, a claim a line."""
    claims = tuple(
        Claim(start, start + len(words), f"a{start}-{start + len(words)}", words)
        for words in SENTENCES
        for start in (TEXT.index(words),)
    )
    article = replace(record.article(TEXT), layers=Layers("en"))
    pair = record.new_pair(replace(record.article("Nothing."), layers=Layers("en")), article)
    read = Pipeline("newsannot", "test")
    bench.session.store.add_pair(replace(pair, id="long", pipeline=read, claims=claims))
    bench.session.open_pair("long")
    bench.qtbot.waitUntil(lambda: bench.presenter.claim is not None)
    return bench


def low_place(bench: Bench) -> QPoint:
    """On the words of a line near the lower edge of the derived text."""
    view = bench.window.derived.view
    low = view.cursorForPosition(QPoint(150, view.viewport().height() - 60))
    low.setPosition(low.block().position() + 8)
    return view.cursorRect(low).center() + QPoint(2, 0)


def chosen(bench: Bench) -> str:
    claim = bench.presenter.claim
    return claim.text if claim else ""


def test_a_double_click_low_in_the_text_selects_the_word_that_it_is_on(long_bench: Bench) -> None:
    view, spot = long_bench.window.derived.view, low_place(long_bench)
    words = view.cursorForPosition(spot).block().text()
    QTest.mouseClick(view.viewport(), LEFT, pos=spot)
    assert chosen(long_bench) == words
    QTest.mouseDClick(view.viewport(), LEFT, pos=spot)
    assert long_bench.window.derived.selected_words() == "number"
    assert view.textCursor().block().text() == words


def test_a_claim_that_is_judged_out_of_sight_comes_into_view(long_bench: Bench) -> None:
    bar = long_bench.window.derived.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    long_bench.key(Qt.Key.Key_U)
    assert bar.value() == 0


def test_a_claim_that_is_judged_in_sight_stays_where_it_is(long_bench: Bench) -> None:
    view = long_bench.window.derived.view
    QTest.mouseClick(view.viewport(), LEFT, pos=low_place(long_bench))
    before = view.verticalScrollBar().value()
    long_bench.key(Qt.Key.Key_U)
    assert view.verticalScrollBar().value() == before
