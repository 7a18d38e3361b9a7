"""What the program logs, on its way into a file that a user may send: no line quotes an article or names one.

An exception is told by its type and its frames, for its message may quote a text; a path by its suffix; the home folder
is «~». What is logged as an error is a fault of ours: the window shows it too (``newsannot.gui.faults``).
"""

from __future__ import annotations

import copy
import faulthandler
import logging
import os
import platform
import re
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from newsannot import __version__
from newsannot.errors import FileError

log = logging.getLogger(__name__)

OURS = "newsannot"
"""The logger above all of ours; what libraries log is not kept, for they know nothing of what may be said."""

_LONGEST = 1_000_000  # bytes; one older file as long is kept
_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_SUFFIX = re.compile(r"\.\w{1,10}")
_QUOTED = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
# Nobody knows where it ends, for a name may hold blanks: it takes the rest of the line along.
_BARE_PATH = re.compile(r"(?:file://|(?<![\w/.)\]])(?:[A-Za-z]:)?[/\\](?=\w))[^\n]*")

_REPORT = re.compile(r"^(?=Windows fatal exception: |Fatal Python error: )", re.MULTILINE)
_CAUGHT = "Windows fatal exception: code 0x8"  # what the system ends a program for begins with 0xc, or has a name


class PrivateFormatter(logging.Formatter):
    """Local time to the millisecond; the module says what is left out. Frames, unless they are ``elsewhere``."""

    default_msec_format = "%s.%03d"

    def __init__(self, line: str = _LINE, *, elsewhere: Path | None = None) -> None:
        super().__init__(line)
        self._elsewhere = elsewhere

    def format(self, record: logging.LogRecord) -> str:
        private = copy.copy(record)  # others may show it whole
        private.exc_info = private.exc_text = None
        private.msg = _told(record.msg)
        facts = record.args if isinstance(record.args, tuple) else (record.args,)
        private.args = tuple(map(_told, facts)) if record.args else ()
        line = super().format(private)
        if error := record.exc_info[1] if record.exc_info else None:
            line += (
                f"; details are in {self._elsewhere}" if self._elsewhere else f"\n{trace(error)}"
            )
        return without_home(line)


class LogFile(logging.Handler):
    """Lines wait in memory until ``open``, for which the first paint need not wait; an error opens the file at once.

    A file that cannot be written costs its lines and nothing else.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._waiting: list[logging.LogRecord] = []
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file:
            self._file.handle(record)
            return
        self._waiting.append(record)
        if record.levelno >= logging.ERROR:
            self.open()

    def open(self) -> None:
        """From now on a line is in the file when it has been logged."""
        self.acquire()
        try:
            if self._file is None:
                self._file = _file(self._path)
                for record in self._waiting:
                    self._file.handle(record)
                self._waiting.clear()
        finally:
            self.release()

    def close(self) -> None:
        if self._file:
            self._file.close()
        super().close()


def _file(path: Path) -> logging.Handler:
    from logging.handlers import RotatingFileHandler  # 6 ms

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = RotatingFileHandler(
            path, maxBytes=_LONGEST, backupCount=1, encoding="utf-8", errors="backslashreplace"
        )
    except OSError:
        return logging.NullHandler()
    file.setFormatter(PrivateFormatter())
    return file


def begin(path: Path) -> LogFile:
    """Log what happens from now on, and what nobody catches; standard error gets the warnings, without frames."""
    logging.raiseExceptions = False  # a full disk is not worth a word for each line
    file, said = LogFile(path), logging.StreamHandler()
    said.setLevel(logging.WARNING)
    said.setFormatter(PrivateFormatter("newsannot: %(message)s", elsewhere=path))
    ours = logging.getLogger(OURS)
    ours.setLevel(logging.INFO)
    ours.addHandler(file)
    ours.addHandler(said)
    sys.excepthook = _log_fault
    threading.excepthook = _log_thread_fault
    sys.unraisablehook = _log_unraisable
    kind = "packaged program" if packaged() else "Python package"
    python = sys.version.split()[0]
    log.info("newsannot %s (%s), Python %s, %s", __version__, kind, python, system())
    return file


def system() -> str:
    """What the program runs on."""
    return f"{platform.system()} {platform.release()} {platform.machine()}"


def packaged() -> bool:
    """Whether this is the bundle, and no package in somebody's Python."""
    return bool(getattr(sys, "frozen", False))


