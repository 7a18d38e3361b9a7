"""The history of the set beside the texts: read in threads, opened from, and gone back in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, QTimer

from newsannot.acts import now
from newsannot.errors import SetError
from newsannot.gui.history_window import Asked, HistoryWindow, Since
from newsannot.gui.history_words import summary
from newsannot.gui.looking import sight_of
from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.retracing import Retracing
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.words import tr
from newsannot.session import Session
from newsannot.store import Store, history
from newsannot.store.history import Count, Entry, Outline, Wanted

_WAIT = 300  # milliseconds after an act until the list is made anew


@dataclass(frozen=True, slots=True)
class _Found:
    """What is there of what was wanted."""

    wanted: Wanted
    outline: Outline


class History(QObject):
    """Opens the window of the history, and keeps it up to date while it is open."""

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._shown: HistoryWindow | None = None
        self._task: Task | None = None
        self._again = False
        self._path: Path | None = None
        self._met: Session | None = None
        self._begun = now()
        self._names: dict[str, str] = {}
        self._waiting = QTimer(self, singleShot=True, interval=_WAIT)
        self._waiting.timeout.connect(self._read)
        self._connect()

    def _connect(self) -> None:
        actions, presenter = self._window.actions_, self._presenter
        actions["history"].triggered.connect(self._show)
        presenter.left.connect(self._meet)
        for told in (presenter.acted, presenter.described):
            told.connect(self._follow)
        for changed in (presenter.left, presenter.pair_shown, presenter.taken_over):
            changed.connect(self._follow)
        self._window.pairs_changed.connect(self._follow)
        actions["blind"].toggled.connect(self._follow)

    def _show(self) -> None:
        shown = self._shown or self._made()
        self._read()
        shown.show()
        shown.raise_()
        shown.activateWindow()
        shown.rows.setFocus()

    def _made(self) -> HistoryWindow:
        shown = self._shown = HistoryWindow(self._window)
        self._window.dress(shown)
        actions = self._window.actions_
        shown.addActions([actions["undo"], actions["redo"]])
        shown.asked.connect(self._read)
        shown.opened.connect(self._open)
        self._retracing = Retracing(self._window, self._presenter, shown)
        self._retracing.led.connect(self._open)
        return shown

    # What is there

    def _follow(self) -> None:
        if self._shown and self._shown.isVisible():
            self._waiting.start()

    def _read(self) -> None:
        """Anew, in a thread; what is asked for meanwhile is read after that."""
        shown, session = self._shown, self._presenter.session
        if shown is None or session is None:
            return
        if self._task:
            self._again = True
            return
        self._names = {person.id: person.name for person in session.store.annotators()}
        if not shown.model.rowCount():
            shown.summary.setText(tr("Reading the history…"))
        shown.show_people(session.store.annotators(), self._alone(session))
        asked = shown.wanted()
        wanted = self._wanted(session, asked)
        before = self._begun if asked.since is Since.LAST_WORK else None
        read = partial(_find, session.store.path, wanted, session.annotator.id, before)
        self._task = Task(read, self)
        self._task.done.connect(partial(self._take, session))
        self._task.start()

    def _meet(self) -> None:
        """In another set the work begins now, and nothing may be undone that was chosen in the one before."""
        session = self._presenter.session
        if session is None or session is self._met:
            return
        self._met = session
        if self._shown:
            self._shown.question.hide()
        if session.store.path != self._path:
            self._path, self._begun = session.store.path, now()
            if self._shown:
                self._shown.forget()

    def _alone(self, session: Session) -> str | None:
        """Who may see nothing of others."""
        sight = sight_of(self._window.actions_, session.annotator.id)
        return sight.annotator if sight.blind else None

    def _wanted(self, session: Session, asked: Asked) -> Wanted:
        pair = session.pair.id if asked.this_pair and session.pair else None
        alone = self._alone(session)
        annotator = None if alone else asked.annotator
        return Wanted(annotator, pair, asked.kind, asked.begin(), seen_by=alone)

    def _take(self, session: Session, outcome: Outcome) -> None:
        self._let_go()
        shown = self._shown
        if shown is None:
            return
        if session is not self._presenter.session:
            self._again = False
            self._read()
            return
        if outcome.error:
            shown.summary.setText(tr("The history cannot be read just now."))
            self._presenter.say_error(outcome.error)
            return
        found = cast("_Found", outcome.value)
        shown.show_entries(found.outline.numbers, partial(self._page, session, found.outline))
        shown.offer_forth(history.to_redo(session.store, session.annotator.id).number)
        if self._again:
            self._again = False
            self._read()
            return
        self._task = Task(partial(_count, session.store.path, found.wanted), self)
        self._task.done.connect(partial(self._sum, found.wanted))
        self._task.start()

    def _let_go(self) -> None:
        if self._task:
            self._task.deleteLater()
        self._task = None

    def _sum(self, wanted: Wanted, outcome: Outcome) -> None:
        self._let_go()
        if self._shown and not outcome.error:
            counts = cast("tuple[Count, ...]", outcome.value)
            self._shown.summary.setText(summary(counts, self._names, wanted.since or wanted.after))
        if self._again:
            self._again = False
            self._read()

    def _page(self, session: Session, outline: Outline, numbers: Sequence[int]) -> list[Entry]:
        """None where the set has been closed or fails: the list is about to be made anew."""
        if session is not self._presenter.session:
            return []
        try:
            return history.rows(session.store, numbers, outline.turned)
        except SetError as error:
            self._presenter.say_error(error)
            return []

    # Where it was

    def _open(self, entry: Entry) -> None:
        """The pair of an entry, and its claim."""
        session = self._presenter.session
        if session is None:
            return
        self._presenter.flush()
        elsewhere = session.pair is None or session.pair.id != entry.pair
        if elsewhere and not self._presenter.try_(lambda: session.open_pair(entry.pair)):
            return
        self._window.show_texts(True)
        if entry.claim is None:
            return
        if session.pair and any(claim.id == entry.claim for claim in session.pair.claims):
            self._presenter.choose(entry.claim)
        else:
            self._presenter.say(tr("This claim is not there any more"))


def _find(path: Path, wanted: Wanted, annotator: str, before: str | None) -> _Found:
    """What is there; since the annotator last worked ``before`` a time, where that is asked for."""
    with Store(path, readonly=True) as store:
        if before:
            after = history.last_work(store, annotator, before) or ""
            wanted = replace(wanted, after=after)
        return _Found(wanted, history.outline(store, wanted))


def _count(path: Path, wanted: Wanted) -> tuple[Count, ...]:
    with Store(path, readonly=True) as store:
        return history.counts(store, wanted)
