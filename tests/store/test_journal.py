from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from newsannot import verbs
from newsannot.acts import Act, Change, ClaimRow, JudgementRow, Verb
from newsannot.errors import ActRefused, SetError
from newsannot.model import (
    Annotator,
    Boilerplate,
    Judgement,
    Pair,
    Role,
    Side,
    Span,
    Status,
    Verdict,
)
from newsannot.session import Session
from newsannot.store import Store
from tests.samples import ANN, BOB, FIRST, SECOND, open_session, sample

Journal = list[tuple[str, str, str]]


@pytest.fixture
def session(path: Path) -> Session:
    return open_session(path)


def journal(store: Store) -> Journal:
    rows = store._db.query("SELECT annotator, verb, state FROM acts ORDER BY id")
    return [(row["annotator"], row["verb"], row["state"]) for row in rows]


def tag(session: Session, claim: str = FIRST, verdict: Verdict = Verdict.MATCHING) -> None:
    assert session.do(verbs.tag(session.desk(), claim, verdict))


def test_acts_are_undone_and_done_again_in_their_order(session: Session) -> None:
    states = [session.pair]
    for claim in (FIRST, SECOND):
        tag(session, claim)
        states.append(session.pair)
    for state in (states[1], states[0]):
        assert session.undo().verb is Verb.UNDO
        assert session.pair == state == session.store.pair(sample().id)
    with pytest.raises(ActRefused, match="nothing to undo"):
        session.undo()
    for state in states[1:]:
        assert session.redo().verb is Verb.REDO
        assert session.pair == state == session.store.pair(sample().id)
    with pytest.raises(ActRefused, match="nothing to redo"):
        session.redo()
    assert [verb for _, verb, _ in journal(session.store)] == [
        "tag",
        "tag",
        "undo",
        "undo",
        "redo",
        "redo",
    ]


def test_undo_and_redo_go_on_after_a_restart(session: Session, path: Path) -> None:
    before = session.pair
    tag(session)
    after = session.pair
    for expected, step in ((before, Session.undo), (after, Session.redo)):
        session.close()
        session = open_session(path)
        step(session)
        assert session.pair == expected
    session.close()


def test_what_was_undone_is_gone_once_something_else_is_done(session: Session) -> None:
    tag(session)
    session.undo()
    assert session.redoable() is not None
    tag(session, SECOND)
    assert session.redoable() is None
    with pytest.raises(ActRefused, match="nothing to redo"):
        session.redo()
    assert journal(session.store)[0] == ("ann", "tag", "dropped")


def test_undo_takes_back_the_own_act_only(session: Session) -> None:
    tag(session)
    session.know(BOB)
    tag(session, SECOND)
    session.know(ANN)
    undoable = session.undoable()
    assert undoable is not None
    assert undoable.annotator == "ann"
    session.undo()
    assert session.undoable() is None
    assert session.pair is not None
    assert [len(claim.judgements) for claim in session.pair.claims] == [0, 1, 0]


@pytest.mark.parametrize(
    "act",
    [
        lambda desk: verbs.tag(desk, FIRST, Verdict.MATCHING),
        lambda desk: verbs.move_claim(desk, FIRST, Span(0, 8)),
        lambda desk: verbs.split_claim(desk, FIRST, 8),
        lambda desk: verbs.merge_claims(desk, (FIRST, SECOND)),
    ],
)
def test_what_another_annotator_judged_since_is_not_undone(
    session: Session, act: Callable[[verbs.Desk], Act | None]
) -> None:
    session.do(act(session.desk()))
    session.know(BOB)
    tag(session)
    after, acts = session.pair, journal(session.store)
    session.know(ANN)
    with pytest.raises(ActRefused, match="another annotator has judged the claim since"):
        session.undo()
    assert session.pair == after == session.store.pair(sample().id)
    assert journal(session.store) == acts
    session.know(BOB)
    session.undo()
    session.know(ANN)
    assert session.undo().annotator == "ann"


def test_what_another_annotator_did_again_since_is_not_undone(session: Session) -> None:
    tag(session)
    session.know(BOB)
    tag(session)
    session.undo()
    session.know(ANN)
    session.do(verbs.move_claim(session.desk(), FIRST, Span(0, 8)))
    session.know(BOB)
    session.redo()
    session.know(ANN)
    with pytest.raises(ActRefused, match="another annotator has judged the claim since"):
        session.undo()
    session.know(BOB)
    session.undo()
    session.know(ANN)
    assert session.undo().annotator == "ann"


def test_a_swap_that_another_annotator_did_again_stands_in_the_way(session: Session) -> None:
    session.know(BOB)
    session.do(verbs.swap(session.desk()))
    session.undo()
    session.know(ANN)
    session.do(verbs.add_mark(session.desk(), Side.SOURCE, Boilerplate(0, 3)))
    session.undo()
    session.know(BOB)
    session.redo()
    session.know(ANN)
    with pytest.raises(ActRefused, match="swapped texts"):
        session.redo()


def test_an_undo_that_would_leave_an_imported_judgement_without_its_claim_is_refused(
    store: Store, full_pair: Pair
) -> None:
    store.add_pair(full_pair)
    row = ClaimRow("p", "own", 0, 3)
    store.apply(Act("ann", "1", Verb.ADD_CLAIM, "p", (Change(None, row),)))
    store._db.execute(
        "INSERT INTO judgements VALUES ('p', 'own', 'bob', '{\"annotator\":\"bob\"}')"
    )
    with pytest.raises(ActRefused, match="another annotator has judged the claim"):
        store.undo("ann", "2")
    assert row in store.statements("p").claims


