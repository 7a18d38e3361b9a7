"""Ends of claims and evidence, moved by mouse and keys, seen in the set."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QHelpEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from newsannot import record, verbs
from newsannot.acts import ReadClaim, Reading
from newsannot.composition import reading_key
from newsannot.gui import panes
from newsannot.gui.borders import End
from newsannot.gui.layers import MarkGroup
from newsannot.gui.panes import ArticlePane
from newsannot.model import Layers, Pipeline, Role, Span, Verdict
from tests.gui.conftest import DERIVED, SOURCE, Bench, place

pytestmark = [pytest.mark.gui]

Key = Qt.Key
LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FIRST = "Mayor Ruiz promised the bridge will reopen in May."


@pytest.fixture(params=["page", "long"], autouse=True)
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Every test is true of both views."""
    if request.param == "long":
        monkeypatch.setattr(panes, "LONGEST_PAGE", 0)
    return str(request.param)


def spot(pane: ArticlePane, position: int, end: End) -> QPoint:
    """Where an end of a span stands on the screen."""
    view = pane.view
    edges = (
        view.sheet.edge(position, end, laid, view.ink.ruler)
        for laid in view.laid_blocks(view.viewport().rect())
    )
    edge = next(edge for edge in edges if edge)
    return QPoint(round(edge.x), round((edge.top + edge.bottom) / 2))


def move(pane: ArticlePane, point: QPoint, modifier: Qt.KeyboardModifier = NONE) -> None:
    """As the mouse moves while its button is held."""
    viewport = pane.view.viewport()
    place = QPointF(point)
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, viewport.mapToGlobal(place), NO_BUTTON, LEFT, modifier
    )
    QApplication.sendEvent(viewport, event)


def press(pane: ArticlePane, point: QPoint) -> None:
    QTest.mousePress(pane.view.viewport(), LEFT, NONE, point)


def release(pane: ArticlePane, point: QPoint) -> None:
    QTest.mouseRelease(pane.view.viewport(), LEFT, NONE, point)


def drag(pane: ArticlePane, start: QPoint, end: QPoint) -> None:
    press(pane, start)
    move(pane, (start + end) / 2)
    move(pane, end)


def drop(pane: ArticlePane, start: QPoint, end: QPoint) -> None:
    drag(pane, start, end)
    release(pane, end)


def previewed(pane: ArticlePane) -> list[tuple[str, str]]:
    sheet = pane.view.sheet
    marks = sheet.marks.group(MarkGroup.PREVIEW).within(0, len(sheet.text))
    return [(p.mark.kind.value, sheet.text[p.mark.start : p.mark.end]) for p in marks]


# By mouse


def test_an_end_is_dragged_to_the_nearest_word_and_the_claim_keeps_its_id(bench: Bench) -> None:
    pane, claim = bench.window.derived, bench.claim("promised")
    bench.key(Key.Key_M)
    at = spot(pane, DERIVED.index("will") + 1, End.END)
    drag(pane, spot(pane, claim.end, End.END), at)
    assert previewed(pane) == [("lost", " will reopen in May.")]
    assert "lost «will reopen in May.»" in bench.said()
    assert bench.claim("promised").text == FIRST
    release(pane, at)
    moved = bench.claim("promised")
    assert (moved.id, moved.text) == (claim.id, "Mayor Ruiz promised the bridge")
    assert bench.own("promised").verdict is Verdict.MATCHING
    assert previewed(pane) == []
    bench.window.actions_["undo"].trigger()
    assert bench.claim("promised").text == FIRST


def test_with_alt_held_an_end_is_dragged_to_the_character(bench: Bench) -> None:
    pane, claim = bench.window.derived, bench.claim("promised")
    at = spot(pane, DERIVED.index("yor"), End.START)
    press(pane, spot(pane, claim.start, End.START))
    move(pane, at)
    move(pane, at, ALT)
    release(pane, at)
    assert bench.claim("promised").text == FIRST[2:]


def test_escape_leaves_a_dragged_end_where_it_was(bench: Bench) -> None:
    pane, claim = bench.window.derived, bench.claim("promised")
    before, at = bench.pair.claims, spot(pane, DERIVED.index("will"), End.START)
    drag(pane, spot(pane, claim.start, End.START), at)
    assert previewed(pane)
    bench.key(Key.Key_Escape)
    assert previewed(pane) == []
    move(pane, at + QPoint(40, 0))
    release(pane, at + QPoint(40, 0))
    assert bench.pair.claims == before
    assert pane.selection() is None


def test_ends_never_cross_a_last_word_stays(bench: Bench) -> None:
    pane, claim = bench.window.derived, bench.claim("promised")
    start, end = (
        spot(pane, place, end) for place, end in ((claim.start, End.START), (claim.end, End.END))
    )
    drop(pane, end, start - QPoint(30, 0))
    assert bench.claim("Mayor").text == "Mayor"
    bench.window.actions_["undo"].trigger()
    drop(pane, start, end + QPoint(60, 0))
    assert DERIVED[bench.presenter.claim.start : bench.presenter.claim.end] == "."


