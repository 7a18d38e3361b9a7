"""Regular expressions in the texts."""

from __future__ import annotations

from itertools import pairwise

import pytest

from newsannot.errors import BadPattern, SlowPattern
from newsannot.gui.expressions import matches


def found(text: str, pattern: str, *, case: bool = False) -> list[str]:
    return [text[span.start : span.end] for span in matches(text, pattern, case=case)]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\d+", ["39", "93"]),
        (r"b\w+", ["Bridge", "bauen"]),
        (r"^\w+", ["Bridge", "Wir"]),
        (r"caf.", ["cafe\u0301"]),
        (r"\w+(?= bauen)", ["93"]),
        (r"x*", []),
        (r"39.*93", []),
    ],
)
def test_a_pattern_matches_whole_letters_line_by_line(pattern: str, words: list[str]) -> None:
    text = "Bridge \U0001f309 39 cafe\u0301\nWir, 93 bauen"
    assert found(text, pattern) == words


def test_capitals_count_where_they_are_asked_for() -> None:
    assert found("May may", "may", case=True) == ["may"]
    assert found("Straße STRASSE Éa éa", "é.", case=True) == ["éa"]


def test_what_is_no_pattern_says_why_and_where() -> None:
    with pytest.raises(BadPattern) as caught:
        found("text", "(brid")
    assert caught.value.place == 5
    assert "parenthesis" in caught.value.why


@pytest.mark.parametrize("pattern", [r"(a+)+$", r"(a|aa)+$", r"(\w+\s?)*\d"])
def test_a_pattern_that_tries_too_much_is_given_up(pattern: str) -> None:
    with pytest.raises(SlowPattern):
        found("a" * 60 + "-", pattern)


def test_a_pattern_has_so_much_time_for_a_text_and_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("newsannot.gui.expressions._SECONDS", -1)
    with pytest.raises(SlowPattern):
        found("Any text", "any")


def test_matching_stops_when_nobody_waits_for_it() -> None:
    assert list(matches("a\n" * 10, "a", case=False, stopped=lambda: True)) == []


def test_a_line_without_end_is_matched_in_parts_that_end_at_blanks() -> None:
    assert len(found("seven letters " * 1000, r"letters")) == 1000


def test_matches_lie_apart_whatever_marks_and_halves_they_end_in() -> None:
    for text in ("\u0301" * 9, "e\u0301\U0001f309" * 1500):
        for pattern in (".", ".*", r"\C", r"(?:)|\p{M}"):
            spans = list(matches(text, pattern, case=False))
            assert all(one.end <= two.start for one, two in pairwise(spans))


def test_marks_without_end_are_one_letter() -> None:
    assert found("e" + "\u0301" * 20_000, ".") == ["e" + "\u0301" * 20_000]
