from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from newsannot import verbs
from newsannot.acts import Act
from newsannot.errors import ActRefused
from newsannot.model import Claim, Layer, Origin, Pair, Reason, Role, Span, Verdict
from newsannot.session import Session
from tests.samples import ANN, BOB, DERIVED, FIRST, SECOND, THIRD, reading, sample


def claims(session: Session) -> list[str]:
    return [claim.text for claim in session.desk().pair.claims]


def made(session: Session, span: Span, verdict: Verdict | None = None) -> Claim:
    act, claim = verbs.add_claim(session.desk(), span, verdict)
    session.do(act)
    return session.desk().claim(claim)


def say_much(session: Session, claim: str, verdict: Verdict, note: str) -> None:
    session.do(verbs.tag(session.desk(), claim, verdict))
    session.do(verbs.link(session.desk(), claim, Span(0, 3), Role.PARTLY))
    session.do(verbs.toggle_reason(session.desk(), claim, Reason.OTHER))
    session.do(verbs.write_note(session.desk(), claim, note))


def test_a_claim_of_a_selection_may_overlap_and_be_tagged_at_once(session: Session) -> None:
    claim = made(session, Span(4, 30), Verdict.EMBELLISHED)
    assert (claim.text, claim.origin) == (DERIVED[4:30], Origin.MANUAL)
    assert claim.judgements[0].verdict is Verdict.EMBELLISHED
    assert claims(session) == [DERIVED[:24], DERIVED[4:30], DERIVED[25:33], DERIVED[34:56]]
    session.undo()
    assert len(claims(session)) == 3
    assert made(session, Span(4, 30)).judgements == ()


def test_a_claim_that_is_there_already_is_taken(session: Session) -> None:
    act, claim = verbs.add_claim(session.desk(), Span(0, 24))
    assert (act, claim) == (None, FIRST)
    assert made(session, Span(0, 24), Verdict.MATCHING).id == FIRST
    assert len(claims(session)) == 3


def test_a_moved_claim_keeps_id_verdict_and_evidence(session: Session) -> None:
    say_much(session, FIRST, Verdict.MATCHING, "n")
    (before,) = session.desk().claim(FIRST).judgements
    session.do(verbs.move_claim(session.desk(), FIRST, Span(0, 13)))
    assert session.desk().claim(FIRST).text == "Abe said “so”"
    assert session.desk().claim(FIRST).judgements == (before,)
    assert verbs.move_claim(session.desk(), FIRST, Span(0, 13)) is None
    assert verbs.move_claim(session.desk(), SECOND, Span(25, 33)) is None
    session.do(verbs.move_claim(session.desk(), SECOND, Span(26, 33)))
    assert session.desk().claim(SECOND).origin is Origin.MANUAL


def test_a_claim_is_moved_in_parts_and_becomes_one_again(session: Session) -> None:
    parts = (Span(0, 3), Span(9, 13))
    session.do(verbs.move_claim(session.desk(), FIRST, *parts))
    moved = session.desk().claim(FIRST)
    assert ((moved.start, moved.end), moved.spans) == ((0, 13), parts)
    assert verbs.move_claim(session.desk(), FIRST, *parts) is None
    session.do(verbs.move_claim(session.desk(), FIRST, Span(0, 13)))
    assert session.desk().claim(FIRST).spans == ()
    session.undo()
    assert session.desk().claim(FIRST).spans == parts


def test_a_claim_moved_away_and_back_is_the_machines_again_after_clear(session: Session) -> None:
    session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
    session.do(verbs.move_claim(session.desk(), FIRST, Span(0, 13)))
    pair = session.desk().pair
    word = reading(sample()).claims[0]
    moved = (replace(word, start=0, end=13), *reading(sample()).claims[1:])
    session.take_reading(pair.id, replace(reading(sample()), claims=moved))
    session.undo()
    session.undo()
    assert claims(session) == [DERIVED[:24], DERIVED[25:33], DERIVED[34:56]]
    assert session.desk().claim(FIRST).origin is Origin.AUTO


