"""Where words and characters of a text begin and end, as Unicode has it (UAX 29), in code points."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from enum import Enum
from functools import lru_cache, partial

from PySide6.QtCore import QTextBoundaryFinder

from newsannot.gui.marks import Utf16Map
from newsannot.model import Span

_UNPARTED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f]"
)
"""Thai, Lao, Burmese, Khmer and kana: written without blanks, where a word ends is a guess."""

_COMBINING = "\u0300"

_BLANK = re.compile(r"[ 。、，]")
_LONGEST = 2000
"""Code points of a line that are looked at in one go, or a little more."""


class End(Enum):
    """One end of a span."""

    START = "start"
    END = "end"


class Unit(Enum):
    """How far a step goes."""

    WORD = QTextBoundaryFinder.BoundaryType.Word
    CHARACTER = QTextBoundaryFinder.BoundaryType.Grapheme


class Borders:
    """The places of one text where a span may begin or end: never inside a character, nor with a blank outermost.

    Punctuation counts as a word. A line feed ends a line; nothing reaches over it but the steps.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        # Of a function, not of a method of its own: that would be a circle, and every text would stay.
        self._breaks = lru_cache(maxsize=16)(partial(_find_breaks, text))

    def step(self, position: int, end: End, by: int, unit: Unit) -> int:
        """The next border for this end, forwards where ``by`` is 1, backwards where it is -1; else the position."""
        at = self._next(position, by, unit)
        while at is not None and not self._fits(at, end):
            at = self._next(at, by, unit)
        return position if at is None else at

    def nearest(self, position: int, end: End, unit: Unit) -> int:
        """The border for this end that lies nearest to a place in the text."""
        if self._fits(position, end) and self._is_break(position, unit):
            return position
        near = {self.step(position, end, by, unit) for by in (-1, 1)} - {position}
        return min(near, key=lambda at: abs(at - position), default=position)

    def character(self, position: int, end: End) -> Span:
        """The outermost character of a span that begins or ends here."""
        if end is End.START:
            return Span(position, self._next(position, 1, Unit.CHARACTER) or position + 1)
        return Span(self._next(position, -1, Unit.CHARACTER) or 0, position)

    def whole(self, span: Span) -> Span:
        """The span with the words that it cuts; where no blanks part words it stays as it is."""
        start, end = span.start, span.end
        if not (self._unparted(start) or self._is_break(start, Unit.WORD)):
            start = self._next(start, -1, Unit.WORD) or 0
        if not (self._unparted(end) or self._is_break(end, Unit.WORD)):
            end = self._next(end, 1, Unit.WORD) or end
        return Span(start, end)

    def _unparted(self, position: int) -> bool:
        return _UNPARTED.search(self._text[max(0, position - 1) : position + 1]) is not None

    def _fits(self, position: int, end: End) -> bool:
        """Whether the outermost character would not be a blank."""
        inside = position if end is End.START else position - 1
        return 0 <= inside < len(self._text) and not self._text[inside].isspace()

    def _is_break(self, position: int, unit: Unit) -> bool:
        """Whether something ends or begins here."""
        if position >= len(self._text) or self._text[position] == "\n":
            return True
        return position in self._breaks(*self._stretch(position), unit)

    def _next(self, position: int, by: int, unit: Unit) -> int | None:
        crossed = position if by > 0 else position - 1
        if not 0 <= crossed < len(self._text):
            return None
        if self._text[crossed] == "\n" or (unit is Unit.CHARACTER and self._parted(position + by)):
            return position + by
        breaks = self._breaks(*self._stretch(crossed), unit)
        return breaks[
            bisect_right(breaks, position) if by > 0 else bisect_left(breaks, position) - 1
        ]

    def _parted(self, position: int) -> bool:
        """Whether letters stand on both sides that join no others: the first that do are the combining accents."""
        beside = self._text[max(0, position - 1) : position + 1]
        return max(beside, default="\r") < _COMBINING and "\r" not in beside

    def _stretch(self, character: int) -> tuple[int, int]:
        """The line that holds a character; of a long one only a part, for all of it would take too long."""
        start, end = self._text.rfind("\n", 0, character) + 1, self._text.find("\n", character)
        end = len(self._text) if end < 0 else end
        number = (character - start) // _LONGEST
        while (first := self._joint(start, end, number)) > character:
            number -= 1
        return first, self._joint(start, end, number + 1)

    def _joint(self, start: int, end: int, number: int) -> int:
        """Where the numbered part of a line begins: after a blank, where nothing is cut."""
        if number == 0:
            return start
        blank = _BLANK.search(self._text, start + number * _LONGEST, end)
        return blank.end() if blank else end


def _find_breaks(text: str, start: int, end: int, unit: Unit) -> list[int]:
    """Every break of a stretch, its two ends included."""
    stretch = text[start:end]
    finder, utf16 = QTextBoundaryFinder(unit.value, stretch), Utf16Map(stretch)
    breaks = [start]
    while (at := finder.toNextBoundary()) != -1:
        breaks.append(start + utf16.from_qt(at))
    return breaks
