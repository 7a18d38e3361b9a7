"""A screen of our own with a window manager, keys and a mouse, and another program to paste into."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")

SIZE = "1500x1000x24"
LONGEST = 90.0
"""Seconds after which what was waited for is not coming."""

# Another program on the same screen: what it is given is what a user would paste.
_PASTING = """
import json, sys
from PySide6.QtGui import QClipboard, QGuiApplication
app = QGuiApplication([])
for line in sys.stdin:
    app.processEvents()
    mode = QClipboard.Mode.Selection if line.strip() == "selection" else QClipboard.Mode.Clipboard
    print(json.dumps(app.clipboard().text(mode)), flush=True)
"""


def wait_for(found: Callable[[], T], what: str, *, seconds: float = LONGEST) -> T:
    """What is found, as soon as it is; AssertionError after so many seconds."""
    end = time.monotonic() + seconds
    while True:
        value = found()
        if value:
            return value
        assert time.monotonic() < end, f"waited {seconds:.0f} s for {what}"
        time.sleep(0.03)


def stop(process: subprocess.Popen[Any]) -> None:
    """End a process that we started."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    for stream in (process.stdin, process.stdout):
        if stream:
            stream.close()


class Screen:
    """An X server of our own with openbox on it."""

    def __init__(self) -> None:
        self._processes: list[subprocess.Popen[Any]] = []
        self.environment = os.environ | {"QT_QPA_PLATFORM": "xcb"}
        self.environment.pop("WAYLAND_DISPLAY", None)

    def open(self) -> None:
        self.environment["DISPLAY"] = self._serve()
        self._run("openbox", "--sm-disable")
        pasting = [sys.executable, "-c", _PASTING]
        self._pasting = self._run(*pasting, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        wait_for(self._managed, "openbox")

    def _serve(self) -> str:
        """Start the server on the first display that is free; its name."""
        reading, writing = os.pipe()
        options = ["-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp"]
        options.append("-noreset")  # else the last client to leave takes the others along
        server = subprocess.Popen(
            ["Xvfb", *options], pass_fds=[writing], stderr=subprocess.DEVNULL, env=os.environ
        )
        self._processes.append(server)
        os.close(writing)
        with os.fdopen(reading) as said:
            return f":{said.readline().strip()}"

    def _run(
        self, *words: str, stdin: int = subprocess.DEVNULL, stdout: int = subprocess.DEVNULL
    ) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            words,
            env=self.environment,
            stdin=stdin,
            stdout=stdout,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._processes.append(process)
        return process

    def _managed(self) -> bool:
        return self.xdo("get_num_desktops", check=False) != ""

    def xdo(self, *words: object, check: bool = True) -> str:
        """What xdotool says."""
        command = ["xdotool", *map(str, words)]
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=LONGEST
        )
        assert done.returncode == 0 or not check, f"{command}: {done.stderr}"
        return done.stdout.strip() if done.returncode == 0 else ""

    def press(self, *keys: str) -> None:
        self.xdo("key", "--delay", 20, *keys)

    def write(self, words: str) -> None:
        self.xdo("type", "--delay", 15, words)

    def selected(self) -> str:
        """What a middle click would paste in another program: the words selected last."""
        return self._paste("selection")

    def copied(self) -> str:
        """What Ctrl+V would paste in another program."""
        return self._paste("clipboard")

    def _paste(self, which: str) -> str:
        assert self._pasting.stdin is not None
        assert self._pasting.stdout is not None
        self._pasting.stdin.write(f"{which}\n")
        self._pasting.stdin.flush()
        return str(json.loads(self._pasting.stdout.readline()))

    def windows(self, program: str) -> list[str]:
        """The numbers of a program's windows that a person sees, without menus and tips."""
        return [number for number in self._shown(program) if self._is_managed(number)]

    def has_menu_open(self, program: str) -> bool:
        return not all(map(self._is_managed, self._shown(program)))

    def _shown(self, program: str) -> list[str]:
        return self.xdo("search", "--onlyvisible", "--class", program, check=False).split()

    def _is_managed(self, number: str) -> bool:
        return self.xdo("get_desktop_for_window", number, check=False) != ""

    def active(self) -> str:
        """The number of the window that has the keys."""
        return self.xdo("getactivewindow", check=False)

    def picture(self, path: Path, *options: str, of: str = "root") -> None:
        """Keep what is on the screen or in a window, where ImageMagick is there to do it."""
        try:
            command = ["import", *options, "-window", of, str(path)]
            subprocess.run(command, env=self.environment, timeout=20, check=False)
        except (FileNotFoundError, subprocess.TimeoutExpired):
            return

    def close(self) -> None:
        for process in reversed(self._processes):
            stop(process)
