"""What is asked of the window that is open: by another launch, or by the system's own event."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from newsannot.gui.desktop import Desktop
from newsannot.gui.notice_bar import ArticleBar
from newsannot.gui.request import Request, Wish
from newsannot.settings import ReadingSettings, Settings

pytestmark = pytest.mark.gui

PATIENCE = 60_000  # milliseconds; a loaded machine starts slowly


@pytest.fixture
def desktop(tmp_path: Path, qtbot: QtBot) -> Iterator[Desktop]:
    """The program before it has started, with a reader that is there at once."""
    settings = Settings(reading=ReadingSettings(model="blank"))
    desktop = Desktop(settings, tmp_path / "settings.json", tmp_path)
    yield desktop
    desktop.window.close()
    desktop.window.deleteLater()


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{name}.txt" for name in "abc"]
    for path in paths:
        path.write_text(f"This is {path.stem}.", encoding="utf-8")
    return paths


def names(desktop: Desktop) -> list[str | None]:
    """The articles on the desk."""
    pair = desktop.presenter.pair if desktop.presenter else None
    return [article.name for article in (pair.source, pair.derived) if article] if pair else []


def asked(desktop: Desktop) -> str:
    bar = desktop.window.findChild(ArticleBar)
    return bar.text() if isinstance(bar, ArticleBar) else ""


def by_the_system(_desktop: Desktop, path: Path) -> None:
    QApplication.sendEvent(QApplication.instance(), QFileOpenEvent(QUrl.fromLocalFile(str(path))))


def by_a_launch(desktop: Desktop, path: Path) -> None:
    desktop.take(Request((path,)))


Ask = Callable[[Desktop, Path], None]
ways = pytest.mark.parametrize("ask", [by_the_system, by_a_launch])


@ways
def test_files_asked_for_before_anything_is_loaded_are_opened_in_order(
    desktop: Desktop, files: list[Path], ask: Ask, qtbot: QtBot
) -> None:
    desktop.start(files[:1])
    ask(desktop, files[1])
    ask(desktop, files[2])
    qtbot.waitUntil(lambda: names(desktop) == ["a.txt", "b.txt"], timeout=PATIENCE)
    assert asked(desktop) == "c.txt: what is it?"


@ways
def test_files_asked_for_when_everything_is_there_get_their_place(
    desktop: Desktop, files: list[Path], ask: Ask, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(desktop.ready, timeout=PATIENCE):
        desktop.start([])
    for path in files:
        ask(desktop, path)
    qtbot.waitUntil(lambda: names(desktop) == ["a.txt", "b.txt"], timeout=PATIENCE)
    assert asked(desktop) == "c.txt: what is it?"


def test_a_file_that_comes_between_two_steps_of_the_start_keeps_its_turn(
    desktop: Desktop, files: list[Path], qtbot: QtBot
) -> None:
    desktop.ready.connect(lambda: by_a_launch(desktop, files[1]))
    desktop.start(files[:1])
    qtbot.waitUntil(lambda: names(desktop) == ["a.txt", "b.txt"], timeout=PATIENCE)


def test_the_sample_is_opened_at_the_start_and_later(
    desktop: Desktop, files: list[Path], qtbot: QtBot
) -> None:
    desktop.start([], (Wish.SAMPLE,))
    qtbot.waitUntil(lambda: names(desktop) == ["source.txt", "derived.txt"], timeout=PATIENCE)
    assert desktop.opening
    desktop.opening.open_files(files[:2])
    assert names(desktop) == ["a.txt", "b.txt"]
    desktop.take(Request(wishes=(Wish.SAMPLE,)))
    assert names(desktop) == ["source.txt", "derived.txt"]


def test_a_new_set_can_be_asked_for(
    desktop: Desktop, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.newsannot"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    desktop.start([], (Wish.NEW_SET,))
    qtbot.waitUntil(path.exists, timeout=PATIENCE)
    session = desktop.presenter.session if desktop.presenter else None
    assert session
    assert session.store.path == path


def test_the_window_comes_back_from_where_it_was_put_away(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.start([])
    desktop.window.showMinimized()
    qtbot.waitUntil(desktop.window.isMinimized)
    desktop.take(Request(token="x"))
    assert not desktop.window.isMinimized()
    assert desktop.window.isVisible()
    qtbot.waitUntil(desktop.window.isActiveWindow)


def test_that_the_window_closes_is_told_before_anything_is_waited_for(
    desktop: Desktop, files: list[Path], qtbot: QtBot
) -> None:
    desktop.start(files[:2])
    qtbot.waitUntil(lambda: names(desktop) == ["a.txt", "b.txt"], timeout=PATIENCE)
    open_then: list[list[str | None]] = []
    desktop.ending.connect(lambda: open_then.append(names(desktop)))
    desktop.window.close()
    assert open_then == [["a.txt", "b.txt"]]
    assert names(desktop) == []
