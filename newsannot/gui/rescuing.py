"""What can still be read of a damaged set, into a new one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal

from newsannot.errors import Cancelled, visible
from newsannot.gui.default_set import SET_SUFFIX
from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.rescue_words import rescue_sentence
from newsannot.gui.restoring import meant
from newsannot.gui.saving import choose_target
from newsannot.gui.tasks import Outcome
from newsannot.gui.words import tr
from newsannot.gui.work_bar import Work
from newsannot.store.rescue import Rescued, rescue
from newsannot.store.restoring import refuse_target


class Rescuing(QObject):
    """Carries out «Rescue what can be read…».

    Signals:
        rescued(str): the path of the new set.
    """

    rescued = Signal(str)

    def __init__(self, window: MainWindow, presenter: Presenter, work: Work) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._work = work
        self.failed: Path | None = None
        """The set that was asked for last and did not open."""
        window.actions_["rescue"].triggered.connect(self._ask)

    def _ask(self) -> None:
        if path := meant(self._window, self._presenter, self.failed):
            self.ask(path)

    def ask(self, path: Path) -> None:
        """Ask for the new set's name, and begin."""
        if self._work.under_way:
            return
        proposed = path.with_name(f"{tr('{name} rescued', name=path.stem)}{SET_SUFFIX}")
        target = choose_target(self._window, tr("Rescue what can be read"), proposed)
        if target:
            self._presenter.try_(partial(self._begin, path, target))

    def _begin(self, path: Path, target: Path) -> None:
        refuse_target(target, path)
        words = tr("Rescuing what can be read of {file}", file=visible(path.name))
        self._work.do(words, partial(rescue, path, target), partial(self._end, target))

    def _end(self, target: Path, outcome: Outcome) -> None:
        if outcome.error is None:
            self.rescued.emit(str(target))
            self._window.notice.say(rescue_sentence(target, cast("Rescued", outcome.value)))
        elif not isinstance(outcome.error, Cancelled):
            self._presenter.say_error(outcome.error)
