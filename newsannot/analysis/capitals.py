"""Names that capitals, tables, titles and endings show, found without a model."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from newsannot.analysis.kinds import has_title, is_nothing, known_kind, seems_person, title_length
from newsannot.analysis.lexicon import words
from newsannot.model import Entity, Span

_SHORT = r"(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Gen|Gov|Sen|Rep|Prof|Lt|Col|Sgt|Capt|(?:[A-Z]\.){0,3}[A-Z])\."
_CAPITAL = rf"(?:{_SHORT}|[A-ZÀ-ÖØ-ÞĀ-Ž][^\W_]*(?:[’'-][^\W_]+){{0,4}})"
_LINK = r"(?:of|of the|for|and|de|del|bin|al|van|von|der|da|dos)"
_RUN = re.compile(rf"(?<![\w@#/.]){_CAPITAL}(?: (?:{_LINK} )?{_CAPITAL}){{0,7}}(?![\w@/])")
_SPLIT = re.compile(r"\s+and\s+")
# What a title is followed by where it is an office: «President of the Acme Bank».
_OFFICE = re.compile(r"(?:of|for) (?:the )?")
_BEFORE = 24


def overlaps_any(busy: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the sorted spans, which do not overlap each other, holds a part of start..end."""
    at = bisect_left(busy, (end, -1))
    return at > 0 and busy[at - 1][1] > start


def _is_inside(busy: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_left(busy, (start + 1, -1)) - 1
    return at >= 0 and busy[at][1] >= end


def find_names(text: str, places: list[Span], busy: list[tuple[int, int]]) -> Iterator[Entity]:
    """Runs of capitals outside the ``busy`` spans (sorted) whose type is told by their words or by a title before them."""
    for place in places:
        for run in _RUN.finditer(text, place.start, place.end):
            if _is_inside(busy, run.start(), run.end()):
                continue
            for start, end in _names(text, run):
                clear = start < end and not overlaps_any(busy, start, end)
                label = _label(text, start, end) if clear else None
                if label:
                    yield Entity(start, end, label)


def _names(text: str, run: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The run, or its parts about «and» where the whole is no name of its own."""
    start, end = _without_first_word(text, run.start(), run.end())
    if start >= end:
        return
    if known_kind(text[start:end]):
        yield start, end
        return
    for gap in _SPLIT.finditer(text, start, end):
        yield start, gap.start()
        start = gap.end()
    yield start, end


def _without_first_word(text: str, start: int, end: int) -> tuple[int, int]:
    """Without words that are capital only for standing first, titles, and a closing stop or possessive."""
    first = words("abbreviations.json", "first")
    while start < end and text[start:end].split(maxsplit=1)[0].lower() in first:
        blank = text.find(" ", start, end)
        start = blank + 1 if blank >= 0 else end
    start += title_length(text[start:end])
    if office := _OFFICE.match(text, start, end):
        start = office.end()
    tail = re.search(r"(?:['’]s|(?<=\w{2})\.)+$", text[start:end])
    return start, end - (len(tail.group()) if tail else 0)


def _label(text: str, start: int, end: int) -> str | None:
    name = text[start:end]
    if is_nothing(name) or len(name) < 2 or (name.isupper() and len(name) > 12):
        return None
    kind = known_kind(name)
    if kind:
        return kind
    if seems_person(name) or has_title(text[max(0, start - _BEFORE) : start]):
        return "PERSON" if name.count(" ") < 4 and len(name) > 2 else None
    return None
