"""One pane follows the other by what the texts say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar, QToolButton, QWidget

from newsannot.gui import panes
from newsannot.gui.following import Course, depth_in_focus, value_in_focus
from newsannot.gui.panes import ArticlePane
from newsannot.gui.ties import Tie
from newsannot.model import Claim, Pair, Side, Span
from tests.gui.conftest import Bench, Program
from tests.gui.rows_of_ties import pair_of_rows

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NONE = Qt.KeyboardModifier.NoModifier


def tie(claim: tuple[int, int], passage: tuple[int, int]) -> Tie:
    return Tie(Claim(*claim, f"a{claim[0]}-{claim[1]}", "words"), Span(*passage))


spans = st.builds(
    lambda start, size: (start, start + size), st.integers(0, 300), st.integers(1, 40)
)
many = st.lists(st.builds(tie, spans, spans), max_size=25)


# The way through both texts.


@given(many, st.sampled_from(Side), st.lists(st.floats(0, 400), min_size=2, max_size=20))
def test_neither_text_ever_goes_back(made: list[Tie], side: Side, places: list[float]) -> None:
    course = Course.through(made)
    found = [course.across(side, place) for place in sorted(places)]
    for before, after in pairwise(found):
        assert (before is None) == (after is None) == (not made)
        assert before is None or after is None or before <= after + 1e-9


@given(st.lists(st.integers(1, 30), min_size=1, max_size=20), st.sampled_from(Side))
def test_where_no_ties_cross_each_passage_stands_beside_its_claim(
    gaps: list[int], side: Side
) -> None:
    made, place = [], 0
    for gap in gaps:
        made.append(tie((place, place + gap), (2 * place, 2 * place + gap)))
        place += gap + 1
    course = Course.through(made)
    for one in made:
        here, there = one.claim, one.passage
        if side is Side.SOURCE:
            here, there = there, here
        assert course.across(side, here.start) == there.start
        assert course.across(side, here.end) == there.end
        assert course.across(side, (here.start + here.end) / 2) == pytest.approx(
            (there.start + there.end) / 2
        )


def test_of_ties_that_cross_the_most_that_run_one_way_are_kept() -> None:
    straight = [tie((10 * at, 10 * at + 5), (10 * at, 10 * at + 5)) for at in range(1, 6)]
    astray = tie((22, 24), (900, 905))
    course = Course.through([*straight, astray])
    assert course == Course.through(straight)
    assert course.across(Side.DERIVED, 30) == 30


def test_claims_one_after_the_other_that_share_a_passage_go_through_it_once() -> None:
    course = Course.through(
        [tie((0, 10), (50, 80)), tie((10, 20), (50, 80)), tie((20, 30), (50, 80))]
    )
    assert course == Course((50, 80), (0, 30))


def test_of_the_passages_of_a_claim_one_is_on_the_way() -> None:
    course = Course.through(
        [tie((0, 10), (50, 60)), tie((0, 10), (20, 30)), tie((12, 20), (40, 45))]
    )
    assert course.source == (20, 30, 40, 45)


def test_before_the_first_tie_and_after_the_last_one_nothing_moves() -> None:
    course = Course.through([tie((100, 110), (30, 40))])
    assert [course.across(Side.DERIVED, at) for at in (0, 50, 100, 110, 500)] == [
        30,
        30,
        30,
        40,
        40,
    ]


def test_where_nothing_is_tied_nothing_is_beside_it() -> None:
    assert Course().across(Side.SOURCE, 5) is None


bars = st.tuples(st.integers(0, 5000), st.integers(1, 900))


@given(bars, st.floats(0, 1), st.floats(0, 1))
def test_what_is_read_goes_down_with_the_scroll_bar_from_end_to_end(
    bar: tuple[int, int], one: float, other: float
) -> None:
    maximum, page = bar
    low, high = sorted((one * maximum, other * maximum))
    assert depth_in_focus(low, maximum, page) <= depth_in_focus(high, maximum, page) + 1e-6
    assert depth_in_focus(0, maximum, page) == 0
    if maximum:
        assert depth_in_focus(maximum, maximum, page) == pytest.approx(maximum + page)
        assert low <= depth_in_focus(low, maximum, page) <= low + page + 1e-6


@given(bars, st.floats(0, 1))
def test_a_depth_is_where_its_value_reads(bar: tuple[int, int], share: float) -> None:
    maximum, page = bar
    value = share * maximum
    depth = depth_in_focus(value, maximum, page)
    assert value_in_focus(depth, maximum, page) == pytest.approx(value, abs=1e-6)


# In the window.


@pytest.fixture(params=["page", "long"])
def view(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Every test with it is true of both views."""
    if request.param == "long":
        monkeypatch.setattr(panes, "LONGEST_PAGE", 0)
    return str(request.param)


