"""Findings point at the exact words that the source lacks or has otherwise."""

from __future__ import annotations

import pytest

from newsannot import record
from newsannot.analysis.facts import find_facts
from newsannot.analysis.language import BUNDLED
from newsannot.analysis.reading import Reader
from newsannot.model import Claim, Finding, Pair, Reason
from newsannot.settings import ReadingSettings

pytestmark = pytest.mark.model

SOURCE = (
    "Mayor Maria Lopez said on Monday that the old bridge may reopen in May. Police arrested 12 protesters in "
    "Springfield. The alleged leader of the group, Tom Baker, was released. The council did not approve the budget. "
    "“We wasted ten years,” Lopez said. The company reported that profits increased sharply in Norway."
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(ReadingSettings(BUNDLED))


def findings(reader: Reader, claim: str) -> tuple[Finding, ...]:
    pair = Pair("x", record.article(SOURCE), record.article(claim))
    (comparison,) = reader.compare(pair, [Claim(0, len(claim), "c", claim)])
    found = find_facts(comparison)
    for finding in found:
        assert claim[finding.start : finding.end] == finding.text
        if finding.source:
            there = finding.source
            assert SOURCE[there.start : there.end] == there.text
    return found


@pytest.mark.parametrize(
    ("claim", "kind", "words", "there"),
    [
        ("Police arrested 15 protesters in Springfield.", Reason.CHANGED_NUMBER, "15", "12"),
        (
            "Police arrested 12 protesters in Shelbyville.",
            Reason.CHANGED_NAME,
            "Shelbyville",
            "Springfield",
        ),
        ("The council approved the budget.", Reason.NEGATION_CHANGED, "approved", "not approve"),
        ("The old bridge will reopen in May.", Reason.DROPPED_HEDGE, "will", "may"),
        (
            "“We wasted twenty years,” Lopez said.",
            Reason.CHANGED_QUOTE,
            "“We wasted twenty years,”",
            None,
        ),
        ("Tom Baker said: “We wasted ten years.”", Reason.CHANGED_SPEAKER, "Tom Baker", "Lopez"),
        ("Profits decreased sharply in Norway.", Reason.CONTRADICTION, "decreased", "increased"),
        (
            "Police arrested 12 violent protesters in Springfield.",
            Reason.INTENSIFIER,
            "violent",
            None,
        ),
        (
            "Police arrested 12 bearded protesters in Springfield.",
            Reason.ADDED_DETAIL,
            "bearded",
            None,
        ),
        (
            "Police brutally arrested 12 protesters because of noise.",
            Reason.ADDED_CAUSE,
            "because of",
            None,
        ),
        ("The old bridge may definitely reopen in May.", Reason.INTENSIFIER, "definitely", None),
        (
            "The leader of the group, Tom Baker, was released.",
            Reason.DROPPED_HEDGE,
            "leader",
            "alleged",
        ),
    ],
)
def test_a_finding(reader: Reader, claim: str, kind: Reason, words: str, there: str | None) -> None:
    found = [f for f in findings(reader, claim) if f.kind is kind]
    assert [f.text for f in found] == [words]
    if there is not None:
        assert found[0].source is not None
        assert found[0].source.text == there


@pytest.mark.parametrize(
    "claim",
    [
        "Police arrested 12 protesters in Springfield.",
        "The council did not approve the budget.",
        "Maria Lopez said the old bridge may reopen in May.",
        "“We wasted ten years”, Maria Lopez said.",
        "Notably, the council did not approve the budget.",
    ],
)
def test_what_the_source_says_has_no_findings(reader: Reader, claim: str) -> None:
    assert findings(reader, claim) == ()


@pytest.mark.parametrize(
    "claim",
    [
        "In addition, police even took 12 protesters in Springfield.",
        "Springfield saw 12 more protesters arrested.",
        "Mr Baker, too, was once again released.",
    ],
)
def test_words_that_only_hold_others_together_are_no_added_detail(
    reader: Reader, claim: str
) -> None:
    assert [f.text for f in findings(reader, claim) if f.kind is Reason.ADDED_DETAIL] == []


def test_a_detail_is_shown_without_the_light_words_around_it(reader: Reader) -> None:
    found = findings(reader, "Police even took violent protesters in Springfield.")
    assert [f.text for f in found] == ["violent"]


@pytest.mark.parametrize(
    ("source", "words", "covered"),
    [
        ("It rained. As a result, the town closed the bridge.", [], True),
        ("It rained. On Monday, the town closed the bridge.", ["prompted"], False),
    ],
)
def test_a_cause_that_the_source_gives_in_other_words_is_not_added(
    reader: Reader, source: str, words: list[str], *, covered: bool
) -> None:
    claim = "The rain prompted the town to close the bridge."
    pair = Pair("x", record.article(source), record.article(claim))
    (comparison,) = reader.compare(pair, [Claim(0, len(claim), "c", claim)])
    assert [finding.text for finding in find_facts(comparison)] == words
    prompted = next(word for word in comparison.words if word.lower == "prompted")
    assert comparison.covered_near(prompted) is covered
