"""Marks in words, short enough to be heard while reading: «quote, Ana Ruiz, altered»."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from newsannot.gui.claims_model import ClaimItem, spoken, standing
from newsannot.gui.layers import MarkKind
from newsannot.gui.marking import Outlook
from newsannot.gui.marks import Mark
from newsannot.gui.voices import crowds
from newsannot.gui.words import label_name, role_name, tr
from newsannot.ledgers.rewording import Fate
from newsannot.model import Article, Entity, Quote, QuoteKind, QuoteStatus, Side, Span


def spoken_mark(outlook: Outlook, side: Side, mark: Mark) -> str:
    """What the mark says, empty for one that only shows where the hand or the mouse is."""
    article = outlook.pair.source if side is Side.SOURCE else outlook.pair.derived
    match mark.kind:
        case MarkKind.CLAIM:
            return spoken_claim(outlook, mark.key)
        case MarkKind.QUOTE if article and (quote := _same(article.layers.quotes, mark)):
            return _quote(quote)
        case MarkKind.ENTITY if article and (entity := _same(article.layers.entities, mark)):
            return _name(article, entity)
        case MarkKind.EVIDENCE:
            role = role_name(mark.role) if mark.role else tr("suggested")
            return tr("evidence, {role}", role=role)
        case MarkKind.WORDS if mark.fate is Fate.ADDED:
            return tr("added")
        case MarkKind.WORDS if mark.fate is Fate.DROPPED:
            return tr("dropped")
    return ", ".join(mark.words().splitlines())


def spoken_claim(outlook: Outlook, key: str, *, words: bool = False) -> str:
    """How a claim stands, and its words where they are wanted; empty where it is gone."""
    for number, claim in enumerate(outlook.pair.claims, 1):
        if claim.id == key:
            crowd = crowds(outlook.pair.claims, outlook.sight, outlook.people).get(key)
            own = outlook.judgement(claim)
            item = ClaimItem(claim, own, outlook.judge_first, number, crowd)
            return spoken(item) if words else standing(item)
    return ""


def _quote(quote: Quote) -> str:
    kind = {
        QuoteKind.DIRECT: tr("quote"),
        QuoteKind.INDIRECT: tr("indirect quote"),
        QuoteKind.MIXED: tr("quoted fragment"),
    }[quote.kind]
    speaker = quote.speaker
    name = (speaker.name or speaker.text) if speaker else tr("speaker not found")
    parts = [kind, name]
    if quote.check:
        parts.append(_status(quote.check.status))
        if quote.check.speaker_differs:
            parts.append(tr("another speaker in the source"))
    return ", ".join(parts)


def _status(status: QuoteStatus) -> str:
    return {
        QuoteStatus.VERBATIM: tr("word for word"),
        QuoteStatus.ALTERED: tr("altered"),
        QuoteStatus.SPLICED: tr("joined from passages"),
        QuoteStatus.FROM_PARAPHRASE: tr("not quoted in the source"),
        QuoteStatus.ABSENT: tr("not in the source"),
    }[status]


def _name(article: Article, entity: Entity) -> str:
    name = entity.name or article.text[entity.start : entity.end]
    return tr("name, {name}, {label}", name=name, label=label_name(entity.label))


S = TypeVar("S", bound=Span)


def _same(spans: Iterable[S], mark: Mark) -> S | None:
    """What the mark was made of."""
    return next((s for s in spans if (s.start, s.end) == (mark.start, mark.end)), None)
