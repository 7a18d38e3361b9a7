"""The one import of sqlite-utils: without numpy, which it would load only to know numpy's numbers.

That is 0.1 s of the window's start; where numpy is loaded already, nothing changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from sqlite3 import Connection, sqlite_version
from typing import Any

from newsannot.imports import standing_in

with standing_in({"numpy": None}):
    from sqlite_utils import Database, Migrations


class _Knowing(Database):
    """What SQLite can is known: to find out, sqlite-utils makes a table in the set, which a program killed then leaves."""

    @property
    def supports_on_conflict(self) -> bool:
        return True

    @property
    def supports_strict(self) -> bool:
        return True


def database(connection: Connection) -> Database:
    """The tables of a connection."""
    return _Knowing(connection, execute_plugins=False)


def records(db: Database, sql: str, values: Sequence[object] = ()) -> list[dict[str, Any]]:
    """The rows of a query by the names of their columns: ``Database.query`` takes ten times as long over a few rows."""
    found = db.execute(sql, values)
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found]


__all__ = ["Database", "Migrations", "database", "records", "sqlite_version"]
