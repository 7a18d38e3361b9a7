"""Launches one after the other and at once, on a screen with a window manager: there is one window, and it is in front."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.desktop.conftest import Start
from tests.desktop.program import SetFile
from tests.desktop.screen import LONGEST, Screen, stop, wait_for

pytestmark = pytest.mark.desktop

# Another program, with a window that can be written in.
_OTHER = """
from PySide6.QtWidgets import QApplication, QPlainTextEdit
app = QApplication([])
text = QPlainTextEdit()
text.setWindowTitle("another program")
text.show()
app.exec()
"""

Launch = Callable[..., subprocess.Popen[bytes]]


@pytest.fixture
def launch(screen: Screen, tmp_path: Path) -> Iterator[Launch]:
    """newsannot as a file manager or a desktop entry starts it, without waiting for a window."""
    launches = []

    def begin(*words: object) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "newsannot", *map(str, words)]
        environment = screen.environment | {"NEWSANNOT_HOME": str(tmp_path)}
        launches.append(subprocess.Popen(command, env=environment, cwd="/"))
        return launches[-1]

    yield begin
    for begun in launches:
        stop(begun)


@pytest.fixture
def other(screen: Screen) -> Iterator[str]:
    """The window of another program."""
    process = subprocess.Popen([sys.executable, "-c", _OTHER], env=screen.environment)
    try:
        yield wait_for(lambda: visible(screen, "^another program$"), "the other window")
    finally:
        stop(process)


@pytest.fixture
def articles(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{name}.txt" for name in "abcdef"]
    for path in paths:
        path.write_text(f"The council said {path.stem} on Monday.", encoding="utf-8")
    return paths


def visible(screen: Screen, title: str) -> str:
    """The windows with such a title."""
    return screen.xdo("search", "--onlyvisible", "--name", title, check=False)


def wait_pairs(kept: SetFile, number: int) -> None:
    wait_for(lambda: len(kept.pairs()) == number, f"{number} pairs")


@pytest.mark.parametrize("put_away", [False, True])
def test_a_later_launch_brings_the_window_in_front_of_the_one_somebody_writes_in(
    put_away: bool, start: Start, launch: Launch, screen: Screen, other: str, articles: list[Path]
) -> None:
    start(articles[0])
    (window,) = screen.windows("newsannot")
    if put_away:
        screen.xdo("windowminimize", "--sync", window)
    screen.xdo("windowactivate", "--sync", other)
    screen.write("Dear editor")
    assert screen.active() == other
    assert launch().wait(LONGEST) == 0
    wait_for(lambda: screen.active() == window, "the window in front")
    assert screen.windows("newsannot") == [window]


def test_the_files_of_two_launches_become_a_pair_and_a_third_is_asked_about(
    start: Start, launch: Launch, screen: Screen, articles: list[Path], kept: SetFile
) -> None:
    program = start(articles[0])
    assert launch(articles[1]).wait(LONGEST) == 0
    wait_pairs(kept, 1)
    assert launch(articles[2]).wait(LONGEST) == 0
    wait_for(lambda: screen.active() == screen.windows("newsannot")[0], "the window in front")
    screen.press("alt+d")
    wait_pairs(kept, 2)
    assert kept.names() == ["a.txt", "b.txt", "c.txt"]
    program.quit()


def test_six_launches_at_once_open_one_window_and_lose_no_file(
    launch: Launch, screen: Screen, articles: list[Path], kept: SetFile
) -> None:
    launches = [launch(path) for path in articles]
    wait_for(lambda: sum(begun.poll() is not None for begun in launches) == 5, "five to end")
    assert sorted(begun.poll() or 0 for begun in launches) == [0] * 6
    wait_pairs(kept, 1)
    (window,) = screen.windows("newsannot")
    screen.xdo("windowactivate", "--sync", window)
    for number in (2, 3):
        screen.press("Return")
        wait_pairs(kept, number)
    assert kept.names() == [path.name for path in articles]
    assert sum(begun.poll() is None for begun in launches) == 1


def test_after_a_killed_one_the_next_launch_opens_a_window_and_is_handed_files(
    start: Start, launch: Launch, screen: Screen, articles: list[Path], kept: SetFile
) -> None:
    first = start(*articles[:2])
    wait_pairs(kept, 1)
    os.kill(first.process.pid, signal.SIGKILL)
    first.process.wait()
    again = start(articles[2])
    assert launch(articles[3]).wait(LONGEST) == 0
    wait_pairs(kept, 2)
    assert len(screen.windows("newsannot")) == 1
    again.quit()


def test_one_that_hangs_leaves_the_next_launch_a_window_of_its_own(
    start: Start, launch: Launch, screen: Screen, articles: list[Path]
) -> None:
    first = start(articles[0])
    first.process.send_signal(signal.SIGSTOP)
    try:
        launch(articles[1])
        wait_for(lambda: len(screen.windows("newsannot")) == 2, "the second window")
    finally:
        first.process.send_signal(signal.SIGCONT)
