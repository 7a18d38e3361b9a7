"""That nothing of a set is lost: what watches over the open set, tied to the window."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, QStorageInfo

from newsannot.errors import SetDamaged, SetError, SetGone, SetHeld, visible
from newsannot.gui.backups import Backups
from newsannot.gui.error_words import phrase
from newsannot.gui.main_window import MainWindow
from newsannot.gui.offer_bar import Offer, OfferBar
from newsannot.gui.opening import Opening
from newsannot.gui.preferences import Preferences
from newsannot.gui.presenter import Presenter
from newsannot.gui.rescuing import Rescuing
from newsannot.gui.restoring import Restoring
from newsannot.gui.saving import Saving
from newsannot.gui.soundness import Soundness
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.turns import Turns
from newsannot.gui.words import tr
from newsannot.gui.work_bar import Work
from newsannot.places import Place, Risk, risky
from newsannot.store.backups import listed
from newsannot.store.pages import told


class Safety(QObject):
    """Follows the set from its opening to its end, and says what can be done where something is the matter."""

    def __init__(
        self, window: MainWindow, presenter: Presenter, opening: Opening, preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._opening = opening
        self._preferences = preferences
        self.offers, self.warning = OfferBar(), OfferBar()
        window.add_bar(self.offers)
        window.add_bar(self.warning)
        self.work = Work(window)
        self.backups = Backups(window, self._limit)
        self.soundness = Soundness(window, presenter)
        self.saving = Saving(window, presenter, self.work, self.offers)
        self.restoring = Restoring(window, presenter, preferences, self.work)
        self.rescuing = Rescuing(window, presenter, self.work)
        self.turns = Turns(self)
        self._connect()

    def _connect(self) -> None:
        self._opening.set_opened.connect(self._follow)
        self._opening.offer_instead = self._offer_for_closed
        self._presenter.failed.connect(self._heed)
        self.backups.damaged.connect(self._look_closer)
        self.soundness.damaged.connect(self._stop_writing)
        self.saving.saved_again.connect(self._open)
        self.restoring.restored.connect(self._open)
        self.rescuing.rescued.connect(self._open)
        self.turns.come.connect(self._offer_writing)

    def close(self) -> None:
        """The window is about to close: nothing that can be called off keeps it."""
        self.work.stop()
        self.soundness.stop()
        self.turns.wait_for(None)

    def _limit(self) -> int:
        return self._preferences.settings.backup_gigabytes * 1000**3

    def _open(self, path: str) -> None:
        self._presenter.try_(partial(self._opening.open_anew, Path(path)))

    # A set is open

    def _follow(self, path: str) -> None:
        self.offers.hide()
        self.warning.hide()
        session = self._presenter.session
        if session is None:
            return
        hindered = self._opening.hindered if session.store.readonly else None
        self.backups.follow(session.store)
        self.soundness.follow()
        self.turns.wait_for(Path(path) if isinstance(hindered, SetHeld) else None)
        if isinstance(hindered, SetDamaged):
            self._offer_rescue(Path(path), str(phrase(hindered.reason)))
        self._look_at_place(path)

    def _look_at_place(self, path: str) -> None:
        task = Task(partial(_place_of, Path(path)), self, waits=True)
        task.done.connect(partial(self._warn, task, path))
        task.start()

    def _warn(self, task: Task, path: str, outcome: Outcome) -> None:
        task.deleteLater()
        place = cast("Place | None", outcome.value)
        session = self._presenter.session
        if place is None or session is None or str(session.store.path) != path:
            return
        if not self._preferences.warned_of(path):
            tip = tr("Into a folder of this computer alone")
            copy = Offer(tr("&Save a copy…"), tip, self.saving.save_copy)
            self.warning.put(_place_sentence(place, visible(Path(path).name)), copy)

    def _offer_writing(self, path: str) -> None:
        session = self._presenter.session
        if session and str(session.store.path) == path:
            text = tr("{file} is closed elsewhere. It can be worked on here now.")
            tip = tr("With all that was done elsewhere")
            go_on = Offer(tr("Open for &writing"), tip, partial(self._open, path))
            self.offers.put(text.format(file=visible(Path(path).name)), go_on)

    # Something is the matter

    def _heed(self, error: Exception) -> None:
        """What hindered an act may be more than this act's matter."""
        session = self._presenter.session
        if session is None or not isinstance(error, SetError):
            return
        if error.path != str(session.store.path):
            return
        if isinstance(error, SetGone):
            self.saving.offer(error)
        elif isinstance(error, SetDamaged):
            self._look_closer(error)

    def _look_closer(self, _error: Exception) -> None:
        session = self._presenter.session
        if session and not session.store.readonly:
            self.soundness.check()

    def _stop_writing(self, problem: str) -> None:
        session = self._presenter.session
        if session is None:
            return
        path = session.store.path
        if not session.store.readonly:
            self._presenter.try_(partial(self._opening.open_readonly, path))
        self._offer_rescue(path, str(phrase(told(problem))))

    def _offer_rescue(self, path: Path, problem: str) -> None:
        text = tr(
            "{file} is damaged: {problem}. Nothing is written to it any more; it is open to read only.",
            file=visible(path.name),
            problem=visible(problem),
        )
        self._window.notice.hide()
        self.offers.put(text, *self._ways_out(path, rescue=True))

    def _offer_for_closed(self, path: Path, error: SetError) -> bool:
        """Of a set that does not open at all: whether anything can be done, its backups may be there still."""
        session = self._presenter.session
        if session and session.store.path == path:  # only its pairs do not
            self._look_closer(error)
            return False
        self.restoring.failed = self.rescuing.failed = path
        offers = self._ways_out(path, rescue=isinstance(error, SetDamaged))
        if offers:
            text = tr("The set {file} does not open: {problem}.")
            problem = phrase(error.problem)
            self.offers.put(text.format(file=visible(path.name), problem=problem), *offers)
        return bool(offers)

    def _ways_out(self, path: Path, *, rescue: bool) -> list[Offer]:
        offers = []
        if rescue:
            tip = tr("Into a new set; the damaged file stays as it is")
            ask = partial(self.rescuing.ask, path)
            offers.append(Offer(tr("&Rescue what can be read…"), tip, ask))
        if listed(path):
            tip = tr("The set as it was then takes its place")
            ask = partial(self.restoring.ask, path)
            offers.append(Offer(tr("Restore from a &backup…"), tip, ask))
        return offers


def _place_of(path: Path) -> Place | None:
    """In a thread."""
    kind = ""
    if sys.platform == "darwin":
        kind = QStorageInfo(str(path.parent)).fileSystemType().toStdString()
    return risky(path, kind)


def _place_sentence(place: Place, file: str) -> str:
    """What the risk is, and what to do."""
    if place.risk is Risk.NETWORK:
        return tr(
            "{file} is on a network disk. A set can be damaged there when the connection breaks, or when two computers write to it at once. Work on a copy on this computer, and bring copies there.",
            file=file,
        )
    return tr(
        "{file} is in a folder that {service} keeps the same on several computers. It may take the set away while it is being written, or make two files of two people's work. Work on a copy outside that folder, and bring copies there.",
        file=file,
        service=place.name,
    )
