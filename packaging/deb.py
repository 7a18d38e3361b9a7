"""Makes of dist/newsannot what people on Linux download: a .deb, a .tar.gz for one user, and their checksums."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from string import Template
from textwrap import fill

import tarball
from app import BUILD, DIST, ROOT, epoch
from changelog import releases
from tree import BUNDLE, TEMPLATES, lay_bundle, lay_integration, settle

from newsannot import __version__

WORK = BUILD / "deb"
MAINTAINER = "newsannot contributors <newsannot@localhost>"
# A pre-release sorts before its release.
VERSION = re.sub(r"(a|b|rc|\.dev)(\d+)", r"~\1\2", __version__) + "-1"


# Debian asks for its own version of it, whatever is called; Qt calls the one function that it has always had.
LOOSER = ("libX11-xcb 1 libx11-xcb1\n",)


def main() -> int:
    if not BUNDLE.is_dir():
        print("there is no bundle yet: make app", file=sys.stderr)
        return 1
    time = int(os.environ.get("SOURCE_DATE_EPOCH") or epoch())
    files = [write(time), tarball.write(time), DIST / "newsannot.cdx.json"]
    sums = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (DIST / "SHA256SUMS").write_text("".join(sums), encoding="ascii")
    for file in files:
        print(f"{file.relative_to(ROOT)}: {file.stat().st_size / 1e6:.1f} MB")
    return 0


def write(time: int) -> Path:
    """Write the .deb; everything in it is of this time."""
    root = WORK / "root"
    shutil.rmtree(WORK, ignore_errors=True)
    program = root / "usr" / "lib" / "newsannot"
    lay_bundle(program)
    lay_integration(root / "usr" / "share")
    _lay_rest(root, time)
    _write_control(root, program)
    settle(root, {program / "newsannot"}, time)

    architecture = _said(["dpkg", "--print-architecture"]).strip()
    target = DIST / f"newsannot_{VERSION}_{architecture}.deb"
    # xz makes it a sixth smaller, and takes thirteen times as long here and three times as long at installation.
    command = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z10", "--build", root, target]
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(time)}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return target


def _lay_rest(root: Path, time: int) -> None:
    """The command, and what Debian wants beside a program."""
    command = root / "usr" / "bin" / "newsannot"
    command.parent.mkdir()
    command.symlink_to("../lib/newsannot/newsannot")
    share = root / "usr" / "share"
    doc = share / "doc" / "newsannot"
    doc.mkdir(parents=True)
    shutil.copy(TEMPLATES / "copyright", doc / "copyright")
    _write_packed(doc / "changelog.gz", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    _write_packed(doc / "changelog.Debian.gz", _changes(time))
    _write_packed(
        share / "man" / "man1" / "newsannot.1.gz",
        (TEMPLATES / "newsannot.1").read_text(encoding="utf-8"),
    )
    overrides = share / "lintian" / "overrides" / "newsannot"
    overrides.parent.mkdir(parents=True)
    shutil.copy(TEMPLATES / "lintian-overrides", overrides)


def _write_packed(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))


def _changes(time: int) -> str:
    """The newest release in the form of Debian's changelogs."""
    newest = releases((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), __version__)[0]
    items = "\n".join(
        fill(c, 78, initial_indent="  * ", subsequent_indent="    ") for c in newest.changes
    )
    date = format_datetime(datetime.fromtimestamp(time, UTC))
    return (
        f"newsannot ({VERSION}) unstable; urgency=medium\n\n{items}\n\n -- {MAINTAINER}  {date}\n"
    )


def _write_control(root: Path, program: Path) -> None:
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    values = {
        "version": VERSION,
        "architecture": _said(["dpkg", "--print-architecture"]).strip(),
        "maintainer": MAINTAINER,
        "size": sum(-(-file.stat().st_size // 1024) for file in files),
        "depends": _depends(program),
    }
    folder = root / "DEBIAN"
    folder.mkdir()
    control = Template((TEMPLATES / "control").read_text(encoding="utf-8")).substitute(values)
    (folder / "control").write_text(control, encoding="utf-8")
    sums = (
        f"{hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()}  {file.relative_to(root)}\n"
        for file in files
    )
    (folder / "md5sums").write_text("".join(sums), encoding="utf-8")


def _depends(program: Path) -> str:
    """The packages of the libraries that are not in the bundle, and the keyboards' layouts, which are read by a path."""
    binaries = [path for path in program.rglob("*") if path.is_file() and _is_binary(path)]
    folder = WORK / "depends"
    (folder / "debian").mkdir(parents=True)
    (folder / "debian" / "control").write_text(
        "Source: newsannot\n\nPackage: newsannot\nArchitecture: any\n"
    )
    bundled = (re.fullmatch(r"(.+)\.so\.(.+)", path.name) for path in binaries)
    own = sorted({f"{name[1]} {name[2]}\n" for name in bundled if name})
    (folder / "debian" / "shlibs.local").write_text("".join([*own, *LOOSER]))
    places = sorted({f"-l{path.parent}" for path in binaries})
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", *places, *map(str, binaries)]
    found = _said(command, folder=folder).strip().removeprefix("shlibs:Depends=")
    return f"{found}, xkb-data"


def _is_binary(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _said(command: list[str], folder: Path = ROOT) -> str:
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if run.returncode:
        raise SystemExit(f"{command[0]} failed: {run.stderr.strip()}")
    return run.stdout


if __name__ == "__main__":
    sys.exit(main())
