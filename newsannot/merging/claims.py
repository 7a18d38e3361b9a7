"""Claims, and what people say of them: each comes to the claim here that is cut alike, else with its own."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace

from newsannot.acts import Change, ClaimRow, JudgementRow, parts_of
from newsannot.composition import is_touched
from newsannot.judgements import judgement_of
from newsannot.merging.values import Difference, Known, News, Of, Standing
from newsannot.model import Claim, Decision, Judgement, Origin, Pair, Span
from newsannot.verbs.judging import says_nothing


def claim_news(here: Standing, coming: Pair, known: Known) -> News:
    """What people say of claims there; a claim that they cut otherwise than anybody here is one more."""
    there = {claim.id: claim for claim in here.pair.claims}
    rows = {row.id: row for row in here.said.claims}
    touched = [claim for claim in coming.claims if is_touched(claim)]
    parts = []
    for key, claim in zip(_keys(there, touched), touched, strict=True):
        own = there.get(key)
        if own and _cut(own) != _cut(claim):
            own = None  # the machine's alone, which a person has cut anew
        parts.append(_one(own, replace(claim, id=key), here.pair.id, rows.get(key), known))
    return News(
        tuple(change for part in parts for change in part.changes),
        tuple(difference for part in parts for difference in part.differences),
    )


def _cut(claim: Claim) -> tuple[Span, ...]:
    return tuple(Span(part.start, part.end) for part in parts_of(claim))


def _keys(there: dict[str, Claim], coming: list[Claim]) -> list[str]:
    """The id here of each coming claim."""
    found = {claim.id: key for claim in coming if (key := _known_as(there, claim))}
    taken = set(found.values())
    same: dict[tuple[Span, ...], list[str]] = {}
    for claim in there.values():
        if claim.id not in taken:
            same.setdefault(_cut(claim), []).append(claim.id)
    for claim in coming:
        if claim.id in found:
            continue
        alike = same.get(_cut(claim))
        found[claim.id] = alike.pop(0) if alike else _free(there, taken, claim)
        taken.add(found[claim.id])
    return [found[claim.id] for claim in coming]


def _known_as(there: dict[str, Claim], claim: Claim) -> str | None:
    """The id of the claim here that is this one, cut as it is."""
    cut = _cut(claim)
    for key in _ids(claim):
        if key in there and _cut(there[key]) == cut:
            return key
    return None


def _ids(claim: Claim) -> Iterator[str]:
    yield claim.id
    yield _other_id(claim)  # which takes longer to make than to ask for the first one


def _free(there: dict[str, Claim], taken: set[str], claim: Claim) -> str:
    own = there.get(claim.id)
    free = claim.id not in taken and (own is None or own.origin is Origin.AUTO)
    return claim.id if free else _other_id(claim)


def _other_id(claim: Claim) -> str:
    """The id of a claim whose own another one has here: the same each time it comes."""
    cut = " ".join(f"{part.start}-{part.end}" for part in _cut(claim))
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{claim.id} {cut}"))


def _one(own: Claim | None, claim: Claim, pair: str, row: ClaimRow | None, known: Known) -> News:
    judged, differences = _judgements(own, claim, pair, known)
    cut = own or claim
    bare = ClaimRow(pair, claim.id, cut.start, cut.end, cut.spans)
    decision = own.decision if own else None
    if claim.decision and decision is None:
        if replace(bare, decision=claim.decision) not in known.rows:
            decision = claim.decision
    elif claim.decision and decision and _words(decision) != _words(claim.decision):
        differences.append(Difference(Of.DECISION, decision, claim.decision, claim.id))
    after = replace(row or bare, decision=decision)
    anew = own is None and bare not in known.rows
    changes = []
    if row != after and (row or judged or decision or anew):
        changes.append(Change(row, after))
    return News((*changes, *judged), tuple(differences))


def _judgements(
    own: Claim | None, claim: Claim, pair: str, known: Known
) -> tuple[list[Change], list[Difference]]:
    changes, differences = [], []
    for judged in claim.judgements:
        row = JudgementRow(pair, claim.id, judged.annotator, judged)
        if says_nothing(judged) or row in known.rows:
            continue
        mine = judgement_of(own, judged.annotator) if own else None
        if mine is None or says_nothing(mine):
            changes.append(Change(replace(row, judgement=mine) if mine else None, row))
        elif _words(mine) != _words(judged):
            difference = Difference(Of.JUDGEMENT, mine, judged, claim.id, judged.annotator)
            differences.append(difference)
    return changes, differences


def _words(said: Judgement) -> Judgement:
    """What is said, without when, and how long it took."""
    bare = replace(said, accepted=False, seconds=None, created_at=None, updated_at=None)
    return replace(bare, at=None) if isinstance(bare, Decision) else bare
