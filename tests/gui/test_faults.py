"""Real faults in a real window: what is shown of them, and what the log says."""

from __future__ import annotations

import errno
import os
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal, qWarning
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from newsannot import __version__
from newsannot.errors import FileError
from newsannot.gui import theme
from newsannot.gui.fault_dialog import FaultDialog
from newsannot.gui.faults import Faults, qt_logged
from newsannot.gui.jobs import ReaderJobs
from newsannot.gui.main_window import MainWindow
from newsannot.gui.tasks import Task
from newsannot.model import Pair
from newsannot.settings import ReadingSettings, Scheme, Settings

pytestmark = [pytest.mark.gui, pytest.mark.logs("a fault of newsannot")]

WORDS = "The mayor of Springfield resigned"
PATIENCE = 60_000  # milliseconds


class Clicks(QObject):
    """Something that is clicked."""

    clicked = Signal()


class Watched:
    """A window whose faults are shown, and a log."""

    def __init__(self, window: MainWindow, log_file: Path, qtbot: QtBot) -> None:
        self.window = window
        self.log_file = log_file
        self.faults = Faults(window, log_file)
        self._qtbot = qtbot
        self._slots = Clicks()

    def fail(self, work: Callable[[], object]) -> None:
        """Have it done by a slot."""
        self._slots.clicked.connect(work)
        self._slots.clicked.emit()
        self._slots.clicked.disconnect(work)

    def dialogs(self) -> list[FaultDialog]:
        found = self.window.findChildren(FaultDialog)
        return [dialog for dialog in found if dialog.isVisible()]

    def dialog(self) -> FaultDialog:
        """The one that is shown, soon."""
        self._qtbot.waitUntil(lambda: len(self.dialogs()) == 1)
        return self.dialogs()[0]

    def settle(self) -> None:
        """Let everything happen that is to happen by now."""
        done: list[bool] = []
        QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: done.append(True)))
        self._qtbot.waitUntil(lambda: bool(done))

    def log(self) -> str:
        return self.log_file.read_text(encoding="utf-8")


@pytest.fixture
def watched(qtbot: QtBot, qapp: QApplication, log_file: Path) -> Iterator[Watched]:
    settings = Settings(scheme=Scheme.LIGHT)
    window = MainWindow(theme.apply(qapp, settings.scheme), settings)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    watched = Watched(window, log_file, qtbot)
    yield watched
    watched.faults.close()


def details(dialog: FaultDialog) -> str:
    return dialog.findChild(QPlainTextEdit).toPlainText()


def press(qtbot: QtBot, dialog: FaultDialog, words: str) -> None:
    (button,) = [b for b in dialog.findChildren(QPushButton) if words in b.text().replace("&", "")]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def break_down() -> None:
    raise KeyError(WORDS)


def test_a_slot_that_fails_is_told_in_plain_words_and_nothing_waits(watched: Watched) -> None:
    watched.fail(break_down)
    dialog = watched.dialog()
    assert not dialog.isModal()
    assert "KeyError" in details(dialog)
    assert "in break_down" in details(dialog)
    assert WORDS not in details(dialog) + watched.log()
    assert "in break_down" in watched.log()


def test_the_details_are_folded_and_copied_as_they_are_shown(
    watched: Watched, qtbot: QtBot
) -> None:
    watched.fail(break_down)
    dialog = watched.dialog()
    shown = dialog.findChild(QPlainTextEdit)
    assert not shown.isVisible()
    qtbot.mouseClick(dialog.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert shown.isVisible()
    assert shown.isReadOnly()
    press(qtbot, dialog, "Copy details")
    copied = QGuiApplication.clipboard().text()
    assert copied == shown.toPlainText()
    assert copied.startswith(f"newsannot: {__version__}\nQt: 6.")


def test_the_log_files_folder_is_opened(
    watched: Watched, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url)))
    watched.fail(break_down)
    press(qtbot, watched.dialog(), "Show the log file")
    assert [Path(url.toLocalFile()) for url in opened] == [watched.log_file.parent]


def test_where_no_log_is_kept_none_is_offered(watched: Watched, qtbot: QtBot) -> None:
    dialog = FaultDialog(watched.window, "x", None)
    qtbot.addWidget(dialog)
    assert all("log" not in button.text() for button in dialog.findChildren(QPushButton))


def test_enter_that_was_meant_for_the_work_presses_nothing_and_escape_closes(
    watched: Watched, qtbot: QtBot
) -> None:
    watched.fail(break_down)
    dialog = watched.dialog()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_many_faults_are_counted_in_one_dialog(watched: Watched) -> None:
    for _ in range(3):
        watched.fail(break_down)
    watched.fail(lambda: 1 / 0)
    watched.settle()
    dialog = watched.dialog()
    assert "4 times" in dialog.findChild(QLabel).text()
    assert "ZeroDivisionError" not in details(dialog)
    assert "ZeroDivisionError" in watched.log()


