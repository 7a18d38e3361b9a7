"""Acts into the tables and the journal, each in one transaction, and back out by undo and redo.

An act in the journal is ``done``, ``undone`` (redo brings it back) or ``dropped`` (undone, then overtaken by another
act). Undoing appends an act of its own, so the journal stays the whole history.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum
from operator import attrgetter
from typing import Any, TypeVar

import msgspec

from newsannot.acts import (
    TURNING,
    Act,
    Change,
    ClaimRow,
    JudgementRow,
    PairRow,
    Row,
    Verb,
    machine_span,
)
from newsannot.errors import ActRefused, Phrase, StepRefused
from newsannot.model import Decision, Span, Status
from newsannot.store import survey
from newsannot.store.rows import (
    KEYS,
    TABLES,
    changes_from_json,
    changes_to_json,
    from_columns,
    key,
    write_row,
)
from newsannot.store.sqlite import Database, records
from newsannot.store.texts import refuse_unaware, replaces, texts_of, turn_texts, turned

T = TypeVar("T")

_NO_WORK = (*TURNING, Verb.MARK_DONE, Verb.REOPEN, Verb.CHANGE_TAGS, Verb.DESCRIBE, Verb.TAKE_IN)
"""Verbs that by themselves begin nothing (see ``Desk.act`` and ``verbs.describing``)."""


class State(StrEnum):
    """What became of an entry; one that came with another record, or is itself a step back or forth, stays as it is."""

    DONE = "done"
    UNDONE = "undone"
    DROPPED = "dropped"
    BACK = "back"
    CAME = "came"


def apply(db: Database, act: Act) -> None:
    """Do an act: ActRefused, and nothing done, where a row is no longer what the act was built on."""
    with db.atomic():
        db.execute(
            "UPDATE acts SET state = ? WHERE annotator = ? AND state = ?",
            [State.DROPPED, act.annotator, State.UNDONE],
        )
        _change(db, act)
        _write(db, act, State.DONE)


def take_in(db: Database, pair: str, changes: tuple[Change, ...], at: str) -> None:
    """Write what another record brought. It is in the history, one entry a person who judged, and no step to undo."""
    for change in changes:
        if change.after:
            write_row(db, change.after)
    by: dict[str, list[Change]] = {}
    for change in changes:
        if isinstance(change.row, JudgementRow):
            by.setdefault(change.row.annotator, []).append(change)
    rest = [change for change in changes if not isinstance(change.row, JudgementRow)]
    for who, judged in by.items():
        _write(db, Act(who, at, Verb.TAKE_IN, pair, (*rest, *judged)), State.CAME)
        rest = []


def stood(db: Database, pair: str) -> tuple[Row, ...]:
    """What was said of a pair at any time, as far as an act said it or took it back."""
    acts = map(_act, db.table("acts").rows_where("pair = ?", [pair]))
    changes = (change for act in acts for change in act.changes)
    return tuple(row for change in changes for row in (change.before, change.after) if row)


def undo(db: Database, annotator: str, at: str) -> Act:
    """Take back the annotator's last act that still stands."""
    return _back(db, _last(db, annotator), Verb.UNDO, State.UNDONE, at)


def redo(db: Database, annotator: str, at: str) -> Act:
    """Do again what was taken back last."""
    return _back(db, _next(db, annotator), Verb.REDO, State.DONE, at)


def undo_back(db: Database, annotator: str, number: int, at: str) -> tuple[Act, ...]:
    """Take back this act of the annotator's and all later ones of theirs, the last first.

    StepRefused where one cannot be, with some of them taken back: for a transaction that ends with it.
    """
    steps = []
    while (row := _last(db, annotator)) and row["id"] >= number:
        with _naming(db, row):
            steps.append(_back(db, row, Verb.UNDO, State.UNDONE, at))
    return tuple(steps)


def redo_all(db: Database, annotator: str, at: str) -> tuple[Act, ...]:
    """Do again all that was taken back, as ``undo_back``."""
    steps = []
    while row := _next(db, annotator):
        with _naming(db, row):
            steps.append(_back(db, row, Verb.REDO, State.DONE, at))
    return tuple(steps)


@contextmanager
def _naming(db: Database, row: dict[str, Any]) -> Iterator[None]:
    """Have a refusal say which of several acts it was."""
    lost = """SELECT count(*) FROM judgements WHERE pair = :pair
              AND claim NOT IN (SELECT id FROM claims WHERE pair = :pair)"""
    try:
        yield
        # SQLite would notice when all of them are done.
        if db.execute(lost, {"pair": row["pair"]}).fetchone()[0]:
            raise ActRefused(Phrase("another annotator has judged the claim"))
    except ActRefused as error:
        raise StepRefused(error.problem, row["id"]) from error


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
    return next(iter(records(db, sql, [annotator, State.DONE])), None)


def _next(db: Database, annotator: str) -> dict[str, Any] | None:
    sql = "SELECT * FROM acts WHERE annotator = ? AND state = ? ORDER BY id LIMIT 1"
    return next(iter(records(db, sql, [annotator, State.UNDONE])), None)


