"""What becomes of spans, whatever was done to the text they stood in."""

from __future__ import annotations

import random
import time

from hypothesis import given, strategies as st

from newsannot.anchoring import Alignment, Anchored, Fate, anchored
from newsannot.model import Span
from tests.strategies import TEXTS, spans

WORDS = st.lists(
    st.sampled_from(["Abe ", "Abel ", "said ", "so. ", "93 ", "men ", "\n", "🙂", "e\u0301", "x"]),
    min_size=1,
    max_size=14,
).map("".join)


def become(old: str, new: str, *marked: Span) -> list[Anchored]:
    return list(anchored(Alignment(old, new), marked))


def one(old: str, new: str, words: str) -> Anchored:
    """What becomes of these words, which stand once in the old text."""
    (found,) = become(old, new, Span(old.index(words), old.index(words) + len(words)))
    return found


def read(new: str, found: Anchored) -> list[str]:
    return [new[place.start : place.end] for place in found.places]


# Whatever the edit


@given(st.data(), WORDS, WORDS)
def test_what_is_said_to_stay_or_move_has_the_same_words_there(
    data: st.DataObject, old: str, new: str
) -> None:
    span = data.draw(spans(old))
    (found,) = become(old, new, span)
    words = old[span.start : span.end]
    assert set(read(new, found)) <= {words}
    assert (len(found.places) == 1) or found.fate in {Fate.AMBIGUOUS, Fate.LOST}
    assert (found.places == (span,)) >= (found.fate is Fate.STAYS)
    assert (found.fate is Fate.LOST) == (words not in new)


@given(
    st.data(), st.lists(WORDS, min_size=2, max_size=4), WORDS | st.sampled_from(["QUV. ", "Q V "])
)
def test_a_span_in_an_untouched_stretch_is_never_lost(
    data: st.DataObject, parts: list[str], other: str
) -> None:
    at = data.draw(st.integers(0, len(parts) - 1))
    span = data.draw(spans(parts[at]))
    before = sum(map(len, parts[:at]))
    old = "".join(parts)
    new = "".join(part if number == at else other for number, part in enumerate(parts))
    (found,) = become(old, new, Span(before + span.start, before + span.end))
    assert found.fate is not Fate.LOST
    # Where the other parts hold the same words, these two texts are also another edit.
    if found.fate is not Fate.AMBIGUOUS and other.strip() and not set(other) & set(old):
        there = len(other) * at
        assert found.places == (Span(there + span.start, there + span.end),)


@given(st.data(), TEXTS | WORDS)
def test_of_the_same_text_everything_stays(data: st.DataObject, text: str) -> None:
    span = data.draw(spans(text))
    assert become(text, text, span) == [Anchored(span, Fate.STAYS, (span,))]


@given(st.data(), WORDS, st.text("qvzj ", min_size=1, max_size=20))
def test_what_is_put_before_all_shifts_all(data: st.DataObject, text: str, put: str) -> None:
    span = data.draw(spans(text))
    moved = Span(span.start + len(put), span.end + len(put))
    # A blank by itself could be one of those put before it.
    if put not in text and text[span.start : span.end].strip():
        (found,) = become(text, f"{put}. {text}", span)
        assert Span(moved.start + 2, moved.end + 2) in found.places
        if text.count(text[span.start : span.end]) == 1:
            assert found.fate is Fate.MOVES


# What people do to articles


def test_a_word_changed_early_moves_what_comes_after_and_loses_what_it_was_in() -> None:
    old = "He left on Monday. Abe fled. Nobody was hurt."
    new = "He left on Wednesday. Abe fled. Nobody was hurt."
    lost = one(old, new, "He left on Monday.")
    assert lost.fate is Fate.LOST
    assert lost.hint
    assert new[lost.hint.start : lost.hint.end] == "He left on Wednesday."
    moved = one(old, new, "Abe fled.")
    assert (moved.fate, read(new, moved)) == (Fate.MOVES, ["Abe fled."])
    assert one(old, new, "He left").fate is Fate.STAYS


