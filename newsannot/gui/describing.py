"""What is said of pairs as a whole in the window, done or not, tags and a note, becomes acts here: one for each pair."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer

from newsannot import verbs
from newsannot.acts import Act
from newsannot.gui.actions import shown_key
from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.tasks import Outcome, Steps, Task
from newsannot.gui.words import tr
from newsannot.store import Store, listing, overview
from newsannot.store.overview import PairOverview
from newsannot.terms import Status
from newsannot.verbs import Cover

if TYPE_CHECKING:
    from newsannot.gui.browsing import Browsing
    from newsannot.gui.description_bar import DescriptionBar
    from newsannot.session import Session

_LOOKED_AT = 50
"""Of many chosen pairs, those whose state decides what a command would do."""

_SETTLED = 50  # milliseconds: whoever holds a key down goes on through the list

Saying = Callable[[Cover], Act | None]


class Describing(QObject):
    """Acts on the pairs that are chosen in the list, else on the one on the desk."""

    def __init__(self, window: MainWindow, presenter: Presenter, browsing: Browsing) -> None:
        super().__init__(browsing)
        self._window = window
        self._presenter = presenter
        self._browsing = browsing
        self._bar: DescriptionBar | None = None
        self._pairs: tuple[PairOverview, ...] = ()
        self._more: Sequence[int] = ()
        self._explained: tuple[str, bool] | None = None
        self._complete = self._busy = False
        self._steps = Steps(self)
        self._look = QTimer(self, singleShot=True, interval=_SETTLED)
        self._look.timeout.connect(self._show)
        self._connect()

    def _connect(self) -> None:
        actions, presenter = self._window.actions_, self._presenter
        actions["mark_done"].triggered.connect(self._mark)
        actions["describe_pair"].triggered.connect(self._open_bar)
        self._browsing.targets_changed.connect(self._look.start)
        self._window.page_changed.connect(self._look.start)
        presenter.looked.connect(self._look.start)
        presenter.acted.connect(self._offer_done)
        for shown in (presenter.pair_shown, presenter.read):
            shown.connect(self._look_whether_complete)
        presenter.flushed.connect(self._flush)

    # Which pairs

    def _show(self) -> None:
        """What the commands would do now, and what the pairs have."""
        session = self._presenter.session
        self._pairs, self._more = (), ()
        if session:
            self._presenter.try_(partial(self._find, session))
        why = self._why_not(session)
        done = bool(self._pairs) and all(map(_is_done, self._pairs))
        self._window.actions_["mark_done"].setChecked(done)
        self._explain(why)
        if self._bar and not self._bar.isHidden():
            self._bar.show_pairs(self._pairs, len(self._more), why)

    def _explain(self, why: str) -> None:
        """Whether the commands can be given; what has them is laid out anew when that changes."""
        there = bool(self._pairs) or self._browsing.page is not None
        if (why, there) == self._explained:
            return
        self._explained = why, there
        actions = self._window.actions_
        actions.explain("mark_done", why, enabled=not why)
        actions.explain("describe_pair", "" if there else why, enabled=there)

    def _find(self, session: Session) -> None:
        numbers = self._numbers(session)
        self._pairs = tuple(overview.rows(session.store, numbers[:_LOOKED_AT]))
        self._more = numbers[_LOOKED_AT:]

    def _numbers(self, session: Session) -> list[int]:
        if page := self._browsing.page:
            return page.chosen_numbers()
        number = listing.number_of(session.store, session.pair.id) if session.pair else None
        return [] if number is None else [number]

    def _why_not(self, session: Session | None) -> str:
        if session and session.store.readonly:
            return tr("This set is opened read-only")
        # In the list it is found out when it is wanted: a key may come before the rows.
        return "" if self._pairs or self._browsing.page else tr("No pair is open")

    # Done

    def _mark(self) -> None:
        """Done, or where all are done, not done."""
        self._show()
        done = bool(self._pairs) and all(map(_is_done, self._pairs))
        number = len(self._pairs) + len(self._more)
        if number == 1:
            words = tr("The pair is not done any more") if done else tr("The pair is done")
        elif done:
            words = tr("{number} pairs are not done any more", number=number)
        else:
            words = tr("{number} pairs are done", number=number)
        self._say_of_all(verbs.reopen if done else verbs.mark_done, words)

    def _look_whether_complete(self) -> None:
        session = self._presenter.session
        progress = session.progress() if session else None
        self._complete = bool(progress and 0 < progress.total == progress.tagged)

    def _offer_done(self) -> None:
        """When the last claim has been tagged; nobody is asked."""
        before = self._complete
        self._look_whether_complete()
        pair = self._presenter.pair
        if self._complete and not before and pair and pair.status is not Status.DONE:
            key = shown_key("mark_done")
            text = tr("Every claim is tagged. {key} marks the pair as done.", key=key)
            self._presenter.say(text)

    # Tags and note

    def _open_bar(self, wanted: bool) -> None:
        if self._bar is None:
            self._bar = self._made()
        if not wanted:
            self._close_bar()
            return
        self._bar.show()
        self._show()
        self._propose()
        self._bar.field.setFocus()

    def _made(self) -> DescriptionBar:
        from newsannot.gui.description_bar import DescriptionBar

        bar = DescriptionBar()
        self._window.add_bar(bar)
        bar.tags_added.connect(self._add_tags)
        bar.tag_removed.connect(self._remove_tag)
        bar.note_written.connect(self._write)
        bar.left.connect(self._close_bar)
        return bar

    def _close_bar(self) -> None:
        if self._bar is None:
            return
        self._bar.flush()
        self._bar.hide()
        self._window.actions_["describe_pair"].setChecked(False)
        if page := self._browsing.page:
            page.take_keys()
        else:
            self._window.derived.view.setFocus()

    def _propose(self) -> None:
        """The tags that the set has: a large one is gone through in a thread."""
        session = self._presenter.session
        if session:
            task = Task(partial(_tags, session.store.path), self)
            task.done.connect(partial(self._take_tags, task))
            task.start()

    def _take_tags(self, task: Task, outcome: Outcome) -> None:
        task.deleteLater()
        if self._bar and not outcome.error:
            self._bar.know_tags(cast("tuple[str, ...]", outcome.value))

    def _flush(self) -> None:
        if self._bar:
            self._bar.flush()

    def _add_tags(self, tags: tuple[str, ...]) -> None:
        words = tr("The tag {tag} was added", tag=tags[0])
        if len(tags) > 1:
            words = tr("The tags {tags} were added", tags=", ".join(tags))
        self._say_of_all(partial(verbs.add_tags, tags=tags), words)
        self._propose()

    def _remove_tag(self, tag: str) -> None:
        words = tr("The tag {tag} was removed", tag=tag)
        self._say_of_all(partial(verbs.remove_tag, tag=tag), words)

    def _write(self, pair: str, note: str) -> None:
        session = self._presenter.session
        if session is None or session.store.readonly:
            return
        saying = partial(verbs.describe, note=note)
        if not self._presenter.try_(lambda: session.describe(pair, saying) or True) and self._bar:
            self._bar.note.take_back()

    # Acts

    def _say_of_all(self, saying: Saying, words: str) -> None:
        """One pair a turn of the event loop, for each is written before the next; undo takes back one at a time."""
        session = self._presenter.session
        if session is None or session.store.readonly:
            return
        if not self._pairs:
            self._presenter.say(tr("No pair is chosen"))
            return
        if len(self._pairs) == 1 and not self._more:
            if self._say(session, self._pairs[0].id, saying):
                self._presenter.say(words)
            return
        if self._busy:
            self._presenter.say(tr("The pairs chosen before are not all written yet"))
            return
        self._busy = True
        pairs = [partial(self._say, session, pair.id, saying) for pair in self._pairs]
        numbers = (partial(self._say_of, session, number, saying) for number in self._more)
        rest = [partial(self._presenter.try_, work) for work in numbers]
        self._steps.do([*pairs, *rest, partial(self._end, words)])

    def _end(self, words: str) -> None:
        self._busy = False
        self._presenter.say(words)

    def _say_of(self, session: Session, number: int, saying: Saying) -> None:
        if session is self._presenter.session:
            for pair in overview.rows(session.store, [number]):
                self._say(session, pair.id, saying)

    def _say(self, session: Session, pair: str, saying: Saying) -> bool:
        return session is self._presenter.session and self._presenter.try_(
            partial(session.describe, pair, saying)
        )


def _tags(path: Path) -> tuple[str, ...]:
    """The work of a thread, with a reader of its own."""
    with Store(path, readonly=True) as store:
        return listing.tags(store)


def _is_done(pair: PairOverview) -> bool:
    return pair.status is Status.DONE
