"""What is wrong in a set's file, below what its rows say."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from newsannot.errors import Phrase
from newsannot.store import originals
from newsannot.store.failures import BROKEN
from newsannot.store.sqlite import Database

_HEAD = "*** in database main ***\n"
_PAGE = re.compile(r"(?:Page|On tree page|On page|Tree \d+ page) (\d+)")


def broken(db: Database, path: Path) -> Iterator[str]:
    """In its pages and references, as SQLite finds it, and in the originals that are kept."""
    if is_cut(db, path):
        yield "its end is missing"
    for row in db.execute("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield from str(row[0]).removeprefix(_HEAD).splitlines()
    for row in db.execute("PRAGMA foreign_key_check"):
        yield f"row {row[1]} of {row[0]} refers to a missing row of {row[2]}"
    yield from originals.broken(db)


def quickly_found(db: sqlite3.Connection) -> str | None:
    """The first page that is broken, in words; None where the pages are sound. A second for some hundred MB."""
    found = str(db.execute("PRAGMA quick_check(1)").fetchone()[0])
    return None if found == "ok" else told(found)


def told(found: str) -> str:
    """SQLite's words for what is wrong with a page in plainer ones; other words as they are."""
    bare = found.removeprefix(_HEAD)
    page = _PAGE.match(bare)
    if page:
        return Phrase("page {number} of the file cannot be read", number=int(page[1]))
    return bare if bare == found else BROKEN


def is_cut(db: Database, path: Path) -> bool:
    """Whether the file is shorter than it says. While a log lies beside it, its end may be in that."""
    if not db.execute("PRAGMA database_list").fetchone()[2]:
        return False  # of an older version, read as a copy that has no file
    pages, size = (
        int(db.execute(f"PRAGMA {of}").fetchone()[0]) for of in ("page_count", "page_size")
    )
    there = path.resolve()  # where a link leads, and the log lies
    log = there.with_name(f"{there.name}-wal")
    return there.stat().st_size < pages * size and not (log.exists() and log.stat().st_size)
