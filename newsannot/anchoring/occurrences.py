"""Where the exact words of a span stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from newsannot.model import Span

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Bounds:
    """Whether a span begins and ends inside a word."""

    start: bool
    end: bool

    def hold(self, text: str, place: Span) -> bool:
        """Whether a place cuts no word that the span does not cut: «Abe» does not stand in «Abel»."""
        there = bounds_of(text, place)
        return (self.start or not there.start) and (self.end or not there.end)


def bounds_of(text: str, span: Span) -> Bounds:
    return Bounds(_cuts(text, span.start), _cuts(text, span.end))


def _cuts(text: str, at: int) -> bool:
    """Whether a word goes on across this place."""
    return 0 < at < len(text) and bool(_WORD.fullmatch(text[at - 1 : at + 1]))


class Occurrences:
    """Finds words in one text; what is asked for again is known."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: dict[str, list[int]] = {}
        for word in _WORD.finditer(text):
            self._words.setdefault(word.group(), []).append(word.start())
        self.of = cache(self._of)

    def _of(self, words: str, bounds: Bounds) -> tuple[Span, ...]:
        """The places that are bounded as the words are; where there are none, those that are not."""
        every = tuple(Span(at, at + len(words)) for at in self._starts(words))
        return tuple(place for place in every if bounds.hold(self._text, place)) or every

    def _starts(self, words: str) -> Iterator[int]:
        """By the rarest word that is whole whatever stands around the others, else by looking through all of the text."""
        inner = list(_WORD.finditer(words))[1:-1]
        if not inner:
            yield from _found(self._text, words)
            return
        rarest = min(inner, key=lambda word: len(self._words.get(word.group(), ())))
        for at in self._words.get(rarest.group(), ()):
            start = at - rarest.start()
            if start >= 0 and self._text.startswith(words, start):
                yield start


def _found(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
