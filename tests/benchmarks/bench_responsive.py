"""How late a 10 ms timer in the window is, from the first paint to the highlights and while 32 claims are tagged.

``python -m tests.benchmarks.bench_responsive where`` says instead what ran in the longest gaps.
"""

from __future__ import annotations

import sys
from statistics import median

from tests.benchmarks.figures import ROUNDS, load
from tests.benchmarks.program import SAMPLE, facts


def measure() -> None:
    rounds = [facts("observed", "tagged", *SAMPLE) for _ in range(ROUNDS)]
    for what in ("reading", "tagging"):
        longest = sorted(found[what][0] for found in rounds)
        late = median(sum(gap > 30 for gap in found[what]) for found in rounds)
        print(
            f"longest gap while {what}: {median(longest):.0f} ms, {longest[0]:.0f} to {longest[-1]:.0f}; "
            f"{late:.0f} gaps over 30 ms; {load()}"
        )
    presses = [found["presses"] for found in rounds]
    print(
        f"a key until it is done: {median(median(own) for own in presses):.1f} ms, "
        f"the longest {median(own[0] for own in presses):.0f} ms"
    )


if __name__ == "__main__":
    if sys.argv[1:] == ["where"]:
        print("\n".join(facts("observed", "where", *SAMPLE)["where"]))
    else:
        measure()
