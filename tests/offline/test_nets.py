"""What the tests without a network are held by does hold; where the system refuses it, the reason is told here."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.offline.watched import ALONE, TRACED, Watched, refused

ASKS = "import socket; socket.socket(socket.AF_INET)"


def test_a_program_that_asks_for_the_network_is_found(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=r"socket.__new__"):
        Watched(tmp_path, (sys.executable, "-c", ASKS)).run()


@pytest.mark.skipif(bool(why := refused([*TRACED, os.devnull])), reason=f"no strace: {why}")
def test_a_program_that_is_not_pythons_is_found_too(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="AF_INET"):
        Watched(tmp_path, ("bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9")).run()


@pytest.mark.skipif(bool(why := refused(ALONE)), reason=f"no network namespace: {why}")
def test_there_is_no_other_machine(tmp_path: Path) -> None:
    done = Watched(tmp_path, ("cat", "/proc/net/dev")).run()
    names = [line.split(":")[0].strip() for line in done.stdout.splitlines()[2:]]
    assert set(names) <= {"lo", "sit0", "tunl0"}
