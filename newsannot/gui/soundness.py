"""Whether the open set is sound: looked into once a day in a child process; where it is not, nothing is written to it any more."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, QTimer, Signal

from newsannot.checking import Checking
from newsannot.errors import Cancelled, NewsannotError, visible
from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.words import tr
from newsannot.session import Session

SOON = 15_000  # milliseconds after a set was opened: first comes the work
_CHECKED = "checked"


class Soundness(QObject):
    """Checks the set by itself, and by the command «Check the set».

    Signals:
        damaged(str): the open set is; the first thing that is wrong with it.
    """

    damaged = Signal(str)

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._checking: Checking | None = None
        self._asked = False
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._check_if_due)
        window.actions_["check_set"].triggered.connect(self._check_as_asked)

    def follow(self) -> None:
        """Another set is open."""
        self.stop()
        self._soon.start()

    def stop(self) -> None:
        self._soon.stop()
        self._asked = False
        if self._checking:
            self._checking.stop()
            self._checking = None

    def _check_as_asked(self) -> None:
        self._asked = True
        if self._checking is None:
            self.check()
        self._presenter.say(tr("Checking the set. Go on working; the result comes here."))

    def _check_if_due(self) -> None:
        session = self._presenter.session
        if session and not session.store.readonly:
            self._presenter.try_(partial(self._check_unless_done_today, session))

    def _check_unless_done_today(self, session: Session) -> None:
        if session.store.info(_CHECKED) != _today():
            self.check()

    def check(self) -> None:
        """Look into the whole set now."""
        session = self._presenter.session
        if session is None or self._checking:
            return
        path = session.store.path
        self._checking = checking = Checking(path)
        task = Task(checking.run, self, waits=True)
        task.done.connect(partial(self._end, task, checking, path))
        task.start()

    def _end(self, task: Task, checking: Checking, path: Path, outcome: Outcome) -> None:
        task.deleteLater()
        if self._checking is not checking:
            return  # another set is open by now
        self._checking, asked = None, self._asked
        self._asked = False
        if outcome.error:
            self._say_unknown(outcome.error, asked=asked)
            return
        problems = cast("tuple[str, ...]", outcome.value)
        if problems:
            self.damaged.emit(problems[0])
            return
        self._presenter.try_(self._note)
        if asked:
            self._window.notice.say(tr("{file} is sound.", file=visible(path.name)))

    def _say_unknown(self, error: NewsannotError, *, asked: bool) -> None:
        if asked and isinstance(error, Cancelled):
            self._presenter.say(tr("The check was stopped"))
        elif asked:
            self._presenter.say_error(error)

    def _note(self) -> None:
        session = self._presenter.session
        if session and not session.store.readonly:
            session.store.set_info(_CHECKED, _today())


def _today() -> str:
    return datetime.now(UTC).astimezone().date().isoformat()
