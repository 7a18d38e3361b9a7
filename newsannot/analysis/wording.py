"""Words as the comparison takes them: folded, less their endings, and with what means about the same."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from newsannot.analysis.cues import cues
from newsannot.analysis.lexicon import table

_ENDINGS = (
    "ations",
    "ation",
    "ings",
    "ing",
    "edly",
    "ies",
    "ied",
    "ed",
    "es",
    "ly",
    "s",
    "e",
    "y",
)


def plain(text: str) -> str:
    """Lower case without accents."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in folded if not unicodedata.combining(c))


@lru_cache(maxsize=10_000)
def term_of(word: str) -> str:
    """A word less its ending, so that «troops» finds «troop» and «normalizing» «normalized»."""
    if len(word) < 4 or not word.isalpha():
        return word
    for end in _ENDINGS:
        if word.endswith(end) and len(word) - len(end) >= 3:
            return word[: -len(end)]
    return word


def related(term: str) -> tuple[str, ...]:
    """The terms that mean about the same, in news first."""
    return _families().get(term, ())


@cache
def _families() -> dict[str, tuple[str, ...]]:
    """Each known term's relatives, as terms: the classes of cues.json, then WordNet's."""
    groups: dict[int, list[str]] = {}
    for word, numbers in cues().synonyms.items():
        for number in numbers:
            groups.setdefault(number, []).append(word)
    found: dict[str, dict[str, None]] = {}
    for group in groups.values():
        for word in group:
            _add(found, word, group)
    for word, others in table("relatives.json", "relatives").items():
        _add(found, word, others.split())
    return {term: tuple(others) for term, others in found.items()}


def _add(found: dict[str, dict[str, None]], word: str, others: list[str]) -> None:
    term = term_of(word)
    own = found.setdefault(term, {})
    own.update(dict.fromkeys(other for other in map(term_of, others) if other != term))
