from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from newsannot import verbs
from newsannot.acts import Act
from newsannot.errors import ActRefused
from newsannot.model import (
    Claim,
    Evidence,
    Judgement,
    Origin,
    Reason,
    Role,
    Searched,
    Span,
    Status,
    Verdict,
)
from newsannot.session import Session
from newsannot.verbs import Desk
from tests.samples import ANN, BOB, FIRST, SECOND, THIRD

Intent = Callable[[Desk], Act | None]


def do(session: Session, verb: Callable[..., Act | None], *facts: object) -> bool:
    return session.do(verb(session.desk(), *facts))


def claim(session: Session, which: str = FIRST) -> Claim:
    return session.desk().claim(which)


def own(session: Session, which: str = FIRST) -> Judgement:
    found = session.judgement(claim(session, which))
    assert found is not None
    return found


def own_or_none(session: Session) -> Judgement | None:
    return session.judgement(claim(session))


def test_the_first_act_begins_the_work_and_its_undo_ends_it(session: Session) -> None:
    do(session, verbs.tag, FIRST, Verdict.MATCHING)
    assert session.pair is not None
    assert session.pair.status is Status.IN_PROGRESS
    do(session, verbs.tag, SECOND, Verdict.MATCHING)
    session.undo()
    assert session.pair.status is Status.IN_PROGRESS
    session.undo()
    assert session.pair.status is Status.NEW
    session.redo()
    assert session.pair.status is Status.IN_PROGRESS


def test_a_tag_makes_the_claim_a_persons_and_keeps_its_id(session: Session) -> None:
    for verdict in Verdict:
        assert do(session, verbs.tag, FIRST, verdict)
        assert own(session).verdict is verdict
    assert claim(session).origin is Origin.MANUAL
    assert claim(session).suggestion is not None
    assert own(session).created_at is not None
    assert claim(session, SECOND).origin is Origin.AUTO


def test_another_verdict_forgets_what_was_searched_for_the_last(session: Session) -> None:
    do(session, verbs.accept, FIRST)
    desk = session.desk()
    (row,) = desk.said.judgements
    searched = replace(row, judgement=replace(row.judgement, searched=Searched(("a",))))
    said = replace(desk.said, judgements=(searched,))
    (judged,) = (replace(c, judgements=(searched.judgement,)) for c in desk.pair.claims[:1])
    desk = replace(desk, said=said, pair=replace(desk.pair, claims=(judged,)))
    act = verbs.tag(desk, FIRST, Verdict.MATCHING)
    assert act is not None
    after = act.changes[0].after
    assert after == replace(row, judgement=getattr(after, "judgement", None))
    assert (after.judgement.searched, after.judgement.accepted) == (None, False)


def test_a_verdict_and_its_reason_are_one_act(session: Session) -> None:
    before = own_or_none(session)
    assert do(session, verbs.tag_because, FIRST, Verdict.UNSUPPORTED, Reason.CHANGED_NUMBER)
    assert (own(session).verdict, own(session).reasons) == (
        Verdict.UNSUPPORTED,
        (Reason.CHANGED_NUMBER,),
    )
    session.undo()
    assert own_or_none(session) == before


def test_a_claim_that_has_the_verdict_gets_the_reason_beside_all_that_was_chosen(
    session: Session,
) -> None:
    do(session, verbs.accept, FIRST)
    do(session, verbs.toggle_reason, FIRST, Reason.OTHER)
    before = own(session)
    assert do(session, verbs.tag_because, FIRST, Verdict.UNSUPPORTED, Reason.CHANGED_DATE)
    after = own(session)
    assert after.reasons == (*before.reasons, Reason.CHANGED_DATE)
    assert after == replace(before, reasons=after.reasons, updated_at=after.updated_at)


def test_a_verdict_with_a_reason_keeps_the_reasons_chosen_before(session: Session) -> None:
    do(session, verbs.toggle_reason, FIRST, Reason.OTHER)
    do(session, verbs.accept, FIRST)
    do(session, verbs.tag_because, FIRST, Verdict.EMBELLISHED, Reason.ADDED_DETAIL)
    assert own(session).reasons == (Reason.OTHER, Reason.ADDED_DETAIL)


def test_the_passage_that_says_otherwise_is_linked_in_the_same_act(session: Session) -> None:
    because = partial(
        verbs.tag_because,
        claim=FIRST,
        verdict=Verdict.UNSUPPORTED,
        reason=Reason.CHANGED_NUMBER,
        against=Span(0, 24),
    )
    assert session.do(because(session.desk()))
    assert [(e.start, e.end, e.role) for e in own(session).evidence] == [(0, 24, Role.CONTRADICTS)]
    assert because(session.desk()) is None
    session.undo()
    do(session, verbs.link, FIRST, Span(17, 19), Role.PARTLY)
    assert session.do(because(session.desk()))
    assert [(e.start, e.role) for e in own(session).evidence] == [(17, Role.PARTLY)]


