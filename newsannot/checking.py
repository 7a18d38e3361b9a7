"""A set checked whole in a spawned child that gives way to all else, so that neither the window nor a key waits for it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path

from newsannot.errors import Cancelled, SetError

_NICENESS = 19
_MOST = 20  # problems: one is enough to stop working on a set


class Checking:
    """One check under way. ``wait`` blocks and belongs into a thread; ``stop`` never does."""

    def __init__(self, path: Path) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=serve, args=(theirs, path), name="newsannot check", daemon=True
        )
        self._process.start()
        theirs.close()  # or the pipe would never come to its end
        self._stopped = False

    def wait(self) -> tuple[str, ...]:
        """What is wrong with the set, a sentence each, nothing for a sound one; Cancelled where it was stopped."""
        try:
            problems: tuple[str, ...] = self._pipe.recv()
        except (EOFError, OSError) as error:
            raise Cancelled from error  # whoever ended it, nothing is known
        finally:
            self._process.join()
            self._pipe.close()
        return problems

    def stop(self) -> None:
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
