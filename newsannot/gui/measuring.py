"""Sees whether somebody is at work in the window, for the time that each claim takes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication

from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.words import tr

_STIRS = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchUpdate,
}


class Measuring(QObject):
    """Tells the presenter's clock of every key, click and move of the mouse, while the command has it on."""

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._active = presenter.active
        window.winId()  # makes its handle
        # What reaches the window, before it goes to one of its parts: an application's filter would see all their events.
        self._handle: QWindow = window.windowHandle()
        presenter.looked.connect(self._active.show)
        presenter.acted.connect(self._active.keep)
        application = QApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._turn)
        switch = window.actions_["measure_time"]
        window.actions_.explain("measure_time", tr("Seconds at work, without pauses"), enabled=True)
        switch.toggled.connect(self._measure)
        self._measure(switch.isChecked())

    def _measure(self, on: bool) -> None:
        self._active.measure(on)
        if on:
            self._handle.installEventFilter(self)
        else:
            self._handle.removeEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        if event.type() in _STIRS:
            self._active.stir()
        return False

    def _turn(self, window: QWindow | None) -> None:
        if window is self._handle:
            self._active.stir()
        else:
            self._active.pause()
