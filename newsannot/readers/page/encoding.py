"""A page's bytes as characters: by its mark, its own word, or what the bytes look like."""

from __future__ import annotations

import codecs
import re

from newsannot.readers.encodings import likeliest

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEAD = 4096  # bytes in which a page names its encoding; browsers look at the first 1024
_NAMED = re.compile(
    rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
# What browsers take these names for, see the WHATWG's Encoding Standard.
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
# Python's codecs that turn text into something else, or that nobody writes pages in.
_NO_CHARSETS = re.compile("utf-?7|utf-?(16|32)|.*escape|punycode|idna|undefined|mbcs|oem")
_MARKUP = re.compile(rb"<[^<>]*>")
_SAMPLE = 5000  # bytes at either end
_MANY = 0.01  # more characters than this share lost, and the name was wrong


def decoded(data: bytes) -> str:
    """The characters of a page; what is in no encoding comes as U+FFFD."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    if data[:2] in (b"<\0", b"\0<"):
        return data.decode("utf-16-le" if data[1] == 0 else "utf-16-be", "replace")
    named = _named(data)
    if named is None or not data.isascii():
        # Other encodings' letters are hardly ever UTF-8 by chance, whatever the page says of itself.
        try:
            return data.decode()
        except UnicodeDecodeError:
            pass
    return decoded_as(data, named)


def decoded_as(data: bytes, name: str | None) -> str:
    """By an encoding's name, unless there is none of that name or it loses too much; then by what the bytes look like."""
    encoding = _charset(name) if name else None
    if encoding:
        text = data.decode(encoding, "replace")
        if text.count("\ufffd") <= len(text) * _MANY:
            return text
    return data.decode(_guess(data), "replace")


def _named(data: bytes) -> str | None:
    found = _NAMED.search(data[:_HEAD])
    return found[1].decode("ascii", "replace") if found else None


def _charset(name: str) -> str | None:
    """Python's name of a character encoding, None where there is none of this name."""
    try:
        found = codecs.lookup(name).name
        b" ".decode(found)  # a LookupError too where it gives no characters
    except (LookupError, ValueError):
        return None
    if _NO_CHARSETS.fullmatch(found):
        return None
    return _MEANT.get(found, found)


def _guess(data: bytes) -> str:
    sample = data if len(data) < 2 * _SAMPLE else data[:_SAMPLE] + data[-_SAMPLE:]
    if _mostly_utf8(sample):
        return "utf-8"
    return next(iter(likeliest(_MARKUP.sub(b" ", data))), "cp1252")


def _mostly_utf8(sample: bytes) -> bool:
    """A page that is cut or damaged in places: more letters of several bytes than broken ones."""
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return broken < sum(letter > "\x7f" for letter in text) - broken
