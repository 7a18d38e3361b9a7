"""Which words of a claim and of its evidence stand for each other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from newsannot.analysis.cues import cues
from newsannot.analysis.lexicon import words
from newsannot.analysis.wording import related, term_of
from newsannot.ledgers.units import CONTENT, FILE, Sort, Unit
from newsannot.model import Span

# Runs between the same words stand in each other's place up to this many words.
_PHRASE = 3
# How many units away words still stand beside each other.
_NEAR = 6
# Of a word that comes again and again, so many places are looked at.
_PLACES = 12
_MODAL = "modal"
_ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Tie:
    """The other side's units, first and last by number, that a unit stands for: the ``same``, or ``alike`` in meaning."""

    first: int
    last: int
    same: bool = False
    alike: bool = False


@dataclass(frozen=True, slots=True)
class Half:
    """One side's units, and by number what they stand for on the other."""

    units: Sequence[Unit]
    ties: dict[int, Tie] = field(default_factory=dict)

    def free(self, first: int = 0, past: int | None = None) -> list[int]:
        """The units of weight that stand for nothing yet."""
        numbers = range(first, len(self.units) if past is None else past)
        return [n for n in numbers if n not in self.ties and self.units[n].sort is not Sort.QUIET]

    def whole(self, number: int) -> Sequence[Unit]:
        """The units of the name or figure that a unit is of."""
        first = last = number
        whole = self.units[number].whole
        while whole >= 0 and first > 0 and self.units[first - 1].whole == whole:
            first -= 1
        while whole >= 0 and last + 1 < len(self.units) and self.units[last + 1].whole == whole:
            last += 1
        return self.units[first : last + 1]

    def within(self, span: Span) -> list[int]:
        """The free units inside a span."""
        first = bisect_left(self.units, span.start, key=lambda unit: unit.start)
        past = bisect_left(self.units, span.end, key=lambda unit: unit.start)
        return self.free(first, past)


def pair(
    here: Sequence[Unit], there: Sequence[Unit], known: Iterable[tuple[Span, Span]]
) -> tuple[Half, Half]:
    """Tie a claim's units to its evidence's: equal ones wherever they stand, then related ones, then places."""
    mine, other = Half(here), Half(there)
    for one, two in ((mine, other), (other, mine)):
        _tie_equal(one, two)
        _tie_things(one, two)
    _tie_words(mine, other, lambda unit: (unit.term,), _term, alike=True)
    _tie_words(mine, other, lambda unit: related(unit.term), _term, alike=True)
    _tie_words(mine, other, lambda unit: (_report(unit),), _report, alike=False)
    for one, two in ((mine, other), (other, mine)):
        _tie_telling(one, two)
    for words_here, words_there in known:
        _tie_run(mine, other, mine.within(words_here), other.within(words_there))
    for one, two in ((mine, other), (other, mine)):
        _tie_pronouns(one, two)
    _tie_places(mine, other)
    return mine, other


def _index(half: Half, key: Callable[[Unit], str]) -> dict[str, list[int]]:
    """The numbers of the units of weight by key, in order."""
    found: dict[str, list[int]] = {}
    for number, unit in enumerate(half.units):
        if unit.sort is not Sort.QUIET and (name := key(unit)):
            found.setdefault(name, []).append(number)
    return found


def _tie_equal(mine: Half, other: Half) -> None:
    """The same word on both sides is the same, wherever it stands."""
    places = _index(other, lambda unit: unit.key if unit.sort in CONTENT else "")
    for number, unit in enumerate(mine.units):
        if unit.sort in CONTENT and unit.key in places:
            found = _best(mine, number, other, places[unit.key])
            mine.ties[number] = Tie(found, found, same=True)


