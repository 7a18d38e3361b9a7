"""Whether a set file is sound: its pages, its references, every span of every pair."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newsannot import record
from newsannot.errors import NewsannotError
from newsannot.store.sets import Store


def check(path: Path) -> Iterator[str]:
    """What is wrong with a set, a sentence each; nothing for a sound one. SetError when it is no set at all."""
    with Store(path, readonly=True) as store:
        yield from store.broken_pages()
        for pair in store.pairs():
            try:
                problem = record.damage(store.pair(pair.id))
            except (NewsannotError, ValueError, KeyError) as error:
                problem = str(error)
            if problem:
                yield f"pair {pair.id} ({pair.derived}): {problem}"
