"""Starts the program: log, then settings, then the window."""

from __future__ import annotations

import logging
import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from newsannot import logs

if TYPE_CHECKING:
    from newsannot.gui.handover import Door
    from newsannot.gui.request import Request

_NO_DISPLAY = (
    "newsannot: there is no display to open a window on; "
    "«newsannot analyse SOURCE DERIVED» needs none (see newsannot --help)"
)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Places:
    """Where the settings, the default set and the log are kept."""

    settings: Path
    documents: Path
    log: Path

    @classmethod
    def of_user(cls) -> Places:
        """The user's own folders, or one for all where NEWSANNOT_HOME names it."""
        home = os.environ.get("NEWSANNOT_HOME")
        if home:
            return cls(Path(home) / "settings.json", Path(home), Path(home) / "newsannot.log")
        import platformdirs

        config = platformdirs.user_config_path("newsannot", appauthor=False)
        documents = platformdirs.user_documents_path() / "newsannot"
        log_folder = platformdirs.user_log_path("newsannot", appauthor=False)
        return cls(config / "settings.json", documents, log_folder / "newsannot.log")


def main(arguments: list[str]) -> int:
    """Open the window on what these words ask for, or hand that to the window that is open; the exit status."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # every act is kept already
    if not _has_display():
        sys.stderr.write(f"{_NO_DISPLAY}\n")
        return 1
    places = Places.of_user()
    log_file = logs.begin(places.log)
    try:
        return _run(arguments, places, log_file)
    except Exception as error:
        log.critical("newsannot could not start", exc_info=True)
        _show(error, places.log)
        return 1


def _show(error: Exception, log_file: Path) -> None:
    """Whoever starts newsannot from a menu sees no standard error."""
    try:
        from newsannot.gui.fault_dialog import show_alone
    except ImportError:
        return
    show_alone(error, log_file)


def _run(arguments: list[str], places: Places, log_file: logs.LogFile) -> int:
    from newsannot.gui.handover import Door, meeting_place
    from newsannot.gui.request import Request

    request, door = Request.of(arguments), Door(meeting_place())
    if door.hand_over(request):
        return 0
    try:
        logs.watch_crashes(places.log)
        return _open_window(request, door, places, log_file)
    finally:
        door.close()
        log_file.open()


def _open_window(request: Request, door: Door, places: Places, log_file: logs.LogFile) -> int:
    from PySide6.QtCore import Qt

    from newsannot import settings
    from newsannot.gui.desktop import Desktop
    from newsannot.gui.faults import qt_logged

    with qt_logged():
        chosen = settings.load(places.settings)
        desktop = Desktop(chosen, places.settings, places.documents, places.log)
        desktop.window.painted.connect(door.listen, Qt.ConnectionType.QueuedConnection)
        desktop.ending.connect(door.shut)
        desktop.ready.connect(log_file.open)
        door.asked.connect(desktop.take, Qt.ConnectionType.QueuedConnection)
        return desktop.run(list(request.files), request.wishes)


def _has_display() -> bool:
    """Qt would end the process without a word that helps."""
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(map(os.environ.get, wanted))


def demo(folder: Path, files: list[Path]) -> int:
    """Read a pair, the first sample where none is given, without a display.

    window.png, window-dark.png and pair.jsonl go into the folder.
    """
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    folder.mkdir(parents=True, exist_ok=True)
    from newsannot.gui.demo import Demo, look_only
    from newsannot.resources import SAMPLES, sample

    return Demo(folder, files or sample(SAMPLES[0]), look_only).run()
