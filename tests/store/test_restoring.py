from __future__ import annotations

import shutil
from pathlib import Path

from newsannot.store import Store, backups, check
from newsannot.store.restoring import restore
from tests.samples import BOB, open_session


def test_a_damaged_set_that_a_link_leads_to_is_kept_with_its_log(tmp_path: Path) -> None:
    backup, there, link = (tmp_path / name for name in ("b.newsannot", "c.newsannot", "link"))
    Store(backup).close()
    there.write_bytes(b"SQLite format 3")
    there.with_name("c.newsannot-wal").write_bytes(b"log")
    link.symlink_to(there)
    restore(backup, link)
    kept = {file.suffix: file.read_bytes() for file in backups.unlisted(link)}
    assert kept == {".newsannot": b"SQLite format 3", ".newsannot-wal": b"log"}
    assert list(check(there)) == []
    assert link.is_symlink()


def test_the_backup_that_is_restored_stays_though_there_is_a_later_one_of_its_day(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.newsannot"
    open_session(path).close()
    folder = backups.folder(path)
    folder.mkdir()
    for minute in ("2026-01-01 10.00", "2026-01-01 11.00", "2026-01-02 10.00"):
        shutil.copy(path, folder / f"a {minute}.newsannot")
    chosen = folder / "a 2026-01-01 10.00.newsannot"
    with Store(path) as store:
        store.put_annotator(BOB)
    restore(chosen, path)
    assert chosen.exists()
    assert len(backups.listed(path)) == 4
    with Store(path, readonly=True) as store:
        assert BOB not in store.annotators()
