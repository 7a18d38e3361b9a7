"""Bylines: who wrote an article, and when."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newsannot.analysis.bylines import bylines_in, is_byline
from newsannot.analysis.claims import find_claims
from newsannot.analysis.language import BLANK, Language
from newsannot.analysis.layout import find_headline, find_paragraphs, lay_out, parse
from newsannot.model import Span
from newsannot.record import article

BODY = "The mayor of Oslo resigned on Monday after a vote.\n\nHe said that he was tired of it."


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe",
        "By JANE DOE and JOHN ROE",
        "By Jane Doe, Political Editor, in Oslo",
        "By Jane Doe, BBC News, Oslo",
        "By Reuters Staff",
        "By Jane Doe | 12 May 2022",
        "From Jane Doe in Kyiv",
        "Words by Jane Doe, photographs by John Roe",
        "(Reporting by Jane Doe in Oslo; editing by John Roe)",
        "Jane Doe, political editor",
        "Jane Doe and John Roe, science correspondents",
        "Jane Doe | Reuters",
        "Published 12 May 2022",
        "Updated: 12 May 2022 10:30 GMT",
    ],
)
def test_a_line_of_writers_or_a_stamp_is_a_byline(line: str) -> None:
    assert is_byline(line, Span(0, len(line)))


@pytest.mark.parametrize(
    "line",
    [
        "By Monday Jane Doe had left",
        "Donald Trump sacks Jane Doe",
        "Jane Doe criticises the editor",
        "The editor, Jane Doe, resigned.",
        "In May 2022 it closed",
        "From Oslo with love",
    ],
)
def test_a_line_that_tells_something_is_none(line: str) -> None:
    assert not is_byline(line, Span(0, len(line)))


def test_two_writers_in_a_town_are_a_byline_below_the_first_line_only() -> None:
    line = "Jane Doe and John Roe in Oslo"
    text = f"Mayor resigns over vote\n\n{line}\n\n{BODY}"
    [found] = bylines_in(text, find_paragraphs(text))
    assert text[found.start : found.end] == line
    text = f"{line}\n\n{BODY}"
    assert bylines_in(text, find_paragraphs(text)) == ()


def test_a_byline_is_neither_headline_nor_claim() -> None:
    text = f"Jane Doe, political editor\n\nMayor resigns over vote\n\n{BODY}"
    headline = find_headline(text, find_paragraphs(text))
    assert headline is not None
    assert text[headline.start : headline.end] == "Mayor resigns over vote"
    parsed = parse(article(text), Language(BLANK))
    claims = find_claims(parsed, lay_out(parsed))
    assert [text[claim.start : claim.end].split(maxsplit=1)[0] for claim in claims] == [
        "Mayor",
        "The",
        "He",
    ]


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "piece", ["By Aa ", "Aa ", "Aa, ", "Aa and ", ", editor", "| A", "May 12 "]
)
def test_a_long_line_of_capitals_ends(piece: str) -> None:
    line = "By " + piece * 60
    assert is_byline(line, Span(0, len(line))) is False
    assert is_byline(line[:120], Span(0, 120)) in {True, False}


@given(st.text(max_size=60))
def test_any_line_can_be_asked(line: str) -> None:
    assert is_byline(line + ".", Span(0, len(line) + 1)) in {True, False}
