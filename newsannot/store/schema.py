"""The tables of a set file, as migrations that are all kept: a set of any version opens."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from functools import cache

from newsannot.store.sqlite import Database, Migrations, database
from newsannot.store.survey import recount_all

APPLICATION_ID = 0x4E414E54  # «NANT»
VERSION = 5
_SURVEYED_SINCE = 5

migrations = Migrations("newsannot")

_FIRST = """
CREATE TABLE annotators (id TEXT PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE articles (
    id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, text TEXT NOT NULL, title TEXT, name TEXT,
    file_sha256 TEXT, language TEXT, published TEXT, byline TEXT, url TEXT);
CREATE INDEX articles_sha256 ON articles (sha256);
CREATE TABLE pairs (
    pair TEXT PRIMARY KEY, source INTEGER NOT NULL REFERENCES articles (id),
    derived INTEGER NOT NULL REFERENCES articles (id), status TEXT NOT NULL, tags TEXT NOT NULL,
    note TEXT NOT NULL, aliases TEXT NOT NULL, omissions TEXT NOT NULL, meta TEXT NOT NULL);
CREATE TABLE claims (
    pair TEXT NOT NULL REFERENCES pairs (pair), id TEXT NOT NULL, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, spans TEXT NOT NULL, decision TEXT, PRIMARY KEY (pair, id));
CREATE TABLE judgements (
    pair TEXT NOT NULL, claim TEXT NOT NULL, annotator TEXT NOT NULL REFERENCES annotators (id),
    judgement TEXT NOT NULL, PRIMARY KEY (pair, claim, annotator),
    FOREIGN KEY (pair, claim) REFERENCES claims (pair, id) DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE marks (
    pair TEXT NOT NULL REFERENCES pairs (pair), side TEXT NOT NULL, id TEXT NOT NULL, entity TEXT,
    quote TEXT, boilerplate TEXT, PRIMARY KEY (pair, side, id));
CREATE TABLE rejections (
    pair TEXT NOT NULL REFERENCES pairs (pair), side TEXT NOT NULL, layer TEXT NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, PRIMARY KEY (pair, side, layer, start, "end"));
CREATE TABLE readings (pair TEXT PRIMARY KEY REFERENCES pairs (pair), reading TEXT NOT NULL);
CREATE TABLE acts (
    id INTEGER PRIMARY KEY, annotator TEXT NOT NULL REFERENCES annotators (id), at TEXT NOT NULL,
    verb TEXT NOT NULL, pair TEXT NOT NULL REFERENCES pairs (pair), changes TEXT NOT NULL,
    state TEXT NOT NULL);
CREATE INDEX acts_annotator ON acts (annotator, state, id);
CREATE TABLE info (key TEXT PRIMARY KEY, value TEXT);
"""


@migrations()
def first(db: Database) -> None:
    """Everything that people and machine say of pairs, and the journal."""
    for statement in _FIRST.split(";\n"):
        if statement.strip():
            db.execute(statement)


@migrations()
def introduced(db: Database) -> None:
    """Whom a pair's record introduced, also those who said nothing yet."""
    db.execute("ALTER TABLE pairs ADD COLUMN annotators TEXT NOT NULL DEFAULT '[]'")


@migrations()
def named(db: Database) -> None:
    """Who is who, said once for all pairs."""
    db.execute(
        """CREATE TABLE aliases (
               id TEXT PRIMARY KEY, names TEXT NOT NULL,
               annotator TEXT NOT NULL REFERENCES annotators (id), at TEXT NOT NULL)"""
    )


@migrations()
def traced(db: Database) -> None:
    """The files that articles come from: what was left out of the text, and the bytes where they are kept."""
    db.execute(
        """CREATE TABLE originals (
               file_sha256 TEXT NOT NULL, sha256 TEXT NOT NULL, format TEXT NOT NULL,
               size INTEGER NOT NULL, encoding TEXT, parts TEXT NOT NULL, bytes BLOB,
               PRIMARY KEY (file_sha256, sha256))"""
    )


_SURVEYED = """
CREATE INDEX pairs_source ON pairs (source);
CREATE INDEX pairs_derived ON pairs (derived);
CREATE INDEX acts_pair ON acts (pair, id);
CREATE INDEX acts_time ON acts (at, id, verb, annotator, pair, state);
ALTER TABLE pairs ADD COLUMN claims INTEGER;
ALTER TABLE pairs ADD COLUMN touched TEXT;
ALTER TABLE pairs ADD COLUMN came TEXT;
CREATE INDEX pairs_came ON pairs (came);
CREATE TABLE tallies (
    pair TEXT NOT NULL, annotator TEXT NOT NULL, what TEXT NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (pair, annotator, what)) WITHOUT ROWID;
CREATE INDEX tallies_what ON tallies (what, annotator);
CREATE TABLE notes (
    id INTEGER PRIMARY KEY, pair TEXT NOT NULL, claim TEXT NOT NULL, annotator TEXT NOT NULL,
    words TEXT NOT NULL, UNIQUE (pair, claim, annotator));
CREATE VIRTUAL TABLE article_words USING fts5 (
    title, name, text, byline, content='articles', content_rowid='id',
    tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE note_words USING fts5 (
    words, content='notes', content_rowid='id', tokenize='unicode61 remove_diacritics 2')
"""

_ARTICLE_WORDS = "article_words (rowid, title, name, text, byline)"
_KEEP_ARTICLE = (
    f"INSERT INTO {_ARTICLE_WORDS} VALUES (new.id, new.title, new.name, new.text, new.byline)"
)
_DROP_ARTICLE = """INSERT INTO article_words (article_words, rowid, title, name, text, byline)
    VALUES ('delete', old.id, old.title, old.name, old.text, old.byline)"""
_KEEP_NOTE = "INSERT INTO note_words (rowid, words) VALUES (new.id, new.words)"
_DROP_NOTE = """INSERT INTO note_words (note_words, rowid, words)
    VALUES ('delete', old.id, old.words)"""

# One that is no JSON was not written by newsannot, and must not hinder what is done about it.
_JSON = "iif(json_valid({row}.judgement), {row}.judgement, '{{}}')"
# What a judgement counts as: its verdict, whether it is unsure, its reasons.
_WHAT = f"""
    SELECT {{row}}.pair AS pair, {{row}}.annotator AS annotator, value AS what FROM json_each(
        json_array(json_extract({_JSON}, '$.verdict'),
                   iif(json_extract({_JSON}, '$.unsure'), 'unsure', NULL)))
    WHERE value IS NOT NULL UNION ALL
    SELECT DISTINCT {{row}}.pair, {{row}}.annotator, value FROM json_each({_JSON}, '$.reasons')"""
_COUNT = f"""INSERT INTO tallies (pair, annotator, what, number)
    SELECT pair, annotator, what, 1 FROM ({_WHAT.format(row="new")}) WHERE true
    ON CONFLICT DO UPDATE SET number = number + 1"""
_UNCOUNT = f"""UPDATE tallies SET number = number - 1
    WHERE pair = old.pair AND annotator = old.annotator
    AND what IN (SELECT what FROM ({_WHAT.format(row="old")}));
    DELETE FROM tallies
    WHERE pair = old.pair AND annotator = old.annotator AND number = 0"""
_NEW = _JSON.format(row="new")
_NOTE = f"""INSERT INTO notes (pair, claim, annotator, words)
    SELECT new.pair, new.claim, new.annotator, json_extract({_NEW}, '$.note')
    WHERE json_extract({_NEW}, '$.note') != ''"""
_UNNOTE = """DELETE FROM notes
    WHERE pair = old.pair AND claim = old.claim AND annotator = old.annotator"""
_TOUCH = """UPDATE pairs SET touched = {when}
    WHERE pair = new.pair AND coalesce(touched, '') < {when}"""
_JUDGED_AT = f"json_extract({_NEW}, '$.updated_at')"
_PAIR_NOTE = """INSERT INTO notes (pair, claim, annotator, words)
    SELECT new.pair, '', '', new.note WHERE new.note != ''"""
_CAME = """UPDATE pairs SET came = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    WHERE pair = new.pair"""
_NO_PAIR_NOTE = "DELETE FROM notes WHERE pair = old.pair AND claim = '' AND annotator = ''"

_TRIGGERS = {
    "article_comes": ("AFTER INSERT ON articles", (_KEEP_ARTICLE,)),
    "article_goes": ("AFTER DELETE ON articles", (_DROP_ARTICLE,)),
    "note_comes": ("AFTER INSERT ON notes", (_KEEP_NOTE,)),
    "note_goes": ("AFTER DELETE ON notes", (_DROP_NOTE,)),
    "judgement_comes": (
        "AFTER INSERT ON judgements",
        (_COUNT, _NOTE, _TOUCH.format(when=_JUDGED_AT)),
    ),
    "judgement_changes": (
        "AFTER UPDATE ON judgements",
        (_UNCOUNT, _COUNT, _UNNOTE, _NOTE, _TOUCH.format(when=_JUDGED_AT)),
    ),
    "judgement_goes": ("AFTER DELETE ON judgements", (_UNCOUNT, _UNNOTE)),
    "act_comes": ("AFTER INSERT ON acts", (_TOUCH.format(when="new.at"),)),
    "pair_comes": ("AFTER INSERT ON pairs", (_PAIR_NOTE, _CAME)),
    "pair_note_changes": ("AFTER UPDATE OF note ON pairs", (_NO_PAIR_NOTE, _PAIR_NOTE)),
    "pair_goes": ("AFTER DELETE ON pairs", (_NO_PAIR_NOTE,)),
}
"""What keeps tallies, notes and words as the rows are that they are made of, whoever writes these."""


@migrations()
def surveyed(db: Database) -> None:
    """What lists and searches of many pairs need, kept beside what it is made of."""
    for statement in _SURVEYED.split(";\n"):
        db.execute(statement)
    db.execute("INSERT INTO article_words (article_words) VALUES ('rebuild')")
    for name, (event, steps) in _TRIGGERS.items():
        db.execute(f"CREATE TRIGGER {name} {event} BEGIN\n{'; '.join(steps)};\nEND")
    _survey(db)


def _survey(db: Database) -> None:
    """Have the triggers see what was there before them."""
    db.execute("UPDATE judgements SET judgement = judgement")
    db.execute("UPDATE pairs SET note = note")
    db.execute(
        """UPDATE pairs SET touched = at
           FROM (SELECT pair AS of_pair, max(at) AS at FROM acts GROUP BY pair)
           WHERE pair = of_pair AND coalesce(touched, '') < at"""
    )


@dataclass(frozen=True, slots=True)
class Item:
    """A table, an index, a view or a trigger, as SQLite lists it."""

    kind: object
    name: object
    table: object
    sql: object


def tables_of(db: Database) -> frozenset[Item]:
    """All that a file holds, but for what SQLite keeps for itself."""
    # An index of words makes its own tables, which another SQLite may write otherwise.
    rows = db.execute(
        """SELECT type, name, tbl_name, iif(name GLOB '*_words_*', NULL, sql) FROM sqlite_master"""
    )
    items = (Item(*row) for row in rows)
    return frozenset(item for item in items if not str(item.name).startswith("sqlite_"))


@cache
def tables_made(version: int) -> frozenset[Item]:
    """All that a set of a version holds."""
    with closing(sqlite3.connect(":memory:")) as connection:
        db = database(connection)
        later = [step.name for step in migrations.pending(db)][version:]
        migrations.apply(db, stop_before=later)
        return tables_of(db)


def prepare(db: Database, version: int) -> None:
    """Bring a new or older set to this version, whole or not at all: tables without our number are not known again."""
    with db.atomic():
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations.apply(db)
        if version < _SURVEYED_SINCE:
            recount_all(db)
        db.execute(f"PRAGMA user_version = {VERSION}")
