from __future__ import annotations

from pathlib import Path

import pytest

from newsannot import cli, record
from newsannot.errors import FileError, SetError
from newsannot.export import WRITERS, export_set
from newsannot.model import Pair
from newsannot.record import Damaged
from newsannot.store import Store
from tests.samples import sample


@pytest.fixture
def path(tmp_path: Path, full_pair: Pair) -> Path:
    """A set of two pairs."""
    path = tmp_path / "a.newsannot"
    with Store(path) as store:
        store.add_pair(full_pair)
        store.add_pair(sample())
    return path


def test_every_pair_of_a_set_is_written(path: Path, tmp_path: Path, full_pair: Pair) -> None:
    seen = []
    out = tmp_path / "out.jsonl"
    damaged = export_set(path, out, watch=lambda pairs: (seen.append(p) or p for p in pairs))
    assert damaged == ()
    assert seen == [full_pair, sample()]
    assert out.read_text(encoding="utf-8").splitlines() == [*map(record.dumps, seen)]


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM articles WHERE title = 'D'",
        "UPDATE readings SET reading = '{'",
        'UPDATE claims SET "end" = 9999',
        "UPDATE claims SET start = -1",
        "UPDATE pairs SET status = 'open' WHERE pair = 'p'",
    ],
)
def test_a_damaged_pair_is_left_out_and_given_back(
    path: Path, tmp_path: Path, statement: str
) -> None:
    with Store(path) as store:
        store._db.execute("PRAGMA foreign_keys = OFF")
        store._db.execute(statement)
        store._db.conn.commit()
    out = tmp_path / "out.jsonl"
    (damaged,) = export_set(path, out)
    assert isinstance(damaged, Damaged)
    assert damaged.pair == "p"
    assert damaged.problem
    assert out.read_text(encoding="utf-8") == record.dumps(sample()) + "\n"


def test_a_set_or_a_place_that_is_not_there_is_refused(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    with pytest.raises(SetError, match="no such file"):
        export_set(tmp_path / "none.newsannot", out)
    with pytest.raises(FileError, match="could not be written"):
        export_set(path, tmp_path / "none" / "out.jsonl")
    assert not out.exists()


def test_the_command_line_offers_every_format() -> None:
    assert list(WRITERS) == cli.FORMATS


def test_an_export_takes_the_place_of_no_set(path: Path, tmp_path: Path) -> None:
    link, other = tmp_path / "link.jsonl", tmp_path / "other.jsonl"
    link.symlink_to(path)
    Store(other).close()
    for target in (path, link, other):
        before = target.read_bytes()
        with pytest.raises(FileError, match="is a set or another database; choose another name"):
            export_set(path, target)
        assert target.read_bytes() == before


def test_nor_do_records_that_are_read(path: Path, tmp_path: Path) -> None:
    lines, before = tmp_path / "pairs.jsonl", path.read_bytes()
    lines.write_text(record.dumps(sample()))
    assert cli.main(["analyse", str(lines), "-o", str(path)]) == 1
    assert path.read_bytes() == before
