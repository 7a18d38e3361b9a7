"""The office that the words beside a person's name give: «the prime minister Rama», «Edi Rama, foreign minister»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from newsannot.analysis.lexicon import phrases, words

_FILE = "offices.json"
_NEAR = 90
"""Code points beside a name that are looked at."""

_OF = r" (?:of|for) (?:the )?[A-Z][\w’'-]*(?: (?:and )?[A-Z][\w’'-]*){0,4}"
# A name that follows is somebody else's office: «Vučić, President Macron and others».
_NOBODYS = r"(?! ?[A-Z])(?![\w’'-])"
_LEAD = r"(?:(?:the|a|an|its|his|her|their|our) )?(?:[\w’'.-]+ ){0,3}?"


@dataclass(frozen=True, slots=True)
class Office:
    """An office as it is written, what kind of one it is, for what, and how much of one: «deputy»."""

    text: str
    head: str
    fields: frozenset[str]
    ranks: frozenset[str]

    def agrees(self, other: Office) -> bool:
        """Whether both may be the same office, the one named more closely than the other."""
        narrower = self.fields <= other.fields or other.fields <= self.fields
        return self.head == other.head and self.ranks == other.ranks and narrower


def offices_beside(text: str, start: int, end: int) -> Iterator[Office]:
    """The offices right before and right after the name that stands here."""
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    leading, set_off, of_place, following = _patterns()
    found = [leading.search(before) or of_place.search(before), following.match(after)]
    if after.startswith((",", ".")):
        found.append(set_off.search(before))
    yield from (_office(match["office"]) for match in found if match)


def _office(text: str) -> Office:
    parts = _plain(text)
    for other, usual in _equals().items():
        if parts == other or parts.endswith(f" {other}"):
            parts = parts.removesuffix(other) + usual
    head = next(head for head in _heads() if parts == head or parts.endswith(f" {head}"))
    rest = frozenset(parts.removesuffix(head).split())
    return Office(" ".join(text.split()), head, rest - _ranks(), rest & _ranks())


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("-", " ").split())


@cache
def _ranks() -> frozenset[str]:
    return words(_FILE, "ranks")


@cache
def _heads() -> tuple[str, ...]:
    """Offices by their usual names, longest first."""
    return tuple(sorted(phrases(_FILE, "heads"), key=len, reverse=True))


@cache
def _equals() -> dict[str, str]:
    """Other names of an office to its usual one, longest first."""
    lines = [line.split(" = ") for line in phrases(_FILE, "equals")]
    pairs = [(other, names[0]) for names in lines for other in names[1:]]
    return dict(sorted(pairs, key=lambda pair: len(pair[0]), reverse=True))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    names = sorted((*_heads(), *_equals()), key=len, reverse=True)
    heads = "|".join(re.escape(name).replace(r"\ ", "[ -]") for name in names)
    less = "|".join(re.escape(word) for word in (*_ranks(), *phrases(_FILE, "fields")))
    office = rf"(?<![\w-])(?P<office>(?i:(?:(?:{less})[ -])*(?:{heads})))"
    return (
        re.compile(rf"{office} $"),
        re.compile(rf"{office}, $"),
        re.compile(rf"{office}{_OF},? $"),
        re.compile(rf", (?:(?:aged )?\d\d, )?{_LEAD}{office}{_NOBODYS}"),
    )
