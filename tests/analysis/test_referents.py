"""Mentions resolve to people by name, pronoun and role."""

from __future__ import annotations

import pytest

from newsannot.analysis.covered import Covered
from newsannot.analysis.referents import Referents
from newsannot.model import Entity, Span

TEXT = (
    "Serbia’s President Ana Ruiz met NATO chief Bo Li. Mr. Li arrived. Ruiz smiled; the Serbian leader left. "
    "She spoke. The NATO head answered. The mayor slept."
)
PEOPLE = {"Ana Ruiz": "p1", "Bo Li": "p2", "Ruiz": "p1"}


def span(words: str, start: int = 0) -> Span:
    at = TEXT.index(words, start)
    return Span(at, at + len(words))


def resolve(words: str) -> str | None:
    entities = []
    for name, start in (("Ana Ruiz", 0), ("Bo Li", 0), ("Ruiz", TEXT.index("Ruiz smiled"))):
        where = span(name, start)
        entities.append(Entity(where.start, where.end, "PERSON", who=PEOPLE[name], name=name))
    entities.insert(2, Entity(*_at("Li arrived"), "PERSON", who="p2", name="Bo Li"))
    found = Referents(TEXT, entities, Covered([])).resolve(span(words))
    return found.who if found else None


def _at(words: str) -> tuple[int, int]:
    where = span(words)
    return where.start, where.start + 2


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Ana Ruiz", "p1"),
        ("the Serbian leader", "p1"),
        ("The NATO head", "p2"),
        ("She", "p1"),
        ("The mayor", None),
    ],
)
def test_whom_a_mention_stands_for(words: str, who: str | None) -> None:
    assert resolve(words) == who
