"""Shows the file that an article comes from, and says over each text what of its file was left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath
from typing import cast

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QFileDialog

from newsannot import files, readers, record
from newsannot.errors import FileError, NewsannotError, Phrase, visible
from newsannot.extraction import Extractor, Limits
from newsannot.gui.error_words import error_sentence, phrase
from newsannot.gui.main_window import MainWindow
from newsannot.gui.opening import Opening
from newsannot.gui.original_pages import WIDTH
from newsannot.gui.original_window import OriginalWindow
from newsannot.gui.original_words import over_text
from newsannot.gui.presenter import Presenter
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.words import tr
from newsannot.model import Article, Side
from newsannot.originals import Arrival, Original, PagePicture
from newsannot.readers.draft import Unreadable
from newsannot.store import Store

_DRAWING = Limits(seconds=15)
"""What a page may take, in a child of its own: no file that is opened waits for it."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A file's bytes, and where they were; None where the set keeps them."""

    data: bytes
    path: Path | None


class Originals(QObject):
    """One window for both texts; what it needs of a file is fetched in a thread."""

    def __init__(self, window: MainWindow, presenter: Presenter, opening: Opening) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._opening = opening
        self._drawer = Extractor(_DRAWING)
        self._shown: OriginalWindow | None = None
        self._article: Article | None = None
        self._original: Original | None = None
        self._found: _Found | None = None
        self._drawing: Original | None = None  # a page of it is on its way
        window.actions_["show_original"].triggered.connect(self._show_of_keys)
        for side in Side:
            presenter.pane(side).original_asked.connect(partial(self.show_, side))
        presenter.left.connect(self._leave)
        presenter.pair_shown.connect(self._say_left_out)

    # Over the texts

    def _say_left_out(self) -> None:
        for side in Side:
            article = self._presenter.article(side)
            original = self._known(article) if article else None
            self._presenter.pane(side).show_left_out(*over_text(original))

    def _leave(self) -> None:
        for side in Side:
            self._presenter.pane(side).show_left_out(*over_text(None))
        if self._shown:
            self._shown.close()
        self._article = self._original = self._found = None
        self._drawer.close()
        self._drawer = Extractor(_DRAWING)

    def _known(self, article: Article) -> Original | None:
        session = self._presenter.session
        try:
            return session.store.original(article) if session else None
        except NewsannotError as error:
            self._presenter.say_error(error)
            return None

    # The window

    def _show_of_keys(self) -> None:
        """Of the text that has the keys, else of the derived one."""
        source = self._presenter.pane(Side.SOURCE)
        self.show_(Side.SOURCE if source.view.hasFocus() else Side.DERIVED)

    def show_(self, side: Side) -> None:
        article = self._presenter.article(side)
        if article is None:  # a source that waits
            self._presenter.say(tr("It can be shown when both articles are open"))
            return
        original = self._known(article)
        if original is None:
            self._presenter.say(_why_unknown(article))
            return
        self._article, self._original, self._found = article, original, None
        shown = self._shown = self._shown or self._make()
        shown.show_original(article, original)
        shown.show_pages(original.format == readers.PDF.mime)
        shown.say_where(tr("Looking for the file"), lost=False)
        self._offer_keeping()
        if shown.isHidden():
            shown.setGeometry(self._beside(side))
        shown.show()
        shown.activateWindow()
        self._look(self._places(article, original))

    def _make(self) -> OriginalWindow:
        window = OriginalWindow(self._window)
        window.keep_asked.connect(self._keep)
        window.file_chosen.connect(self._choose)
        window.pages.asked.connect(self._draw)
        return window

    def _beside(self, side: Side) -> QRect:
        """Over the other text, so that both can be read."""
        place = self._window.geometry()
        half = place.width() // 2
        return (
            place.adjusted(half, 0, 0, 0) if side is Side.SOURCE else place.adjusted(0, 0, -half, 0)
        )

    # Its bytes

    def _places(self, article: Article, original: Original) -> list[Path]:
        """Where the file may lie: where it was opened, then beside the set."""
        opened, session = self._opening.places.get(original.sha256), self._presenter.session
        # A name may come with a record, from anybody: no path in it is followed.
        name = PurePath(article.name or "").name
        beside = session.store.path.parent / name if session and name else None
        return [path for path in (opened, beside) if path]

    def _look(self, places: list[Path]) -> None:
        original, article, session = self._original, self._article, self._presenter.session
        if original and article and session:
            kept = partial(_kept, session.store.path, article)
            self._run(partial(_first_of, kept, places, original.sha256), self._looked)

    def _looked(self, outcome: Outcome) -> None:
        self._take(cast("_Found | None", outcome.value))
        if outcome.error:
            self._presenter.say_error(outcome.error)

    def _take(self, found: _Found | None) -> None:
        """The file's bytes are here, or nowhere."""
        self._found = found
        self._tell_where()
        if self._shown is None or self._original is None:
            return
        if self._original.format == readers.PDF.mime and found:
            self._shown.pages.begin()
        else:
            self._shown.pages.show_problem(tr("Without the file its pages cannot be shown"))

    def _tell_where(self) -> None:
        lost = tr("The file is not here any more. Choose it to see it or to keep it in the set.")
        if self._shown:
            words = _whereabouts(self._found) if self._found else lost
            self._shown.say_where(words, lost=self._found is None)
        self._offer_keeping()

    def _choose(self) -> None:
        if self._shown is None or self._original is None:
            return
        name, _ = QFileDialog.getOpenFileName(self._shown, tr("Choose the file"))
        if name:
            self._run(partial(_checked, Path(name), self._original.sha256), self._chosen)

    def _chosen(self, outcome: Outcome) -> None:
        if outcome.error and self._shown:
            self._shown.say_where(error_sentence(outcome.error), lost=True)
        elif outcome.value:
            self._take(cast("_Found", outcome.value))

    # Keeping

    def _offer_keeping(self) -> None:
        session = self._presenter.session
        if self._shown is None or session is None:
            return
        why_not = ""
        if session.store.readonly:
            why_not = tr("This set is opened read-only")
        elif self._found is None:
            why_not = tr("The file is not here")
        elif self._found.path is None:
            why_not = tr("The set keeps it already")
        self._shown.offer_keeping(why_not)

    def _keep(self) -> None:
        session, found = self._presenter.session, self._found
        if session is None or found is None or self._article is None:
            return
        arrival = Arrival(self._article, self._original, found.data)
        if self._presenter.try_(partial(session.store.add_original, arrival, keep=True)):
            self._found = _Found(found.data, None)
            self._tell_where()

    # Pages

    def _draw(self, number: int) -> None:
        """One at a time: who leafs on does not wait for those between."""
        if self._found is None or self._drawing is self._original:
            return
        self._drawing = self._original
        draw = partial(self._drawer.page, self._found.data, number, WIDTH)
        self._run(draw, partial(self._show_page, number))

    def _show_page(self, number: int, outcome: Outcome) -> None:
        self._drawing = None
        if self._shown is None:
            return
        pages, error = self._shown.pages, outcome.error
        if pages.number != number:
            self._draw(pages.number)
        elif isinstance(outcome.value, PagePicture):
            pages.show_page(outcome.value)
        elif isinstance(error, Unreadable):
            pages.show_problem(str(phrase(error.problem)))
        elif error:
            pages.show_problem(error_sentence(error))

    def _run(self, work: Callable[[], object], then: Callable[[Outcome], None]) -> None:
        """Work in a thread; what comes of it is dropped where another file is shown by then."""
        task = Task(work, self, waits=True)
        task.done.connect(partial(self._done, task, self._original, then))
        task.start()

    def _done(
        self, task: Task, asked: Original | None, then: Callable[[Outcome], None], outcome: Outcome
    ) -> None:
        task.deleteLater()
        if asked is self._original:
            then(outcome)


def _kept(path: Path, article: Article) -> bytes | None:
    """The file as the set keeps it."""
    with Store(path, readonly=True) as store:
        return store.original_bytes(article)


def _first_of(
    kept: Callable[[], bytes | None], places: Iterable[Path], sha256: str
) -> _Found | None:
    """The file as the set keeps it, else where it lies unchanged at one of these places."""
    data = kept()
    if data is not None and record.sha256(data) == sha256:
        return _Found(data, None)
    for path in places:
        try:
            return _checked(path, sha256)
        except FileError:
            continue
    return None


def _checked(path: Path, sha256: str) -> _Found:
    """The file at this place; FileError where it is another one."""
    data = files.contents(path)
    if record.sha256(data) != sha256:
        problem = Phrase("is not the file that the article was read from, or it was changed since")
        raise FileError(str(path), problem)
    return _Found(data, path)


def _whereabouts(found: _Found) -> str:
    if found.path is None:
        return tr("The set keeps the file.")
    return tr("The file is {path}", path=visible(str(found.path)))


def _why_unknown(article: Article) -> str:
    if article.file_sha256 is None:
        return tr("This text does not come from a file")
    return tr(
        "Nothing is known of the file {name}; open it again", name=visible(article.name or "")
    )
