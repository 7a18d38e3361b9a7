"""What a person types to look for words: as SQLite is asked for it, and where it stands in a text.

Words count without their accents and case. What stands in quotation marks is a phrase; the last word may go on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

_MARK = '"“”„«»'
_PART = re.compile(f"[{_MARK}]([^{_MARK}]*)([{_MARK}]?)|[^\\s{_MARK}]+")
_WORD = re.compile(r"[^\W_]+")
_BETWEEN = r"[\W_]+"
_ACCENTS = "[\u0300-\u036f]*"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where words stand in a text, in code points."""

    start: int
    end: int


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

    def first(self, text: str, start: int = 0, end: int | None = None) -> Place | None:
        """Where in a ``folded`` text one of the parts stands first; None unless all of them stand there."""
        places = [self._place(part, text, start, end) for part in range(len(self.phrases))]
        return min((at for at in places if at), default=None) if all(places) else None

    def any(self, text: str) -> Place | None:
        """Where in a ``folded`` text the first of the parts stands that stands there at all."""
        places = (self._place(part, text, 0, None) for part in range(len(self.phrases)))
        return next(filter(None, places), None)

    def _place(self, part: int, text: str, start: int, end: int | None) -> Place | None:
        whole = not (self.begins and part == len(self.phrases) - 1)
        found = _pattern(self.phrases[part], whole).search(
            text, start, len(text) if end is None else end
        )
        return Place(*found.span()) if found else None


def sought(words: str) -> Sought:
    """What a person means by the words typed so far."""
    parts = [match for match in _PART.finditer(words.replace("\0", " ")) if _said(match)]
    if not parts:
        return Sought(())
    closed = parts[-1].group(2) or words.endswith(tuple(" \t\n"))
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
def _pattern(phrase: str, whole: bool) -> re.Pattern[str]:
    """How a phrase reads in a ``folded`` text; where it is not ``whole``, its last word may go on."""
    words = _WORD.findall(folded(phrase))
    if not words:
        return re.compile(re.escape(folded(phrase)))
    spelled = _BETWEEN.join("".join(letter + _ACCENTS for letter in word) for word in words)
    return re.compile(rf"(?<![^\W_]){spelled}" + r"(?![^\W_])" * whole)
