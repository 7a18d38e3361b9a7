"""Plain functions in a thread, and steps that leave the window its turn in between."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal
from shiboken6 import isValid

from newsannot.errors import NewsannotError

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a piece of work gave, or why it gave nothing."""

    value: object = None
    error: NewsannotError | None = None


class Task(QObject):
    """One function run in a pool thread; ``done(Outcome)`` comes on the GUI thread, and ``outcome`` stays.

    One that ``waits``, for a child or a disk, takes no thread from those that work: the pool has as many as processors.
    """

    done = Signal(object)

    def __init__(self, work: Callable[[], object], parent: QObject, *, waits: bool = False) -> None:
        super().__init__(parent)
        self._work = work
        self._waits = waits
        self.outcome: Outcome | None = None

    def start(self) -> None:
        QThreadPool.globalInstance().start(self._wait if self._waits else self._run)

    def _wait(self) -> None:
        pool = QThreadPool.globalInstance()
        pool.releaseThread()
        try:
            self._run()
        finally:
            pool.reserveThread()

    def _run(self) -> None:
        try:
            outcome = Outcome(self._work())
        except NewsannotError as error:
            outcome = Outcome(error=without_frames(error))
        except Exception as error:  # whoever waits for the answer must get one
            log.exception("work in a thread failed")
            outcome = Outcome(error=NewsannotError(type(error).__name__))
        self.outcome = outcome
        with suppress(RuntimeError):  # the window may go at any moment, and whoever waits with it
            if isValid(self):
                self.done.emit(outcome)


def without_frames(error: NewsannotError) -> NewsannotError:
    """Frames hold all that was worked on, such as a file's bytes and the pipe to a child, and the task that holds them."""
    link: BaseException | None = error
    while link and link.__traceback__:
        link.__traceback__ = None
        link = link.__cause__ or link.__context__
    return error


class Steps(QObject):
    """Work that must be done on the GUI thread, one step a turn of the event loop, so that none makes it wait."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: deque[Callable[[], object]] = deque()
        # Not 0: such a timer is always due before any other that is.
        self._timer = QTimer(self, interval=1)
        self._timer.timeout.connect(self._step)

    def do(self, steps: Iterable[Callable[[], object]]) -> None:
        """Begin with these; what is left of earlier ones is not done."""
        self._steps = deque(steps)
        self._timer.start()

    def stop(self) -> None:
        """Leave the rest undone."""
        self._timer.stop()

    def _step(self) -> None:
        if self._steps:
            self._steps.popleft()()
        else:
            self.stop()
