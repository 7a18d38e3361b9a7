"""The log: what is in it, what is never in it, and that it costs nobody anything."""

from __future__ import annotations

import logging
import os
import re
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from newsannot import __version__, logs
from newsannot.errors import FileError
from newsannot.logs import LogFile, PrivateFormatter, without_paths
from tests.articles import read_article

WORDS = "The mayor of Springfield resigned"

log = logging.getLogger("newsannot.test")


def told(message: str, *facts: object, error: BaseException | None = None) -> str:
    """A line of the log without what stands before its message, and the lines that belong to it."""
    exc_info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord("newsannot.x", logging.INFO, __file__, 1, message, facts, exc_info)
    return PrivateFormatter("%(message)s").format(record)


def line(message: str, level: int = logging.INFO) -> logging.LogRecord:
    return logging.LogRecord("newsannot.x", level, __file__, 1, message, None, None)


def raised(kind: type[BaseException], work: Callable[[], object]) -> BaseException:
    with pytest.raises(kind) as caught:
        work()
    return caught.value


def look_up() -> None:
    try:
        {"mayor": 1}[WORDS]
    except KeyError as error:
        raise ValueError(WORDS) from error


def run(code: str, home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """A program of its own that logs into this folder."""
    begin = (
        "import logging, sys, threading\nfrom pathlib import Path\nfrom newsannot import logs\n"
        "path = Path(sys.argv[1], 'newsannot.log')\nfile = logs.begin(path)\n"
    )
    command = [sys.executable, "-c", begin + code, str(home)]
    return subprocess.run(command, capture_output=True, text=True, env=os.environ | more)


def text_of(home: Path) -> str:
    return (home / "newsannot.log").read_text(encoding="utf-8")


# What is said


def test_a_line_has_its_time_to_the_millisecond_and_who_says_it(log_file: Path) -> None:
    log.info("window painted")
    *_, line = log_file.read_text().splitlines()
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} INFO newsannot.test: window painted", line
    )


def test_a_start_says_which_program_runs_on_what(log_file: Path) -> None:
    first = log_file.read_text().splitlines()[0]
    assert f"newsannot {__version__} (Python package), Python 3." in first
    assert logs.system() in first


def test_what_libraries_log_is_not_kept(log_file: Path) -> None:
    logging.getLogger("spacy").error("cannot align %s", WORDS)
    assert "align" not in log_file.read_text()


# What is never said


def test_an_exception_is_told_by_type_and_frames_and_so_is_the_one_that_led_to_it() -> None:
    lines = told("failed", error=raised(ValueError, look_up)).splitlines()
    assert "KeyError" in lines
    assert lines[-1] == "ValueError"
    assert sum("in look_up" in line for line in lines) == 2
    assert WORDS not in "".join(lines)


def test_exceptions_that_lead_to_each_other_are_told_once() -> None:
    one, other = ValueError(WORDS), KeyError(WORDS)
    one.__context__, other.__context__ = other, one
    assert logs.trace(one).splitlines() == ["KeyError", "ValueError"]


def test_what_was_left_out_on_purpose_is_left_out() -> None:
    error = ValueError()
    error.__context__ = KeyError()
    error.__suppress_context__ = True
    assert logs.trace(error) == "ValueError"


@pytest.mark.parametrize(
    ("fact", "line"),
    [
        (KeyError(WORDS), "KeyError"),
        (FileError("/desk/Springfield.txt", WORDS), "newsannot.errors.FileError (a .txt file)"),
        (FileError("/desk/The mayor. He resigned", WORDS), "newsannot.errors.FileError (a file)"),
        (FileNotFoundError(2, WORDS, "Springfield.txt"), "FileNotFoundError (No such file or"),
        (ImportError("libEGL.so.1: cannot open"), "ImportError (libEGL.so.1: cannot open)"),
        (Path("/desk/Springfield.newsannot"), "a .newsannot file"),
        (Path("Springfield"), "a file"),
        ([WORDS], "list"),
        ({"text": WORDS}, "dict"),
        (WORDS.encode(), "bytes"),
        (None, "None"),
        (3, "3"),
        ("plain", "plain"),
    ],
)
def test_of_what_a_line_is_about_it_says_only_what_quotes_and_names_nothing(
    fact: object, line: str
) -> None:
    assert told("%s", fact).startswith(line)
    assert "Springfield" not in told("%s", fact)


