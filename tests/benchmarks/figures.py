"""Ours against a floor that is measured in the same run, turn and turn about, on a machine that others may use too."""

from __future__ import annotations

import os
from collections.abc import Callable
from statistics import median

from tests.benchmarks.program import Took

ROUNDS = 5


def against(what: str, floor: str, ours: Callable[[], Took], bare: Callable[[], Took]) -> str:
    """Both medians in seconds by the clock and their ratio; then the spread, the work of both alone, the load."""
    ours(), bare()  # what is read from disk and compiled once
    pairs = [(ours(), bare()) for _ in range(ROUNDS)]
    mine, theirs = median(own.clock for own, _ in pairs), median(other.clock for _, other in pairs)
    ratios = sorted(own.clock / other.clock for own, other in pairs)
    work, other_work = median(own.work for own, _ in pairs), median(o.work for _, o in pairs)
    return (
        f"{what}: {mine:.3f} s; {floor}: {theirs:.3f} s; {mine / theirs:.2f} x\n"
        f"  a round {ratios[0]:.2f} to {ratios[-1]:.2f} x; CPU of that process {work:.3f} s and "
        f"{other_work:.3f} s, {work / other_work:.2f} x; {load()}"
    )


def load() -> str:
    """How much others wanted of this machine in the last minute."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
