"""The Qt application, which the system may ask to open a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """On macOS a double-click is no launch with the file's name, but an event here.

    Signals:
        files_asked(list): paths.
    """

    files_asked = Signal(object)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.files_asked.emit([Path(event.file())])
            return True
        return super().event(event)
