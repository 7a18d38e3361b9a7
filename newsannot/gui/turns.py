"""Two windows on one set: the second one reads only, and may write when the first one has closed it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from newsannot.errors import SetError
from newsannot.store.holding import Hold

LOOK = 3000  # milliseconds


class Turns(QObject):
    """Waits until nobody else holds the set.

    Signals:
        come(str): the path of the set.
    """

    come = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self.look)

    def wait_for(self, path: Path | None) -> None:
        """None when no set is waited for."""
        self._path = path
        if path:
            self._timer.start()
        else:
            self._timer.stop()

    def look(self) -> None:
        """Whether it is free by now."""
        path = self._path
        if path is None:
            return
        hold = Hold(path)
        try:
            free = hold.take()
            hold.let_go()
        except SetError:  # as where nobody may write there any more
            free = False
        if free:
            self.wait_for(None)
            self.come.emit(str(path))
