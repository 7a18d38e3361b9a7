"""The window in front of all others, where another launch has asked it for something."""

from __future__ import annotations

import os

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_NOTICED = 50  # milliseconds until the X server has told Qt of a change


def bring_to_front(window: QWidget, token: str) -> None:
    """Un-minimise, raise and activate the window; ``token`` is the desktop's leave to do so, empty where it gave none."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    wait = 0
    match QGuiApplication.platformName():
        case "wayland" if token:
            os.putenv("XDG_ACTIVATION_TOKEN", token)  # Qt takes it from there, and away
        case "xcb":
            # Window managers compare the time of the last event that Qt saw with when another window was last used. A
            # property written anew makes such an event, of the present.
            handle = window.windowHandle()
            handle.setTitle(handle.title())
            wait = _NOTICED
    QTimer.singleShot(wait, window, window.activateWindow)
