"""The Qt application: it speaks the desktop's language, and the system may ask it to open a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from newsannot.gui.language import speak


class Application(QApplication):
    """On macOS a double-click is no launch with the file's name, but an event here.

    Signals:
        files_asked(list): paths.
    """

    files_asked = Signal(object)

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        speak(self, QLocale.system().uiLanguages())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.files_asked.emit([Path(event.file())])
            return True
        return super().event(event)
