"""Memory of the window's process and of the reading child, a second after the sample pair was read."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from sqlite3 import OperationalError, connect

from tests.benchmarks.program import SAMPLE, environment

LONGEST = 60


def wait_read(folder: str) -> None:
    path = Path(folder) / "My articles.newsannot"
    for _ in range(10 * LONGEST):
        time.sleep(0.1)
        if path.exists() and _read(path):
            return
    raise TimeoutError


def _read(path: Path) -> bool:
    try:
        with closing(connect(f"{path.as_uri()}?mode=ro", uri=True)) as db:
            return bool(db.execute("SELECT count(*) FROM readings").fetchone()[0])
    except OperationalError:
        return False


def memory(pid: int) -> str:
    """Resident, and the share of it that is this process's alone (its own plus its part of what is shared), in MB."""
    rows = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    sizes = {row.split(":")[0]: int(row.split()[1]) / 1024 for row in rows if row.endswith("kB")}
    return f"{sizes['Rss']:.0f} MB resident, {sizes['Pss']:.0f} MB its own share"


def measure() -> None:
    with tempfile.TemporaryDirectory() as home:
        command = [sys.executable, "-m", "newsannot", *SAMPLE]
        window = subprocess.Popen(command, env=environment(home))
        try:
            wait_read(home)
            time.sleep(1)
            print(f"window: {memory(window.pid)}")
            # By all its threads: the child is started by one that is not the first.
            threads = Path(f"/proc/{window.pid}/task").glob("*/children")
            listed = [pid for thread in threads for pid in thread.read_text().split()]
            for pid in map(int, listed):
                if "spawn_main" in Path(f"/proc/{pid}/cmdline").read_text():
                    print(f"reading child: {memory(pid)}")
        finally:
            window.terminate()
            window.wait()


if __name__ == "__main__":
    measure()
