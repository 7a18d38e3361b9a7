"""Lists of pairs: which, in which order, a page of them, and what can be asked for."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from newsannot import record, verbs
from newsannot.errors import SetError
from newsannot.model import Annotator, Pair, Reason, Status, Verdict
from newsannot.session import Session
from newsannot.store import Store
from newsannot.store.overview import (
    Filter,
    Order,
    PairOverview,
    Tally,
    beside,
    next_unfinished,
    numbers,
    rows,
    used,
)
from tests.samples import ANN, BOB, FIRST, SECOND, THIRD, open_session, reading, sample

NONE = dict.fromkeys(Verdict, 0)


def another(title: str, **state: object) -> Pair:
    """A pair whose source has this title; its derived text begins with a line of its own."""
    source = record.article(f"{title} text.", title=title)
    pair = record.new_pair(source, record.article(f"\nOf {title}\nMore.", name=f"{title}.txt"))
    return replace(pair, **state)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """The sample pair, read and open; then Émil, read, done and tagged; Zoë and Ali, unread, one in progress."""
    session = open_session(tmp_path / "a.newsannot")
    read = another("Émil", status=Status.DONE, tags=("sports", "hard"))
    session.store.add_pair(read)
    session.store.put_reading(read.id, reading(read))
    session.store.add_pair(another("Zoë", tags=("hard",)))
    session.store.add_pair(another("Ali", status=Status.IN_PROGRESS))
    return session


def tag(session: Session, claim: str, verdict: Verdict, who: Annotator = ANN) -> None:
    session.know(who)
    session.do(verbs.tag(session.desk(), claim, verdict))


def listed(session: Session, order: Order, *, descending: bool = False) -> list[int]:
    return numbers(session.store, Filter(), order, descending=descending, annotator="ann")


def asked(session: Session, **conditions: object) -> list[int]:
    return numbers(session.store, Filter(**conditions))


def test_a_row_shows_titles_state_and_what_each_person_gave(session: Session) -> None:
    tag(session, FIRST, Verdict.MATCHING)
    session.do(verbs.toggle_unsure(session.desk(), FIRST))
    tag(session, SECOND, Verdict.UNSUPPORTED, BOB)
    tag(session, FIRST, Verdict.EMBELLISHED, BOB)
    emil, first = rows(session.store, [2, 1])
    assert first == PairOverview(
        1,
        sample().id,
        "Abe said “no” to 93 men.",
        "Abe said “so” to 90 men. He fled.",
        Status.IN_PROGRESS,
        (),
        "",
        3,
        (
            Tally("ann", NONE | {Verdict.MATCHING: 1}, unsure=1),
            Tally("bob", NONE | {Verdict.UNSUPPORTED: 1, Verdict.EMBELLISHED: 1}),
        ),
        first.touched,
    )
    assert [tally.tagged for tally in first.tallies] == [1, 2]
    assert (emil.source, emil.derived, emil.tags) == ("Émil", "Of Émil", ("sports", "hard"))
    assert (emil.tallies, emil.touched) == ((), None)


@pytest.mark.parametrize(
    ("title", "name", "text", "shown"),
    [
        ("A title", "a.txt", "A line\nMore.", "A title"),
        (None, "a.txt", "\n A line \nMore.", "A line"),
        (None, "a.txt", "It begins with a sentence.\nMore.", "a.txt"),
        (None, "a.txt", "x" * 160 + "\nMore.", "a.txt"),
        (None, None, "It begins so. " * 20, ("It begins so. " * 20)[:80]),
    ],
)
def test_an_article_is_named_by_its_title_its_headline_its_file_or_how_it_begins(
    session: Session, title: str | None, name: str | None, text: str, shown: str
) -> None:
    source = record.article(text, title=title, name=name)
    session.store.add_pair(record.new_pair(source, record.article("x")))
    (row,) = rows(session.store, [5])
    assert row.source == shown


def test_a_pair_that_has_gone_is_no_row(session: Session) -> None:
    assert [row.number for row in rows(session.store, [9, 3])] == [3]
    assert rows(session.store, []) == []


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.CAME, [1, 2, 3, 4]),
        (Order.SOURCE, [1, 4, 2, 3]),
        (Order.DERIVED, [1, 4, 2, 3]),
        (Order.STATUS, [3, 1, 4, 2]),
        (Order.PROGRESS, [3, 4, 2, 1]),
        (Order.TOUCHED, [2, 3, 4, 1]),
        (Order.MATCHING, [2, 3, 4, 1]),
        (Order.UNSUPPORTED, [1, 2, 3, 4]),
    ],
)
def test_a_list_is_sorted_by_what_is_asked(
    session: Session, order: Order, expected: list[int]
) -> None:
    tag(session, FIRST, Verdict.MATCHING)
    tag(session, FIRST, Verdict.UNSUPPORTED, BOB)
    assert listed(session, order) == expected
    first, last = listed(session, order, descending=True)[0], expected[-1]
    assert first == last or order is Order.UNSUPPORTED


def test_verdicts_of_all_people_are_sorted_by_where_nobody_is_named(session: Session) -> None:
    tag(session, FIRST, Verdict.UNSUPPORTED, BOB)
    assert numbers(session.store, Filter(), Order.UNSUPPORTED, descending=True)[0] == 1
    assert numbers(session.store, Filter(), Order.PROGRESS)[-1] == 1


def test_a_filter_asks_for_all_its_conditions(session: Session) -> None:
    tag(session, FIRST, Verdict.MATCHING)
    session.know(BOB)
    session.do(verbs.tag_because(session.desk(), SECOND, Verdict.EMBELLISHED, Reason.ADDED_CAUSE))
    assert asked(session, statuses=frozenset({Status.DONE, Status.NEW})) == [2, 3]
    assert asked(session, statuses=frozenset()) == []
    assert asked(session, verdict=Verdict.MATCHING) == [1]
    assert asked(session, verdict=Verdict.UNSUPPORTED) == []
    assert asked(session, verdict=Verdict.MATCHING, annotator="bob") == []
    assert asked(session, reason=Reason.ADDED_CAUSE, annotator="bob") == [1]
    assert asked(session, unsure=True) == []
    assert asked(session, annotator="ann") == [1]
    assert asked(session, annotator="nobody") == []
    assert asked(session, tag="hard") == [2, 3]
    assert asked(session, tag="hard", unread=True) == [3]
    assert asked(session, words="ali", unread=True) == [4]


def test_the_neighbours_of_a_pair_are_those_that_came_before_and_after(session: Session) -> None:
    ids = [row.id for row in rows(session.store, [1, 2, 3, 4])]
    assert [beside(session.store, pair, 1) for pair in ids] == [*ids[1:], None]
    assert [beside(session.store, pair, -1) for pair in ids] == [None, *ids[:-1]]
    assert beside(session.store, "none", 1) is None


def test_the_next_unfinished_pair_is_sought_round_the_end(session: Session) -> None:
    ids = [row.id for row in rows(session.store, [1, 2, 3, 4])]
    store = session.store
    assert next_unfinished(store, ids[0], "ann") == ids[2], "Émil is done"
    assert next_unfinished(store, ids[3], "ann") == ids[0]
    assert next_unfinished(store, None, "ann") == ids[0]
    for claim in (FIRST, SECOND, THIRD):
        tag(session, claim, Verdict.MATCHING)
    assert next_unfinished(store, ids[3], "ann") == ids[2]
    assert next_unfinished(store, ids[3], "bob") == ids[0]


def test_a_pair_that_is_the_only_unfinished_one_has_no_next(tmp_path: Path) -> None:
    session = open_session(tmp_path / "a.newsannot")
    assert next_unfinished(session.store, sample().id, "ann") is None
    assert next_unfinished(session.store, None, "ann") == sample().id


def test_what_can_be_asked_for_is_counted_in_pairs(session: Session) -> None:
    tag(session, FIRST, Verdict.MATCHING)
    tag(session, SECOND, Verdict.MATCHING)
    session.know(BOB)
    session.do(verbs.tag_because(session.desk(), SECOND, Verdict.EMBELLISHED, Reason.ADDED_CAUSE))
    there = used(session.store)
    assert there.statuses == {Status.NEW: 1, Status.IN_PROGRESS: 2, Status.DONE: 1}
    assert there.verdicts == {
        Verdict.MATCHING: 1,
        Verdict.EMBELLISHED: 1,
        Verdict.UNSUPPORTED: 0,
    }
    assert there.reasons == {Reason.ADDED_CAUSE: 1}
    assert list(there.tags.items()) == [("hard", 2), ("sports", 1)]
    assert there.annotators == {"ann": 1, "bob": 1}
    assert (there.unsure, there.unread) == (0, 2)


def test_an_empty_set_has_an_empty_list(tmp_path: Path) -> None:
    with Store(tmp_path / "a.newsannot") as store:
        assert numbers(store, Filter()) == []
        assert next_unfinished(store, None, "ann") is None
        assert used(store).tags == {}


def test_a_row_that_another_program_damaged_is_shown_as_far_as_it_goes(session: Session) -> None:
    with session.store.database() as db:
        db.execute("UPDATE pairs SET status = 'open', tags = '{' WHERE rowid = 2")
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("DELETE FROM articles WHERE title = 'Zoë'")
        db.execute("UPDATE articles SET title = CAST(x'41ff' AS TEXT) WHERE title = 'Ali'")
    _, damaged, gone, garbled = rows(session.store, numbers(session.store, Filter()))
    assert (damaged.source, damaged.status, damaged.tags) == ("Émil", Status.NEW, ())
    assert (gone.source, gone.derived) == ("", "Of Zoë")
    assert garbled.source == "A\ufffd"
    assert len(listed(session, Order.SOURCE)) == 4
    assert asked(session, tag="hard") == [3]


@pytest.mark.parametrize("logged", [False, True])
def test_a_set_of_an_older_version_that_may_not_be_written_is_listed_all_the_same(
    tmp_path: Path, root: Path, logged: bool
) -> None:
    path = tmp_path / "old.newsannot"
    path.write_bytes((root / "tests" / "data" / "version-4.newsannot").read_bytes())
    with closing(sqlite3.connect(path)) as other:
        if logged:  # as while another program has it open
            other.execute("PRAGMA journal_mode = WAL")
        before = path.read_bytes()
        with Store(path, readonly=True) as store:
            (row,) = rows(store, numbers(store, Filter(words="nobody")))
            assert (row.claims, [tally.tagged for tally in row.tallies]) == (3, [1])
            with pytest.raises(SetError, match="cannot be written"):
                store.set_info("pair", "p")
        assert path.read_bytes() == before
