"""A disk that is full, or goes: each with a sentence, nothing that was kept is lost, and the work goes on when there is room."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from newsannot import verbs
from newsannot.errors import SetError
from newsannot.model import Verdict
from newsannot.store import Store, check
from tests.samples import FIRST, SECOND, open_session

# The system lets no file grow past a limit: to SQLite that is a disk that does not take any more.
LIMITED = """
import resource, sys
from pathlib import Path
from newsannot import verbs
from newsannot.errors import SetError
from newsannot.model import Verdict
from tests.samples import FIRST, SECOND, open_session
session = open_session(Path(sys.argv[1]))
session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
log = Path(sys.argv[1] + "-wal").stat().st_size
usual = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (log, usual[1]))
before, told = session.pair, []
session.subscribe(told.append)
for claim in (FIRST, SECOND):
    try:
        session.do(verbs.write_note(session.desk(), claim, "n" * 9000))
    except SetError as error:
        print(error.problem)
assert session.pair == before and not told
assert session.store.pair(before.id) == before
resource.setrlimit(resource.RLIMIT_FSIZE, usual)
session.do(verbs.tag(session.desk(), SECOND, Verdict.UNSUPPORTED))
assert len(told) == 1
session.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit")
def test_an_act_that_the_disk_does_not_take_is_not_shown_and_the_next_one_is(
    path: Path, root: Path
) -> None:
    run = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path)], capture_output=True, text=True, cwd=root
    )
    assert run.returncode == 0, run.stderr
    assert len(run.stdout.splitlines()) == 2
    assert "disk" in run.stdout
    assert list(check(path)) == []
    session = open_session(path)
    assert session.progress().tagged == 2
    session.close()


def test_a_full_disk_is_told_and_costs_nothing(path: Path) -> None:
    session = open_session(path)
    session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
    with session.store.database() as db:
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages}").fetchall()
        before = session.pair
        with pytest.raises(SetError, match="the disk is full; make room and do it again"):
            session.do(verbs.write_note(session.desk(), SECOND, "n" * 50_000))
        assert session.pair == before
        db.execute("PRAGMA max_page_count = 1000000").fetchall()
    session.do(verbs.write_note(session.desk(), SECOND, "n"))
    session.close()
    assert list(check(path)) == []


def test_a_set_that_was_made_read_only_meanwhile_loses_nothing(path: Path) -> None:
    session = open_session(path)
    path.chmod(0o444)
    session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
    session.close()
    path.chmod(0o644)
    with Store(path, readonly=True) as store:
        (claim,) = (c for c in store.pair(next(store.pair_ids())).claims if c.judgements)
        assert claim.id == FIRST
