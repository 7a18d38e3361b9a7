"""Pairs and articles erased for good: out of a set's tables, its indexes of words, its free pages and its backups.

One transaction takes them out of the tables and notes what is to be erased; then the file is written anew and each
backup is treated likewise. Whatever is interrupted goes on when the set is opened next (``is_unfinished``, ``finish``).
"""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path
from typing import Any

from newsannot import record
from newsannot.acts import TURNING, Verb
from newsannot.folding import names_any
from newsannot.store import Store, backups, replaced
from newsannot.store.failures import FAILURES
from newsannot.store.overview import NAME
from newsannot.store.sqlite import Database, database
from newsannot.terms import Verdict

log = logging.getLogger(__name__)

_KEY = "erasing"
_INDEXES = ("article_words", "note_words")
_PAUSE = 30.0  # seconds that another program may take to let go of the file


@dataclass(frozen=True, slots=True)
class Erasure:
    """What is to go: pairs by their ids, articles by the SHA-256 of their texts with every pair that uses them.

    The articles of the pairs go too where no other pair uses them; with ``keep_articles`` only those that others have
    replaced. Texts of which ``loose`` has the SHA-256 go wherever no other pair uses them.
    """

    pairs: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    keep_articles: bool = False
    loose: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """How many verdicts of somebody go."""

    annotator: str
    name: str
    verdicts: int


@dataclass(frozen=True, slots=True)
class Loss:
    """What an erasure takes away: titles of pairs and articles, ``staying`` are those that other pairs use.

    ``files`` are the hashes of the files that the articles come from.
    """

    pairs: tuple[str, ...]
    articles: tuple[str, ...]
    staying: tuple[str, ...]
    said: tuple[Said, ...]
    notes: int
    backups: int
    files: tuple[str, ...] = ()


class Stage(Enum):
    """How far an erasure is."""

    TABLES = auto()
    WORDS = auto()
    FILE = auto()
    BACKUPS = auto()


@dataclass(frozen=True, slots=True)
class Erased:
    """What came of it. Backups that could not be rewritten were ``removed``; ``left`` are those that could not be either.

    ``held``: another program reads the set, and keeps a log beside it in which the words may still stand.
    """

    removed: tuple[Path, ...] = ()
    left: tuple[Path, ...] = ()
    held: bool = False


Progress = Callable[[Stage], None]

_FILES = "SELECT file_sha256 FROM articles WHERE file_sha256 NOT NULL AND id IN {0}"


def loss(store: Store, erasure: Erasure) -> Loss:
    """What would go; some milliseconds."""
    with store.together(), store.database() as db:
        pairs, going = _going(db, erasure)
        used = set(_articles_of(db, pairs)) - set(going)
        return Loss(
            _pair_titles(db, pairs),
            _titles(db, going),
            _titles(db, list(used)),
            tuple(_said(db, pairs)),
            len(_rows(db, "SELECT id FROM notes WHERE pair IN {0}", pairs)),
            len(backups.listed(store.path)),
            tuple(row[0] for row in _rows(db, _FILES, going)),
        )


def erase(path: Path, erasure: Erasure, holder: str, progress: Progress) -> Erased:
    """Erase from a set that nobody has open, for as long as it takes; SetError where the set fails.

    When this returns the pairs are gone from the set, also where not every trace is.
    """
    with Store(path, holder=holder) as store:
        progress(Stage.TABLES)
        with store.database() as db:
            _prepare(db)
            with db.atomic():
                erased = _both(_noted(db), _delete(db, erasure))
                _note(db, erased)
        return _finish(store, erased, progress)


def is_unfinished(store: Store) -> bool:
    """Whether an erasure was interrupted, after which the words may still stand somewhere."""
    with store.database() as db:
        return _noted(db) is not None


def finish(path: Path, holder: str, progress: Progress) -> Erased:
    """Go on with an erasure that was interrupted."""
    with Store(path, holder=holder) as store:
        with store.database() as db:
            noted = _noted(db)
        return _finish(store, noted, progress) if noted else Erased()


def _finish(store: Store, erased: Erasure, progress: Progress) -> Erased:
    with store.database() as db:
        _prepare(db)
        held = not _rewrite(db, progress)
        progress(Stage.BACKUPS)
        removed, left = _purge_backups(store.path, erased)
        if not (held or left):
            _done(db)
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return Erased(removed, left, held)


def _both(before: Erasure | None, erased: Erasure) -> Erasure:
    """With one that is not finished yet."""
    if before is None:
        return erased
    return Erasure(
        (*before.pairs, *erased.pairs),
        (*before.articles, *erased.articles),
        before.keep_articles or erased.keep_articles,  # what went is loose by now
        (*before.loose, *erased.loose),
    )