def test_clear_gives_a_claim_of_the_machines_back(session: Session) -> None:
    before = session.pair
    for intent in (
        lambda desk: verbs.tag(desk, FIRST, Verdict.MATCHING),
        lambda desk: verbs.accept(desk, FIRST),
        lambda desk: verbs.toggle_unsure(desk, FIRST),
        lambda desk: verbs.toggle_reason(desk, FIRST, Reason.OTHER),
    ):
        assert session.do(intent(session.desk()))
        assert do(session, verbs.clear, FIRST)
        assert before is not None
        assert session.pair == replace(before, status=Status.IN_PROGRESS)


def test_clear_keeps_note_and_own_evidence(session: Session) -> None:
    do(session, verbs.tag, FIRST, Verdict.MATCHING)
    do(session, verbs.link, FIRST, Span(0, 3))
    do(session, verbs.write_note, FIRST, "n")
    do(session, verbs.clear, FIRST)
    assert own(session).verdict is None
    assert own(session).note == "n"
    assert [piece.text for piece in own(session).evidence] == ["Abe"]
    assert not do(session, verbs.clear, FIRST)


def test_clear_leaves_what_others_say(session: Session) -> None:
    do(session, verbs.tag, FIRST, Verdict.MATCHING)
    session.know(BOB)
    do(session, verbs.tag, FIRST, Verdict.EMBELLISHED)
    do(session, verbs.clear, FIRST)
    assert [j.annotator for j in claim(session).judgements] == ["ann"]
    assert claim(session).origin is Origin.MANUAL


def test_clear_does_not_lose_a_claim_that_the_machine_does_not_know(session: Session) -> None:
    act, made = verbs.add_claim(session.desk(), Span(4, 8), Verdict.MATCHING)
    session.do(act)
    do(session, verbs.clear, made)
    assert claim(session, made).judgements == ()
    pair = session.desk().pair
    unread = replace(
        pair, id="x", pipeline=None, claims=(replace(pair.claims[0], suggestion=None),)
    )
    judged = replace(unread.claims[0], judgements=(Judgement("ann", Verdict.MATCHING),))
    session.store.add_pair(replace(unread, claims=(judged,)))
    session.open_pair("x")
    do(session, verbs.clear, FIRST)
    assert [c.id for c in session.desk().pair.claims] == [FIRST]


def test_the_last_thing_said_taken_back_gives_the_claim_back(session: Session) -> None:
    before = session.pair
    do(session, verbs.link, FIRST, Span(0, 3))
    do(session, verbs.unlink, FIRST, own(session).evidence[0])
    do(session, verbs.toggle_reason, SECOND, Reason.OTHER)
    do(session, verbs.toggle_reason, SECOND, Reason.OTHER)
    do(session, verbs.write_note, THIRD, "n")
    do(session, verbs.write_note, THIRD, "")
    do(session, verbs.toggle_unsure, FIRST)
    do(session, verbs.toggle_unsure, FIRST)
    assert before is not None
    assert session.pair == replace(before, status=Status.IN_PROGRESS)


def test_accept_takes_verdict_selected_evidence_and_reasons(session: Session) -> None:
    assert do(session, verbs.accept, FIRST)
    judged = own(session)
    assert (judged.verdict, judged.accepted) == (Verdict.UNSUPPORTED, True)
    assert judged.reasons == (Reason.CHANGED_NUMBER,)
    text = session.desk().pair.source.text
    assert judged.evidence == (Evidence(0, 24, text[:24], Role.CONTRADICTS),)
    do(session, verbs.accept, SECOND)
    assert [piece.role for piece in own(session, SECOND).evidence] == [Role.PARTLY]
    assert not do(session, verbs.accept, THIRD)


def test_an_overruled_suggestion_takes_its_reasons_and_evidence_along(session: Session) -> None:
    do(session, verbs.link, FIRST, Span(0, 3))
    do(session, verbs.accept, FIRST)
    do(session, verbs.link, FIRST, Span(28, 32))
    assert len(own(session).evidence) == 3
    do(session, verbs.tag, FIRST, Verdict.MATCHING)
    judged = own(session)
    assert (judged.verdict, judged.accepted, judged.reasons) == (Verdict.MATCHING, False, ())
    # What the person linked stays.
    assert [piece.text for piece in judged.evidence] == ["Abe", "left"]
    session.undo()
    do(session, verbs.clear, FIRST)
    assert [piece.text for piece in own(session).evidence] == ["Abe", "left"]


def test_a_verdict_of_ones_own_keeps_its_reasons_and_evidence_when_it_changes(
    session: Session,
) -> None:
    do(session, verbs.tag, FIRST, Verdict.EMBELLISHED)
    do(session, verbs.link, FIRST, Span(0, 24), Role.CONTRADICTS)
    do(session, verbs.toggle_reason, FIRST, Reason.CHANGED_NUMBER)
    do(session, verbs.tag, FIRST, Verdict.UNSUPPORTED)
    assert own(session).reasons == (Reason.CHANGED_NUMBER,)
    assert len(own(session).evidence) == 1


def test_accept_keeps_the_reasons_that_were_chosen_before(session: Session) -> None:
    do(session, verbs.toggle_reason, FIRST, Reason.OTHER)
    do(session, verbs.accept, FIRST)
    assert own(session).reasons == (Reason.OTHER, Reason.CHANGED_NUMBER)


