from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from newsannot import record, verbs
from newsannot.errors import ActRefused, SetError
from newsannot.model import Annotator, Role, Span, Verdict
from newsannot.session import Notice, Progress, Session, What
from newsannot.store import Store
from tests.samples import (
    ANN,
    BOB,
    FIRST,
    PIPELINE,
    SECOND,
    THIRD,
    open_session,
    reading,
    sample,
)


def tag(session: Session, claim: str = FIRST) -> None:
    session.do(verbs.tag(session.desk(), claim, Verdict.MATCHING))


def other_pair(session: Session) -> str:
    pair = sample("Other.", "Another text.")
    session.store.add_pair(pair)
    return pair.id


# What listeners hear


def test_listeners_hear_of_an_act_when_it_is_in_the_set(
    session: Session, heard: list[Notice]
) -> None:
    seen = []
    session.subscribe(lambda _: seen.append(session.store.pair(sample().id) == session.pair))
    tag(session)
    act = session.undoable()
    session.undo()
    session.redo()
    assert [notice.what for notice in heard] == [What.ACT] * 3
    assert heard[0].act == act
    assert seen == [True] * 3


def test_nobody_hears_of_what_was_not_done(session: Session, heard: list[Notice]) -> None:
    desk = session.desk()
    tag(session)
    heard.clear()
    assert not session.do(None)
    for refused in (verbs.merge_claims(desk, (SECOND, FIRST)), verbs.split_claim(desk, FIRST, 9)):
        with pytest.raises(ActRefused):
            session.do(refused)
    with pytest.raises(ActRefused):
        session.redo()
    assert heard == []


def test_another_pair_is_told_once(session: Session, heard: list[Notice]) -> None:
    session.open_pair(other_pair(session))
    assert heard == [Notice(What.PAIR)]


