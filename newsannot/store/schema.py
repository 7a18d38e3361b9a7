"""The tables of a set file, as migrations that are all kept: a set of any version opens."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from functools import cache

from newsannot.store.sqlite import Database, Migrations

APPLICATION_ID = 0x4E414E54  # «NANT»
VERSION = 4

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


@dataclass(frozen=True, slots=True)
class Item:
    """A table, an index, a view or a trigger, as SQLite lists it."""

    kind: object
    name: object
    table: object
    sql: object


def tables_of(db: Database) -> frozenset[Item]:
    """All that a file holds, but for what SQLite keeps for itself."""
    rows = db.execute("SELECT type, name, tbl_name, sql FROM sqlite_master")
    items = (Item(*row) for row in rows)
    return frozenset(item for item in items if not str(item.name).startswith("sqlite_"))


@cache
def tables_made(version: int) -> frozenset[Item]:
    """All that a set of a version holds."""
    with closing(sqlite3.connect(":memory:")) as connection:
        db = Database(connection, execute_plugins=False)
        later = [step.name for step in migrations.pending(db)][version:]
        migrations.apply(db, stop_before=later)
        return tables_of(db)


def prepare(db: Database) -> None:
    """Bring a new or older set to this version, whole or not at all: tables without our number are not known again."""
    with db.atomic():
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations.apply(db)
        db.execute(f"PRAGMA user_version = {VERSION}")
