"""What a wheel step costs in the window: ribbons drawn and the other pane following, against neither.

Run as ``python -m tests.benchmarks.bench_scrolling [claims] [words a claim]``; the defaults are 2,000 and 50, which makes
100,000 words a side. Each figure is the median of interleaved steps in ms of CPU, with the 99th percentile behind it.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from newsannot.gui import theme
from newsannot.gui.layers import MarkKind
from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.tying import Tying
from newsannot.model import Annotator, Pair
from newsannot.session import Session
from newsannot.settings import Scheme, Settings
from newsannot.store import Store
from tests.gui.rows_of_ties import pair_of_rows

STEPS = 400


def wheel(window: MainWindow) -> None:
    viewport = window.derived.view.viewport()
    at = QPointF(viewport.rect().center())
    event = QWheelEvent(
        at,
        QPointF(viewport.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def ms(work: Callable[[], object]) -> float:
    begin = process_time()
    work()
    QApplication.processEvents()
    return 1000 * (process_time() - begin)


def furnished(pair: Pair, folder: Path) -> tuple[MainWindow, Presenter]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window = MainWindow(theme.apply(app, Scheme.LIGHT), Settings())
    for step in window.furnishing():
        step()
    presenter = Presenter(window)
    Tying(window, presenter)
    store = Store(folder / "rows.newsannot")
    store.add_pair(pair)
    session = Session(store, Annotator("me", "Me"))
    presenter.set_session(session)
    window.resize(1400, 900)
    window.show()
    session.open_pair(pair.id)
    QApplication.processEvents()
    return window, presenter


def report(name: str, times: list[float]) -> None:
    print(f"{name:<34}{median(times):8.2f} / {sorted(times)[int(0.99 * (len(times) - 1))]:.2f}")


def switch(window: MainWindow, *, ribbons: bool, together: bool) -> None:
    window.layers.switches[MarkKind.RIBBON].setChecked(ribbons)
    window.actions_["scroll_together"].setChecked(together)
    QApplication.processEvents()


def main(claims: int, length: int) -> None:
    app = QApplication([])
    chance = random.Random(1)
    cited = [min(max(at + chance.randint(-3, 3), 0), claims - 1) for at in range(claims)]
    with tempfile.TemporaryDirectory() as folder:
        window, presenter = furnished(pair_of_rows(cited, length=length), Path(folder))
        ways = {
            "neither": (False, False),
            "ribbons": (True, False),
            "ribbons and following": (True, True),
        }
        times: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(STEPS // 20):
            for name, (ribbons, together) in ways.items():
                switch(window, ribbons=ribbons, together=together)
                wheel(window)
                app.processEvents()
                times[name] += [ms(lambda: wheel(window)) for _ in range(20)]
        print(f"{claims} claims, {claims * length} words a side; ms of CPU: median / p99")
        for name, taken in times.items():
            report(f"a wheel step, {name}", taken)
        ids = [claim.id for claim in pair_of_rows(cited, length=length).claims[:: claims // 40]]
        report("another claim at hand", [ms(lambda id_=id_: presenter.choose(id_)) for id_ in ids])
        presenter.set_session(None)


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:3]]
    main(*(given + [2_000, 50][len(given) :]))
