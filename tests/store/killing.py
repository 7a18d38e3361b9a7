"""A program that works on a set as people do, killed at any moment: nothing that it said was kept may be lost.

``python -m tests.store.killing FOLDER KILLS`` counts for longer than the tests have time.
"""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from newsannot import record, verbs
from newsannot.errors import ActRefused, NewsannotError, SetError
from newsannot.model import Boilerplate, Judgement, Origin, Side, Span, Verdict
from newsannot.originals import Arrival
from newsannot.reanchoring import Replacement, Spot, places_of, prospect, replace_texts
from newsannot.session import Session
from newsannot.store import Store, backups, check
from newsannot.store.copying import Snapshot
from newsannot.store.erasing import Erasure, erase, finish, is_unfinished
from tests.samples import ANN, BOB, DERIVED, SOURCE, open_session, reading, sample

ROOT = Path(__file__).resolve().parents[2]
READY, ACK, ERASING, BACKUP = "ready", "ack", "erasing", "backup"


# The program that is killed


class Worker:
    """Does one thing after another, and says what is in the set after each."""

    def __init__(self, path: Path, seed: int) -> None:
        self.path = path
        self.chance = random.Random(seed)
        with Store(path) as store:
            unfinished = is_unfinished(store)
        if unfinished:
            finish(path, "killing", lambda _: None)
        self.session = open_session(path)
        self.copying: threading.Thread | None = None
        self.doings: tuple[Callable[[], object], ...] = (
            *(self.tag, self.note, self.undo) * 3,
            *(self.split, self.join, self.add, self.delete, self.move, self.redo) * 2,
            *(self.take_in, self.merge, self.read, self.replace, self.mark, self.describe),
            *(self.swap, self.go, self.back_up, self.erase),
        )

    def run(self) -> None:
        say(READY, state(self.session))
        while True:
            doing = self.chance.choice(self.doings)
            with suppress(ActRefused):
                doing()
            say(ACK, state(self.session))

    @property
    def desk(self) -> verbs.Desk:
        return self.session.desk()

    def claim(self) -> str:
        claims = self.desk.pair.claims
        if not claims:
            raise ActRefused("no claims")
        return self.chance.choice(claims).id

    def tag(self) -> None:
        self.session.do(verbs.tag(self.desk, self.claim(), self.chance.choice(list(Verdict))))

    def note(self) -> None:
        self.session.do(verbs.write_note(self.desk, self.claim(), f"note {self.chance.random()}"))

    def split(self) -> None:
        chosen = self.claim()
        claim = next(claim for claim in self.desk.pair.claims if claim.id == chosen)
        self.session.do(verbs.split_claim(self.desk, claim.id, (claim.start + claim.end) // 2))

    def join(self) -> None:
        ids = tuple(claim.id for claim in self.desk.pair.claims[:2])
        if len(ids) == 2:
            self.session.do(verbs.merge_claims(self.desk, ids))

    def add(self) -> None:
        start = self.chance.randrange(20)
        act, _ = verbs.add_claim(self.desk, Span(start, start + 5), Verdict.MATCHING)
        self.session.do(act)

    def delete(self) -> None:
        self.session.do(verbs.delete_claim(self.desk, self.claim()))

    def move(self) -> None:
        start = self.chance.randrange(20)
        self.session.do(verbs.move_claim(self.desk, self.claim(), Span(start, start + 9)))

    def mark(self) -> None:
        start = self.chance.randrange(20)
        span = Boilerplate(start, start + 3, Origin.MANUAL)
        self.session.do(verbs.add_mark(self.desk, Side.SOURCE, span))

    def describe(self) -> None:
        done = self.desk.pair.status == "done"
        self.session.describe(self.desk.pair.id, verbs.reopen if done else verbs.mark_done)

    def swap(self) -> None:
        self.session.do(verbs.swap(self.desk))

    def undo(self) -> None:
        self.session.undo()

    def redo(self) -> None:
        self.session.redo()

    def take_in(self) -> None:
        number = self.chance.randrange(10**6)
        pair = sample(f"{SOURCE} {number}.", f"{DERIVED} {number}.")
        self.session.store.add_pair(pair)
        self.session.store.put_reading(pair.id, reading(pair))

    def merge(self) -> None:
        """Another's record of the pair comes in."""
        pair = self.desk.pair
        word = Judgement(BOB.id, self.chance.choice(list(Verdict)), note=f"{self.chance.random()}")
        claims = tuple(
            replace(claim, judgements=(*claim.judgements, word))
            for claim in pair.claims
            if all(said.annotator != BOB.id for said in claim.judgements)
        )
        if claims:
            self.session.store.merge_pair(replace(pair, claims=claims, annotators=(ANN, BOB)))
            self.session.open_pair(pair.id)

    def read(self) -> None:
        pair = self.desk.pair
        texts = (pair.source.text, pair.derived.text if pair.derived else "")
        if all(map(str.startswith, texts, (SOURCE, DERIVED))):  # neither swapped nor replaced
            self.session.take_reading(pair.id, reading(pair))

    def replace(self) -> None:
        pair = self.desk.pair
        text = f"Now: {pair.source.text}"[:400]
        arrival = Arrival(record.article(text))
        spot = Spot(pair.id, Side.SOURCE)
        found = prospect(self.path, spot, arrival.article)
        replace_texts(self.session, Replacement(arrival, (spot,), places_of(found.items, {})))

    def go(self) -> None:
        self.session.open_pair(self.chance.choice(list(self.session.store.pair_ids())))

    def back_up(self) -> None:
        if self.copying:
            self.copying.join()
        copy = Snapshot(self.path)
        self.copying = threading.Thread(target=self._copy, args=(copy,))
        self.copying.start()

    def _copy(self, copy: Snapshot) -> None:
        with closing(copy):
            made = backups.make(copy)
        if made:
            say(BACKUP, made.name)

    def erase(self) -> None:
        ids = list(self.session.store.pair_ids())
        if len(ids) < 3 or self.chance.random() < 0.5:
            return
        pair = self.chance.choice(ids)
        if self.copying:
            self.copying.join()
        self.session.close()
        say(ERASING, pair)
        erase(self.path, Erasure((pair,)), "killing", lambda _: None)
        self.session = Session(Store(self.path), ANN)
        self.session.open_last()


@dataclass(frozen=True, slots=True)
class State:
    """What must be there from now on: the journal as far as it goes, the pairs, and what is said of the one on the desk."""

    last: int
    journal: str
    pairs: tuple[str, ...]
    pair: str
    said: str


def say(what: str, facts: object) -> None:
    """At once and in one piece: a thread speaks too."""
    os.write(1, f"{what} {msgspec.json.encode(facts).decode()}\n".encode())


def state(session: Session) -> State:
    with session.store.database() as db:
        last = db.execute("SELECT coalesce(max(id), 0) FROM acts").fetchone()[0]
        digest = journal(db.conn, last)
    pair = session.pair.id if session.pair else ""
    pairs = tuple(session.store.pair_ids())
    return State(last, digest, pairs, pair, said(session.store, pair) if pair else "")


def journal(db: sqlite3.Connection, last: int) -> str:
    sql = "SELECT id, annotator, at, verb, pair, changes FROM acts WHERE id <= ? ORDER BY id"
    return hashlib.sha256(repr(db.execute(sql, [last]).fetchall()).encode()).hexdigest()


def said(store: Store, pair: str) -> str:
    """What people said of a pair; the machine's word may be made anew after it was told."""
    return hashlib.sha256(record.to_json(store.statements(pair)).encode()).hexdigest()


# The one that kills it


@dataclass
class Counts:
    """What came of it."""

    kills: int = 0
    opening: int = 0
    acknowledged: int = 0
    acts: int = 0
    migrations: int = 0
    backups: int = 0
    lost: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.kills} kills ({self.opening} of them while a set was opened, {self.migrations} on sets of older"
            f" versions), {self.acknowledged} acknowledged steps, {self.acts} acts in the journals,"
            f" {self.backups} backups, {len(self.lost)} lost, {len(self.damaged)} damaged"
        )


def kill_often(folder: Path, kills: int, seed: int = 1) -> Counts:
    """Kill a worker so many times, each time on what the one before has left, sometimes on a new or an old set."""
    counts, chance, path = Counts(), random.Random(seed), folder / "set 0.newsannot"
    before: State | None = None
    for number in range(kills):
        if number % 10 == 3:
            path, before = folder / f"set {number}.newsannot", None
            shutil.copy(ROOT / "tests" / "data" / f"version-{1 + number // 10 % 4}.newsannot", path)
            counts.migrations += 1
        while_opening = number % 5 == 3
        lines = _killed(path, chance, while_opening=while_opening)
        counts.kills += 1
        before = _judge(counts, path, lines, before)
    counts.acts += sum(backups.holds(file).acts for file in folder.glob("set *.newsannot"))
    return counts


def _killed(path: Path, chance: random.Random, *, while_opening: bool) -> list[str]:
    """What a worker said until it was killed."""
    command = [sys.executable, "-m", "tests.store.killing", "work", str(path), str(chance.random())]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as worker:
        assert worker.stdout
        if while_opening:
            time.sleep(chance.uniform(0.2, 0.7))
            first = ""
        else:
            first = worker.stdout.readline()
            time.sleep(chance.uniform(0, 0.5))
        worker.kill()
        lines = (first + worker.stdout.read()).splitlines(keepends=True)
    if worker.returncode != -signal.SIGKILL:
        raise RuntimeError("the worker ended by itself")
    return lines


def _judge(counts: Counts, path: Path, lines: list[str], before: State | None) -> State | None:
    """Compare the set with what was said of it; what must be there from now on."""
    whole = [line.split(" ", 1) for line in lines if line.endswith("\n")]
    told = [msgspec.json.decode(facts, type=State) for what, facts in whole if what in (READY, ACK)]
    counts.opening += not told
    counts.acknowledged += max(0, len(told) - 1)
    last = told[-1] if told else before
    # Said after the last state: it may be done or not.
    erasing = {msgspec.json.decode(facts) for what, facts in whole[-1:] if what == ERASING}
    copied = [msgspec.json.decode(facts) for what, facts in whole if what == BACKUP]
    _judge_set(counts, path, last, erasing)
    _judge_backups(counts, path, copied)
    return None if erasing else last


def _judge_set(counts: Counts, path: Path, last: State | None, erasing: set[str]) -> None:
    if last is None and (not path.exists() or not path.stat().st_size):
        return  # killed before it was made
    try:
        problems = _problems(path)
    except NewsannotError as error:
        problems = [str(error)]
    counts.damaged += problems
    if last and not problems:
        with Store(path, readonly=True) as store:
            counts.lost += _lost(store, last, erasing)


def _problems(path: Path) -> list[str]:
    """What check says; after a change that was interrupted, when the next writer has come and taken it back."""
    try:
        return list(check(path))
    except SetError as error:
        if "was interrupted" not in error.problem:
            raise
    with closing(sqlite3.connect(path)) as writer:
        writer.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return list(check(path))


def _lost(store: Store, last: State, erasing: set[str]) -> Iterator[str]:
    pairs = set(store.pair_ids())
    gone = set(last.pairs) - pairs
    if gone - erasing:
        yield f"pairs {gone - erasing}"
    with store.database() as db:
        now = db.execute("SELECT coalesce(max(id), 0) FROM acts").fetchone()[0]
        digest = journal(db.conn, last.last)
    if gone:
        return  # its part of the journal is gone with it
    if digest != last.journal:
        yield "acts"
    if now == last.last and last.pair in pairs and said(store, last.pair) != last.said:
        yield f"words on {last.pair}"


def _judge_backups(counts: Counts, path: Path, copied: list[str]) -> None:
    there = backups.listed(path)
    counts.backups += len(copied)
    missing = set(copied) - {backup.path.name for backup in there}
    counts.lost += [f"backup {name}" for name in missing]
    for backup in there:
        counts.damaged += [f"{backup.path.name}: {problem}" for problem in _problems(backup.path)]


if __name__ == "__main__":
    if sys.argv[1] == "work":
        Worker(Path(sys.argv[2]), int(float(sys.argv[3]) * 10**9)).run()
    else:
        with tempfile.TemporaryDirectory() as name:
            counts = kill_often(Path(name), int(sys.argv[1]), seed := int(time.time()))
        sys.stdout.write(
            "\n  ".join((f"seed {seed}: {counts}", *counts.lost, *counts.damaged)) + "\n"
        )
        sys.exit(bool(counts.lost or counts.damaged))
