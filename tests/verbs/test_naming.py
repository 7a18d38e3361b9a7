from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newsannot import verbs
from newsannot.acts import Reading
from newsannot.composition import reading_key
from newsannot.errors import ActRefused
from newsannot.model import Alias, Layers, Pair, Status
from newsannot.session import Session
from newsannot.store import check
from tests.samples import ANN, BOB, PIPELINE, open_session, sample

ABE_ONLY = sample("Abe spoke.", "Abe is silent.")
NOBODY = sample("Rain fell.", "It rained in Abeokuta.")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.newsannot"


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    """A set of three pairs: Abe and the men in the one on the desk, Abe in another, nobody in the third."""
    session = open_session(path)
    for pair in (ABE_ONLY, NOBODY):
        session.store.add_pair(pair)
        session.store.put_reading(pair.id, empty_reading(pair))
    yield session
    session.close()
    assert list(check(path)) == []


def empty_reading(pair: Pair) -> Reading:
    return Reading(reading_key(pair, PIPELINE), PIPELINE, Layers(), Layers())


def join(session: Session, *names: str, at: str | None = None) -> bool:
    desk = session.desk()
    return session.do(verbs.join_names(replace(desk, at=at or desk.at), names))


def split(session: Session, name: str) -> bool:
    return session.do(verbs.split_name(session.desk(), name))


def aliases(session: Session) -> set[str]:
    """What is said of names in the pair on the desk: the names of each alias in the order of the alphabet."""
    pair = session.desk().pair
    assert session.store.pair(pair.id) == pair
    return {" ".join(sorted(alias.names)) for alias in pair.aliases}


def is_read(session: Session, pair: Pair) -> bool:
    session.open_pair(pair.id)
    return session.is_read(PIPELINE)


def test_what_is_said_of_a_name_holds_in_every_pair_that_has_it(session: Session) -> None:
    assert join(session, "Abe", "men")
    assert session.desk().pair.status is Status.IN_PROGRESS
    assert aliases(session) == {"Abe men"}
    session.open_pair(ABE_ONLY.id)
    assert aliases(session) == {"Abe men"}
    session.open_pair(NOBODY.id)
    assert aliases(session) == set()


def test_readings_of_the_pairs_with_the_name_are_stale_and_no_others(session: Session) -> None:
    join(session, "Abe", "men")
    assert not session.is_read(PIPELINE)
    assert not is_read(session, ABE_ONLY)
    assert is_read(session, NOBODY)
    session.open_pair(ABE_ONLY.id)
    session.take_reading(ABE_ONLY.id, empty_reading(ABE_ONLY))
    assert not session.is_read(PIPELINE)
    session.take_reading(ABE_ONLY.id, empty_reading(session.desk().pair))
    assert session.is_read(PIPELINE)


def test_undo_makes_the_former_reading_the_right_one_again(session: Session) -> None:
    before = reading_key(session.desk().pair, PIPELINE)
    join(session, "Abe", "men")
    joined = reading_key(session.desk().pair, PIPELINE)
    split(session, "men")
    for key in (joined, before):
        session.undo()
        assert reading_key(session.desk().pair, PIPELINE) == key
    assert session.is_read(PIPELINE)
    assert session.desk().pair.status is Status.NEW
    session.redo()
    assert reading_key(session.desk().pair, PIPELINE) == joined


def test_undo_goes_to_the_pair_where_it_was_said(session: Session) -> None:
    pair = session.desk().pair
    join(session, "Abe", "men")
    session.open_pair(NOBODY.id)
    session.undo()
    assert session.desk().pair == pair


def test_what_is_joined_to_one_of_several_names_is_joined_to_all(session: Session) -> None:
    join(session, "Abe", "men")
    join(session, "Monday", "Left")
    assert aliases(session) == {"Abe men", "Left Monday"}
    assert join(session, "ABE", "Monday")
    assert aliases(session) == {"ABE Left Monday men"}
    assert not join(session, "Left", "Abe")
    assert not join(session, "Abe", "ábe")
    session.undo()
    assert aliases(session) == {"Abe men", "Left Monday"}


