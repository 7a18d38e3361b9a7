"""The command «Open article files with newsannot» in the menu of a real window."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QMenu

from newsannot import associations
from newsannot.associations import Hindrance, Standing, Way, windows
from newsannot.gui.associating import Associating
from tests.desks import MARKDOWN, OURS, PLAIN, ScratchDesk
from tests.gui.conftest import Bench

pytestmark = pytest.mark.gui


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ScratchDesk:
    desk = ScratchDesk(tmp_path / "desk", monkeypatch)
    desk.add("editor", PLAIN)
    desk.add_newsannot()
    return desk


class FileMenu:
    """The menu as a person finds it when it opens."""

    def __init__(self, bench: Bench) -> None:
        Associating(bench.window)
        self._action = bench.window.actions_["associate"]
        menus = self._action.associatedObjects()
        self._menu = next(menu for menu in menus if isinstance(menu, QMenu))

    def look(self) -> QAction:
        self._menu.popup(self._menu.pos())
        self._menu.close()
        return self._action

    def choose(self) -> None:
        self.look().trigger()


@pytest.fixture
def menu(desk: ScratchDesk, bench: Bench) -> FileMenu:
    return FileMenu(bench)


def test_it_is_switched_on_and_off_and_says_who_opens_them_now(
    menu: FileMenu, bench: Bench, desk: ScratchDesk
) -> None:
    assert not menu.look().isChecked()
    menu.choose()
    assert bench.said() == "Article files now open in newsannot"
    assert menu.look().isChecked()
    assert desk.gio(PLAIN) == OURS
    menu.choose()
    assert bench.said() == "Article files open in Editor again"
    assert not menu.look().isChecked()
    assert desk.gio(PLAIN) == desk.gio(MARKDOWN) == "editor.desktop"


def test_the_menu_shows_what_another_program_changed(menu: FileMenu, desk: ScratchDesk) -> None:
    menu.choose()
    desk.keep("")
    assert not menu.look().isChecked()


def test_it_says_what_is_so_already_and_a_click_sets_the_rest(
    menu: FileMenu, desk: ScratchDesk
) -> None:
    desk.keep(f"[Default Applications]\n{MARKDOWN}={OURS}\n")
    action = menu.look()
    assert action.toolTip().endswith("\nSo far only: Markdown text")
    menu.choose()
    assert menu.look().isChecked()
    assert "So far" not in action.toolTip()


def test_where_it_is_not_installed_the_menu_says_why_it_cannot_be_chosen(
    menu: FileMenu, desk: ScratchDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk.shared / "applications" / OURS).unlink()
    assert not menu.look().isEnabled()
    assert "Only the installed program can be asked for that" in menu.look().toolTip()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert "Run install.sh of the package first" in menu.look().toolTip()


def test_a_list_that_cannot_be_written_is_named_and_nothing_is_checked(
    menu: FileMenu, bench: Bench, desk: ScratchDesk
) -> None:
    desk.list.mkdir()
    menu.choose()
    assert desk.list.name in bench.window.notice.text()
    assert not menu.look().isChecked()


def test_a_file_that_stands_where_the_folder_belongs_is_named(
    menu: FileMenu, bench: Bench, desk: ScratchDesk
) -> None:
    desk.config.rmdir()
    desk.config.write_text("")
    menu.choose()
    assert desk.config.name in bench.window.notice.text()


def test_a_list_that_the_desktop_cannot_read_is_not_taken_for_done(
    menu: FileMenu, bench: Bench, desk: ScratchDesk
) -> None:
    desk.keep("an odd line\n")
    menu.choose()
    assert "mimeapps.list" in bench.window.notice.text()
    assert not menu.look().isChecked()
    assert desk.gio(PLAIN) == "editor.desktop"


def test_where_nobody_else_opens_them_it_says_so_and_stays_on(
    menu: FileMenu, bench: Bench, desk: ScratchDesk
) -> None:
    (desk.shared / "applications" / "editor.desktop").unlink()
    menu.choose()
    assert menu.look().isChecked()
    assert "no other program" in bench.window.notice.text()


def test_where_nobody_opens_them_then_it_says_only_that(
    menu: FileMenu, bench: Bench, desk: ScratchDesk
) -> None:
    menu.choose()
    (desk.shared / "applications" / "editor.desktop").unlink()
    (desk.shared / "applications" / "mimeinfo.cache").unlink()
    menu.choose()
    assert bench.said() == "Article files no longer open in newsannot"


class Settings(QObject):
    """Takes the addresses of Windows' Settings."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @Slot(QUrl)
    def show(self, page: QUrl) -> None:
        self.shown.append(page.toString())


@pytest.fixture
def settings() -> Iterator[Settings]:
    settings = Settings()
    QDesktopServices.setUrlHandler("ms-settings", settings, "show")
    yield settings
    QDesktopServices.unsetUrlHandler("ms-settings")


def stand(monkeypatch: pytest.MonkeyPatch, way: Way, *, hindrance: Hindrance | None = None) -> None:
    standing = Standing(way, hindrance=hindrance)
    monkeypatch.setattr(associations, "standing", lambda: standing)


def test_on_windows_the_settings_open_and_the_mark_stays_as_it_is(
    menu: FileMenu, bench: Bench, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand(monkeypatch, Way.WINDOWS_SETTINGS)
    menu.choose()
    assert settings.shown == [windows.settings_page()]
    assert "Windows leaves this choice to you" in bench.window.notice.text()
    assert not menu.look().isChecked()


def test_on_macos_the_window_says_where(
    menu: FileMenu, bench: Bench, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand(monkeypatch, Way.MACOS_FINDER)
    menu.choose()
    assert "Get Info" in bench.window.notice.text()
    assert settings.shown == []


def test_on_windows_what_was_only_unpacked_asks_for_the_installer(
    menu: FileMenu, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand(monkeypatch, Way.WINDOWS_SETTINGS, hindrance=Hindrance.NOT_SET_UP)
    assert not menu.look().isEnabled()
    assert "Run the installer of newsannot first" in menu.look().toolTip()
