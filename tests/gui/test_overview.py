"""A whole text at a glance, beside its scroll bar."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from newsannot import record
from newsannot.gui import overview, panes
from newsannot.gui.layers import MarkGroup, MarkKind
from newsannot.gui.marks import Mark
from newsannot.gui.overview import Cell, Overview, Scale, cells
from newsannot.gui.panes import ArticlePane
from newsannot.gui.seen import seen
from newsannot.gui.theme import Theme
from newsannot.model import Layers, Span, Verdict
from tests.gui.conftest import Bench
from tests.gui.rows_of_ties import WORDS, pair_of_rows, paragraphs
from tests.gui.test_theme import contrast, over

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CLICK = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def claim(start: int, end: int, verdict: Verdict | None = None, *, machine: bool = False) -> Mark:
    return Mark(start, end, MarkKind.CLAIM, key=f"a{start}", verdict=verdict, machine=machine)


claims = st.lists(
    st.builds(
        lambda start, size, verdict: claim(start, start + size, verdict),
        st.integers(0, 900),
        st.integers(1, 99),
        st.sampled_from([None, *Verdict]),
    ),
    max_size=40,
)
scales = st.builds(Scale, st.just(1000), st.integers(1, 1200))


@given(scales, st.integers(0, 999))
def test_a_place_on_the_bar_is_the_place_in_the_text_that_is_drawn_there(
    scale: Scale, position: int
) -> None:
    down = scale.down(position)
    assert 0 <= down <= scale.height
    assert abs(scale.position(down) - position) <= 1


@given(st.integers(0, 50), st.integers(0, 50), st.floats(-100, 100))
def test_every_place_on_the_bar_is_one_in_the_text(length: int, height: int, down: float) -> None:
    assert 0 <= Scale(length, height).position(down) <= max(0, length - 1)


@given(claims, scales)
def test_cells_lie_one_below_the_other_and_cover_every_claim(
    made: list[Mark], scale: Scale
) -> None:
    found = cells(made, scale)
    for one, other in pairwise(found):
        assert one.bottom <= other.top
        assert one.bottom < other.top or (one.verdict, one.machine) != (
            other.verdict,
            other.machine,
        )
    for mark in made:
        middle = scale.down((mark.start + mark.end) / 2)
        assert any(cell.top <= middle + 0.1 and middle <= cell.bottom + 0.1 for cell in found)


def test_what_falls_into_one_row_tells_the_gravest() -> None:
    tiny = Scale(10_000, 30)
    made = [
        claim(0, 10, Verdict.MATCHING),
        claim(20, 30, Verdict.UNSUPPORTED),
        claim(40, 50, Verdict.EMBELLISHED),
    ]
    assert cells(made, tiny) == [Cell(0, 3, Verdict.UNSUPPORTED, machine=False)]


# On a pane.


@pytest.fixture(params=["page", "long"])
def pane(
    request: pytest.FixtureRequest, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> ArticlePane:
    """Every test with it is true of both views."""
    if request.param == "long":
        monkeypatch.setattr(panes, "LONGEST_PAGE", 0)
    pane = ArticlePane(Theme.load(dark=False))
    qtbot.addWidget(pane)
    pane.resize(600, 500)
    pane.show_article(record.article(paragraphs(60, 40)[0]), "Source")
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def image(pane: ArticlePane) -> QImage:
    return pane.overview.grab().toImage()


def spot(bar: Overview, share: float) -> QPoint:
    return QPoint(bar.width() // 2, round(share * bar.height()))


def middle(pane: ArticlePane) -> float:
    """What stands in the middle of the pane, as a share of the text."""
    part = seen(pane.view).span
    assert part
    return (part.start + part.end) / 2 / len(pane.view.sheet.text)


@pytest.mark.gui
def test_a_click_or_a_drag_goes_there(pane: ArticlePane) -> None:
    bar = pane.overview
    QTest.mousePress(bar, CLICK, NONE, spot(bar, 0.7))
    assert middle(pane) == pytest.approx(0.7, abs=0.03)
    QTest.mouseMove(bar, spot(bar, 0.4))
    assert middle(pane) == pytest.approx(0.4, abs=0.03)
    QTest.mouseRelease(bar, CLICK, NONE, spot(bar, 0.7))
    QTest.mouseMove(bar, spot(bar, 0.8))
    assert middle(pane) == pytest.approx(0.4, abs=0.03)


SIGNS: dict[str, tuple[MarkGroup, Mark]] = {
    **{
        f"{'suggested' if machine else 'said'} {verdict}": (
            MarkGroup.CLAIMS,
            claim(900, 2400, verdict, machine=machine),
        )
        for verdict in Verdict
        for machine in (False, True)
    },
    "no verdict": (MarkGroup.CLAIMS, claim(900, 2400)),
    "a quotation": (MarkGroup.ARTICLE, Mark(900, 2400, MarkKind.QUOTE)),
    "the claim at hand": (MarkGroup.CURRENT, Mark(900, 2400, MarkKind.CURRENT)),
    "found": (MarkGroup.FOUND, Mark(900, 904, MarkKind.FOUND)),
    "the hit at hand": (MarkGroup.FOUND_HERE, Mark(900, 904, MarkKind.FOUND_HERE)),
}


@pytest.mark.gui
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_sign_is_seen_and_looks_unlike_all_others(pane: ArticlePane, dark: bool) -> None:
    pane.set_theme(Theme.load(dark))
    pictures = {"nothing": image(pane)}
    for name, (group, mark) in SIGNS.items():
        pane.set_marks([mark], group)
        picture = image(pane)
        assert picture not in pictures.values(), name
        pictures[name] = picture
        pane.set_marks([], group)
    pane.overview.set_uncited([Span(900, 2400)])
    assert image(pane) not in pictures.values()


@pytest.mark.gui
def test_verdicts_are_told_apart_without_colour(pane: ArticlePane) -> None:
    def shape(verdict: Verdict) -> frozenset[tuple[int, int]]:
        pane.set_marks([claim(2000, 5000, verdict)], MarkGroup.CLAIMS)
        picture = image(pane)
        return frozenset(
            (x, y)
            for x in range(picture.width())
            for y in range(picture.height())
            if picture.pixelColor(x, y).lightnessF() < 0.6
        )

    shapes = {shape(verdict) for verdict in Verdict}
    for one in shapes:
        for other in shapes - {one}:
            assert len(one ^ other) > 40


@pytest.mark.gui
def test_a_kind_switched_off_is_not_in_the_bar(pane: ArticlePane) -> None:
    bare = image(pane)
    pane.set_marks([Mark(900, 2400, MarkKind.QUOTE)])
    assert image(pane) != bare
    pane.set_visible_kinds(frozenset(MarkKind) - {MarkKind.QUOTE})
    assert image(pane) == bare


@pytest.mark.gui
def test_the_frame_stands_around_what_is_seen(pane: ArticlePane) -> None:
    text = pane.view.sheet.text
    for share in (0.0, 0.5, 1.0):
        bar = pane.view.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))
        QApplication.processEvents()
        part = pane.part_in_view()
        assert part
        lines = seen(pane.view).span
        assert lines
        assert abs(part.start - lines.start) < 300
        assert abs(part.end - lines.end) < 300
    assert part.end >= len(text) - 1


@pytest.mark.gui
def test_scrolling_moves_the_frame_and_builds_nothing_anew(
    pane: ArticlePane, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane.set_marks([claim(900, 2400, Verdict.MATCHING)], MarkGroup.CLAIMS)
    before = image(pane)
    built: list[object] = []
    monkeypatch.setattr(overview, "cells", lambda *given: built.append(given) or [])
    pane.view.verticalScrollBar().setValue(pane.view.verticalScrollBar().maximum())
    assert image(pane) != before
    pane.set_marks([Mark(10, 20, MarkKind.CURRENT)], MarkGroup.CURRENT)
    image(pane)
    assert built == []
    pane.resize(600, 400)
    image(pane)
    assert built


@pytest.mark.gui
def test_the_tip_says_what_is_there(pane: ArticlePane) -> None:
    text = pane.view.sheet.text
    start = text.index("30 the bridge")
    span = Span(start, start + len("30 the bridge"))
    own = claim(span.start, span.end, Verdict.UNSUPPORTED)
    pane.set_marks([own], MarkGroup.CLAIMS)
    pane.set_marks([replace(own, kind=MarkKind.CURRENT)], MarkGroup.CURRENT)
    pane.set_marks([replace(own, kind=MarkKind.FOUND)], MarkGroup.FOUND)
    pane.overview.set_uncited([span])
    bar = pane.overview
    at = QPoint(4, round(bar.height() * span.start / len(text)) + 1)
    QApplication.sendEvent(bar, QHelpEvent(QHelpEvent.Type.ToolTip, at, bar.mapToGlobal(at)))
    assert QToolTip.text().splitlines() == [
        "The claim at hand: «30 the bridge»",
        "Unsupported: «30 the bridge»",
        "Found: «30 the bridge»",
        "No claim cites «30 the bridge»",
    ]
    QToolTip.hideText()


@pytest.mark.gui
@pytest.mark.parametrize("group", [MarkGroup.CURRENT, MarkGroup.FOUND, MarkGroup.FOUND_HERE])
def test_another_article_is_drawn_without_the_signs_of_the_one_before(
    pane: ArticlePane, group: MarkGroup
) -> None:
    article = record.article(pane.view.sheet.text)
    pane.show_article(article, "Source")
    bare = image(pane)
    kind = MarkKind.CURRENT if group is MarkGroup.CURRENT else MarkKind.FOUND
    pane.set_marks([Mark(900, 2400, kind)], group)
    assert image(pane) != bare
    pane.show_article(article, "Source")
    pane.set_marks([], group)
    assert image(pane) == bare


@pytest.mark.gui
def test_no_article_is_an_empty_bar(pane: ArticlePane) -> None:
    pane.show_article(None, "Source")
    assert pane.part_in_view() is None
    QTest.mouseClick(pane.overview, CLICK, NONE, spot(pane.overview, 0.5))
    image(pane)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_what_is_drawn_between_and_beside_the_texts_is_seen_on_its_ground(dark: bool) -> None:
    theme = Theme.load(dark)
    inks = [QColor(theme.ink(verdict)) for verdict in (None, *Verdict)]
    for ink in (*inks, theme.quiet):
        assert contrast(ink, theme.window) >= 3, ink.name()
    for ink in (*inks, theme.quiet, theme.quote, theme.grey, theme.found_line):
        assert contrast(ink, theme.paper) >= 3, ink.name()
    for ink in inks:
        ink.setAlphaF(overview.QUIET)
        assert contrast(over(ink, theme.paper), theme.paper) >= 3, ink.name()


# In the window.


@pytest.mark.gui
def test_the_bars_tell_those_who_cannot_see_how_much_of_each_there_is(bench: Bench) -> None:
    QApplication.processEvents()
    bar = bench.window.derived.overview
    assert bar.accessibleName() == "Derived: the whole text at a glance"
    assert bar.accessibleDescription() == (
        "1 matching, 1 embellished, 1 unsupported, 1 without a verdict"
    )


@pytest.mark.gui
def test_the_source_shows_what_no_claim_cites(bench: Bench) -> None:
    pair = pair_of_rows([0, 1, 3], 4)
    sentences = tuple(paragraphs(4, 40)[1])
    source = replace(record.article(paragraphs(4, 40)[0]), layers=Layers("en", sentences=sentences))
    bench.session.store.add_pair(replace(pair, source=source))
    bench.session.open_pair(pair.id)
    bar = bench.window.source.overview
    bench.qtbot.waitUntil(
        lambda: bar.grab() and bar.accessibleDescription() == "1 sentence that no claim cites"
    )
    start = sentences[2].start
    bench.presenter.choose(bench.pair.claims[0].id)
    bench.window.source.select(Span(start, start + len(WORDS)))
    bench.key(Qt.Key.Key_L)
    bench.qtbot.waitUntil(lambda: bar.grab() and "2 sentences" not in bar.accessibleDescription())


@pytest.mark.gui
def test_going_there_by_the_bar_takes_the_other_pane_along(bench: Bench) -> None:
    bench.session.store.add_pair(pair := pair_of_rows(range(60)))
    bench.session.open_pair(pair.id)
    source, derived = bench.window.source, bench.window.derived
    source.view.verticalScrollBar().setValue(0)
    QTest.mouseClick(derived.overview, CLICK, NONE, spot(derived.overview, 0.6))
    assert middle(source) == pytest.approx(middle(derived), abs=0.03)
