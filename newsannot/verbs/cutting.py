"""Where claims begin and end: made, moved, split, merged, deleted."""

from __future__ import annotations

import uuid
from dataclasses import replace

from newsannot.acts import (
    Act,
    Change,
    ClaimRow,
    JudgementRow,
    RejectionRow,
    Verb,
    machine_span,
    overlap,
)
from newsannot.errors import ActRefused, Phrase
from newsannot.judgements import judgement_of
from newsannot.model import Claim, Judgement, Layer, Side, Span, Verdict
from newsannot.verbs.desk import Desk, in_order
from newsannot.verbs.judging import tag
from newsannot.verbs.looks import having_searched, searched_together


def add_claim(desk: Desk, span: Span, verdict: Verdict | None = None) -> tuple[Act | None, str]:
    """Make a claim of a selection, tagged if a verdict is given; a claim that is there already is taken."""
    there = next((c for c in desk.pair.claims if (c.start, c.end) == (span.start, span.end)), None)
    if there:
        return (tag(desk, there.id, verdict) if verdict else None), there.id
    row = ClaimRow(desk.pair.id, str(uuid.uuid4()), span.start, span.end)
    changes = [Change(None, row)]
    if verdict:
        judged = Judgement(desk.annotator, verdict, created_at=desk.at, updated_at=desk.at)
        judged = having_searched(judged, (span,), desk.trail, desk.at)
        changes.append(Change(None, JudgementRow(row.pair, row.id, desk.annotator, judged)))
    return desk.act(Verb.TAG if verdict else Verb.ADD_CLAIM, changes), row.id


def move_claim(desk: Desk, claim: str, *parts: Span) -> Act | None:
    """Set a claim's ends, or those of its parts, in order; its id, verdict and evidence stay."""
    before = desk.row(desk.claim(claim).id)
    whole = Span(parts[0].start, parts[-1].end)
    spans = parts if len(parts) > 1 else ()
    after = ClaimRow(desk.pair.id, claim, whole.start, whole.end, spans)
    if before:
        after = replace(before, start=whole.start, end=whole.end, spans=spans)
    elif whole == machine_span(claim) and not spans:
        return None
    return desk.act(Verb.MOVE_CLAIM, [Change(before, after)])


def split_claim(desk: Desk, claim: str, position: int) -> Act | None:
    """Cut a claim in two; evidence and note go to both, the verdict is to be given anew."""
    found = _own(desk, claim)
    text = (
        found.text[: position - found.start].rstrip(),
        found.text[position - found.start :].lstrip(),
    )
    if not (found.start < position < found.end and text[0] and text[1]):
        return None
    before = desk.row(claim)
    left = ClaimRow(desk.pair.id, claim, found.start, found.start + len(text[0]))
    right = replace(left, id=str(uuid.uuid4()), start=found.end - len(text[1]), end=found.end)
    changes = [Change(before, left), Change(None, right)]
    for row in desk.judgements(claim):  # the own one, if there is one
        both = replace(
            row.judgement, verdict=None, accepted=False, searched=None, updated_at=desk.at
        )
        untimed = replace(both, seconds=None)  # or the same time would count twice
        changes.append(Change(row, replace(row, judgement=both)))
        changes.append(Change(None, replace(row, claim=right.id, judgement=untimed)))
    return desk.act(Verb.SPLIT_CLAIM, changes)


def merge_claims(desk: Desk, claims: tuple[str, ...]) -> Act | None:
    """Make one of several: the first keeps its id, evidence and notes are joined, a verdict stays if all agree.

    What was searched for them stays with it.
    """
    several = dict.fromkeys(claims)
    if len(several) < 2:
        return None
    found = sorted((_own(desk, claim) for claim in several), key=lambda claim: claim.start)
    first = found[0]
    row = ClaimRow(desk.pair.id, first.id, first.start, max(claim.end for claim in found))
    changes = [Change(desk.row(first.id), row)]
    for other in found[1:]:
        changes += _remove(desk, other.id)
    merged = _merged(desk, found)
    if merged:
        before = next(iter(desk.judgements(first.id)), None)
        changes.append(Change(before, JudgementRow(row.pair, row.id, desk.annotator, merged)))
    return desk.act(Verb.MERGE_CLAIMS, changes)


def _own(desk: Desk, claim: str) -> Claim:
    """A claim that nobody else has judged; ActRefused for another, which is not this person's alone to cut."""
    found = desk.claim(claim)
    if any(judged.annotator != desk.annotator for judged in found.judgements):
        raise ActRefused(Phrase("the claim is judged by others too"))
    if found.decision:
        raise ActRefused(Phrase("the claim is decided: take the decision back first"))
    return found


def _merged(desk: Desk, claims: list[Claim]) -> Judgement | None:
    own = [judgement_of(claim, desk.annotator) for claim in claims]
    given = [judgement for judgement in own if judgement]
    if not given:
        return None
    verdicts = {judgement.verdict if judgement else None for judgement in own}
    pieces = {(e.start, e.end): e for judgement in given for e in judgement.evidence}
    times = [j.seconds for j in given if j.seconds is not None]
    merged = replace(
        given[0],
        verdict=given[0].verdict if len(verdicts) == 1 else None,
        unsure=any(judgement.unsure for judgement in given),
        evidence=in_order(pieces.values()),
        reasons=tuple(dict.fromkeys(r for judgement in given for r in judgement.reasons)),
        note="\n".join(judgement.note for judgement in given if judgement.note),
        accepted=False,
        seconds=sum(times) if times else None,
        updated_at=desk.at,
    )
    return searched_together(merged, given)


def delete_claim(desk: Desk, claim: str) -> Act | None:
    """Strike a claim out with all that was said of it; the machine does not bring it back."""
    return desk.act(Verb.DELETE_CLAIM, _remove(desk, _own(desk, claim).id))


def _remove(desk: Desk, claim: str) -> list[Change]:
    changes = [Change(row, None) for row in desk.judgements(claim)]
    row, born = desk.row(claim), machine_span(claim)
    if row:
        changes.append(Change(row, None))
    if born:
        # Its own place, unless that was in a text which another one has replaced.
        place = row if row and overlap(row, born) <= 0 else born
        struck = RejectionRow(desk.pair.id, Side.DERIVED, Layer.CLAIMS, place.start, place.end)
        if struck not in desk.said.rejections:
            changes.append(Change(None, struck))
    return changes