def test_a_name_that_is_split_off_stands_alone_and_leaves_the_others_together(
    session: Session,
) -> None:
    join(session, "Abe", "men", "Monday")
    assert split(session, "Monday")
    assert aliases(session) == {"Abe men", "Monday"}
    assert not split(session, "monday")
    split(session, "men")
    assert aliases(session) == {"Monday", "men"}
    assert join(session, "men", "Abe")
    assert aliases(session) == {"Monday", "Abe men"}


def test_a_correction_is_forgotten_and_comes_back(session: Session) -> None:
    join(session, "Abe", "men")
    before = session.desk().pair
    assert session.do(verbs.forget_names(session.desk(), ("Abe", "men")))
    assert aliases(session) == set()
    assert not session.do(verbs.forget_names(session.desk(), ("Abe",)))
    session.undo()
    assert session.desk().pair == before


def test_the_last_word_goes_before_what_the_pairs_own_record_said(session: Session) -> None:
    own = (Alias(("Abe", "Lincoln", "men"), "p9"), Alias(("Monday", "Tuesday")))
    pair = replace(sample(), id="own", aliases=own)
    session.store.add_pair(pair)
    session.open_pair("own")
    split(session, "Abe")
    split(session, "Tuesday")
    found = session.desk().pair.aliases
    assert set(found[:2]) == {Alias(("Tuesday",)), Alias(("Abe",))}
    assert found[2:] == (Alias(("Lincoln", "men"), "p9"),)
    session.undo()
    session.undo()
    assert session.desk().pair == session.store.pair("own") == pair


def test_the_last_word_is_taken_also_where_the_pairs_own_record_said_so_all_along(
    session: Session,
) -> None:
    join(session, "Abe", "men")
    session.store.add_pair(replace(sample(), id="alone", aliases=(Alias(("Abe",)),)))
    session.open_pair("alone")
    assert split(session, "Abe")
    assert aliases(session) == {"Abe"}
    session.store.add_pair(replace(sample(), id="joined", aliases=(Alias(("Abe", "men")),)))
    session.open_pair("joined")
    assert join(session, "Abe", "men")
    assert aliases(session) == {"Abe men"}


def test_the_work_begins_also_where_the_pairs_own_record_is_corrected(session: Session) -> None:
    session.store.add_pair(replace(sample(), id="own", aliases=(Alias(("Abe", "men")),)))
    session.open_pair("own")
    split(session, "Abe")
    assert session.desk().pair.status is Status.IN_PROGRESS
    session.undo()
    assert session.desk().pair.status is Status.NEW
    assert aliases(session) == {"Abe men"}


def test_a_record_with_corrections_comes_in_and_goes_out_with_each_of_them_once(
    session: Session,
) -> None:
    join(session, "Abe", "men")
    pair = session.desk().pair
    session.store.add_pair(replace(pair, id="again"))
    again = session.store.pair("again")
    assert again == replace(pair, id="again")
    assert session.store.statements("again").pair.aliases == pair.aliases


def test_what_somebody_else_changed_since_is_not_undone(session: Session) -> None:
    join(session, "Abe", "men")
    session.know(BOB)
    session.open_pair(ABE_ONLY.id)
    split(session, "Abe")
    session.know(ANN)
    with pytest.raises(ActRefused, match="changed since"):
        session.undo()
    session.know(BOB)
    session.undo()
    session.know(ANN)
    session.undo()
    assert aliases(session) == set()


def test_of_two_corrections_that_both_came_to_stand_the_later_counts(session: Session) -> None:
    join(session, "Abe", "men", at="2026-11-22T00:00:00Z")
    session.undo()
    session.know(BOB)
    join(session, "Abe", "Monday", at="2026-11-22T00:00:01Z")
    session.know(ANN)
    session.redo()
    assert [a.names for a in session.desk().pair.aliases] == [("Abe", "Monday"), ("Abe", "men")]
