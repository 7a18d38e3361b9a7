"""The program as a user starts it, and the set it keeps, looked at from outside."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from tests.desktop.screen import LONGEST, Screen, stop, wait_for
from tests.desktop.window import Window


class Program:
    """newsannot as a user starts it, with a home of its own; ``said`` is what it wrote to standard error."""

    def __init__(self, screen: Screen, home: Path, files: Sequence[Path]) -> None:
        self.screen = screen
        self.home = home
        self._said = home / "said.txt"
        environment = screen.environment | {"NEWSANNOT_HOME": str(home)}
        with self._said.open("w", encoding="utf-8") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "newsannot", *map(str, files)],
                env=environment,
                stderr=said,
                cwd=home,
            )

    def wait_shown(self) -> None:
        """Until its window has the keys."""
        self.window = Window(self.screen, wait_for(self._shown, "the window"))
        self.window.bring_to_front()

    def _shown(self) -> str:
        assert self.process.poll() is None, self.said()
        found = self.screen.xdo(
            *("search", "--all", "--onlyvisible", "--pid", self.process.pid),
            *("--name", "newsannot"),
            check=False,
        )
        return found.split("\n")[0]

    def said(self) -> str:
        return self._said.read_text(encoding="utf-8")

    def children(self) -> list[int]:
        """The processes that it started, by whichever thread, and that still run."""
        listed = []
        for path in Path(f"/proc/{self.process.pid}/task").glob("*/children"):
            with suppress(FileNotFoundError, ProcessLookupError):
                listed += path.read_text().split()
        return [int(pid) for pid in listed]

    def reader(self) -> int:
        """The child that reads."""
        return wait_for(
            lambda: next((pid for pid in self.children() if "spawn_main" in command(pid)), 0),
            "the reading child",
        )

    def quit(self) -> None:
        """Ctrl+Q; nothing may be asked."""
        self.screen.press("ctrl+q")
        assert self.process.wait(LONGEST) == 0, self.said()

    def close(self) -> None:
        stop(self.process)


def command(pid: int) -> str:
    """A process's command line; empty when it has ended."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ").strip()
    except (FileNotFoundError, ProcessLookupError):
        return ""


class SetFile:
    """A set, looked at from outside while the program works on it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(f"{self.path.as_uri()}?mode=ro", uri=True)) as db:
            yield db

    def _column(self, query: str) -> list[str]:
        """Nothing where the set or its tables are not there yet."""
        if not self.path.exists():
            return []
        try:
            with self._open() as db:
                return [str(row[0]) for row in db.execute(query)]
        except sqlite3.OperationalError:
            return []

    def acts(self) -> list[str]:
        """The verbs of the journal, in order."""
        return self._column("SELECT verb FROM acts ORDER BY id")

    def pairs(self) -> list[str]:
        return self._column("SELECT pair FROM pairs")

    def names(self) -> list[str]:
        """The articles' names, in order."""
        return self._column("SELECT DISTINCT name FROM articles ORDER BY name")

    def readings(self) -> list[str]:
        """The pairs that have been read."""
        return self._column("SELECT pair FROM readings")

    def wait_acts(self, number: int) -> list[str]:
        """The verbs of the journal, once there are so many."""
        wait_for(lambda: len(self.acts()) >= number, f"act {number}")
        return self.acts()

    def wait_read(self) -> None:
        wait_for(self.readings, "the reading")
