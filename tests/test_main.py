from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsannot import __version__
from newsannot.__main__ import COMMANDS, WINDOW_OPTIONS, main
from newsannot.cli import commands
from newsannot.gui.request import Wish
from tests.desktop.program import SetFile
from tests.desktop.screen import stop, wait_for


def test_every_command_of_the_command_line_is_known_at_the_entry() -> None:
    assert set(commands.commands) <= COMMANDS


def test_a_command_that_is_not_there_is_wrong_usage_and_opens_no_window(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for word in COMMANDS - set(commands.commands):
        monkeypatch.setattr(sys, "argv", ["newsannot", word, "x"])
        assert main() == 2
        assert f"No such command '{word}'" in capsys.readouterr().err


def test_every_wish_to_the_window_is_known_at_the_entry_and_in_the_help(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert {wish.option for wish in Wish} == WINDOW_OPTIONS
    monkeypatch.setattr(sys, "argv", ["newsannot", "--help"])
    assert main() == 0
    said = capsys.readouterr().out
    assert all(option in said for option in WINDOW_OPTIONS)


def test_another_option_is_wrong_usage_and_opens_no_window(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["newsannot", "--samples"])
    assert main() == 2
    assert "No such option" in capsys.readouterr().err


def test_a_later_launch_ends_at_once_and_its_file_is_opened_where_the_first_runs(
    tmp_path: Path,
) -> None:
    command = [sys.executable, "-m", "newsannot"]
    environment = os.environ | {"NEWSANNOT_HOME": str(tmp_path)}
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"This is {name}.", encoding="utf-8")
    kept = SetFile(tmp_path / "My articles.newsannot")
    first = subprocess.Popen([*command, str(tmp_path / "a.txt")], env=environment)
    try:
        wait_for(kept.path.exists, "the first launch")
        later = subprocess.run([*command, "b.txt"], env=environment, cwd=tmp_path, timeout=60)
        assert later.returncode == 0
        wait_for(kept.pairs, "the pair")
        assert first.poll() is None
    finally:
        stop(first)


def test_the_command_line_needs_no_qt_no_spacy_and_no_database(root: Path) -> None:
    code = (
        "import sys; sys.argv[1:] = ['--version']\n"
        "from newsannot.__main__ import main\n"
        "assert main() == 0\n"
        "print([name for name in ('PySide6', 'spacy', 'sqlite_utils', 'numpy') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True)
    assert run.stdout.splitlines() == [f"newsannot {__version__}", "[]"]


def test_a_child_process_may_import_the_entry_without_running_it(root: Path) -> None:
    code = "import runpy; runpy.run_module('newsannot.__main__', run_name='__mp_main__')"
    run = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
