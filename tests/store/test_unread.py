"""Pairs that nobody has read, and readings that only have to be written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newsannot import record
from newsannot.acts import Reading
from newsannot.composition import reading_key
from newsannot.model import Annotator, Layers, Pair, Pipeline, Span
from newsannot.session import Session
from newsannot.store import Store, check, unread
from newsannot.verbs import cutting
from tests.gui.conftest import bridge_pair

PIPELINE = Pipeline("newsannot", "test")


def bare(number: int) -> Pair:
    return record.new_pair(
        record.article(f"Source {number}. It rained."), record.article(f"Derived {number}.")
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "set.newsannot") as store:
        for pair in (bare(1), bridge_pair(), bare(2), bare(3)):
            store.add_pair(pair)
        yield store


def reading(pair: Pair) -> Reading:
    return Reading(reading_key(pair, PIPELINE), PIPELINE, Layers(), Layers())


def claims(store: Store, pair: str) -> int | None:
    with store.database() as db:
        found: int | None = next(db.query("SELECT claims FROM pairs WHERE pair = ?", [pair]))[
            "claims"
        ]
    return found


def test_unread_pairs_follow_each_other_in_the_order_in_which_they_came(store: Store) -> None:
    first = unread.following(store, 0, ())
    assert first
    assert (first.pair.id, first.left) == (bare(1).id, 3)
    second = unread.following(store, first.number, {bare(2).id})
    assert second
    assert second.pair.id == bare(3).id
    assert unread.following(store, second.number, ()) is None


def test_a_damaged_pair_is_passed_over(store: Store) -> None:
    with store.database() as db:
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("DELETE FROM articles WHERE text = 'Derived 1.'")
    found = unread.following(store, 0, ())
    assert found
    assert found.pair.id == bare(2).id


def test_a_reading_that_was_prepared_is_written_with_the_number_of_claims(store: Store) -> None:
    pair = store.pair(bare(1).id)
    prepared = unread.prepare(store, pair.id, reading(pair))
    assert prepared
    assert claims(store, pair.id) is None
    assert unread.put(store, prepared)
    assert claims(store, pair.id) == 0
    assert store.reading(pair.id) == reading(pair)
    assert not unread.put(store, prepared)
    assert list(check(store.path)) == []


def test_a_reading_of_other_texts_or_of_no_pair_is_none(store: Store) -> None:
    pair = store.pair(bare(1).id)
    other = replace(reading(pair), key="of other texts")
    assert unread.prepare(store, pair.id, other) is None
    assert unread.prepare(store, "none", reading(pair)) is None


def test_a_reading_is_not_written_over_what_somebody_said_meanwhile(store: Store) -> None:
    pair = store.pair(bare(1).id)
    prepared = unread.prepare(store, pair.id, reading(pair))
    assert prepared
    session = Session(store, Annotator("me", "Me"))
    session.open_pair(pair.id)
    act, _ = cutting.add_claim(session.desk(), Span(0, 7))
    assert session.do(act)
    assert not unread.put(store, prepared)
    assert store.reading(pair.id) is None
