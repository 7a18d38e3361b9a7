"""The user's settings while the program runs: the window follows them, and changes them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from newsannot import settings as settings_file
from newsannot.errors import visible
from newsannot.files import is_file
from newsannot.gui import theme
from newsannot.gui.application import Application
from newsannot.gui.main_window import MainWindow
from newsannot.gui.words import as_tip, on_button, tr
from newsannot.settings import ClaimSize, Scheme, Settings, Whose

if TYPE_CHECKING:
    from newsannot.model import Annotator

_SIZES = range(9, 29)
_WIDTHS = range(40, 111, 5)
_MOST_RECENT = 8
_MOST_WARNED = 500
_WAIT = 2000  # milliseconds


class Preferences(QObject):
    """Keeps what is set in the window, and knows who the annotator is.

    Signals:
        text_look_changed(): the texts are larger, smaller, wider or narrower now.
        claims_cut(ClaimSize): automatic claims have another size now.
        named(Annotator): the annotator has another name, or is another one.
    """

    text_look_changed = Signal()
    claims_cut = Signal(object)
    named = Signal(object)

    def __init__(self, settings: Settings, path: Path, qt: Application, window: MainWindow) -> None:
        super().__init__()
        self.settings = settings
        self._path = path
        self._qt = qt
        self._keeping = QTimer(self, singleShot=True, interval=_WAIT)
        self._keeping.timeout.connect(self.keep_now)
        self.window = window
        self.window.empty.show_recent(self.settings.recent_sets)
        qt.styleHints().colorSchemeChanged.connect(self.restyle)
        for scheme in Scheme:
            action = self.window.actions_[f"scheme_{scheme}"]
            action.triggered.connect(partial(self._choose_scheme, scheme))
        self._show_scheme()
        self._offer_sizes()
        self._offer_originals()
        window.actions_["read_ahead"].setChecked(settings.read_ahead)

    def follow(self) -> None:
        """Follow what is set in the window, now that it is furnished."""
        window, actions = self.window, self.window.actions_
        window.question.answered.connect(self._take_name)
        window.question.dismissed.connect(self._name_was_asked)
        window.layers.layers_changed.connect(self._keep_layers)
        actions["judge_first"].toggled.connect(self._keep_judge_first)
        actions["blind"].toggled.connect(self._keep_blind)
        for whose in Whose:
            actions[f"show_{whose}"].toggled.connect(partial(self._keep_whose, whose))
        actions["scroll_together"].toggled.connect(self._keep_scroll_together)
        actions["measure_time"].toggled.connect(self._keep_measure_time)
        actions["read_ahead"].toggled.connect(self._keep_read_ahead)
        actions["keep_originals"].toggled.connect(self._keep_originals)
        actions["larger"].triggered.connect(partial(self._resize_text, 1))
        actions["smaller"].triggered.connect(partial(self._resize_text, -1))
        actions["usual_size"].triggered.connect(self._reset_text)
        actions["wider"].triggered.connect(partial(self._widen_text, 5))
        actions["narrower"].triggered.connect(partial(self._widen_text, -5))
        self._show_recent()

    def keep_now(self) -> None:
        """Without waiting for a quiet moment."""
        self._keeping.stop()
        settings_file.save(self.settings, self._path)

    def _set(self, settings: Settings) -> None:
        """Have these settings; they are kept when there is time, for that waits for the disk."""
        self.settings = settings
        self._keeping.start()

    def keep_place(self) -> None:
        """The window is about to go: where it stands is kept, with all else."""
        geometry, columns = self.window.place()
        wide = self.window.list_columns
        self.settings = replace(
            self.settings, geometry=geometry, columns=columns, list_columns=wide
        )
        self.keep_now()

    # Sets

    def last_set(self) -> Path | None:
        """The set worked on last that is still there."""
        there = (Path(path) for path in self.settings.recent_sets)
        return next((path for path in there if is_file(path)), None)

    def remember(self, path: str) -> None:
        """A set was opened."""
        others = [known for known in self.settings.recent_sets if known != path]
        recent = (path, *others)[:_MOST_RECENT]
        self._set(replace(self.settings, recent_sets=recent))
        self._show_recent()

    def limit_backups(self, gigabytes: int) -> None:
        """Let the backups of a set take so much."""
        self._set(replace(self.settings, backup_gigabytes=gigabytes))

    def warned_of(self, path: str) -> bool:
        """Whether it was told that the place of a set is risky; from now on it was."""
        known = self.settings.warned_sets
        if path not in known:
            self._set(replace(self.settings, warned_sets=(*known, path)[-_MOST_WARNED:]))
        return path in known

    def _show_recent(self) -> None:
        menu = self.window.recent_menu
        menu.clear()
        for path in self.settings.recent_sets:
            action = menu.addAction(on_button(visible(Path(path).stem)))
            action.setProperty("path", path)
            action.setToolTip(as_tip(visible(path)))
        menu.setEnabled(not menu.isEmpty())
        self.window.empty.show_recent(self.settings.recent_sets)

    # Looks

    def _keep_layers(self, _kinds: object) -> None:
        self._set(replace(self.settings, hidden_layers=self.window.layers.hidden()))

    def _keep_judge_first(self, on: bool) -> None:
        self._set(replace(self.settings, judge_first=on))

    def _keep_blind(self, on: bool) -> None:
        self._set(replace(self.settings, blind=on))

    def _keep_whose(self, whose: Whose, on: bool) -> None:
        if on:
            self._set(replace(self.settings, whose=whose))

    def _keep_scroll_together(self, on: bool) -> None:
        self._set(replace(self.settings, scroll_together=on))

    def _keep_read_ahead(self, on: bool) -> None:
        self._set(replace(self.settings, read_ahead=on))

    def _keep_measure_time(self, on: bool) -> None:
        self._set(replace(self.settings, measure_time=on))

    def _offer_originals(self) -> None:
        why = tr("Then they can be shown on any computer; the set grows by their size")
        self.window.actions_.explain("keep_originals", why, enabled=True)

    def _keep_originals(self, on: bool) -> None:
        self._set(replace(self.settings, keep_originals=on))

    def _resize_text(self, by: int) -> None:
        self._set_size(max(_SIZES[0], min(_SIZES[-1], self.settings.text_size + by)))

    def _reset_text(self) -> None:
        self._set_size(Settings().text_size)

    def _set_size(self, size: int) -> None:
        self._set(replace(self.settings, text_size=size))
        self._show_text_look()

    def _widen_text(self, by: int) -> None:
        width = max(_WIDTHS[0], min(_WIDTHS[-1], self.settings.text_width + by))
        self._set(replace(self.settings, text_width=width))
        self._show_text_look()

    def _show_text_look(self) -> None:
        self.window.set_text_look(self.settings)
        self.text_look_changed.emit()

    def _choose_scheme(self, scheme: Scheme) -> None:
        self._set(replace(self.settings, scheme=scheme))
        self.restyle()

    def restyle(self, _scheme: Qt.ColorScheme | None = None) -> None:
        """Dress everything again in the colours that hold now."""
        self.window.set_theme(theme.apply(self._qt, self.settings.scheme))
        self._show_scheme()

    def _show_scheme(self) -> None:
        self.window.actions_[f"scheme_{self.settings.scheme}"].setChecked(True)

    # Claims

    def _offer_sizes(self) -> None:
        actions = self.window.actions_
        for size, tip in _sizes().items():
            actions.explain(f"claims_{size}", tip, enabled=True)
            actions[f"claims_{size}"].triggered.connect(partial(self._choose_size, size))
        actions[f"claims_{self.settings.reading.claims}"].setChecked(True)

    def _choose_size(self, size: ClaimSize) -> None:
        reading = self.settings.reading
        if size is not reading.claims:
            self._set(replace(self.settings, reading=replace(reading, claims=size)))
            self.claims_cut.emit(size)

    # The annotator

    def annotator(self) -> Annotator:
        from newsannot.model import Annotator

        return Annotator(self.settings.annotator_id, self.settings.annotator_name)

    def ask_name_once(self) -> None:
        """Ask, if nobody has been asked yet."""
        if not self.settings.name_asked and self.window.question.isHidden():
            text = tr("Your verdicts carry your name. Which name?")
            self.window.question.ask(text, self.settings.annotator_name, take_keys=False)

    def change_name(self) -> None:
        """Ask who is there for another name."""
        text = tr("Your name on your verdicts")
        self.window.question.ask(text, self.settings.annotator_name, take_keys=True)

    def _name_was_asked(self) -> None:
        self._set(replace(self.settings, name_asked=True))

    def _take_name(self, name: str) -> None:
        self.become(replace(self.annotator(), name=name))

    def become(self, annotator: Annotator) -> None:
        """Tag as this annotator from now on, in every set."""
        self.window.question.hide()  # it may propose the name of the one before
        id_, name = annotator.id, annotator.name
        self._set(replace(self.settings, annotator_id=id_, annotator_name=name, name_asked=True))
        self.named.emit(annotator)


def _sizes() -> dict[ClaimSize, str]:
    """What one automatic claim may be, for the commands' tooltips."""
    return {
        ClaimSize.SENTENCE: tr("Each sentence is one claim"),
        ClaimSize.CLAUSE: tr("A sentence that says two things becomes two claims"),
    }


def named(settings: Settings) -> Settings:
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
