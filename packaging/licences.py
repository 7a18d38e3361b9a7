"""Writes the licences of everything in the bundle beside it, and its parts list: ``python packaging/licences.py dist``."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from components import OWN, ROOT, Component, Kind, UnknownOrigin, collected
from sbom import bill

from newsannot import __version__

_TEXTS = ROOT / "packaging" / "licences"


def main() -> int:
    dist = Path(sys.argv[1])
    try:
        parts = examined(ROOT / "build" / "collected.json")
    except UnknownOrigin as error:
        print(error, file=sys.stderr)
        return 1
    write(dist / "newsannot" / "licences", parts)
    (dist / "newsannot.cdx.json").write_text(bill(__version__, parts) + "\n", encoding="utf-8")
    return 0


def examined(listing: Path) -> list[Component]:
    """The parts; UnknownOrigin where one is under the GPL with no other choice: newsannot's own licence is MIT."""
    parts = collected(listing)
    for part in parts:
        bound = "GPL" in part.licence and "LGPL" not in part.licence
        if bound and part.name not in OWN["exceptions"]:
            raise UnknownOrigin(f"{part.name} is under {part.licence}: it may not be in the bundle")
    return parts


def write(folder: Path, parts: list[Component]) -> None:
    """A file a part, newsannot's own among them, and what holds for all."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in ("README.txt", "LGPL-3.0.txt", "GPL-3.0.txt"):
        shutil.copyfile(_TEXTS / name, folder / name)
    shutil.copyfile(ROOT / "LICENSE", folder / "newsannot.txt")
    for part in parts:
        prefix = "deb-" if part.kind is Kind.DEB else ""
        head = f"{part.name} {part.version}\n{part.licence}\n"
        note = OWN["exceptions"].get(part.name)
        words = [
            f"{head}{part.url}\n" if part.url else head,
            *([note] if note else []),
            *part.texts,
        ]
        text = "\n----\n\n".join(words)
        version = part.version.replace(":", "_")  # no file on Windows may be called so
        (folder / f"{prefix}{part.name}-{version}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
