"""What is wrong in a set's file, below what its rows say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newsannot.store import originals
from newsannot.store.sqlite import Database


def broken(db: Database, path: Path) -> Iterator[str]:
    """In its pages and references, as SQLite finds it, and in the originals that are kept."""
    if is_cut(db, path):
        yield "its end is missing"
    for row in db.execute("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield str(row[0])
    for row in db.execute("PRAGMA foreign_key_check"):
        yield f"row {row[1]} of {row[0]} refers to a missing row of {row[2]}"
    yield from originals.broken(db)


def is_cut(db: Database, path: Path) -> bool:
    """Whether the file is shorter than it says. While a log lies beside it, its end may be in that."""
    pages, size = (
        int(db.execute(f"PRAGMA {of}").fetchone()[0]) for of in ("page_count", "page_size")
    )
    log = path.with_name(f"{path.name}-wal")
    return path.stat().st_size < pages * size and not (log.exists() and log.stat().st_size)
