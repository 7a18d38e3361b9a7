"""Shared libraries on Linux: which ones the modules and plug-ins need, and copies without what debuggers want."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path, PurePosixPath

from bundle.entries import Collected, Entry

LIBRARY = re.compile(r"(PySide6/Qt/lib/|numpy\.libs/|)lib(?!python)[^/]+\.so[^/]*")

# Others do not bear it: numpy's own linear algebra would not load any more.
STRIPPED = re.compile(r"(spacy|thinc|blis|preshed)/.*\.so|libpython[\d.]+\.so[\d.]*")


def reached(binaries: list[Entry]) -> list[Entry]:
    """All modules and plug-ins, and of the libraries those that they need, directly or not."""
    libraries = {PurePosixPath(e.name).name: e for e in binaries if LIBRARY.fullmatch(e.name)}
    kept = [entry for entry in binaries if not LIBRARY.fullmatch(entry.name)]
    for entry in kept:  # grows on the way
        kept += [libraries.pop(name) for name in _needs(entry.source) if name in libraries]
    return kept


def _needs(file: str) -> list[str]:
    """The names of the libraries that a file is linked with."""
    said = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=True)
    return re.findall(r"^\s+NEEDED\s+(\S+)$", said.stdout, re.MULTILINE)


def strip(collected: Collected, folder: Path) -> None:
    """Take slimmed copies where they may be had; they are kept in ``folder`` for the next time."""
    entries = map(Entry._make, collected.binaries)
    collected.binaries[:] = [
        _stripped(entry, folder) if STRIPPED.fullmatch(entry.name) else entry for entry in entries
    ]


def _stripped(entry: Entry, folder: Path) -> Entry:
    copy = folder / entry.name
    if not copy.exists() or copy.stat().st_mtime < Path(entry.source).stat().st_mtime:
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(entry.source, copy)
        subprocess.run(["strip", "--strip-unneeded", str(copy)], check=True)
    return Entry(entry.name, str(copy), entry.kind)