def test_evidence_that_is_linked_is_dragged_too(bench: Bench) -> None:
    bench.select("source", "bridge may reopen")
    bench.key(Key.Key_L)
    pane = bench.window.source
    end = place(SOURCE, "bridge may reopen")[1]
    drop(pane, spot(pane, end, End.END), spot(pane, SOURCE.index(".\n"), End.END))
    (piece,) = bench.own("promised").evidence
    assert (piece.text, piece.role) == ("bridge may reopen in May", Role.SUPPORTS)
    bench.window.actions_["undo"].trigger()
    assert bench.own("promised").evidence[0].text == "bridge may reopen"
    assert bench.claim("promised").text == FIRST


def test_suggested_evidence_has_no_ends_to_drag(bench: Bench) -> None:
    pane = bench.window.source
    start = SOURCE.index("Mayor")
    assert pane.view.grips.at(QPointF(spot(pane, start, End.START))) is None
    drop(pane, spot(pane, start, End.START), spot(pane, start + 5, End.END))
    assert pane.selected_words() == "Mayor"


def test_only_a_few_pixels_at_an_end_are_its_grip(bench: Bench) -> None:
    pane, claim = bench.window.derived, bench.claim("93")
    bench.key(Key.Key_N)
    grips, here = pane.view.grips, spot(pane, claim.start, End.START)
    found = {by: grips.at(QPointF(here + QPoint(by, 0))) for by in (-8, -3, 0, 1, 5)}
    assert [by for by, grip in found.items() if grip] == [-3, 0, 1]
    assert found[0].end is End.START
    # Right inside the claim words are selected as anywhere.
    drop(pane, here + QPoint(4, 0), spot(pane, claim.start + 7, End.END))
    assert pane.selected_words() == "Exactly"
    assert bench.claim("93").text == "Exactly 93 workers repair it."


def test_the_mouse_over_an_end_says_that_it_can_be_dragged(bench: Bench) -> None:
    pane, claim = bench.window.derived, bench.claim("promised")
    viewport = pane.view.viewport()
    QTest.mouseMove(viewport, spot(pane, claim.end, End.END))
    assert viewport.cursor().shape() is Qt.CursorShape.SizeHorCursor
    QTest.mouseMove(viewport, spot(pane, claim.end - 9, End.END))
    assert viewport.cursor().shape() is Qt.CursorShape.IBeamCursor


def test_an_end_is_dragged_although_keys_have_moved_one(bench: Bench) -> None:
    pane, claim = bench.window.derived, bench.claim("promised")
    bench.key(Key.Key_BracketRight)
    bench.key(Key.Key_Left)
    at = spot(pane, DERIVED.index("Ruiz"), End.START)
    drop(pane, spot(pane, claim.start, End.START), at)
    assert bench.claim("promised").text == FIRST.removeprefix("Mayor ")
    assert previewed(pane) == []


def test_another_button_does_not_end_a_drag(bench: Bench) -> None:
    pane, claim = bench.window.derived, bench.claim("promised")
    at = spot(pane, DERIVED.index("Ruiz"), End.START)
    drag(pane, spot(pane, claim.start, End.START), at)
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.MiddleButton, NONE, at)
    assert previewed(pane)
    release(pane, at)
    assert bench.claim("promised").text == FIRST.removeprefix("Mayor ")


def test_a_press_on_an_end_without_a_move_is_a_click(bench: Bench) -> None:
    pane, claim = bench.window.derived, bench.claim("promised")
    before, here = bench.pair.claims, spot(pane, claim.start, End.START)
    with bench.qtbot.waitSignal(pane.position_clicked) as told:
        QTest.mouseClick(pane.view.viewport(), LEFT, NONE, here + QPoint(1, 0))
    assert told.args and told.args[0] == claim.start
    assert bench.pair.claims == before


def test_an_end_says_what_it_is_for_and_the_key_that_does_the_same(bench: Bench) -> None:
    pane, claim = bench.window.derived, bench.claim("promised")
    at = spot(pane, claim.end, End.END)
    viewport = pane.view.viewport()
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))
    assert QToolTip.text() == "Drag to move the end (])"


