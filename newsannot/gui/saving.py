"""The set into another file, and back into its place where its file was removed while it was open."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from newsannot.errors import Cancelled, SetGone, visible
from newsannot.gui.default_set import SET_SUFFIX
from newsannot.gui.main_window import MainWindow
from newsannot.gui.offer_bar import Offer, OfferBar
from newsannot.gui.presenter import Presenter
from newsannot.gui.tasks import Outcome
from newsannot.gui.words import tr
from newsannot.gui.work_bar import Work
from newsannot.store import Store
from newsannot.store.copying import Snapshot
from newsannot.store.restoring import copy_open, refuse_target, save_again


class Saving(QObject):
    """Carries out «Save a copy…», and offers to save again what nobody would find any more.

    Signals:
        saved_again(str): the path of the set, which is closed now.
    """

    saved_again = Signal(str)

    def __init__(
        self, window: MainWindow, presenter: Presenter, work: Work, offers: OfferBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._work = work
        self._offers = offers
        self._gone: Path | None = None
        presenter.acted.connect(self._withdraw)
        window.actions_["save_copy"].triggered.connect(self.save_copy)

    def save_copy(self) -> None:
        session = self._presenter.session
        if session is None or self._work.under_way:
            return
        self._presenter.flush()
        target = choose_target(self._window, tr("Save a copy"), _proposed(session.store.path))
        if target:
            self._presenter.try_(partial(self._copy, session.store, target))

    def _copy(self, store: Store, target: Path) -> None:
        refuse_target(target, store.path)
        if not store.presence.lasts():  # only the open connection still has it
            copy_open(store, target)
            self._tell_saved(target)
            return
        words = tr("Saving a copy")
        done = partial(self._end, target)
        self._work.do(words, partial(_copy_state, Snapshot(store.path), target), done)

    def _end(self, target: Path, outcome: Outcome) -> None:
        if outcome.error is None:
            self._tell_saved(target)
        elif not isinstance(outcome.error, Cancelled):
            self._presenter.say_error(outcome.error)

    def _tell_saved(self, target: Path) -> None:
        self._presenter.say(tr("A copy is saved as {file}", file=visible(str(target))))

    def offer(self, error: SetGone) -> None:
        """What was done last is not in the set, all before is in memory and can be saved."""
        session = self._presenter.session
        if session is None or error.path != str(session.store.path):
            return
        self._window.notice.hide()
        copy = Offer(tr("&Save a copy…"), tr("Under another name"), self.save_copy)
        offers = [copy]
        if not session.store.path.exists():
            again = partial(self._presenter.try_, self._save_again)
            tip = tr("What the window still has, in its old place")
            offers.insert(0, Offer(tr("Save it &again here"), tip, again))
        self._gone = session.store.path
        self._offers.put(_gone_sentence(error), *offers)

    def _withdraw(self, _act: object) -> None:
        """An act is in the set: its file is back."""
        session = self._presenter.session
        if session and session.store.path == self._gone:
            self._gone = None
            self._offers.hide()

    def _save_again(self) -> None:
        session = self._presenter.session
        if session:
            save_again(session.store)
            self.saved_again.emit(str(session.store.path))


def _gone_sentence(error: SetGone) -> str:
    name = visible(Path(error.path).name)
    if Path(error.path).exists():
        return tr(
            "Another file is in the place of {file} by now. Nothing was changed; the window still has the set as you left it.",
            file=name,
        )
    return tr(
        "{file} was moved or deleted while it was open. Nothing was changed; the window still has the set as you left it.",
        file=name,
    )


def _copy_state(state: Snapshot, target: Path, progress: Callable[[float], None]) -> None:
    with closing(state):
        state.copy(target, progress)


def choose_target(window: MainWindow, title: str, proposed: Path) -> Path | None:
    """Ask for the name of a new set."""
    path, _ = QFileDialog.getSaveFileName(
        window, title, str(proposed), tr("Sets") + f" (*{SET_SUFFIX})"
    )
    if not path:
        return None
    target = Path(path if path.endswith(SET_SUFFIX) else path + SET_SUFFIX)
    if target != Path(path) and target.exists():  # the dialog asked about another name
        name = visible(target.name)
        window.notice.say(tr("{name} is there already; choose another name", name=name))
        return None
    return target


def _proposed(path: Path) -> Path:
    return path.with_name(f"{tr('{name} copy', name=path.stem)}{SET_SUFFIX}")
