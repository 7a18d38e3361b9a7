"""Which spans people's words on a pair have in one of its texts, and the same words with their spans at other places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import attrgetter
from typing import TypeVar

from newsannot.acts import ClaimRow, JudgementRow, MarkRow, PairRow, RejectionRow, Row, Statements
from newsannot.model import (
    Boilerplate,
    Cue,
    Entity,
    Evidence,
    Judgement,
    Quote,
    Searched,
    Side,
    Span,
    Speaker,
)

Places = Mapping[Span, Span | None]
"""Where the spans of a text stand in the one that takes its place, None for nowhere."""


class Kind(StrEnum):
    """What a span is there for."""

    CLAIM = "claim"
    EVIDENCE = "evidence"
    SEARCHED = "searched"
    OMISSION = "omission"
    MARK = "mark"
    SPEAKER = "speaker"
    CUE = "cue"
    REJECTION = "rejection"


@dataclass(frozen=True, slots=True)
class Use:
    """What one span is there for: ``claim`` where it is a claim's, or somebody's (``annotator``) words on one."""

    pair: str
    span: Span
    kind: Kind
    claim: str = ""
    annotator: str = ""


def uses_of(said: Statements, side: Side) -> tuple[Use, ...]:
    """Every use of a span in this text."""
    pair = said.pair.pair
    return tuple(use for row in said.rows() for use in uses_in(row, side, pair))


def uses_in(row: Row, side: Side, pair: str) -> tuple[Use, ...]:
    """Those of one row of a pair."""
    found: list[Use] = []

    def note(use: Use) -> Span:
        found.append(use)
        return use.span

    _carried(row, side, _Mover(pair, note, ""))
    return tuple(found)


def carried(
    said: Statements, side: Side, places: Places, text: str
) -> Iterator[tuple[Row, Row | None]]:
    """Each row with what it is in the new ``text``; None for one that is nowhere there."""
    mover = _Mover(said.pair.pair, lambda use: places[use.span], text)
    for row in said.rows():
        yield row, _carried(row, side, mover)


S = TypeVar("S", bound=Span | RejectionRow)
W = TypeVar("W", Evidence, Speaker, Cue)


@dataclass(frozen=True, slots=True)
class _Mover:
    """Puts spans of one pair where they are in the new ``text``."""

    pair: str
    find: Callable[[Use], Span | None]
    text: str

    def place(self, span: Span | RejectionRow | ClaimRow, kind: Kind, *of: str) -> Span | None:
        return self.find(Use(self.pair, Span(span.start, span.end), kind, *of))

    def moved(self, span: S, kind: Kind, *of: str) -> S | None:
        place = self.place(span, kind, *of)
        return replace(span, start=place.start, end=place.end) if place else None

    def each(self, spans: tuple[S, ...], kind: Kind, *of: str) -> tuple[S, ...]:
        """Those that are somewhere, each once; in order where any moves."""
        kept = tuple(
            dict.fromkeys(moved for span in spans if (moved := self.moved(span, kind, *of)))
        )
        if kept == spans:
            return spans
        return tuple(sorted(kept, key=attrgetter("start", "end")))

    def worded(self, span: W) -> W:
        return replace(span, text=self.text[span.start : span.end])


def _carried(row: Row, side: Side, mover: _Mover) -> Row | None:
    match row:
        case PairRow() if side is Side.SOURCE:
            return replace(row, omissions=mover.each(row.omissions, Kind.OMISSION))
        case ClaimRow() if side is Side.DERIVED:
            return _claim(row, mover)
        case ClaimRow() if row.decision:
            return replace(row, decision=_judgement(row.decision, row.id, mover))
        case JudgementRow() if side is Side.SOURCE:
            return replace(row, judgement=_judgement(row.judgement, row.claim, mover))
        case MarkRow():
            return _mark(row, side, mover)
        case RejectionRow() if row.side is side:
            return mover.moved(row, Kind.REJECTION)
    return row


def _claim(row: ClaimRow, mover: _Mover) -> ClaimRow | None:
    """A claim is where any of its parts is."""
    parts = row.spans or (Span(row.start, row.end),)
    found = [place for part in parts if (place := mover.place(part, Kind.CLAIM, row.id))]
    if tuple(found) == parts:
        return row
    spans = _joined(found)
    if not spans:
        return None
    several = spans if len(spans) > 1 else ()
    return replace(row, start=spans[0].start, end=spans[-1].end, spans=several)


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """In order; those that overlap are one."""
    joined: list[Span] = []
    for span in sorted(spans, key=attrgetter("start", "end")):
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return tuple(joined)


J = TypeVar("J", bound=Judgement)


def _judgement(own: J, claim: str, mover: _Mover) -> J:
    pieces = mover.each(own.evidence, Kind.EVIDENCE, claim, own.annotator)
    # One that stays at its place may have other words there.
    evidence = tuple(map(mover.worded, pieces))
    if pieces != own.evidence:  # two that stood in different words may stand in the same ones now
        evidence = tuple({(piece.start, piece.end): piece for piece in evidence}.values())
    return replace(own, evidence=evidence, searched=_searched(own, claim, mover))


def _searched(own: Judgement, claim: str, mover: _Mover) -> Searched | None:
    if own.searched is None:
        return None
    passages = mover.each(own.searched.passages, Kind.SEARCHED, claim, own.annotator)
    searched = replace(own.searched, passages=passages)
    return searched if searched.terms or searched.passages else None


def _mark(row: MarkRow, side: Side, mover: _Mover) -> MarkRow | None:
    """How a quote was checked against the source is the machine's to say anew, whichever text is another."""
    span: Entity | Quote | Boilerplate | None = row.span
    if isinstance(span, Quote):
        span = replace(span, check=None)
    if row.side is side:
        span = mover.moved(row.span, Kind.MARK)
    if isinstance(span, Quote) and row.side is side:
        span = _with_parts(span, mover)
    return MarkRow.of(row.pair, row.side, row.id, span) if span else None


def _with_parts(quote: Quote, mover: _Mover) -> Quote:
    speaker = mover.moved(quote.speaker, Kind.SPEAKER) if quote.speaker else None
    cue = mover.moved(quote.cue, Kind.CUE) if quote.cue else None
    return replace(
        quote,
        check=None,
        speaker=mover.worded(speaker) if speaker else None,
        cue=mover.worded(cue) if cue else None,
    )
