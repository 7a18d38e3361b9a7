"""A pair and the claim at hand in, the marks of both panes out; nothing is drawn here."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Generic, TypeVar

from newsannot.acts import parts_of
from newsannot.gui.finding_words import finding_sentence, suggestion_headline
from newsannot.gui.layers import MarkKind
from newsannot.gui.mark_words import entity_tip, quote_tip
from newsannot.gui.marks import Mark
from newsannot.gui.voices import Heard, heard_of
from newsannot.gui.words import role_name, sentence, tr, verdict_name
from newsannot.judgements import Sight, judgement_of, visible_suggestion
from newsannot.model import (
    Annotator,
    Article,
    Claim,
    Entity,
    Evidence,
    Judgement,
    Pair,
    Span,
    Suggestion,
    Verdict,
)
from newsannot.settings import Whose

T = TypeVar("T")

_FIGURES = {"CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "MONEY", "DATE", "TIME"}
"""Entity labels that name nobody: they are checked as figures and would crowd the text."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is shown depends on it: the pair, who looks at whose verdicts, the claim at hand, whether suggestions wait."""

    pair: Pair
    annotator: str
    claim: str | None = None
    judge_first: bool = False
    whose: Whose = Whose.MINE
    blind: bool = False

    @property
    def sight(self) -> Sight:
        return Sight(self.annotator, self.whose, self.blind)

    @property
    def at_hand(self) -> Claim | None:
        """The claim itself; None also where the pair has it no more."""
        return next((claim for claim in self.pair.claims if claim.id == self.claim), None)

    def differs_in_claim_only(self, other: Outlook) -> bool:
        """Whether nothing but the claim at hand is another."""
        return self.pair is other.pair and replace(self, claim=other.claim) == other

    def judgement(self, claim: Claim) -> Judgement | None:
        return judgement_of(claim, self.annotator)

    def heard(self, claim: Claim) -> tuple[Heard, ...]:
        """Those whose verdicts are looked at, where these are not only one's own."""
        return heard_of(claim, self.sight, self.people) if self.whose is not Whose.MINE else ()

    @property
    def people(self) -> tuple[Annotator, ...]:
        """Those who are to be told apart: nobody where one looks at one's own verdicts."""
        return self.pair.annotators if self.whose is not Whose.MINE else ()

    def suggestion(self, claim: Claim) -> Suggestion | None:
        """The suggestion, unless it waits for the person to judge first."""
        return visible_suggestion(claim, self.judgement(claim), judge_first=self.judge_first)


def article_marks(article: Article) -> list[Mark]:
    """What the reading laid over a text: names, quotes, what is not article text."""
    layers = article.layers
    marks = [
        Mark(e.start, e.end, MarkKind.ENTITY, key=e.who or "", tip=partial(entity_tip, e))
        for e in _names(article)
    ]
    marks += [
        Mark(q.start, q.end, MarkKind.QUOTE, tip=partial(quote_tip, q)) for q in layers.quotes
    ]
    marks += [
        Mark(b.start, b.end, MarkKind.BOILERPLATE, tip=tr("Not article text"))
        for b in layers.boilerplate
    ]
    return marks


def entity_at(article: Article, position: int) -> Entity | None:
    """The mention that holds this character; mentions do not overlap."""
    entities = article.layers.entities
    at = bisect_right(entities, position, key=lambda entity: entity.start) - 1
    return entities[at] if at >= 0 and position < entities[at].end else None


def lit_marks(article: Article, who: str | None) -> list[Mark]:
    """Every mention of one referent."""
    if who is None:
        return []
    return [
        Mark(entity.start, entity.end, MarkKind.MATCH, key=who)
        for entity in article.layers.entities
        if entity.who == who and entity.label not in _FIGURES
    ]


class PerClaim(Generic[T]):
    """Things made of every claim; of one that is the same value as before, for the same eyes, they stay the same."""

    def __init__(self, make: Callable[[Outlook, Claim], Iterable[T]]) -> None:
        self._make = make
        self._eyes: tuple[object, ...] = ()
        self._made: dict[str, tuple[Claim, tuple[T, ...]]] = {}

    def of(self, outlook: Outlook) -> list[T]:
        """Those of all claims, in order."""
        eyes = (outlook.sight, outlook.judge_first, outlook.people)
        known = self._made if eyes == self._eyes else {}
        self._eyes, self._made = eyes, {}
        for claim in outlook.pair.claims:
            made = known.get(claim.id)
            if made is None or made[0] is not claim:
                made = claim, tuple(self._make(outlook, claim))
            self._made[claim.id] = made
        return [thing for _, things in self._made.values() for thing in things]


