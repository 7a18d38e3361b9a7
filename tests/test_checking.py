from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from newsannot.checking import Checking
from newsannot.errors import Cancelled
from tests.samples import open_session


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.newsannot"
    open_session(path).close()
    return path


def test_a_sound_set_has_no_problems_also_while_it_is_worked_on(path: Path) -> None:
    session = open_session(path)
    assert Checking(path).run() == ()
    session.close()


def test_what_is_wrong_comes_back_in_sentences(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE articles SET text = 'x'")
        db.commit()
    assert "the text of article 1 has changed" in Checking(path).run()[0]
    path.write_bytes(b"x" * 5000)
    assert Checking(path).run() == ("is not a newsannot set",)


def test_one_that_is_stopped_says_nothing_and_leaves_no_process(path: Path) -> None:
    checking = Checking(path)
    told: list[object] = []

    def run() -> None:
        try:
            told.append(checking.run())
        except Cancelled as error:
            told.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    while checking._process is None:
        time.sleep(0.001)
    checking.stop()
    thread.join(20)
    assert isinstance(told[0], Cancelled)
    assert not checking._process.is_alive()


def test_one_that_is_stopped_before_it_begins_does_not_begin(path: Path) -> None:
    checking = Checking(path)
    checking.stop()
    with pytest.raises(Cancelled):
        checking.run()
    assert checking._process is None


KILLED = """
import os, sys, threading, time
from pathlib import Path
from newsannot.checking import Checking
if __name__ == "__main__":
    checking = Checking(Path(sys.argv[1]))
    threading.Thread(target=checking.run, daemon=True).start()
    while not (checking._process and checking._process.pid):
        time.sleep(0.001)
    os.kill(checking._process.pid, 19)
    print(checking._process.pid, flush=True)
    os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_it_ends_with_the_window(path: Path, tmp_path: Path, root: Path) -> None:
    script = tmp_path / "killed.py"
    script.write_text(KILLED, "utf-8")
    command = [sys.executable, str(script), str(path)]
    environment = os.environ | {"PYTHONPATH": str(root)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as window:
        assert window.stdout
        child = int(window.stdout.readline())
        window.wait()
        os.kill(child, signal.SIGCONT)
    assert _ends(child)


def _ends(process: int) -> bool:
    latest = time.monotonic() + 20
    while _lives(process) and time.monotonic() < latest:
        time.sleep(0.05)
    return not _lives(process)


def _lives(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
