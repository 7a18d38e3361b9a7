"""What was looked for in vain while a claim was at hand, and how a judgement keeps it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from newsannot.acts import overlap
from newsannot.model import Judgement, Searched, Span, Verdict


@dataclass(frozen=True, slots=True)
class Look(Span):
    """A term that was searched for, or a passage of the source that was seen, while a claim was at hand.

    The span is one of the claim's in the derived text: what was looked for goes with the words when they are cut otherwise.
    """

    term: str = ""
    passage: Span | None = None


def having_searched(
    own: Judgement, claim: Sequence[Span], trail: Iterable[Look], at: str
) -> Judgement:
    """An unsupported judgement with what was looked for on the claim's words beside what it had; else as it is."""
    if own.verdict is not Verdict.UNSUPPORTED:
        return own
    looks = [look for look in trail if any(overlap(look, part) > 0 for part in claim)]
    before = own.searched or Searched()
    seen = {look.passage for look in looks if look.passage}
    found = Searched(
        tuple(dict.fromkeys((*before.terms, *(look.term for look in looks if look.term)))),
        _in_order({*before.passages, *seen}),
        before.at,
    )
    kept = _unlinked(own, found)
    return own if kept == own.searched else replace(own, searched=kept and replace(kept, at=at))


def without_linked(own: Judgement) -> Judgement:
    """The judgement whose passages seen are none that is linked by now."""
    return replace(own, searched=_unlinked(own, own.searched)) if own.searched else own


def searched_together(own: Judgement, others: Iterable[Judgement]) -> Judgement:
    """A judgement made of several, with what was searched for any of them where all are unsupported."""
    several = [other.searched for other in others if other.searched]
    if own.verdict is not Verdict.UNSUPPORTED or not several:
        return replace(own, searched=None)
    together = Searched(
        tuple(dict.fromkeys(term for searched in several for term in searched.terms)),
        _in_order({passage for searched in several for passage in searched.passages}),
        max((searched.at for searched in several if searched.at), default=None),
    )
    return without_linked(replace(own, searched=together))


def _unlinked(own: Judgement, searched: Searched) -> Searched | None:
    """The passages that share no word with the evidence; None where nothing is left to tell."""
    passages = tuple(
        p for p in searched.passages if all(overlap(p, piece) <= 0 for piece in own.evidence)
    )
    kept = replace(searched, passages=passages)
    return kept if kept.terms or kept.passages else None


def _in_order(passages: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(passages, key=lambda passage: (passage.start, passage.end)))
