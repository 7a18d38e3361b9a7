"""A pair that comes again into a set, between the acts of those who work on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newsannot import record, verbs
from newsannot.errors import ActRefused, SetError
from newsannot.merging import Report
from newsannot.model import (
    Annotator,
    Decision,
    Judgement,
    Omission,
    OmissionJudgement,
    Origin,
    Pair,
    Side,
    Span,
    Verdict,
)
from newsannot.session import Session
from tests.samples import ANN, BOB, FIRST, SECOND, open_session, sample

KIM = Annotator("kim", "Kim")
MATCHING, EMBELLISHED, UNSUPPORTED = Verdict


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    session = open_session(path)
    yield session
    session.close()


def tag(session: Session, claim: str, verdict: Verdict) -> None:
    session.do(verbs.tag(session.desk(), claim, verdict))


def sent(session: Session, claim: str = FIRST, verdict: Verdict = UNSUPPORTED) -> Pair:
    """The pair on the desk with a verdict of Kim's, as it comes in a record."""
    pair = session.desk().pair
    said = Judgement("kim", verdict)
    claims = tuple(
        replace(c, origin=Origin.MANUAL, judgements=(*c.judgements, said)) if c.id == claim else c
        for c in pair.claims
    )
    people = tuple(dict.fromkeys((*pair.annotators, KIM)))
    coming = replace(pair, claims=claims, annotators=people)
    return record.loads(record.dumps(coming))


def merge(session: Session, coming: Pair) -> Report:
    told = session.store.merge_pair(coming)
    session.open_pair(coming.id)
    return told


def told(report: Report) -> list[str]:
    return [f"{gain.what}: {gain.number}" for gain in report.gains]


def said(session: Session, claim: str = FIRST) -> dict[str, Verdict | None]:
    (found,) = (c for c in session.desk().pair.claims if c.id == claim)
    return {judged.annotator: judged.verdict for judged in found.judgements}


def test_what_came_and_what_was_left_out_is_told_by_names(session: Session) -> None:
    tag(session, FIRST, MATCHING)
    coming = sent(session, SECOND)
    tag(session, SECOND, MATCHING)
    other = replace(coming.claims[0], judgements=(Judgement("ann", UNSUPPORTED),))
    report = merge(session, replace(coming, claims=(other, *coming.claims[1:]), tags=("t",)))
    assert told(report) == ["verdicts of Kim: 1", "facts about the pair: 1"]
    assert report.left_out == ("claim 1, Ann: unsupported in the record, matching in the set",)
    assert said(session, SECOND) == {"ann": MATCHING, "kim": UNSUPPORTED}
    assert KIM in session.store.annotators()


def test_a_record_of_what_is_there_changes_nothing(session: Session) -> None:
    tag(session, FIRST, MATCHING)
    coming, before = sent(session), session.store.statements(sample().id)
    pair = session.desk().pair
    assert merge(session, record.loads(record.dumps(pair))) == Report()
    assert session.store.statements(pair.id) == before
    merge(session, coming)
    after = session.store.statements(pair.id)
    assert merge(session, coming) == Report()
    assert session.store.statements(pair.id) == after


def test_an_older_record_brings_nothing_back_and_is_no_contradiction(session: Session) -> None:
    tag(session, FIRST, MATCHING)
    tag(session, SECOND, MATCHING)
    older = record.loads(record.dumps(session.desk().pair))
    tag(session, FIRST, UNSUPPORTED)
    session.do(verbs.clear(session.desk(), SECOND))
    assert merge(session, older) == Report()
    assert said(session) == {"ann": UNSUPPORTED}
    session.undo()
    session.undo()
    assert (said(session), said(session, SECOND)) == ({"ann": MATCHING}, {"ann": MATCHING})


def test_a_record_of_other_texts_is_refused_and_costs_nothing(session: Session) -> None:
    other = replace(sample("Other."), id=sample().id)
    before = session.store.pair(sample().id)
    with pytest.raises(SetError, match=f"has a pair {sample().id} of other texts"):
        session.store.merge_pair(other)
    with pytest.raises(SetError, match="has no pair x"):
        session.store.merge_pair(replace(sample(), id="x"))
    assert session.store.pair(sample().id) == before


