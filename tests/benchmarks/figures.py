"""Ours against a floor that is measured in the same run, turn and turn about, on a machine that others may use too."""

from __future__ import annotations

import os
from collections.abc import Callable
from statistics import median
from typing import TypeVar

from tests.benchmarks.program import Took

T = TypeVar("T")

ROUNDS = 5


def against(what: str, floor: str, ours: Callable[[], Took], bare: Callable[[], Took]) -> str:
    """Both medians by the clock and their ratio; then the spread, the work of both alone, the load."""
    pairs = _rounds(ours, bare)
    work, other_work = median(own.work for own, _ in pairs), median(o.work for _, o in pairs)
    return (
        f"{_clock_line(what, floor, [(own.clock, other.clock) for own, other in pairs])}"
        f"; CPU of that process {work:.3f} s and "
        f"{other_work:.3f} s, {work / other_work:.2f} x; {load()}"
    )


def by_clock(what: str, floor: str, ours: Callable[[], float], bare: Callable[[], float]) -> str:
    """Both medians of seconds and their ratio; then the spread and the load."""
    return f"{_clock_line(what, floor, _rounds(ours, bare))}; {load()}"


def _rounds(ours: Callable[[], T], bare: Callable[[], T]) -> list[tuple[T, T]]:
    ours(), bare()  # what is read from disk and compiled once
    return [(ours(), bare()) for _ in range(ROUNDS)]


def _clock_line(what: str, floor: str, pairs: list[tuple[float, float]]) -> str:
    mine, theirs = median(own for own, _ in pairs), median(other for _, other in pairs)
    ratios = sorted(own / other for own, other in pairs)
    return (
        f"{what}: {mine:.3f} s; {floor}: {theirs:.3f} s; {mine / theirs:.2f} x\n"
        f"  a round {ratios[0]:.2f} to {ratios[-1]:.2f} x"
    )


def load() -> str:
    """How much others wanted of this machine in the last minute."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