def test_a_split_gives_evidence_and_note_to_both_and_no_verdict(session: Session) -> None:
    say_much(session, FIRST, Verdict.MATCHING, "n")
    session.do(verbs.split_claim(session.desk(), FIRST, 9))
    left, right = session.desk().pair.claims[:2]
    assert (left.id, left.text, right.text) == (FIRST, "Abe said", "“so” to 90 men.")
    assert left.judgements == right.judgements
    (judged,) = left.judgements
    assert (judged.annotator, judged.note, judged.verdict) == ("ann", "n", None)
    assert [piece.text for piece in judged.evidence] == ["Abe"]
    assert judged.reasons == (Reason.OTHER,)


@pytest.mark.parametrize(
    "cut",
    [
        lambda desk: verbs.split_claim(desk, FIRST, 9),
        lambda desk: verbs.merge_claims(desk, (FIRST, SECOND)),
        lambda desk: verbs.merge_claims(desk, (SECOND, FIRST)),
        lambda desk: verbs.delete_claim(desk, FIRST),
    ],
)
def test_what_others_judged_is_not_cut_before_they_take_it_back(
    session: Session, cut: Callable[[verbs.Desk], Act | None]
) -> None:
    say_much(session, FIRST, Verdict.MATCHING, "ann's")
    session.know(BOB)
    say_much(session, SECOND, Verdict.MATCHING, "bob's")
    before = session.pair
    with pytest.raises(ActRefused, match="judged by others too"):
        session.do(cut(session.desk()))
    assert session.pair == before
    session.know(ANN)
    for _ in range(4):
        session.undo()
    session.know(BOB)
    assert session.do(cut(session.desk()))


@pytest.mark.parametrize("position", [0, 24, -3, 25, 99])
def test_a_claim_is_not_split_at_its_ends_or_beside_it(session: Session, position: int) -> None:
    assert verbs.split_claim(session.desk(), FIRST, position) is None


def test_no_half_of_a_split_is_blank(session: Session) -> None:
    claim = made(session, Span(3, 9))
    assert claim.text == " said "
    assert verbs.split_claim(session.desk(), claim.id, 4) is None
    assert verbs.split_claim(session.desk(), claim.id, 8) is None
    session.do(verbs.split_claim(session.desk(), claim.id, 6))
    assert {"sa", " sa", "id", "id "} & set(claims(session)) == {" sa", "id "}


def test_a_merge_joins_what_was_said(session: Session) -> None:
    say_much(session, FIRST, Verdict.MATCHING, "one")
    say_much(session, SECOND, Verdict.MATCHING, "two")
    session.do(verbs.link(session.desk(), SECOND, Span(28, 32)))
    session.do(verbs.toggle_unsure(session.desk(), SECOND))
    session.do(verbs.merge_claims(session.desk(), (SECOND, FIRST)))
    first, last = session.desk().pair.claims
    assert (first.id, first.text, last.id) == (FIRST, DERIVED[:33], THIRD)
    (own,) = first.judgements
    assert (own.verdict, own.note, own.unsure) == (Verdict.MATCHING, "one\ntwo", True)
    assert [piece.text for piece in own.evidence] == ["Abe", "left"]


def test_a_merge_of_claims_that_nobody_judged_judges_nothing(session: Session) -> None:
    session.do(verbs.merge_claims(session.desk(), (FIRST, SECOND)))
    assert session.desk().claim(FIRST).judgements == ()


def test_verdicts_that_differ_are_given_anew_after_a_merge(session: Session) -> None:
    session.do(verbs.tag(session.desk(), SECOND, Verdict.MATCHING))
    session.do(verbs.merge_claims(session.desk(), (FIRST, SECOND)))
    assert session.desk().claim(FIRST).judgements[0].verdict is None
    session.undo()
    for claim, verdict in ((FIRST, Verdict.MATCHING), (SECOND, Verdict.EMBELLISHED)):
        session.do(verbs.tag(session.desk(), claim, verdict))
    session.do(verbs.merge_claims(session.desk(), (FIRST, SECOND)))
    assert session.desk().claim(FIRST).judgements[0].verdict is None


