"""Between the pair on the desk and the ledgers beside it: made in threads, shown when they are done."""

from __future__ import annotations

import logging
from functools import partial

from PySide6.QtCore import QObject, QTimer

from newsannot.gui.intents import ForClaim, Intent
from newsannot.gui.ledger import Panel, Row
from newsannot.gui.ledgers import Ledger
from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.words import tr

_IDLE_MS = 400
"""How long nothing must change before the ledgers that are not looked at are made again."""

log = logging.getLogger(__name__)


class Comparing(QObject):
    """Has the ledger that is shown made at once when something changed, the others when the hands rest."""

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._stale: set[Panel] = set()
        self._making: Task | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._connect()

    def _connect(self) -> None:
        self._presenter.pair_shown.connect(self._begin)
        self._presenter.read.connect(self._renew)
        self._presenter.acted.connect(self._renew)
        self._window.actions_["judge_first"].triggered.connect(self._renew)
        self._idle.timeout.connect(self._make_next)
        for panel, page in self._window.pages.items():
            page.row_chosen.connect(self._point)
            page.act_chosen.connect(self._do)
            self._window.actions_[f"show_{panel}"].triggered.connect(self._make_next)

    def _begin(self) -> None:
        """Another pair: what the ledgers show is of the former one."""
        for page in self._window.pages.values():
            page.show_waiting()
        self._show_badges()
        self._renew()

    def _renew(self, _what: object = None) -> None:
        self._stale = set(self._window.pages)
        if self._window.side.shown in self._stale:
            self._make_next()
        else:
            self._idle.start()

    def _next(self) -> Ledger | None:
        """The one that is looked at first."""
        shown = self._window.side.shown
        waiting = [ledger for ledger in self._window.ledgers if ledger.panel in self._stale]
        waiting.sort(key=lambda ledger: ledger.panel is not shown)
        return waiting[0] if waiting else None

    def _make_next(self) -> None:
        outlook, ledger = self._presenter.outlook(), self._next()
        if self._making or ledger is None or outlook is None or outlook.pair.pipeline is None:
            return
        self._stale.discard(ledger.panel)
        self._making = Task(partial(ledger.build, outlook), self)
        self._making.done.connect(partial(self._take, ledger, outlook.pair.id))
        self._making.start()

    def _take(self, ledger: Ledger, pair: str, outcome: Outcome) -> None:
        if self._making:
            self._making.deleteLater()
        self._making = None
        on_desk = self._presenter.pair
        if on_desk and on_desk.id == pair and not outcome.error:
            self._window.pages[ledger.panel].show_value(outcome.value)
            self._show_badges()
        if self._window.side.shown in self._stale:
            self._make_next()
        elif self._stale:
            self._idle.start()

    def _show_badges(self) -> None:
        for panel, page in self._window.pages.items():
            self._window.show_badge(panel, page.badge())

    def _point(self, row: Row) -> None:
        derived = row.derived_parts or ((row.derived_span,) if row.derived_span else ())
        self._presenter.point_at(row.claim, derived, row.source_spans, row.who)

    def _do(self, intent: Intent | ForClaim) -> None:
        if not isinstance(intent, ForClaim):
            self._presenter.do(intent)
        elif claim := self._presenter.claim:
            self._presenter.do(lambda desk: intent.verb(desk, claim.id))
        else:
            self._presenter.say(tr("Choose a claim first"))
