"""Keeps gutter, scrolling and the ties of the pair in step."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import QObject, QTimer

from newsannot.gui.following import Following
from newsannot.gui.main_window import MainWindow
from newsannot.gui.marking import Outlook
from newsannot.gui.presenter import Presenter
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.ties import Tie, Tier, Ties
from newsannot.gui.words import tr
from newsannot.ledgers.citations import uncited
from newsannot.model import Article, Span

_IDLE_MS = 200
"""How long nothing must change before it is found what no claim cites, and how to follow."""


class Tying(QObject):
    """Ties what the presenter shows, and goes where a ribbon is clicked."""

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._tier = Tier()
        self._tied: Outlook | None = None
        self._looking: Task | None = None
        self._following = Following(window.source, window.derived, self)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self._following.prepare)
        self._idle.timeout.connect(self._look_for_uncited)
        together = window.actions_["scroll_together"]
        self._following.set_together(together.isChecked())
        together.toggled.connect(self._following.set_together)
        together.toggled.connect(self._say_together)
        window.gutter.tie_chosen.connect(self._go)
        presenter.looked.connect(self._tie)
        presenter.left.connect(partial(self._tie, None))

    def _tie(self, outlook: Outlook | None) -> None:
        """The ties of what is shown; another claim at hand leaves them as they are."""
        if not (outlook and self._tied and outlook.differs_in_claim_only(self._tied)):
            ties = self._tier.ties(outlook) if outlook else Ties()
            self._window.gutter.set_ties(ties)
            self._following.set_ties(ties)
            self._idle.start()
        self._tied = outlook
        self._window.gutter.set_current(outlook.claim if outlook else None)

    def _look_for_uncited(self) -> None:
        """In a thread: of a long text that takes its time."""
        outlook = self._tied
        if outlook is None:
            return
        if self._looking:
            self._idle.start()
            return
        work = partial(uncited, outlook.pair, outlook.annotator, judge_first=outlook.judge_first)
        self._looking = Task(work, self)
        self._looking.done.connect(partial(self._show_uncited, outlook.pair.source))
        self._looking.start()

    def _show_uncited(self, source: Article, found: Outcome) -> None:
        """Unless another article is shown by now."""
        if self._looking:
            self._looking.deleteLater()
        self._looking = None
        if self._tied and self._tied.pair.source.text == source.text and not found.error:
            self._window.source.overview.set_uncited(cast("tuple[Span, ...]", found.value))

    def _say_together(self, on: bool) -> None:
        """The lock may be out of sight."""
        self._presenter.say(
            tr("Both texts scroll together") if on else tr("Each text scrolls on its own")
        )

    def _go(self, tie: Tie) -> None:
        self._presenter.choose(tie.claim.id)
        self._window.source.reveal(tie.passage)
