"""Likely partners in the folder that an article comes from: so many files, in so much time, the likeliest first."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from heapq import nsmallest
from itertools import chain, islice
from pathlib import Path
from time import monotonic

from newsannot import readers
from newsannot.errors import Cancelled, FileError
from newsannot.extraction import Extractor, Limits
from newsannot.matching.file_names import name_words, named_side, stem_of
from newsannot.matching.partners import Likely, Shelf
from newsannot.matching.sources import Proposal, which_is_source
from newsannot.model import Article

LIMITS = Limits(seconds=5)
"""What one file may take of an extractor that only looks around."""

_PROPOSED = 5

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far to look: files that are read, seconds in which one may be begun, bytes of a file, code points of all."""

    files: int = 300
    seconds: float = 10
    largest: int = 5_000_000
    text: int = 20_000_000
    entries: int = 20_000


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A likely partner, its file where it comes from one, and which of the two would be the source."""

    likely: Likely
    path: Path | None
    proposal: Proposal


def neighbours(file: Path, bounds: Bounds | None = None) -> list[Path]:
    """The article files beside this one: that of its name first, then those with words of its name, the newest first."""
    bounds = bounds or Bounds()
    own = set(name_words(file.name))
    found = []
    with suppress(OSError), os.scandir(file.parent) as entries:
        for entry in islice(entries, bounds.entries):
            path = Path(entry.path)
            if path.name == file.name or not _is_article(path):
                continue
            with suppress(OSError):
                facts = entry.stat()
                if entry.is_file() and 0 < facts.st_size <= bounds.largest:
                    rank = not _belong(path, file), -len(own & set(name_words(path.name)))
                    found.append((*rank, -facts.st_mtime, path))
    return [path for *_, path in nsmallest(bounds.files, found)]


def _is_article(path: Path) -> bool:
    hidden = path.name.lower().startswith((".", "readme", "~"))
    return not hidden and path.suffix.lower() in readers.SUFFIXES


def _belong(path: Path, file: Path) -> bool:
    return named_side(file.name) is not None and stem_of(path) == stem_of(file)


def look_around(
    asked: Article,
    file: Path | None,
    extractor: Extractor,
    others: Iterable[Article] = (),
    progress: Progress | None = None,
    bounds: Bounds | None = None,
) -> list[Neighbour]:
    """The likely partners among the files beside ``file`` and the ``others``, the likeliest first, the same text last.

    Files that cannot be read are passed over. Cancelled where the extractor was closed in between.
    """
    search = _Search(extractor, progress, bounds or Bounds())
    shelf = Shelf(chain(search.read(file) if file else (), search.pass_on(others)))
    likely = shelf.likely(asked)
    likely.sort(key=lambda one: one.same_text)  # stays in order otherwise
    return [
        Neighbour(one, search.paths.get(id(one.article)), which_is_source(asked, one.article))
        for one in likely[:_PROPOSED]
    ]


class _Search:
    """Gives articles as long as the bounds allow: what is made of each is made before the next is asked for."""

    def __init__(self, extractor: Extractor, progress: Progress | None, bounds: Bounds) -> None:
        self.paths: dict[int, Path] = {}
        self._extractor = extractor
        self._progress = progress
        self._bounds = bounds
        self._until = monotonic() + bounds.seconds
        self._room = bounds.text

    def read(self, file: Path) -> Iterator[Article]:
        paths = neighbours(file, self._bounds)
        for number, path in enumerate(paths, start=1):
            if self._is_over():
                return
            with suppress(FileError):
                article = self._extractor.read(path).article
                self.paths[id(article)] = path
                yield self._counted(article)
            if self._progress:
                self._progress(number, len(paths))

    def pass_on(self, articles: Iterable[Article]) -> Iterator[Article]:
        for article in articles:
            if self._is_over():
                return
            yield self._counted(article)

    def _is_over(self) -> bool:
        if self._extractor.closed:
            raise Cancelled
        return monotonic() > self._until or self._room < 0

    def _counted(self, article: Article) -> Article:
        self._room -= len(article.text)
        return article
