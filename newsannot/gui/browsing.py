"""The set's pairs in the window: the list in the place of the texts and back, a pair opened from it, the next unfinished one."""

from __future__ import annotations

import importlib
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QMenu

from newsannot.gui.describing import Describing
from newsannot.gui.erasing import Erasing
from newsannot.gui.lonely_button import LonelyButton
from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.words import tr
from newsannot.store import Store, overview
from newsannot.store.overview import PairOverview

_QUIET = 2000  # milliseconds that the pair has been on the screen

if TYPE_CHECKING:
    from newsannot.gui.pairs_list import PairsList
    from newsannot.gui.set_page import SetPage


class Browsing(QObject):
    """Goes between list and texts; the list is made when it is first wanted.

    Signal: ``targets_changed()``, a command would mean other pairs now, or they are other by now.
    """

    targets_changed = Signal()

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._pairs: PairsList | None = None
        self._load = QTimer(self, singleShot=True, interval=_QUIET)
        self._load.timeout.connect(self._load_list)
        self._describing = Describing(window, presenter, self)
        self._erasing = Erasing(window, presenter, self)
        self._connect()

    def _connect(self) -> None:
        actions, presenter = self._window.actions_, self._presenter
        actions["show_set"].triggered.connect(self._toggle)
        actions["search_set"].triggered.connect(self._search)
        actions["next_unfinished"].triggered.connect(self._seek_unfinished)
        self._window.page_changed.connect(self._follow_page)
        presenter.pair_shown.connect(self.targets_changed)
        presenter.pair_shown.connect(self._load.start)
        for told in (presenter.acted, presenter.described):
            told.connect(self._follow_act)
        for seen in (presenter.taken_over, actions["blind"].toggled):
            seen.connect(self._begin_anew)

    @property
    def page(self) -> SetPage | None:
        """The list, where it is that which is shown."""
        page = self._pairs.page if self._pairs else None
        return page if self._window.showing(page) else None

    # The list

    def _load_list(self) -> None:
        """What it is made of, in a thread, so that F2 need not wait for it."""
        if self._pairs is None and "newsannot.gui.pairs_list" not in sys.modules:
            task = Task(partial(importlib.import_module, "newsannot.gui.pairs_list"), self)
            task.done.connect(task.deleteLater)
            task.start()

    def _toggle(self, show: bool) -> None:
        if show:
            self.show()
        else:
            self._leave()

    def show(self) -> None:
        """The list in the place of the texts, as it was left."""
        self._presenter.flush()
        if self._pairs is None:
            self._pairs = self._made()
        self._window.show_page(self._pairs.page)
        self._pairs.page.take_keys()

    def _made(self) -> PairsList:
        from newsannot.gui.pairs_list import PairsList

        pairs = PairsList(self._window.theme, self._window.actions_, self._presenter, self)
        self._window.dress(pairs.page)
        pairs.page.list.set_widths(self._window.list_columns)
        pairs.page.list.header.sectionResized.connect(self._keep_columns)
        pairs.page.head.insertWidget(2, LonelyButton(self._window, self._presenter, pairs.page))
        pairs.page.opened.connect(self.open)
        pairs.page.left.connect(self._leave)
        pairs.page.menu_asked.connect(self._offer)
        pairs.page.chosen.connect(self.targets_changed)
        pairs.shown_anew.connect(self.targets_changed)
        return pairs

    def _leave(self) -> None:
        self._window.leave_page()
        self._window.derived.view.setFocus()

    def _follow_page(self) -> None:
        shown = self.page is not None
        self._window.actions_["show_set"].setChecked(shown)
        if self._pairs and shown:
            self._pairs.begin()
        elif self._pairs:
            self._pairs.rest()
        self.targets_changed.emit()

    def _begin_anew(self) -> None:
        """Somebody else looks, or less or more may be seen."""
        if self._pairs and self.page:
            self._pairs.begin()

    def _keep_columns(self) -> None:
        if self._pairs:
            self._window.list_columns = self._pairs.page.list.widths()

    def _follow_act(self) -> None:
        if self._pairs:
            self._pairs.keep_true()
        self.targets_changed.emit()

    def _search(self) -> None:
        self.show()
        if page := self.page:
            page.filters.type("")

    def _offer(self, place: QPoint) -> None:
        """The rows' menu."""
        menu = QMenu(self.page)
        menu.addAction(tr("Open")).triggered.connect(self._open_current)
        menu.addSeparator()
        menu.addActions([self._window.actions_[name] for name in ("mark_done", "describe_pair")])
        menu.addSeparator()
        menu.addAction(self._window.actions_["erase"])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    # Pairs

    def current(self) -> PairOverview | None:
        """The pair that the list's keys are at."""
        page = self.page
        row = page.model.row(page.list.currentIndex().row()) if page else None
        return row.pair if row else None

    def _open_current(self) -> None:
        if pair := self.current():
            self.open(pair.id)

    def open(self, pair: str) -> None:
        """Show a pair's texts."""
        session, there = self._presenter.session, self._presenter.pair
        if session is None:
            return
        self._presenter.flush()
        if there and there.id == pair:
            self._leave()
        elif self._presenter.try_(partial(session.open_pair, pair)):
            self._window.derived.view.setFocus()

    def _seek_unfinished(self) -> None:
        session, there = self._presenter.session, self._presenter.pair
        if session is None:
            return
        current = self.current()
        here = current.id if current else there.id if there else None
        task = Task(partial(_next, session.store.path, here, session.annotator.id), self)
        task.done.connect(partial(self._go_on, task, session.store.path))
        task.start()

    def _go_on(self, task: Task, path: Path, outcome: Outcome) -> None:
        task.deleteLater()
        session = self._presenter.session
        if session is None or session.store.path != path:
            return
        if outcome.error:
            self._presenter.say_error(outcome.error)
        elif outcome.value is None:
            self._presenter.say(tr("No other pair is unfinished"))
        else:
            self.open(str(outcome.value))


def _next(path: Path, pair: str | None, annotator: str) -> str | None:
    """The work of a thread, with a reader of its own."""
    with Store(path, readonly=True) as store:
        return overview.next_unfinished(store, pair, annotator)
