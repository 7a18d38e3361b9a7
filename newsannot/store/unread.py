"""Pairs that no machine has read yet, and a reading that was made ready elsewhere and only has to be written."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass

from newsannot import record
from newsannot.acts import Reading
from newsannot.composition import claims_of, reading_key, with_covered
from newsannot.errors import SetDamaged
from newsannot.model import Pair
from newsannot.store.sets import Store
from newsannot.store.sqlite import Database


@dataclass(frozen=True, slots=True)
class Unread:
    """A pair to be read; ``number`` is its place in the set, ``left`` counts the unread ones, this one too."""

    number: int
    pair: Pair
    left: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """A reading as it is written, how many claims the pair has then, and the last act that it knows of."""

    pair: str
    reading: str
    claims: int
    last_act: int


def following(store: Store, after: int, passed_over: Collection[str]) -> Unread | None:
    """The first unread pair after this place that is not to be passed over, and is not damaged."""
    sql = (
        "SELECT rowid AS number, pair FROM pairs WHERE claims IS NULL AND rowid > ? ORDER BY rowid"
    )
    with store.database() as db:
        left = db.table("pairs").count_where("claims IS NULL")
        for row in db.query(sql, [after]):
            if row["pair"] not in passed_over:
                with suppress(SetDamaged):  # which opening it says
                    return Unread(row["number"], store.pair(row["pair"]), left)
    return None


def prepare(store: Store, pair: str, reading: Reading) -> Prepared | None:
    """Make a reading ready to be written; None where it is not of the pair as it is now."""
    with store.together(), store.database() as db:
        if not store.has_pair(pair):
            return None
        last_act = _last_act(db, pair)
        read, said = store.pair(pair), store.statements(pair)
    if read.derived is None or reading.key != reading_key(read, reading.pipeline):
        return None
    kept = with_covered(reading, said, len(read.derived.text))
    claims = len(claims_of(read.derived.text, kept, said))
    return Prepared(pair, record.to_json(kept), claims, last_act)


def put(store: Store, prepared: Prepared) -> bool:
    """Write a reading; False where somebody has said something of the pair meanwhile, or it is read already."""
    with store.database() as db, store.together():
        pair = prepared.pair
        unread = db.table("pairs").count_where("pair = ? AND claims IS NULL", [pair])
        if not unread or _last_act(db, pair) != prepared.last_act:
            return False
        db.execute("INSERT OR REPLACE INTO readings VALUES (?, ?)", [pair, prepared.reading])
        store.count_claims(pair, prepared.claims)
    return True


def _last_act(db: Database, pair: str) -> int:
    return int(
        db.execute("SELECT coalesce(max(id), 0) FROM acts WHERE pair = ?", [pair]).fetchone()[0]
    )
