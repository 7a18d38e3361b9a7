"""Long texts in ours: ``pane``, ``window``, or ``busy``, the window while the child reads, on a set of ``long_pair``.

``python -m tests.benchmarks.long_program KIND ROUNDS SET`` prints the times of what is done (see ``turns``).
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from newsannot.gui.desktop import Desktop
from newsannot.gui.layers import MarkGroup, MarkKind
from newsannot.gui.long_view import LongView
from newsannot.gui.marking import Outlook, PerClaim, article_marks, claim_marks
from newsannot.gui.marks import MarkStack
from newsannot.gui.panes import ArticlePane
from newsannot.gui.presenter import Presenter
from newsannot.gui.theme import Theme
from newsannot.session import Session
from newsannot.settings import Scheme, Settings
from newsannot.store import Store
from newsannot.terms import Verdict
from tests.benchmarks.bare_text import COLUMN, OPENINGS, draw, turn_wheel
from tests.benchmarks.long_pair import ME
from tests.benchmarks.turns import Times, memory, settle, turns

LONGEST = 120
LOADED = 4.0
"""Seconds until a child that was called off is idle."""
SEARCHED = 1.0
"""Seconds until what was typed last is found."""


def scroll(pane: ArticlePane) -> None:
    turn_wheel(pane.view.viewport())


def places_of_names(pane: ArticlePane) -> list[QPoint]:
    """Where names begin on the screen, each followed by a place in the words after it."""
    view, seen = pane.view, pane.part_in_view()
    assert seen
    marks = view.sheet.marks.group(MarkGroup.ARTICLE).within(seen.start, seen.end)
    names = [placed.mark for placed in marks if placed.mark.kind is MarkKind.ENTITY]
    places = []
    for position in (at for name in names for at in (name.start, name.end + 1)):
        cursor = view.textCursor()
        cursor.setPosition(view.sheet.utf16.to_qt(position))
        places.append(view.cursorRect(cursor).center() + QPoint(3, 0))
    return [place for place in places if view.viewport().rect().contains(place)]


def hovering(pane: ArticlePane) -> Callable[[int], None]:
    """Onto names that are seen, and off them again."""
    places = places_of_names(pane)
    return lambda number: QTest.mouseMove(pane.view.viewport(), places[number % len(places)])


class Paints:
    """Notes when each long view was painted first since it was asked; the views paint as ever."""

    def __init__(self) -> None:
        self._began = (0.0, 0.0)
        self._first: dict[LongView, tuple[float, float]] = {}
        paint = LongView.paintEvent

        def paint_and_note(view: LongView, event: QPaintEvent) -> None:
            paint(view, event)
            self._first.setdefault(view, self.taken())

        LongView.paintEvent = paint_and_note

    def begin(self) -> None:
        self._first.clear()
        self._began = time.perf_counter(), time.thread_time()

    def taken(self) -> tuple[float, float]:
        """Milliseconds since then, by the clock and of work."""
        clock, cpu = self._began
        return 1000 * (time.perf_counter() - clock), 1000 * (time.thread_time() - cpu)

    def both(self) -> tuple[float, float]:
        """When the second of two had been painted."""
        assert len(self._first) == 2
        return max(self._first.values())


class Window:
    """The program itself on the set, from its start on."""

    def __init__(self, path: Path, home: Path, *, busy: bool) -> None:
        self._paints = Paints()
        settings = Settings(ME.id, ME.name, name_asked=True, scheme=Scheme.LIGHT)
        self.desktop = Desktop(settings, home / "settings.json", home)
        self.desktop.start([path])
        self._wait(lambda: self.presenter is not None and self.presenter.claim is not None)
        settle()
        self.memory = memory()
        # The set was read by nobody: as soon as the child can, it reads the pair.
        self._wait(lambda: self.desktop.jobs is not None and self.desktop.jobs.busy())
        if not busy:
            self._stop_reading()
        self.desktop.window.activateWindow()
        self.derived.view.setFocus()
        self._wait(self.derived.view.hasFocus)

    @staticmethod
    def _wait(there: Callable[[], bool]) -> None:
        end = time.monotonic() + LONGEST
        while not there():
            if time.monotonic() > end:
                raise TimeoutError
            settle(0.01)

    def _stop_reading(self) -> None:
        self.desktop.window.actions_["cancel"].trigger()
        settle(LOADED)
        assert self.desktop.jobs
        assert not self.desktop.jobs.busy()

    @property
    def presenter(self) -> Presenter | None:
        return self.desktop.presenter

    @property
    def session(self) -> Session:
        assert self.presenter
        assert self.presenter.session
        return self.presenter.session

    @property
    def derived(self) -> ArticlePane:
        return self.desktop.window.derived

    def press(self, command: str) -> None:
        """The command's first key."""
        QTest.keySequence(self.desktop.window.windowHandle(), self._shortcut(command))

    def _shortcut(self, command: str) -> QKeySequence:
        return self.desktop.window.actions_[command].shortcut()

    def open(self, rounds: int) -> dict[str, Times]:
        """One pair of the set, then the other: until both texts are painted, and until all is laid over them."""
        ids = [*self.session.store.pair_ids()]
        painted, whole = [], []
        for number in range(rounds):
            self._paints.begin()
            self.session.open_pair(ids[number % 2])
            QApplication.processEvents()
            painted.append((*self._paints.both(), 0.0))
            self._wait(self.laid)
            QApplication.processEvents()
            whole.append((*self._paints.taken(), settle()))
        return {"open": painted, "open, all there": whole}

    def laid(self) -> bool:
        marks = self.derived.view.sheet.marks
        there = all(len(marks.group(group)) for group in (MarkGroup.ARTICLE, MarkGroup.CLAIMS))
        return there and self.presenter is not None and self.presenter.claim is not None

    def measure(self, rounds: int) -> dict[str, object]:
        times: dict[str, object] = {"memory": self.memory}
        before = self.presenter and self.presenter.claim
        times["next claim"] = turns(lambda _: self.press("next"), rounds)
        assert self.presenter
        assert self.presenter.claim != before
        tags = (Verdict.MATCHING, Verdict.EMBELLISHED)
        times["tag"] = turns(lambda number: self.press(tags[number % 2]), rounds)
        assert self.session.undoable()
        times["undo"] = turns(lambda _: self.press("undo"), rounds)
        assert not self.session.undoable()
        times["scroll"] = turns(lambda _: scroll(self.derived), rounds)
        times["hover"] = turns(hovering(self.derived), rounds)
        return times | self._find(rounds)

    def _find(self, rounds: int) -> dict[str, object]:
        """Words typed into the search letter by letter, and their hits gone through."""
        times: dict[str, object] = {}
        self.press("find")
        settle()
        field = self.desktop.window.focusWidget()
        assert isinstance(field, QLineEdit)
        typed = "e", "ea", "eat", "ea"
        times["type"] = turns(lambda number: field.setText(typed[number % len(typed)]), rounds)
        field.setText("ea")
        settle(SEARCHED)
        times["next hit"] = turns(lambda _: self.press("find_next"), rounds)
        return times

    def end(self) -> None:
        self.desktop.window.close()


