"""Between the pair on the desk and the ledgers beside it: made in threads, shown when they are done."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from time import thread_time

from PySide6.QtCore import QObject, QTimer

from newsannot.gui.intents import ForClaim, Intent
from newsannot.gui.ledger import Panel, Row
from newsannot.gui.ledgers import Ledger
from newsannot.gui.main_window import MainWindow
from newsannot.gui.marking import Outlook
from newsannot.gui.presenter import Presenter
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.words import tr
from newsannot.ledgers.holding import Claims
from newsannot.model import Pair, Span

_IDLE_MS = 400
"""How long nothing must change before the ledgers that are not looked at are made again."""
_SLOW = 0.5
"""Seconds of work above which a ledger that is not looked at is not made again: it would slow the hands down."""


@dataclass(frozen=True, slots=True)
class _Made:
    """What a ledger made, and the seconds of its thread's work."""

    value: object
    seconds: float


def _timed(ledger: Ledger, outlook: Outlook) -> _Made:
    begin = thread_time()
    value = ledger.build(outlook)
    return _Made(value, thread_time() - begin)


def _texts(pair: Pair) -> tuple[str, str, str | None]:
    """What rows point into: swapped, or in another set, the texts of a pair are others."""
    return pair.id, pair.source.text, pair.derived.text if pair.derived else None


class Comparing(QObject):
    """Has the ledger that is shown made at once when something changed, the others when the hands rest."""

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._stale: set[Panel] = set()
        self._making: dict[Panel, Task] = {}
        self._slow: set[Panel] = set()
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._connect()

    def _connect(self) -> None:
        self._presenter.left.connect(self._put_away)
        self._presenter.pair_shown.connect(self._renew)
        self._presenter.read.connect(self._renew)
        self._presenter.acted.connect(self._renew)
        self._presenter.taken_over.connect(self._renew)
        self._window.actions_["judge_first"].triggered.connect(self._renew)
        self._idle.timeout.connect(self._make_next)
        for panel, page in self._window.pages.items():
            page.row_chosen.connect(self._point)
            page.act_chosen.connect(self._do)
            self._window.actions_[f"show_{panel}"].triggered.connect(self._make_shown)

    def _put_away(self) -> None:
        """What the ledgers show is of the former pair."""
        for page in self._window.pages.values():
            page.show_waiting()
        self._show_badges()

    def _renew(self, _what: object = None) -> None:
        self._stale = set(self._window.pages)
        self._make_shown()
        self._idle.start()

    def _make_shown(self) -> None:
        """Whoever looks at a ledger waits for no other."""
        shown = self._window.side.shown
        if shown in self._stale and shown not in self._making:
            self._make(shown)

    def _make_next(self) -> None:
        """One of those that are not looked at, while nothing else is made; a slow one waits until it is."""
        waiting = (ledger.panel for ledger in self._window.ledgers)
        panel = next((p for p in waiting if p in self._stale - self._slow), None)
        if panel and not self._making:
            self._make(panel)

    def _make(self, panel: Panel) -> None:
        outlook = self._presenter.outlook()
        if outlook is None or outlook.pair.pipeline is None:
            return
        ledger = next(ledger for ledger in self._window.ledgers if ledger.panel is panel)
        self._stale.discard(panel)
        task = self._making[panel] = Task(partial(_timed, ledger, outlook), self)
        task.done.connect(partial(self._take, panel, outlook.pair))
        task.start()

    def _take(self, panel: Panel, pair: Pair, outcome: Outcome) -> None:
        self._making.pop(panel).deleteLater()
        on_desk, page = self._presenter.pair, self._window.pages[panel]
        if on_desk and _texts(on_desk) == _texts(pair):
            if isinstance(made := outcome.value, _Made):
                page.show_value(made.value)
                self._slow = self._slow - {panel} | ({panel} if made.seconds > _SLOW else set())
            else:
                page.show_failed()
            self._window.side.greet()
        self._show_badges()
        self._make_shown()
        if self._stale:
            self._idle.start()

    def _show_badges(self) -> None:
        """How many rows are worth a look, where that is still true."""
        for panel, page in self._window.pages.items():
            left = panel in self._stale and panel in self._slow
            self._window.show_badge(panel, "" if left else page.badge())

    def _point(self, row: Row) -> None:
        derived = row.derived_parts or ((row.derived_span,) if row.derived_span else ())
        claim = row.claim or self._claim_of(derived)
        self._presenter.point_at(claim, derived, row.source_spans, row.who)

    def _claim_of(self, words: tuple[Span, ...]) -> str | None:
        """Of words that are no claim's in particular, the one that holds the first: a key tags what is seen."""
        pair = self._presenter.pair
        held = Claims(pair.claims).of(words[0]) if pair and words else None
        return held.id if held else None

    def _do(self, intent: Intent | ForClaim) -> None:
        if not isinstance(intent, ForClaim):
            self._presenter.do(intent)
        elif claim := self._presenter.claim:
            self._presenter.do(lambda desk: intent.verb(desk, claim.id))
        else:
            self._presenter.say(tr("Choose a claim first"))
