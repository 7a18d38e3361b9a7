"""A file's bytes in, and out again in one step; whatever hinders that is a FileError that says what and why."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from newsannot.errors import FileError, Phrase

# Far above any article; what is larger is no article, and would fill the memory before it is refused.
LIMIT = 64 * 1024 * 1024
# Never waiting: it may be a pipe by now, or one of the system's files that waits for what is to come.
_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def contents(path: Path, *, limit: int = LIMIT) -> bytes:
    """All bytes of a regular file of at most ``limit`` bytes."""
    with reading(path) as file:
        data = file.read(limit + 1) or b""  # None where one that waits for others has nothing
    if len(data) > limit:
        most = limit // 1024**2
        raise FileError(str(path), Phrase("is larger than {most} MB; no article is", most=most))
    return data


def size(path: Path) -> int:
    """The bytes of a file; 0 where it cannot be asked, which reading it will say."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def is_file(path: Path) -> bool:
    """Whether there is a file; what may not even be asked for is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def is_there(path: Path) -> bool:
    """Whether there is anything of this name; what may not even be asked for is not."""
    try:
        return path.exists()
    except OSError:
        return False


def is_same(one: Path, other: Path) -> bool:
    """Whether both lead to one file that is there."""
    return is_there(one) and is_there(other) and one.samefile(other)


@contextmanager
def reading(path: Path) -> Iterator[BinaryIO]:
    """A regular file, open for reading."""
    try:
        # Before it is opened: opening a device may do something.
        _refuse_others(path, path.stat())
        file = os.fdopen(os.open(path, _READING), "rb")
    except (OSError, ValueError) as error:
        raise FileError(str(path), unreadable(error)) from error
    try:
        with file:
            _refuse_others(path, os.fstat(file.fileno()))  # another may have come in its place
            yield file
    except OSError as error:
        # A disk that fails, or a share that goes, on the way.
        raise FileError(str(path), unreadable(error)) from error


def _refuse_others(path: Path, facts: os.stat_result) -> None:
    if stat.S_ISDIR(facts.st_mode):
        raise FileError(str(path), Phrase("is a folder; name the files in it"))
    if not stat.S_ISREG(facts.st_mode):
        raise FileError(str(path), Phrase("is a device or a pipe, not a file"))


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to write that takes ``path``'s place at the end, on disk; after an exception nothing has changed.

    FileError where the folder or the name cannot be written.
    """
    with in_place_of(path) as temporary, temporary.open("wb") as file:
        yield file


@contextmanager
def in_place_of(path: Path, mode: int | None = None) -> Iterator[Path]:
    """As ``replacing``, for what is written by its name; ``mode`` where it has other rights than ``path`` or a new file."""
    try:
        target = _target(path)
        mode = _mode(target) if mode is None else mode
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:100]}.", dir=target.parent)
        os.close(handle)
    except (OSError, ValueError) as error:
        raise FileError(str(path), _unwritten(error)) from error
    temporary = Path(name)
    try:
        yield temporary
        _sync(temporary)
        temporary.chmod(mode)
        temporary.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise FileError(str(path), _unwritten(error)) from error
    finally:
        with suppress(OSError):  # a disk that went takes it along
            temporary.unlink(missing_ok=True)


def _mode(target: Path) -> int:
    return stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


@contextmanager
def arriving(path: Path) -> Iterator[Path]:
    """A place for a file that is made by others and takes the name ``path`` at the end; after an exception nothing is left.

    It lies in a folder of its own, with what they put beside it. FileError where there is something called so by then.
    """
    try:
        target = _target(path)
        folder = tempfile.TemporaryDirectory(prefix=f".{target.name[:100]}.", dir=target.parent)
    except (OSError, ValueError) as error:
        raise FileError(str(path), _unwritten(error)) from error
    with folder as name:
        made = Path(name) / target.name
        yield made
        if target.exists():
            raise FileError(str(path), Phrase("another file has this name by now"))
        try:
            made.replace(target)
            _sync_folder(target.parent)
        except OSError as error:
            raise FileError(str(path), _unwritten(error)) from error


def _target(path: Path) -> Path:
    """The file itself where ``path`` is a link to it, so that the link stays one."""
    try:
        target = path.resolve()
    except RuntimeError as error:  # as a loop of links is told
        raise FileError(str(path), Phrase("is a link that leads to itself")) from error
    if target.exists() and not target.is_file():
        raise FileError(str(path), Phrase("is a folder or a device; name a file"))
    return target


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _unwritten(error: OSError | ValueError) -> Phrase:
    return Phrase("could not be written: {reason}", reason=_reason(error))


def unreadable(error: OSError | ValueError) -> Phrase:
    """What completes «FILE: ...» for a file that could not be opened."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return Phrase("there is no such file; check the name")
        case OSError(errno=errno.ELOOP):
            return Phrase("is a link that leads to itself")
        case PermissionError():
            return Phrase("may not be opened by you; ask for the right to, or copy it")
        case ValueError():  # a NUL in it, or half a surrogate pair
            return Phrase("no file can have this name; check it")
        case _:
            return Phrase("could not be opened: {reason}", reason=_reason(error))


def _reason(error: OSError | ValueError) -> str:
    return (isinstance(error, OSError) and error.strerror) or str(error)
