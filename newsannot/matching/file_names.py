"""What articles' file names say: which side one is, and which two belong together."""

from __future__ import annotations

import re
from pathlib import Path

from newsannot.terms import Side

_SIDE = re.compile(r"(?<![a-z])(source|derived)(?![a-z])", re.IGNORECASE)
# What people call the two as well; such a word says less than «source» does, so nothing is paired by it alone.
_HINTS = (
    (Side.SOURCE, "original", "orig", "wire", "input", "before"),
    (Side.DERIVED, "rewrite", "rewritten", "rewrote", "reworded", "paraphrase", "paraphrased"),
    (Side.DERIVED, "ai", "gpt", "chatgpt", "llm", "generated", "summary", "version", "output"),
)
_WORD = re.compile(r"[^\W\d_]+")
_HALVES = re.compile(r"(?<=[a-z])(?=[A-Z])")


def match_names(articles: list[Path]) -> list[tuple[Path, Path]]:
    """Source and derived files that belong together: their paths differ in the word source or derived only."""
    sides: dict[Path, dict[Side, Path]] = {}
    for file in articles:
        if side := named_side(file.name):
            sides.setdefault(stem_of(file), {})[side] = file
    return [
        (found[Side.SOURCE], found[Side.DERIVED]) for found in sides.values() if len(found) == 2
    ]


def stem_of(file: Path) -> Path:
    """What the paths of a source and of the article derived from it have in common, where their names say which is which."""
    return file.with_name(_SIDE.sub("*", file.stem, count=1))


def named_side(name: str | None) -> Side | None:
    """The side that a file's name says with the word source or derived."""
    found = _SIDE.search(Path(name).stem) if name else None
    return Side(found.group().lower()) if found else None


def hinted_side(name: str | None) -> Side | None:
    """The side that words such as «original» or «rewrite» in a file's name speak for; None where they speak for both."""
    words = set(name_words(name or ""))
    sides = {side for side, *hints in _HINTS if not words.isdisjoint(hints)}
    return sides.pop() if len(sides) == 1 else None


def name_words(name: str) -> list[str]:
    """The words of a file's name without its suffix, in small letters: «ferryRewrite_2.txt» is «ferry rewrite»."""
    return _WORD.findall(_HALVES.sub(" ", Path(name).stem).lower())
