"""Where files lie on this machine, by the SHA-256 of their bytes: kept between runs, and never in a set."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from newsannot.errors import FileError
from newsannot.files import replacing

log = logging.getLogger(__name__)

_MOST = 4000


@dataclass(frozen=True, slots=True)
class KnownFile:
    """Where a file lay, with its size in bytes and its time (ns) then; ``kept`` is the hash of a change not to be told again."""

    path: str
    size: int = -1
    time: int = -1
    kept: str = ""


class KnownFiles:
    """The latest few thousand; ``file`` is where they are kept, None to forget them with the program."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._known = _read(file) if file else {}
        self._saved = self._known.copy()

    def get(self, sha256: str) -> Path | None:
        place = self.find(sha256)
        return Path(place.path) if place else None

    def find(self, sha256: str) -> KnownFile | None:
        return self._known.get(sha256)

    def __setitem__(self, sha256: str, path: Path) -> None:
        """A file with these bytes lies there."""
        before = self._known.get(sha256)
        same = before is not None and before.path == str(path)
        self.put(sha256, before if before and same else KnownFile(str(path)))

    def put(self, sha256: str, place: KnownFile) -> None:
        self._known.pop(sha256, None)
        self._known[sha256] = place
        for oldest in list(self._known)[:-_MOST]:
            del self._known[oldest]

    def keep(self, sha256: str, changed: str) -> None:
        """Say that this change of a file is known, and is not to be told again."""
        if place := self.find(sha256):
            self.put(sha256, replace(place, kept=changed))

    def forget(self, hashes: Iterable[str]) -> None:
        """Know nothing of these files any more, here or where they are kept."""
        for sha256 in hashes:
            self._known.pop(sha256, None)
        self.save()

    def save(self) -> None:
        """Keep them, where there is anything new; places that cannot be kept cost nobody their work."""
        if self._file is None or self._known == self._saved:
            return
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with replacing(self._file) as file:
                file.write(msgspec.json.encode(self._known))
        except (OSError, FileError) as error:
            log.info("places were not kept, %s: %s", self._file, error)
        else:
            self._saved = self._known.copy()


def _read(file: Path) -> dict[str, KnownFile]:
    try:
        return msgspec.json.decode(file.read_bytes(), type=dict[str, KnownFile])
    except FileNotFoundError:
        return {}
    except (OSError, msgspec.MsgspecError) as error:
        log.info("places start anew, %s: %s", file, error)
        return {}
