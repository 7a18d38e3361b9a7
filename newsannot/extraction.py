"""Files in, articles out, with the parsers in a child of their own: a file that breaks, hangs or swells one costs the
child, never the program.

The child gets a file's bytes and gives JSON back: what comes from it is checked like any foreign input. It may use a
bounded amount of memory and time, and neither the network nor other programs.
"""

from __future__ import annotations

import logging
import multiprocessing
import re
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from newsannot import files, logs, readers
from newsannot.errors import Cancelled, FileError, LongText, Phrase, TextError
from newsannot.offsets import Offsets
from newsannot.originals import Arrival, PagePicture
from newsannot.readers.draft import Draft, Unreadable
from newsannot.readers.text import is_utf8

log = logging.getLogger(__name__)

_FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.system")
_LONGEST_ANSWER = 256 * 1024**2

_WORDING = re.compile(r"(?:[^{}]|\{[a-z_]+\}){1,1000}")
_NAME = re.compile(r"\{([a-z_]+)\}")
_LARGE = Phrase("needs more memory to be read than any article does; save it in another format")
_BROKE = Phrase("breaks the program that reads it; save it in another format")


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take: seconds, and bytes of memory of the child."""

    seconds: float = 60
    memory: int = 2 * 1024**3


class ReadFile(msgspec.Struct, frozen=True, tag=True):
    """A file to read; its bytes follow."""

    name: str
    encoding: str | None = None


class DrawPage(msgspec.Struct, frozen=True, tag=True):
    """A page of a PDF to draw, counted from 0, about as many points wide; the file's bytes follow."""

    number: int
    width: int


class ReadRich(msgspec.Struct, frozen=True, tag=True):
    """Rich text from the clipboard or dropped; its bytes follow, those of HTML in UTF-8."""

    mime: str


class Drafted(msgspec.Struct, frozen=True, tag=True):
    mime: str
    draft: Draft


class Drawn(msgspec.Struct, frozen=True, tag=True):
    picture: PagePicture


class Refused(msgspec.Struct, frozen=True, tag=True):
    """Why there is no article; a fact is words, or a phrase again."""

    wording: str
    facts: dict[str, str | Refused] = {}


class Failed(msgspec.Struct, frozen=True, tag=True):
    """A fault of a reader; ``details`` hold no text of the file."""

    memory: bool
    details: str


Job = ReadFile | DrawPage | ReadRich
Result = Drafted | Drawn
Answer = Result | Refused | Failed
_Drafting = Callable[[bytes, str, str | None], tuple[readers.Format, Draft]]


