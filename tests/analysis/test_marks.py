"""Quotation marks are paired whatever shape real copy gives them."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import example, given, strategies as st

from newsannot.analysis.layout import find_paragraphs
from newsannot.analysis.marks import quoted_runs
from newsannot.model import Span


def runs(text: str) -> list[str]:
    return [text[run.start : run.end] for run in quoted_runs(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “yes” and «no» and „ja“.", ["“yes”", "«no»", "„ja“"]),
        ('"Yes," he said, "and no."', ['"Yes,"', '"and no."']),
        ("the “expedited review“ of water", ["“expedited review“"]),
        ("a ”good” day", ["”good”"]),
        ("'I won't,' she said. The Serbs' claim.", ["'I won't,'"]),
        ("He said ‘the Serbs’ land’ and left", ["‘the Serbs’ land’"]),
        ("rock 'n' roll in the '90s isn't dead", []),
        ("“She told me ‘go’ and “now” twice” he said", ["“She told me ‘go’ and “now” twice”"]),
        ('“He wrote "x y" to us” then', ['“He wrote "x y" to us”']),
        ("“As [Serbia’s] chief (of staff), I will”", ["“As [Serbia’s] chief (of staff), I will”"]),
        ('He is 6\'2" tall, a 5" nail', []),
        ("“” and “ ” hold nothing", []),
        ("``Yes,'' he said.", ["``Yes,''"]),
        ("‘It is a “shame”, boys’ talk,’ he said “so”", ["‘It is a “shame”, boys’ talk,’", "“so”"]),
        ("'It is \"bad\"', he said", ["'It is \"bad\"'"]),
        ('\'tis a "shame" of the boys\' "best"', ['"shame"', '"best"']),
        ("''He said 'no' twice''", []),
    ],
)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    assert runs(text) == expected


def test_a_run_without_a_closer_is_unclosed_to_its_paragraphs_end() -> None:
    text = "He said “we will go  \nnext"
    (run,) = quoted_runs(text, Span(0, text.index("\n")))
    assert run.unclosed
    assert text[run.start : run.end] == "“we will go"


def test_a_forgotten_closer_does_not_swallow_the_next_quotation() -> None:
    first, second = quoted_runs(text := "“We go. He said “no” too", Span(0, len(text)))
    assert first.unclosed
    assert text[second.start : second.end] == "“no”"


def lines(text: str) -> list[tuple[str, bool]]:
    paragraphs = find_paragraphs(text)
    found = [run for paragraph in paragraphs for run in quoted_runs(text, paragraph)]
    return [(text[run.start : run.end], run.unclosed) for run in found]


@pytest.mark.parametrize(("opener", "closer"), ["“”", "‘’", "''", '""', "«»", ("``", "''")])
def test_of_a_speech_over_paragraphs_each_opens_and_only_the_last_closes(
    opener: str, closer: str
) -> None:
    text = f"{opener}We wait.\n\n{opener}The cars’ road is shut.\n\n{opener}Go.{closer}"
    assert lines(text) == [
        (f"{opener}We wait.", True),
        (f"{opener}The cars’ road is shut.", True),
        (f"{opener}Go.{closer}", False),
    ]


def test_a_single_mark_opens_no_speech_that_the_next_paragraph_does_not_go_on_with() -> None:
    assert lines("He said. ‘We wait.\n\nThey went.") == []


def test_a_forgotten_closer_leaves_out_the_words_that_say_who_speaks() -> None:
    assert runs("“We go, she said, “and stay.”") == ["“We go,", "“and stay.”"]


@example("«ba» “a b” ab")
@given(st.text(alphabet="ab .,‘’“”'\"«»„`\u2028👩‍👩‍👧", max_size=60))
def test_no_mark_is_an_error_and_runs_never_overlap(text: str) -> None:
    found = quoted_runs(text, Span(0, len(text))) if text else []
    assert found or not re.search("“[ab ]*[ab][ab ]*”", text)
    assert all(0 <= run.start < run.end <= len(text) for run in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(run.start <= run.inner.start < run.inner.end <= run.end for run in found)
