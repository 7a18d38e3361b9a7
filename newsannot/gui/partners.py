"""An article that waits is asked for its partner: its folder is looked through in a thread, and what is likely is proposed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from newsannot.errors import Cancelled, SetError, visible
from newsannot.extraction import Extractor
from newsannot.gui.clips import clip
from newsannot.gui.main_window import MainWindow
from newsannot.gui.partner_panel import PartnerPanel
from newsannot.gui.presenter import Presenter
from newsannot.gui.proposal_words import called
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.words import tr
from newsannot.matching.folder import LIMITS, Neighbour, look_around
from newsannot.model import Article
from newsannot.originals import Arrival
from newsannot.store import Store

_UNPAIRED = 200  # articles of the set that are looked at


class Partners(QObject):
    """Shows the panel while an article waits alone, and calls the search off when the person goes on.

    Signals:
        chosen(Arrival): an article of the set is the partner.
        file_chosen(Path): this file is.
        text_pasted(str): these words are.
    """

    chosen = Signal(object)
    file_chosen = Signal(object)
    text_pasted = Signal(str)
    _looked = Signal(object, int, int)

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._extractor: Extractor | None = None
        self._asked: Arrival | None = None
        self.panel = PartnerPanel(window.theme, window.derived)
        window.dress(self.panel)
        self.panel.chosen.connect(self._choose)
        self.panel.paste_asked.connect(self._paste)
        self.panel.put_off.connect(self._put_off)
        self.panel.file_asked.connect(window.actions_["open"].trigger)
        self._looked.connect(self._tell_progress)

    def seek(self, arrival: Arrival | None) -> None:
        """Ask for this one's partner; for none, stop looking."""
        self.close()
        self._asked = arrival
        if arrival is None:
            return
        self.panel.ask(called(arrival.article))
        self._window.derived.show_instead(self.panel)
        self.panel.setFocus()
        self._look(arrival)

    def close(self) -> None:
        """Call off what is looked for."""
        if self._extractor:
            self._extractor.close()
        self._extractor = None

    def _look(self, arrival: Arrival) -> None:
        session = self._presenter.session
        kept = session.store.path if session else None
        if arrival.path is None and kept is None:
            return
        if arrival.path:
            self.panel.say(tr("Looking through {folder}", folder=_folder(arrival.path)))
        self._extractor = extractor = Extractor(LIMITS)
        told = partial(self._looked.emit, extractor)
        task = Task(partial(_look, arrival, kept, extractor, told), self, waits=True)
        task.done.connect(partial(self._found, task, arrival))
        task.start()

    def _tell_progress(self, extractor: Extractor, done: int, total: int) -> None:
        if extractor is self._extractor and self._asked and self._asked.path:
            text = tr("Looking through {folder}: {done} of {total} files")
            folder = _folder(self._asked.path)
            self.panel.say(text.format(folder=folder, done=done, total=total))

    def _found(self, task: Task, arrival: Arrival, outcome: Outcome) -> None:
        task.deleteLater()
        if arrival is not self._asked or isinstance(outcome.error, Cancelled):
            return
        self.close()
        found = tuple(cast("list[Neighbour]", outcome.value or ()))
        self.panel.show_found(found, _found_words(found, arrival.path))

    def _choose(self, neighbour: Neighbour) -> None:
        if neighbour.path:
            self.file_chosen.emit(neighbour.path)
        else:
            self.chosen.emit(Arrival(neighbour.likely.article))

    def _paste(self) -> None:
        held = clip(QGuiApplication.clipboard().mimeData())
        if held.must_be_read:
            self._window.clip_dropped.emit(held)
        elif held:
            self.text_pasted.emit(held.plain)
        else:
            self.panel.say(tr("The clipboard holds no text. Copy the article first."))

    def _put_off(self) -> None:
        self.seek(None)
        self._window.derived.show_article(None, tr("Partner"))
        self._window.source.setFocus()


def _folder(path: Path) -> str:
    return visible(path.parent.name)


def _look(
    arrival: Arrival,
    kept: Path | None,
    extractor: Extractor,
    told: Callable[[int, int], None],
) -> list[Neighbour]:
    with extractor:
        return look_around(arrival.article, arrival.path, extractor, _unpaired(kept), told)


def _unpaired(kept: Path | None) -> tuple[Article, ...]:
    """The set's articles without a partner, none where it cannot be read just now."""
    if kept is None:
        return ()
    try:
        with Store(kept, readonly=True) as store:
            return store.unpaired(_UNPAIRED)
    except SetError:
        return ()


def _found_words(found: tuple[Neighbour, ...], path: Path | None) -> str:
    if found:
        return tr("Likely, the likeliest first:")
    return tr("No likely partner in this folder.") if path else ""
