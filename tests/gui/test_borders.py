from __future__ import annotations

import weakref
from itertools import accumulate, pairwise

import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QTextBoundaryFinder

from newsannot.gui import borders as module
from newsannot.gui.borders import Borders, End, Unit
from newsannot.model import Span

FAMILY = "👩\u200d👩\u200d👧\u200d👦"
LETTERS = st.lists(
    st.sampled_from([*"ab .,\n\u00a0-’“」東カ", "\u0301", "שָ", "😀", FAMILY, "ไ"]),
    min_size=1,
).map("".join)


def walk(text: str, end: End, unit: Unit) -> list[int]:
    """All borders from the first to the last."""
    borders, at, found = Borders(text), 0, []
    while (further := borders.step(at, end, 1, unit)) != at:
        found.append(at := further)
    return found


def words(text: str) -> list[str]:
    starts, ends = [0, *walk(text, End.START, Unit.WORD)], walk(text, End.END, Unit.WORD)
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("She didn’t pay 39.5 per cent.", ["She", "didn’t", "pay", "39.5", "per", "cent", "."]),
        ("One.\n\n“Two”", ["One", ".", "“", "Two", "”"]),
        (f"Cafe\u0301 {FAMILY} 🇷🇸🇷🇸", ["Cafe\u0301", FAMILY, "🇷🇸", "🇷🇸"]),
        ("שלום עולם, זה", ["שלום", "עולם", ",", "זה"]),
        ("東京は", ["東", "京", "は"]),
    ],
)
def test_steps_go_from_word_to_word_and_over_blanks(text: str, parted: list[str]) -> None:
    assert words(text) == parted


def test_the_borders_of_a_text_go_with_it_without_the_garbage_collector() -> None:
    """Which is told to leave alone what is there when a pair is shown."""
    borders = Borders("One two")
    borders.step(0, End.START, 1, Unit.WORD)
    left = weakref.ref(borders)
    del borders
    assert left() is None


def test_steps_by_character_never_cut_one() -> None:
    text = f"a{FAMILY}e\u0301 b"
    assert [text[:at] for at in walk(text, End.END, Unit.CHARACTER)] == [
        "a",
        f"a{FAMILY}",
        f"a{FAMILY}e\u0301",
        text,
    ]


# Qt parts a surrogate pair before Thai, so that there is none among them.
@given(st.text(st.sampled_from("aé\u00ad\r\n“\u0301\u05b8🇷\u200d😀")))
def test_characters_are_parted_where_unicode_parts_them(text: str) -> None:
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    units = [len(letter.encode("utf-16-le")) // 2 for letter in text]
    code_points = {at: number for number, at in enumerate(accumulate(units, initial=0))}
    parts = [0]
    while (at := finder.toNextBoundary()) != -1:
        parts.append(code_points[at])
    borders = Borders(text)
    for start, end in pairwise(parts):
        if not {text[start], text[end - 1]} & set("\n"):
            assert borders.character(start, End.START) == Span(start, end)
            assert borders.character(end, End.END) == Span(start, end)


@pytest.mark.parametrize(
    ("held", "whole"),
    [
        ("romise", "promised"),
        ("ridge reop", "bridge reopens"),
        ("May", "May"),
        ("d the", "promised the"),
    ],
)
def test_a_selection_that_cuts_a_word_takes_it_whole(held: str, whole: str) -> None:
    text = "He promised the bridge reopens in May."
    start = text.index(held)
    span = Borders(text).whole(Span(start, start + len(held)))
    assert text[span.start : span.end] == whole


@pytest.mark.parametrize(
    ("text", "held"), [("カタカナ語です", "タカ"), ("東京都知事は", "京都"), ("ภาษาไทย", "าษ")]
)
def test_where_no_blanks_part_words_a_selection_stays_as_it_is(text: str, held: str) -> None:
    span = Span(text.index(held), text.index(held) + len(held))
    assert Borders(text).whole(span) == span


def test_the_nearest_border_is_a_start_for_starts_and_an_end_for_ends() -> None:
    text, borders = "Mayor promised it", Borders("Mayor promised it")
    assert [borders.nearest(at, End.START, Unit.WORD) for at in (2, 4, 5, 13)] == [0, 6, 6, 15]
    assert [borders.nearest(at, End.END, Unit.WORD) for at in (1, 6, 10, 17)] == [5, 5, 14, 17]
    assert borders.nearest(9, End.END, Unit.CHARACTER) == 9
    assert text[9] == "m"


def test_a_long_line_has_the_borders_of_a_short_one(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The mayor’s 39.5 per cent, “he” said、東京は。 A veryverylongwordindeed ends"
    found = words(text)
    whole = Borders(text).whole(Span(5, 42))
    for longest in (1, 5, 16):
        monkeypatch.setattr(module, "_LONGEST", longest)
        assert words(text) == found
        assert Borders(text).whole(Span(5, 42)) == whole


def test_a_line_of_a_million_characters_is_not_looked_at_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "some words " * 100_000
    looked = []
    find = module._find_breaks

    def note(text: str, start: int, end: int, unit: Unit) -> list[int]:
        looked.append(end - start)
        return find(text, start, end, unit)

    monkeypatch.setattr(module, "_find_breaks", note)
    assert Borders(text).step(500_000, End.END, 1, Unit.WORD) > 500_000
    assert sum(looked) < 5000


@given(LETTERS, st.data())
def test_a_step_goes_its_way_to_a_border_or_nowhere(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    end, unit = data.draw(st.sampled_from(End)), data.draw(st.sampled_from(Unit))
    by = data.draw(st.sampled_from([-1, 1]))
    there = Borders(text).step(at, end, by, unit)
    assert 0 <= there <= len(text)
    assert (there - at) * by >= 0
    if there != at:
        inside = text[there] if end is End.START else text[there - 1]
        assert not inside.isspace()


@given(LETTERS, st.data())
def test_a_whole_span_holds_what_it_held_and_stays_when_asked_again(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    borders = Borders(text)
    whole = borders.whole(span)
    assert whole.start <= span.start < span.end <= whole.end
    assert borders.whole(whole) == whole
    assert text[whole.start : span.start].count("\n") == text[span.end : whole.end].count("\n") == 0
