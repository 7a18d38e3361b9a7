"""What ties the two texts together: each claim to the passages of the source that it stands on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, chain

from newsannot.gui.marking import Outlook, standing_of
from newsannot.model import Claim, Span, Verdict


@dataclass(frozen=True, slots=True)
class Tie:
    """One claim and one passage of the source; ``machine`` where nobody has linked it, only a suggestion offers it."""

    claim: Claim
    passage: Span
    verdict: Verdict | None = None
    machine: bool = False


class Ties:
    """The ties of a pair, found from either text. Built once, kept until the claims change."""

    def __init__(self, ties: Iterable[Tie] = ()) -> None:
        self.all = tuple(ties)
        self._by_claim = _Places(self.all, [tie.claim for tie in self.all])
        self._by_passage = _Places(self.all, [tie.passage for tie in self.all])

    def of_claims(self, start: int, end: int) -> list[Tie]:
        """Those of the claims that touch these code points of the derived text."""
        return self._by_claim.within(start, end)

    def of_passages(self, start: int, end: int) -> list[Tie]:
        """Those of the passages that touch these code points of the source."""
        return self._by_passage.within(start, end)


class _Places:
    """Ties ordered by where their ends in one of the texts lie."""

    def __init__(self, ties: tuple[Tie, ...], spans: list[Claim] | list[Span]) -> None:
        order = sorted(range(len(ties)), key=lambda at: spans[at].start)
        self._ties = [ties[at] for at in order]
        self._starts = [spans[at].start for at in order]
        self._ends = [spans[at].end for at in order]
        self._reach = list(accumulate(self._ends, max))

    def within(self, start: int, end: int) -> list[Tie]:
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return [self._ties[at] for at in range(first, last) if self._ends[at] > start]


@dataclass(frozen=True, slots=True)
class _Known:
    claim: Claim
    annotator: str
    judge_first: bool
    ties: tuple[Tie, ...]

    def holds(self, outlook: Outlook, claim: Claim) -> bool:
        return (
            self.claim is claim
            and self.annotator == outlook.annotator
            and self.judge_first is outlook.judge_first
        )


class Tier:
    """Makes the ties of pairs; those of claims that have not changed are kept from the last time."""

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}

    def ties(self, outlook: Outlook) -> Ties:
        claims = outlook.pair.claims
        self._known = {claim.id: self._of(outlook, claim) for claim in claims}
        return Ties(chain.from_iterable(known.ties for known in self._known.values()))

    def _of(self, outlook: Outlook, claim: Claim) -> _Known:
        known = self._known.get(claim.id)
        if known and known.holds(outlook, claim):
            return known
        ties = tuple(_ties(outlook, claim))
        return _Known(claim, outlook.annotator, outlook.judge_first, ties)


def _ties(outlook: Outlook, claim: Claim) -> Iterator[Tie]:
    """To what the person linked; while there is nothing, to what the machine offers."""
    own, suggestion = outlook.judgement(claim), outlook.suggestion(claim)
    if own and own.evidence:
        for piece in own.evidence:
            yield Tie(claim, piece, own.verdict)
        return
    verdict = standing_of(outlook, claim).verdict
    for passage in suggestion.evidence if suggestion else ():
        if passage.selected:
            yield Tie(claim, passage, verdict, machine=True)
