"""Long texts in ours against bare QPlainTextEdits with the same texts and no marks, each in a program of its own.

100,000 words a text, 10,000 marks and 2,000 claims (see ``long_pair``), in one pane and in the whole window; then
1,000,000 words. ``python -m tests.benchmarks.bench_long [words [rounds]]``. Opening and memory are to stay within 2 x
the floor, a step within 16 ms for 99 of 100, or within 1.5 x the floor's where that is more.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from shutil import copy
from statistics import median
from typing import Any

from tests.benchmarks.figures import load
from tests.benchmarks.long_pair import write
from tests.benchmarks.program import facts
from tests.benchmarks.turns import Times

WORDS, MANY_WORDS = 100_000, 1_000_000
ROUNDS = 200
FEW = 30
FRAME = 16.0
"""Milliseconds."""
WITHIN, WITHIN_STEP = 2.0, 1.5
FLOORS = {
    "lay marks": "open",
    "open, all there": "open",
    **dict.fromkeys(("next claim", "tag", "undo", "type", "next hit"), "key"),
}
"""What the floor does in the place of ours, where it has another name."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Milliseconds: the median, and what 99 of 100 do not exceed."""

    middle: float
    p99: float

    @classmethod
    def of(cls, times: Iterable[float]) -> Spread:
        ordered = sorted(times)
        return cls(median(ordered), ordered[int(0.99 * (len(ordered) - 1))])

    def __str__(self) -> str:
        return f"{self.middle:7.1f} /{self.p99:7.1f}"


def line(name: str, floor: Times, ours: Times) -> str:
    """By the clock, then the work alone, which others on the machine change least, then what came later."""
    clock, other_clock = (Spread.of(turn[0] for turn in times) for times in (ours, floor))
    work, other_work = (Spread.of(turn[1] for turn in times) for times in (ours, floor))
    later = Spread.of(turn[2] for turn in ours)
    return (
        f"{name:<22}{other_clock}{clock}{clock.middle / other_clock.middle:6.1f} x"
        f"  {_mark(name, clock, other_clock)}{other_work}{work}{work.middle / other_work.middle:6.1f} x"
        f"{later.p99:9.1f}"
    )


def _mark(name: str, ours: Spread, floor: Spread) -> str:
    if "open" in name:
        held = ours.middle <= WITHIN * floor.middle
    else:
        held = ours.p99 <= max(FRAME, WITHIN_STEP * floor.p99)
    return "      " if held else "over  "


def head(words: int) -> str:
    columns = ("floor", "ours")
    pair = "".join(f"{column:>16}" for column in columns)
    return f"{words:,} words a text\n{'ms, median / p99':<22}{pair}{'':9}  {'':6}{pair}  (work){'later':>9}"


def table(kind: str, folder: Path, rounds: int) -> None:
    """Run the program and its floor, and print what both took."""
    texts = [str(folder / f"{side}.txt") for side in ("source", "derived")]
    floor = facts("bare_text", str(rounds), *(texts[1:] if kind == "pane" else texts))
    ours = _ours(kind, folder, rounds)
    for what, times in ours.items():
        if what == "memory":
            print(
                f"{f'{kind}: memory':<22}{floor[what]:13.0f} MB{times:13.0f} MB{times / floor[what]:6.1f} x"
            )
        else:
            print(line(f"{kind}: {what}", floor[FLOORS.get(what, what)], times), flush=True)


def _ours(kind: str, folder: Path, rounds: int) -> dict[str, Any]:
    """On a copy of the set, for it is changed."""
    with tempfile.TemporaryDirectory() as place:
        return facts("long_program", kind, str(rounds), copy(folder / "long.newsannot", place))


def measure(words: int, rounds: int, kinds: tuple[str, ...]) -> None:
    with tempfile.TemporaryDirectory() as made:
        write(Path(made), words)
        print(f"{head(words)}   {load()}")
        for kind in kinds:
            table(kind, Path(made), rounds)


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    words, rounds = given + [WORDS, ROUNDS][len(given) :]
    measure(words, rounds, ("pane", "window", "busy"))
    if not given:
        measure(MANY_WORDS, FEW, ("pane", "window"))
