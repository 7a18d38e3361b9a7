"""The list of pairs kept true: found in a thread for what is asked, read page by page, and again when the set has changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, QTimer, Signal

from newsannot.errors import NewsannotError
from newsannot.gui.actions import Actions
from newsannot.gui.error_words import error_sentence
from newsannot.gui.looking import sight_of
from newsannot.gui.presenter import Presenter
from newsannot.gui.set_model import People, Shown
from newsannot.gui.set_page import SetPage
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.theme import Theme
from newsannot.judgements import Sight
from newsannot.session import Session
from newsannot.store import Store, listing, overview
from newsannot.store.overview import Filter, Order, PairOverview, Used

_LOOK = 1000  # milliseconds between looks at whether the set has changed


@dataclass(frozen=True, slots=True)
class Asked:
    """Which pairs of which set are wanted, and in which order."""

    path: Path
    which: Filter
    order: Order
    descending: bool
    whose: str


@dataclass(frozen=True, slots=True)
class Found:
    """The numbers of the pairs that were asked for, and how many there are in all."""

    numbers: Sequence[int]
    total: int


class PairsList(QObject):
    """Fills the page while it is looked at.

    Signal: ``shown_anew()``, other pairs are listed, or they are other by now.
    """

    shown_anew = Signal()

    def __init__(
        self, theme: Theme, actions: Actions, presenter: Presenter, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self.page = SetPage(theme)
        self.page.model.fetch = self._fetch
        self.page.asked.connect(self._ask)
        self._presenter = presenter
        self._path: Path | None = None
        self._asked: Asked | None = None
        self._running: Asked | None = None
        self._seen: listing.State | None = None
        self._counted: listing.State | None = None
        self._pair: str | None = None
        self._look = QTimer(self, interval=_LOOK)
        self._look.timeout.connect(self.keep_true)

    def begin(self) -> None:
        """The page has come into sight."""
        session = self._presenter.session
        if session and session.store.path != self._path:
            self._path, self._pair = session.store.path, None
            self.page.forget()
        self._look.start()
        self._asked = self._counted = None
        self._ask()

    def rest(self) -> None:
        """Nobody looks."""
        self._look.stop()

    def keep_true(self) -> None:
        """What is on the screen is read again when the set has changed, whoever changed it."""
        if not self._look.isActive():
            return
        before, now = self._seen, self._state()
        if now == before or now is None:
            return
        self._seen = now
        if before is None or (before.last, before.pairs) != (now.last, now.pairs):
            self._asked = None
            self._ask()
        else:
            self.page.model.refresh()
            self.shown_anew.emit()

    # Which pairs

    def _ask(self) -> None:
        """Have the pairs found that are wanted now; those found for an older wish are dropped."""
        session, page = self._presenter.session, self.page
        if session is None:
            return
        which, (order, descending) = page.filter(), page.order_asked()
        sight = sight_of(self._actions, session.annotator.id)
        if sight.blind:
            judged = which.verdict or which.reason or which.unsure
            whose = sight.annotator if judged else which.annotator
            which = replace(which, annotator=whose, reader=sight.annotator)
        whose = which.annotator or session.annotator.id
        self._asked = Asked(session.store.path, which, order, descending, whose)
        if self._running is None:
            self._begin(self._asked)

    def _begin(self, asked: Asked) -> None:
        self._running = asked
        task = Task(partial(_find, asked), self)
        task.done.connect(partial(self._take, task, asked))
        task.start()

    def _take(self, task: Task, asked: Asked, outcome: Outcome) -> None:
        task.deleteLater()
        self._running = None
        session = self._presenter.session
        if asked is not self._asked:
            if self._asked:
                self._begin(self._asked)
        elif session and session.store.path == asked.path:
            if outcome.error:
                self.page.show_failed(error_sentence(outcome.error))
            else:
                self._show(session, asked, cast("Found", outcome.value))

    def _show(self, session: Session, asked: Asked, found: Found) -> None:
        people = People(asked.whose, self._names())
        words = bool(asked.which.words.strip())
        self.page.show_pairs(found.numbers, found.total, people, with_hits=words)
        self._follow_pair(session)
        self._seen = self._state()
        self.shown_anew.emit()
        if self._seen != self._counted:
            self._counted = self._seen
            self._count(asked.path)

    def _count(self, path: Path) -> None:
        """Find out what can be asked for, as long as nothing has changed once."""
        task = Task(partial(_used, path), self)
        task.done.connect(partial(self._take_used, task, path))
        task.start()

    def _take_used(self, task: Task, path: Path, outcome: Outcome) -> None:
        task.deleteLater()
        session = self._presenter.session
        if session and session.store.path == path and not outcome.error:
            used = cast("Used", outcome.value)
            sight = sight_of(self._actions, session.annotator.id)
            self.page.show_used(_used_as_seen(used, sight), self._names(), counted=not sight.blind)

    def _names(self) -> Mapping[str, str]:
        session = self._presenter.session
        return {who.id: who.name for who in session.store.annotators()} if session else {}

    def _follow_pair(self, session: Session) -> None:
        """A pair that was opened since the list was left is the current one."""
        pair = session.pair
        if pair is None or pair.id == self._pair:
            return
        self._pair = pair.id
        number = listing.number_of(session.store, pair.id)
        if number is not None:
            self.page.choose(number)

    # Rows

    def _fetch(self, numbers: Sequence[int]) -> Mapping[int, Shown]:
        session, asked = self._presenter.session, self._asked
        if session is None or asked is None:
            return {}
        try:
            rows = overview.rows(session.store, numbers)
            which = asked.which
            hits = overview.hits(session.store, numbers, which.words, which.where, which.reader)
        except NewsannotError as error:
            self._presenter.say_error(error)
            return {}
        sight = sight_of(self._actions, session.annotator.id)
        return {row.number: Shown(_as_seen(row, sight), hits.get(row.number)) for row in rows}

    def _state(self) -> listing.State | None:
        session = self._presenter.session
        try:
            return listing.state(session.store, self._seen) if session else None
        except NewsannotError:  # whoever asks for rows will say so
            return self._seen


def _as_seen(row: PairOverview, sight: Sight) -> PairOverview:
    seen = tuple(tally for tally in row.tallies if sight.may_see(tally.annotator))
    return replace(row, tallies=seen)


def _used_as_seen(used: Used, sight: Sight) -> Used:
    seen = {who: number for who, number in used.annotators.items() if sight.may_see(who)}
    return replace(used, annotators=seen)


# The work of threads, each with a reader of its own.


def _find(asked: Asked) -> Found:
    with Store(asked.path, readonly=True) as store:
        found = overview.numbers(
            store, asked.which, asked.order, descending=asked.descending, annotator=asked.whose
        )
        return Found(found, listing.state(store).pairs)


def _used(path: Path) -> Used:
    with Store(path, readonly=True) as store:
        return overview.used(store)
