"""Articles in no pair: likely pairs are looked for in a thread, shown, made where a person says so, and taken apart."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from time import monotonic
from typing import cast

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QPushButton

from newsannot.errors import Cancelled, NewsannotError
from newsannot.gui.erasing import Erasing
from newsannot.gui.error_words import error_sentence
from newsannot.gui.main_window import MainWindow
from newsannot.gui.notice_bar import NoticeBar
from newsannot.gui.pairing_model import Row
from newsannot.gui.pairing_window import PairingWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.tasks import Outcome, Steps, Task
from newsannot.gui.words import tr
from newsannot.originals import Arrival
from newsannot.pairing import Proposals, proposals, unpaired
from newsannot.session import Session
from newsannot.store import Store, pairing

_TURN = 0.005  # seconds after which a commit is begun
_OFTEN = 0.1  # seconds between two counts that are shown


class PairsBar(NoticeBar):
    """Says how many pairs were made, with a button that takes them apart again."""

    def __init__(self) -> None:
        super().__init__()
        self.unpair = QPushButton(tr("Unpair them"))
        self.unpair.setToolTip(tr("Take apart those of which nobody has said anything"))
        self.row.insertWidget(1, self.unpair)


class _Search:
    """One search for pairs, and whether it is still wanted."""

    def __init__(
        self,
        path: Path,
        places: Mapping[int, Path],
        listed: SignalInstance,
        told: SignalInstance,
    ) -> None:
        self._path = path
        self._places = dict(places)
        self._listed = listed
        self._told = told
        self._last = 0.0
        self.left = False

    def run(self) -> Proposals:
        with Store(self._path, readonly=True) as store:
            self._listed.emit(self, unpaired(store))  # they are there long before they are compared
            return proposals(store, self._places, self._progress)

    def _progress(self, done: int, total: int) -> None:
        if self.left:
            raise Cancelled
        if monotonic() > self._last + _OFTEN:
            self._last = monotonic()
            self._told.emit(self, done, total)


class Pairing(QObject):
    """Shows the table of proposals, and carries out what is said in it.

    Signals:
        article_wanted(Arrival): this article is to be opened alone.
    """

    article_wanted = Signal(object)
    _listed = Signal(object, object)
    _looked = Signal(object, int, int)

    def __init__(
        self, window: MainWindow, presenter: Presenter, places: Callable[[], Mapping[int, Path]]
    ) -> None:
        """``places`` tells the files of articles, by the articles' numbers, as far as they are known."""
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._places = places
        self._steps = Steps(self)
        self._search: _Search | None = None
        self._shown: PairingWindow | None = None
        self._made: list[str] = []
        self.bar = PairsBar()
        window.add_bar(self.bar)
        self.bar.unpair.clicked.connect(self._unpair_made)
        self._listed.connect(self._show_articles)
        self._looked.connect(self._tell_progress)

    def listen(self) -> None:
        """From now on, do what is asked for in the window."""
        self._window.actions_["pair_articles"].triggered.connect(self.propose)
        self._window.actions_["unpair"].triggered.connect(self._unpair_shown)

    def close(self) -> None:
        """The window closes, or another set is open: nothing is looked for any more, nor taken apart."""
        self._steps.stop()
        self._leave()
        self.bar.hide()

    # Proposals

    def propose(self) -> None:
        """Look for pairs, and show the table while that goes on."""
        session = self._presenter.session
        if session is None:
            return
        self._leave()
        self._shown = shown = PairingWindow(self._window)
        shown.pairs_wanted.connect(partial(self._make, session))
        shown.article_wanted.connect(partial(self._open_article, session))
        shown.article_unwanted.connect(partial(self._erase_article, session))
        shown.left.connect(self._leave)
        shown.say(tr("Comparing the articles"))
        shown.show()
        search = _Search(session.store.path, self._places(), self._listed, self._looked)
        self._search = search
        task = Task(search.run, self)
        task.done.connect(partial(self._found, task, search))
        task.start()

    def _show_articles(self, search: _Search, articles: Proposals) -> None:
        if search is self._search and self._shown:
            self._shown.model.show(articles)

    def _tell_progress(self, search: _Search, done: int, total: int) -> None:
        if search is not self._search or self._shown is None:
            return
        if total:
            text = tr("Comparing the articles: {done} of {total}", done=done, total=total)
        else:
            text = tr("Looking at the articles: {done}", done=done)
        self._shown.say(text)

    def _found(self, task: Task, search: _Search, outcome: Outcome) -> None:
        task.deleteLater()
        if search is not self._search or self._shown is None:
            return
        self._search = None
        if outcome.error:
            self._shown.say(error_sentence(outcome.error))
        else:
            self._shown.show_proposals(cast("Proposals", outcome.value))

    def _leave(self) -> None:
        if self._search:
            self._search.left = True
        self._search = None
        if shown := self._shown:
            self._shown = None
            shown.close()
            shown.deleteLater()

    def _open_article(self, session: Session, number: int) -> None:
        self._leave()
        if session is not self._presenter.session:
            return
        try:
            article = session.store.article(number)
        except NewsannotError as error:
            self._presenter.say_error(error)
            return
        self.article_wanted.emit(Arrival(article, path=self._places().get(number)))

    def _erase_article(self, session: Session, number: int) -> None:
        self._leave()
        erasing = self._window.findChild(Erasing)
        if erasing and session is self._presenter.session:
            self._presenter.try_(lambda: erasing.ask_about(session.store.article(number)))

    # Pairs

    def _make(self, session: Session, rows: list[Row]) -> None:
        self._leave()
        self._made = []
        make = partial(pairing.make, session.store)
        work = [partial(make, row.source, row.derived) for row in rows]
        self._do(session, deque(work), self._made, partial(self._tell_made, session))

    def _do(
        self,
        session: Session,
        work: deque[Callable[[], str | None]],
        done: list[str],
        then: Callable[[], None],
    ) -> None:
        """Do as much of it as there is time for in a turn of the event loop, in one commit; the rest in the next."""
        if session is not self._presenter.session:
            return
        if session.store.readonly:
            self._presenter.say(tr("This set is opened read-only: nothing was changed"))
            return
        try:
            done += _some(session, work)
        except NewsannotError as error:
            self._presenter.say_error(error)
            work.clear()
        if work:
            self._steps.do([partial(self._do, session, work, done, then)])
        else:
            then()

    def _tell_made(self, session: Session) -> None:
        if self._made:
            self.bar.say(tr("Pairs made: {number}.", number=len(self._made)))
            self._window.pairs_changed.emit()
            if self._presenter.pair is None:
                self._presenter.try_(partial(session.open_pair, self._made[0]))

    # Taken apart again

    def _unpair_made(self) -> None:
        self.bar.hide()
        self._unpair(self._made)

    def _unpair_shown(self) -> None:
        if pair := self._presenter.pair:
            self._unpair([pair.id])

    def _unpair(self, pairs: list[str]) -> None:
        session = self._presenter.session
        if session is None:
            return
        self._presenter.flush()
        taken: list[str] = []
        work = [partial(pairing.unpair, session.store, pair) for pair in pairs]
        self._do(session, deque(work), taken, partial(self._tell_taken, session, taken, len(pairs)))

    def _tell_taken(self, session: Session, taken: list[str], asked: int) -> None:
        if self._presenter.pair and self._presenter.pair.id in taken:
            session.leave_pair()
            self._presenter.try_(session.open_last)
        self._presenter.say(_unpaired_words(len(taken), asked - len(taken)))
        self._window.pairs_changed.emit()


def _some(session: Session, work: deque[Callable[[], str | None]]) -> list[str]:
    """What came of as much as there is time for."""
    until, done = monotonic() + _TURN, []
    with session.store.together():
        while work and monotonic() < until:
            done.append(work.popleft()())
    return [pair for pair in done if pair]


def _unpaired_words(taken: int, kept: int) -> str:
    if not taken:
        return tr("Not unpaired: somebody has said something of it")
    text = tr("Unpaired: {number}. The articles are in no pair now.", number=taken)
    if kept:
        text += " " + tr("Left, for somebody has said something of them: {number}.", number=kept)
    return text
