from __future__ import annotations

import hashlib
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from newsannot import verbs
from newsannot.errors import Cancelled, SetError
from newsannot.model import Verdict
from newsannot.session import Session
from newsannot.store import Store, check
from newsannot.store.rescue import Rescued, rescue
from tests.samples import ANN, DERIVED, FIRST, SECOND, SOURCE, open_session, reading, sample

PAIRS = 12
TABLES = ("articles", "pairs", "claims", "judgements", "readings", "acts", "annotators")


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A set of some pairs, all read and tagged; each has its source, with a text of its own."""
    path = tmp_path_factory.mktemp("rescue") / "whole.newsannot"
    session = open_session(path)
    for number in range(PAIRS):
        pair = sample(SOURCE + f" {number}." * 400, DERIVED + f" And {number}.")
        session.store.add_pair(pair)
        session.store.put_reading(pair.id, reading(pair))
        session.open_pair(pair.id)
        session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
        session.do(verbs.tag(session.desk(), SECOND, list(Verdict)[number % 3]))
        session.do(verbs.write_note(session.desk(), SECOND, f"note {number}"))
    session.undo()
    session.close()
    return path.read_bytes()


def rows(path: Path) -> dict[str, set[tuple[object, ...]]]:
    """What people and machine said; when a pair was touched is made of it."""
    with closing(sqlite3.connect(path)) as db:
        return {
            table: set(db.execute(f"SELECT {columns(db, table)} FROM {table}")) for table in TABLES
        }


def columns(db: sqlite3.Connection, table: str) -> str:
    names = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
    return ", ".join(f'"{name}"' for name in names if name not in ("claims", "touched"))


@pytest.fixture(scope="session")
def truth(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[object]]:
    path = tmp_path_factory.mktemp("truth") / "whole.newsannot"
    path.write_bytes(content)
    return {table: set(found) for table, found in rows(path).items()}


def rescued(path: Path, truth: dict[str, set[object]]) -> Rescued | None:
    """The rescue of a damaged file, which is not touched by it: what it brings is sound and true."""
    before = hashlib.sha256(path.read_bytes()).digest()
    target = path.with_name("rescued.newsannot")
    target.unlink(missing_ok=True)
    try:
        told = rescue(path, target)
    except SetError:
        told = None
        assert not target.exists()
    assert hashlib.sha256(path.read_bytes()).digest() == before
    if told:
        assert list(check(target)) == []
        for table, found in rows(target).items():
            if table != "annotators":  # a name that is lost is the id then
                assert found <= truth[table], table
        open_session(target).close()
    return told


def kept(told: Rescued | None, table: str) -> int:
    assert told
    return next(count.kept for count in told.counts if count.table == table)


def test_of_a_sound_set_everything_is_rescued(
    path: Path, content: bytes, truth: dict[str, set[object]]
) -> None:
    path.write_bytes(content)
    told = rescued(path, truth)
    assert told
    assert told.whole
    assert rows(path) == rows(path.with_name("rescued.newsannot"))


def page_of(path: Path, table: str) -> int:
    """Where the table begins in the file, in pages from 0."""
    with closing(sqlite3.connect(path)) as db:
        sql = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        return int(db.execute(sql, [table]).fetchone()[0]) - 1


def overwrite(path: Path, *pages: int, seed: int = 0) -> None:
    data = bytearray(path.read_bytes())
    size = int.from_bytes(data[16:18])
    for page in pages:
        data[page * size : (page + 1) * size] = random.Random(seed).randbytes(size)
    path.write_bytes(data)


@pytest.mark.parametrize("seed", range(16))
def test_whatever_pages_are_overwritten_what_is_rescued_is_true(
    path: Path, content: bytes, truth: dict[str, set[object]], seed: int
) -> None:
    path.write_bytes(content)
    chance = random.Random(seed)
    pages = range(1, len(content) // int.from_bytes(content[16:18]))
    overwrite(path, *chance.sample(pages, 1 + seed % 4), seed=seed)
    rescued(path, truth)


@pytest.mark.parametrize("share", [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999])
def test_wherever_a_set_is_cut_off_what_is_rescued_is_true(
    path: Path, content: bytes, truth: dict[str, set[object]], share: float
) -> None:
    path.write_bytes(content[: int(len(content) * share)])
    rescued(path, truth)


@pytest.mark.parametrize("seed", range(6))
def test_where_bytes_are_zeroed_what_is_rescued_is_true(
    path: Path, content: bytes, truth: dict[str, set[object]], seed: int
) -> None:
    chance = random.Random(seed)
    start = chance.randrange(4096, len(content) - 20_000)
    path.write_bytes(content[:start] + bytes(20_000) + content[start + 20_000 :])
    rescued(path, truth)


def test_bits_that_turned_bring_nothing_untrue(
    path: Path, content: bytes, truth: dict[str, set[object]]
) -> None:
    chance = random.Random(3)
    for _ in range(10):
        data = bytearray(content)
        for place in chance.sample(range(100, len(content)), 6):
            data[place] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        # A turned letter of a note or a title is a letter like any other: rows are whole and sound, at most that.
        target = path.with_name("rescued.newsannot")
        target.unlink(missing_ok=True)
        try:
            rescue(path, target)
        except SetError:
            continue
        assert list(check(target)) == []


def test_of_a_set_that_is_cut_off_what_comes_before_is_rescued(
    path: Path, content: bytes, truth: dict[str, set[object]]
) -> None:
    path.write_bytes(content[:-4096])
    told = rescued(path, truth)
    assert kept(told, "pairs") == PAIRS + 1
    assert kept(told, "acts") >= 1
    with Store(path, readonly=True) as store:
        assert len(list(store.pair_ids())) == PAIRS + 1
        with Store(path, readonly=True) as another:
            assert len(list(another.pair_ids())) == PAIRS + 1


def test_judgements_that_are_lost_come_back_out_of_the_journal(
    path: Path, content: bytes, truth: dict[str, set[object]]
) -> None:
    path.write_bytes(content)
    overwrite(path, page_of(path, "judgements"), page_of(path, "claims"))
    told = rescued(path, truth)
    found = rows(path.with_name("rescued.newsannot"))
    assert found["judgements"] == truth["judgements"]
    assert found["claims"] == truth["claims"]
    assert kept(told, "pairs") == PAIRS + 1


def test_without_its_journal_a_claim_comes_back_by_its_name(
    path: Path, content: bytes, truth: dict[str, set[object]]
) -> None:
    path.write_bytes(content)
    overwrite(path, page_of(path, "acts"), page_of(path, "claims"))
    told = rescued(path, truth)
    assert kept(told, "judgements") == len(truth["judgements"])
    assert kept(told, "acts") < len(truth["acts"])


def test_lost_readings_cost_only_themselves_and_are_counted(
    path: Path, content: bytes, truth: dict[str, set[object]]
) -> None:
    path.write_bytes(content)
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE readings SET reading = '{' WHERE rowid IN (2, 3)")
        db.commit()
    told = rescued(path, truth)
    assert told
    assert not told.whole
    assert [count for count in told.counts if count.lost] == [
        count for count in told.counts if count.table == "readings" and count.lost == 2
    ]


def test_an_article_that_changed_is_not_true_and_its_pair_goes(
    path: Path, content: bytes, truth: dict[str, set[object]]
) -> None:
    path.write_bytes(content)
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE articles SET text = text || 'x' WHERE id = 4")
        db.commit()
    told = rescued(path, truth)
    assert kept(told, "articles") == 2 * PAIRS + 1
    assert kept(told, "pairs") == PAIRS


def test_a_text_that_is_no_utf8_costs_its_row(
    path: Path, content: bytes, truth: dict[str, set[object]]
) -> None:
    path.write_bytes(content)
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE annotators SET name = CAST(x'ff' AS TEXT)")
        db.commit()
    rescued(path, truth)
    with Store(path.with_name("rescued.newsannot")) as store:
        assert [person.id for person in store.annotators()] == [ANN.id]


@pytest.mark.parametrize("version", range(1, 5))
def test_a_set_of_an_older_version_is_rescued_too(path: Path, root: Path, version: int) -> None:
    path.write_bytes((root / "tests" / "data" / f"version-{version}.newsannot").read_bytes())
    target = path.with_name("rescued.newsannot")
    assert rescue(path, target).whole
    with Store(path, readonly=True) as old, Store(target) as new:
        assert old.pair(sample().id) == new.pair(sample().id)
        assert Session(new, ANN).undoable()


def test_a_view_in_the_place_of_a_table_is_not_asked(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    endless = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT x AS id, x AS name FROM n"
    with closing(sqlite3.connect(path)) as db:
        db.execute("ALTER TABLE annotators RENAME TO others")
        db.execute(f"CREATE VIEW annotators AS {endless}")
        db.commit()
    assert kept(rescue(path, path.with_name("rescued.newsannot")), "pairs") == PAIRS + 1


def test_one_called_off_leaves_nothing(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    def call_off(share: float) -> None:
        if share > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        rescue(path, path.with_name("rescued.newsannot"), call_off)
    assert list(path.parent.iterdir()) == [path]


def test_a_set_whose_tables_cannot_be_told_says_so(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    overwrite(path, 0)
    with pytest.raises(SetError, match="is not a newsannot set"):
        rescue(path, path.with_name("rescued.newsannot"))
