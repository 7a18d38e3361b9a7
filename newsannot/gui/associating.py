"""The command «Open article files with newsannot»: it shows how that stands, and sets and unsets it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from newsannot import associations
from newsannot.associations import Hindrance, Standing, Way, windows
from newsannot.errors import FileError
from newsannot.gui.error_words import error_sentence
from newsannot.gui.main_window import MainWindow
from newsannot.gui.words import tr


class Associating(QObject):
    """The window's command and the system's settings."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._action = window.actions_["associate"]
        self._action.triggered.connect(self._switch)
        for menu in self._action.associatedObjects():
            if isinstance(menu, QMenu):
                menu.aboutToShow.connect(self.show_standing)

    def show_standing(self) -> None:
        """As it is now: another program may have changed it since."""
        standing = associations.standing()
        why = _hindered(standing) or _partly(standing)
        self._window.actions_.explain("associate", why, enabled=not standing.hindrance)
        self._action.setChecked(standing.complete)

    def _switch(self, on: bool) -> None:
        way = associations.standing().way
        if way is Way.OURS:
            self._change(on=on)
        else:
            self._window.notice.say(_how(way))
        if way is Way.WINDOWS_SETTINGS:
            QDesktopServices.openUrl(QUrl(windows.settings_page()))
        self.show_standing()

    def _change(self, *, on: bool) -> None:
        try:
            associations.switch(on=on)
        except (FileError, OSError) as error:
            self._window.notice.say(error_sentence(error))
            return
        if on is associations.standing().complete:
            self._window.status.say(_done(on=on))
        else:
            self._window.notice.say(_in_vain(on=on))


def _hindered(standing: Standing) -> str:
    match standing.hindrance, standing.way:
        case None, _:
            return ""
        case Hindrance.NOT_INSTALLED, _:
            return tr("Only the installed program can be asked for that")
        case _, Way.WINDOWS_SETTINGS:
            return tr("Run the installer of newsannot first")
    return tr("Run install.sh of the package first")


def _partly(standing: Standing) -> str:
    if not standing.opened or standing.complete:
        return ""
    return tr(
        "So far only: {formats}", formats=", ".join(tr(kind.name) for kind in standing.opened)
    )


def _how(way: Way) -> str:
    """Where the person can do what a program may not."""
    if way is Way.WINDOWS_SETTINGS:
        return tr(
            "Windows leaves this choice to you: set or change it in the Settings, on the page «Default apps»."
        )
    return tr(
        "In Finder, select an article file, choose File > Get Info, pick the program under «Open with» and press «Change All»."
    )


def _done(*, on: bool) -> str:
    if on:
        return tr("Article files now open in newsannot")
    names = ", ".join(associations.others(QLocale().name()))
    if not names:
        return tr("Article files no longer open in newsannot")
    return tr("Article files open in {names} again", names=names)


def _in_vain(*, on: bool) -> str:
    if on:
        return tr(
            "The desktop did not take it. Look at the file mimeapps.list of your settings: a line may be broken."
        )
    return tr("Article files still open in newsannot: no other program here opens them.")
