"""Large first letters that stand beside several lines, put back to the word they begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsannot.readers.printed.hyphens import words
from newsannot.readers.printed.lines import Box, Line

_LARGER = 1.8  # than the lines beside it, at least
_NEAR = 2.0  # of their size
_MOST = 50  # on a page: more are no initials
_WORDS = ("A", "I", "O")


def joined(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, each initial in the first of those beside it; all of these begin where it does."""
    initials = [line for line in lines if len(line.text) == 1 and line.text.isupper()]
    if not initials or len(initials) > _MOST:
        return tuple(lines)
    found = list(lines)
    for initial in initials:
        beside = [line for line in found if _is_beside(initial, line)]
        if len(beside) < 2:
            continue
        first = min(beside, key=lambda line: line.base)
        known = words(line.text for line in lines if line is not first)
        found = [_wider(x, initial) if x in beside else x for x in found if x is not initial]
        at = found.index(_wider(first, initial))
        found[at] = replace(found[at], text=_begun(initial.text, first.text, known))
    return tuple(found)


def _is_beside(initial: Line, line: Line) -> bool:
    middle = (line.box.top + line.box.bottom) / 2
    apart = line.box.left - initial.box.right
    return (
        line.size * _LARGER <= initial.size
        and initial.box.top < middle < initial.box.bottom
        and -line.size < apart < _NEAR * line.size
        and line.box.left > initial.box.left
    )


def _wider(line: Line, initial: Line) -> Line:
    box = line.box
    return replace(line, box=Box(initial.box.left, box.top, box.right, box.bottom))


def _begun(letter: str, text: str, known: frozenset[str]) -> str:
    """One word, unless the letter is a word itself and what follows is one that the page has elsewhere."""
    word = text.split(None, 1)[0].lower()
    apart = letter in _WORDS and letter.lower() + word not in known and word in known
    return f"{letter} {text}" if apart else letter + text
