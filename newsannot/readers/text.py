"""Plain text: a file's bytes in, a draft out."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from newsannot.errors import Phrase
from newsannot.readers.draft import Draft, Part, Unreadable

# UTF-32 before UTF-16: the little-endian mark of the one begins with that of the other.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What no writer of text leaves in it; tab, the line ends, form feed and escape do occur.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was in, and those it could be in as well (see ``Draft``)."""

    text: str
    encoding: str
    guesses: tuple[str, ...] = ()


def read(data: bytes, encoding: str | None = None) -> Draft:
    """All of a text file is the article; Unreadable where it is no text. ``encoding`` is given where it is known."""
    decoded = decode(data, encoding)
    return Draft((Part(decoded.text),), encoding=decoded.encoding, guesses=decoded.guesses)


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """By its mark, else UTF-8 where all of it is, else Windows-1252."""
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _strictly(data, marked)
    if encoding:
        return _strictly(data, encoding)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _western(data)


def _strictly(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        problem = Phrase(
            "begins as {encoding} text and breaks off at byte {number}",
            encoding=error.encoding,
            number=error.start,
        )
        raise Unreadable(problem) from error


def _western(data: bytes) -> Decoded:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        problem = Phrase("is neither UTF-8 nor Windows-1252 text; save it as UTF-8")
        raise Unreadable(problem) from error
    if _CONTROL.search(text):
        raise Unreadable(Phrase("is no text; save the article as plain text in UTF-8"))
    return Decoded(text, "cp1252")
