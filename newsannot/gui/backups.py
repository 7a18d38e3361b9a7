"""Backups of the open set: before a day's first act and every hour in which something changed, in a thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from newsannot.errors import Cancelled, SetDamaged, SetError
from newsannot.gui.error_words import phrase
from newsannot.gui.main_window import MainWindow
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.words import tr
from newsannot.store import Store, backups
from newsannot.store.copying import Snapshot
from newsannot.store.presence import Attendant

HOUR = 3600.0  # seconds
_LOOK = 60_000  # milliseconds
_PATIENCE = 5.0
"""Seconds that closing a set waits for its backup before it is called off."""


class Backups(QObject):
    """Whoever acts waits for none of them.

    Signals:
        made(): there is another one.
        damaged(SetDamaged): what was copied is not sound.
    """

    made = Signal()
    damaged = Signal(object)

    def __init__(self, window: MainWindow, limit: Callable[[], int]) -> None:
        """``limit`` tells how many bytes they may take."""
        super().__init__(window)
        self._window = window
        self._limit = limit
        self._path: Path | None = None
        self._day: date | None = None
        self._changed = self._complained = False
        self._last = time.monotonic()
        self._under_way: _UnderWay | None = None
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self.look)

    def follow(self, store: Store) -> None:
        """Attend to this set from now on."""
        self._path = None if store.readonly else store.path
        self._day = None
        self._changed = self._complained = False
        self._last = time.monotonic()
        if self._path:
            store.attendant = _Attending(self)
            self._timer.start()

    def before_change(self) -> None:
        """The state before it is taken now, and copied by and by."""
        today = _today()
        if self._day != today:
            self._day = today
            self._begin(daily=True)
        self._changed = True

    def before_merge(self) -> None:
        """As it is now, whenever the last one was made."""
        self._begin(daily=False)

    def look(self) -> None:
        """Whether it is time."""
        if self._path and self._changed and time.monotonic() - self._last >= HOUR:
            self._begin(daily=False)

    def _begin(self, *, daily: bool) -> None:
        if self._under_way or self._path is None:
            return
        self._changed, self._last = False, time.monotonic()
        try:
            state = Snapshot(self._path)
        except SetError as error:
            self._complain(error)
            return
        self._under_way = under_way = _UnderWay(state, self._limit(), daily=daily)
        task = Task(under_way.run, self, waits=True)
        task.done.connect(partial(self._end, task, under_way))
        task.start()

    def _end(self, task: Task, under_way: _UnderWay, outcome: Outcome) -> None:
        task.deleteLater()
        if self._under_way is under_way:
            self._under_way = None
        if isinstance(outcome.error, SetDamaged):
            self.damaged.emit(outcome.error)
        elif outcome.error:
            self._complain(outcome.error)
        elif outcome.value:
            self.made.emit()

    def _complain(self, error: Exception) -> None:
        """Once a set: the work goes on."""
        if self._complained or isinstance(error, Cancelled):
            return
        self._complained = True
        problem = phrase(getattr(error, "problem", str(error)))
        text = tr("No backup of the set could be made: {problem}. What you do is saved in the set.")
        self._window.notice.say(text.format(problem=problem))

    def before_close(self) -> None:
        """One under way may come to its end, if that is soon: until then it keeps the set's log in use."""
        self._timer.stop()
        self._path = None
        if self._under_way:
            self._under_way.finish(_PATIENCE)
            self._under_way = None


class _Attending(Attendant):
    """What the set tells its backups; not a QObject's own methods, for the set may outlive it."""

    def __init__(self, backups: Backups) -> None:
        self._backups = backups

    def before_change(self) -> None:
        self._backups.before_change()

    def before_merge(self) -> None:
        self._backups.before_merge()

    def before_close(self) -> None:
        self._backups.before_close()


class _UnderWay:
    """One backup in its thread."""

    def __init__(self, state: Snapshot, limit: int, *, daily: bool) -> None:
        self._state = state
        self._limit = limit
        self._daily = daily
        self._stopped, self._ended = Event(), Event()

    def run(self) -> Path | None:
        try:
            with closing(self._state) as state:
                if self._daily and _has_todays(state.path):
                    return None
                return backups.make(state, limit=self._limit, progress=self._go_on)
        finally:
            self._ended.set()

    def _go_on(self, _share: float) -> None:
        if self._stopped.is_set():
            raise Cancelled

    def finish(self, patience: float) -> None:
        """Wait for it; after so many seconds call it off."""
        if not self._ended.wait(patience):
            self._stopped.set()
            self._ended.wait()


def _has_todays(path: Path) -> bool:
    return any(backup.made.date() == _today() for backup in backups.listed(path))


def _today() -> date:
    return datetime.now(UTC).astimezone().date()