def test_the_texts_of_a_long_pair_are_told_before_all_else_is_read(
    session: Session, heard: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsannot.session._LONG", 10)
    on_desk = []
    session.subscribe(lambda _: on_desk.append(session.desk().pair.id))
    other = other_pair(session)
    session.open_pair(other)
    assert [notice.what for notice in heard] == [What.TEXTS, What.PAIR]
    assert [article.text for article in heard[0].texts] == ["Other.", "Another text."]
    assert on_desk == [sample().id, other]


def test_a_long_pair_that_is_damaged_gives_way_to_the_one_on_the_desk(
    session: Session, heard: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsannot.session._LONG", 10)
    before, other = session.pair, other_pair(session)
    damage(session.store, other, NO_READING)
    with pytest.raises(SetError, match="is damaged"):
        session.open_pair(other)
    assert [notice.what for notice in heard] == [What.TEXTS, What.PAIR]
    assert session.pair == before


def test_a_new_annotator_is_told_and_kept(session: Session, heard: list[Notice]) -> None:
    session.know(ANN)
    assert heard == []
    session.know(Annotator("ann", "Ann Other"))
    session.know(BOB)
    assert heard == [Notice(What.PEOPLE)] * 2
    assert session.store.annotators() == (Annotator("ann", "Ann Other"), BOB)
    assert session.annotator == BOB


def test_whoever_is_in_the_set_already_takes_over_and_is_told(
    session: Session, heard: list[Notice]
) -> None:
    session.know(BOB)
    session.know(ANN)
    assert heard == [Notice(What.PEOPLE)] * 2
    assert session.annotator == ANN
    assert session.store.annotators() == (ANN, BOB)


# Pairs


def test_the_last_pair_is_on_the_desk_again_after_a_restart(session: Session, path: Path) -> None:
    other = other_pair(session)
    session.open_pair(other)
    session.close()
    with open_session(path).store as store:
        again = Session(store, ANN)
        again.open_last()
        assert again.desk().pair.id == other


NO_READING = "INSERT OR REPLACE INTO readings VALUES (?, '{')"
NO_SPAN = "INSERT INTO claims VALUES (?, 'x', -1, 3, '[]', NULL)"


def damage(store: Store, pair: str, statement: str = NO_READING) -> None:
    store._db.execute(statement, [pair])
    store._db.conn.commit()


@pytest.mark.parametrize("statement", [NO_READING, NO_SPAN])
def test_a_damaged_pair_leaves_the_one_on_the_desk_as_it_was(
    session: Session, heard: list[Notice], statement: str
) -> None:
    tag(session)
    before, other = session.pair, other_pair(session)
    damage(session.store, other, statement)
    heard.clear()
    with pytest.raises(SetError, match="is damaged"):
        session.open_pair(other)
    assert (session.pair, heard) == (before, [])
    assert session.undo().pair == sample().id
    session.redo()
    assert session.pair == before == session.store.pair(sample().id)


def test_a_damaged_last_pair_costs_the_others_nothing(session: Session, path: Path) -> None:
    other = other_pair(session)
    session.open_pair(other)
    damage(session.store, other)
    session.close()
    with Store(path) as store:
        again = Session(store, ANN)
        (error,) = again.open_last()
        assert error.problem.startswith("is damaged")
        assert again.desk().pair.id == sample().id
        damage(store, sample().id)
        with pytest.raises(SetError, match="is damaged"):
            again.open_last()


def test_an_empty_set_has_nothing_on_the_desk(tmp_path: Path) -> None:
    with Store(tmp_path / "b.newsannot") as store:
        session = Session(store, ANN)
        session.open_last()
        assert (session.pair, session.progress()) == (None, Progress(0, 0))
        assert session.next_open(None) is None
        assert not session.is_read(PIPELINE)
        assert session.unsuggested() == ()
        with pytest.raises(ActRefused, match="no pair is open"):
            session.desk()
        session.add(record.article("A."), record.article("B."))
        session.add(record.article("A."), record.article("B."))
        assert len([*session.store.pair_ids()]) == 1
        with pytest.raises(SetError, match="has no pair x"):
            session.open_pair("x")
        assert session.pair is not None


def test_an_undo_in_another_pair_opens_that_pair(session: Session) -> None:
    tag(session)
    session.open_pair(other_pair(session))
    session.undo()
    assert session.desk().pair.id == sample().id
    assert session.desk().claim(FIRST).judgements == ()


def test_a_set_opened_to_read_is_shown_and_not_changed(session: Session, path: Path) -> None:
    before = session.store.pair(sample().id)
    with Store(path, readonly=True) as store:
        reader = Session(store, BOB)
        reader.open_last()
        fewer = replace(reading(sample()), claims=())
        reader.take_reading(sample().id, fewer)
        assert reader.desk().pair.claims == ()
        assert store.reading(sample().id) == reading(sample())
        act, _ = verbs.add_claim(reader.desk(), Span(0, 3))
        with pytest.raises(SetError, match="cannot be written to"):
            reader.do(act)
    assert session.store.pair(sample().id) == before


# Where the work stands


def test_progress_counts_the_claims_that_the_annotator_tagged(session: Session) -> None:
    assert session.progress() == Progress(0, 3)
    tag(session)
    session.do(verbs.toggle_unsure(session.desk(), FIRST))
    session.do(verbs.link(session.desk(), SECOND, Span(0, 3), Role.PARTLY))
    assert session.progress() == Progress(1, 3)
    session.know(BOB)
    assert session.progress() == Progress(0, 3)


def test_the_next_claim_is_the_next_untagged_round_the_end_then_the_next_unsure(
    session: Session,
) -> None:
    assert session.next_open(None) == FIRST
    assert session.next_open(FIRST) == SECOND
    assert session.next_open(THIRD) == FIRST
    assert session.next_open("gone") == FIRST
    tag(session, SECOND)
    session.do(verbs.toggle_unsure(session.desk(), SECOND))
    assert session.next_open(FIRST) == THIRD
    tag(session, FIRST)
    # The claim at hand comes last, when it is the only one left.
    assert session.next_open(THIRD) == THIRD
    tag(session, THIRD)
    assert session.next_open(None) == SECOND
    session.do(verbs.toggle_unsure(session.desk(), SECOND))
    assert session.next_open(None) is None


def test_a_pair_is_on_the_desk_though_the_set_cannot_note_it(
    session: Session, heard: list[Notice]
) -> None:
    other = sample("Another source.", "Another text.")
    session.store.add_pair(other)
    with session.store.database() as db:
        db.execute("PRAGMA query_only = ON")
        session.open_pair(other.id)
        db.execute("PRAGMA query_only = OFF")
    assert session.desk().pair.id == other.id
    assert heard == [Notice(What.PAIR)]


def test_somebody_new_may_look_at_a_set_that_is_only_read(session: Session, path: Path) -> None:
    with Store(path, readonly=True) as store:
        reader, told = Session(store, ANN), list[Notice]()
        reader.open_last()
        reader.subscribe(told.append)
        reader.know(Annotator("cat", "Cat"))
        assert told == [Notice(What.PEOPLE)]
    assert session.store.annotators() == (ANN,)
