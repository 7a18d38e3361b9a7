"""Which figure of the source a derived figure stands for: the same value, or another value in the same slot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from newsannot.analysis.lexicon import words
from newsannot.model import Approx, Figure, FigureKind, FigureMatch, MatchStatus

_WORD = re.compile(r"[^\W\d_]{3,}")
_BREAK = re.compile(r"\n|[.!?][\"”’)]*\s+(?=[“\"‘(]?[A-Z])")
_WINDOW = 90
# Counts up to this recur by chance: equal ones with other nouns are not the same count.
_COMMON = 12
# How far a rounded figure («about», «more than») may lie from the exact one, as a share of it.
_ROUNDING = Decimal("0.1")
# A figure from here on may be given with fewer digits, but not with one: «1.2 million» for 1,214,000.
_LARGE = 1000
_DIGITS = 2
_ISO = re.compile(r"(?P<year>\d{4}|\d{3}X|-)(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?$")


@dataclass(frozen=True, slots=True)
class Figures:
    """A text and its figures, sorted."""

    text: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class _Slot:
    """A figure with the stems of the words around it."""

    figure: Figure
    size: Decimal | None
    context: frozenset[str]


def match_figures(derived: Figures, source: Figures) -> tuple[Figure, ...]:
    """The derived figures, each with how it stands to the source's.

    Equal: kind and value agree, and what is counted does where both texts name it; «about 30» agrees with 30, 93 with
    «more than 90». Changed: no equal one, but a figure of the same kind and unit among the same words. Else absent.
    """
    slots = list(_slots(source))
    return tuple(replace(slot.figure, match=_match(slot, slots)) for slot in _slots(derived))


def same_value(one: Figure, other: Figure) -> bool:
    """Whether a derived figure has the value of the source's, or rounds it."""
    if FigureKind.DATE in (one.kind, other.kind):
        return one.kind is other.kind and _same_date(one, other)
    sizes = Decimal(one.value), Decimal(other.value)
    mine, theirs = (
        _Slot(f, size, frozenset()) for f, size in zip((one, other), sizes, strict=True)
    )
    return _same_size(mine, theirs)


def _slots(text: Figures) -> Iterator[_Slot]:
    for figure in text.figures:
        size = None if figure.kind is FigureKind.DATE else Decimal(figure.value)
        yield _Slot(figure, size, _context(text.text, figure))


def _context(text: str, figure: Figure) -> frozenset[str]:
    before = text[max(0, figure.start - _WINDOW) : figure.start]
    after = text[figure.end : figure.end + _WINDOW]
    before, after = _BREAK.split(before)[-1], _BREAK.split(after)[0]
    stops = words("languages.json", "en")
    around = (word.lower() for word in _WORD.findall(f"{before} {after}"))
    return frozenset(_stem(word) for word in around if word not in stops)


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|ed|es|s|ly|ion|ions)$", "", word) if len(word) > 5 else word


def _match(slot: _Slot, slots: list[_Slot]) -> FigureMatch:
    same_kind = [other for other in slots if _comparable(slot.figure, other.figure)]
    equal = [other for other in same_kind if _agrees(slot, other)]
    if equal:
        return _found(MatchStatus.EQUAL, slot, equal)
    changed = [other for other in same_kind if _same_slot(slot, other)]
    if changed:
        return _found(MatchStatus.CHANGED, slot, changed)
    return FigureMatch(MatchStatus.ABSENT)


def _found(status: MatchStatus, slot: _Slot, others: list[_Slot]) -> FigureMatch:
    best = max(others, key=lambda other: (_shared(slot, other), -other.figure.start))
    return FigureMatch(status, best.figure.start, best.figure.end)


def _shared(slot: _Slot, other: _Slot) -> int:
    return len(slot.context & other.context)


def _comparable(one: Figure, other: Figure) -> bool:
    """Whether two figures could be one: the same kind, or a bare number beside what is counted."""
    if one.kind is not other.kind:
        return {one.kind, other.kind} == {FigureKind.NUMBER, FigureKind.AGE}
    return one.kind is not FigureKind.MONEY or one.unit == other.unit


def _agrees(slot: _Slot, other: _Slot) -> bool:
    one, two = slot.figure, other.figure
    if one.kind is FigureKind.DATE:
        return _same_date(one, two)
    if not _same_size(slot, other) or slot.size is None:
        return False
    units = {one.unit, two.unit}
    small = abs(slot.size) <= _COMMON and one.kind is FigureKind.NUMBER
    return not small or len(units) == 1 or None in units or _shared(slot, other) >= 2


def _same_size(slot: _Slot, other: _Slot) -> bool:
    """Whether two sizes are one, or the derived one is the source's rounded."""
    one, two = slot.figure, other.figure
    if slot.size is None or other.size is None:
        return False
    if slot.size == other.size:
        return {one.approx, two.approx} != {Approx.OVER, Approx.UNDER}
    more = slot.size - other.size
    if one.unit != two.unit or abs(more) > _ROUNDING * abs(other.size):
        return False
    if _is_rounded(slot.size, other.size):
        return True
    if one.approx is Approx.ABOUT:
        return True
    return more < 0 if one.approx is Approx.OVER else more > 0 and one.approx is Approx.UNDER


def _is_rounded(size: Decimal, other: Decimal) -> bool:
    digits = max(_DIGITS, len(size.normalize().as_tuple().digits))
    return abs(size) >= _LARGE and Decimal(f"{other:.{digits - 1}e}") == size


def _same_date(one: Figure, two: Figure) -> bool:
    """Whether two dates agree in all that both say; a weekday agrees with a full date that falls on it."""
    if one.value == two.value:
        return one.unit == two.unit
    for weekday, other in ((one, two), (two, one)):
        if weekday.unit == "weekday":
            return _falls_on(other.value, weekday.value)
    mine, other_date = _ISO.match(one.value), _ISO.match(two.value)
    if not mine or not other_date:
        return False
    shared = [
        (mine[part], other_date[part])
        for part in ("year", "month", "day")
        if mine[part] not in {None, "-"} and other_date[part] not in {None, "-"}
    ]
    return bool(shared) and all(_same_part(a, b) for a, b in shared)


def _same_part(one: str, other: str) -> bool:
    size = 3 if "X" in one + other else 4
    return one[:size] == other[:size]


def _falls_on(value: str, weekday: str) -> bool:
    try:
        return date.fromisoformat(value).isoweekday() == int(weekday)
    except ValueError:
        return False


def _same_slot(slot: _Slot, other: _Slot) -> bool:
    """Whether two figures with other values stand among the same words: of few words most, of many some."""
    one, two = slot.figure, other.figure
    if one.kind is FigureKind.DATE:
        return _grain(one) == _grain(two) and _shares(slot, other, 3)
    named = one.unit == two.unit and one.unit is not None
    if named and one.kind is FigureKind.NUMBER:
        return _shares(slot, other, 2)
    return _shares(slot, other, 3 if named or None in {one.unit, two.unit} else 4)


def _shares(slot: _Slot, other: _Slot, enough: int) -> bool:
    most = max(1, -(-2 * len(slot.context) // 3))
    return _shared(slot, other) >= min(enough, most)


def _grain(figure: Figure) -> str:
    """What a date tells: year, month and year, day, time, duration by its unit."""
    return figure.unit or re.sub(r"\d", "0", re.sub(r"\d+(?=[A-Z])", "0", figure.value))
