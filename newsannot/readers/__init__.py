"""Bytes in, drafts of articles out: the reader is chosen by what a file holds, then by its suffix."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path, PurePath
from typing import Protocol, cast

from newsannot import record
from newsannot.errors import FileError, LongText, Phrase, TextError
from newsannot.model import Article
from newsannot.originals import Arrival, Original
from newsannot.readers import compound, facts
from newsannot.readers.draft import Draft, Unreadable


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that holds an article; ``name`` is what people call it, ``module`` reads it."""

    mime: str
    suffixes: tuple[str, ...]
    name: str
    module: str


TEXT = Format("text/plain", (".txt", ".text"), "Plain text", "text")
MARKDOWN = Format("text/markdown", (".md",), "Markdown text", "markdown")
WEB_PAGE = Format("text/html", (".html", ".htm", ".xhtml"), "Web page", "web")
SAVED_PAGE = Format("application/x-mimearchive", (".mhtml", ".mht"), "Saved web page", "saved_page")
WORD = Format(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    (".docx",),
    "Word document",
    "docx",
)
OPEN_DOCUMENT = Format(
    "application/vnd.oasis.opendocument.text", (".odt", ".fodt"), "OpenDocument text", "odt"
)
RICH_TEXT = Format("application/rtf", (".rtf",), "Rich text", "rtf")
PDF = Format("application/pdf", (".pdf",), "PDF document", "pdf")
MAIL = Format("message/rfc822", (".eml",), "Mail", "mail")

# What desktops are offered as article files, and what is taken out of a folder, is drawn from this table.
FORMATS = (TEXT, MARKDOWN, WEB_PAGE, SAVED_PAGE, WORD, OPEN_DOCUMENT, RICH_TEXT, PDF, MAIL)
SUFFIXES = tuple(suffix for kind in FORMATS for suffix in kind.suffixes)
# What newsannot may be made the program for: all else keeps opening in programs of its own.
TEXTS = (TEXT, MARKDOWN)

_BY_SUFFIX = {suffix: kind for kind in FORMATS for suffix in kind.suffixes}
_BY_MIME = {kind.mime: kind for kind in FORMATS}
SHORT = 1_000_000
"""Bytes of plain text up to which it is decoded at once, without a child."""

# How files begin that hold no articles, and what people call them.
_OTHERS = (
    (b"SQLite format 3\x00", Phrase("a database, or a set of pairs")),
    (b"\x89PNG", Phrase("a picture")),
    (b"\xff\xd8\xff", Phrase("a picture")),
    (b"GIF8", Phrase("a picture")),
    (b"\x1f\x8b", Phrase("a packed file")),
)
_PACKED = b"PK\x03\x04"
# A reporter's «From Oslo» may be followed by a word and a colon too.
_HEADERS = re.compile(
    rb"(?:Received|Return-Path|Delivered-To|MIME-Version|Message-ID):[^\n]*\n(?:[!-9;-~]+:|[ \t])"
    rb"|From:[^\n]*\n(?:To|Cc|Subject|Date|Sender|Reply-To|Message-ID|MIME-Version|X-\S+|Content-\S+):"
    rb"|From [^\n]+\d\d:\d\d[^\n]+\n[!-9;-~]+:",
    re.IGNORECASE,
)
_TAG = re.compile(rb"<(?:!doctype html|html|head|body)[\s>]", re.IGNORECASE)


class _Reader(Protocol):
    def read(self, data: bytes) -> Draft: ...


class _TextReader(Protocol):
    def read(self, data: bytes, encoding: str | None = None) -> Draft: ...


def kind_of(data: bytes, name: str) -> Format:
    """What a file is; Unreadable where it is known to hold no article."""
    for start, other in _OTHERS:
        if data.startswith(start):
            raise Unreadable(_refusal(other))
    if data.startswith(compound.SIGNATURE):
        raise Unreadable(compound.problem(data))
    by_suffix = _BY_SUFFIX.get(PurePath(name).suffix.lower(), TEXT)
    return _kind_of_content(data, by_suffix) or by_suffix


def _kind_of_content(data: bytes, by_suffix: Format) -> Format | None:
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in data[:1024] and by_suffix is not MARKDOWN:
        return PDF
    if start.startswith(b"{\\rtf"):
        return RICH_TEXT
    if data.startswith(_PACKED):
        from newsannot.readers import packed

        return _BY_MIME[packed.mime(data)]
    if _TAG.match(start):
        return WEB_PAGE
    if by_suffix is TEXT and _HEADERS.match(start):
        return MAIL
    return None


def _refusal(kind: Phrase) -> Phrase:
    endings = ", ".join(SUFFIXES)
    return Phrase("is {kind}; articles are read from {endings} files", kind=kind, endings=endings)


def of_mime(mime: str) -> Format:
    """The format of a MIME type; plain text where it is none of ours."""
    return _BY_MIME.get(mime, TEXT)


def is_plain(data: bytes, name: str) -> bool:
    """Whether a file is a short plain text, which no parser is needed for."""
    if len(data) > SHORT or data.startswith(_PACKED):
        return False
    try:
        return kind_of(data, name) is TEXT
    except Unreadable:
        return True  # and its refusal is as short


def draft(data: bytes, name: str, encoding: str | None = None) -> tuple[Format, Draft]:
    """What a file is, and what its reader makes of it; ``encoding`` is a text's where it is known."""
    kind = kind_of(data, name)
    reader = import_module(f"{__name__}.{kind.module}")
    if kind in TEXTS:
        return kind, cast("_TextReader", reader).read(data, encoding)
    return kind, cast("_Reader", reader).read(data)


def arrival(data: bytes, path: Path, kind: Format, made: Draft) -> Arrival:
    """The article of a draft, with the file it comes from; FileError where its text cannot be kept."""
    sha256 = record.sha256(data)
    whole = kind is TEXT
    original = Original(
        kind.mime, sha256, len(data), made.encoding, parts=() if whole else made.parts
    )
    return Arrival(_article(made, path, sha256), original, data, path, made.guesses)


def _article(made: Draft, path: Path, sha256: str) -> Article:
    text = made.text
    if not text.strip("\ufeff \t\n\r\v\f\u00a0\u2028\u2029"):
        raise FileError(str(path), Phrase("is empty; an article needs text"))
    # A name is bytes: what is not UTF-8 in it could not be written into a record.
    name = os.fsencode(path.name).decode("utf-8", "replace")
    try:
        bare = record.article(text, name=name, file_sha256=sha256)
    except LongText as error:
        raise FileError(str(path), error.problem) from error
    except TextError as error:
        raise FileError(str(path), Phrase("is no text: {reason}", reason=error)) from error
    return replace(
        bare,
        title=made.title,
        published=made.published,
        byline=made.byline,
        url=made.url,
        layers=replace(bare.layers, language=made.language),
    )


def plausible(made: Draft) -> Draft:
    """A draft without the facts that can be none of an article: a file may say anything of itself."""
    return replace(
        made,
        title=facts.title(made.title),
        byline=facts.byline(made.byline),
        published=facts.date(made.published),
        language=facts.language(made.language),
        url=facts.address(made.url),
    )
