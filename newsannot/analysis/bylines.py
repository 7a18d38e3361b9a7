"""Bylines and stamps: the lines that say who wrote an article, and when, and tell nothing else."""

from __future__ import annotations

import re
from functools import cache

from newsannot.analysis.dates import find_dates
from newsannot.analysis.lexicon import phrases
from newsannot.analysis.starts import starts_in
from newsannot.model import Span

_FILE = "bylines.json"
# So many lines from the beginning, and from the end, may be bylines.
_FIRST, _LAST = 6, 3
_LONGEST = 120
_WORD = r"[A-ZÀ-ÖØ-Þ][\w.’'-]*"
_NAME = rf"{_WORD}(?: (?:[a-z]{{2,3}} )?{_WORD}){{1,3}}"
_NAMES = rf"{_NAME}(?:(?:, | and | & |, and ){_NAME}){{0,5}}"
_PLACE = rf"(?:the )?{_WORD}(?:,? (?:of |the )?{_WORD}){{0,4}}"
_GAP = r"\s*[,;|/·•–—-]+\s*"


def is_byline(text: str, line: Span) -> bool:
    """Whether a line names its writers («By Jane Doe», «Jane Doe, political editor») or is a stamp («Updated 12 May»)."""
    if line.end - line.start > _LONGEST:
        return False
    words = text[line.start : line.end].strip("()[] ")
    return any(pattern.fullmatch(words) for pattern in _patterns()) or _is_stamp(words)


def bylines_in(text: str, paragraphs: tuple[Span, ...]) -> tuple[Span, ...]:
    """The bylines at an article's beginning and end; «Jane Doe and John Roe in Oslo» only where it is not the first line."""
    near = [*paragraphs[:_FIRST], *paragraphs[max(_FIRST, len(paragraphs) - _LAST) :]]
    return tuple(
        line
        for line in near
        if is_byline(text, line)
        or (line != paragraphs[0] and _in_places().fullmatch(text, line.start, line.end))
    )


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    leads, roles = "|".join(phrases(_FILE, "leads")), "|".join(phrases(_FILE, "roles"))
    role = rf"(?:[A-Za-z][\w’'&-]* ){{0,3}}(?i:{roles})(?: (?:for|of|at|in) {_PLACE})?"
    where = rf"(?:(?:,? (?:in|at|for|of) |{_GAP}){_PLACE}|{_GAP}[\d: ,./A-Za-z]*\d{{4}}.{{0,20}})"
    by = rf"(?i:{leads}):? "
    writer = rf"(?:{_NAMES}|{_WORD})(?:(?:{_GAP}| ){role})?"
    return (
        re.compile(rf"{by}{writer}(?:{where}|(?:{_GAP}| ){by}{_NAMES}){{0,4}}"),
        re.compile(rf"{_NAMES}{_GAP}{role}(?:,? (?:in|at) {_PLACE})?"),
        re.compile(rf"{_NAMES} (?:(?:{roles})|[|•·/] {_PLACE})"),
    )


@cache
def _in_places() -> re.Pattern[str]:
    return re.compile(rf"{_NAMES} (?:in|at) {_PLACE}(?:,? and {_NAME} (?:in|at) {_PLACE})*")


def _is_stamp(words: str) -> bool:
    """Whether nothing is left without dates, times and the words of a stamp."""
    dates = sorted(find_dates(words, starts_in(words)), key=lambda found: (found.start, -found.end))
    if not dates:
        return False
    rest, at = [], 0
    for found in dates:
        rest.append(words[at : max(at, found.start)])
        at = max(at, found.end)
    left = re.findall(r"[^\W_]+", " ".join([*rest, words[at:]]))
    return all(word.lower() in phrases(_FILE, "stamps") for word in left)
