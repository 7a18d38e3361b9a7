"""Keeps gutter, scrolling and the ties of the pair in step."""

from __future__ import annotations

from PySide6.QtCore import QObject

from newsannot.gui.following import Following
from newsannot.gui.main_window import MainWindow
from newsannot.gui.marking import Outlook
from newsannot.gui.presenter import Presenter
from newsannot.gui.ties import Tie, Tier, Ties


class Tying(QObject):
    """Ties what the presenter shows, and goes where a ribbon is clicked."""

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._tier = Tier()
        self._tied: Outlook | None = None
        self._following = Following(window.source, window.derived, self)
        together = window.actions_["scroll_together"]
        self._following.together = together.isChecked()
        together.toggled.connect(self._following.set_together)
        window.gutter.tie_chosen.connect(self._go)
        presenter.looked.connect(self._tie)

    def _tie(self, outlook: Outlook | None) -> None:
        """The ties of what is shown; another claim at hand leaves them as they are."""
        if not (outlook and self._tied and outlook.differs_in_claim_only(self._tied)):
            ties = self._tier.ties(outlook) if outlook else Ties()
            self._window.gutter.set_ties(ties)
            self._following.set_ties(ties)
        self._tied = outlook
        self._window.gutter.set_current(outlook.claim if outlook else None)

    def _go(self, tie: Tie) -> None:
        self._presenter.choose(tie.claim.id)
        self._window.source.reveal(tie.passage)
