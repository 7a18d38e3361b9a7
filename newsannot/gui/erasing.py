"""Pairs erased for good from the window: asked once, then done in a thread while the set is closed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal

from newsannot.errors import Cancelled, NewsannotError, visible
from newsannot.gui.default_set import HOLDER
from newsannot.gui.erase_dialog import EraseDialog
from newsannot.gui.error_words import phrase
from newsannot.gui.looking import sight_of
from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.tasks import Outcome
from newsannot.gui.words import tr
from newsannot.gui.work_bar import Work
from newsannot.model import Article
from newsannot.session import Session
from newsannot.store import erasing, overview
from newsannot.store.erasing import Erased, Erasure, Stage

if TYPE_CHECKING:
    from newsannot.gui.browsing import Browsing

_SHARES = {Stage.TABLES: 0.0, Stage.WORDS: 0.05, Stage.FILE: 0.1, Stage.BACKUPS: 0.6}
"""How much of the time is over when a stage begins, about."""

_Work = Callable[[erasing.Progress], Erased]


class Erasing(QObject):
    """Erases the pairs that are chosen in the list, else the one on the desk, and goes on with what was interrupted.

    Signals:
        files_unwanted(tuple[str, ...]): the articles of these files, by their hashes, are being erased.
    """

    files_unwanted = Signal(object)

    def __init__(self, window: MainWindow, presenter: Presenter, browsing: Browsing) -> None:
        super().__init__(browsing)
        self._window = window
        self._presenter = presenter
        self._browsing = browsing
        self._work = Work(window)
        self._work.bar.stop.hide()  # half of it is no use to anybody
        self._followed: set[Path] = set()
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(self._allow)
        window.actions_["erase"].triggered.connect(self._ask_about_pairs)
        for changed in (browsing.targets_changed, presenter.looked, window.page_changed):
            changed.connect(self._look.start)
        presenter.pair_shown.connect(self._go_on)
        self._allow()

    def _allow(self) -> None:
        why = self._why_not(self._presenter.session)
        self._window.actions_.explain("erase", why, enabled=not why)

    def _why_not(self, session: Session | None) -> str:
        if session is None:
            return tr("No pair is open")
        if session.store.readonly:
            return tr("This set is opened read-only")
        page = self._browsing.page
        if page:
            chosen = page.list.selectionModel().hasSelection()
            return "" if chosen else tr("No pair is chosen")
        return "" if session.pair else tr("No pair is open")

    # Asking

    def _ask_about_pairs(self) -> None:
        session, page = self._presenter.session, self._browsing.page
        if session is None:
            return
        pairs: tuple[str, ...] = (session.pair.id,) if session.pair else ()
        if page:
            pairs = tuple(p.id for p in overview.rows(session.store, page.chosen_numbers()))
        if pairs:
            self._ask(Erasure(pairs))

    def ask_about(self, article: Article) -> None:
        """An article, with every pair that uses it."""
        self._ask(Erasure(articles=(article.sha256,)))

    def _ask(self, erasure: Erasure) -> None:
        """Say what goes, and erase it if that is wanted."""
        session = self._presenter.session
        if session is None or session.store.readonly or self._work.under_way:
            return
        self._presenter.flush()
        self._presenter.try_(partial(self._show, session, erasure))

    def _show(self, session: Session, erasure: Erasure) -> None:
        sight = sight_of(self._window.actions_, session.annotator.id)
        loss = erasing.loss(session.store, erasure)
        dialog = EraseDialog(self._window, loss, sight.annotator if sight.blind else None)
        dialog.accepted.connect(partial(self._begin, dialog, session, erasure, loss))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # Doing

    def _begin(
        self, dialog: EraseDialog, session: Session, erasure: Erasure, loss: erasing.Loss
    ) -> None:
        if session is not self._presenter.session:
            return
        if not dialog.keep.isChecked():
            self.files_unwanted.emit(loss.files)
        wanted = Erasure(erasure.pairs, erasure.articles, dialog.keep.isChecked())
        self._presenter.try_(partial(_leave, session, wanted))
        path = session.store.path
        words = tr("Deleting for good")
        self._do(path, words, partial(erasing.erase, path, wanted, HOLDER))

    def _go_on(self) -> None:
        """Once a set: what holds it up now may hold it up longer."""
        session = self._presenter.session
        if session is None or session.store.readonly or session.store.path in self._followed:
            return
        path = session.store.path
        self._followed.add(path)
        if erasing.is_unfinished(session.store):
            words = tr("Deleting what was to be deleted for good")
            finish = partial(self._do, path, words, partial(erasing.finish, path, HOLDER))
            QTimer.singleShot(0, self, finish)

    def _do(self, path: Path, words: str, work: _Work) -> None:
        """No act may come in between: the set is closed meanwhile."""
        in_list = self._browsing.page is not None
        self._followed.add(path)
        self._presenter.set_session(None)
        self._work.do(words, partial(_in_thread, work), partial(self._end, path, in_list))

    def _end(self, path: Path, in_list: bool, outcome: Outcome) -> None:
        self._window.files_dropped.emit([path])
        if in_list and self._presenter.session:
            self._browsing.show()
        elif self._presenter.pair:
            self._window.derived.view.setFocus()
        if outcome.error:
            self._say_error(outcome.error)
            return
        erased = cast("Erased", outcome.value)
        if told := _remarks(erased):
            self._window.notice.say("\n".join(told))
        else:
            self._presenter.say(tr("Deleted for good"))

    def _say_error(self, error: NewsannotError) -> None:
        """What is out of the tables is gone for everybody who works in the set, but stands in its files still."""
        session = self._presenter.session
        if session is None or not erasing.is_unfinished(session.store):
            self._presenter.say_error(error)
            return
        text = tr(
            "Deleted from the set, but not yet from all of its file and its backups: {problem}. That goes on when the set is opened next."
        )
        problem = phrase(getattr(error, "problem", str(error)))
        self._window.notice.say(text.format(problem=problem))


def _leave(session: Session, erasure: Erasure) -> None:
    """Have the set open where the work goes on: at the pair after the one that goes, else before it."""
    if session.pair is None or session.pair.id not in erasure.pairs:
        return
    for by in (1, -1):
        pair: str | None = session.pair.id
        while pair in erasure.pairs:
            pair = overview.beside(session.store, pair, by)
        if pair:
            session.store.set_info("pair", pair)
            return


def _in_thread(work: _Work, tell: Callable[[float], None]) -> Erased:
    def progress(stage: Stage) -> None:
        with suppress(Cancelled):  # the window closes: it is ended first
            tell(_SHARES[stage])

    return work(progress)


def _remarks(erased: Erased) -> list[str]:
    """What else a person must know."""
    told = []
    if erased.removed:
        names = ", ".join(visible(file.name) for file in erased.removed)
        told.append(tr("Backups that could not be rewritten were deleted: {names}.", names=names))
    if erased.left:
        names = ", ".join(visible(file.name) for file in erased.left)
        text = tr(
            "Deleted from the set, but not from these files, which nobody may change: {names}."
        )
        told.append(text.format(names=names))
    if erased.held:
        told.append(
            tr(
                "Deleted from the set. Another program reads it now: what it keeps beside the set is deleted when the set is opened next."
            )
        )
    return told
