"""What an extractor says of a file when its child hangs, ends, lies or swells; and that the next file is read."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from newsannot import extraction
from newsannot.errors import Cancelled, FileError
from newsannot.extraction import Extractor, Limits
from tests import hostile_child as child

Serve = Callable[[Connection, Limits], None]
SLOW = "takes too long to read, more than 2 seconds; save it in another format"
BROKE = "breaks the program that reads it; save it in another format"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.md"
    path.write_text("# Late again\n\nThe ferry was late again, said the mayor.")
    return path


@pytest.fixture
def extractor() -> Iterator[Extractor]:
    with Extractor(Limits(seconds=2)) as extractor:
        yield extractor


def refusal(extractor: Extractor, page: Path) -> str:
    with pytest.raises(FileError) as caught:
        extractor.read(page)
    assert caught.value.path == str(page)
    return caught.value.problem


@pytest.mark.parametrize(
    ("serve", "problem"),
    [
        (child.hangs, SLOW),
        (child.hangs_in_a_job, SLOW),
        (child.trickles, SLOW),
        (child.aborts, BROKE),
        (child.ends, BROKE),
        (child.floods, BROKE),
        (child.gives_noise, BROKE),
        (child.gives_depth, BROKE),
        (child.gives_no_draft, BROKE),
        (child.gives_half_a_character, BROKE),
        (child.gives_a_program, BROKE),
        (child.gives_a_wording_without_facts, BROKE),
        (child.gives_refusals_in_refusals, BROKE),
        (child.gives_a_fact_of_a_phrases_own, BROKE),
        (child.gives_no_utf8, BROKE),
        (child.gives_a_picture, BROKE),
        (child.gives_nul, "is no text: a NUL character at character 1"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_child_that_a_file_took_over_costs_that_file_only(
    extractor: Extractor, page: Path, serve: Serve, problem: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    began = time.monotonic()
    with monkeypatch.context() as patch:
        patch.setattr(extraction, "serve", serve)
        assert refusal(extractor, page) == problem
    assert time.monotonic() - began < 30
    extractor._drop()
    extractor._limits = Limits()
    assert "The ferry" in extractor.read(page).article.text


def test_a_child_that_was_killed_while_it_waited_costs_nothing(page: Path) -> None:
    with Extractor() as extractor:
        extractor.read(page)
        assert extractor._child
        pid = extractor._child._process.pid
        assert pid
        os.kill(pid, signal.SIGKILL)
        extractor._child._process.join()
        assert "The ferry" in extractor.read(page).article.text


class Starting:
    """Hangs in the child; what is to happen before is done while it is handed over."""

    def __init__(self, happens: Callable[[], None]) -> None:
        self._happens = happens

    def __reduce__(self) -> tuple[object, ...]:
        self._happens()
        return partial, (child.hangs,)


def test_closing_while_the_child_starts_ends_it_too(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extractor = Extractor(Limits(seconds=20))
    monkeypatch.setattr(extraction, "serve", Starting(extractor.close))
    began = time.monotonic()
    with pytest.raises(Cancelled):
        extractor.read(page)
    assert time.monotonic() - began < 10
    assert not multiprocessing.active_children()


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such limits")
def test_where_the_system_grants_less_memory_files_are_read_all_the_same(page: Path) -> None:
    program = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))\n"
        "from pathlib import Path; from newsannot.extraction import Extractor\n"
        "with Extractor() as extractor: print(extractor.read(Path(sys.argv[1])).article.title)"
    )
    command = [sys.executable, "-c", program, str(page)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("Late again\n", "")


def test_closing_ends_all_that_wait_for_a_child_that_hangs(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extraction, "serve", child.hangs_in_a_job)
    extractor, ended = Extractor(), []

    def read() -> None:
        try:
            extractor.read(page)
        except Cancelled:
            ended.append(time.monotonic())

    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    time.sleep(1)
    extractor.close()
    for thread in threads:
        thread.join(10)
    assert len(ended) == 8


def test_only_what_takes_no_time_is_read_at_once(extractor: Extractor, tmp_path: Path) -> None:
    plain = tmp_path / "a.txt"
    plain.write_bytes("Fähre".encode())
    assert extractor.read_plain(plain)
    plain.write_bytes("Fähre".encode("cp1252"))  # to tell an encoding takes a tenth of a second
    assert extractor.read_plain(plain) is None
    plain.write_bytes(b"%PDF-1.7")
    assert extractor.read_plain(plain) is None


def test_a_text_that_is_too_long_does_not_leave_the_child() -> None:
    page = b"<html><body>" + b"<p>The ferry" * 20_000 + b" was late." * 30_000
    for job in (extraction.ReadFile("a.html"), extraction.ReadRich("text/html")):
        answer = extraction._answer(job, page)
        assert b"has a line of {number} characters" in answer
        assert len(answer) < 200
