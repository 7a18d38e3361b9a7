from __future__ import annotations

from collections.abc import Callable

import pytest

from newsannot import verbs
from newsannot.acts import Act, Verb
from newsannot.errors import ActRefused
from newsannot.model import Annotator, Claim, Decision, Judgement, Reason, Role, Span, Verdict
from newsannot.session import Session
from tests.samples import ANN, BOB, FIRST, SECOND, THIRD

CLEO = Annotator("cleo", "Cleo")
M, E, U = Verdict.MATCHING, Verdict.EMBELLISHED, Verdict.UNSUPPORTED


@pytest.fixture
def judged(session: Session) -> Session:
    """Ann and Bob differ on the first claim; Cleo is at the window."""
    do(session, verbs.tag, FIRST, M)
    session.know(BOB)
    do(session, verbs.tag, FIRST, U)
    do(session, verbs.link, FIRST, Span(17, 19), Role.CONTRADICTS)
    do(session, verbs.toggle_reason, FIRST, Reason.CHANGED_NUMBER)
    do(session, verbs.write_note, FIRST, "93, not 90")
    session.know(CLEO)
    return session


def do(session: Session, verb: Callable[..., Act | None], *facts: object) -> bool:
    return session.do(verb(session.desk(), *facts))


def claim(session: Session, which: str = FIRST) -> Claim:
    return session.desk().claim(which)


def decision(session: Session, which: str = FIRST) -> Decision:
    found = claim(session, which).decision
    assert found
    return found


def judgements(session: Session) -> tuple[Judgement, ...]:
    return claim(session).judgements


def test_a_decision_says_who_decided_and_changes_no_judgement(judged: Session) -> None:
    before = judgements(judged)
    assert do(judged, verbs.decide, (FIRST,), FIRST, E)
    made = decision(judged)
    assert (made.verdict, made.annotator, made.by) == (E, "cleo", "cleo")
    assert made.at
    assert made.at == made.created_at == made.updated_at
    assert judgements(judged) == before
    assert judged.store.pair(judged.desk().pair.id) == judged.pair


def test_the_same_decision_again_is_nothing_to_do(judged: Session) -> None:
    do(judged, verbs.decide, (FIRST,), FIRST, E)
    assert not do(judged, verbs.decide, (FIRST,), FIRST, E)
    judged.know(ANN)
    assert not do(judged, verbs.decide, (FIRST,), FIRST, E)
    assert decision(judged).by == "cleo"


def test_a_judgement_is_taken_over_whole_but_for_its_note(judged: Session) -> None:
    do(judged, verbs.take_over, (FIRST,), FIRST, "bob")
    made = decision(judged)
    (bobs,) = (own for own in judgements(judged) if own.annotator == "bob")
    assert (made.verdict, made.evidence, made.reasons) == (U, bobs.evidence, bobs.reasons)
    assert made.searched == bobs.searched
    assert (made.annotator, made.by, made.note) == ("bob", "cleo", "")


def test_nothing_is_taken_over_from_somebody_who_did_not_judge(judged: Session) -> None:
    assert not do(judged, verbs.take_over, (FIRST,), FIRST, "cleo")


def test_another_verdict_leaves_the_evidence_taken_over_behind_and_keeps_the_note(
    judged: Session,
) -> None:
    do(judged, verbs.take_over, (FIRST,), FIRST, "bob")
    do(judged, verbs.note_decision, (FIRST,), "as the police say")
    do(judged, verbs.decide, (FIRST,), FIRST, U)
    assert decision(judged).evidence
    do(judged, verbs.decide, (FIRST,), FIRST, M)
    made = decision(judged)
    assert (made.verdict, made.evidence, made.reasons) == (M, (), ())
    assert (made.note, made.annotator) == ("as the police say", "cleo")


def test_a_note_waits_for_a_decision(judged: Session) -> None:
    assert not do(judged, verbs.note_decision, (FIRST,), "too early")
    do(judged, verbs.decide, (FIRST,), FIRST, M)
    assert do(judged, verbs.note_decision, (FIRST,), "now")
    assert not do(judged, verbs.note_decision, (FIRST,), "now")


