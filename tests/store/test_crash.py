"""A program that is killed with -9 in the middle of whatever people do with a set."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from newsannot.errors import SetError
from newsannot.store import Store, check
from tests.samples import open_session
from tests.store.killing import kill_often

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nothing is killed like that there")


@pytest.mark.timeout(170)
def test_nothing_that_was_said_to_be_kept_is_lost_and_no_set_is_damaged(tmp_path: Path) -> None:
    counts = kill_often(tmp_path, 20)
    assert (counts.lost, counts.damaged) == ([], [])
    assert counts.kills == 20
    assert counts.acknowledged > 50


INTERRUPTED = """
import os, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA cache_size = 1")
db.execute("BEGIN")
db.execute("UPDATE articles SET title = hex(randomblob(50000))")
db.execute("UPDATE readings SET reading = hex(randomblob(50000))")
os.kill(os.getpid(), 9)
"""


def test_a_set_whose_change_was_interrupted_says_so_to_readers_and_the_next_writer_mends_it(
    path: Path,
) -> None:
    open_session(path).close()
    subprocess.run([sys.executable, "-c", INTERRUPTED, str(path)], check=False)
    assert path.with_name(f"{path.name}-journal").exists()
    with pytest.raises(SetError, match="was interrupted; open it"):
        list(check(path))
    Store(path).close()
    assert list(check(path)) == []
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT title FROM articles").fetchone() == (None,)