def _back(db: Database, row: dict[str, Any] | None, verb: Verb, state: State, at: str) -> Act:
    if row is None:
        undone = verb is Verb.UNDO
        raise ActRefused(Phrase("nothing to undo") if undone else Phrase("nothing to redo"))
    act = _act(row)
    step = act.inverse(verb=verb, at=at) if verb is Verb.UNDO else act.again(verb=verb, at=at)
    _refuse_built_on(act, _later(db, row))
    _refuse_other_way_round(db, row)
    with _refusing_orphans(), db.atomic():
        db.execute("UPDATE acts SET state = ? WHERE id = ?", [state, row["id"]])
        step = replace(step, changes=tuple(_beside_others(db, _with_status(db, step))))
        refuse_unaware(db, step)
        _change(db, step)
        _write(db, step, State.BACK)
    return step


@contextmanager
def _refusing_orphans() -> Iterator[None]:
    """A judgement without its claim is noticed when the transaction ends."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise ActRefused(Phrase("another annotator has judged the claim")) from error


def _cut(act: Act) -> set[str]:
    """The claims that the act made, removed or gave other ends; a decision leaves them as they are."""
    return _claims_of(act, _undecided)


def _decided(act: Act) -> set[str]:
    """The claims of which the act decided, or took a decision back."""
    return _claims_of(act, _decision)


def _claims_of(act: Act, aspect: Callable[[Row | None], object]) -> set[str]:
    """The claims that an act changed in this."""
    changed = (c for c in act.changes if aspect(c.before) != aspect(c.after))
    return {change.row.id for change in changed if isinstance(change.row, ClaimRow)}


def _undecided(row: Row | None) -> Row | None:
    return replace(row, decision=None) if isinstance(row, ClaimRow) else row


def _decision(row: Row | None) -> Decision | None:
    return row.decision if isinstance(row, ClaimRow) else None


def _touched(act: Act) -> set[str]:
    """Those that were the machine's before, and are again when the act is undone."""
    return {c.row.id for c in act.changes if isinstance(c.row, ClaimRow) and _touches(c)}


def _touches(change: Change) -> bool:
    """Whether a change only says that a person touched a claim of the machine's, or no longer does."""
    row = change.row
    if not isinstance(row, ClaimRow) or (change.before and change.after):
        return False
    return machine_span(row.id) == Span(row.start, row.end) and not (row.spans or row.decision)


def _later(db: Database, row: dict[str, Any]) -> list[Act]:
    """What others did to the pair, or did again, after this act, as far as it stands."""
    sql = "SELECT * FROM acts WHERE pair = ? AND id > ? AND annotator != ? ORDER BY id"
    standing: dict[str, list[dict[str, Any]]] = {}
    for entry in db.query(sql, [row["pair"], row["id"], row["annotator"]]):
        came = entry["state"] == State.CAME
        done = standing.setdefault("" if came else entry["annotator"], [])
        if entry["verb"] != Verb.UNDO:
            done.append(entry)
        elif done:  # else it took back what was done before this act
            done.pop()
    return [_act(entry) for done in standing.values() for entry in done]


def _refuse_built_on(act: Act, later: list[Act]) -> None:
    if later and replaces(act):
        raise ActRefused(Phrase("another annotator has worked on the new text since"))
    for other in later:
        # Who judged the claim in another record did not see that this act took it from the machine.
        cut = _cut(act) - (_touched(act) if other.verb is Verb.TAKE_IN else set())
        rows = (change.row for change in other.changes)
        if cut & {row.claim for row in rows if isinstance(row, JudgementRow)}:
            raise ActRefused(Phrase("another annotator has judged the claim since"))
        if cut & _decided(other):
            raise ActRefused(Phrase("another annotator has decided the claim since"))
    # A swap turns the texts under every span, and another text moves them.
    if any(map(replaces, later)):
        raise ActRefused(Phrase("another annotator has replaced a text since"))
    if later and any(map(turned, (act, *later))):
        raise ActRefused(Phrase("another annotator has worked on the swapped texts since"))


def _refuse_other_way_round(db: Database, row: dict[str, Any]) -> None:
    """An act's spans lie in the texts as they were; others may have taken back what turned them before it."""
    sql = "pair = ? AND id > ? AND annotator != ?"
    which = [row["pair"], row["id"], row["annotator"]]
    since = list(map(_act, db.table("acts").rows_where(sql, which, order_by="id")))
    if turn_texts(since):
        if any(map(replaces, since)):
            raise ActRefused(Phrase("another annotator has replaced a text since"))
        raise ActRefused(Phrase("another annotator has swapped the texts since"))


def _beside_others(db: Database, changes: tuple[Change, ...]) -> Iterator[Change]:
    """The changes, but a claim of the machine's stays touched while somebody else has judged it."""
    going = [key(c.row) for c in changes if isinstance(c.row, JudgementRow) and c.after is None]
    for change in changes:
        standing = _standing(db, change.row) if _touches(change) else None
        if not isinstance(standing, ClaimRow):
            yield change
        elif change.before:
            rows = db.table("judgements").rows_where("pair = ? AND claim = ?", list(key(standing)))
            judged = [from_columns(columns, JudgementRow) for columns in rows]
            if not standing.decision and all(key(row) in going for row in judged):
                yield change
        elif replace(standing, decision=None) != change.after:
            yield change


