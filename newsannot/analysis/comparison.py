"""A claim beside its evidence: what the rules of ``facts`` and the features of ``verdicts`` look at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from newsannot.analysis.cues import causes, cues
from newsannot.analysis.frames import Frame, frames_in
from newsannot.analysis.source import ROOT, ReadText, Source
from newsannot.analysis.ties import Standing, Tie, ties_in, with_relatives
from newsannot.analysis.words import Word, words_in
from newsannot.model import (
    Entity,
    Figure,
    Finding,
    MatchStatus,
    Passage,
    Quote,
    Reason,
    SourceWords,
    Span,
)


@dataclass(frozen=True)
class Comparison:
    """One claim with its parts (itself when in one piece), the source, and the passages that speak to it, best first."""

    derived: ReadText
    source: Source
    parts: tuple[Span, ...]
    passages: tuple[Passage, ...]

    @cached_property
    def text(self) -> str:
        """The claim's words as they stand."""
        return " ".join(self.derived.text[part.start : part.end] for part in self.parts)

    @cached_property
    def sentences(self) -> tuple[Comparison, ...]:
        """The claim's sentences, each beside its own evidence; itself when it is within one."""
        pieces = [piece for part in self.parts for piece in self.derived.sentences_in(part)]
        if len(pieces) < 2:
            return (self,)
        index = self.source.words.index
        ranked = [index.rank([self.derived.text[p.start : p.end]]) for p in pieces]
        return tuple(
            Comparison(self.derived, self.source, (piece,), passages)
            for piece, passages in zip(pieces, ranked, strict=True)
        )

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The claim's words."""
        return tuple(word for part in self.parts for word in words_in(self.derived.parsed, part))

    @cached_property
    def frames(self) -> tuple[Frame, ...]:
        """Who does what in the claim."""
        return tuple(f for part in self.parts for f in frames_in(self.derived.parsed, part))

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """The claim's mentions."""
        return tuple(e for part in self.parts for e in self.derived.entities_in(part))

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The claim's figures."""
        return tuple(f for part in self.parts for f in self.derived.figures_in(part))

    @cached_property
    def figures_held(self) -> tuple[Figure, ...]:
        """The claim's figures that the source has, however written."""
        held = MatchStatus.EQUAL
        return tuple(f for f in self.figures if f.match is not None and f.match.status is held)

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotations that the claim touches."""
        return tuple(dict.fromkeys(q for part in self.parts for q in self.derived.quotes_in(part)))

    def within(self, span: Span) -> Span | None:
        """What the claim holds of a span."""
        for part in self.parts:
            start, end = max(span.start, part.start), min(span.end, part.end)
            if start < end:
                return Span(start, end)
        return None

    @cached_property
    def content(self) -> tuple[Word, ...]:
        """The claim's words that carry meaning."""
        return tuple(word for word in self.words if word.content)

    @cached_property
    def best(self) -> tuple[Word, ...]:
        """The words of the best passage."""
        return self.source.words.words(self.passages[0]) if self.passages else ()

    @cached_property
    def near(self) -> tuple[Word, ...]:
        """The words of the three best passages."""
        return tuple(word for p in self.passages[:3] for word in self.source.words.words(p))

    @cached_property
    def near_terms(self) -> frozenset[str]:
        """The terms of the three best passages, with their synonyms."""
        return frozenset(with_relatives(term for word in self.near for term in word.terms))

    @cached_property
    def near_roots(self) -> frozenset[str]:
        """How the words of the three best passages begin."""
        return frozenset(word.lower[:ROOT] for word in self.near if len(word.lower) >= ROOT)

    def covered_near(self, word: Word) -> bool:
        """Whether the evidence has a word, a synonym or one that begins alike; a causal word, whether it gives a cause."""
        if (
            any(term in self.near_terms for term in word.terms)
            or word.lower[:ROOT] in self.near_roots
        ):
            return True
        return self.causes_near and word.lower in cues().causes

    @cached_property
    def causes_near(self) -> bool:
        """Whether one of the three best passages links cause and effect."""
        text = self.source.text
        return any(causes().search(text, p.start, p.end) for p in self.passages[:3])

    def in_source(self, word: Word) -> bool:
        """Whether a word stands anywhere in the source."""
        return not self.is_new(word) or word.lower in self.source.words.forms

    def is_new(self, word: Word) -> bool:
        """Whether the source has neither a word nor what means about the same; «14» stands for its «fourteen»."""
        if any(f.start <= word.start < f.end for f in self.figures_held):
            return False
        return not self.source.words.knows(word.terms)

    @cached_property
    def ties(self) -> tuple[Tie, ...]:
        """What the claim ties together."""
        return tuple(tie for part in self.parts for tie in ties_in(self.derived.parsed, part))

    @cached_property
    def standings(self) -> tuple[tuple[Tie, Standing], ...]:
        """Each tie with how it stands in the source."""
        web = self.source.words.web
        return tuple((tie, web.standing(tie)) for tie in self.ties)

    @cached_property
    def near_numbers(self) -> frozenset[int]:
        """The numbers of the three best passages among the source's sentences."""
        numbers = self.source.words.index.numbers
        return frozenset(numbers[passage.start] for passage in self.passages[:3])

    @cached_property
    def coverage(self) -> float:
        """The share of the claim's content, by rarity, that the three best passages hold."""
        return self.share_near(self.content)

    def share_near(self, words: Iterable[Word]) -> float:
        """The share of some words, by rarity, that the best passages hold."""
        held = total = 0.0
        for word in words:
            weight = self.weight(word)
            total += weight
            held += weight if self.covered_near(word) else 0.0
        return held / total if total else 0.0

    def held_by(self, passage: Span) -> float:
        """The share of the claim's content, by rarity, that one passage of the source holds in any words."""
        place = passage.start, passage.end
        if place not in self._held:
            self._held[place] = self._held_by(passage)
        return self._held[place]

    @cached_property
    def _held(self) -> dict[tuple[int, int], float]:
        return {}

    def _held_by(self, passage: Span) -> float:
        there = self.source.words.held(passage)
        total = sum(map(self.weight, self.content))
        held = (w for w in self.content if not there.isdisjoint(w.terms))
        return sum(map(self.weight, held)) / total if total else 0.0

    def weight(self, word: Word) -> float:
        """How much a word tells: its rarity in the source."""
        return self.source.words.index.idf(word.term)

    def finding(self, kind: Reason, span: Span, source: Span | None = None) -> Finding:
        """A finding on words of the claim, with the source's words instead."""
        there = None
        if source is not None:
            text = self.source.text[source.start : source.end]
            there = SourceWords(source.start, source.end, text)
        text = self.derived.text[span.start : span.end]
        return Finding(span.start, span.end, kind, text, there)
