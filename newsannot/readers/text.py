"""Plain text: a file's bytes in, a draft out."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from newsannot import charsets
from newsannot.errors import Phrase
from newsannot.readers.draft import Draft, Part, Unreadable

# UTF-32 before UTF-16: the little-endian mark of the one begins with that of the other.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What no writer of text leaves in it; tab, line ends, form feed, escape and the end mark of DOS do occur.
_CONTROLS = bytes({*range(0x20)} - {*b"\t\n\v\f\r\x1a\x1b"})
_JAPANESE_SHIFT = re.compile(rb"\x1b\$[@B]")
_UTF8_CHARACTER = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_AROUND = 100_000  # bytes before and after the first that is no UTF-8
_SAMPLE = 65_536  # bytes
_NO_TEXT = Phrase("is no text; save the article as plain text in UTF-8")
_UNKNOWN = Phrase(
    "is text in no encoding that is known here; save the article as plain text in UTF-8"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was in, and those it could be in as well (see ``Draft``)."""

    text: str
    encoding: str
    guesses: tuple[str, ...] = ()


def read(data: bytes, encoding: str | None = None) -> Draft:
    """All of a text file is the article, as it stands there; Unreadable where it is no text.

    ``encoding`` is given where it is known.
    """
    decoded = decode(data, encoding)
    return Draft((Part(decoded.text),), encoding=decoded.encoding, guesses=decoded.guesses)


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text that bytes hold: by its mark, as UTF-8 where all of it is, else as given or as what it looks most like."""
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _strictly(data, marked, begin=len(mark))
    # Nothing else looks like UTF-8 by chance, but many encodings share ASCII.
    if encoding and (data.isascii() or not is_utf8(data)):
        return _strictly(data, encoding)
    if b"\0" in data:
        return _wide(data)
    if _JAPANESE_SHIFT.search(data, 0, _SAMPLE):
        return _strictly(data, "iso2022_jp")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _eight_bit(data, error)


def is_utf8(data: bytes) -> bool:
    """Whether all of it is UTF-8, as ASCII is too."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _strictly(data: bytes, encoding: str, *, begin: int = 0) -> Decoded:
    try:
        return Decoded(data[begin:].decode(encoding), encoding)
    except UnicodeDecodeError as error:
        before = data[begin : begin + error.start].decode(encoding, "ignore")
        problem = Phrase(
            "is not all {encoding}: byte {number} in line {line} stands for no character; "
            "get the file once more, or choose another encoding",
            encoding=charsets.called(encoding),
            number=begin + error.start + 1,
            line=before.count("\n") + 1,
        )
        raise Unreadable(problem) from error


# Unicode without a mark


def _wide(data: bytes) -> Decoded:
    """Text with NUL bytes is UTF-16 or UTF-32, or none."""
    for encoding in () if _is_marred(data[:_SAMPLE]) else _wide_encodings(data[:_SAMPLE]):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_text(text[:_SAMPLE]):
            return Decoded(text, encoding)
    at = data.index(0)
    raise Unreadable(
        Phrase(
            "is no text: byte {number} in line {line} is a NUL, which no text holds; "
            "save the article as plain text in UTF-8",
            number=at + 1,
            line=data.count(b"\n", 0, at) + 1,
        )
    )


def _is_marred(sample: bytes) -> bool:
    """Whether it is text in single bytes but for some that are NUL.

    UTF-16 has many of them, or all in every other place, or other small bytes.
    """
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if (even + odd) * 5 >= len(sample) or (max(even, odd) > 8 and min(even, odd) == 0):
        return False
    return not _has_controls(sample.replace(b"\0", b""))


def _wide_encodings(sample: bytes) -> tuple[str, ...]:
    """Those that hold NUL bytes, the likelier first by the places of these."""
    little = sample[1::2].count(0) >= sample[::2].count(0)
    utf16 = ("utf-16-le", "utf-16-be") if little else ("utf-16-be", "utf-16-le")
    return ("utf-32-le", "utf-32-be", *utf16)


def _is_text(text: str) -> bool:
    """Whether it holds no control characters, and hardly any that are not assigned: some are since Python's tables."""
    if any(ord(c) in _CONTROLS for c in set(text) if c < "\x20"):
        return False
    unknown = sum(unicodedata.category(c) in {"Cn", "Co"} for c in text)
    return unknown * 20 <= len(text)


# Eight bits


def _eight_bit(data: bytes, error: UnicodeDecodeError) -> Decoded:
    """The likeliest of the encodings from before Unicode; ``error`` says where UTF-8 ends."""
    if _has_controls(data):
        raise Unreadable(_NO_TEXT) from error
    if _is_broken_utf8(data, error.start):
        raise Unreadable(_broken(data, error)) from error
    from newsannot.readers.encodings import likeliest

    guesses = likeliest(data)
    if not guesses:
        raise Unreadable(_UNKNOWN) from error
    text = data.decode(guesses[0])
    return Decoded(text, guesses[0], guesses if len(guesses) > 1 else ())


def _is_broken_utf8(data: bytes, position: int) -> bool:
    """Whether whole UTF-8 characters are far more than bytes that belong to none: other encodings make few by chance."""
    around = data[max(0, position - _AROUND) : position + _AROUND]
    whole = len(_UTF8_CHARACTER.findall(around))
    stray = sum(byte > 0x7F for byte in _UTF8_CHARACTER.sub(b"", around))
    return whole > 3 * stray


def _broken(data: bytes, error: UnicodeDecodeError) -> Phrase:
    place = {"number": error.start + 1, "line": data.count(b"\n", 0, error.start) + 1}
    if error.end == len(data):
        return Phrase(
            "is UTF-8 text that ends within a character, at byte {number} in line {line}; "
            "get the whole file once more",
            **place,
        )
    return Phrase(
        "is UTF-8 text with a broken character at byte {number} in line {line}; "
        "get the file once more, or mend that line in a text editor",
        **place,
    )


def _has_controls(data: bytes) -> bool:
    return len(data.translate(None, _CONTROLS)) < len(data)
