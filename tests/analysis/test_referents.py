"""Mentions resolve to people by name, pronoun and role."""

from __future__ import annotations

import re

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


def named(text: str, people: dict[str, str], mention: str, label: str = "PERSON") -> str | None:
    """Whom the last ``mention`` stands for, where each of ``people`` is named wherever its words stand."""
    entities = [
        Entity(found.start(), found.end(), label, who=who, name=name)
        for name, who in people.items()
        for found in re.finditer(name, text)
    ]
    entities.sort(key=lambda entity: entity.start)
    at = text.rindex(mention)
    found = Referents(text, entities, Covered([])).resolve(Span(at, at + len(mention)))
    return found.name if found else None


@pytest.mark.parametrize(
    ("country", "demonym"), [("Spain", "Spanish"), ("France", "French"), ("Serbia", "Serbian")]
)
def test_a_demonym_and_its_country_tell_of_one_leader(country: str, demonym: str) -> None:
    text = f"{country}’s President Ana Ruiz spoke. Bo Li smiled; the {demonym} leader left."
    assert named(text, {"Ana Ruiz": "p1", "Bo Li": "p2"}, f"the {demonym} leader") == "Ana Ruiz"
    back = f"The {demonym} President Ana Ruiz spoke. Bo Li smiled; {country}’s leader left."
    assert named(back, {"Ana Ruiz": "p1", "Bo Li": "p2"}, f"{country}’s leader") == "Ana Ruiz"


TWO = {"Ann Lee": "p1", "Bo Li": "p2"}


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("Ann Lee met Bo Li. Then he spoke.", "he", "Ann Lee"),
        ("Mr. Bo Li met Ms. Ann Lee. Then she spoke.", "she", "Ann Lee"),
        ("Ann Lee lost her seat. Mr. Bo Li kept it. Then she spoke.", "she", "Ann Lee"),
        ("Then he spoke. Bo Li left.", "he", "Bo Li"),
        ("Bo Li came. Then he spoke. Ann Lee left.", "he", "Bo Li"),
        ("Then he spoke. Ms. Ann Lee left.", "he", None),
        ("Bo Li came. I spoke.", "I", None),
        ("The mayor spoke. Mayor Ann Lee met Bo Li.", "The mayor", "Ann Lee"),
        ("Mayor Bo Li came. The mayor spoke. Mayor Ann Lee left.", "The mayor", "Bo Li"),
        ("Bo Li came. The mayor, Ann Lee, spoke.", "The mayor", "Ann Lee"),
        ("Bo Li is the mayor of Rome. Ann Lee met the mayor.", "the mayor", "Bo Li"),
        ("Mayor Bo Li came. Then a mayor spoke.", "a mayor", None),
    ],
)
def test_who_is_named_before_is_meant_first(text: str, mention: str, name: str | None) -> None:
    assert named(text, TWO, mention) == name


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        (
            "The Ministry of Trade met Acme. The ministry spoke.",
            "The ministry",
            "Ministry of Trade",
        ),
        ("The ministry spoke. It is the Ministry of Trade.", "The ministry", "Ministry of Trade"),
        ("Acme lost money. It spoke.", "It", "Acme"),
        ("Acme lost money. The company spoke.", "The company", "Acme"),
        ("Acme lost money. The ministry spoke.", "The ministry", None),
    ],
)
def test_an_organisation_is_meant_where_it_is_named(
    text: str, mention: str, name: str | None
) -> None:
    bodies = {"Ministry of Trade": "o1", "Acme": "o2"}
    assert named(text, bodies, mention, "ORG") == name
