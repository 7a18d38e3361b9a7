from __future__ import annotations

from pathlib import Path

from newsannot.store import Store, backups, check
from newsannot.store.restoring import restore


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
