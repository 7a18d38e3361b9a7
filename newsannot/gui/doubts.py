"""Texts in doubt: which encoding each is in is asked, one after the other, before they go on with the rest."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from newsannot.errors import Cancelled, visible
from newsannot.extraction import Extractor
from newsannot.gui.encoding_dialog import EncodingDialog
from newsannot.gui.incoming import Batch
from newsannot.gui.main_window import MainWindow
from newsannot.gui.tasks import Outcome, Task
from newsannot.gui.theme import Theme
from newsannot.originals import Arrival


class Doubts(QObject):
    """Passes on what was read, without those texts that a person leaves out.

    What is chosen for one is offered first for the others of its folder that were opened with it.

    Signals:
        settled(Batch): files that were opened at once, none in doubt any more.
    """

    settled = Signal(object)

    def __init__(self, window: MainWindow, extractor: Extractor) -> None:
        super().__init__(window)
        self._window = window
        self._extractor = extractor
        self._waiting: deque[Batch] = deque()
        self._left: deque[Arrival] = deque()
        self._done = Batch()
        self._chosen: dict[Path, str] = {}
        self._asking = False
        window.dress(self)

    def set_theme(self, theme: Theme) -> None:
        """For the dialog, which may be there when the colours change."""
        for dialog in self._window.findChildren(EncodingDialog):
            dialog.set_theme(theme)

    def take(self, batch: Batch) -> None:
        """Where no text is in doubt, ``settled`` comes before this returns."""
        self._waiting.append(batch)
        if not self._asking:
            self._begin()

    def _begin(self) -> None:
        while self._waiting and not self._asking:
            batch = self._waiting.popleft()
            self._left, self._done = deque(batch.arrivals), Batch(errors=batch.errors)
            self._chosen = {}
            self._go_on()

    def _go_on(self) -> None:
        while self._left:
            arrival = self._left.popleft()
            if arrival.guesses and arrival.path:
                self._asking = True
                self._ask(arrival, arrival.path)
                return
            self._keep(arrival)
        self._asking = False
        self.settled.emit(self._done)

    def _keep(self, arrival: Arrival) -> None:
        self._done = replace(self._done, arrivals=(*self._done.arrivals, arrival))

    def _ask(self, arrival: Arrival, path: Path) -> None:
        offered = _offered(arrival, self._chosen.get(path.parent))
        theme, name = self._window.theme, visible(path.name)
        dialog = EncodingDialog(self._window, theme, name, arrival.data, offered)
        dialog.accepted.connect(partial(self._choose, dialog, arrival, path))
        dialog.rejected.connect(self._ask_next)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose(self, dialog: EncodingDialog, arrival: Arrival, path: Path) -> None:
        encoding = dialog.encoding
        self._chosen[path.parent] = encoding
        if encoding == arrival.guesses[0]:
            self._keep(replace(arrival, guesses=()))
            self._ask_next()
            return
        task = Task(partial(self._extractor.read, path, encoding), self, waits=True)
        task.done.connect(partial(self._read, task))
        task.start()

    def _read(self, task: Task, outcome: Outcome) -> None:
        task.deleteLater()
        if self._extractor.closed:
            return
        if isinstance(outcome.value, Arrival):
            self._keep(outcome.value)
        elif outcome.error and not isinstance(outcome.error, Cancelled):
            self._done = replace(self._done, errors=(*self._done.errors, outcome.error))
        self._ask_next()

    def _ask_next(self) -> None:
        self._go_on()
        self._begin()


def _offered(arrival: Arrival, chosen: str | None) -> tuple[str, ...]:
    """The guesses, with what was chosen before at the front where it fits."""
    if chosen is None or not _fits(arrival.data, chosen):
        return arrival.guesses
    return (chosen, *(guess for guess in arrival.guesses if guess != chosen))


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
