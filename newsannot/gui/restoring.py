"""A backup into the place of the open set, or of one that does not open any more."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from newsannot.errors import Cancelled, visible
from newsannot.gui.default_set import SET_SUFFIX
from newsannot.gui.main_window import MainWindow
from newsannot.gui.preferences import Preferences
from newsannot.gui.presenter import Presenter
from newsannot.gui.restore_dialog import RestoreDialog, made
from newsannot.gui.tasks import Outcome
from newsannot.gui.words import tr
from newsannot.gui.work_bar import Work
from newsannot.store.backups import Backup
from newsannot.store.restoring import restore


class Restoring(QObject):
    """Carries out «Restore from a backup…».

    Signals:
        restored(str): the path of a set that is to be opened, also where nothing came of it.
    """

    restored = Signal(str)

    def __init__(
        self, window: MainWindow, presenter: Presenter, preferences: Preferences, work: Work
    ) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._preferences = preferences
        self._work = work
        self.failed: Path | None = None
        """The set that was asked for last and did not open."""
        window.actions_["restore"].triggered.connect(self._ask)

    def _ask(self) -> None:
        if path := meant(self._window, self._presenter, self.failed):
            self.ask(path)

    def ask(self, path: Path) -> None:
        """Show the backups of a set."""
        if self._work.under_way:
            return
        self._presenter.flush()
        gigabytes = self._preferences.settings.backup_gigabytes
        dialog = RestoreDialog(self._window, path, gigabytes)
        dialog.limit_chosen.connect(self._preferences.limit_backups)
        dialog.accepted.connect(partial(self._begin, dialog, path))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _begin(self, dialog: RestoreDialog, path: Path) -> None:
        """No act may come between the state that is kept and the one that is restored: the set is closed meanwhile."""
        if dialog.chosen:
            session = self._presenter.session
            if session and session.store.path == path:
                self._presenter.set_session(None)
            words = tr("Restoring {file}", file=visible(path.name))
            done = partial(self._end, path, dialog.chosen)
            self._work.do(words, partial(restore, dialog.chosen.path, path), done)

    def _end(self, path: Path, backup: Backup, outcome: Outcome) -> None:
        if outcome.error is None or path.exists():
            self.restored.emit(str(path))
        if outcome.error is None:
            self._presenter.say(tr("Restored as of {time}", time=made(backup)))
        elif not isinstance(outcome.error, Cancelled):
            self._presenter.say_error(outcome.error)


def meant(window: MainWindow, presenter: Presenter, failed: Path | None) -> Path | None:
    """The open set, else the one that did not open, else one that is chosen; it may be missing, its backups tell."""
    if presenter.session:
        return presenter.session.store.path
    if failed:
        return failed
    path, _ = QFileDialog.getOpenFileName(
        window, tr("Which set?"), "", tr("Sets") + f" (*{SET_SUFFIX})"
    )
    return Path(path) if path else None
