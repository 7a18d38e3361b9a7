"""What the window shows of the session's pair, and what is chosen by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from newsannot import record
from newsannot.errors import SetError
from newsannot.gui.layers import MarkKind
from newsannot.gui.marking import (
    Outlook,
    PerClaim,
    claim_marks,
    current_marks,
    entity_at,
    evidence_marks,
    lit_marks,
)
from newsannot.gui.marks import Mark
from newsannot.model import Span, Verdict
from tests.gui.conftest import DERIVED, SOURCE, Bench, place

pytestmark = [
    pytest.mark.gui,
]

NONE = Qt.KeyboardModifier.NoModifier


def of_kind(marks: list[Mark], kind: MarkKind) -> list[Mark]:
    return [mark for mark in marks if mark.kind is kind]


def outlook(bench: Bench, **facts: object) -> Outlook:
    return Outlook(bench.pair, "me", **facts)


def test_a_click_chooses_the_claim_and_the_next_one_below_it(bench: Bench) -> None:
    bench.select("derived", "93 workers")
    bench.key(Qt.Key.Key_U)
    inner, outer = bench.claim("93 workers"), bench.claim("Exactly")
    position = DERIVED.index("93")
    chosen = []
    for _ in range(3):
        bench.window.derived.position_clicked.emit(position, NONE)
        chosen.append(bench.presenter.claim)
    assert chosen == [outer, inner, outer]


def test_the_same_person_lights_up_in_both_texts(bench: Bench) -> None:
    bench.window.derived.position_hovered.emit(DERIVED.index("Ruiz"))
    assert bench.pair.derived
    in_source = [SOURCE[m.start : m.end] for m in lit_marks(bench.pair.source, "p1")]
    in_derived = [DERIVED[m.start : m.end] for m in lit_marks(bench.pair.derived, "p1")]
    assert (in_source, in_derived) == (["Ana Ruiz", "Ruiz"], ["Ruiz"])
    shown = bench.window.source.view.sheet.marks.at(SOURCE.index("Ana Ruiz"))
    assert MarkKind.MATCH in {mark.kind for mark in shown}
    bench.window.derived.position_hovered.emit(-1)
    shown = bench.window.source.view.sheet.marks.at(SOURCE.index("Ana Ruiz"))
    assert MarkKind.MATCH not in {mark.kind for mark in shown}


def test_a_suggestion_is_marked_as_the_machines_and_a_verdict_as_a_persons(bench: Bench) -> None:
    bench.key(Qt.Key.Key_M)
    claims = PerClaim(claim_marks).of(outlook(bench))
    assert [(mark.verdict, mark.machine) for mark in claims] == [
        (Verdict.MATCHING, False),
        (Verdict.UNSUPPORTED, True),
        (Verdict.MATCHING, True),
        (None, True),
    ]


def test_an_act_makes_only_the_marks_of_its_own_claim_anew(bench: Bench) -> None:
    marks = PerClaim(claim_marks)
    before = marks.of(outlook(bench))
    bench.key(Qt.Key.Key_M)
    after = marks.of(outlook(bench))
    assert [new is old for new, old in zip(after, before, strict=True)] == [False, True, True, True]
    assert after == PerClaim(claim_marks).of(outlook(bench))


def test_who_looks_otherwise_has_all_marks_made_anew(bench: Bench) -> None:
    marks = PerClaim(claim_marks)
    marks.of(outlook(bench))
    assert {mark.verdict for mark in marks.of(outlook(bench, judge_first=True))} == {None}


@pytest.mark.parametrize(
    ("at", "found"), [(5, None), (6, "Ruiz"), (9, "Ruiz"), (10, None), (-1, None), (138, None)]
)
def test_a_mention_is_found_at_its_characters_only(
    bench: Bench, at: int, found: str | None
) -> None:
    assert bench.pair.derived
    assert DERIVED.index("Ruiz") == 6
    entity = entity_at(bench.pair.derived, at)
    assert (DERIVED[entity.start : entity.end] if entity else None) == found


def test_suggestions_are_hidden_in_judge_first(bench: Bench) -> None:
    claims = PerClaim(claim_marks).of(outlook(bench, judge_first=True))
    assert {mark.verdict for mark in claims} == {None}


def test_the_claim_at_hand_shows_its_evidence_and_what_speaks_against_it(bench: Bench) -> None:
    claim = bench.claim("93")
    hints = of_kind(current_marks(outlook(bench), claim), MarkKind.HINT)
    assert [(DERIVED[m.start : m.end], m.tip) for m in hints] == [
        ("93", "The source says 39, not 93")
    ]
    (evidence,) = evidence_marks(outlook(bench), claim)
    assert SOURCE[evidence.start : evidence.end] == "Some 39 workers repair it."
    assert evidence.machine


def test_linked_evidence_takes_the_place_of_the_suggested(bench: Bench) -> None:
    bench.select("source", "may reopen")
    bench.key(Qt.Key.Key_L)
    (evidence,) = evidence_marks(outlook(bench), bench.claim("promised"))
    assert (evidence.start, evidence.end) == place(SOURCE, "may reopen")
    assert not evidence.machine


def test_the_status_bar_tells_progress_set_and_annotator(bench: Bench) -> None:
    bench.key(Qt.Key.Key_M)
    assert bench.window.status.text() == "1 of 4 claims tagged"
    assert bench.window.status.set_text() == "bridge · all saved"


def test_commands_that_can_do_nothing_are_disabled_and_say_why(bench: Bench) -> None:
    actions = bench.window.actions_
    assert not actions["undo"].isEnabled()
    assert "Nothing to undo" in actions["undo"].toolTip()
    bench.key(Qt.Key.Key_M)
    assert actions["undo"].isEnabled()
    assert actions["undo"].text() == "Undo: tag matching"


def test_words_of_a_finding_are_shown_where_they_stand(bench: Bench) -> None:
    start, end = place(SOURCE, "39")
    bench.window.claims.detail.source_span_activated.emit(start, end)
    assert bench.window.source.selection() == Span(start, end)


def test_a_long_pair_shows_its_texts_first_and_the_rest_step_by_step(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsannot.session._LONG", 10)
    bench.presenter.choose(bench.claim("Traffic").id)
    shown = bench.qtbot.waitSignal(bench.presenter.pair_shown)
    with shown:
        bench.session.open_pair("bridge")
        assert bench.window.derived.view.document().characterCount() == len(DERIVED) + 1
        assert len(bench.window.derived.view.sheet.marks) == 0
        assert bench.presenter.claim is None
        bench.key(Qt.Key.Key_M)
    assert bench.presenter.claim == bench.claim("promised")
    assert bench.judged("promised") is None
    assert len(bench.window.derived.view.sheet.marks) > 4


def test_a_long_pair_that_is_damaged_leaves_the_texts_as_they_were(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = record.new_pair(record.article("One text."), record.article("Another text."))
    store = bench.session.store
    store.add_pair(other)
    store._db.execute("INSERT OR REPLACE INTO readings VALUES (?, '{')", [other.id])
    store._db.conn.commit()
    monkeypatch.setattr("newsannot.session._LONG", 10)
    with pytest.raises(SetError):
        bench.session.open_pair(other.id)
    assert bench.window.derived.view.sheet.text == DERIVED
    assert bench.presenter.claim == bench.claim("promised")
