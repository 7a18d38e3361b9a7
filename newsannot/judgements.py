"""Whose judgement of a claim counts where, and when the machine's word on it is shown."""

from __future__ import annotations

from collections.abc import Iterable

from newsannot.model import Claim, Judgement, Omission, Suggestion


def shown(claim: Claim) -> Judgement | None:
    """The judgement a claim is shown with: the decision, else the only one, else none."""
    if claim.decision:
        return claim.decision
    return claim.judgements[0] if len(claim.judgements) == 1 else None


def judgement_of(claim: Claim, annotator: str | None) -> Judgement | None:
    """What one annotator says of a claim."""
    for own in claim.judgements:  # asked of thousands: a generator would cost as much again
        if own.annotator == annotator:
            return own
    return None


def visible_suggestion(
    claim: Claim, own: Judgement | None, *, judge_first: bool
) -> Suggestion | None:
    """The machine's word on a claim; with ``judge_first`` it waits for the person's own verdict."""
    waits = judge_first and not (own and own.verdict)
    return None if waits else claim.suggestion


def judges(claims: Iterable[Claim], omissions: Iterable[Omission]) -> tuple[str, ...]:
    """The ids of the people who judge or decide here, once each, in the order they come."""
    people: list[str | None] = []
    for claim in claims:
        people += [judged.annotator for judged in claim.judgements]
        if claim.decision:
            people += [claim.decision.annotator, claim.decision.by]
    people += [omission.annotator for omission in omissions]
    return tuple(person for person in dict.fromkeys(people) if person is not None)
