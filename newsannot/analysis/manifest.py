"""The pinned model's files, held against resources/model_manifest.json; neither the model nor spaCy is imported for it."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

import msgspec

from newsannot.resources import read_json


class Fault(StrEnum):
    """How an installed file stands to the manifest."""

    MISSING = "missing"
    CHANGED = "changed"
    ADDITIONAL = "additional"


@dataclass(frozen=True, slots=True)
class Difference:
    """``file`` is a path inside the model's folder, with slashes."""

    fault: Fault
    file: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file must be: its size in bytes, and its SHA-256 in hexadecimal."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The model that was examined: its wheel, and each file that it installs."""

    name: str
    version: str
    wheel_sha256: str
    files: dict[str, Facts]


@dataclass(frozen=True, slots=True)
class ModelCheck:
    """What became of a check; ``version`` is what the installed model says of itself, None where there is none.

    ``compiled`` files are code that a bundle holds inside the program, where it is not compared.
    """

    name: str
    expected: str
    installed: bool
    version: str | None = None
    differences: tuple[Difference, ...] = ()
    compiled: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        return self.installed and not self.differences


def read_manifest() -> Manifest:
    return msgspec.convert(read_json("model_manifest.json"), Manifest)


def check_model() -> ModelCheck:
    """Compare every file of the installed model, 15 MB; some 15 ms where the disk is warm."""
    manifest = read_manifest()
    folder = _folder(manifest.name)
    if folder is None:
        return ModelCheck(manifest.name, manifest.version, installed=False)
    there = frozenset(_files(folder))
    compiled = frozenset(_compiled(manifest, there))
    return ModelCheck(
        manifest.name,
        manifest.version,
        installed=True,
        version=_version(folder),
        differences=tuple(_differences(manifest, folder, there, compiled)),
        compiled=tuple(sorted(compiled)),
    )


def facts_of(path: Path) -> Facts:
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
        return Facts(file.tell(), found)


def _folder(name: str) -> Path | None:
    """Where the package lies, in a bundle too, as an import would find it."""
    spec = find_spec(name)
    places = spec.submodule_search_locations if spec else None
    return Path(places[0]) if places else None


def _files(folder: Path) -> Iterator[str]:
    """All but what Python compiled there."""
    for path in folder.rglob("*"):
        if path.is_file() and path.parent.name != "__pycache__":
            yield path.relative_to(folder).as_posix()


def _compiled(manifest: Manifest, there: frozenset[str]) -> Iterator[str]:
    if getattr(sys, "frozen", False):
        code = (file for file in manifest.files if PurePosixPath(file).suffix == ".py")
        yield from (file for file in code if file not in there)


def _differences(
    manifest: Manifest, folder: Path, there: frozenset[str], compiled: frozenset[str]
) -> Iterator[Difference]:
    for file, facts in manifest.files.items():
        if file not in there | compiled:
            yield Difference(Fault.MISSING, file)
        elif file in there and not _same(folder / file, facts):
            yield Difference(Fault.CHANGED, file)
    for file in sorted(there - manifest.files.keys()):
        yield Difference(Fault.ADDITIONAL, file)


def _same(path: Path, facts: Facts) -> bool:
    """False also for a file that cannot be read, for then the model cannot be loaded either."""
    try:
        return facts_of(path) == facts
    except OSError:
        return False


def _version(folder: Path) -> str | None:
    try:
        meta = json.loads((folder / "meta.json").read_bytes())
    except (OSError, ValueError):
        return None
    found = meta.get("version") if isinstance(meta, dict) else None
    return found if isinstance(found, str) else None
