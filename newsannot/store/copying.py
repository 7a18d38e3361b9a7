"""A set's state at one moment into another file, by SQLite's backup interface: whole, checked and on disk, or not at all."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from newsannot.errors import FileError, Phrase, SetDamaged, SetError
from newsannot.files import in_place_of
from newsannot.store.failures import FAILURES, failure
from newsannot.store.pages import quickly_found

_PAGES = 1024  # a step: some milliseconds, after which it can be called off
_OF_THE_DISK = ("SQLITE_FULL", "SQLITE_IOERR")
_SPARE = 64 * 1024**2
"""Bytes that a copy leaves free: the last room on the disk is for what people do."""


class Snapshot:
    """The state of a set at the moment this is made, which takes a millisecond; acts that follow neither wait nor get in.

    It may be copied and closed in another thread.
    """

    def __init__(self, path: Path) -> None:
        self.path = path.resolve()
        try:
            self.connection = reading(self.path)
            self.connection.execute("BEGIN")
            self.connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except FAILURES as error:
            raise failure(self.path, error) from error

    def copy(self, target: Path, progress: Callable[[float], None] = lambda _: None) -> None:
        """Into another file, which then is a set; ``progress`` (0..1) may raise to call it off."""
        copy(self.connection, self.path, target, progress)

    def close(self) -> None:
        self.connection.close()


def reading(path: Path) -> sqlite3.Connection:
    """A connection that cannot write."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    return sqlite3.connect(uri, uri=True, check_same_thread=False, isolation_level=None)


def copy(
    source: sqlite3.Connection,
    path: Path,
    target: Path,
    progress: Callable[[float], None] = lambda _: None,
) -> None:
    """What a connection to the set ``path`` sees, into ``target``.

    FileError where that cannot be written, SetError where the set cannot be read, SetDamaged where the copy is not sound.
    """
    try:
        _need_room(source, target)
        with in_place_of(target, mode=_mode(path)) as temporary:
            fill(source, temporary, path, progress)
            drop_logs(target)
    except OSError as error:
        raise FileError(str(target), error.strerror or str(error)) from error
    except FAILURES as error:
        raise _failure(path, target, error) from error


def drop_logs(path: Path) -> None:
    """Those of a file that goes: they would be played into the one that comes in its place."""
    for end in ("-wal", "-shm", "-journal"):
        Path(f"{path.resolve()}{end}").unlink(missing_ok=True)


def _mode(path: Path) -> int | None:
    """Who may read the set may read the copy."""
    return path.stat().st_mode & 0o777 if path.exists() else None


def _need_room(source: sqlite3.Connection, target: Path) -> None:
    """Before anything is written: a copy that fills the disk would hinder the set's own next act."""
    pages, size = (
        source.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size")
    )
    if shutil.disk_usage(target.parent).free < pages * size + _SPARE:
        raise FileError(str(target), Phrase("there is no room for it on the disk; make some"))


def fill(
    source: sqlite3.Connection, temporary: Path, path: Path, progress: Callable[[float], None]
) -> None:
    """As ``copy``, into an empty file."""

    def tell(_status: int, remaining: int, total: int) -> None:
        progress(1 - remaining / total if total else 1)

    with closing(sqlite3.connect(temporary, isolation_level=None)) as target:
        # All that safety is at the end, in one go: a half copy is thrown away.
        target.execute("PRAGMA journal_mode = OFF").fetchall()
        target.execute("PRAGMA synchronous = OFF")
        source.backup(target, pages=_PAGES, progress=tell)
        target.execute("PRAGMA journal_mode = DELETE").fetchall()
        found = quickly_found(target)
    if found:
        raise SetDamaged(str(path), found)


def _failure(path: Path, target: Path, error: Exception) -> SetError:
    """About the file that it happened to."""
    name = getattr(error, "sqlite_errorname", "")
    return failure(target if name.startswith(_OF_THE_DISK) else path, error)
