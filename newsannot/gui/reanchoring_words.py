"""What becomes of spans when a text is replaced, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from newsannot.anchoring import Fate, Kind, Use
from newsannot.gui.words import elided, tr
from newsannot.model import Span
from newsannot.reanchoring import Item

_AROUND = 30  # code points


def counts_sentence(items: Iterable[Item]) -> str:
    """How many stay, move, are ambiguous or lost: «41 stay, 3 move, 1 is ambiguous, 2 are lost»."""
    number = Counter(item.found.fate for item in items)
    told = [
        (number[Fate.STAYS], tr("1 stays"), tr("{number} stay")),
        (number[Fate.MOVES], tr("1 moves"), tr("{number} move")),
        (number[Fate.AMBIGUOUS], tr("1 is ambiguous"), tr("{number} are ambiguous")),
        (number[Fate.LOST], tr("1 is lost"), tr("{number} are lost")),
    ]
    words = [one if n == 1 else more.format(number=n) for n, one, more in told if n]
    return ", ".join(words) or tr("Nothing was said of this text yet")


def fate_name(fate: Fate) -> str:
    return {
        Fate.STAYS: tr("stays"),
        Fate.MOVES: tr("moves"),
        Fate.AMBIGUOUS: tr("ambiguous"),
        Fate.LOST: tr("lost"),
    }[fate]


def fate_meaning(item: Item) -> str:
    """What the fate means, and what there is to do."""
    if item.found.fate is Fate.STAYS:
        return tr("The same words stand at the same place.")
    if item.found.fate is Fate.MOVES:
        return tr("The same words stand at another place.")
    if item.found.fate is Fate.AMBIGUOUS:
        if len(item.found.places) == 1:
            return tr("These words stand here, but it may be others that were meant. Take it?")
        if not item.must_decide:
            return tr("These words stand at several places. It is dropped unless you choose one.")
        return tr("These words stand at several places. Which is it?")
    if item.must_decide:
        return tr("These words are nowhere in the new text. Select the words, or drop it.")
    return tr("These words are nowhere in the new text. It is dropped unless you place it.")


def uses_name(uses: Iterable[Use]) -> str:
    """What a span is there for, each kind once: «claim, name or quote»."""
    names = {
        Kind.CLAIM: tr("claim"),
        Kind.EVIDENCE: tr("evidence"),
        Kind.SEARCHED: tr("passage seen"),
        Kind.OMISSION: tr("omission"),
        Kind.MARK: tr("mark"),
        Kind.SPEAKER: tr("speaker"),
        Kind.CUE: tr("reporting words"),
        Kind.REJECTION: tr("struck out"),
    }
    kinds = {use.kind for use in uses}
    return ", ".join(name for kind, name in names.items() if kind in kinds)


def uses_count(uses: Iterable[Use]) -> str:
    """For how many claims and people a passage is there; empty where that goes without saying."""
    of = {(use.claim, use.annotator) for use in uses if use.annotator}
    claims, people = len({claim for claim, _ in of}), len({who for _, who in of})
    if claims > 1:
        return tr("for {number} claims", number=claims)
    return tr("of {number} annotators", number=people) if people > 1 else ""


def in_context(text: str, place: Span) -> str:
    """A candidate with the words around it."""
    before = text[max(0, place.start - _AROUND) : place.start]
    after = text[place.end : place.end + _AROUND]
    if place.start > _AROUND:  # whole words
        before = f"… {before.partition(' ')[2]}"
    if place.end + _AROUND < len(text):
        after = f"{after.rpartition(' ')[0]} …"
    words = elided(text[place.start : place.end], _AROUND)
    return " ".join(f"{before}[{words}]{after}".split())
