"""What ties the two texts together: each claim to the passages of the source that it stands on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from newsannot.gui.marking import Outlook, PerClaim, standing_of
from newsannot.model import Claim, Span, Verdict
from newsannot.settings import Whose


@dataclass(frozen=True, slots=True)
class Tie:
    """One claim and one passage of the source; ``machine`` where nobody has linked it, only a suggestion offers it.

    ``who`` is the name of the person who linked it, where several people's are shown.
    """

    claim: Claim
    passage: Span
    verdict: Verdict | None = None
    machine: bool = False
    who: str = ""


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
        starts = [span.start for span in spans]
        order = sorted(range(len(ties)), key=starts.__getitem__)
        self._ties = [ties[at] for at in order]
        self._starts = [starts[at] for at in order]
        self._ends = [spans[at].end for at in order]
        self._reach = list(accumulate(self._ends, max))

    def within(self, start: int, end: int) -> list[Tie]:
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return [self._ties[at] for at in range(first, last) if self._ends[at] > start]


class Tier:
    """Makes the ties of pairs; those of claims that have not changed are kept from the last time."""

    def __init__(self) -> None:
        self._made = PerClaim(_ties)

    def ties(self, outlook: Outlook) -> Ties:
        return Ties(self._made.of(outlook))


def _ties(outlook: Outlook, claim: Claim) -> Iterator[Tie]:
    """To what was linked by those who are looked at; while there is nothing, to what the machine offers."""
    linked = list(_linked(outlook, claim))
    yield from linked
    if linked:
        return
    suggestion, verdict = outlook.suggestion(claim), standing_of(outlook, claim).verdict
    for passage in suggestion.evidence if suggestion else ():
        if passage.selected:
            yield Tie(claim, passage, verdict, machine=True)


def _linked(outlook: Outlook, claim: Claim) -> Iterator[Tie]:
    if outlook.whose is Whose.MINE:
        own = outlook.judgement(claim)
        yield from (Tie(claim, piece, own.verdict) for piece in own.evidence) if own else ()
    for voice in outlook.heard(claim):
        for piece in voice.judgement.evidence:
            yield Tie(claim, piece, voice.verdict, who=voice.name)
