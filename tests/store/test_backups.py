from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from newsannot import verbs
from newsannot.errors import Cancelled, FileError, SetDamaged, SetError
from newsannot.model import Verdict
from newsannot.session import Session
from newsannot.store import Store, backups, check
from newsannot.store.copying import Snapshot
from newsannot.store.rescue import rescue
from newsannot.store.restoring import restore
from tests.samples import FIRST, SECOND, open_session, sample


@pytest.fixture
def session(path: Path) -> Session:
    return open_session(path)


def tag(session: Session, claim: str = FIRST, verdict: Verdict = Verdict.MATCHING) -> None:
    session.do(verbs.tag(session.desk(), claim, verdict))


def made(session: Session, why: str = "") -> Path | None:
    state = Snapshot(session.store.path)
    try:
        return backups.make(state, why=why)
    finally:
        state.close()


def acts(path: Path) -> int:
    return backups.holds(path).acts


def test_a_backup_is_the_set_before_an_act_that_did_not_wait_for_it(session: Session) -> None:
    state = Snapshot(session.store.path)
    tag(session)
    reached: list[Path | None] = []
    thread = threading.Thread(target=lambda: reached.append(backups.make(state)))
    thread.start()
    tag(session, SECOND)
    thread.join()
    state.close()
    (backup,) = reached
    assert backup
    assert (acts(backup), acts(session.store.path)) == (0, 2)
    session.close()
    assert list(check(backup)) == []


def test_it_has_its_place_and_date_in_its_name(session: Session, path: Path) -> None:
    before = datetime.now(UTC).astimezone().replace(second=0, microsecond=0)
    file = made(session)
    (backup,) = backups.listed(path)
    assert file == backup.path
    assert file.parent == path.with_name("my set é backups")
    assert file.name == f"my set é {backup.made:%Y-%m-%d %H.%M}.newsannot"
    assert before <= backup.made <= datetime.now(UTC).astimezone()
    assert backup.size == file.stat().st_size
    session.close()


def test_a_set_in_which_nothing_changed_gets_none(session: Session, path: Path) -> None:
    made(session)
    assert made(session) is None
    session.store.set_info("pair", sample().id)
    assert made(session) is None
    tag(session)
    assert made(session)
    session.undo()
    assert made(session)
    assert [backup.made.second for backup in backups.listed(path)] == [3, 2, 0]
    assert [acts(backup.path) for backup in backups.listed(path)] == [2, 1, 0]
    session.close()


def test_as_many_other_acts_after_a_restoring_are_a_change(session: Session, path: Path) -> None:
    first = made(session)
    tag(session)
    session.close()
    assert first
    restore(first, path)
    again = open_session(path)
    tag(again, SECOND)
    assert made(again)
    again.close()


def test_sets_whose_names_differ_in_their_endings_alone_share_no_backups(tmp_path: Path) -> None:
    for name in ("Desk", "Desk.old", "Desk.newsannot", "Desk 2.newsannot"):
        session = open_session(tmp_path / name)
        assert made(session), name
        assert len(backups.listed(tmp_path / name)) == 1
        session.close()


def test_one_made_after_the_clock_was_put_back_stays(
    session: Session, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "_now", lambda: NOW)
    put(path, NOW, HOUR, 2 * HOUR, size=1_000_000)
    monkeypatch.setattr(backups, "_now", lambda: NOW - DAY)
    state = Snapshot(path)
    file = backups.make(state, limit=1)
    state.close()
    assert file
    assert file.exists()
    session.close()


