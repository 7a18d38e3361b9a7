"""What an act is made from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from newsannot.acts import Act, Change, ClaimRow, JudgementRow, PairRow, Statements, Verb
from newsannot.model import Claim, Evidence, Judgement, Pair, Span, Status

_AUTO_ID = re.compile(r"a(\d+)-(\d+)")


@dataclass(frozen=True, slots=True)
class Desk:
    """What an act is made from: the pair as shown, the rows behind it, who acts, and when (ISO 8601 UTC)."""

    pair: Pair
    said: Statements
    annotator: str
    at: str

    def claim(self, claim: str) -> Claim:
        return next(found for found in self.pair.claims if found.id == claim)

    def judgement(self, claim: str) -> Judgement | None:
        """The acting person's own judgement of a claim."""
        judged = self.claim(claim).judgements
        return next((j for j in judged if j.annotator == self.annotator), None)

    def row(self, claim: str) -> ClaimRow | None:
        return next((row for row in self.said.claims if row.id == claim), None)

    def judgements(self, claim: str) -> tuple[JudgementRow, ...]:
        return tuple(row for row in self.said.judgements if row.claim == claim)

    def act(self, verb: Verb, changes: Iterable[Change]) -> Act | None:
        """The act of these changes; the first one on a new pair begins the work on it."""
        changed = tuple(change for change in changes if change.before != change.after)
        if not changed:
            return None
        row = self.said.pair
        if row.status is Status.NEW and not any(isinstance(c.row, PairRow) for c in changed):
            changed += (Change(row, replace(row, status=Status.IN_PROGRESS)),)
        return Act(self.annotator, self.at, verb, self.pair.id, changed)


def machine_span(claim: str) -> Span | None:
    """Where the machine had cut the claim of this id; None for a person's."""
    found = _AUTO_ID.fullmatch(claim)
    return Span(int(found[1]), int(found[2])) if found else None


def in_order(pieces: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(pieces, key=lambda piece: (piece.start, piece.end)))
