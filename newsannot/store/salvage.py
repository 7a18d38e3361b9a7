"""The rows of a table that can still be read where pages of the file are broken: from both ends, then between the breaks."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from newsannot.store.copying import reading

_FIRST, _LAST = -(2**63), 2**63 - 1
_MOST_TRIES = 50_000
"""Places between two breaks that are tried before the rest is given up: a number in a broken page may be any."""
_SMALLEST_ROW = 8  # bytes

Values = tuple[object, ...]


class Words(bytes):
    """A text as it is in the file: one that is no UTF-8 costs its row, not the table."""


def opened(path: Path) -> sqlite3.Connection:
    """A set that may be damaged, to be read only; an error of ``FAILURES`` where its tables cannot be told."""
    db = reading(path)
    try:
        db.execute("PRAGMA cell_size_check = ON")
        # No value is longer than the file.
        db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, max(path.stat().st_size, 10_000))
        db.execute("PRAGMA trusted_schema = OFF")
        db.execute("PRAGMA writable_schema = ON")  # or a file whose end is missing is not read
        db.text_factory = Words
        db.execute("SELECT name FROM sqlite_master").fetchall()
    except BaseException:
        db.close()
        raise
    return db


def is_table(db: sqlite3.Connection, name: str) -> bool:
    """Whether it has rows of its own: a view could bring a program along."""
    sql = "SELECT 1 FROM sqlite_master WHERE name = ? AND type = 'table' AND rootpage > 0"
    return db.execute(sql, [name]).fetchone() is not None


@dataclass(slots=True)
class _Gap:
    """Row numbers that are not read yet; both ends are read, or are known to be broken."""

    low: int
    high: int


class Salvage:
    """One table of a set that may be damaged; ``lost`` counts rows that an index names and that cannot be read.

    ``broken`` says whether anything could not be read, ``counted`` whether ``lost`` is all of it.
    """

    def __init__(self, db: sqlite3.Connection, table: str, columns: tuple[str, ...]) -> None:
        self._db = db
        self._table = table
        self._select = ", ".join(("rowid", *(f'"{name}"' for name in columns)))
        self.broken = False
        self.counted = True
        self.lost = 0

    def rows(self, cancelled: Callable[[], None]) -> Iterator[Values]:
        """The number of each row that can be read, and its columns; ``cancelled`` may raise."""
        last = yield from self._run(_FIRST, _LAST, cancelled)
        if not self.broken:
            return
        low = _FIRST if last is None else last
        first = yield from self._run(low, _LAST, cancelled, backwards=True)
        known = self._numbers()
        self.counted = known is not None
        within = _Gap(low, _LAST if first is None else first)
        if known is not None:
            yield from self._one_by_one(known, within, cancelled)
        else:
            yield from self._between(within, cancelled)

    def _run(
        self, low: int, high: int, cancelled: Callable[[], None], *, backwards: bool = False
    ) -> Generator[Values, None, int | None]:
        """The rows in between as far as they can be read; returns the number of the last one."""
        order = "DESC" if backwards else "ASC"
        sql = f'SELECT {self._select} FROM "{self._table}" NOT INDEXED WHERE rowid > ? AND rowid < ? ORDER BY rowid {order}'
        at: int | None = None
        try:
            for row in self._db.execute(sql, [low, high]):
                cancelled()
                number = row[0]
                # A page that leads back to one before it is broken too.
                if at is not None and (number >= at if backwards else number <= at):
                    raise sqlite3.DatabaseError("rows out of order")
                yield row
                at = number
        except sqlite3.Error:
            self.broken = True
        return at

    def _one_by_one(
        self, known: set[int], within: _Gap, cancelled: Callable[[], None]
    ) -> Iterator[Values]:
        """Those in the gap that an index names."""
        sql = f'SELECT {self._select} FROM "{self._table}" NOT INDEXED WHERE rowid = ?'
        for number in sorted(n for n in known if within.low < n < within.high):
            cancelled()
            row = None
            with suppress(sqlite3.Error):
                row = self._db.execute(sql, [number]).fetchone()
            if row:
                yield row
            else:
                self.lost += 1

    def _between(self, within: _Gap, cancelled: Callable[[], None]) -> Iterator[Values]:
        """Halve the gap, and what stays unread of it, until nothing is left to try."""
        low, high = max(within.low, 0), min(within.high, self._most())
        gaps, tries = deque([_Gap(low, high)]), 0
        while gaps and tries < _MOST_TRIES:
            gap = gaps.popleft()
            if gap.high - gap.low < 2:
                continue
            tries += 1
            middle = (gap.low + gap.high) // 2
            after = yield from self._run(middle - 1, gap.high, cancelled)
            before = yield from self._run(gap.low, middle, cancelled, backwards=True)
            gaps.append(_Gap(gap.low, middle if before is None else before))
            gaps.append(_Gap(middle if after is None else after, gap.high))

    def _most(self) -> int:
        """A number that no row of an honest table passes: they are counted from 1."""
        pages = self._db.execute("PRAGMA page_count").fetchone()[0]
        size = self._db.execute("PRAGMA page_size").fetchone()[0]
        return int(pages * size // _SMALLEST_ROW)

    def _numbers(self) -> set[int] | None:
        """The rows that the table has by one of its indexes, None where none of these can be read whole."""
        with suppress(sqlite3.Error):
            for index in self._db.execute(f'PRAGMA index_list("{self._table}")').fetchall():
                with suppress(sqlite3.Error):
                    return self._numbers_by(_quoted(index[1]))
        return None

    def _numbers_by(self, index: str) -> set[int]:
        first = _quoted(self._db.execute(f"PRAGMA index_info({index})").fetchone()[2])
        sql = f'SELECT rowid FROM "{self._table}" INDEXED BY {index} ORDER BY {first}'
        return {int(number) for (number,) in self._db.execute(sql)}


def _quoted(name: bytes) -> str:
    """A name out of the file, as SQL: it may be any."""
    return '"{}"'.format(name.decode().replace('"', '""'))
