from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import QTimer

from newsannot.gui.marks import MarkStack
from newsannot.gui.milestones import ReadingShown
from tests.gui.conftest import Bench

pytestmark = pytest.mark.gui


def test_the_first_paint_of_a_text_with_marks_is_told_once(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    ReadingShown(bench.window, bench.presenter)
    marks = bench.window.source.view.sheet.marks
    bench.window.source.view.sheet.marks = MarkStack()
    bench.presenter.pair_shown.emit()
    bench.window.source.view.viewport().repaint()
    settle(bench)
    assert caplog.messages == []
    bench.window.source.view.sheet.marks = marks
    for _ in range(2):
        bench.window.source.view.viewport().repaint()
        settle(bench)
    assert caplog.messages == ["reading shown"]


def settle(bench: Bench) -> None:
    done: list[bool] = []
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: done.append(True)))
    bench.qtbot.waitUntil(lambda: bool(done))
