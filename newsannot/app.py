"""Starts the program: settings, then the window."""

from __future__ import annotations

import logging
import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

from newsannot import settings

_NO_DISPLAY = (
    "newsannot: there is no display to open a window on; "
    "«newsannot analyse SOURCE DERIVED» needs none (see newsannot --help)"
)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Places:
    """Where the settings and the default set are kept."""

    settings: Path
    documents: Path

    @classmethod
    def of_user(cls) -> Places:
        """The user's own folders, or one for all where NEWSANNOT_HOME names it."""
        home = os.environ.get("NEWSANNOT_HOME")
        if home:
            return cls(Path(home) / "settings.json", Path(home))
        import platformdirs

        config = platformdirs.user_config_path("newsannot", appauthor=False)
        return cls(config / "settings.json", platformdirs.user_documents_path() / "newsannot")


def main(arguments: list[str]) -> int:
    """Open the window on these files; the exit status."""
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # every act is kept already
    if not _has_display():
        sys.stderr.write(f"{_NO_DISPLAY}\n")
        return 1
    places = Places.of_user()
    chosen = settings.load(places.settings)

    from newsannot.gui.desktop import Desktop

    desktop = Desktop(chosen, places.settings, places.documents)
    return desktop.run([Path(argument) for argument in arguments])


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
