"""A real child: the pipeline is loaded once for all tests that do not end it."""

from __future__ import annotations

import multiprocessing
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from newsannot import workers
from newsannot.acts import Reading
from newsannot.analysis.language import BLANK
from newsannot.composition import reading_key
from newsannot.errors import WorkerError
from newsannot.model import Claim, Pair
from newsannot.record import article, from_json, new_pair
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

pytestmark = pytest.mark.model

NUMBERS = count(1)

# A window that is killed: says its child's id and waits.
PARENT = """
import sys
from newsannot.settings import ClaimSize, ReadingSettings
from newsannot.workers import Child
from tests.test_workers import long_pair
from newsannot.workers import ReadJob

if __name__ == "__main__":
    child = Child(ReadingSettings())
    if "read" in sys.argv:
        child.receive()
        child.send(ReadJob(1, long_pair()))
        child.receive()
    print(child.pid, flush=True)
    sys.stdin.read()
"""


def long_pair() -> Pair:
    """What takes many seconds to read."""
    words = "Abe Lincoln said on Monday that 93 men had left the town of Springfield. "
    return new_pair(article((words * 5 + "\n") * 400), article((words * 4 + "\n") * 400))


@pytest.fixture(scope="module")
def child() -> Iterator[Child]:
    child = Child(ReadingSettings())
    answer = child.receive()
    assert isinstance(answer, Ready)
    assert answer.pipeline.model
    assert answer.refused is None
    yield child
    child.close()


def until(child: Child, kind: type[Answer], number: int) -> list[Answer]:
    """The answers up to the one of this kind to this job."""
    answers: list[Answer] = []
    while not (answers and isinstance(answers[-1], kind) and answers[-1].number == number):
        answers.append(child.receive())
    return answers


