"""What whoever shows a list of a set's pairs asks now and then: whether the set is another by now, and where a pair is."""

from __future__ import annotations

from dataclasses import dataclass

from newsannot.store.sets import Store


@dataclass(frozen=True, slots=True)
class State:
    """Equal to a later one while nothing was written, by whomever; ``last`` and ``pairs`` while no pair came or went."""

    own: int
    others: int
    last: int
    pairs: int


def state(store: Store, known: State | None = None) -> State:
    """How the set stands; quick where it is as it was ``known``."""
    with store.database() as db:
        own = db.conn.total_changes
        others = int(db.execute("PRAGMA data_version").fetchone()[0])
        if known and (known.own, known.others) == (own, others):
            return known
        row = db.execute("SELECT coalesce(max(rowid), 0), count(*) FROM pairs").fetchone()
        return State(own, others, int(row[0]), int(row[1]))


def number_of(store: Store, pair: str) -> int | None:
    """The number that a pair has in lists."""
    with store.database() as db:
        row = db.execute("SELECT rowid FROM pairs WHERE pair = ?", [pair]).fetchone()
        return int(row[0]) if row else None


def tags(store: Store) -> tuple[str, ...]:
    """All tags that pairs of the set have, in the order of the alphabet."""
    sql = """SELECT DISTINCT value FROM (SELECT DISTINCT tags FROM pairs WHERE tags != '[]') AS used,
             json_each(iif(json_valid(used.tags), used.tags, '[]'))"""
    with store.database() as db:
        return tuple(sorted((str(row[0]) for row in db.execute(sql)), key=str.casefold))
