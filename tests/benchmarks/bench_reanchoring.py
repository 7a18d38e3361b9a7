"""A text of 100,000 words against an edited one, with 5,000 spans, against counting the words of both."""

from __future__ import annotations

import random
import re
import time
from collections import Counter
from collections.abc import Callable
from itertools import islice

from newsannot.anchoring import Alignment, anchored
from newsannot.model import Span
from tests.benchmarks.figures import by_clock
from tests.benchmarks.news import pairs

_WORDS = 100_000
_SPANS = 5_000
_EDITS = 2_000
_WORD = re.compile(r"\w+|\W")


def texts() -> tuple[str, str]:
    """The old text, and the new one, in which words are others, sentences have come and gone, and one part has moved."""
    chance = random.Random(1)
    lines = [line for pair in islice(pairs(300), 300) for line in pair.source.text.split("\n")]
    old = " ".join("\n".join(lines).split(" ")[:_WORDS])
    words = old.split(" ")
    for _ in range(_EDITS):
        words[chance.randrange(len(words))] = chance.choice(["other", "", "said so."])
    third = len(words) // 3
    return old, " ".join([*words[third : 2 * third], *words[:third], *words[2 * third :]])


def took(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def main() -> None:
    old, new = texts()
    step = len(old) // _SPANS
    spans = [Span(at, at + 60) for at in range(0, len(old) - 60, step)]
    print(
        by_clock(
            "what becomes of 5,000 spans in 100,000 words",
            "the words of both counted",
            lambda: took(lambda: anchored(Alignment(old, new), spans)),
            lambda: took(lambda: [Counter(_WORD.findall(text)) for text in (old, new)]),
        )
    )


if __name__ == "__main__":
    main()
