"""What a claim ties together is held, apart or new in the source, and other fillers of a slot are found."""

from __future__ import annotations

import pytest

from newsannot.analysis.language import BUNDLED
from newsannot.analysis.reading import Reader
from newsannot.analysis.ties import Standing
from newsannot.settings import ReadingSettings
from tests.analysis.pairs import compared

pytestmark = pytest.mark.model

SOURCE = "The council bought a bridge in Norvik. Police closed the old harbour."


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(ReadingSettings(BUNDLED))


@pytest.mark.parametrize(
    ("claim", "relation", "standing"),
    [
        ("The council bought a bridge.", "dobj", Standing.HELD),
        ("The council purchased a bridge.", "dobj", Standing.HELD),
        ("A bridge was bought by the council.", "nsubj", Standing.HELD),
        ("Police bought a bridge.", "nsubj", Standing.APART),
        ("The council bought a lighthouse.", "dobj", Standing.HALF),
        ("Sailors envy fishermen.", "dobj", Standing.NEW),
    ],
)
def test_how_a_tie_stands(reader: Reader, claim: str, relation: str, standing: Standing) -> None:
    comparison = compared(reader, SOURCE, claim)
    web = comparison.source.words.web
    assert [web.standing(t) for t in comparison.ties if t.relation == relation] == [standing]


def test_prepositions_are_seen_through_and_name_the_slot(reader: Reader) -> None:
    comparison = compared(reader, SOURCE, "The council bought a bridge in Morvik.")
    tie = next(tie for tie in comparison.ties if tie.relation == "prep in")
    others = comparison.source.words.web.others(tie, comparison.near_numbers)
    assert [SOURCE[other.start : other.end] for other in others] == ["Norvik"]
