"""Plain text: a file's bytes in, an article out."""

from __future__ import annotations

import codecs
import os
import re
from pathlib import Path

from newsannot import record
from newsannot.errors import FileError, Phrase, TextError
from newsannot.model import Article

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


def read(data: bytes, path: Path) -> Article:
    """The article of a text file's bytes; FileError where they are no text, or an empty one."""
    text = _decoded(data, path)
    if not text.strip("\ufeff \t\n\r\v\f\u00a0\u2028\u2029"):
        raise FileError(str(path), Phrase("is empty; an article needs text"))
    # A name is bytes: what is not UTF-8 in it could not be written into a record.
    name = os.fsencode(path.name).decode("utf-8", "replace")
    try:
        return record.article(text, name=name, file_sha256=record.sha256(data))
    except TextError as error:
        raise FileError(str(path), Phrase("is no text: {reason}", reason=error)) from error


def _decoded(data: bytes, path: Path) -> str:
    """By its mark, else UTF-8 where all of it is, else Windows-1252."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                problem = Phrase(
                    "begins as {encoding} text and breaks off at byte {number}",
                    encoding=error.encoding,
                    number=error.start,
                )
                raise FileError(str(path), problem) from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _western(data, path)


def _western(data: bytes, path: Path) -> str:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        problem = Phrase("is neither UTF-8 nor Windows-1252 text; save it as UTF-8")
        raise FileError(str(path), problem) from error
    if _CONTROL.search(text):
        raise FileError(str(path), Phrase("is no text; save the article as plain text in UTF-8"))
    return text
