"""The program as it is started, offscreen and with a home of its own, and the log that it keeps there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsannot.app import Places

pytestmark = pytest.mark.gui

PATIENCE = 60  # seconds

# Ends when everything is there.
UNTIL_READY = """
import sys
from newsannot import app
from newsannot.gui.desktop import Desktop

start = Desktop.start
def begin(desktop, *words):
    desktop.ready.connect(desktop.window.close)
    start(desktop, *words)
Desktop.start = begin
sys.exit(app.main([]))
"""

# As if the offscreen platform were a screen with somebody before it, who reads the window and closes it.
FAILING_START = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit
from newsannot import app
from newsannot.gui import fault_dialog

fault_dialog._UNSEEN = ()
sys.modules["newsannot.gui.desktop"] = None

def read(dialog, _event):
    for part in (*dialog.findChildren(QLabel), *dialog.findChildren(QAbstractButton)):
        print(part.text())
    print(dialog.findChild(QPlainTextEdit).toPlainText())
    QTimer.singleShot(0, dialog.close)

fault_dialog.FaultDialog.showEvent = read
sys.exit(app.main([]))
"""

# Reads the pair that is named; then everything of ours fails with the pair's words, and the child dies.
FAULTS = """
import os, signal, sys, threading
from newsannot import app
from newsannot.errors import FileError
from newsannot.gui.desktop import Desktop
from newsannot.gui.tasks import Task
from PySide6.QtCore import QTimer, qWarning

start = Desktop.start
def begin(desktop, *words):
    desktop.ready.connect(lambda: desktop.presenter.read.connect(lambda: fail(desktop)))
    start(desktop, *words)
Desktop.start = begin

def fail(desktop):
    pair = desktop.presenter.pair
    text, names = pair.source.text, sys.argv[1:]
    def look_up():
        raise KeyError(text)
    def refuse():
        raise FileError(names[0], text) from ValueError(text)
    for work in (look_up, refuse):
        QTimer.singleShot(0, work)
        threading.Thread(target=work).start()
    Task(look_up, desktop).start()
    qWarning(f'QFile: "{names[0]}" is not open')
    desktop.jobs.suggest(pair, (text,))
    desktop.jobs.failed.connect(lambda error: die(desktop))

def die(desktop):
    if desktop.jobs.child_pid():
        os.kill(desktop.jobs.child_pid(), signal.SIGKILL)
    QTimer.singleShot(500, desktop.window.close)

sys.exit(app.main(sys.argv[1:]))
"""


def environment(home: Path, **more: str) -> dict[str, str]:
    quiet = {"QT_LOGGING_RULES": "default.warning=false", "QT_QPA_PLATFORM": "offscreen"}
    return os.environ | quiet | {"NEWSANNOT_HOME": str(home)} | more


def run(home: Path, *words: object, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *map(str, words)],
        env=environment(home, **more),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )


def log_of(home: Path) -> str:
    path = home / "newsannot.log"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def test_the_log_is_kept_where_the_system_keeps_logs_unless_all_is_kept_in_one_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSANNOT_HOME", str(tmp_path / "one"))
    assert Places.of_user().log == tmp_path / "one" / "newsannot.log"
    monkeypatch.delenv("NEWSANNOT_HOME")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert Places.of_user().log == tmp_path / "state" / "newsannot" / "log" / "newsannot.log"


def test_a_run_from_start_to_end_is_in_the_log(tmp_path: Path) -> None:
    done = run(tmp_path, "-c", UNTIL_READY)
    assert (done.returncode, done.stderr) == (0, "")
    assert "INFO newsannot.gui.desktop: window painted" in log_of(tmp_path)
    assert "offscreen, 800 × 800" in log_of(tmp_path)


def test_a_log_that_cannot_be_written_hinders_nothing(tmp_path: Path) -> None:
    (tmp_path / "newsannot.log").mkdir()
    done = run(tmp_path, "-c", UNTIL_READY)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_fault_before_there_is_a_window_is_a_sentence_that_names_the_log(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['newsannot.gui.desktop'] = None\n"
        "from newsannot import app; sys.exit(app.main([]))"
    )
    done = run(tmp_path, "-c", code)
    assert done.returncode == 1
    assert done.stderr.startswith("newsannot: newsannot could not start")
    assert "newsannot.log" in done.stderr
    assert done.stderr.count("\n") == 1
    assert "ModuleNotFoundError" in log_of(tmp_path)


def test_a_fault_before_there_is_a_window_is_shown_where_there_is_a_screen(tmp_path: Path) -> None:
    done = run(tmp_path, "-c", FAILING_START)
    assert done.returncode == 1
    assert "newsannot could not start." in done.stdout
    assert "ModuleNotFoundError" in done.stdout
    assert "Show the &log file" in done.stdout
    assert "you can go on" not in done.stdout


def test_what_qt_says_before_it_ends_the_program_is_in_the_log(tmp_path: Path) -> None:
    done = run(tmp_path, "-m", "newsannot", QT_QPA_PLATFORM="nonsense")
    assert done.returncode == -signal.SIGABRT
    assert 'the Qt platform plugin "nonsense"' in log_of(tmp_path)
    assert "CRITICAL newsannot.gui.faults: Qt" in log_of(tmp_path)


def test_a_launch_that_hands_over_leaves_the_log_to_the_one_that_runs(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "newsannot"]
    with subprocess.Popen(words, env=environment(tmp_path), stderr=subprocess.DEVNULL) as first:
        end = time.monotonic() + PATIENCE
        while "window painted" not in log_of(tmp_path):
            assert time.monotonic() < end
            time.sleep(0.02)
        assert run(tmp_path, "-m", "newsannot").returncode == 0
        first.terminate()
    assert log_of(tmp_path).count("Python 3.") == 1


@pytest.mark.model
def test_whatever_fails_no_word_and_no_name_of_an_article_is_in_the_log(tmp_path: Path) -> None:
    names = ("Quillfeather dossier.txt", "Brambleworth draft.txt")
    texts = (
        "Mayor Ottoline Quagmire resigned on Monday over the Thistledown bridge.",
        "Ottoline Quagmire was dismissed because of the Thistledown scandal.",
    )
    for name, text in zip(names, texts, strict=True):
        (tmp_path / name).write_text(text)
    paths = [tmp_path / name for name in names]
    done = run(tmp_path, "-c", FAULTS, *paths, QT_LOGGING_RULES="")
    said = log_of(tmp_path)
    assert done.returncode == 0
    for sign in ("KeyError", "FileError (a .txt file)", "work in a thread failed", "exit code -9"):
        assert sign in said
    for sign in ("in look_up", "reading failed: AttributeError", "QFile: a .txt file is not open"):
        assert sign in said
    for word in f"{' '.join(texts)} {' '.join(names)}".replace(".", " ").split():
        if word[0].isupper() and word not in {"Monday", "Mayor"}:
            assert word not in said + done.stderr
    for word in ("resigned", "dismissed", "scandal", "dossier"):
        assert word not in said + done.stderr