def show(bench: Bench, pair: Pair) -> None:
    bench.session.store.add_pair(pair)
    bench.session.open_pair(pair.id)
    for pane in (bench.window.source, bench.window.derived):
        pane.view.verticalScrollBar().setValue(0)
    QApplication.processEvents()


def bar(pane: ArticlePane) -> QScrollBar:
    return pane.view.verticalScrollBar()


def wheel(pane: ArticlePane, notches: int) -> None:
    """Down for more than nothing."""
    turn(pane.view.viewport(), notches)


def turn(widget: QWidget, notches: int) -> None:
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at,
        QPointF(widget.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, -120 * notches),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    QApplication.processEvents()


def row_in_the_middle(pane: ArticlePane) -> int:
    """The number at the beginning of the paragraph in the middle of a pane."""
    view = pane.view
    cursor = view.cursorForPosition(view.viewport().rect().center())
    return int(cursor.block().text().split()[0])


def at_the_top(pane: ArticlePane) -> int:
    """The first position that is seen: of a text that is not laid out whole the scroll bar does not tell it."""
    return pane.view.cursorForPosition(QPoint(60, 4)).position()


@pytest.mark.gui
@pytest.mark.parametrize("leader", ["source", "derived"])
def test_the_evidence_of_what_is_in_the_middle_comes_to_the_middle(
    bench: Bench, view: str, leader: str
) -> None:
    show(bench, pair_of_rows(range(20, 80), 100))
    window = bench.window
    first = window.source if leader == "source" else window.derived
    while row_in_the_middle(window.derived) < 8:
        wheel(first, 3)
    rows = row_in_the_middle(window.source), row_in_the_middle(window.derived)
    assert bar(first).value() < bar(first).maximum()
    assert abs(rows[0] - rows[1] - 20) <= 1


