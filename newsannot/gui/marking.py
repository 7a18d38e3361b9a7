"""A pair and the claim at hand in, the marks of both panes out; nothing is drawn here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsannot.gui.finding_words import finding_sentence, suggestion_headline
from newsannot.gui.layers import MarkKind
from newsannot.gui.mark_words import entity_tip, quote_tip
from newsannot.gui.marks import Mark
from newsannot.gui.words import role_name, sentence, tr, verdict_name
from newsannot.model import Article, Claim, Entity, Judgement, Pair, Side, Suggestion
from newsannot.record import judgement_of

_FIGURES = {"CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "MONEY", "DATE", "TIME"}
"""Entity labels that name nobody: they are checked as figures and would crowd the text."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the marks depend on: the pair, who looks, the claim at hand, the referent under the mouse."""

    pair: Pair
    annotator: str
    claim: str | None = None
    lit: str | None = None
    judge_first: bool = False

    def judgement(self, claim: Claim) -> Judgement | None:
        return judgement_of(claim, self.annotator)

    def suggestion(self, claim: Claim) -> Suggestion | None:
        """The suggestion, unless it waits for the person to judge first."""
        own = self.judgement(claim)
        hidden = self.judge_first and not (own and own.verdict)
        return None if hidden else claim.suggestion


class Marker:
    """Makes the marks of both texts; those of the layers are made once for an article."""

    def __init__(self) -> None:
        self._layers: dict[Side, tuple[Article, list[Mark]]] = {}

    def source(self, outlook: Outlook) -> list[Mark]:
        """Layers of the source, and the evidence of the claim at hand."""
        article = outlook.pair.source
        return [*self._laid(Side.SOURCE, article, outlook.lit), *evidence_marks(outlook)]

    def derived(self, outlook: Outlook) -> list[Mark]:
        """Layers of the derived article, its claims, and what speaks against the one at hand."""
        article = outlook.pair.derived
        if article is None:
            return []
        marks = self._laid(Side.DERIVED, article, outlook.lit)
        for claim in outlook.pair.claims:
            marks += _claim(outlook, claim)
        return marks

    def _laid(self, side: Side, article: Article, lit: str | None) -> list[Mark]:
        known = self._layers.get(side)
        if known is None or known[0] is not article:
            known = self._layers[side] = (article, _layers(article))
        return [*known[1], *_lit(article, lit)]


def evidence_marks(outlook: Outlook) -> list[Mark]:
    """The evidence of the claim at hand."""
    claim = next((c for c in outlook.pair.claims if c.id == outlook.claim), None)
    return list(_evidence(outlook, claim)) if claim else []


def _names(article: Article) -> list[Entity]:
    return [entity for entity in article.layers.entities if entity.label not in _FIGURES]


def _lit(article: Article, who: str | None) -> list[Mark]:
    if who is None:
        return []
    named = (entity for entity in _names(article) if entity.who == who)
    return [Mark(entity.start, entity.end, MarkKind.MATCH, key=who) for entity in named]


def _layers(article: Article) -> list[Mark]:
    layers = article.layers
    marks = [
        Mark(e.start, e.end, MarkKind.ENTITY, key=e.who or "", tip=entity_tip(e))
        for e in _names(article)
    ]
    marks += [Mark(q.start, q.end, MarkKind.QUOTE, tip=quote_tip(q)) for q in layers.quotes]
    marks += [
        Mark(b.start, b.end, MarkKind.BOILERPLATE, tip=tr("Not article text"))
        for b in layers.boilerplate
    ]
    return marks


def _claim(outlook: Outlook, claim: Claim) -> Iterator[Mark]:
    own = outlook.judgement(claim)
    suggestion = outlook.suggestion(claim)
    person = own.verdict if own else None
    machine = suggestion.verdict if suggestion and not suggestion.abstain else None
    current = claim.id == outlook.claim
    for span in claim.spans or (claim,):
        yield Mark(
            span.start,
            span.end,
            MarkKind.CLAIM,
            key=claim.id,
            verdict=person or machine,
            current=current,
            machine=person is None,
            unsure=bool(own and own.unsure),
            tip=_claim_tip(own, suggestion),
        )
    if current and suggestion:
        for finding in suggestion.reasons:
            tip = finding_sentence(finding)
            yield Mark(finding.start, finding.end, MarkKind.HINT, key=claim.id, tip=tip)


def _claim_tip(own: Judgement | None, suggestion: Suggestion | None) -> str:
    if own and own.verdict:
        return sentence(verdict_name(own.verdict))
    return suggestion_headline(suggestion) if suggestion else ""


def _evidence(outlook: Outlook, claim: Claim) -> Iterator[Mark]:
    """What the person linked; while there is nothing, what the machine offers."""
    own = outlook.judgement(claim)
    suggestion = outlook.suggestion(claim)
    if own and own.evidence:
        for piece in own.evidence:
            yield Mark(
                piece.start,
                piece.end,
                MarkKind.EVIDENCE,
                key=claim.id,
                verdict=own.verdict,
                role=piece.role,
                current=True,
                tip=sentence(role_name(piece.role)),
            )
        return
    for passage in suggestion.evidence if suggestion else ():
        if passage.selected:
            yield Mark(
                passage.start,
                passage.end,
                MarkKind.EVIDENCE,
                key=claim.id,
                current=True,
                machine=True,
                tip=tr("Suggested evidence"),
            )
