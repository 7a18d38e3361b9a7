"""A list to choose from that leaves the wheel to what scrolls below it."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class Choice(QComboBox):
    """Turning the wheel over it chooses nothing: that would change what was said without a word."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