@pytest.mark.gui
@pytest.mark.parametrize("cited", [[*range(30, 60), *range(30)], list(range(60))[::-1], [7] * 60])
def test_the_follower_never_moves_against_the_leader(
    bench: Bench, view: str, cited: Sequence[int]
) -> None:
    show(bench, pair_of_rows(cited, 60))
    source, derived = bench.window.source, bench.window.derived
    bar(source).setValue(bar(source).maximum() // 2)
    for leader, follower in ((derived, source), (source, derived)):
        for notches in (*[1] * 40, *[-1] * 25, *[2] * 10, *[-3] * 20):
            before, led = bar(follower).value(), bar(leader).value()
            wheel(leader, notches)
            assert (bar(follower).value() - before) * notches >= 0
            if bar(leader).value() == led:
                assert bar(follower).value() == before


@pytest.mark.gui
def test_where_nothing_is_tied_the_other_pane_stays(bench: Bench, view: str) -> None:
    show(bench, pair_of_rows([None] * 60))
    for _ in range(10):
        wheel(bench.window.derived, 1)
    assert bar(bench.window.derived).value() > 0
    assert bar(bench.window.source).value() == 0


def page_down(pane: ArticlePane) -> None:
    QTest.keyClick(pane.view, Qt.Key.Key_PageDown)


def arrow_down(pane: ArticlePane) -> None:
    for _ in range(60):
        QTest.keyClick(pane.view, Qt.Key.Key_Down)


def to_the_end(pane: ArticlePane) -> None:
    QTest.keyClick(pane.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)


def drag_bar(pane: ArticlePane) -> None:
    handle = bar(pane)
    top = QPoint(handle.width() // 2, 24)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, NONE, top)
    QTest.mouseMove(handle, top + QPoint(0, 100))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, NONE, top + QPoint(0, 100))


@pytest.mark.gui
@pytest.mark.parametrize("scroll", [page_down, arrow_down, to_the_end, drag_bar])
def test_every_way_of_scrolling_is_followed(
    bench: Bench, view: str, scroll: Callable[[ArticlePane], None]
) -> None:
    show(bench, pair_of_rows(range(60)))
    scroll(bench.window.derived)
    assert bar(bench.window.derived).value() > 0
    assert bar(bench.window.source).value() > 0


@pytest.mark.gui
@pytest.mark.parametrize("over", ["gutter", "derived bar", "source bar"])
def test_the_wheel_turns_over_gutter_and_bars_too(bench: Bench, over: str) -> None:
    show(bench, pair_of_rows(range(60)))
    window = bench.window
    widgets = {
        "gutter": window.gutter,
        "derived bar": window.derived.overview,
        "source bar": window.source.overview,
    }
    leader = window.source if over == "source bar" else window.derived
    turn(widgets[over], 5)
    assert bar(leader).value() > 200
    assert bar(window.source).value() > 0


@pytest.mark.gui
def test_what_the_program_scrolls_is_not_followed(bench: Bench, view: str) -> None:
    show(bench, pair_of_rows(range(60)))
    window = bench.window
    span = bench.pair.claims[50]
    window.derived.reveal(span)
    window.derived.select(span)
    window.derived.set_caret(bench.pair.claims[10].start)
    bar(window.derived).setValue(400)
    assert bar(window.source).value() == 0
    window.source.reveal(span)
    before = bar(window.derived).value()
    window.source.select(bench.pair.claims[3])
    assert bar(window.derived).value() == before


@pytest.mark.gui
def test_a_jump_to_a_claim_places_both_panes_as_if_nothing_followed(
    bench: Bench, view: str
) -> None:
    show(bench, pair_of_rows([*range(30, 60), *range(30)]))
    window = bench.window
    together = window.actions_["scroll_together"]
    placed = []
    for on in (True, False):
        together.setChecked(on)
        bench.presenter.choose(bench.pair.claims[0].id)
        wheel(window.derived, 3)
        bench.presenter.choose(bench.pair.claims[40].id)
        placed.append((at_the_top(window.source), at_the_top(window.derived)))
    assert placed[0] == placed[1]


@pytest.mark.gui
def test_f4_and_the_lock_let_go_of_the_other_pane_and_take_it_again(bench: Bench) -> None:
    show(bench, pair_of_rows(range(60)))
    window = bench.window
    action = window.actions_["scroll_together"]
    assert action.isChecked()
    bench.key(Qt.Key.Key_F4)
    assert not action.isChecked()
    assert bench.said() == "Each text scrolls on its own"
    wheel(window.derived, 5)
    assert bar(window.source).value() == 0
    (lock,) = window.gutter.findChildren(QToolButton)
    assert "F4" in lock.toolTip()
    QTest.mouseClick(lock, Qt.MouseButton.LeftButton)
    assert action.isChecked()
    wheel(window.derived, 5)
    assert bar(window.source).value() > 0


@pytest.mark.gui
def test_new_ties_are_followed_at_once(bench: Bench) -> None:
    show(bench, pair_of_rows([None] * 60))
    window = bench.window
    wheel(window.derived, 1)
    assert bar(window.source).value() == 0
    bench.presenter.choose(bench.pair.claims[1].id)
    window.source.select(bench.pair.claims[50])
    bench.key(Qt.Key.Key_L)
    bar(window.source).setValue(0)
    wheel(window.derived, 1)
    assert bar(window.source).value() > 0


@pytest.mark.gui
def test_a_far_place_is_reached_in_a_moment_unless_nothing_is_to_move(bench: Bench) -> None:
    show(bench, pair_of_rows(range(40, 80), 80))
    window = bench.window
    window.source.reduced_motion = False
    wheel(window.derived, 1)
    on_its_way = bar(window.source).value()
    bench.qtbot.waitUntil(lambda: bar(window.source).value() > on_its_way + 500)
    window.source.reduced_motion = True
    bar(window.source).setValue(0)
    wheel(window.derived, 1)
    assert bar(window.source).value() > 500


@pytest.mark.gui
def test_whether_both_scroll_together_is_remembered(program: Program) -> None:
    desktop = program.start()
    desktop.window.actions_["scroll_together"].trigger()
    program.quit()
    assert not program.start().window.actions_["scroll_together"].isChecked()
