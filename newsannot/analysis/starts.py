"""Where a figure can begin: every pattern is tried there only, for trying each at each character took ten times as long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsannot.analysis.lexicon import phrases, table
from newsannot.analysis.numerals import FILE

_SYMBOLS = r"[-−](?=\d)|['’](?=\d0s)|[^\w\s](?=[A-Z]{0,3}[$]?\d| \d)"
_CALENDAR = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec "
    "monday tuesday wednesday thursday friday saturday sunday noon midday midnight"
)
_LENGTHS = "second minute hour day week month year decade century"


def starts_in(text: str) -> list[int]:
    """The code points at which a number, date, share or sum can begin."""
    known = _words()
    return [
        token.start()
        for token in _tokens().finditer(text)
        if not (word := token.group())[0].isalpha()
        or word[-1] == " "
        or word.lower() in known
        or text[token.end() : token.end() + 1] == "$"
    ]


def matches(pattern: re.Pattern[str], text: str, starts: list[int]) -> Iterator[re.Match[str]]:
    """The pattern's matches that begin at one of the sorted starts, none in another."""
    end = 0
    for at in starts:
        match = pattern.match(text, at) if at >= end else None
        if match:
            end = match.end()
            yield match


@cache
def _tokens() -> re.Pattern[str]:
    parts = "|".join((*table(FILE, "fractions"), *table(FILE, "scales"), *_LENGTHS.split()))
    return re.compile(rf"an? (?=(?:half|{parts})\b)|\w+|{_SYMBOLS}", re.IGNORECASE)


@cache
def _words() -> frozenset[str]:
    numbers = (*phrases(FILE, "small"), *phrases(FILE, "tens"), *table(FILE, "vague"))
    signs = (sign.lower() for sign in table(FILE, "signs") if sign[0].isalpha())
    return frozenset(
        {"half", "quarter", "age", "aged"}
        | {number.split()[0] for number in numbers}
        | {sign.rstrip(".¢₵") for sign in signs}
        | set(_CALENDAR.split())
    )
