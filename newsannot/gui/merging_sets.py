"""«Merge another set…»: read in a thread and put into the open set a little at a time, while the work goes on."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from queue import Empty, Full, Queue
from threading import Event
from time import monotonic

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from newsannot.errors import NewsannotError, visible
from newsannot.files import is_same
from newsannot.gui.error_words import error_sentence, phrase
from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.tasks import Task
from newsannot.gui.words import elided, quoted, tr
from newsannot.gui.work_bar import WorkBar
from newsannot.session import Session
from newsannot.store import Store, overview
from newsannot.store.figures import holdings
from newsannot.store.joining import Called, Coming, How, Joined, Lost, Origins
from newsannot.unions import Item, Lone, Step, Tally, flow, named, put

_AHEAD = 20  # things that are read and wait
_WAIT = 0.1  # seconds
_TURN = 0.005  # seconds after which a commit is begun
_TOLD = 3  # things that are told one by one


@dataclass(slots=True)
class _Run:
    """A set that is brought in, and what has come of it. What is read of it waits in ``coming``."""

    session: Session
    path: Path
    label: str
    coming: Queue[Item] = field(default_factory=partial(Queue, _AHEAD))
    items: deque[Item] = field(default_factory=deque)
    stopped: Event = field(default_factory=Event)
    total: int = 1
    done: int = 0
    tally: Tally = field(default_factory=Tally)
    told: list[str] = field(default_factory=list)

    def read(self) -> None:
        """In the thread: hand over one thing after the other, never more than a few ahead."""
        with Store(self.path, readonly=True) as there:
            self.total = max(1, holdings(there).pairs)
            for item in flow(there):
                while not self.stopped.is_set():
                    try:
                        self.coming.put(item, timeout=_WAIT)
                        break
                    except Full:
                        continue
                if self.stopped.is_set():
                    return

    def gather(self) -> None:
        """Take over what waits."""
        while len(self.items) < _AHEAD:
            try:
                self.items.append(self.coming.get_nowait())
            except Empty:
                return

    def count(self, step: Step) -> None:
        self.tally.count(step)
        self.done += isinstance(step.result, Joined | Lost)
        self.told += _told(step.result, self.session.store)


def _told(result: Joined | Lone | Lost | Called, here: Store) -> Iterator[str]:
    """What a person has to know of one pair."""
    match result:
        case Called(known, there):
            names = {"here": visible(known), "there": visible(there)}
            yield tr("{there} is the same person as {here}, whose name stays", **names)
        case Lost(what, problem):
            yield tr("{what} is damaged: {problem}", what=phrase(what), problem=phrase(problem))
        case Joined(pair, other=str(other)):
            words = {"pair": visible(other), "name": visible(pair)}
            yield tr("{pair} has other texts here, and is kept as {name}", **words)
        case Joined(twin=str(twin)):
            words = {"pair": quoted(visible(elided(overview.name_of(here, twin))))}
            yield tr("{pair} has the same texts as a pair that was here; both are kept", **words)


class MergingSets(QObject):
    """Brings in one set at a time. It is only read; what is done in the open one meanwhile stays."""

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._run: _Run | None = None
        self._task: Task | None = None
        self.bar = WorkBar()
        window.add_bar(self.bar)
        self._timer = QTimer(self, interval=5)
        self._timer.timeout.connect(self._put_some)
        self.bar.dismissed.connect(self._cancel)
        window.actions_["merge_sets"].triggered.connect(self._choose)
        window.closing.connect(self._leave)

    def _choose(self) -> None:
        session = self._presenter.session
        if session is None or self._run:
            return
        title, folder = tr("Merge another set into this one"), str(session.store.path.parent)
        kinds = f"{tr('Sets')} (*.newsannot)"
        path, _ = QFileDialog.getOpenFileName(self._window, title, folder, kinds)
        if path:
            self.take(Path(path))

    def take(self, path: Path) -> None:
        """Merge this set into the open one."""
        session = self._presenter.session
        if session is None or self._run:
            return
        if session.store.readonly:
            self._presenter.say(tr("This set is opened read-only: nothing was merged"))
            return
        if is_same(path, session.store.path):
            words = tr("{file} is the open set. Choose another one.", file=visible(path.name))
            self._window.notice.say(words)
            return
        (label,) = named([path])
        session.store.attendant.before_merge()
        run = self._run = _Run(session, path, label)
        self.bar.begin(tr("Merging {file}", file=visible(path.name)))
        self._task = Task(run.read, self, waits=True)
        self._task.start()
        self._timer.start()

    def _put_some(self) -> None:
        run, task = self._run, self._task
        if run is None or task is None:
            return
        if self._presenter.session is not run.session:
            self._end(tr("The rest was left, for another set was opened."))
            return
        # Before the queue is looked into, or its last things could come in between.
        outcome = task.outcome
        try:
            shown = self._put(run)
        except NewsannotError as error:
            self._end(error_sentence(error))
            return
        if shown:
            self._presenter.try_(partial(run.session.open_pair, shown))
        self.bar.tell(min(1.0, run.done / run.total))
        if outcome and run.coming.empty() and not run.items:
            self._end(error_sentence(outcome.error) if outcome.error else "")

    def _put(self, run: _Run) -> str | None:
        """Bring in what there is time for, in one commit; the pair on the desk, where something came to it."""
        run.gather()
        pair, shown = self._presenter.pair, None
        if pair and any(_is_of(pair.id, item) for item in run.items):
            self._presenter.flush()  # or the note would be written over rows that are no longer these
        here, until = run.session.store, monotonic() + _TURN
        with here.together():
            while run.items and monotonic() < until:
                for step in put(here, run.items.popleft(), run.label, Origins(here.path.stem)):
                    run.count(step)
                    if pair and _came_to(pair.id, step.result):
                        shown = pair.id
        return shown

    def _cancel(self) -> None:
        self._end(tr("Stopped. What was merged so far stays."))

    def _end(self, stopped: str) -> None:
        """``stopped`` says why not all was merged."""
        run = self._run
        if run is None:
            return
        self._leave()
        blind = self._window.actions_["blind"].isChecked()
        self._window.notice.say(" ".join(filter(None, (stopped, *_sentences(run, blind=blind)))))
        self._window.pairs_changed.emit()

    def _leave(self) -> None:
        self._timer.stop()
        self.bar.end()
        if self._run:
            self._run.stopped.set()
        self._run = self._task = None


def _is_of(pair: str, item: Item) -> bool:
    return isinstance(item, Coming) and item.pair.id == pair


def _came_to(pair: str, result: object) -> bool:
    return isinstance(result, Joined) and result.pair == pair and result.how is How.JOINED


def _sentences(run: _Run, *, blind: bool) -> Iterator[str]:
    """What came of it; to who is ``blind`` not how much others judged."""
    tally = run.tally
    yield tr(
        "From {file}: pairs that are new: {added}, joined with what was here: {joined}, unchanged: {unchanged}.",
        file=visible(run.path.name),
        added=tally.pairs[How.ADDED],
        joined=tally.pairs[How.JOINED],
        unchanged=tally.pairs[How.UNCHANGED],
    )
    if not blind:
        yield tr("Verdicts that came: {number}.", number=tally.judgements)
    if tally.beside and not blind:
        yield tr("Where both sets differ, both stay: {number}.", number=tally.beside)
    if tally.articles:
        yield tr("Articles of no pair: {number}.", number=tally.articles)
    if run.told:
        more = len(run.told) - _TOLD
        yield "; ".join(run.told[:_TOLD]) + (
            tr(" and {number} more", number=more) if more > 0 else ""
        )
