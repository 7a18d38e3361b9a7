"""Records of pairs into the set: read in a thread, some at a time, and put in one a turn of the event loop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal

from newsannot import files
from newsannot.errors import visible
from newsannot.formats import newspair
from newsannot.gui.presenter import Presenter
from newsannot.gui.record_words import is_loud, sentences
from newsannot.gui.tasks import Outcome, Steps, Task
from newsannot.gui.words import tr
from newsannot.intake import Found, Merged, PairResult, Rejected, Tally, records, take_pair
from newsannot.session import Session

_SHORT = 100_000  # bytes of pairs that take no time
_FEW = 4  # such pairs, each a commit, that are put in within a turn of the event loop
_TOGETHER = 20  # pairs that are in memory at once
_KEPT = 100  # results that are kept to be told: a file may be all bad lines


@dataclass(slots=True)
class _Run:
    """Files that are taken in together, and what has come of them."""

    session: Session
    paths: list[Path]
    coming: Iterator[Found | Rejected]
    tally: Tally = field(default_factory=Tally)
    told: list[Merged | Rejected] = field(default_factory=list)
    untold: int = 0
    pairs: list[str] = field(default_factory=list)

    def put(self, item: Found | Rejected) -> None:
        result: PairResult
        if isinstance(item, Found):
            result = take_pair(self.session.store, item.pair, item.what)
        else:
            result = item
        self.tally.count(result)
        if not isinstance(result, Rejected):
            self.pairs.append(result.pair)
        if isinstance(result, Rejected) or (isinstance(result, Merged) and result.report.left_out):
            self._keep(result)

    def _keep(self, result: Merged | Rejected) -> None:
        if len(self.told) < _KEPT:
            self.told.append(result)
        else:
            self.untold += 1


class Records(QObject):
    """Takes in files of records. What the set has stays as it is there; what others said of it is added.

    Signals:
        told(list[str]): sentences that a person must read of what came, what was left out, and why.
    """

    told = Signal(object)

    def __init__(
        self,
        parent: QObject,
        presenter: Presenter,
        ensure_session: Callable[[], Session],
        blind: Callable[[], bool],
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._ensure_session = ensure_session
        self._blind = blind
        self._steps = Steps(self)
        self._waiting: list[Path] = []
        self._run: _Run | None = None

    def take(self, paths: list[Path]) -> None:
        """Take these in; a few short pairs are there when this returns."""
        self._waiting += paths
        if self._run is None and self._waiting:
            self._begin()

    def close(self) -> None:
        """Leave the rest; what was taken in stays."""
        self._waiting.clear()
        self._steps.stop()
        self._run = None

    def _begin(self) -> None:
        paths, self._waiting = self._waiting, []
        coming = (item for path in paths for item in records(path, path.name))
        run = self._run = _Run(self._ensure_session(), paths, coming)
        if len(paths) <= _FEW and _are_short(paths):
            for item in coming:
                self._put(run, item)
            self._end(run)
        else:
            names = ", ".join(visible(path.name) for path in paths[:3])
            self._presenter.say(tr("Reading {names}", names=names))
            self._read_on(run)

    def _read_on(self, run: _Run) -> None:
        task = Task(lambda: list(islice(run.coming, _TOGETHER)), self)
        task.done.connect(partial(self._put_some, task, run))
        task.start()

    def _put_some(self, task: Task, run: _Run, outcome: Outcome) -> None:
        task.deleteLater()
        if run is not self._run:
            return
        if outcome.error:
            self._presenter.say_error(outcome.error)
        found = cast("list[Found | Rejected]", outcome.value or [])
        if found and self._presenter.session is run.session:
            steps = (partial(self._put, run, item) for item in found)
            self._steps.do([*steps, partial(self._go_on, run)])
        else:
            self._end(run)

    def _go_on(self, run: _Run) -> None:
        if run.pairs:
            self._presenter.say(tr("Pairs taken in: {number}", number=len(run.pairs)))
        self._read_on(run)

    def _put(self, run: _Run, item: Found | Rejected) -> None:
        if self._presenter.session is not run.session:  # another set was opened meanwhile
            return
        shown, merged = self._presenter.pair, run.tally.merged
        if shown and isinstance(item, Found) and item.pair.id == shown.id:
            self._presenter.flush()  # or the note would be written over rows that are no longer these
            run.put(item)
            if run.tally.merged > merged:
                self._open(run, shown.id)
        else:
            run.put(item)

    def _end(self, run: _Run) -> None:
        self._run = None
        words = sentences(run.tally, run.told, run.untold, blind=self._blind())
        loud = is_loud(run.tally, run.told)
        if self._presenter.session is run.session:
            self._show(run)
        else:
            words.append(tr("The rest was left, for another set was opened."))
            loud = True
        if loud:
            self.told.emit(words)
        else:
            self._presenter.say(" ".join(words))
        self.take([])

    def _show(self, run: _Run) -> None:
        """The last of pairs that have a file of their own; of many in one file the first, where none is shown."""
        shown = self._presenter.pair
        own = all(path.suffix.lower() == newspair.SUFFIX for path in run.paths)
        if not run.pairs or not (own or shown is None or len(run.pairs) == 1):
            return
        pair = run.pairs[-1] if own else run.pairs[0]
        if shown is None or shown.id != pair:
            self._open(run, pair)

    def _open(self, run: _Run, pair: str) -> None:
        self._presenter.flush()
        self._presenter.try_(partial(run.session.open_pair, pair))


def _are_short(paths: list[Path]) -> bool:
    single = all(path.suffix.lower() == newspair.SUFFIX for path in paths)
    return single and sum(map(files.size, paths)) <= _SHORT
