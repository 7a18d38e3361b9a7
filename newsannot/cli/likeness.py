"""Why two articles were paired, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsannot.matching.partners import Shared
    from newsannot.matching.proposing import ProposedPair


def why(proposal: ProposedPair) -> str:
    """What the two share, the most telling first, and how like they are in all."""
    from newsannot.matching.partners import Bond

    told = [one for one in proposal.shared if one.bond is not Bond.WORDS] or proposal.shared
    words = "; ".join(map(_words, told))
    named = any(one.bond is Bond.FILE_NAMES for one in proposal.shared)
    return words if named else f"likeness {proposal.score:.2f}; {words}"


def _words(shared: Shared) -> str:
    from newsannot.matching.partners import Bond

    number = shared.number
    return {
        Bond.TEXT: "the same text",
        Bond.FILE_NAMES: "by their files' names",
        Bond.NAMES: f"same names: {', '.join(shared.words)}",
        Bond.QUOTES: f"equal quotes: {number}",
        Bond.FIGURES: f"equal figures: {number}",
        Bond.DATES: f"days apart: {number}",
        Bond.WORDS: f"words in common: {number}",
    }[shared.bond]
