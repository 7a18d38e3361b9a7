"""The journal's entries as it keeps them, out of one set and into another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import msgspec

from newsannot.store.journal import State
from newsannot.store.sqlite import Database


@dataclass(frozen=True, slots=True)
class Entry:
    """An act as the journal keeps it; ``changes`` is JSON. Two are the same whatever became of them."""

    annotator: str
    at: str
    verb: str
    changes: str
    state: State = field(compare=False)


def entries(db: Database, pair: str) -> tuple[Entry, ...]:
    """The history of a pair."""
    sql = "SELECT annotator, at, verb, changes, state FROM acts WHERE pair = ? ORDER BY id"
    return tuple(
        Entry(who, at, verb, changes, msgspec.convert(state, State))
        for who, at, verb, changes, state in db.execute(sql, [pair])
    )


def bring(db: Database, pair: str, history: Iterable[Entry]) -> int:
    """Add a pair's history in another set to the one here, each act once, none a step to undo; how many were added."""
    there = {*entries(db, pair)}
    new = [entry for entry in dict.fromkeys(history) if entry not in there]
    db.conn.executemany(
        "INSERT INTO acts (annotator, at, verb, pair, changes, state) VALUES (?, ?, ?, ?, ?, ?)",
        [(e.annotator, e.at, e.verb, pair, e.changes, _BROUGHT[e.state]) for e in new],
    )
    return len(new)


_BROUGHT = {
    State.DONE: State.CAME,
    State.UNDONE: State.DROPPED,  # nobody does it again in this set
    State.DROPPED: State.DROPPED,
    State.BACK: State.BACK,
    State.CAME: State.CAME,
}
"""What becomes of an entry in another set."""
