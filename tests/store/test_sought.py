"""What is typed is words, whatever signs are in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given, strategies as st

from newsannot.store.sought import Place, Sought, folded, sought, within

TEXT = "Aleksandar Vučić said: “C'est la vie”, near Priština (NEAR the lake). 100% of 3.5 🙂"


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        tokens = "tokenize='unicode61 remove_diacritics 2'"
        connection.execute(f"CREATE VIRTUAL TABLE words USING fts5 (text, {tokens})")
        connection.execute("INSERT INTO words VALUES (?)", [TEXT])
        yield connection


def finds(index: sqlite3.Connection, typed: str) -> bool:
    sql = "SELECT 1 FROM words WHERE words MATCH ?"
    return index.execute(sql, [sought(typed).asked()]).fetchone() is not None


@pytest.mark.parametrize(
    ("typed", "phrases", "begins"),
    [
        ("", (), False),
        ("  ", (), False),
        ('"', (), False),
        ("one two", ("one", "two"), True),
        ("one two ", ("one", "two"), False),
        ('"one two"', ("one two",), False),
        ('one "two thr', ("one", "two thr"), True),
        ("one -", ("one",), False),
        ("?!", ("?!",), True),
        ("“one two” three", ("one two", "three"), True),
        ("„one“", ("one",), False),
        ('"" one', ("one",), True),
    ],
)
def test_quoted_words_are_a_phrase_and_the_last_one_is_still_being_typed(
    typed: str, phrases: tuple[str, ...], begins: bool
) -> None:
    assert sought(typed) == Sought(phrases, begins)


@pytest.mark.parametrize(
    "typed",
    [
        "Vucic",
        "VUČIĆ",
        "C'est",
        "“c'est la",
        '"la vie" vucic',
        "NEAR(",
        "near(the lake",
        "aleks",
        "lake -",
        "vucic * vie",
        "vie:",
        "3.5",
        "100%",
        "^near",
    ],
)
def test_words_are_found_and_stand_where_they_are_found(
    index: sqlite3.Connection, typed: str
) -> None:
    assert finds(index, typed)
    what = sought(typed)
    assert within(what.places(folded(TEXT)), 0, len(TEXT))


@pytest.mark.parametrize(
    "typed", ['"vie la"', "vuci ", "est OR nowhere", "*", "?!", "nowhere", ")("]
)
def test_what_is_not_there_is_not_found(index: sqlite3.Connection, typed: str) -> None:
    assert not finds(index, typed)


@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from('"*():^-+{}\0 ')))
def test_nothing_that_is_typed_is_an_error(index: sqlite3.Connection, typed: str) -> None:
    what = sought(typed)
    if what:
        finds(index, typed)
        what.places(folded(typed))


def test_a_place_counts_in_the_text_itself() -> None:
    text = "I\u0307stanbul, İstanbul, Vuc\u030cic\u0301, straße"
    whole = folded(text)
    assert len(whole) == len(text)
    for words in ("Vučić", "vucic", "straße"):
        (place, *_), *_ = sought(words).places(whole)
        assert text[place.start : place.end].startswith(("Vuc", "stra"))
    assert sought("istanbul ").places(whole) == [[Place(0, 9), Place(11, 19)]]


def test_all_parts_must_stand_in_the_stretch() -> None:
    text = folded("Abe left. Bob stayed.")
    both = sought("bob abe ").places(text)
    assert within(both, 0, len(text)) == Place(0, 3)
    assert within(both, 0, 9) is None
    assert within(sought("bo").places(text), 4, 12) == Place(10, 12)
    assert within(sought("bo ").places(text), 4, 12) is None