class Extractor:
    """Reads files, one at a time; the child starts with the first that needs it and stays.

    Any thread may call it. As a context manager it ends the child at the end.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._turn = threading.Lock()
        self._child: _Child | None = None
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def read(self, path: Path, encoding: str | None = None) -> Arrival:
        """The article that a file holds, all of it in memory.

        FileError where it holds none that can be read; Cancelled where ``close`` came in between.
        """
        data = files.contents(path)
        plain = readers.is_plain(data, path.name)
        return _arrival(data, path, encoding, readers.draft if plain else self._draft)

    def read_plain(self, path: Path) -> Arrival | None:
        """The article of a short plain text in UTF-8, which takes no time; None where the file is anything else."""
        if files.size(path) > readers.SHORT:
            return None
        data = files.contents(path)
        at_once = readers.is_plain(data, path.name) and is_utf8(data)
        return _arrival(data, path, None, readers.draft) if at_once else None

    def page(self, data: bytes, number: int, width: int) -> PagePicture:
        """How a PDF's page looks, counted from 0, about as many points wide; Unreadable where it cannot be drawn."""
        answer = self._ask(DrawPage(number, width), data)
        if not isinstance(answer, Drawn) or not _is_whole(answer.picture):
            raise Unreadable(_BROKE)
        return answer.picture

    def read_rich(self, mime: str, data: bytes) -> Draft:
        """All that a piece of rich text shows, HTML in UTF-8 or RTF; Unreadable where it shows none."""
        answer = self._ask(ReadRich(mime), data)
        if not isinstance(answer, Drafted):
            raise Unreadable(_BROKE)
        return readers.plausible(answer.draft)

    @property
    def closed(self) -> bool:
        return self._closed

    def stop(self) -> None:
        """Call off what is read just now; what comes later gets a child of its own."""
        child = self._child
        if child and self._turn.locked():
            child.stop()

    def close(self) -> None:
        """End the child, also while it reads."""
        self._closed = True
        if child := self._child:
            child.kill()

    def _draft(self, data: bytes, name: str, encoding: str | None) -> tuple[readers.Format, Draft]:
        name = name.encode("utf-8", "replace").decode()
        answer = self._ask(ReadFile(name, encoding), data)
        if not isinstance(answer, Drafted):
            raise Unreadable(_BROKE)
        return readers.of_mime(answer.mime), readers.plausible(answer.draft)

    def _ask(self, job: Job, data: bytes) -> Result:
        """The child's answer; Unreadable with the reason where there is none."""
        with self._turn:
            if self._closed:
                raise Cancelled
            child = self._ready()
            # Again: whoever closed meanwhile saw no child to end.
            answer = None if self._closed else child.ask(job, data)
            if self._closed or child.stopped:
                self._drop()
                raise Cancelled
            if answer is None:
                slow = child.overdue
                self._drop()
                raise Unreadable(_slow(self._limits) if slow else _BROKE)
            return self._checked(answer)

    def _ready(self) -> _Child:
        """The child that waits, or a new one: what ended it while it waited costs no file."""
        if self._child is None or not self._child.is_alive():
            self._drop()
            self._child = _Child(self._limits)
        return self._child

    def _checked(self, answer: Answer) -> Result:
        if isinstance(answer, Refused):
            raise Unreadable(_phrase(answer))
        if isinstance(answer, Failed):
            log.info("a reader failed: %s", answer.details)
            self._drop()  # what is left of its memory is not known
            raise Unreadable(_LARGE if answer.memory else _BROKE)
        return answer

    def _drop(self) -> None:
        if self._child:
            self._child.kill()
        self._child = None


def _arrival(data: bytes, path: Path, encoding: str | None, draft: _Drafting) -> Arrival:
    try:
        kind, made = draft(data, path.name, encoding)
    except Unreadable as error:
        raise FileError(str(path), error.problem) from error
    return readers.arrival(data, path, kind, made)


class _Child:
    """The program's side of the pipe."""

    def __init__(self, limits: Limits) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._limits = limits
        self._process: BaseProcess = context.Process(
            target=serve, args=(theirs, limits), name="newsannot extractor", daemon=True
        )
        self._process.start()
        theirs.close()  # or the pipe would never come to its end
        self.overdue = self.stopped = False
        self._ending = threading.Lock()

    def ask(self, job: Job, data: bytes) -> Answer | None:
        """The answer to a job, None where the child ended before it came or gave something else."""
        # A timer, not a poll: a child that stops within its answer would hold whoever reads it.
        alarm = threading.Timer(self._limits.seconds, self._end_overdue)
        alarm.start()
        try:
            self._pipe.send_bytes(msgspec.json.encode(job))
            self._pipe.send_bytes(data)
            given = self._pipe.recv_bytes(_LONGEST_ANSWER)
            answer: Answer = msgspec.json.decode(given, type=Answer)
            return answer
        except (EOFError, OSError, RecursionError, ValueError) as error:
            log.info("a reader gave no answer: %s", type(error).__name__)
            return None
        finally:
            alarm.cancel()
            alarm.join()  # or it could come too late, and end the next job

    def _end_overdue(self) -> None:
        self.overdue = True
        self.kill()

    def is_alive(self) -> bool:
        with self._ending:  # of two threads that ask the system at once, one is told of no process
            return self._process.is_alive()

    def stop(self) -> None:
        self.stopped = True
        self.kill()

    def kill(self) -> None:
        with self._ending:
            self._process.kill()
            self._process.join()


