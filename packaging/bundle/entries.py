"""What PyInstaller collected, and the list of it that licences are collected by."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple, Protocol


class Entry(NamedTuple):
    """A file of the bundle, in PyInstaller's own order of fields."""

    name: str
    source: str
    kind: str


class Collected(Protocol):
    """What of PyInstaller's Analysis is used."""

    scripts: list[tuple[str, str, str]]
    pure: list[tuple[str, str, str]]
    binaries: list[tuple[str, str, str]]
    datas: list[tuple[str, str, str]]


def write_list(collected: Collected, path: Path) -> None:
    """Say for everything in the bundle which file it was made from."""
    entries = sorted([*collected.pure, *collected.binaries, *collected.datas])
    files = [{"name": name, "source": source, "type": kind} for name, source, kind in entries]
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({"files": files}, indent=1) + "\n", encoding="utf-8")
