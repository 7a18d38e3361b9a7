"""What an article shows at a glance, and that no text takes long to look at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsannot.matching.traits import LONGEST, traits_of
from newsannot.model import Article
from newsannot.record import article

SOURCE = (
    "Council Orders Inquiry Into Ferry\n\nBy Fiona Marrable in Castle Dorran\n\nWednesday, 22 April 2026\n\n"
    "CASTLE DORRAN (Reuters) – Members in Ennersay voted by 14 to nine. It will cost £45,000 in 2027.\n"
    "“We have never turned down a request,” Graham Averley’s deputy said. He called it “a farce”."
)


def test_names_figures_quotes_date_byline_and_agency_are_seen() -> None:
    traits = traits_of(article(SOURCE))
    assert set(traits.written.values()) == {"DORRAN", "Ennersay", "Graham", "Averley"}
    assert traits.figures == {"22", "14", "45000"}
    assert traits.quotes == ("we have never turned down a request",)
    assert traits.published == "2026-04-22"
    assert traits.byline == "By Fiona Marrable in Castle Dorran"
    assert traits.agency == "Reuters"
    assert traits.reports == 2


def test_what_the_file_says_comes_before_what_the_text_says() -> None:
    known = replace(article(SOURCE), byline="Ann Lee", published="2026-04-21T10:00:00Z")
    traits = traits_of(known)
    assert (traits.byline, traits.published) == ("Ann Lee", "2026-04-21")


def test_a_file_that_was_made_long_after_the_day_its_text_shows_makes_it_no_younger() -> None:
    printed = replace(article(SOURCE), published="2026-11-26T10:00:00Z")
    assert traits_of(printed).published == "2026-04-22"


@pytest.mark.parametrize(
    "part",
    [
        " ",
        "A",
        "AB CD, ",
        "“",
        '"',
        "\"'“”’«»",
        "1,",
        "A. ",
        "A\n",
        "By ",
        "a'",
        "— a, she said ",
        "``a'' ",
        "(AP",
        "1 May 2026 ",
        "橋",
        "x Ab",
        "“a b c” ",
    ],
)
@pytest.mark.timeout(20)  # what grows with the square takes minutes
def test_no_text_takes_long(part: str) -> None:
    text = "a\n" + part * (LONGEST // len(part)) + "b"
    assert traits_of(Article(text, "")).words <= LONGEST
