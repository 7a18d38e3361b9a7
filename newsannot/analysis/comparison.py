"""A claim beside its evidence: what the rules of ``facts`` and the features of ``verdicts`` look at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from newsannot.analysis.evidence import related
from newsannot.analysis.source import ReadText, Source
from newsannot.analysis.words import Word, words_in
from newsannot.model import Finding, Passage, Reason, SourceWords, Span

# Words that begin alike in this many letters are taken for one family: Serbia, Serbian.
_ROOT = 5


@dataclass(frozen=True)
class Comparison:
    """One claim, the source, and the passages that speak to it, best first."""

    derived: ReadText
    source: Source
    claim: Span
    passages: tuple[Passage, ...]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The claim's words."""
        return words_in(self.derived.parsed, self.claim)

    @cached_property
    def content(self) -> tuple[Word, ...]:
        """The claim's words that carry meaning."""
        return tuple(word for word in self.words if word.content)

    @cached_property
    def best(self) -> tuple[Word, ...]:
        """The words of the best passage."""
        return self.source.words(self.passages[0]) if self.passages else ()

    @cached_property
    def near(self) -> tuple[Word, ...]:
        """The words of the three best passages."""
        return tuple(word for p in self.passages[:3] for word in self.source.words(p))

    @cached_property
    def near_terms(self) -> frozenset[str]:
        """The terms of the three best passages, with their synonyms."""
        return with_synonyms(word.term for word in self.near)

    @cached_property
    def near_roots(self) -> frozenset[str]:
        """How the words of the three best passages begin."""
        return frozenset(word.lower[:_ROOT] for word in self.near if len(word.lower) >= _ROOT)

    def covered_near(self, word: Word) -> bool:
        """Whether the evidence has a word, a synonym or one that begins alike."""
        return word.term in self.near_terms or word.lower[:_ROOT] in self.near_roots

    def in_source(self, word: Word) -> bool:
        """Whether a word stands anywhere in the source."""
        return word.term in self.source.vocabulary or word.lower in self.source.forms

    @cached_property
    def coverage(self) -> float:
        """The share of the claim's content, by rarity, that the three best passages hold."""
        total = sum(self.weight(word) for word in self.content)
        if not total:
            return 0.0
        return sum(self.weight(w) for w in self.content if self.covered_near(w)) / total

    def weight(self, word: Word) -> float:
        """How much a word tells: its rarity in the source."""
        return self.source.index.idf(word.term)

    def finding(self, kind: Reason, span: Span, source: Span | None = None) -> Finding:
        """A finding on words of the claim, with the source's words instead."""
        there = None
        if source is not None:
            text = self.source.text[source.start : source.end]
            there = SourceWords(source.start, source.end, text)
        text = self.derived.text[span.start : span.end]
        return Finding(span.start, span.end, kind, text, there)


def with_synonyms(terms: Iterable[str]) -> frozenset[str]:
    """Terms and what means about the same."""
    found: set[str] = set()
    for term in terms:
        found.add(term)
        found.update(related(term))
    return frozenset(found)
