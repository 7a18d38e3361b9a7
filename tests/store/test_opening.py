from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from newsannot.acts import Act, Verb
from newsannot.errors import SetError
from newsannot.model import Annotator
from newsannot.store import Store, check
from newsannot.store.presence import is_open_here
from newsannot.store.schema import VERSION
from tests.samples import ANN, open_session, reading, sample

HOLD = """
import sys
from pathlib import Path
from newsannot.store import Store
store = Store(Path(sys.argv[1]), holder="newsannot import")
print("held", flush=True)
sys.stdin.read()
"""


KILLED = """
import os, sys
from pathlib import Path
from newsannot.store import Store, schema
class Killed:
    def __format__(self, spec):
        os._exit(9)
setattr(schema, sys.argv[2], Killed())
Store(Path(sys.argv[1]))
"""


@contextmanager
def another_holder(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that holds the set."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "held\n"
        try:
            yield child
        finally:
            child.kill()


def refused(path: Path, *, readonly: bool = False) -> str:
    """Why a set does not open; what was there stays as it was."""
    before = path.read_bytes() if path.is_file() else None
    names = sorted(path.parent.iterdir())
    with pytest.raises(SetError) as caught:
        Store(path, readonly=readonly)
    assert caught.value.path == str(path)
    assert before == (path.read_bytes() if path.is_file() else None)
    assert sorted(path.parent.iterdir()) == names
    return caught.value.problem


def test_a_second_writer_is_told_who_holds_the_set(path: Path) -> None:
    Store(path).close()
    with another_holder(path) as child:
        for _ in range(2):
            with pytest.raises(SetError, match=f"open in newsannot import, process {child.pid}"):
                Store(path)
        with Store(path, readonly=True) as reader:
            assert [*reader.pair_ids()] == []


def test_a_set_is_free_again_when_its_holder_is_killed(path: Path) -> None:
    with another_holder(path) as child:
        child.kill()
        child.wait()
        with Store(path) as store:
            assert [*store.pair_ids()] == []
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("point", ["APPLICATION_ID", "VERSION"])
def test_a_set_whose_maker_was_killed_on_the_way_is_made_again(path: Path, point: str) -> None:
    run = subprocess.run([sys.executable, "-c", KILLED, str(path), point], check=False)
    assert run.returncode == 9
    with Store(path) as store:
        store.add_pair(sample())
    assert list(path.parent.iterdir()) == [path]
    assert list(check(path)) == []
    with Store(path, readonly=True) as store:
        assert store.has_pair(sample().id)


def test_a_set_that_did_not_open_is_not_held(path: Path) -> None:
    path.write_bytes(b"no set" * 1000)
    assert refused(path) == "is not a newsannot set"
    path.unlink()
    Store(path).close()


def test_a_reader_sees_every_act_at_once_and_disturbs_nobody(path: Path) -> None:
    Store(path).close()
    with Store(path, readonly=True) as reader, Store(path) as store:
        store.add_pair(sample())
        assert reader.has_pair(sample().id)
        store.put_annotator(ANN)
        assert reader.annotators() == (ANN,)


def test_closing_beside_a_reader_neither_waits_nor_loses(path: Path) -> None:
    session = open_session(path)
    session.know(ANN)
    with Store(path, readonly=True) as reader:
        start = time.monotonic()
        session.close()
        assert time.monotonic() - start < 3
        assert reader.annotators() == (ANN,)
    with Store(path) as store:
        assert store.annotators() == (ANN,)
    assert list(path.parent.iterdir()) == [path]


def test_a_set_opened_to_read_is_not_written_to(store: Store, path: Path) -> None:
    store.close()
    before = path.read_bytes()
    with Store(path, readonly=True) as reader:
        for write in (
            lambda: reader.put_annotator(Annotator("x", "X")),
            lambda: reader.put_reading(sample().id, reading(sample())),
            lambda: reader.add_pair(sample("Other.")),
            lambda: reader.set_info("pair", "x"),
            lambda: reader.apply(Act("ann", "1", Verb.TAG, sample().id, ())),
        ):
            with pytest.raises(SetError, match="cannot be written to"):
                write()
    assert path.read_bytes() == before


@pytest.mark.parametrize("readonly", [False, True])
def test_files_that_are_no_sets_are_refused_and_left_alone(path: Path, *, readonly: bool) -> None:
    for content in (b"x" * 5000, b"SQLite format 3\0", b"\x89PNG", b"{}"):
        path.write_bytes(content)
        assert refused(path, readonly=readonly) == "is not a newsannot set"


@pytest.mark.parametrize("readonly", [False, True])
@pytest.mark.parametrize("application", [0, 77])
def test_the_database_of_another_program_is_refused(
    path: Path, application: int, *, readonly: bool
) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE people (name)")
    connection.execute(f"PRAGMA application_id = {application}")
    connection.close()
    assert refused(path, readonly=readonly) == "is not a newsannot set"


@pytest.mark.parametrize("readonly", [False, True])
def test_a_set_of_a_newer_version_is_refused(path: Path, *, readonly: bool) -> None:
    Store(path).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    problem = refused(path, readonly=readonly)
    assert problem == f"was made by a newer newsannot (set version {VERSION + 1})"


@pytest.mark.parametrize("version", range(1, VERSION))
def test_a_set_of_an_older_version_opens_and_nothing_is_lost(
    path: Path, root: Path, version: int
) -> None:
    path.write_bytes((root / "tests" / "data" / f"version-{version}.newsannot").read_bytes())
    old = path.read_bytes()
    with Store(path, readonly=True) as store:
        before = store.pair(sample().id)
        assert (before.claims[0].judgements[0].note, len(before.claims)) == ("n", 3)
        assert before.annotators == (ANN,)
    assert list(check(path)) == []
    assert path.read_bytes() == old
    session = open_session(path)
    assert session.pair == before
    session.redo()
    for _ in range(3):
        session.undo()
    assert [len(claim.judgements) for claim in session.desk().pair.claims] == [0, 0, 0]
    session.close()
    assert list(check(path)) == []
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone()[0] == VERSION
    connection.close()


def test_a_folder_a_device_and_a_file_that_is_not_there_are_named(tmp_path: Path) -> None:
    for readonly in (False, True):
        assert refused(tmp_path, readonly=readonly) == "is a folder, not a set"
        with pytest.raises(SetError, match="is a folder, not a set"):
            Store(Path(), readonly=readonly)
        with pytest.raises(SetError, match="is a device or a pipe"):
            Store(Path(os.devnull), readonly=readonly)
    pipe = tmp_path / "pipe.newsannot"
    os.mkfifo(pipe)
    with pytest.raises(SetError, match="is a device or a pipe"):
        Store(pipe)
    assert refused(tmp_path / "none.newsannot", readonly=True) == "there is no such file"
    with pytest.raises(SetError, match="there is no such file"):
        list(check(tmp_path / "none.newsannot"))


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SetError, match=r"(?i)name too long"):
        Store(tmp_path / ("x" * 300))


