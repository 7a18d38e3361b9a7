"""A folder as somebody has it who works with articles."""

from __future__ import annotations

from pathlib import Path

from newsannot.readers import FORMATS
from tests.bridge import ARTICLES


def laid_out(folder: Path) -> list[Path]:
    """The article in each format that newsannot reads, each in its file."""
    folder.mkdir(exist_ok=True)
    files = []
    for kind in FORMATS:
        suffix = kind.suffixes[0]
        path = folder / f"bridge{suffix}"
        path.write_bytes(ARTICLES[suffix]())
        files.append(path)
    return files