def test_the_same_fault_again_is_a_line_once_its_dialog_was_closed_and_another_a_dialog(
    watched: Watched,
) -> None:
    watched.fail(break_down)
    watched.dialog().close()
    watched.fail(break_down)
    watched.settle()
    assert watched.dialogs() == []
    assert "again" in watched.window.notice.text()
    watched.fail(lambda: 1 / 0)
    assert "ZeroDivisionError" in details(watched.dialog())


def test_a_thread_that_fails_is_shown_too(watched: Watched) -> None:
    thread = threading.Thread(target=break_down)
    thread.start()
    thread.join()
    assert "in break_down" in details(watched.dialog())


@pytest.mark.logs("work in a thread failed")
def test_a_task_that_fails_is_shown_and_whoever_waits_gets_an_answer(
    watched: Watched, qtbot: QtBot
) -> None:
    task = Task(break_down, watched.window)
    with qtbot.waitSignal(task.done):
        task.start()
    assert task.outcome
    assert task.outcome.error
    assert WORDS not in str(task.outcome.error)
    assert "in break_down" in details(watched.dialog())


def test_what_the_environment_refused_is_a_sentence(watched: Watched) -> None:
    name = "notes.txt"

    def save() -> None:
        raise FileError(name, "the disk is full")

    watched.fail(save)
    watched.settle()
    assert watched.dialogs() == []
    assert watched.window.notice.text().startswith("notes.txt: the disk is full.")
    assert "notes" not in watched.log()


def test_what_the_system_refused_without_a_files_name_is_a_fault_with_details(
    watched: Watched,
) -> None:
    def send() -> None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))

    watched.fail(send)
    assert "OSError (Bad file descriptor)" in details(watched.dialog())
    assert "in send" in details(watched.dialog())


def test_what_is_on_its_way_is_only_logged_when_the_window_closes_over_the_first_fault(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[FaultDialog] = []

    def close_all(dialog: FaultDialog) -> None:
        shown.append(dialog)
        watched.faults.close()

    monkeypatch.setattr(FaultDialog, "show", close_all)
    watched.fail(break_down)
    watched.fail(lambda: 1 / 0)
    watched.settle()
    assert len(shown) == 1
    assert "ZeroDivisionError" in watched.log()


def test_a_fault_while_a_fault_is_shown_does_not_come_back(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FaultDialog, "_lay_out", lambda _dialog: break_down())
    watched.fail(break_down)
    for _ in range(3):
        watched.settle()
    assert watched.log().count("a fault of newsannot") == 2
    assert watched.dialogs() == []


def test_a_fault_while_the_window_closes_is_only_logged(watched: Watched) -> None:
    watched.window.closing.connect(watched.faults.close)
    watched.window.closing.connect(break_down)
    watched.window.close()
    watched.settle()
    assert watched.dialogs() == []
    assert "in break_down" in watched.log()


@pytest.mark.logs("device not open")
def test_what_qt_warns_of_is_in_the_log_and_no_fault(watched: Watched) -> None:
    with qt_logged():
        qWarning('read (QFile, "/desk/The mayor.txt"): device not open')
    watched.settle()
    assert watched.dialogs() == []
    assert "Qt, default: read (QFile, a .txt file): device not open" in watched.log()


@pytest.mark.model
@pytest.mark.logs("reading failed: AttributeError")
def test_a_fault_in_the_reading_child_is_shown_with_its_frames_and_no_words(
    watched: Watched, seed_pair: Pair
) -> None:
    jobs = ReaderJobs(ReadingSettings("blank"))
    jobs.suggest(seed_pair, (WORDS,))
    try:
        watched._qtbot.waitUntil(lambda: bool(watched.dialogs()), timeout=PATIENCE)
    finally:
        jobs.close()
    assert "reading.py" in details(watched.dialog())
    assert "Springfield" not in details(watched.dialog()) + watched.log()


@pytest.mark.logs("the reader")
def test_a_child_that_cannot_begin_is_shown_with_what_is_missing(
    watched: Watched, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "spacy.py").write_text("raise ImportError('libgomp is missing')")
    monkeypatch.syspath_prepend(tmp_path)
    jobs = ReaderJobs(ReadingSettings("blank"))
    try:
        watched._qtbot.waitUntil(lambda: bool(watched.dialogs()), timeout=PATIENCE)
    finally:
        jobs.close()
    assert "ImportError (libgomp is missing)" in details(watched.dialog())


@pytest.mark.model
@pytest.mark.logs("the reader has stopped")
def test_a_child_that_dies_is_no_fault_and_how_it_ended_is_in_the_log(
    watched: Watched, qtbot: QtBot
) -> None:
    jobs = ReaderJobs(ReadingSettings("blank"))
    with qtbot.waitSignal(jobs.failed, timeout=PATIENCE):
        os.kill(jobs.child_pid() or 0, signal.SIGKILL)
    jobs.close()
    watched.settle()
    assert watched.dialogs() == []
    assert "the reader has stopped, exit code -9" in watched.log()
