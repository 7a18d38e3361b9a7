"""What a text tells of each person's gender: by title and kin word, and by pronouns where nobody else is named."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from newsannot.analysis.covered import Covered
from newsannot.analysis.lexicon import words
from newsannot.model import Entity, Span

_FILE = "speech.json"
_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"(?<![A-Z])(?<!Mr|Ms|Dr)(?<!Mrs|Sen|Rep|Gov)[.!?]+[\"”’')\]]*\s+|\n+")
# What belongs to a name stands at most so far before it, in words, and no preposition between.
_PREMODIFIERS = 4
_BREAK = re.compile(r"[,;:\n“”\"()]|(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)[.!?]\s")
_APPOSITION = re.compile(r",\s+((?:[^\W\d_]|[ -])+)")
# A title says more than a pronoun that may mean somebody who is not named.
_TITLE_WEIGHT = 5


def sentence_starts(text: str) -> list[int]:
    """Where sentences begin, by their stops alone."""
    return [0, *(stop.end() for stop in _STOP.finditer(text))]


def genders(text: str, people: Sequence[Entity], quoted: Covered) -> dict[str, str]:
    """«f» or «m» by referent, for those of whom the text tells."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for person in people:
        if person.who is not None:
            for word in _words_of(text, person):
                votes[person.who][_gender(word, "titles")] += _TITLE_WEIGHT
    for who, pronoun in _lone_pronouns(text, people, quoted):
        votes[who][_gender(pronoun, "pronouns")] += 1
    found = {who: (count["f"], count["m"]) for who, count in votes.items()}
    return {
        who: "f" if f > m else "m" for who, (f, m) in found.items() if max(f, m) > 2 * min(f, m)
    }


def gender_of(pronoun: str) -> str | None:
    """The gender of a pronoun in lower case."""
    return _gender(pronoun, "pronouns") or None


def _gender(word: str, kind: str) -> str:
    if word in words(_FILE, f"female_{kind}"):
        return "f"
    return "m" if word in words(_FILE, f"male_{kind}") else ""


def _words_of(text: str, person: Span) -> Iterator[str]:
    """The words that say what a person is: before the name without a preposition, and first in its apposition."""
    before = _BREAK.split(text[max(0, person.start - 40) : person.start])[-1]
    for word in reversed(_WORD.findall(before.lower())[-_PREMODIFIERS:]):
        if word in words(_FILE, "prepositions"):
            break
        yield word
    apposition = _APPOSITION.match(text, person.end, person.end + 60)
    for word in _WORD.findall(apposition.group(1).lower()) if apposition else ():
        if word in words(_FILE, "prepositions"):
            break
        yield word


def _lone_pronouns(
    text: str, people: Iterable[Entity], quoted: Covered
) -> Iterator[tuple[str, str]]:
    """The first gendered pronoun behind the only person that its sentence names."""
    starts = [*sentence_starts(text), len(text)]
    waiting = list(people)[::-1]
    for end in starts[1:]:
        named = []
        while waiting and waiting[-1].start < end:
            named.append(waiting.pop())
        if not named or named[0].who is None or len({person.who for person in named}) > 1:
            continue
        for word in _WORD.finditer(text, named[0].end, end):
            if word.start() not in quoted and _gender(word.group().lower(), "pronouns"):
                yield named[0].who, word.group().lower()
                break
