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

# The program at work without a display; it opens and reads the first two, then imports the others.
WORK = """
import sys
from pathlib import Path
from newsannot.gui.desktop import Desktop
from newsannot.settings import Settings
files = [Path(word) for word in sys.argv[1:]]
def work(desktop):
    desktop.presenter.read.disconnect()
    importing = desktop.opening.importing
    def end():
        print(importing.bar.words.text())
        desktop.window.close()
    importing.ended.connect(end)
    desktop.window.files_dropped.emit(files[2:])
if __name__ == "__main__":
    desktop = Desktop(Settings(name_asked=True), Path("settings.json"), Path("out"))
    desktop.ready.connect(lambda: desktop.presenter.read.connect(lambda: work(desktop)))
    sys.exit(desktop.run(files[:2]))
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
