"""The running program: window, child, session and settings, from the first paint to the last act kept."""

from __future__ import annotations

import getpass
import importlib
import logging
import sys
import traceback
import uuid
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from newsannot import settings as settings_file
from newsannot.gui import theme
from newsannot.gui.help import about_text, keys_text
from newsannot.gui.help import show as show_help
from newsannot.gui.jobs import Outcome, ReaderJobs, Task
from newsannot.gui.main_window import MainWindow
from newsannot.gui.words import error_sentence, tr
from newsannot.model import Annotator
from newsannot.settings import Scheme, Settings
from newsannot.workers import Child

if TYPE_CHECKING:
    from newsannot.gui.opening import Opening
    from newsannot.gui.presenter import Presenter

log = logging.getLogger(__name__)

_SIZES = range(9, 29)
_WIDTHS = range(40, 111, 5)
_MOST_RECENT = 8
_NEED_SESSION = ("open", "paste", "sample", "new_set")


class Desktop(QObject):
    """Built once. What the first paint does not need is loaded in a thread right after it."""

    def __init__(
        self, settings: Settings, settings_path: Path, documents: Path, child: Child
    ) -> None:
        existing = QApplication.instance()
        self.qt = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
        super().__init__()
        self.qt.setApplicationName("newsannot")
        self.qt.setApplicationDisplayName("newsannot")
        self.settings = _named(settings)
        self._settings_path = settings_path
        self._documents = documents
        self._files: list[Path] = []
        self._waiting = ""
        self.presenter: Presenter | None = None
        self.opening: Opening | None = None
        self.jobs = ReaderJobs(settings.reading, child)
        self.window = MainWindow(theme.apply(self.qt, settings.scheme), self.settings)
        self.window.empty.show_recent(self.settings.recent_sets)
        self._connect()

    def _connect(self) -> None:
        actions, window = self.window.actions_, self.window
        self.qt.styleHints().colorSchemeChanged.connect(self.restyle)
        window.closing.connect(self._close)
        window.layers.layers_changed.connect(self._keep_layers)
        for name in _NEED_SESSION:
            actions[name].triggered.connect(partial(self._wait_for_session, name))
        actions["quit"].triggered.connect(window.close)
        actions["larger"].triggered.connect(partial(self._resize_text, 1))
        actions["smaller"].triggered.connect(partial(self._resize_text, -1))
        actions["wider"].triggered.connect(partial(self._widen_text, 5))
        actions["narrower"].triggered.connect(partial(self._widen_text, -5))
        actions["judge_first"].toggled.connect(self._keep_judge_first)
        actions["claims_panel"].toggled.connect(window.claims.setVisible)
        for scheme in Scheme:
            actions[f"scheme_{scheme}"].triggered.connect(partial(self._choose_scheme, scheme))
        actions["keys"].triggered.connect(partial(show_help, window, tr("Keys"), keys_text()))
        actions["about"].triggered.connect(
            partial(show_help, window, tr("About newsannot"), about_text())
        )
        window.status.name_requested.connect(self._ask_name)
        window.notice.answered.connect(self._take_name)

    def run(self, files: list[Path]) -> int:
        """Show the window, open what was asked for, and stay until it is closed; the exit status."""
        self.start(files)
        return self.qt.exec()

    def start(self, files: list[Path]) -> None:
        """Show the window; the files are opened when it has been painted."""
        self._files = files
        sys.excepthook = self._say_fault
        self._show_scheme()
        self.window.show()
        self._loading = Task(_load_session, self)
        self._loading.done.connect(self._begin)
        QTimer.singleShot(0, self._loading.start)

    def _wait_for_session(self, command: str, _checked: bool = False) -> None:
        """What is asked for before the session can be reached is done as soon as it can."""
        if self.opening is None:
            self._waiting = command

    def _begin(self, _outcome: Outcome) -> None:
        from newsannot.gui.opening import Opening
        from newsannot.gui.presenter import Presenter
        from newsannot.gui.readings import Readings
        from newsannot.gui.tagging import Tagging

        annotator = Annotator(self.settings.annotator_id, self.settings.annotator_name)
        self.presenter = Presenter(self.window)
        Tagging(self.window, self.presenter)
        Readings(self.window, self.presenter, self.jobs)
        self.opening = Opening(self.window, self.presenter, self._documents, annotator)
        self.opening.set_opened.connect(self._remember)
        self.presenter.acted.connect(self._ask_name_once)
        self._show_recent()
        if self._files:
            self.opening.open_files(self._files)
        elif self._waiting:
            self.window.actions_[self._waiting].trigger()
        elif last := next((p for p in self.settings.recent_sets if Path(p).is_file()), None):
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
        settings_file.save(self.settings, self._settings_path)

    def _keep_layers(self, _kinds: object) -> None:
        self.settings = replace(self.settings, hidden_layers=self.window.layers.hidden())

    def _keep_judge_first(self, on: bool) -> None:
        self.settings = replace(self.settings, judge_first=on)

    def _resize_text(self, by: int) -> None:
        size = max(_SIZES[0], min(_SIZES[-1], self.settings.text_size + by))
        self.settings = replace(self.settings, text_size=size)
        self.window.set_text_look(self.settings)

    def _widen_text(self, by: int) -> None:
        width = max(_WIDTHS[0], min(_WIDTHS[-1], self.settings.text_width + by))
        self.settings = replace(self.settings, text_width=width)
        self.window.set_text_look(self.settings)

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

    def _ask_name_once(self) -> None:
        if not self.settings.name_asked:
            self.settings = replace(self.settings, name_asked=True)
            self._keep()
            self._ask_name()

    def _ask_name(self) -> None:
        text = tr("Your verdicts carry your name. Which name?")
        self.window.notice.ask(text, self.settings.annotator_name, tr("Save"))

    def _take_name(self, name: str) -> None:
        if not name:
            return
        self.settings = replace(self.settings, annotator_name=name)
        self._keep()
        annotator = Annotator(self.settings.annotator_id, name)
        if self.opening and self.presenter:
            self.opening.set_annotator(annotator)
            if self.presenter.session:
                self.presenter.try_(partial(self.presenter.session.know, annotator))

    # The end

    def _close(self) -> None:
        """Nothing is asked: what was done is kept."""
        geometry, columns = self.window.place()
        self.settings = replace(self.settings, geometry=geometry, columns=columns)
        self._keep()
        if self.presenter:
            self.presenter.set_session(None)
        self.jobs.close()

    def _say_fault(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """A fault of ours: into the log, and a sentence into the window, which goes on."""
        log.error("fault: %s", "".join(traceback.format_exception(kind, error, trace)))
        if isinstance(error, Exception):
            self.window.notice.say(error_sentence(error), stays=True)


def _named(settings: Settings) -> Settings:
    """The settings with somebody in them: an id for good, and the login name until another is given."""
    if settings.annotator_id:
        return settings
    return replace(settings, annotator_id=str(uuid.uuid4()), annotator_name=_login())


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return tr("Somebody")


def _load_session() -> None:
    """The modules that reach SQLite, loaded while the window can be used already."""
    for name in ("newsannot.session", "newsannot.gui.opening", "newsannot.gui.tagging"):
        importlib.import_module(name)
