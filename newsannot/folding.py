"""Names as they are compared: in lower ASCII letters, whatever marks and accents they are written with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from anyascii import anyascii

_MARKS = re.compile(r"[.’'`ʼ‘]")
_BLANKS = re.compile(r"[\s_-]+")


@lru_cache(maxsize=5_000)
def fold(name: str) -> str:
    """A name in lower ASCII letters, without marks, articles and possessive, blanks single: «Vučić» is «vucic»."""
    return _folded(name).removeprefix("the ") or name


def names_any(text: str, names: Iterable[str]) -> bool:
    """Whether a text has one of the names, spelled with other marks and accents or not."""
    whole = _folded_text(text)
    return any(_stands_in(whole, fold(name)) for name in names)


def _stands_in(whole: str, name: str) -> bool:
    # What begins with letters is found several times as fast as what begins with a bound.
    # An apostrophe goes when the text is folded: «Rama's» is «ramas».
    sought = re.escape(name)
    return name in whole and bool(re.search(rf"{sought}(?<!\w{sought})s?(?!\w)", whole))


def _folded(words: str) -> str:
    return _BLANKS.sub(" ", _MARKS.sub("", anyascii(words).lower())).strip()


# The two texts on the desk.
@lru_cache(maxsize=2)
def _folded_text(text: str) -> str:
    return _folded(text)
