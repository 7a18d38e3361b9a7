"""A frame on what has the keys: the style's own can hardly be seen on our grounds."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QMainWindow, QWidget

from newsannot.gui.theme import SPACE, Theme

_WIDTH = 2


class _Frame(QWidget):
    """Lies on a widget and is as large."""

    def __init__(self, widget: QWidget, theme: Theme) -> None:
        super().__init__(widget)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(widget.rect())
        widget.installEventFilter(self)
        self.show()

    def eventFilter(self, widget: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(widget, QWidget):
            self.setGeometry(widget.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.accent, _WIDTH))
        half = _WIDTH / 2
        inside = self.rect().toRectF().adjusted(half, half, -half, -half)
        painter.drawRoundedRect(inside, SPACE, SPACE)


class FocusFrame(QObject):
    """Frames buttons and choices of a window and its dialogs that came to have the keys otherwise than by the mouse.

    Lists, fields and texts show it themselves.
    """

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for frame in self._window.findChildren(_Frame):
            frame.theme = theme
            frame.update()

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        for frame in before.findChildren(_Frame) if before else ():
            frame.hide()
            frame.deleteLater()
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if pressed or not isinstance(now, QAbstractButton | QComboBox):
            return
        if self._window in _over(now):
            _Frame(now, self._theme)


def _over(part: QWidget) -> Iterator[QWidget]:
    """What holds a part, from within: its window too, and the one that a dialog belongs to."""
    holder = part.parentWidget()
    while holder:
        yield holder
        holder = holder.parentWidget()
