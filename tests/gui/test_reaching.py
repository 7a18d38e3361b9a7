"""Marks under others, reached by Alt and a click, or by a key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from newsannot import verbs
from newsannot.gui import panes
from newsannot.gui.layers import MarkGroup
from newsannot.gui.panes import ArticlePane
from newsannot.model import Quote, QuoteKind, Side, Span
from tests.gui.conftest import DERIVED, SOURCE, Bench, place

pytestmark = [pytest.mark.gui]

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
QUOTE = "“We hope for dry weather,”"


@pytest.fixture(params=["page", "long"], autouse=True)
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Every test is true of both views."""
    if request.param == "long":
        monkeypatch.setattr(panes, "LONGEST_PAGE", 0)
    return str(request.param)


def alt_click(pane: ArticlePane, position: int, keys: Qt.KeyboardModifier = ALT) -> None:
    cursor = pane.view.textCursor()
    cursor.setPosition(position)
    point = pane.view.cursorRect(cursor).center() + QPoint(2, 0)
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, keys, point)


def pointed(pane: ArticlePane) -> list[str]:
    sheet = pane.view.sheet
    marks = sheet.marks.group(MarkGroup.POINTED).within(0, len(sheet.text))
    return [sheet.text[placed.mark.start : placed.mark.end] for placed in marks]


def nest(bench: Bench, words: str) -> str:
    act, claim = verbs.add_claim(bench.session.desk(), Span(*place(DERIVED, words)))
    bench.session.do(act)
    return claim


def test_alt_and_clicks_go_through_nested_claims_and_quotes_and_come_round(bench: Bench) -> None:
    inner, pane = nest(bench, "hope for dry"), bench.window.derived
    at = DERIVED.index("for dry")
    said = []
    for _ in range(4):
        alt_click(pane, at)
        said.append((bench.said(), bench.presenter.claim, pointed(pane)))
    first, second, third, fourth = said
    assert first[0] == "1 of 3: claim 4, untagged, no evidence"
    assert first[1] and first[1].id == inner
    assert second[0] == "2 of 3: quote, speaker not found"
    assert second[2] == [QUOTE]
    assert third[0] == "3 of 3: claim 3, untagged, suggested matching, no evidence"
    assert third[1] == bench.claim("she added")
    assert fourth == first


def test_control_does_as_alt_does_which_many_window_managers_keep(bench: Bench) -> None:
    nest(bench, "hope for dry")
    at, pane = DERIVED.index("for dry"), bench.window.derived
    alt_click(pane, at)
    alt_click(pane, at, CONTROL)
    assert bench.said() == "2 of 3: quote, speaker not found"


def test_another_place_begins_with_its_shortest(bench: Bench) -> None:
    nest(bench, "hope for dry")
    pane = bench.window.derived
    alt_click(pane, DERIVED.index("for dry"))
    alt_click(pane, DERIVED.index("weather"))
    assert bench.said() == "1 of 2: quote, speaker not found"


def test_names_are_reached_in_the_source_and_a_plain_click_points_at_nothing(bench: Bench) -> None:
    pane = bench.window.source
    alt_click(pane, SOURCE.index("Ana"))
    assert bench.said() == "1 of 2: name, Ana Ruiz, person"
    assert pointed(pane) == ["Ana Ruiz"]
    alt_click(pane, SOURCE.index("Ana"))
    assert bench.said() == "2 of 2: evidence, suggested"
    QTest.mouseClick(
        pane.view.viewport(), Qt.MouseButton.LeftButton, pos=pane.view.cursorRect().center()
    )
    assert pointed(pane) == []


def test_where_nothing_is_marked_it_says_so(bench: Bench) -> None:
    alt_click(bench.window.source, SOURCE.index("Follow us"))
    assert bench.said() == "Nothing is marked here"


def test_a_key_goes_through_what_is_marked_at_the_cursor(bench: Bench) -> None:
    bench.window.derived.set_caret(DERIVED.index("dry"))
    bench.key(Qt.Key.Key_Period)
    assert bench.said() == "1 of 2: quote, speaker not found"
    bench.key(Qt.Key.Key_Period)
    assert bench.presenter.claim == bench.claim("she added")


def test_what_was_reached_is_what_the_menu_key_corrects(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, *_: shown.append(menu))
    quote = Quote(*place(SOURCE, "Ana Ruiz said"), QuoteKind.DIRECT)
    bench.session.do(verbs.add_mark(bench.session.desk(), Side.SOURCE, quote))
    pane = bench.window.source
    pane.view.setFocus()
    pane.set_caret(quote.start)
    for _ in range(2):
        bench.key(Qt.Key.Key_Period)
    assert pointed(pane) == ["Ana Ruiz said"]
    key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(pane.view, key)
    entries = {action.text(): action for action in shown[0].actions()}
    assert not [text for text in entries if "is…" in text]
    entries["This is not a quote"].trigger()
    assert quote not in bench.pair.source.layers.quotes
    assert pointed(pane) == []
