"""Words that a line's end divided, made whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

SOFT = "\u00ad"
_HYPHENS = ("-", "\u2010", SOFT)
_WORD = re.compile(r"[^\W_]+(?:[-\u2010'’][^\W_]+)*")
_LAST = re.compile(r"(?:[^\W_]+[-\u2010])*[^\W\d_]+$")
_FIRST_HALVES = ("half", "self", "vice", "well")  # of compounds, hardly ever of words
_BETWEEN = ("and ", "or ", "to ", "und ", "oder ")  # as in «two- or three-fold»
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
    joints = [_joint(line, following, known) for line, following in pairwise(lines)]
    return "".join([*joints, lines[-1].removesuffix(SOFT)])


def _joint(line: str, following: str, known: frozenset[str]) -> str:
    """A line as it stands before the following one."""
    if line.endswith(SOFT):
        return line[:-1]
    if not line.endswith(_HYPHENS):
        return f"{line} "
    last, first = _LAST.search(line[:-1]), _FIRST.match(following)
    if first is None or following.startswith(_BETWEEN):
        return f"{line} "
    if last is None:  # after a figure it stays; after a blank it is a dash
        return line if line[-2:-1].isalnum() else f"{line} "
    return line[:-1] if _is_one_word(last[0], first[0], known) else line


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
