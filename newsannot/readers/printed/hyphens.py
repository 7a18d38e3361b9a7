"""Words that a line's end divided, made whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

SOFT = "\u00ad"
_HYPHENS = ("-", "\u2010", SOFT)
_WORD = re.compile(r"[^\W_]+(?:[-\u2010'’][^\W_]+)*")
_LAST = re.compile(r"(?:[^\W_]+[-\u2010])*[^\W\d_]+$")
_FIRST_HALVES = ("half", "self", "vice", "well")  # of compounds, hardly ever of words
_FIRST = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")


def words(lines: Iterable[str]) -> frozenset[str]:
    """The words of a text that no line's end divides, in lower case."""
    found: set[str] = set()
    for line in lines:
        whole = line.rsplit(None, 1)[0] if line.endswith(_HYPHENS) else line
        found.update(word.lower() for word in _WORD.findall(whole))
    return frozenset(found)


def joined(lines: Sequence[str], known: frozenset[str]) -> str:
    """The lines of a paragraph as one, a blank between them."""
    text = lines[0]
    for line in lines[1:]:
        text = _with(text, line, known)
    return text.removesuffix(SOFT)


def _with(text: str, line: str, known: frozenset[str]) -> str:
    if text.endswith(SOFT):
        return text[:-1] + line
    last = _LAST.search(text[:-1]) if text.endswith(_HYPHENS) else None
    if last is None:
        # A dash, or a hyphen after a figure, stays; only the dash has blanks around it.
        divided = text.endswith(_HYPHENS) and text[-2:-1].isalnum() and line[:1].isalnum()
        return text + line if divided else f"{text} {line}"
    first = _FIRST.match(line)
    if first is None or line.startswith(("and ", "or ", "und ", "oder ", "to ")):
        return f"{text} {line}"
    return text[: -1 if _is_one_word(last[0], first[0], known) else None] + line


def _is_one_word(last: str, first: str, known: frozenset[str]) -> bool:
    """By what else the text holds: the word, the compound, both halves by themselves; else by the next line's case."""
    last, lower = last.lower(), first.lower()
    if last + lower in known:
        return True
    if last in _FIRST_HALVES or f"{last}-{lower}" in known:
        return False
    if min(len(last), len(lower)) > 2 and {last, lower} <= known:
        return False
    return first[0].islower()