def test_a_drag_that_is_held_below_the_text_scrolls_on(bench: Bench) -> None:
    pane, viewport = bench.window.derived, bench.window.derived.view.viewport()
    pair = record.new_pair(record.article(SOURCE), record.article("Some words.\n" * 200))
    bench.session.store.add_pair(replace(pair, id="long"))
    bench.session.open_pair("long")
    act, claim = verbs.add_claim(bench.session.desk(), Span(0, 10))
    bench.session.do(act)
    bench.presenter.choose(claim)
    below = QPoint(60, viewport.height() + 20)
    QCursor.setPos(viewport.mapToGlobal(below))
    drag(pane, spot(pane, 10, End.END), below)
    ((kind, seen),) = previewed(pane)
    bar = pane.view.verticalScrollBar()
    bench.qtbot.waitUntil(lambda: bar.value() > 3 * bar.singleStep())
    release(pane, below)
    stopped = bar.value()
    bench.qtbot.wait(100)
    assert bar.value() == stopped
    (moved,) = bench.pair.claims
    assert (kind, moved.end > 10 + len(seen)) == ("gained", True)


# By keys


def test_keys_move_the_end_by_word_and_by_character_and_enter_keeps_it(bench: Bench) -> None:
    pane = bench.window.derived
    bench.key(Key.Key_BracketRight)
    bench.key(Key.Key_Left)
    bench.key(Key.Key_Left)
    assert previewed(pane) == [("lost", " May.")]
    bench.key(Key.Key_Left, SHIFT)
    assert previewed(pane) == [("lost", "n May.")]
    assert "End of claim 1" in bench.said()
    bench.key(Key.Key_Return)
    assert bench.claim("promised").text == FIRST[:-6]
    assert bench.judged("promised") is None


def test_both_ends_moved_are_one_act(bench: Bench) -> None:
    pane = bench.window.derived
    bench.key(Key.Key_N)
    bench.key(Key.Key_BracketRight)
    bench.key(Key.Key_Left)
    bench.key(Key.Key_BracketLeft)
    bench.key(Key.Key_Right)
    assert previewed(pane) == [("lost", "Exactly "), ("lost", ".")]
    bench.key(Key.Key_Enter)
    assert bench.claim("93").text == "93 workers repair it"
    bench.window.actions_["undo"].trigger()
    assert bench.claim("93").text == "Exactly 93 workers repair it."


def test_an_end_goes_on_into_the_next_paragraph(bench: Bench) -> None:
    bench.key(Key.Key_N)
    bench.key(Key.Key_BracketRight)
    bench.key(Key.Key_Right)
    bench.key(Key.Key_Right)
    assert previewed(bench.window.derived) == [("gained", "\n“We")]
    bench.key(Key.Key_Return)
    assert bench.claim("93").text.endswith("it.\n“We")


def test_escape_leaves_the_ends_and_the_verdict_alone(bench: Bench) -> None:
    before = bench.pair.claims
    bench.key(Key.Key_BracketLeft)
    bench.key(Key.Key_Right)
    bench.key(Key.Key_Escape)
    assert bench.pair.claims == before
    assert previewed(bench.window.derived) == []
    bench.key(Key.Key_Return)
    assert bench.own("promised").accepted, "Enter is the window's again"


def reading(bench: Bench, *claims: ReadClaim) -> None:
    """The pair is read anew, and the claims are these."""
    pipeline = Pipeline("newsannot", "test")
    key = reading_key(bench.pair, pipeline)
    made = Reading(key, pipeline, Layers(), Layers(), claims)
    bench.session.take_reading(bench.pair.id, made)


def test_ends_stay_on_the_move_while_a_reading_leaves_the_claim_as_it_is(bench: Bench) -> None:
    bench.key(Key.Key_BracketRight)
    bench.key(Key.Key_Left)
    with bench.qtbot.waitSignal(bench.presenter.read):
        reading(bench, *(ReadClaim(c.start, c.end, c.id, None) for c in bench.pair.claims))
    bench.key(Key.Key_Return)
    assert bench.claim("promised").text == FIRST[:-1]


def test_a_reading_that_cuts_the_claim_otherwise_leaves_its_ends(bench: Bench) -> None:
    bench.key(Key.Key_BracketRight)
    bench.key(Key.Key_Left)
    reading(bench, ReadClaim(0, 5, "a0-5", None))
    bench.key(Key.Key_Left)
    assert previewed(bench.window.derived) == []


def test_another_claim_leaves_the_ends_as_they_were(bench: Bench) -> None:
    before = bench.pair.claims
    bench.key(Key.Key_BracketLeft)
    bench.key(Key.Key_Right)
    bench.key(Key.Key_N)
    assert previewed(bench.window.derived) == []
    assert bench.pair.claims == before
    assert not bench.window.status.currentMessage().startswith("Start of")


def test_the_keys_move_the_evidence_that_the_cursor_is_in(bench: Bench) -> None:
    bench.select("source", "Some 39 workers")
    bench.key(Key.Key_L)
    bench.window.source.view.setFocus()
    bench.window.source.set_caret(SOURCE.index("39"))
    bench.key(Key.Key_BracketRight)
    assert "evidence" in bench.said()
    bench.key(Key.Key_Right)
    bench.key(Key.Key_Return)
    assert bench.own("promised").evidence[0].text == "Some 39 workers repair"


