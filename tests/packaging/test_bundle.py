"""The packaged app: it does what the package does, holds what it needs and nothing else, and needs no Python."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from PyInstaller.archive.readers import CArchiveReader

from newsannot import __version__
from newsannot.resources import SAMPLES, seeds
from tests.offline.desk import laid_out
from tests.offline.networks import THERE, of_network
from tests.offline.watched import Watched
from tests.packaging.conftest import Bundle

MEGABYTE = 1_000_000

pytestmark = pytest.mark.model


def sample(folder: Path) -> list[Path]:
    """The first of the samples in such a folder."""
    return [folder / SAMPLES[0] / name for name in ("source.txt", "derived.txt")]


@pytest.fixture(scope="module")
def expected(root: Path) -> str:
    """The record of the sample as the package writes it."""
    command = [sys.executable, "-m", "newsannot", "analyse", *sample(seeds())]
    return subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout


@pytest.fixture(params=["bundle", "alone"])
def either(request: pytest.FixtureRequest) -> Bundle:
    """The app where it was built, and alone."""
    found: Bundle = request.getfixturevalue(request.param)
    return found


def assert_pictured(path: Path) -> None:
    with Image.open(path) as picture:
        assert picture.width > 1000
        colours = picture.convert("RGB").getcolors(picture.width * picture.height)
    assert len(colours) > 100


def modules(bundle: Bundle) -> set[str]:
    archive = CArchiveReader(str(bundle.program))
    return set(archive.open_embedded_archive("PYZ.pyz").toc)


def files(bundle: Bundle) -> list[Path]:
    return [path for path in bundle.folder.rglob("*") if path.is_file() and not path.is_symlink()]


def test_it_tells_the_packages_version(either: Bundle) -> None:
    assert either.run("--version") == f"newsannot {__version__}\n"


def test_its_record_of_the_sample_is_the_packages(either: Bundle, expected: str) -> None:
    assert either.run("analyse", *sample(either.contents / "seeds")) == expected


def test_children_read_lines_as_one_process_does(
    either: Bundle, open_folder: Path, expected: str
) -> None:
    pairs, read = open_folder / "pairs.jsonl", open_folder / "read.jsonl"
    pairs.write_text(expected * 3, encoding="utf-8")
    either.run("analyse", pairs, "-o", read, "--workers", "2")
    alike = open_folder / "alike.jsonl"
    either.run("analyse", pairs, "-o", alike)
    assert read.read_text("utf-8") == alike.read_text("utf-8")
    assert len(read.read_text("utf-8").splitlines()) == 3


def test_its_window_is_painted_and_reads_in_a_child(either: Bundle, open_folder: Path) -> None:
    either.run("--demo", open_folder, QT_QPA_PLATFORM="offscreen")
    assert_pictured(open_folder / "window.png")
    assert json.loads((open_folder / "pair.jsonl").read_text("utf-8"))["claims"]


def test_its_model_is_the_one_examined(alone: Bundle) -> None:
    assert "is sound" in alone.run("check", "--model")


def test_running_it_writes_nothing_into_its_folder(alone: Bundle) -> None:
    before = {path: path.stat().st_mtime_ns for path in alone.folder.rglob("*")}
    alone.run("analyse", *sample(alone.contents / "seeds"))
    assert {path: path.stat().st_mtime_ns for path in alone.folder.rglob("*")} == before


def test_the_samples_are_all_of_the_seeds_that_ship(bundle: Bundle) -> None:
    assert sorted(path.name for path in (bundle.contents / "seeds").iterdir()) == sorted(SAMPLES)


def test_no_tool_of_building_or_testing_is_in_it(bundle: Bundle) -> None:
    found = {name.split(".")[0] for name in modules(bundle)}
    tools = {"tests", "pytest", "hypothesis", "PyInstaller", "pip", "setuptools", "mypy", "tkinter"}
    assert found & tools == set()
    assert not [name for name in modules(bundle) if ".tests" in name or name == "spacy.cli"]


def test_all_of_our_modules_are_in_it(bundle: Bundle, root: Path) -> None:
    ours = {
        ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
        for path in (root / "newsannot").rglob("*.py")
    }
    assert ours - modules(bundle) == set()


def test_nothing_in_it_can_fetch_anything(bundle: Bundle) -> None:
    assert set(filter(of_network, modules(bundle))) <= THERE.keys()


def test_it_asks_for_no_network_whatever_it_reads(bundle: Bundle, tmp_path: Path) -> None:
    program = Watched(tmp_path, (bundle.program,))
    files = laid_out(tmp_path / "articles")
    done = program.run("import", "a.newsannot", *files)
    came = re.findall(r"(\d+) articles (?:taken in|were there already)", done.stderr)
    assert sum(map(int, came)) == len(files), done.stderr  # some formats give the same text
    assert program.run("analyse", files[-1], files[0]).returncode == 0


def test_nothing_in_it_can_speak_an_encrypted_protocol(bundle: Bundle) -> None:
    assert "ssl" not in modules(bundle)
    assert not [path.name for path in files(bundle) if "libssl" in path.name]
    assert not list(bundle.contents.rglob("plugins/tls/*"))


def test_no_library_is_under_the_gpl_alone(bundle: Bundle) -> None:
    gpl = ("libreadline", "libgdbm", "libhistory", "libgmp", "Qt6Charts", "Qt6VirtualKeyboard")
    assert not [path.name for path in files(bundle) if any(name in path.name for name in gpl)]


@pytest.mark.skipif(sys.platform != "linux", reason="libraries are named as on Linux")
def test_qt_lies_in_plain_files_that_may_be_replaced(bundle: Bundle) -> None:
    core = bundle.contents / "PySide6" / "Qt" / "lib" / "libQt6Core.so.6"
    assert core.read_bytes().startswith(b"\x7fELF")
    assert not core.is_symlink()


@pytest.mark.skipif(sys.platform != "linux", reason="asks ldd")
def test_no_library_that_a_file_needs_is_missing(bundle: Bundle) -> None:
    binaries = [str(path) for path in files(bundle) if ".so" in path.suffixes]
    environment = os.environ | {"LD_LIBRARY_PATH": str(bundle.contents)}
    done = subprocess.run(["ldd", *binaries], env=environment, capture_output=True, text=True)
    assert [line for line in done.stdout.splitlines() if "not found" in line] == []


def test_it_is_small(bundle: Bundle) -> None:
    assert sum(path.stat().st_size for path in files(bundle)) < 300 * MEGABYTE
