"""Finding in both texts at once: what is typed in the bar is searched in a thread, its hits are marked and gone through."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from threading import Event
from typing import cast

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from newsannot.gui.error_words import error_sentence
from newsannot.gui.find_bar import FindBar
from newsannot.gui.layers import MarkGroup, MarkKind
from newsannot.gui.main_window import MainWindow
from newsannot.gui.marks import Mark
from newsannot.gui.presenter import Presenter
from newsannot.gui.searching import MOST_HITS, Hit, Hits, Query, Searcher
from newsannot.gui.tasks import Outcome, Steps, Task
from newsannot.gui.words import tr
from newsannot.ledgers.finding import passage_around
from newsannot.model import Side

MOST_MARKS = 1000
"""Hits of one text that are marked: what is more is counted and gone through, and says nothing to the eye."""

SETTLED = 1000
"""Milliseconds after which words that stay in the field were meant."""


@dataclass(frozen=True, slots=True)
class _Search:
    """One search, stopped when another is wanted."""

    query: Query
    searcher: Searcher
    stop: Event = field(default_factory=Event)

    def run(self) -> Hits:
        return self.searcher.search(self.query, self.stop.is_set)


class Finder(QObject):
    """Drives the find bar, and lays what is found on the claim's trail."""

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self.bar = FindBar()
        window.add_bar(self.bar)
        self._searcher = Searcher("", "")
        self._search: _Search | None = None
        self._running: _Search | None = None
        self._hits = Hits()
        self._at: int | None = None
        self._shown: Hit | None = None
        self._from = (Side.SOURCE, 0)
        self._only: Side | None = None
        self._steps = 0
        self._gone = self._met = False
        self._left: QWidget | None = None
        self._turns = Steps(self)
        self._pause = QTimer(self, interval=SETTLED, singleShot=True)
        self._connect()

    def _connect(self) -> None:
        actions = self._window.actions_
        actions["find"].triggered.connect(self._open)
        actions["find_next"].triggered.connect(partial(self._go, 1))
        actions["find_previous"].triggered.connect(partial(self._go, -1))
        actions["find_across"].triggered.connect(self._find_across)
        self.bar.sought.connect(self._seek)
        self.bar.stepped.connect(self._go)
        self.bar.dismissed.connect(self._close)
        self._pause.timeout.connect(self._settle)
        self._presenter.left.connect(self._leave_texts)
        self._presenter.pair_shown.connect(self._take_texts)
        self._presenter.looked.connect(self._look)
        self._window.closing.connect(self._stop)

    # The bar

    def _open(self) -> None:
        """Ask for words; the last ones are there, to be gone on with or typed over."""
        if not self.bar.isVisible():
            self._remember()
        self.bar.open()
        self._seek()

    def _remember(self) -> None:
        """Where the keys and the reader were before."""
        self._left = QApplication.focusWidget()
        for side in Side:
            pane = self._presenter.pane(side)
            if pane.view.hasFocus():
                selected = pane.selection()
                self._from = (side, selected.start if selected else pane.caret())

    def _find_across(self) -> None:
        """Look for the selected words of one text in the other."""
        sides = sorted(Side, key=lambda side: not self._presenter.pane(side).view.hasFocus())
        for side in sides:
            words = " ".join(self._presenter.pane(side).selected_words().split())
            if words:
                if not self.bar.isVisible():
                    self._remember()
                other = Side.DERIVED if side is Side.SOURCE else Side.SOURCE
                self.bar.take(words)
                self.bar.open()
                self._seek(other)
                return

    def _close(self) -> None:
        """Give the keys back to where they were."""
        hit = self._shown
        self._met = hit is not None
        if hit:
            self._from = (hit.side, hit.span.start)
        if hit and self._gone:
            self._leave_at(hit)
        self._clear()
        # A row of a list may be gone by now, and what Qt has deleted cannot be asked.
        there = [part for part in self._window.findChildren(QWidget) if part.isVisible()]
        (self._left if self._left in there else self._window.derived).setFocus()

    def _leave_at(self, hit: Hit) -> None:
        """Select it to be linked; in the derived text selected words would be tagged in place of the claim."""
        if hit.side is Side.SOURCE:
            self._window.source.select(hit.span)
        else:
            self._window.derived.set_caret(hit.span.start)

    # Searching

    def _leave_texts(self) -> None:
        """What was found in them is nowhere in those that come."""
        self._searcher = Searcher("", "")
        self._from, self._met = (Side.SOURCE, 0), False
        self._clear()

    def _take_texts(self) -> None:
        pair = self._presenter.pair
        derived = pair.derived.text if pair and pair.derived else ""
        self._searcher = Searcher(pair.source.text if pair else "", derived)
        if self.bar.isVisible():
            self._seek()

    def _look(self, outlook: object) -> None:
        """Without a pair there is nothing to find."""
        if outlook is None:
            self.bar.hide()

    def _seek(self, only: Side | None = None) -> None:
        """Search for what stands in the bar; of searches that wait only the last one is begun."""
        self._stop()
        query = self.bar.query()
        self._only, self._steps, self._gone = only, 0, False
        if only:
            self._from = (only, 0)
        if not query.words.strip():
            self._clear()
            return
        self._search = _Search(query, self._searcher)
        self._begin()

    def _begin(self) -> None:
        if self._running is None and self._search:
            self._running = self._search
            task = Task(self._search.run, self)
            task.done.connect(partial(self._take, task))
            task.start()

    def _take(self, task: Task, outcome: Outcome) -> None:
        """Show what was found, unless something else is wanted by now."""
        task.deleteLater()
        ended, self._running = self._running, None
        if ended is not self._search:
            self._begin()
            return
        if outcome.error:
            self._clear()
            self.bar.tell(error_sentence(outcome.error))
            return
        self._hits = cast("Hits", outcome.value)
        # Marks in two long texts and a hit that is scrolled to are more than one turn should take.
        marking = (partial(self._mark, side) for side in Side)
        self._turns.do((*marking, self._show_first))

    def _show_first(self) -> None:
        """The first hit from where the reader is, or those after it that were asked for meanwhile."""
        self._search = None
        number = self._hits.first_from(*self._from)
        there = len(self._hits) and self._only in {None, self._hits[number].side}
        self._show_hit(number if there else None)
        self.bar.set_steps(enabled=len(self._hits) > 0)
        self.bar.tell(_counts(self._hits, self._at))
        self._pause.start()
        if self._steps:
            self._go(self._steps)

    def _stop(self) -> None:
        self._turns.stop()
        self._pause.stop()
        if self._search:
            self._search.stop.set()

    def _clear(self) -> None:
        """Nothing is looked for any more."""
        self._stop()
        self._search = None
        self._gone = False
        self._hits = Hits()
        for side in Side:
            self._mark(side)
        self._show_hit(None)
        self.bar.set_steps(enabled=False)
        self.bar.tell("")

    # Showing

    def _mark(self, side: Side) -> None:
        marks = [Mark(s.start, s.end, MarkKind.FOUND) for s in self._hits.of(side)[:MOST_MARKS]]
        self._presenter.pane(side).set_marks(marks, MarkGroup.FOUND)

    def _show_hit(self, number: int | None) -> None:
        self._at = number
        if self._shown:
            self._presenter.pane(self._shown.side).set_marks((), MarkGroup.FOUND_HERE)
        self._shown = hit = self._hits[number] if number is not None else None
        if hit:
            pane = self._presenter.pane(hit.side)
            mark = Mark(hit.span.start, hit.span.end, MarkKind.FOUND_HERE)
            pane.set_marks([mark], MarkGroup.FOUND_HERE)
            pane.reveal(hit.span)

    def _go(self, by: int) -> None:
        """The next hit or the one before, round the end; the bar comes where it was closed."""
        if not self.bar.isVisible():
            self._go_on_again(by)
            return
        if self._search:  # when it is found
            self._steps += by
            return
        if not len(self._hits):
            if self._pause.isActive():  # they were searched for, and are nowhere
                self._settle()
            return
        self._settle()  # who goes on has seen where they are
        self._steps, self._only, self._gone = 0, None, True
        at = self._at if self._at is not None else -1 if by > 0 else 0
        self._show_hit((at + by) % len(self._hits))
        if self._shown:
            self._from = (self._shown.side, self._shown.span.start)
        self.bar.tell(_counts(self._hits, self._at))
        self._settle()

    def _go_on_again(self, by: int) -> None:
        """From the hit that was shown when the bar was closed, else to the first one or the last."""
        self._left = QApplication.focusWidget()
        self.bar.open()
        self._seek()
        self._steps = by if by < 0 or self._met else 0

    def _settle(self) -> None:
        """The words were meant, and so was the hit that is shown."""
        self._pause.stop()
        trail = self._presenter.trail
        trail.search(str(self.bar.query()))
        hit, source = self._shown, self._presenter.article(Side.SOURCE)
        if hit and source and hit.side is Side.SOURCE:
            trail.see(passage_around(source, hit.span))


def _counts(hits: Hits, number: int | None) -> str:
    """How often the words are in each text, and which of the hits is shown."""
    if not len(hits):
        return tr("Neither in the source nor in the derived text")
    most = max(len(hits.of(side)) for side in Side)
    text = tr(
        "{source} in the source, {derived} in the derived article",
        source=_number(len(hits.source), more=len(hits.source) == MOST_HITS),
        derived=_number(len(hits.derived), more=len(hits.derived) == MOST_HITS),
    )
    if number is not None:
        total = _number(len(hits), more=most == MOST_HITS)
        text = tr("{number} of {total}: {counts}", number=number + 1, total=total, counts=text)
    if most > MOST_MARKS:
        text = tr("{counts}; {most} marked in each", counts=text, most=MOST_MARKS)
    return text


def _number(number: int, *, more: bool) -> str:
    written = QLocale().toString(number)
    return f"{written}+" if more else written
