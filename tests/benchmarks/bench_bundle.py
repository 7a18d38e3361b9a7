"""The packaged app: its size, and its start on the sample to window and highlights.

Held against a bare window packaged alike, against the program as a Python package, and against a script that only reads.
Needs ``make app``; the bare window is packaged at the first run.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from functools import partial
from pathlib import Path

from newsannot.resources import SAMPLES, sample
from tests.benchmarks.figures import by_clock
from tests.benchmarks.program import bare, environment

ROOT = Path(__file__).resolve().parents[2]
BUNDLE = ROOT / "dist" / "newsannot"
BARE = ROOT / "build" / "bare" / "dist" / "bare"
FILES = [str(path) for path in sample(SAMPLES[0])]
LONGEST = 60.0

PAINTED = "window painted"
SHOWN = "reading shown"


def logged(goal: str, *command: str) -> float:
    """Seconds from before the start until the program's own log says that this was done."""
    with tempfile.TemporaryDirectory() as home:
        began = time.time()
        with subprocess.Popen([*command, *FILES], env=environment(home)) as program:
            while (at := _said(Path(home) / "newsannot.log", goal)) is None:
                assert time.time() - began < LONGEST and program.poll() is None, goal
                time.sleep(0.05)
            program.terminate()
    return at - began


def _said(log: Path, goal: str) -> float | None:
    lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
    times = (" ".join(line.split()[:2]) for line in lines if line.endswith(goal))
    return next((datetime.fromisoformat(at).timestamp() for at in times), None)


def bare_window() -> float:
    """The bare window that was packaged, until it is painted."""
    with tempfile.TemporaryDirectory() as home:
        began = time.monotonic()
        said = subprocess.check_output([BARE / "bare", "window"], env=environment(home))
    done: float = json.loads(said)["done"]["clock"]
    return done - began


def package_bare() -> None:
    if not BARE.exists():
        words = ["--noconfirm", "--log-level=ERROR", "--distpath", BARE.parent]
        place = ["--workpath", BARE.parents[1] / "work", Path(__file__).with_name("bare.spec")]
        subprocess.run([sys.executable, "-m", "PyInstaller", *words, *place], check=True)


def size(folder: Path) -> float:
    """Megabytes on disk."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_blocks * 512 for path in files) / 1e6


def main() -> int:
    if not BUNDLE.exists():
        print("no packaged app: run `make app` first", file=sys.stderr)
        return 1
    package_bare()
    print(f"bundle: {size(BUNDLE):.0f} MB; a bare window: {size(BARE):.0f} MB")
    packed = partial(logged, PAINTED, str(BUNDLE / "newsannot"))
    python = partial(logged, PAINTED, sys.executable, "-m", "newsannot")
    shown = partial(logged, SHOWN, str(BUNDLE / "newsannot"))
    print(by_clock("start to painted window", "a bare packaged window", packed, bare_window))
    print(by_clock("start to painted window", "python -m newsannot", packed, python))
    print(
        by_clock(
            "start to highlights",
            "spaCy imported, model loaded, both texts parsed",
            shown,
            lambda: bare("reading", *FILES).clock,
        )
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