def test_a_merge_that_fails_halfway_leaves_nothing(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    coming, before = sent(session), session.store.pair(sample().id)
    with pytest.raises(UnicodeEncodeError):
        session.store.merge_pair(replace(coming, meta={"a": "\ud800"}))
    assert session.store.pair(sample().id) == before
    assert KIM not in session.store.annotators()


def test_undo_takes_the_own_verdict_from_a_claim_that_a_record_judged_and_redo_gives_it(
    session: Session,
) -> None:
    coming = sent(session)
    tag(session, FIRST, MATCHING)
    merge(session, coming)
    session.undo()
    assert said(session) == {"kim": UNSUPPORTED}
    session.redo()
    assert said(session) == {"ann": MATCHING, "kim": UNSUPPORTED}
    session.undo()
    session.know(KIM)
    with pytest.raises(ActRefused, match="nothing to undo"):
        session.undo()


def test_what_was_undone_before_a_record_came_is_done_again_beside_it(session: Session) -> None:
    coming = sent(session)
    tag(session, FIRST, MATCHING)
    session.undo()
    merge(session, coming)
    session.redo()
    assert said(session) == {"ann": MATCHING, "kim": UNSUPPORTED}


def test_undo_leaves_a_claim_that_was_decided_in_a_record(session: Session) -> None:
    coming = sent(session)
    decision = Decision("kim", UNSUPPORTED, by="kim")
    claims = (replace(coming.claims[0], judgements=(), decision=decision), *coming.claims[1:])
    tag(session, FIRST, MATCHING)
    assert told(merge(session, replace(coming, claims=claims))) == ["decisions: 1"]
    session.undo()
    assert session.desk().pair.claims[0].decision == decision
    assert said(session) == {}
    session.redo()
    assert said(session) == {"ann": MATCHING}


def test_undo_refuses_to_move_or_take_away_a_claim_that_a_record_judged(session: Session) -> None:
    session.do(verbs.move_claim(session.desk(), FIRST, Span(0, 12)))
    merge(session, sent(session))
    with pytest.raises(ActRefused, match="another annotator has judged the claim since"):
        session.undo()
    act, made = verbs.add_claim(session.desk(), Span(4, 12))
    session.do(act)
    merge(session, sent(session, made))
    with pytest.raises(ActRefused, match="another annotator has judged the claim since"):
        session.undo()


def test_undo_refuses_to_swap_texts_that_a_record_spoke_of(session: Session) -> None:
    session.do(verbs.swap(session.desk()))
    pair = session.desk().pair
    passage = Omission(0, 4, OmissionJudgement.MISSING, "kim")
    merge(session, replace(pair, omissions=(passage,), annotators=(KIM,)))
    with pytest.raises(ActRefused, match="have been worked on since"):
        session.undo()


def test_undo_of_an_omission_and_of_names_leaves_those_that_came(session: Session) -> None:
    session.do(verbs.judge_omission(session.desk(), Span(0, 24), OmissionJudgement.FINE))
    session.do(verbs.join_names(session.desk(), ("Abe", "men")))
    pair = session.desk().pair
    passage = Omission(25, 44, OmissionJudgement.MISSING, "kim")
    omissions = (*pair.omissions, passage)
    merge(
        session, replace(pair, omissions=omissions, tags=("t",), annotators=(*pair.annotators, KIM))
    )
    session.undo()
    session.undo()
    after = session.desk().pair
    assert (after.omissions, after.aliases, after.tags) == ((passage,), (), ("t",))


def test_a_record_is_in_the_history_by_who_judged(session: Session) -> None:
    merge(session, sent(session))
    acts = list(session.store._db.query("SELECT annotator, verb, state FROM acts"))
    assert acts == [{"annotator": "kim", "verb": "take_in", "state": "came"}]
    assert session.undoable() is None


def test_another_persons_later_act_is_still_what_undo_refuses_for(session: Session) -> None:
    tag(session, FIRST, MATCHING)
    merge(session, sent(session))
    session.know(BOB)
    tag(session, FIRST, EMBELLISHED)
    session.know(ANN)
    with pytest.raises(ActRefused, match="another annotator has judged the claim since"):
        session.undo()


def test_marks_come_and_stay_beside_acts_on_others(session: Session) -> None:
    desk = session.desk()
    name = desk.pair.source.layers.entities[0]
    session.do(verbs.strike_mark(desk, Side.SOURCE, name))
    coming = sent(session, SECOND)
    session.undo()
    assert told(merge(session, coming)) == ["verdicts of Kim: 1"]
    assert session.desk().pair.source.layers.entities == (name,)
