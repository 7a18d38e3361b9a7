"""Whether a set file is sound: its pages, its references, every span of every pair."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newsannot import canonical
from newsannot.errors import SetError
from newsannot.store.overview import number_of, rows
from newsannot.store.sets import Store


def check(path: Path) -> Iterator[str]:
    """What is wrong with a set, a sentence each; nothing for a sound one. SetError when it is no set at all."""
    with Store(path, readonly=True) as store:
        yield from _as_far_as_it_goes(store.broken_pages())
        yield from _as_far_as_it_goes(_broken_pairs(store))


def _as_far_as_it_goes(problems: Iterator[str]) -> Iterator[str]:
    """The problems, and the one that ends the search for more."""
    try:
        yield from problems
    except SetError as error:
        yield error.problem


def _broken_pairs(store: Store) -> Iterator[str]:
    store.annotators()
    for pair in store.pair_ids():
        try:
            problem = canonical.damage(store.pair(pair))
        except SetError as error:
            problem = error.problem
        if problem:
            yield f"pair {pair} ({_derived(store, pair) or 'no derived text'}): {problem}"


def _derived(store: Store, pair: str) -> str:
    return "".join(row.derived for row in rows(store, [number_of(store, pair)]))
