"""The reading child's answers as signals."""

from __future__ import annotations

import logging
import threading
from itertools import count

from PySide6.QtCore import QObject, Signal

from newsannot.acts import Reading
from newsannot.errors import NewsannotError, RecordError, WorkerError
from newsannot.model import Claim, Pair
from newsannot.record import from_json
from newsannot.settings import ClaimSize, ReadingSettings
from newsannot.workers import (
    Answer,
    CancelJob,
    Child,
    Died,
    JobCancelled,
    JobFailed,
    Progress,
    ReadDone,
    ReadJob,
    Ready,
    SuggestDone,
    SuggestJob,
)

log = logging.getLogger(__name__)


class ReaderJobs(QObject):
    """Reads pairs in the child, one reading at a time: a newer one calls the older off, and any puts off one ahead.

    Signals:
        pipeline_ready(Pipeline): the child has loaded its model.
        model_refused(ModelCheck): the pinned model is damaged and was not loaded.
        progressed(float): how much of the reading is done, 0..1.
        reading_done(str, Reading): the pair's id and its reading.
        suggestions_done(str, tuple): the pair's id and its ``ReadClaim``s.
        reading_ended(): no reading is under way any more, for whatever reason.
        failed(Exception): a reading failed, or the child stopped.
        ahead_done(str, Reading | None): what was to be read ahead is read, or has failed.
        ahead_put_off(): it was called off, for something else goes first.
    """

    pipeline_ready = Signal(object)
    model_refused = Signal(object)
    progressed = Signal(float)
    reading_done = Signal(str, object)
    suggestions_done = Signal(str, object)
    reading_ended = Signal()
    failed = Signal(object)
    ahead_done = Signal(str, object)
    ahead_put_off = Signal()

    _answered = Signal(object, object)
    _stopped = Signal(object)

    def __init__(self, settings: ReadingSettings, child: Child | None = None) -> None:
        super().__init__()
        self._settings = settings
        self._numbers = count(1)
        self._pairs: dict[int, str] = {}
        self._reading: int | None = None
        self._ahead: int | None = None
        self._closing = False
        self._ready: Ready | None = None
        self._answered.connect(self._take)
        self._stopped.connect(self._stop)
        self._child: Child | None = None
        self._listener: threading.Thread | None = None
        self._listen(child or Child(settings))

    def _listen(self, child: Child) -> None:
        self._child = child
        self._listener = threading.Thread(
            target=self._receive, args=(child,), name="reader answers", daemon=True
        )
        self._listener.start()

    def _receive(self, child: Child) -> None:
        while True:
            try:
                answer = child.receive()
                reading = (
                    from_json(answer.reading, Reading) if isinstance(answer, ReadDone) else None
                )
            except (WorkerError, RecordError) as error:
                if not self._closing:
                    self._stopped.emit(error)
                return
            if self._closing:
                return
            self._answered.emit(answer, reading)

    def child_pid(self) -> int | None:
        return self._child.pid if self._child else None

    def announce(self) -> None:
        """Say again which pipeline is loaded, for one who connected late."""
        if self._ready:
            self.pipeline_ready.emit(self._ready.pipeline)
        if self._ready and self._ready.refused:
            self.model_refused.emit(self._ready.refused)

    @property
    def is_ready(self) -> bool:
        """Whether a child has loaded its model once."""
        return self._ready is not None

    @property
    def is_alive(self) -> bool:
        return self._child is not None

    def busy(self) -> bool:
        """Whether something is read that is waited for."""
        return self._reading is not None

    def read(self, pair: Pair, size: ClaimSize) -> None:
        """Begin to read, with claims of this size; what is under way is called off."""
        self.cancel()
        self.cancel_ahead()
        self._reading = self._send(ReadJob(next(self._numbers), pair, size))

    def read_ahead(self, pair: Pair, size: ClaimSize) -> None:
        """Begin to read what nobody waits for yet."""
        self._ahead = self._send(ReadJob(next(self._numbers), pair, size))

    def cancel_ahead(self) -> None:
        """Call off what is read ahead."""
        if self._ahead is None:
            return
        if self._child:
            self._child.send(CancelJob(self._ahead))
        self._ahead = None
        self.ahead_put_off.emit()

    def suggest(self, pair: Pair, claims: tuple[Claim, ...]) -> None:
        """Ask for the machine's word on claims that a person made."""
        if claims:
            self.cancel_ahead()
            self._send(SuggestJob(next(self._numbers), pair, claims))

    def cancel(self) -> None:
        """Call the reading off."""
        if self._reading is None:
            return
        if self._child:
            self._child.send(CancelJob(self._reading))
        self._end()

    def _send(self, job: ReadJob | SuggestJob) -> int:
        if self._child is None:
            self._listen(Child(self._settings))
        self._pairs[job.number] = job.pair.id
        if self._child:
            self._child.send(job)
        return job.number

    def _take(self, answer: Answer, reading: Reading | None) -> None:
        match answer:
            case Ready():
                self._begin(answer)
            case Progress():
                if answer.number == self._reading:
                    self.progressed.emit(answer.share)
            case ReadDone():
                pair = self._pairs.pop(answer.number)
                if answer.number == self._reading:
                    self.reading_done.emit(pair, reading)
                    self._end()
                elif answer.number == self._ahead:
                    self._end_ahead(pair, reading)
            case SuggestDone():
                self.suggestions_done.emit(self._pairs.pop(answer.number), answer.claims)
            case JobCancelled():
                self._pairs.pop(answer.number)
            case JobFailed():
                self._fail(answer)
            case Died():
                log.error("the reader failed\n%s", answer.details)

    def _begin(self, ready: Ready) -> None:
        self._ready = ready
        pipeline = ready.pipeline
        log.info("reading with %s %s", pipeline.model, pipeline.model_version or "")
        if ready.refused:
            check = ready.refused
            log.warning(
                "the model %s %s is damaged and was not loaded; install newsannot again (%s)",
                check.name,
                check.expected,
                "; ".join(f"{found.fault}: {found.file}" for found in check.differences),
            )
        self.announce()

    def _fail(self, answer: JobFailed) -> None:
        pair = self._pairs.pop(answer.number)
        if answer.details:
            log.error("reading failed: %s\n%s", answer.problem, answer.details.rstrip())
        if answer.number == self._ahead:
            self._end_ahead(pair, None)
            return
        self.failed.emit(WorkerError(answer.problem, answer.details))
        if answer.number == self._reading:
            self._end()

    def _end(self) -> None:
        self._reading = None
        self.reading_ended.emit()

    def _end_ahead(self, pair: str, reading: Reading | None) -> None:
        self._ahead = None
        self.ahead_done.emit(pair, reading)

    def _stop(self, error: NewsannotError) -> None:
        """The child is gone: the next job starts another."""
        if self._child:
            self._child.close()
            log.warning("the reader has stopped, exit code %s", self._child.exit_code)
        self._child = None
        ahead = self._pairs.get(self._ahead) if self._ahead else None
        self._pairs.clear()
        if ahead is None or self.busy():
            self.failed.emit(error)
        if ahead:
            self._end_ahead(ahead, None)
        self._end()

    def close(self) -> None:
        """End the child, wait for it, then for its last answer."""
        self._closing = True
        if self._child:
            self._child.close()
        if self._listener:
            self._listener.join()
