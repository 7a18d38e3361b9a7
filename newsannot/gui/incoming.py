"""Articles out of files: short plain texts at once, all else in a thread, where its parser may take its time."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal

from newsannot import files
from newsannot.errors import Cancelled, NewsannotError
from newsannot.extraction import Extractor
from newsannot.gui.tasks import Outcome, Task, without_frames
from newsannot.originals import Arrival

_SHORT = 200_000  # bytes of all files that are read within a turn of the event loop


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of files that were opened at once, in their order."""

    arrivals: tuple[Arrival, ...] = ()
    errors: tuple[NewsannotError, ...] = ()


@dataclass(slots=True)
class _Results:
    arrivals: list[Arrival] = field(default_factory=list)
    errors: list[NewsannotError] = field(default_factory=list)

    def batch(self) -> Batch:
        return Batch(tuple(self.arrivals), tuple(self.errors))


class Incoming(QObject):
    """Reads the files that a person opens.

    Signals:
        waiting(list[Path]): these are being read, which may take a while; none any more.
        read(Batch): files that were opened at once.
    """

    waiting = Signal(object)
    read = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.extractor = Extractor()
        self._reading: list[list[Path]] = []

    def take(self, paths: list[Path]) -> None:
        """Read these; where all are short plain texts, ``read`` comes before this returns."""
        batch = self._at_once(paths)
        if batch:
            self.read.emit(batch)
            return
        self._reading.append(paths)
        self._tell()
        task = Task(partial(_read_all, self.extractor, paths), self, waits=True)
        task.done.connect(partial(self._done, task, paths))
        task.start()

    def stop(self) -> None:
        """Call off the file that is read just now, and those that were opened with it."""
        self.extractor.stop()

    def close(self) -> None:
        """Call off what is being read."""
        self.extractor.close()

    def _at_once(self, paths: list[Path]) -> Batch | None:
        if sum(map(files.size, paths)) > _SHORT:
            return None
        results = _Results()
        for path in paths:
            try:
                arrival = self.extractor.read_plain(path)
            except NewsannotError as error:
                results.errors.append(without_frames(error))
                continue
            if arrival is None:
                return None
            results.arrivals.append(arrival)
        return results.batch()

    def _tell(self) -> None:
        self.waiting.emit([path for paths in self._reading for path in paths])

    def _done(self, task: Task, paths: list[Path], outcome: Outcome) -> None:
        task.deleteLater()
        self._reading.remove(paths)
        self._tell()
        if isinstance(outcome.error, Cancelled):
            return
        failed = Batch(errors=(outcome.error,)) if outcome.error else None
        self.read.emit(failed or cast("Batch", outcome.value))


def _read_all(extractor: Extractor, paths: list[Path]) -> Batch:
    results = _Results()
    for path in paths:
        try:
            results.arrivals.append(extractor.read(path))
        except Cancelled:
            raise
        except NewsannotError as error:
            results.errors.append(without_frames(error))
    return results.batch()