def test_an_hour_that_comes_twice_costs_no_backup(
    session: Session, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        clock = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
        monkeypatch.setattr(backups, "_now", lambda: clock.astimezone())
        made(session)
        tag(session)
        clock += HOUR  # 2.30 once more
        made(session)
        assert [acts(backup.path) for backup in backups.listed(path)] == [1, 0]
    finally:
        session.close()
        monkeypatch.undo()
        time.tzset()


def test_one_for_a_reason_is_made_in_any_case_and_says_why(session: Session, path: Path) -> None:
    made(session)
    made(session, backups.BEFORE_RESTORING)
    assert [backup.why for backup in backups.listed(path)] == [backups.BEFORE_RESTORING, ""]
    session.close()


def test_one_called_off_leaves_nothing(session: Session, path: Path) -> None:
    state = Snapshot(path)

    def call_off(_share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        backups.make(state, progress=call_off)
    state.close()
    assert list(backups.folder(path).iterdir()) == []
    session.close()


def test_what_a_killed_program_left_half_done_is_no_backup_and_goes(
    session: Session, path: Path
) -> None:
    folder = backups.folder(path)
    folder.mkdir()
    half = folder / ".my set é 2026-11-26 21.05.newsannot.abc"
    half.write_bytes(b"SQLite")
    (folder / "notes.newsannot").write_bytes(b"")
    assert backups.listed(path) == ()
    made(session)
    assert not half.exists()
    assert len(backups.listed(path)) == 1
    assert (folder / "notes.newsannot").exists()
    session.close()


def test_what_cannot_be_cleared_away_hinders_no_backup(session: Session, path: Path) -> None:
    (backups.folder(path) / f".{path.stem} notes").mkdir(parents=True)
    assert made(session)
    session.close()


def test_a_damaged_set_is_no_backup(session: Session, path: Path) -> None:
    session.close()
    content = bytearray(path.read_bytes())
    size = int.from_bytes(content[16:18])
    content[10 * size : 11 * size] = b"\xff" * size
    path.write_bytes(content)
    state = Snapshot(path)
    with pytest.raises(SetDamaged):
        backups.make(state)
    state.close()
    assert list(backups.folder(path).iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told(locked_folder: Path) -> None:
    session = open_session(locked_folder / "a.newsannot")
    locked_folder.chmod(0o555)
    with pytest.raises(FileError, match="Permission denied"):
        made(session)
    locked_folder.chmod(0o755)
    session.close()


def test_a_disk_without_room_is_told_before_it_is_full(
    session: Session, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1024**2))
    with pytest.raises(FileError, match="no room for it on the disk"):
        made(session)
    assert list(backups.folder(path).iterdir()) == []
    session.close()


LIMITED = """
import resource, sys
from pathlib import Path
from newsannot.errors import NewsannotError
from newsannot.store import backups
from newsannot.store.copying import Snapshot
from newsannot.store.rescue import rescue
from newsannot.store.restoring import restore
state = Snapshot(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
try:
    backups.make(state)
except NewsannotError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit")
def test_a_disk_that_is_full_on_the_way_leaves_no_half_backup(session: Session, path: Path) -> None:
    session.close()
    run = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path)], capture_output=True, text=True, check=True
    )
    assert "disk" in run.stdout
    assert list(backups.folder(path).iterdir()) == []


def put(path: Path, now: datetime, *ages: timedelta, size: int = 10) -> list[datetime]:
    """Backups of these ages."""
    backups.folder(path).mkdir(exist_ok=True)
    for age in ages:
        name = f"{path.stem} {now - age:%Y-%m-%d %H.%M}.newsannot"
        (backups.folder(path) / name).write_bytes(b"x" * size)
    return [backup.made for backup in backups.listed(path)]


NOW = datetime(2026, 11, 26, 21, 5).astimezone()
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def test_all_of_a_day_one_a_day_of_a_month_and_one_a_week_before_are_kept(path: Path) -> None:
    put(path, NOW, *(number * HOUR for number in range(20)))
    put(path, NOW, *(3 * DAY + number * HOUR for number in range(10)))
    put(path, NOW, *(60 * DAY + number * DAY for number in range(16)))
    backups.thin(path, 10**6, NOW)
    ages = [NOW - backup.made for backup in backups.listed(path)]
    assert ages[:20] == [number * HOUR for number in range(20)]
    assert ages[20] == 3 * DAY
    weeks = {backup.made.isocalendar()[:2] for backup in backups.listed(path)[21:]}
    assert 3 <= len(weeks) == len(ages[21:]) <= 4


def test_the_oldest_go_for_room_but_never_the_two_newest(path: Path) -> None:
    times = put(path, NOW, *(number * HOUR for number in range(6)))
    backups.thin(path, 40, NOW)
    assert [backup.made for backup in backups.listed(path)] == times[:4]
    backups.thin(path, 5, NOW)
    assert [backup.made for backup in backups.listed(path)] == times[:2]


def test_those_before_a_restoring_count_by_themselves(path: Path) -> None:
    put(path, NOW, 0 * HOUR, HOUR, 5 * DAY)
    name = f"{path.stem} {NOW - 5 * DAY - HOUR:%Y-%m-%d %H.%M} before restoring.newsannot"
    (backups.folder(path) / name).write_bytes(b"x")
    backups.thin(path, 10**6, NOW)
    assert len(backups.listed(path)) == 4


def test_a_set_of_an_older_version_is_kept_as_it_was(path: Path, root: Path) -> None:
    shutil.copy(root / "tests/data/version-3.newsannot", path)
    Store(path).close()
    (backup,) = backups.listed(path)
    assert backup.why == "before version 5"
    with closing(sqlite3.connect(backup.path)) as kept:
        assert kept.execute("PRAGMA user_version").fetchone()[0] == 3
        assert kept.execute("SELECT count(*) FROM pairs").fetchone()[0] == 1
    Store(path).close()
    assert backups.listed(path) == (backup,)


def test_one_that_cannot_be_kept_first_is_not_brought_to_this_version(
    locked_folder: Path, root: Path
) -> None:
    path = locked_folder / "a.newsannot"
    path.write_bytes((root / "tests/data/version-3.newsannot").read_bytes())
    path.with_name("a backups").mkdir()
    path.with_name("a backups").chmod(0o555)
    before = path.read_bytes()
    with pytest.raises(SetError, match="no backup could be made first: could not be written"):
        Store(path)
    with closing(sqlite3.connect(path)) as same:
        assert same.execute("PRAGMA user_version").fetchone()[0] == 3
    with Store(path, readonly=True) as store:
        assert store.has_pair(sample().id)
    assert path.read_bytes() == before


def test_a_damaged_set_of_an_older_version_is_told_as_damaged_and_left_alone(
    path: Path, root: Path
) -> None:
    content = bytearray((root / "tests/data/version-3.newsannot").read_bytes())
    content[10 * 4096 : 11 * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    with pytest.raises(SetDamaged, match="page 11 of the file cannot be read"):
        Store(path)
    assert path.read_bytes() == content


def test_a_set_that_is_removed_meanwhile_is_backed_up_all_the_same(
    session: Session, path: Path
) -> None:
    tag(session)
    state = Snapshot(path)
    path.unlink()
    backup = backups.make(state)
    state.close()
    assert backup
    assert acts(backup) == 1
    session.close()


def test_a_link_to_a_set_has_the_backups_of_the_set(session: Session, tmp_path: Path) -> None:
    made(session)
    (tmp_path / "far").mkdir()
    link = tmp_path / "far" / "link.newsannot"
    link.symlink_to(session.store.path)
    assert len(backups.listed(link)) == 1
    session.close()


def test_a_private_set_has_private_backups(session: Session, path: Path) -> None:
    path.chmod(0o600)
    file = made(session)
    assert file
    assert file.stat().st_mode & 0o777 == 0o600
    session.close()
    assert list(backups.folder(path).iterdir()) == [file]


def test_the_log_of_a_set_that_a_copy_replaces_is_not_played_into_it(
    session: Session, path: Path, tmp_path: Path
) -> None:
    killed, rescued = tmp_path / "killed.newsannot", tmp_path / "rescued.newsannot"
    other = open_session(tmp_path / "other.newsannot")
    tag(other, SECOND)
    for target in (killed, rescued):
        for end in ("", "-wal"):
            shutil.copy(f"{other.store.path}{end}", f"{target}{end}")
    other.close()
    state = Snapshot(path)
    state.copy(killed)
    state.close()
    session.close()
    rescue(path, rescued)
    assert [acts(target) for target in (killed, rescued)] == [0, 0]
