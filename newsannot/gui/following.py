"""One pane follows the other by what the texts say: a passage and the claims that rest on it come to stand side by side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QObject

from newsannot.gui.panes import ArticlePane
from newsannot.gui.ties import Tie, Ties
from newsannot.model import Side

_FAR = 2.0


@dataclass(frozen=True, slots=True)
class Course:
    """The way through both texts at once: places, in code points, that go together. Neither text ever goes back.

    Of ties that cross, the most that run one way are kept; between two of them it runs straight.
    """

    source: tuple[int, ...] = ()
    derived: tuple[int, ...] = ()

    @classmethod
    def through(cls, ties: Iterable[Tie]) -> Course:
        kept = list(_corners(_longest_rise(ties)))
        return cls(
            tuple(accumulate((source for source, _ in kept), max)),
            tuple(accumulate((derived for _, derived in kept), max)),
        )

    def across(self, side: Side, position: float) -> float | None:
        """What goes with a place of this side in the other text; None where nothing is tied.

        Before the first tie and after the last one it stays with that tie.
        """
        here, there = self.source, self.derived
        if side is Side.DERIVED:
            here, there = there, here
        if not here:
            return None
        after = bisect_right(here, position)
        if after == 0:
            return there[0]
        if after == len(here):
            return there[-1]
        share = (position - here[after - 1]) / (here[after] - here[after - 1])
        return there[after - 1] + share * (there[after] - there[after - 1])


def _longest_rise(ties: Iterable[Tie]) -> list[Tie]:
    """As many ties as can be, at most one a claim, so that both claims and passages go on (by patience sorting)."""
    # Passages of one claim backwards: of those no two rise.
    order = sorted(ties, key=lambda tie: (tie.claim.start, tie.claim.id, -tie.passage.start))
    ends: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for at, tie in enumerate(order):
        pile = bisect_right(ends, tie.passage.start)
        before.append(piles[pile - 1] if pile else -1)
        ends[pile : pile + 1] = [tie.passage.start]
        piles[pile : pile + 1] = [at]
    rise: list[Tie] = []
    last = piles[-1] if piles else -1
    while last >= 0:
        rise.append(order[last])
        last = before[last]
    return rise[::-1]


def _corners(rise: Sequence[Tie]) -> Iterator[tuple[int, int]]:
    """Where passages and claims begin and end; claims one after the other that share a passage are one."""
    for at, tie in enumerate(rise):
        if at == 0 or rise[at - 1].passage.start != tie.passage.start:
            yield tie.passage.start, tie.claim.start
        if at == len(rise) - 1 or rise[at + 1].passage.start != tie.passage.start:
            yield tie.passage.end, tie.claim.end


def depth_in_focus(value: float, maximum: float, page: float) -> float:
    """How far down a text is what is read, when its scroll bar stands at ``value``.

    It is what stands in the middle; towards the ends the eye goes with it, so that they can be reached too.
    """
    if maximum < page:
        return value * (1 + page / maximum) if maximum > 0 else 0.0
    return value + min(value, page / 2) + max(0.0, page / 2 - (maximum - value))


def value_in_focus(depth: float, maximum: float, page: float) -> float:
    """Where the scroll bar stands when this depth is what is read: the other way round."""
    if maximum < page:
        return depth * maximum / (maximum + page) if maximum > 0 else 0.0
    if depth < page:
        return depth / 2
    if depth > maximum:
        return (depth - page + maximum) / 2
    return depth - page / 2


class Following(QObject):
    """Scrolls one pane after the other, never against it; what the program scrolls, nothing follows."""

    def __init__(self, source: ArticlePane, derived: ArticlePane, parent: QObject) -> None:
        super().__init__(parent)
        self._panes = {Side.SOURCE: source, Side.DERIVED: derived}
        self._ties = Ties()
        self._course: Course | None = None
        self._together = True
        source.scrolled.connect(self._follow_source)
        derived.scrolled.connect(self._follow_derived)

    def set_together(self, on: bool) -> None:
        self._together = on

    def set_ties(self, ties: Ties) -> None:
        """The way through them is found when it is first asked for."""
        self._ties, self._course = ties, None

    def prepare(self) -> Course:
        """Find the way, if it has not been found yet."""
        if self._course is None:
            self._course = Course.through(self._ties.all)
        return self._course

    def _follow_source(self, before: int, value: int) -> None:
        self._follow(Side.SOURCE, value - before)

    def _follow_derived(self, before: int, value: int) -> None:
        self._follow(Side.DERIVED, value - before)

    def _follow(self, side: Side, by: int) -> None:
        if not self._together or by == 0:
            return
        position = self.prepare().across(side, _in_focus(self._panes[side]))
        if position is None:
            return
        other = self._panes[Side.DERIVED if side is Side.SOURCE else Side.SOURCE]
        value = _value_for(other, position)
        now = other.view.verticalScrollBar().value()
        if (value - now) * by > 0:
            other.glide(value, animate=abs(value - now) > _FAR * abs(by))


def _in_focus(pane: ArticlePane) -> float:
    """The code point that is read in a pane."""
    view = pane.view
    bar = view.verticalScrollBar()
    depth = depth_in_focus(bar.value(), bar.maximum(), view.page_depth())
    at = view.position_at(depth)
    return view.sheet.utf16.from_qt(int(at)) + at % 1


def _value_for(pane: ArticlePane, position: float) -> int:
    """Where the pane's scroll bar stands when this code point is what is read."""
    view = pane.view
    depth = view.depth_of(view.sheet.utf16.to_qt(int(position)) + position % 1)
    bar = view.verticalScrollBar()
    value = value_in_focus(depth, bar.maximum(), view.page_depth())
    return min(max(round(value), bar.minimum()), bar.maximum())
