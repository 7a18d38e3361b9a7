"""Each figure of the derived text beside the source's that it stands for, or that it comes nearest to."""

from __future__ import annotations

from dataclasses import dataclass

from newsannot.analysis.lexicon import table, words
from newsannot.analysis.numerals import FILE
from newsannot.ledgers.holding import Claims, Holding
from newsannot.ledgers.nearness import Nearness
from newsannot.model import Approx, Article, Claim, Figure, FigureMatch, MatchStatus, Pair, Span

# Code points of the text that are shown before a figure, and after it.
_BEFORE = 24
_AFTER = 40


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure and the words of its sentence ``before`` and ``after`` it; ``vague`` is one that gives a size only: «dozens»."""

    figure: Figure
    before: str
    written: str
    after: str
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

    @property
    def sharper(self) -> bool:
        """Whether the figure stands there as exact where the source's own is «about», «up to» or «at least» so much."""
        here, there = self.derived, self.source
        if self.status is not MatchStatus.EQUAL or there is None or here.vague or there.vague:
            return False
        if here.figure.value != there.figure.value or _is_bound(here):
            return False
        return here.figure.approx is Approx.EXACT and there.figure.approx is not Approx.EXACT


def _is_bound(shown: Shown) -> bool:
    """Whether the word before a figure makes a bound of it, without being one of the known approximations."""
    return not words(FILE, "bounds").isdisjoint(shown.before.lower().split()[-1:])


def held_figures(pair: Pair) -> tuple[HeldFigure, ...]:
    """The figures of the derived text, in its order; those that were not held against the source are left out."""
    if pair.derived is None:
        return ()
    holder = _Holder(pair, pair.derived)
    figures = pair.derived.layers.figures
    return tuple(holder.held(figure, figure.match) for figure in figures if figure.match)


class _Holder:
    """Holds the figures of a derived text against one source's."""

    def __init__(self, pair: Pair, derived: Article) -> None:
        self._derived, self._source = Figures(derived), Figures(pair.source)
        self._there = {(f.start, f.end): f for f in pair.source.layers.figures}
        self._near = Nearness(pair.source.layers.figures)
        self._claims = Claims(pair.claims)

    def held(self, figure: Figure, match: FigureMatch) -> HeldFigure:
        here, claim = self._derived.shown(figure), self._claims.of(figure)
        if match.start is None or match.end is None:
            near = self._near.nearest(figure)
            there = self._source.shown(near) if near else None
            return HeldFigure(match.status, here, there, claim=claim)
        found = self._there.get((match.start, match.end))
        there = self._source.shown(found) if found else None
        sentence = self._source.sentence(Span(match.start, match.end))
        return HeldFigure(match.status, here, there, sentence, claim)


class Figures:
    """The figures of one text with the words around them."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._sentences = Holding(article.layers.sentences)

    def sentence(self, span: Span) -> Span:
        return self._sentences.envelope(span)

    def shown(self, figure: Figure) -> Shown:
        """The figure with whole words of its sentence before and after it."""
        written = self._text[figure.start : figure.end]
        vague = written.lower() in table(FILE, "vague")
        within = self.sentence(figure)
        before, after = self._before(figure, within), self._after(figure, within)
        return Shown(figure, before, written, after, vague)

    def _before(self, figure: Figure, within: Span) -> str:
        start = max(within.start, figure.start - _BEFORE)
        before = self._text[start : figure.start]
        cut = start > within.start and not self._text[start - 1].isspace()
        return before.partition(" ")[2] if cut else before

    def _after(self, figure: Figure, within: Span) -> str:
        end = min(within.end, figure.end + _AFTER)
        after = self._text[figure.end : end]
        cut = end < within.end and not self._text[end].isspace()
        return after.rpartition(" ")[0] if cut else after
