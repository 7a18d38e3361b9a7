from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def script(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "system_libraries", root / "scripts" / "system_libraries.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "serif.ttf").touch()
    monkeypatch.setattr(module, "FONTS", (tmp_path,))
    monkeypatch.setattr(module, "PYTHON_LIBRARY", tmp_path / "libpython.so")
    (tmp_path / "libpython.so").touch()
    return module


Program = Callable[[str, str], None]


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Put a program on a path that holds no other."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["system_libraries.py"])

    def put(name: str, body: str) -> None:
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)

    return put


LACKING = "echo '  libxcb-cursor.so.0 => not found'; echo '  libc.so.6 => /lib/libc.so.6 (0x1)'"


def test_with_all_libraries_there_nothing_is_said_or_done(
    script: ModuleType, program: Program, capfd: pytest.CaptureFixture[str]
) -> None:
    program("ldd", "echo '  libc.so.6 => /lib/libc.so.6 (0x1)'")
    program("apt-get", "echo called >&2; exit 1")
    assert script.main() == 0
    assert capfd.readouterr() == ("", "")


def test_root_gets_what_is_missing_installed_after_one_update(
    script: ModuleType, program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    program("ldd", LACKING)
    program("apt-get", f'echo "$*" >> {tmp_path}/calls')
    assert script.main() == 0
    update, install = (tmp_path / "calls").read_text().splitlines()
    assert update == "-qq update"
    assert install.endswith("libxcb-cursor0")


def test_others_are_told_the_one_command(
    script: ModuleType,
    program: Program,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    program("ldd", LACKING)
    program("apt-get", "exit 1")
    assert script.main() == 1
    said = capfd.readouterr().err
    assert "sudo apt-get install --no-install-recommends" in said
    assert "libxcb-cursor0" in said


def test_a_system_without_apt_is_told_what_to_look_for(
    script: ModuleType, program: Program, capfd: pytest.CaptureFixture[str]
) -> None:
    program("ldd", LACKING)
    assert script.main() == 0
    assert "libxcb-cursor0" in capfd.readouterr().out


def test_an_installation_that_fails_is_a_failure_with_its_reason(
    script: ModuleType,
    program: Program,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    program("ldd", LACKING)
    program("apt-get", "echo no network >&2; exit 100")
    assert script.main() == 1
    assert "no network" in capfd.readouterr().err


def test_a_system_without_fonts_gets_one(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "ldd").write_text("#!/bin/sh\n")
    (tmp_path / "ldd").chmod(0o755)
    (tmp_path / "serif.ttf").unlink()
    assert script.wanted((), {}) == ["fonts-dejavu-core"]


def test_building_asks_for_what_the_bundle_is_built_with(
    script: ModuleType,
    program: Program,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(sys, "argv", ["system_libraries.py", "--build"])
    program("ldd", "echo '  libc.so.6 => /lib/libc.so.6 (0x1)'")
    program("apt-get", "exit 1")
    program("strip", "exit 0")
    assert script.main() == 1
    assert capfd.readouterr().err.rstrip().endswith("--no-install-recommends binutils dpkg-dev")


def test_building_asks_for_pythons_own_library_where_that_is_a_package_of_its_own(
    script: ModuleType,
    program: Program,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(sys, "argv", ["system_libraries.py", "--build"])
    program("ldd", "echo '  libc.so.6 => /lib/libc.so.6 (0x1)'")
    program("apt-get", "exit 1")
    for name in script.BUILD_PROGRAMS:
        program(name, "exit 0")
    (tmp_path / "libpython.so").unlink()
    assert script.main() == 1
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert capfd.readouterr().err.rstrip().endswith(f"--no-install-recommends libpython{version}")


def test_who_may_not_install_is_told_what_the_desktop_tests_lack_and_goes_on(
    script: ModuleType,
    program: Program,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(sys, "argv", ["system_libraries.py", "--tests", "--desktop"])
    program("ldd", "echo '  libc.so.6 => /lib/libc.so.6 (0x1)'")
    program("apt-get", "exit 1")
    for name in (*script.TEST_PROGRAMS, *script.DESKTOP_PROGRAMS):
        if name != "pcmanfm":
            program(name, "exit 0")
    assert script.main() == 0
    assert capfd.readouterr().err.rstrip().endswith("install --no-install-recommends pcmanfm")