def _note(db: Database, erased: Erasure) -> None:
    """Note in the file what is being erased, until no trace is left of it."""
    db.table("info").upsert({"key": _KEY, "value": record.to_json(erased)}, pk="key")


def _noted(db: Database) -> Erasure | None:
    row = db.execute("SELECT value FROM info WHERE key = ?", [_KEY]).fetchone()
    return record.from_json(row[0], Erasure) if row else None


def _done(db: Database) -> None:
    db.execute("DELETE FROM info WHERE key = ?", [_KEY])


def _prepare(db: Database) -> None:
    """What is deleted is overwritten, also where pages are not filled."""
    db.execute("PRAGMA secure_delete = ON").fetchall()
    db.execute("PRAGMA temp_store = MEMORY")  # nor does it go into another file


def _rewrite(db: Database, progress: Progress) -> bool:
    """Write the file anew without its free pages, and empty its log; False where that is being read."""
    progress(Stage.WORDS)
    for index in _INDEXES:
        if db.table(index).exists():
            # Deleted words stay in an index until its parts are merged.
            db.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
    progress(Stage.FILE)
    db.execute("PRAGMA temp_store = DEFAULT")  # what is left need not fit into memory
    db.execute("VACUUM")
    busy, _, _ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


# The backups


def _purge_backups(path: Path, erased: Erasure) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Erase from each; those that were removed for it could not be done, and those that could not even be removed."""
    removed, left = [], []
    whole = [backup.path for backup in backups.listed(path)]
    for file in (*backups.unlisted(path), *whole):
        if file in whole and _purge(file, erased):
            continue
        try:
            for part in (file, *_beside(file)):
                part.unlink(missing_ok=True)
            removed.append(file)
        except OSError as error:
            log.info("%s stays: %s", file, error)
            left.append(file)
    return tuple(removed), tuple(left)


def _beside(file: Path) -> Iterator[Path]:
    return (file.with_name(f"{file.name}{end}") for end in ("-journal", "-wal", "-shm"))


def _purge(file: Path, erased: Erasure) -> bool:
    """Erase from one backup, which stays of its version; False where that cannot be done."""
    try:
        uri = f"{file.absolute().as_uri()}?mode=rw"
        with closing(sqlite3.connect(uri, uri=True, timeout=_PAUSE)) as connection:
            db = database(connection)
            db.execute("PRAGMA foreign_keys = ON")
            db.execute("PRAGMA journal_mode = DELETE").fetchall()
            _prepare(db)
            before = connection.total_changes
            with db.atomic():
                _delete(db, erased)
                if connection.total_changes != before:
                    _note(db, erased)
            if _noted(db):
                _rewrite(db, lambda _: None)
                _done(db)
    except FAILURES as error:
        log.info("%s cannot be rewritten: %s", file, error)
        return False
    return True


# The tables


def _delete(db: Database, erasure: Erasure) -> Erasure:
    """Take it out of all tables; the erasure with every pair and text that went."""
    pairs, going = _going(db, erasure)
    texts = [row[0] for row in _rows(db, "SELECT sha256 FROM articles WHERE id IN {0}", going)]
    named = list(_aliases_of(db, going))
    for article in {*_articles_of(db, pairs), *going}:
        replaced.offer(db, article)
    db.execute("PRAGMA defer_foreign_keys = ON")
    for table in _tables_of_pairs(db):
        _rows(db, f'DELETE FROM "{table}" WHERE pair IN {{0}}', pairs)
    _forget_uses(db, going)
    _rows(db, "DELETE FROM info WHERE value IN {0}", pairs)
    _rows(db, "DELETE FROM articles WHERE id IN {0}", going)
    _forget_files(db)
    _rows(db, "DELETE FROM aliases WHERE id IN {0}", list(_in_no_text(db, named)))
    loose = tuple(dict.fromkeys((*erasure.loose, *texts)))
    return replace(erasure, pairs=tuple(pairs), loose=loose)


def _going(db: Database, erasure: Erasure) -> tuple[list[str], list[int]]:
    """The pairs, and the numbers of the articles."""
    asked = _numbers_of(db, erasure.articles)
    sql = "SELECT pair FROM pairs WHERE source IN {0} OR derived IN {0}"
    using = [row[0] for row in _rows(db, sql, asked)]
    pairs = list(dict.fromkeys((*erasure.pairs, *using)))
    now, before = set(_articles_of(db, pairs)), set(_articles_before(db, pairs))
    # Those that others took the place of are offered to nobody, and would stay unseen.
    own = replaced.kept_back(db, before - now) if erasure.keep_articles else now | before
    wanted = {*asked, *own, *_numbers_of(db, erasure.loose)}
    sql = """SELECT id FROM articles WHERE id IN {0}
             AND id NOT IN (SELECT source FROM pairs WHERE pair NOT IN {1})
             AND id NOT IN (SELECT derived FROM pairs WHERE pair NOT IN {1})"""
    return pairs, [row[0] for row in _rows(db, sql, list(wanted), pairs)]


def _numbers_of(db: Database, texts: tuple[str, ...]) -> list[int]:
    return [row[0] for row in _rows(db, "SELECT id FROM articles WHERE sha256 IN {0}", list(texts))]


def _articles_of(db: Database, pairs: list[str]) -> Iterator[int]:
    for row in _rows(db, "SELECT source, derived FROM pairs WHERE pair IN {0}", pairs):
        yield from row


def _articles_before(db: Database, pairs: list[str]) -> Iterator[int]:
    """Those that the pairs had at any time."""
    sql = """SELECT DISTINCT change.value ->> '$.before.source', change.value ->> '$.before.derived'
             FROM acts, json_each(changes) change
             WHERE pair IN {0} AND change.value ->> '$.table' = 'pairs'"""
    for row in _rows(db, sql, pairs):
        yield from (number for number in row if number is not None)


def _tables_of_pairs(db: Database) -> list[str]:
    """Every table that says something of pairs, these themselves last."""
    sql = """SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
             WHERE m.type = 'table' AND c.name = 'pair' ORDER BY m.name = 'pairs'"""
    return [str(row[0]) for row in db.execute(sql)]


def _forget_uses(db: Database, articles: list[int]) -> None:
    """What other pairs' histories say up to the act that took one of these articles out of them: it quotes the article."""
    verbs = ", ".join(f"'{verb}'" for verb in (*TURNING, Verb.UNDO, Verb.REDO))
    ends = ("before.source", "before.derived", "after.source", "after.derived")
    used = " OR ".join(f"change.value ->> '$.{end}' IN {{0}}" for end in ends)
    turns = f"SELECT id FROM acts WHERE verb IN ({verbs})"  # out of an index, where there is one
    sql = f"""SELECT pair, max(acts.id) FROM acts, json_each(changes) change WHERE acts.id IN ({turns})
              AND change.value ->> '$.table' = 'pairs' AND ({used}) GROUP BY pair"""
    for pair, last in _rows(db, sql, articles) if articles else ():
        db.execute("DELETE FROM acts WHERE pair = ? AND id <= ?", [pair, last])


