from __future__ import annotations

from dataclasses import replace

import pytest

from newsannot.judgements import judgement_of, shown, visible_suggestion
from newsannot.model import Judgement, Pair, Verdict


def test_the_shown_judgement_is_the_decision_else_the_only_one(full_pair: Pair) -> None:
    (claim,) = full_pair.claims
    (own,) = claim.judgements
    both = replace(claim, decision=None, judgements=(own, replace(own, annotator="z")))
    assert shown(claim) is claim.decision
    assert shown(replace(claim, decision=None)) is own
    assert shown(both) is None
    assert shown(replace(claim, decision=None, judgements=())) is None


def test_each_annotator_has_their_own_judgement(full_pair: Pair) -> None:
    (claim,) = full_pair.claims
    assert judgement_of(claim, "x") is claim.judgements[0]
    assert judgement_of(claim, "y") is None


@pytest.mark.parametrize(
    ("own", "seen"),
    [
        (None, False),
        (Judgement("x", note="why"), False),
        (Judgement("x", Verdict.MATCHING), True),
    ],
)
def test_a_suggestion_that_waits_is_seen_after_the_persons_own_verdict(
    full_pair: Pair, own: Judgement | None, *, seen: bool
) -> None:
    (claim,) = full_pair.claims
    assert visible_suggestion(claim, own, judge_first=False) is claim.suggestion
    expected = claim.suggestion if seen else None
    assert visible_suggestion(claim, own, judge_first=True) is expected
