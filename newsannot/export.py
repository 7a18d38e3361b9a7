"""A set goes out into a file that other programs read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from newsannot.formats import jsonl
from newsannot.model import Pair
from newsannot.record import Damaged
from newsannot.store import Store
from newsannot.store.restoring import refuse_sets

Pairs = Iterable[Pair | Damaged]

WRITERS: dict[str, Callable[[Path, Pairs], tuple[Damaged, ...]]] = {"jsonl": jsonl.write}


def _unwatched(pairs: Pairs) -> Pairs:
    return pairs


def export_set(
    source: Path,
    target: Path,
    *,
    kind: str = "jsonl",
    watch: Callable[[Pairs], Pairs] = _unwatched,
) -> tuple[Damaged, ...]:
    """Write all pairs of a set and replace ``target`` in one step; the damaged pairs, which are left out.

    ``watch`` passes the pairs on and may count them. SetError or FileError, and nothing written, where that fails.
    """
    refuse_sets(target)
    with Store(source, readonly=True) as store:
        return WRITERS[kind](target, watch(store.readable_pairs()))
