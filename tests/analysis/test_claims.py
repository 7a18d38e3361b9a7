"""The derived text is cut into claims."""

from __future__ import annotations

import pytest

from newsannot import record
from newsannot.analysis.datelines import dateline_end
from newsannot.analysis.language import BUNDLED
from newsannot.analysis.reading import Reader
from newsannot.model import Pair
from newsannot.settings import ClaimSize, ReadingSettings


@pytest.fixture(scope="module")
def readers() -> dict[ClaimSize, Reader]:
    return {size: Reader(ReadingSettings(BUNDLED, size)) for size in ClaimSize}


def claims(readers: dict[ClaimSize, Reader], text: str, size: ClaimSize) -> list[str]:
    reading = readers[size].read(Pair("x", record.article("A source."), record.article(text)))
    assert all(claim.id == f"a{claim.start}-{claim.end}" for claim in reading.claims)
    return [text[claim.start : claim.end] for claim in reading.claims]


@pytest.mark.model
def test_claims_are_sentences_and_the_headline_but_no_boilerplate(
    readers: dict[ClaimSize, Reader],
) -> None:
    text = (
        "Mayor Closes Old Bridge\n\nOSLO, Norway -- The bridge closed on Monday. It is old.\n"
        "JOIN US ON TELEGRAM\nThe mayor said “it is rust. It will fall.” Cars wait."
    )
    assert claims(readers, text, ClaimSize.SENTENCE) == [
        "Mayor Closes Old Bridge",
        "The bridge closed on Monday.",
        "It is old.",
        "The mayor said “it is rust. It will fall.”",
        "Cars wait.",
    ]


@pytest.mark.model
def test_clauses_are_cut_at_coordination_but_never_inside_a_quotation(
    readers: dict[ClaimSize, Reader],
) -> None:
    text = "The bridge closed on Monday, and the mayor promised a new one. He said “it broke and I cried.”"
    assert claims(readers, text, ClaimSize.CLAUSE) == [
        "The bridge closed on Monday",
        "the mayor promised a new one.",
        "He said “it broke and I cried.”",
    ]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("BELGRADE, Serbia -- NATO met.", "NATO met."),
        ("WASHINGTON (AP) — Months passed.", "Months passed."),
        ("Oslo (Reuters) - Months passed.", "Months passed."),
        ("LONDON, Aug. 24 (UPI) — It rained.", "It rained."),
        ("NATO met on Monday - in Oslo.", "NATO met on Monday - in Oslo."),
        ("The USA - a country - voted.", "The USA - a country - voted."),
    ],
)
def test_a_dateline_is_not_part_of_the_first_claim(text: str, rest: str) -> None:
    assert text[dateline_end(text, 0, len(text)) :] == rest
