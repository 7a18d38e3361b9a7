"""Sets of several people made one: a new set, or one that the others are brought into; these are only read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from newsannot.errors import Phrase, SetError
from newsannot.files import arriving, is_file, is_same, is_there, size
from newsannot.merging.beside import labels
from newsannot.model import Article
from newsannot.store import Store, pairing
from newsannot.store.copying import drop_logs
from newsannot.store.joining import (
    Called,
    Coming,
    How,
    Joined,
    KeptFile,
    Lost,
    Origins,
    People,
    coming,
    join,
    join_file,
    join_people,
    kept_files,
    lone_articles,
    people_of,
)

_TOGETHER = 200  # steps that are one transaction


Item = People | Coming | Article | KeptFile | Lost


@dataclass(frozen=True, slots=True)
class Input:
    """A set that is brought in, and what it is called."""

    label: str
    store: Store


@dataclass(frozen=True, slots=True)
class Lone:
    """An article of no pair that came and was not here."""


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one thing of one set."""

    label: str
    result: Joined | Lone | Lost | Called


@dataclass(slots=True)
class Tally:
    """How much came of one set."""

    pairs: Counter[How] = field(default_factory=Counter)
    judgements: int = 0
    beside: int = 0
    articles: int = 0
    lost: int = 0

    def count(self, step: Step) -> None:
        match step.result:
            case Joined() as joined:
                self.pairs[joined.how] += 1
                self.judgements += joined.judgements
                self.beside += joined.beside
            case Lone():
                self.articles += 1
            case Lost():
                self.lost += 1


def merge_sets(out: Path, paths: Sequence[Path]) -> Iterator[Step]:
    """Bring these sets into ``out``, which is made where it does not exist; it changes whole or not at all.

    SetError where one of them cannot be opened, or ``out`` is one of them.
    """
    refuse_itself(out, paths)
    paths = each_once(paths)
    with ExitStack() as stack:
        stores = [stack.enter_context(Store(path, readonly=True)) for path in paths]
        inputs = [Input(label, store) for label, store in zip(named(paths), stores, strict=True)]
        here = stack.enter_context(_whole(out))
        steps = merge(here, inputs, out.stem)
        while True:
            with here.together():
                some = list(islice(steps, _TOGETHER))
            yield from some
            if not some:
                return


def refuse_itself(out: Path, paths: Iterable[Path]) -> None:
    """SetError where a set would be brought into itself."""
    if any(is_same(path, out) for path in paths):
        raise SetError(str(out), Phrase("is one of the sets to merge; name another one to make"))


def each_once(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The sets, each of them once though it be named by two paths."""
    once: list[Path] = []
    for path in paths:
        if not any(is_same(path, other) for other in once):
            once.append(path)
    return tuple(once)


def named(paths: Iterable[Path]) -> tuple[str, ...]:
    """What the sets are called, each once."""
    return labels((path.absolute().parent.name, path.stem) for path in each_once(paths))


@contextmanager
def _whole(out: Path) -> Iterator[Store]:
    """The set that all goes into, as it is in the end or not at all."""
    holder = "newsannot merge"
    if not is_there(out):
        with arriving(out) as made:
            with Store(made, holder=holder) as store:
                yield store
            drop_logs(out)
    elif is_file(out) and not size(out):
        raise SetError(str(out), Phrase("is empty and no set; delete it, or name another one"))
    else:
        with Store(out, holder=holder) as store, store.together():
            yield store


def merge(here: Store, inputs: Sequence[Input], label: str) -> Iterator[Step]:
    """What comes of each pair and lone article, while it is brought in; ``label`` is what the set here is called.

    A pair comes from all sets that have it, one after the other.
    """
    for one in inputs:
        yield from put(here, people_of(one.store), one.label, Origins(label))
    for number, one in enumerate(inputs):
        earlier, later = inputs[:number], inputs[number + 1 :]
        for pair in one.store.pair_ids():
            if not any(other.store.has_pair(pair) for other in earlier):
                holding = (other for other in later if other.store.has_pair(pair))
                origins = Origins(label)
                for other in (one, *holding):
                    yield from put(here, coming(other.store, pair), other.label, origins)
    for one in inputs:
        for item in besides(one.store):
            yield from put(here, item, one.label, Origins(label))


def flow(there: Store) -> Iterator[Item]:
    """All of one set, in the order in which it can be brought into another one."""
    yield people_of(there)
    for pair in there.pair_ids():
        yield coming(there, pair)
    yield from besides(there)


def besides(there: Store) -> Iterator[Item]:
    """What is in no pair."""
    yield from lone_articles(there)
    yield from kept_files(there)


def put(here: Store, item: Item, label: str, origins: Origins) -> Iterator[Step]:
    """Bring one thing of the set that is called ``label``, and say what became of it where that is counted."""
    match item:
        case People():
            yield from (Step(label, called) for called in join_people(here, item))
        case KeptFile():
            join_file(here, item)
        case Coming():
            yield Step(label, join(here, item, label, origins))
        case Article():
            is_new = pairing.known(here, item.sha256) is None
            here.add_article(item)
            if is_new:
                yield Step(label, Lone())
        case Lost():
            yield Step(label, item)
