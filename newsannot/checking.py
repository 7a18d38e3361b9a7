"""A set checked whole in a spawned child that gives way to all else, so that neither the window nor a key waits for it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from itertools import islice
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

from newsannot.errors import Cancelled, SetError

_NICENESS = 19
_MOST = 20  # problems: one is enough to stop working on a set


class Checking:
    """One check. ``run`` blocks and belongs into a thread, for even to begin takes a while; ``stop`` never does."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stopping = threading.Lock()
        self._stopped = False
        self._process: SpawnProcess | None = None

    def run(self) -> tuple[str, ...]:
        """What is wrong with the set, a sentence each, nothing for a sound one; Cancelled where it was stopped."""
        pipe, theirs = multiprocessing.get_context("spawn").Pipe()
        with pipe:
            with theirs:  # closed here, or the pipe would never come to its end
                process = self._begin(theirs)
            try:
                problems: tuple[str, ...] = pipe.recv()
            except (EOFError, OSError) as error:
                raise Cancelled from error  # whoever ended it, nothing is known
            finally:
                process.join()
        return problems

    def _begin(self, theirs: Connection) -> SpawnProcess:
        process = multiprocessing.get_context("spawn").Process(
            target=serve, args=(theirs, self._path), name="newsannot check", daemon=True
        )
        with self._stopping:
            if self._stopped:
                raise Cancelled
            process.start()
            self._process = process
        return process

    def stop(self) -> None:
        with self._stopping:
            self._stopped = True
            if self._process:
                self._process.kill()


def serve(pipe: Connection, path: Path) -> None:
    """The child's side: one answer."""
    from newsannot.store import check

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    threading.Thread(target=_end_with, args=(pipe,), daemon=True).start()
    try:
        problems = tuple(str(problem) for problem in islice(check(path), _MOST))
    except SetError as error:
        problems = (str(error.problem),)
    pipe.send(problems)


def _end_with(pipe: Connection) -> None:
    """Nobody waits for the answer when the window has gone."""
    try:
        pipe.recv()
    except (EOFError, OSError):
        os._exit(1)
