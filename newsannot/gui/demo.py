"""The program's job without a display: a pair is read, pictured in light and dark, and exported."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from newsannot.gui.default_set import default_path
from newsannot.gui.desktop import Desktop
from newsannot.settings import Scheme, Settings

log = logging.getLogger(__name__)

_SETTLED = 400  # milliseconds until a picture does not change any more


class Demo(QObject):
    """Waits for the reading, works on the pair, writes pictures and record into the folder, and ends."""

    def __init__(self, folder: Path, files: list[Path], work: Callable[[Desktop], None]) -> None:
        settings = Settings(
            scheme=Scheme.LIGHT, annotator_id="demo", annotator_name="Kim", name_asked=True
        )
        self._desktop = Desktop(settings, folder / "settings.json", folder)
        super().__init__()
        self._folder = folder
        self._files = files
        self._work = work
        self._begun = self._failed = False
        self._desktop.ready.connect(self._listen)

    def run(self) -> int:
        """Exit status."""
        default_path(self._folder, 1).unlink(missing_ok=True)
        self._desktop.window.resize(1400, 900)
        status = self._desktop.run(self._files)
        return 1 if self._failed else status

    def _listen(self) -> None:
        if self._desktop.jobs and self._desktop.presenter:
            self._desktop.presenter.read.connect(self._wait)
            self._desktop.jobs.failed.connect(self._fail)

    def _wait(self) -> None:
        if self._begun:
            return
        self._begun = True
        QTimer.singleShot(0, self._do_work)
        QTimer.singleShot(2 * _SETTLED, self._picture)

    def _do_work(self) -> None:
        self._work(self._desktop)

    def _picture(self) -> None:
        self._save("window.png")
        self._desktop.window.actions_["scheme_dark"].trigger()
        QTimer.singleShot(_SETTLED, self._end)

    def _end(self) -> None:
        from newsannot.export import export_set

        presenter = self._desktop.presenter
        self._save("window-dark.png")
        if presenter and presenter.session:
            export_set(presenter.session.store.path, self._folder / "pair.jsonl")
        self._desktop.window.close()

    def _save(self, name: str) -> None:
        path = self._folder / name
        self._desktop.window.grab().save(str(path))
        log.info("wrote %s", path)

    def _fail(self, error: Exception) -> None:
        log.error("the pair was not read: %s", error)
        self._failed = True
        self._desktop.window.close()


def look_only(desktop: Desktop) -> None:
    """Show the third claim, tag nothing."""
    for _ in range(2):
        desktop.window.actions_["next"].trigger()
