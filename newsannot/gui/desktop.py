"""The running program: window, child, session and settings, from the first paint to the last act kept."""

from __future__ import annotations

import importlib
import logging
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from newsannot import settings as settings_file
from newsannot.gui import theme
from newsannot.gui.application import Application
from newsannot.gui.faults import Faults
from newsannot.gui.front import bring_to_front
from newsannot.gui.main_window import MainWindow
from newsannot.gui.request import Request, Wish
from newsannot.gui.tasks import Outcome, Steps, Task
from newsannot.gui.words import error_sentence, tr
from newsannot.resources import resource
from newsannot.settings import ReadingSettings, Scheme, Settings

if TYPE_CHECKING:
    from newsannot.gui.jobs import ReaderJobs
    from newsannot.gui.opening import Opening
    from newsannot.gui.presenter import Presenter
    from newsannot.model import Annotator
    from newsannot.workers import Child

log = logging.getLogger(__name__)

_SIZES = range(9, 29)
_WIDTHS = range(40, 111, 5)
_MOST_RECENT = 8
_ICON_SIZES = (16, 32, 48, 128, 256)
_SETTINGS_WAIT = 2000  # milliseconds
_SWITCH = sys.getswitchinterval()
_LOADING_SWITCH = 0.0005
"""Seconds after which a loading thread lets the window have its turn."""
_NEED_SESSION = ("open", "paste", "sample", "new_set")


