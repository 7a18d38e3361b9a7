"""A set of 50,000 pairs and 1,000,000 judged claims against floors of plain sqlite3 and json.dumps on the same rows.

The sets are made once, in build/benchmarks (see ``large_set``). ``python -m tests.benchmarks.bench_sets lists``
measures what the window asks for, ``acts`` what a person does, ``files`` what goes in and out. Only when it is named,
for it takes half an hour: ``memory``, the commands on all pairs against 1,000 of them.
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from shutil import copy

from newsannot import verbs
from newsannot.export import export_set
from newsannot.intake import take_in
from newsannot.judgements import judgement_of
from newsannot.model import Reason, Verdict
from newsannot.session import Session
from newsannot.store import Store
from newsannot.store.overview import (
    Filter,
    Order,
    Where,
    hits,
    next_unfinished,
    numbers,
    rows,
    used,
)
from tests.benchmarks.figures import by_clock, load
from tests.benchmarks.large_set import ANN, COMMON, FOLDER, PAIRS, RARE, large_set

FEW = 1_000
PAGE = 100
MOST = 1.3
"""Times the memory of few pairs that the same command may take for all."""
_TABLES = (
    "annotators",
    "articles",
    "pairs",
    "claims",
    "judgements",
    "readings",
    "notes",
    "tallies",
)

_NAMED = "coalesce({0}.title, {0}.name)"
_PLAIN_PAGE = f"""SELECT pairs.*, {_NAMED.format("s")}, {_NAMED.format("d")} FROM pairs
    JOIN articles s ON s.id = source JOIN articles d ON d.id = derived WHERE pairs.rowid BETWEEN ? AND ?"""
_PLAIN_TALLIES = """SELECT tallies.* FROM tallies JOIN pairs USING (pair)
    WHERE pairs.rowid BETWEEN ? AND ?"""
_PLAIN_PROGRESS = """SELECT pairs.rowid FROM pairs LEFT JOIN (
    SELECT pair AS of_pair, sum(number) AS tagged FROM tallies WHERE annotator = 'ann'
    AND what IN ('matching', 'embellished', 'unsupported') GROUP BY pair) ON of_pair = pair
    ORDER BY tagged * 1.0 / claims DESC, pairs.rowid"""
_PLAIN_FILTER = """SELECT DISTINCT pairs.rowid FROM pairs JOIN tallies v USING (pair) JOIN tallies r USING (pair)
    WHERE v.what = 'unsupported' AND r.what = 'other' ORDER BY pairs.rowid"""
_PLAIN_SEARCH = """SELECT pairs.rowid FROM pairs
    WHERE source IN (SELECT rowid FROM article_words WHERE article_words MATCH :words)
    OR derived IN (SELECT rowid FROM article_words WHERE article_words MATCH :words)
    OR pair IN (SELECT pair FROM notes WHERE id IN (
        SELECT rowid FROM note_words WHERE note_words MATCH :words)) ORDER BY rowid"""


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def plainly(path: Path, sql: str, facts: object = ()) -> Callable[[], float]:
    """The seconds of a query that is put to SQLite as it stands."""

    def took() -> float:
        with closing(sqlite3.connect(path)) as db:
            db.execute("SELECT count(*) FROM sqlite_master").fetchone()
            return seconds(lambda: db.execute(sql, facts).fetchall())

    return took


# What the window asks for


def lists(path: Path) -> Iterator[str]:
    yield by_clock(
        "open, to the first page", "sqlite3", lambda: _open(path), lambda: _plain_open(path)
    )
    with Store(path, readonly=True) as store:
        every = numbers(store, Filter())
        half = len(every) // 2
        page = every[half : half + PAGE]

        def bare_page() -> float:
            ends = page[0], page[-1]
            return plainly(path, _PLAIN_PAGE, ends)() + plainly(path, _PLAIN_TALLIES, ends)()

        yield by_clock(f"{PAGE} pairs of the list", "sqlite3", _timed(rows, store, page), bare_page)
        for what, which, order, sql, facts in (
            ("sort by progress", Filter(), Order.PROGRESS, _PLAIN_PROGRESS, ()),
            (
                "filter by verdict and reason",
                Filter(verdict=Verdict.UNSUPPORTED, reason=Reason.OTHER),
                Order.CAME,
                _PLAIN_FILTER,
                (),
            ),
            *(
                (
                    f"search {word}",
                    Filter(words=f"{word} "),
                    Order.CAME,
                    _PLAIN_SEARCH,
                    {"words": f'"{word}"'},
                )
                for word in (RARE, COMMON)
            ),
        ):
            ours = _timed(numbers, store, which, order, descending=True, annotator=ANN.id)
            yield by_clock(what, "sqlite3", ours, plainly(path, sql, facts))
        yield from _alone(store, every)


def _alone(store: Store, every: list[int]) -> Iterator[str]:
    """What has no floor: milliseconds."""
    first = rows(store, every[:1])[0].id
    for what, work in (
        ("sort by title", _timed(numbers, store, Filter(), Order.SOURCE)),
        ("search claims, a rare word", _timed(numbers, store, _in_claims(RARE))),
        ("search claims, a word of all", _timed(numbers, store, _in_claims(COMMON))),
        ("snippets of 30 hits", _timed(hits, store, every[:30], COMMON)),
        ("next unfinished", _timed(next_unfinished, store, first, ANN.id)),
        ("what can be asked for", _timed(used, store)),
    ):
        work()
        yield f"{what}: {1000 * min(work() for _ in range(3)):.1f} ms; {load()}"


def _in_claims(word: str) -> Filter:
    return Filter(words=f"{word} ", where=Where.CLAIMS)


def _timed(work: Callable[..., object], *facts: object, **named: object) -> Callable[[], float]:
    return lambda: seconds(lambda: work(*facts, **named))


def _open(path: Path) -> float:
    """The set, the pair that was open last, the list of all pairs and the first page of it."""
    began = time.perf_counter()
    session = Session(Store(path), ANN)
    session.open_last()
    rows(session.store, numbers(session.store, Filter())[:PAGE])
    took = time.perf_counter() - began
    session.close()
    return took


def _plain_open(path: Path) -> float:
    began = time.perf_counter()
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("SELECT rowid FROM pairs").fetchall()
        db.execute(_PLAIN_PAGE, (1, PAGE)).fetchall()
        took = time.perf_counter() - began
        db.execute("PRAGMA journal_mode = DELETE")
    return took


# What a person does


def acts(path: Path) -> Iterator[str]:
    """A tag, committed to the disk with all that is counted of it; and rows of its size, plainly written."""
    with tempfile.TemporaryDirectory(dir=FOLDER) as place:
        session = Session(Store(Path(copy(path, place))), ANN)
        with closing(session), closing(sqlite3.connect(Path(place) / "plain.db")) as db:
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = FULL")
            db.execute("CREATE TABLE plain (number INTEGER PRIMARY KEY, words TEXT)")
            session.open_last()
            turn = count()
            ours = _many(lambda: _tag(session, next(turn)))
            bare = _many(lambda: seconds(lambda: _plain_act(db, next(turn))))
            yield by_clock("a tag, all of it on disk", "sqlite3", ours, bare)


def _tag(session: Session, number: int) -> float:
    desk = session.desk()
    claim = desk.pair.claims[number % len(desk.pair.claims)]
    given = judgement_of(claim, ANN.id)
    other = next(verdict for verdict in Verdict if not given or verdict is not given.verdict)
    return seconds(lambda: session.do(verbs.tag(desk, claim.id, other)))


def _many(work: Callable[[], float]) -> Callable[[], float]:
    return lambda: sum(work() for _ in range(50)) / 50


def _plain_act(db: sqlite3.Connection, number: int) -> None:
    """Two rows of the size of a judgement and of an entry in the journal."""
    with db:
        db.execute("INSERT INTO plain VALUES (?, ?)", [2 * number, "w" * 500])
        db.execute("INSERT INTO plain VALUES (?, ?)", [2 * number + 1, "w" * 1_200])


# What goes in and out


def files(path: Path, few: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory(dir=FOLDER) as place:
        folder = Path(place)
        lines = folder / "few.jsonl"
        export_set(few, lines)
        objects = [json.loads(line) for line in lines.read_bytes().splitlines()]

        def bare_export() -> float:
            with (folder / "bare.jsonl").open("w", encoding="utf-8") as file:
                return seconds(lambda: [file.write(json.dumps(node) + "\n") for node in objects])

        ours = _timed(export_set, few, folder / "ours.jsonl")
        yield by_clock(f"export {FEW:,} pairs", "json.dumps", ours, bare_export)
        yield from _inserts(path, lines, folder)


def _inserts(path: Path, lines: Path, folder: Path) -> Iterator[str]:
    """Into the large set, for an index of words takes longer the more it has; and the same rows, plainly."""
    ours, bare = copy(path, folder / "ours.newsannot"), copy(path, folder / "bare.newsannot")
    with closing(sqlite3.connect(path)) as db:
        before = {table: _last(db, table) for table in _TABLES}
    took = seconds(lambda: _import(ours, lines))
    with closing(sqlite3.connect(ours)) as db:
        new = {table: _since(db, table, last) for table, last in before.items()}
    bare_took = seconds(lambda: _plain_import(bare, lines, new))
    yield (
        f"import {FEW:,} pairs into {PAIRS:,}: {took:.3f} s; sqlite3 and json.loads: {bare_took:.3f} s; "
        f"{took / bare_took:.2f} x; {load()}"
    )


def _import(target: Path, lines: Path) -> None:
    with Store(target) as store:
        for _ in take_in(store, [lines], pair_articles=False):
            pass


def _last(db: sqlite3.Connection, table: str) -> int:
    """The last row there is; a table of counts has no numbers for its rows, and is gone through by the pairs that are new."""
    if table == "tallies":
        table = "pairs"
    return int(db.execute(f"SELECT coalesce(max(rowid), 0) FROM {table}").fetchone()[0])


def _since(db: sqlite3.Connection, table: str, last: int) -> list[tuple[object, ...]]:
    new = "pair IN (SELECT pair FROM pairs WHERE rowid > ?)" if table == "tallies" else "rowid > ?"
    return db.execute(f"SELECT * FROM {table} WHERE {new}", [last]).fetchall()


def _plain_import(target: Path, lines: Path, new: dict[str, list[tuple[object, ...]]]) -> None:
    for line in lines.read_bytes().splitlines():
        json.loads(line)
    with closing(sqlite3.connect(target)) as db:
        for (name,) in db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            db.execute(f"DROP TRIGGER {name}")
        for table, values in new.items():
            if values:
                places = ", ".join("?" * len(values[0]))
                db.executemany(f"INSERT INTO {table} VALUES ({places})", values)
        for words, table, columns in (
            ("article_words", "articles", "title, name, text, byline"),
            ("note_words", "notes", "words"),
        ):
            last = min((row[0] for row in new[table]), default=0)
            db.execute(
                f"INSERT INTO {words} (rowid, {columns}) SELECT id, {columns} FROM {table} WHERE id >= ?",
                [last],
            )
        db.commit()


# Memory


@dataclass(frozen=True, slots=True)
class Peak:
    """The most memory that a command took, and its seconds."""

    megabytes: float
    took: float


def memory(path: Path, few: Path) -> Iterator[str]:
    """The most that each command takes, on all pairs and on few."""
    with tempfile.TemporaryDirectory(dir=FOLDER) as place:
        commands = zip(*(_commands(at, Path(place) / at.stem) for at in (few, path)), strict=True)
        for small, large in commands:
            little, much = _peak(small), _peak(large)
            over = "" if much.megabytes <= MOST * little.megabytes else "  over"
            yield (
                f"{large[0]}: {much.megabytes:.0f} MB for {PAIRS:,} pairs, in {much.took:.0f} s; {little.megabytes:.0f} MB "
                f"for {FEW:,}, in {little.took:.1f} s; {much.megabytes / little.megabytes:.2f} x{over}; {load()}"
            )


def _commands(path: Path, out: Path) -> list[list[object]]:
    lines, again = out.with_suffix(".jsonl"), out.with_suffix(".newsannot")
    return [
        ["export", path, "-o", lines],
        ["import", again, lines],
        ["check", path],
        ["stats", path],
        ["agreement", path],
        ["merge", out.with_suffix(".merged.newsannot"), path, again],
    ]


def _peak(words: list[object]) -> Peak:
    began = time.perf_counter()
    command = [sys.executable, "-m", "newsannot", *map(str, words)]
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        print(f"{words[0]} ended with {child.returncode}", file=sys.stderr)
    return Peak(usage.ru_maxrss / 1024, time.perf_counter() - began)


def main(kinds: list[str]) -> None:
    path, few = large_set(PAIRS), large_set(FEW)
    for kind, lines in (
        ("lists", lambda: lists(path)),
        ("acts", lambda: acts(path)),
        ("files", lambda: files(path, few)),
        ("memory", lambda: memory(path, few)),
    ):
        if kind in (kinds or ("lists", "acts", "files")):
            for line in lines():
                print(line, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
