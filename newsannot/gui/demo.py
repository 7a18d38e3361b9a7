"""The program's job without a display: the sample pair is read, pictured in light and dark, and exported."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from newsannot.gui.desktop import Desktop
from newsannot.resources import seeds
from newsannot.settings import Scheme, Settings
from newsannot.workers import Child

log = logging.getLogger(__name__)

_SETTLED = 400  # milliseconds from the reading to a picture that does not change any more
_SET = "My articles.newsannot"


class Demo(QObject):
    """Waits for the reading, then writes the pictures and the record into the folder and ends."""

    def __init__(self, folder: Path, child: Child) -> None:
        settings = Settings(scheme=Scheme.LIGHT, name_asked=True)
        self._desktop = Desktop(settings, folder / "settings.json", folder, child)
        super().__init__()
        self._folder = folder
        self._failed = False
        self._desktop.jobs.reading_done.connect(self._wait)
        self._desktop.jobs.failed.connect(self._fail)

    def run(self) -> int:
        """Exit status."""
        (self._folder / _SET).unlink(missing_ok=True)
        sample = seeds() / "kosovo"
        status = self._desktop.run([sample / "source.txt", sample / "derived.txt"])
        return 1 if self._failed else status

    def _wait(self, *_read: object) -> None:
        QTimer.singleShot(0, self._choose)
        QTimer.singleShot(_SETTLED, self._picture)

    def _choose(self) -> None:
        self._desktop.window.actions_["next"].trigger()
        self._desktop.window.actions_["next"].trigger()

    def _picture(self) -> None:
        from newsannot.gui.opening import export

        window, presenter = self._desktop.window, self._desktop.presenter
        self._save("window.png")
        self._desktop.settings = replace(self._desktop.settings, scheme=Scheme.DARK)
        self._desktop.restyle()
        self._save("window-dark.png")
        if presenter and presenter.session:
            export(presenter.session.store.path, self._folder / "pair.jsonl")
        window.close()

    def _save(self, name: str) -> None:
        path = self._folder / name
        self._desktop.window.grab().save(str(path))
        log.info("wrote %s", path)

    def _fail(self, error: Exception) -> None:
        log.error("the sample pair was not read: %s", error)
        self._desktop.window.close()
        self._failed = True


def run(folder: Path, child: Child) -> int:
    """The exit status of the whole."""
    return Demo(folder, child).run()
