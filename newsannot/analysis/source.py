"""A text that was read, and a source made ready for many comparisons."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from newsannot.acts import overlap
from newsannot.analysis.counts import Count, counts_in
from newsannot.analysis.evidence import SourceIndex
from newsannot.analysis.frames import Frame, frames_in
from newsannot.analysis.marks import quoted_runs
from newsannot.analysis.parsed import ParsedText
from newsannot.analysis.quote_check import QuoteChecker
from newsannot.analysis.ties import Tie, Web, ties_in, with_relatives
from newsannot.analysis.words import Word, words_in
from newsannot.model import Entity, Figure, Layers, Origin, Quote, QuoteKind, Span

# Words that begin alike in this many letters are taken for one family: Serbia, Serbian.
ROOT = 5
# More quotations than this never touch one claim.
_QUOTES_BACK = 60


@dataclass(frozen=True)
class ReadText:
    """An article parsed, with all its layers."""

    parsed: ParsedText
    layers: Layers

    @property
    def text(self) -> str:
        """The article's text."""
        return self.parsed.article.text

    def entities_in(self, span: Span) -> tuple[Entity, ...]:
        """The mentions that begin within a span."""
        first = bisect_left(self._entity_starts, span.start)
        return self.layers.entities[first : bisect_left(self._entity_starts, span.end)]

    def figures_in(self, span: Span) -> tuple[Figure, ...]:
        """The figures that begin within a span."""
        first = bisect_left(self._figure_starts, span.start)
        return self.layers.figures[first : bisect_left(self._figure_starts, span.end)]

    def quotes_in(self, span: Span) -> tuple[Quote, ...]:
        """The quotations that touch a span."""
        last = bisect_left(self._quote_starts, span.end)
        near = self.layers.quotes[max(0, last - _QUOTES_BACK) : last]
        return tuple(quote for quote in near if quote.end > span.start)

    def sentences_in(self, span: Span) -> tuple[Span, ...]:
        """The parts of sentences that a span holds; itself where there is none."""
        first = max(0, bisect_right(self._sentence_starts, span.start) - 1)
        last = bisect_left(self._sentence_starts, span.end)
        found = []
        for sentence in self.layers.sentences[first:last]:
            start, end = max(span.start, sentence.start), min(span.end, sentence.end)
            if start < end:
                found.append(Span(start, end))
        return tuple(found) or (span,)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.layers.sentences]

    @cached_property
    def _entity_starts(self) -> list[int]:
        return [entity.start for entity in self.layers.entities]

    @cached_property
    def _figure_starts(self) -> list[int]:
        return [figure.start for figure in self.layers.figures]

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [quote.start for quote in self.layers.quotes]