class Desktop(QObject):
    """Built once. What the first paint does not need is loaded in a thread right after it.

    Signals:
        ready(): everything is there, what was asked for is about to be opened.
    """

    ready = Signal()

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
        self.settings = _named(settings)
        self._settings_path = settings_path
        self._documents = documents
        self._log_file = log_file
        self._files: list[Path] = []
        self._waiting: list[Callable[[], object]] = []
        self.presenter: Presenter | None = None
        self.opening: Opening | None = None
        self.jobs: ReaderJobs | None = None
        self._steps = Steps(self)
        self._loading: Task | None = None
        self._opened = False
        self._closed = False
        self._keeping = QTimer(self, singleShot=True, interval=_SETTINGS_WAIT)
        self._keeping.timeout.connect(self._keep_now)
        self.window = MainWindow(theme.apply(self.qt, settings.scheme), self.settings)
        self.window.empty.show_recent(self.settings.recent_sets)
        self._faults = Faults(self.window, log_file)
        self._connect()

    def _connect(self) -> None:
        actions, window = self.window.actions_, self.window
        self.qt.styleHints().colorSchemeChanged.connect(self.restyle)
        self.qt.files_asked.connect(window.files_dropped)
        window.painted.connect(self._load)
        window.closing.connect(self._close)
        for name in _NEED_SESSION:
            actions[name].triggered.connect(partial(self._do_later, name))
        actions["quit"].triggered.connect(window.close)
        for scheme in Scheme:
            actions[f"scheme_{scheme}"].triggered.connect(partial(self._choose_scheme, scheme))
        actions["keys"].triggered.connect(self._show_keys)
        actions["about"].triggered.connect(self._show_about)
        actions["show_log"].triggered.connect(self._show_log)
        actions["show_log"].setEnabled(self._log_file is not None)
        window.files_dropped.connect(self._open_later)
        window.text_dropped.connect(self._take_later)
        window.empty.set_chosen.connect(self._open_set_later)

    def run(self, files: list[Path], wishes: tuple[Wish, ...] = ()) -> int:
        """Show the window, open what was asked for, and stay until it is closed; the exit status."""
        self.start(files, wishes)
        return self.qt.exec()

    def start(self, files: list[Path], wishes: tuple[Wish, ...] = ()) -> None:
        """Show the window; the files are opened when it has been painted."""
        self._ask(files, wishes)
        self._show_scheme()
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
            partial(_load_rest, self.settings.reading, self._documents if self._files else None),
            self,
        )
        self._loading.done.connect(self._furnish)
        self._loading.start()

    def _furnish(self, loaded: Outcome) -> None:
        from newsannot.gui.jobs import ReaderJobs

        sys.setswitchinterval(_SWITCH)
        if self._closed:
            return
        if loaded.error:
            self.window.notice.say(error_sentence(loaded.error))
            return
        self.jobs = ReaderJobs(self.settings.reading, cast("Child", loaded.value))
        self._steps.do((*self.window.furnishing(), self._join, self._prepare_set, self._open))

    # What is asked for before the session can be reached is done as soon as it can.

    def _do_later(self, command: str, _checked: bool = False) -> None:
        if not self._opened:
            self._waiting.append(self.window.actions_[command].trigger)

    def _open_later(self, paths: list[Path]) -> None:
        if not self._opened:
            self._files += paths

    def _open_set_later(self, path: str) -> None:
        self._open_later([Path(path)])

    def _take_later(self, text: str) -> None:
        if not self._opened:
            self._waiting.append(partial(self.window.text_dropped.emit, text))

    def _join(self) -> None:
        """Connect session and window."""
        from newsannot.gui.associating import Associating
        from newsannot.gui.milestones import ReadingShown
        from newsannot.gui.opening import Opening
        from newsannot.gui.presenter import Presenter
        from newsannot.gui.readings import Readings
        from newsannot.gui.tagging import Tagging
        from newsannot.gui.versions import on_screen

        assert self.jobs, "the child comes before"
        window, actions = self.window, self.window.actions_
        self.presenter = Presenter(window)
        Tagging(window, self.presenter)
        Readings(window, self.presenter, self.jobs)
        ReadingShown(window, self.presenter)
        Associating(window)
        self.opening = Opening(window, self.presenter, self._documents, self._annotator())
        self.opening.set_opened.connect(self._remember)
        self.presenter.acted.connect(self._ask_name_once)
        window.status.name_requested.connect(self._change_name)
        window.question.answered.connect(self._take_name)
        window.question.dismissed.connect(self._name_was_asked)
        window.layers.layers_changed.connect(self._keep_layers)
        actions["judge_first"].toggled.connect(self._keep_judge_first)
        actions["larger"].triggered.connect(partial(self._resize_text, 1))
        actions["smaller"].triggered.connect(partial(self._resize_text, -1))
        actions["wider"].triggered.connect(partial(self._widen_text, 5))
        actions["narrower"].triggered.connect(partial(self._widen_text, -5))
        self._show_recent()
        log.info("all there, %s", on_screen())
        self.ready.emit()

    def _prepare_set(self) -> None:
        if self.opening:
            self.opening.prepare(self._files)

    def _open(self) -> None:
        """What was asked for by files or by the first click, else what was open last."""
        if self.opening is None:
            return
        self._opened = True
        self.opening.listen()
        if self._files:
            self.opening.open_files(self._files)
        for work in self._waiting:
            work()
        if self._files or self._waiting:
            return
        if last := next((p for p in self.settings.recent_sets if Path(p).is_file()), None):
            self.opening.open_files([Path(last)])

    # Settings

    def _remember(self, path: str) -> None:
        others = [known for known in self.settings.recent_sets if known != path]
        recent = (path, *others)[:_MOST_RECENT]
        self.settings = replace(self.settings, recent_sets=recent)
        self._keep()
        self._show_recent()

    def _show_recent(self) -> None:
        menu = self.window.recent_menu
        menu.clear()
        for path in self.settings.recent_sets:
            action = menu.addAction(Path(path).stem)
            action.setProperty("path", path)
            action.setToolTip(path)
        menu.setEnabled(not menu.isEmpty())
        self.window.empty.show_recent(self.settings.recent_sets)

    def _keep(self) -> None:
        """When there is time for it: it waits for the disk."""
        self._keeping.start()

    def _keep_now(self) -> None:
        self._keeping.stop()
        settings_file.save(self.settings, self._settings_path)

    def _keep_layers(self, _kinds: object) -> None:
        self.settings = replace(self.settings, hidden_layers=self.window.layers.hidden())

    def _keep_judge_first(self, on: bool) -> None:
        self.settings = replace(self.settings, judge_first=on)

    def _resize_text(self, by: int) -> None:
        size = max(_SIZES[0], min(_SIZES[-1], self.settings.text_size + by))
        self.settings = replace(self.settings, text_size=size)
        self._show_text_look()

    def _widen_text(self, by: int) -> None:
        width = max(_WIDTHS[0], min(_WIDTHS[-1], self.settings.text_width + by))
        self.settings = replace(self.settings, text_width=width)
        self._show_text_look()

    def _show_text_look(self) -> None:
        self.window.set_text_look(self.settings)
        if self.presenter:
            self.presenter.bring_back()

    def _choose_scheme(self, scheme: Scheme) -> None:
        self.settings = replace(self.settings, scheme=scheme)
        self.restyle()

    def restyle(self, _scheme: Qt.ColorScheme | None = None) -> None:
        """Dress everything again in the colours that hold now."""
        self.window.set_theme(theme.apply(self.qt, self.settings.scheme))
        self._show_scheme()

    def _show_scheme(self) -> None:
        for scheme in Scheme:
            self.window.actions_[f"scheme_{scheme}"].setChecked(scheme is self.settings.scheme)

    # The annotator's name

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

    def _ask_name_once(self) -> None:
        if not self.settings.name_asked and self.window.question.isHidden():
            text = tr("Your verdicts carry your name. Which name?")
            self.window.question.ask(text, self.settings.annotator_name, take_keys=False)

    def _change_name(self) -> None:
        text = tr("Your name on your verdicts")
        self.window.question.ask(text, self.settings.annotator_name, take_keys=True)

    def _name_was_asked(self) -> None:
        self.settings = replace(self.settings, name_asked=True)
        self._keep()

    def _annotator(self) -> Annotator:
        from newsannot.model import Annotator

        return Annotator(self.settings.annotator_id, self.settings.annotator_name)

    def _take_name(self, name: str) -> None:
        self.settings = replace(self.settings, annotator_name=name, name_asked=True)
        self._keep()
        annotator = self._annotator()
        if self.opening and self.presenter:
            self.opening.set_annotator(annotator)
            if self.presenter.session:
                self.presenter.try_(partial(self.presenter.session.know, annotator))

    # The end

    def _close(self) -> None:
        """Nothing is asked: what was done is kept."""
        self._closed = True
        self._faults.close()
        geometry, columns = self.window.place()
        self.settings = replace(self.settings, geometry=geometry, columns=columns)
        self._keep_now()
        self._steps.stop()
        if self.presenter:
            self.presenter.set_session(None)
        QThreadPool.globalInstance().waitForDone()
        child = self._loading.outcome.value if self._loading and self._loading.outcome else None
        if self.jobs:
            self.jobs.close()
        elif child:  # closed before anybody could listen to it
            cast("Child", child).close()


def _named(settings: Settings) -> Settings:
    """The settings with somebody in them: an id for good, and the login name until another is given."""
    if settings.annotator_id:
        return settings
    import uuid

    return replace(settings, annotator_id=str(uuid.uuid4()), annotator_name=_login())


def _login() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return tr("Somebody")


def _icon() -> QIcon:
    icon = QIcon()
    for size in _ICON_SIZES:
        icon.addFile(str(resource(f"icons/newsannot-{size}.png")))
    return icon


def _load_rest(settings: ReadingSettings, documents: Path | None) -> Child:
    """The reading child, begun first, then the modules of the texts and of SQLite, while the window is on the screen.

    Where articles wait, the set that they need is made too.
    """
    from newsannot.workers import Child

    child = Child(settings)
    for name in ("panes", "claims_panel", "tagging", "readings", "associating"):
        importlib.import_module(f"newsannot.gui.{name}")
    from newsannot.gui.opening import make_default_set

    if documents:
        make_default_set(documents)
    return child
