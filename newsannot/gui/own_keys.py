"""Keys that a field keeps from the window's commands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def claimed(event: QEvent, *keys: Qt.Key) -> bool:
    """Whether the event asks who wants one of these keys; it is then accepted, and the key goes to the field."""
    asks = event.type() is QEvent.Type.ShortcutOverride
    if not (asks and isinstance(event, QKeyEvent) and event.key() in keys):
        return False
    event.accept()
    return True
