"""Files that a person named go into a set: articles two by two or alone, records as they are."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from newsannot import readers, record
from newsannot.errors import FileError, Phrase, SetError
from newsannot.extraction import Extractor
from newsannot.files import unreadable
from newsannot.formats import jsonl, newspair
from newsannot.matching.file_names import match_names
from newsannot.merging import Report
from newsannot.model import Pair
from newsannot.originals import Arrival
from newsannot.store import Store

JSONL = ".jsonl"

# A transaction of this many, or of this many characters and bytes, is fast, and what an interruption costs.
_TOGETHER = 200
_LARGE = 20_000_000
_LONELY = "has no partner; call the two NAME.source.txt and NAME.derived.txt"


@dataclass(frozen=True, slots=True)
class Added:
    """A pair that went into the set."""

    pair: str


@dataclass(frozen=True, slots=True)
class Merged:
    """A pair that the set had: what came to it, which may be nothing, and what was left out."""

    what: str
    pair: str
    report: Report


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
class ReadAs:
    """A text file whose encoding is a guess; its article follows."""

    path: Path
    encoding: str


@dataclass(frozen=True, slots=True)
class Found:
    """A pair on its way, and where it comes from: the file, or a line of one."""

    what: str
    pair: Pair
    arrivals: tuple[Arrival, ...] = ()


PairResult = Added | Merged | Rejected
Result = PairResult | Unpaired | ReadAs


@dataclass(slots=True)
class Tally:
    """How much came of what was taken in; ``gains`` count what came to pairs that the set had."""

    added: int = 0
    merged: int = 0
    unchanged: int = 0
    unpaired: int = 0
    rejected: int = 0
    gains: Counter[Phrase] = field(default_factory=Counter)

    def count(self, result: Result) -> None:
        match result:
            case Added():
                self.added += 1
            case Merged() if result.report.gains:
                self.merged += 1
                for gain in result.report.gains:
                    self.gains[gain.what] += gain.number
            case Merged():
                self.unchanged += 1
            case Unpaired():
                self.unpaired += 1
            case Rejected():
                self.rejected += 1


_Coming = Found | Arrival | Rejected | ReadAs
_Read = Callable[[Path], Arrival]


def take_in(
    store: Store, paths: Iterable[Path], *, pair_articles: bool, encoding: str | None = None
) -> Iterator[Result]:
    """Add what the files and folders hold; some hundred are one transaction.

    Articles become pairs by their names where ``pair_articles`` says so, and else stay unpaired. ``encoding`` is that of
    text files that are not Unicode; where it is not given, the likeliest is taken.
    """
    with Extractor() as extractor:
        read = partial(extractor.read, encoding=encoding)
        for chunk in _chunks(_found(unfold(paths), read, pair_articles=pair_articles)):
            with store.together():
                results = [_added(store, item) for item in chunk]
            yield from results


def _chunks(coming: Iterator[_Coming]) -> Iterator[list[_Coming]]:
    """What comes, in lists that the memory bears."""
    chunk, size = [], 0
    for item in coming:
        chunk.append(item)
        size += _size(item)
        if len(chunk) == _TOGETHER or size > _LARGE:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _size(item: _Coming) -> int:
    match item:
        case Found(pair=Pair(source=source, derived=derived)):
            texts = len(source.text) + (len(derived.text) if derived else 0)
            return texts + sum(map(_size, item.arrivals))
        case Arrival():
            return len(item.article.text) + len(item.data)
    return 0


def _added(store: Store, item: _Coming) -> Result:
    if isinstance(item, Rejected | ReadAs):
        return item
    if isinstance(item, Arrival):
        store.add_original(item)
        return Unpaired(store.add_article(item.article))
    result = take_pair(store, item.pair, item.what)
    if not isinstance(result, Rejected):
        for arrival in item.arrivals:
            store.add_original(arrival)
    return result


def take_pair(store: Store, pair: Pair, what: str) -> PairResult:
    """Add a pair, or what its record says beyond what the set has of it; ``what`` names the file or the line."""
    try:
        if store.has_pair(pair.id):
            return Merged(what, pair.id, store.merge_pair(pair))
        store.add_pair(pair)
    except SetError as error:
        return Rejected(what, Phrase("the set {problem}", problem=error.problem))
    return Added(pair.id)


def unfold(paths: Iterable[Path]) -> Iterator[Path | Rejected]:
    """The files named, and those in the folders named that look like articles or records, by name."""
    for path in paths:
        if _is_folder(path):
            yield from _inside(path)
        else:
            yield path


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # reading it says why
        return False


def _inside(top: Path) -> Iterator[Path | Rejected]:
    """What a folder holds, one folder in memory at a time. Links to folders are not followed: they may lead back."""
    waiting = [(top, True)]
    while waiting:
        path, folder = waiting.pop()
        if not folder:
            yield path
            continue
        try:
            with os.scandir(path) as entries:
                found = [
                    (path / entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries
                ]
        except OSError as error:
            yield Rejected(str(path), unreadable(error))
            continue
        waiting += sorted(
            (there for there in found if there[1] or _is_input(there[0])), reverse=True
        )


def _is_input(file: Path) -> bool:
    known = file.suffix.lower() in readers.SUFFIXES or is_record(file)
    return known and not file.name.lower().startswith((".", "readme"))


def _found(
    files: Iterable[Path | Rejected], read: _Read, *, pair_articles: bool
) -> Iterator[_Coming]:
    articles = []
    for file in files:
        if isinstance(file, Rejected):
            yield file
            continue
        if is_record(file):
            yield from records(file, str(file))
        elif pair_articles:
            articles.append(file)
        else:
            yield from _article(file, read)
    matched = match_names(articles)
    for source, derived in matched:
        yield from _pair(source, derived, read)
    taken = {file for files_of_pair in matched for file in files_of_pair}
    for file in articles:
        if file not in taken:
            yield Rejected(str(file), _LONELY)


def _pair(source: Path, derived: Path, read: _Read) -> Iterator[_Coming]:
    try:
        arrivals = read(source), read(derived)
    except FileError as error:
        yield Rejected(error.path, error.problem)
        return
    yield from _guesses(*arrivals)
    pair = record.new_pair(arrivals[0].article, arrivals[1].article)
    yield Found(f"{source} with {derived}", pair, arrivals)


def _article(file: Path, read: _Read) -> Iterator[_Coming]:
    try:
        arrival = read(file)
    except FileError as error:
        yield Rejected(error.path, error.problem)
        return
    yield from _guesses(arrival)
    yield arrival


def _guesses(*arrivals: Arrival) -> Iterator[ReadAs]:
    for arrival in arrivals:
        if arrival.guesses and arrival.path:
            yield ReadAs(arrival.path, arrival.guesses[0])


def is_record(path: Path) -> bool:
    """Whether a file holds records of pairs, by its name."""
    return path.suffix.lower() in (JSONL, newspair.SUFFIX)


def records(file: Path, name: str) -> Iterator[Found | Rejected]:
    """The pairs of a file of records, which is called ``name`` where something is said of them."""
    try:
        if file.suffix.lower() == newspair.SUFFIX:
            yield Found(name, newspair.read(file))
            return
        for item in jsonl.each_once(jsonl.read(file)):
            what = Phrase("{file}, line {number}", file=name, number=item.number)
            if isinstance(item, jsonl.Refused):
                yield Rejected(what, item.problem)
            else:
                yield Found(what, item.pair)
    except FileError as error:
        yield Rejected(name, error.problem)
