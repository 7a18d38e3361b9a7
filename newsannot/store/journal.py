"""Acts into the tables and the journal, each in one transaction, and back out by undo and redo.

An act in the journal is ``done``, ``undone`` (redo brings it back) or ``dropped`` (undone, then overtaken by another
act). Undoing appends an act of its own, so the journal stays the whole history.
"""

from __future__ import annotations

import sqlite3
from enum import StrEnum
from typing import Any

import msgspec
from sqlite_utils import Database

from newsannot.acts import Act, ClaimRow, JudgementRow, PairRow, Row, Verb
from newsannot.errors import ActRefused
from newsannot.store.rows import (
    KEYS,
    TABLES,
    changes_from_json,
    changes_to_json,
    from_columns,
    key,
    to_columns,
)


class _State(StrEnum):
    DONE = "done"
    UNDONE = "undone"
    DROPPED = "dropped"
    BACK = "back"


def apply(db: Database, act: Act) -> None:
    """Do an act: ActRefused, and nothing done, where a row is no longer what the act was built on."""
    with db.atomic():
        db.execute(
            "UPDATE acts SET state = ? WHERE annotator = ? AND state = ?",
            [_State.DROPPED, act.annotator, _State.UNDONE],
        )
        _change(db, act)
        _write(db, act, _State.DONE)


def undo(db: Database, annotator: str, at: str) -> Act:
    """Take back the annotator's last act that still stands."""
    return _back(db, _last(db, annotator), Verb.UNDO, _State.UNDONE, at)


def redo(db: Database, annotator: str, at: str) -> Act:
    """Do again what was taken back last."""
    return _back(db, _next(db, annotator), Verb.REDO, _State.DONE, at)


def undoable(db: Database, annotator: str) -> Act | None:
    """The act that ``undo`` would take back."""
    row = _last(db, annotator)
    return _act(row) if row else None


def redoable(db: Database, annotator: str) -> Act | None:
    """The act that ``redo`` would do again."""
    row = _next(db, annotator)
    return _act(row) if row else None


def _last(db: Database, annotator: str) -> dict[str, Any] | None:
    sql = "SELECT * FROM acts WHERE annotator = ? AND state = ? ORDER BY id DESC LIMIT 1"
    return next(iter(db.query(sql, [annotator, _State.DONE])), None)


def _next(db: Database, annotator: str) -> dict[str, Any] | None:
    sql = "SELECT * FROM acts WHERE annotator = ? AND state = ? ORDER BY id LIMIT 1"
    return next(iter(db.query(sql, [annotator, _State.UNDONE])), None)


def _back(db: Database, row: dict[str, Any] | None, verb: Verb, state: _State, at: str) -> Act:
    if row is None:
        raise ActRefused("nothing to undo" if verb is Verb.UNDO else "nothing to redo")
    act = _act(row)
    step = act.inverse(verb=verb, at=at) if verb is Verb.UNDO else act.again(verb=verb, at=at)
    if _cut(act) & _judged_since(db, row):
        raise ActRefused("another annotator has judged the claim since")
    try:
        with db.atomic():
            _change(db, step)
            _write(db, step, _State.BACK)
            db.execute("UPDATE acts SET state = ? WHERE id = ?", [state, row["id"]])
    except sqlite3.IntegrityError as error:
        raise ActRefused("another annotator has judged the claim") from error
    return step


def _cut(act: Act) -> set[str]:
    """The claims that the act made, removed or gave other ends."""
    return {change.row.id for change in act.changes if isinstance(change.row, ClaimRow)}


def _judged_since(db: Database, row: dict[str, Any]) -> set[str]:
    """The claims that others said something of after this act."""
    sql = "SELECT * FROM acts WHERE id > ? AND pair = ? AND annotator != ? AND state = ?"
    later = map(_act, db.query(sql, [row["id"], row["pair"], row["annotator"], _State.DONE]))
    rows = (change.row for act in later for change in act.changes)
    return {row.claim for row in rows if isinstance(row, JudgementRow)}


def _act(row: dict[str, Any]) -> Act:
    return Act(
        row["annotator"],
        row["at"],
        msgspec.convert(row["verb"], Verb),
        row["pair"],
        changes_from_json(row["changes"]),
    )


def _write(db: Database, act: Act, state: _State) -> None:
    db.table("acts").insert(
        {
            "annotator": act.annotator,
            "at": act.at,
            "verb": act.verb,
            "pair": act.pair,
            "changes": changes_to_json(act.changes),
            "state": state,
        }
    )


def _change(db: Database, act: Act) -> None:
    for change in act.changes:
        row = change.row
        if _standing(db, row) != change.before:
            raise ActRefused("changed since by another act")
        if isinstance(row, PairRow) and _texts(change.before) != _texts(change.after):
            db.table("readings").delete_where("pair = ?", [row.pair])
        if change.after is None:
            db.table(TABLES[type(row)]).delete_where(_where(row), list(key(row)))
        else:
            write_row(db, change.after)


def _texts(row: Row | None) -> tuple[int, int] | None:
    return (row.source, row.derived) if isinstance(row, PairRow) else None


def write_row(db: Database, row: Row) -> None:
    """Insert a row, or put it in the place of the one with its key."""
    db.table(TABLES[type(row)]).upsert(to_columns(row), pk=KEYS[type(row)])


def _where(row: Row) -> str:
    return " AND ".join(f'"{name}" = ?' for name in KEYS[type(row)])


def _standing(db: Database, row: Row) -> Row | None:
    found = db.table(TABLES[type(row)]).rows_where(_where(row), list(key(row)))
    columns = next(iter(found), None)
    return from_columns(columns, type(row)) if columns else None