def test_a_merge_needs_two_claims(session: Session) -> None:
    assert verbs.merge_claims(session.desk(), (FIRST,)) is None
    assert verbs.merge_claims(session.desk(), (FIRST, FIRST)) is None
    assert verbs.merge_claims(session.desk(), ()) is None


def test_a_merge_with_an_outer_claim_keeps_the_outer_end(session: Session) -> None:
    outer = made(session, Span(0, 56))
    session.do(verbs.merge_claims(session.desk(), (outer.id, SECOND)))
    assert session.desk().claim(outer.id).end == 56


def delete(session: Session, claim: str) -> None:
    act = verbs.delete_claim(session.desk(), claim)
    assert act is not None
    session.do(act)


def test_a_deleted_claim_goes_with_all_that_was_said_and_does_not_come_back(
    session: Session,
) -> None:
    say_much(session, FIRST, Verdict.MATCHING, "n")
    before = session.pair
    delete(session, FIRST)
    assert len(claims(session)) == 2
    session.take_reading(sample().id, reading(sample()))
    assert len(claims(session)) == 2
    derived = session.desk().pair.derived
    assert derived is not None
    assert [(r.layer, r.start, r.end) for r in derived.rejected] == [(Layer.CLAIMS, 0, 24)]
    session.undo()
    assert session.pair == before


def test_a_claim_of_a_persons_leaves_nothing_though_the_machine_knew_it(session: Session) -> None:
    before = session.pair
    claim = made(session, Span(4, 8))
    word = replace(reading(sample()).claims[0], id=claim.id, start=4, end=8)
    session.take_suggestions(sample().id, (word,))
    assert session.desk().claim(claim.id).suggestion is not None
    delete(session, claim.id)
    assert "said" not in claims(session)
    session.undo()
    assert "said" in claims(session)
    session.undo()
    assert session.pair == before


def test_the_halves_of_a_split_are_deleted_for_good(session: Session) -> None:
    session.do(verbs.split_claim(session.desk(), FIRST, 9))
    left, right = session.desk().pair.claims[:2]
    delete(session, left.id)
    assert claims(session)[0] == right.text
    delete(session, right.id)
    assert claims(session) == [DERIVED[25:33], DERIVED[34:56]]


def test_every_act_of_cutting_comes_back_by_undo(session: Session) -> None:
    before = session.pair
    steps: list[Act | None] = []
    for intent in (
        lambda desk: verbs.split_claim(desk, FIRST, 9),
        lambda desk: verbs.merge_claims(desk, (FIRST, SECOND)),
        lambda desk: verbs.move_claim(desk, THIRD, Span(34, 40)),
        lambda desk: verbs.delete_claim(desk, FIRST),
    ):
        steps.append(intent(session.desk()))
        session.do(steps[-1])
    assert all(steps)
    last: Pair | None = session.pair
    for _ in steps:
        session.undo()
    assert session.pair == before
    for _ in steps:
        session.redo()
    assert session.pair == last


def test_the_time_of_a_claim_stays_with_one_half_and_that_of_joined_ones_is_added(
    session: Session,
) -> None:
    for claim, seconds in ((FIRST, 4.0), (SECOND, 2.5)):
        desk = replace(session.desk(), seconds={claim: seconds})
        session.do(verbs.tag(desk, claim, Verdict.MATCHING))
    session.do(verbs.merge_claims(session.desk(), (FIRST, SECOND)))
    assert session.desk().claim(FIRST).judgements[0].seconds == 6.5
    session.do(verbs.split_claim(session.desk(), FIRST, 25))
    times = [claim.judgements[0].seconds for claim in session.desk().pair.claims[:2]]
    assert times == [6.5, None]
