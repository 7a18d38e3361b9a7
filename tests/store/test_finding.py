"""Words in the articles, claims and notes of a set."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsannot import record, verbs
from newsannot.model import Pair, Span
from newsannot.session import Session
from newsannot.store.overview import Filter, Hit, Where, hits, numbers
from tests.samples import DERIVED, FIRST, open_session

OTHER = record.new_pair(
    record.article("Nobody met Vučić.", title="A day in Niš"), record.article("Somebody met him.")
)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """The sample pair, read and open, and one that nobody has read."""
    session = open_session(tmp_path / "a.newsannot")
    session.store.add_pair(OTHER)
    return session


def found(session: Session, words: str, where: Where = Where.EVERYWHERE) -> list[int]:
    return numbers(session.store, Filter(words=words, where=where))


def hit(session: Session, words: str, where: Where = Where.EVERYWHERE) -> Hit:
    (only,) = hits(session.store, found(session, words, where), words, where).values()
    return only


def test_words_are_looked_for_where_a_person_says(session: Session) -> None:
    assert found(session, "nobody") == [1, 2]
    assert found(session, "nobody", Where.SOURCE) == [2]
    assert found(session, "nobody", Where.DERIVED) == [1]
    assert found(session, "vucic") == found(session, "NIŠ vuč") == [2]
    assert found(session, "") == [1, 2]
    assert found(session, "?!") == []


def test_words_of_a_claim_stand_in_one_claim(session: Session) -> None:
    assert found(session, "abe fled", Where.DERIVED) == [1]
    assert found(session, "abe fled", Where.CLAIMS) == []
    assert found(session, "abe men", Where.CLAIMS) == [1]
    assert found(session, "somebody", Where.CLAIMS) == [], "it is not read: it has no claims"


def test_a_claim_has_the_ends_that_a_person_gave_it(session: Session) -> None:
    session.do(verbs.move_claim(session.desk(), FIRST, Span(9, 24)))
    assert found(session, "abe", Where.CLAIMS) == []
    assert found(session, "90 men", Where.CLAIMS) == [1]
    session.do(verbs.delete_claim(session.desk(), FIRST))
    assert found(session, "men", Where.CLAIMS) == []


def test_notes_are_found_those_of_claims_and_those_of_the_pair(
    session: Session, full_pair: Pair
) -> None:
    session.do(verbs.write_note(session.desk(), FIRST, "Ask the ministry"))
    session.store.add_pair(full_pair)
    assert found(session, "ministry") == found(session, "ministry", Where.NOTES) == [1]
    assert full_pair.note
    assert 3 in found(session, full_pair.note, Where.NOTES)
    assert hit(session, "ministry") == Hit(Where.NOTES, "Ask the ", "ministry", "")


def test_a_reader_finds_no_words_in_others_notes_on_claims(
    session: Session, full_pair: Pair
) -> None:
    session.do(verbs.write_note(session.desk(), FIRST, "Ask the ministry"))
    session.store.add_pair(full_pair)
    for reader, there in (("ann", [1]), ("bob", [])):
        which = Filter(words="ministry", reader=reader)
        assert numbers(session.store, which) == there
        assert list(hits(session.store, [1], "ministry", reader=reader)) == there
    assert 3 in numbers(session.store, Filter(words=full_pair.note, reader="bob"))


def test_a_hit_shows_the_words_as_they_stand_there(session: Session) -> None:
    assert hit(session, "vucic") == Hit(Where.SOURCE, "Nobody met ", "Vučić", ".")
    assert hit(session, "fled", Where.CLAIMS) == Hit(
        Where.CLAIMS, "Abe said “so” to 90 men. He ", "fled", ". Nobody was hurt there."
    )
    assert hit(session, "niš") == Hit(Where.SOURCE, "A day in ", "Niš", " · · ")
    assert hit(session, "met day") == Hit(Where.SOURCE, "Nobody ", "met", " Vučić.")
    assert hits(session.store, [1, 2], "") == {}


def test_a_long_text_is_cut_between_words_round_a_hit(session: Session) -> None:
    words = " ".join(f"word{number}" for number in range(100))
    pair = record.new_pair(record.article(words), record.article("Short."))
    session.store.add_pair(pair)
    shown = hit(session, "word50")
    assert shown.before == "…word45 word46 word47 word48 word49 "
    assert shown.after.startswith(" word51 word52 ")
    assert shown.after.endswith(" word64…")


def test_a_text_that_says_it_all_goes_before_a_part_of_it(session: Session) -> None:
    assert hit(session, "hurt nobody").where is Where.DERIVED
    assert hits(session.store, [1], "nobody hurt")[1].words == DERIVED[34:40]


def test_a_damaged_reading_hides_no_other_pair(session: Session) -> None:
    assert found(session, "90 men", Where.CLAIMS) == [1]
    with session.store.database() as db:
        db.execute("UPDATE readings SET reading = '{'")
    assert found(session, "90 men", Where.CLAIMS) == []
    assert found(session, "90 men") == [1]
