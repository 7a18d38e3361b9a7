"""In which order a page's lines are read: column by column, between what goes across."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from newsannot.readers.printed.lines import Line, rows

_LEAST_LINES = 4  # beside each other: fewer are no columns
_LEAST_LETTERS = 12  # a line, on average: fewer are the cells of a table, or the signs of a list
_GUTTER = 5.0  # points
_NARROWEST = 0.12  # of all that is divided
_TRIED = 24
_LARGER = 1.12
_MOST_ENDS = 2
_DEEPEST = 5


@dataclass(frozen=True, slots=True)
class _Division:
    left: list[Line]
    right: list[Line]
    across: list[Line]


def blocks(lines: Sequence[Line], depth: int = 0) -> list[list[Line]]:
    """Runs of lines that stand one below the other, in the order of reading."""
    division = _division(lines) if depth < _DEEPEST else None
    if division is None:
        return [rows(lines)] if lines else []
    found: list[list[Line]] = []
    whole: list[Line] = []
    for across, below in _bands(division):
        ends = _short_ends(across, below)
        whole += [*across, *ends]
        sides = [[line for line in side if line not in ends] for side in below]
        if all(sides):
            found += [whole] if whole else []
            found += [block for side in sides for block in blocks(side, depth + 1)]
            whole = []
        else:  # the short last lines of what goes across
            whole += rows([line for side in sides for line in side])
    return found + ([whole] if whole else [])


def _short_ends(across: list[Line], sides: list[list[Line]]) -> list[Line]:
    """The lines of a headline that are too short to go across: right below it, of its type, above smaller type."""
    if not across:
        return []
    below = sorted((line for side in sides for line in side), key=lambda line: line.box.bottom)
    ends = list(takewhile(across[-1].set_as, below))
    rest = below[len(ends) :]
    larger = bool(ends and rest) and ends[0].size > _LARGER * rest[0].size
    return ends if larger and len(ends) <= _MOST_ENDS else []


def _bands(division: _Division) -> Iterator[tuple[list[Line], list[list[Line]]]]:
    """What goes across, with the two sides of all that stands below it and above the next."""
    edges = [line.box.bottom for line in rows(division.across)]
    for across, above, below in zip(
        [[], *([line] for line in rows(division.across))],
        [float("-inf"), *edges],
        [*edges, float("inf")],
        strict=True,
    ):
        sides = (division.left, division.right)
        yield across, [[x for x in side if above <= x.box.bottom < below] for side in sides]


def _division(lines: Sequence[Line]) -> _Division | None:
    """At the gutter that fewest lines go across, if both sides hold columns of text."""
    for place in _gutters(lines):
        division = _Division(
            [line for line in lines if line.box.right <= place],
            [line for line in lines if line.box.left >= place],
            [line for line in lines if line.box.left < place < line.box.right],
        )
        if _holds(division):
            return division
    return None


def _gutters(lines: Sequence[Line]) -> list[float]:
    """The middles of the upright stripes that few lines cover, the barest first, then the widest."""
    edges = sorted(
        [(line.box.left, 1) for line in lines] + [(line.box.right, -1) for line in lines]
    )
    stripes = []
    covering = 0
    for (start, step), (end, _) in pairwise(edges):
        covering += step
        if end - start >= _GUTTER:
            stripes.append((covering, start - end, (start + end) / 2))
    return [middle for _, _, middle in sorted(stripes)[:_TRIED]]


def _holds(division: _Division) -> bool:
    sides = (division.left, division.right)
    if any(len(side) < _LEAST_LINES for side in sides):
        return False
    top = max(min(line.box.top for line in side) for side in sides)
    bottom = min(max(line.box.bottom for line in side) for side in sides)
    beside = [[x for x in side if top <= x.box.bottom <= bottom + x.size] for side in sides]
    across = sum(top < line.box.bottom < bottom for line in division.across)
    return (
        all(len(side) >= _LEAST_LINES and _reads_as_text(side) for side in beside)
        and across <= sum(map(len, beside)) / 4
        and min(map(_width, sides)) >= _NARROWEST * _width([*division.left, *division.right])
    )


def _reads_as_text(lines: list[Line]) -> bool:
    return sum(len(line.text) for line in lines) >= _LEAST_LETTERS * len(lines)


def _width(lines: list[Line]) -> float:
    return max(line.box.right for line in lines) - min(line.box.left for line in lines)