def test_of_claims_cut_differently_one_carries_the_decision(judged: Session) -> None:
    both = (FIRST, SECOND)
    do(judged, verbs.decide, both, FIRST, M)
    do(judged, verbs.decide, both, SECOND, U)
    assert claim(judged).decision is None
    assert decision(judged, SECOND).verdict is U
    judged.undo()
    assert decision(judged).verdict is M
    assert claim(judged, SECOND).decision is None


def test_a_decision_is_taken_back_and_comes_again(judged: Session) -> None:
    do(judged, verbs.decide, (FIRST,), FIRST, M)
    assert do(judged, verbs.undecide, (FIRST,))
    assert claim(judged).decision is None
    assert not do(judged, verbs.undecide, (FIRST,))
    assert judged.undo().verb is Verb.UNDO
    assert decision(judged).verdict is M


def test_a_decision_is_undone_though_somebody_has_judged_the_claim_since(judged: Session) -> None:
    do(judged, verbs.decide, (FIRST,), FIRST, M)
    judged.know(BOB)
    do(judged, verbs.tag, FIRST, E)
    judged.know(CLEO)
    judged.undo()
    assert claim(judged).decision is None
    assert {own.verdict for own in judgements(judged)} == {M, E}


def test_a_judgement_is_undone_beside_a_decision_which_stays(judged: Session) -> None:
    do(judged, verbs.take_over, (FIRST,), FIRST, "bob")
    judged.know(BOB)
    for _ in range(4):  # note, reason, evidence, verdict
        judged.undo()
    assert [own.annotator for own in judgements(judged)] == ["ann"]
    assert decision(judged).verdict is U
    judged.know(CLEO)
    judged.undo()
    assert claim(judged).decision is None


def test_who_made_a_claim_a_persons_does_not_undo_that_under_a_decision(judged: Session) -> None:
    do(judged, verbs.decide, (FIRST,), FIRST, M)
    judged.know(BOB)
    for _ in range(4):
        judged.undo()
    judged.know(ANN)
    with pytest.raises(ActRefused, match="decided the claim since"):
        judged.undo()
    judged.know(CLEO)
    judged.undo()
    judged.know(ANN)
    judged.undo()
    assert judged.desk().row(FIRST) is None


def test_a_decision_that_another_one_has_changed_is_not_undone(judged: Session) -> None:
    do(judged, verbs.decide, (FIRST,), FIRST, M)
    judged.know(ANN)
    do(judged, verbs.decide, (FIRST,), FIRST, U)
    judged.know(CLEO)
    with pytest.raises(ActRefused, match="changed since"):
        judged.undo()
    assert decision(judged).verdict is U


def test_the_ends_of_a_decided_claim_are_not_put_back_under_the_decision(session: Session) -> None:
    do(session, verbs.move_claim, THIRD, Span(34, 50))
    session.know(BOB)
    do(session, verbs.decide, (THIRD,), THIRD, M)
    session.know(ANN)
    with pytest.raises(ActRefused, match="decided the claim since"):
        session.undo()


@pytest.mark.parametrize(
    "cut",
    [
        lambda desk: verbs.split_claim(desk, THIRD, 41),
        lambda desk: verbs.delete_claim(desk, THIRD),
        lambda desk: verbs.merge_claims(desk, (SECOND, THIRD)),
    ],
)
def test_a_decided_claim_is_not_cut_away_with_its_decision(
    session: Session, cut: Callable[..., Act | None]
) -> None:
    do(session, verbs.decide, (THIRD,), THIRD, M)
    with pytest.raises(ActRefused, match="the claim is decided"):
        cut(session.desk())


def test_a_claim_that_was_decided_and_nothing_else_is_the_machines_again_when_that_is_undone(
    session: Session,
) -> None:
    do(session, verbs.decide, (THIRD,), THIRD, M)
    session.undo()
    assert session.desk().row(THIRD) is None