def _is_whole(picture: PagePicture) -> bool:
    """Whether the rows hold what they say: a window that is given fewer bytes would read those of others."""
    fits = picture.width > 0 and 3 * picture.width <= picture.stride
    return fits and picture.height > 0 and picture.stride * picture.height == len(picture.pixels)


def _slow(limits: Limits) -> Phrase:
    return Phrase(
        "takes too long to read, more than {seconds} seconds; save it in another format",
        seconds=round(limits.seconds),
    )


def _phrase(refused: Refused) -> Phrase:
    # Names in braces and no more, as our readers put it: all else in them is a program for ``format``.
    plain = _WORDING.fullmatch(refused.wording)
    whole = set(_NAME.findall(refused.wording)) <= refused.facts.keys()
    if not (plain and whole):
        return _BROKE
    try:
        facts = {
            name: _phrase(fact) if isinstance(fact, Refused) else fact
            for name, fact in refused.facts.items()
        }
        return Phrase(refused.wording, **facts)
    except (RecursionError, TypeError):  # too deep, or a fact's name that Phrase has itself
        return _BROKE


def _refused(problem: object) -> Refused:
    if not isinstance(problem, Phrase):
        return Refused("{problem}", {"problem": str(problem)})
    facts = {
        name: _refused(fact) if isinstance(fact, Phrase) else str(fact)
        for name, fact in problem.facts.items()
    }
    return Refused(problem.wording, facts)


# The child's side


def serve(pipe: Connection, limits: Limits) -> None:
    """Answer jobs until the pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _confine(limits)
    with suppress(EOFError, OSError):
        while True:
            job = msgspec.json.decode(pipe.recv_bytes(), type=Job)
            data = pipe.recv_bytes()
            pipe.send_bytes(_answer(job, data))


def _confine(limits: Limits) -> None:
    sys.addaudithook(_refuse)
    sys.setrecursionlimit(5_000)
    if sys.platform == "win32":
        return
    import resource

    lowered = {
        resource.RLIMIT_AS: limits.memory,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: 0,
    }
    for kind, most in lowered.items():
        _, highest = resource.getrlimit(kind)
        granted = most if highest == resource.RLIM_INFINITY else min(most, highest)
        with suppress(ValueError):  # macOS grants no less memory than its own libraries map
            resource.setrlimit(kind, (granted, granted))


def _refuse(event: str, _facts: tuple[object, ...]) -> None:
    if event.startswith(_FORBIDDEN):
        raise PermissionError(event)


def _answer(job: Job, data: bytes) -> bytes:
    try:
        return msgspec.json.encode(_result(job, data))
    except Unreadable as error:
        answer: Refused | Failed = _refused(error.problem)
    except MemoryError:
        answer = Failed(memory=True, details="MemoryError")
    except Exception as error:
        answer = Failed(memory=False, details=logs.trace(error))
    return msgspec.json.encode(answer)


def _result(job: Job, data: bytes) -> Result:
    if isinstance(job, DrawPage):
        from newsannot.readers import pdf_page

        return Drawn(pdf_page.picture(data, job.number, job.width))
    if isinstance(job, ReadRich):
        return Drafted(job.mime, _kept_short(_rich(job.mime, data)))
    kind, draft = readers.draft(data, job.name, job.encoding)
    return Drafted(kind.mime, _kept_short(draft))


def _kept_short(draft: Draft) -> Draft:
    """The draft; Unreadable where its text is too long to be kept, which the program need not take in to find out."""
    try:
        Offsets(draft.text)
    except LongText as error:
        raise Unreadable(error.problem) from error
    except TextError:
        pass  # the program says where
    return draft


def _rich(mime: str, data: bytes) -> Draft:
    if mime == readers.RICH_TEXT.mime:
        from newsannot.readers import rtf

        return rtf.read(data)
    from newsannot.readers import fragment

    return fragment.read(data.decode("utf-8", "replace"))
