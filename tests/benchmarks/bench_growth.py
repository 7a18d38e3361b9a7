"""Memory of one process that reads article after article: after 2,000 of them against after 200."""

from __future__ import annotations

import sys
from pathlib import Path

from newsannot.analysis.language import BUNDLED
from newsannot.batch import read_pair
from newsannot.settings import ReadingSettings
from tests.benchmarks.news import pairs

FEW, MANY, STEP = 200, 2_000, 200


def resident() -> float:
    """MB of this process that lie in memory."""
    rows = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(row.split()[1]) for row in rows if row.startswith("VmRSS")) / 1024


def measure(many: int) -> None:
    settings = ReadingSettings(model=BUNDLED)
    sizes: dict[int, float] = {}
    for number, pair in enumerate(pairs(many // 2), 1):
        read_pair(pair, settings)
        if 2 * number % STEP == 0:
            sizes[2 * number] = resident()
    print(", ".join(f"{read}: {size:.0f}" for read, size in sizes.items()), "MB")
    few, last, most = sizes[FEW], sizes[many], max(sizes.values())
    print(f"{last:.0f} MB after {many:,} articles; {few:.0f} MB after {FEW}; {last / few:.3f} x")
    print(f"  at most {most:.0f} MB, {most / few:.3f} x")


if __name__ == "__main__":
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else MANY)
