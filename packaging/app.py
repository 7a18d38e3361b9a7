"""Builds the packaged app, dist/newsannot, step by step: ``python packaging/app.py``, on every system alike."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
BUILD = ROOT / "build"

STEPS = (
    ["scripts/system_libraries.py", "--build"],
    ["packaging/icons.py"],
    ["packaging/integration.py"],
    ["-m", "PyInstaller", "--noconfirm", "packaging/newsannot.spec"],
    ["packaging/licences.py", str(DIST)],
)


def main() -> int:
    environment = os.environ | {
        "PYINSTALLER_CONFIG_DIR": str(BUILD / "pyinstaller"),
        # What else would differ from one build to the next: times, and the order of names in compiled modules.
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH") or str(epoch()),
        "PYTHONHASHSEED": "0",
        # Modules that need not be unpacked: a start takes a twentieth less, and the .deb, packed as one, is smaller.
        "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0",
    }
    for step in STEPS:
        run = subprocess.run([sys.executable, *step], cwd=ROOT, env=environment, check=False)
        if run.returncode:
            print(f"packaging stopped: {' '.join(step)} failed", file=sys.stderr)
            return run.returncode
    return 0


def epoch() -> int:
    """When the last commit was made, or outside git when the changelog was changed."""
    git = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    if (ROOT / ".git").exists():
        return int(subprocess.run(git, capture_output=True, text=True, check=True).stdout)
    return int((ROOT / "CHANGELOG.md").stat().st_mtime)


if __name__ == "__main__":
    sys.exit(main())
