"""One moment of a start that the log tells: when a text is on the screen with what was read in it."""

from __future__ import annotations

import logging

from PySide6.QtCore import QEvent, QObject, QTimer

from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter

log = logging.getLogger(__name__)


class ReadingShown(QObject):
    """Looks for the first paint of a source that has marks; once, from outside, and then no more."""

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        presenter.pair_shown.connect(self._watch)

    def _watch(self) -> None:
        self._window.source.view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and len(self._window.source.view.sheet.marks):
            watched.removeEventFilter(self)
            self._presenter.pair_shown.disconnect(self._watch)
            QTimer.singleShot(0, self._say)  # when the paint is over
        return False

    def _say(self) -> None:
        log.info("reading shown")
        self.deleteLater()
