"""The keys go from one part of the window to another by keys alone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt

from newsannot.gui.main_window import MainWindow
from newsannot.gui.marking import evidence_marks
from newsannot.gui.presenter import Presenter
from newsannot.model import Side, Span


class Going(QObject):
    """Goes to a text, its cursor at the claim at hand or at its evidence, or to what stands beside the texts."""

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._met: dict[Side, str] = {}
        for side in Side:
            window.actions_[f"go_{side}"].triggered.connect(partial(self._go, side))
        presenter.left.connect(self._met.clear)
        window.actions_["go_beside"].triggered.connect(self._go_beside)
        presenter.chosen.connect(self._keep_up)

    def _go(self, side: Side) -> None:
        """The cursor is put in place once for a claim; after that it stays where the person left it."""
        pane, claim = self._presenter.pane(side), self._presenter.claim
        if claim and self._met.get(side) != claim.id and not pane.selection():
            self._met[side] = claim.id
            if span := self._words(side):
                pane.set_caret(span.start)
        pane.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _keep_up(self) -> None:
        """The cursor goes to the claim that a key chose, so that reading and selecting go on there."""
        pane, claim = self._window.derived, self._presenter.claim
        if claim is None or not pane.view.hasFocus() or pane.selection():
            return
        if not claim.start <= pane.caret() <= claim.end:
            bar = pane.view.verticalScrollBar()
            place = bar.value()  # what is on its way to the claim goes on from here
            pane.set_caret(claim.start)
            bar.setValue(place)
            pane.reveal(claim)  # in a long text lines are counted anew where the cursor comes

    def _words(self, side: Side) -> Span | None:
        claim, outlook = self._presenter.claim, self._presenter.outlook()
        if claim is None or outlook is None or side is Side.DERIVED:
            return claim
        return next(iter(evidence_marks(outlook, claim)), None)

    def _go_beside(self) -> None:
        self._window.actions_["side_panel"].setChecked(True)
        self._window.side.go_in()
