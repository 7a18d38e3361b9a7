"""The .deb and the .tar.gz that are made of a bundle, here of one that holds a single program."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from newsannot import __version__

TOOLS = ("dpkg-deb", "dpkg-shlibdeps")
TIME = 1_700_000_000

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, TOOLS)), reason=f"needs {' and '.join(TOOLS)}"
)


@pytest.fixture(scope="module")
def project(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's packaging in a folder of the test's own, for it writes into build/ and dist/."""
    project = tmp_path_factory.mktemp("project")
    shutil.copytree(root / "packaging", project / "packaging")
    shutil.copy(root / "CHANGELOG.md", project)
    integration = project / "build" / "integration"
    subprocess.run([sys.executable, root / "packaging/integration.py", integration], check=True)
    (project / "build" / "icons" / "hicolor" / "scalable").mkdir(parents=True)
    program = project / "dist" / "newsannot" / "newsannot"
    program.parent.mkdir(parents=True)
    shutil.copy("/bin/true", program)
    (program.parent / "_internal").mkdir()
    (program.parent / "_internal" / "linked").symlink_to("../newsannot")
    (project / "dist" / "newsannot.cdx.json").write_text("{}\n")
    pack(project)
    return project


def pack(project: Path) -> None:
    subprocess.run(
        [sys.executable, project / "packaging" / "deb.py"],
        env=os.environ | {"SOURCE_DATE_EPOCH": str(TIME)},
        check=True,
        capture_output=True,
    )


def deb(project: Path) -> Path:
    (found,) = (project / "dist").glob("*.deb")
    return found


def archive(project: Path) -> Path:
    (found,) = (project / "dist").glob("*.tar.gz")
    return found


def asked(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_the_same_bundle_gives_the_same_bytes(project: Path) -> None:
    before = {path: path.read_bytes() for path in (deb(project), archive(project))}
    os.utime(project / "dist" / "newsannot" / "newsannot")
    (project / "dist" / "newsannot" / "newsannot").chmod(0o700)
    pack(project)
    assert {path: path.read_bytes() for path in before} == before


def test_the_checksums_are_those_of_the_files(project: Path) -> None:
    done = subprocess.run(["sha256sum", "--check", "SHA256SUMS"], cwd=project / "dist")
    assert done.returncode == 0


def test_the_package_asks_for_what_its_program_is_linked_with(project: Path) -> None:
    depends = asked("dpkg-deb", "--field", deb(project), "Depends")
    assert "libc6 (>=" in depends
    assert "xkb-data" in depends


def test_the_package_installs_no_script_of_its_own(project: Path, tmp_path: Path) -> None:
    asked("dpkg-deb", "--control", deb(project), tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["control", "md5sums"]


def test_the_command_leads_to_the_program(project: Path, tmp_path: Path) -> None:
    asked("dpkg-deb", "--extract", deb(project), tmp_path)
    assert os.access(tmp_path / "usr" / "bin" / "newsannot", os.X_OK)
    asked(tmp_path / "usr" / "bin" / "newsannot")


def test_all_in_the_package_is_roots_and_of_one_time(project: Path) -> None:
    lines = asked("dpkg-deb", "--contents", deb(project)).splitlines()
    assert {line.split()[1] for line in lines} == {"root/root"}
    assert {line.split()[3] for line in lines} == {"2023-11-14"}


def test_debians_own_checker_finds_no_fault(project: Path) -> None:
    if not shutil.which("lintian"):
        pytest.skip("lintian is not installed")
    done = subprocess.run(
        ["lintian", "--fail-on", "error,warning", deb(project)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout


def test_the_archive_has_one_folder_that_tells_version_and_system(project: Path) -> None:
    with tarfile.open(archive(project)) as packed:
        names = packed.getnames()
    (folder,) = {name.split("/")[0] for name in names}
    assert folder.startswith(f"newsannot-{__version__}-linux-")
    assert {f"{folder}/install.sh", f"{folder}/newsannot/newsannot"} <= set(names)


def test_for_one_user_articles_are_left_to_other_programs(project: Path) -> None:
    with tarfile.open(archive(project)) as packed:
        entries = [name for name in packed.getnames() if name.endswith(".desktop")]
    assert [entry.split("/")[-1] for entry in entries] == ["newsannot.desktop"]
