"""The words of a text that carry its content, as terms: «troops» is «troop»."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from newsannot.analysis.cues import cues
from newsannot.analysis.wording import plain, related, term_of

_WORD = re.compile(r"\w+")


def terms(text: str) -> set[str]:
    """The terms of a text's words, stop-words left out."""
    stop = cues().stop
    return {term_of(word) for word in _WORD.findall(plain(text)) if word not in stop}


def held(wanted: AbstractSet[str], there: AbstractSet[str]) -> float:
    """The share of the wanted terms that are there, themselves or as what means about the same; 0 of none."""
    found = sum(term in there or not there.isdisjoint(related(term)) for term in wanted)
    return found / len(wanted) if wanted else 0.0