def gone(pid: int) -> bool:
    """Whether a process has ended, also one that nobody has waited for."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return True
    return state == "Z"


def wait_for(true: Callable[[], bool], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_a_pair_is_read_with_progress(child: Child, seed_pair: Pair) -> None:
    number = next(NUMBERS)
    child.send(ReadJob(number, seed_pair))
    *before, done = until(child, ReadDone, number)
    assert isinstance(done, ReadDone)
    reading = from_json(done.reading, Reading)
    assert reading.key == reading_key(seed_pair, reading.pipeline)
    assert reading.claims
    shares = [answer.share for answer in before if isinstance(answer, Progress)]
    assert len(shares) == len(before) > 3
    assert shares == sorted(shares)
    assert shares[0] > 0
    assert shares[-1] == 1.0


def test_a_job_says_of_what_size_the_claims_are(child: Child, seed_pair: Pair) -> None:
    readings = []
    for size in (ClaimSize.SENTENCE, ClaimSize.CLAUSE, None):
        number = next(NUMBERS)
        child.send(ReadJob(number, seed_pair, size))
        done = until(child, ReadDone, number)[-1]
        assert isinstance(done, ReadDone)
        readings.append(from_json(done.reading, Reading))
    sentences, clauses, default = readings
    assert clauses.pipeline
    assert clauses.pipeline.settings["claims"] == ClaimSize.CLAUSE
    assert clauses.key == reading_key(seed_pair, clauses.pipeline)
    assert len(clauses.claims) > len(sentences.claims)
    assert default == sentences


def test_a_persons_claims_are_suggested_for_in_their_order(child: Child, seed_pair: Pair) -> None:
    assert seed_pair.derived is not None
    text = seed_pair.derived.text
    claims = tuple(Claim(s, s + 60, f"c{s}", text[s : s + 60]) for s in (300, 0))
    number = next(NUMBERS)
    child.send(SuggestJob(number, seed_pair, claims))
    (done,) = until(child, SuggestDone, number)
    assert isinstance(done, SuggestDone)
    assert [(claim.id, claim.start) for claim in done.claims] == [("c300", 300), ("c0", 0)]
    assert all(claim.suggestion for claim in done.claims)


def test_a_reading_is_called_off_in_the_middle_and_the_next_is_read(
    child: Child, seed_pair: Pair
) -> None:
    long, waiting, last = next(NUMBERS), next(NUMBERS), next(NUMBERS)
    child.send(ReadJob(long, long_pair()))
    until(child, Progress, long)
    child.send(ReadJob(waiting, seed_pair))
    child.send(CancelJob(waiting))
    child.send(CancelJob(long))
    child.send(ReadJob(last, seed_pair))
    answers = [a for a in until(child, ReadDone, last) if not isinstance(a, Progress)]
    assert [(type(answer), answer.number) for answer in answers] == [
        (JobCancelled, long),
        (JobCancelled, waiting),
        (ReadDone, last),
    ]
    child.send(CancelJob(last))


def test_a_job_that_fails_costs_no_other_and_tells_no_text(child: Child, seed_pair: Pair) -> None:
    bad, good = next(NUMBERS), next(NUMBERS)
    child.send(SuggestJob(bad, seed_pair, ("Abe said",)))  # no claims at all
    child.send(ReadJob(good, seed_pair))
    (failed,) = until(child, JobFailed, bad)
    assert isinstance(failed, JobFailed)
    assert failed.problem == "AttributeError"
    assert "reading.py" in failed.details
    assert "Abe said" not in failed.details
    until(child, ReadDone, good)


class BrokenReader:
    """Fails, and something led to it."""

    def suggest(self, pair: Pair, _claims: object) -> None:
        try:
            {}[pair.source.text]
        except KeyError as error:
            raise ValueError(pair.source.text) from error


def test_what_led_to_a_jobs_fault_is_told_too_and_tells_no_text(seed_pair: Pair) -> None:
    ours, theirs = multiprocessing.Pipe()
    with ours, theirs:
        server = workers._Server(theirs, ReadingSettings())
        failed = server._answer(SuggestJob(1, seed_pair, ()), BrokenReader())
    assert isinstance(failed, JobFailed)
    assert failed.problem == "ValueError"
    assert re.findall(r"^\w+Error.*$", failed.details, re.MULTILINE) == ["KeyError", "ValueError"]


def test_a_child_does_not_load_a_damaged_model_and_says_why(model_copy: Path) -> None:
    (model_copy / "meta.json").unlink()
    child = Child(ReadingSettings())
    answer = child.receive()
    child.close()
    assert isinstance(answer, Ready)
    assert answer.pipeline.model == BLANK
    assert answer.refused
    assert [found.file for found in answer.refused.differences] == ["meta.json"]


def test_a_child_that_cannot_begin_says_why_before_it_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "spacy.py").write_text("raise ImportError('libgomp is missing')")
    monkeypatch.syspath_prepend(tmp_path)
    child = Child(ReadingSettings())
    answer = child.receive()
    with pytest.raises(WorkerError, match="the reader has stopped"):
        child.receive()
    child.close()
    assert isinstance(answer, Died)
    assert answer.details.endswith("ImportError (libgomp is missing)")


def test_the_child_ends_when_it_is_told_to_and_then_says_so(seed_pair: Pair) -> None:
    child = Child(ReadingSettings())
    pid = child.pid
    assert pid is not None
    child.receive()
    child.send(ReadJob(1, long_pair()))
    until(child, Progress, 1)
    child.close()
    assert gone(pid)
    # By itself, and not by being killed after its time was up.
    assert child._process.exitcode == 0
    with pytest.raises(WorkerError, match="the reader has stopped"):
        list(iter(child.receive, None))
    child.send(ReadJob(2, seed_pair))  # nobody hears it, and nothing breaks
    child.close()


def test_a_child_that_is_still_loading_is_ended_too() -> None:
    child = Child(ReadingSettings())
    child.close()
    assert child.pid is not None
    assert gone(child.pid)


def test_a_child_that_crashes_is_noticed_and_the_window_goes_on(seed_pair: Pair) -> None:
    child = Child(ReadingSettings())
    assert child.pid is not None
    os.kill(child.pid, signal.SIGKILL)
    with pytest.raises(WorkerError, match="the reader has stopped"):
        child.receive()
    wait_for(lambda: not child._process.is_alive())
    child.send(ReadJob(1, seed_pair))  # nobody hears it, and nothing breaks
    child.close()


@pytest.mark.parametrize("busy", ["", "read"])
def test_the_child_ends_by_itself_when_its_window_is_killed(
    tmp_path: Path, root: Path, busy: str
) -> None:
    script = tmp_path / "window.py"
    script.write_text(PARENT, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, str(script), busy],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root)},
    ) as window:
        assert window.stdout is not None
        pid = int(window.stdout.readline())
        assert not gone(pid)
        window.kill()
        window.wait()
        wait_for(lambda: gone(pid))
