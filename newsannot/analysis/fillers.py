"""Figures, names and quotations of a claim held against the source: the same, another filler, or none at all."""

from __future__ import annotations

from collections.abc import Iterator

from newsannot.analysis.comparison import Comparison
from newsannot.analysis.evidence import plain, terms
from newsannot.analysis.source import ROOT
from newsannot.analysis.words import Word
from newsannot.model import (
    Entity,
    Figure,
    FigureKind,
    Finding,
    MatchStatus,
    Quote,
    QuoteKind,
    QuoteStatus,
    Reason,
    Span,
)

_PEOPLE = frozenset({"PERSON"})
_PLACES = frozenset({"GPE", "LOC", "FAC", "NORP"})
_GROUPS = frozenset({"ORG", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
_NAMES = _PEOPLE | _PLACES | _GROUPS
_FAULTS = {
    QuoteStatus.ABSENT,
    QuoteStatus.ALTERED,
    QuoteStatus.SPLICED,
    QuoteStatus.FROM_PARAPHRASE,
}


def checked_figures(c: Comparison) -> Iterator[Finding]:
    """A figure that stands otherwise in the source is changed, one that stands nowhere is added."""
    for figure in c.figures:
        match = figure.match
        if match is None or match.status is MatchStatus.EQUAL:
            continue
        if match.start is not None and match.end is not None:
            yield c.finding(_changed(figure), figure, Span(match.start, match.end))
        else:
            yield c.finding(Reason.ADDED_DETAIL, figure)


def _changed(figure: Figure) -> Reason:
    date = figure.kind is FigureKind.DATE
    return Reason.CHANGED_DATE if date else Reason.CHANGED_NUMBER


def checked_quotes(c: Comparison) -> Iterator[Finding]:
    """Quoted words that the source does not quote so."""
    for quote in c.quotes:
        check = quote.check
        if check is None:
            continue
        span = c.within(quote)
        if check.status in _FAULTS and span is not None:
            there = check.passages[0] if check.passages else None
            yield c.finding(Reason.CHANGED_QUOTE, span, there)
        elif check.speaker_differs and quote.speaker is not None:
            yield c.finding(Reason.CHANGED_SPEAKER, quote.speaker, _speaker_there(c, quote))


def _speaker_there(c: Comparison, quote: Quote) -> Span | None:
    for passage in quote.check.passages if quote.check else ():
        for other in c.source.read.quotes_in(passage):
            if other.speaker is not None and other.kind is not QuoteKind.INDIRECT:
                return other.speaker
    return None


def missing_names(c: Comparison) -> list[Entity]:
    """The names in a claim that the source has in no form."""
    return [e for e in c.entities if e.label in _NAMES and not _is_known(c, e)]


def named(c: Comparison) -> list[Entity]:
    """All names in a claim."""
    return [e for e in c.entities if e.label in _NAMES]


def _is_known(c: Comparison, entity: Entity) -> bool:
    if entity.who is not None and entity.who in c.source.referents:
        return True
    words = terms(c.derived.text[entity.start : entity.end])
    if entity.label in _PEOPLE:
        words = words[-1:]
    return all(
        word in c.source.words.vocabulary or word[:ROOT] in c.source.words.roots for word in words
    )


def checked_names(c: Comparison) -> Iterator[Finding]:
    """A name that the source lacks: changed where another of its class stands in its slot, else added."""
    for entity in missing_names(c):
        other = _other_filler(c, entity)
        kind = Reason.CHANGED_NAME if other is not None else Reason.ADDED_DETAIL
        yield c.finding(kind, entity, other)


def _other_filler(c: Comparison, entity: Entity) -> Entity | None:
    """The name that the best passage has in the same surroundings, and the claim has not."""
    here = _surroundings(c.words, entity)
    said = plain(c.text)
    best: tuple[int, Entity] | None = None
    for passage in c.passages[:1]:
        for other in c.source.read.entities_in(passage):
            if _class(other) != _class(entity):
                continue
            if plain(c.source.text[other.start : other.end]).split()[-1] in said:
                continue
            shared = len(here & _surroundings(c.source.words.words(passage), other))
            if shared and (best is None or shared > best[0]):
                best = shared, other
    return best[1] if best else None


def _class(entity: Entity) -> frozenset[str]:
    return next((names for names in (_PEOPLE, _PLACES, _GROUPS) if entity.label in names), _NAMES)


def _surroundings(words: tuple[Word, ...], span: Span) -> set[str]:
    """The governor of a span's last word, and the content words at its sides."""
    inside = [n for n, word in enumerate(words) if word.start < span.end and span.start < word.end]
    if not inside:
        return set()
    found = {words[inside[-1]].head}
    for side in (
        words[inside[-1] + 1 : inside[-1] + 4],
        words[max(0, inside[0] - 3) : inside[0]][::-1],
    ):
        found.update(word.term for word in side[:3] if word.content)
    own = {words[n].term for n in inside}
    return {term for term in found - own if term}
