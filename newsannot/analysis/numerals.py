"""Numbers as they are written, in figures and in words, to decimals."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from math import gcd

from newsannot.analysis.lexicon import phrases, table

FILE = "figures.json"

# At most 15 figures before and 9 behind the point: nothing that is counted is longer, and nothing can blow up.
DIGITS = r"(?:\d{1,3}(?:[,\u00a0\u202f]\d{3}){1,6}(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?)(?!\d)"
# Not behind a letter («G7»), a letter and hyphen («F-16») or another number's point or colon.
START = r"(?<![\w$€£#])(?<![^\W\d]-)(?<!\d[.,/:])"

_SEPARATORS = re.compile("[,\u00a0\u202f]")
_PART = re.compile(r"[a-z]+")


_HALF = r"(?:[ -]and[ -]a[ -]half\b)"
_SIGNS = {"½": "0.5", "¼": "0.25", "¾": "0.75"}
_SHARES = (
    (re.compile(r"(?:an? )?half[ -]"), "0.5"),
    (re.compile(r"(?:a |one )?quarter of "), "0.25"),
    (re.compile(r"three[ -]quarters of "), "0.75"),
)


@cache
def numeral() -> str:
    """The expression of a number with its scale word: «1.2bn», «1,200 million», «three dozen», «half a million»."""
    scales = "|".join(sorted(table(FILE, "scales"), key=len, reverse=True))
    long_scales = "|".join(
        s for s in sorted(table(FILE, "scales"), key=len, reverse=True) if len(s) > 3
    )
    words = "|".join((*reversed(phrases(FILE, "small")), *phrases(FILE, "tens")))
    and_half = rf"(?:[½¼¾]|{_HALF})?"
    in_figures = rf"{DIGITS}{and_half}(?:[ -]?(?:{scales})(?![^\W_]))?(?: (?:{long_scales})\b)?"
    part = rf"(?:{words}|{long_scales})"
    in_words = (
        rf"(?:{words})\b(?:(?:-| and | )(?:{part})\b){{0,9}}(?:{_HALF}(?: (?:{long_scales})\b)?)?"
    )
    share = (
        r"(?:(?:an? )?half(?: an? |-)|(?:a |one )?quarter of an? |three[ -]quarters of an? |an? )"
    )
    article = rf"{share}(?:{long_scales})\b"
    return rf"(?:{article}|{in_figures}|{in_words})"


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
        return _in_figures(digits.group(), plain[digits.end() :])
    for lead, share in _SHARES:
        if found := lead.match(plain):
            whole = _spelled(_PART.findall(plain[found.end() :]))
            return None if whole is None else whole * Decimal(share)
    return _spelled(_PART.findall(plain))


def _in_figures(digits: str, rest: str) -> Decimal:
    number = Decimal(_SEPARATORS.sub("", digits))
    number += Decimal(_SIGNS.get(rest[:1], "0"))
    for word in _PART.findall(rest):
        if word == "half":
            number += Decimal("0.5")
        elif word in table(FILE, "scales"):
            number *= Decimal(table(FILE, "scales")[word])
    return number


def _spelled(words: list[str]) -> Decimal | None:
    """Sum of hundreds and tens, each group times its scale."""
    total, group = Decimal(0), Decimal(0)
    for word in words:
        if word in {"and", "a", "an"}:
            continue
        if word == "half":
            group += Decimal("0.5")
        elif word in table(FILE, "scales"):
            group = (group or Decimal(1)) * Decimal(table(FILE, "scales")[word])
            if group >= 1000:
                total, group = total + group, Decimal(0)
        else:
            size = _size(word)
            if size is None or (group and not _fits(group, size)):
                return None
            group += size
    return total + group


@cache
def fractions() -> dict[str, str]:
    """Fractions in words to their percentages: «half», «a third», «one-third», «three quarters»."""
    found = {"half": "50"}
    for name, parts in table(FILE, "fractions").items():
        for count, word in enumerate(phrases(FILE, "small")[: int(parts)]):
            share = written((Decimal(100 * count) / Decimal(parts)).quantize(Decimal("0.01")))
            if count == 1:
                article = "an" if name[0] in "aeiou" else "a"
                found |= {f"{article} {name}": share, f"one {name}": share, f"one-{name}": share}
            elif count and gcd(count, int(parts)) == 1:
                found |= {f"{word} {name}s": share, f"{word}-{name}s": share}
    return found


def share_of(part: str, whole: str) -> str | None:
    """The percentage that «one in five» is; None where the words are more likely no share."""
    some, all_of = value_of(part), value_of(whole)
    if some is None or all_of is None or not 0 < some < all_of:
        return None
    if all_of > 10 and (some > 1 or all_of not in {20, 25, 50, 100, 1000}):
        return None
    return written((100 * some / all_of).quantize(Decimal("0.01")))


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
