"""Two wordings cut where they differ."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newsannot.ledgers.differences import Piece, differences


def told(pieces: tuple[Piece, ...]) -> str:
    """The text, what differs in brackets."""
    return "".join(f"[{p.text}]" if p.differs else p.text for p in pieces)


@pytest.mark.parametrize(
    ("one", "two", "first", "second"),
    [
        ("the wrong thing", "the right thing", "the [wrong] thing", "the [right] thing"),
        ("It will be", "It may well be", "It [will] be", "It [may well] be"),
        ("We cooperate", "We cooperated", "We cooperate", "We cooperate[d]"),
        ("in 39 days", "in 93 days", "in [39] days", "in [93] days"),
        ("paid 1.2 million", "paid 1.3 million", "paid [1.2] million", "paid [1.3] million"),
        ("the Left won", "the left won", "the [L]eft won", "the [l]eft won"),
        ("yes, but no", "yes but no", "yes[,] but no", "yes but no"),
        ("I do not know", "I don’t know", "I [do not] know", "I [don’t] know"),
    ],
)
def test_whole_words_are_marked_and_letters_where_most_of_a_word_stays(
    one: str, two: str, first: str, second: str
) -> None:
    found = differences(one, two)
    assert (told(found.one), told(found.two)) == (first, second)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("“We’re here,”", "we're  here"),
        ("‘It is so.’", "“it is\nso”"),
        ("so… we left", "so ... we left"),
        ("a well‑known man", "a well-known man"),
        ("…", "."),
    ],
)
def test_marks_blanks_the_first_letter_and_signs_at_the_ends_do_not_count(
    one: str, two: str
) -> None:
    found = differences(one, two)
    assert not any(piece.differs for piece in (*found.one, *found.two))


WORDING = st.text(st.sampled_from("aAbé 1.,’'-“”…🙂\n\u00ad"), max_size=30)


@given(WORDING, WORDING)
def test_the_pieces_are_the_wordings(one: str, two: str) -> None:
    found = differences(one, two)
    assert "".join(piece.text for piece in found.one) == one
    assert "".join(piece.text for piece in found.two) == two
    assert all(piece.text for piece in (*found.one, *found.two))


@given(WORDING)
def test_a_wording_does_not_differ_from_itself(words: str) -> None:
    assert not any(piece.differs for piece in differences(words, words).one)
