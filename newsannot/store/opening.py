"""The file of a set, opened and checked: what is no set is refused and left as it is."""

from __future__ import annotations

import sqlite3
import stat
from pathlib import Path

from newsannot.errors import Phrase, SetError
from newsannot.store.schema import APPLICATION_ID, VERSION, prepare
from newsannot.store.sqlite import Database


def refuse_folder(path: Path) -> None:
    """SetError where there is something that is no file."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    except (OSError, ValueError) as error:
        raise SetError(str(path), getattr(error, "strerror", None) or str(error)) from error
    if stat.S_ISDIR(mode):
        raise SetError(str(path), Phrase("is a folder, not a set"))
    if not stat.S_ISREG(mode):
        raise SetError(str(path), Phrase("is a device or a pipe, not a set"))


def open_database(path: Path, *, readonly: bool) -> Database:
    """The database of a set, brought to this version; SetError or sqlite3.Error where there is none."""
    if readonly and not path.is_file():
        raise SetError(str(path), Phrase("there is no such file"))
    mode = "ro" if readonly else "rwc"
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True)
    try:
        return _checked(Database(connection, execute_plugins=False), path, readonly=readonly)
    except BaseException:
        connection.close()
        raise


def _checked(db: Database, path: Path, *, readonly: bool) -> Database:
    number = _pragma(db, "application_id")
    fresh = number == 0 and not _pragma(db, "schema_version") and not readonly
    if number != APPLICATION_ID and not fresh:
        raise SetError(str(path), Phrase("is not a newsannot set"))
    # Ours has none, and what they compute need not come to an end.
    if db.execute("SELECT 1 FROM sqlite_master WHERE type IN ('view', 'trigger')").fetchone():
        raise SetError(str(path), Phrase("is not a newsannot set"))
    version = _pragma(db, "user_version")
    if version > VERSION:
        raise SetError(
            str(path),
            Phrase("was made by a newer newsannot (set version {version})", version=version),
        )
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA trusted_schema = OFF")
    if not readonly:
        db.execute("PRAGMA journal_mode = WAL").fetchall()
        db.execute("PRAGMA synchronous = FULL")
        if version < VERSION:
            prepare(db)
    return db


def _pragma(db: Database, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


_PROBLEMS = {
    "SQLITE_NOTADB": Phrase("is not a newsannot set"),
    "SQLITE_CORRUPT": Phrase("is damaged"),
    "SQLITE_FULL": Phrase("could not be written: the disk is full"),
    "SQLITE_READONLY": Phrase("cannot be written to"),
    "SQLITE_CANTOPEN": Phrase("could not be opened"),
}


def problem(error: sqlite3.Error) -> str:
    """What completes «FILE: ...» for an error of SQLite's."""
    name = getattr(error, "sqlite_errorname", "")
    found = (problem for prefix, problem in _PROBLEMS.items() if name.startswith(prefix))
    return next(found, str(error))
