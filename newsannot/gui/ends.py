"""What becomes of a span, or of the parts of a discontinuous one, when one of its ends moves."""

from __future__ import annotations

from collections.abc import Iterable

from newsannot.gui.borders import End
from newsannot.model import Span

Parts = tuple[Span, ...]


def moved(parts: Parts, number: int, end: End, position: int) -> Parts:
    """The parts after an end of the numbered one was put elsewhere.

    A part takes in those that it reaches. An outermost end that passes parts cuts them off; an inner one stops
    short of its own part's other end. A last character always stays.
    """
    cut = _start_moved if end is End.START else _end_moved
    return _joined(cut(parts, number, position))


def _start_moved(parts: Parts, number: int, position: int) -> list[Span]:
    start = min(position, parts[number or -1].end - 1)
    if number or start < parts[0].start:
        return [*parts[:number], Span(start, parts[number].end), *parts[number + 1 :]]
    first, *rest = (part for part in parts if part.end > start)
    return [Span(max(start, first.start), first.end), *rest]


def _end_moved(parts: Parts, number: int, position: int) -> list[Span]:
    last = number == len(parts) - 1
    end = max(position, parts[0 if last else number].start + 1)
    if not last or end > parts[-1].end:
        return [*parts[:number], Span(parts[number].start, end), *parts[number + 1 :]]
    *rest, cut = (part for part in parts if part.start < end)
    return [*rest, Span(cut.start, min(end, cut.end))]


def _joined(parts: Iterable[Span]) -> Parts:
    """Parts that overlap or touch as one."""
    joined: list[Span] = []
    for part in sorted(parts, key=lambda part: part.start):
        if joined and part.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, part.end))
        else:
            joined.append(part)
    return tuple(joined)


def beyond(parts: Parts, others: Parts) -> Parts:
    """What the parts hold that the others do not."""
    left = []
    for part in parts:
        start = part.start
        for other in others:
            if other.start > start and start < part.end:
                left.append(Span(start, min(other.start, part.end)))
            start = max(start, other.end)
        if start < part.end:
            left.append(Span(start, part.end))
    return tuple(left)
