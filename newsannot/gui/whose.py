"""Whose verdicts the window shows: one's own, others' or all; and that nothing of others is shown at all."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from newsannot.acts import Act, JudgementRow, Verb
from newsannot.gui.looking import whose_shown
from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.words import tr
from newsannot.model import Side
from newsannot.settings import Whose

_BACK = {Verb.UNDO, Verb.REDO}


class WhoseShown(QObject):
    """Follows the commands that choose whose verdicts are shown."""

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        actions = window.actions_
        for whose in Whose:
            actions[f"show_{whose}"].toggled.connect(partial(self._show, whose))
        actions["adjudicate"].toggled.connect(self._renew)
        actions["blind"].toggled.connect(self._hide_others)
        presenter.acted.connect(self._say_whose)
        self._allow(actions["blind"].isChecked())
        self._name_badges()

    def _show(self, whose: Whose, on: bool) -> None:
        if not on:
            return
        self._renew()
        said = {
            Whose.MINE: tr("Your own verdicts are shown"),
            Whose.THEIRS: tr("Others' verdicts are shown, not your own"),
            Whose.ALL: tr("Everybody's verdicts are shown"),
        }
        self._presenter.say(said[whose])

    def _renew(self) -> None:
        self._name_badges()
        self._presenter.show_pair()

    def _hide_others(self, blind: bool) -> None:
        if blind:
            self._window.actions_["show_mine"].setChecked(True)
        self._allow(blind)
        self._presenter.show_pair()
        hidden = tr("Others' verdicts are hidden")
        self._presenter.say(hidden if blind else tr("Others' verdicts may be shown again"))

    def _allow(self, blind: bool) -> None:
        why = tr("Others' verdicts are hidden") if blind else ""
        for whose in (Whose.THEIRS, Whose.ALL):
            self._window.actions_.explain(f"show_{whose}", why, enabled=not blind)

    def _name_badges(self) -> None:
        named = whose_shown(self._window.actions_) is not Whose.MINE
        for side in Side:
            self._presenter.pane(side).show_names(named)

    def _say_whose(self, act: Act) -> None:
        """What is tagged is one's own: it must not vanish among those of others."""
        session = self._presenter.session
        judged = any(isinstance(change.row, JudgementRow) for change in act.changes)
        own = session is not None and act.annotator == session.annotator.id
        theirs = whose_shown(self._window.actions_) is Whose.THEIRS
        if theirs and judged and own and act.verb not in _BACK:
            self._window.actions_["show_all"].setChecked(True)
            self._presenter.say(tr("This verdict is your own: everybody's are shown now"))
