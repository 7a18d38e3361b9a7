"""What a screen reader is told that no widget's name or text says."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def listened() -> bool:
    """Whether a screen reader is there."""
    return QAccessible.isActive()


def announce(widget: QWidget, text: str) -> None:
    """Have the text read out; while no screen reader listens nothing is done."""
    if text and listened():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
