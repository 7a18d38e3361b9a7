"""The .deb that NEWSANNOT_DEB names, and what the system does with it."""

from __future__ import annotations

import os
import platform
import subprocess
from pathlib import Path

import pytest

from newsannot import __version__


class Package:
    """A .deb of newsannot, and its place on this machine."""

    def __init__(self, file: Path) -> None:
        self.file = file

    @classmethod
    def given(cls) -> Package:
        """The one to try; the test is left out where there is none, or nobody who may install it."""
        name = os.environ.get("NEWSANNOT_DEB")
        if not name:
            pytest.skip("NEWSANNOT_DEB names no .deb to install")
        if os.geteuid() != 0:
            pytest.skip("only root can install a .deb")
        return cls(Path(name).resolve(strict=True))

    def field(self, name: str) -> str:
        """What its control file says."""
        return _done("dpkg-deb", "--field", self.file, name).strip()

    def archive(self) -> Path:
        """The same for people who may not install, which lies beside it."""
        name = f"newsannot-{__version__}-linux-{platform.machine()}.tar.gz"
        return self.file.with_name(name)

    def needs(self) -> list[str]:
        """The packages that it depends on, of alternatives the first."""
        return [part.split("|")[0].split()[0] for part in self.field("Depends").split(",")]

    def is_installed(self) -> bool:
        query = ["dpkg-query", "--show", "--showformat=${db:Status-Status}", "newsannot"]
        return subprocess.run(query, capture_output=True, text=True).stdout == "installed"

    def install(self) -> None:
        """With what it needs, as a person would."""
        _done("apt-get", "-qq", "install", "-y", "--no-install-recommends", self.file)

    def remove(self) -> None:
        _done("dpkg", "--remove", "newsannot")

    def purge(self) -> None:
        _done("dpkg", "--purge", "newsannot")

    def files(self) -> list[Path]:
        """Its files on this machine, without the folders."""
        listed = map(Path, _done("dpkg", "--listfiles", "newsannot").splitlines())
        return [path for path in listed if path.is_symlink() or not path.is_dir()]


def _done(*words: str | Path) -> str:
    """What the command says; AssertionError with its complaint where it fails."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    run = subprocess.run(words, env=environment, capture_output=True, text=True)
    assert run.returncode == 0, f"{words}: {run.stderr}"
    return run.stdout
