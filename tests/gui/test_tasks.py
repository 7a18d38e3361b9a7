"""Work in threads: what it gives comes back, and none keeps other work waiting."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThreadPool
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from newsannot.errors import NewsannotError
from newsannot.gui.tasks import Task

pytestmark = pytest.mark.gui


@pytest.fixture
def one_thread() -> Iterator[QThreadPool]:
    pool = QThreadPool.globalInstance()
    before = pool.maxThreadCount()
    pool.setMaxThreadCount(1)
    yield pool
    pool.waitForDone()
    pool.setMaxThreadCount(before)


def test_work_that_waits_for_a_child_keeps_no_other_work_waiting(
    qtbot: QtBot, one_thread: QThreadPool
) -> None:
    answered, parent = threading.Event(), QObject()
    waiting, other = Task(answered.wait, parent, waits=True), Task(lambda: "done", parent)
    waiting.start()
    with qtbot.waitSignal(other.done) as came:
        other.start()
    assert came.args[0].value == "done"
    assert waiting.outcome is None
    with qtbot.waitSignal(waiting.done):
        answered.set()
    one_thread.waitForDone()
    assert one_thread.maxThreadCount() == 1


def test_what_failed_work_held_goes_with_it(qtbot: QtBot) -> None:
    held: list[weakref.ref[set[int]]] = []

    def work() -> None:
        data = {1}
        held.append(weakref.ref(data))
        try:
            raise EOFError
        except EOFError as error:
            raise NewsannotError from error

    parent = QObject()
    task = Task(work, parent)
    gc.disable()
    try:
        with qtbot.waitSignal(task.done):
            task.start()
        QThreadPool.globalInstance().waitForDone()
        assert task.outcome
        assert task.outcome.error
        assert held[0]() is None
    finally:
        gc.enable()


def test_work_that_outlasts_its_window_tells_nobody(qtbot: QtBot) -> None:
    gone, ended = threading.Event(), threading.Event()

    def work() -> None:
        gone.wait()
        ended.set()

    parent = QObject()
    task = Task(work, parent)
    task.start()
    delete(parent)
    gone.set()
    assert QThreadPool.globalInstance().waitForDone()
    assert ended.is_set()
