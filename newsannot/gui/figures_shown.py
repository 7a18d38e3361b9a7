"""«Agreement…» and «Statistics…»: counted in a thread on a connection of its own, shown in a window of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QLocale, QObject, QTime
from PySide6.QtWidgets import QFileDialog

from newsannot.errors import Cancelled, FileError, visible
from newsannot.files import replacing
from newsannot.gui.error_words import phrase
from newsannot.gui.figures_window import FiguresWindow
from newsannot.gui.figures_words import spoken
from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.tasks import Outcome
from newsannot.gui.words import tr
from newsannot.gui.work_bar import Work
from newsannot.record import Damaged
from newsannot.reports.agreement import agreement
from newsannot.reports.agreement_sheets import agreement_sheets
from newsannot.reports.sheets import Sheet, as_csv
from newsannot.reports.statistics import statistics
from newsannot.reports.statistics_sheets import statistics_sheets
from newsannot.store import Store
from newsannot.store.figures import holdings, suggested
from newsannot.store.judged import judged
from newsannot.store.restoring import refuse_sets

T = TypeVar("T")
Progress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Counted:
    """The tables of a set, and the pairs that could not be read."""

    sheets: tuple[Sheet, ...]
    damaged: tuple[Damaged, ...]


class FiguresShown(QObject):
    """Counts what is asked for and shows it; both commands wait where others' verdicts are hidden."""

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._work = Work(window)
        self._windows: dict[str, FiguresWindow] = {}
        for command in _COUNTS:
            window.actions_[command].triggered.connect(partial(self._count, command))
        window.actions_["blind"].toggled.connect(self._allow)
        presenter.looked.connect(self._allow)
        window.closing.connect(self._work.stop)
        self._allow()

    def _allow(self) -> None:
        """There must be a set, and others' verdicts must not be hidden."""
        blind, there = (
            self._window.actions_["blind"].isChecked(),
            self._presenter.session is not None,
        )
        why = tr("Others' verdicts are hidden") if blind else ""
        if not there:
            why = tr("No set is open")
        for command in _COUNTS:
            self._window.actions_.explain(command, why, enabled=there and not blind)
        if blind:
            for shown in self._windows.values():
                shown.close()

    def _count(self, command: str, _checked: bool = False) -> None:
        session = self._presenter.session
        if session is None or self._work.under_way:
            return
        self._presenter.flush()
        path = session.store.path
        words = tr("Counting the verdicts")
        self._work.do(words, partial(_COUNTS[command], path), partial(self._show, command, path))

    def _show(self, command: str, path: Path, outcome: Outcome) -> None:
        session = self._presenter.session
        if session is None or session.store.path != path:
            return
        if isinstance(outcome.error, Cancelled) or self._window.actions_["blind"].isChecked():
            return
        if outcome.error:
            self._presenter.say_error(outcome.error)
            return
        counted = cast("Counted", outcome.value)
        shown = self._windows.get(command) or self._make(command)
        at = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        told = _damage(counted.damaged) or tr("As of {time}", time=at)
        shown.show_sheets(visible(path.stem), tuple(map(spoken, counted.sheets)), told)

    def _make(self, command: str) -> FiguresWindow:
        title = self._window.actions_[command].text().replace("…", "").replace("&", "")
        shown = self._windows[command] = FiguresWindow(self._window, self._window.theme, title)
        self._window.dress(shown)
        shown.again.connect(partial(self._count, command))
        shown.save_asked.connect(partial(self._save, shown))
        return shown

    def _save(self, shown: FiguresWindow) -> None:
        session = self._presenter.session
        folder = session.store.path.parent if session else Path.home()
        proposed = folder / f"{shown.windowTitle().replace(': ', ' ')}.csv"
        name, _ = QFileDialog.getSaveFileName(
            shown, tr("Save as CSV"), str(proposed), "CSV (*.csv)"
        )
        if not name:
            return
        path = Path(name) if Path(name).suffix else Path(f"{name}.csv")
        if path != Path(name) and path.exists():  # the dialog asked about another name
            taken = tr("{name} is there already; choose another name", name=visible(path.name))
            shown.told.setText(taken)
            return
        try:
            refuse_sets(path)
            with replacing(path) as file:
                file.write(as_csv(shown.sheets).encode("utf-8-sig"))  # as spreadsheets know UTF-8
        except FileError as error:
            self._presenter.say_error(error)
        else:
            shown.told.setText(tr("Saved as {file}", file=visible(path.name)))


def _damage(damaged: tuple[Damaged, ...]) -> str:
    if not damaged:
        return ""
    names = "; ".join(f"{visible(pair.pair)} ({phrase(pair.problem)})" for pair in damaged[:3])
    return tr(
        "Damaged pairs that were left out: {number}: {names}", number=len(damaged), names=names
    )


def _count_agreement(path: Path, progress: Progress) -> Counted:
    with Store(path, readonly=True) as store:
        found = agreement(_told(store, judged(store), progress), store.annotators())
    return Counted(tuple(agreement_sheets(found)), found.damaged)


def _count_statistics(path: Path, progress: Progress) -> Counted:
    with Store(path, readonly=True) as store:
        pairs = _told(store, judged(store), progress)
        found = statistics(holdings(store), pairs, store.annotators(), partial(suggested, store))
    return Counted(tuple(statistics_sheets(found)), found.damaged)


_COUNTS: dict[str, Callable[[Path, Progress], Counted]] = {
    "agreement": _count_agreement,
    "statistics": _count_statistics,
}


def _told(store: Store, pairs: Iterable[T], progress: Progress) -> Iterator[T]:
    total = holdings(store).pairs
    for number, pair in enumerate(pairs):
        progress(number / max(1, total))
        yield pair