def test_what_stands_twice_goes_where_the_words_around_it_are() -> None:
    old = "Ann agreed. He said so. Bob did not. He said so. Cid was away."
    new = "Now: Ann agreed. He said so. Bob did not. He said so. Cid was away."
    first, second = old.index("He said so."), old.rindex("He said so.")
    found = become(old, new, Span(first, first + 11), Span(second, second + 11))
    assert [f.fate for f in found] == [Fate.MOVES] * 2
    assert [f.places[0].start for f in found] == [
        new.index("He said so."),
        new.rindex("He said so."),
    ]


def test_what_stands_twice_and_was_moved_by_itself_is_ambiguous() -> None:
    old, new = "Abe fled. Nobody was hurt.", "Abe fled? Yes: Abe fled. And then Abe fled. No news."
    found = one(old, new, "Abe fled.")
    assert found.fate is Fate.AMBIGUOUS
    assert read(new, found) == ["Abe fled."] * 2


def test_one_of_two_that_are_alike_is_not_taken_for_the_other() -> None:
    old, new = "He said so. Ann agreed. He said so.", "He said so."
    found = become(old, new, Span(0, 11), Span(24, 35))
    assert [f.fate for f in found] == [Fate.AMBIGUOUS] * 2
    assert all(read(new, f) == ["He said so."] for f in found)


def test_a_paragraph_that_was_moved_takes_its_names_along() -> None:
    old = "Abe fled north yesterday.\nRain fell all day.\nAbe came from Pristina."
    new = "Abe came from Pristina.\nAbe fled north yesterday.\nRain fell all day."
    first, second = become(old, new, Span(0, 3), Span(45, 48))
    assert (first.places, second.places) == ((Span(24, 27),), (Span(0, 3),))


def test_a_name_between_two_changes_is_found_by_what_is_left_around_it() -> None:
    old = "Abe ran. Ann saw that Abe hid quickly in May. Abe won."
    new = "Abe ran. Ann heard how Abe hides slowly in May. Abe won."
    at = old.index("Abe hid")
    (found,) = become(old, new, Span(at, at + 3))
    assert found.places == (Span(new.index("Abe hides"), new.index("Abe hides") + 3),)


def test_a_name_is_not_found_inside_another() -> None:
    assert one("Abe fled.", "Abel fled.", "Abe").fate is Fate.AMBIGUOUS
    assert one("Abe fled. So.", "Abel ran. Abe fled. So.", "Abe").fate is Fate.MOVES


def test_the_hint_is_what_stands_between_the_words_around_and_nothing_where_that_is_all() -> None:
    old = "Ann came early. Bob sang. Cid was away."
    lost = one(old, "Ann came early. Cid was away.", "Bob sang.")
    assert (lost.fate, lost.hint) == (Fate.LOST, None)
    assert one(old, "x " * 500, "Bob sang.").hint is None


# Long ones


def test_a_long_text_of_the_same_sentence_takes_no_time_and_guesses_nothing() -> None:
    old, new = "He said so. " * 30_000, "He said so. " * 30_001
    begun = time.process_time()
    found = become(old, new, Span(1200, 1211), Span(240_000, 240_011))
    assert time.process_time() - begun < 10
    assert [f.fate for f in found] == [Fate.AMBIGUOUS] * 2


def test_a_long_text_with_many_changes_is_aligned_in_seconds() -> None:
    chance = random.Random(1)
    words = [f"w{chance.randrange(8000)}" for _ in range(100_000)]
    old = " ".join(words)
    words[::50] = ["other"] * 2000
    begun = time.process_time()
    found = become(old, " ".join(words), *(Span(at, at + 40) for at in range(0, 500_000, 100)))
    assert time.process_time() - begun < 20
    assert sum(f.fate in {Fate.MOVES, Fate.STAYS} for f in found) > 3_000
