"""Where the spans of a pair lie: each in the text of the one article or of the other."""

from __future__ import annotations

from collections.abc import Iterator

from newsannot.model import Article, Claim, FigureMatch, Judgement, Layers, Pair, Span


def own(layers: Layers) -> Iterator[Span]:
    """What lies in the article's own text."""
    if layers.headline:
        yield layers.headline
    yield from layers.paragraphs
    yield from layers.sentences
    yield from layers.boilerplate
    yield from layers.entities
    yield from layers.figures
    yield from layers.quotes
    for quote in layers.quotes:
        if quote.speaker:
            yield quote.speaker
        if quote.cue:
            yield quote.cue


def held_against(layers: Layers) -> Iterator[Span | FigureMatch]:
    """What an article's figures and quotes were held against, in the source's text; a figure's may be nowhere."""
    for figure in layers.figures:
        if figure.match:
            yield figure.match
    for quote in layers.quotes:
        if quote.check:
            yield from quote.check.passages


def in_source(pair: Pair) -> Iterator[Span | FigureMatch]:
    """All that lies in the source's text."""
    yield from _in_text(pair.source)
    for article in (pair.source, pair.derived):
        if article:
            yield from held_against(article.layers)
    for claim in pair.claims:
        for judgement in _said(claim):
            yield from judgement.evidence
            if judgement.searched:
                yield from judgement.searched.passages
        if claim.suggestion:
            yield from claim.suggestion.evidence
            yield from (found.source for found in claim.suggestion.reasons if found.source)
    yield from pair.omissions


def in_derived(pair: Pair) -> Iterator[Span]:
    """All that lies in the derived text."""
    if pair.derived:
        yield from _in_text(pair.derived)
    for claim in pair.claims:
        yield claim
        yield from claim.spans
        if claim.suggestion:
            yield from claim.suggestion.reasons


def _in_text(article: Article) -> Iterator[Span]:
    yield from own(article.layers)
    yield from article.rejected


def _said(claim: Claim) -> Iterator[Judgement]:
    yield from claim.judgements
    if claim.decision:
        yield claim.decision
