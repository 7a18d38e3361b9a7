"""Whether a file lies where two computers may write it at once: in a folder that a service keeps alike, or on a network disk.

Nothing is asked over the network: names of folders, marks that the services leave in them, and the system's list of disks.
"""

from __future__ import annotations

import ctypes
import os
import re
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath, PureWindowsPath


class Risk(StrEnum):
    """What may happen to a set there."""

    SYNCED = "synced"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class Place:
    """A place with a risk, and whose it is: the service's name, or the kind of disk."""

    risk: Risk
    name: str


_SERVICES = (
    (re.compile(r"dropbox( \(.+\))?", re.IGNORECASE), "Dropbox"),
    (re.compile(r"onedrive( - .+|-.+)?", re.IGNORECASE), "OneDrive"),
    (re.compile(r"(mobile documents|iclouddrive|com~apple~clouddocs)", re.IGNORECASE), "iCloud Drive"),
    (re.compile(r"(google ?drive|googledrive-.+|my drive)", re.IGNORECASE), "Google Drive"),
    (re.compile(r"nextcloud\d*", re.IGNORECASE), "Nextcloud"),
    (re.compile(r"owncloud\d*", re.IGNORECASE), "ownCloud"),
    (re.compile(r"syncthing", re.IGNORECASE), "Syncthing"),
    (re.compile(r"pclouddrive|pcloud drive", re.IGNORECASE), "pCloud"),
)  # fmt: skip
"""Folders by the names that the services give them."""
_MARKS = (
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".stfolder", "Syncthing"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".tmp.drivedownload", "Google Drive"),
)
"""What they leave in the folder that they keep alike."""
_NETWORK = re.compile(
    r"nfs\d?|cifs|smb\d?|smbfs|smbnetfs|afs|afpfs|9p|davfs2?|webdav|ceph|glusterfs|lustre|ncpfs|"
    r"fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|s3fs|glusterfs|smbnetfs|curlftpfs)|fuse-t|macfuse"
)
_REMOTE = 4  # what Windows calls a drive on another computer


def risky(path: Path, kind: str = "") -> Place | None:
    """What is risky about a file's place, None where nothing is known to be.

    ``kind`` is its disk's, where the system has no list of disks that can be read.
    """
    there = path.resolve()
    service = synced_by(there)
    if service:
        return Place(Risk.SYNCED, service)
    disk = _network_disk(there, kind)
    return Place(Risk.NETWORK, disk) if disk else None


def synced_by(path: Path) -> str | None:
    """The service that keeps the folder of a file alike on several computers."""
    for folder in path.parents:
        for mark, service in _MARKS:
            if os.path.lexists(folder / mark):
                return service
    return named_after(path) or _of_onedrive(path)


def named_after(path: PurePath) -> str | None:
    """The service by the names of the folders alone."""
    for part in path.parts[1:-1]:
        for name, service in _SERVICES:
            if name.fullmatch(part):
                return service
    return None


def _of_onedrive(path: Path) -> str | None:
    """Windows says where it is, whatever it is called."""
    for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"):
        root = os.environ.get(name)
        if root and path.is_relative_to(root):
            return "OneDrive"
    return None


def _network_disk(path: Path, kind: str) -> str | None:
    if sys.platform == "win32":
        return _windows_share(PureWindowsPath(path))
    known = kind_of_disk(path, _disks()) or kind
    return known if _NETWORK.fullmatch(known) else None


def _windows_share(path: PureWindowsPath) -> str | None:
    if path.drive.startswith("\\\\"):
        return path.drive
    if sys.platform == "win32":
        kind = ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\")
        return path.drive if kind == _REMOTE else None
    return None


@dataclass(frozen=True, slots=True)
class Disk:
    """Where a disk hangs, and its kind."""

    folder: str
    kind: str


def kind_of_disk(path: PurePath, disks: tuple[Disk, ...]) -> str | None:
    """The kind of the disk that a file is on: that of the nearest folder; of several there, the last one covers the rest."""
    found = [disk for disk in disks if path.is_relative_to(disk.folder)]
    longest = max((len(disk.folder) for disk in found), default=0)
    return next((disk.kind for disk in reversed(found) if len(disk.folder) == longest), None)


def _disks() -> tuple[Disk, ...]:
    try:
        return disks_of_linux(Path("/proc/self/mounts").read_text("utf-8", "surrogateescape"))
    except OSError:
        return ()


_ESCAPED = re.compile(r"\\([0-7]{3})")


def disks_of_linux(mounts: str) -> tuple[Disk, ...]:
    """Out of /proc/mounts, in which blanks are numbers."""
    rows = (line.split(" ") for line in mounts.splitlines() if line.count(" ") >= 2)
    return tuple(Disk(_ESCAPED.sub(_letter, folder), kind) for _, folder, kind, *_ in rows)


def _letter(escaped: re.Match[str]) -> str:
    return chr(int(escaped[1], 8))
