"""Puts another text in the place of one of a pair's two, when a person has seen and decided what becomes of the rest."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal

from newsannot.errors import Cancelled, visible
from newsannot.extraction import Extractor
from newsannot.gui.doubts import Doubts
from newsannot.gui.incoming import Batch
from newsannot.gui.main_window import MainWindow
from newsannot.gui.opening import Opening
from newsannot.gui.presenter import Presenter
from newsannot.gui.reanchoring import ReanchoringDialog
from newsannot.gui.replacement_dialog import ReplacementDialog
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.theme import Theme
from newsannot.gui.words import tr
from newsannot.model import Article, Side
from newsannot.originals import Arrival
from newsannot.reanchoring import Spot, prospect, replace_texts


@dataclass(frozen=True, slots=True)
class _Asked:
    """Which text a file is read for, and for which dialog, if it is."""

    side: Side
    old: Article | None
    dialog: ReplacementDialog | None


class Replacing(QObject):
    """Carries out «Replace a text…», and compares a text with a file that has changed.

    Signals:
        found_same(): a file that was to be compared has the words that are there.
    """

    found_same = Signal()

    def __init__(self, window: MainWindow, presenter: Presenter, opening: Opening) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._opening = opening
        self._doubts = Doubts(window, opening.extractor)
        self._asked: _Asked | None = None
        self._shown: ReanchoringDialog | None = None
        window.actions_["replace_text"].triggered.connect(self._ask)
        self._doubts.settled.connect(self._take)
        window.dress(self)

    def set_theme(self, theme: Theme) -> None:
        """For the dialog, which may be there when the colours change."""
        if self._shown:
            self._shown.set_theme(theme)

    def hindrance(self) -> str:
        """Why no text can be replaced, empty where one can."""
        session = self._presenter.session
        if session is None or session.pair is None:
            return tr("No pair is open")
        return tr("This set is opened read-only") if session.store.readonly else ""

    # Another text

    def _ask(self) -> None:
        pair = self._presenter.pair
        if why := self.hindrance():
            self._presenter.say(why)
        elif pair:
            in_source = self._presenter.pane(Side.SOURCE).view.hasFocus()
            side = Side.SOURCE if in_source else Side.DERIVED
            dialog = ReplacementDialog(self._window, self._opening.extractor, pair, side)
            dialog.file_chosen.connect(partial(self._read_for, dialog))
            dialog.accepted.connect(partial(self._replace, dialog))
            dialog.finished.connect(self._ask_no_more)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _ask_no_more(self) -> None:
        self._asked = None

    def _read_for(self, dialog: ReplacementDialog, path: str) -> None:
        self._read(Path(path), dialog.side, dialog)

    def _replace(self, dialog: ReplacementDialog) -> None:
        if arrival := dialog.arrival:
            self.compare(dialog.side, arrival)

    def compare_with(self, side: Side, path: Path) -> None:
        """Read a file and show what it has otherwise than one of the texts."""
        self._read(path, side, None)

    def _read(self, path: Path, side: Side, dialog: ReplacementDialog | None) -> None:
        self._asked = _Asked(side, self._presenter.article(side), dialog)
        encoding = None if dialog else self._encoding(side)
        task = Task(partial(_read, self._opening.extractor, path, encoding), self, waits=True)
        task.done.connect(partial(self._has_read, task))
        task.start()

    def _encoding(self, side: Side) -> str | None:
        """The one that the text was read in before: nobody needs to be asked again."""
        session, article = self._presenter.session, self._presenter.article(side)
        original = session.store.original(article) if session and article else None
        return original.encoding if original else None

    def _has_read(self, task: Task, outcome: Outcome) -> None:
        task.deleteLater()
        if isinstance(outcome.error, Cancelled):
            return
        if outcome.error:
            self._presenter.say_error(outcome.error)
        else:
            self._doubts.take(Batch((cast("Arrival", outcome.value),)))

    def _take(self, batch: Batch) -> None:
        asked, self._asked = self._asked, None
        for error in batch.errors:
            self._presenter.say_error(error)
        if asked is None or not batch.arrivals:
            return
        if asked.dialog:
            asked.dialog.show_arrival(batch.arrivals[0])
        elif not self._is_there(asked):
            self._presenter.say(tr("Nothing was compared: another pair is open"))
        elif not self.compare(asked.side, batch.arrivals[0]):
            self.found_same.emit()

    def _is_there(self, asked: _Asked) -> bool:
        """Another pair may have come while the file was read."""
        there = self._presenter.article(asked.side)
        return there is not None and there.sha256 == (asked.old and asked.old.sha256)

    # What becomes of the rest

    def compare(self, side: Side, arrival: Arrival) -> bool:
        """Show what a text would change, and put it in its place where a person says so; False where it has the same words."""
        session, old = self._presenter.session, self._presenter.article(side)
        if session is None or session.pair is None or old is None:
            return True
        if old.text == arrival.article.text:
            self._presenter.say(tr("The words are the same: nothing to replace"))
            return False
        self._presenter.flush()
        dialog = ReanchoringDialog(
            self._window, self._window.theme, _title(side, old), old.text, arrival
        )
        self._shown = dialog
        spot = Spot(session.pair.id, side)
        task = Task(partial(prospect, session.store.path, spot, arrival.article), self)
        task.done.connect(dialog.take)
        task.done.connect(task.deleteLater)
        dialog.accepted.connect(partial(self._accept, dialog))
        dialog.finished.connect(self._forget)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        task.start()
        return True

    def _forget(self) -> None:
        self._shown = None

    def _accept(self, dialog: ReanchoringDialog) -> None:
        session, wanted = self._presenter.session, dialog.replacement
        if session is None:
            return
        keep = self._window.actions_["keep_originals"].isChecked()
        if self._presenter.try_(partial(replace_texts, session, wanted, keep=keep)):
            self._remember(wanted.arrival)
            self._presenter.say(tr("The text is replaced. Undo brings the old one back."))

    def _remember(self, arrival: Arrival) -> None:
        if arrival.original and arrival.path:
            self._opening.places[arrival.original.sha256] = arrival.path.absolute()


def _read(extractor: Extractor, path: Path, encoding: str | None) -> Arrival:
    return extractor.read(path, encoding)


def _title(side: Side, old: Article) -> str:
    name = visible(old.title or old.name or "")
    if side is Side.SOURCE:
        return tr("Replace the source: {name}", name=name) if name else tr("Replace the source")
    return (
        tr("Replace the derived article: {name}", name=name)
        if name
        else tr("Replace the derived article")
    )
