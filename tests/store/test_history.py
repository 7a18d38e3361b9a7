"""The journal as a list, and all of one's acts back to one of them taken back at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from newsannot import verbs
from newsannot.acts import Verb, now
from newsannot.errors import SetGone, StepRefused
from newsannot.model import Reason, Span, Verdict
from newsannot.retracing import redo_all, undo_back
from newsannot.session import Session
from newsannot.store import Store, erasing, history
from newsannot.store.history import VERBS, Count, Entry, Kind, Wanted
from newsannot.store.journal import State
from tests.samples import ANN, BOB, FIRST, SECOND, THIRD, open_session, sample

OTHER = sample("Another source, with words.", "Another text, about the sea.")


@pytest.fixture
def session(path: Path) -> Session:
    return open_session(path)


def tag(session: Session, claim: str = FIRST, verdict: Verdict = Verdict.MATCHING) -> None:
    assert session.do(verbs.tag(session.desk(), claim, verdict))


def entries(store: Store, **wanted: object) -> list[Entry]:
    found = history.outline(store, replace(Wanted(), **wanted))
    return history.rows(store, found.numbers, found.turned)


def told(found: list[Entry]) -> list[tuple[str, str]]:
    return [(entry.name, entry.act.verb if entry.act else "") for entry in found]


def number_of(store: Store, verb: Verb) -> int:
    return next(e.number for e in entries(store) if e.act and e.act.verb is verb)


def test_entries_come_newest_first_with_who_and_where_and_the_claims_words(
    session: Session,
) -> None:
    tag(session)
    session.know(BOB)
    session.do(verbs.write_note(session.desk(), SECOND, "why"))
    found = entries(session.store)
    assert told(found) == [("Bob", "note"), ("Ann", "tag"), ("", "")]
    assert [entry.words for entry in found] == ["He fled.", "Abe said “so” to 90 men.", ""]
    assert {entry.pair for entry in found} == {sample().id}
    assert found[2].title.startswith("Abe said")


def test_an_article_is_called_by_its_headline_rather_than_by_its_file(path: Path) -> None:
    texts = sample(derived="Abe held\n\nAbe was held in Bern.")
    pair = replace(texts, derived=replace(texts.derived, name="scan_14.txt"))
    with Store(path) as store:
        store.add_pair(pair)
        assert [entry.title for entry in entries(store)] == ["Abe held"]
        assert erasing.loss(store, erasing.Erasure((pair.id,))).pairs == ("Abe held",)


def test_they_are_asked_for_by_person_pair_kind_and_time(session: Session) -> None:
    store = session.store
    tag(session)
    before = now()
    store.add_pair(OTHER)
    session.know(BOB)
    session.do(verbs.write_note(session.desk(), FIRST, "why"))
    assert told(entries(store, annotator="ann")) == [("Ann", "tag")]
    assert told(entries(store, kind=Kind.NOTES)) == [("Bob", "note")]
    assert told(entries(store, kind=Kind.PAIRS)) == [("", ""), ("", "")]
    assert told(entries(store, since=before)) == [("Bob", "note"), ("", "")]
    assert [entry.pair for entry in entries(store, pair=OTHER.id)] == [OTHER.id]
    assert told(entries(store, seen_by="ann", since=before)) == [("", "")]
    assert told(entries(store, seen_by="ann", annotator="bob")) == []


def test_what_stands_is_counted_by_verb_and_person(session: Session) -> None:
    tag(session)
    tag(session, SECOND)
    tag(session, THIRD)
    session.undo()
    assert set(history.counts(session.store, Wanted())) == {
        Count(Verb.TAG, "ann", 2),
        Count(None, "", 1),
    }


def test_what_was_undone_and_overtaken_is_told(session: Session) -> None:
    tag(session)
    tag(session, SECOND)
    session.undo()
    assert [e.state for e in entries(session.store, kind=Kind.VERDICTS)] == [
        State.UNDONE,
        State.DONE,
    ]
    tag(session, THIRD)
    assert [e.state for e in entries(session.store, kind=Kind.VERDICTS)][1] is State.DROPPED


def test_words_are_those_of_the_ends_that_a_claim_has_now_or_had_last(session: Session) -> None:
    act, claim = verbs.add_claim(session.desk(), Span(0, 13), Verdict.MATCHING)
    session.do(act)
    session.do(verbs.move_claim(session.desk(), claim, Span(0, 8)))
    assert entries(session.store)[-2].words == "Abe said"
    session.do(verbs.delete_claim(session.desk(), claim))
    assert [entry.words for entry in entries(session.store)[:3]] == [
        "Abe said",
        "Abe said",
        "Abe said “so”",
    ]


def test_a_claim_of_a_text_that_is_the_source_by_now_has_no_words(session: Session) -> None:
    session.do(verbs.toggle_unsure(session.desk(), FIRST))
    session.undo()
    session.do(verbs.swap(session.desk()))
    tagged = [e for e in entries(session.store, kind=Kind.VERDICTS) if e.act]
    assert [entry.words for entry in tagged] == [""]


def test_every_verb_is_of_one_kind() -> None:
    known = [verb for listed in VERBS.values() for verb in listed]
    assert len(known) == len(set(known))
    assert {history.kind_of(verb) for verb in Verb} == set(Kind)


def test_the_last_work_before_now_is_known(session: Session) -> None:
    begun = now()
    assert history.last_work(session.store, "ann", begun) is None
    tag(session)
    (entry,) = entries(session.store, annotator="ann")
    later = now().replace("Z", "9Z")
    assert history.last_work(session.store, "ann", later) == entry.at
    assert history.last_work(session.store, "ann", begun) is None


# Undo back


def two_pairs(session: Session) -> None:
    """Ann works on the sample pair, on another one, and on the sample pair again."""
    tag(session)
    session.store.add_pair(OTHER)
    session.open_pair(OTHER.id)
    act, _ = verbs.add_claim(session.desk(), Span(0, 12), Verdict.EMBELLISHED)
    session.do(act)
    session.open_pair(sample().id)
    tag(session, SECOND)
    session.do(verbs.toggle_reason(session.desk(), SECOND, Reason.OTHER))


def test_all_own_acts_back_to_one_are_taken_back_and_come_again_one_by_one(
    session: Session,
) -> None:
    two_pairs(session)
    session.undo()
    session.redo()
    pairs = [session.store.pair(pair) for pair in (sample().id, OTHER.id)]
    tagged = next(e for e in reversed(entries(session.store, annotator="ann")))
    steps = history.to_undo(session.store, "ann", tagged.number)
    assert (steps.number, len(steps.titles)) == (4, 2)
    acts = undo_back(session, tagged.number)
    assert [act.pair for act in acts] == [sample().id] * 2 + [OTHER.id, sample().id]
    assert session.pair == session.store.pair(sample().id)
    assert all(not session.store.statements(pair.id).touched() for pair in pairs)
    assert history.to_redo(session.store, "ann").number == 4
    for _ in range(4):
        session.redo()
    assert [session.store.pair(pair) for pair in (sample().id, OTHER.id)] == pairs


def test_all_that_was_taken_back_is_done_again_at_once(session: Session) -> None:
    two_pairs(session)
    before = session.store.pair(OTHER.id)
    undo_back(session, number_of(session.store, Verb.REASON) - 2)
    assert session.store.pair(OTHER.id) != before
    assert len(redo_all(session)) == 3
    assert session.store.pair(OTHER.id) == before
    assert redo_all(session) == ()


def test_where_others_have_built_on_one_of_them_none_is_taken_back(session: Session) -> None:
    session.do(verbs.move_claim(session.desk(), FIRST, Span(0, 13)))
    tag(session, SECOND)
    session.know(BOB)
    tag(session)
    session.know(ANN)
    before, moved = session.pair, number_of(session.store, Verb.MOVE_CLAIM)
    with pytest.raises(StepRefused, match="another annotator has judged the claim") as refused:
        undo_back(session, moved)
    assert refused.value.number == moved
    assert session.store.pair(sample().id) == before
    assert history.to_undo(session.store, "ann", moved).number == 2


def test_only_own_acts_go(session: Session) -> None:
    tag(session)
    session.know(BOB)
    tag(session, SECOND)
    session.know(ANN)
    undo_back(session, 1)
    (claim,) = session.store.statements(sample().id).judgements
    assert claim.annotator == "bob"


def test_a_pair_that_is_not_on_the_desk_knows_how_many_claims_it_has(session: Session) -> None:
    session.do(verbs.delete_claim(session.desk(), FIRST))
    session.store.add_pair(OTHER)
    session.open_pair(OTHER.id)
    act, _ = verbs.add_claim(session.desk(), Span(0, 12), Verdict.MATCHING)
    session.do(act)
    session.open_pair(OTHER.id)
    history.undo_back(session.store, "ann", 1, now())
    with session.store.database() as db:
        counted = db.execute("SELECT claims FROM pairs ORDER BY rowid").fetchall()
    assert counted == [(3,), (None,)]


def test_nothing_to_take_back_is_no_act(session: Session) -> None:
    assert undo_back(session, 1) == ()
    assert session.undoable() is None


def test_where_a_judgement_would_be_left_without_its_claim_none_is_taken_back(
    session: Session,
) -> None:
    act, claim = verbs.add_claim(session.desk(), Span(0, 12))
    session.do(act)
    tag(session, SECOND)
    with session.store.database() as db:  # as an import writes it, which is no act
        judged = '{"annotator":"bob","verdict":"matching"}'
        db.execute("INSERT INTO annotators VALUES ('bob', 'Bob')")
        db.execute("INSERT INTO judgements VALUES (?, ?, 'bob', ?)", [sample().id, claim, judged])
    with pytest.raises(StepRefused, match="another annotator has judged the claim") as refused:
        undo_back(session, 1)
    assert refused.value.number == number_of(session.store, Verb.ADD_CLAIM)
    assert history.to_undo(session.store, "ann", 1).number == 2
    assert len(session.store.statements(sample().id).judgements) == 2


def test_acts_are_not_taken_back_in_a_file_that_is_gone(session: Session, path: Path) -> None:
    tag(session)
    path.unlink()
    with pytest.raises(SetGone):
        undo_back(session, 1)
