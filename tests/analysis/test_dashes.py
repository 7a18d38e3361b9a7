"""Dashes open talk where a text has no other marks for it."""

from __future__ import annotations

import pytest

from newsannot.analysis.dashes import spoken_lines
from newsannot.analysis.layout import find_paragraphs


def runs(text: str) -> list[str]:
    found = spoken_lines(text, find_paragraphs(text))
    return [text[run.start : run.end] for line in found for run in line]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("— It is late, she said.\n— No.", ["— It is late,", "— No."]),
        ("―Late? asked Ann.\n―Very.", ["―Late?", "―Very."]),
        ("–Late.\nHe rose.\n–Go! Ann Lee cried.", ["–Late.", "–Go!"]),
        ("— Late — said Ann. — Go on.\n— No.", ["— Late", "— Go on.", "— No."]),
    ],
)
def test_a_line_that_a_dash_opens_is_spoken_up_to_its_tag(text: str, expected: list[str]) -> None:
    assert runs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "— It is late, she said.\nHe rose.",
        "— The vote was close.\n— The bridge is old.",
        "- It is late, she said.\n- No.",
    ],
)
def test_a_lone_dash_a_list_and_hyphens_are_no_talk(text: str) -> None:
    assert runs(text) == []
