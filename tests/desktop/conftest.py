"""A real screen for the tests of this folder; they are left out where its programs are missing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest

from tests.desktop.program import Program, SetFile
from tests.desktop.screen import Screen

PROGRAMS = ("Xvfb", "openbox", "xdotool")
FAILED = pytest.StashKey[bool]()

Start = Callable[..., Program]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.when == "call":
        item.stash[FAILED] = report.failed
    return report


@pytest.fixture
def screen() -> Iterator[Screen]:
    """A screen of the test's own."""
    missing = [name for name in PROGRAMS if not shutil.which(name)]
    if missing:
        pytest.skip(f"needs a screen of its own: {', '.join(missing)} not installed")
    screen = Screen()
    try:
        screen.open()
        yield screen
    finally:
        screen.close()


@pytest.fixture
def start(screen: Screen, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Start]:
    """Start the program with these files; settings, the default set and a failure's picture go to ``tmp_path``."""
    programs: list[Program] = []

    def begin(*files: Path) -> Program:
        programs.append(Program(screen, tmp_path, files))
        programs[-1].wait_shown()
        return programs[-1]

    yield begin
    if request.node.stash.get(FAILED, False):
        screen.picture(tmp_path / "failure.png")
    for program in programs:
        program.close()


@pytest.fixture
def kept(tmp_path: Path) -> SetFile:
    """The default set."""
    return SetFile(tmp_path / "My articles.newsannot")
