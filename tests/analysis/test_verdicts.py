"""Suggestions follow from what is plain, and from readable weights where nothing is."""

from __future__ import annotations

import pytest

from newsannot.analysis.features import GOOD, NAMES, Features
from newsannot.analysis.verdicts import suggest
from newsannot.model import Finding, Reason, SourceWords, Verdict
from newsannot.resources import read_json


def features(share: float) -> Features:
    """Features that speak for a claim with 1, against it with 0."""
    return Features(**{name: share if name in GOOD else 1 - share for name in NAMES})


def finding(kind: Reason, source: SourceWords | None = None) -> Finding:
    return Finding(0, 4, kind, "“No”", source)


def test_the_weights_name_every_feature_and_their_origin() -> None:
    weights = read_json("verdict_weights.json")
    assert isinstance(weights, dict)
    assert weights["origin"]
    for line in ("matching", "unsupported"):
        assert tuple(weights[line]["features"]) == NAMES


def test_no_weight_speaks_against_its_feature() -> None:
    weights = read_json("verdict_weights.json")
    assert isinstance(weights, dict)
    for name, row in weights["matching"]["features"].items():
        assert row["weight"] >= 0 if name in GOOD else row["weight"] <= 0


def test_what_is_held_throughout_matches_and_gives_no_reasons() -> None:
    suggestion = suggest((), (), features(1.0))
    assert suggestion.verdict is Verdict.MATCHING
    assert not suggestion.abstain
    assert suggestion.reasons == ()


def test_what_is_held_nowhere_is_unsupported() -> None:
    assert suggest((), (), features(0.0)).verdict is Verdict.UNSUPPORTED


@pytest.mark.parametrize("kind", [Reason.CHANGED_NUMBER, Reason.CHANGED_NAME, Reason.CONTRADICTION])
def test_another_filler_is_unsupported_however_much_else_holds(kind: Reason) -> None:
    suggestion = suggest((), (finding(kind),), features(0.9))
    assert suggestion.verdict is Verdict.UNSUPPORTED
    assert suggestion.reasons == (finding(kind),)


def test_quoted_words_that_the_source_has_unquoted_are_no_other_filler() -> None:
    same = finding(Reason.CHANGED_QUOTE, SourceWords(3, 5, "no"))
    other = finding(Reason.CHANGED_QUOTE, SourceWords(3, 6, "yes"))
    assert suggest((), (same,), features(0.9)).verdict is not Verdict.UNSUPPORTED
    assert suggest((), (other,), features(0.9)).verdict is Verdict.UNSUPPORTED


def test_scores_sum_to_one() -> None:
    for share in (0.0, 0.3, 0.5, 0.7, 1.0):
        for found in ((), (finding(Reason.CHANGED_DATE),), (finding(Reason.INTENSIFIER),)):
            scores = suggest((), found, features(share)).scores
            assert scores.matching + scores.embellished + scores.unsupported == pytest.approx(1)
