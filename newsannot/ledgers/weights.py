"""The weighty words of a source: what is said in denial, in reply or with a caveat, and what a derived text lacks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import accumulate, islice, takewhile

from newsannot.analysis.cues import cues
from newsannot.analysis.lexicon import phrases
from newsannot.analysis.quote_check import fold
from newsannot.analysis.wording import plain
from newsannot.folding import names_any
from newsannot.model import Article, Entity, Figure, FigureKind, Quote, QuoteKind, Span

_FILE = "omissions.json"
_WORD = re.compile(r"\w+")
_WHO = {"PERSON", "ORG"}
_OUTER = " .,;:!?…-'"


class Weight(StrEnum):
    """What makes an omission worth a look."""

    DENIAL = "denial"
    REPLY = "reply"
    CAVEAT = "caveat"
    NAME = "name"
    FIGURE = "figure"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Weighty(Span):
    """Words of the source that give a sentence weight; ``name`` is what they are called: a referent's fullest form."""

    kind: Weight
    name: str


class Weigher:
    """Finds the weighty words of a source's sentences, beside a derived article."""

    def __init__(self, source: Article, derived: Article) -> None:
        self._text, layers = source.text, source.layers
        has = _Has(derived)
        found = [
            *self._cues(),
            *(self._words(e, Weight.NAME, e.name) for e in layers.entities if self._is_new(e, has)),
            *(self._words(f, Weight.FIGURE) for f in layers.figures if not has.figure(f)),
            *(self._words(q, Weight.QUOTE) for q in layers.quotes if not has.quote(self._of(q), q)),
        ]
        self._found = sorted(found, key=lambda words: words.start)
        self._ends = list(accumulate((words.end for words in self._found), max))

    def _of(self, span: Span) -> str:
        return self._text[span.start : span.end]

    def _words(self, span: Span, kind: Weight, name: str | None = None) -> Weighty:
        return Weighty(span.start, span.end, kind, name or self._of(span))

    def _is_new(self, entity: Entity, has: _Has) -> bool:
        return entity.label in _WHO and not has.name(self._of(entity), entity)

    def _cues(self) -> Iterator[Weighty]:
        for kind, pattern in _cue_patterns().items():
            for match in pattern.finditer(self._text):
                yield Weighty(match.start(), match.end(), kind, match.group())

    def of(self, sentence: Span) -> tuple[Weighty, ...]:
        """The weighty words of a sentence in order, a referent named once."""
        first = bisect_right(self._ends, sentence.start)
        near = takewhile(lambda w: w.start < sentence.end, islice(self._found, first, None))
        there = [words for words in near if words.end > sentence.start]
        once = {(words.kind, words.name): words for words in reversed(there)}
        return tuple(sorted(once.values(), key=lambda words: words.start))


@cache
def _cue_patterns() -> dict[Weight, re.Pattern[str]]:
    names = {Weight.DENIAL: "denials", Weight.REPLY: "replies", Weight.CAVEAT: "caveats"}
    # The longest first, or «responded» would end «responded to» early.
    ordered = {
        kind: sorted(phrases(_FILE, name), key=len, reverse=True) for kind, name in names.items()
    }
    return {
        kind: re.compile(rf"\b(?:{'|'.join(words)})\b".replace(" ", r"\s+"), re.IGNORECASE)
        for kind, words in ordered.items()
    }


class _Has:
    """What an article names, counts and quotes."""

    def __init__(self, article: Article) -> None:
        layers = article.layers
        self._text = article.text
        self._lower = fold(article.text).lower
        self._words = set(_WORD.findall(plain(article.text)))
        self._who = {entity.who for entity in layers.entities if entity.who}
        self._values = {(figure.kind, figure.value, figure.unit) for figure in layers.figures}
        self._matched = {(f.match.start, f.match.end) for f in layers.figures if f.match}

    def name(self, words: str, entity: Entity) -> bool:
        """Whether it names the entity's referent, or has the words: a person's last one, all of an organisation's."""
        if entity.who in self._who:
            return True
        parts = _WORD.findall(plain(words))
        if entity.label == "PERSON":
            return self._words.issuperset(parts[-1:])
        return self._words.issuperset(parts) and names_any(self._text, [words])

    def figure(self, figure: Figure) -> bool:
        """Whether it has the value, or another in its place; of weekdays and of a lone «one» nobody asks."""
        small = figure.kind is FigureKind.NUMBER and figure.value == "1"
        there = (figure.kind, figure.value, figure.unit) in self._values
        replaced = (figure.start, figure.end) in self._matched
        return small or figure.unit == "weekday" or there or replaced

    def quote(self, words: str, quote: Quote) -> bool:
        """Whether it has the quoted words; what is quoted without marks is no quotation."""
        folded = fold(words).lower.strip(_OUTER)
        sought = re.escape(folded)
        there = folded in self._lower and re.search(rf"{sought}(?<!\w{sought})(?!\w)", self._lower)
        return quote.kind is QuoteKind.INDIRECT or bool(there)


def denies(words: str) -> bool:
    """Whether words hold a denial, or any negation: «would not be drawn»."""
    said = plain(words.replace("’", "'"))
    return (
        bool(_cue_patterns()[Weight.DENIAL].search(words))
        or not cues().negations.isdisjoint(_WORD.findall(said))
        or "n't" in said
    )
