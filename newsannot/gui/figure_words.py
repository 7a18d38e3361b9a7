"""A figure's value as people write it: «1,200,000 EUR», «12 March 2026», «about 40 %», in the user's language."""

from __future__ import annotations

import re

from PySide6.QtCore import QDate, QLocale, QTime

from newsannot.gui.words import tr
from newsannot.model import Approx, Figure, FigureKind

_SIZE = re.compile(r"(-?)(\d+)(?:\.(\d+))?$")
_DAY = re.compile(r"(\d{4}|-)-(\d\d)-(\d\d)$")
_MONTH = re.compile(r"(\d{4}|-)-(\d\d)$")
_DECADE = re.compile(r"(\d{3})X$")
_TIME = re.compile(r"T(\d\d):(\d\d)$")
_LENGTH = re.compile(r"P(T?)(\d+(?:\.\d+)?)([SMHDWY])$")
# Of a locale's long date; quoted words belong to what stands before them.
_WEEKDAY = re.compile(r"^dddd[,،]?\s*|[,،]?\s*dddd$")
_YEAR = re.compile(r"^yyyy(?:[年년]|\W)?\s*(?:'[^']*'\.?)?\s*|,?\s*(?:'[^']*'\s*)?yyyy\.?$")
_WEEKDAYS = frozenset("1234567")
_LEAP_YEAR = 2000
_LONGEST = 18
_CENTS = 2


def figure_words(figure: Figure) -> str:
    """The value with its unit, and how sharp it is; a value that is none of ours is given as it is."""
    words = _bare(figure)
    return {
        Approx.EXACT: words,
        Approx.ABOUT: tr("about {figure}", figure=words),
        Approx.UNDER: tr("up to {figure}", figure=words),
        Approx.OVER: tr("at least {figure}", figure=words),
    }[figure.approx]


def _bare(figure: Figure) -> str:
    if figure.kind is FigureKind.DATE:
        return _date(figure)
    size = _number(figure.value, _CENTS if figure.kind is FigureKind.MONEY else 0)
    match figure.kind:
        case FigureKind.PERCENT:
            return f"{size}\u00a0%"
        case FigureKind.MONEY:
            return f"{size}\u00a0{figure.unit}" if figure.unit else size
        case FigureKind.AGE:
            return tr("age {number}", number=size)
    return size


def _number(value: str, decimals: int = 0) -> str:
    """A decimal string with the language's separators; none of its digits is lost, ``decimals`` fill a broken one."""
    found = _SIZE.match(value)
    if found is None or len(found[2]) > _LONGEST:
        return value
    locale = QLocale()
    whole = locale.toString(int(found[2]))
    rest = f"{locale.decimalPoint()}{found[3]:0<{decimals}}" if found[3] else ""
    return f"{locale.negativeSign() if found[1] else ''}{whole}{rest}"


def _date(figure: Figure) -> str:
    value, locale = figure.value, QLocale()
    if figure.unit == "weekday" and value in _WEEKDAYS:
        return locale.standaloneDayName(int(value))
    if found := _DAY.match(value):
        return _day(*found.groups()) or value
    if (found := _MONTH.match(value)) and 1 <= int(found[2]) <= 12:
        month = locale.standaloneMonthName(int(found[2]))
        return month if found[1] == "-" else tr("{month} {year}", month=month, year=found[1])
    if found := _DECADE.match(value):
        return tr("{year}s", year=f"{found[1]}0")
    if found := _TIME.match(value):
        moment = QTime(int(found[1]), int(found[2]))
        return locale.toString(moment, QLocale.FormatType.ShortFormat) or value
    if found := _LENGTH.match(value):
        return _length(found[1] + found[3], found[2])
    return value


def _day(year: str, month: str, day: str) -> str:
    """A day as the language's long date has it, without weekday; empty where there is no such day."""
    found = QDate(_LEAP_YEAR if year == "-" else int(year), int(month), int(day))
    return QLocale().toString(found, day_pattern(year=year != "-"))


def day_pattern(*, year: bool) -> str:
    """The language's long date without weekday, with or without the year."""
    pattern = _WEEKDAY.sub("", QLocale().dateFormat(QLocale.FormatType.LongFormat))
    return pattern if year else _YEAR.sub("", pattern)


def _length(unit: str, count: str) -> str:
    one = count == "1"
    number = _number(count)
    return {
        "TS": tr("1 second") if one else tr("{number} seconds", number=number),
        "TM": tr("1 minute") if one else tr("{number} minutes", number=number),
        "TH": tr("1 hour") if one else tr("{number} hours", number=number),
        "D": tr("1 day") if one else tr("{number} days", number=number),
        "W": tr("1 week") if one else tr("{number} weeks", number=number),
        "M": tr("1 month") if one else tr("{number} months", number=number),
        "Y": tr("1 year") if one else tr("{number} years", number=number),
    }.get(unit, f"P{count}{unit}")
