"""An open set file: pairs in and out as values, acts through the journal.

A store belongs to the thread that opened it. One writer holds a set at a time, by a lock file beside it that the
system lets go when the writer ends, however it ends; readers need no lock.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from newsannot import record
from newsannot.acts import (
    Act,
    PairRow,
    Reading,
    Statements,
    now,
)
from newsannot.composition import compose, decompose, with_covered
from newsannot.errors import Phrase, SetDamaged, SetError, SetHeld
from newsannot.merging import News, Report, Standing, news, other_texts, report
from newsannot.model import Annotator, Article, Pair, Verdict
from newsannot.originals import Arrival, Original
from newsannot.record import Damaged
from newsannot.store import (
    articles,
    journal,
    originals,
    pages,
    partners,
    people,
    statements,
    survey,
)
from newsannot.store.failures import FAILURES, failure
from newsannot.store.holding import Hold
from newsannot.store.opening import open_database, refuse_others
from newsannot.store.presence import Attendant, Presence
from newsannot.store.rows import write_row
from newsannot.store.soundness import Sound, fault_of
from newsannot.store.sqlite import Database
from newsannot.store.summaries import Judge

log = logging.getLogger(__name__)

_PROCESS = ", process "
_VERDICTS = record.to_json(list(Verdict))
_PUT_READING = """INSERT INTO readings (pair, reading) VALUES (?, ?)
    ON CONFLICT DO UPDATE SET reading = excluded.reading"""


class Store:
    """One set file, open. Every method raises SetError where the file fails."""

    def __init__(
        self, path: Path, *, readonly: bool = False, holder: str = "another program"
    ) -> None:
        refuse_others(path, readonly=readonly)
        self.path = path
        self.readonly = readonly
        self._sound = Sound()
        self.attendant = Attendant()
        self._hold = Hold(path)
        if not readonly and not self._hold.take():
            raise SetHeld(str(path), Phrase("open in {holder}", holder=_holder(path)))
        with ExitStack() as undoing:
            undoing.callback(self._hold.let_go)
            with self._failing():
                self._db = open_database(path, readonly=readonly)
                undoing.callback(self._db.close)
                self.presence = Presence(path)
                undoing.callback(self.presence.end)
                if not readonly:
                    self._set_info("holder", f"{holder}{_PROCESS}{os.getpid()}")
            undoing.pop_all()

    @contextmanager
    def _failing(self) -> Iterator[None]:
        try:
            yield
        except FAILURES as error:
            raise failure(self.path, error) from error

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """A change that people make; SetGone where it would go into a file that is not there."""
        self.presence.need()
        self.attendant.before_change()
        with self._failing():
            yield

    @contextmanager
    def database(self) -> Iterator[Database]:
        """The set's tables, for the modules of this package; SetError where the file fails."""
        with self._failing():
            yield self._db

    @contextmanager
    def changing(self) -> Iterator[Database]:
        """As ``database``, for a change that people make: it comes whole or not at all."""
        with self._changing(), self._db.atomic():
            yield self._db

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Leave one file behind: the write-ahead log goes into it."""
        self.attendant.before_close()
        try:
            if not self.readonly:
                self._db.execute("DELETE FROM info WHERE key = 'holder'")
                self._db.execute("PRAGMA journal_mode = DELETE").fetchall()
        except sqlite3.Error as error:
            # A reader is at it, or the file is damaged; the log stays beside it, and nothing is lost.
            log.info("a log stays beside %s: %s", self.path, error)
        finally:
            self._db.close()
            self.presence.end()
            self._hold.let_go()

    # People

    def annotators(self) -> tuple[Annotator, ...]:
        with self._failing():
            rows = self._db.execute("SELECT id, name FROM annotators ORDER BY rowid")
            return tuple(Annotator(*row) for row in rows)

    def has_judged(self, annotator: str) -> bool:
        """Whether a person has given any claim a verdict; unlike ``judges``, at once in a set of any size."""
        sql = """SELECT 1 FROM tallies WHERE annotator = ?
                 AND what IN (SELECT value FROM json_each(?)) LIMIT 1"""
        with self._failing():
            found = self._db.execute(sql, [annotator, _VERDICTS])
            return found.fetchone() is not None

    def judges(self) -> tuple[Judge, ...]:
        """Who has given claims a verdict, the most active first."""
        # The plus keeps SQLite from the index, which leads to the numbers one by one.
        sql = """SELECT id, name, claims FROM (
                     SELECT annotator, sum(number) AS claims FROM tallies
                     WHERE +what IN (SELECT value FROM json_each(?)) GROUP BY annotator)
                 JOIN annotators ON id = annotator ORDER BY claims DESC, annotators.rowid"""
        with self._failing():
            rows = self._db.execute(sql, [_VERDICTS])
            return tuple(Judge(Annotator(who, name), claims) for who, name, claims in rows)

    def put_annotator(self, annotator: Annotator) -> None:
        with self._changing():
            self._db.table("annotators").upsert(
                {"id": annotator.id, "name": annotator.name}, pk="id"
            )

    # Pairs

    def pair_ids(self) -> Iterator[str]:
        """The ids of all pairs, in the order they came in: some of them in memory, and no moment of the set is held."""
        sql = "SELECT rowid, pair FROM pairs WHERE rowid > ? ORDER BY rowid LIMIT 500"
        last = 0
        while True:
            with self._failing():
                some = self._db.execute(sql, [last]).fetchall()
            if not some:
                return
            yield from (pair for _, pair in some)
            last = some[-1][0]

    def has_pair(self, pair: str) -> bool:
        with self._failing():
            found = self._db.execute("SELECT 1 FROM pairs WHERE pair = ?", [pair])
            return found.fetchone() is not None

    def pair_of(self, text: str, other: str) -> str | None:
        """The pair of two texts, by their sha256, whichever is its source; best where the first one is."""
        with self._failing():
            return partners.pair_of(self._db, text, other)

    def article(self, number: int) -> Article:
        with self._failing():
            article = articles.find(self._db, number)
        if article is None:
            raise SetDamaged(str(self.path), Phrase("it has no article {number}", number=number))
        if not self._sound.is_taken_in(number, article):
            reason = Phrase("the text of article {number} has changed", number=number)
            raise SetDamaged(str(self.path), reason)
        return article

    def row(self, pair: str) -> PairRow:
        """A pair's own state; SetError where the set has none of that id."""
        with self._failing():
            row = statements.row_of(self._db, pair)
        if row is None:
            raise SetError(str(self.path), Phrase("has no pair {id}", id=pair))
        return row

    def statements(self, pair: str) -> Statements:
        """What people said of a pair; SetError where the set has none of that id."""
        with self.together():
            said = statements.read(self._db, self.row(pair))
        fault = fault_of(said)
        if fault:
            raise SetDamaged(str(self.path), fault)
        return said

    def reading(self, pair: str) -> Reading | None:
        with self._failing():
            found = self._db.execute("SELECT reading FROM readings WHERE pair = ?", [pair])
            row = found.fetchone()
            return record.from_json(row[0], Reading) if row else None

    def reading_of(self, pair: str, source: Article, derived: Article) -> Reading | None:
        """The reading of a pair whose texts are here; SetDamaged where it speaks of what they do not have."""
        reading = self.reading(pair)
        if reading is None or self._sound.stays_within(pair, reading, source, derived):
            return reading
        raise SetDamaged(str(self.path), Phrase("spans lie outside the texts"))

    def pair(self, pair: str) -> Pair:
        """A pair with everything that people and machine say of it."""
        with self.together():
            said = self.statements(pair)
            source, derived = self.article(said.pair.source), self.article(said.pair.derived)
            reading = self.reading_of(pair, source, derived)
            return compose(source, derived, said, reading, self.annotators())

    def readable_pairs(self) -> Iterator[Pair | Damaged]:
        """Every pair whole, in the order they came in, and in its place what hinders one from being read.

        Each is as it was at one moment. All of them at one moment would keep a writer from opening the set meanwhile.
        """
        for pair in self.pair_ids():
            try:
                yield self.pair(pair)
            except SetDamaged as error:
                yield Damaged(pair, error.reason)
            except SetError as error:
                yield Damaged(pair, error.problem)

    def put_reading(self, pair: str, reading: Reading) -> None:
        """Replace the machine's layer of a pair."""
        with self._failing(), self._db.atomic():
            self._db.execute(_PUT_READING, [pair, record.to_json(reading)])
            survey.recount(self._db, pair, reading)

    def count_claims(self, pair: str, claims: int | None) -> None:
        """Say how many claims a pair has as shown, for lists; None for one that no machine has read."""
        with self._failing():
            survey.count(self._db, pair, claims)

    def add_article(self, article: Article) -> int:
        """Take in an article of no pair, and return its number; one that is there already stays once."""
        with self._changing(), self._db.atomic():
            return articles.put(self._db, article)

    def unpaired(self, most: int) -> tuple[Article, ...]:
        """Articles of no pair, the newest first."""
        with self._failing():
            return tuple(map(self.article, partners.unpaired(self._db, most)))

    def add_pair(self, pair: Pair) -> None:
        """Take in a pair whole, with what people and machine said of it elsewhere; SetError when its id is taken."""
        if pair.derived is None:
            raise SetError(str(self.path), Phrase("pair {id} has no derived text", id=pair.id))
        if self.has_pair(pair.id):
            raise SetError(str(self.path), Phrase("already has a pair {id}", id=pair.id))
        with self._changing(), self._db.atomic():
            source, derived = (articles.put(self._db, text) for text in (pair.source, pair.derived))
            said, reading = decompose(pair, PairRow.of(pair, source, derived))
            people.put(self._db, pair)
            for item in said.rows():
                write_row(self._db, item)
            if reading:
                self.put_reading(pair.id, reading)

    def merge_pair(self, coming: Pair) -> Report:
        """Add what another record says of a pair of the set; nothing that is here is changed or taken away by it.

        SetError where the set has none of that id, or one of other texts.
        """
        with self._changing(), self.together():
            before = self.pair(coming.id)
            if problem := other_texts(before, coming):
                raise SetError(str(self.path), problem)
            if before == coming:
                return Report()
            said, reading = self.statements(coming.id), self.reading(coming.id)
            stood = journal.stood(self._db, coming.id)
            if found := news(Standing(before, said, reading, stood), coming):
                self._take_in(coming, found)
            after = self.pair(coming.id)
            self.count_claims(coming.id, len(after.claims) if reading or found.reading else None)
            return report(found, before, after)

    def _take_in(self, coming: Pair, found: News) -> None:
        people.put(self._db, coming)
        journal.take_in(self._db, coming.id, found.changes, now())
        if found.reading:
            length = len(coming.derived.text) if coming.derived else 0
            said = self.statements(coming.id)
            self.put_reading(coming.id, with_covered(found.reading, said, length))

    def add_original(self, arrival: Arrival, *, keep: bool = False) -> None:
        """Remember the file that an article comes from, its bytes too where ``keep`` says so; what is kept stays."""
        with self._changing():
            originals.put(self._db, arrival, keep=keep)

    def original(self, article: Article) -> Original | None:
        """The file that an article comes from, where it is known."""
        with self._failing():
            return originals.find(self._db, article)

    def original_bytes(self, article: Article) -> bytes | None:
        """The bytes of that file, where the set keeps them."""
        with self._failing():
            return originals.data(self._db, article)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Several reads of one moment, or writes that come in all or not at all."""
        with self._failing(), self._db.atomic():
            yield

    # Acts

    def apply(self, act: Act) -> None:
        """Commit an act; ActRefused where it no longer fits."""
        with self._changing():
            journal.apply(self._db, act)

    def undo(self, annotator: str, at: str) -> Act:
        """Take back the annotator's last act and return what that changed; ActRefused with the reason."""
        with self._changing():
            return journal.undo(self._db, annotator, at)

    def redo(self, annotator: str, at: str) -> Act:
        """Do again what the annotator took back last."""
        with self._changing():
            return journal.redo(self._db, annotator, at)

    def undoable(self, annotator: str) -> Act | None:
        with self._failing():
            return journal.undoable(self._db, annotator)

    def redoable(self, annotator: str) -> Act | None:
        with self._failing():
            return journal.redoable(self._db, annotator)

    def broken_pages(self) -> Iterator[str]:
        """What is wrong in the file and in its references, as SQLite finds it, and in the originals that are kept."""
        with self._failing():
            yield from pages.broken(self._db, self.path)

    # Where the work was left

    def info(self, key: str) -> str | None:
        with self._failing():
            row = self._db.execute("SELECT value FROM info WHERE key = ?", [key]).fetchone()
        return row[0] if row else None

    def set_info(self, key: str, value: str) -> None:
        with self._failing():
            self._set_info(key, value)

    def _set_info(self, key: str, value: str) -> None:
        sql = "INSERT INTO info VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value"
        self._db.execute(sql, [key, value])


def _holder(path: Path) -> Phrase:
    try:
        with Store(path, readonly=True) as store:
            told = store.info("holder")
    except SetError:
        told = None
    if not told:
        return Phrase("another program")
    program, _, process = told.rpartition(_PROCESS)
    return Phrase("{program}, process {id}", program=Phrase(program), id=process)