def watch_crashes(path: Path) -> None:
    """Keep a file beside the log where a crash below Python leaves its frames; those of an earlier run are logged.

    Only for a process that stays: two must not share the file.
    """
    crashes = path.with_stem(f"{path.stem}-crash")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(crashes, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        faulthandler.enable(handle)
        if crashes.stat().st_size:
            earlier = fatal(crashes.read_text(encoding="utf-8", errors="replace"))
            os.truncate(crashes, 0)
            if earlier:
                log.warning("an earlier run failed below Python\n%s", earlier)


def fatal(told: str) -> str:
    """Of what faulthandler told, that which ended the program: on Windows it tells of COM's exceptions too, which are caught."""
    reports = _REPORT.split(told)
    return "".join(report for report in reports if not report.startswith(_CAUGHT)).strip()


def trace(error: BaseException) -> str:
    """The frames and the type of an exception and of those that led to it, the first at the front."""
    told = (
        "".join(traceback.format_tb(link.__traceback__)) + described(link) for link in _led(error)
    )
    return "\n".join(reversed(list(told)))


def _led(error: BaseException | None) -> Iterator[BaseException]:
    """An exception, the one it came from, and so on."""
    seen: list[BaseException] = []
    while error and error not in seen:
        yield error
        seen.append(error)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def described(error: BaseException) -> str:
    """An exception's type, and of what it says that which quotes nobody."""
    kind = type(error)
    name = kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"
    facts = _facts(error)
    return f"{name} ({facts})" if facts else name


def _facts(error: BaseException) -> str:
    match error:
        case FileError():
            return _kind_of_file(Path(error.path))
        case ImportError():
            return str(error)
        case OSError() if error.errno:
            return os.strerror(error.errno)
    return str(getattr(error, "sqlite_errorname", ""))


def _told(value: object) -> object:
    """What a line says of one of its facts; of a value that is no plain one, only what it is."""
    match value:
        case BaseException():
            return described(value)
        case Path():
            return _kind_of_file(value)
        case str() | int() | float() | None:
            return value
    return type(value).__name__


def _kind_of_file(path: Path) -> str:
    return f"a {path.suffix} file" if _SUFFIX.fullmatch(path.suffix) else "a file"


def without_paths(text: str) -> str:
    """Words of somebody else's, who quotes the paths that they are about."""
    return _BARE_PATH.sub("a file", _QUOTED.sub(_unquoted, text))


def _unquoted(found: re.Match[str]) -> str:
    is_path = "/" in found[1] or "\\" in found[1]
    return _kind_of_file(Path(found[1])) if is_path else found[0]


def without_home(text: str) -> str:
    with suppress(RuntimeError):  # nobody's home
        home = str(Path.home())
        if len(home) > len(os.sep):
            return re.sub(rf"{re.escape(home)}(?![\w.-])", "~", text)
    return text


def _log_fault(
    kind: type[BaseException], error: BaseException, frames: TracebackType | None
) -> None:
    log.critical("a fault of newsannot: %s", error, exc_info=(kind, error, frames))


def _log_thread_fault(fault: threading.ExceptHookArgs) -> None:
    if fault.exc_value and not isinstance(fault.exc_value, SystemExit):
        _log_fault(fault.exc_type, fault.exc_value, fault.exc_traceback)


def _log_unraisable(fault: sys.UnraisableHookArgs) -> None:
    """An exception where nobody can be told, as while an object goes."""
    error = fault.exc_value
    exc_info = (fault.exc_type, error, fault.exc_traceback) if error else None
    log.warning("ignored: %s", error or fault.exc_type.__name__, exc_info=exc_info)
