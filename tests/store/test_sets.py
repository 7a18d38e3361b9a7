from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from newsannot import record, verbs
from newsannot.acts import Act, Change, ClaimRow, JudgementRow, Verb
from newsannot.errors import SetError
from newsannot.model import Annotator, Judgement, Pair, Verdict
from newsannot.record import Damaged
from newsannot.session import Session
from newsannot.store import Judge, Store, check
from newsannot.store.schema import APPLICATION_ID, VERSION
from tests.samples import ANN, BOB, DERIVED, FIRST, SECOND, SOURCE, open_session, reading, sample
from tests.strategies import pairs


def pragmas(path: Path, *names: str) -> list[object]:
    connection = sqlite3.connect(path)
    found = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names]
    connection.close()
    return found


def test_a_new_set_is_one_file_that_says_what_it_is(path: Path) -> None:
    Store(path).close()
    assert list(path.parent.iterdir()) == [path]
    assert pragmas(path, "application_id", "user_version", "journal_mode") == [
        APPLICATION_ID,
        VERSION,
        "delete",
    ]
    assert int.from_bytes(b"NANT") == APPLICATION_ID


def test_an_open_set_writes_ahead_and_keeps_its_references_whole(store: Store, path: Path) -> None:
    assert pragmas(path, "journal_mode") == ["wal"]
    assert store._db.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    assert store._db.execute("PRAGMA synchronous").fetchone()[0] == 2
    with pytest.raises(SetError, match="FOREIGN KEY"):
        store.put_reading("no such pair", reading(sample()))


def test_a_set_is_found_again_as_it_was_left(store: Store, path: Path) -> None:
    pair = sample()
    store.put_reading(pair.id, reading(pair))
    store.set_info("pair", pair.id)
    before = store.pair(pair.id)
    store.close()
    for readonly in (False, True):
        with Store(path, readonly=readonly) as again:
            assert again.pair(pair.id) == before
            assert again.reading(pair.id) == reading(pair)
            assert again.info("pair") == pair.id
            assert again.annotators() == (ANN, BOB)
            assert [*again.pair_ids()] == [pair.id]
    assert list(path.parent.iterdir()) == [path]


def test_an_empty_file_becomes_a_set(path: Path) -> None:
    path.touch()
    with Store(path) as store:
        assert [*store.pair_ids()] == []


def test_what_is_not_there_is_named(store: Store) -> None:
    with pytest.raises(SetError, match="has no pair x"):
        store.statements("x")
    with pytest.raises(SetError, match="no article 77"):
        store.article(77)
    assert store.reading("x") is None
    assert store.info("x") is None
    assert not store.has_pair("x")


def test_an_article_comes_in_without_a_pair_and_once(store: Store) -> None:
    article = record.article("Alone.", name="a.txt")
    number = store.add_article(article)
    assert store.add_article(article) == number
    assert store.article(number) == article
    assert [*store.pair_ids()] == [sample().id]
    store.add_pair(record.new_pair(article, record.article("Its partner.")))
    assert store.statements([*store.pair_ids()][1]).pair.source == number


def test_a_pair_that_cannot_be_read_is_named_in_its_place(store: Store, full_pair: Pair) -> None:
    other = record.new_pair(record.article("Other."), record.article("Text."))
    store.add_pair(full_pair)
    store.add_pair(other)
    number = store.statements(full_pair.id).pair.derived
    store._db.execute("PRAGMA foreign_keys = OFF")
    store._db.execute("DELETE FROM articles WHERE id = ?", [number])
    store._db.execute("UPDATE pairs SET status = 'open' WHERE pair = ?", [other.id])
    first, gone, unknown = store.readable_pairs()
    assert first == store.pair(sample().id)
    assert gone == Damaged(full_pair.id, f"it has no article {number}")
    assert isinstance(unknown, Damaged)
    assert (unknown.pair, "open" in unknown.problem) == (other.id, True)
    store._db.execute("UPDATE pairs SET status = 'new'")
    assert [*store.pair_ids()] == [sample().id, full_pair.id, other.id]
    store._db.conn.commit()


def test_a_pair_is_read_as_it_was_at_one_moment_beside_a_writer(store: Store, path: Path) -> None:
    """A claim and its judgement that come while a reader is at it are both there, or neither."""
    claim = ClaimRow(sample().id, "x", 0, 3)
    judged = JudgementRow(sample().id, "x", "ann", Judgement("ann"))
    act = Act("ann", "1", Verb.TAG, sample().id, (Change(None, claim), Change(None, judged)))

    def write_once(statement: str) -> None:
        if "judgements" in statement and store.redoable("ann"):
            store.redo("ann", "2")

    store.apply(act)
    store.undo("ann", "1")
    with Store(path, readonly=True) as reader:
        reader._db.conn.set_trace_callback(write_once)
        assert reader.pair(sample().id).claims == ()
        reader._db.conn.set_trace_callback(None)
        assert [c.id for c in reader.pair(sample().id).claims] == ["x"]


def test_two_pairs_may_share_an_article(store: Store) -> None:
    other = record.new_pair(record.article(SOURCE), record.article("Other."))
    store.add_pair(other)
    first = store.statements(sample().id).pair
    second = store.statements(other.id).pair
    assert first.source == second.source
    assert first.derived != second.derived
    named = replace(other, id="x", source=replace(other.source, name="a.txt"))
    store.add_pair(named)
    assert store.pair("x").source.name == "a.txt"
    assert store.pair(other.id).source.name is None


