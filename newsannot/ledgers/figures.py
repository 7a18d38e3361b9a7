"""Each figure of the derived text beside the source's that it stands for, or that it comes nearest to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from newsannot.analysis.lexicon import table
from newsannot.analysis.numerals import FILE
from newsannot.ledgers.holding import Claims, Holding
from newsannot.ledgers.nearness import Nearness
from newsannot.model import Article, Claim, Figure, FigureKind, MatchStatus, Pair, Span

_NOUN_WITHIN = 60
_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[.,;:!?()\n]|\b(?:of|the|an?|and|or|in|to|for)\b")
# Letters that a noun shares with its lemma, and words among which it is looked for.
_LIKE = 3
_FAR = 4


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure as it is shown: ``counted`` is the noun beside it as it stands in the text, empty where there is none.

    ``vague`` are words that give a size only: «dozens».
    """

    figure: Figure
    written: str
    counted: str = ""
    vague: bool = False


@dataclass(frozen=True, slots=True)
class HeldFigure:
    """A derived figure; ``source`` is its match, for an absent one the nearest by value, if one is near.

    ``sentence`` is the source's sentence around the match.
    """

    status: MatchStatus
    derived: Shown
    source: Shown | None = None
    sentence: Span | None = None
    claim: Claim | None = None


def held_figures(pair: Pair) -> tuple[HeldFigure, ...]:
    """The figures of the derived text, in its order; those that were not held against the source are left out."""
    if pair.derived is None:
        return ()
    figures = Holder(pair)
    found = (figures.held(figure, pair.derived) for figure in pair.derived.layers.figures)
    return tuple(figure for figure in found if figure)


class Holder:
    """Holds the figures of a derived text against one source's."""

    def __init__(self, pair: Pair) -> None:
        self._source = pair.source
        self._there = {(f.start, f.end): f for f in pair.source.layers.figures}
        self._near = Nearness(pair.source.layers.figures)
        self._sentences = Holding(pair.source.layers.sentences)
        self._claims = Claims(pair.claims)

    def held(self, figure: Figure, derived: Article) -> HeldFigure | None:
        match = figure.match
        if match is None:
            return None
        here, claim = shown(figure, derived.text), self._claims.of(figure)
        if match.start is None or match.end is None:
            near = self._near.nearest(figure)
            there = shown(near, self._source.text) if near else None
            return HeldFigure(match.status, here, there, claim=claim)
        span = Span(match.start, match.end)
        found = self._there.get((span.start, span.end))
        there = shown(found, self._source.text) if found else None
        return HeldFigure(match.status, here, there, self._sentences.envelope(span), claim)


def shown(figure: Figure, text: str) -> Shown:
    """The figure with what it counts, as the text has it."""
    written = text[figure.start : figure.end]
    vague = written.lower() in table(FILE, "vague")
    return Shown(figure, written, _counted(figure, text, written), vague)


def _counted(figure: Figure, text: str, written: str) -> str:
    """The noun that a number counts, with what stands between: «mine workers» for «four mine workers», «km» for «6km»."""
    if figure.unit is None or figure.kind is not FigureKind.NUMBER:
        return ""
    if written[:1].isdigit() and (glued := _WORD.search(written)) and _names(glued, figure.unit):
        return glued.group()
    after = _STOP.split(text[figure.end : figure.end + _NOUN_WITHIN])[0]
    words = list(islice(_WORD.finditer(after), _FAR))
    noun = next((word for word in words if _names(word, figure.unit)), None)
    return after[words[0].start() : noun.end()] if noun else ""


def _names(word: re.Match[str], unit: str) -> bool:
    plain = word.group().lower()
    return table(FILE, "units").get(plain, plain)[:_LIKE] == unit[:_LIKE]
