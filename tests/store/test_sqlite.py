"""Nothing but what newsannot makes is ever in a set, not for a moment: a program may be killed at any."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from newsannot.store.sqlite import database


def test_no_table_is_made_to_find_out_what_sqlite_can() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        db = database(connection)
        db.execute("CREATE TABLE info (key TEXT PRIMARY KEY, value TEXT)")
        said: list[str] = []
        connection.set_trace_callback(said.append)
        for value in ("a", "b"):
            db.table("info").upsert({"key": "k", "value": value}, pk="key")
        assert [row["value"] for row in db.table("info").rows] == ["b"]
    assert said
    assert not any("create" in statement.lower() for statement in said)
