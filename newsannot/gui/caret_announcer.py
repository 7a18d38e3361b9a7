"""Says what the cursor has come to in a text, for those who cannot see the marks."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from newsannot.gui.announcing import announce, listened
from newsannot.gui.layers import MarkKind
from newsannot.gui.main_window import MainWindow
from newsannot.gui.marks import Mark
from newsannot.gui.presenter import Presenter
from newsannot.gui.spoken_marks import spoken_claim, spoken_mark
from newsannot.model import Side


class CaretAnnouncer(QObject):
    """Announces marks as the cursor enters them, and the claim that keys have made the one at hand."""

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._inside: dict[Side, frozenset[Mark]] = {}
        self._told = ""
        for side in Side:
            presenter.pane(side).caret_moved.connect(partial(self._enter, side))
        presenter.chosen.connect(self._tell_claim)

    def _enter(self, side: Side) -> None:
        outlook = self._presenter.outlook() if listened() else None
        if outlook is None:
            return
        pane = self._presenter.pane(side)
        marks = [mark for mark in pane.marks_at(pane.caret()) if mark.kind is not MarkKind.CURRENT]
        entered = [mark for mark in marks if mark not in self._inside.get(side, ())]
        self._inside[side] = frozenset(marks)
        if pane.view.hasFocus():
            said = dict.fromkeys(
                spoken_mark(outlook, side, mark)
                for mark in reversed(entered)
                if mark.kind is not MarkKind.CLAIM or mark.key != self._told
            )
            announce(pane.view, "; ".join(words for words in said if words))
            self._told = ""

    def _tell_claim(self, claim: str) -> None:
        """The list says its own rows when it has the keys."""
        outlook = self._presenter.outlook() if listened() else None
        if outlook and claim and not self._window.claims.list.hasFocus():
            announce(self._window, spoken_claim(outlook, claim, words=True))
            self._told = claim  # the cursor comes to it next
