"""Pairs are read before anybody opens them: one after the other, by the child that is there, when nothing else is to be read."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Lock
from typing import cast

from PySide6.QtCore import QObject, QTimer

from newsannot.acts import Reading
from newsannot.errors import SetError
from newsannot.gui.importing import Importing
from newsannot.gui.jobs import ReaderJobs
from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.readings import by_people
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.words import tr
from newsannot.session import Session
from newsannot.settings import ClaimSize
from newsannot.store import Store, unread
from newsannot.store.unread import Prepared, Unread

log = logging.getLogger(__name__)

_PAUSE = 300  # milliseconds after which nothing else has come up
_DEATHS = 3  # of the child, one after the other, after which it is left alone


class ReadingAhead(QObject):
    """Goes through the set's unread pairs while the one on the desk needs nothing, and no import is under way."""

    def __init__(
        self,
        window: MainWindow,
        presenter: Presenter,
        jobs: ReaderJobs,
        size: ClaimSize,
        importing: Importing,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._jobs = jobs
        self._size = size
        self._importing = importing
        self._switch = window.actions_["read_ahead"]
        self._session: Session | None = None
        self._now: Unread | None = None
        self._seeking = False
        self._after = 0
        self._done = 0
        self._failed: set[str] = set()
        self._deaths = 0
        self._closed = False
        self._reader = Lock()  # held while a thread reads the set
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._connect()

    def _connect(self) -> None:
        why = tr("Pairs are read before you open them, while nothing else is to be read")
        self._window.actions_.explain("read_ahead", why, enabled=True)
        self._soon.timeout.connect(self._go_on)
        self._switch.toggled.connect(self._switched)
        self._window.pairs_changed.connect(self._begin_anew)
        self._presenter.pair_shown.connect(self._look_again)
        self._jobs.pipeline_ready.connect(self._wake)
        self._jobs.reading_ended.connect(self._wake)
        self._jobs.ahead_done.connect(self._take)
        self._jobs.ahead_put_off.connect(self._put_off)

    def cut(self, size: ClaimSize) -> None:
        """Have claims of this size from now on."""
        self._size = size
        self._jobs.cancel_ahead()

    def close(self) -> None:
        """The set is about to be closed: nobody reads it any more when this returns."""
        self._closed = True
        self._soon.stop()
        with self._reader:
            pass

    def _switched(self, on: bool) -> None:
        if on:
            self._begin_anew()
        else:
            self._jobs.cancel_ahead()
            self._rest()

    def _begin_anew(self) -> None:
        """There may be unread pairs anywhere, and more of them."""
        self._done = 0
        self._look_again()

    def _look_again(self) -> None:
        self._after = 0
        self._wake()

    def _wake(self) -> None:
        self._soon.start()

    def _rest(self) -> None:
        self._window.status.show_ahead("")

    def _put_off(self) -> None:
        """What is read now goes first; it is taken up again when that is done."""
        self._now = None
        self._rest()
        self._soon.start()

    # One pair after the other

    def _go_on(self) -> None:
        session = self._presenter.session
        if session is not self._session:
            self._session, self._after, self._done = session, 0, 0
        if session is None or session.store.readonly or not self._may_read():
            return
        self._seeking = True
        shown = self._presenter.pair
        passed_over = self._failed | ({shown.id} if shown else set())
        work = partial(unread.following, after=self._after, passed_over=frozenset(passed_over))
        self._ask(session, work, self._begin)

    def _may_read(self) -> bool:
        if self._closed or self._seeking or self._now or not self._switch.isChecked():
            return False
        if self._deaths >= _DEATHS or not self._jobs.is_ready or self._jobs.busy():
            return False
        return not self._importing.busy

    def _ask(
        self, session: Session, work: Callable[[Store], object], then: Callable[..., None]
    ) -> None:
        """Have it found in the set, in a thread with a reader of its own."""
        task = Task(partial(self._asked, session.store.path, work), self)
        task.done.connect(partial(self._answered, task, session, then))
        task.start()

    def _asked(self, path: Path, work: Callable[[Store], object]) -> object:
        with self._reader:
            if self._closed:
                return None
            with Store(path, readonly=True) as store:
                return work(store)

    def _answered(
        self, task: Task, session: Session, then: Callable[..., None], outcome: Outcome
    ) -> None:
        task.deleteLater()
        if self._closed or session is not self._presenter.session:
            self._seeking, self._now = False, None
            self._soon.start()
            return
        if outcome.error:
            log.info("not read ahead: %s", outcome.error)
        then(session, outcome)

    def _begin(self, _session: Session, outcome: Outcome) -> None:
        self._seeking = False
        found = cast("Unread | None", outcome.value)
        if found is None:
            self._rest()
        elif self._jobs.busy() or not self._switch.isChecked():
            self._soon.start()
        else:
            self._now = found
            self._show(found)
            self._jobs.read_ahead(by_people(found.pair), self._size)

    def _show(self, found: Unread) -> None:
        number, total = self._done + 1, self._done + found.left
        text = tr("Reading ahead: {number} of {total}", number=number, total=total)
        self._window.status.show_ahead(text)

    def _take(self, pair: str, reading: Reading | None) -> None:
        session = self._session
        if self._now is None or session is None or self._now.pair.id != pair:
            return
        if reading is None:
            self._deaths = 0 if self._jobs.is_alive else self._deaths + 1
            self._finish(failed=True)
            return
        self._deaths = 0
        work = partial(unread.prepare, pair=pair, reading=reading)
        self._ask(session, work, self._write)

    def _write(self, session: Session, outcome: Outcome) -> None:
        """The one part of it that the window waits for."""
        prepared = cast("Prepared | None", outcome.value)
        shown = self._presenter.pair
        if prepared and self._now and not (shown and shown.id == prepared.pair):
            try:
                unread.put(session.store, prepared)
            except SetError as error:
                log.warning("a reading was not kept: %s", error)
                prepared = None
        self._finish(failed=prepared is None)

    def _finish(self, *, failed: bool) -> None:
        """A pair whose reading failed is not tried again before newsannot is started again."""
        now, self._now = self._now, None
        if now is None:
            return
        self._after = now.number
        self._done += 1
        if failed:
            self._failed.add(now.pair.id)
        self._soon.start(0)
