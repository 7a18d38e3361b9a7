"""What an act is made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from newsannot.acts import TURNING, Act, Change, ClaimRow, JudgementRow, Statements, Verb
from newsannot.errors import ActRefused, Phrase
from newsannot.judgements import judgement_of
from newsannot.model import Claim, Evidence, Judgement, Pair, Status
from newsannot.verbs.looks import Look


@dataclass(frozen=True, slots=True)
class Desk:
    """What an act is made from: the pair as shown, the rows behind it, who acts, and when (ISO 8601 UTC).

    ``trail`` is what was looked for since the pair was opened, ``seconds`` the active time on each claim that no
    judgement has yet; a claim that is not in it was not measured.
    """

    pair: Pair
    said: Statements
    annotator: str
    at: str
    trail: tuple[Look, ...] = ()
    seconds: Mapping[str, float] = field(default_factory=dict)

    def claim(self, claim: str) -> Claim:
        """The claim of an id; ActRefused when it is gone, as after an undo."""
        for found in self.pair.claims:
            if found.id == claim:
                return found
        raise ActRefused(Phrase("the claim is no longer there"))

    def judgement(self, claim: str) -> Judgement | None:
        """The acting person's own judgement of a claim."""
        return judgement_of(self.claim(claim), self.annotator)

    def timed(self, claim: str, own: Judgement) -> Judgement:
        """The judgement, with the time on its claim added to what it has."""
        if claim not in self.seconds:
            return own
        return replace(own, seconds=round((own.seconds or 0) + self.seconds[claim], 1))

    def row(self, claim: str) -> ClaimRow | None:
        return next((row for row in self.said.claims if row.id == claim), None)

    def judgements(self, claim: str) -> tuple[JudgementRow, ...]:
        return tuple(row for row in self.said.judgements if row.claim == claim)

    def act(self, verb: Verb, changes: Iterable[Change]) -> Act | None:
        """The act of these changes; the first one on a new pair begins the work on it, but for what changes its texts.

        The beginning is a change of its own, for it may stay when the others are taken back.
        """
        changed = tuple(change for change in changes if change.before != change.after)
        if not changed:
            return None
        row = self.said.pair
        if row.status is Status.NEW and verb not in TURNING:
            begun = replace(row, status=Status.IN_PROGRESS)
            changed = (Change(row, begun), *(change.at(begun.status) for change in changed))
        return Act(self.annotator, self.at, verb, self.pair.id, changed)


def in_order(pieces: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(pieces, key=lambda piece: (piece.start, piece.end)))
