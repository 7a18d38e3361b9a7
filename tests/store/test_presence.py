from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from newsannot import verbs
from newsannot.errors import SetGone
from newsannot.model import Verdict
from newsannot.store import Store, presence, refuse_others
from tests.samples import FIRST, open_session

# SQLite's own locks lie at this place of the file, far behind its end.
LOCK = """
import fcntl, sys
with open(sys.argv[1], "rb+") as file:
    fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)
"""


def test_an_act_into_a_file_that_was_removed_is_refused(path: Path) -> None:
    session = open_session(path)
    pair = session.pair
    path.unlink()
    with pytest.raises(SetGone, match="was moved or deleted while it was open"):
        session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
    assert session.pair == pair
    session.open_pair(pair.id if pair else "")
    session.close()


def test_an_act_into_a_file_that_was_replaced_is_refused(path: Path, tmp_path: Path) -> None:
    session = open_session(path)
    other = tmp_path / "other"
    Store(other).close()
    content = other.read_bytes()
    other.replace(path)
    with pytest.raises(SetGone, match="another file is in its place"):
        session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
    assert path.read_bytes() == content
    session.close()


def test_a_file_that_comes_back_can_be_worked_on(path: Path, tmp_path: Path) -> None:
    session = open_session(path)
    path.rename(tmp_path / "away")
    with pytest.raises(SetGone):
        session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
    (tmp_path / "away").rename(path)
    session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
    session.close()
    session = open_session(path)
    assert session.undoable()
    session.close()


def test_a_disk_that_numbers_its_files_anew_is_no_reason_to_refuse_an_act(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_session(path)
    numbered = presence._file
    monkeypatch.setattr(presence, "_file", lambda facts: (numbered(facts)[0], facts.st_ino + 1))
    session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
    monkeypatch.undo()
    session.close()
    assert presence._file(path.stat()) not in presence._handles


@pytest.mark.skipif(sys.platform == "win32", reason="locks belong to the handle there")
def test_looking_at_an_open_set_lets_go_of_none_of_its_locks(path: Path) -> None:
    with Store(path):
        refuse_others(path, readonly=True)
        Store(path, readonly=True).close()
        run = subprocess.run([sys.executable, "-c", LOCK, str(path)], capture_output=True)
        assert b"BlockingIOError" in run.stderr
