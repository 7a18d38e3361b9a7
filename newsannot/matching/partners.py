"""Which articles of many tell of the same as another one: rare words in common, found by an index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from heapq import nlargest
from math import log, sqrt
from pathlib import Path
from typing import Self

from newsannot.matching.file_names import named_side, stem_of
from newsannot.matching.traits import Traits, traits_of
from newsannot.model import Article

LEAST = 0.38
"""The likeness below which nothing is proposed."""

_PRIOR = 20  # so many articles of other matters are thought beside the others, or among a few no word would be rare
_COMMON = 0.2  # a word that a larger share of the articles has leads to none of them
_COMPARED = 20  # the articles that share most are compared as wholes
_FAR = 100  # days
_AGAINST = 0.1  # what dates so far apart take away
_TOLD = 3  # names in a reason


class Bond(StrEnum):
    """What two articles have in common."""

    TEXT = "text"
    FILE_NAMES = "file names"
    NAMES = "names"
    QUOTES = "quotes"
    FIGURES = "figures"
    DATES = "dates"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Shared:
    """A bond, and how many are shared, of dates how many days lie between; ``words`` are the rarest names as written."""

    bond: Bond
    number: int = 0
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Likely:
    """An article that may be the partner; ``score`` is 0..1, and 1 where texts or file names leave no doubt.

    ``published`` is the ISO date that it shows, «--05-12» where the year is missing.
    """

    article: Article
    score: float
    reasons: tuple[Shared, ...]
    published: str | None = None

    @property
    def same_text(self) -> bool:
        """Whether it is no partner, but the article once more."""
        return self.reasons[0].bond is Bond.TEXT


@dataclass(frozen=True, slots=True)
class Placed:
    """An article with what it shows; of one among thousands without its text."""

    article: Article
    traits: Traits

    @classmethod
    def of(cls, article: Article, *, with_text: bool = True) -> Self:
        traits = traits_of(article)
        return cls(article if with_text else replace(article, text=""), traits)


@dataclass(frozen=True, slots=True)
class _Size:
    """How much an article weighs: by the rarity of its terms, and by rarity and how often each comes (tf-idf)."""

    whole: float
    length: float


@dataclass(frozen=True, slots=True)
class _Mass:
    """An article as a vector: rarity of each term, and rarity by how often it comes."""

    rarity: dict[str, float]
    terms: dict[str, float]
    size: _Size


def partners(article: Article, others: Iterable[Article]) -> list[Likely]:
    """The likely partners of one article among some, the likeliest first."""
    return Shelf(others).likely(article)


class Shelf:
    """Articles among which partners are sought: made once, and asked for many, it compares each with a few only."""

    def __init__(self, articles: Iterable[Article | Placed]) -> None:
        self._placed = list(map(_placed, articles))
        self._sizes: dict[int, _Size] = {}
        self._with: dict[str, list[int]] = defaultdict(list)
        self._named: dict[Path, list[int]] = defaultdict(list)
        for number, placed in enumerate(self._placed):
            for term in placed.traits.terms:
                self._with[term].append(number)
            if named_side(placed.article.name):
                self._named[_stem(placed.article)].append(number)

    def likely(self, article: Article | Placed) -> list[Likely]:
        """Its likely partners, the likeliest first; it may stand among the others itself."""
        asked = _placed(article)
        mass, named = self._mass(asked.traits), self._namesake(asked.article)
        found: list[Likely] = []
        for number in sorted(self._near(mass) | named):
            if self._placed[number].article is not asked.article:
                found += self._judged(asked, mass, number, named=number in named)
        return sorted(found, key=lambda likely: -likely.score)

    def _judged(self, asked: Placed, mass: _Mass, number: int, *, named: bool) -> Iterator[Likely]:
        there = self._placed[number]
        day = there.traits.published
        if there.article.sha256 == asked.article.sha256:
            yield Likely(there.article, 1.0, (Shared(Bond.TEXT),), day)
            return
        bonds = tuple(_bonds(asked.traits, there.traits, mass))
        if named:
            yield Likely(there.article, 1.0, (Shared(Bond.FILE_NAMES), *bonds), day)
            return
        days = days_apart(asked.traits.published, day) or 0
        score = self._likeness(mass, number) * (1 - _AGAINST * min(days / _FAR, 1))
        if score >= LEAST:
            yield Likely(there.article, score, bonds, day)

    def _near(self, mass: _Mass) -> set[int]:
        """The articles that have the most in common with it by words that few of them have."""
        most = max(_COMMON * len(self._placed), _COMPARED)
        shared: dict[int, float] = defaultdict(float)
        for term, weight in mass.terms.items():
            there = self._with.get(term, ())
            if len(there) <= most:
                for number in there:
                    shared[number] += weight
        return set(nlargest(_COMPARED, shared, key=shared.__getitem__))

    def _namesake(self, article: Article) -> set[int]:
        """The article that belongs to it by its file's name; none where several do, as out of several folders."""
        side = named_side(article.name)
        there = self._named.get(_stem(article), ()) if side else ()
        others = {n for n in there if named_side(self._placed[n].article.name) is not side}
        return others if len(others) == 1 else set()

    def _mass(self, traits: Traits) -> _Mass:
        rarity = {term: self._rarity(term) for term in traits.terms}
        terms = {term: rarity[term] * (1 + log(n)) for term, n in traits.terms.items()}
        return _Mass(rarity, terms, _Size(_square(rarity), sqrt(_square(terms))))

    def _likeness(self, one: _Mass, number: int) -> float:
        """The geometric mean of the cosine, and of how much of the slighter article the other one has.

        The first alone is small for a summary; the second alone is large for a few lines of the same field.
        """
        counts = self._placed[number].traits.terms
        if number not in self._sizes:
            self._sizes[number] = self._mass(self._placed[number].traits).size
        size, other = one.size, self._sizes[number]
        shared = one.rarity.keys() & counts.keys()
        product = sum(one.terms[t] * one.rarity[t] * (1 + log(counts[t])) for t in shared)
        cosine = product / (size.length * other.length or 1)
        held = sum(one.rarity[t] ** 2 for t in shared) / (min(size.whole, other.whole) or 1)
        return min(1.0, sqrt(cosine * held))

    def _rarity(self, term: str) -> float:
        """A term's inverse document frequency; the article that is asked for counts among the others."""
        return log((len(self._placed) + 1 + _PRIOR) / (len(self._with.get(term, ())) + 2))