def _with_status(db: Database, step: Act) -> tuple[Change, ...]:
    """The changes, and whether the pair is still in progress: its first act may be undone before others' later ones."""
    columns = next(iter(db.table("pairs").rows_where("pair = ?", [step.pair])))
    row = from_columns(columns, PairRow)
    assert isinstance(row, PairRow)
    changes = tuple(_onto(row, c) for c in step.changes if not _begins(c))
    row = next((c.after for c in reversed(changes) if isinstance(c.after, PairRow)), row)
    work = f"pair = ? AND state IN (?, ?) AND verb NOT IN ({', '.join('?' * len(_NO_WORK))})"
    states = (State.DONE, State.CAME)
    stands = db.table("acts").count_where(work, [step.pair, *states, *_NO_WORK])
    status = Status.IN_PROGRESS if stands else Status.NEW
    if row.status in (status, Status.DONE):
        return changes
    # One that came in progress was not begun here, and is not taken back.
    own = db.table("acts").rows_where("pair = ? AND state != ?", [step.pair, State.CAME])
    acts = map(_act, own)
    begun = any(_begins(change) for act in acts for change in act.changes)
    return (*changes, Change(row, replace(row, status=status))) if begun or stands else changes


def _onto(row: PairRow, change: Change) -> Change:
    """The change where the pair stands now; what else was said of it since is not what it is built on."""
    pair = change.of_pair()
    if pair is None:
        return change
    before, after = pair
    omissions = _anew(row.omissions, before.omissions, after.omissions)
    if omissions != after.omissions:
        omissions = tuple(sorted(omissions, key=attrgetter("start", "end")))
    aliases = _anew(row.aliases, before.aliases, after.aliases)
    now = replace(row, source=before.source, derived=before.derived)
    then = replace(now, source=after.source, derived=after.derived)
    then = replace(then, omissions=omissions, aliases=aliases)
    return Change(now, _described_onto(then, before, after))


def _described_onto(row: PairRow, before: PairRow, after: PairRow) -> PairRow:
    """The row with what a change says of the pair as a whole; ActRefused where that has been said otherwise since."""
    added, removed = set(after.tags) - set(before.tags), set(before.tags) - set(after.tags)
    if not (added.isdisjoint(row.tags) and removed <= set(row.tags)):
        raise ActRefused(Phrase("the pair's tags have been changed since"))
    row = replace(row, tags=_anew(row.tags, before.tags, after.tags))
    if before.note != after.note:
        if row.note != before.note:
            raise ActRefused(Phrase("the pair's note has been changed since"))
        row = replace(row, note=after.note)
    if _is_done(before) is not _is_done(after):
        if _is_done(row) is not _is_done(before):
            raise ActRefused(Phrase("another annotator has marked the pair since"))
        row = replace(row, status=after.status)
    return row


def _is_done(row: PairRow) -> bool:
    return row.status is Status.DONE


def _anew(now: tuple[T, ...], before: tuple[T, ...], after: tuple[T, ...]) -> tuple[T, ...]:
    """What is said ``now``, with that taken away and added which a change took away and added."""
    if now == before:
        return after
    kept = [said for said in now if said in after or said not in before]
    return (*kept, *(said for said in after if said not in before and said not in now))


def _begins(change: Change) -> bool:
    """Whether a change is the beginning of the work on a pair, or its taking back, and nothing else."""
    pair = change.of_pair()
    if pair is None or Status.DONE in {row.status for row in pair}:
        return False
    return pair[0] != pair[1] == replace(pair[0], status=pair[1].status)


def _act(row: dict[str, Any]) -> Act:
    return Act(
        row["annotator"],
        row["at"],
        msgspec.convert(row["verb"], Verb),
        row["pair"],
        changes_from_json(row["changes"]),
    )


def _write(db: Database, act: Act, state: State) -> None:
    changes = changes_to_json(act.changes)
    sql = """INSERT INTO acts (annotator, at, verb, pair, changes, state)
             VALUES (?, ?, ?, ?, ?, ?)"""
    db.execute(sql, [act.annotator, act.at, act.verb, act.pair, changes, state])


def _change(db: Database, act: Act) -> None:
    for change in act.changes:
        row = change.row
        if _standing(db, row) != change.before:
            raise ActRefused(Phrase("changed since by another act"))
        if isinstance(row, PairRow) and texts_of(change.before) != texts_of(change.after):
            db.table("readings").delete_where("pair = ?", [row.pair])
            survey.count(db, row.pair, None)
        if change.after is None:
            db.table(TABLES[type(row)]).delete_where(_where(row), list(key(row)))
        else:
            write_row(db, change.after)


def _where(row: Row) -> str:
    return " AND ".join(f'"{name}" = ?' for name in KEYS[type(row)])


def _standing(db: Database, row: Row) -> Row | None:
    sql = f"SELECT * FROM {TABLES[type(row)]} WHERE {_where(row)}"
    found = records(db, sql, key(row))
    return from_columns(found[0], type(row)) if found else None
