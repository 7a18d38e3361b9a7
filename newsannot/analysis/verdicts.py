"""A suggested verdict for a claim: rules for the clear cases, readable weights to rank the rest."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from newsannot.analysis.facts import substitutes
from newsannot.analysis.features import NAMES, Features
from newsannot.model import Finding, Passage, Scores, Suggestion, Verdict
from newsannot.resources import read_json

# Two classes closer than this are a toss-up, and the machine abstains.
_MARGIN = 0.12
# A claim in the source's own words throughout, with no finding, is matching.
_SURE = 0.9
# What one and several other fillers make of a claim at least.
_ONE = 0.65
_SEVERAL = 0.8


@dataclass(frozen=True, slots=True)
class _Line:
    """A logistic regression over standardised features."""

    weights: tuple[float, ...]
    means: tuple[float, ...]
    spreads: tuple[float, ...]
    bias: float

    def probability(self, features: Features) -> float:
        """The chance that the line's class holds, 0..1."""
        total = self.bias
        rows = zip(features.values(), self.weights, self.means, self.spreads, strict=True)
        for value, weight, mean, spread in rows:
            total += weight * (value - mean) / spread
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


@dataclass(frozen=True, slots=True)
class _Weights:
    matching: _Line
    unsupported: _Line


@cache
def _weights() -> _Weights:
    raw = cast(dict[str, Any], read_json("verdict_weights.json"))
    return _Weights(_line(raw["matching"]), _line(raw["unsupported"]))


def _line(raw: dict[str, Any]) -> _Line:
    """A line of the file: each feature's weight, mean and spread by its name."""
    rows = [raw["features"][name] for name in NAMES]
    return _Line(
        tuple(row["weight"] for row in rows),
        tuple(row["mean"] for row in rows),
        tuple(row["spread"] for row in rows),
        raw["bias"],
    )


def suggest(
    passages: tuple[Passage, ...], findings: Sequence[Finding], features: Features
) -> Suggestion:
    """The suggestion for one claim; scores sum to 1."""
    scores = _ruled(_ranked(features), findings, features)
    by_score = sorted(
        (
            (scores.matching, Verdict.MATCHING),
            (scores.embellished, Verdict.EMBELLISHED),
            (scores.unsupported, Verdict.UNSUPPORTED),
        ),
        key=lambda pair: -pair[0],
    )
    (best, verdict), (second, _) = by_score[:2]
    return Suggestion(
        verdict,
        abstain=best - second < _MARGIN,
        confidence=round(best, 4),
        scores=scores,
        evidence=passages,
        reasons=_told(findings, verdict),
    )


def _ranked(features: Features) -> Scores:
    weights = _weights()
    matching = weights.matching.probability(features)
    unsupported = (1.0 - matching) * weights.unsupported.probability(features)
    return Scores(matching, 1.0 - matching - unsupported, unsupported)


def _ruled(scores: Scores, findings: Sequence[Finding], features: Features) -> Scores:
    """The scores moved by what is plain: another filler, the source's own words, an addition."""
    others = [finding for finding in findings if substitutes(finding)]
    if others:
        return _leaning(scores, unsupported=_SEVERAL if len(others) > 1 else _ONE)
    if features.verbatim and not findings:
        return _leaning(scores, matching=_SURE)
    return scores


def _leaning(scores: Scores, *, matching: float = 0.0, unsupported: float = 0.0) -> Scores:
    """The scores with at least the given share for a class; the others keep their proportion."""
    wanted = Scores(max(scores.matching, matching), scores.embellished, scores.unsupported)
    if unsupported:
        wanted = Scores(scores.matching, scores.embellished, max(scores.unsupported, unsupported))
    fixed = wanted.matching if matching else wanted.unsupported
    rest = 1.0 - (scores.matching if matching else scores.unsupported)
    share = (1.0 - fixed) / rest if rest > 0 else 0.0
    if matching:
        return Scores(fixed, scores.embellished * share, scores.unsupported * share)
    return Scores(scores.matching * share, scores.embellished * share, fixed)


def _told(findings: Sequence[Finding], verdict: Verdict) -> tuple[Finding, ...]:
    """The reasons: none for a claim that matches, for they speak against that."""
    return () if verdict is Verdict.MATCHING else tuple(findings)
