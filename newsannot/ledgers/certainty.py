"""What the evidence says under reserve and the claim tells as fact, and the other way round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from newsannot.acts import overlap, parts_of
from newsannot.analysis.cues import attributions
from newsannot.judgements import judgement_of, visible_suggestion
from newsannot.ledgers.citations import evidence_of
from newsannot.ledgers.hedges import (
    Grade,
    Hedge,
    hedges,
    is_certain,
    is_graded,
    is_reserved,
    keeps_open,
    vouched_for,
)
from newsannot.ledgers.holding import Holding
from newsannot.ledgers.pairing import Half, pair as paired, reports
from newsannot.ledgers.rewording import are_too_long
from newsannot.ledgers.units import CONTENT, Unit, units_of
from newsannot.model import Article, Claim, Entity, Pair, Quote, Reason, Span, Speaker, Suggestion

# A speech has a claim when it has this many and this share of the words that both texts have.
_SPOKEN = 4
_SPOKEN_SHARE = 0.8
# Of a claim that shares less of its content with the evidence nothing can be said; this much, and it tells the same.
_RESTS = 0.4
_RETOLD = 0.7
# A speaker and a cue further apart than this are not shown as one.
_PHRASE = 60


class Shift(StrEnum):
    """How a claim's certainty differs from its evidence's."""

    FACT = "fact"
    UNATTRIBUTED = "unattributed"
    STRONGER = "stronger"
    HEDGED = "hedged"
    ATTRIBUTED = "attributed"


@dataclass(frozen=True, slots=True)
class Certainty:
    """One shift in one claim: the words that show it in the claim and in the source."""

    claim: Claim
    shift: Shift
    derived: Span
    source: Span


_FOUND = {Reason.DROPPED_HEDGE: Shift.FACT, Reason.ATTRIBUTION_LOST: Shift.UNATTRIBUTED}
_OF_WHOM = frozenset({Shift.UNATTRIBUTED, Shift.ATTRIBUTED})


def shifts(
    pair: Pair, annotator: str | None = None, *, judge_first: bool = False
) -> tuple[Certainty, ...]:
    """All shifts, claim by claim: what the suggestion says, and what it does not the words themselves.

    At most one of doubt and one of attribution for a claim. With ``judge_first`` suggestions wait for the annotator's verdict.
    """
    claims = sorted(pair.claims, key=lambda claim: claim.start)
    return shifts_of(pair, claims, annotator, judge_first=judge_first)


def shifts_of(
    pair: Pair,
    claims: Iterable[Claim],
    annotator: str | None,
    *,
    judge_first: bool = False,
    reader: Reader | None = None,
) -> tuple[Certainty, ...]:
    """The shifts of some claims; a ``reader`` of the same articles need not look through them again."""
    if pair.derived is None:
        return ()
    reader = reader if reader and reader.reads(pair) else Reader(pair.derived, pair.source)
    found: list[Certainty] = []
    for claim in claims:
        own = judgement_of(claim, annotator)
        suggestion = visible_suggestion(claim, own, judge_first=judge_first)
        told = list(reader.found(claim, suggestion))
        if evidence := evidence_of(claim, annotator, judge_first=judge_first):
            told += reader.shifts(claim, evidence)
        found += _once(told)
    return tuple(found)


def _once(told: Sequence[Certainty]) -> list[Certainty]:
    """The first of doubt and the first of attribution; one word is not both."""
    first: dict[bool, Certainty] = {}
    for shift in told:
        again = any(overlap(shift.source, other.source) > 0 for other in first.values())
        if not again:
            first.setdefault(shift.shift in _OF_WHOM, shift)
    return list(first.values())


class Reader:
    """Finds the shifts of one pair's claims by their words."""

    def __init__(self, derived: Article, source: Article) -> None:
        self._derived, self._source = derived, source
        self._quotes = Holding(derived.layers.quotes)
        self._spoken = Holding(source.layers.quotes)

    def reads(self, pair: Pair) -> bool:
        """Whether these are the pair's articles."""
        return self._derived is pair.derived and self._source is pair.source

    @cached_property
    def _named(self) -> Holding[Entity]:
        return Holding(self._derived.layers.entities)

    def found(self, claim: Claim, suggestion: Suggestion | None) -> Iterator[Certainty]:
        """What the suggestion says of lost hedges and attributions."""
        findings = suggestion.reasons if suggestion else ()
        for finding in findings:
            shift, source = _FOUND.get(finding.kind), finding.source
            if source is None or shift is None:
                continue
            if shift is Shift.FACT and is_certain(finding.text):
                shift = Shift.STRONGER
            elif shift is Shift.FACT and is_reserved(units_of(self._derived, parts_of(claim))):
                continue
            yield Certainty(claim, shift, finding, source)

    def shifts(self, claim: Claim, evidence: Sequence[Span]) -> Iterator[Certainty]:
        """What the words of one claim and its evidence show."""
        parts = parts_of(claim)
        if are_too_long(parts, evidence):
            return
        here, there = units_of(self._derived, parts), units_of(self._source, evidence)
        attributed = _is_attributed(self._derived.text, parts, here, self._quotes)
        spoken = any(self._spoken.over(passage) for passage in evidence)
        if attributed is spoken and not (is_graded(here) or is_graded(there)):
            return
        mine, other = paired(here, there, ())
        share = _share(mine)
        if share < _RESTS:
            return
        yield from _doubts(claim, mine, other, attributed=attributed)
        if not attributed:
            yield from self._unattributed(claim, other)
        elif share >= _RETOLD and not _is_attributed(
            self._source.text, evidence, there, self._spoken
        ):
            yield from self._attributed(claim, mine, other, evidence)

    def _unattributed(self, claim: Claim, other: Half) -> Iterator[Certainty]:
        """The speech of somebody that has what the claim tells in nobody's name."""
        quote = _speech(other, self._spoken)
        if quote and quote.speaker and not self._names(claim, other, quote.speaker):
            yield Certainty(
                claim, Shift.UNATTRIBUTED, Span(claim.start, claim.end), _attribution(quote)
            )

    def _attributed(
        self, claim: Claim, mine: Half, other: Half, evidence: Sequence[Span]
    ) -> Iterator[Certainty]:
        """The claim's speech of somebody that has what the evidence tells in nobody's name."""
        quote = _speech(mine, self._quotes)
        if quote and quote.speaker:
            shared = [other.units[number] for number in other.ties]
            source = max(evidence, key=lambda span: sum(_inside(unit, span) for unit in shared))
            yield Certainty(claim, Shift.ATTRIBUTED, _attribution(quote), source)

    def _names(self, claim: Claim, other: Half, speaker: Speaker) -> bool:
        """Whether a claim has a word for who says it in the source: «Norvik said it had agreed», «Norvik agreed»."""
        tied = [
            n for n, unit in enumerate(other.units) if n in other.ties and _inside(unit, speaker)
        ]
        who = (entity.who for part in parts_of(claim) for entity in self._named.over(part))
        return bool(tied) or (speaker.who is not None and speaker.who in who)


