"""The ribbons between the texts: what ties there are, which of them are seen, how they look, where a click leads."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import inf

import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from newsannot.gui import panes
from newsannot.gui.layers import MarkKind
from newsannot.gui.marking import Outlook
from newsannot.gui.ribbons import Ribbon, RibbonPainter, ribbon_at, ribbons
from newsannot.gui.seen import ABOVE, BELOW, Extent, Seen, SeenLine
from newsannot.gui.theme import Theme
from newsannot.gui.ties import Tie, Tier, Ties
from newsannot.model import Claim, Pair, Span, Verdict
from tests.gui.conftest import DERIVED, SOURCE, Bench, bridge_pair, place
from tests.gui.rows_of_ties import pair_of_rows

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CLICK = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
ROOM = Extent(0, 400)


def tie(claim: tuple[int, int], passage: tuple[int, int], verdict: Verdict | None = None) -> Tie:
    start, end = claim
    return Tie(Claim(start, end, f"a{start}-{end}", "words"), Span(*passage), verdict)


def lines(first: int, number: int) -> Seen:
    """Ten code points a line, twenty pixels high."""
    return Seen(
        [
            SeenLine(10 * at, 10 * at + 10, 20.0 * (at - first), 20.0 * (at - first) + 18)
            for at in range(first, first + number)
        ]
    )


spans = st.builds(
    lambda start, size: (start, start + size), st.integers(0, 400), st.integers(1, 60)
)
many = st.lists(st.builds(tie, spans, spans), max_size=30)


# What is tied.


def tied(bench: Bench, **facts: object) -> list[tuple[str, str, bool]]:
    ties = Tier().ties(Outlook(bench.pair, "me", **facts)).all
    return [
        (tie.claim.text, SOURCE[tie.passage.start : tie.passage.end], tie.machine) for tie in ties
    ]


@pytest.mark.gui
def test_a_claim_is_tied_to_what_is_linked_else_to_what_is_suggested(bench: Bench) -> None:
    assert ("Exactly 93 workers repair it.", "Some 39 workers repair it.", True) in tied(bench)
    bench.select("source", "may reopen")
    bench.key(Qt.Key.Key_L)
    own = [made for made in tied(bench) if "promised" in made[0]]
    assert own == [("Mayor Ruiz promised the bridge will reopen in May.", "may reopen", False)]


@pytest.mark.gui
def test_nothing_suggested_is_tied_before_the_person_has_judged(bench: Bench) -> None:
    assert tied(bench, judge_first=True) == []


def test_ties_of_claims_that_have_not_changed_are_kept() -> None:
    tier, pair = Tier(), bridge_pair()
    before = tier.ties(Outlook(pair, "me")).all
    other = replace(pair.claims[0], text="other words")
    after = tier.ties(Outlook(replace(pair, claims=(other, *pair.claims[1:])), "me")).all
    assert after[0].claim is other
    assert [a is b for a, b in zip(after[1:], before[1:], strict=True)] == [True] * 3
    assert tier.ties(Outlook(pair, "me", judge_first=True)).all == ()


@given(many, st.integers(0, 400), st.integers(1, 80))
def test_ties_are_found_from_either_text(made: list[Tie], start: int, size: int) -> None:
    ties, end = Ties(made), start + size

    def touches(span: Span) -> bool:
        return span.start < end and span.end > start

    assert sorted(map(id, ties.of_claims(start, end))) == sorted(
        id(tie) for tie in made if touches(tie.claim)
    )
    assert sorted(map(id, ties.of_passages(start, end))) == sorted(
        id(tie) for tie in made if touches(tie.passage)
    )


# What is seen.


def test_a_span_is_where_its_visible_lines_are_or_beyond_an_end() -> None:
    page = lines(5, 10)
    assert page.span == Span(50, 150)
    assert page.extent(Span(60, 65)) == Extent(20, 38)
    assert page.extent(Span(45, 75)) == Extent(0, 58)
    assert page.extent(Span(10, 50)) == ABOVE
    assert page.extent(Span(150, 160)) == BELOW
    assert Seen().span is None


@given(spans, st.integers(0, 30), st.integers(1, 20))
def test_every_span_is_in_view_or_above_or_below_it(
    span: tuple[int, int], first: int, number: int
) -> None:
    found = lines(first, number).extent(Span(*span))
    if span[1] <= 10 * first:
        assert found == ABOVE
    elif span[0] >= 10 * (first + number):
        assert found == BELOW
    else:
        assert -inf < found.top < found.bottom < inf


@given(many, st.integers(0, 30), st.integers(0, 30))
def test_a_ribbon_is_seen_just_where_an_end_of_its_tie_is(
    made: list[Tie], left: int, right: int
) -> None:
    source, derived = lines(left, 10), lines(right, 10)
    found = ribbons(Ties(made), source, derived, ROOM, None)
    expected = [
        tie
        for tie in made
        if source.extent(tie.passage) not in (ABOVE, BELOW)
        or derived.extent(tie.claim) not in (ABOVE, BELOW)
    ]
    assert sorted(id(ribbon.tie) for ribbon in found) == sorted(map(id, expected))


def test_what_is_out_of_view_runs_off_over_the_edge_it_has_gone_over() -> None:
    ties = Ties([tie((100, 110), (0, 10)), tie((110, 120), (900, 910))])
    up, down = ribbons(ties, lines(20, 20), lines(5, 20), ROOM, None)
    assert up.passage.bottom < ROOM.top
    assert down.passage.top > ROOM.bottom
    assert (up.edge(1, 0), up.edge(1, 1)) == (up.claim.top, up.claim.bottom)


def test_the_ribbons_of_the_claim_at_hand_lie_over_all_others() -> None:
    ties = Ties([tie((0, 10), (0, 10)), tie((10, 20), (10, 20))])
    found = ribbons(ties, lines(0, 20), lines(0, 20), ROOM, "a0-10")
    assert [ribbon.current for ribbon in found] == [False, True]


heights = st.floats(-50, 450)
extents = st.builds(lambda top, size: Extent(top, top + size), heights, st.floats(0, 100))


@given(extents, extents, st.floats(0, 1), st.booleans())
def test_a_ribbon_holds_its_own_middle_and_runs_between_its_ends(
    passage: Extent, claim: Extent, across: float, current: bool
) -> None:
    ribbon = Ribbon(tie((0, 1), (0, 1)), passage, claim, current)
    middle = ribbon.edge(across, 0.5)
    assert ribbon.holds(across, middle)
    ends = [(extent.top + extent.bottom) / 2 for extent in (passage, claim)]
    assert min(ends) - 0.001 <= middle <= max(ends) + 0.001
    assert ribbon.edge(across, 0) <= middle + 0.001 <= ribbon.edge(across, 1) + 0.002


def test_of_ribbons_close_together_the_nearest_is_under_the_mouse() -> None:
    high, low = (
        Ribbon(tie((0, 1), (0, 1)), Extent(at, at + 10), Extent(at, at + 10), current=False)
        for at in (100, 108)
    )
    assert ribbon_at([high, low], 0.5, 106) is high
    assert ribbon_at([high, low], 0.5, 112) is low
    assert ribbon_at([high, low], 0.5, 130) is None
    broad = Ribbon(high.tie, Extent(50, 150), Extent(50, 150), current=True)
    assert ribbon_at([broad, low], 0.5, 60) is broad
    assert ribbon_at([broad, low], 0.5, 112) is low


# How it looks.


def drawn(made: Tie, *, current: bool = False, lit: bool = False, dark: bool = False) -> QImage:
    theme = Theme.load(dark)
    image = QImage(44, 200, QImage.Format.Format_RGB32)
    image.fill(theme.window)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ribbon = Ribbon(made, Extent(20, 60), Extent(120, 170), current)
    RibbonPainter(theme, 44, Extent(0, 200)).draw(painter, [ribbon], ribbon if lit else None)
    painter.end()
    return image


STATES = {
    (verdict, machine, current, lit): replace(tie((0, 1), (0, 1), verdict), machine=machine)
    for verdict in (None, *Verdict)
    for machine in (False, True)
    for current, lit in ((False, False), (True, False), (False, True))
}


@pytest.mark.gui
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_verdict_and_state_of_a_ribbon_looks_unlike_all_others(
    qapp: QApplication, dark: bool
) -> None:
    seen_: list[QImage] = []
    for (_, _, current, lit), made in STATES.items():
        picture = drawn(made, current=current, lit=lit, dark=dark)
        # What is under the mouse looks as what is at hand does.
        assert lit or picture not in seen_
        seen_.append(picture)


@pytest.mark.gui
@pytest.mark.parametrize("machine", [False, True], ids=["linked", "suggested"])
def test_ribbons_of_verdicts_are_told_apart_without_colour(
    qapp: QApplication, machine: bool
) -> None:
    def shape(verdict: Verdict) -> set[tuple[int, int]]:
        picture = drawn(replace(tie((0, 1), (0, 1), verdict), machine=machine))
        return {
            (x, y)
            for x in range(picture.width())
            for y in range(picture.height())
            if picture.pixelColor(x, y).lightnessF() < 0.7
        }

    shapes = [shape(verdict) for verdict in Verdict]
    for number, one in enumerate(shapes):
        for other in shapes[number + 1 :]:
            assert len(one ^ other) > 60


# In the window.


def middle_of(bench: Bench, words: str) -> QPoint:
    gutter = bench.window.gutter
    ribbon = next(r for r in gutter.ribbons() if words in r.tie.claim.text)
    return QPoint(gutter.width() // 2, round(ribbon.edge(0.5, 0.5)))


@pytest.mark.gui
def test_a_ribbon_joins_the_heights_of_claim_and_evidence(bench: Bench) -> None:
    gutter = bench.window.gutter
    ribbon = next(r for r in gutter.ribbons() if "93" in r.tie.claim.text)
    for pane, extent, words in (
        (bench.window.source, ribbon.passage, "Some 39 workers"),
        (bench.window.derived, ribbon.claim, "Exactly 93 workers"),
    ):
        text = SOURCE if pane is bench.window.source else DERIVED
        pane.set_caret(place(text, words)[0] + 1)
        caret = gutter.mapFromGlobal(
            pane.view.viewport().mapToGlobal(pane.view.cursorRect().center())
        )
        assert extent.top <= caret.y() <= extent.bottom


@pytest.mark.gui
def test_a_click_on_a_ribbon_makes_its_claim_the_one_at_hand(bench: Bench) -> None:
    bench.presenter.choose(bench.claim("promised").id)
    QTest.mouseClick(bench.window.gutter, CLICK, NONE, middle_of(bench, "93"))
    assert bench.presenter.claim == bench.claim("93")
    assert [r.tie.claim.id for r in bench.window.gutter.ribbons() if r.current] == [
        bench.claim("93").id
    ]


@pytest.mark.gui
def test_a_click_on_a_ribbon_that_runs_off_brings_both_its_ends_into_view(bench: Bench) -> None:
    window = bench.window
    window.actions_["scroll_together"].setChecked(False)
    show(bench, pair_of_rows([50, *range(1, 60)]))
    for pane in (window.source, window.derived):
        pane.view.verticalScrollBar().setValue(0)
    gutter = window.gutter
    (ribbon,) = (r for r in gutter.ribbons() if r.tie.claim.start == 0)
    assert ribbon.passage.top > gutter.height()
    QTest.mouseClick(gutter, CLICK, NONE, QPoint(gutter.width() - 2, round(ribbon.edge(0.95, 0.5))))
    (ribbon,) = (r for r in gutter.ribbons() if r.tie.claim.start == 0)
    assert ribbon.current
    assert 0 < ribbon.passage.top < ribbon.passage.bottom < gutter.height()
    assert 0 < ribbon.claim.top < ribbon.claim.bottom < gutter.height()


@pytest.mark.gui
def test_the_ribbon_under_the_mouse_is_stronger_and_says_what_it_ties(bench: Bench) -> None:
    gutter = bench.window.gutter
    bench.presenter.choose(bench.claim("Traffic").id)
    at = middle_of(bench, "93")
    before = gutter.grab().toImage()
    QTest.mouseMove(gutter, at)
    assert gutter.cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert gutter.grab().toImage() != before
    event = QHelpEvent(QHelpEvent.Type.ToolTip, at, gutter.mapToGlobal(at))
    QApplication.sendEvent(gutter, event)
    assert "Exactly 93 workers repair it" in QToolTip.text()
    assert "Some 39 workers repair it" in QToolTip.text()
    assert "suggested" in QToolTip.text()
    QToolTip.hideText()
    QTest.mouseMove(gutter, QPoint(2, 2))
    assert gutter.cursor().shape() is Qt.CursorShape.ArrowCursor
    assert gutter.grab().toImage() == before


@pytest.mark.gui
@pytest.mark.parametrize("which", ["source", "derived"])
def test_ribbons_move_with_either_text(bench: Bench, which: str) -> None:
    show(bench, pair_of_rows(range(60)))
    pane = bench.window.source if which == "source" else bench.window.derived
    bench.window.actions_["scroll_together"].setChecked(False)
    before = heights_of(bench, 1)
    pane.view.verticalScrollBar().setValue(pane.view.verticalScrollBar().value() + 30)
    after = heights_of(bench, 1)
    moved = [a != b for a, b in zip(before, after, strict=True)]
    assert moved == [which == "source", which == "derived"]


def heights_of(bench: Bench, row: int) -> tuple[float, float]:
    claim = bench.pair.claims[row].id
    ribbon = next(r for r in bench.window.gutter.ribbons() if r.tie.claim.id == claim)
    return ribbon.passage.top, ribbon.claim.top


@pytest.mark.gui
def test_ribbons_follow_a_larger_type_a_verdict_a_link_and_another_pair(bench: Bench) -> None:
    def looks() -> QImage:
        QApplication.processEvents()
        return bench.window.gutter.grab().toImage()

    seen_ = [looks()]
    bench.window.source.set_text_look("", 18, 70)
    seen_.append(looks())
    bench.key(Qt.Key.Key_U)
    seen_.append(looks())
    bench.select("source", "Ana Ruiz")
    bench.key(Qt.Key.Key_L)
    seen_.append(looks())
    bench.window.set_theme(Theme.load(dark=True))
    seen_.append(looks())
    bench.window.derived.set_text_look("", 18, 70)
    seen_.append(looks())
    show(bench, pair_of_rows(range(3)))
    seen_.append(looks())
    assert all(one != other for one, other in pairwise(seen_))


@pytest.mark.gui
def test_only_what_is_seen_of_a_long_text_is_looked_up(bench: Bench) -> None:
    show(bench, pair_of_rows(range(600)))
    for pane in (bench.window.source, bench.window.derived):
        pane.view.verticalScrollBar().setValue(0)
    assert 0 < len(bench.window.gutter.ribbons()) < 20


@pytest.mark.gui
@pytest.mark.parametrize("row", [0, 300, 599])
def test_ribbons_join_the_texts_of_the_lighter_view_too(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, row: int
) -> None:
    monkeypatch.setattr(panes, "LONGEST_PAGE", 0)
    show(bench, pair_of_rows(range(600)))
    claim = bench.pair.claims[row]
    bench.presenter.choose(claim.id)
    (ribbon,) = (r for r in bench.window.gutter.ribbons() if r.current)
    for pane, extent in (
        (bench.window.source, ribbon.passage),
        (bench.window.derived, ribbon.claim),
    ):
        pane.set_caret(claim.start + 1)
        caret = pane.view.viewport().mapTo(bench.window, pane.view.cursorRect().center())
        assert extent.top <= bench.window.gutter.mapFrom(bench.window, caret).y() <= extent.bottom


@pytest.mark.gui
def test_the_gutter_tells_those_who_cannot_see_how_many_ties_are_in_view(bench: Bench) -> None:
    gutter = bench.window.gutter
    QApplication.processEvents()
    assert gutter.accessibleName() == "Ties between the texts"
    assert gutter.accessibleDescription() == "4 ties in view"
    assert gutter.focusPolicy() is Qt.FocusPolicy.NoFocus
    bench.window.actions_["judge_first"].trigger()
    QApplication.processEvents()
    assert gutter.accessibleDescription() == "No ties in view"


@pytest.mark.gui
def test_ribbons_are_switched_off_in_the_legend(bench: Bench) -> None:
    bench.window.layers.switches[MarkKind.RIBBON].click()
    assert bench.window.gutter.isHidden()
    bench.window.layers.switches[MarkKind.RIBBON].click()
    assert bench.window.gutter.isVisible()


@pytest.mark.gui
def test_no_lines_of_the_header_are_crossed_by_ribbons(bench: Bench) -> None:
    show(bench, pair_of_rows(range(60)))
    gutter = bench.window.gutter
    top = bench.window.source.view.viewport().mapTo(bench.window, QPoint()).y()
    head = QRect(0, 0, 4, gutter.mapFrom(bench.window, QPoint(0, top)).y())
    bare = gutter.grab(head).toImage()
    bar = bench.window.source.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert gutter.grab(head).toImage() == bare


def show(bench: Bench, pair: Pair) -> None:
    bench.session.store.add_pair(pair)
    with bench.qtbot.waitSignal(bench.presenter.pair_shown):
        bench.session.open_pair(pair.id)
    QApplication.processEvents()
