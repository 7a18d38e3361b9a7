"""Whose judgement of a claim counts where, and when the machine's word on it is shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from newsannot.model import Claim, Decision, Judgement, Omission, Suggestion
from newsannot.settings import Whose


@dataclass(frozen=True, slots=True)
class Sight:
    """What somebody at the window may see of what people said, and whose verdicts they look at.

    Everything that shows, counts or names what was said asks here: ``blind`` people see nothing of others, and no
    decision.
    """

    annotator: str
    whose: Whose = Whose.MINE
    blind: bool = False

    def may_see(self, annotator: str | None) -> bool:
        """Whether anything that this person said may be shown, be it a verdict, a note or a count."""
        return not self.blind or annotator == self.annotator

    def looks_at(self, annotator: str) -> bool:
        """Whether this person's verdicts are among those that are looked at now."""
        own = annotator == self.annotator
        wanted = own if self.whose is Whose.MINE else not own or self.whose is Whose.ALL
        return wanted and self.may_see(annotator)

    def of(self, claim: Claim) -> tuple[Judgement, ...]:
        """The judgements of a claim that are looked at now."""
        return tuple(judged for judged in claim.judgements if self.looks_at(judged.annotator))

    def others(self, claim: Claim) -> tuple[Judgement, ...]:
        """What others say of a claim, where it is looked at."""
        return tuple(judged for judged in self.of(claim) if judged.annotator != self.annotator)

    def decision(self, claim: Claim) -> Decision | None:
        """What was decided of a claim, where all is looked at."""
        return claim.decision if self.whose is Whose.ALL and not self.blind else None


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
