"""Files that a person named go into a set: articles two by two or alone, records as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from newsannot import readers, record
from newsannot.errors import FileError, SetError
from newsannot.extraction import Extractor
from newsannot.formats import jsonl, newspair
from newsannot.matching.file_names import match_names
from newsannot.model import Pair
from newsannot.originals import Arrival
from newsannot.store import Store

JSONL = ".jsonl"

# A transaction of this many is fast, and what an interruption costs.
_TOGETHER = 200
_LONELY = "has no partner; call the two NAME.source.txt and NAME.derived.txt"


@dataclass(frozen=True, slots=True)
class Added:
    """A pair that went into the set."""

    pair: str


@dataclass(frozen=True, slots=True)
class Unpaired:
    """An article that went into the set on its own."""

    article: int


@dataclass(frozen=True, slots=True)
class Rejected:
    """What did not: a file, or a line of one («FILE, line 3»)."""

    what: str
    problem: str


@dataclass(frozen=True, slots=True)
class _Found:
    """A pair on its way, and where it comes from."""

    what: str
    pair: Pair
    arrivals: tuple[Arrival, ...] = ()


Result = Added | Unpaired | Rejected
_Coming = _Found | Arrival | Rejected


def take_in(store: Store, paths: Iterable[Path], *, pair_articles: bool) -> Iterator[Result]:
    """Add what the files and folders hold; some hundred are one transaction.

    Articles become pairs by their names where ``pair_articles`` says so, and else stay unpaired.
    """
    with Extractor() as extractor:
        coming = _found(unfold(paths), extractor, pair_articles=pair_articles)
        while chunk := list(islice(coming, _TOGETHER)):
            with store.together():
                results = [_added(store, item) for item in chunk]
            yield from results


def _added(store: Store, item: _Coming) -> Result:
    if isinstance(item, Rejected):
        return item
    if isinstance(item, Arrival):
        store.add_original(item)
        return Unpaired(store.add_article(item.article))
    try:
        store.add_pair(item.pair)
    except SetError as error:
        return Rejected(item.what, f"the set {error.problem}")
    for arrival in item.arrivals:
        store.add_original(arrival)
    return Added(item.pair.id)


def unfold(paths: Iterable[Path]) -> list[Path]:
    """The files named, and those in the folders named that look like articles or records, by name."""
    files = []
    for path in paths:
        files += sorted(filter(_is_input, path.rglob("*"))) if path.is_dir() else [path]
    return files


def _is_input(file: Path) -> bool:
    known = file.suffix.lower() in (*readers.SUFFIXES, JSONL, newspair.SUFFIX)
    return known and not file.name.lower().startswith((".", "readme")) and file.is_file()


def _found(files: list[Path], extractor: Extractor, *, pair_articles: bool) -> Iterator[_Coming]:
    articles = []
    for file in files:
        match file.suffix.lower():
            case ".jsonl":
                yield from _lines(file)
            case newspair.SUFFIX:
                yield _newspair(file)
            case _:
                articles.append(file)
    if not pair_articles:
        yield from (_article(file, extractor) for file in articles)
        return
    matched = match_names(articles)
    for source, derived in matched:
        yield _read(source, derived, extractor)
    taken = {file for files_of_pair in matched for file in files_of_pair}
    for file in articles:
        if file not in taken:
            yield Rejected(str(file), _LONELY)


def _read(source: Path, derived: Path, extractor: Extractor) -> _Found | Rejected:
    try:
        arrivals = extractor.read(source), extractor.read(derived)
    except FileError as error:
        return Rejected(error.path, error.problem)
    pair = record.new_pair(arrivals[0].article, arrivals[1].article)
    return _Found(f"{source} with {derived}", pair, arrivals)


def _article(file: Path, extractor: Extractor) -> Arrival | Rejected:
    try:
        return extractor.read(file)
    except FileError as error:
        return Rejected(error.path, error.problem)


def _newspair(file: Path) -> _Found | Rejected:
    try:
        return _Found(str(file), newspair.read(file))
    except FileError as error:
        return Rejected(str(file), error.problem)


def _lines(file: Path) -> Iterator[_Found | Rejected]:
    try:
        for item in jsonl.read(file):
            what = f"{file}, line {item.number}"
            if isinstance(item, jsonl.Refused):
                yield Rejected(what, item.problem)
            else:
                yield _Found(what, item.pair)
    except FileError as error:
        yield Rejected(str(file), error.problem)