def test_a_file_without_the_right_to_write_opens_to_read_only(
    path: Path, locked_folder: Path
) -> None:
    moved = locked_folder / path.name
    with Store(moved) as store:
        store.add_pair(sample())
    moved.chmod(0o444)
    assert refused(moved) == "cannot be written to"
    locked_folder.chmod(0o555)
    assert refused(moved) == "Permission denied"
    assert refused(locked_folder / "new.newsannot") == "Permission denied"
    with Store(moved, readonly=True) as store:
        assert store.has_pair(sample().id)
    assert list(check(moved)) == []
    moved.chmod(0o000)
    with pytest.raises(SetError, match="may not be opened by you"):
        Store(moved, readonly=True)


def test_a_set_whose_own_names_are_no_text_is_told_as_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.newsannot"
    Store(path).close()
    path.write_bytes(path.read_bytes().replace(b"tablepairspairs", b"tablep\xecirspairs"))
    with pytest.raises(SetError, match="damaged"):
        Store(path, readonly=True)


ENDLESS = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT x AS pair FROM n"


@pytest.mark.parametrize(
    "program",
    [
        f"CREATE VIEW endless AS {ENDLESS}",
        "CREATE TRIGGER t AFTER INSERT ON acts BEGIN DELETE FROM claims; END",
    ],
)
def test_a_set_that_brings_programs_of_its_own_is_none(program: str, tmp_path: Path) -> None:
    path = tmp_path / "a.newsannot"
    Store(path).close()
    with sqlite3.connect(path) as db:
        db.execute(program)
    db.close()
    with pytest.raises(SetError, match="was changed by another program"):
        Store(path)


def test_a_set_that_a_link_leads_to_is_whole_while_its_end_is_in_the_log(
    path: Path, tmp_path: Path
) -> None:
    link = tmp_path / "link.newsannot"
    link.symlink_to(path)
    with Store(link) as store:
        for number in range(20):
            store.add_pair(sample(f"{number} " * 2000, f"{number}."))
        assert list(check(link)) == []


def test_a_set_that_cannot_be_begun_is_let_go_of(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Store(path).close()
    with monkeypatch.context() as patch:
        patch.setattr(os, "getpid", lambda: "\ud800")  # no text that SQLite would write
        with pytest.raises((SetError, UnicodeEncodeError)):
            Store(path)
    assert not is_open_here(path.stat())
    Store(path).close()