def test_an_outermost_end_goes_over_the_gap_of_a_claim_in_parts(bench: Bench) -> None:
    parts = (Span(*place(DERIVED, "Mayor Ruiz promised")), Span(*place(DERIVED, "in May.")))
    claim = bench.claim("promised").id
    bench.session.do(verbs.move_claim(bench.session.desk(), claim, *parts))
    bench.key(Key.Key_BracketRight)
    for _ in range(3):
        bench.key(Key.Key_Left)
    assert previewed(bench.window.derived) == [("lost", "in May.")]
    bench.key(Key.Key_Right)
    assert previewed(bench.window.derived) == [("lost", " May.")]
    bench.key(Key.Key_Return)
    moved = bench.claim("promised")
    assert [DERIVED[s.start : s.end] for s in moved.spans] == ["Mayor Ruiz promised", "in"]


def test_a_part_that_reaches_the_next_one_takes_it_in(bench: Bench) -> None:
    parts = (Span(*place(DERIVED, "Mayor Ruiz")), Span(*place(DERIVED, "reopen in May.")))
    claim = bench.claim("promised").id
    bench.session.do(verbs.move_claim(bench.session.desk(), claim, *parts))
    pane = bench.window.derived
    drop(pane, spot(pane, parts[0].end, End.END), spot(pane, parts[1].start + 6, End.END))
    moved = bench.claim("promised")
    assert (moved.text, moved.spans) == (FIRST, ())


# Other scripts


ASTRAL = "😀 Der 𝒳-Wert stieg 👩\u200d👩\u200d👧 an. שלום עולם רב."


@pytest.fixture
def astral(bench: Bench) -> Bench:
    """The claim at hand is of «Wert stieg», between characters outside the basic plane."""
    pair = record.new_pair(record.article(SOURCE), record.article(ASTRAL))
    span = Span(*place(ASTRAL, "Wert stieg"))
    bench.session.store.add_pair(replace(pair, id="astral"))
    bench.session.open_pair("astral")
    act, claim = verbs.add_claim(bench.session.desk(), span)
    bench.session.do(act)
    bench.presenter.choose(claim)
    bench.window.derived.view.setFocus()
    return bench


def test_astral_characters_are_never_cut(astral: Bench) -> None:
    pane = astral.window.derived
    claim = astral.presenter.claim
    assert claim
    end = ASTRAL.index(" an")
    drop(pane, spot(pane, claim.end, End.END), spot(pane, end, End.END) - QPoint(3, 0))
    assert astral.claim("Wert").text == ASTRAL[ASTRAL.index("Wert") : end]
    astral.key(Key.Key_BracketLeft)
    for _ in range(2):
        astral.key(Key.Key_Left, SHIFT)
    astral.key(Key.Key_Return)
    assert astral.claim("Wert").text == ASTRAL[ASTRAL.index("𝒳") : end]


def test_ends_in_a_right_to_left_run_stand_where_its_letters_do(astral: Bench) -> None:
    pane = astral.window.derived
    words = Span(*place(ASTRAL, "שלום עולם"))
    assert spot(pane, words.start, End.START).x() > spot(pane, words.end, End.END).x()
    act, claim = verbs.add_claim(astral.session.desk(), words)
    astral.session.do(act)
    astral.presenter.choose(claim)
    rest = spot(pane, ASTRAL.index("רב") + 2, End.END)
    drop(pane, spot(pane, words.end, End.END), rest + QPoint(1, 0))
    assert astral.claim("שלום").text == "שלום עולם רב"


def test_where_lines_run_to_the_left_the_left_arrow_goes_on(bench: Bench) -> None:
    pair = record.new_pair(record.article(SOURCE), record.article("שלום עולם רב."))
    bench.session.store.add_pair(replace(pair, id="hebrew"))
    bench.session.open_pair("hebrew")
    act, claim = verbs.add_claim(bench.session.desk(), Span(0, 4))
    bench.session.do(act)
    bench.presenter.choose(claim)
    bench.window.derived.view.setFocus()
    bench.key(Key.Key_BracketRight)
    bench.key(Key.Key_Left)
    bench.key(Key.Key_Return)
    assert bench.pair.claims[0].text == "שלום עולם"


def test_selections_that_cut_words_become_claims_and_evidence_of_whole_ones(bench: Bench) -> None:
    bench.select("source", "9 work")
    bench.key(Key.Key_L)
    assert bench.own("promised").evidence[0].text == "39 workers"
    bench.select("derived", "xactly 9")
    bench.key(Key.Key_C)
    assert bench.presenter.claim and bench.presenter.claim.text == "Exactly 93"
