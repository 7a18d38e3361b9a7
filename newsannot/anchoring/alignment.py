"""Which stretches of an old text stand unchanged in a new one, and where.

After Bram Cohen's patience diff: words, and runs of a few, that stand once in each text tie both together, and a stretch
grows from them as far as the texts are the same. Between those in order the same is done again with what stands once
there. Time grows with the length of the texts, also where sentences are repeated: those are left open rather than tied
at random.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from newsannot.model import Span

_WORD = re.compile(r"\w+")
_RUN = 3  # words in a row: fewer such are repeated than single words
_DEEPEST = 8  # times that a gap is looked into again


@dataclass(frozen=True, slots=True)
class Stretch(Span):
    """A stretch of the old text that stands in the new one too, ``by`` code points further on."""

    by: int


class _Tie(NamedTuple):
    """A place in the old text, and the one in the new that it is."""

    old: int
    new: int


class _Gap(NamedTuple):
    """What lies between two stretches, in each of the texts."""

    old: range
    new: range


class Alignment:
    """Both texts, laid along each other.

    ``blocks`` are stretches in order in both texts, and apart. Others overlap them where the texts do not say which of
    two places it is, or where something was moved: ``places`` heeds them all.
    """

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self._mine, self._theirs = _Words(old), _Words(new)
        whole = _Gap(range(len(old)), range(len(new)))
        ends = _Tie(0, 0), _Tie(len(old), len(new))
        ties = self._ties(whole)
        chain = _chain(ties)
        runs = self._filled(whole, [ends[0], *chain, ends[1]], _DEEPEST)
        moved = self._grown(sorted(ties.difference(chain)), whole)
        self.blocks = tuple(_apart(runs))
        # That both texts begin or end alike says little by itself: other words may have come there.
        weak = {*self._grown(ends, whole)}.difference(self._grown(chain, whole))
        self._indexes = _Index({*runs, *moved} - weak), _Index(weak)

    def places(self, span: Span) -> tuple[Span, ...]:
        """Where the words of a span of the old text stand by the stretches that hold some of them: one, where it is plain.

        None where those of another span could stand there as well.
        """
        words = self.old[span.start : span.end]
        for index in self._indexes:
            starts = sorted(span.start + by for by in index.ways(span))
            found = [at for at in starts if _stands(self.new, words, at)]
            if found:
                places = tuple(Span(at, at + len(words)) for at in found)
                return () if any(self._others(index, place, span) for place in places) else places
        return ()

    def _others(self, index: _Index, place: Span, span: Span) -> bool:
        """Whether the same words from elsewhere in the old text could stand at this place of the new one."""
        words = self.new[place.start : place.end]
        starts = (place.start - by for by in index.ways_back(place))
        return any(at != span.start and _stands(self.old, words, at) for at in starts)

    def about(self, place: int) -> int:
        """Where about a place of the old text is in the new one: as far into it, or at the end of what stands before it."""
        after = bisect_right(self.blocks, place, key=attrgetter("end"))
        if after < len(self.blocks) and self.blocks[after].start <= place:
            return place + self.blocks[after].by
        return self.blocks[after - 1].end + self.blocks[after - 1].by if after else 0

    def near(self, span: Span) -> Span | None:
        """What stands in the new text between the words around a span that is changed; None for nothing, or very much."""
        start, end = self.about(span.start), len(self.new)
        before = bisect_left(self.blocks, span.end, key=attrgetter("start"))
        if before and self.blocks[before - 1].end >= span.end:
            end = span.end + self.blocks[before - 1].by
        elif before < len(self.blocks):
            end = self.blocks[before].start + self.blocks[before].by
        much = 3 * (span.end - span.start) + 100
        return Span(start, end) if start < end <= start + much else None

    def changed(self) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        """What of the old text and of the new one is not in both, in whole words."""
        taken = _between(self.blocks, len(self.old))
        theirs = [Span(block.start + block.by, block.end + block.by) for block in self.blocks]
        added = _between(theirs, len(self.new))
        return tuple(self._mine.whole(taken)), tuple(self._theirs.whole(added))

    def _ties(self, gap: _Gap) -> set[_Tie]:
        """The words that stand once in each text there, and the runs of words."""
        found = set()
        for size in (1, _RUN):
            mine, theirs = self._mine.once(gap.old, size), self._theirs.once(gap.new, size)
            found |= {_Tie(at, theirs[words]) for words, at in mine.items() if words in theirs}
        return found

    def _filled(self, gap: _Gap, ties: Iterable[_Tie], depth: int) -> list[Stretch]:
        """The stretches of ties that are in order, and those found between them; none goes beyond the gap."""
        found: list[Stretch] = []
        at = _Tie(gap.old.start, gap.new.start)
        for run in self._grown(ties, gap):
            within = _Gap(range(at.old, run.start), range(at.new, run.start + run.by))
            found += (*self._within(within, depth), run)
            at = _Tie(run.end, run.end + run.by)
        rest = _Gap(range(at.old, gap.old.stop), range(at.new, gap.new.stop))
        return [*found, *self._within(rest, depth)]

    def _within(self, gap: _Gap, depth: int) -> list[Stretch]:
        ties = _chain(self._ties(gap)) if depth and gap.old and gap.new else []
        return self._filled(gap, ties, depth - 1) if ties else []

    def _grown(self, ties: Iterable[_Tie], gap: _Gap) -> list[Stretch]:
        runs: list[Stretch] = []
        for tie in ties:
            by = tie.new - tie.old
            if runs and runs[-1].by == by and tie.old < runs[-1].end:
                continue
            start = tie.old - self._before(tie, gap)
            end = tie.old + self._after(tie, gap)
            if start < end and Stretch(start, end, by) not in runs[-1:]:
                runs.append(Stretch(start, end, by))
        return runs

    def _before(self, tie: _Tie, gap: _Gap) -> int:
        most = min(tie.old - gap.old.start, tie.new - gap.new.start)
        old, new = self.old, self.new
        return next((n for n in range(most) if old[tie.old - n - 1] != new[tie.new - n - 1]), most)

    def _after(self, tie: _Tie, gap: _Gap) -> int:
        most = min(gap.old.stop - tie.old, gap.new.stop - tie.new)
        old, new = self.old, self.new
        return next((n for n in range(most) if old[tie.old + n] != new[tie.new + n]), most)


class _Index:
    """Stretches, found by place in either text."""

    def __init__(self, stretches: Iterable[Stretch]) -> None:
        here = [(run.start, run.end, run.by) for run in stretches]
        self._old = _Ways(here)
        self._new = _Ways((start + by, end + by, by) for start, end, by in here)

    def ways(self, span: Span) -> set[int]:
        """How far those that hold some of a span of the old text stand from there in the new one."""
        return self._old.over(span)

    def ways_back(self, place: Span) -> set[int]:
        """The same for those that hold some of a place in the new text."""
        return self._new.over(place)


class _Ways:
    """Runs by start and end, and what each of them tells."""

    def __init__(self, runs: Iterable[tuple[int, int, int]]) -> None:
        self._runs = sorted(runs)
        self._starts = [start for start, _, _ in self._runs]
        self._reach = list(accumulate((end for _, end, _ in self._runs), max))

    def over(self, span: Span) -> set[int]:
        first, last = bisect_right(self._reach, span.start), bisect_left(self._starts, span.end)
        return {by for _, end, by in self._runs[first:last] if end > span.start}


class _Words:
    """The words of a text, by place."""

    def __init__(self, text: str) -> None:
        found = list(_WORD.finditer(text))
        self._words = [word.group() for word in found]
        self._starts = [word.start() for word in found]
        self._ends = [word.end() for word in found]

    def once(self, part: range, size: int) -> dict[tuple[str, ...], int]:
        """The runs of so many words that stand once in a part of the text, and where."""
        first, last = bisect_left(self._starts, part.start), bisect_right(self._ends, part.stop)
        words = self._words[first:last]
        runs = list(zip(*(words[n:] for n in range(size)), strict=False))
        often = Counter(runs)
        places = zip(runs, self._starts[first:last], strict=False)
        return {run: at for run, at in places if often[run] == 1}

    def whole(self, spans: Iterable[Span]) -> Iterator[Span]:
        """The spans with all of the words that they cut; those that then meet are one."""
        last: Span | None = None
        for span in spans:
            first, after = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
            start, end = span.start, span.end
            if first < after:
                start, end = min(start, self._starts[first]), max(end, self._ends[after - 1])
            if last and start <= last.end:
                last = replace(last, end=max(end, last.end))
                continue
            if last:
                yield last
            last = Span(start, end)
        if last:
            yield last


def _stands(text: str, words: str, at: int) -> bool:
    # Not at a place that counts from the end.
    return at >= 0 and text.startswith(words, at)


def _chain(ties: Iterable[_Tie]) -> list[_Tie]:
    """The most of them that are in the same order in both texts."""
    ordered = sorted(ties)
    tops: list[int] = []
    top_of: list[int] = []
    before: list[int | None] = []
    for number, tie in enumerate(ordered):
        pile = bisect_left(tops, tie.new)
        before.append(top_of[pile - 1] if pile else None)
        tops[pile : pile + 1] = [tie.new]
        top_of[pile : pile + 1] = [number]
    chain = []
    at = top_of[-1] if top_of else None
    while at is not None:
        chain.append(ordered[at])
        at = before[at]
    return chain[::-1]


def _apart(runs: Iterable[Stretch]) -> Iterator[Stretch]:
    """The runs less what the one before them holds in either text."""
    last = Stretch(0, 1, -1)
    end = there = 0
    for run in runs:
        start = max(run.start, end, there - run.by)
        if start < run.end:
            last = replace(run, start=start)
            end, there = last.end, last.end + last.by
            yield last


def _between(spans: Iterable[Span], length: int) -> Iterator[Span]:
    at = 0
    for span in spans:
        if at < span.start:
            yield Span(at, span.start)
        at = span.end
    if at < length:
        yield Span(at, length)
