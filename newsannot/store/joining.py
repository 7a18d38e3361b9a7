"""A pair out of one set and into another, with all that anybody said of it and its history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from uuid import uuid4

from newsannot import canonical
from newsannot.acts import (
    AliasRow,
    Change,
    ClaimRow,
    JudgementRow,
    PairRow,
    Reading,
    Row,
    Statements,
    now,
)
from newsannot.composition import compose, with_covered
from newsannot.errors import Phrase, SetDamaged, SetError
from newsannot.folding import fold
from newsannot.merging import Standing, news, other_texts
from newsannot.merging.beside import Both, Other, both
from newsannot.model import Annotator, Article, Pair
from newsannot.store import articles, journal, originals, partners, people, survey
from newsannot.store.entries import Entry, bring, entries
from newsannot.store.replaced import OFFERED
from newsannot.store.rows import TABLES, changes_from_json, changes_to_json, from_columns, write_row
from newsannot.store.sets import Store
from newsannot.store.soundness import as_taken_in
from newsannot.store.sqlite import Database

_TOGETHER = 200  # rows that are in memory at a time
_OF_PAIRS = f'"table":"{TABLES[PairRow]}"'


@dataclass(frozen=True, slots=True)
class Coming:
    """A pair of another set, as it was there at one moment."""

    pair: Pair
    said: Statements
    reading: Reading | None
    history: tuple[Entry, ...]
    stood: tuple[Row, ...]
    """What was said of it at any time, by its history."""
    texts: Mapping[int, Article]
    """The articles by their numbers there, also those that the pair had before."""


@dataclass(frozen=True, slots=True)
class Lost:
    """What of the other set is damaged and stays behind, and why."""

    what: Phrase
    problem: str


class How(Enum):
    """What became of a pair that came."""

    ADDED = auto()
    JOINED = auto()
    UNCHANGED = auto()


@dataclass(frozen=True, slots=True)
class Joined:
    """A pair that came, by its id here; ``judgements`` came with it, ``beside`` of what it says differs from what was here.

    ``twin`` is a pair here with the same texts, ``other`` the id that it had where that is another pair's here.
    """

    pair: str
    how: How
    judgements: int = 0
    beside: int = 0
    twin: str | None = None
    other: str | None = None


@dataclass(slots=True)
class Origins:
    """Which set the judgements of one pair came from; those that nobody brought were ``here``."""

    here: str
    brought: dict[tuple[str, str], str] = field(default_factory=dict)

    def of(self, claim: str, annotator: str) -> str:
        return self.brought.get((claim, annotator), self.here)

    def bring(self, rows: Iterable[Row | None], label: str) -> None:
        for row in rows:
            if isinstance(row, JudgementRow):
                self.brought[row.claim, row.annotator] = label
            elif isinstance(row, ClaimRow) and row.decision:
                self.brought[row.id, ""] = label


def coming(there: Store, pair: str) -> Coming | Lost:
    """A pair of the other set, or what hinders it from being read."""
    what = Phrase("pair {id}", id=pair)
    try:
        with there.together(), there.database() as db:
            standing = _standing(there, pair)
            said = standing.said.pair
            history = entries(db, pair)
            stood = tuple(_rows_of(history))
            texts = dict(_former_texts(db, stood))
            texts |= {number: there.article(number) for number in (said.source, said.derived)}
    except SetDamaged as error:
        return Lost(what, error.reason)
    except SetError as error:
        return Lost(what, error.problem)
    if problem := canonical.damage(standing.pair):
        return Lost(what, problem)
    return Coming(standing.pair, standing.said, standing.reading, history, stood, texts)


def _standing(store: Store, pair: str) -> Standing:
    """A pair and the rows behind it."""
    said = store.statements(pair)
    source, derived = (store.article(n) for n in (said.pair.source, said.pair.derived))
    reading = store.reading_of(pair, source, derived)
    return Standing(compose(source, derived, said, reading, store.annotators()), said, reading)


def _former_texts(db: Database, stood: Iterable[Row]) -> Iterator[tuple[int, Article]]:
    """The articles that a pair's acts speak of, as far as they are there."""
    pairs = (row for row in stood if isinstance(row, PairRow))
    for number in dict.fromkeys(n for row in pairs for n in (row.source, row.derived)):
        article = articles.find(db, number)
        if article and as_taken_in(article):
            yield number, article


