"""Whether the file of an open set is still the one in its place: what is written to one that was removed is lost with it."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from threading import Lock

from newsannot.errors import Phrase, SetGone

MAGIC = b"SQLite format 3\0"
"""What a set begins with, as every database of SQLite's."""

_File = tuple[int, int]

_open_here: Counter[_File] = Counter()
_handles: dict[_File, int] = {}
_counting = Lock()


class Attendant:
    """Whoever must know before an open set changes, as those who make its backups."""

    def before_change(self) -> None:
        """A person is about to change it; what is raised here hinders that."""

    def before_merge(self) -> None:
        """What others did is about to come: that is no step to undo, so what is here is to be kept."""

    def before_close(self) -> None:
        """Let go of the set: it is closed when this returns."""


class Presence:
    """One set file while it is open."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = _file(path.stat())
        self._counted = 1
        with _counting:
            _open_here[self._file] += 1
            if self._file not in _handles:
                _handles[self._file] = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))

    def lasts(self) -> bool:
        try:
            self.need()
        except SetGone:
            return False
        return True

    def need(self) -> None:
        """SetGone where the file is not there any more, or another is in its place; takes some microseconds."""
        try:
            there = _file(self._path.stat())
        except OSError as error:
            gone = Phrase("was moved or deleted while it was open")
            raise SetGone(str(self._path), gone) from error
        # Some network disks number their files anew while they are open.
        if there != self._file and there != _file(os.fstat(_handles[self._file])):
            raise SetGone(str(self._path), Phrase("another file is in its place by now"))

    def end(self) -> None:
        """When SQLite has closed it: closing a file lets go of all that this program locks in it (POSIX)."""
        with _counting:
            _open_here[self._file] -= self._counted
            self._counted = 0
            if self._file in _handles and not _open_here[self._file]:
                os.close(_handles.pop(self._file))


def is_open_here(facts: os.stat_result) -> bool:
    """Whether this program has the file open: closing it once more would let go of what SQLite locks in it (POSIX)."""
    return _open_here[_file(facts)] > 0


def head_of(path: Path, length: int) -> bytes:
    """The first bytes of a file, without closing it where this program has it open."""
    with _counting:
        handle = _handles.get(_file(path.stat()))
        if handle is not None and hasattr(os, "pread"):
            return os.pread(handle, length, 0)
    with path.open("rb") as file:
        return file.read(length)


def _file(facts: os.stat_result) -> _File:
    return facts.st_dev, facts.st_ino
