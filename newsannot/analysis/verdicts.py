"""A suggested verdict for a claim: rules for the clear cases, readable weights to rank the rest."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from newsannot.analysis.facts import substitutes
from newsannot.analysis.features import NAMES, Features
from newsannot.model import Finding, Passage, Reason, Scores, Suggestion, Verdict
from newsannot.resources import read_json

# Two classes closer than this are a toss-up, and the machine abstains.
_MARGIN = 0.08
# A claim in the source's own words throughout, with no finding, is matching.
_SURE = 0.9
# Log odds taken off: calling an unsupported claim matching is the worse error, and the fitted classes are balanced
# where unsupported ones are rare. Set by hand on the dev halves.
_CAUTION = 0.4
_BENEFIT = 0.3
# Additions that leave a claim whose core holds (this much of it is not uncovered) embellished at best.
_ADDITIONS = {
    Reason.INTENSIFIER,
    Reason.GENERALISED,
    Reason.DROPPED_HEDGE,
    Reason.ATTRIBUTION_LOST,
    Reason.ADDED_CAUSE,
    Reason.INTERPRETATION,
}
_CORE = 0.5
_ADDED = 0.5
# What one and several other fillers make of a claim at least.
_ONE = 0.65
_SEVERAL = 0.8


@dataclass(frozen=True, slots=True)
class _Regression:
    """A logistic regression over standardised features."""

    weights: tuple[float, ...]
    means: tuple[float, ...]
    spreads: tuple[float, ...]
    bias: float

    def probability(self, features: Features, *, less: float = 0.0) -> float:
        """The chance that the regression's class holds, 0..1; ``less`` is taken off its log odds."""
        total = self.bias - less
        rows = zip(features.values(), self.weights, self.means, self.spreads, strict=True)
        for value, weight, mean, spread in rows:
            total += weight * (value - mean) / spread
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


@dataclass(frozen=True, slots=True)
class _Weights:
    matching: _Regression
    unsupported: _Regression


@cache
def _weights() -> _Weights:
    raw = cast(dict[str, Any], read_json("verdict_weights.json"))
    return _Weights(_regression(raw["matching"]), _regression(raw["unsupported"]))


def _regression(raw: dict[str, Any]) -> _Regression:
    """A regression of the file: each feature's weight, mean and spread by its name."""
    rows = [raw["features"][name] for name in NAMES]
    return _Regression(
        tuple(row["weight"] for row in rows),
        tuple(row["mean"] for row in rows),
        tuple(row["spread"] for row in rows),
        raw["bias"],
    )


def suggest(
    passages: tuple[Passage, ...], findings: Sequence[Finding], features: Features
) -> Suggestion:
    """The suggestion for one claim; scores sum to 1."""
    shares = _ruled(_ranked(features), findings, features)
    verdict, runner_up = sorted(shares, key=lambda verdict: -shares[verdict])[:2]
    return Suggestion(
        verdict,
        abstain=shares[verdict] - shares[runner_up] < _MARGIN,
        confidence=round(shares[verdict], 4),
        scores=Scores(**{verdict.value: share for verdict, share in shares.items()}),
        evidence=passages,
        reasons=_told(findings, verdict),
    )


_Shares = dict[Verdict, float]


def _ranked(features: Features) -> _Shares:
    weights = _weights()
    matching = weights.matching.probability(features, less=_CAUTION)
    unsupported = (1.0 - matching) * weights.unsupported.probability(features, less=_BENEFIT)
    return {
        Verdict.MATCHING: matching,
        Verdict.EMBELLISHED: 1.0 - matching - unsupported,
        Verdict.UNSUPPORTED: unsupported,
    }


def _ruled(shares: _Shares, findings: Sequence[Finding], features: Features) -> _Shares:
    """The shares moved by what is plain: another filler, the source's own words, an addition to a core that holds."""
    others = [finding for finding in findings if substitutes(finding)]
    if others:
        return _leaning(shares, Verdict.UNSUPPORTED, _SEVERAL if len(others) > 1 else _ONE)
    if features.verbatim and not findings:
        return _leaning(shares, Verdict.MATCHING, _SURE)
    added = any(finding.kind in _ADDITIONS for finding in findings)
    matches = max(shares, key=lambda verdict: shares[verdict]) is Verdict.MATCHING
    if added and (matches or features.uncovered < _CORE):
        return _leaning(shares, Verdict.EMBELLISHED, _ADDED)
    return shares


def _leaning(shares: _Shares, verdict: Verdict, least: float) -> _Shares:
    """The shares with at least the given one for a verdict; the others keep their proportion."""
    now = shares[verdict]
    if now >= least:
        return shares
    left = (1.0 - least) / (1.0 - now)
    return {other: least if other is verdict else share * left for other, share in shares.items()}


def _told(findings: Sequence[Finding], verdict: Verdict) -> tuple[Finding, ...]:
    """The reasons: none for a claim that matches, for they speak against that."""
    return () if verdict is Verdict.MATCHING else tuple(findings)
