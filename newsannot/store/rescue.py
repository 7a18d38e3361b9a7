"""What can still be read of a damaged set, into a new one: whole rows only, and only those that are as they were written."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from newsannot import record
from newsannot.acts import ClaimRow, Reading, RejectionRow, Row, Verb, machine_span
from newsannot.errors import SetError
from newsannot.files import in_place_of
from newsannot.model import Article
from newsannot.store.copying import drop_logs
from newsannot.store.failures import FAILURES, failure
from newsannot.store.overview import NAME
from newsannot.store.rows import KEYS, TABLES, changes_from_json, from_columns, key, write_row
from newsannot.store.salvage import Salvage, Words, is_table, opened
from newsannot.store.sets import Store
from newsannot.store.soundness import as_taken_in
from newsannot.store.sqlite import Database
from newsannot.store.survey import recount_all

_KINDS = {table: kind for kind, table in TABLES.items()}
_SAID = tuple(_KINDS)
_TABLES = ("annotators", "articles", *_SAID, "readings", "originals", "acts", "info")
"""What people and machine said; all else in a set is made of it."""


@dataclass(frozen=True, slots=True)
class Count:
    """Rows of a table: those that are in the new set, and those that are lost, where ``counted`` all of them."""

    table: str
    kept: int
    lost: int
    counted: bool = True


@dataclass(frozen=True, slots=True)
class Rescued:
    """What became of a damaged set; ``pairs`` names those that cannot be shown any more."""

    counts: tuple[Count, ...]
    pairs: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        return not self.pairs and all(count.counted and not count.lost for count in self.counts)


@dataclass(slots=True)
class _Tally:
    broken: bool = False
    counted: bool = True
    lost: int = 0


@dataclass(slots=True)
class _Work:
    """One rescue under way."""

    old: sqlite3.Connection
    new: Database
    progress: Callable[[float], None]
    tallies: dict[str, _Tally] = field(default_factory=dict)


def rescue(
    damaged: Path, target: Path, progress: Callable[[float], None] = lambda _: None
) -> Rescued:
    """Write a new set of what a damaged one still has; that one is only read.

    SetError where not even its tables can be told. ``progress`` (0..1) may raise to call it off.
    """
    try:
        with closing(opened(damaged)) as old, in_place_of(target) as temporary:
            with Store(temporary) as store, store.database() as new:
                work = _Work(old, new, progress)
                new.execute("PRAGMA foreign_keys = OFF")
                _copy_rows(work)
                _mend(work)
                new.execute("PRAGMA foreign_keys = ON")
                pairs = tuple(_drop_unreadable(work, store))
                counts = tuple(_count(work, table) for table in _TABLES)
            drop_logs(target)
            return Rescued(counts, pairs)
    except FAILURES as error:
        raise failure(damaged, error) from error


def _copy_rows(work: _Work) -> None:
    for number, table in enumerate(_TABLES):
        work.progress(number / len(_TABLES) / 2)
        with work.new.atomic():
            _copy_table(work, table, number / len(_TABLES) / 2)


def _copy_table(work: _Work, table: str, share: float) -> None:
    tally = work.tallies[table] = _Tally()
    ours = work.new.table(table).columns_dict
    there = work.old.execute(f'PRAGMA table_info("{table}")').fetchall()
    names = tuple(name for row in there if (name := row[1].decode()) in ours)
    if not names or not is_table(work.old, table):  # a set of an older version, or no set of ours
        return
    salvage = Salvage(work.old, table, names)
    columns = ", ".join(f'"{name}"' for name in ("rowid", *names))
    insert = "INSERT OR REPLACE" if table == "info" else "INSERT"  # who holds it is there already
    sql = f'{insert} INTO "{table}" ({columns}) VALUES ({", ".join("?" * (1 + len(names)))})'
    for number, *values in salvage.rows(lambda: work.progress(share)):
        try:
            row = {name: _decoded(value) for name, value in zip(names, values, strict=True)}
            _refuse_unsound(table, row)
            work.new.execute(sql, [number, *row.values()])
            if came := row.get("came"):  # a pair that is written is taken for one that comes now
                work.new.execute("UPDATE pairs SET came = ? WHERE rowid = ?", [came, number])
        except (*FAILURES, SetError, ValueError):
            tally.lost += 1
    tally.broken, tally.counted = salvage.broken, salvage.counted
    tally.lost += salvage.lost


def _decoded(value: object) -> object:
    return value.decode() if isinstance(value, Words) else value


def _refuse_unsound(table: str, row: dict[str, Any]) -> None:
    """An error where a row is not what newsannot writes."""
    if table in _KINDS:
        found = from_columns(row, _KINDS[table])
        if isinstance(found, ClaimRow | RejectionRow) and not 0 <= found.start < found.end:
            raise ValueError
    elif table == "articles":
        facts = row | {"layers": {"language": row["language"]}}
        if not as_taken_in(msgspec.convert(facts, Article)):
            raise ValueError
    elif table == "readings":
        record.from_json(row["reading"], Reading)
    elif table == "acts":
        msgspec.convert(row["verb"], Verb)
        changes_from_json(row["changes"])


def _mend(work: _Work) -> None:
    """Put back what the journal and the names of claims tell, and take away what hangs on nothing."""
    with work.new.atomic():
        said = [work.tallies[table] for table in _SAID]
        if any(tally.broken or tally.lost for tally in said) and _is_whole(work.tallies["acts"]):
            _replay(work)
        _put_machines_claims(work.new)
        _put_nameless(work.new)
        _drop_hanging(work)
        recount_all(work.new)


def _is_whole(tally: _Tally) -> bool:
    return not tally.broken and not tally.lost


def _replay(work: _Work) -> None:
    """Rows that are lost, by the last act on each: only where no act is lost, or it might not be the last."""
    last: dict[tuple[type[Row], tuple[object, ...]], Row | None] = {}
    for act in work.new.query("SELECT changes FROM acts ORDER BY id"):
        for change in changes_from_json(act["changes"]):
            last[type(change.row), key(change.row)] = change.after
    for (kind, _), row in last.items():
        table = TABLES[kind]
        if row and not _is_whole(work.tallies[table]) and not _is_there(work.new, row):
            write_row(work.new, row)
            work.tallies[table].lost = max(0, work.tallies[table].lost - 1)


def _is_there(db: Database, row: Row) -> bool:
    where = " AND ".join(f'"{name}" = ?' for name in KEYS[type(row)])
    return bool(db.table(TABLES[type(row)]).count_where(where, list(key(row))))


def _put_machines_claims(db: Database) -> None:
    """The claim of a judgement that is there: where the machine cut it, its id says its ends."""
    sql = """SELECT DISTINCT pair, claim FROM judgements
             WHERE (pair, claim) NOT IN (SELECT pair, id FROM claims)"""
    for row in list(db.query(sql)):
        if span := machine_span(row["claim"]):
            write_row(db, ClaimRow(row["pair"], row["claim"], span.start, span.end))


def _put_nameless(db: Database) -> None:
    """People whose names are lost go by their ids."""
    for table in ("judgements", "acts", "aliases"):
        db.execute(
            f"INSERT OR IGNORE INTO annotators (id, name) SELECT annotator, annotator FROM {table}"
        )


def _drop_hanging(work: _Work) -> None:
    """Rows that refer to lost ones."""
    while hanging := work.new.execute("PRAGMA foreign_key_check").fetchall():
        for table, number in {(row[0], row[1]) for row in hanging}:
            work.new.execute(f'DELETE FROM "{table}" WHERE rowid = ?', [number])
            work.tallies[table].lost += 1


def _drop_unreadable(work: _Work, store: Store) -> Iterator[str]:
    """Pairs whose rows do not fit each other, by their names: the machine's word goes first, then the pair."""
    pairs = tuple(store.pair_ids())
    for number, pair in enumerate(pairs):
        work.progress(0.5 + number / len(pairs) / 2)
        if not _is_sound(store, pair):
            work.new.table("readings").delete_where("pair = ?", [pair])
            work.tallies["readings"].lost += 1
            if not _is_sound(store, pair):
                yield _drop(work, pair)


def _is_sound(store: Store, pair: str) -> bool:
    try:
        return record.damage(store.pair(pair)) is None
    except SetError:
        return False


def _drop(work: _Work, pair: str) -> str:
    """Take a pair away, and tell what it is called."""
    sql = f"""SELECT {NAME} FROM articles
             WHERE id = (SELECT derived FROM pairs WHERE pair = ?)"""
    name = work.new.execute(sql, [pair]).fetchone()
    for table in ("acts", "judgements", "claims", "marks", "rejections", "pairs"):
        lost = work.new.execute(f"DELETE FROM {table} WHERE pair = ?", [pair]).rowcount
        work.tallies[table].lost += lost
    return str(name[0]) if name else pair


def _count(work: _Work, table: str) -> Count:
    tally = work.tallies[table]
    return Count(table, work.new.table(table).count, tally.lost, counted=tally.counted)
