"""The buttons of a row that put a verdict and the reason for it on the row's claim, and whether that is done."""

from __future__ import annotations

from functools import partial

from newsannot.gui.actions import shown_key
from newsannot.gui.ledger import RowAct
from newsannot.gui.marking import Outlook
from newsannot.gui.words import reason_name, tr, verdict_name
from newsannot.model import Claim, Reason, Span, Verdict
from newsannot.verbs import tag_because


def tag_act(
    outlook: Outlook,
    claim: Claim | None,
    verdict: Verdict,
    reason: Reason,
    against: Span | None = None,
) -> RowAct:
    """One act; ``against`` is the source's passage that says otherwise, and is linked with it."""
    text = tr("Tag {verdict}: {reason}", verdict=verdict_name(verdict), reason=reason_name(reason))
    if claim is None:
        key = shown_key("add_claim")
        return RowAct(text, tr("These words are in no claim; {key} makes one of them", key=key))
    own = outlook.judgement(claim)
    if own and own.verdict is verdict and reason in own.reasons:
        return RowAct(text, tr("The claim has this verdict and this reason"))
    tip = tr("Gives the claim this verdict and adds the reason")
    if against:
        tip = tr("Gives the claim this verdict, adds the reason and links what contradicts it")
    intent = partial(tag_because, claim=claim.id, verdict=verdict, reason=reason, against=against)
    return RowAct(text, tip, intent)


def tagged(status: str, verdict: Verdict | None) -> str:
    """A row's status, behind the verdict by which it is settled."""
    if verdict is None:
        return status
    return tr("Tagged {verdict} · {status}", verdict=verdict_name(verdict), status=status)


def settled(outlook: Outlook, claim: Claim | None, *reasons: Reason) -> Verdict | None:
    """The verdict by which the person has answered for these reasons: because of one of them, or of none in particular."""
    own = outlook.judgement(claim) if claim else None
    if own is None or own.verdict is None:
        return None
    others = own.reasons if own.verdict is not Verdict.MATCHING else ()
    return None if others and set(reasons).isdisjoint(others) else own.verdict
