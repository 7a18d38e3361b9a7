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
_SURE = 0.7
# Log odds taken off: calling an unsupported claim matching is the worse error, and the fitted classes are balanced
# where unsupported ones are rare. Set by hand on the dev halves.
_CAUTION = 0.5
_BENEFIT = 0.2
# What adds to a claim; one whose core holds (this much of it is not uncovered) is embellished at best.
_ADDITIONS = {
    Reason.INTENSIFIER,
    Reason.GENERALISED,
    Reason.DROPPED_HEDGE,
    Reason.ATTRIBUTION_LOST,
    Reason.ADDED_CAUSE,
    Reason.INTERPRETATION,
}
_CORE = 0.5


@dataclass(frozen=True, slots=True)
class _Rule:
    """What is plain of a claim: its verdict, that verdict's least share, and the most that is left to matching."""

    verdict: Verdict
    least: float
    most: float


_ADDED = _Rule(Verdict.EMBELLISHED, 0.5, 0.42)
_ONE_SWAP = _Rule(Verdict.UNSUPPORTED, 0.55, 0.35)
_SWAPS = _Rule(Verdict.UNSUPPORTED, 0.7, 0.2)
# Below a rule's most, claims keep the order of their weights within this much.
_ORDER = 0.02


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
        return _held_to(shares, _SWAPS if len(others) > 1 else _ONE_SWAP)
    if features.verbatim and not findings:
        matching = shares[Verdict.MATCHING]
        return _with_matching(shares, _SURE + (1.0 - _SURE) * matching)
    matches = max(shares, key=lambda verdict: shares[verdict]) is Verdict.MATCHING
    added = any(finding.kind in _ADDITIONS for finding in findings)
    if added and (matches or features.uncovered < _CORE):
        return _held_to(shares, _ADDED)
    return shares


def _held_to(shares: _Shares, rule: _Rule) -> _Shares:
    """The shares within a rule; what matches best by the weights stays before the others that it holds for."""
    matching, most = shares[Verdict.MATCHING], rule.most
    start = most - _ORDER
    if matching > start:
        matching = start + _ORDER * (matching - start) / (1.0 - start)
    moved = _with_matching(shares, matching)
    rest = 1.0 - matching
    own = max(moved[rule.verdict], min(rule.least, rest))
    other = next(v for v in moved if v not in (Verdict.MATCHING, rule.verdict))
    return moved | {rule.verdict: own, other: rest - own}


def _with_matching(shares: _Shares, matching: float) -> _Shares:
    """The shares with the given one for matching; the others keep their proportion."""
    now = shares[Verdict.MATCHING]
    left = (1.0 - matching) / (1.0 - now) if now < 1.0 else 0.0
    return {
        verdict: matching if verdict is Verdict.MATCHING else share * left
        for verdict, share in shares.items()
    }


def _told(findings: Sequence[Finding], verdict: Verdict) -> tuple[Finding, ...]:
    """The reasons: none for a claim that matches, for they speak against that."""
    return () if verdict is Verdict.MATCHING else tuple(findings)
