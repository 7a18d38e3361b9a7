"""Whether two dates, times or lengths of time are one, or cannot both be true of one event."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from newsannot.model import Approx, Figure

_ISO = re.compile(r"(?P<year>\d{4}|\d{3}X|-)(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?$")
_LENGTH = re.compile(r"P(?:T(?P<short>[\d.]+[HMS])|(?P<long>[\d.]+[YMWD]))$")
# In seconds, and in months, which no number of days equals.
_SHORT = {"S": 1, "M": 60, "H": 3600}
_LONG = {"D": 86400, "W": 7 * 86400}
_MONTHS = {"M": 1, "Y": 12}
_UNITS = {"seconds": Decimal(1), "months": Decimal("30.44") * 86400}
# How far a length may lie from one that is «about» so long, as a share of it.
_ROUNDING = Decimal("0.1")
_PARTS = ("year", "month", "day")


def same_date(one: Figure, two: Figure) -> bool:
    """Whether two dates agree in all that both say; a weekday agrees with a full date that falls on it."""
    if one.value == two.value:
        return one.unit == two.unit
    for weekday, other in ((one, two), (two, one)):
        if weekday.unit == "weekday":
            return other.unit != "weekday" and _weekday(other.value) == int(weekday.value)
    mine, theirs = _length(one.value), _length(two.value)
    if mine is not None and theirs is not None:
        return mine == theirs or (one.approx is Approx.ABOUT and _near(mine, theirs))
    shared = _shared_parts(one.value, two.value)
    return bool(shared) and all(_same_part(a, b) for a, b in shared)


def tells_day(figure: Figure) -> bool:
    """Whether a date is one day, by weekday or by day and month."""
    found = _ISO.match(figure.value)
    return figure.unit == "weekday" or (found is not None and found["day"] is not None)


def same_month(one: Figure, two: Figure) -> bool:
    """Whether two dates are days of one month, as a slip of the pen makes them."""
    mine, theirs = _ISO.match(one.value), _ISO.match(two.value)
    return bool(mine and theirs and mine["day"] and theirs["day"]) and (
        one.value[-5:-2] == two.value[-5:-2]
    )


def rivals(one: Figure, two: Figure) -> bool:
    """Whether two dates that do not agree tell the same thing of an event: both its day, its year, its length."""
    if "weekday" in (one.unit, two.unit):
        return all(f.unit == "weekday" or _weekday(f.value) is not None for f in (one, two))
    mine, theirs = _ISO.match(one.value), _ISO.match(two.value)
    if mine and theirs:
        finest = next(part for part in reversed(_PARTS) if mine[part] not in {None, "-"})
        return theirs[finest] not in {None, "-"}
    if _length(one.value) and _length(two.value) and _count(one.value) == _count(two.value):
        return True
    return _grain(one.value) == _grain(two.value)


def _shared_parts(one: str, two: str) -> list[tuple[str, str]]:
    mine, theirs = _ISO.match(one), _ISO.match(two)
    if not mine or not theirs:
        return []
    return [
        (mine[part], theirs[part])
        for part in _PARTS
        if mine[part] not in {None, "-"} and theirs[part] not in {None, "-"}
    ]


def _same_part(one: str, other: str) -> bool:
    size = 3 if "X" in one + other else 4
    return one[:size] == other[:size]


def _weekday(value: str) -> int | None:
    """The ISO number of the weekday on which a full date falls."""
    try:
        return date.fromisoformat(value).isoweekday()
    except ValueError:
        return None


def _length(value: str) -> tuple[str, Decimal] | None:
    """A length of time in seconds or in months: two weeks are 14 days."""
    found = _LENGTH.match(value)
    if not found:
        return None
    count, letter = _count(value), value[-1]
    if found["short"]:
        return "seconds", count * _SHORT[letter]
    if letter in _LONG:
        return "seconds", count * _LONG[letter]
    return "months", count * _MONTHS[letter]


def _count(value: str) -> Decimal:
    """The number of a length: 30 days and 30 years differ in the unit alone."""
    return Decimal(value.lstrip("PT")[:-1])


def _near(one: tuple[str, Decimal], two: tuple[str, Decimal]) -> bool:
    """Whether two lengths are about the same: three months and twelve weeks."""
    days = [count * _UNITS[unit] for unit, count in (one, two)]
    return abs(days[0] - days[1]) <= _ROUNDING * days[1]


def _grain(value: str) -> str:
    """A time, or a length by its unit."""
    return re.sub(r"[\d.]", "0", re.sub(r"[\d.]+(?=[A-Z])", "0", value))
