"""Which lines of an article are not article text: teasers, share prompts, calls to follow."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from newsannot.analysis import lexicon
from newsannot.model import Boilerplate, Span

_FILE = "boilerplate.json"
_LONGEST = 240
_WORD = re.compile(r"[^\W\d_]+")
_END_STOP = re.compile(r"[.!?…:;,][\"”’')\]]*$")


@cache
def _cues() -> re.Pattern[str]:
    cues = "|".join(f"(?:{cue})" for cue in lexicon.phrases(_FILE, "cues"))
    verbs = "|".join(lexicon.phrases(_FILE, "handle_verbs"))
    handle = rf"(?:please |or |and )?(?:{verbs})\b.*(?<![\w.])@\w{{2,}}"
    return re.compile(f"{cues}|{handle}", re.IGNORECASE)


def find_boilerplate(
    text: str, paragraphs: tuple[Span, ...], headline: Span | None
) -> tuple[Boilerplate, ...]:
    """The lines that a rule calls boilerplate. A headline only falls to a cue."""
    elsewhere = Counter(word.lower() for word in _WORD.findall(text))
    last = len(paragraphs) - 1
    found = []
    for number, span in enumerate(paragraphs):
        line = text[span.start : span.end]
        if len(line) > _LONGEST or len(paragraphs) < 3:
            continue
        first = number == 0 or span == headline
        inside = not first and number < last
        if (
            _cues().match(line)
            or (not first and _is_shout(line, elsewhere))
            or (inside and _is_teaser(line, elsewhere))
        ):
            found.append(Boilerplate(span.start, span.end))
    return tuple(found)


def merged(boilerplate: Sequence[Boilerplate]) -> tuple[Boilerplate, ...]:
    """The marks, sorted by start, with those that overlap made one."""
    found: list[Boilerplate] = []
    for mark in boilerplate:
        if found and mark.start < found[-1].end:
            found[-1] = replace(found[-1], end=max(found[-1].end, mark.end))
        else:
            found.append(mark)
    return tuple(found)


def free_parts(span: Span, boilerplate: Sequence[Boilerplate]) -> Iterator[Span]:
    """The parts of a span that are article text; the marks are sorted and do not overlap."""
    start = span.start
    first = bisect_right(boilerplate, span.start, key=lambda mark: mark.end)
    for mark in islice(boilerplate, first, None):
        if mark.start >= span.end:
            break
        if start < mark.start:
            yield Span(start, mark.start)
        start = mark.end
    if start < span.end:
        yield Span(start, span.end)


def is_greyed(span: Span, boilerplate: Sequence[Boilerplate]) -> bool:
    """Whether half or more of a span's code points are boilerplate; the marks are sorted and do not overlap."""
    free = sum(part.end - part.start for part in free_parts(span, boilerplate))
    return 2 * free <= span.end - span.start


def _is_shout(line: str, elsewhere: Counter[str]) -> bool:
    """Two to eight words, all in capitals, without end stop, none of which the article shares.

    A heading over a part of the article shares words with it.
    """
    words = _WORD.findall(line)
    if not 2 <= len(words) <= 8 or line.upper() != line or line.lower() == line:
        return False
    return not _END_STOP.search(line) and _strangeness(words, elsewhere) == 1


def _strangeness(words: list[str], elsewhere: Counter[str]) -> float:
    """The share of a line's words, small ones apart, that stand nowhere else; 0 when it has only small ones."""
    small = lexicon.words(_FILE, "small")
    here = Counter(word.lower() for word in words if word.lower() not in small and len(word) > 1)
    return sum(elsewhere[word] == count for word, count in here.items()) / len(here) if here else 0


def _is_teaser(line: str, elsewhere: Counter[str]) -> bool:
    """A headline of another article: title case, no end stop, and words that stand nowhere else in this one."""
    words = _WORD.findall(line)
    if not 5 <= len(words) <= 25 or _END_STOP.search(line):
        return False
    small = lexicon.words(_FILE, "small")
    content = [word for word in words if word.lower() not in small and len(word) > 1]
    if len(content) < 4 or sum(word[0].isupper() for word in content) < 0.85 * len(content):
        return False
    return _strangeness(content, elsewhere) >= 0.6