def _placed(article: Article | Placed) -> Placed:
    return article if isinstance(article, Placed) else Placed.of(article)


def _square(weights: dict[str, float]) -> float:
    return sum(weight * weight for weight in weights.values())


def _stem(article: Article) -> Path:
    return stem_of(Path(article.name or "-"))


def _bonds(one: Traits, other: Traits, mass: _Mass) -> Iterator[Shared]:
    """What two articles share, the most telling first."""
    names = sorted(one.names & other.names, key=lambda name: (-mass.terms.get(name, 0), name))
    if names:
        written = (min(one.written[n], other.written[n], key=str.isupper) for n in names[:_TOLD])
        yield Shared(Bond.NAMES, len(names), tuple(written))
    quotes = sum(any(q in o or o in q for o in other.quotes) for q in one.quotes)
    if quotes:
        yield Shared(Bond.QUOTES, quotes)
    if figures := len(one.figures & other.figures):
        yield Shared(Bond.FIGURES, figures)
    days = days_apart(one.published, other.published)
    if days is not None:
        yield Shared(Bond.DATES, days)
    yield Shared(Bond.WORDS, len(one.terms.keys() & other.terms.keys()))


def days_apart(one: str | None, other: str | None) -> int | None:
    """The days between two whole ISO dates, else None."""
    try:
        return abs((date.fromisoformat(one or "") - date.fromisoformat(other or "")).days)
    except ValueError:
        return None
