"""A folder made ready to be packed: the program, what tells desktops about it, and nothing that differs between builds."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from app import BUILD, DIST, ROOT

BUNDLE = DIST / "newsannot"
TEMPLATES = ROOT / "packaging" / "linux"


def lay_bundle(target: Path) -> None:
    """Copy the program's folder, its links as links."""
    shutil.copytree(BUNDLE, target, symlinks=True)


def lay_integration(share: Path) -> None:
    """Fill a ``share`` folder with desktop entries, types, metainfo and icons."""
    shutil.copytree(BUILD / "integration" / "linux" / "usr" / "share", share, dirs_exist_ok=True)
    shutil.copytree(BUILD / "icons" / "hicolor", share / "icons" / "hicolor")


def settle(root: Path, programs: set[Path], time: int) -> None:
    """Give everything below the folder one time, and rights that do not depend on who built it."""
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path in programs else 0o644)
        os.utime(path, (time, time), follow_symlinks=False)
