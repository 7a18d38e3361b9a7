"""What is said while files are read that take their time, and how that is stopped."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from newsannot.gui.notice_bar import ReadingBar
from tests.gui.conftest import PATIENCE, Bench
from tests.readers.pdf_files import Sheet, pdf

pytestmark = pytest.mark.gui

LINE = "The bridge will reopen in May, the council said on Monday."


@pytest.fixture
def empty(bench: Bench) -> Bench:
    """The window before anything is open."""
    bench.presenter.set_session(None)
    return bench


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A PDF that takes its time."""
    path = tmp_path / "report.pdf"
    lines = [[f"{LINE} {page} {line}" for line in range(60)] for page in range(20)]
    path.write_bytes(pdf(*[Sheet().lines(50, 50, page) for page in lines]))
    return path


def bar(bench: Bench) -> ReadingBar:
    found = bench.window.findChild(ReadingBar)
    assert isinstance(found, ReadingBar)
    return found


def test_what_takes_its_time_is_named_as_long_as_it_takes(empty: Bench, report: Path) -> None:
    empty.opening.open_files([report])
    empty.opening.open_files([report])
    assert bar(empty).isHidden()
    empty.qtbot.waitUntil(bar(empty).isVisible, timeout=PATIENCE)
    assert bar(empty).text() == "Reading report.pdf"
    empty.qtbot.waitUntil(lambda: "waits" in empty.said(), timeout=PATIENCE)
    empty.qtbot.waitUntil(bar(empty).isHidden, timeout=PATIENCE)


def test_esc_stops_what_is_read_and_the_next_file_is_read_all_the_same(
    empty: Bench, report: Path, tmp_path: Path
) -> None:
    empty.opening.open_files([report])
    empty.qtbot.waitUntil(bar(empty).isVisible, timeout=PATIENCE)
    empty.key(Qt.Key.Key_Escape)
    empty.qtbot.waitUntil(bar(empty).isHidden, timeout=PATIENCE)
    (tmp_path / "story.md").write_text("# The bridge\n\nIt reopens.")
    empty.opening.open_files([tmp_path / "story.md"])
    empty.qtbot.waitUntil(lambda: "waits" in empty.said(), timeout=PATIENCE)
    assert empty.said().startswith("story.md waits")
