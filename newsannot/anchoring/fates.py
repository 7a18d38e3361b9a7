"""What becomes of each span: whatever stays or moves has, code point for code point, the same words at its new place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from newsannot.anchoring.alignment import Alignment
from newsannot.anchoring.occurrences import Occurrences, bounds_of
from newsannot.model import Span


class Fate(StrEnum):
    STAYS = "stays"
    MOVES = "moves"
    AMBIGUOUS = "ambiguous"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Anchored:
    """A span of the old text and what becomes of it.

    ``places`` are where its exact words stand in the new text: one where it stays or moves, all that it could be at
    where that is ambiguous. ``hint`` is what stands about where a lost one stood; it is for a person to look at.
    """

    span: Span
    fate: Fate
    places: tuple[Span, ...] = ()
    hint: Span | None = None


def anchored(alignment: Alignment, spans: Iterable[Span]) -> tuple[Anchored, ...]:
    """Each of the spans once, in order."""
    bare = sorted({(span.start, span.end) for span in spans})
    found = _Places(alignment)
    return tuple(found.of(Span(*ends)) for ends in bare)


class _Places:
    """Finds spans of one text in another."""

    def __init__(self, alignment: Alignment) -> None:
        self._alignment = alignment
        self._old, self._new = alignment.old, alignment.new
        self._in_old, self._in_new = Occurrences(self._old), Occurrences(self._new)

    def of(self, span: Span) -> Anchored:
        words, bounds = self._old[span.start : span.end], bounds_of(self._old, span)
        near = self._alignment.places(span)
        plain = [place for place in near if bounds.hold(self._new, place)]
        if len(plain) == 1:
            return _at(span, plain[0])
        places = self._in_new.of(words, bounds)
        alone = len(places) == 1 and bounds.hold(self._new, places[0])
        if alone and len(self._in_old.of(words, bounds)) == 1:
            return _at(span, places[0])
        if places:
            return Anchored(span, Fate.AMBIGUOUS, places)
        return Anchored(span, Fate.LOST, hint=self._alignment.near(span))


def _at(span: Span, place: Span) -> Anchored:
    return Anchored(span, Fate.STAYS if place == span else Fate.MOVES, (place,))
