"""Bytes that are not Unicode: the encodings they may be in, by how well the text that each gives fits a language."""

from __future__ import annotations

import codecs
import math
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import islice

from newsannot.readers.alphabets import Alphabet, alphabets
from newsannot.readers.fitting import fit

_MOST = 6  # encodings that a person is asked to choose from
_HOPELESS = -0.05  # the score a byte below which it is no text
_CLEAR = 4.0  # by how much the likeliest must be ahead of others to be taken
_SELDOM = 3.0  # what it costs that an encoding is an old system's
_OLD = ("mac_", "cp8")

_BEGINNING = 2048  # bytes
_PASSAGE = 512  # bytes, of each of those after it
_PASSAGES = 6
_ASCII = bytes(range(0x80))
_NOT_ASCII = re.compile(rb"[\x80-\xff]")
_BLANK = re.compile(rb"[\x00-\x20]")


def likeliest(data: bytes) -> tuple[str, ...]:
    """The encodings that an 8-bit text may be in, the best first: one is sure, none means that it is no text.

    Each gives another text.
    """
    scores: dict[str, tuple[float, str]] = {}
    sample = tuple(_passages(data))
    for encoding, written in _by_encoding().items():
        text = _text(sample, encoding)
        if text is not None:
            score = fit(text, written) - _SELDOM * _is_old(encoding)
            best, _ = scores.get(text, (-math.inf, ""))
            if score > best:
                scores[text] = score, encoding
    least = _HOPELESS * (sum(map(len, sample)) + 1000)
    ranked = sorted(scores.values(), key=lambda found: -found[0])
    return tuple(islice(_near(data, ranked, least), _MOST))


def _near(data: bytes, ranked: list[tuple[float, str]], least: float) -> Iterator[str]:
    """Those that are not clearly worse than the best that all of the text is in."""
    for score, encoding in ranked:
        if score <= least:
            return
        if _decodes(data, encoding):
            least = max(least, score - _CLEAR)
            yield encoding


def _passages(data: bytes) -> Iterator[bytes]:
    """The beginning, some that are not ASCII from all over, and one for each byte that is in none of these."""
    found = [_trimmed(data, 0, _BEGINNING)]
    step = max(len(data) // _PASSAGES, _PASSAGE)
    for start in range(_BEGINNING, len(data), step):
        there = _NOT_ASCII.search(data, start, start + step)
        if there:
            found.append(_trimmed(data, max(start, there.start() - _PASSAGE // 2)))
    yield from found
    beyond_ascii = data.translate(None, _ASCII)
    for byte in set(range(0x80, 0x100)).difference(*found):
        if byte in beyond_ascii:
            yield _trimmed(data, max(0, data.find(byte) - 50), 100)


def _trimmed(data: bytes, start: int, length: int = _PASSAGE) -> bytes:
    """A passage from blank to blank: no byte up to that is part of a character in the encodings looked for."""
    passage = data[start : start + length]
    first = _BLANK.search(passage) if start else None
    if start and not first:
        return b""
    begin = first.end() if first else 0
    end = max(passage.rfind(blank) for blank in (b" ", b"\n"))
    return passage[begin:] if start + length >= len(data) or end < begin else passage[begin:end]


def _is_old(encoding: str) -> bool:
    return encoding.startswith(_OLD) and encoding != "cp874"


@cache
def _by_encoding() -> dict[str, list[Alphabet]]:
    found: dict[str, list[Alphabet]] = {}
    for alphabet in alphabets():
        for encoding in alphabet.encodings:
            found.setdefault(encoding, []).append(alphabet)
    return found


def _text(passages: tuple[bytes, ...], encoding: str) -> str | None:
    """None for what no encoding or no text has. A character that is cut in two at a passage's end is no matter."""
    decoder = codecs.getincrementaldecoder(encoding)
    try:
        text = "\n".join(decoder().decode(passage) for passage in passages)
    except UnicodeDecodeError:
        return None
    unfit = any("\x7f" <= c <= "\x9f" or unicodedata.category(c) == "Co" for c in set(text))
    return None if unfit else text


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
