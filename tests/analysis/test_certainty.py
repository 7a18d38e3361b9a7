"""Hedges and attributions that the claim leaves out are found; those that it keeps in other words are not."""

from __future__ import annotations

import pytest

from newsannot.analysis.language import BUNDLED
from newsannot.analysis.reading import Reader
from newsannot.settings import ReadingSettings
from tests.analysis.pairs import told

pytestmark = pytest.mark.model

RAIN = (
    "The wall held for a week. Heavy rain could have weakened the wall, the builder Tom Baker said."
)
MOVE = "Part of the output may be moved to the largest site in Luddon."
UNION = (
    "The dockers’ union said its members had complained of slow controls three times since spring."
)
POLICE = "A man of 40 was arrested in the harbour on Friday, police said."
TALKS = "Officials met on Monday. Norvik approached Halden about a merger in the summer. The talks failed."

CRASH = "Police are investigating whether the driver fell asleep. The miners reportedly complained about gas. Norvik Foods said it had agreed to buy a mill."


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(ReadingSettings(BUNDLED))


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        (RAIN, "Heavy rain weakened the wall.", ("dropped_hedge", "weakened", "could")),
        (MOVE, "Part of the output will be transferred to the biggest site in Luddon.", ("dropped_hedge", "will", "may")),
        (UNION, "Members had complained of slow controls three times since spring.", ("attribution_lost", "complained", "The dockers’ union said")),
        (CRASH, "The driver fell asleep.", ("dropped_hedge", "fell", "whether the driver fell")),
    ],
    ids=["a past possibility", "another verb", "a party's account", "what is looked into"],
)  # fmt: skip
def test_what_is_told_as_certain_points_at_the_reserve(
    reader: Reader, source: str, claim: str, expected: tuple[str, str, str]
) -> None:
    assert expected in told(reader, source, claim)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (RAIN, "Heavy rain might have weakened the wall, the builder said."),
        (RAIN, "The builder suspects that heavy rain weakened the wall."),
        (MOVE, "Part of the output might be transferred to the biggest site in Luddon."),
        (UNION, "Members had complained of slow controls three times, according to the union."),
        (POLICE, "A man of 40 was arrested in the harbour on Friday."),
        (CRASH, "The miners are said to have complained about gas."),
        (CRASH, "Norvik Foods agreed to buy a mill."),
        (TALKS, "Norvik approached Halden about a merger in the summer."),
        ("The jury could not agree on a verdict.", "The jury did not agree on a verdict."),
        ("The expected savings are put at 70 million euros.", "The savings are put at 70 million euros."),
    ],
)  # fmt: skip
def test_reserve_in_other_words_is_kept(reader: Reader, source: str, claim: str) -> None:
    kinds = {kind for kind, _, _ in told(reader, source, claim)}
    assert not kinds & {"dropped_hedge", "attribution_lost"}