def test_an_act_made_from_what_is_no_longer_so_is_refused_and_leaves_nothing(
    session: Session,
) -> None:
    desk = session.desk()
    tag(session)
    before, acts = session.store.pair(sample().id), journal(session.store)
    late = verbs.merge_claims(desk, (SECOND, FIRST))
    assert late is not None
    with pytest.raises(ActRefused, match="changed since by another act"):
        session.do(late)
    assert session.store.pair(sample().id) == before
    assert journal(session.store) == acts


def test_an_act_that_fails_halfway_leaves_nothing_and_keeps_what_can_be_redone(
    store: Store,
) -> None:
    pair = sample().id
    claim = Change(None, ClaimRow(pair, "x", 0, 3))
    store.apply(Act("ann", "1", Verb.ADD_CLAIM, pair, (claim,)))
    store.undo("ann", "2")
    orphan = JudgementRow(pair, "no such claim", "ann", Judgement("ann"))
    stranger = JudgementRow(pair, "x", "stranger", Judgement("stranger"))
    for row in (orphan, stranger):
        with pytest.raises(SetError, match="FOREIGN KEY"):
            store.apply(Act("ann", "3", Verb.TAG, pair, (claim, Change(None, row))))
    said = store.statements(pair)
    assert not said.touched()
    assert store.redoable("ann") is not None
    with pytest.raises(SetError, match="FOREIGN KEY"):
        store.apply(Act("stranger", "3", Verb.ADD_CLAIM, pair, (claim,)))
    assert len(journal(store)) == 2


def test_a_swap_and_its_undo_drop_the_reading(session: Session) -> None:
    pair = sample()
    session.do(verbs.swap(session.desk()))
    assert session.store.reading(pair.id) is None
    assert session.pair is not None
    assert pair.derived is not None
    assert session.pair.source.text == pair.derived.text
    session.undo()
    assert session.store.reading(pair.id) is None
    assert session.pair == replace(pair, status=Status.NEW)


def test_a_pair_is_in_progress_while_anybodys_act_stands(session: Session) -> None:
    tag(session)
    session.know(BOB)
    tag(session, SECOND)
    for who, undo, status in (
        (ANN, True, Status.IN_PROGRESS),
        (BOB, True, Status.NEW),
        (BOB, False, Status.IN_PROGRESS),
        (ANN, False, Status.IN_PROGRESS),
        (BOB, True, Status.IN_PROGRESS),
        (ANN, True, Status.NEW),
    ):
        session.know(who)
        (session.undo if undo else session.redo)()
        assert session.pair is not None
        assert session.pair.status is status
        assert session.store.pair(sample().id) == session.pair


def test_a_pair_that_came_in_progress_stays_so(store: Store) -> None:
    store.add_pair(replace(sample(), id="x", status=Status.IN_PROGRESS))
    session = Session(store, ANN)
    session.open_pair("x")
    session.do(verbs.add_claim(session.desk(), Span(0, 3))[0])
    session.undo()
    assert session.desk().pair.status is Status.IN_PROGRESS


def test_nothing_is_undone_or_done_again_across_another_annotators_swap(session: Session) -> None:
    tag(session)
    session.do(verbs.clear(session.desk(), FIRST))
    session.know(BOB)
    session.do(verbs.swap(session.desk()))
    session.know(ANN)
    with pytest.raises(ActRefused, match="swapped texts"):
        session.undo()
    session.do(verbs.add_claim(session.desk(), Span(0, 3))[0])
    session.know(BOB)
    with pytest.raises(ActRefused, match="swapped texts"):
        session.undo()
    for who in (ANN, BOB, ANN, ANN):
        session.know(who)
        session.undo()
    assert session.desk().pair == replace(sample(), status=Status.NEW)


def test_a_swap_is_undone_when_what_came_after_it_was(session: Session) -> None:
    session.know(BOB)
    session.do(verbs.swap(session.desk()))
    session.know(ANN)
    session.do(verbs.add_claim(session.desk(), Span(0, 3))[0])
    session.undo()
    session.know(BOB)
    session.undo()
    assert session.desk().pair == sample()


def test_every_verb_is_kept_with_who_and_when(session: Session) -> None:
    session.do(verbs.link(session.desk(), FIRST, Span(0, 3), Role.PARTLY))
    act = session.undoable()
    assert act is not None
    assert (act.annotator, act.verb, act.pair) == ("ann", Verb.LINK, sample().id)
    assert act.at.endswith("Z")
    session.know(Annotator("eve", "Eve"))
    assert session.undoable() is None


def test_a_mark_is_not_made_again_in_texts_that_another_annotator_swapped_back(
    session: Session,
) -> None:
    session.do(verbs.swap(session.desk()))
    session.know(BOB)
    session.do(verbs.add_mark(session.desk(), Side.SOURCE, Boilerplate(0, 46)))
    session.undo()
    session.know(ANN)
    session.undo()
    session.know(BOB)
    with pytest.raises(ActRefused, match="swapped the texts since"):
        session.redo()
