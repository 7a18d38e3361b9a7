"""Words found whatever their accents, case, quotation marks and blanks."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from newsannot import record
from newsannot.ledgers.finding import fold, hits, passage_around, whole
from newsannot.model import Layers, Span

ODD = "aAeEsSzß ﬁ…ćČčřŁđİıſ\u0301\u030c\u00ad\u200b\ufe0f \u00a0\n\t'’“«—-½ΣςकिZ\U0001f9d1"
TEXTS = st.text(st.sampled_from(ODD), max_size=30) | st.text(max_size=30)


def found(text: str, words: str, *, case: bool = False) -> list[str]:
    spans = hits(fold(text, case=case), words, case=case)
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("vucic", "Vučić"),
        ("VUČIĆ", "vucic"),
        ("vucic", "Vuc\u030cic\u0301"),
        ("Djokovic, dokovic", "Djokovic, Đoković"),
        ("lodz", "Łódź"),
        ("strasse", "Straße"),
        ("STRASSE", "straße"),
        ("first", "ﬁrst"),
        ("don't", "don’t"),
        ('"so"', "«so»"),
        ("'so'", "‚so‘"),
        ("1990-95", "1990–95"),
        ("- 5", "− 5"),
        ("two words", "two \u00a0\n words"),
        ("donaudampf", "Donau\u00addampf"),
        ("and so...", "And so…"),
    ],
)
def test_words_are_found_however_they_are_written(words: str, text: str) -> None:
    assert found(f"x {text} y", words) == [text]


@pytest.mark.parametrize(
    ("words", "text"), [("dont", "don't"), ("s", "ß"), ("f", "ﬁ"), ("", "a"), (" ", "a b")]
)
def test_parts_of_one_character_and_nothing_are_not_found(words: str, text: str) -> None:
    assert found(text, words) == []


def test_hits_follow_each_other_without_sharing_a_character() -> None:
    assert [(s.start, s.end) for s in hits(fold("aaaaa"), "AA")] == [(0, 2), (2, 4)]


def test_capitals_count_where_they_are_asked_for_and_accents_still_do_not() -> None:
    assert found("May Máy may", "May", case=True) == ["May", "Máy"]


def test_a_letter_is_found_with_all_its_marks() -> None:
    assert found("cafe\u0301\u0302s", "cafe") == ["cafe\u0301\u0302"]


@st.composite
def texts_with_a_part(draw: st.DrawFn) -> tuple[str, str]:
    text = draw(TEXTS)
    start, end = sorted(draw(st.tuples(*(st.integers(0, len(text)),) * 2)))
    return text, text[start:end]


@given(texts_with_a_part() | st.tuples(TEXTS, TEXTS), st.booleans())
def test_every_hit_folds_to_the_words_and_cuts_no_character(
    texts: tuple[str, str], case: bool
) -> None:
    text, words = texts
    wanted, last = fold(words, case=case).text, 0
    for hit in hits(fold(text, case=case), words, case=case):
        assert fold(text[hit.start : hit.end], case=case).text == wanted
        assert last <= hit.start and hit.end <= len(text)
        assert hit.end == len(text) or not unicodedata.category(text[hit.end]).startswith("M")
        last = hit.end


@given(TEXTS, st.booleans())
def test_a_text_finds_itself_whole(text: str, case: bool) -> None:
    folded = fold(text, case=case)
    if folded.text.strip():
        (hit,) = hits(folded, text, case=case)
        assert fold(text[hit.start : hit.end], case=case).text == folded.text


def test_a_span_is_widened_to_whole_letters() -> None:
    assert whole("e\u0301\u0302x", Span(1, 2)) == Span(0, 3)
    assert whole("abc", Span(1, 2)) == Span(1, 2)


def test_the_passage_around_a_hit_is_its_sentence_or_the_line_before_reading() -> None:
    text = "One here. Two there.\n  Three.  \nFour."
    bare = record.article(text)
    read = replace(bare, layers=Layers(sentences=(Span(0, 9), Span(10, 20))))
    assert passage_around(read, Span(14, 19)) == Span(10, 20)
    assert passage_around(read, Span(4, 13)) == Span(0, 20)
    assert passage_around(bare, Span(14, 19)) == Span(0, 20)
    start = text.index("Three")
    assert passage_around(bare, Span(start, start + 5)) == Span(start, start + 6)
    assert passage_around(bare, Span(len(text) - 5, len(text))) == Span(len(text) - 5, len(text))
