"""The words that keep something back, «may», «allegedly», and the word that each of them is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from newsannot.analysis.cues import cues
from newsannot.analysis.lexicon import words
from newsannot.ledgers.units import CONTENT, Unit

_FILE = "certainty.json"
# A hedge and the word that it is about stand no further apart.
_REACH = 5


class Grade(IntEnum):
    """How sure something is told; «planned» is less than plain, «will» more."""

    DOUBT = 1
    FORESEEN = 2
    PLAIN = 3
    CERTAIN = 4


_GRADED = (Grade.DOUBT, Grade.FORESEEN, Grade.CERTAIN)


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge and what it is about, both by number among the units; ``ascribes`` where somebody else vouches for it."""

    at: int
    about: int
    grade: Grade
    ascribes: bool


def hedges(units: Sequence[Unit]) -> Iterator[Hedge]:
    """All hedges, and what is told as certain."""
    for number, unit in enumerate(units):
        grade = _grade(unit)
        if grade is Grade.PLAIN or _means_otherwise(units, number):
            continue
        about = _about(units, number)
        if about is not None:
            yield Hedge(number, about, grade, unit.key in words(_FILE, "ascribing"))


def _grade(unit: Unit) -> Grade:
    return _grades().get(unit.key, Grade.PLAIN)


@cache
def _grades() -> dict[str, Grade]:
    return {word: grade for grade in _GRADED for word in words(_FILE, grade.name.lower())}


def _means_otherwise(units: Sequence[Unit], number: int) -> bool:
    """«could not tell» is no doubt, «appeared in court» no guess."""
    following = units[number + 1].key if number + 1 < len(units) else ""
    to = units[number].key in words(_FILE, "before_to") and following != "to"
    return to or following == "not" or units[number].whole >= 0


def _about(units: Sequence[Unit], number: int) -> int | None:
    """The next word of its clause that means something, adverbs and other hedges passed over."""
    clause = units[number].clause
    for at in range(number + 1, min(number + 1 + _REACH, len(units))):
        unit = units[at]
        if unit.clause != clause:
            return None
        if unit.sort in CONTENT and _grade(unit) is Grade.PLAIN and not _is_adverb(unit):
            return at
    return None


def _is_adverb(unit: Unit) -> bool:
    formed = unit.key.endswith("ly") and unit.key not in words(_FILE, "no_adverbs")
    return formed or unit.key in words(_FILE, "adverbs")


def is_certain(word: str) -> bool:
    """Whether a word tells something as more than plain fact: «will»."""
    return word.casefold() in words(_FILE, "certain")


def is_graded(units: Sequence[Unit]) -> bool:
    """Whether one of the words makes something less or more than plain."""
    return any(_grade(unit) is not Grade.PLAIN for unit in units)


def is_reserved(units: Sequence[Unit]) -> bool:
    """Whether one of the words holds something back: a hedge, «plans», «expects»."""
    return any(_grade(unit) < Grade.PLAIN for unit in units)


def keeps_open(units: Sequence[Unit]) -> bool:
    """Whether one of the words leaves something open: a hedge, a modal, «if»."""
    openers = cues().modals | words(_FILE, "conditions")
    return is_reserved(units) or any(unit.key in openers for unit in units)


def vouched_for(units: Sequence[Unit]) -> bool:
    """Whether one of the words says that somebody or something vouches: «a study found»."""
    return any(unit.key in words(_FILE, "vouching") for unit in units)