def _best(mine: Half, number: int, other: Half, places: Sequence[int]) -> int:
    """The place with the same words around it; among several, the one that follows best."""
    expected = _expected(mine, number)
    at = max(0, bisect_left(places, expected) - _PLACES // 2)

    def fitness(place: int) -> tuple[int, int]:
        around = (-2, -1, 1, 2)
        alike = sum(_key(mine, number + by) == _key(other, place + by) for by in around)
        return alike, -abs(place - expected)

    return max(places[at : at + _PLACES], key=fitness)


def _key(half: Half, number: int) -> str:
    return half.units[number].key if 0 <= number < len(half.units) else ""


def _expected(mine: Half, number: int) -> int:
    """Where on the other side a unit would stand, by the one before it."""
    before = range(number - 1, max(-1, number - _PLACES), -1)
    return next((mine.ties[n].last + 1 for n in before if n in mine.ties), 0)


def _tie_things(mine: Half, other: Half) -> None:
    """What is left of a name or a figure that the other side has in other words."""
    places = _index(other, lambda unit: unit.thing)
    for number in mine.free():
        thing = mine.units[number].thing
        if thing in places:
            found = _best(mine, number, other, places[thing])
            whole = [n for n in places[thing] if other.units[n].whole == other.units[found].whole]
            mine.ties[number] = Tie(whole[0], whole[-1], same=True)


def _tie_words(
    mine: Half,
    other: Half,
    classes: Callable[[Unit], Sequence[str]],
    kind: Callable[[Unit], str],
    *,
    alike: bool,
) -> None:
    """Free words of one class that stand beside words that are tied."""
    places = _index(other, kind)
    for number in mine.free():
        unit = mine.units[number]
        for name in classes(unit) if unit.sort in CONTENT else ():
            found = [
                n
                for n in places.get(name, ())
                if n not in other.ties
                and other.units[n].sort is unit.sort
                and _beside(mine, number, n)
            ]
            if found:
                mate = _best(mine, number, other, found)
                mine.ties[number] = Tie(mate, mate, alike=alike)
                other.ties[mate] = Tie(number, number, alike=alike)
                break


def _beside(mine: Half, number: int, place: int) -> bool:
    """Whether a word near a unit is tied to one near a place of the other side."""
    ties = (mine.ties.get(n) for n in range(number - _NEAR, number + _NEAR + 1))
    return any(tie and abs(tie.first - place) <= _NEAR for tie in ties)


def _term(unit: Unit) -> str:
    return unit.term if unit.sort in CONTENT else ""


def reports(unit: Unit) -> bool:
    """Whether a word tells that somebody says something."""
    told = unit.sort is Sort.WORD and unit.term in _reporting() and not unit.key.endswith("ing")
    return told or unit.key == "according"


def _report(unit: Unit) -> str:
    return "report" if reports(unit) else ""


@cache
def _reporting() -> frozenset[str]:
    return frozenset(map(term_of, words(FILE, "reporting")))


def _tie_telling(mine: Half, other: Half) -> None:
    """«not», «may» or «only» is the same only beside the same words."""
    places = _index(other, lambda unit: unit.key if unit.sort is Sort.TELLING else "")
    for number, unit in enumerate(mine.units):
        if unit.sort is Sort.TELLING and number not in mine.ties:
            there = places.get(unit.key, ())
            found = sorted(n for mate in _mates(mine, number) for n in _around(there, mate))
            if found:
                place = _best(mine, number, other, found)
                mine.ties[number] = Tie(place, place, same=True)


def _around(places: Sequence[int], place: int) -> Sequence[int]:
    """Those of some places in order that are near to one."""
    return places[bisect_left(places, place - _NEAR) : bisect_left(places, place + _NEAR + 1)]


def _mates(mine: Half, number: int) -> Iterator[int]:
    """Where the content words next to a unit stand on the other side, the following one first."""
    for step in (1, -1):
        for at in range(number + step, number + step * (_NEAR + 1), step):
            if 0 <= at < len(mine.units) and mine.units[at].sort in CONTENT:
                if at in mine.ties:
                    yield mine.ties[at].first
                break


def _tie_pronouns(mine: Half, other: Half) -> None:
    """«he» stands for the name that goes before the same word on the other side."""
    for number, unit in enumerate(mine.units):
        if unit.key not in words(FILE, "pronouns") or number in mine.ties:
            continue
        mate = next(_mates(mine, number), None)
        if mate is None:
            continue
        named = [
            n for n in other.free(max(0, mate - _NEAR), mate) if other.units[n].sort is Sort.PERSON
        ]
        for group in _groups(other, named)[-1:]:
            mine.ties[number] = Tie(group[0], group[-1], alike=True)
            other.ties.update(dict.fromkeys(group, Tie(number, number, alike=True)))


@dataclass(frozen=True, slots=True)
class Run:
    """Free units that follow each other, and the tied ones to either side, where there are."""

    free: tuple[int, ...]
    left: int | None
    right: int | None


def runs(half: Half) -> Iterator[Run]:
    """All free units of weight, passage by passage."""
    free: list[int] = []
    left: int | None = None
    passage = 0
    for number, unit in enumerate(half.units):
        if unit.passage != passage:
            if free:
                yield Run(tuple(free), left, None)
            free, left, passage = [], None, unit.passage
        if number in half.ties:
            if free:
                yield Run(tuple(free), left, number)
            free, left = [], number
        elif unit.sort is not Sort.QUIET:
            free.append(number)
    if free:
        yield Run(tuple(free), left, None)


def _tie_places(mine: Half, other: Half) -> None:
    """What stands between the same words stands in each other's place; beside one, what is of a kind."""
    theirs = list(runs(other))
    after = {run.left: run for run in theirs if run.left is not None}
    before = {run.right: run for run in theirs if run.right is not None}
    for run in list(runs(mine)):
        left = after.get(mine.ties[run.left].last) if run.left is not None else None
        right = before.get(mine.ties[run.right].first) if run.right is not None else None
        if left and left is right and _holds(mine, run):
            _tie_run(mine, other, run.free, left.free)
        if left:
            _tie_kinds(mine, other, run.free[:1], left.free[:1])
        if right:
            _tie_kinds(mine, other, run.free[-1:], right.free[-1:])


def _holds(half: Half, run: Run) -> bool:
    """Whether a run stands beside a word that is the same."""
    return any(half.ties[n].same for n in (run.left, run.right) if n is not None)


def _tie_run(mine: Half, other: Half, free: Sequence[int], others: Sequence[int]) -> None:
    """Tie what is of a kind one to one; the rest as phrases, where both are short."""
    _tie_kinds(mine, other, free, others)
    rest, left = _plain(mine, free), _plain(other, others)
    alike_long = max(len(rest), len(left)) <= _PHRASE and abs(len(rest) - len(left)) < 2
    if rest and left and alike_long and _tells(mine, rest) == _tells(other, left):
        _tie_groups(mine, other, rest, left)


def _tells(half: Half, numbers: Sequence[int]) -> bool:
    """Whether some units are more than names and figures, which nothing but their like stands for."""
    return any(half.units[n].sort is Sort.WORD for n in numbers)


def _plain(half: Half, numbers: Sequence[int]) -> list[int]:
    return [n for n in numbers if n not in half.ties and half.units[n].sort in CONTENT]


def _tie_kinds(mine: Half, other: Half, free: Sequence[int], others: Sequence[int]) -> None:
    """A figure for a figure, a name for a name, «will» for «may», «some» for «about»."""
    for kind in (Sort.FIGURE, Sort.PERSON, Sort.NAME, _MODAL, _ABOUT):
        one = [n for n in free if n not in mine.ties and _kind(mine.units[n]) == kind]
        two = [n for n in others if n not in other.ties and _kind(other.units[n]) == kind]
        for group, mates in zip(_groups(mine, one), _groups(other, two), strict=False):
            alike = kind == _ABOUT and _falls_short(mine, group) == _falls_short(other, mates)
            _tie_groups(mine, other, group, mates, alike=alike)


def _tie_groups(
    mine: Half, other: Half, group: Sequence[int], mates: Sequence[int], *, alike: bool = False
) -> None:
    same = [mine.units[n].key for n in group] == [other.units[n].key for n in mates]
    mine.ties.update(dict.fromkeys(group, Tie(mates[0], mates[-1], same, alike)))
    other.ties.update(dict.fromkeys(mates, Tie(group[0], group[-1], same, alike)))


def _falls_short(half: Half, numbers: Sequence[int]) -> bool:
    return half.units[numbers[0]].key in words(FILE, "short_of")


def _groups(half: Half, numbers: Sequence[int]) -> list[list[int]]:
    """Units of one name or figure together, others alone."""
    found: list[list[int]] = []
    for number in numbers:
        whole = half.units[number].whole
        if found and whole >= 0 and half.units[found[-1][-1]].whole == whole:
            found[-1].append(number)
        else:
            found.append([number])
    return found


def _kind(unit: Unit) -> str:
    if unit.key in cues().modals or unit.key in cues().certain_modals:
        return _MODAL
    about = unit.sort is Sort.TELLING and unit.key in cues().approximate
    return _ABOUT if about else unit.sort
