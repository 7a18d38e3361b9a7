"""Rows of ``acts`` to the columns of their tables and back; what is nested is kept as JSON."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any

import msgspec

from newsannot.acts import (
    AliasRow,
    Change,
    ClaimRow,
    JudgementRow,
    MarkRow,
    PairRow,
    RejectionRow,
    Row,
)
from newsannot.record import to_json
from newsannot.store.sqlite import Database

TABLES: dict[type[Row], str] = {
    PairRow: "pairs",
    ClaimRow: "claims",
    JudgementRow: "judgements",
    MarkRow: "marks",
    RejectionRow: "rejections",
    AliasRow: "aliases",
}
KEYS: dict[type[Row], tuple[str, ...]] = {
    PairRow: ("pair",),
    ClaimRow: ("pair", "id"),
    JudgementRow: ("pair", "claim", "annotator"),
    MarkRow: ("pair", "side", "id"),
    RejectionRow: ("pair", "side", "layer", "start", "end"),
    AliasRow: ("id",),
}
_COLUMNS = {kind: tuple(field.name for field in fields(kind)) for kind in TABLES}
_KEY_OF = {kind: attrgetter(*names) for kind, names in KEYS.items()}
_TYPES = {table: kind for kind, table in TABLES.items()}
_NESTED = {
    "tags",
    "aliases",
    "omissions",
    "meta",
    "annotators",
    "spans",
    "decision",
    "judgement",
    "entity",
    "quote",
    "boilerplate",
    "names",
}


def to_columns(row: Row) -> dict[str, Any]:
    """The row as its table keeps it."""
    values = ((name, getattr(row, name)) for name in _COLUMNS[type(row)])
    return {
        name: to_json(value) if name in _NESTED and value is not None else value
        for name, value in values
    }


def write_row(db: Database, row: Row) -> None:
    """Insert a row, or put it in the place of the one with its key."""
    columns = to_columns(row)
    db.execute(_upsert(TABLES[type(row)], tuple(columns), KEYS[type(row)]), tuple(columns.values()))


@cache
def _upsert(table: str, columns: tuple[str, ...], keys: tuple[str, ...]) -> str:
    """What sqlite-utils would put together anew, with questions about the table, for each of a million rows."""
    names = ", ".join(f'"{name}"' for name in columns)
    changes = ", ".join(f'"{name}" = excluded."{name}"' for name in columns if name not in keys)
    return (
        f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(columns))})"
        f" ON CONFLICT DO {f'UPDATE SET {changes}' if changes else 'NOTHING'}"
    )


def from_columns(columns: dict[str, Any], kind: type[Row]) -> Row:
    """The inverse of ``to_columns``."""
    facts = {
        name: msgspec.json.decode(value) if name in _NESTED and value is not None else value
        for name, value in columns.items()
    }
    return msgspec.convert(facts, kind)


def key(row: Row) -> tuple[object, ...]:
    """What names a row within its table."""
    found = _KEY_OF[type(row)](row)
    return found if isinstance(found, tuple) else (found,)


def changes_to_json(changes: tuple[Change, ...]) -> str:
    """The changes of an act as the journal keeps them."""
    return to_json(
        [
            {"table": TABLES[type(change.row)], "before": change.before, "after": change.after}
            for change in changes
        ]
    )


def changes_from_json(data: str) -> tuple[Change, ...]:
    """The inverse of ``changes_to_json``."""
    return tuple(
        Change(_row(node["before"], node["table"]), _row(node["after"], node["table"]))
        for node in msgspec.json.decode(data)
    )


def _row(facts: dict[str, Any] | None, table: str) -> Row | None:
    return msgspec.convert(facts, _TYPES[table]) if facts else None