def test_an_error_of_sqlite_is_told_by_its_name(tmp_path: Path) -> None:
    error = raised(sqlite3.Error, lambda: sqlite3.connect(tmp_path).execute(WORDS))
    assert told("%s", error) == "sqlite3.OperationalError (SQLITE_CANTOPEN)"


def test_an_exception_for_a_message_is_told_by_its_type_too() -> None:
    record = logging.LogRecord("x", logging.ERROR, "", 1, KeyError(WORDS), None, None)
    assert PrivateFormatter("%(message)s").format(record) == "KeyError"


def test_the_home_folder_is_a_tilde_and_one_that_begins_alike_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    line = f"{tmp_path}/x and {tmp_path}: but {tmp_path}by/x"
    assert told(line) == f"~/x and ~: but {tmp_path}by/x"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (
            'read (QFile, "/desk/The mayor.txt"): no font "Charter"',
            'read (QFile, a .txt file): no font "Charter"',
        ),
        (r'"C:\\desk\\The \"mayor\".txt" is not open', "a .txt file is not open"),
        ("cannot open /desk/The mayor.txt to read\nnor write", "cannot open a file\nnor write"),
        (r"cannot open C:\desk\The mayor.txt", "cannot open a file"),
        ("file:///desk/The%20mayor.txt was refused", "a file"),
        ("'/desk/The mayor.txt' was refused", "'a file"),
        ("TypeError and/or 1/2 of text/plain", "TypeError and/or 1/2 of text/plain"),
    ],
)
def test_paths_of_which_others_tell_are_left_out(said: str, kept: str) -> None:
    assert without_paths(said) == kept


def test_others_who_listen_hear_the_whole(log_file: Path, caplog: pytest.LogCaptureFixture) -> None:
    error = raised(ValueError, look_up)
    log.info("failed: %s", error, exc_info=error)
    assert WORDS not in log_file.read_text()
    assert f"ValueError: {WORDS}" in caplog.text


