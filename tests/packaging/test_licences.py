"""The licences and the parts list of a bundle, from what the spec says was collected."""

from __future__ import annotations

import importlib
import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import PySide6
import pytest
import rapidfuzz


def listing(*sources: object) -> str:
    files = [{"name": "x", "source": str(source), "type": "DATA"} for source in sources]
    return json.dumps({"files": files})


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    """The project's packaging in a folder of the test's own, for it writes into build/."""
    shutil.copytree(root / "packaging", tmp_path / "packaging")
    shutil.copy(root / "LICENSE", tmp_path)
    (tmp_path / "build").mkdir()
    (tmp_path / "dist" / "newsannot").mkdir(parents=True)
    return tmp_path


def run(project: Path, collected: str) -> subprocess.CompletedProcess[str]:
    (project / "build" / "collected.json").write_text(collected, encoding="utf-8")
    return subprocess.run(
        [sys.executable, project / "packaging" / "licences.py", project / "dist"],
        env=os.environ | {"SOURCE_DATE_EPOCH": "1700000000"},
        capture_output=True,
        text=True,
    )


def bill(project: Path) -> str:
    return (project / "dist" / "newsannot.cdx.json").read_text(encoding="utf-8")


def test_every_part_has_its_texts_and_stands_in_the_list(project: Path) -> None:
    python = Path(sysconfig.get_path("stdlib")) / "json" / "__init__.py"
    done = run(project, listing(PySide6.__file__, rapidfuzz.__file__, python))
    assert done.returncode == 0, done.stderr
    texts = {
        path.name: path.read_text(encoding="utf-8")
        for path in (project / "dist" / "newsannot" / "licences").iterdir()
    }
    (qt,) = (text for name, text in texts.items() if name.startswith("pyside6-essentials-"))
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt
    assert "download.qt.io" in texts["README.txt"]
    assert "MIT License" in texts["newsannot.txt"]
    parts = json.loads(bill(project))["components"]
    names = {"pyside6-essentials", "rapidfuzz", "python", "pyinstaller"}
    assert {part["name"] for part in parts} == names
    assert all(part["licenses"] and part["version"] for part in parts)


def test_the_list_is_the_same_twice(project: Path) -> None:
    bills = []
    for _ in range(2):
        assert run(project, listing(rapidfuzz.__file__)).returncode == 0
        bills.append(bill(project))
    assert bills[0] == bills[1]


def test_a_file_that_nobody_owns_stops_the_packing_by_name(project: Path) -> None:
    stray = project / "stray.so"
    stray.touch()
    # What lies in the project is its own; this lies beside it.
    outside = stray.rename(project.parent / "stray.so")
    done = run(project, listing(outside))
    assert done.returncode == 1
    assert f"{outside}: no package that is installed brought this file" in done.stderr


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_where_python_has_a_folder_of_its_own_what_lies_there_is_pythons(
    system: str, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(root / "packaging")
    components = importlib.import_module("components")
    library = tmp_path / "Python" / "DLLs" / "sqlite3.dll"
    library.parent.mkdir(parents=True)
    library.touch()
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(sys, "platform", system)
        elsewhere.setattr(sys, "base_prefix", str(tmp_path / "Python"))
        assert components._is_python(library)
        assert not components._is_python(tmp_path / "stray.dll")


def test_a_system_without_debians_packages_names_the_file_too(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    stray = project.parent / "stray.dll"
    stray.touch()
    done = run(project, listing(stray))
    assert done.returncode == 1
    assert f"{stray}: no package that is installed brought this file" in done.stderr


def test_a_part_under_the_gpl_alone_stops_the_packing(project: Path) -> None:
    own = project / "packaging" / "licences" / "own.json"
    own.write_text(json.dumps(json.loads(own.read_text(encoding="utf-8")) | {"exceptions": {}}))
    done = run(project, listing(rapidfuzz.__file__))
    assert done.returncode == 1
    assert "pyinstaller is under GNU General Public License v2" in done.stderr
