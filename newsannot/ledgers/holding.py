"""Which spans of many lie over a passage, found without asking each; and many as few."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from operator import attrgetter
from typing import Generic, TypeVar

from newsannot.acts import overlap, parts_of
from newsannot.model import Claim, Span

S = TypeVar("S", bound=Span)


class Holding(Generic[S]):
    """Spans of one text, found by position; they may overlap."""

    def __init__(self, spans: Iterable[S]) -> None:
        self._spans = sorted(spans, key=attrgetter("start", "end"))
        self._starts = [span.start for span in self._spans]
        self._reach = list(accumulate((span.end for span in self._spans), max))

    def over(self, passage: Span) -> list[S]:
        """Those that share a code point with the passage, in order."""
        first = bisect_right(self._reach, passage.start)
        last = bisect_left(self._starts, passage.end)
        return [span for span in self._spans[first:last] if span.end > passage.start]

    def envelope(self, passage: Span) -> Span:
        """The passage widened to the ends of the spans over it."""
        over = self.over(passage)
        starts, ends = [span.start for span in over], [span.end for span in over]
        return Span(min([passage.start, *starts]), max([passage.end, *ends]))


class Claims:
    """The claims of a pair, found by the words that they are about."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._claims = Holding(claims)

    def of(self, passage: Span) -> Claim | None:
        """The claim that has most of the passage, the shortest of several; None where none has any."""
        shares = [(_shared(claim, passage), claim) for claim in self._claims.over(passage)]
        held = [(share, claim.start - claim.end, claim) for share, claim in shares if share]
        return max(held, key=lambda found: found[:2])[2] if held else None


def _shared(claim: Claim, passage: Span) -> int:
    return sum(max(0, overlap(span, passage)) for span in parts_of(claim))


def merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap or touch as one."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
