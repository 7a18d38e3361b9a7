"""Looks for the next pair of a set that has something to decide, in a thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Event
from typing import cast

from PySide6.QtCore import QObject, Signal

from newsannot.gui.cases import next_pair
from newsannot.gui.tasks import Outcome, Task


class CaseSearch(QObject):
    """One search at a time.

    Signals: ``found(Path, str)``, the set and the id of a pair, empty where no other one has any;
    ``failed(NewsannotError)``.
    """

    found = Signal(object, str)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._stopped = Event()

    def look(self, path: Path, after: str, *, agreed_too: bool, open_only: bool) -> bool:
        """Begin after this pair; False while another search goes on."""
        if self._task:
            return False
        work = partial(
            next_pair,
            path,
            after,
            agreed_too=agreed_too,
            open_only=open_only,
            cancelled=self._stopped.is_set,
        )
        self._task = Task(work, self)
        self._task.done.connect(partial(self._tell, path))
        self._task.start()
        return True

    def stop(self) -> None:
        """For good: the window closes."""
        self._stopped.set()

    def _tell(self, path: Path, outcome: Outcome) -> None:
        if self._task:
            self._task.deleteLater()
        self._task = None
        if outcome.error:
            self.failed.emit(outcome.error)
        else:
            self.found.emit(path, cast("str | None", outcome.value) or "")
