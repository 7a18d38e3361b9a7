"""The .tar.gz for one user of any Linux: the bundle, what desktops want to know, and a script that lays both out."""

from __future__ import annotations

import gzip
import platform
import shutil
import tarfile
from pathlib import Path

from app import BUILD, DIST
from tree import TEMPLATES, lay_bundle, lay_integration, settle

from newsannot import __version__

NAME = f"newsannot-{__version__}-linux-{platform.machine()}"
SCRIPTS = ("install.sh", "uninstall.sh")


def write(time: int) -> Path:
    """Write the archive; everything in it is of this time."""
    root = BUILD / "tarball" / NAME
    shutil.rmtree(root.parent, ignore_errors=True)
    lay_bundle(root / "newsannot")
    lay_integration(root / "share")
    # It stands back behind other programs only where all entries lie in one folder.
    (root / "share" / "applications" / "zz-newsannot-article.desktop").unlink()
    for name in SCRIPTS:
        shutil.copy(TEMPLATES / name, root / name)
    settle(root, {root / "newsannot" / "newsannot", *(root / name for name in SCRIPTS)}, time)

    target = DIST / f"{NAME}.tar.gz"
    with (
        target.open("wb") as file,
        gzip.GzipFile("", "wb", compresslevel=6, fileobj=file, mtime=time) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        for path in (root, *sorted(root.rglob("*"))):
            name = path.relative_to(root.parent).as_posix()
            archive.add(path, name, recursive=False, filter=_ownerless)
    return target


def _ownerless(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    return member