def test_a_pair_comes_in_once(store: Store) -> None:
    before = [*store.pair_ids()]
    with pytest.raises(SetError, match=f"already has a pair {sample().id}"):
        store.add_pair(sample())
    with pytest.raises(SetError, match="no derived text"):
        store.add_pair(replace(sample(), id="x", derived=None))
    assert [*store.pair_ids()] == before


def test_a_pair_that_fails_halfway_leaves_nothing(store: Store, full_pair: Pair) -> None:
    with pytest.raises(UnicodeEncodeError):
        store.add_pair(replace(full_pair, meta={"a": "\ud800"}))
    assert [*store.pair_ids()] == [sample().id]
    assert store.annotators() == (ANN, BOB)
    assert store._db.table("articles").count == 2


def test_pairs_taken_in_together_come_in_all_or_not_at_all(store: Store, full_pair: Pair) -> None:
    bad = replace(full_pair, id="x", meta={"a": "\ud800"})
    with pytest.raises(UnicodeEncodeError), store.together():
        list(map(store.add_pair, [full_pair, bad]))
    assert not store.has_pair(full_pair.id)
    with store.together():
        with pytest.raises(SetError, match="already"):
            store.add_pair(sample())
        store.add_pair(full_pair)
    assert store.has_pair(full_pair.id)


def test_a_full_disk_is_named_and_costs_only_what_did_not_fit(store: Store, path: Path) -> None:
    before = store.pair(sample().id)
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages + 2}").fetchall()
    with pytest.raises(SetError, match="the disk is full"):
        store.add_pair(sample("Long. " * 20_000))
    assert [store.pair(pair) for pair in store.pair_ids()] == [before]
    store.put_reading(before.id, reading(sample()))
    store.close()
    assert list(check(path)) == []


def test_annotators_come_in_with_their_pairs_in_order_and_keep_their_names(
    store: Store, full_pair: Pair
) -> None:
    people = (Annotator("z", "Z"), Annotator("ann", "Another Ann"), Annotator("b", "B"))
    (claim,) = full_pair.claims
    (own,) = claim.judgements
    judged = replace(
        claim, judgements=tuple(replace(own, annotator=who) for who in ("ann", "b", "q", "z"))
    )
    store.add_pair(replace(full_pair, annotators=people, claims=(judged,)))
    assert [person.id for person in store.annotators()] == ["ann", "bob", "z", "b", "q", "x", "y"]
    assert store.annotators()[0] == ANN
    assert store.annotators()[4] == Annotator("q", "q")
    assert {j.annotator for j in store.pair(full_pair.id).claims[0].judgements} == set("bqz") | {
        "ann"
    }


def test_the_judges_of_a_set_are_those_who_judged_claims_and_the_most_active_leads(
    path: Path,
) -> None:
    with open_session(path).store as store:
        session = Session(store, ANN)
        session.open_last()
        assert store.judges() == ()
        session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
        session.know(BOB)
        for claim in (FIRST, SECOND):
            session.do(verbs.tag(session.desk(), claim, Verdict.EMBELLISHED))
        session.know(Annotator("eve", "Eve"))
        assert store.judges() == (Judge(BOB, 2), Judge(ANN, 1))
        assert store.has_judged(BOB.id)
        assert not store.has_judged("cat")
    with Store(path, readonly=True) as again:
        assert again.judges() == (Judge(BOB, 2), Judge(ANN, 1))


def test_those_who_said_something_or_were_introduced_are_annotators_of_a_pair(
    store: Store, full_pair: Pair
) -> None:
    silent = Annotator("s", "Silent")
    introduced = replace(full_pair, annotators=(*full_pair.annotators, silent))
    store.add_pair(introduced)
    assert store.pair(sample().id).annotators == ()
    assert store.pair(full_pair.id) == introduced


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pair=pairs())
def test_every_pair_goes_through_a_set_unchanged(tmp_path: Path, pair: Pair) -> None:
    path = tmp_path / "round.newsannot"
    path.unlink(missing_ok=True)
    with Store(path) as store:
        store.add_pair(pair)
        assert record.dumps(store.pair(pair.id)) == record.dumps(pair)
    assert list(check(path)) == []
    with Store(path, readonly=True) as store:
        assert store.pair(pair.id) == pair


def test_the_pair_with_every_value_goes_through_a_set_unchanged(
    store: Store, full_pair: Pair
) -> None:
    store.add_pair(full_pair)
    assert store.pair(full_pair.id) == full_pair


def test_the_pair_of_two_texts_is_found_whichever_is_its_source(store: Store) -> None:
    source, derived = (record.sha256(text) for text in (SOURCE, DERIVED))
    assert store.pair_of(source, derived) == store.pair_of(derived, source) == sample().id
    assert store.pair_of(source, source) is None
    assert store.pair_of(source, record.sha256("other")) is None
    turned = record.new_pair(record.article(DERIVED), record.article(SOURCE))
    store.add_pair(turned)
    assert store.pair_of(derived, source) == turned.id
    assert store.pair_of(source, derived) == sample().id


def test_articles_of_no_pair_are_told_the_newest_first(store: Store) -> None:
    assert store.unpaired(9) == ()
    for text in ("One.", "Two."):
        store.add_article(record.article(text))
    assert [article.text for article in store.unpaired(9)] == ["Two.", "One."]
    assert [article.text for article in store.unpaired(1)] == ["Two."]
