"""Articles as they come, one by one or together, and the place that each gets."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from newsannot.gui.main_window import MainWindow
from newsannot.gui.notice_bar import ArticleBar
from newsannot.gui.presenter import Presenter
from newsannot.gui.words import elided, on_button, tr
from newsannot.model import Article
from newsannot.originals import Arrival

_MOST = 20  # articles; who opens more does not mean pairs
_LONGEST_NAME = 32  # code points, on a button


class Arrivals(QObject):
    """The first article waits as the source, the next becomes its derived partner. What one is that comes while a pair
    is on the desk, is asked below the texts; others queue behind it.

    Signals:
        pair_made(Arrival, Arrival): source and derived, to be opened at once.
    """

    pair_made = Signal(object, object)

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._source: Arrival | None = None
        self._queue: list[Arrival] = []
        self.bar = ArticleBar()
        window.add_bar(self.bar)
        self.bar.source_chosen.connect(self._begin_pair)
        self.bar.derived_chosen.connect(self._derive)
        self.bar.dismissed.connect(self._leave)
        window.notice.dismissed.connect(self._forget_source)
        presenter.pair_shown.connect(self._meet_pair)

    def room(self) -> int:
        """How many articles may still come."""
        return _MOST - len(self._queue)

    def take(self, arrivals: list[Arrival]) -> None:
        """Two that come together are a pair. All others get their place in the order in which they came."""
        if len(arrivals) == 2:
            if self._source:
                self._queue.insert(0, self._source)
            self._pair(arrivals[0], arrivals[1])
        else:
            known = {waiting.article.sha256 for waiting in self._queue}
            self._queue += [new for new in arrivals if new.article.sha256 not in known]
        self.settle()

    def settle(self) -> None:
        """Give each article its place, until there is one that must be asked about."""
        while self._queue and not self._must_ask():
            self._place(self._queue.pop(0))
        if self._queue:
            self._ask()
        else:
            self.bar.hide()

    def _must_ask(self) -> bool:
        free = self._source is None and self._presenter.pair is not None
        return free and not self._on_desk(self._queue[0])

    def _on_desk(self, arrival: Arrival) -> bool:
        pair = self._presenter.pair
        there = (pair.source, pair.derived) if pair else ()
        return any(shown and shown.sha256 == arrival.article.sha256 for shown in there)

    def _place(self, arrival: Arrival) -> None:
        if self._source:
            self._pair(self._source, arrival)
        elif self._presenter.pair is None:
            self._wait(arrival)
        else:
            self._presenter.say(tr("{name} is open already", name=_name(arrival)))

    def _wait(self, source: Arrival) -> None:
        self._source = source
        if self._presenter.pair is None:
            self._window.source.show_article(source.article, tr("Source"))
            self._window.derived.show_article(None, tr("Derived"))
            self._window.show_texts(True)
        self._window.notice.say(self.waiting_sentence())

    def _meet_pair(self) -> None:
        """Another pair is on the desk: a source that waits is no longer seen there, so it is told."""
        self.settle()
        if self._source and self._window.notice.isHidden():
            self._window.notice.say(self.waiting_sentence())

    def _forget_source(self) -> None:
        """With a pair on the desk, a source waits only as long as it is told: nothing pairs up unseen."""
        if self._presenter.pair:
            self._drop_source()

    def forget(self) -> None:
        """Another set takes the place of the one that the waiting source came for."""
        if self._source:
            self._window.notice.hide()
        self._drop_source()

    def _drop_source(self) -> None:
        if self._source:
            self._presenter.say(tr("{name} does not wait any more", name=_name(self._source)))
            self._source = None

    def waiting_sentence(self) -> str:
        """Which article waits, and for what; empty where none does."""
        if self._source is None:
            return ""
        text = tr("{name} waits as the source. Open or drop the article derived from it.")
        return text.format(name=_name(self._source))

    def _pair(self, source: Arrival, derived: Arrival) -> None:
        self._source = None
        if source.article.sha256 == derived.article.sha256:
            text = tr("Both texts are the same, word for word. Open the article derived from it.")
            self._presenter.say(text)
            self._wait(source)
            return
        self._window.notice.hide()
        self.pair_made.emit(source, derived)

    # The question

    def _ask(self) -> None:
        pair = self._presenter.pair
        assert pair, "without one, articles have their place"
        title = pair.source.title or _called(pair.source)
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
        self._wait(self._queue.pop(0))
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
    return _called(arrival.article)


def _called(article: Article) -> str:
    return article.name or elided(article.title or article.text, _LONGEST_NAME)
