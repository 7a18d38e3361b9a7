"""A 10 ms timer in the window: how long it was late while texts were read and claims were tagged, and through what."""

from __future__ import annotations

import sys
import threading
import time
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter
from types import FrameType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from tests.benchmarks.observed import Watch

TICK = 10
KEY = 50
"""Milliseconds from key to key."""
SETTLED = 0.5
"""Seconds after the highlights before the first key."""
WORST = 4
LINE = 170
WAITING = {"multiprocessing.connection.Connection._recv"}


@dataclass(frozen=True, slots=True)
class Gap:
    """The time between two ticks: when it ended, and its milliseconds."""

    at: float
    ms: float


class Sampler(threading.Thread):
    """Notes each 2 ms where the window's thread is, and where another one is that may hold Python's lock."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._window = threading.main_thread().ident
        self.seen: list[tuple[float, str]] = []

    def run(self) -> None:
        sys.setswitchinterval(0.0005)
        while True:
            self.seen.append((time.monotonic(), self._look()))
            time.sleep(0.002)

    def _look(self) -> str:
        """No frame may outlive this: a painter in its locals would end late, and in this thread."""
        frames = sys._current_frames()
        window = _lines(frames.pop(self._window or 0, None))
        frames.pop(self.ident or 0, None)
        beside = {line for frame in frames.values() for line in _lines(frame)[:1]} - WAITING
        place = " < ".join(line for line in window if line.startswith("newsannot"))
        return f"{place} | beside {beside}" if beside else place

    def between(self, start: float, end: float) -> Counter[str]:
        """Milliseconds by place: what was found stands for the time since the look before."""
        first = bisect_left(self.seen, start, key=itemgetter(0))
        last = bisect_right(self.seen, end, key=itemgetter(0))
        places: Counter[str] = Counter()
        for (before, _), (at, place) in pairwise(self.seen[max(first - 1, 0) : last + 1]):
            places[place] += round(1000 * (min(at, end) - max(before, start)))
        return places


def _lines(frame: FrameType | None) -> list[str]:
    """The functions of a stack, from within."""
    lines = []
    while frame is not None:
        lines.append(f"{frame.f_globals.get('__name__', '')}.{frame.f_code.co_qualname}")
        frame = frame.f_back
    return lines


class Ticking(QObject):
    """Starts when the window is painted, presses keys when the highlights are there, then tells and ends."""

    def __init__(self, watch: Watch, claims: int, *, sample: bool) -> None:
        super().__init__()
        self._watch = watch
        self._keys = [key for _ in range(claims) for key in (Qt.Key.Key_M, Qt.Key.Key_N)]
        self._sampler = Sampler() if sample else None
        if self._sampler:
            self._sampler.start()
        self._gaps: list[Gap] = []
        self._began: float | None = None
        self._presses: list[float] = []
        self._ticks = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=TICK)
        self._ticks.timeout.connect(self._tick)
        self._typing = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=KEY)
        self._typing.timeout.connect(self._type)
        self._last = time.monotonic()
        self._ticks.start()

    def _tick(self) -> None:
        now = time.monotonic()
        self._gaps.append(Gap(now, 1000 * (now - self._last)))
        self._last = now
        seen = self._watch.at.get("highlights")
        if self._began is None and seen and now > seen + SETTLED:
            self._began = now
            self._typing.start()

    def _type(self) -> None:
        if not self._keys:
            self._typing.stop()
            self._tell()
            return
        before = time.monotonic()
        QTest.keyClick(self._watch.window.windowHandle(), self._keys.pop(0))
        self._presses.append(1000 * (time.monotonic() - before))

    def _tell(self) -> None:
        assert self._began is not None
        reading = [gap for gap in self._gaps if gap.at <= self._began]
        tagging = [gap for gap in self._gaps if gap.at > self._began]
        facts: dict[str, object] = {
            "reading": sorted((gap.ms for gap in reading), reverse=True),
            "tagging": sorted((gap.ms for gap in tagging), reverse=True),
            "presses": sorted(self._presses, reverse=True),
        }
        if self._sampler:
            facts["where"] = [line for gaps in (reading, tagging) for line in self._where(gaps)]
        self._watch.end(facts)

    def _where(self, gaps: list[Gap]) -> list[str]:
        assert self._sampler is not None
        worst = sorted(gaps, key=lambda gap: -gap.ms)[:WORST]
        lines = []
        for gap in worst:
            seen = self._sampler.between(gap.at - gap.ms / 1000, gap.at).most_common(6)
            after = gap.at - self._watch.at["painted"]
            parts = "".join(f"\n    {ms:4} ms  {place[:LINE]}" for place, ms in seen if ms)
            lines.append(f"{gap.ms:.0f} ms, {after:.2f} s after the first paint{parts}")
        return lines
