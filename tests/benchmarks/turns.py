"""How long one turn of an event loop took: what a person did, until what it changes has been painted."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

SETTLED = 0.06
"""Seconds that what was put off has before the next turn."""

IDLE = 1.0

Times = list[tuple[float, float, float]]
"""Of each turn: milliseconds by the clock, milliseconds of this thread's work, the longest turn afterwards."""


def turns(work: Callable[[int], object], rounds: int) -> Times:
    """Do it as often, the number of the round in; after the last what begins when nothing happens is looked at too."""
    times = [_turn(work, number) for number in range(rounds)]
    clock, cpu, later = times[-1]
    return [*times[:-1], (clock, cpu, max(later, settle(IDLE)))]


def _turn(work: Callable[[int], object], number: int) -> tuple[float, float, float]:
    clock, cpu = time.perf_counter(), time.thread_time()
    work(number)
    QCoreApplication.processEvents()
    took = 1000 * (time.perf_counter() - clock), 1000 * (time.thread_time() - cpu)
    return *took, settle()


def settle(seconds: float = SETTLED) -> float:
    """Let the event loop turn; the milliseconds of the longest turn."""
    end, longest = time.perf_counter() + seconds, 0.0
    while (began := time.perf_counter()) < end:
        QCoreApplication.processEvents()
        longest = max(longest, time.perf_counter() - began)
        time.sleep(0.0005)
    return 1000 * longest


def memory() -> float:
    """What is resident, in MB."""
    rows = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(row.split()[1]) / 1024 for row in rows if row.startswith("Rss:"))