class SourceText:
    """What one source's words alone tell, whoever is meant by its names: kept for all articles derived from it."""

    def __init__(self, parsed: ParsedText, layers: Layers) -> None:
        self.parsed = parsed
        self._sentences = layers.sentences
        self._boilerplate = layers.boilerplate
        self._quotes = [
            quote
            for quote in layers.quotes
            if quote.origin is Origin.MANUAL and quote.kind is not QuoteKind.INDIRECT
        ]
        self._figures = layers.figures
        self._words: dict[Span, tuple[Word, ...]] = {}
        self._frames: dict[Span, tuple[Frame, ...]] = {}
        self._counts: dict[Span, tuple[Count, ...]] = {}
        self._ties: dict[Span, tuple[Tie, ...]] = {}
        self._known: dict[tuple[str, ...], bool] = {}
        self._by_term: dict[Span, dict[str, list[Word]]] = {}
        self._held: dict[Span, frozenset[str]] = {}

    @cached_property
    def index(self) -> SourceIndex:
        """Finds the sentences that speak to a claim; the derived text of a pair needs none."""
        return SourceIndex(self.parsed.article.text, self._sentences, self._boilerplate)

    @cached_property
    def checker(self) -> QuoteChecker:
        """Checks quotations against this source."""
        text = self.parsed.article.text
        runs: list[Span] = [run for p in self.parsed.paragraphs for run in quoted_runs(text, p)]
        runs += [quote for quote in self._quotes if not any(overlap(quote, r) > 0 for r in runs)]
        runs.sort(key=lambda run: run.start)
        return QuoteChecker(text, self._sentences, runs)

    def words(self, span: Span) -> tuple[Word, ...]:
        """The words of a passage, read once."""
        plain = Span(span.start, span.end)
        if plain not in self._words:
            self._words[plain] = words_in(self.parsed, plain)
        return self._words[plain]

    def knows(self, terms: tuple[str, ...]) -> bool:
        """Whether one of some terms stands anywhere, or one that means about the same; looked up once."""
        if terms not in self._known:
            self._known[terms] = any(term in self.places for term in with_relatives(terms))
        return self._known[terms]

    def by_term(self, span: Span) -> dict[str, list[Word]]:
        """The content words of a passage by each of their terms, read once."""
        plain = Span(span.start, span.end)
        if plain not in self._by_term:
            found: dict[str, list[Word]] = {}
            for word in self.words(plain):
                for term in word.terms if word.content else ():
                    found.setdefault(term, []).append(word)
            self._by_term[plain] = found
        return self._by_term[plain]

    def held(self, span: Span) -> frozenset[str]:
        """The terms of a passage with what means about the same, read once."""
        plain = Span(span.start, span.end)
        if plain not in self._held:
            self._held[plain] = frozenset(with_relatives(self.by_term(plain)))
        return self._held[plain]

    def frames(self, span: Span) -> tuple[Frame, ...]:
        """The frames of a passage, read once."""
        plain = Span(span.start, span.end)
        if plain not in self._frames:
            self._frames[plain] = frames_in(self.parsed, plain)
        return self._frames[plain]

    def counts(self, span: Span) -> tuple[Count, ...]:
        """Where the figures of a passage stand, read once."""
        plain = Span(span.start, span.end)
        if plain not in self._counts:
            first = bisect_left(self._figures, plain.start, key=lambda figure: figure.start)
            last = bisect_left(self._figures, plain.end, key=lambda figure: figure.start)
            self._counts[plain] = tuple(counts_in(self.parsed, self._figures[first:last]))
        return self._counts[plain]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every term outside the boilerplate."""
        return frozenset(w.term for s in self.index.sentences for w in self.words(s))

    @cached_property
    def roots(self) -> frozenset[str]:
        """The first letters of every longer term."""
        return frozenset(term[:ROOT] for term in self.vocabulary if len(term) >= ROOT)

    @cached_property
    def places(self) -> dict[str, frozenset[int]]:
        """In which sentences each term stands, by their numbers."""
        found: dict[str, set[int]] = {}
        for number, sentence in enumerate(self.index.sentences):
            for word in self.words(sentence):
                for term in word.terms:
                    found.setdefault(term, set()).add(number)
        return {term: frozenset(numbers) for term, numbers in found.items()}

    @cached_property
    def squeezed(self) -> str:
        """The text without blanks."""
        return "".join(self.parsed.article.text.split())

    @cached_property
    def forms(self) -> frozenset[str]:
        """Every lower-case form outside the boilerplate."""
        return frozenset(w.lower for s in self.index.sentences for w in self.words(s))

    @cached_property
    def web(self) -> Web:
        """What its sentences tie together."""
        return Web(map(self.ties, self.index.sentences), self.places)

    def ties(self, span: Span) -> tuple[Tie, ...]:
        """What a passage ties together, read once."""
        plain = Span(span.start, span.end)
        if plain not in self._ties:
            self._ties[plain] = ties_in(self.parsed, plain)
        return self._ties[plain]

    @cached_property
    def stands(self) -> dict[str, list[int]]:
        """Where each lower-case form stands, counted in words; a gap parts the sentences."""
        found: dict[str, list[int]] = {}
        at = 0
        for sentence in self.index.sentences:
            for word in self.words(sentence):
                found.setdefault(word.lower, []).append(at)
                at += 1
            at += 1
        return found

    @cached_property
    def grams(self) -> frozenset[tuple[str, ...]]:
        """All runs of two and three words."""
        found: set[tuple[str, ...]] = set()
        for sentence in self.index.sentences:
            found.update(runs_of_words(self.words(sentence)))
        return frozenset(found)


@dataclass(frozen=True)
class Source:
    """What the claims of one pair are held against."""

    read: ReadText
    words: SourceText

    @property
    def text(self) -> str:
        """The source's text."""
        return self.read.text

    @cached_property
    def referents(self) -> frozenset[str]:
        """Who is named in the source."""
        return frozenset(e.who for e in self.read.layers.entities if e.who)


def runs_of_words(words: tuple[Word, ...]) -> list[tuple[str, ...]]:
    """All runs of two and three lower-case words."""
    lower = [word.lower for word in words]
    pairs: list[tuple[str, ...]] = [tuple(lower[i : i + 2]) for i in range(len(lower) - 1)]
    return pairs + [tuple(lower[i : i + 3]) for i in range(len(lower) - 2)]
