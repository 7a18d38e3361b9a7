"""What people said of a pair, out of the tables."""

from __future__ import annotations

from typing import TypeVar

from newsannot.acts import (
    AliasRow,
    ClaimRow,
    JudgementRow,
    MarkRow,
    PairRow,
    RejectionRow,
    Statements,
)
from newsannot.folding import names_any
from newsannot.store.rows import TABLES, from_columns
from newsannot.store.sqlite import Database, records

R = TypeVar("R", ClaimRow, JudgementRow, MarkRow, RejectionRow)


def row_of(db: Database, pair: str) -> PairRow | None:
    """A pair's own state."""
    found = records(db, "SELECT * FROM pairs WHERE pair = ?", [pair])
    row = from_columns(found[0], PairRow) if found else None
    assert row is None or isinstance(row, PairRow)
    return row


def read(db: Database, pair: PairRow) -> Statements:
    """All that people said of a pair, each kind in the order in which it was said."""
    return Statements(
        pair,
        claims=_rows(db, ClaimRow, pair.pair),
        judgements=_rows(db, JudgementRow, pair.pair),
        marks=_rows(db, MarkRow, pair.pair),
        rejections=_rows(db, RejectionRow, pair.pair),
        aliases=_aliases(db, pair),
    )


def _rows(db: Database, kind: type[R], pair: str) -> tuple[R, ...]:
    rows = records(db, f"SELECT * FROM {TABLES[kind]} WHERE pair = ? ORDER BY rowid", [pair])
    found = (from_columns(row, kind) for row in rows)
    return tuple(row for row in found if isinstance(row, kind))


def _aliases(db: Database, pair: PairRow) -> tuple[AliasRow, ...]:
    """Those that name somebody in one of the pair's texts."""
    named = [from_columns(row, AliasRow) for row in records(db, "SELECT * FROM aliases")]
    rows = [row for row in named if isinstance(row, AliasRow)]
    sql = "SELECT text FROM articles WHERE id IN (?, ?)"
    texts = [row[0] for row in db.execute(sql, [pair.source, pair.derived])] if rows else []
    return tuple(row for row in rows if any(names_any(text, row.names) for text in texts))
