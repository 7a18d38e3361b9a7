"""What is decided of claims that several people judged: a layer of its own, which changes no judgement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newsannot.acts import Act, Change, ClaimRow, Verb
from newsannot.judgements import judgement_of
from newsannot.model import Decision, Verdict
from newsannot.verbs.desk import Desk

# ``claims`` are those that are about the same words, cut differently: one of them, ``on``, carries what is decided.


def decide(desk: Desk, claims: tuple[str, ...], on: str, verdict: Verdict) -> Act | None:
    """Decide by verdict; evidence and reasons taken over with another verdict go, the decision's note stays."""
    before = _standing(desk, claims)
    decision = before or Decision(desk.annotator, created_at=desk.at)
    if decision.verdict is not verdict:
        decision = Decision(
            desk.annotator, verdict, note=decision.note, created_at=decision.created_at
        )
    return _put(desk, claims, on, decision)


def take_over(desk: Desk, claims: tuple[str, ...], on: str, annotator: str) -> Act | None:
    """Decide as one person judged ``on``: verdict, evidence, what was searched, reasons. The decision has its own note."""
    judged = judgement_of(desk.claim(on), annotator)
    if judged is None:
        return None
    before = _standing(desk, claims)
    decision = Decision(
        annotator,
        judged.verdict,
        evidence=judged.evidence,
        searched=judged.searched,
        reasons=judged.reasons,
        note=before.note if before else "",
        created_at=before.created_at if before else desk.at,
    )
    return _put(desk, claims, on, decision)


def note_decision(desk: Desk, claims: tuple[str, ...], note: str) -> Act | None:
    """Say in own words why it was decided so; None where nothing is decided."""
    carrier = next((claim for claim in claims if desk.claim(claim).decision), None)
    before = _standing(desk, claims)
    if carrier is None or before is None:
        return None
    return _put(desk, claims, carrier, replace(before, note=note))


def undecide(desk: Desk, claims: tuple[str, ...]) -> Act | None:
    """Take the decision back, with its note."""
    return desk.act(Verb.DECIDE, _without(desk, claims))


def _standing(desk: Desk, claims: tuple[str, ...]) -> Decision | None:
    found = (desk.claim(claim).decision for claim in claims)
    return next((decision for decision in found if decision), None)


def _put(desk: Desk, claims: tuple[str, ...], on: str, decision: Decision) -> Act | None:
    """The act that leaves this as the only decision of the claims; None where it stands there already."""
    before = desk.claim(on).decision
    others = list(_without(desk, tuple(claim for claim in claims if claim != on)))
    if before and not others and _says(before) == _says(decision):
        return None
    given = replace(decision, by=desk.annotator, at=desk.at, updated_at=desk.at)
    return desk.act(Verb.DECIDE, [*others, _change(desk, on, given)])


def _says(decision: Decision) -> Decision:
    """What it says, whoever decided so and when."""
    return replace(decision, by=None, at=None, updated_at=None)


def _without(desk: Desk, claims: tuple[str, ...]) -> Iterator[Change]:
    for claim in claims:
        if desk.claim(claim).decision:
            yield _change(desk, claim, None)


def _change(desk: Desk, claim: str, decision: Decision | None) -> Change:
    found, row = desk.claim(claim), desk.row(claim)
    touched = row or ClaimRow(desk.pair.id, claim, found.start, found.end, found.spans)
    return Change(row, replace(touched, decision=decision))
