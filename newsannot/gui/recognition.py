"""Whether somebody who worked on a set is the one at the window: on another computer everybody has another id."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from newsannot.gui.main_window import MainWindow
from newsannot.gui.notice_bar import Answer, ChoiceBar
from newsannot.gui.preferences import Preferences
from newsannot.gui.presenter import Presenter
from newsannot.gui.words import on_button, tr
from newsannot.model import Annotator
from newsannot.session import Session
from newsannot.store import Judge

_MOST = 4  # people who have a button
_LONGEST_OF_SEVERAL = 16  # code points of a name, so that all buttons fit into a narrow window


class Recognition(QObject):
    """Asks once for each set in which others have judged claims and the annotator has not."""

    def __init__(self, window: MainWindow, presenter: Presenter, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._preferences = preferences
        self._met: set[Path] = set()
        self._judges: tuple[Judge, ...] = ()
        self.bar = ChoiceBar()
        window.add_bar(self.bar)
        self.bar.chosen.connect(self._go_on_as)
        self.bar.dismissed.connect(window.derived.setFocus)
        presenter.pair_shown.connect(self._meet_set)
        presenter.acted.connect(self._ask_name)
        preferences.named.connect(self._ask_again)

    def forget(self) -> None:
        """Another set is open: the question was of the one before."""
        self.bar.hide()

    def _meet_set(self) -> None:
        session = self._presenter.session
        if session and session.store.path not in self._met:
            self._presenter.try_(partial(self._look_at, session))

    def _look_at(self, session: Session) -> None:
        if session.store.has_judged(session.annotator.id):
            self._met.add(session.store.path)
            return
        judges = session.store.judges()
        if not judges:
            return  # and look again: a pair may come that somebody has judged
        self._met.add(session.store.path)
        self._judges = judges
        if session.store.readonly:
            self._tell()
        else:
            self._ask(session.annotator)

    def _tell(self) -> None:
        """After what the line says already."""
        names = ", ".join(judge.annotator.name for judge in self._judges)
        text = tr("The verdicts in this set are by {names}", names=names)
        self._window.notice.say(f"{self._window.notice.text()}\n{text}".lstrip())

    def _ask(self, annotator: Annotator) -> None:
        alone = len(self._judges) == 1
        blind = self._window.actions_["blind"].isChecked()
        people = (_yes(judge, alone=alone, blind=blind) for judge in self._judges[:_MOST])
        answers = *people, _no(annotator.name, self._judges)
        # Enter is a command's key too: pressed for that, it must not make somebody another person.
        self.bar.offer(_question(self._judges), answers, ready=len(answers) - 1)

    def _ask_name(self) -> None:
        """With the first verdict, but not beside the other question of who one is."""
        if self.bar.isHidden():
            self._preferences.ask_name_once()

    def _ask_again(self, annotator: Annotator) -> None:
        """By the name that was given meanwhile."""
        if not self.bar.isHidden():
            self._ask(annotator)

    def _go_on_as(self, number: int) -> None:
        self.bar.hide()
        self._presenter.flush()
        self._preferences.become(self._judges[number].annotator)
        if session := self._presenter.session:
            self._presenter.choose(session.next_open(None) or "")
        self._window.derived.setFocus()


def _question(judges: tuple[Judge, ...]) -> str:
    if len(judges) == 1:
        name = judges[0].annotator.name
        return tr("{name} has worked on this set. Are you {name}?", name=name)
    return tr("{number} others have worked on this set. Are you one of them?", number=len(judges))


def _yes(judge: Judge, *, alone: bool, blind: bool) -> Answer:
    name = judge.annotator.name
    tip = tr("Claims judged by {name}: {number}", name=name, number=judge.claims)
    if blind:
        tip = tr("Go on with what {name} has tagged", name=name)
    if alone:
        return Answer(tr("&Yes, go on as {name}", name=on_button(name)), tip)
    return Answer(tr("I am {name}", name=on_button(name, _LONGEST_OF_SEVERAL)), tip)


def _no(name: str, judges: tuple[Judge, ...]) -> Answer:
    """Whoever has the name of one of them is another one."""
    same = name in {judge.annotator.name for judge in judges}
    words = tr("&No, I am another {name}") if same else tr("&No, I am {name}")
    return Answer(words.format(name=on_button(name)), tr("Nothing changes"))
