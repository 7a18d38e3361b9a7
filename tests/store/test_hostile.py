"""Sets that somebody made to do harm, or that something broke: refused with a sentence, and left as they are."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from newsannot import record
from newsannot.errors import NewsannotError, SetError
from newsannot.model import Pair
from newsannot.session import Session
from newsannot.store import Store, check
from newsannot.store.schema import VERSION
from tests.samples import ANN, open_session, sample

SURPRISES = [
    "CREATE TRIGGER gone AFTER INSERT ON judgements BEGIN DELETE FROM judgements; END",
    "CREATE VIEW people AS SELECT * FROM annotators",
    "CREATE TABLE other (name)",
    "CREATE VIRTUAL TABLE found USING fts5(text)",
    "CREATE INDEX by_text ON articles (upper(text))",
    "ALTER TABLE articles ADD COLUMN more AS (text || text)",
    "ALTER TABLE acts ADD COLUMN never DEFAULT 0 CHECK (never > 0)",
    "DROP TABLE readings",
]


@pytest.fixture
def whole(path: Path, full_pair: Pair) -> Path:
    """A sound set of two pairs."""
    session = open_session(path)
    session.store.add_pair(full_pair)
    session.close()
    return path


def change(path: Path, *statements: str) -> None:
    """What a foreign hand does to a set."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def beside(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}


def refused(path: Path, *, readonly: bool) -> str:
    """Why a set does not open; it and all that lies beside it stay as they were."""
    before = beside(path)
    with pytest.raises(SetError) as caught:
        Store(path, readonly=readonly)
    assert beside(path) == before
    return caught.value.problem


@pytest.mark.parametrize("readonly", [False, True])
@pytest.mark.parametrize("statement", SURPRISES)
def test_a_set_with_what_we_did_not_make_is_refused_by_its_name(
    whole: Path, statement: str, *, readonly: bool
) -> None:
    change(whole, statement)
    assert refused(whole, readonly=readonly).startswith("was changed by another program, in its ")


@pytest.mark.parametrize("readonly", [False, True])
def test_a_view_in_the_place_of_a_table_is_refused(whole: Path, *, readonly: bool) -> None:
    change(
        whole,
        "ALTER TABLE annotators RENAME TO others",
        "CREATE VIEW annotators AS SELECT 'eve' AS id, 'Eve' AS name",
        "CREATE TRIGGER put INSTEAD OF INSERT ON annotators BEGIN SELECT 1; END",
    )
    assert "annotators" in refused(whole, readonly=readonly)


def test_a_set_that_sqlite_measured_is_still_ours(whole: Path) -> None:
    change(whole, "ANALYZE", "VACUUM")
    assert list(check(whole)) == []
    with Store(whole) as store:
        assert len([*store.pair_ids()]) == 2


@pytest.mark.parametrize("readonly", [False, True])
@pytest.mark.parametrize("number", [0, 77])
def test_another_programs_database_keeps_its_log(
    tmp_path: Path, number: int, *, readonly: bool
) -> None:
    path = tmp_path / "history.newsannot"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
        connection.execute("CREATE TABLE visits (page)")
        connection.execute(f"PRAGMA application_id = {number}")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        connection.execute("INSERT INTO visits VALUES ('x')")
        connection.commit()
        assert "history.newsannot-wal" in beside(path)
        assert refused(path, readonly=readonly) == "is not a newsannot set"


@pytest.mark.parametrize("readonly", [False, True])
def test_a_set_of_a_newer_version_keeps_its_log(whole: Path, *, readonly: bool) -> None:
    with closing(sqlite3.connect(whole)) as connection:
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        connection.execute("CREATE TABLE new (x)")
        assert "newer newsannot" in refused(whole, readonly=readonly)


@pytest.mark.parametrize("end", ["-wal", "-journal"])
def test_a_log_of_another_file_harms_nothing(whole: Path, end: str, tmp_path: Path) -> None:
    other = tmp_path / "other"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute(f"PRAGMA journal_mode = {end[1:] if end == '-wal' else 'DELETE'}")
        connection.execute("CREATE TABLE visits (page)")
        connection.commit()
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO visits VALUES (?)", [(b"x" * 9000,)] * 2000)
        log = Path(f"{other}{end}").read_bytes() or b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" * 200
    Path(f"{whole}{end}").write_bytes(log)
    with suppress(SetError), Store(whole) as store:
        assert len([*store.pair_ids()]) == 2


