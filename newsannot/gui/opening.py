"""Files, pasted and dropped texts into the session; sets opened and made, their pairs gone through."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from newsannot import readers
from newsannot.errors import Cancelled, NewsannotError, SetError, TextError, visible
from newsannot.extraction import Extractor
from newsannot.formats import newspair
from newsannot.gui.arrivals import Arrivals
from newsannot.gui.asked import asked
from newsannot.gui.clips import Clip
from newsannot.gui.default_set import (
    HOLDER,
    SET_SUFFIX,
    need_set,
    store_for_articles,
)
from newsannot.gui.doubts import Doubts
from newsannot.gui.error_words import error_sentence, phrase
from newsannot.gui.importing import Importing
from newsannot.gui.incoming import Batch, Incoming
from newsannot.gui.main_window import MainWindow
from newsannot.gui.notice_bar import ReadingBar
from newsannot.gui.original_words import kinds_sentence
from newsannot.gui.pairing import Pairing
from newsannot.gui.partners import Partners
from newsannot.gui.paste_dialog import PasteDialog
from newsannot.gui.pasting import Taken, is_address, read_later
from newsannot.gui.presenter import Presenter
from newsannot.gui.records import Records
from newsannot.gui.swapping import Swapping
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.words import elided, tr
from newsannot.intake import JSONL
from newsannot.known_files import KnownFiles
from newsannot.matching.sources import Proposal
from newsannot.model import Annotator
from newsannot.originals import Arrival
from newsannot.record import article
from newsannot.resources import SAMPLES, sample
from newsannot.session import Session
from newsannot.store import Store, refuse_others
from newsannot.store.overview import beside


class Opening(QObject):
    """Brings texts, records and sets in.

    Signals:
        set_opened(str): the path of the set that is open now.
    """

    set_opened = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        presenter: Presenter,
        documents: Path,
        annotator: Annotator,
        last_set: Callable[[], Path | None],
        places: KnownFiles | None = None,
    ) -> None:
        """``last_set`` tells the set worked on last that is still there; in ``documents`` are the default ones."""
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._documents = documents
        self._annotator = annotator
        self._last_set = last_set
        self._samples = cycle(SAMPLES)
        self._problems: list[str] = []
        self.hindered: SetError | None = None
        """Why the open set cannot be written to."""
        self.offer_instead: Callable[[Path, SetError], bool] = lambda _path, _error: False
        """Whether something else than its error is said of a set that does not open."""
        self.places = places or KnownFiles()
        self._arrivals = Arrivals(window, presenter)
        self._swapping = Swapping(window, presenter)
        self._partners = Partners(window, presenter)
        self._incoming = Incoming(self)
        self._reading = ReadingBar()
        window.add_bar(self._reading)
        self._doubts = Doubts(window, self._incoming.extractor)
        self._records = Records(
            self, presenter, self.ensure_session, window.actions_["blind"].isChecked
        )
        self.importing = Importing(window, presenter, self.ensure_session)
        self.pairing = Pairing(window, presenter, lambda: self.importing.places)
        self._connect()

    def _connect(self) -> None:
        self._arrivals.pair_made.connect(self._open_pair)
        self._arrivals.awaited.connect(self._partners.seek)
        self._partners.chosen.connect(self._take_one)
        self._partners.file_chosen.connect(self._open_file)
        self._partners.text_pasted.connect(self._take_text)
        self._incoming.waiting.connect(self._tell_waiting)
        self._reading.dismissed.connect(self._incoming.stop)
        self._incoming.read.connect(self._doubts.take)
        self._doubts.settled.connect(self._take)
        self._records.told.connect(self._tell_of_records)
        self.importing.placed.connect(self._place)
        self.pairing.article_wanted.connect(self._take_one)
        self.set_opened.connect(self.importing.forget)
        self.set_opened.connect(self.pairing.close)

    @property
    def extractor(self) -> Extractor:
        return self._incoming.extractor

    def close(self) -> None:
        """The window closes: what is being read is called off."""
        self._arrivals.close()
        self._partners.close()
        self._incoming.close()
        self._records.close()
        self.importing.close()
        self.pairing.close()

    def listen(self) -> None:
        """From now on, do what is asked for in the window."""
        actions = self._window.actions_
        self.importing.listen()
        self.pairing.listen()
        actions["open"].triggered.connect(self._choose_files)
        actions["paste"].triggered.connect(self._paste)
        actions["sample"].triggered.connect(self.open_sample)
        actions["new_set"].triggered.connect(self._new_set)
        actions["next_pair"].triggered.connect(partial(self._step_pair, 1))
        actions["previous_pair"].triggered.connect(partial(self._step_pair, -1))
        self._window.empty.set_chosen.connect(self._open_recent)
        self._window.recent_menu.triggered.connect(self._open_recent_action)
        self._window.files_dropped.connect(self.open_files)
        self._window.text_dropped.connect(self._take_text)
        self._window.clip_dropped.connect(self._read_clip)

    # Texts

    def prepare(self, paths: list[Path]) -> None:
        """Make the set that articles will need: it takes as long as opening them."""
        if need_set(paths):
            self._presenter.try_(self.ensure_session)

    def open_files(self, paths: list[Path]) -> None:
        """Sets and pairs are opened, each article gets its place; what is more than a pair is imported."""
        self._problems.clear()
        found = asked(paths, self._arrivals.room())
        problems = list(found.problems)
        for path in found.sets:
            try:
                self.open_set(path)
            except NewsannotError as error:
                if not (isinstance(error, SetError) and self.offer_instead(path, error)):
                    problems.append(error_sentence(error))
        self._tell_problems(problems)
        self._presenter.try_(partial(self._records.take, list(found.records)))
        self.importing.take(list(found.lot))
        if found.articles:
            self._incoming.take(list(found.articles))

    def _open_file(self, path: Path) -> None:
        self.open_files([path])

    def _take_one(self, arrival: Arrival) -> None:
        self._arrivals.take([arrival])

    def _tell_waiting(self, paths: list[Path]) -> None:
        names = list(dict.fromkeys(visible(path.name) for path in paths))
        more = " …" if len(names) > 3 else ""
        self._reading.tell(f"{', '.join(names[:3])}{more}")

    def _take(self, batch: Batch) -> None:
        for arrival in batch.arrivals:
            self._place(arrival)
        self._arrivals.take(list(batch.arrivals))
        self._tell_problems([error_sentence(error) for error in batch.errors])

    def _place(self, arrival: Arrival) -> None:
        if arrival.original and arrival.path:
            self.places[arrival.original.sha256] = arrival.path.absolute()

    def _tell_problems(self, problems: list[str]) -> None:
        """These, below those of other files that were opened at the same time."""
        if problems:
            self._problems += problems
            self._tell(self._problems)

    def _tell_of_records(self, sentences: list[str]) -> None:
        self._tell_problems(
            ["\n".join(sentences)]
        )  # one of what was opened, however much is said of it

    def _tell(self, sentences: list[str]) -> None:
        """That an article waits stays said."""
        waiting = self._arrivals.waiting_sentence()
        self._window.notice.say("\n".join([*sentences, waiting]).rstrip())

    def _open_pair(self, source: Arrival, derived: Arrival, proposal: Proposal | None) -> None:
        """Where nobody said which is the source, a pair of the two that is there already is opened as it is."""
        try:
            self._add(source, derived, either_way=proposal is not None)
        except NewsannotError as error:
            self._arrivals.stay(source)
            self._tell([error_sentence(error)])
            return
        if proposal:
            self._swapping.tell(proposal)

    def _add(self, source: Arrival, derived: Arrival, *, either_way: bool) -> None:
        session = self.ensure_session()
        texts = source.article.sha256, derived.article.sha256
        there = session.store.pair_of(*texts) if either_way else None
        if there:
            session.open_pair(there)
        else:
            keep = self._window.actions_["keep_originals"].isChecked()
            session.add_arrivals(source, derived, keep=keep)

    def _read_clip(self, held: Clip) -> None:
        task = read_later(self.extractor, held, self)
        task.done.connect(partial(self._take_clip, task))
        task.start()

    def _take_clip(self, task: Task, outcome: Outcome) -> None:
        task.deleteLater()
        if isinstance(outcome.error, Cancelled):
            return
        if outcome.error:
            self._presenter.say_error(outcome.error)
            return
        taken = cast("Taken", outcome.value)
        self._take_text(taken.text, taken.title)
        if taken.left_out:
            self._presenter.say(kinds_sentence(taken.left_out))

    def _take_text(self, text: str, title: str | None = None) -> None:
        if not text.strip():
            self._presenter.say(tr("There is no text in it. Copy or drag the article's words."))
            return
        if is_address(text):
            what = tr("{address} is an address. Save what is there as a file, and open that.")
            self._window.notice.say(what.format(address=visible(elided(text))))
            return
        try:
            self._take_one(Arrival(article(text, title=title)))
        except TextError as error:
            self._presenter.say_error(error)

    def _choose_files(self) -> None:
        known = " ".join(
            f"*{end}" for end in (*readers.SUFFIXES, newspair.SUFFIX, JSONL, SET_SUFFIX)
        )
        paths, _ = QFileDialog.getOpenFileNames(
            self._window,
            tr("Open the source and the derived article, or a set"),
            str(self._documents),
            f"{tr('Articles, pairs and sets')} ({known});;{tr('All files')} (*)",
        )
        self.open_files([Path(path) for path in paths])

    def _paste(self) -> None:
        dialog = PasteDialog(self._window, self.extractor)
        dialog.accepted.connect(partial(self._take_pasted, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_pasted(self, dialog: PasteDialog) -> None:
        pair = dialog.pair()
        if pair:
            self._arrivals.take_pair(*map(Arrival, pair))

    def open_sample(self) -> None:
        """One of the pairs that come with the program, each time the next."""
        self.open_files(sample(next(self._samples)))

    def _step_pair(self, by: int) -> None:
        session, pair = self._presenter.session, self._presenter.pair
        if session is None or pair is None:
            return
        there = beside(session.store, pair.id, by)
        if there:
            self._presenter.flush()
            self._presenter.try_(partial(session.open_pair, there))
        else:
            first = tr("This is the first pair of the set")
            self._presenter.say(first if by < 0 else tr("This is the last pair of the set"))

    # Sets

    def ensure_session(self) -> Session:
        """The open set, else the one that articles go to; the pair that was shown last in it stays in its place."""
        if self._presenter.session is None:
            say = self._presenter.say_error
            self._open_store(store_for_articles(self._last_set(), self._documents, say))
        session = self._presenter.session
        assert session is not None
        return session

    def open_set(self, path: Path) -> None:
        """Open a set where the work was left; one that another program holds is opened read-only."""
        session = self._presenter.session
        refuse_others(path, readonly=True)
        if not (session and _is_one_file(path, session.store.path)):
            self._open_store(self._store(path))
            if session:
                self._arrivals.forget()
        if self._presenter.session and self._presenter.pair is None:
            for error in self._presenter.session.open_last():
                self._presenter.say_error(error)
        self._arrivals.settle()

    def open_anew(self, path: Path) -> None:
        """Open a set that may be open already, as its file is now."""
        self._open_store(self._store(path))
        self.open_set(path)

    def open_readonly(self, path: Path) -> None:
        """Leave off writing to the open set."""
        self.hindered = None
        self._open_store(Store(path, readonly=True))
        self.open_set(path)

    def _store(self, path: Path) -> Store:
        self.hindered = None
        try:
            return Store(path, holder=HOLDER)
        except SetError as error:
            self.hindered = error
            store = Store(path, readonly=True)
            self._presenter.say(
                tr(
                    "{file}: {problem}. It is opened read-only.",
                    file=visible(path.name),
                    problem=phrase(error.problem),
                )
            )
            return store

    def _open_store(self, store: Store) -> None:
        try:
            session = Session(store, self._annotator)
        except SetError:
            store.close()
            raise
        self._presenter.set_session(session)
        self.set_opened.emit(str(store.path))

    def set_annotator(self, annotator: Annotator) -> None:
        """Who tags from now on."""
        self._annotator = annotator

    def _new_set(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self._window, tr("New set"), str(self._documents), tr("Sets") + f" (*{SET_SUFFIX})"
        )
        if not path:
            return
        target = Path(path if path.endswith(SET_SUFFIX) else path + SET_SUFFIX)
        if target.exists():
            self._presenter.say(
                tr("{name} is there already; choose another name", name=visible(target.name))
            )
            return
        self._presenter.try_(lambda: self._open_store(Store(target, holder=HOLDER)))
        self._arrivals.settle()

    def _open_recent(self, path: str) -> None:
        self.open_files([Path(path)])

    def _open_recent_action(self, action: QObject) -> None:
        self._open_recent(str(action.property("path")))


def _is_one_file(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:  # one of them has gone
        return False
