"""One writer at a time: a lock file beside the set, which the system lets go when its holder ends, however it ends."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from newsannot.errors import SetError


class Hold:
    """The right to write to a set. Beside the set itself, whatever links lead to it."""

    def __init__(self, path: Path) -> None:
        there = path.resolve()
        self._path = path
        self._lock = FileLock(there.with_name(f".{there.name}.lock"))

    def take(self) -> bool:
        """Whether nobody else holds it; SetError where it cannot be known."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        except OSError as error:
            raise SetError(str(self._path), error.strerror or str(error)) from error
        return True

    def let_go(self) -> None:
        if self._lock.is_locked:
            # Before it is released, or the lock that goes could be the next writer's. Windows does it by itself.
            with suppress(OSError):
                Path(self._lock.lock_file).unlink()
        self._lock.release()
