"""A writer that is killed with -9 in the middle of its acts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from newsannot.store import Store, check
from tests.samples import open_session

# Says the number of acts that are in the set, a line each.
WRITER = """
import sys
from pathlib import Path
from newsannot import verbs
from newsannot.model import Verdict
from tests.samples import FIRST, open_session
session = open_session(Path(sys.argv[1]))
verdicts = list(Verdict)
number = sum(1 for _ in session.store._db["acts"].rows)
while True:
    number += 1
    session.do(verbs.tag(session.desk(), FIRST, verdicts[number % 3]))
    print(number, flush=True)
"""


@pytest.mark.timeout(120)
def test_no_act_that_was_said_to_be_kept_is_lost(path: Path, root: Path) -> None:
    open_session(path).close()
    before = 0
    for length in range(20):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True, cwd=root
        ) as child:
            assert child.stdout is not None
            for _ in range(length + 1):
                child.stdout.readline()
            child.kill()
            said = [int(line) for line in child.stdout.read().split("\n")[:-1]] or [
                before + length + 1
            ]
        with Store(path, readonly=True) as store:
            acts = store._db.table("acts").count
        assert acts - said[-1] in (0, 1)
        before = acts
    assert list(check(path)) == []
    open_session(path).close()
    assert list(path.parent.iterdir()) == [path]