def join(here: Store, came: Coming, label: str, origins: Origins) -> Joined:
    """Bring a pair of the set that is called ``label``; what is here stays, at least beside it."""
    with here.changing() as db:
        if not here.has_pair(came.pair.id):
            return _add(here, db, came, label, origins)
        standing = _standing(here, came.pair.id)
        if other_texts(standing.pair, came.pair):
            return _add_as_other(here, db, came, label, origins)
        return _merge(here, db, standing, came, label, origins)


def _add(here: Store, db: Database, came: Coming, label: str, origins: Origins) -> Joined:
    pair = came.pair
    assert pair.derived is not None, "a pair of a set has both texts"
    twin = partners.pair_of(db, pair.source.sha256, pair.derived.sha256)
    people.put(db, pair)
    numbers = _put_articles(db, came)
    rows = [_placed(row, pair.id, numbers) for row in came.said.rows()]
    for row in rows:
        if not isinstance(row, AliasRow):  # which is the set's, and came before
            write_row(db, row)
    if came.reading:
        here.put_reading(pair.id, came.reading)
    bring(db, pair.id, _placed_history(came, pair.id, numbers))
    origins.bring(rows, label)
    return Joined(pair.id, How.ADDED, len(came.said.judgements), twin=twin)


def _add_as_other(here: Store, db: Database, came: Coming, label: str, origins: Origins) -> Joined:
    """Its id is another pair's here; the one that it gets is the same each time it comes."""
    key = f"{came.pair.id} ({label})"
    renamed = replace(came, pair=replace(came.pair, id=key))
    if here.has_pair(key):
        joined = _merge(here, db, _standing(here, key), renamed, label, origins)
    else:
        joined = _add(here, db, renamed, label, origins)
    return replace(joined, other=came.pair.id)


def _merge(
    here: Store, db: Database, standing: Standing, came: Coming, label: str, origins: Origins
) -> Joined:
    key = came.pair.id
    numbers = _put_articles(db, came, standing.said.pair)
    standing = replace(standing, stood=journal.stood(db, key))
    stood = tuple(_placed(row, key, numbers) for row in came.stood)
    found = news(standing, came.pair)
    kept = both(found, standing, Other(came.pair, label, stood, origins.of))
    people.put(db, came.pair)
    _put_people(db, kept.people)
    if kept.changes:
        journal.take_in(db, key, kept.changes, now())
    if found.reading:
        length = len(came.pair.derived.text) if came.pair.derived else 0
        here.put_reading(key, with_covered(found.reading, here.statements(key), length))
    elif kept.changes:
        survey.recount(db, key, standing.reading)
    brought = bring(db, key, _placed_history(came, key, numbers))
    origins.bring((change.after for change in kept.changes), label)
    changed = kept.changes or found.reading or brought
    return Joined(key, How.JOINED if changed else How.UNCHANGED, _judged(kept), kept.differences)


def _judged(kept: Both) -> int:
    return sum(isinstance(change.after, JudgementRow) for change in kept.changes)


def _rows_of(history: Iterable[Entry]) -> Iterator[Row]:
    for entry in history:
        for change in changes_from_json(entry.changes):
            yield from (row for row in (change.before, change.after) if row)


def _put_articles(db: Database, came: Coming, here: PairRow | None = None) -> dict[int, int]:
    """The numbers here of the articles there; a pair that is ``here`` has the two that it has now."""
    now = came.said.pair.source, came.said.pair.derived
    known = dict(zip(now, (here.source, here.derived), strict=True)) if here else {}
    return known | {
        number: articles.put(db, article, former=number not in now)
        for number, article in came.texts.items()
        if number not in known
    }


def _put_people(db: Database, new: Iterable[Annotator]) -> None:
    rows = [(person.id, person.name) for person in new]
    db.conn.executemany("INSERT OR IGNORE INTO annotators (id, name) VALUES (?, ?)", rows)


