"""What the bundle is made of: each collected file's owner, be it a Python distribution, Python itself or a Debian package."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OWN = json.loads((ROOT / "packaging" / "licences" / "own.json").read_text(encoding="utf-8"))

_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


class Kind(StrEnum):
    """Where a component comes from, by its word in package URLs."""

    PYPI = "pypi"
    DEB = "deb"
    GENERIC = "generic"


@dataclass(frozen=True, slots=True)
class Component:
    """One part of the bundle; ``texts`` are its licence texts, each whole."""

    kind: Kind
    name: str
    version: str
    licence: str
    texts: tuple[str, ...]
    url: str | None = None


class UnknownOrigin(Exception):
    """A collected file that nobody owns, or a part whose licence nobody has looked at."""


def collected(listing: Path) -> list[Component]:
    """The components of all files that the spec listed, by name; newsannot's own are not among them."""
    files = json.loads(listing.read_text(encoding="utf-8"))["files"]
    sources = {Path(file["source"]).resolve() for file in files if file["type"] != "SYMLINK"}
    owners = _owners()
    distributions = {owners[path] for path in sources & owners.keys()} | {"pyinstaller"}
    rest = {path for path in sources - owners.keys() if not _is_own(path)}
    foreign = {path for path in rest if not _is_python(path)}
    found = [*_distributions(distributions), *_debian(foreign), _python()]
    return sorted(found, key=lambda part: (part.kind, part.name))


def _owners() -> dict[Path, str]:
    """The distribution of each installed file."""
    owners = {}
    for distribution in metadata.distributions():
        name = _normal(distribution.name)  # read anew from its file each time
        place = Path(str(distribution.locate_file(""))).resolve()
        for file in distribution.files or ():
            owners[Path(os.path.normpath(place / file))] = name
    return owners


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _is_own(path: Path) -> bool:
    return path.is_relative_to(ROOT) and not path.is_relative_to(sys.prefix)


def _is_python(path: Path) -> bool:
    """Whether it belongs to the interpreter; on Linux that lies among all other libraries, elsewhere by itself."""
    packed = path.name.startswith("libpython") or path.name == "base_library.zip"
    home = sysconfig.get_path("stdlib") if sys.platform == "linux" else sys.base_prefix
    return packed or path.is_relative_to(Path(home).resolve())


def _distributions(names: Iterable[str]) -> list[Component]:
    command = [sys.executable, "-m", "piplicenses", "--format=json", "--with-urls", "--with-system"]
    said = subprocess.run([*command, "--packages", *names], check=True, capture_output=True)
    return [
        Component(
            Kind.PYPI,
            _normal(row["Name"]),
            row["Version"],
            row["License"],
            _texts(row["Name"]),
            row["URL"] if row["URL"].startswith("https:") else None,
        )
        for row in json.loads(said.stdout)
    ]


def _texts(name: str) -> tuple[str, ...]:
    """The licence files that a distribution brings (pip-licenses would give the first one only), or that we add."""
    added = [ROOT / "packaging" / "licences" / text for text in OWN["texts"].get(_normal(name), ())]
    files = [file for file in metadata.files(name) or () if ".dist-info" in str(file)]
    kept = [file for file in files if "licenses" in file.parts or _TEXT.match(file.name)]  # PEP 639
    brought = [Path(str(file.locate())) for file in kept]
    texts = tuple(path.read_text("utf-8", "replace") for path in sorted(brought) + added)
    if not texts:
        raise UnknownOrigin(f"{name} brings no licence text: add one to packaging/licences")
    return texts


def _python() -> Component:
    folders = Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix)  # Windows has it above
    texts = (folder / "LICENSE.txt" for folder in folders)
    licence = next(text for text in texts if text.is_file()).read_text(encoding="utf-8")
    version = sys.version.split()[0]
    return Component(
        Kind.GENERIC, "python", version, "PSF-2.0", (licence,), "https://www.python.org"
    )


def _debian(paths: set[Path]) -> list[Component]:
    return [_package(name) for name in sorted({_debian_package(path) for path in paths})]


def _debian_package(path: Path) -> str:
    """The package that installed a library; Debian knows some by the place that /lib was before it became a link."""
    places = (path, Path("/", *path.parts[2:])) if shutil.which("dpkg-query") else ()
    for place in places:
        command = ["dpkg-query", "--search", str(place)]
        said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        if said:
            return said.split(":")[0]
    raise UnknownOrigin(f"{path}: no package that is installed brought this file")


def _package(name: str) -> Component:
    if name not in OWN["deb"]:
        raise UnknownOrigin(
            f"{name}: look at its licence and name it in packaging/licences/own.json"
        )
    query = ["dpkg-query", "--show", "--showformat=${Version}", name]
    version = subprocess.run(query, check=True, capture_output=True, text=True).stdout
    text = Path(f"/usr/share/doc/{name}/copyright").read_text(encoding="utf-8")
    return Component(Kind.DEB, name, version.split("\n")[0], OWN["deb"][name], (text,))
