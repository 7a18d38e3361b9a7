"""Beside the list of pairs: how many articles are in none, and the way to them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QToolButton, QWidget

from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.words import tr
from newsannot.session import Session
from newsannot.store import Store, pairing


class LonelyButton(QToolButton):
    """Seen where there are such articles; it shows them, and which may be pairs."""

    def __init__(self, window: MainWindow, presenter: Presenter, parent: QWidget) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._action = window.actions_["pair_articles"]
        self.hide()
        self.clicked.connect(self._action.trigger)
        window.pairs_changed.connect(self.renew)
        window.page_changed.connect(self.renew)

    def renew(self) -> None:
        """Count again, in a thread, as long as the list is seen."""
        session, page = self._presenter.session, self.parentWidget()
        if session is None or page is None or not page.isVisible():
            return
        task = Task(partial(_count, session.store.path), self)
        task.done.connect(partial(self._show_count, task, session))
        task.start()

    def _show_count(self, task: Task, session: Session, outcome: Outcome) -> None:
        task.deleteLater()
        if session is not self._presenter.session:
            return
        number = outcome.value if isinstance(outcome.value, int) else 0
        self.setText(tr("Articles in no pair: {number}…", number=number))
        self.setToolTip(self._action.toolTip())
        self.setVisible(number > 0)


def _count(path: Path) -> int:
    with Store(path, readonly=True) as store:
        return pairing.count_alone(store)
