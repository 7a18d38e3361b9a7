"""A word turned into its opposite is found where both are said of one thing, and only there."""

from __future__ import annotations

import pytest

from newsannot.analysis.language import BUNDLED
from newsannot.analysis.reading import Reader
from newsannot.settings import ReadingSettings
from tests.analysis.pairs import told

pytestmark = pytest.mark.model

SLEEP = "Nurses who slept less than six hours were more likely to develop high blood pressure."
MARKET = "Norvik shares rose 14 percent, while Halden shares fell 3 percent. Norvik bought a mill. Exports rose. Imports fell."
BOUT = "Ivo Kral has won 27 of his 29 fights. The kindergartens will stay open, but schools will close."
VERDICT = "A court jailed the builder Oren Tasker. His lawyer is Paul Verde. “We do not accept this verdict,” Verde told reporters."
TRIAL = "The third official, Lena Stroh, was acquitted. Oren Tasker denied the charges. Norvik beat Halden on Sunday."


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(ReadingSettings(BUNDLED))


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        (SLEEP, "Nurses who slept more than six hours were more likely to develop high blood pressure.", ("more", "less")),
        (SLEEP, "Nurses who slept less than six hours were less likely to develop high blood pressure.", ("less", "more")),
        (TRIAL, "Lena Stroh was convicted.", ("convicted", "acquitted")),
        (TRIAL, "Tasker admitted the charges.", ("admitted", "denied")),
        (TRIAL, "Norvik lost to Halden on Sunday.", ("lost", "beat")),
        (BOUT, "The kindergartens will close.", ("close", "open")),
    ],
    ids=["one of two", "the other of two", "a name set beside", "a short claim", "a converse of one doer", "what stays so"],
)  # fmt: skip
def test_an_opposite_points_at_the_word_it_turns(
    reader: Reader, source: str, claim: str, expected: tuple[str, str]
) -> None:
    assert ("contradiction", *expected) in told(reader, source, claim)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (MARKET, "Shares in Norvik went up 14 percent; those of Halden dropped 3 percent."),
        (MARKET, "Imports declined."),
        (MARKET, "The mill was sold to Norvik."),
        (TRIAL, "Halden lost to Norvik on Sunday."),
        (BOUT, "Kral has lost two of his 29 fights."),
    ],
    ids=["a synonym", "of another thing", "a converse", "a converse of the other doer", "the rest"],
)
def test_an_opposite_of_another_thing_is_none(reader: Reader, source: str, claim: str) -> None:
    assert "contradiction" not in {kind for kind, _, _ in told(reader, source, claim)}


@pytest.mark.parametrize(("name", "another"), [("Tasker", True), ("Verde", False), ("He", False)])
def test_a_bare_name_of_the_source_is_another_speaker(
    reader: Reader, name: str, *, another: bool
) -> None:
    claim = f"“We do not accept this verdict,” {name} told reporters."
    assert (("changed_speaker", name, "Verde") in told(reader, VERDICT, claim)) is another
