"""Whether two written names are spellings of one: diacritics, transliterations, acronyms, known other names."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from newsannot.analysis.lexicon import phrases
from newsannot.folding import fold

_CORPORATE = re.compile(
    r" (?:inc|corp|corporation|ltd|limited|llc|plc|co|company|gmbh|ag|sa|fc|afc)$"
)
_OFFICE = re.compile(r"^(ministry|department) of (?:the )?(.+?)(?: affairs)?$")
_STATE = re.compile(r"^(?:(?:republic|kingdom|state|city) of )(?:the )?(?=\w)")
_SUFFIX = re.compile(r" (?:jr|sr|ii|iii|iv)$")
_SOUNDS = (
    (re.compile(r"tch|tsch|ch"), "c"),
    (re.compile(r"sch|sh|zh|z"), "s"),
    (re.compile(r"kh|q|ck"), "k"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"w"), "v"),
    (re.compile(r"x"), "ks"),
)
_VOWEL = re.compile(r"[aeiouyjh]")
_DOUBLE = re.compile(r"(.)\1+")
_SMALL = frozenset({"of", "the", "for", "and", "in", "on", "de", "to"})


@lru_cache(maxsize=20_000)
def fold_person(name: str) -> str:
    """A folded person's name without «Jr»."""
    return _SUFFIX.sub("", fold(name))


def fold_organisation(name: str) -> str:
    """A folded organisation's name without its legal form."""
    return _CORPORATE.sub("", fold(name).replace(",", ""))


@cache
def _other_names() -> dict[str, str]:
    """Folded name to the folded first name of its line in the alias table."""
    lines = (line.split(" = ") for line in phrases("names.json", "aliases"))
    return {fold(name): fold(names[0]) for names in lines for name in names}


@lru_cache(maxsize=20_000)
def known_as(name: str) -> str:
    """The folded name by which the alias table knows this one; the name folded when it does not."""
    folded = fold_organisation(name)
    if folded in _other_names():
        return _other_names()[folded]
    return _OFFICE.sub(r"\2 \1", _STATE.sub("", folded))


@lru_cache(maxsize=5_000)
def _skeleton(folded: str) -> str:
    """The consonants as they sound, doubles single."""
    for sound, letter in _SOUNDS:
        folded = sound.sub(letter, folded)
    return _DOUBLE.sub(r"\1", _VOWEL.sub("", folded))


def is_variant(one: str, other: str) -> bool:
    """Whether two folded words are spellings of one name: «zelenskyy» and «zelensky», never «serbia» and «siberia».

    The same consonants in the same order, and one letter of difference (two in words of eight or more).
    """
    if one == other:
        return True
    if min(len(one), len(other)) < 5 or one[0] != other[0]:
        return False
    if len(skeleton := _skeleton(one)) < 3 or skeleton != _skeleton(other):
        return False
    edits = 2 if min(len(one), len(other)) >= 8 else 1
    return Levenshtein.distance(one, other, score_cutoff=edits) <= edits


@cache
def _given_variants() -> dict[str, str]:
    """Folded given name to the first of its line in the table."""
    lines = [line.split() for line in phrases("names.json", "given_variants")]
    return {fold(name): fold(names[0]) for names in lines for name in names}


def is_same_given(one: str, other: str) -> bool:
    """Whether two folded given names may be one person's: spellings, short forms («bill», «william») or an initial."""
    if is_variant(one, other) or (1 in (len(one), len(other)) and one[0] == other[0]):
        return True
    known = _given_variants()
    return one in known and known[one] == known.get(other)


def stands_for(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym are the first letters of a name's words, small words in or out."""
    letters = fold(acronym).replace(" ", "")
    words = fold(name).split()
    if len(words) < 2 or not 2 <= len(letters) <= 8 or not acronym[:1].isupper():
        return False
    large = "".join(word[0] for word in words if word not in _SMALL)
    return letters in {large, "".join(word[0] for word in words)}
