"""Faults of ours, as the log has them, on their way to the window; and what Qt says, on its way into the log."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from newsannot import logs
from newsannot.errors import NewsannotError
from newsannot.gui.main_window import MainWindow
from newsannot.gui.words import tr

if TYPE_CHECKING:
    from newsannot.gui.fault_dialog import FaultDialog

log = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.WARNING,  # of Qt's, not of ours
    QtMsgType.QtFatalMsg: logging.CRITICAL,  # and the end
}


class Faults(QObject):
    """Shows what is logged as an error, from any thread: a fault in a window of its own, one at a time.

    What is the environment's fault, though nobody caught it, is a sentence below the texts.
    """

    _logged = Signal(object)

    def __init__(self, window: MainWindow, log_file: Path | None) -> None:
        super().__init__(window)
        self._window = window
        self._log_file = log_file
        self._dialog: FaultDialog | None = None
        self._told: set[str] = set()
        self._showing = self._closed = False
        self._words = logs.PrivateFormatter("%(message)s")
        self._listener = _Listener(self._logged.emit)
        logging.getLogger(logs.OURS).addHandler(self._listener)
        # Never at once: a fault in the midst of painting or closing must be over before anything is shown.
        self._logged.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def close(self) -> None:
        """What fails from now on is only logged."""
        logging.getLogger(logs.OURS).removeHandler(self._listener)
        self._closed = True  # some may be on their way

    def _take(self, record: logging.LogRecord) -> None:
        """Show it, unless showing another failed: that would come back for ever."""
        if self._showing or self._closed:
            return
        self._showing = True
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, NewsannotError) or (isinstance(error, OSError) and error.filename):
            from newsannot.gui.error_words import error_sentence

            self._window.notice.say(error_sentence(error))
        else:
            self._show(self._words.format(record))
        self._showing = False

    def _show(self, details: str) -> None:
        """The first time in its window; again, it is counted there, or once that is closed told in a line."""
        from newsannot.gui.fault_dialog import FaultDialog

        if self._dialog and self._dialog.isVisible():
            self._dialog.count()
        elif details in self._told:
            self._window.notice.say(tr("The same went wrong again. Your work is kept."))
        else:
            if self._dialog:
                self._dialog.deleteLater()
            self._dialog = FaultDialog(self._window, details, self._log_file)
            self._dialog.show()
        self._told.add(details)


class _Listener(logging.Handler):
    """Errors only, handed on as they are."""

    def __init__(self, tell: Callable[[logging.LogRecord], None]) -> None:
        super().__init__(logging.ERROR)
        self._tell = tell

    def emit(self, record: logging.LogRecord) -> None:
        with suppress(RuntimeError):  # the window has gone
            self._tell(record)


@contextmanager
def qt_logged() -> Iterator[None]:
    """Qt's messages are logged, which it would write to standard error; not to the end, for Qt may outlive Python."""
    before = qInstallMessageHandler(_log_message)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _log_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    log.log(_LEVELS[kind], "Qt, %s: %s", context.category, logs.without_paths(text))
