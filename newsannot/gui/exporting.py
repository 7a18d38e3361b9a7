"""The set's records out into a file, in a thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from newsannot.errors import visible
from newsannot.export import export_set
from newsannot.gui.error_words import phrase
from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.words import tr
from newsannot.record import Damaged


class Exporting(QObject):
    """Asks where to, and says what became of it."""

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        window.actions_["export"].triggered.connect(self._export)

    def _export(self) -> None:
        session = self._presenter.session
        if session is None:
            return
        self._presenter.flush()
        proposed = session.store.path.with_suffix(".jsonl")
        path, _ = QFileDialog.getSaveFileName(
            self._window, tr("Export (JSONL)"), str(proposed), "JSONL (*.jsonl)"
        )
        if path:
            target = Path(path) if Path(path).suffix else Path(f"{path}.jsonl")
            if target != Path(path) and target.exists():  # the dialog asked about another name
                name = visible(target.name)
                self._presenter.say(tr("{name} is there already; choose another name", name=name))
                return
            task = Task(partial(export_set, session.store.path, target), self)
            task.done.connect(partial(self._exported, task, target))
            task.start()

    def _exported(self, task: Task, path: Path, outcome: Outcome) -> None:
        task.deleteLater()
        if outcome.error:
            self._presenter.say_error(outcome.error)
        elif damaged := cast("tuple[Damaged, ...]", outcome.value):
            self._window.notice.say(damage_sentence(path, damaged))
        else:
            self._presenter.say(tr("Exported to {file}", file=visible(str(path))))


def damage_sentence(target: Path, damaged: tuple[Damaged, ...]) -> str:
    """What an export left out."""
    names = "; ".join(f"{visible(pair.pair)} ({phrase(pair.problem)})" for pair in damaged)
    return tr(
        "Exported to {file}, but for damaged pairs: {names}", file=visible(str(target)), names=names
    )
