"""Long work on a set's file: how far it is stands in a line below the texts, where it can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QPushButton

from newsannot.errors import Cancelled
from newsannot.gui.main_window import MainWindow
from newsannot.gui.notice_bar import NoticeBar
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.words import percent, tr

_NOTICED = 400  # milliseconds after which a person wonders whether anything happens


class WorkBar(NoticeBar):
    """Says what is being done and how far it is, as soon as it takes long enough to be noticed."""

    def __init__(self) -> None:
        super().__init__()
        self.cross.hide()
        self.stop = QPushButton(tr("Stop"))
        self.stop.setToolTip(tr("Leave off (Esc)"))
        self.stop.clicked.connect(self.dismiss)
        self.row.insertWidget(1, self.stop)
        self._words = ""
        self._patience = QTimer(self, singleShot=True, interval=_NOTICED)
        self._patience.timeout.connect(self._show)

    def begin(self, words: str) -> None:
        self._words = words
        self._patience.start()

    def end(self) -> None:
        self._patience.stop()
        self.hide()

    def tell(self, share: float) -> None:
        """Of 1. It is not read out: that would be a hundred times."""
        self.words.setText(tr("{what}: {share}", what=self._words, share=percent(share)))

    def _show(self) -> None:
        self.say(self._words)


class Work(QObject):
    """One piece of work at a time, in a thread.

    Signals:
        shared(float): how much of it is done, 0..1.
    """

    shared = Signal(float)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.bar = WorkBar()
        window.add_bar(self.bar)
        self._stopped = Event()
        self._told = -1
        self._task: Task | None = None
        self.bar.dismissed.connect(self.stop)
        self.shared.connect(self.bar.tell)

    @property
    def under_way(self) -> bool:
        return self._task is not None

    def do(
        self,
        words: str,
        work: Callable[[Callable[[float], None]], object],
        done: Callable[[Outcome], None],
    ) -> None:
        """``work`` gets what it tells its progress to, which raises Cancelled when it is to stop."""
        self._stopped.clear()
        self._told = -1
        self._task = Task(partial(work, self._tell), self, waits=True)
        self._task.done.connect(partial(self._end, done))
        self.bar.begin(words)
        self._task.start()

    def stop(self) -> None:
        self._stopped.set()

    def _tell(self, share: float) -> None:
        """In the thread."""
        if self._stopped.is_set():
            raise Cancelled
        if (now := int(100 * share)) > self._told:
            self._told = now
            try:
                self.shared.emit(share)
            except RuntimeError as gone:  # the window, with all that waits in it
                raise Cancelled from gone

    def _end(self, done: Callable[[Outcome], None], outcome: Outcome) -> None:
        if self._task:
            self._task.deleteLater()
        self._task = None
        self.bar.end()
        done(outcome)
