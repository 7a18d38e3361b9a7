"""An act is what a person did: transaction, journal entry, undo step and notice to the views at once.

A reading is the machine's layer of a pair, replaced whole. The two never mix; ``composition`` lays them over each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeVar, get_args

from newsannot.model import (
    Alias,
    Boilerplate,
    Claim,
    Decision,
    Entity,
    Judgement,
    Layer,
    Layers,
    Omission,
    Pair,
    Pipeline,
    Quote,
    Side,
    Span,
    Status,
    Suggestion,
)

_AUTO_ID = re.compile(r"a([0-9]{1,15})-([0-9]{1,15})")


@dataclass(frozen=True, slots=True)
class PairRow:
    """A pair's own state; ``source`` and ``derived`` are the articles' ids in the set.

    ``annotators`` are the ids of those whom the pair's record introduced, whether or not they said anything yet.
    """

    pair: str
    source: int
    derived: int
    status: Status = Status.NEW
    tags: tuple[str, ...] = ()
    note: str = ""
    aliases: tuple[Alias, ...] = ()
    omissions: tuple[Omission, ...] = ()
    meta: dict[str, object] = field(default_factory=dict)
    annotators: tuple[str, ...] = ()

    @classmethod
    def of(cls, pair: Pair, source: int, derived: int) -> PairRow:
        """The own state of a pair whose articles have these ids."""
        return cls(
            pair.id,
            source,
            derived,
            pair.status,
            pair.tags,
            pair.note,
            pair.aliases,
            pair.omissions,
            pair.meta,
            tuple(person.id for person in pair.annotators),
        )


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim that a person made or touched; ``id`` stays when its ends move."""

    pair: str
    id: str
    start: int
    end: int
    spans: tuple[Span, ...] = ()
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """One annotator's judgement of one claim."""

    pair: str
    claim: str
    annotator: str
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class MarkRow:
    """A span that a person added to one article of a pair; one of the three is set."""

    pair: str
    side: Side
    id: str
    entity: Entity | None = None
    quote: Quote | None = None
    boilerplate: Boilerplate | None = None

    @property
    def span(self) -> Entity | Quote | Boilerplate:
        """The one that is set."""
        span = self.entity or self.quote or self.boilerplate
        assert span is not None, "a mark of nothing"
        return span

    @classmethod
    def of(cls, pair: str, side: Side, key: str, span: Entity | Quote | Boilerplate) -> MarkRow:
        match span:
            case Entity():
                return cls(pair, side, key, entity=span)
            case Quote():
                return cls(pair, side, key, quote=span)
            case Boilerplate():
                return cls(pair, side, key, boilerplate=span)


@dataclass(frozen=True, slots=True)
class RejectionRow:
    """A machine span that a person struck out of one article of a pair."""

    pair: str
    side: Side
    layer: Layer
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AliasRow:
    """Names that a person said mean one, in every pair of the set; a single name means nobody else."""

    id: str
    names: tuple[str, ...]
    annotator: str
    at: str


R = TypeVar("R", PairRow, ClaimRow, JudgementRow, MarkRow, RejectionRow, AliasRow)
Row = PairRow | ClaimRow | JudgementRow | MarkRow | RejectionRow | AliasRow


class Verb(StrEnum):
    """What was done, as the history names it."""

    TAG = "tag"
    CLEAR = "clear"
    UNSURE = "unsure"
    ACCEPT = "accept"
    LINK = "link"
    MOVE_EVIDENCE = "move_evidence"
    UNLINK = "unlink"
    REASON = "reason"
    NOTE = "note"
    ADD_CLAIM = "add_claim"
    MOVE_CLAIM = "move_claim"
    SPLIT_CLAIM = "split_claim"
    MERGE_CLAIMS = "merge_claims"
    DELETE_CLAIM = "delete_claim"
    ADD_MARK = "add_mark"
    CHANGE_MARK = "change_mark"
    STRIKE_MARK = "strike_mark"
    JOIN_NAMES = "join_names"
    SPLIT_NAME = "split_name"
    FORGET_NAMES = "forget_names"
    JUDGE_OMISSION = "judge_omission"
    SWAP = "swap"
    TAKE_IN = (
        "take_in"  # what another record says of the pair; no step of this set's, and not undone
    )
    UNDO = "undo"
    REDO = "redo"
    DECIDE = "decide"
    MARK_DONE = "mark_done"
    REOPEN = "reopen"
    CHANGE_TAGS = "change_tags"
    DESCRIBE = "describe"
    REPLACE_TEXT = "replace_text"


TURNING = (Verb.SWAP, Verb.REPLACE_TEXT)
"""Verbs that are about which texts a pair has; they begin no work on it."""


