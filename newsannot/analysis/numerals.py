"""Numbers as they are written, in figures and in words, to decimals."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from newsannot.analysis.lexicon import phrases, table

FILE = "figures.json"

# At most 15 figures before and 9 behind the point: nothing that is counted is longer, and nothing can blow up.
DIGITS = r"(?:\d{1,3}(?:[,\u00a0\u202f]\d{3}){1,6}(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?)(?!\d)"
# Not behind a letter («G7»), a letter and hyphen («F-16») or another number's point or colon.
START = r"(?<![\w$€£#])(?<![^\W\d]-)(?<!\d[.,/:])"

_SEPARATORS = re.compile("[,\u00a0\u202f]")
_PART = re.compile(r"[a-z]+")


@cache
def numeral() -> str:
    """The expression of a number with its scale word: «1.2bn», «1,200 million», «three dozen», «half a million»."""
    scales = "|".join(sorted(table(FILE, "scales"), key=len, reverse=True))
    long_scales = "|".join(
        s for s in sorted(table(FILE, "scales"), key=len, reverse=True) if len(s) > 3
    )
    words = "|".join((*reversed(phrases(FILE, "small")), *phrases(FILE, "tens")))
    in_figures = rf"{DIGITS}(?:[ -]?(?:{scales})(?![^\W_]))?(?: (?:{long_scales})\b)?"
    part = rf"(?:{words}|{long_scales})"
    in_words = rf"(?:{words})\b(?:(?:-| and | )(?:{part})\b){{0,9}}"
    article = rf"(?:half an? |an? )(?:{long_scales})\b"
    return rf"(?:{in_figures}|{in_words}|{article})"


@cache
def vague() -> str:
    """The expression of plurals that only give a size: «dozens», «tens of thousands»."""
    return "|".join(sorted(table(FILE, "vague"), key=len, reverse=True))


def value_of(words: str) -> Decimal | None:
    """The number that an expression matched by ``numeral`` or ``vague`` means; None for a run of words that is none."""
    plain = " ".join(words.lower().split())
    if plain in table(FILE, "vague"):
        return Decimal(table(FILE, "vague")[plain])
    digits = re.match(DIGITS, plain)
    if digits:
        number = Decimal(_SEPARATORS.sub("", digits.group()))
        for scale in _PART.findall(plain[digits.end() :]):
            number *= Decimal(table(FILE, "scales")[scale])
        return number
    return _spelled(_PART.findall(plain))


def _spelled(words: list[str]) -> Decimal | None:
    """Sum of hundreds and tens, each group times its scale."""
    total, group = Decimal(0), Decimal(0)
    factor = Decimal("0.5") if words[:1] == ["half"] else Decimal(1)
    for word in words:
        if word in {"and", "a", "an", "half"}:
            continue
        if word in table(FILE, "scales"):
            group = (group or Decimal(1)) * Decimal(table(FILE, "scales")[word])
            if group >= 1000:
                total, group = total + group, Decimal(0)
        else:
            size = _size(word)
            if size is None or (group and not _fits(group, size)):
                return None
            group += size
    return (total + group) * factor


def _size(word: str) -> Decimal | None:
    if word in phrases(FILE, "small"):
        return Decimal(phrases(FILE, "small").index(word))
    if word in phrases(FILE, "tens"):
        return Decimal(20 + 10 * phrases(FILE, "tens").index(word))
    return None


def _fits(group: Decimal, size: Decimal) -> bool:
    """«twenty three» is one number, «three twenty» is two."""
    last = group % 100
    return (last == 0 and group >= 100) or (last >= 20 and last % 10 == 0 and size < 10)


def written(value: Decimal) -> str:
    """A decimal as the record has it: no exponent, no closing zeros."""
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
