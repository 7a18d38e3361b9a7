"""The packaged app that NEWSANNOT_BUNDLE names, as people get it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

NOBODY = 65534


@dataclass(frozen=True, slots=True)
class Bundle:
    """The app's folder, and how its program is run."""

    folder: Path
    environment: dict[str, str]
    options: dict[str, int] = field(default_factory=dict)

    @property
    def program(self) -> Path:
        return self.folder / "newsannot"

    @property
    def contents(self) -> Path:
        return self.folder / "_internal"

    def run(self, *words: str | Path, **variables: str) -> str:
        """What the program says when it succeeds; it must not complain of anything."""
        done = subprocess.run(
            [self.program, *words],
            env=self.environment | variables,
            cwd="/",
            capture_output=True,
            text=True,
            **self.options,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture(scope="session")
def bundle() -> Bundle:
    name = os.environ.get("NEWSANNOT_BUNDLE")
    if not name:
        pytest.skip("NEWSANNOT_BUNDLE names no packaged app (make app)")
    return Bundle(Path(name).resolve(strict=True), dict(os.environ))


@pytest.fixture(scope="session")
def alone(bundle: Bundle) -> Iterator[Bundle]:
    """A copy in an awkward place that nobody may write to, run without a home and with nothing of Python in reach.

    It is run by somebody else where the tests run as root.
    """
    with tempfile.TemporaryDirectory(prefix="newsannot ") as name:
        Path(name).chmod(0o755)
        folder = Path(name) / "Ein Ordner, 記事" / "newsannot"
        shutil.copytree(bundle.folder, folder, symlinks=True)
        for path in (folder, *folder.rglob("*")):
            if not path.is_symlink():
                path.chmod(path.stat().st_mode & ~0o222)
        other = {"user": NOBODY, "group": NOBODY} if os.geteuid() == 0 else {}
        yield Bundle(folder, {"HOME": "/nonexistent", "PATH": ""}, other)
        for path in (folder, *folder.rglob("*")):
            if path.is_dir() and not path.is_symlink():
                path.chmod(0o755)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that anybody may write to."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        yield Path(name)
