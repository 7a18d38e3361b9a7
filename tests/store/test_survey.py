"""What lists need is kept beside the rows that it is made of, whatever is done to these."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from newsannot import verbs
from newsannot.acts import now
from newsannot.model import Reason, Verdict
from newsannot.record import to_json
from newsannot.session import Session
from newsannot.store import Store
from newsannot.store.survey import recount_all
from tests.samples import BOB, DERIVED, FIRST, SECOND, open_session, reading, sample


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return open_session(tmp_path / "a.newsannot")


def rows(store: Store, sql: str) -> list[tuple[object, ...]]:
    with store.database() as db:
        return [tuple(row) for row in db.execute(sql).fetchall()]


def tallies(session: Session) -> dict[tuple[object, object], object]:
    found = rows(session.store, "SELECT annotator, what, number FROM tallies")
    return {(who, what): number for who, what, number in found}


def test_verdicts_reasons_and_doubts_are_counted_and_uncounted(session: Session) -> None:
    session.do(verbs.tag(session.desk(), FIRST, Verdict.EMBELLISHED))
    session.do(verbs.tag(session.desk(), SECOND, Verdict.EMBELLISHED))
    session.do(verbs.toggle_reason(session.desk(), FIRST, Reason.ADDED_CAUSE))
    session.do(verbs.toggle_unsure(session.desk(), FIRST))
    assert tallies(session) == {
        ("ann", "embellished"): 2,
        ("ann", "added_cause"): 1,
        ("ann", "unsure"): 1,
    }
    session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
    assert tallies(session)["ann", "matching"] == 1
    for _ in range(5):
        session.undo()
    assert tallies(session) == {}


def test_each_persons_are_counted_for_themselves(session: Session) -> None:
    session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
    session.know(BOB)
    session.do(verbs.tag(session.desk(), FIRST, Verdict.UNSUPPORTED))
    assert tallies(session) == {("ann", "matching"): 1, ("bob", "unsupported"): 1}


def test_a_pair_is_touched_by_acts_and_by_the_judgements_that_it_brings(session: Session) -> None:
    assert rows(session.store, "SELECT touched FROM pairs") == [(None,)]
    session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
    ((at,),) = rows(session.store, "SELECT touched FROM pairs")
    assert rows(session.store, "SELECT at FROM acts") == [(at,)]
    pair = session.pair
    assert pair
    with Store(session.store.path.with_name("b.newsannot")) as other:
        other.add_pair(pair)
        assert rows(other, "SELECT touched, claims FROM pairs") == [(at, 3)]


def test_claims_are_counted_once_a_machine_has_read_them(session: Session) -> None:
    def counted() -> object:
        return rows(session.store, "SELECT claims FROM pairs ORDER BY rowid")

    session.store.add_pair(sample("Other."))
    assert counted() == [(3,), (None,)]
    session.do(verbs.split_claim(session.desk(), FIRST, 10))
    assert counted() == [(4,), (None,)]
    session.undo()
    assert counted() == [(3,), (None,)]
    session.take_reading(sample("Other.").id, reading(sample("Other.")))
    assert counted() == [(3,), (3,)]


def test_words_are_found_without_their_accents_and_go_with_what_held_them(session: Session) -> None:
    def notes(word: str) -> list[tuple[object, ...]]:
        sql = "SELECT pair, claim FROM notes WHERE id IN (SELECT rowid FROM note_words({}))"
        return rows(session.store, sql.format(f"'{word}'"))

    session.do(verbs.write_note(session.desk(), FIRST, "Ask Vučić again"))
    assert notes("vucic") == [(sample().id, FIRST)]
    session.do(verbs.write_note(session.desk(), FIRST, "Ask them again"))
    assert (notes("vucic"), notes("again")) == ([], [(sample().id, FIRST)])
    session.undo()
    session.undo()
    assert notes("again") == []
    words = "SELECT title, text FROM articles WHERE id IN (SELECT rowid FROM article_words({}))"
    assert rows(session.store, words.format("'nobody'")) == [(None, DERIVED)]


def test_a_set_of_a_version_without_counts_is_counted_when_it_opens(
    tmp_path: Path, root: Path
) -> None:
    path = tmp_path / "a.newsannot"
    path.write_bytes((root / "tests" / "data" / "version-4.newsannot").read_bytes())
    with Store(path) as store:
        assert rows(store, "SELECT claims FROM pairs") == [(3,)]
        assert rows(store, "SELECT touched FROM pairs") == rows(store, "SELECT max(at) FROM acts")
        assert rows(store, "SELECT annotator, what, number FROM tallies ORDER BY what") == [
            ("ann", "changed_number", 1),
            ("ann", "unsupported", 1),
        ]
        assert rows(store, "SELECT words FROM notes") == [("n",)]
        assert rows(store, "SELECT rowid FROM article_words('nobody')") == [(2,)]


def test_a_pair_knows_when_it_came(session: Session) -> None:
    before = now()
    session.store.add_pair(sample("Another source.", "Another text."))
    came = rows(session.store, "SELECT came FROM pairs ORDER BY rowid")
    assert str(came[0][0]) <= before <= str(came[1][0]) <= now()


def test_counting_keeps_one_reading_in_memory_at_a_time(tmp_path: Path) -> None:
    large = to_json(reading(sample())) + " " * 1_000_000
    with Store(tmp_path / "a.newsannot") as store, store.database() as db:
        for number in range(20):
            store.add_pair(sample(f"Source {number}.", f"Text {number}."))
        db.execute("INSERT INTO readings SELECT pair, ? FROM pairs", [large])
        tracemalloc.start()
        recount_all(db)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert most < 10_000_000
        assert rows(store, "SELECT DISTINCT claims FROM pairs") == [(3,)]
