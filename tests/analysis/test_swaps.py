"""A date, a whole or a name that the source has elsewhere is found where the claim puts it into another's place."""

from __future__ import annotations

import pytest

from newsannot.analysis.language import BUNDLED
from newsannot.analysis.reading import Reader
from newsannot.settings import ReadingSettings
from tests.analysis.pairs import told

pytestmark = pytest.mark.model

DATES = "Engineers will examine the pier on Thursday. A reduced ferry service will run from Friday. Results are due on February 20."
PARTS = "Halden Foods will close two of its seven factories in May. It owns seven factories in all."
NAMES = "Prosecutors in Oslo have opened an inquiry into the leak. Samples were sent to a laboratory in Bergen."
PEOPLE = "Coach Ivo Kral brought on the reserve goalkeeper Nadja Brandt, who saved eleven shots. Captain Eva Lund scored in the last minute."

LEAGUE = "The reform saves 2.3 million crowns a year. Halden added a goal in the 78th minute and is ranked second. The bus went from Trevino to Maldera. Rescuers brought out 19 of 26 miners."


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(ReadingSettings(BUNDLED))


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        (DATES, "A reduced ferry service will start on Thursday.", ("changed_date", "Thursday", "Friday")),
        (DATES, "The results are due on February 12.", ("changed_date", "February 12", "February 20")),
        (PARTS, "Halden Foods will close seven factories in May.", ("changed_number", "seven", "two")),
        (NAMES, "Prosecutors in Bergen have opened an inquiry into the leak.", ("changed_name", "Bergen", "Oslo")),
        (PEOPLE, "Eva Lund, the reserve goalkeeper, saved eleven shots.", ("changed_name", "Eva Lund", "Nadja Brandt")),
        (LEAGUE, "The reform saves 2.3 million crowns a month.", ("changed_number", "2.3 million", "2.3 million")),
        (LEAGUE, "Halden added a goal in the 87th minute.", ("changed_number", "87th", "78th")),
        (LEAGUE, "The bus went from Maldera to Trevino.", ("changed_name", "Maldera", "Trevino")),
        (LEAGUE, "Rescuers brought out 26 miners.", ("changed_number", "26", "19")),
    ],
    ids=["weekday", "day", "whole for part", "place", "person", "rate", "ordinal", "way", "bare part"],
)  # fmt: skip
def test_a_filler_from_elsewhere_points_at_the_one_in_its_place(
    reader: Reader, source: str, claim: str, expected: tuple[str, str, str]
) -> None:
    assert expected in told(reader, source, claim)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (DATES, "Engineers will examine the pier on Thursday."),
        (DATES, "Engineers examine the pier on Thursday, and the ferry runs from Friday."),
        (DATES, "Results are due after Thursday."),
        (PARTS, "Halden Foods owns seven factories."),
        (PARTS, "Halden Foods will close two of its seven factories."),
        (NAMES, "Samples were sent to Bergen."),
        (PEOPLE, "Eva Lund scored in the last minute."),
        (LEAGUE, "The reform saves 2.3 million crowns annually."),
        (LEAGUE, "Halden, who is 2nd, added a goal in the 78th minute."),
        (LEAGUE, "Rescuers brought out 19 of the 26 miners."),
    ],
)
def test_a_filler_in_its_own_place_is_none(reader: Reader, source: str, claim: str) -> None:
    kinds = {kind for kind, _, _ in told(reader, source, claim)}
    assert not kinds & {"changed_date", "changed_number", "changed_name"}
