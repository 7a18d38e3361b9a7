"""A journal of 1,000,000 acts as a list, and a pair erased from the set that holds it, against plain sqlite3.

The set is made once, in build/benchmarks: 2,000 pairs, five people.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import chain
from pathlib import Path

from newsannot import verbs
from newsannot.model import Annotator, Span, Verdict
from newsannot.session import Session
from newsannot.store import Store, erasing, history
from newsannot.store.erasing import Erasure
from newsannot.store.history import Kind, Outline, Wanted
from newsannot.store.rows import changes_to_json
from tests.benchmarks.figures import by_clock, load
from tests.benchmarks.large_set import FOLDER
from tests.samples import sample

ACTS, PAIRS = 1_000_000, 2_000
PAGE = 32
PEOPLE = tuple(Annotator(f"somebody-{number}", f"Somebody {number}") for number in range(5))
_BEGIN = datetime(2026, 1, 5, tzinfo=UTC)
_VERBS = ("tag", "tag", "tag", "link", "reason", "note")
_INSERT = (
    "INSERT INTO acts (annotator, at, verb, pair, changes, state) VALUES (?, ?, ?, ?, ?, 'done')"
)


def long_history() -> Path:
    """The set, made where it is not there yet."""
    path = FOLDER / "history.newsannot"
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        making = path.with_suffix(".making")
        making.unlink(missing_ok=True)
        with Store(making) as store:
            pairs = _add_pairs(store)
            changes = _changes(store, pairs[0])
            with store.database() as db, db.atomic():
                db.conn.executemany(_INSERT, _acts(pairs, changes))
        making.rename(path)
    return path


def _add_pairs(store: Store) -> list[str]:
    pairs = [sample(f"Source {number}.", f"A text of {number} men.") for number in range(PAIRS)]
    with store.together():
        for pair in pairs:
            store.add_pair(pair)
        for person in PEOPLE:
            store.put_annotator(person)
    return [pair.id for pair in pairs]


def _changes(store: Store, pair: str) -> str:
    """What a tag changes, as the journal keeps it."""
    session = Session(store, PEOPLE[0])
    session.open_pair(pair)
    act, _ = verbs.add_claim(session.desk(), Span(0, 6), Verdict.MATCHING)
    assert act
    return changes_to_json(act.changes)


def _acts(pairs: list[str], changes: str) -> Iterator[tuple[str, str, str, str, str]]:
    chance = random.Random(1)
    for number in range(ACTS):
        at = (_BEGIN + timedelta(seconds=20 * number)).isoformat(timespec="milliseconds")
        who, verb = chance.choice(PEOPLE).id, chance.choice(_VERBS)
        yield who, at.replace("+00:00", "Z"), verb, chance.choice(pairs), changes


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def lists(path: Path) -> Iterator[str]:
    """The entries that are wanted, and a page of them; the floor reads as many numbers in the same order."""
    pair = sample("Source 1.", "A text of 1 men.").id
    with Store(path, readonly=True) as store, closing(sqlite3.connect(path)) as plain:
        for what, wanted, where in (
            ("all entries", Wanted(), "true"),
            ("one person's", Wanted(PEOPLE[1].id), f"annotator = '{PEOPLE[1].id}'"),
            ("notes", Wanted(kind=Kind.NOTES), "verb = 'note'"),
            ("since a day", Wanted(since="2026-08-01"), "at >= '2026-08-01'"),
            ("one pair's", Wanted(pair=pair), f"pair = '{pair}'"),
        ):
            sql = f"SELECT id FROM acts WHERE {where} ORDER BY at DESC, id DESC"
            ours = partial(seconds, partial(history.outline, store, wanted))
            bare = partial(seconds, lambda sql=sql: plain.execute(sql).fetchall())
            yield by_clock(f"history, {what}", "sqlite3", ours, bare)
        yield from _alone(store, history.outline(store, Wanted()))


def _alone(store: Store, outline: Outline) -> Iterator[str]:
    """What has no floor: milliseconds."""
    half = len(outline.numbers) // 2
    page = outline.numbers[half : half + PAGE]
    for what, work in (
        (f"{PAGE} rows of it", partial(history.rows, store, page, outline.turned)),
        ("the sum of all", partial(history.counts, store, Wanted())),
        ("when one worked last", partial(history.last_work, store, PEOPLE[1].id, "2026-05-05")),
    ):
        work()
        yield f"{what}: {1000 * min(seconds(work) for _ in range(3)):.1f} ms; {load()}"


def erasure(path: Path) -> Iterator[str]:
    """A pair out of a set of this size, once; the floor writes the file anew."""
    with tempfile.TemporaryDirectory(dir=FOLDER) as place:
        copy = Path(shutil.copy(path, place))
        with closing(sqlite3.connect(copy)) as db:
            bare = seconds(lambda: db.execute("VACUUM"))
        wanted = Erasure((sample("Source 1.", "A text of 1 men.").id,))
        ours = seconds(lambda: erasing.erase(copy, wanted, "a benchmark", lambda _: None))
        size = copy.stat().st_size / 1000**3
        ratio = f"{ours / bare:.2f} x"
        yield f"a pair erased, {size:.1f} GB: {ours:.1f} s; VACUUM: {bare:.1f} s; {ratio}; {load()}"


if __name__ == "__main__":
    found = long_history()
    for line in chain(lists(found), erasure(found)):
        print(f"  {line}", flush=True)
