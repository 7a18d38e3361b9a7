"""install.sh and uninstall.sh of the .tar.gz, for a user whose home has a name that shells and desktops stumble over."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

# No percent sign: GLib, and with it GNOME, starts no program from a folder with one in its name.
AWKWARD = """Übung, "mit" $HOME & \\ 'quotes' `id`"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a script for Linux")


@dataclass(frozen=True, slots=True)
class User:
    """Somebody with an unpacked release and a home."""

    release: Path
    home: Path

    def run(self, *command: str | Path) -> str:
        environment = {"HOME": str(self.home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
        done = subprocess.run(command, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture
def user(root: Path, tmp_path: Path) -> User:
    release = tmp_path / AWKWARD / "newsannot-0"
    integration = tmp_path / "integration"
    subprocess.run([sys.executable, root / "packaging/integration.py", integration], check=True)
    shutil.copytree(integration / "linux/usr/share", release / "share")
    for name in ("install.sh", "uninstall.sh"):
        shutil.copy(root / "packaging/linux" / name, release / name)
    program = release / "newsannot" / "newsannot"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\nprintf "%s" "$1" >"$HOME/opened"\n')
    program.chmod(0o755)
    home = tmp_path / "home" / AWKWARD
    home.mkdir(parents=True)
    return User(release, home)


def test_the_command_and_the_program_are_put_in_place(user: User) -> None:
    user.run("sh", user.release / "install.sh")
    user.run(user.home / ".local/bin/newsannot", "an article.txt")
    assert (user.home / "opened").read_text() == "an article.txt"


def test_the_desktop_entry_starts_the_program_with_the_file(user: User) -> None:
    if not shutil.which("gio"):
        pytest.skip("gio, which starts desktop entries, is not installed")
    user.run("sh", user.release / "install.sh")
    article = user.home / "an article.txt"
    article.touch()
    user.run("gio", "launch", user.home / ".local/share/applications/newsannot.desktop", article)
    opened = user.home / "opened"
    # The launcher does not wait for what it starts.
    user.run("sh", "-c", 'for i in 1 2 3 4 5 6 7 8 9; do [ -s "$1" ] || sleep 1; done', "", opened)
    assert opened.read_text() == str(article)


def test_desktop_tools_find_no_fault_with_the_entry(user: User) -> None:
    if not shutil.which("desktop-file-validate"):
        pytest.skip("desktop-file-validate is not installed")
    user.run("sh", user.release / "install.sh")
    entry = user.home / ".local/share/applications/newsannot.desktop"
    assert user.run("desktop-file-validate", entry) == ""


def test_installing_again_puts_the_new_version_in_place_of_the_old(user: User) -> None:
    user.run("sh", user.release / "install.sh")
    left = user.home / ".local/lib/newsannot/of the old version"
    left.touch()
    user.run("sh", user.release / "install.sh")
    assert not left.exists()


def test_removal_takes_all_of_it_and_nothing_else(user: User) -> None:
    theirs = user.home / ".local/share/applications/another.desktop"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("[Desktop Entry]\nType=Application\nName=Another\nExec=another\n")
    work = user.home / "Documents/newsannot/My articles.newsannot"
    work.parent.mkdir(parents=True)
    work.touch()
    user.run("sh", user.release / "install.sh")
    user.run("sh", user.home / ".local/lib/newsannot/uninstall.sh")
    left = {path for path in user.home.rglob("*") if not path.is_dir()}
    databases = {path for path in left if path.parent.name == "mime" or path.suffix == ".cache"}
    assert left - databases == {theirs, work}
