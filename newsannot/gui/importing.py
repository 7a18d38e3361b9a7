"""Files and folders into the set while the window goes on: read in a thread, put in some at a time, refusals listed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import monotonic
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from newsannot import files, readers
from newsannot.errors import Cancelled, FileError, NewsannotError
from newsannot.extraction import Extractor
from newsannot.formats import newspair
from newsannot.gui.error_words import error_sentence
from newsannot.gui.import_bar import ImportBar
from newsannot.gui.import_words import Remark, ended, remarks
from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.putting import Putting
from newsannot.gui.remarks_window import RemarksWindow
from newsannot.gui.tasks import Outcome, Steps, Task
from newsannot.gui.words import tr
from newsannot.intake import (
    JSONL,
    Added,
    Coming,
    Known,
    ReadAs,
    Rejected,
    Result,
    Tally,
    Unpaired,
    coming,
    unfold,
)
from newsannot.originals import Arrival
from newsannot.session import Session
from newsannot.store import pairing

_TOGETHER = 50  # what is in memory at once: so many,
_LARGE = 2_000_000  # or of so many code points and bytes,
_SHORT = 0.2  # or what takes so many seconds to read: then the bar is to move
_KEPT = 10_000  # remarks; a file may be all bad lines


@dataclass(slots=True)
class _Run:
    """What is imported together, and what has come of it."""

    session: Session
    putting: Putting
    paths: list[Path]
    blind: bool
    extractor: Extractor = field(default_factory=Extractor)
    coming: Iterator[Coming] = field(default_factory=lambda: iter(()))
    total: int = 0
    done: int = 0
    tally: Tally = field(default_factory=Tally)
    remarks: list[Remark] = field(default_factory=list)
    untold: int = 0
    first: str | None = None  # of the pairs
    articles: bool = False

    def list_files(self) -> None:
        """Find out what there is to read, and how much."""
        found = list(unfold(self.paths))
        self.total = sum(map(_count, found))
        self.coming = coming(found, self.extractor.read)

    def read_some(self) -> deque[Coming]:
        """The next of them, as many as there is memory and patience for."""
        some: deque[Coming] = deque()
        until, size = monotonic() + _SHORT, 0
        while len(some) < _TOGETHER and size < _LARGE and monotonic() < until:
            item = next(self.coming, None)
            if item is None:
                break
            some.append(item)
            size += len(item.data) if isinstance(item, Arrival) else 0
        return some

    def count(self, result: Result) -> None:
        self.tally.count(result)
        self.done += not isinstance(result, ReadAs)
        self.articles = self.articles or isinstance(result, Unpaired | Known)
        if isinstance(result, Added) and self.first is None:
            self.first = result.pair
        for remark in remarks(result, blind=self.blind):
            if len(self.remarks) < _KEPT:
                self.remarks.append(remark)
            else:
                self.untold += 1


class Importing(QObject):
    """Takes in any number of files and folders, one lot after the other.

    Signals:
        ended(): all that was asked for is in the set, or was called off.
        placed(Arrival): the file of an article that came is known.
    """

    ended = Signal()
    placed = Signal(object)

    def __init__(
        self, window: MainWindow, presenter: Presenter, ensure_session: Callable[[], Session]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._ensure_session = ensure_session
        self._steps = Steps(self)
        self._waiting: list[Path] = []
        self._run: _Run | None = None
        self._last: Session | None = None
        self._remarks: RemarksWindow | None = None
        self.places: dict[int, Path] = {}
        """The files of the articles that came into the open set, by the articles' numbers."""
        self.bar = ImportBar(window.actions_["pair_articles"])
        window.add_bar(self.bar)
        self.bar.cancelled.connect(self.cancel)
        self.bar.remarks_asked.connect(self._show_remarks)

    def listen(self) -> None:
        """From now on, do what is asked for in the window."""
        self._window.actions_["import"].triggered.connect(self._choose_files)
        self._window.actions_["import_folder"].triggered.connect(self._choose_folder)

    @property
    def busy(self) -> bool:
        return self._run is not None

    def take(self, paths: list[Path]) -> None:
        """Import these, after what is being imported."""
        self._waiting += paths
        if self._run is None and self._waiting:
            self._presenter.try_(self._begin)

    def cancel(self) -> None:
        """Leave the rest; what was taken in stays."""
        self._waiting.clear()
        if self._run:
            self._end(tr("Cancelled. What was taken in stays."))

    def forget(self) -> None:
        """Another set is open: what came of an import into the one before it is no matter of this one."""
        if self._run is None and self._last and self._last is not self._presenter.session:
            self.bar.hide()

    def close(self) -> None:
        """The window closes: leave the rest, and say nothing."""
        self._waiting.clear()
        self._steps.stop()
        if self._run:
            self._run.extractor.close()
        self._run = None

    def _choose_files(self) -> None:
        ends = " ".join(f"*{end}" for end in (*readers.SUFFIXES, newspair.SUFFIX, JSONL))
        kinds = f"{tr('Articles and pairs')} ({ends});;{tr('All files')} (*)"
        title = tr("Import articles and pairs into the set")
        chosen, _ = QFileDialog.getOpenFileNames(self._window, title, "", kinds)
        self.take([Path(path) for path in chosen])

    def _choose_folder(self) -> None:
        title = tr("Import all articles and pairs of a folder")
        if chosen := QFileDialog.getExistingDirectory(self._window, title):
            self.take([Path(chosen)])

    def _begin(self) -> None:
        paths, self._waiting = self._waiting, []
        session = self._ensure_session()
        if session.store.readonly:
            self._presenter.say(tr("This set is opened read-only: nothing was imported"))
            return
        if session is not self._last:
            self._last, self.places = session, {}
        keep = self._window.actions_["keep_originals"].isChecked()
        blind = self._window.actions_["blind"].isChecked()
        run = self._run = _Run(session, Putting(self._presenter, session, keep=keep), paths, blind)
        self.bar.begin()
        self._work(run, run.list_files, self._read_on)

    def _work(self, run: _Run, work: Callable[[], object], then: Callable[..., None]) -> None:
        """Do it in a thread, and go on ``then`` if it is still wanted."""
        task = Task(work, self, waits=True)
        task.done.connect(partial(self._worked, task, run, then))
        task.start()

    def _worked(self, task: Task, run: _Run, then: Callable[..., None], outcome: Outcome) -> None:
        task.deleteLater()
        if run is not self._run or isinstance(outcome.error, Cancelled):
            return
        if outcome.error:
            self._end(error_sentence(outcome.error))
        else:
            then(run, outcome.value)

    def _read_on(self, run: _Run, _listed: object = None) -> None:
        self._work(run, run.read_some, self._put_on)

    def _put_on(self, run: _Run, value: object) -> None:
        items = cast("deque[Coming]", value)
        if not items:
            self._end()
        else:
            self._steps.do([partial(self._put, run, items)])

    def _put(self, run: _Run, items: deque[Coming]) -> None:
        if not run.putting.is_open:
            self._end(tr("The rest was left, for another set was opened."))
            return
        try:
            done = run.putting.some(items)
        except NewsannotError as error:
            self._end(error_sentence(error))
            return
        for item, result in done:
            self._note(run, item, result)
        self.bar.show_progress(run.done, run.total)
        if items:
            self._steps.do([partial(self._put, run, items)])
        else:
            self._read_on(run)

    def _note(self, run: _Run, item: Coming, result: Result) -> None:
        run.count(result)
        if isinstance(item, Arrival) and isinstance(result, Unpaired | Known):
            if item.path:
                self.places.setdefault(result.article, item.path.absolute())
            self.placed.emit(item)

    def _end(self, stopped: str = "") -> None:
        """``stopped`` says why not all was taken in."""
        run, self._run = self._run, None
        if run is None:
            return
        self._steps.stop()
        run.extractor.close()
        alone = 0
        if run.putting.is_open:
            self._show_first(run)
            alone = pairing.count_alone(run.session.store) if run.articles else 0
        self._keep_remarks(run)
        self.bar.end(
            ended(run.tally, stopped, blind=run.blind), len(run.remarks) + run.untold, alone
        )
        self._window.pairs_changed.emit()
        self.ended.emit()
        self.take([])

    def _show_first(self, run: _Run) -> None:
        if run.first and self._presenter.pair is None:
            self._presenter.try_(partial(run.session.open_pair, run.first))

    def _keep_remarks(self, run: _Run) -> None:
        if self._remarks:
            self._remarks.deleteLater()
        there = run.remarks
        self._remarks = RemarksWindow(self._window, there, run.untold) if there else None

    def _show_remarks(self) -> None:
        if self._remarks:
            self._remarks.show()
            self._remarks.raise_()
            self._remarks.activateWindow()


def _count(found: Path | Rejected) -> int:
    """How many items there are to read, as far as that is known beforehand: the lines of a file of records."""
    if isinstance(found, Path) and found.suffix.lower() == JSONL:
        return lines_of(found)
    return 1


def lines_of(path: Path) -> int:
    """How many lines a file has; 0 where it cannot be read, which reading it will say."""
    try:
        with files.reading(path) as file:
            return sum(block.count(b"\n") for block in iter(partial(file.read, 1 << 20), b""))
    except (FileError, OSError):
        return 0
