"""Which passages of the source the claims cite, and which sentences none of them does."""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain, islice

from newsannot.analysis.boilerplate import is_greyed
from newsannot.analysis.bylines import bylines_in
from newsannot.judgements import judgement_of, visible_suggestion
from newsannot.ledgers.holding import merged
from newsannot.model import Article, Boilerplate, Claim, Pair, Span

_FAINT = 0.1
"""An offered passage below this score shares little more than common words with its claim: it is shown, for want of a better."""


def evidence_of(
    claim: Claim, annotator: str | None, *, judge_first: bool = False
) -> tuple[Span, ...]:
    """What holds a claim: the passages that the annotator linked, else those the machine offers as selected.

    With ``judge_first`` the machine's wait for the annotator's verdict, as everywhere in the window.
    """
    own = judgement_of(claim, annotator)
    if own and own.evidence:
        return own.evidence
    suggestion = visible_suggestion(claim, own, judge_first=judge_first)
    offered = suggestion.evidence if suggestion else ()
    return tuple(p for p in offered if p.selected and p.score >= _FAINT)


def uncited(pair: Pair, annotator: str | None, *, judge_first: bool = False) -> tuple[Span, ...]:
    """The source's sentences of which no claim cites a word, in order; headline, bylines and boilerplate are none."""
    cited = Cited(pair, annotator, judge_first=judge_first)
    return tuple(span for span in told(pair.source) if span not in cited)


def told(article: Article) -> tuple[Span, ...]:
    """The sentences in which an article tells something, in order."""
    layers = article.layers
    aside = [*layers.boilerplate, *bylines_in(article.text, layers.paragraphs)]
    if layers.headline:
        aside.append(layers.headline)
    grey = [Boilerplate(span.start, span.end) for span in merged(aside)]
    return tuple(span for span in layers.sentences if not is_greyed(span, grey))


class Cited:
    """Which spans of the source share a letter or figure with what claims cite; a full stop alone is no citation."""

    def __init__(self, pair: Pair, annotator: str | None, *, judge_first: bool = False) -> None:
        self._text = pair.source.text
        pieces = (evidence_of(c, annotator, judge_first=judge_first) for c in pair.claims)
        self._passages = merged(chain.from_iterable(pieces))
        self._starts = [passage.start for passage in self._passages]

    def __contains__(self, span: Span) -> bool:
        first = max(0, bisect_right(self._starts, span.start) - 1)
        for passage in islice(self._passages, first, None):
            if passage.start >= span.end:
                break
            shared = self._text[max(passage.start, span.start) : min(passage.end, span.end)]
            if any(map(str.isalnum, shared)):
                return True
        return False
