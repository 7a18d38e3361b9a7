"""One spawned child on a pipe of its own that runs the analysis, so that the window never waits for it.

Jobs go in, answers come out, both frozen values. The child ends when its end of the pipe reaches its end of file, that
is also when the window is killed; the window outlives a crash of the child.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import TYPE_CHECKING

from newsannot import logs
from newsannot.errors import Cancelled, NewsannotError, Phrase, WorkerError

if TYPE_CHECKING:
    from newsannot.acts import ReadClaim
    from newsannot.analysis.manifest import ModelCheck
    from newsannot.analysis.reading import Reader
    from newsannot.model import Claim, Pair, Pipeline
    from newsannot.settings import ClaimSize, ReadingSettings

log = logging.getLogger(__name__)

_NICENESS = 5  # where cores are few, the window goes first
_GRACE = 2.0  # seconds a child may take to end by itself before it is ended


@dataclass(frozen=True, slots=True)
class ReadJob:
    """Read both texts of a pair; claims that the pair brings are kept and get suggestions.

    ``size`` is what one automatic claim is, None as the child's settings have it.
    """

    number: int
    pair: Pair
    size: ClaimSize | None = None


@dataclass(frozen=True, slots=True)
class SuggestJob:
    """Suggest verdicts for claims that a person made since the pair was read."""

    number: int
    pair: Pair
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class CancelJob:
    """Call a job off; one that is done already is not affected."""

    number: int


@dataclass(frozen=True, slots=True)
class Stop:
    """End now; what is under way is called off."""


@dataclass(frozen=True, slots=True)
class Ready:
    """The pipeline is loaded; ``refused`` says why the pinned model was not, where it is damaged."""

    pipeline: Pipeline
    refused: ModelCheck | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of a job is done, 0..1."""

    number: int
    share: float


@dataclass(frozen=True, slots=True)
class ReadDone:
    """A reading as JSON (see ``record.to_json``): it is decoded faster than a pickle and kept as it is."""

    number: int
    reading: str


@dataclass(frozen=True, slots=True)
class SuggestDone:
    number: int
    claims: tuple[ReadClaim, ...]


@dataclass(frozen=True, slots=True)
class JobCancelled:
    number: int


@dataclass(frozen=True, slots=True)
class JobFailed:
    """``details`` are for the log and the crash dialog; they hold no article text."""

    number: int
    problem: str
    details: str


@dataclass(frozen=True, slots=True)
class Died:
    """The last answer of a child that a fault ends, as when spaCy does not load; ``details`` as for ``JobFailed``."""

    details: str


Job = ReadJob | SuggestJob
Answer = Ready | Progress | ReadDone | SuggestDone | JobCancelled | JobFailed | Died


class Child:
    """The window's side of the pipe. ``receive`` blocks and belongs into a thread; ``send`` never does."""

    def __init__(self, settings: ReadingSettings) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=serve, args=(theirs, settings), name="newsannot reader", daemon=True
        )
        self._process.start()
        theirs.close()  # or the pipe would never come to its end
        self._outbox: SimpleQueue[Job | CancelJob | Stop] = SimpleQueue()
        threading.Thread(target=self._post, name="reader jobs", daemon=True).start()

    @property
    def pid(self) -> int | None:
        return self._process.pid

    @property
    def exit_code(self) -> int | None:
        """How it ended, negative where by a signal; None while it runs."""
        return self._process.exitcode

    def send(self, job: Job | CancelJob) -> None:
        """Hand a job over; whether the child has ended is ``receive``'s to say."""
        self._outbox.put(job)

    def _post(self) -> None:
        """A long text fills the pipe, and a child that loads or works does not empty it."""
        with suppress(OSError):
            while True:
                message = self._outbox.get()
                self._pipe.send(message)
                if isinstance(message, Stop):
                    return

    def receive(self) -> Answer:
        """The next answer; WorkerError when the child has ended."""
        try:
            answer: Answer = self._pipe.recv()
        except (EOFError, OSError) as error:
            raise WorkerError(Phrase("the reader has stopped")) from error
        return answer

    def close(self) -> None:
        """Let the child end, and end it if it does not; ``receive`` then comes back too."""
        self._outbox.put(Stop())  # closing the pipe would not wake a thread that waits in it
        self._process.join(_GRACE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()


def serve(pipe: Connection, settings: ReadingSettings) -> None:
    """The child's side: answer jobs until the pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    try:
        _Server(pipe, settings).run()
    except (_Ended, BrokenPipeError, ConnectionResetError):
        log.debug("the window has gone")
    except Exception as error:
        with suppress(OSError):
            pipe.send(Died(logs.trace(error)))  # standard error may be nobody's
        raise


class _Ended(BaseException):
    """The window wants no more answers; no exception, so that no job takes it for a fault of its own."""


class _Server:
    def __init__(self, pipe: Connection, settings: ReadingSettings) -> None:
        self._pipe = pipe
        self._settings = settings
        self._waiting: deque[Job] = deque()
        self._called_off: set[int] = set()

    def run(self) -> None:
        from newsannot.analysis.reading import Reader  # only here: it brings spaCy

        reader = Reader(self._settings)
        self._pipe.send(Ready(reader.pipeline, reader.refused))
        while True:
            if not self._waiting:
                self._take()
            self._take_all()
            if self._waiting:
                job = self._waiting.popleft()
                self._pipe.send(self._answer(job, reader))

    def _take_all(self) -> None:
        try:
            while self._pipe.poll():
                self._take()
        except OSError as error:
            raise _Ended from error

    def _take(self) -> None:
        try:
            message: Job | CancelJob | Stop = self._pipe.recv()
        except (EOFError, OSError) as error:
            raise _Ended from error
        if isinstance(message, Stop):
            raise _Ended
        if isinstance(message, CancelJob):
            self._called_off.add(message.number)
        else:
            self._waiting.append(message)

    def _cancelled(self, number: int) -> bool:
        self._take_all()
        return number in self._called_off

    def _answer(self, job: Job, reader: Reader) -> Answer:
        try:
            return self._work(job, reader)
        except Cancelled:
            return JobCancelled(job.number)
        except NewsannotError as error:
            return JobFailed(job.number, str(error), "")
        except Exception as error:
            # A fault of ours in one text must not cost the others. Its message may quote the text: debug only.
            log.debug("job %d failed", job.number, exc_info=True)
            return JobFailed(job.number, type(error).__name__, logs.trace(error))

    def _telling(self, number: int) -> Callable[[float], None]:
        """Tells each per cent of a job once: a long text has thousands of steps, and each word wakes the window."""
        told = -1

        def tell(share: float) -> None:
            nonlocal told
            if (percent := int(100 * share)) > told:
                told = percent
                self._pipe.send(Progress(number, share))

        return tell

    def _work(self, job: Job, reader: Reader) -> Answer:
        from newsannot.record import to_json

        if self._cancelled(job.number):
            raise Cancelled
        if isinstance(job, SuggestJob):
            return SuggestDone(job.number, reader.suggest(job.pair, job.claims))
        reading = reader.read(
            job.pair,
            size=job.size,
            progress=self._telling(job.number),
            cancelled=lambda: self._cancelled(job.number),
        )
        return ReadDone(job.number, to_json(reading))
