"""Which places of a text lie in given spans."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from newsannot.model import Span


class Covered:
    """Which code points lie in some of the given spans (sorted, not overlapping)."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]

    def __contains__(self, place: int) -> bool:
        at = bisect_right(self._starts, place) - 1
        return at >= 0 and place < self._spans[at].end
