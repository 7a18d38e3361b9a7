"""Runs the program itself, looks on, and prints when things were on the screen; ``goal`` says what it waits for.

Nothing in the program is replaced: the classes of the window and of the text get a paintEvent that does what theirs
does and then notes the time. The goals: ``painted``, ``highlights``, ``tagged``, and ``where`` (as ``tagged``, and
says which of our lines ran in the longest gaps, sampled from a thread, which makes the gaps longer).
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


CLAIMS = 32


class Watch:
    """What is seen, in order; ends the program at its goal."""

    def __init__(self, goal: str) -> None:
        self.goal = goal
        self.at: dict[str, float] = {}
        self._work: dict[str, float] = {}

    def look_on(self) -> None:
        """Watch the window's paint, and the text's as soon as there is one."""
        from newsannot.gui.main_window import MainWindow

        self._after_paint(MainWindow, self._window_painted)
        add_source = MainWindow._add_source

        def add_and_watch(window: MainWindow) -> None:
            from newsannot.gui.page_view import PageView

            self._after_paint(PageView, self._text_painted)
            add_source(window)

        MainWindow._add_source = add_and_watch

    def _after_paint(self, kind: type[QWidget], then: Callable[..., None]) -> None:
        own = kind.paintEvent

        def paint(widget: QWidget, event: object) -> None:
            own(widget, event)
            then(widget)

        kind.paintEvent = paint

    def _window_painted(self, window: QWidget) -> None:
        if "painted" not in self.at:
            self.at["painted"] = 0.0
            self.window = window
            self._when_idle("painted")

    def _text_painted(self, view: QWidget) -> None:
        if "highlights" not in self.at and len(view.sheet.marks):
            self.at["highlights"] = 0.0
            self._when_idle("highlights")

    def _when_idle(self, what: str) -> None:
        """Everything that belongs to the same paint is on the screen when the event loop turns again."""
        from PySide6.QtCore import QTimer

        QTimer.singleShot(0, lambda: self.note(what))

    def note(self, what: str) -> None:
        self.at[what], self._work[what] = time.monotonic(), time.process_time()
        if what == "painted" and self.goal in {"tagged", "where"}:
            from tests.benchmarks.ticking import Ticking

            self._ticking = Ticking(self, CLAIMS, sample=self.goal == "where")
        if what == self.goal:
            self.end({})

    def end(self, facts: dict[str, object]) -> None:
        from PySide6.QtWidgets import QApplication

        took = {
            what: {"clock": at, "work": self._work[what]}
            for what, at in self.at.items()
            if what in self._work
        }
        print(json.dumps(took | facts), flush=True)
        QApplication.closeAllWindows()


def main() -> int:
    from newsannot import app

    goal, *files = sys.argv[1:]
    Watch(goal).look_on()
    return app.main(files)


if __name__ == "__main__":
    sys.exit(main())
