"""Acts into the tables and the journal, each in one transaction, and back out by undo and redo.

An act in the journal is ``done``, ``undone`` (redo brings it back) or ``dropped`` (undone, then overtaken by another
act). Undoing appends an act of its own, so the journal stays the whole history.
"""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from enum import StrEnum
from operator import attrgetter
from typing import Any

import msgspec

from newsannot.acts import Act, Change, ClaimRow, JudgementRow, PairRow, Row, Verb
from newsannot.errors import ActRefused, Phrase
from newsannot.model import Status
from newsannot.store.rows import (
    KEYS,
    TABLES,
    changes_from_json,
    changes_to_json,
    from_columns,
    key,
    to_columns,
)
from newsannot.store.sqlite import Database


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
        undone = verb is Verb.UNDO
        raise ActRefused(Phrase("nothing to undo") if undone else Phrase("nothing to redo"))
    act = _act(row)
    step = act.inverse(verb=verb, at=at) if verb is Verb.UNDO else act.again(verb=verb, at=at)
    _refuse_built_on(act, _later(db, row))
    try:
        with db.atomic():
            db.execute("UPDATE acts SET state = ? WHERE id = ?", [state, row["id"]])
            step = replace(step, changes=_with_status(db, step))
            _change(db, step)
            _write(db, step, _State.BACK)
    except sqlite3.IntegrityError as error:
        raise ActRefused(Phrase("another annotator has judged the claim")) from error
    return step


def _cut(act: Act) -> set[str]:
    """The claims that the act made, removed or gave other ends."""
    return {change.row.id for change in act.changes if isinstance(change.row, ClaimRow)}


def _later(db: Database, row: dict[str, Any]) -> list[Act]:
    """What others did to the pair, or did again, after this act, as far as it stands."""
    sql = "SELECT * FROM acts WHERE id > ? AND annotator != ? ORDER BY id"
    standing: dict[str, list[dict[str, Any]]] = {}
    for entry in db.query(sql, [row["id"], row["annotator"]]):
        done = standing.setdefault(entry["annotator"], [])
        if entry["verb"] != Verb.UNDO:
            done.append(entry)
        elif done:  # else it took back what was done before this act
            done.pop()
    return [_act(e) for done in standing.values() for e in done if e["pair"] == row["pair"]]


def _refuse_built_on(act: Act, later: list[Act]) -> None:
    rows = (change.row for other in later for change in other.changes)
    if _cut(act) & {row.claim for row in rows if isinstance(row, JudgementRow)}:
        raise ActRefused(Phrase("another annotator has judged the claim since"))
    # A swap turns the texts under every span.
    if later and any(map(_swaps, (act, *later))):
        raise ActRefused(Phrase("another annotator has worked on the swapped texts since"))


def _with_status(db: Database, step: Act) -> tuple[Change, ...]:
    """The changes, and whether the pair is still in progress: its first act may be undone before others' later ones."""
    columns = next(iter(db.table("pairs").rows_where("pair = ?", [step.pair])))
    row = from_columns(columns, PairRow)
    assert isinstance(row, PairRow)
    changes = tuple(_onto(row, c) for c in step.changes if not _begins(c))
    row = next((c.after for c in reversed(changes) if isinstance(c.after, PairRow)), row)
    # A swap by itself begins nothing (see ``Desk.act``).
    work = "pair = ? AND state = ? AND verb != ?"
    stands = db.table("acts").count_where(work, [step.pair, _State.DONE, Verb.SWAP])
    status = Status.IN_PROGRESS if stands else Status.NEW
    if row.status in (status, Status.DONE):
        return changes
    # One that came in progress was not begun here, and is not taken back.
    acts = map(_act, db.table("acts").rows_where("pair = ?", [step.pair]))
    begun = any(_begins(change) for act in acts for change in act.changes)
    return (*changes, Change(row, replace(row, status=status))) if begun else changes


def _onto(row: PairRow, change: Change) -> Change:
    """The change where the work stands now; what others said of other passages since is not what it is built on."""
    change = change.at(row.status)
    pair = change.of_pair()
    if pair is None or pair[0].omissions == row.omissions:
        return change
    before, after = pair
    gone = [omission for omission in before.omissions if omission not in after.omissions]
    made = [omission for omission in after.omissions if omission not in before.omissions]
    kept = [omission for omission in row.omissions if omission not in gone]
    omissions = sorted([*kept, *made], key=attrgetter("start", "end"))
    return Change(
        replace(before, omissions=row.omissions), replace(after, omissions=tuple(omissions))
    )


def _begins(change: Change) -> bool:
    """Whether a change is the beginning of the work on a pair, or its taking back, and nothing else."""
    pair = change.of_pair()
    return pair is not None and pair[0] != pair[1] == replace(pair[0], status=pair[1].status)


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
            raise ActRefused(Phrase("changed since by another act"))
        if isinstance(row, PairRow) and _texts(change.before) != _texts(change.after):
            db.table("readings").delete_where("pair = ?", [row.pair])
        if change.after is None:
            db.table(TABLES[type(row)]).delete_where(_where(row), list(key(row)))
        else:
            write_row(db, change.after)


def _swaps(act: Act) -> bool:
    """Whether an act is a swap, also one that was done again."""
    return any(_texts(change.before) != _texts(change.after) for change in act.changes)


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
