"""Tagging by keys and mouse, seen in the set."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from newsannot.errors import SetError
from newsannot.gui.choice import Choice
from newsannot.model import Reason, Role, Span, Status, Verdict
from newsannot.session import Session
from newsannot.store import Store
from tests.gui.conftest import DERIVED, ME, SOURCE, Bench

pytestmark = [
    pytest.mark.gui,
]

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("key", "verdict"),
    [
        (Key.Key_M, Verdict.MATCHING),
        (Key.Key_E, Verdict.EMBELLISHED),
        (Key.Key_U, Verdict.UNSUPPORTED),
        (Key.Key_1, Verdict.MATCHING),
        (Key.Key_2, Verdict.EMBELLISHED),
        (Key.Key_3, Verdict.UNSUPPORTED),
    ],
)
def test_one_key_gives_the_claim_at_hand_its_verdict(
    bench: Bench, key: Key, verdict: Verdict
) -> None:
    bench.key(key)
    own = bench.own("promised")
    assert own.verdict is verdict
    assert bench.pair.status is Status.IN_PROGRESS


def test_the_first_untagged_claim_is_at_hand_when_a_pair_opens(bench: Bench) -> None:
    assert bench.presenter.claim == bench.claim("promised")


def test_a_verdict_on_selected_words_makes_a_claim_of_them(bench: Bench) -> None:
    bench.select("derived", " will reopen in May")
    bench.key(Key.Key_E)
    made = next(claim for claim in bench.pair.claims if claim.text == "will reopen in May")
    assert made.text == DERIVED[made.start : made.end]
    assert bench.own("will reopen in May").verdict is Verdict.EMBELLISHED
    assert bench.presenter.claim == made
    assert bench.window.derived.selection() is None
    assert bench.judged("promised the bridge will") is None


def test_backspace_clears_and_gives_the_claim_back_to_the_machine(bench: Bench) -> None:
    before = bench.pair.claims
    bench.key(Key.Key_M)
    bench.key(Key.Key_Backspace)
    assert bench.pair.claims == before


def test_question_mark_marks_unsure_and_takes_it_back(bench: Bench) -> None:
    bench.key(Key.Key_Question)
    own = bench.own("promised")
    assert own.unsure
    assert bench.session.progress().tagged == 0
    bench.key(Key.Key_Question)
    assert bench.judged("promised") is None or not bench.own("promised").unsure


def test_n_and_p_walk_through_the_claims_and_stay_at_the_ends(bench: Bench) -> None:
    walked = []
    for key in (Key.Key_N, Key.Key_N, Key.Key_N, Key.Key_N, Key.Key_P):
        bench.key(key)
        assert bench.presenter.claim
        walked.append(bench.presenter.claim.text[:8])
    assert walked == ["Exactly ", "“We hope", "Traffic ", "Traffic ", "“We hope"]


def test_control_arrows_walk_through_the_claims_while_a_note_is_typed(bench: Bench) -> None:
    bench.key(Key.Key_Slash)
    bench.qtbot.keyClicks(bench.focus(), "mnp")
    bench.key(Key.Key_Down, CONTROL)
    assert bench.presenter.claim == bench.claim("93")
    own = bench.own("promised")
    assert own.note == "mnp"


def test_keys_of_commands_are_letters_in_a_note(bench: Bench) -> None:
    bench.key(Key.Key_Slash)
    bench.qtbot.keyClicks(bench.focus(), "me1/?")
    bench.key(Key.Key_Return)
    bench.key(Key.Key_Backspace)
    bench.qtbot.keyClicks(bench.focus(), "l")
    bench.key(Key.Key_Escape)
    own = bench.own("promised")
    assert (own.note, own.verdict) == ("me1/?l", None)


def test_escape_leaves_the_note_also_while_a_message_is_shown(bench: Bench) -> None:
    bench.presenter.say("Something happened")
    bench.key(Key.Key_Slash)
    bench.qtbot.keyClicks(bench.focus(), "note one")
    bench.key(Key.Key_Escape)
    bench.key(Key.Key_M)
    own = bench.own("promised")
    assert (own.note, own.verdict) == ("note one", Verdict.MATCHING)


def test_a_note_that_could_not_be_kept_is_there_when_its_claim_comes_back(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_act: object) -> None:
        raise SetError("bridge", "could not be written: the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(bench.session.store, "apply", full)
        bench.key(Key.Key_Slash)
        bench.qtbot.keyClicks(bench.focus(), "do not lose me")
        bench.key(Key.Key_Down, CONTROL)
        assert "disk is full" in bench.said()
    bench.key(Key.Key_Up, CONTROL)
    bench.presenter.flush()
    assert bench.own("promised").note == "do not lose me"


def test_copy_takes_the_selection_of_the_text_that_has_the_keys(bench: Bench) -> None:
    bench.select("source", "may reopen")
    bench.select("derived", "will reopen")
    for side, words in (("source", "may reopen"), ("derived", "will reopen")):
        getattr(bench.window, side).view.setFocus()
        bench.window.actions_["copy"].trigger()
        assert QApplication.clipboard().text() == words


def test_shift_n_goes_to_the_next_untagged_then_to_the_unsure(bench: Bench) -> None:
    bench.key(Key.Key_M)
    bench.key(Key.Key_N)
    bench.key(Key.Key_M)
    bench.key(Key.Key_Question)
    bench.key(Key.Key_P)
    bench.key(Key.Key_N, SHIFT)
    assert bench.presenter.claim == bench.claim("dry weather")
    bench.key(Key.Key_M)
    bench.key(Key.Key_N, SHIFT)
    assert bench.presenter.claim == bench.claim("Traffic")
    bench.key(Key.Key_U)
    bench.key(Key.Key_N, SHIFT)
    assert bench.presenter.claim == bench.claim("93")


def test_enter_accepts_the_suggestion_with_its_evidence_and_reasons(bench: Bench) -> None:
    bench.key(Key.Key_N)
    bench.key(Key.Key_Return)
    own = bench.own("93")
    assert own.verdict is Verdict.UNSUPPORTED
    assert own.accepted
    assert own.reasons == (Reason.CHANGED_NUMBER,)
    assert [(e.text, e.role) for e in own.evidence] == [
        ("Some 39 workers repair it.", Role.CONTRADICTS)
    ]


def test_enter_on_an_abstention_does_nothing_and_says_so(bench: Bench) -> None:
    bench.presenter.choose(bench.claim("Traffic").id)
    bench.key(Key.Key_Return)
    assert bench.judged("Traffic") is None
    assert "No suggestion" in bench.said()


@pytest.mark.parametrize(
    ("modifier", "role"),
    [
        (Qt.KeyboardModifier.NoModifier, Role.SUPPORTS),
        (SHIFT, Role.PARTLY),
        (Qt.KeyboardModifier.AltModifier, Role.CONTRADICTS),
    ],
)
def test_l_links_the_selected_source_words(
    bench: Bench, modifier: Qt.KeyboardModifier, role: Role
) -> None:
    bench.select("source", "the bridge may reopen ")
    bench.window.source.setFocus()
    bench.key(Key.Key_L, modifier)
    own = bench.own("promised")
    (piece,) = own.evidence
    assert (piece.text, piece.role) == ("the bridge may reopen", role)
    assert SOURCE[piece.start : piece.end] == piece.text
    assert bench.window.source.selection() is None


def test_several_pieces_are_linked_and_one_taken_away(bench: Bench) -> None:
    for words in ("dry weather", "Mayor Ana Ruiz"):
        bench.select("source", words)
        bench.key(Key.Key_L)
    bench.window.claims.detail.evidence_removed.emit(1)
    own = bench.own("promised")
    assert [piece.text for piece in own.evidence] == ["Mayor Ana Ruiz"]
    bench.window.claims.detail.role_chosen.emit(0, Role.PARTLY)
    own = bench.own("promised")
    assert own.evidence[0].role is Role.PARTLY


def test_link_without_a_selection_says_what_to_do(bench: Bench) -> None:
    bench.key(Key.Key_L)
    assert bench.judged("promised") is None
    assert bench.said() == "Select words in the source first"


def test_everything_undoes_and_redoes_also_after_a_restart(bench: Bench) -> None:
    first = bench.pair
    bench.key(Key.Key_E)
    bench.select("source", "may reopen")
    bench.key(Key.Key_L)
    bench.key(Key.Key_N)
    bench.key(Key.Key_Return)
    last = bench.pair
    path = bench.session.store.path
    bench.presenter.set_session(None)
    session = Session(Store(path), ME)
    bench.presenter.set_session(session)
    session.open_last()
    assert session.pair == last
    for _ in range(3):
        bench.key(Key.Key_Z, CONTROL)
    assert session.pair == first
    for _ in range(3):
        bench.key(Key.Key_Z, CONTROL | SHIFT)
    assert session.pair == last


def test_the_ends_of_a_claim_are_set_to_the_selection(bench: Bench) -> None:
    claim = bench.claim("promised")
    bench.select("derived", "Mayor Ruiz promised")
    bench.key(Key.Key_S)
    moved = next(c for c in bench.pair.claims if c.id == claim.id)
    assert moved.text == "Mayor Ruiz promised"


def test_a_claim_is_split_at_the_cursor_and_merged_again(bench: Bench) -> None:
    bench.key(Key.Key_E)
    whole = bench.claim("promised")
    caret = DERIVED.index(" the bridge")
    bench.window.derived.select(Span(0, caret))
    bench.window.derived.clear_selection()
    bench.key(Key.Key_X)
    left, right = bench.pair.claims[:2]
    assert (left.text, right.text) == ("Mayor Ruiz promised", "the bridge will reopen in May.")
    assert left.id == whole.id
    bench.key(Key.Key_J)
    assert bench.pair.claims[0].text == whole.text


def test_a_deleted_claim_stays_away_and_the_next_is_at_hand(bench: Bench) -> None:
    bench.key(Key.Key_Delete)
    assert [claim.text[:7] for claim in bench.pair.claims] == ["Exactly", "“We hop", "Traffic"]
    assert bench.presenter.claim == bench.claim("93")


def test_the_table_on_the_clipboard_holds_claim_verdict_evidence_and_note(bench: Bench) -> None:
    bench.key(Key.Key_N)
    bench.key(Key.Key_Return)
    bench.key(Key.Key_Slash)
    bench.qtbot.keyClicks(bench.focus(), "ask the works office")
    bench.window.actions_["copy_table"].trigger()
    data = QApplication.clipboard().mimeData()
    rows = [line.split("\t") for line in data.text().splitlines()]
    assert rows[0] == ["Claim", "Verdict", "Evidence in the source", "Note"]
    assert rows[2] == [
        "Exactly 93 workers repair it.",
        "Unsupported",
        "Contradicts: Some 39 workers repair it.",
        "ask the works office",
    ]
    assert data.html().count("<tr") == 5


def test_in_judge_first_the_suggestion_shows_after_the_verdict(bench: Bench) -> None:
    detail = bench.window.claims.detail
    bench.window.actions_["judge_first"].trigger()
    assert not detail.suggestion.isVisible()
    bench.key(Key.Key_M)
    assert detail.suggestion.isVisible()


def test_in_judge_first_enter_does_not_take_over_what_is_hidden(bench: Bench) -> None:
    bench.window.actions_["judge_first"].trigger()
    bench.key(Key.Key_Return)
    assert bench.judged("promised") is None
    assert "own verdict first" in bench.said()


def test_the_menu_of_the_right_button_means_the_claim_under_it(bench: Bench) -> None:
    bench.window.derived.context_requested.emit(QPoint(9, 9), DERIVED.index("Traffic"))
    assert bench.presenter.claim == bench.claim("Traffic")
    assert bench.window.derived.caret() == DERIVED.index("Traffic")
    popup = QApplication.activePopupWidget()
    assert popup
    popup.close()


def test_undo_shows_the_claim_that_it_gave_back(bench: Bench) -> None:
    bench.key(Key.Key_M)
    bench.key(Key.Key_N)
    bench.key(Key.Key_N)
    bench.key(Key.Key_Z, CONTROL)
    assert bench.presenter.claim == bench.claim("promised")
    assert bench.said() == "Undone: tag matching"


def test_the_wheel_over_a_role_does_not_change_it(bench: Bench) -> None:
    bench.select("source", "may reopen")
    bench.key(Key.Key_L)
    (role,) = bench.window.claims.detail.evidence.findChildren(Choice)
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(role.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(role, turn)
    assert bench.own("promised").evidence[0].role is Role.SUPPORTS


def test_suggestions_do_not_count_as_tags(bench: Bench) -> None:
    assert bench.session.progress().tagged == 0
    assert "0 of 4 claims tagged" in bench.window.status.text()
    bench.key(Key.Key_M)
    assert "1 of 4 claims tagged" in bench.window.status.text()
