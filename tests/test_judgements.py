from __future__ import annotations

from dataclasses import replace

import pytest

from newsannot.judgements import Sight, judgement_of, shown, visible_suggestion
from newsannot.model import Decision, Judgement, Pair, Verdict
from newsannot.settings import Whose


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


@pytest.mark.parametrize(
    ("whose", "seen"),
    [(Whose.MINE, ["x"]), (Whose.THEIRS, ["y", "z"]), (Whose.ALL, ["x", "y", "z"])],
)
def test_mine_theirs_and_all_are_looked_at_as_they_say(
    full_pair: Pair, whose: Whose, seen: list[str]
) -> None:
    (claim,) = full_pair.claims
    judged = replace(claim, judgements=tuple(Judgement(who, Verdict.MATCHING) for who in "xyz"))
    sight = Sight("x", whose)
    assert [judgement.annotator for judgement in sight.of(judged)] == seen
    assert [j.annotator for j in sight.others(judged)] == [who for who in seen if who != "x"]


def test_a_decision_is_seen_where_all_is_looked_at(full_pair: Pair) -> None:
    (claim,) = full_pair.claims
    decided = replace(claim, decision=Decision("y", Verdict.MATCHING, by="x"))
    assert Sight("x", Whose.ALL).decision(decided) is decided.decision
    assert Sight("x", Whose.MINE).decision(decided) is None


@pytest.mark.parametrize("whose", Whose)
def test_who_is_blind_sees_nothing_of_others_and_no_decision(full_pair: Pair, whose: Whose) -> None:
    (claim,) = full_pair.claims
    said = tuple(Judgement(who, Verdict.MATCHING, note="seen") for who in "xy")
    judged = replace(claim, judgements=said, decision=Decision("x", Verdict.MATCHING, by="x"))
    sight = Sight("x", whose, blind=True)
    assert {judgement.annotator for judgement in sight.of(judged)} <= {"x"}
    assert sight.others(judged) == ()
    assert sight.decision(judged) is None
    assert sight.may_see("x")
    assert not sight.may_see("y")
    assert not sight.may_see(None)
