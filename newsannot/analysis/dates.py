"""Dates, times and durations as they are written, to ISO 8601.

A date without a year is ``--05`` or ``--05-12``, a decade ``199X``, a time ``T18:30``, a duration ``P3D``; a weekday is its
ISO number with the unit ``weekday``. A date whose day and month cannot be told apart (03/04/2022) is its year.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from newsannot.analysis.numerals import START, numeral, value_of, written
from newsannot.analysis.starts import matches
from newsannot.model import Span

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_WEEKDAYS = "mon tue wed thu fri sat sun"
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November"
    r"|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)"
_WHEN = "in In last Last this This next Next since Since until till by By early late mid of from From through during During before after to and between"
_ZONE = r"(?:GMT|UTC|BST|EST|EDT|CET|CEST|EET|hours|hrs|local time)"
_EDGE = r"(?!\w|[.,]\d)"
_LENGTHS = {
    "second": "PT{}S",
    "minute": "PT{}M",
    "hour": "PT{}H",
    "day": "P{}D",
    "week": "P{}W",
    "month": "P{}M",
    "year": "P{}Y",
}
_YEARS_IN = {"decade": 10, "century": 100, "centurie": 100}


@dataclass(frozen=True, slots=True)
class Dated(Span):
    """A date in a paragraph; ``unit`` is «weekday» or None."""

    value: str
    unit: str | None = None


def find_dates(text: str, starts: list[int]) -> Iterator[Dated]:
    """Dates, times and durations, not sorted; of two that overlap the first given is the fuller."""
    for pattern, read in _readers():
        for match in matches(pattern, text, starts):
            value = read(match)
            if value:
                yield Dated(
                    match.start(), match.end(), value, "weekday" if read is _weekday else None
                )


@cache
def _readers() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...]:
    behind = "|".join(rf"(?<=\b{word}[ -])" for word in _WHEN.split())
    length = "|".join((*_LENGTHS, *_YEARS_IN, "centurie"))
    return (
        (re.compile(rf"{START}{_YEAR}-(?P<month>[01]\d)-(?P<day>[0-3]\d){_EDGE}"), _full),
        (re.compile(rf"{START}(?P<one>[0-3]?\d)[/.](?P<two>[0-3]?\d)[/.]{_YEAR}{_EDGE}"), _slashed),
        (re.compile(rf"\b{_MONTH} {_DAY},? {_YEAR}{_EDGE}"), _full),
        (re.compile(rf"{START}{_DAY} (?:of )?{_MONTH},? {_YEAR}{_EDGE}"), _full),
        (re.compile(rf"\b{_MONTH},? (?:of )?{_YEAR}{_EDGE}"), _full),
        (re.compile(rf"\b{_MONTH} {_DAY}(?!\w|[.,:]\d|%)"), _full),
        (re.compile(rf"{START}{_DAY} (?:of )?{_MONTH}(?!\w)"), _full),
        (re.compile(rf"(?:{behind}){_MONTH}(?!\w| [A-Z][a-z])"), _full),
        (re.compile(rf"\b(?!May\b|March\b|Mar\b){_MONTH}(?!\w)"), _full),
        (re.compile(r"\b(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?!\w)"), _weekday),
        (re.compile(r"(?<!\w)(?P<decade>1[0-9]\d|20\d)0['’]?s\b"), _decade),
        (re.compile(r"(?<![\d])['’](?P<short>[2-9])0s\b"), _decade),
        (
            re.compile(
                rf"{START}(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap]m\b|[ap]\.m\b\.?)",
                re.IGNORECASE,
            ),
            _time,
        ),
        (re.compile(rf"{START}(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\w:])"), _time),
        (re.compile(rf"{START}(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?= ?{_ZONE}\b)"), _time),
        (re.compile(r"\b(?P<twelve>noon|midday|midnight)\b", re.IGNORECASE), _twelve),
        (
            re.compile(
                rf"\b(?:an? (?P<more>{length}) and a half|half an? (?P<less>{length}))\b",
                re.IGNORECASE,
            ),
            _with_half,
        ),
        (
            re.compile(
                rf"{START}(?P<count>{numeral()})[ -](?P<length>{length})s?\b(?!-old| old|\w)",
                re.IGNORECASE,
            ),
            _duration,
        ),
        (re.compile(rf"{START}{_YEAR}(?![\w%°]|[.,:]\d|-\d\d?\b)"), _full),
        (re.compile(rf"{START}{_YEAR}(?=-\d\d\b)"), _full),
    )


def _full(match: re.Match[str]) -> str | None:
    found = match.groupdict()
    year = found.get("year") or "-"
    month = _month_number(found["month"]) if found.get("month") else None
    day = int(found["day"]) if found.get("day") else None
    if month is None:
        return year
    if not _is_date(year, month, day):
        return None
    return f"{year}-{month:02d}" + (f"-{day:02d}" if day else "")


def _month_number(name: str) -> int:
    if name.isdigit():
        return int(name)
    return _MONTHS.index(name.lower()[:3]) // 4 + 1


def _is_date(year: str, month: int, day: int | None) -> bool:
    try:
        date(int(year) if year != "-" else 2000, month, 1 if day is None else day)
    except ValueError:
        return False
    return True


def _slashed(match: re.Match[str]) -> str | None:
    one, two, year = int(match["one"]), int(match["two"]), match["year"]
    if min(one, two) < 1 or min(one, two) > 12 or max(one, two) > 31:
        return None
    if one == two or max(one, two) > 12:
        month, day = min(one, two), max(one, two)
        return f"{year}-{month:02d}-{day:02d}" if _is_date(year, month, day) else None
    return year


def _weekday(match: re.Match[str]) -> str:
    return str(_WEEKDAYS.index(match["day"].lower()[:3]) // 4 + 1)


def _decade(match: re.Match[str]) -> str:
    found = match.groupdict()
    return f"{found.get('decade') or '19' + match['short']}X"


def _time(match: re.Match[str]) -> str | None:
    hour, minute = int(match["hour"]), match["minute"] or "00"
    half = (match.groupdict().get("half") or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return f"T{hour:02d}:{minute}"


def _twelve(match: re.Match[str]) -> str:
    return "T00:00" if match["twelve"].lower() == "midnight" else "T12:00"


def _with_half(match: re.Match[str]) -> str:
    """«an hour and a half», «half an hour»."""
    if match["more"]:
        return _lasting(Decimal("1.5"), match["more"].lower())
    return _lasting(Decimal("0.5"), match["less"].lower())


def _duration(match: re.Match[str]) -> str | None:
    count = value_of(match["count"])
    return None if count is None else _lasting(count, match["length"].lower())


def _lasting(count: Decimal, length: str) -> str:
    if length in _YEARS_IN:
        return f"P{written(count * _YEARS_IN[length])}Y"
    return _LENGTHS[length].format(written(count))
