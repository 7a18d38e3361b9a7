from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from newsannot import __version__
from newsannot.__main__ import COMMANDS, main
from newsannot.cli import commands


def test_every_command_of_the_command_line_is_known_at_the_entry() -> None:
    assert set(commands.commands) <= COMMANDS


def test_a_command_that_is_not_there_is_wrong_usage_and_opens_no_window(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for word in COMMANDS - set(commands.commands):
        monkeypatch.setattr(sys, "argv", ["newsannot", word, "x"])
        assert main() == 2
        assert f"No such command '{word}'" in capsys.readouterr().err


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
