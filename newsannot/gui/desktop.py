"""The running program: window, child, session and settings, from the first paint to the last act kept."""

from __future__ import annotations

import gc
import importlib
import logging
import sys
from collections.abc import Callable
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from newsannot.gui import theme
from newsannot.gui.application import Application
from newsannot.gui.faults import Faults
from newsannot.gui.front import bring_to_front
from newsannot.gui.main_window import MainWindow
from newsannot.gui.preferences import Preferences, named
from newsannot.gui.request import Request, Wish
from newsannot.gui.tasks import Outcome, Steps, Task
from newsannot.gui.words import tr
from newsannot.resources import resource
from newsannot.settings import ReadingSettings, Settings

if TYPE_CHECKING:
    from newsannot.gui.clips import Clip
    from newsannot.gui.jobs import ReaderJobs
    from newsannot.gui.opening import Opening
    from newsannot.gui.presenter import Presenter
    from newsannot.model import Annotator
    from newsannot.workers import Child

log = logging.getLogger(__name__)

_ICON_SIZES = (16, 32, 48, 128, 256)
_SWITCH = sys.getswitchinterval()
_LOADING_SWITCH = 0.0005
"""Seconds after which a loading thread lets the window have its turn."""
_NEED_SESSION = ("open", "paste", "sample", "new_set", "import", "import_folder")


