"""Which articles of a set are a pair, and which are in none."""

from __future__ import annotations

from newsannot.store.replaced import OFFERED
from newsannot.store.sqlite import Database

_PAIR_OF = """
WITH these AS (SELECT id, sha256 FROM articles WHERE sha256 IN (:one, :other))
SELECT pair FROM pairs JOIN these s ON s.id = source JOIN these d ON d.id = derived
WHERE s.sha256 != d.sha256 ORDER BY s.sha256 = :one DESC LIMIT 1
"""
_UNPAIRED = f"""
SELECT id FROM articles WHERE id NOT IN (SELECT source FROM pairs)
AND id NOT IN (SELECT derived FROM pairs) AND {OFFERED} ORDER BY id DESC LIMIT ?
"""


def pair_of(db: Database, one: str, other: str) -> str | None:
    """The pair of two texts, by their sha256, whichever is its source; best where the first one is."""
    found = db.query(_PAIR_OF, {"one": one, "other": other})
    return next((str(row["pair"]) for row in found), None)


def unpaired(db: Database, most: int) -> list[int]:
    """The numbers of the articles in no pair, the newest first."""
    return [int(row["id"]) for row in db.query(_UNPAIRED, [most])]