def _is_attributed(
    text: str, passages: Sequence[Span], units: Sequence[Unit], quotes: Holding[Quote]
) -> bool:
    """Whether passages say whose words they tell."""
    return (
        any(quotes.over(passage) for passage in passages)
        or any(map(reports, units))
        or vouched_for(units)
        or any(attributions().search(text, span.start, span.end) for span in passages)
    )


def _speech(half: Half, spoken: Holding[Quote]) -> Quote | None:
    """The speech on one side that has nearly all of the content that both sides have."""
    held = [
        half.units[number]
        for number, tie in half.ties.items()
        if (tie.same or tie.alike) and half.units[number].sort in CONTENT
    ]
    if len(held) < _SPOKEN:
        return None
    found: dict[Quote, int] = {}
    for unit in held:
        for quote in spoken.over(unit):
            found[quote] = found.get(quote, 0) + 1
    best = max(found, key=lambda quote: found[quote], default=None)
    return best if best and found[best] >= _SPOKEN_SHARE * len(held) else None


def _inside(unit: Unit, span: Span) -> bool:
    return span.start <= unit.start and unit.end <= span.end


def _share(mine: Half) -> float:
    """The share of a claim's content that its evidence has."""
    content = [n for n, unit in enumerate(mine.units) if unit.sort in CONTENT]
    return sum(n in mine.ties for n in content) / max(1, len(content))


def _doubts(claim: Claim, mine: Half, other: Half, *, attributed: bool) -> Iterator[Certainty]:
    """Hedges of the one side on words that the other side has otherwise."""
    here, there = list(hedges(mine.units)), list(hedges(other.units))
    held = {hedge.about: hedge for hedge in here} | {hedge.at: hedge for hedge in here}
    for hedge in _lost(there, other):
        number = _counterpart(hedge, other)
        if number is None:
            continue
        own = held.get(number)
        shift = _shift(own.grade if own else Grade.PLAIN, hedge.grade)
        kept = own is None and (keeps_open(mine.units) or (hedge.ascribes and attributed))
        if shift and not kept:
            words = mine.units[own.at if own else number]
            yield Certainty(claim, shift, words, other.units[hedge.at])
    if not (keeps_open(other.units) or vouched_for(other.units)):
        yield from _hedged(claim, here, mine, other)


def _hedged(claim: Claim, here: Sequence[Hedge], mine: Half, other: Half) -> Iterator[Certainty]:
    """Hedges of the claim on words that plain evidence has too."""
    said = any(map(reports, other.units))
    for hedge in _lost(here, mine):
        tie = mine.ties.get(hedge.about)
        reserved = hedge.grade is Grade.DOUBT and not (hedge.ascribes and said)
        if reserved and tie and (tie.same or tie.alike):
            yield Certainty(claim, Shift.HEDGED, mine.units[hedge.at], other.units[tie.first])


def _lost(found: Sequence[Hedge], half: Half) -> Iterator[Hedge]:
    """Those that keep something back and are not on the other side."""
    for hedge in found:
        tie = half.ties.get(hedge.at)
        if hedge.grade < Grade.PLAIN and not (tie and tie.same):
            yield hedge


def _counterpart(hedge: Hedge, half: Half) -> int | None:
    """What stands on the other side for the word that a hedge is about, else for the hedge."""
    own, tie = half.ties.get(hedge.at), half.ties.get(hedge.about)
    if tie and (tie.same or tie.alike):
        return tie.first
    return own.first if own else None


def _shift(here: Grade, there: Grade) -> Shift | None:
    if here is Grade.PLAIN and there is Grade.DOUBT:
        return Shift.FACT
    return Shift.STRONGER if here is Grade.CERTAIN else None


def _attribution(quote: Quote) -> Span:
    """The speaker with the cue, where they stand together."""
    speaker, cue = quote.speaker, quote.cue
    assert speaker
    if cue is None:
        return Span(speaker.start, speaker.end)
    start, end = min(speaker.start, cue.start), max(speaker.end, cue.end)
    apart = end - start > _PHRASE or (start < quote.end and quote.start < end)
    return Span(speaker.start, speaker.end) if apart else Span(start, end)
