"""The expressions by which figures are found in a text: kind by kind, the surest first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsannot.analysis.lexicon import phrases, table
from newsannot.analysis.numerals import DIGITS, FILE, START, fractions, numeral, vague
from newsannot.analysis.starts import matches
from newsannot.model import FigureKind

_Patterns = tuple[tuple[FigureKind, re.Pattern[str]], ...]
_FLAGS = re.IGNORECASE


def expressions_in(text: str, starts: list[int]) -> Iterator[tuple[FigureKind, re.Match[str]]]:
    """What may be a figure, kind by kind; a later find inside an earlier one is to be dropped.

    Groups: ``n`` a number, with ``sign`` or ``name`` of a currency or a ``glued`` unit; ``fraction``; ``part`` and ``whole``.
    """
    for kind, pattern in _patterns():
        for match in matches(pattern, text, starts):
            yield kind, match


@cache
def _patterns() -> _Patterns:
    return (*_ages(), *_shares(), *_sums(), *_counts())


def _signs() -> str:
    return "|".join(map(re.escape, sorted(table(FILE, "signs"), key=len, reverse=True)))


def _ages() -> _Patterns:
    number = numeral()
    told = (
        r"(?:(?<=\bwho is )|(?<=\bwho was )|(?<=\bturned )|(?<=\bturns ))(?P<n>[1-9]\d)(?=[,.;)])"
    )
    patterns = (
        re.compile(rf"\b(?:aged|age|age of) (?P<n>{number})\b(?!%| per)", _FLAGS),
        re.compile(rf"{START}(?P<n>{number})[ -]years?[ -](?:old|of age)\b", _FLAGS),
        re.compile(r"(?<=[^\W\d_], )(?P<n>[1-9]\d)(?=, )"),
        re.compile(r"(?<=[^\W\d_] \()(?P<n>[1-9]\d)(?=\))"),
        re.compile(told),
    )
    return tuple((FigureKind.AGE, pattern) for pattern in patterns)


def _shares() -> _Patterns:
    percent = r"(?: ?%| ?per ?cent(?:age points?)?\b| percentage points?\b)"
    small = "|".join(phrases(FILE, "small")[1:])
    count = rf"(?:(?:{small})\b|1,000|[1-9]\d{{0,3}}(?![\d,.]*\d))"
    of = r"(?: (?:in|in every|of every|out of|out of every) |-in-)"
    patterns = (
        re.compile(rf"{START}[-−]?(?P<n>{numeral()}){percent}", _FLAGS),
        re.compile(rf"{START}(?P<part>{count}){of}(?P<whole>{count})(?![-\w])", _FLAGS),
        re.compile(rf"(?P<fraction>{_fraction()})", _FLAGS),
    )
    return tuple((FigureKind.PERCENT, pattern) for pattern in patterns)


def _fraction() -> str:
    """Hyphened fractions, and those of two words, which may be something else («a third man»), before or behind what tells."""
    hyphened = "|".join(words for words in fractions() if "-" in words)
    spaced = "|".join(words for words in fractions() if "-" not in words)
    after = "|".join(phrases(FILE, "after_fraction"))
    number = r"(?: of)? an? (?:million|billion|trillion|dozen)"
    return (
        rf"(?:{hyphened})\b(?!{number})|(?<!first )(?<!second )(?:{spaced})(?= (?:{after})\b)(?!{number})"
        rf"|(?<=\bby )(?:{spaced})\b(?!{number}| past)"
    )


def _sums() -> _Patterns:
    number = numeral()
    currencies = "|".join(sorted(table(FILE, "currencies"), key=len, reverse=True))
    patterns = (
        re.compile(rf"(?<!\w)(?P<sign>{_signs()}) ?(?P<n>{number})(?!\w)"),
        re.compile(rf"{START}(?P<n>{number})[ -](?P<name>{currencies})(?:e?s)?\b", _FLAGS),
    )
    return tuple((FigureKind.MONEY, pattern) for pattern in patterns)


def _counts() -> _Patterns:
    glued = "|".join(sorted(phrases(FILE, "glued"), key=len, reverse=True))
    no_label = r"(?![\w%°]|[/.:]\d|(?-i:-[A-Z\d]*[A-Z]))"
    patterns = (
        re.compile(rf"{START}[-−]?(?P<n>{DIGITS})(?P<glued>{glued})(?!\w)"),
        re.compile(rf"{START}[-−]?(?P<n>{numeral()}){no_label}", _FLAGS),
        re.compile(rf"(?!scores\b(?! of))(?P<n>{vague()})\b", _FLAGS),
    )
    return tuple((FigureKind.NUMBER, pattern) for pattern in patterns)
