"""The window asks for no network: with an article of each format, and when a second launch hands over to the first."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.bridge import PARAGRAPHS
from tests.offline.desk import laid_out
from tests.offline.watched import Watched

pytestmark = [pytest.mark.model, pytest.mark.gui]

# The program at work without a display; it opens the first two and imports the others.
WORK = """
import sys
from pathlib import Path
from PySide6.QtCore import QEventLoop
from newsannot.gui.demo import Demo
pair, others = list(map(Path, sys.argv[1:3])), list(map(Path, sys.argv[3:]))
def work(desktop):
    imported = QEventLoop()
    desktop.opening.importing.ended.connect(imported.quit)
    desktop.window.files_dropped.emit(others)
    imported.exec()
    print(desktop.opening.importing.bar.words.text())
if __name__ == "__main__":
    sys.exit(Demo(Path("out"), pair, work).run())
"""


def wait_for(happened: Callable[[], bool]) -> None:
    end = monotonic() + 60
    while not happened():
        assert monotonic() < end
        sleep(0.02)


def test_a_window_with_an_article_of_each_format_asks_for_no_network(tmp_path: Path) -> None:
    files = laid_out(tmp_path / "articles")
    script = tmp_path / "work.py"
    script.write_text(WORK, encoding="utf-8")
    shorter = tmp_path / "shorter.txt"
    shorter.write_text(PARAGRAPHS[0], encoding="utf-8")
    done = Watched(tmp_path, (sys.executable, script)).run(shorter, *files)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "pair.jsonl").read_text(encoding="utf-8").count("\n") == 1
    assert "Refused" not in done.stdout
    assert "Articles taken in: " in done.stdout


def test_launches_meet_on_this_machine_only(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    files = laid_out(tmp_path / "articles")
    program = Watched(tmp_path)
    with program.start(files[0]) as window:
        try:
            wait_for(lambda: any(tmp_path.rglob("*.lock")))
            later = program.run(files[-1])
        finally:
            os.killpg(window.pid, signal.SIGTERM)
            window.communicate(timeout=60)
    assert later.returncode == 0, later.stderr
    program.check()
