from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from newsannot import places
from newsannot.places import Disk, Place, Risk


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/home/kim/Dropbox/set.newsannot", "Dropbox"),
        ("/home/kim/Dropbox (Desk)/a/set.newsannot", "Dropbox"),
        ("/Users/kim/Library/CloudStorage/OneDrive-Desk/set.newsannot", "OneDrive"),
        ("/Users/kim/Library/CloudStorage/GoogleDrive-kim@a.org/My Drive/s", "Google Drive"),
        ("/Users/kim/Library/Mobile Documents/com~apple~CloudDocs/s", "iCloud Drive"),
        ("/home/kim/Nextcloud/s", "Nextcloud"),
        ("/home/kim/ownCloud/s", "ownCloud"),
        ("/home/kim/Documents/s", None),
        ("/home/kim/Documents/dropbox", None),  # the file itself
        ("/home/kim/Sync/s", None),
        ("/home/kim/My dropbox notes/s", None),
    ],
)
def test_a_service_is_known_by_the_names_of_its_folders(path: str, service: str | None) -> None:
    assert places.named_after(PurePosixPath(path)) == service


def test_so_it_is_on_windows() -> None:
    path = PureWindowsPath(r"C:\Users\kim\OneDrive - Desk\set.newsannot")
    assert places.named_after(path) == "OneDrive"


@pytest.mark.parametrize(
    ("mark", "service"),
    [(".stfolder", "Syncthing"), (".dropbox.cache", "Dropbox"), (".owncloudsync.log", "ownCloud")],
)
def test_a_service_is_known_by_what_it_leaves_there(
    tmp_path: Path, mark: str, service: str
) -> None:
    (tmp_path / mark).mkdir()
    folder = tmp_path / "desk" / "sets"
    folder.mkdir(parents=True)
    assert places.risky(folder / "a.newsannot") == Place(Risk.SYNCED, service)


def test_a_folder_of_ones_own_is_no_risk(tmp_path: Path) -> None:
    assert places.risky(tmp_path / "a.newsannot") is None


def test_a_link_to_a_set_is_where_the_set_is(tmp_path: Path) -> None:
    there = tmp_path / "Dropbox"
    there.mkdir()
    (there / "a.newsannot").touch()
    (tmp_path / "link").symlink_to(there / "a.newsannot")
    assert places.risky(tmp_path / "link") == Place(Risk.SYNCED, "Dropbox")


MOUNTS = r"""
/dev/sda1 / ext4 rw 0 0
server:/desk /mnt/desk nfs4 rw 0 0
//server/share /mnt/our\040share cifs rw 0 0
kim@host: /home/kim/far fuse.sshfs rw 0 0
/dev/sdb1 /mnt/desk/disk ext4 rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/kim/a", "ext4"),
        ("/mnt/desk/a", "nfs4"),
        ("/mnt/desktop/a", "ext4"),
        ("/mnt/our share/a", "cifs"),
        ("/home/kim/far/b/a", "fuse.sshfs"),
        ("/mnt/desk/disk/a", "ext4"),
    ],
)
def test_linux_says_on_what_disk_a_file_is(path: str, kind: str) -> None:
    assert places.kind_of_disk(PurePosixPath(path), places.disks_of_linux(MOUNTS)) == kind


def test_where_the_system_has_no_such_list_the_kind_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(places, "_disks", lambda: ())
    assert places.risky(tmp_path / "a", "smbfs") == Place(Risk.NETWORK, "smbfs")
    assert places.risky(tmp_path / "a", "apfs") is None


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_network_disk_is_a_risk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    disks = (Disk("/", "ext4"), Disk(str(tmp_path.resolve()), "nfs4"))
    monkeypatch.setattr(places, "_disks", lambda: disks)
    assert places.risky(tmp_path / "a.newsannot") == Place(Risk.NETWORK, "nfs4")