def _placed(row: Row, pair: str, numbers: Mapping[int, int]) -> Row:
    """The row as it is here; an article that is nowhere any more has the number 0."""
    match row:
        case PairRow():
            source, derived = (numbers.get(n, 0) for n in (row.source, row.derived))
            return replace(row, pair=pair, source=source, derived=derived)
        case AliasRow():
            return row
    return replace(row, pair=pair)


def _placed_history(came: Coming, pair: str, numbers: Mapping[int, int]) -> Iterator[Entry]:
    for entry in came.history:
        if pair == came.said.pair.pair and _OF_PAIRS not in entry.changes:
            yield entry
            continue
        changes = (
            Change(*(row and _placed(row, pair, numbers) for row in (change.before, change.after)))
            for change in changes_from_json(entry.changes)
        )
        yield replace(entry, changes=changes_to_json(tuple(changes)))


# What is the set's and no pair's


@dataclass(frozen=True, slots=True)
class People:
    """The people of a set, also those who said nothing yet, and what they said of names in all of it."""

    annotators: tuple[Annotator, ...]
    aliases: tuple[AliasRow, ...]


def people_of(there: Store) -> People:
    return People(there.annotators(), tuple(_aliases(there)))


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody who has another name in the other set; the one here stays."""

    here: str
    there: str


def join_people(here: Store, came: People) -> tuple[Called, ...]:
    """Bring them; names that mean one here already come not again. Who is called otherwise there is told."""
    names = {person.id: person.name for person in here.annotators()}
    both = ((names.get(person.id, person.name), person.name) for person in came.annotators)
    with here.changing() as db:
        _put_people(db, came.annotators)
        known = {frozenset(map(fold, row.names)) for row in _aliases(here)}
        ids = {row.id for row in _aliases(here)}
        for row in came.aliases:
            if frozenset(map(fold, row.names)) not in known:
                key = row.id if row.id not in ids else str(uuid4())
                write_row(db, replace(row, id=key))
    return tuple(Called(*both_names) for both_names in both if len({*both_names}) > 1)


def _aliases(store: Store) -> list[AliasRow]:
    with store.database() as db:
        rows = [from_columns(row, AliasRow) for row in db.table(TABLES[AliasRow]).rows]
    return [row for row in rows if isinstance(row, AliasRow)]


def lone_articles(there: Store) -> Iterator[Article | Lost]:
    """The articles of no pair, the oldest first; a former one comes with its pair."""
    last = 0
    while True:
        with there.database() as db:
            numbers = [row[0] for row in db.execute(_LONE, [last, _TOGETHER])]
        for number in numbers:
            try:
                yield there.article(number)
            except SetDamaged as error:
                yield Lost(Phrase("article {number}", number=number), error.reason)
        if not numbers:
            return
        last = numbers[-1]


_LONE = f"""
SELECT id FROM articles WHERE id > ? AND NOT EXISTS (SELECT 1 FROM pairs WHERE source = articles.id)
AND NOT EXISTS (SELECT 1 FROM pairs WHERE derived = articles.id) AND {OFFERED} ORDER BY id LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """The file that an article comes from, as a row of the set."""

    columns: Mapping[str, object]


def kept_files(there: Store) -> Iterator[KeptFile | Lost]:
    """The files that articles come from, one in memory at a time."""
    last = 0
    while True:
        with there.database() as db:
            sql = "SELECT rowid AS number, * FROM originals WHERE rowid > ? ORDER BY rowid LIMIT 1"
            row = next(iter(db.query(sql, [last])), None)
        if row is None:
            return
        last = row.pop("number")
        if row["bytes"] is not None and originals.has_changed(row):
            what = Phrase("the kept file with SHA-256 {sha}", sha=row["file_sha256"])
            yield Lost(what, Phrase("it has changed"))
            row["bytes"] = None
        yield KeptFile(row)


def join_file(here: Store, file: KeptFile) -> None:
    """Bring what is known of a file; bytes that are kept already stay."""
    names = ", ".join(file.columns)
    marks = ", ".join("?" for _ in file.columns)
    with here.changing() as db:
        db.execute(
            f"""INSERT INTO originals ({names}) VALUES ({marks}) ON CONFLICT (file_sha256, sha256)
                DO UPDATE SET bytes = coalesce(bytes, excluded.bytes)""",
            list(file.columns.values()),
        )
