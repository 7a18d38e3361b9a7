"""What a person types to look for words: as SQLite is asked for it, and where it stands in a text.

Words count without their accents and case. What stands in quotation marks is a phrase; the last word may go on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

_MARK = '"“”„«»'
_PART = re.compile(f"[{_MARK}]([^{_MARK}]*)([{_MARK}]?)|[^\\s{_MARK}]+")
_WORD = re.compile(r"[^\W_]+")
# Emoji too are words to SQLite.
_SPOKEN = re.compile("[^\\W_]|[\U00010000-\U0010ffff]")
_BETWEEN = r"[\W_]+"
_ACCENTS = "[\u0300-\u036f]*"


class Place(NamedTuple):
    """Where words stand in a text, in code points."""

    start: int
    end: int


Places = list[list[Place]]


@dataclass(frozen=True, slots=True)
class Sought:
    """Words, each part a phrase; ``begins`` where the last one is the beginning of a longer word too."""

    phrases: tuple[str, ...]
    begins: bool = False

    def __bool__(self) -> bool:
        return bool(self.phrases)

    def asked(self) -> str:
        """The query of full-text search; nothing in it counts as that search's own syntax."""
        quoted = " ".join(f'"{phrase}"' for phrase in self.phrases)
        return f"{quoted} *" if self.begins else quoted

    def places(self, text: str) -> Places:
        """Where in a ``folded`` text each of the parts stands, in order."""
        last = len(self.phrases) - 1
        patterns = (
            _pattern(phrase, whole=not (self.begins and part == last))
            for part, phrase in enumerate(self.phrases)
        )
        return [[Place(*found.span()) for found in pattern.finditer(text)] for pattern in patterns]


def within(places: Places, start: int, end: int) -> Place | None:
    """Where one of the parts stands first in a stretch of the text; None unless all of them stand there."""
    first = [
        next((at for at in part if start <= at.start and at.end <= end), None) for part in places
    ]
    return min((at for at in first if at), default=None) if all(first) else None


def sought(words: str) -> Sought:
    """What a person means by the words typed so far."""
    parts = [match for match in _PART.finditer(words.replace("\0", " ")) if _said(match)]
    # SQLite passes over signs beside words.
    parts = [match for match in parts if _SPOKEN.search(_said(match))] or parts
    if not parts:
        return Sought(())
    closed = parts[-1].group(2) or words[parts[-1].end() :]
    return Sought(tuple(map(_said, parts)), begins=not closed)


def _said(match: re.Match[str]) -> str:
    phrase = match.group(1)
    return (match.group() if phrase is None else phrase).strip()


def folded(text: str) -> str:
    """The text as it is compared, character for character: in small letters, without accents."""
    return text.translate(_FOLDS)


class _Folds(dict[int, str]):
    def __missing__(self, code: int) -> str:
        letter = normalize("NFD", chr(code))[0].casefold()[0]
        self[code] = letter
        return letter


_FOLDS = _Folds()


@lru_cache(maxsize=64)
def _pattern(phrase: str, *, whole: bool) -> re.Pattern[str]:
    """How a phrase reads in a ``folded`` text; where it is not ``whole``, its last word may go on."""
    words = _WORD.findall(folded(phrase))
    if not words:
        return re.compile(re.escape(folded(phrase)))
    spelled = _BETWEEN.join("".join(letter + _ACCENTS for letter in word) for word in words)
    # What begins with a letter is found several times as fast as what begins with a bound.
    first = words[0][0]
    return re.compile(rf"{first}(?<![^\W_]{first}){spelled[1:]}" + r"(?![^\W_])" * whole)
