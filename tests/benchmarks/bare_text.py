"""The floor of long texts: a window with a bare QPlainTextEdit for each file, nothing over the text.

``python -m tests.benchmarks.bare_text ROUNDS FILE...`` prints the times of what is done to it (see ``turns``).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit, QSplitter, QWidget

from tests.benchmarks.turns import memory, settle, turns

OPENINGS = 10
COLUMN = 500


class Bare:
    """As wide and as high as the columns of ours, the claims' left free."""

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts
        self.window = QMainWindow()
        columns = QSplitter()
        self.views = [QPlainTextEdit() for _ in texts]
        for view in self.views:
            font = view.font()
            font.setPointSize(12)
            view.setFont(font)
            view.setReadOnly(True)
            view.viewport().setMouseTracking(True)
            columns.addWidget(view)
        self.window.setCentralWidget(columns)
        self.window.resize(COLUMN * len(texts), 830)
        self.window.show()

    def open(self, _round: int = 0) -> None:
        for view, text in zip(self.views, self._texts, strict=True):
            view.setPlainText(text)

    def scroll(self, _round: int) -> None:
        turn_wheel(self.views[-1].viewport())

    def key(self, _round: int) -> None:
        """As the next claim does, it brings other lines into view in each text."""
        for view in self.views:
            QTest.keyClick(view, Qt.Key.Key_PageDown)

    def hover(self, number: int) -> None:
        place = QPoint(100 + 37 * (number % 9), 20 + 23 * (number % 30))
        QTest.mouseMove(self.views[-1].viewport(), place)

    def select(self, number: int) -> None:
        """Draw the mouse over the text."""
        draw(self.views[-1].viewport(), number)


def turn_wheel(viewport: QWidget) -> None:
    """One notch down."""
    middle = QPointF(viewport.rect().center())
    event = QWheelEvent(
        middle,
        viewport.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def draw(viewport: QWidget, number: int) -> None:
    if number == 0:
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(100, 20))
    QTest.mouseMove(viewport, QPoint(100 + 5 * (number % 40), 20 + 9 * (number % 50)))


def main(rounds: int, files: list[str]) -> None:
    app = QApplication([])
    bare = Bare([Path(file).read_text(encoding="utf-8") for file in files])
    app.processEvents()
    bare.open()
    settle()
    times: dict[str, object] = {"memory": memory()}
    times["open"] = turns(bare.open, OPENINGS)
    for what in (bare.scroll, bare.key, bare.hover, bare.select):
        times[what.__name__] = turns(what, rounds)
    print(json.dumps(times))


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
