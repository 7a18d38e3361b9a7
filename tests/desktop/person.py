"""An ordinary user at a screen: an account without rights, a home of its own, and a session as desktops begin one."""

from __future__ import annotations

import os
import pwd
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.desktop.screen import LONGEST, Screen, stop, wait_for
from tests.desktop.window import Window

ACCOUNT = pwd.getpwnam("nobody")
PROGRAM = Path("/usr/bin/newsannot")


class Person:
    """Starts programs at the screen; ``said`` is the file for what they write to standard error."""

    def __init__(self, screen: Screen, home: Path, said: Path) -> None:
        self.screen = screen
        self.home = home
        self.said = said
        self._processes: list[subprocess.Popen[bytes]] = []
        runtime = home / ".run"
        # Nothing of what the tests themselves run with.
        self._environment = {
            "HOME": str(home),
            "USER": ACCOUNT.pw_name,
            "LOGNAME": ACCOUNT.pw_name,
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "DISPLAY": screen.environment["DISPLAY"],
            "XDG_RUNTIME_DIR": str(runtime),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={runtime / 'bus'}",
        }
        self._place: dict[str, Any] = {
            "cwd": home,
            "env": self._environment,
            "user": ACCOUNT.pw_uid,
            "group": ACCOUNT.pw_gid,
            "extra_groups": [],
        }

    def arrive(self) -> None:
        """Take the home and begin a session."""
        os.chown(self.home, ACCOUNT.pw_uid, ACCOUNT.pw_gid)
        self.run("mkdir", "--mode=700", self._environment["XDG_RUNTIME_DIR"])
        address = self._environment["DBUS_SESSION_BUS_ADDRESS"]
        self.start("dbus-daemon", "--session", "--nofork", f"--address={address}")
        wait_for(Path(address.removeprefix("unix:path=")).exists, "the session's bus")

    def leave(self) -> None:
        for process in reversed(self._processes):
            stop(process)

    def start(self, *words: object) -> subprocess.Popen[bytes]:
        with self.said.open("ab") as said:
            process = subprocess.Popen(
                list(map(str, words)),
                **self._place,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
            )
        self._processes.append(process)
        return process

    def run(self, *words: object, given: bytes = b"") -> str:
        """What a command that succeeds says."""
        done = subprocess.run(
            list(map(str, words)),
            **self._place,
            input=given,
            capture_output=True,
            timeout=LONGEST,
        )
        assert done.returncode == 0, f"{words}: {done.stderr.decode()}"
        return str(done.stdout, "utf-8")

    def write(self, name: str, content: bytes) -> Path:
        """A file at this place in the home."""
        path = self.home / name
        self.run("mkdir", "--parents", path.parent)
        self.run("dd", "status=none", f"of={path}", given=content)
        return path

    def opener(self, mime: str) -> str:
        """The desktop entry that a double-click on such a file starts; empty where there is none."""
        said = self.run("gio", "mime", mime).splitlines()[:1]
        return said[0].rpartition(": ")[2] if said and said[0].startswith("Default") else ""

    def kind(self, path: Path) -> str:
        """The type that the desktop takes a file for."""
        return self.run("gio", "info", "-a", "standard::content-type", path).split()[-1]

    def launches(self) -> list[int]:
        """The running processes of newsannot that it has not started itself."""
        parents = dict(map(_parent, _running(PROGRAM.resolve())))
        return [pid for pid, parent in parents.items() if parent not in parents]

    def window(self) -> Window:
        """The only window of newsannot, once it is there and in front."""
        wait_for(lambda: self.screen.windows("newsannot"), "the window of newsannot")
        (number,) = self.screen.windows("newsannot")
        window = Window(self.screen, number)
        window.wait_in_front()
        assert len(self.launches()) == 1
        return window

    def quit(self) -> None:
        """Ctrl+Q in newsannot; nothing may be asked."""
        self.screen.press("ctrl+q")
        wait_for(lambda: not self.launches(), "newsannot to end")

    def belongings(self) -> Mapping[Path, bytes]:
        """Every file of the home, and what is in it."""
        kept = (path for path in self.home.rglob("*") if path.is_file())
        return {path.relative_to(self.home): path.read_bytes() for path in kept}


def _running(program: Path) -> list[int]:
    running = []
    for path in Path("/proc").glob("[0-9]*/exe"):
        with suppress(OSError):  # it has ended meanwhile
            if path.readlink() == program:
                running.append(int(path.parent.name))
    return running


def _parent(pid: int) -> tuple[int, int]:
    with suppress(OSError):
        facts = Path(f"/proc/{pid}/status").read_text().splitlines()
        return pid, next(int(line.split()[1]) for line in facts if line.startswith("PPid:"))
    return pid, 0
