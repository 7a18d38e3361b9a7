"""Lines that stand one below the other, joined to paragraphs by the marks that typesetters give."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from newsannot.readers.printed.lines import Line

_INDENT = 0.8  # in letter heights, as all distances here
_FURTHER = 1.3  # of the usual distance of lines
_HEADING = 1.12  # of the body's size
_BLANK = 0.6
_DOUBT = 1.5  # where no sentence ends: widths of words are estimates


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``room`` is what its last line leaves up to the column's edge, ``indented`` says that its first begins further in."""

    lines: tuple[Line, ...]
    room: float
    indented: bool

    def then(self, other: Paragraph) -> Paragraph:
        return replace(self, lines=self.lines + other.lines, room=other.room)

    def goes_on(self, other: Paragraph, kind: Type, *, by_indents: bool) -> bool:
        """Whether the other one, in the next column or on the next page, is the rest of this one.

        A sentence that ends with the column tells nothing, unless the text marks paragraphs ``by_indents``.
        """
        last, first = self.lines[-1], other.lines[0]
        if not last.set_as(first) or last.cells or first.cells or first.starts_item:
            return False
        if kind.is_heading(last):
            return False
        had_no_room = self.room < max(2 * last.size, first.first_word + _BLANK * last.size)
        if last.ends_sentence:
            return by_indents and had_no_room and not other.indented
        return first.starts_lower or last.is_divided or (had_no_room and not other.indented)


@dataclass(frozen=True, slots=True)
class Type:
    """How a text is set: the size of most of its letters, and the distance of lines by size in whole points."""

    body: float
    distances: dict[int, float]

    def distance(self, size: float) -> float:
        return self.distances.get(round(size), 1.25 * size)

    def is_heading(self, line: Line) -> bool:
        return line.size > _HEADING * self.body


def type_of(blocks: Iterable[Sequence[Line]]) -> Type:
    """What the type is in all of a text."""
    letters: Counter[float] = Counter()
    distances: defaultdict[int, list[float]] = defaultdict(list)
    for block in blocks:
        for line in block:
            letters[round(line.size, 1)] += len(line.text)
        for line, following in pairwise(block):
            if line.set_as(following) and not line.cells:
                distances[round(line.size)].append(following.base - line.base)
    body = letters.most_common(1)[0][0] if letters else 0.0
    # Between paragraphs it is wider and never narrower: so that of the closer lines is the usual one.
    return Type(body, {size: sorted(all_)[len(all_) // 4] for size, all_ in distances.items()})


def paragraphs(block: Sequence[Line], kind: Type) -> list[Paragraph]:
    """The paragraphs of a block, in order."""
    column = _Column(block, kind)
    starts = [0, *(n for n in range(1, len(block)) if column.breaks_before(n)), len(block)]
    return [column.paragraph(start, end) for start, end in pairwise(starts)]


class _Column:
    """One block's lines with the edges that they are set between."""

    def __init__(self, block: Sequence[Line], kind: Type) -> None:
        self._lines = block
        self._kind = kind
        body = [line for line in block if not kind.is_heading(line)] or list(block)
        lefts = Counter(round(line.box.left) for line in body)
        self._left = min(lefts, key=lambda left: (-lefts[left], left)) if lefts else 0
        self._right = max(line.box.right for line in body) if body else 0.0
        self._start = 0

    def paragraph(self, start: int, end: int) -> Paragraph:
        last = self._lines[end - 1]
        room = self._right - last.box.right
        return Paragraph(tuple(self._lines[start:end]), room, self._inset(start) > _INDENT)

    def breaks_before(self, number: int) -> bool:
        breaks = self._breaks(number)
        if breaks:
            self._start = number
        return breaks

    def _breaks(self, number: int) -> bool:
        line, following = self._lines[number - 1], self._lines[number]
        if line.cells and following.cells:
            return False
        if line.cells or following.cells or not line.set_as(following) or following.starts_item:
            return True
        distance = following.base - line.base
        if distance > _FURTHER * self._kind.distance(line.size):
            return True
        inside = line.is_divided or (following.starts_lower and not line.ends_sentence)
        if inside or self._kind.is_heading(line):
            return False
        return self._indents(number) or self._ends_short(number)

    def _indents(self, number: int) -> bool:
        before, here = self._inset(number - 1), self._inset(number)
        if self._lines[self._start].starts_item:
            return before - here > _INDENT
        if here > _INDENT:
            return here - before > _INDENT
        if here < -_INDENT:
            return before - here > _INDENT
        if number - self._start < 2 or before <= _INDENT:
            return False
        # The margin is taken up again: after a passage set in as a whole, or after all of an entry but its first line;
        # within a sentence a picture stood beside it.
        return self._inset(self._start) > _INDENT or self._lines[number - 1].ends_sentence

    def _ends_short(self, number: int) -> bool:
        """Whether the next word had room in the line before, so that it was ended on purpose."""
        line, following = self._lines[number - 1], self._lines[number]
        if line.ends_sentence:
            edge, blank = self._right, _BLANK
        else:  # lines beside a picture are short without end: only their neighbours' edge counts
            edge = max(x.box.right for x in self._lines[max(0, number - 4) : number + 3])
            blank = _DOUBT
        return edge - line.box.right > following.first_word + blank * line.size

    def _inset(self, number: int) -> float:
        line = self._lines[number]
        return (line.box.left - self._left) / line.size
