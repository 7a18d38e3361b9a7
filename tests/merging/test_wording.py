"""What a merge left out, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsannot.merging import Difference, Gain, News, Of, report
from newsannot.model import (
    Alias,
    Annotator,
    Claim,
    Decision,
    Entity,
    Judgement,
    Omission,
    OmissionJudgement,
    Side,
    Status,
    Verdict,
)
from tests.samples import reading, sample

PAIR = replace(
    sample(),
    claims=(Claim(0, 24, "x", "words"), Claim(25, 33, "y", "words")),
    annotators=(Annotator("kim", "Kim"),),
)
YES, NO = Judgement("kim", Verdict.MATCHING), Judgement("kim", None)
FINE, MISSING = (Omission(0, 24, judged, "kim") for judged in OmissionJudgement)


@pytest.mark.parametrize(
    ("difference", "words"),
    [
        (
            Difference(Of.JUDGEMENT, YES, NO, "y", "kim"),
            "claim 2, Kim: no verdict in the record, matching in the set",
        ),
        (
            Difference(Of.JUDGEMENT, YES, replace(YES, note="n"), "y", "kim"),
            "claim 2, Kim: other evidence, reasons or words in the record",
        ),
        (
            Difference(Of.DECISION, Decision("kim", Verdict.UNSUPPORTED), Decision("bob"), "x"),
            "claim 1, the decision: no verdict in the record, unsupported in the set",
        ),
        (
            Difference(Of.OMISSION, FINE, MISSING, annotator="kim"),
            "«Abe said “no” to 93 men.» is left out, Kim: missing in the record, fine in the set",
        ),
        (
            Difference(Of.OMISSION, replace(FINE, end=10**6), MISSING),
            "«Abe said “no” to 93 men. He left on Mond…» is left out, somebody: missing in the record, fine in the set",
        ),
        (
            Difference(Of.NAMES, Alias(("Abe", "he")), Alias(("Abe", "men"))),
            "the names Abe, men mean others in the record",
        ),
        (
            Difference(Of.MARK, Entity(0, 3, "A"), Entity(0, 8, "B"), side=Side.DERIVED),
            "«Abe said» is marked otherwise in the record",
        ),
        (
            Difference(Of.STATUS, Status.DONE, Status.IN_PROGRESS),
            "the pair is in progress in the record, done in the set",
        ),
        (Difference(Of.NOTE, "a", "b"), "the pair has another note in the record"),
        (Difference(Of.META, "desk", "desk"), "the fact «desk» is another in the record"),
    ],
)
def test_each_difference_says_what_and_whose(difference: Difference, words: str) -> None:
    assert report(News((), (difference,)), PAIR, PAIR).left_out == (words,)


def test_what_the_machine_read_is_told_too() -> None:
    (gain,) = report(News(reading=reading(sample())), PAIR, PAIR).gains
    assert gain == Gain(gain.what, 1)
    assert gain.what == "readings"
