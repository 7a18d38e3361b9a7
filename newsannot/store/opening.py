"""The file of a set, opened and checked: what is no set is refused and left as it is."""

from __future__ import annotations

import sqlite3
import stat
import struct
from pathlib import Path

import msgspec

from newsannot.errors import Phrase, RecordError, SetDamaged, SetError, visible
from newsannot.files import unreadable
from newsannot.record import TOO_DEEP
from newsannot.store.schema import APPLICATION_ID, VERSION, prepare, tables_made, tables_of
from newsannot.store.sqlite import Database

# Bytes of a value: a reading of the longest pair is smaller.
_LARGEST = 512 * 1024**2
_NO_SET = Phrase("is not a newsannot set")


def refuse_others(path: Path, *, readonly: bool) -> None:
    """SetError where there is something that is no set, by its first bytes: SQLite would touch what lies beside it."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise SetError(str(path), Phrase("is a folder, not a set"))
        if not stat.S_ISREG(mode):
            raise SetError(str(path), Phrase("is a device or a pipe, not a set"))
        with path.open("rb") as file:
            head = file.read(_HEAD.size)
        # An empty file becomes a set.
        if head or readonly:
            _refuse_head(head, path)
    except FileNotFoundError as error:
        if readonly:
            raise SetError(str(path), Phrase("there is no such file")) from error
    except (OSError, ValueError) as error:
        raise SetError(str(path), unreadable(error)) from error


# SQLite's file format: the magic words, then the schema's cookie, the user's version and the application's number.
_HEAD = struct.Struct(">16s24xI16xI4xI")


def _refuse_head(head: bytes, path: Path) -> None:
    if not head:
        raise SetError(str(path), Phrase("is empty; bring a copy of it back, or delete it"))
    if len(head) < _HEAD.size or not head.startswith(b"SQLite format 3\0"):
        raise SetError(str(path), _NO_SET)
    _, cookie, version, number = _HEAD.unpack(head)
    _refuse_numbers(path, number, cookie, version)


def _refuse_numbers(path: Path, number: int, cookie: int, version: int) -> None:
    # Without tables it is one whose making was interrupted.
    if number != APPLICATION_ID and (number or cookie):
        raise SetError(str(path), _NO_SET)
    if version > VERSION:
        newer = Phrase("was made by a newer newsannot (set version {version})", version=version)
        raise SetError(str(path), newer)


def open_database(path: Path, *, readonly: bool) -> Database:
    """The database of a set, brought to this version; SetError or sqlite3.Error where there is none."""
    mode = "ro" if readonly else "rwc"
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST)
    try:
        return _checked(Database(connection, execute_plugins=False), path, readonly=readonly)
    except BaseException:
        connection.close()
        raise


def _checked(db: Database, path: Path, *, readonly: bool) -> Database:
    """Whose set it is is asked again: the head in the file is not the last word while a log lies beside it."""
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA cell_size_check = ON")
    db.execute("PRAGMA foreign_keys = ON")
    number, cookie = _pragma(db, "application_id"), _pragma(db, "schema_version")
    version = _pragma(db, "user_version")
    _refuse_numbers(path, number, cookie, version)
    if readonly and number != APPLICATION_ID:
        raise SetError(str(path), _NO_SET)
    if number:
        _refuse_foreign(db, path, version)
    # All that is in it is ours. Its triggers read JSON and write words, which SQLite lets trusted ones do.
    db.execute("PRAGMA trusted_schema = ON")
    if not readonly:
        db.execute("PRAGMA journal_mode = WAL").fetchall()
        db.execute("PRAGMA synchronous = FULL")
        if version < VERSION:
            prepare(db, version)
    return db


def _refuse_foreign(db: Database, path: Path, version: int) -> None:
    """A trigger, a view or a table that is not ours could change what people said, or what is read of it."""
    foreign = tables_of(db) ^ tables_made(version)
    if foreign:
        names = ", ".join(sorted({str(item.name) for item in foreign}))
        problem = Phrase("was changed by another program, in its {names}", names=names)
        raise SetError(str(path), problem)


def _pragma(db: Database, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


_NOT_UTF8 = Phrase("a text in it is not UTF-8")
_PROBLEMS = {
    "SQLITE_NOTADB": _NO_SET,
    "SQLITE_TOOBIG": Phrase("holds more in one place than newsannot writes"),
    "SQLITE_CORRUPT": Phrase("is damaged"),
    "SQLITE_FULL": Phrase("could not be written: the disk is full"),
    # Its log was left to be cleared, which only who may write beside it can.
    "SQLITE_READONLY_DIRECTORY": Phrase(
        "was not closed; copy it to a folder that you may write to"
    ),
    "SQLITE_READONLY": Phrase("cannot be written to"),
    "SQLITE_CANTOPEN": Phrase("could not be opened"),
}


FAILURES = (
    sqlite3.Error,
    RecordError,
    msgspec.MsgspecError,
    RecursionError,
    UnicodeDecodeError,
)
"""What a file can bring about that is no sound set."""


def failure(path: Path, error: Exception) -> SetError:
    """One of them as what it means for the set."""
    match error:
        case sqlite3.Error() if str(error).startswith("Could not decode"):
            return SetDamaged(str(path), _NOT_UTF8)  # Python's own words quote the text
        case sqlite3.Error():
            return SetError(str(path), _problem(error))
        case RecordError():
            return SetDamaged(str(path), error.phrase)
        case RecursionError():
            return SetDamaged(str(path), TOO_DEEP)
        case UnicodeDecodeError():  # in what SQLite says of the file
            return SetDamaged(str(path), _NOT_UTF8)
    return SetDamaged(str(path), visible(str(error)))


def _problem(error: sqlite3.Error) -> str:
    """What completes «FILE: ...» for an error of SQLite's."""
    name = getattr(error, "sqlite_errorname", "")
    found = (problem for prefix, problem in _PROBLEMS.items() if name.startswith(prefix))
    return next(found, str(error))
