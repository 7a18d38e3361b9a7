"""Many pairs through the analysis: lines of JSONL in, enriched records out in the same order.

One line in is one line out, whatever becomes of it: what a line does to the process that reads it costs that line only.
"""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING

from newsannot import acts, composition, record
from newsannot.errors import NewsannotError
from newsannot.formats.jsonl import Line, Refused, parsed
from newsannot.model import Pair
from newsannot.settings import ReadingSettings

if TYPE_CHECKING:
    from newsannot.analysis.reading import Reader

log = logging.getLogger(__name__)

# Results that may wait for an earlier line, per worker: enough that none idles while one reads a long article.
_AHEAD = 16
_SPAWN = get_context("spawn")


@dataclass(frozen=True, slots=True)
class Enriched:
    """The record of a line, read: JSON without a line end, and the name of the model that read it."""

    number: int
    json: str
    model: str | None


def analyse(
    lines: Iterable[Line | Refused], settings: ReadingSettings, *, workers: int = 1
) -> Iterator[Enriched | Refused]:
    """Read every line; results come in the order of the lines.

    One worker reads in this process; more are child processes that are started as lines come, and end with this one.
    Memory holds a window of lines, not the file.
    """
    if workers == 1:
        for line in lines:
            yield line if isinstance(line, Refused) else read_line(line, settings)
        return
    with closing(_Crew(settings, workers)) as crew:
        yield from crew.results(lines)


def _never() -> bool:
    return False


def read_pair(
    pair: Pair, settings: ReadingSettings, *, cancelled: Callable[[], bool] = _never
) -> Pair:
    """The pair with the machine's layers laid anew; claims it brings get suggestions, and none are added to them.

    Cancelled where ``cancelled`` says so on the way.
    """
    said, _ = composition.decompose(pair, acts.PairRow.of(pair, 0, 0))
    reading = _reader(settings).read(pair, add_claims=not pair.claims, cancelled=cancelled)
    return composition.compose(pair.source, pair.derived, said, reading, pair.annotators)


@cache
def _reader(settings: ReadingSettings) -> Reader:
    """The one reader of this process, made at the first line."""
    from newsannot.analysis.reading import Reader

    return Reader(settings)


def read_line(
    line: Line, settings: ReadingSettings, *, cancelled: Callable[[], bool] = _never
) -> Enriched | Refused:
    """A line's record enriched, or why it could not be."""
    found = parsed(line)
    if isinstance(found, Refused):
        return found
    try:
        pair = read_pair(found.pair, settings, cancelled=cancelled)
        model = pair.pipeline.model if pair.pipeline else None
        return Enriched(line.number, record.dumps(pair), model)
    except NewsannotError as error:
        return Refused(line.number, str(error))
    except Exception as error:
        # Ours to mend, but the other lines are not to suffer; the error's own words may quote the article.
        log.debug("line %d could not be read", line.number, exc_info=True)
        return Refused(
            line.number, f"could not be read: a fault of newsannot ({type(error).__name__})"
        )


class _Crew:
    """Child processes that read lines; one is started when a line finds no other idle, up to ``size``."""

    def __init__(self, settings: ReadingSettings, size: int) -> None:
        self._settings = settings
        self._size = size
        self._workers: list[_Worker] = []
        self._done: dict[int, Enriched | Refused] = {}

    def results(self, lines: Iterable[Line | Refused]) -> Iterator[Enriched | Refused]:
        """What becomes of the lines, in their order."""
        coming = enumerate(lines)
        shown = 0
        more = True
        while more or self._busy():
            more = self._hand_out(coming)
            self._collect()
            while shown in self._done:
                yield self._done.pop(shown)
                shown += 1

    def _hand_out(self, coming: Iterator[tuple[int, Line | Refused]]) -> bool:
        """Give lines to all that can take one; False when there are no more."""
        while len(self._busy()) < self._size and len(self._done) < _AHEAD * self._size:
            place, line = next(coming, (0, None))
            match line:
                case None:
                    return False
                case Refused():
                    self._done[place] = line
                case Line():
                    self._idle().send(place, line)
        return True

    def _busy(self) -> list[_Worker]:
        return [worker for worker in self._workers if worker.line]

    def _idle(self) -> _Worker:
        """A worker that waits, or a new one; one that died while it waited costs no line."""
        for worker in self._workers:
            if not worker.line and worker.is_alive():
                return worker
        self._workers.append(_Worker(self._settings))
        return self._workers[-1]

    def _collect(self) -> None:
        """Wait until a worker that reads has something to say, or has died."""
        busy = self._busy()
        ready = wait([worker.connection for worker in busy]) if busy else []
        for worker in busy:
            if worker.connection in ready:
                self._done[worker.place] = worker.receive()
        self._workers = [worker for worker in self._workers if worker.line or worker.is_alive()]

    def close(self) -> None:
        for worker in self._workers:
            worker.end()


class _Worker:
    """A child process that reads one line at a time from its pipe, and ends when this end of it closes."""

    def __init__(self, settings: ReadingSettings) -> None:
        self.connection, there = _SPAWN.Pipe()
        self.line: Line | None = None
        self.place = 0
        self._process = _SPAWN.Process(target=_serve, args=(there, settings), daemon=True)
        with _interrupts_held():
            self._process.start()
        # Else the child's death would not show as the end of the pipe.
        there.close()

    def is_alive(self) -> bool:
        return self._process.is_alive()

    def send(self, place: int, line: Line) -> None:
        self.place, self.line = place, line
        # A child that is dead already says so when it is asked for its result.
        with suppress(OSError):
            self.connection.send(line)

    def receive(self) -> Enriched | Refused:
        """The result of the line that was sent."""
        assert self.line is not None
        number, self.line = self.line.number, None
        try:
            result: Enriched | Refused = self.connection.recv()
        except (EOFError, OSError):
            self._process.join(1)
            self.end()
            code = self._process.exitcode
            return Refused(number, f"could not be read: the process that read it died ({code})")
        return result

    def end(self) -> None:
        self.connection.close()
        self._process.kill()
        self._process.join()


def _serve(connection: Connection, settings: ReadingSettings) -> None:
    """What a child does: read lines until the pipe ends, which it does however the parent ends."""
    # The parent hears Ctrl+C and ends its children.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        while True:
            # One line at a time comes in: what there is to read before the answer is the end of the pipe.
            connection.send(read_line(connection.recv(), settings, cancelled=connection.poll))


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """A child that starts here never gets Ctrl+C, not even before it can say so; this process gets it afterwards."""
    if sys.platform == "win32":
        yield
        return
    # Started by the first child, and would let the signal through again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
