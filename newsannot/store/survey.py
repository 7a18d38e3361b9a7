"""How many claims each pair has as shown, kept beside it for lists; nothing where no machine has read it."""

from __future__ import annotations

from newsannot import record
from newsannot.acts import ClaimRow, PairRow, Reading, RejectionRow, Statements
from newsannot.composition import claims_of
from newsannot.store.rows import from_columns
from newsannot.store.sqlite import Database


def count(db: Database, pair: str, claims: int | None) -> None:
    """Say how many claims a pair has; None for one that is not read."""
    db.execute(
        "UPDATE pairs SET claims = ? WHERE pair = ? AND claims IS NOT ?", [claims, pair, claims]
    )


def recount(db: Database, pair: str, reading: Reading | None) -> None:
    """As ``count``, by what the set holds."""
    claims = len(claims_of("", reading, claims_said(db, pair))) if reading else None
    count(db, pair, claims)


def recount_all(db: Database) -> None:
    """For a set of a version that did not count; one reading is in memory at a time."""
    for pair, reading in db.execute("SELECT pair, reading FROM readings"):
        recount(db, pair, record.from_json(reading, Reading))


def claims_said(db: Database, pair: str) -> Statements:
    """What people said that decides which claims there are."""
    claims = db.query("SELECT * FROM claims WHERE pair = ?", [pair])
    struck = db.query("SELECT * FROM rejections WHERE pair = ?", [pair])
    rows = (
        PairRow(pair, 0, 0),
        *(from_columns(row, ClaimRow) for row in claims),
        *(from_columns(row, RejectionRow) for row in struck),
    )
    return Statements.of(rows)
