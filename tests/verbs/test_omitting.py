from __future__ import annotations

from newsannot import verbs
from newsannot.model import Omission, OmissionJudgement, Span, Status, Verdict
from newsannot.session import Session
from tests.samples import ANN, BOB, FIRST

FINE, MISSING = OmissionJudgement.FINE, OmissionJudgement.MISSING
LEFT, SAID = Span(25, 44), Span(0, 24)


def judge(session: Session, span: Span, judgement: OmissionJudgement | None) -> bool:
    return session.do(verbs.judge_omission(session.desk(), span, judgement))


def judged(session: Session) -> list[tuple[int, OmissionJudgement, str | None]]:
    return [(o.start, o.judgement, o.annotator) for o in session.desk().pair.omissions]


def test_an_omission_is_judged_with_who_and_when_and_taken_back(session: Session) -> None:
    before = session.pair
    desk = session.desk()
    session.do(verbs.judge_omission(desk, LEFT, FINE))
    assert session.desk().pair.omissions == (Omission(25, 44, FINE, ANN.id, desk.at),)
    assert session.desk().pair.status is Status.IN_PROGRESS
    session.undo()
    assert session.pair == before
    session.redo()
    assert judged(session) == [(25, FINE, ANN.id)]


def test_another_judgement_takes_the_place_of_the_first(session: Session) -> None:
    judge(session, LEFT, FINE)
    judge(session, LEFT, MISSING)
    assert judged(session) == [(25, MISSING, ANN.id)]


def test_the_same_judgement_again_takes_it_back_as_none_does(session: Session) -> None:
    for again in (FINE, None):
        judge(session, LEFT, FINE)
        judge(session, LEFT, again)
        assert judged(session) == []


def test_taking_back_what_nobody_said_is_no_act(session: Session) -> None:
    assert not judge(session, LEFT, None)
    assert session.desk().pair.status is Status.NEW


def test_judgements_stand_in_the_order_of_the_source_and_each_is_its_annotators_own(
    session: Session,
) -> None:
    judge(session, LEFT, FINE)
    session.know(BOB)
    judge(session, SAID, FINE)
    judge(session, LEFT, MISSING)
    assert judged(session) == [(0, FINE, BOB.id), (25, FINE, ANN.id), (25, MISSING, BOB.id)]


def test_the_work_stays_begun_where_others_went_on_after_the_first_judgement(
    session: Session,
) -> None:
    judge(session, LEFT, FINE)
    session.know(BOB)
    session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
    session.know(ANN)
    session.undo()
    assert (judged(session), session.desk().pair.status) == ([], Status.IN_PROGRESS)


def test_a_judgement_is_done_again_also_where_others_began_meanwhile(session: Session) -> None:
    judge(session, LEFT, FINE)
    session.undo()
    session.know(BOB)
    session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
    session.know(ANN)
    session.redo()
    assert judged(session) == [(25, FINE, ANN.id)]


def test_a_judgement_is_taken_back_and_done_again_beside_those_of_others(session: Session) -> None:
    judge(session, LEFT, FINE)
    session.know(BOB)
    judge(session, SAID, MISSING)
    session.know(ANN)
    session.undo()
    assert judged(session) == [(0, MISSING, BOB.id)]
    session.redo()
    assert judged(session) == [(0, MISSING, BOB.id), (25, FINE, ANN.id)]
