"""The file of a set, opened and checked: what is no set is refused and left as it is."""

from __future__ import annotations

import sqlite3
import stat
import struct
from contextlib import closing
from pathlib import Path

from newsannot.errors import Phrase, SetDamaged, SetError
from newsannot.files import unreadable
from newsannot.store.backups import before_migration
from newsannot.store.failures import NO_SET
from newsannot.store.pages import quickly_found
from newsannot.store.presence import MAGIC, head_of, is_open_here
from newsannot.store.schema import APPLICATION_ID, VERSION, prepare, tables_made, tables_of
from newsannot.store.sqlite import Database, database

# Bytes of a value: a reading of the longest pair is smaller.
_LARGEST = 512 * 1024**2
# Bytes of a set whose pages are all looked at when it is opened: some milliseconds.
_QUICK = 4 * 1024**2


def refuse_others(path: Path, *, readonly: bool) -> None:
    """SetError where there is something that is no set, by its first bytes: SQLite would touch what lies beside it."""
    try:
        facts = path.stat()
        if stat.S_ISDIR(facts.st_mode):
            raise SetError(str(path), Phrase("is a folder, not a set"))
        if not stat.S_ISREG(facts.st_mode):
            raise SetError(str(path), Phrase("is a device or a pipe, not a set"))
        if is_open_here(facts):
            return
        with path.open("rb") as file:
            head = file.read(_HEAD.size)
        # An empty file becomes a set.
        if head or readonly:
            _refuse_head(head, path)
        if head and not readonly:
            _refuse_cut(head, path, facts.st_size)
    except FileNotFoundError as error:
        if readonly:
            raise SetError(str(path), Phrase("there is no such file")) from error
    except (OSError, ValueError) as error:
        raise SetError(str(path), unreadable(error)) from error


# SQLite's file format: the magic words, the bytes of a page, at which change of the file its length was noted, the pages;
# the schema's cookie, the user's version, the application's number, and at which change that was.
_HEAD = struct.Struct(">16sH6xII8xI16xI4xI20xI4x")


def _refuse_head(head: bytes, path: Path) -> None:
    if not head:
        raise SetError(str(path), Phrase("is empty; bring a copy of it back, or delete it"))
    if len(head) < _HEAD.size or not head.startswith(MAGIC):
        raise SetError(str(path), NO_SET)
    _, _, _, _, cookie, version, number, _ = _HEAD.unpack(head)
    _refuse_numbers(path, number, cookie, version)


def _refuse_cut(head: bytes, path: Path, size: int) -> None:
    """What is shorter than it says may be read, as far as it goes, and not written to."""
    if _is_cut(head, path, size):
        raise SetDamaged(str(path), Phrase("its end is missing"))


def _is_cut(head: bytes, path: Path, size: int) -> bool:
    _, page, changed, pages, _, _, _, noted = _HEAD.unpack(head)
    cut = changed == noted and size < pages * (65536 if page == 1 else page)
    there = path.resolve()  # where a link leads, and the log lies
    return cut and not there.with_name(f"{there.name}-wal").exists()


def _refuse_numbers(path: Path, number: int, cookie: int, version: int) -> None:
    # Without tables it is one whose making was interrupted.
    if number != APPLICATION_ID and (number or cookie):
        raise SetError(str(path), NO_SET)
    if version > VERSION:
        newer = Phrase("was made by a newer newsannot (set version {version})", version=version)
        raise SetError(str(path), newer)


def open_database(path: Path, *, readonly: bool) -> Database:
    """The database of a set, brought to this version; SetError or sqlite3.Error where there is none."""
    mode = "ro" if readonly else "rwc"
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True)
    try:
        db = _guarded(connection)
        if readonly and _ends_early(path):
            db.execute("PRAGMA writable_schema = ON")  # or SQLite reads nothing of it
        version = _check(db, path, readonly=readonly)
        return _brought_here(connection, version) if readonly and version < VERSION else db
    except BaseException:
        connection.close()
        raise


def _ends_early(path: Path) -> bool:
    return _is_cut(head_of(path, _HEAD.size), path, path.stat().st_size)


def _guarded(connection: sqlite3.Connection) -> Database:
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST)
    db = database(connection)
    db.execute("PRAGMA cell_size_check = ON")
    db.execute("PRAGMA foreign_keys = ON")
    return db


def _brought_here(connection: sqlite3.Connection, version: int) -> Database:
    """A set of an older version that is only read, as one of this version: a copy that goes when it is closed."""
    db = _guarded(sqlite3.connect(""))
    with closing(connection):
        connection.backup(db.conn)
    prepare(db, version)
    db.execute("PRAGMA query_only = ON")
    return db


def _check(db: Database, path: Path, *, readonly: bool) -> int:
    """The version; whose set it is is asked again: the head in the file is not the last word beside a log."""
    db.execute("PRAGMA trusted_schema = OFF")
    number, cookie = _pragma(db, "application_id"), _pragma(db, "schema_version")
    version = _pragma(db, "user_version")
    _refuse_numbers(path, number, cookie, version)
    if readonly and number != APPLICATION_ID:
        raise SetError(str(path), NO_SET)
    if number:
        _refuse_foreign(db, path, version)
        if not readonly:
            _refuse_broken(db, path)
    # All that is in it is ours. Its triggers read JSON and write words, which SQLite lets trusted ones do.
    db.execute("PRAGMA trusted_schema = ON")
    if not readonly:
        if number and version < VERSION:
            before_migration(db.conn, path, VERSION)
        db.execute("PRAGMA journal_mode = WAL").fetchall()
        db.execute("PRAGMA synchronous = FULL")
        if version < VERSION:
            prepare(db, version)
    return version


def _refuse_foreign(db: Database, path: Path, version: int) -> None:
    """A trigger, a view or a table that is not ours could change what people said, or what is read of it."""
    foreign = tables_of(db) ^ tables_made(version)
    if foreign:
        names = ", ".join(sorted({str(item.name) for item in foreign}))
        problem = Phrase("was changed by another program, in its {names}", names=names)
        raise SetError(str(path), problem)


def _refuse_broken(db: Database, path: Path) -> None:
    """What is broken is not written to; where looking takes longer than a moment, a check in the background does."""
    if _pragma(db, "page_count") * _pragma(db, "page_size") > _QUICK:
        return
    if found := quickly_found(db.conn):
        raise SetDamaged(str(path), found)


def _pragma(db: Database, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])