def current_marks(outlook: Outlook, claim: Claim) -> list[Mark]:
    """The claim at hand in the derived article, and what speaks against it."""
    standing = standing_of(outlook, claim)
    marks = [
        Mark(
            span.start,
            span.end,
            MarkKind.CURRENT,
            key=claim.id,
            verdict=standing.verdict,
            machine=standing.machine,
        )
        for span in parts_of(claim)
    ]
    suggestion = outlook.suggestion(claim)
    for finding in suggestion.reasons if suggestion else ():
        tip = finding_sentence(finding)
        marks.append(Mark(finding.start, finding.end, MarkKind.HINT, key=claim.id, tip=tip))
    return marks


def _names(article: Article) -> list[Entity]:
    return [entity for entity in article.layers.entities if entity.label not in _FIGURES]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a claim stands for who looks: by the verdicts that are looked at, none where they differ, else by the machine's."""

    verdict: Verdict | None
    machine: bool


def standing_of(outlook: Outlook, claim: Claim) -> Standing:
    given = {judged.verdict for judged in outlook.sight.of(claim) if judged.verdict}
    decision = outlook.sight.decision(claim)
    if decision or given:
        agreed = given.pop() if len(given) == 1 else None
        return Standing(decision.verdict if decision else agreed, machine=False)
    suggestion = outlook.suggestion(claim)
    suggested = suggestion.verdict if suggestion and not suggestion.abstain else None
    return Standing(suggested, machine=True)


def claim_marks(outlook: Outlook, claim: Claim) -> Iterator[Mark]:
    """A claim, whether it is at hand or not: a mark for each person whose verdict is looked at, and one for the decision."""
    heard = [voice for voice in outlook.heard(claim) if voice.verdict or voice.judgement.unsure]
    if heard:
        for span in parts_of(claim):
            yield from _crowd_marks(outlook, claim, span, heard)
        return
    own = outlook.judgement(claim) if outlook.whose is Whose.MINE else None
    suggestion = outlook.suggestion(claim)
    standing = standing_of(outlook, claim)
    for span in parts_of(claim):
        yield Mark(
            span.start,
            span.end,
            MarkKind.CLAIM,
            key=claim.id,
            verdict=standing.verdict,
            machine=standing.machine,
            unsure=bool(own and own.unsure),
            tip=partial(_claim_tip, own, suggestion),
        )


def _crowd_marks(outlook: Outlook, claim: Claim, span: Span, heard: list[Heard]) -> Iterator[Mark]:
    """One line for each verdict, or that of the decision alone; lines come first, for they take the nearest lanes."""
    mark = Mark(span.start, span.end, MarkKind.CLAIM, key=claim.id)
    decision = outlook.sight.decision(claim)
    if decision and decision.verdict:
        tip = tr("decided: {verdict}", verdict=verdict_name(decision.verdict))
        yield replace(mark, verdict=decision.verdict, decided=True, tip=sentence(tip))
    lined = {v.verdict: v for v in reversed(heard)}.values() if not decision else ()
    for voice in sorted(heard, key=lambda voice: voice not in lined):
        yield replace(
            mark,
            verdict=voice.verdict,
            unsure=voice.judgement.unsure,
            who=voice.initials,
            lined=voice in lined,
            tip=voice.words,
        )


def _claim_tip(own: Judgement | None, suggestion: Suggestion | None) -> str:
    if own and own.verdict:
        return sentence(verdict_name(own.verdict))
    return suggestion_headline(suggestion) if suggestion else ""


def evidence_marks(outlook: Outlook, claim: Claim) -> Iterator[Mark]:
    """The claim's evidence: what was linked by those who are looked at; while there is nothing, what the machine offers."""
    linked = list(_linked(outlook, claim))
    yield from linked
    if linked:
        return
    suggestion = outlook.suggestion(claim)
    for passage in suggestion.evidence if suggestion else ():
        if passage.selected:
            yield Mark(
                passage.start,
                passage.end,
                MarkKind.EVIDENCE,
                key=claim.id,
                machine=True,
                tip=tr("Suggested evidence"),
            )


def _linked(outlook: Outlook, claim: Claim) -> Iterator[Mark]:
    if outlook.whose is Whose.MINE:
        own = outlook.judgement(claim) or Judgement(outlook.annotator)
        yield from (_evidence_mark(claim, own.verdict, piece) for piece in own.evidence)
    for voice in outlook.heard(claim):
        for piece in voice.judgement.evidence:
            mark = _evidence_mark(claim, voice.verdict, piece)
            tip = tr("{name}: {role}", name=voice.name, role=role_name(piece.role))
            yield replace(mark, who=voice.initials, tip=tip)


def _evidence_mark(claim: Claim, verdict: Verdict | None, piece: Evidence) -> Mark:
    return Mark(
        piece.start,
        piece.end,
        MarkKind.EVIDENCE,
        key=claim.id,
        verdict=verdict,
        role=piece.role,
        tip=sentence(role_name(piece.role)),
    )
