"""Articles of which one took the other's place: undo and redo need both, and nobody is offered the one that is in no pair."""

from __future__ import annotations

from collections.abc import Iterable

from newsannot.store.sqlite import Database

_KEY = "replaced "

OFFERED = f"NOT EXISTS (SELECT 1 FROM info WHERE key = '{_KEY}' || articles.id)"
"""A condition on articles."""


def keep_back(db: Database, articles: Iterable[int]) -> None:
    """Offer these no more."""
    rows = [(f"{_KEY}{number}",) for number in articles]
    db.conn.executemany("INSERT OR IGNORE INTO info (key) VALUES (?)", rows)


def kept_back(db: Database, articles: Iterable[int]) -> set[int]:
    """Which of these are offered no more."""
    sql = "SELECT 1 FROM info WHERE key = ?"
    return {number for number in articles if db.execute(sql, [f"{_KEY}{number}"]).fetchone()}


def offer(db: Database, article: int) -> None:
    """Offer it again, for somebody has brought it by itself."""
    db.execute("DELETE FROM info WHERE key = ?", [f"{_KEY}{article}"])
