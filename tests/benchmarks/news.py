"""News that nobody wrote, as much as is wanted, each article with words that no other has: what makes a vocabulary grow."""

from __future__ import annotations

import random
from collections.abc import Iterator

from newsannot import record
from newsannot.model import Pair

WORDS = 400
SHARED = 0.6

_CONSONANTS, _VOWELS = "bdfgjklmnprstvwxz", "aeiou"
_TITLES = ["Prime Minister", "Mayor", "Judge", "Professor", "Captain", "Dr.", "Foreign Minister"]
_SHAPES = (
    "{title} {name} said on {day} that the {noun} in {place} would cost {sum} million euros by {year}.",
    "“We will not {verb} the {noun} before {place} does,” said {name}, who leads {org}.",
    "{org} {verb}ed {count} {noun}s in {place} after the {adjective} {noun} of {year}, its lawyers said.",
    "About {share} percent of the {noun}s near {place} were {adjective}, a report by {org} found.",
    "{name} told reporters that nobody had {verb}ed the {noun}: “It was {adjective}, and we knew it.”",
    "The {adjective} {noun}, which {name} {verb}ed in {year}, killed {count} people and hurt {sum} more.",
    "According to {org}, {place} has denied that its {noun} was ever {verb}ed.",
    "In {place}, {count} families left their homes on {day} because the {noun} had become {adjective}.",
    "Neither {name} nor {org} answered questions about the {adjective} {noun}.",
)
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def pairs(number: int, seed: int = 1) -> Iterator[Pair]:
    """Pairs of two articles of some 400 words; the derived one has the source's sentences for the most part."""
    chance = random.Random(seed)
    for _ in range(number):
        source = _article(chance)
        derived = [line if chance.random() < SHARED else _line(chance) for line in source]
        yield record.new_pair(record.article("\n".join(source)), record.article("\n".join(derived)))


def _article(chance: random.Random) -> list[str]:
    """Lines of three sentences."""
    lines: list[str] = []
    while sum(len(line.split()) for line in lines) < WORDS:
        lines.append(_line(chance))
    return lines


def _line(chance: random.Random) -> str:
    return " ".join(_sentence(chance) for _ in range(3))


def _sentence(chance: random.Random) -> str:
    """A sentence with some five words that are new: of so many syllables that chance seldom makes one twice."""
    return chance.choice(_SHAPES).format(
        title=chance.choice(_TITLES),
        name=f"{_word(chance).title()} {_word(chance).title()}",
        org=f"{_word(chance).title()} Group",
        place=_word(chance).title(),
        noun=_word(chance),
        verb=_word(chance),
        adjective=f"{_word(chance)}ous",
        day=chance.choice(_DAYS),
        sum=chance.randint(2, 900),
        count=chance.randint(2, 9_000),
        share=chance.randint(1, 99),
        year=chance.randint(1980, 2025),
    )


def _word(chance: random.Random) -> str:
    size = chance.randint(3, 4)
    return "".join(chance.choice(_CONSONANTS) + chance.choice(_VOWELS) for _ in range(size))
