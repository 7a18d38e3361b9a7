"""The list of 50,000 pairs in the window: how soon its rows are there, and the longest turn of the event loop meanwhile.

Run as ``python -m tests.benchmarks.bench_set_panel``; the set is made once (see ``large_set``). A turn is all that the
window does before it listens again, measured by a timer that is due every millisecond: by the clock, and the CPU that
the window's own thread took, for others may use the machine.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from functools import partial
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QThreadPool, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from newsannot.gui import theme
from newsannot.gui.application import Application
from newsannot.gui.browsing import Browsing
from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.set_page import SetPage
from newsannot.session import Session
from newsannot.settings import Scheme, Settings
from newsannot.store import Store
from newsannot.store.overview import Order
from tests.benchmarks.figures import load
from tests.benchmarks.large_set import ANN, COMMON, RARE, large_set

STEPS = 400
PATIENCE = 60  # seconds


class Turns(QObject):
    """Notes how long the event loop was busy between two ticks."""

    def __init__(self) -> None:
        super().__init__()
        self.begin()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=1)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def begin(self) -> None:
        self.clock = self.work = 0.0
        self._last = time.perf_counter(), time.thread_time()

    def _tick(self) -> None:
        now = time.perf_counter(), time.thread_time()
        clock, work = (1000 * (a - b) for a, b in zip(now, self._last, strict=True))
        self.clock, self.work = max(self.clock, clock), max(self.work, work)
        self._last = now


def until(there: Callable[[], bool]) -> None:
    end = time.perf_counter() + PATIENCE
    while not there():
        assert time.perf_counter() < end
        QApplication.processEvents()


def report(turns: Turns, what: str, work: Callable[[], object], there: Callable[[], bool]) -> None:
    """Until it is there, and all else that came of it."""
    turns.begin()
    began = time.perf_counter()
    work()
    until(there)
    took = time.perf_counter() - began
    while QThreadPool.globalInstance().activeThreadCount():
        QApplication.processEvents()
    QApplication.processEvents()
    longest = f"longest turn {turns.clock:.1f} ms, of CPU {turns.work:.1f} ms"
    print(f"{what:<32}{took:7.2f} s; {longest}; {load()}")


def wheel(page: SetPage, by: int = -120) -> None:
    viewport = page.list.viewport()
    at = QPointF(viewport.rect().center())
    here = QPointF(viewport.mapToGlobal(at.toPoint()))
    none, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    button = Qt.MouseButton.NoButton
    event = QWheelEvent(at, here, QPoint(), QPoint(0, by), button, none, phase, False)
    QApplication.sendEvent(viewport, event)


def steps(what: str, work: Callable[[], object], count: int) -> None:
    times = []
    for _ in range(count):
        began = time.thread_time()
        work()
        QApplication.processEvents()
        times.append(1000 * (time.thread_time() - began))
    ninety_nine = sorted(times)[int(0.99 * (len(times) - 1))]
    told = f"{median(times):7.2f} ms of CPU, p99 {ninety_nine:.2f}, most {max(times):.2f}"
    print(f"{what:<32}{told}; {load()}")


def furnished() -> tuple[MainWindow, Presenter, Browsing]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window = MainWindow(theme.apply(app, Scheme.LIGHT), Settings())
    for step in window.furnishing():
        step()
    presenter = Presenter(window)
    browsing = Browsing(window, presenter)
    session = Session(Store(large_set()), ANN)
    presenter.set_session(session)
    window.resize(1400, 900)
    window.show()
    session.open_last()
    QApplication.processEvents()
    return window, presenter, browsing


def scroll(page: SetPage) -> None:
    bar = page.list.verticalScrollBar()
    QTest.keyClick(page.list, Qt.Key.Key_Home)
    steps("a wheel step", lambda: wheel(page), STEPS)
    steps("a page down", lambda: QTest.keyClick(page.list, Qt.Key.Key_PageDown), STEPS // 4)
    places = iter(range(0, bar.maximum(), bar.maximum() // STEPS))
    steps("the bar dragged through all", lambda: bar.setValue(next(places)), STEPS)
    steps("to the end", lambda: QTest.keyClick(page.list, Qt.Key.Key_End), 1)


def main() -> None:
    Application([])
    window, presenter, browsing = furnished()
    turns = Turns()
    report(turns, "F2, to the first rows", browsing.show, lambda: _rows(browsing) > 0)
    page = browsing.page
    assert page
    print(f"{page.model.rowCount()} pairs, {window.width()} x {window.height()}")
    scroll(page)
    for word in (RARE, COMMON):
        report(turns, f"search {word}", partial(_search, page, word), lambda: _is(page, " of "))
        scroll(page)
        report(turns, "all again", page.clear_filters, lambda: not _is(page, " of "))
    for order in Order:
        other = partial(_is_other, page, page.model.numbers)
        report(turns, f"sort by {order}", partial(_sort, page, order), other)
    presenter.set_session(None)


def _rows(browsing: Browsing) -> int:
    return browsing.page.model.rowCount() if browsing.page else 0


def _is(page: SetPage, words: str) -> bool:
    return words in page.count.text()


def _is_other(page: SetPage, before: Sequence[int]) -> bool:
    return page.model.numbers is not before


def _search(page: SetPage, word: str) -> None:
    page.filters.words.setText(word)
    page.filters.words.textEdited.emit(word)


def _sort(page: SetPage, order: Order) -> None:
    page.order.setCurrentIndex(list(Order).index(order))
    page.order.activated.emit(page.order.currentIndex())


if __name__ == "__main__":
    main()