def measure_window(rounds: int, path: Path, *, busy: bool) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as home:
        window = Window(path, Path(home), busy=busy)
        times = window.measure(rounds)
        if not busy:
            times |= window.open(OPENINGS)
        window.end()
    return times


def measure_pane(rounds: int, path: Path) -> dict[str, object]:
    """One text with its marks, in a pane alone."""
    app = QApplication([])
    store = Store(path)
    pair = store.pair(next(store.pair_ids()))
    store.close()
    assert pair.derived
    laid = article_marks(pair.derived), PerClaim(claim_marks).of(Outlook(pair, ME.id))
    pane = ArticlePane(Theme.load(dark=False))
    pane.resize(COLUMN, 830)
    pane.show()
    app.processEvents()

    def lay(_round: int) -> None:
        pane.view.sheet.marks = MarkStack()
        pane.set_marks(laid[0])
        pane.set_marks(laid[1], MarkGroup.CLAIMS)

    show = partial(pane.show_article, pair.derived, "Derived")
    times: dict[str, object] = {"open": turns(lambda _: show(), OPENINGS)}
    times["lay marks"] = turns(lay, OPENINGS)
    times["scroll"] = turns(lambda _: scroll(pane), rounds)
    times["hover"] = turns(hovering(pane), rounds)
    times["select"] = turns(lambda number: draw(pane.view.viewport(), number), rounds)
    pane.close()
    return times


if __name__ == "__main__":
    kind, rounds, path = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    if kind == "pane":
        found = measure_pane(rounds, path)
    else:
        found = measure_window(rounds, path, busy=kind == "busy")
    print(json.dumps(found))
