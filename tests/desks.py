"""A desktop of a test's own: folders with programs' entries and lists, and what the desktop's own tools make of them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

MARKDOWN, PLAIN = "text/markdown", "text/plain"
OURS = "newsannot.desktop"


class ScratchDesk:
    """The user's ``config`` and ``data``, and the system's ``shared`` data; the environment points to them."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.config, self.data, self.shared = (folder / n for n in ("config", "data", "shared"))
        for name, path in (("CONFIG_HOME", self.config), ("DATA_HOME", self.data)):
            patch.setenv(f"XDG_{name}", str(path))
        patch.setenv("XDG_DATA_DIRS", str(self.shared))
        patch.setenv("XDG_CONFIG_DIRS", str(folder / "site"))
        patch.delenv("XDG_CURRENT_DESKTOP", raising=False)
        for path in (self.config, self.data / "applications", self.shared / "applications"):
            path.mkdir(parents=True)
        self.list = self.config / "mimeapps.list"
        types = self.shared / "mime"
        types.mkdir()
        (types / "subclasses").write_text(f"{MARKDOWN} {PLAIN}\n")

    def add(self, name: str, *kinds: str, lines: str = "Exec=true %F") -> None:
        """Install a program for all users that says it opens these types."""
        folder = self.shared / "applications"
        entry = folder / f"{name}.desktop"
        entry.parent.mkdir(parents=True, exist_ok=True)
        head = f"[Desktop Entry]\nType=Application\nName={name.title()}\n"
        entry.write_text(f"{head}MimeType={';'.join(kinds)};\n{lines}\n")
        with (folder / "mimeinfo.cache").open("a") as cache:
            cache.write("[MIME Cache]\n" if cache.tell() == 0 else "")
        for kind in kinds:
            self._offer(folder / "mimeinfo.cache", kind, entry.name)

    def add_newsannot(self) -> None:
        """As packaging/linux has it: an entry for our own types, and one that offers us for articles."""
        self.add("newsannot", "application/x-newsannot", "application/x-newspair")
        self.add("zz-newsannot-article", PLAIN)

    @staticmethod
    def _offer(cache: Path, kind: str, entry: str) -> None:
        """As update-desktop-database writes it: in the order of the alphabet."""
        offers = dict(line.split("=") for line in cache.read_text().splitlines()[1:])
        names = sorted([*offers.get(kind, "").split(";"), entry])
        offers[kind] = ";".join(filter(None, names)) + ";"
        cache.write_text("\n".join(["[MIME Cache]", *map("=".join, offers.items()), ""]))

    def keep(self, text: str, name: str = "mimeapps.list") -> None:
        """Put a list among the user's settings, byte for byte."""
        (self.config / name).write_bytes(text.encode("utf-8", "surrogateescape"))

    def gio(self, kind: str) -> str:
        """The entry that GLib, and so most file managers, opens a file of this type with."""
        said = _said("gio", "mime", kind)
        found = re.search(r"^\S.*: (\S+\.desktop)$", said.split("\n")[0])
        return found[1] if found else ""

    def xdg(self, kind: str) -> str:
        """The entry that xdg-open takes on a desktop that it does not know."""
        return _said("xdg-mime", "query", "default", kind).strip()


def _said(*command: str) -> str:
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed")
    environment = os.environ | {"LC_ALL": "C.UTF-8"}
    return subprocess.run(command, env=environment, capture_output=True, text=True).stdout