def test_a_set_cut_at_any_place_opens_or_says_why(whole: Path) -> None:
    content = whole.read_bytes()
    chance = random.Random(7)
    for length in [1, 16, 99, 100, 511, *chance.sample(range(len(content)), 25)]:
        whole.write_bytes(content[:length])
        with suppress(NewsannotError):
            open_session(whole).close()
        with suppress(NewsannotError):
            list(check(whole))


def test_bits_that_a_disk_turned_cost_no_more_than_a_sentence(whole: Path) -> None:
    content = whole.read_bytes()
    chance = random.Random(11)
    for _ in range(60):
        broken = bytearray(content)
        for place in chance.sample(range(len(content)), 8):
            broken[place] ^= 1 << chance.randrange(8)
        whole.write_bytes(bytes(broken))
        with suppress(NewsannotError):
            list(check(whole))
        with suppress(NewsannotError):
            open_session(whole).close()


VALUES = [
    "NULL", "-1", "0", "7e300", "9223372036854775807", "''", "'x'", "'{'", "'{}'", "'[]'", "'[[]]'", "'null'",
    "'[1]'", "'\"a\"'", "'{\"start\":-1}'", "x'ff00'", "CAST(x'ff' AS TEXT)", "'a' || char(0)", "'a9-3'",
    "'[{\"start\":0,\"end\":99999}]'", "'[{\"start\":5,\"end\":1}]'", "replace(hex(zeroblob(3000)), '0', '[')",
]  # fmt: skip


def test_a_machines_span_outside_the_texts_is_damage(whole: Path) -> None:
    claim = "json_set(reading, '$.claims[0].suggestion.evidence[0].end', 9999)"
    change(whole, f"UPDATE readings SET reading = {claim}")
    with Store(whole) as store, pytest.raises(SetError, match="spans lie outside the texts"):
        store.pair(sample().id)
    with Store(whole) as store, pytest.raises(SetError, match="spans lie outside the texts"):
        Session(store, ANN).open_pair(sample().id)


def test_claims_that_all_hold_a_long_text_are_damage(whole: Path) -> None:
    change(
        whole,
        f"""WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
            INSERT INTO claims SELECT '{sample().id}', 'c' || i, 0, 100000, '[]', NULL FROM n""",
    )
    with Store(whole) as store, pytest.raises(SetError, match="hold the text too many times"):
        store.pair(sample().id)


def test_links_to_one_set_are_one_set(whole: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.newsannot"
    link.symlink_to(whole)
    with Store(whole), pytest.raises(SetError, match="open in"):
        Store(link)
    with Store(link) as store:
        assert len([*store.pair_ids()]) == 2
    assert link.is_symlink()


def test_a_loop_of_links_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert refused(tmp_path / "a", readonly=False) == "is a link that leads to itself"


def test_a_set_left_open_in_a_folder_without_rights_says_why(
    locked_folder: Path,
) -> None:
    moved = locked_folder / "set.newsannot"
    Store(moved).close()
    with closing(sqlite3.connect(moved)) as connection:
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
    locked_folder.chmod(0o555)
    assert refused(moved, readonly=True).startswith("was not closed; copy it")


def columns(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        tables = [
            row[0]
            for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        return [
            (table, row[1])
            for table in tables
            if not table.startswith("_")
            for row in connection.execute(f"PRAGMA table_info({table})")
        ]


def test_whatever_stands_in_a_column_a_pair_opens_or_says_why(whole: Path, tmp_path: Path) -> None:
    content = whole.read_bytes()
    at_work = tmp_path / "work"
    at_work.mkdir()
    path = at_work / "set.newsannot"
    for number, (table, column) in enumerate(columns(whole)):
        for value in VALUES[number % 6 :: 6]:
            path.write_bytes(content)
            with closing(sqlite3.connect(path)) as connection, suppress(sqlite3.IntegrityError):
                connection.execute(f'UPDATE "{table}" SET "{column}" = {value}')
                connection.commit()
            use(path)


def use(path: Path) -> None:
    """Do what window and command line do with a set."""
    with suppress(NewsannotError):
        list(check(path))
    with suppress(NewsannotError), Store(path) as store:
        session = Session(store, ANN)
        with suppress(NewsannotError):
            session.open_last()
        for pair in list_of(session):
            with suppress(NewsannotError):
                session.open_pair(pair)
            if session.pair:
                record.damage(session.pair)
        for step in (session.undo, session.redo, session.undoable, store.judges):
            with suppress(NewsannotError):
                step()


def list_of(session: Session) -> list[str]:
    try:
        return [*session.store.pair_ids()]
    except NewsannotError:
        return []
