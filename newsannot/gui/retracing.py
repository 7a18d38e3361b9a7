"""All of one's acts back to one of them taken back, and done again: asked in the history, in one go."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from newsannot import retracing
from newsannot.acts import Act, now
from newsannot.errors import NewsannotError, StepRefused
from newsannot.gui.default_set import HOLDER
from newsannot.gui.error_words import phrase
from newsannot.gui.history_window import HistoryWindow
from newsannot.gui.history_words import undo_button, undo_question, what
from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.tasks import Outcome
from newsannot.gui.words import quoted, tr
from newsannot.gui.work_bar import Work
from newsannot.session import Session
from newsannot.store import Store, history
from newsannot.store.history import Entry
from newsannot.store.journal import State

_FEW = 50
"""Acts that are taken back at once; each takes a millisecond or two."""

_Steps = tuple[Act, ...]


class Retracing(QObject):
    """Asks before it takes back, and says what came of it.

    Signals:
        led(Entry): all is taken back that was done since this one began.
    """

    led = Signal(object)

    def __init__(self, window: MainWindow, presenter: Presenter, shown: HistoryWindow) -> None:
        super().__init__(shown)
        self._window = window
        self._presenter = presenter
        self._shown = shown
        self._work = Work(window)
        self._work.bar.stop.hide()
        self._entry: Entry | None = None
        shown.entry_chosen.connect(self._allow)
        shown.back_wanted.connect(self._ask)
        shown.confirmed.connect(self._go_back)
        shown.forth_wanted.connect(self._go_forth)

    def _allow(self) -> None:
        self._shown.allow_back(self._why_not(self._shown.chosen()))

    def _why_not(self, entry: Entry | None) -> str:
        session = self._presenter.session
        if session is None or entry is None:
            return tr("Choose an act of yours in the list")
        if session.store.readonly:
            return tr("This set is opened read-only")
        if entry.act is None or entry.annotator != session.annotator.id:
            return tr("Only your own acts can be taken back")
        if entry.state is State.BACK:
            return tr("This was a step back or forth: choose what was done before it")
        stands = entry.state is State.DONE
        return "" if stands else tr("This does not stand any more, or came from elsewhere")

    def _ask(self, entry: Entry) -> None:
        session = self._presenter.session
        if session:
            self._presenter.flush()
            steps = history.to_undo(session.store, session.annotator.id, entry.number)
            self._entry = entry
            self._shown.ask(undo_question(steps), undo_button(steps.number))

    def _go_back(self) -> None:
        session, entry = self._presenter.session, self._entry
        if session is None or entry is None or self._work.under_way:
            return
        self._shown.question.hide()
        self._shown.rows.setFocus()
        me = session.annotator.id
        number = history.to_undo(session.store, me, entry.number).number
        if number <= _FEW:
            self._end_back(entry, _tried(partial(retracing.undo_back, session, entry.number)))
            return
        steps = partial(history.undo_back, annotator=me, number=entry.number, at=now())
        self._do_many(session, entry.pair, steps, partial(self._end_back, entry))

    def _end_back(self, entry: Entry, outcome: Outcome) -> None:
        match outcome.error:
            case None:
                self.led.emit(entry)
                self._presenter.say(tr("Undone, back to {what}", what=quoted(what(entry))))
            case StepRefused() as refused:
                self._say_refused(refused)
            case error:
                self._presenter.say_error(error)

    def _say_refused(self, refused: StepRefused) -> None:
        """None was taken back: which one stands in the way is chosen, and said with the reason."""
        session = self._presenter.session
        if session is None:
            return
        self._shown.choose(refused.number)
        hindering = next(iter(history.rows(session.store, [refused.number], {})), None)
        text = tr("Nothing was taken back: of {what} {problem}. Undo back to what came after it.")
        named = quoted(what(hindering)) if hindering else ""
        self._shown.notice.say(text.format(what=named, problem=phrase(refused.problem)))

    def _go_forth(self) -> None:
        session = self._presenter.session
        if session is None or self._work.under_way:
            return
        self._presenter.flush()
        steps = history.to_redo(session.store, session.annotator.id)
        if steps.number <= _FEW:
            self._end_forth(_tried(partial(retracing.redo_all, session)))
            return
        forth = partial(history.redo_all, annotator=session.annotator.id, at=now())
        pair = session.pair.id if session.pair else ""
        self._do_many(session, pair, forth, self._end_forth)

    def _end_forth(self, outcome: Outcome) -> None:
        if outcome.error:
            self._presenter.say_error(outcome.error)
        else:
            self._presenter.say(tr("All that you had taken back is done again"))

    def _do_many(
        self,
        session: Session,
        pair: str,
        steps: Callable[[Store], _Steps],
        done: Callable[[Outcome], None],
    ) -> None:
        """In a thread, while the set is closed: no act may come in between."""
        path = session.store.path
        session.store.attendant.before_change()  # or today's backup would come after it
        session.store.set_info("pair", pair)
        self._presenter.set_session(None)
        words = tr("Going through what you did")
        self._work.do(words, partial(_in_thread, path, steps), partial(self._open, path, done))

    def _open(self, path: Path, done: Callable[[Outcome], None], outcome: Outcome) -> None:
        self._window.files_dropped.emit([path])
        done(outcome)


def _tried(steps: Callable[[], _Steps]) -> Outcome:
    try:
        return Outcome(steps())
    except NewsannotError as error:
        return Outcome(error=error)


def _in_thread(
    path: Path, steps: Callable[[Store], _Steps], _tell: Callable[[float], None]
) -> _Steps:
    with Store(path, holder=HOLDER) as store:
        return steps(store)
