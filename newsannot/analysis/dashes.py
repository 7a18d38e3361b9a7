"""Talk that dashes open, as in many novels: «— It is late, she said.»; only in a text that quotes with no other marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsannot.analysis.lexicon import words
from newsannot.analysis.marks import QuotedRun
from newsannot.model import Span

DASHES = "—―–"
_DASH = re.compile(r"[—―–]\s?(?=[^\W\d_]|[¿¡…])")
# «, she said», «? Ann Lee asked», « — said Ann», and where the talk goes on behind it.
_TAG = re.compile(r"(?:[,?!…]\s+|[.,?!…]?\s*[—―–]\s*)(?=(\w+)\s+(?:\w+\s+)?(\w+))")
_AGAIN = re.compile(r"[^.?!…—―–]*[.,]?\s*(?=[—―–])")


def spoken_lines(text: str, paragraphs: Sequence[Span]) -> list[list[QuotedRun]]:
    """The spoken runs of each paragraph, where two or more open with a dash and one of them says who speaks."""
    found = [list(_runs(text, paragraph)) for paragraph in paragraphs]
    talk = [runs for runs in found if runs]
    if len(talk) > 1 and any(_tag(text, runs[0].start, runs[0].end + 60) for runs in talk):
        return found
    return [[] for _ in paragraphs]


def _runs(text: str, paragraph: Span) -> Iterator[QuotedRun]:
    opened = _DASH.match(text, paragraph.start, paragraph.end)
    while opened:
        tag = _tag(text, opened.end(), paragraph.end)
        end = _end(text, tag) if tag else paragraph.end
        yield QuotedRun(opened.start(), end, Span(opened.end(), end))
        again = _AGAIN.match(text, tag.end(), paragraph.end) if tag else None
        opened = _DASH.match(text, again.end(), paragraph.end) if again else None


def _end(text: str, tag: re.Match[str]) -> int:
    """Where the words before a tag end, their own stop included."""
    return tag.start() + (text[tag.start()] in ",.?!…")


def _tag(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first «, she said» or «? asked Ann»."""
    said = words("speech.json", "said")
    for tag in _TAG.finditer(text, start, end):
        if said & set(tag.groups()):
            return tag
    return None
