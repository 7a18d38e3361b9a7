"""What is drawn over a text: marks, where they lie, and the one place where UTF-16 exists."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import accumulate
from typing import NamedTuple

from newsannot.gui.layers import MarkGroup, MarkKind
from newsannot.ledgers.rewording import Fate
from newsannot.model import Role, Span, Verdict

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Positions of one text in code points and in Qt's UTF-16 units."""

    def __init__(self, text: str) -> None:
        two = len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)
        self._astral = [match.start() for match in _ASTRAL.finditer(text)] if two else []
        self._in_qt = [start + earlier for earlier, start in enumerate(self._astral)]

    def to_qt(self, code_point: int) -> int:
        if not self._astral:
            return code_point
        return code_point + bisect_left(self._astral, code_point)

    def from_qt(self, utf16: int) -> int:
        """A position inside a surrogate pair is its character's start."""
        if not self._astral:
            return utf16
        return utf16 - bisect_left(self._in_qt, utf16)


@dataclass(frozen=True, slots=True)
class Mark(Span):
    """A span to be drawn. ``key`` names what it belongs to: a claim's id, an entity's ``who``.

    ``machine`` marks are suggestions, or words that mean about the same, and drawn thin and hollow; ``who`` are the initials of
    whose mark it is, where several people's are shown; ``lined`` is False where another mark's line tells the same; ``tip`` is
    shown while the mouse rests on it.
    """

    kind: MarkKind
    key: str = ""
    verdict: Verdict | None = None
    role: Role | None = None
    machine: bool = False
    unsure: bool = False
    decided: bool = False
    who: str = ""
    lined: bool = True
    fate: Fate | None = None
    tip: str | Callable[[], str] = field(default="", compare=False)

    def words(self) -> str:
        """The tip; most are asked for by nobody, and made when they are."""
        return self.tip if isinstance(self.tip, str) else self.tip()


class Placed(NamedTuple):
    """A mark and the lane it is drawn in, 0 the nearest to the text; marks of a kind in one lane never overlap."""

    mark: Mark
    lane: int


class MarkIndex:
    """The marks of one text, found by position."""

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        self._order = sorted(range(len(marks)), key=lambda at: (marks[at].start, -marks[at].end))
        ordered = [marks[at] for at in self._order]
        self._placed = _lanes(ordered)
        self._starts = [mark.start for mark in ordered]
        self._reach = list(accumulate((mark.end for mark in ordered), max))

    def __len__(self) -> int:
        return len(self._placed)

    def within(self, start: int, end: int) -> tuple[Placed, ...]:
        """All that touch these code points, by start, the longer first."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return tuple(placed for placed in self._placed[first:last] if placed.mark.end > start)

    def exchange(self, marks: Sequence[Mark]) -> int | None:
        """Take these marks, if every one lies where its own do: after an act few are others, and none moved.

        How many look otherwise; None, and none is taken, where one lies elsewhere.
        """
        if len(marks) != len(self._placed):
            return None
        placed, others = [], 0
        for at, old in zip(self._order, self._placed, strict=True):
            new = marks[at]
            if new is old.mark:
                placed.append(old)
                continue
            if _place(new) != _place(old.mark):
                return None
            others += new != old.mark
            placed.append(Placed(new, old.lane))
        self._placed = placed
        return others


def _place(mark: Mark) -> tuple[int, int, MarkKind]:
    return mark.start, mark.end, mark.kind


class MarkStack:
    """All marks of one text, group over group."""

    def __init__(self) -> None:
        self._groups: dict[MarkGroup, MarkIndex] = {}

    def put(self, group: MarkGroup, marks: Sequence[Mark]) -> bool:
        """Have these marks in place of the group's; whether that is to be seen."""
        others = self.group(group).exchange(marks)
        if others is None:
            self._groups[group] = MarkIndex(marks)
        return others != 0

    def group(self, group: MarkGroup) -> MarkIndex:
        """The marks of one group."""
        return self._groups.get(group) or MarkIndex()

    def __len__(self) -> int:
        return sum(map(len, self._groups.values()))

    def within(self, start: int, end: int) -> tuple[Placed, ...]:
        """All that touch these code points, by start, the longer first."""
        found = [placed for index in self._groups.values() for placed in index.within(start, end)]
        return tuple(sorted(found, key=lambda placed: (placed.mark.start, -placed.mark.end)))

    def at(self, code_point: int) -> tuple[Mark, ...]:
        """All that hold this character, the shortest first."""
        found = [placed.mark for placed in self.within(code_point, code_point + 1)]
        return tuple(sorted(found, key=lambda mark: mark.end - mark.start))


def _lanes(ordered: list[Mark]) -> list[Placed]:
    """Each mark in the lowest lane that is free where it starts, kind by kind."""
    lanes = {kind: _Lanes() for kind in MarkKind}
    return [Placed(mark, lanes[mark.kind].lane(mark)) for mark in ordered]


class _Lanes:
    """The lanes of one kind of marks, which come by their start."""

    def __init__(self) -> None:
        self._reach = -1
        self._busy: list[tuple[int, int]] = []
        self._free: list[int] = []
        self._used = 0

    def lane(self, mark: Mark) -> int:
        if mark.start >= self._reach:  # most lie over none of their kind
            self._reach = mark.end
            self._busy, self._free, self._used = [(mark.end, 0)], [], 1
            return 0
        while self._busy[0][0] <= mark.start:  # the one that reaches farthest stays
            heappush(self._free, heappop(self._busy)[1])
        lane = heappop(self._free) if self._free else self._used
        self._used = max(self._used, lane + 1)
        self._reach = max(self._reach, mark.end)
        heappush(self._busy, (mark.end, lane))
        return lane
