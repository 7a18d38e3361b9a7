"""Whether the files that a pair's articles come from are still what they were: by size and time, then by their bytes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from newsannot import files, record
from newsannot.errors import FileError
from newsannot.known_files import KnownFile
from newsannot.model import Side


@dataclass(frozen=True, slots=True)
class Origin:
    """The file of one of the two articles, by the hash of its bytes, and where it may lie, the likeliest place first."""

    side: Side
    sha256: str
    places: tuple[KnownFile, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found of an origin: its place as it is now, None where nothing lies there, and the hash of its bytes."""

    origin: Origin
    place: KnownFile | None = None
    sha256: str = ""

    @property
    def changed(self) -> bool:
        return self.place is not None and self.sha256 != self.origin.sha256


def look(origins: Iterable[Origin]) -> tuple[Seen, ...]:
    """Look at each of them; for a thread, for a disk may be slow."""
    return tuple(_seen(origin) for origin in origins)


def _seen(origin: Origin) -> Seen:
    """Where it lies unchanged, else the first that has changed."""
    found = [seen for place in origin.places if (seen := _at(origin, place)).place]
    unchanged = (seen for seen in found if not seen.changed)
    return next(unchanged, None) or next(iter(found), Seen(origin))


def _at(origin: Origin, known: KnownFile) -> Seen:
    path = Path(known.path)
    try:
        facts = path.stat()
        if (facts.st_size, facts.st_mtime_ns) == (known.size, known.time):
            return Seen(origin, known, known.kept or origin.sha256)
        sha256 = record.sha256(files.contents(path))
    except (OSError, ValueError, FileError):
        return Seen(origin)
    # The time of what was told and kept stays with it, so that it need not be read again.
    kept = known.kept if known.kept == sha256 else ""
    told = sha256 in {origin.sha256, kept}
    size, time = (facts.st_size, facts.st_mtime_ns) if told else (known.size, known.time)
    return Seen(origin, KnownFile(known.path, size, time, kept), sha256)
