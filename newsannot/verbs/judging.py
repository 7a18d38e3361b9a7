"""Verdicts, evidence, reasons and notes: what a person says of a claim."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from newsannot.acts import (
    Act,
    Change,
    ClaimRow,
    JudgementRow,
    Verb,
    machine_span,
    overlap,
    parts_of,
)
from newsannot.model import Evidence, Judgement, Pair, Reason, Role, Span, Suggestion, Verdict
from newsannot.verbs.desk import Desk, in_order
from newsannot.verbs.looks import having_searched, without_linked


def tag(desk: Desk, claim: str, verdict: Verdict) -> Act | None:
    """Give a claim a verdict; what was searched or taken over for another verdict no longer counts.

    An unsupported one keeps what was looked for in vain; given again, what was looked for since.
    """
    own = desk.judgement(claim) or Judgement(desk.annotator, created_at=desk.at)
    judged = _with_verdict(desk, claim, own, verdict) if own.verdict is not verdict else own
    return _put(desk, claim, Verb.TAG, _having_searched(desk, claim, judged))


def tag_because(
    desk: Desk, claim: str, verdict: Verdict, reason: Reason, against: Span | None = None
) -> Act | None:
    """Give a claim a verdict and a reason for it; a claim that has the verdict gets the reason only.

    ``against`` is a passage of the source that says otherwise: linked where the person has linked none of its words.
    """
    own = desk.judgement(claim) or Judgement(desk.annotator, created_at=desk.at)
    judged, verb = own, Verb.REASON
    if own.verdict is not verdict:
        judged = _having_searched(desk, claim, _with_verdict(desk, claim, own, verdict))
        verb = Verb.TAG
    judged = replace(judged, reasons=tuple(dict.fromkeys((*judged.reasons, reason))))
    if against and not any(overlap(piece, against) > 0 for piece in judged.evidence):
        judged = _with_piece(desk.pair, judged, against, Role.CONTRADICTS)
    return _put(desk, claim, verb, judged)


def clear(desk: Desk, claim: str) -> Act | None:
    """Take verdict, reasons and doubt away, and the evidence that came with an accepted suggestion."""
    own = desk.judgement(claim)
    if own is None:
        return None
    kept = _without_accepted(desk, claim, own)
    cleared = replace(kept, verdict=None, unsure=False, reasons=(), searched=None)
    return _put(desk, claim, Verb.CLEAR, cleared)


def _with_verdict(desk: Desk, claim: str, own: Judgement, verdict: Verdict) -> Judgement:
    return replace(_without_accepted(desk, claim, own), verdict=verdict, searched=None)


def _having_searched(desk: Desk, claim: str, own: Judgement) -> Judgement:
    return having_searched(own, parts_of(desk.claim(claim)), desk.trail, desk.at)


def _without_accepted(desk: Desk, claim: str, own: Judgement) -> Judgement:
    """The judgement less the reasons and the evidence of a suggestion that was taken over; other evidence stays."""
    if not own.accepted:
        return own
    suggestion = desk.claim(claim).suggestion
    # Without the suggestion nobody can say any more which pieces were its.
    offered = _offered(desk.pair, suggestion) if suggestion else own.evidence
    kept = tuple(piece for piece in own.evidence if piece not in offered)
    given = {finding.kind for finding in suggestion.reasons} if suggestion else own.reasons
    reasons = tuple(reason for reason in own.reasons if reason not in given)
    return replace(own, accepted=False, reasons=reasons, evidence=kept)


def toggle_unsure(desk: Desk, claim: str) -> Act | None:
    """Mark a claim for another look, or take that back."""
    own = desk.judgement(claim)
    return _judge(desk, claim, Verb.UNSURE, unsure=not (own and own.unsure))


def accept(desk: Desk, claim: str) -> Act | None:
    """Take over the suggestion with its selected evidence and its reasons, beside those chosen before.

    None when it abstains.
    """
    suggestion = desk.claim(claim).suggestion
    if suggestion is None or suggestion.abstain:
        return None
    own = desk.judgement(claim) or Judgement(desk.annotator, created_at=desk.at)
    linked = {(piece.start, piece.end) for piece in own.evidence}
    offered = (e for e in _offered(desk.pair, suggestion) if (e.start, e.end) not in linked)
    given = (finding.kind for finding in suggestion.reasons)
    accepted = replace(
        own,
        verdict=suggestion.verdict,
        evidence=in_order([*own.evidence, *offered]),
        searched=own.searched if own.verdict is suggestion.verdict else None,
        reasons=tuple(dict.fromkeys((*own.reasons, *given))),
        accepted=True,
    )
    return _put(desk, claim, Verb.ACCEPT, _having_searched(desk, claim, accepted))


def _offered(pair: Pair, suggestion: Suggestion) -> list[Evidence]:
    """The selected passages, the words that stand in the claim's stead as contradicting."""
    text = pair.source.text
    against = [f.source for f in suggestion.reasons if f.source]
    offered = []
    for passage in suggestion.evidence:
        if not passage.selected:
            continue
        contradicted = any(w.start < passage.end and passage.start < w.end for w in against)
        role = _ROLES[suggestion.verdict]
        if role is Role.CONTRADICTS and not contradicted:
            role = Role.PARTLY
        offered.append(
            Evidence(passage.start, passage.end, text[passage.start : passage.end], role)
        )
    return offered


