"""The source figure that a derived one without a match may be a slip for: near by value, or of the same digits.

Near are sizes of one kind and unit within a fifth of each other, two digits in each other's place or another number
of zeros, the same size of something else, days within a month, years and months within two, hours within one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from newsannot.model import Figure, FigureKind

_DAY = re.compile(r"(\d{4}|-)-(\d\d)-(\d\d)$")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_YEAR = re.compile(r"\d{4}$")
_WEEKDAY = re.compile(r"[1-7]$")
_TIME = re.compile(r"T(\d\d):(\d\d)$")
_LENGTH = re.compile(r"P(T?)(\d+(?:\.\d+)?)([SMHDWY])$")
_SIZE = re.compile(r"-?\d+(?:\.\d+)?$")
_SECONDS = {
    "TS": 1,
    "TM": 60,
    "TH": 3600,
    "D": 86_400,
    "W": 604_800,
    "M": 2_630_000,
    "Y": 31_558_000,
}
_SHARE = Decimal("0.2")
# Smaller counts are near everything.
_COMMON = 12
_LOOKED_AT = 12
_SLIP = Decimal("0.5")


class Scale(StrEnum):
    """A line on which figures can be put beside each other."""

    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    AGE = "age"
    DAY = "day"
    DAY_OF_YEAR = "day_of_year"
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    TIME = "time"
    LENGTH = "length"


_SIZES = {
    FigureKind.NUMBER: Scale.NUMBER,
    FigureKind.PERCENT: Scale.PERCENT,
    FigureKind.MONEY: Scale.MONEY,
    FigureKind.AGE: Scale.AGE,
}
_FAR = {
    Scale.DAY: Decimal(31),
    Scale.DAY_OF_YEAR: Decimal(31),
    Scale.MONTH: Decimal(2),
    Scale.YEAR: Decimal(2),
    Scale.WEEKDAY: Decimal(1),
    Scale.TIME: Decimal(60),
}
"""How far apart figures of a scale may be; of the others a share of the size."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A figure at a place of a scale."""

    at: Decimal
    figure: Figure


class Nearness:
    """The figures of a source by value."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._scales: dict[Scale, list[_Placed]] = {}
        self._sizes: dict[tuple[Scale, Decimal], Figure] = {}
        self._digits: dict[tuple[Scale, tuple[int, ...]], Figure] = {}
        for figure in figures:
            for scale, at in _places(figure):
                self._scales.setdefault(scale, []).append(_Placed(at, figure))
                self._sizes.setdefault((scale, at), figure)
                self._digits.setdefault((scale, _digits(at)), figure)
        for line in self._scales.values():
            line.sort(key=lambda placed: placed.at)

    def nearest(self, figure: Figure) -> Figure | None:
        """The nearest figure of the same kind, None where none is near."""
        found = [near for scale, at in _own(figure) for near in self._near(scale, at, figure)]
        return min(found, key=lambda near: (near[0], near[1].start))[1] if found else None

    def _near(self, scale: Scale, at: Decimal, figure: Figure) -> Iterator[tuple[Decimal, Figure]]:
        """How far the figures that are near lie, 0..1."""
        for other in self._around(scale, at):
            distance = _distance(scale, at, other.at)
            if distance <= 1 and _alike(figure, other.figure, equal=distance == 0):
                yield distance, other.figure
        if figure.kind is not FigureKind.DATE:
            yield from ((_SLIP, slip) for slip in self._slips(scale, at))

    def _slips(self, scale: Scale, at: Decimal) -> Iterator[Figure]:
        """Those with two digits of the size in the other's place, or with another number of zeros behind them."""
        digits = _digits(at)
        last = at.adjusted() - len(digits) + 1
        swapped = (Decimal((0, other, 0)).scaleb(last) for other in _swapped(digits))
        found = [self._sizes.get((scale, other.copy_sign(at))) for other in swapped]
        if len(digits) > 1:
            found.append(self._digits.get((scale, digits)))
        yield from (figure for figure in found if figure)

    def _around(self, scale: Scale, at: Decimal) -> list[_Placed]:
        line = self._scales.get(scale, [])
        place = bisect_left(line, at, key=lambda placed: placed.at)
        return line[max(0, place - _LOOKED_AT) : place + _LOOKED_AT]


def _own(figure: Figure) -> Iterator[tuple[Scale, Decimal]]:
    """Where a figure is looked for: a day among days, not among years."""
    for scale, at in _places(figure):
        yield scale, at
        if scale is not Scale.DAY:
            return


def _places(figure: Figure) -> Iterator[tuple[Scale, Decimal]]:
    """All scales on which a figure has a place, the finest first; none where a record's value is no value."""
    if figure.kind is not FigureKind.DATE:
        if _SIZE.match(figure.value):
            yield _SIZES[figure.kind], Decimal(figure.value)
    elif figure.unit == "weekday":
        if _WEEKDAY.match(figure.value):
            yield Scale.WEEKDAY, Decimal(figure.value)
    elif found := _DAY.match(figure.value):
        yield from _day(*found.groups())
    elif found := _MONTH.match(figure.value):
        yield Scale.MONTH, Decimal(12 * int(found[1]) + int(found[2]))
        yield Scale.YEAR, Decimal(found[1])
    elif _YEAR.match(figure.value):
        yield Scale.YEAR, Decimal(figure.value)
    elif found := _TIME.match(figure.value):
        yield Scale.TIME, Decimal(60 * int(found[1]) + int(found[2]))
    elif found := _LENGTH.match(figure.value):
        yield Scale.LENGTH, Decimal(found[2]) * _SECONDS.get(found[1] + found[3], 0)


def _day(year: str, month: str, day: str) -> Iterator[tuple[Scale, Decimal]]:
    """All months count 31 days here: only what is near is told apart."""
    days = 31 * int(month) + int(day)
    if year != "-":
        yield Scale.DAY, Decimal(372 * int(year) + days)
    yield Scale.DAY_OF_YEAR, Decimal(days)
    if year != "-":
        yield Scale.MONTH, Decimal(12 * int(year) + int(month))
        yield Scale.YEAR, Decimal(year)


def _digits(size: Decimal) -> tuple[int, ...]:
    """The digits but for the zeros at the end: of 1.2 and of 12,000 the same."""
    return size.normalize().as_tuple().digits


def _swapped(digits: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """The digits with two neighbours that differ in each other's place."""
    for at in range(len(digits) - 1):
        one, two = digits[at : at + 2]
        if one != two:
            yield (*digits[:at], two, one, *digits[at + 2 :])


def _distance(scale: Scale, one: Decimal, two: Decimal) -> Decimal:
    """0 for the same place, 1 for the farthest that is near."""
    apart = abs(one - two)
    if scale in _FAR:
        return apart / _FAR[scale]
    return apart / (_SHARE * max(abs(one), abs(two))) if apart else Decimal(0)


def _alike(one: Figure, two: Figure, *, equal: bool) -> bool:
    """Whether two figures may count the same; small counts only where both say what."""
    if one.unit == two.unit and one.unit is not None:
        return True
    if one.kind is not FigureKind.NUMBER:
        return equal or one.unit == two.unit
    return abs(Decimal(one.value)) > _COMMON and (equal or None in (one.unit, two.unit))
