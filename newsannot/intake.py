"""Files that a person named go into a set: articles alone, to be paired if that is asked for; records as they are."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from newsannot import readers
from newsannot.errors import FileError, Phrase, SetError, SetFailed
from newsannot.extraction import Extractor
from newsannot.files import unreadable
from newsannot.formats import jsonl, newspair
from newsannot.matching.proposing import ProposedPair
from newsannot.merging import Report
from newsannot.model import Pair
from newsannot.originals import Arrival
from newsannot.pairing import by_files, proposals, sure_by_names
from newsannot.store import Store, pairing

JSONL = ".jsonl"

# A transaction of this many, or of this many characters and bytes, is fast, and what an interruption costs.
_TOGETHER = 200
_LARGE = 20_000_000


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
    """An article that went into the set on its own; its file where others were paired."""

    article: int
    what: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """An article whose text the set had already: it is the one of this number."""

    article: int


@dataclass(frozen=True, slots=True)
class Paired:
    """Two articles that were made a pair, by their files' names, and why."""

    pair: str
    source: str
    derived: str
    proposal: ProposedPair


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


PairResult = Added | Merged | Rejected
ArticleResult = Unpaired | Known
Result = PairResult | ArticleResult | Paired | ReadAs


@dataclass(slots=True)
class Tally:
    """How much came of what was taken in; ``gains`` count what came to pairs that the set had."""

    added: int = 0
    merged: int = 0
    unchanged: int = 0
    unpaired: int = 0
    known: int = 0
    rejected: int = 0
    gains: Counter[Phrase] = field(default_factory=Counter)

    def count(self, result: Result) -> None:
        match result:
            case Added() | Paired():
                self.added += 1
            case Merged() if result.report.gains:
                self.merged += 1
                for gain in result.report.gains:
                    self.gains[gain.what] += gain.number
            case Merged():
                self.unchanged += 1
            case Unpaired():
                self.unpaired += 1
            case Known():
                self.known += 1
            case Rejected():
                self.rejected += 1


Coming = Found | Arrival | Rejected | ReadAs
Read = Callable[[Path], Arrival]


def take_in(
    store: Store, paths: Iterable[Path], *, pair_articles: bool, encoding: str | None = None
) -> Iterator[Result]:
    """Add what the files and folders hold; some hundred are one transaction.

    Articles stay unpaired, or become pairs where ``pair_articles`` says so and nothing else comes near; what stays
    unpaired then is told at the end. ``encoding`` is that of text files that are not Unicode; where it is not given, the
    likeliest is taken.
    """
    places: dict[int, Path] = {}
    with Extractor() as extractor:
        read = partial(extractor.read, encoding=encoding)
        for chunk in _chunks(coming(unfold(paths), read)):
            with store.together():
                results = [put(store, item) for item in chunk]
            for item, result in zip(chunk, results, strict=True):
                if not (pair_articles and isinstance(result, Unpaired | Known)):
                    yield result
                    continue
                if isinstance(item, Arrival) and item.path:
                    places.setdefault(result.article, item.path)
                if isinstance(result, Known):
                    yield result
    if pair_articles:
        yield from _pair(store, places)


def _pair(store: Store, places: dict[int, Path]) -> Iterator[Result]:
    """Pair articles as far as it is clear which belong together; others are named where they came just now."""
    named = [sure_by_names(*two) for two in by_files(places)]
    yield from _made(store, places, named)
    clear = [proposal for proposal in proposals(store).pairs if proposal.clear]
    yield from _made(store, places, clear)
    for number, path in places.items():
        if pairing.is_alone(store, number):
            yield Unpaired(number, str(path))


def _made(
    store: Store, places: dict[int, Path], proposals: Sequence[ProposedPair]
) -> Iterator[Paired]:
    """Those that were no pairs before."""
    for start in range(0, len(proposals), _TOGETHER):
        some = proposals[start : start + _TOGETHER]
        with store.together():
            made = [pairing.make(store, one.source, one.derived) for one in some]
        for pair, one in zip(made, some, strict=True):
            if pair:
                what = [_called(store, number, places) for number in (one.source, one.derived)]
                yield Paired(pair, what[0], what[1], one)


def _called(store: Store, article: int, places: dict[int, Path]) -> str:
    if article in places:
        return str(places[article])
    return store.article(article).name or Phrase("article {number}", number=article)


def _chunks(coming: Iterator[Coming]) -> Iterator[list[Coming]]:
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


def _size(item: Coming) -> int:
    match item:
        case Found(pair=Pair(source=source, derived=derived)):
            return len(source.text) + (len(derived.text) if derived else 0)
        case Arrival():
            return len(item.article.text) + len(item.data)
    return 0


def put(store: Store, item: Coming, *, keep: bool = False) -> Result:
    """Add what has come; with ``keep`` the bytes of an article's file too."""
    if isinstance(item, Rejected | ReadAs):
        return item
    if isinstance(item, Found):
        return take_pair(store, item.pair, item.what)
    known = pairing.known(store, item.article.sha256)
    if known is not None:
        return Known(known)
    store.add_original(item, keep=keep)
    return Unpaired(store.add_article(item.article))


def take_pair(store: Store, pair: Pair, what: str) -> PairResult:
    """Add a pair, or what its record says beyond what the set has of it; ``what`` names the file or the line.

    SetFailed where it is not the pair that hinders it: nothing that comes after it would get in either.
    """
    try:
        if store.has_pair(pair.id):
            return Merged(what, pair.id, store.merge_pair(pair))
        store.add_pair(pair)
    except SetFailed:
        raise
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


def coming(files: Iterable[Path | Rejected], read: Read) -> Iterator[Coming]:
    """What the files hold, one after the other."""
    for file in files:
        if isinstance(file, Rejected):
            yield file
        elif is_record(file):
            yield from records(file, str(file))
        else:
            yield from _article(file, read)


def _article(file: Path, read: Read) -> Iterator[Coming]:
    try:
        arrival = read(file)
    except FileError as error:
        yield Rejected(error.path, error.problem)
        return
    if arrival.guesses and arrival.path:
        yield ReadAs(arrival.path, arrival.guesses[0])
    yield arrival


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
