"""Articles as they come, one by one or together, and the place that each gets."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import QObject, Signal

from newsannot.errors import visible
from newsannot.gui.main_window import MainWindow
from newsannot.gui.notice_bar import ArticleBar
from newsannot.gui.original_words import over_text
from newsannot.gui.presenter import Presenter
from newsannot.gui.proposal_words import called
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.words import on_button, tr
from newsannot.matching.sources import Proposal, which_is_source
from newsannot.originals import Arrival

_MOST = 20  # articles; who opens more does not mean pairs
_SHORT = 12_000  # code points of both texts that are weighed within a turn of the event loop


class Arrivals(QObject):
    """The first article waits, the next becomes its partner; which one is the source is proposed. What one is that comes
    while a pair is on the desk, is asked below the texts; others queue behind it.

    Signals:
        pair_made(Arrival, Arrival, Proposal | None): source and derived, to be opened at once; no proposal where a
            person said which is which.
        awaited(Arrival | None): this one is shown alone and waits for its partner; none does any more.
    """

    pair_made = Signal(object, object, object)
    awaited = Signal(object)

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._waiting: Arrival | None = None
        self._is_source = False  # the waiting one, as a person said
        self._weighing = False
        self._closed = False
        self._queue: list[Arrival] = []
        self.bar = ArticleBar()
        window.add_bar(self.bar)
        self.bar.source_chosen.connect(self._begin_pair)
        self.bar.derived_chosen.connect(self._derive)
        self.bar.dismissed.connect(self._leave)
        window.notice.dismissed.connect(self._forget_waiting)
        presenter.pair_shown.connect(self._meet_pair)

    def room(self) -> int:
        """How many articles may still come."""
        return _MOST - len(self._queue)

    def take(self, arrivals: list[Arrival]) -> None:
        """Two that come together are a pair. All others get their place in the order in which they came."""
        if self._closed:
            return
        if len(arrivals) == 2:
            self._make_room()
            self._match(arrivals[0], arrivals[1])
        else:
            known = {waiting.article.sha256 for waiting in self._queue}
            self._queue += [new for new in arrivals if new.article.sha256 not in known]
        self.settle()

    def close(self) -> None:
        """The window closes: what still comes is late."""
        self._closed = True

    def take_pair(self, source: Arrival, derived: Arrival) -> None:
        """A person said which is which."""
        self._make_room()
        self._pair(source, derived)
        self.settle()

    def _make_room(self) -> None:
        if self._waiting:
            self._queue.insert(0, self._waiting)

    def settle(self) -> None:
        """Give each article its place, until there is one that must be asked about."""
        while self._queue and not self._weighing and not self._must_ask():
            self._place(self._queue.pop(0))
        if self._weighing:
            return
        if self._queue:
            self._ask()
        else:
            self.bar.hide()

    def _must_ask(self) -> bool:
        free = self._waiting is None and self._presenter.pair is not None
        return free and not self._on_desk(self._queue[0])

    def _on_desk(self, arrival: Arrival) -> bool:
        pair = self._presenter.pair
        there = (pair.source, pair.derived) if pair else ()
        return any(shown and shown.sha256 == arrival.article.sha256 for shown in there)

    def _place(self, arrival: Arrival) -> None:
        if self._waiting:
            join = self._pair if self._is_source else self._match
            join(self._waiting, arrival)
        elif self._presenter.pair is None:
            self._wait(arrival)
        else:
            self._presenter.say(tr("{name} is open already", name=_name(arrival)))

    def _wait(self, arrival: Arrival, *, is_source: bool = False) -> None:
        """``is_source`` where a person said so."""
        self._waiting, self._is_source = arrival, is_source
        if self._presenter.pair is None:
            self._window.source.show_article(arrival.article, tr("Article"))
            self._window.source.show_left_out(*over_text(arrival.original))
            self._window.derived.show_article(None, tr("Partner"))
            self._window.show_texts(True)
            self.awaited.emit(arrival)
        self._window.notice.say(self.waiting_sentence())

    def _meet_pair(self) -> None:
        """Another pair is on the desk: an article that waits is no longer seen there, so it is told."""
        self.awaited.emit(None)
        self.settle()
        if self._waiting and self._window.notice.isHidden():
            self._window.notice.say(self.waiting_sentence())

    def _forget_waiting(self) -> None:
        """With a pair on the desk, an article waits only as long as it is told: nothing pairs up unseen."""
        if self._presenter.pair:
            self._drop_waiting()

    def forget(self) -> None:
        """Another set takes the place of the one that the waiting article came for."""
        if self._waiting:
            self._window.notice.hide()
        self._drop_waiting()

    def _drop_waiting(self) -> None:
        if self._waiting:
            self._presenter.say(tr("{name} does not wait any more", name=_name(self._waiting)))
            self._waiting = None
            self.awaited.emit(None)

    def waiting_sentence(self) -> str:
        """Which article waits, and for what; empty where none does."""
        if self._waiting is None:
            return ""
        if self._is_source:
            text = tr("{name} waits as the source. Open or drop the article derived from it.")
        else:
            text = tr("{name} waits for its partner. Open it, or drop it here.")
        return text.format(name=_name(self._waiting))

    # Two become a pair

    def _match(self, one: Arrival, other: Arrival) -> None:
        """Find out which is the source, in a thread where the texts are long."""
        self._waiting = None
        if self._are_same(one, other, is_source=False):
            return
        weigh = partial(which_is_source, one.article, other.article)
        if len(one.article.text) + len(other.article.text) <= _SHORT:
            self._propose(one, other, weigh())
            return
        self._weighing = True
        task = Task(weigh, self)
        task.done.connect(partial(self._weighed, task, one, other))
        task.start()

    def _weighed(self, task: Task, one: Arrival, other: Arrival, outcome: Outcome) -> None:
        task.deleteLater()
        self._weighing = False
        if self._closed:
            return
        proposal = cast("Proposal", outcome.value) if outcome.value else None
        self._propose(one, other, proposal or Proposal(one.article, other.article))
        self.settle()

    def _propose(self, one: Arrival, other: Arrival, proposal: Proposal) -> None:
        first = proposal.source is one.article
        self._make(*((one, other) if first else (other, one)), proposal)

    def _pair(self, source: Arrival, derived: Arrival) -> None:
        self._waiting = None
        if not self._are_same(source, derived, is_source=True):
            self._make(source, derived, None)

    def _make(self, source: Arrival, derived: Arrival, proposal: Proposal | None) -> None:
        self._window.notice.hide()
        self.pair_made.emit(source, derived, proposal)

    def stay(self, arrival: Arrival) -> None:
        """It could not become part of a pair: where it is all that is shown, it goes on waiting."""
        if self._presenter.pair is None:
            self._wait(arrival)

    def _are_same(self, one: Arrival, other: Arrival, *, is_source: bool) -> bool:
        same = one.article.sha256 == other.article.sha256
        if same:
            text = tr("Both texts are the same, word for word. Open the article derived from it.")
            self._presenter.say(text)
            self._wait(one, is_source=is_source)
        return same

    # The question

    def _ask(self) -> None:
        pair = self._presenter.pair
        assert pair, "without one, articles have their place"
        title = visible(pair.source.title or "") or called(pair.source)
        answer = tr("&Derived from «{title}»", title=on_button(title))
        self.bar.ask(self._question(), self._source_answer(), answer)

    def _question(self) -> str:
        name, more = _name(self._queue[0]), len(self._queue) - 1
        if more > 1:
            return tr("{name}: what is it? {number} more wait.", name=name, number=more)
        return tr("{name}: what is it?", name=name)

    def _source_answer(self) -> str:
        if len(self._queue) == 1:
            return tr("A new &source")
        return tr("The &source of «{name}»", name=on_button(_name(self._queue[1])))

    def _begin_pair(self) -> None:
        self._wait(self._queue.pop(0), is_source=True)
        self._go_on()

    def _derive(self) -> None:
        arrival, pair = self._queue.pop(0), self._presenter.pair
        if pair:
            self._pair(Arrival(pair.source), arrival)
        self._go_on()

    def _leave(self) -> None:
        self._queue.pop(0)
        self._go_on()

    def _go_on(self) -> None:
        self.settle()
        if self.bar.isHidden():
            self._window.derived.setFocus()


def _name(arrival: Arrival) -> str:
    return called(arrival.article)