class Desktop(QObject):
    """Built once. What the first paint does not need is loaded in a thread right after it.

    Signals:
        ready(): everything is there, what was asked for is about to be opened.
        ending(): the window closes, from now on nothing can be opened.
    """

    ready = Signal()
    ending = Signal()

    def __init__(
        self,
        settings: Settings,
        settings_path: Path,
        documents: Path,
        log_file: Path | None = None,
    ) -> None:
        existing = QApplication.instance()
        self.qt = existing if isinstance(existing, Application) else Application(sys.argv[:1])
        super().__init__()
        self.qt.setApplicationName("newsannot")
        self.qt.setApplicationDisplayName("newsannot")
        self.qt.setDesktopFileName("newsannot")
        self.qt.setWindowIcon(_icon())
        self._documents = documents
        self._places = settings_path.with_name("places.json")
        self._log_file = log_file
        self._files: list[list[Path]] = []
        self._waiting: list[Callable[[], object]] = []
        self.presenter: Presenter | None = None
        self.opening: Opening | None = None
        self.jobs: ReaderJobs | None = None
        self._steps = Steps(self)
        self._loading: Task | None = None
        self._opened = False
        self._closed = False
        known = named(settings)
        self.window = MainWindow(theme.apply(self.qt, known.scheme), known)
        self.preferences = Preferences(known, settings_path, self.qt, self.window)
        self._faults = Faults(self.window, log_file)
        self._connect()

    def _connect(self) -> None:
        actions, window = self.window.actions_, self.window
        self.qt.files_asked.connect(window.files_dropped)
        window.painted.connect(self._load)
        window.closing.connect(self._close)
        for name in _NEED_SESSION:
            actions[name].triggered.connect(partial(self._do_later, name))
        actions["quit"].triggered.connect(window.close)
        actions["keys"].triggered.connect(self._show_keys)
        actions["about"].triggered.connect(self._show_about)
        actions["show_log"].triggered.connect(self._show_log)
        actions["show_log"].setEnabled(self._log_file is not None)
        window.files_dropped.connect(self._open_later)
        window.text_dropped.connect(self._take_later)
        window.clip_dropped.connect(self._take_clip_later)
        window.empty.set_chosen.connect(self._open_set_later)

    def run(self, files: list[Path], wishes: tuple[Wish, ...] = ()) -> int:
        """Show the window, open what was asked for, and stay until it is closed; the exit status."""
        self.start(files, wishes)
        return self.qt.exec()

    def start(self, files: list[Path], wishes: tuple[Wish, ...] = ()) -> None:
        """Show the window; the files are opened when it has been painted."""
        self._ask(files, wishes)
        self.window.show()

    def take(self, request: Request) -> None:
        """Open what another launch was asked for, in front of all else."""
        bring_to_front(self.window, request.token)
        self._ask(list(request.files), request.wishes)

    def _ask(self, files: list[Path], wishes: tuple[Wish, ...]) -> None:
        if files:
            self.window.files_dropped.emit(files)
        for wish in wishes:
            self.window.actions_[wish].trigger()

    def _load(self) -> None:
        log.info("window painted")
        sys.setswitchinterval(_LOADING_SWITCH)
        self._loading = Task(
            partial(
                _load_rest,
                self.preferences.settings.reading,
                self._documents,
                () if self.preferences.last_set() else tuple(chain.from_iterable(self._files)),
            ),
            self,
        )
        self._loading.done.connect(self._furnish)
        self._loading.start()

    def _furnish(self, loaded: Outcome) -> None:
        from newsannot.gui.error_words import error_sentence
        from newsannot.gui.jobs import ReaderJobs

        sys.setswitchinterval(_SWITCH)
        if self._closed:
            return
        if loaded.error:
            self.window.notice.say(error_sentence(loaded.error))
            return
        self.jobs = ReaderJobs(self.preferences.settings.reading, cast("Child", loaded.value))
        self._steps.do((*self.window.furnishing(), self._join, self._prepare_set, self._open))

    # What is asked for before the session can be reached is done as soon as it can.

    def _do_later(self, command: str, _checked: bool = False) -> None:
        if not self._opened:
            self._waiting.append(self.window.actions_[command].trigger)

    def _open_later(self, paths: list[Path]) -> None:
        if not self._opened:
            self._files.append(paths)

    def _open_set_later(self, path: str) -> None:
        self._open_later([Path(path)])

    def _take_later(self, text: str) -> None:
        if not self._opened:
            self._waiting.append(partial(self.window.text_dropped.emit, text))

    def _take_clip_later(self, held: Clip) -> None:
        if not self._opened:
            self._waiting.append(partial(self.window.clip_dropped.emit, held))

    def _join(self) -> None:
        """Connect session and window."""
        from newsannot.gui.annotators import Annotators
        from newsannot.gui.associating import Associating
        from newsannot.gui.erasing import Erasing
        from newsannot.gui.hands import HANDS
        from newsannot.gui.milestones import ReadingShown
        from newsannot.gui.noticing import Noticing
        from newsannot.gui.opening import Opening
        from newsannot.gui.originals import Originals
        from newsannot.gui.presenter import Presenter
        from newsannot.gui.reading_ahead import ReadingAhead
        from newsannot.gui.readings import Readings
        from newsannot.gui.recognition import Recognition
        from newsannot.gui.replacing import Replacing
        from newsannot.gui.safety import Safety
        from newsannot.gui.versions import on_screen
        from newsannot.known_files import KnownFiles

        assert self.jobs, "the child comes before"
        window = self.window
        annotator = self.preferences.annotator()
        self.presenter = Presenter(window)
        for hand in HANDS:
            hand(window, self.presenter)
        size = self.preferences.settings.reading.claims
        readings = Readings(window, self.presenter, self.jobs, size)
        self.preferences.claims_cut.connect(readings.cut)
        ReadingShown(window, self.presenter)
        recognition = Recognition(window, self.presenter, self.preferences)
        Annotators(window, self.presenter, self.preferences)
        Associating(window)
        last_set = self.preferences.last_set
        places = KnownFiles(self._places)
        self.opening = Opening(window, self.presenter, self._documents, annotator, last_set, places)
        if erasing := window.findChild(Erasing):
            erasing.files_unwanted.connect(places.forget)
        importing = self.opening.importing
        ahead = ReadingAhead(window, self.presenter, self.jobs, size, importing)
        self.preferences.claims_cut.connect(ahead.cut)
        self.ending.connect(ahead.close)
        Originals(window, self.presenter, self.opening)
        safety = Safety(window, self.presenter, self.opening, self.preferences)
        self.ending.connect(safety.close)
        replacing = Replacing(window, self.presenter, self.opening)
        Noticing(window, self.presenter, self.opening, replacing)
        self.opening.set_opened.connect(self.preferences.remember)
        self.opening.set_opened.connect(recognition.forget)
        for shown in (self.presenter.pair_shown, self.presenter.read):
            shown.connect(_keep)
        self.preferences.named.connect(self._take_annotator)
        self.preferences.text_look_changed.connect(self.presenter.bring_back)
        self.preferences.follow()
        log.info("all there, %s", on_screen())
        self.ready.emit()

    def _prepare_set(self) -> None:
        if self.opening:
            self.opening.prepare(list(chain.from_iterable(self._files)))

    def _open(self) -> None:
        """What was asked for by files or by the first click, else what was open last."""
        if self.opening is None:
            return
        from newsannot.gui.asked import in_turns

        self._opened = True
        self.opening.listen()
        for paths in in_turns(self._files):
            self.opening.open_files(paths)
        for work in self._waiting:
            work()
        if self._files or self._waiting:
            return
        if last := self.preferences.last_set():
            self.opening.open_files([last])

    # Help

    def _show_keys(self) -> None:
        from newsannot.gui.help import show_keys

        show_keys(self.window)

    def _show_about(self) -> None:
        from newsannot.gui.help import About

        About(self.window).show()

    def _show_log(self) -> None:
        from newsannot.gui.help import show_folder

        if self._log_file and not show_folder(self._log_file.parent):
            self.window.notice.say(tr("The log file is {file}", file=str(self._log_file)))

    # The annotator

    def _take_annotator(self, annotator: Annotator) -> None:
        if self.opening and self.presenter:
            self.opening.set_annotator(annotator)
            if self.presenter.session:
                self.presenter.try_(partial(self.presenter.session.know, annotator))

    # The end

    def _close(self) -> None:
        """Nothing is asked: what was done is kept."""
        self._closed = True
        self.ending.emit()
        self._faults.close()
        self.preferences.keep_place()
        self._steps.stop()
        if self.opening:
            self.opening.close()
        if self.presenter:
            self.presenter.set_session(None)
        QThreadPool.globalInstance().waitForDone()
        child = self._loading.outcome.value if self._loading and self._loading.outcome else None
        if self.jobs:
            self.jobs.close()
        elif child:  # closed before anybody could listen to it
            cast("Child", child).close()


def _keep() -> None:
    """What is there now lives long: Python need not go through it for garbage, which takes some frames."""
    gc.freeze()


def _icon() -> QIcon:
    icon = QIcon()
    for size in _ICON_SIZES:
        icon.addFile(str(resource(f"icons/newsannot-{size}.png")))
    return icon


def _load_rest(settings: ReadingSettings, documents: Path, homeless: tuple[Path, ...]) -> Child:
    """The reading child, begun first, then the modules of the texts and of SQLite, while the window is on the screen.

    Where articles wait that have no set to go to, it is made too.
    """
    from newsannot.workers import Child

    child = Child(settings)
    for name in (
        "panes",
        "claims_panel",
        "gutter",
        "side_panel",
        "ledgers",
        "hands",
        "readings",
        "reading_ahead",
        "recognition",
        "annotators",
        "associating",
        "opening",
        "originals",
        "safety",
        "noticing",
    ):
        importlib.import_module(f"newsannot.gui.{name}")
    from newsannot.gui.default_set import make_default_set, need_set
    from newsannot.ledgers import rewording
    from newsannot.matching import traits

    rewording.read_words()
    traits.read_words()
    if need_set(homeless):
        make_default_set(documents)
    return child