def test_an_article_that_cannot_be_read_leaves_neither_its_name_nor_its_words(
    log_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "Springfield.txt"
    path.write_text(f"{WORDS}\0")
    error = raised(FileError, lambda: read_article(path))
    log.info("not opened, %s: %s", path, error, exc_info=error)
    assert "a .txt file: newsannot.errors.FileError (a .txt file)" in log_file.read_text()
    assert "Springfield" not in log_file.read_text()


# How it is kept


def test_lines_wait_until_the_file_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "log" / "newsannot.log"
    file = LogFile(path)
    file.handle(line("one"))
    assert not path.parent.exists()
    file.open()
    file.handle(line("two"))
    file.open()
    assert [said.rpartition(" ")[2] for said in path.read_text().splitlines()] == ["one", "two"]
    file.close()


def test_an_error_does_not_wait(tmp_path: Path) -> None:
    file = LogFile(tmp_path / "newsannot.log")
    file.handle(line("one"))
    file.handle(line("two", logging.ERROR))
    assert len(text_of(tmp_path).splitlines()) == 2
    file.close()


def test_two_files_of_a_million_bytes_are_kept_at_most(log_file: Path) -> None:
    for number in range(2_500):
        log.info("%s %s", number, "x" * 1_000)
    kept = sorted(path for path in log_file.parent.iterdir() if path.suffix != ".x")
    assert [path.name for path in kept] == ["newsannot.log", "newsannot.log.1"]
    assert all(path.stat().st_size <= 1_000_000 for path in kept)
    assert " 2499 xxx" in log_file.read_text()


@pytest.mark.parametrize("place", ["{home}/file/newsannot.log", "/dev/full"])
def test_a_log_that_cannot_be_written_costs_nothing(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").touch()
    code = (
        f"file = logs.begin(Path({place.format(home=tmp_path)!r}))\n"
        "file.open(); logging.getLogger('newsannot').info('one'); print('went on')"
    )
    done = run(code, tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "went on\n", "")


# What nobody catches


def test_a_fault_is_a_sentence_that_names_the_log_and_its_frames_are_there(tmp_path: Path) -> None:
    done = run(f"def work(): raise KeyError({WORDS!r})\nwork()", tmp_path)
    place = logs.without_home(str(tmp_path / "newsannot.log"))
    assert done.returncode == 1
    assert done.stderr == f"newsannot: a fault of newsannot: KeyError; details are in {place}\n"
    assert "in work\n" in text_of(tmp_path)
    assert WORDS not in text_of(tmp_path)


@pytest.mark.logs("a fault of newsannot")
def test_a_thread_that_fails_is_in_the_log(log_file: Path) -> None:
    thread = threading.Thread(target=look_up)
    thread.start()
    thread.join()
    assert "CRITICAL newsannot.logs: a fault of newsannot: ValueError" in log_file.read_text()
    assert "in look_up" in log_file.read_text()


def test_a_thread_that_ends_itself_is_no_fault(log_file: Path) -> None:
    thread = threading.Thread(target=sys.exit)
    thread.start()
    thread.join()
    assert "fault" not in log_file.read_text()


class Fragile:
    def __del__(self) -> None:
        look_up()


@pytest.mark.logs("ignored")
def test_what_fails_where_nobody_can_be_told_is_in_the_log(log_file: Path) -> None:
    fragile: Fragile | None = Fragile()
    fragile = None
    assert fragile is None
    assert "WARNING newsannot.logs: ignored: ValueError" in log_file.read_text()
    assert "in __del__" in log_file.read_text()


def test_a_crash_below_python_is_in_the_log_of_the_next_start_and_only_there(
    tmp_path: Path,
) -> None:
    crash = "import faulthandler\ndef fall(): faulthandler._sigsegv()\nfall()"
    done = run(f"logs.watch_crashes(path)\n{crash}", tmp_path)
    assert done.returncode == -signal.SIGSEGV
    for _ in range(2):
        assert run("logs.watch_crashes(path); file.open()", tmp_path).returncode == 0
    assert text_of(tmp_path).count("an earlier run failed below Python") == 1
    assert re.search(r'^  File "<string>", line \d+ in fall$', text_of(tmp_path), re.MULTILINE)
    assert (tmp_path / "newsannot-crash.log").read_bytes() == b""


FRAMES = (
    '\n\nCurrent thread 0x000019a4 (most recent call first):\n  File "app.py", line 7 in run\n\n'
)
COM = f"Windows fatal exception: code 0x8001010d{FRAMES}"
VIOLATION = f"Windows fatal exception: access violation{FRAMES}"
HEAP = f"Windows fatal exception: code 0xc0000374{FRAMES}"
ABORTED = f"Fatal Python error: Aborted{FRAMES}"


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("", ""),
        (COM, ""),
        (COM + COM, ""),
        (VIOLATION, VIOLATION),
        (COM + VIOLATION + COM, VIOLATION),
        (HEAP + COM + ABORTED, HEAP + ABORTED),
    ],
)
def test_what_windows_catches_is_no_crash(told: str, kept: str) -> None:
    assert logs.fatal(told) == kept.strip()


def test_a_start_after_a_run_in_which_windows_caught_all_is_quiet(tmp_path: Path) -> None:
    (tmp_path / "newsannot-crash.log").write_text(COM)
    assert run("logs.watch_crashes(path); file.open()", tmp_path).returncode == 0
    assert "below Python" not in text_of(tmp_path)
    assert (tmp_path / "newsannot-crash.log").read_bytes() == b""
