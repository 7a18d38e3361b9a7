"""The packages in a bare system: no Python, no network, no home, and a folder that nobody may write to."""

from __future__ import annotations

import json
import platform
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from newsannot import __version__
from tests.debian import Package

pytestmark = [pytest.mark.bare, pytest.mark.timeout(900)]

NOBODY = "65534:65534"
LONGEST = 300
"""Seconds after which a mirror counts as out of reach."""
APART = ["unshare", "--net", "--mount", "--pid", "--fork", "--kill-child"]
FOLDER = "Übung mit Leerzeichen 記事"


class Root:
    """A system below a folder, in which somebody without rights, network or variables runs programs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *words: str | Path, **variables: str) -> str:
        """What a program that succeeds says."""
        command: list[str | Path] = [*APART, f"--mount-proc={self.folder / 'proc'}"]
        command += ["chroot", f"--userspec={NOBODY}", self.folder, "/usr/bin/env", "-i"]
        command += [f"{name}={value}" for name, value in variables.items()]
        done = subprocess.run([*command, *words], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def outside(self, path: Path) -> Path:
        """A path in it, as it is to be reached from here."""
        return self.folder / path.relative_to("/")

    def inside(self, path: Path) -> Path:
        return "/" / path.relative_to(self.folder)


@dataclass(frozen=True, slots=True)
class Program:
    """newsannot in a system, and all variables that it is given."""

    root: Root
    path: Path
    variables: dict[str, str]

    def run(self, *words: str | Path, **more: str) -> str:
        return self.root.run(self.path, *words, **self.variables, **more)

    def sample(self) -> list[Path]:
        """The source and the derived article that come with it."""
        place = Path(self.root.run("/usr/bin/readlink", "-f", self.path).rstrip())
        (folder,) = self.root.outside(place).parent.rglob("seeds/ferry")
        return [self.root.inside(folder / name) for name in ("source.txt", "derived.txt")]


@pytest.fixture(scope="module")
def package() -> Package:
    package = Package.given()
    missing = [name for name in ("debootstrap", "unshare", "chroot") if not shutil.which(name)]
    if missing:
        pytest.skip(f"needs a bare system: {', '.join(missing)} not installed")
    if subprocess.run([*APART, "true"], stderr=subprocess.DEVNULL).returncode:
        pytest.skip("a process may not be set apart from the network and the other mounts here")
    return package


@pytest.fixture(scope="module")
def bare(package: Package) -> Iterator[Root]:
    """A new system with nothing in it but what the .deb asks for, and newsannot in two places."""
    with tempfile.TemporaryDirectory(prefix="bare-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        _bootstrap(folder, package.needs())
        shutil.copy(package.file, folder / "newsannot.deb")
        install = ["chroot", name, "dpkg", "--install", "newsannot.deb"]
        done = subprocess.run(install, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        (folder / FOLDER).mkdir()
        subprocess.run(["tar", "-xf", package.archive(), "-C", folder / FOLDER], check=True)
        yield Root(folder)


@pytest.fixture(params=["installed", "unpacked"])
def program(bare: Root, request: pytest.FixtureRequest) -> Program:
    if request.param == "installed":
        return Program(bare, Path("/usr/bin/newsannot"), {})
    (path,) = (bare.folder / FOLDER).glob("*/newsannot/newsannot")
    return Program(bare, bare.inside(path), {"HOME": "/", "LANG": "C.UTF-8"})


def _bootstrap(folder: Path, packages: list[str]) -> None:
    """The test is left out where there is no mirror or no right to do it."""
    release = platform.freedesktop_os_release()["VERSION_CODENAME"]
    include = f"--include={','.join(packages)}"
    command = ["debootstrap", "--variant=minbase", include, release, str(folder), _mirror(release)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST)
    except subprocess.TimeoutExpired:
        pytest.skip("the mirror is too slow for debootstrap")
    if done.returncode:
        pytest.skip(f"debootstrap did not make a bare system: {done.stdout.splitlines()[-1:]}")


def _mirror(release: str) -> str:
    """Where this system itself gets its packages."""
    command = ["apt-get", "indextargets", "--format", "$(RELEASE) $(COMPONENT) $(REPO_URI)"]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    sources = [line.split()[2] for line in listed if line.startswith(f"{release} main ")]
    if not sources:
        pytest.skip(f"this system gets no packages of {release} from a mirror")
    return sources[0]


def test_there_is_no_python_in_the_system(bare: Root) -> None:
    places = [*bare.folder.glob("usr/*bin/*python*"), *bare.folder.glob("usr/**/libpython*")]
    assert [path for path in places if "newsannot" not in path.parts] == []
    assert list(bare.folder.glob("usr/lib/python*")) == []


def test_nobody_but_root_may_write_where_it_is(program: Program) -> None:
    program.root.run("/usr/bin/test", "!", "-w", program.path.parent)


def test_it_tells_its_version(program: Program) -> None:
    assert program.run("--version") == f"newsannot {__version__}\n"


def test_its_model_is_whole(program: Program) -> None:
    assert "is sound" in program.run("check", "--model")


def test_it_reads_the_sample(program: Program) -> None:
    pair = json.loads(program.run("analyse", *program.sample()))
    assert pair["derived"]["quotes"] and pair["derived"]["figures"]
    assert len(pair["claims"]) > 20
    assert all(claim["suggestion"] for claim in pair["claims"])


def test_it_paints_its_window(program: Program, tmp_path: Path) -> None:
    folder = Path("/tmp", tmp_path.name)  # where everybody may write
    program.run("--demo", folder, QT_QPA_PLATFORM="offscreen")
    shutil.copy(program.root.outside(folder) / "window.png", tmp_path)  # for people to look at
    with Image.open(tmp_path / "window.png") as picture:
        assert picture.width > 1000
        colours = picture.convert("RGB").getcolors(picture.width * picture.height)
    assert len(colours or ()) > 100
