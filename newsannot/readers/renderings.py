"""How the beginning of a file reads in one encoding and another, and the words in which they differ."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_LONGEST = 16_384  # bytes
_BEFORE = 1_000  # bytes
_WORDS_BEFORE, _WORDS_AFTER = 3, 9
_BLANKS = re.compile(r"([\x00-\x20]+)")
_BLANK = re.compile(rb"[\x00-\x20]")


@dataclass(frozen=True, slots=True)
class Rendering:
    """What a passage of a file reads in ``encoding``.

    ``differing`` are the words (start, end) that are not the same in all encodings compared; ``sample`` is where the
    first of them stands. ``line`` is the passage's first in the file, from 1.
    """

    encoding: str
    text: str
    differing: tuple[tuple[int, int], ...]
    sample: str
    line: int


def renderings(data: bytes, encodings: tuple[str, ...]) -> tuple[Rendering, ...]:
    """One for each encoding, of the beginning of a file, or of where they first differ if that is far down.

    UnicodeError where an encoding does not fit.
    """
    begin = _begin(data, encodings)
    passage = _passage(data, begin)
    read = [_BLANKS.split(_decoded(passage, encoding)) for encoding in encodings]
    differing = [place for place, words in enumerate(zip(*read, strict=False)) if len({*words}) > 1]
    line = data.count(b"\n", 0, begin) + 1
    return tuple(
        _rendering(encoding, words, differing, line)
        for encoding, words in zip(encodings, read, strict=True)
    )


def _begin(data: bytes, encodings: tuple[str, ...]) -> int:
    """The file's beginning, or a blank some words before the first byte that reads differently."""
    telling = bytes(byte > 0x7F and _differs(bytes((byte,)), encodings) for byte in range(0x100))
    first = data.translate(telling).find(1)
    if first < _LONGEST // 2:
        return 0
    blank = _BLANK.search(data, first - _BEFORE, first)
    return blank.end() if blank else first


def _differs(byte: bytes, encodings: tuple[str, ...]) -> bool:
    return len({byte.decode(encoding, "replace") for encoding in encodings}) > 1


def _passage(data: bytes, begin: int) -> bytes:
    """Up to a blank, which is part of no character."""
    passage = data[begin : begin + _LONGEST]
    last = max(passage.rfind(b" "), passage.rfind(b"\n"))
    return passage if begin + _LONGEST >= len(data) or last < 0 else passage[:last]


def _decoded(passage: bytes, encoding: str) -> str:
    """A character that the passage's end cuts in two is left out."""
    return codecs.getincrementaldecoder(encoding)().decode(passage)


def _rendering(encoding: str, words: list[str], differing: list[int], line: int) -> Rendering:
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    first = differing[0] if differing else 0
    # Words and the blanks between them take turns.
    around = words[max(0, first - 2 * _WORDS_BEFORE) : first + 2 * _WORDS_AFTER]
    return Rendering(
        encoding,
        "".join(words),
        tuple((starts[place], starts[place + 1]) for place in differing),
        " ".join("".join(around).split()),
        line,
    )