@dataclass(frozen=True, slots=True)
class Change:
    """A row before and after; None before is an insertion, None after a deletion."""

    before: Row | None
    after: Row | None

    @property
    def row(self) -> Row:
        """The row that is changed, as it is known best."""
        row = self.after or self.before
        assert row is not None, "a change without a row"
        return row

    def of_pair(self) -> tuple[PairRow, PairRow] | None:
        """A pair's own state before and after, where it is that which changes."""
        if isinstance(self.before, PairRow) and isinstance(self.after, PairRow):
            return self.before, self.after
        return None

    def describes(self) -> bool:
        """Whether only what is said of a pair as a whole changes: its status, its tags, its note."""
        pair = self.of_pair()
        if pair is None:
            return False
        before, after = pair
        return after == replace(before, status=after.status, tags=after.tags, note=after.note)

    def at(self, status: Status) -> Change:
        """The change where the work stands otherwise: what else it does to a pair does not hang on that."""
        pair = self.of_pair()
        return Change(*(replace(row, status=status) for row in pair)) if pair else self


@dataclass(frozen=True, slots=True)
class Act:
    """What one annotator did to one pair at one time (ISO 8601 UTC)."""

    annotator: str
    at: str
    verb: Verb
    pair: str
    changes: tuple[Change, ...]

    def claims(self) -> tuple[str, ...]:
        """The claims it is about, each once."""
        rows = (change.row for change in self.changes)
        ids = (
            r.id if isinstance(r, ClaimRow) else r.claim
            for r in rows
            if isinstance(r, ClaimRow | JudgementRow)
        )
        return tuple(dict.fromkeys(ids))

    def describes(self) -> bool:
        """Whether it says something of a pair as a whole and nothing of its texts."""
        return all(change.describes() for change in self.changes)

    def inverse(self, *, verb: Verb, at: str) -> Act:
        """The act that puts every row back."""
        back = tuple(Change(c.after, c.before) for c in reversed(self.changes))
        return replace(self, verb=verb, at=at, changes=back)

    def again(self, *, verb: Verb, at: str) -> Act:
        """The same changes, done at another time."""
        return replace(self, verb=verb, at=at)


@dataclass(frozen=True, slots=True)
class ReadClaim(Span):
    """The machine's word on one claim: its own (``id`` is ``a<start>-<end>``) or a person's, by the person's id."""

    id: str
    suggestion: Suggestion | None

    @property
    def own(self) -> bool:
        """Whether the machine cut the claim, as it stands here."""
        return machine_span(self.id) == Span(self.start, self.end)


def now() -> str:
    """The present moment, ISO 8601 UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def machine_span(claim: str) -> Span | None:
    """Where the machine had cut the claim of this id; None for a person's."""
    found = _AUTO_ID.fullmatch(claim)
    start, end = (int(found[1]), int(found[2])) if found else (0, 0)
    return Span(start, end) if start < end else None


def as_cut(claim: ReadClaim, length: int) -> ReadClaim:
    """The claim with the machine's own ends, for it may become the machine's again, in a text of this ``length``.

    One that stands apart from them keeps its ends: they may be those of a text that was replaced since.
    """
    born = machine_span(claim.id)
    if born is None or born.end > length or overlap(born, claim) <= 0:
        return claim
    return replace(claim, start=born.start, end=born.end)


@dataclass(frozen=True, slots=True)
class Reading:
    """The machine's layer of a pair. Every span's origin is auto; claims are sorted by start.

    ``key`` changes when a text, the pipeline, its settings or the aliases do: then the reading is stale. ``covered``
    names the claims that covered half or more of a touched one when they came: they are not shown while they do.
    """

    key: str
    pipeline: Pipeline | None
    source: Layers
    derived: Layers | None
    claims: tuple[ReadClaim, ...] = ()
    covered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statements:
    """All that people said of one pair; ``aliases`` are those of the set that name somebody in its texts."""

    pair: PairRow
    claims: tuple[ClaimRow, ...] = ()
    judgements: tuple[JudgementRow, ...] = ()
    marks: tuple[MarkRow, ...] = ()
    rejections: tuple[RejectionRow, ...] = ()
    aliases: tuple[AliasRow, ...] = ()

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Statements:
        """The statements that these rows of one pair make, its own row among them."""
        given: dict[type[Row], list[Any]] = {kind: [] for kind in get_args(Row)}
        for row in rows:
            given[type(row)].append(row)

        def of_kind(kind: type[R]) -> tuple[R, ...]:
            return tuple(given[kind])

        (pair,) = of_kind(PairRow)
        return cls(
            pair,
            of_kind(ClaimRow),
            of_kind(JudgementRow),
            of_kind(MarkRow),
            of_kind(RejectionRow),
            of_kind(AliasRow),
        )

    def rows(self) -> tuple[Row, ...]:
        """Every row, what others refer to first."""
        return (
            self.pair,
            *self.claims,
            *self.judgements,
            *self.marks,
            *self.rejections,
            *self.aliases,
        )

    def touched(self) -> bool:
        """Whether a person said anything of this pair's texts."""
        return bool(self.claims or self.judgements or self.marks or self.rejections)


def parts_of(claim: Claim) -> tuple[Span, ...]:
    """The spans of a claim: one, or several when it is discontinuous."""
    return claim.spans or (Span(claim.start, claim.end),)


def overlap(a: Span | ClaimRow | RejectionRow, b: Span | ClaimRow | RejectionRow) -> int:
    """Code points that both hold; not positive when apart."""
    return min(a.end, b.end) - max(a.start, b.start)