def _forget_files(db: Database) -> None:
    """The files of texts that are not there any more."""
    if db.table("originals").exists():
        db.execute("DELETE FROM originals WHERE sha256 NOT IN (SELECT sha256 FROM articles)")


def _aliases_of(db: Database, articles: list[int]) -> Iterator[tuple[str, list[str]]]:
    """Who is who, of those who are named in these articles: id and names."""
    if not (articles and db.table("aliases").exists()):
        return
    texts = [row[0] for row in _rows(db, "SELECT text FROM articles WHERE id IN {0}", articles)]
    for key, names in db.execute("SELECT id, names FROM aliases").fetchall():
        told = json.loads(names)
        if any(names_any(text, told) for text in texts):
            yield key, told


def _in_no_text(db: Database, named: list[tuple[str, list[str]]]) -> Iterator[str]:
    """Those of whom no article is left."""
    for key, names in named:
        texts = (row[0] for row in db.execute("SELECT text FROM articles"))
        if not any(names_any(text, names) for text in texts):
            yield key


# Words for what goes


def _titles(db: Database, articles: list[int]) -> tuple[str, ...]:
    sql = f"SELECT {NAME} FROM articles WHERE id IN {{0}} ORDER BY id"
    return tuple(str(row[0]) for row in _rows(db, sql, articles))


def _pair_titles(db: Database, pairs: list[str]) -> tuple[str, ...]:
    """Those of the derived articles."""
    sql = f"""SELECT {NAME} FROM pairs JOIN articles ON id = derived
              WHERE pair IN {{0}} ORDER BY pairs.rowid"""
    return tuple(str(row[0]) for row in _rows(db, sql, pairs))


def _said(db: Database, pairs: list[str]) -> Iterator[Said]:
    sql = f"""SELECT annotator, coalesce(name, annotator), sum(number) FROM tallies
              LEFT JOIN annotators ON id = annotator WHERE pair IN {{0}}
              AND what IN ({", ".join(f"'{verdict}'" for verdict in Verdict)})
              GROUP BY annotator ORDER BY 3 DESC, 2"""
    return (Said(*row) for row in _rows(db, sql, pairs))


def _rows(db: Database, sql: str, *lists: list[str] | list[int]) -> list[tuple[Any, ...]]:
    """What a statement gives in which ``{0}`` and so on stand for lists, however long."""
    places = (f"(SELECT value FROM json_each(?{number}))" for number, _ in enumerate(lists, 1))
    return db.execute(sql.format(*places), [json.dumps(listed) for listed in lists]).fetchall()
