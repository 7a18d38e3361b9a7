"""What a file can bring about that is no sound set, as errors that say what it means."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import msgspec

from newsannot.errors import Phrase, RecordError, SetDamaged, SetError, SetFailed, visible
from newsannot.record import TOO_DEEP

NO_SET = Phrase("is not a newsannot set")
BROKEN = Phrase("parts of the file cannot be read")
_NOT_UTF8 = Phrase("a text in it is not UTF-8")
_PROBLEMS = {
    "SQLITE_NOTADB": NO_SET,
    "SQLITE_TOOBIG": Phrase("holds more in one place than newsannot writes"),
    "SQLITE_FULL": Phrase("could not be written: the disk is full; make room and do it again"),
    # Its log was left to be cleared, which only who may write beside it can.
    "SQLITE_READONLY_DIRECTORY": Phrase(
        "was not closed; copy it to a folder that you may write to"
    ),
    # Its writer was killed; the next one puts it right, which a reader may not.
    "SQLITE_READONLY_ROLLBACK": Phrase("was interrupted; open it to work on it, which mends it"),
    "SQLITE_READONLY": Phrase("cannot be written to"),
    "SQLITE_CANTOPEN": Phrase("could not be opened"),
    "SQLITE_IOERR": Phrase("the disk cannot be read or written; see whether it is there"),
}
# After these SQLite has taken back all that the transaction did.
_OF_THE_FILE = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN")

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
        case sqlite3.Error() if _name(error).startswith("SQLITE_CORRUPT"):
            return SetDamaged(str(path), BROKEN)
        case sqlite3.Error() if _name(error).startswith(_OF_THE_FILE):
            return SetFailed(str(path), _problem(error))
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
    name = _name(error)
    found = (problem for prefix, problem in _PROBLEMS.items() if name.startswith(prefix))
    return next(found, str(error))


def _name(error: sqlite3.Error) -> str:
    return getattr(error, "sqlite_errorname", "")
