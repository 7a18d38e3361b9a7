"""Deciding what people judged differently, by keys and mouse, in this pair and the next one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from newsannot import verbs
from newsannot.acts import Verb
from newsannot.gui.adjudication import Adjudication
from newsannot.gui.adjudication_page import AdjudicationPage
from newsannot.gui.layers import MarkGroup
from newsannot.gui.ledger import Panel
from newsannot.model import Annotator, Decision, Reason, Role, Span, Verdict
from tests.gui.conftest import DERIVED, ME, PATIENCE, SOURCE, Bench, bridge_pair, place

pytestmark = [pytest.mark.gui]

ANA = Annotator("ana", "Ana Ruiz")
MAX = Annotator("max", "Dr. Maximiliane Oberhuber-Żółkiewska")
M, E, U = Verdict.MATCHING, Verdict.EMBELLISHED, Verdict.UNSUPPORTED
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PROMISE, WORKERS, WEATHER, TRAFFIC = "promised", "93 workers", "dry weather", "Traffic"


def judge(bench: Bench, who: Annotator, **said: Verdict) -> None:
    session = bench.session
    session.know(who)
    for words, verdict in said.items():
        claim = bench.claim({"promise": PROMISE, "workers": WORKERS, "weather": WEATHER}[words])
        session.do(verbs.tag(session.desk(), claim.id, verdict))
    session.know(ME)


@pytest.fixture
def desk(bench: Bench) -> Bench:
    """Ana and Max differ on promise and workers, and agree on the weather; Max cut the traffic otherwise."""
    judge(bench, ANA, promise=M, workers=U, weather=M)
    judge(bench, MAX, promise=E, workers=M, weather=M)
    session = bench.session
    session.know(ANA)
    claim = bench.claim(WORKERS).id
    passage = Span(*place(SOURCE, "Some 39 workers repair it."))
    session.do(verbs.link(session.desk(), claim, passage, Role.CONTRADICTS))
    session.do(verbs.toggle_reason(session.desk(), claim, Reason.CHANGED_NUMBER))
    session.know(ME)
    return bench


@pytest.fixture
def adjudicating(desk: Bench) -> Bench:
    desk.key(Qt.Key.Key_J, CTRL)
    return desk


def page(bench: Bench) -> AdjudicationPage:
    found = bench.window.findChild(Adjudication)
    assert found
    return found.page


def words(bench: Bench) -> str:
    shown = page(bench).findChildren(QLabel)
    return "\n".join(label.text() for label in shown if label.isVisibleTo(page(bench)))


def decision(bench: Bench, which: str) -> Decision:
    found = bench.claim(which).decision
    assert found
    return found


def test_it_begins_at_the_first_claim_on_which_people_differ(adjudicating: Bench) -> None:
    assert adjudicating.window.side.shown is Panel.DECISIONS
    assert adjudicating.presenter.claim == adjudicating.claim(PROMISE)
    assert page(adjudicating).progress.text() == "Claim 1 of 2 · 0 of 2 decided"
    said = words(adjudicating)
    assert "Ana Ruiz: matching" in said
    assert "Dr. Maximiliane Oberhuber-Żółkiewska: embellished" in said
    assert "Not decided" in said


def test_a_letter_decides_and_changes_nobodys_verdict(adjudicating: Bench) -> None:
    before = adjudicating.claim(PROMISE).judgements
    adjudicating.key(Qt.Key.Key_E)
    made = decision(adjudicating, PROMISE)
    assert (made.verdict, made.by) == (E, ME.id)
    assert adjudicating.claim(PROMISE).judgements == before
    assert page(adjudicating).progress.text() == "Claim 1 of 2 · 1 of 2 decided"
    assert page(adjudicating).buttons[E].isChecked()
    assert "Decided by Me: embellished" in words(adjudicating)


def test_a_digit_takes_a_persons_judgement_over_whole(adjudicating: Bench) -> None:
    adjudicating.key(Qt.Key.Key_N)
    adjudicating.key(Qt.Key.Key_1)
    made = decision(adjudicating, WORKERS)
    assert (made.verdict, made.annotator, made.by) == (U, ANA.id, ME.id)
    assert made.reasons == (Reason.CHANGED_NUMBER,)
    assert [piece.role for piece in made.evidence] == [Role.CONTRADICTS]
    assert page(adjudicating).voices.cards[0].take.text().startswith("Taken over")
    assert "as Ana Ruiz says" in words(adjudicating)


def test_digits_beyond_the_people_do_nothing(adjudicating: Bench) -> None:
    adjudicating.key(Qt.Key.Key_3)
    assert adjudicating.claim(PROMISE).decision is None


def test_buttons_do_the_same(adjudicating: Bench) -> None:
    shown = page(adjudicating)
    adjudicating.qtbot.mouseClick(shown.buttons[U], Qt.MouseButton.LeftButton)
    assert decision(adjudicating, PROMISE).verdict is U
    adjudicating.qtbot.mouseClick(shown.voices.cards[1].take, Qt.MouseButton.LeftButton)
    assert decision(adjudicating, PROMISE).annotator == MAX.id
    adjudicating.qtbot.mouseClick(shown.clear, Qt.MouseButton.LeftButton)
    assert adjudicating.claim(PROMISE).decision is None
    adjudicating.qtbot.mouseClick(shown.next, Qt.MouseButton.LeftButton)
    assert adjudicating.presenter.claim == adjudicating.claim(WORKERS)
    adjudicating.qtbot.mouseClick(shown.previous, Qt.MouseButton.LeftButton)
    assert adjudicating.presenter.claim == adjudicating.claim(PROMISE)


def test_a_decision_is_cleared_by_key_and_comes_back_by_undo(adjudicating: Bench) -> None:
    adjudicating.key(Qt.Key.Key_M)
    adjudicating.key(Qt.Key.Key_Backspace)
    assert adjudicating.claim(PROMISE).decision is None
    adjudicating.key(Qt.Key.Key_N)
    adjudicating.key(Qt.Key.Key_Z, CTRL)
    assert decision(adjudicating, PROMISE).verdict is M
    assert page(adjudicating).buttons[M].isChecked()
    assert adjudicating.presenter.claim == adjudicating.claim(PROMISE)


def test_a_note_on_the_decision_is_typed_and_kept(adjudicating: Bench) -> None:
    adjudicating.key(Qt.Key.Key_Slash)
    assert not page(adjudicating).note.hasFocus()  # nothing is decided yet
    adjudicating.key(Qt.Key.Key_M)
    adjudicating.key(Qt.Key.Key_Slash)
    note = page(adjudicating).note
    assert note.hasFocus()
    adjudicating.qtbot.keyClicks(note, "1 me, 2 you")
    adjudicating.qtbot.keyClick(note, Qt.Key.Key_Escape)
    assert decision(adjudicating, PROMISE).note == "1 me, 2 you"
    assert decision(adjudicating, PROMISE).verdict is M


def test_what_is_typed_belongs_to_its_own_case(adjudicating: Bench) -> None:
    adjudicating.key(Qt.Key.Key_M)
    adjudicating.key(Qt.Key.Key_Slash)
    adjudicating.qtbot.keyClicks(page(adjudicating).note, "why")
    adjudicating.qtbot.mouseClick(page(adjudicating).next, Qt.MouseButton.LeftButton)
    assert decision(adjudicating, PROMISE).note == "why"
    assert page(adjudicating).note.toPlainText() == ""


def test_what_is_being_typed_is_kept_when_another_pair_is_opened(adjudicating: Bench) -> None:
    """The other pair has claims of the same ids."""
    adjudicating.session.store.add_pair(replace(bridge_pair(), id="twin"))
    adjudicating.key(Qt.Key.Key_M)
    adjudicating.key(Qt.Key.Key_Slash)
    adjudicating.qtbot.keyClicks(page(adjudicating).note, "of the bridge")
    adjudicating.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    adjudicating.qtbot.waitUntil(lambda: adjudicating.pair.id == "twin")
    assert all(claim.decision is None for claim in adjudicating.pair.claims)
    adjudicating.session.open_pair("bridge")
    assert decision(adjudicating, PROMISE).note == "of the bridge"


def test_evidence_of_everybody_is_marked_in_the_source(adjudicating: Bench) -> None:
    adjudicating.key(Qt.Key.Key_N)
    group = adjudicating.window.source.view.sheet.marks.group(MarkGroup.CURRENT)
    (mark,) = (placed.mark for placed in group.within(0, len(SOURCE)))
    assert (mark.who, mark.role) == ("AR", Role.CONTRADICTS)


def test_what_all_agree_on_is_gone_through_on_request(adjudicating: Bench) -> None:
    scope = page(adjudicating).scope
    scope.setFocus()
    adjudicating.qtbot.keyClick(scope, Qt.Key.Key_Down)
    assert page(adjudicating).progress.text() == "Claim 1 of 3 · 0 of 3 decided"


def test_the_next_undecided_one_passes_over_what_is_decided(adjudicating: Bench) -> None:
    adjudicating.key(Qt.Key.Key_N)
    adjudicating.key(Qt.Key.Key_U)
    adjudicating.key(Qt.Key.Key_N, SHIFT)
    adjudicating.qtbot.waitUntil(
        lambda: adjudicating.presenter.claim == adjudicating.claim(PROMISE), timeout=PATIENCE
    )
    assert "not decided yet" in adjudicating.said()


def test_keys_of_ones_own_verdicts_rest_meanwhile_and_say_why(adjudicating: Bench) -> None:
    for name in ("matching", "accept", "link", "delete_claim"):
        action = adjudicating.window.actions_[name]
        assert not action.isEnabled()
        assert "Adjudicating" in action.toolTip()
    adjudicating.key(Qt.Key.Key_M)
    assert adjudicating.judged(PROMISE) is None


def test_back_at_the_claims_a_letter_is_ones_own_verdict_again(adjudicating: Bench) -> None:
    adjudicating.key(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert adjudicating.window.side.shown is Panel.CLAIMS
    adjudicating.key(Qt.Key.Key_M)
    assert adjudicating.own(PROMISE).verdict is M
    assert adjudicating.claim(PROMISE).decision is None
    assert adjudicating.window.actions_["show_mine"].isChecked()


def test_keys_decide_nothing_when_the_panel_is_put_away(adjudicating: Bench) -> None:
    adjudicating.key(Qt.Key.Key_F9)
    adjudicating.key(Qt.Key.Key_M)
    assert adjudicating.claim(PROMISE).decision is None
    assert adjudicating.own(PROMISE).verdict is M


def test_who_clicks_another_claim_means_that_one(adjudicating: Bench) -> None:
    adjudicating.presenter.choose(adjudicating.claim(WORKERS).id)
    assert page(adjudicating).progress.text().startswith("Claim 2 of 2")
    adjudicating.key(Qt.Key.Key_U)
    assert decision(adjudicating, WORKERS).verdict is U


def test_hiding_others_ends_it_and_says_why(adjudicating: Bench) -> None:
    adjudicating.window.actions_["blind"].trigger()
    assert adjudicating.window.side.shown is Panel.CLAIMS
    action = adjudicating.window.actions_["adjudicate"]
    assert not action.isEnabled()
    assert "Others' verdicts are hidden" in action.toolTip()
    adjudicating.key(Qt.Key.Key_J, CTRL)
    assert adjudicating.window.side.shown is Panel.CLAIMS


def test_where_nobody_differs_it_says_so(bench: Bench) -> None:
    bench.key(Qt.Key.Key_J, CTRL)
    assert page(bench).empty.text() == "In this pair nobody differs from anybody"
    bench.key(Qt.Key.Key_M)
    assert all(claim.decision is None for claim in bench.pair.claims)


def test_the_machines_word_waits_where_people_judge_first(adjudicating: Bench) -> None:
    assert page(adjudicating).machine.isVisible()
    adjudicating.window.actions_["judge_first"].trigger()
    assert not page(adjudicating).machine.isVisible()
    adjudicating.key(Qt.Key.Key_E)
    assert page(adjudicating).machine.isVisible()


@pytest.fixture
def cut(bench: Bench) -> Bench:
    """Ana judged the sentence about traffic, Max two words of it."""
    session = bench.session
    session.know(ANA)
    session.do(verbs.tag(session.desk(), bench.claim(TRAFFIC).id, U))
    session.know(MAX)
    act, _ = verbs.add_claim(session.desk(), Span(*place(DERIVED, "Traffic will")), M)
    session.do(act)
    session.know(ME)
    bench.key(Qt.Key.Key_J, CTRL)
    return bench


def test_claims_cut_differently_are_shown_together(cut: Bench) -> None:
    assert page(cut).cut.isVisible()
    assert len(page(cut).voices.cards) == 2
    at_hand = cut.presenter.claim
    assert at_hand
    index = cut.window.derived.view.sheet.marks.group(MarkGroup.POINTED)
    (pointed,) = (placed.mark for placed in index.within(0, len(DERIVED)))
    other = next(c for c in cut.pair.claims if c.text.startswith(TRAFFIC) and c != at_hand)
    assert (pointed.start, pointed.end) == (other.start, other.end)


def test_a_decision_stands_on_one_of_them_and_counts_for_both(cut: Bench) -> None:
    at_hand = cut.presenter.claim
    assert at_hand
    cut.key(Qt.Key.Key_U)
    decided = [claim for claim in cut.pair.claims if claim.decision]
    assert [claim.id for claim in decided] == [at_hand.id]
    assert page(cut).progress.text() == "Claim 1 of 1 · 1 of 1 decided"


def test_a_judgement_is_taken_over_on_the_claim_that_it_judges(cut: Bench) -> None:
    cut.key(Qt.Key.Key_1)
    first = [claim for claim in cut.pair.claims if claim.decision]
    cut.key(Qt.Key.Key_2)
    second = [claim for claim in cut.pair.claims if claim.decision]
    assert len(first) == len(second) == 1
    assert first[0].id != second[0].id
    assert cut.presenter.claim == second[0]
    assert cut.session.undo().verb is Verb.UNDO
    assert [claim.id for claim in cut.pair.claims if claim.decision] == [first[0].id]


def test_the_next_pair_that_has_any_comes_after_the_last_claim(desk: Bench) -> None:
    store = desk.session.store
    pair = bridge_pair()
    for number in ("quiet", "loud"):
        store.add_pair(replace(pair, id=number))
    desk.session.open_pair("loud")
    judge(desk, ANA, workers=M)
    judge(desk, MAX, workers=E)
    desk.session.open_pair("bridge")
    desk.key(Qt.Key.Key_J, CTRL)
    desk.key(Qt.Key.Key_N)
    desk.key(Qt.Key.Key_N)
    desk.qtbot.waitUntil(lambda: desk.pair.id == "loud", timeout=PATIENCE)
    desk.qtbot.waitUntil(lambda: page(desk).progress.text() == "Claim 1 of 1 · 0 of 1 decided")
    desk.key(Qt.Key.Key_E)
    assert decision(desk, WORKERS).verdict is E


def test_where_no_other_pair_has_any_it_says_so(adjudicating: Bench) -> None:
    adjudicating.key(Qt.Key.Key_E)
    adjudicating.key(Qt.Key.Key_N)
    adjudicating.key(Qt.Key.Key_E)
    adjudicating.key(Qt.Key.Key_N)
    adjudicating.qtbot.waitUntil(
        lambda: adjudicating.said() == "No other pair has anything to decide", timeout=PATIENCE
    )
    assert adjudicating.pair.id == "bridge"


def test_a_pair_with_nothing_left_is_passed_over_by_who_wants_what_is_undecided(
    desk: Bench,
) -> None:
    store = desk.session.store
    for number in ("done", "open"):
        store.add_pair(replace(bridge_pair(), id=number))
        desk.session.open_pair(number)
        judge(desk, ANA, workers=M)
        judge(desk, MAX, workers=E)
        if number == "done":
            claim = desk.claim(WORKERS).id
            desk.session.do(verbs.decide(desk.session.desk(), (claim,), claim, U))
    desk.session.open_pair("bridge")
    desk.key(Qt.Key.Key_J, CTRL)
    desk.key(Qt.Key.Key_N)
    desk.key(Qt.Key.Key_N, SHIFT)
    desk.qtbot.waitUntil(lambda: desk.pair.id == "open", timeout=PATIENCE)


def test_its_switch_is_there_only_where_several_people_judged(desk: Bench) -> None:
    switch = desk.window.side.switches[Panel.DECISIONS]
    desk.session.open_pair("bridge")
    assert not switch.isHidden()
    desk.window.actions_["blind"].trigger()
    assert switch.isHidden()


def test_decided_claims_have_a_seal_where_everybodys_verdicts_are_shown(
    adjudicating: Bench,
) -> None:
    adjudicating.key(Qt.Key.Key_E)
    adjudicating.key(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    adjudicating.window.actions_["show_all"].trigger()
    start, end = place(DERIVED, PROMISE)
    group = adjudicating.window.derived.view.sheet.marks.group(MarkGroup.CLAIMS)
    marks = [placed.mark for placed in group.within(start, end)]
    assert [mark.verdict for mark in marks if mark.decided] == [E]
    assert [mark.decided for mark in marks if mark.lined] == [True]
