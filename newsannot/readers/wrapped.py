"""Plain text of mails, whose lines are broken at a width: its paragraphs on one line again."""

from __future__ import annotations

import re

_NARROWEST, _WIDEST = 50, 100  # code points of the longest line
_FEWEST = 3  # lines that were broken for their width
_SHARE = 0.5  # of the breaks within paragraphs
# What begins a line of its own: a list's item, a quoted line, a rule, a signature, a paragraph set in.
_OWN = re.compile(r"[\s>|#*•_=–—-]|\d{1,3}[.)]\s")
_DIVIDED = re.compile(r"\w-$")


def unwrapped(text: str) -> str:
    """The text with the lines joined that ended only because the next word had no room; as it is where few did."""
    lines = text.replace("\r\n", "\n").split("\n")
    width = max(map(len, lines))
    if not _NARROWEST <= width <= _WIDEST:
        return text
    inner = [n for n in range(1, len(lines)) if lines[n - 1].strip() and lines[n].strip()]
    full = {n for n in inner if _had_no_room(lines[n - 1], lines[n], width)}
    if len(full) < max(_FEWEST, _SHARE * len(inner)):
        return text
    return "".join(_joined(lines, full))


def _had_no_room(line: str, following: str, width: int) -> bool:
    first, _, _ = following.partition(" ")
    return len(line.rstrip()) + 1 + len(first) > width and not _OWN.match(following)


def _joined(lines: list[str], full: set[int]) -> list[str]:
    pieces = lines[:1]
    for number, line in enumerate(lines[1:], start=1):
        if number not in full:
            pieces.append("\n")
        elif not _DIVIDED.search(pieces[-1]):
            pieces[-1] = pieces[-1].rstrip()
            pieces.append(" ")
        pieces.append(line)
    return pieces