_ROLES = {
    Verdict.MATCHING: Role.SUPPORTS,
    Verdict.EMBELLISHED: Role.PARTLY,
    Verdict.UNSUPPORTED: Role.CONTRADICTS,
}


def link(desk: Desk, claim: str, span: Span, role: Role = Role.SUPPORTS) -> Act | None:
    """Tie a passage of the source to a claim; the same passage again gets the new role."""
    own = desk.judgement(claim) or Judgement(desk.annotator, created_at=desk.at)
    return _put(desk, claim, Verb.LINK, _with_piece(desk.pair, own, span, role))


def _with_piece(pair: Pair, own: Judgement, span: Span, role: Role) -> Judgement:
    """The judgement with a passage of the source, which has this role alone."""
    words = pair.source.text[span.start : span.end]
    others = [e for e in own.evidence if (e.start, e.end) != (span.start, span.end)]
    return replace(own, evidence=in_order([*others, Evidence(span.start, span.end, words, role)]))


def move_evidence(desk: Desk, claim: str, piece: Evidence, span: Span) -> Act | None:
    """Set the ends of a linked passage, its role stays; one that is linked already with these ends gives way."""
    own = desk.judgement(claim)
    if own is None or piece not in own.evidence:
        return None
    words = desk.pair.source.text[span.start : span.end]
    moved = replace(piece, start=span.start, end=span.end, text=words)
    others = [e for e in own.evidence if e != piece and (e.start, e.end) != (span.start, span.end)]
    return _judge(desk, claim, Verb.MOVE_EVIDENCE, evidence=in_order([*others, moved]))


def unlink(desk: Desk, claim: str, piece: Evidence) -> Act | None:
    """Take one passage away from a claim."""
    own = desk.judgement(claim)
    if own is None or piece not in own.evidence:
        return None
    return _judge(desk, claim, Verb.UNLINK, evidence=tuple(e for e in own.evidence if e != piece))


def toggle_reason(desk: Desk, claim: str, reason: Reason) -> Act | None:
    """Give or take a reason."""
    own = desk.judgement(claim)
    reasons = own.reasons if own else ()
    held = reason in reasons
    chosen = tuple(r for r in reasons if r is not reason) if held else (*reasons, reason)
    return _judge(desk, claim, Verb.REASON, reasons=chosen)


def write_note(desk: Desk, claim: str, note: str) -> Act | None:
    """Say something about a claim in own words."""
    own = desk.judgement(claim)
    if note == (own.note if own else ""):
        return None
    return _judge(desk, claim, Verb.NOTE, note=note)


def _judge(desk: Desk, claim: str, verb: Verb, **facts: Any) -> Act | None:
    own = desk.judgement(claim) or Judgement(desk.annotator, created_at=desk.at)
    return _put(desk, claim, verb, replace(own, **facts))


def _put(desk: Desk, claim: str, verb: Verb, judgement: Judgement) -> Act | None:
    judgement = without_linked(judgement)
    before = next((r for r in desk.judgements(claim) if r.annotator == desk.annotator), None)
    if before and before.judgement == judgement:
        return None
    if says_nothing(judgement):
        return desk.act(verb, _untouch(desk, claim))
    judged = replace(desk.timed(claim, judgement), updated_at=desk.at)
    row = JudgementRow(desk.pair.id, claim, desk.annotator, judged)
    return desk.act(verb, [*_touch(desk, claim), Change(before, row)])


def says_nothing(own: Judgement) -> bool:
    """Whether a judgement is none."""
    words = (own.verdict, own.evidence, own.searched, own.reasons, own.note)
    return not own.unsure and not any(words)


def _touch(desk: Desk, claim: str) -> list[Change]:
    """The change that makes a claim of the machine's a person's."""
    if desk.row(claim):
        return []
    found = desk.claim(claim)
    return [Change(None, ClaimRow(desk.pair.id, claim, found.start, found.end, found.spans))]


def _untouch(desk: Desk, claim: str) -> list[Change]:
    """The own judgement goes; a claim of the machine's that nobody else touched is the machine's again."""
    rows = desk.judgements(claim)
    changes = [Change(row, None) for row in rows if row.annotator == desk.annotator]
    row, born = desk.row(claim), machine_span(claim)
    if row is None or len(rows) > 1 or row.decision or row.spans:
        return changes
    # Only where the machine has its word on it: a claim that it does not know would be gone.
    if born == Span(row.start, row.end) and desk.claim(claim).suggestion:
        changes.append(Change(row, None))
    return changes