def test_accept_keeps_the_evidence_that_is_linked_already(session: Session) -> None:
    do(session, verbs.link, FIRST, Span(0, 24), Role.SUPPORTS)
    do(session, verbs.link, FIRST, Span(28, 32))
    do(session, verbs.accept, FIRST)
    assert [(e.start, e.role) for e in own(session).evidence] == [
        (0, Role.SUPPORTS),
        (28, Role.SUPPORTS),
    ]


def test_evidence_is_in_order_and_a_passage_has_one_role(session: Session) -> None:
    do(session, verbs.link, FIRST, Span(28, 32))
    do(session, verbs.link, FIRST, Span(0, 3), Role.PARTLY)
    do(session, verbs.link, FIRST, Span(28, 32), Role.CONTRADICTS)
    assert [(e.text, e.role) for e in own(session).evidence] == [
        ("Abe", Role.PARTLY),
        ("left", Role.CONTRADICTS),
    ]
    do(session, verbs.unlink, FIRST, own(session).evidence[0])
    assert [e.text for e in own(session).evidence] == ["left"]


def test_evidence_that_is_moved_keeps_its_role_and_takes_the_place_of_another(
    session: Session,
) -> None:
    do(session, verbs.link, FIRST, Span(0, 3), Role.PARTLY)
    do(session, verbs.link, FIRST, Span(28, 32))
    first, second = own(session).evidence
    do(session, verbs.move_evidence, FIRST, first, Span(0, 24))
    moved = own(session).evidence[0]
    assert (moved.start, moved.end, moved.role) == (0, 24, Role.PARTLY)
    assert moved.text == session.desk().pair.source.text[:24]
    assert verbs.move_evidence(session.desk(), FIRST, first, Span(0, 5)) is None
    do(session, verbs.move_evidence, FIRST, moved, Span(second.start, second.end))
    assert [(e.text, e.role) for e in own(session).evidence] == [("left", Role.PARTLY)]


def test_reasons_keep_their_order(session: Session) -> None:
    for reason in (Reason.OTHER, Reason.INTENSIFIER, Reason.CHANGED_DATE, Reason.INTENSIFIER):
        do(session, verbs.toggle_reason, FIRST, reason)
    assert own(session).reasons == (Reason.OTHER, Reason.CHANGED_DATE)


@pytest.mark.parametrize(
    "intent",
    [
        lambda desk: verbs.tag(desk, FIRST, Verdict.MATCHING),
        lambda desk: verbs.link(desk, FIRST, Span(0, 3), Role.PARTLY),
        lambda desk: verbs.write_note(desk, FIRST, "n"),
        lambda desk: verbs.accept(desk, SECOND),
        lambda desk: verbs.clear(desk, FIRST),
        lambda desk: verbs.tag_because(desk, FIRST, Verdict.MATCHING, Reason.OTHER),
    ],
)
def test_the_same_again_is_no_act(session: Session, intent: Intent) -> None:
    do(session, verbs.toggle_unsure, FIRST)
    assert session.do(intent(session.desk()))
    assert intent(session.desk()) is None


@pytest.mark.parametrize(
    "intent",
    [
        lambda desk: verbs.clear(desk, FIRST),
        lambda desk: verbs.write_note(desk, FIRST, ""),
        lambda desk: verbs.accept(desk, THIRD),
        lambda desk: verbs.unlink(desk, FIRST, Evidence(0, 3, "Abe")),
    ],
)
def test_what_changes_nothing_is_no_act(session: Session, intent: Intent) -> None:
    assert intent(session.desk()) is None
    assert not session.do(None)


@pytest.mark.parametrize(
    "intent",
    [
        lambda desk: verbs.tag(desk, "gone", Verdict.MATCHING),
        lambda desk: verbs.accept(desk, "gone"),
        lambda desk: verbs.write_note(desk, "gone", "n"),
        lambda desk: verbs.split_claim(desk, "gone", 3),
        lambda desk: verbs.merge_claims(desk, (FIRST, "gone")),
        lambda desk: verbs.move_claim(desk, "gone", Span(0, 3)),
        lambda desk: verbs.delete_claim(desk, "gone"),
    ],
)
def test_a_claim_that_is_gone_is_refused(session: Session, intent: Intent) -> None:
    with pytest.raises(ActRefused, match="no longer there"):
        intent(session.desk())


def test_two_annotators_judge_one_claim_side_by_side(session: Session) -> None:
    do(session, verbs.tag, FIRST, Verdict.MATCHING)
    session.know(BOB)
    do(session, verbs.tag, FIRST, Verdict.UNSUPPORTED)
    do(session, verbs.write_note, FIRST, "n")
    assert [(j.annotator, j.verdict, j.note) for j in claim(session).judgements] == [
        ("ann", Verdict.MATCHING, ""),
        ("bob", Verdict.UNSUPPORTED, "n"),
    ]
    assert session.pair is not None
    assert session.pair.annotators == (ANN, BOB)
