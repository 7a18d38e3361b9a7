"""Files that nobody can read, or that were made to do harm, and what a person is told of each."""

from __future__ import annotations

import json
import os
import socket
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from newsannot.offsets import LONGEST, LONGEST_LINE, LONGEST_WORD, MOST_LINES
from newsannot.readers.packed import ODT
from newsannot.store import Store
from newsannot.store.schema import VERSION
from tests.readers.packages import zipped
from tests.readers.pdf_files import Sheet, encrypted

Make = Callable[[Path], object]


@dataclass(frozen=True, slots=True)
class Bad:
    """``name`` of the file; ``problem`` is part of what is said of it."""

    name: str
    make: Make
    problem: str


RELATED = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b"


def holding(data: bytes | str) -> Make:
    return lambda path: path.write_bytes(data.encode() if isinstance(data, str) else data)


def large(path: Path) -> None:
    """200 MB on no disk."""
    with path.open("wb") as file:
        file.truncate(200_000_000)


def listening(path: Path) -> None:
    """A socket; its path may be no longer than 107 bytes."""
    with closing(socket.socket(socket.AF_UNIX)) as there:
        before = Path.cwd()
        os.chdir(path.parent)
        try:
            there.bind(path.name)
        finally:
            os.chdir(before)


def database(*statements: str) -> Make:
    """The database of another program, or of a set to which something was done."""

    def make(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            for statement in statements:
                connection.execute(statement)
            connection.commit()

    return make


def changed_set(*statements: str) -> Make:
    def make(path: Path) -> None:
        Store(path).close()
        database(*statements)(path)

    return make


def word_file(document: str) -> Make:
    return lambda path: path.write_bytes(zipped({"word/document.xml": document}))


def record(**facts: object) -> str:
    return json.dumps({"source": {"text": "Abe said so."}, "derived": {"text": "He did."}} | facts)


ARTICLES = [
    Bad("gone.txt", lambda _: None, "there is no such file"),
    Bad("empty.txt", Path.touch, "is empty"),
    Bad("blank.txt", holding(" \t\r\n\n\u00a0\u2028"), "is empty"),
    Bad("pipe.txt", os.mkfifo, "is a device or a pipe, not a file"),
    Bad("socket.txt", listening, "is a device or a pipe, not a file"),
    Bad("device.txt", lambda path: path.symlink_to("/dev/zero"), "is a device or a pipe"),
    Bad("loop.txt", lambda path: path.symlink_to(path), "is a link that leads to itself"),
    Bad("dangling.txt", lambda path: path.symlink_to("nowhere"), "there is no such file"),
    Bad("x" * 251 + ".txt", holding(""), "is empty"),
    Bad("x" * 300 + ".txt", lambda _: None, "ile name too long"),
    Bad("large.txt", large, "is larger than 64 MB"),
    Bad("long.txt", holding("a line" * (LONGEST // 6 + 1)), "characters; an article may have"),
    Bad("lines.txt", holding("a\n" * MOST_LINES), "lines; an article may have"),
    Bad("line.txt", holding("words " * LONGEST_LINE), "break it into paragraphs"),
    Bad("word.txt", holding("x" * (LONGEST_WORD + 1)), "without a blank; take out what is no"),
    Bad("nul.txt", holding(b"The ferry\0 was late."), "text"),
    Bad("picture.txt", holding(b"\x89PNG\r\n\x1a\n"), "is a picture"),
    Bad("packed.txt", holding(b"\x1f\x8b\x08\0"), "is a packed file"),
    Bad(
        "old.docx",
        holding(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        "save its text as a .docx document",
    ),
    Bad("cut.docx", holding(zipped({"word/document.xml": "<a/>"})[:60]), "damaged"),
    Bad("other.docx", holding(zipped({"a.txt": "a"})), "is made of packed files"),
    Bad("broken.docx", word_file("<a>" * 100_000), "damaged"),
    Bad("bomb.docx", word_file("<a>" + "x" * 500_000_000), "unpacks to far more than any"),
    Bad("entity.docx", word_file('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'), "document type"),
    Bad("broken.odt", holding(zipped({"mimetype": ODT, "content.xml": "<a>"})), "damaged"),
    Bad("broken.pdf", holding(b"%PDF-1.7\nnothing"), "broken or not whole"),
    Bad("deep.pdf", holding(b"%PDF-1.4\n1 0 obj\n" + b"<< /A " * 100_000), "broken"),
    Bad("locked.pdf", holding(encrypted(Sheet(), user=b"a", owner=b"b")), "password"),
    Bad(
        "menu.html",
        holding("<html><body><script>alert(1)</script></body></html>"),
        "for scripts put it together",
    ),
    Bad("deep.html", holding("<html><body>" + "<div>" * 200_000), "has too many elements"),
    Bad("head.eml", holding("From: a@example.org\r\nSubject: x\r\n\r\n"), "is a mail without text"),
    Bad("cut.mhtml", holding(f"From: x\r\n{RELATED}\r\n\r\n--b"), "holds no web page"),
    Bad("deep.rtf", holding(b"{\\rtf1 " + b"{" * 100_000), "nested deeper"),
]
NAMES = [
    ("a\nnewsannot: 9 pairs taken in.txt", r"a\nnewsannot: 9 pairs"),
    ("gpj\u202etxt.txt", r"gpj\u202etxt.txt"),
    ("\x1b[2Kx.txt", r"\x1b[2Kx.txt"),
    (os.fsdecode(b"caf\xe9.txt"), r"caf\xe9.txt"),
]
ARTICLES += [Bad(name, holding(""), f"{shown}") for name, shown in NAMES]

RECORDS = [
    Bad("empty.newspair", holding(""), "is not the record of a pair"),
    Bad("list.newspair", holding("[]"), "not a JSON object"),
    Bad("text.newspair", holding("The ferry was late."), "not JSON"),
    Bad("deep.newspair", holding("[" * 100_000), "nested too deeply"),
    Bad("keys.newspair", holding('{"id": "a", "id": "b"}'), "the key id stands twice"),
    Bad("latin.newspair", holding(b'{"id": "caf\xe9"}'), "not UTF-8 at byte 12"),
    Bad("digits.newspair", holding(record(x=1)[:-1] + ', "y": ' + "1" * 5000 + "}"), "not JSON"),
    Bad("endless.newspair", holding(record(x=1)[:-1] + ', "y": 1e999}'), "too large"),
    Bad("nan.newspair", holding(record(x=float("nan"))), "NaN is not a number"),
    Bad("half.newspair", holding(record(note="\ud800")), "half a surrogate pair"),
    Bad("nul.newspair", holding(record(source={"text": "a\0b"})), "a NUL character"),
    Bad("line.newspair", holding(record(source={"text": "a " * LONGEST_LINE})), "into paragraphs"),
    Bad("newer.newspair", holding(record(schema="newsannot/9")), "made by a newer newsannot"),
    Bad(
        "verdict.newspair", holding(record(claims=[{"start": 0, "end": 2, "verdict": "so"}])), "so"
    ),
    Bad(
        "beyond.newspair",
        holding(record(claims=[{"start": 0, "end": 99}])),
        "does not lie in a text",
    ),
    Bad(
        "back.newspair", holding(record(claims=[{"start": 3, "end": 1}])), "does not lie in a text"
    ),
    Bad(
        "far.newspair", holding(record(claims=[{"start": 0, "end": 10**300}])), "does not lie in a"
    ),
    Bad("float.newspair", holding(record(claims=[{"start": 0, "end": 1.5}])), "not both whole"),
    Bad("pipe.newspair", os.mkfifo, "is a device or a pipe"),
]

SETS = [
    Bad("gone.newsannot", lambda _: None, "there is no such file"),
    Bad("empty.newsannot", Path.touch, "is empty"),
    Bad("text.newsannot", holding("The ferry was late. " * 99), "is not a newsannot set"),
    Bad("head.newsannot", holding(b"SQLite format 3\0"), "is not a newsannot set"),
    Bad("folder.newsannot", Path.mkdir, "is a folder, not a set"),
    Bad("pipe.newsannot", os.mkfifo, "is a device or a pipe, not a set"),
    Bad("loop.newsannot", lambda path: path.symlink_to(path), "is a link that leads to itself"),
    Bad("other.newsannot", database("CREATE TABLE visits (page)"), "is not a newsannot set"),
    Bad(
        "newer.newsannot",
        changed_set(f"PRAGMA user_version = {VERSION + 1}"),
        "was made by a newer newsannot",
    ),
    Bad(
        "trigger.newsannot",
        changed_set("CREATE TRIGGER t AFTER INSERT ON acts BEGIN DELETE FROM claims; END"),
        "was changed by another program, in its t",
    ),
]
# The command line goes through a folder, and opens a set without asking who is in it.
IN_WINDOW = [
    Bad(
        "half\ud800.txt", lambda _: None, "no file can have this name"
    ),  # as another launch may say
    Bad("half\ud800.newsannot", lambda _: None, "no file can have this name"),
    Bad(
        "bytes.newsannot",
        changed_set("INSERT INTO annotators VALUES ('a', CAST(x'ff' AS TEXT))"),
        "a text in it is not UTF-8",
    ),
]
