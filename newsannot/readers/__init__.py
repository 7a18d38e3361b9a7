"""Files in, articles out: the reader is chosen by what a file holds, then by its suffix."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from newsannot.errors import FileError, Phrase
from newsannot.files import contents
from newsannot.model import Article
from newsannot.readers import text


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that holds an article; ``name`` is what people call it."""

    mime: str
    suffixes: tuple[str, ...]
    name: str


# What desktops are offered as article files, and what is taken out of a folder, is drawn from this table.
FORMATS = (
    Format("text/plain", (".txt", ".text"), "Plain text"),
    Format("text/markdown", (".md",), "Markdown text"),
)
SUFFIXES = tuple(suffix for kind in FORMATS for suffix in kind.suffixes)

# How files begin that hold articles but are not text, and what people call them.
_OTHERS = (
    (b"%PDF-", Phrase("a PDF")),
    (b"{\\rtf", Phrase("an RTF document")),
    (b"PK\x03\x04", Phrase("a document, or another file packed as ZIP")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Phrase("an old Office document")),
    (b"SQLite format 3\x00", Phrase("a database, or a set of pairs")),
    (b"\x89PNG", Phrase("a picture")),
    (b"\xff\xd8\xff", Phrase("a picture")),
    (b"GIF8", Phrase("a picture")),
    (b"\x1f\x8b", Phrase("a packed file")),
)
_WEB_PAGE = (b"<!doctype html", b"<html")


def read(path: Path) -> Article:
    """The article that a file holds; FileError where it holds none that can be read."""
    data = contents(path)
    kind = _other_kind(data)
    if kind is not None:
        raise FileError(str(path), _refusal(kind))
    return text.read(data, path)


def _refusal(kind: Phrase) -> Phrase:
    endings = ", ".join(SUFFIXES)
    return Phrase("is {kind}; articles are read from {endings} files", kind=kind, endings=endings)


def _other_kind(data: bytes) -> Phrase | None:
    for start, kind in _OTHERS:
        if data.startswith(start):
            return kind
    if data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_WEB_PAGE):
        return Phrase("a web page")
    return None
