"""Who tags from now on: one of the set's people, somebody new, or the same person by another name."""

from __future__ import annotations

import uuid
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from newsannot.gui.main_window import MainWindow
from newsannot.gui.notice_bar import QuestionBar
from newsannot.gui.preferences import Preferences
from newsannot.gui.presenter import Presenter
from newsannot.gui.words import on_button, tr
from newsannot.model import Annotator

_LONGEST = 60  # code points of a name


class Annotators(QObject):
    """A small menu over the name in the status bar."""

    def __init__(self, window: MainWindow, presenter: Presenter, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._preferences = preferences
        self.menu = QMenu(window)
        self.question = QuestionBar()
        window.add_bar(self.question)
        window.actions_["annotator"].triggered.connect(self._offer)
        window.status.annotator_requested.connect(self._offer)
        self.question.answered.connect(self._take)
        self.question.dismissed.connect(window.derived.setFocus)

    def _people(self) -> tuple[Annotator, ...]:
        """Those of the set, in the order they came, and who tags now."""
        session, now = self._presenter.session, self._preferences.annotator()
        known = session.store.annotators() if session else ()
        there = any(person.id == now.id for person in known)
        return known if there else (*known, now)

    def _offer(self) -> None:
        self.menu.clear()
        people = QActionGroup(self.menu)
        for person in self._people():
            action = self.menu.addAction(on_button(person.name, _LONGEST))
            action.setCheckable(True)
            action.setChecked(person.id == self._preferences.annotator().id)
            action.triggered.connect(partial(self._become, person))
            people.addAction(action)
        self.menu.addSeparator()
        self.menu.addAction(tr("Somebody else…"), self._ask)
        self.menu.addAction(tr("Change the name…"), self._preferences.change_name)
        button = self._window.status.annotator
        above = QPoint(
            button.width() - self.menu.sizeHint().width(), -self.menu.sizeHint().height()
        )
        self.menu.popup(button.mapToGlobal(above))
        self.menu.setActiveAction(people.checkedAction())

    def _ask(self) -> None:
        self.question.ask(tr("Who tags from now on?"), "", take_keys=True)

    def _take(self, name: str) -> None:
        """A name that one of the set's people has means that person."""
        same = (person for person in self._people() if person.name.casefold() == name.casefold())
        self._become(next(same, None) or Annotator(str(uuid.uuid4()), name))

    def _become(self, person: Annotator) -> None:
        self._window.derived.setFocus()
        if person == self._preferences.annotator():
            return
        self._presenter.flush()
        self._preferences.become(person)
        self._presenter.say(tr("You tag as {name} now", name=person.name))
