"""Whom a mention stands for: a name, a pronoun or a role («the Serbian leader») to the person it refers to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from newsannot.analysis.covered import Covered
from newsannot.analysis.cues import cues
from newsannot.model import Entity, Span

_WORD = re.compile(r"[^\W\d_]+")
_SINGULAR = {"he", "she", "him", "her", "his", "i", "himself", "herself", "my", "me"}
_FEMALE = {"she", "her", "herself", "ms", "mrs", "miss", "woman", "spokeswoman", "congresswoman"}
_MALE = {"he", "him", "his", "himself", "mr", "man", "spokesman", "congressman"}
_PERSON = "PERSON"
# A demonym and its country share this many letters: Serbian, Serbia.
_ROOT = 4
_CONTEXT = 60
# A role refers to one of the last people named, so many mentions back.
_ROLES_BACK = 200


@dataclass(frozen=True, slots=True)
class Referent:
    """A person or organisation of the text."""

    who: str | None
    name: str | None


class Referents:
    """The named mentions of a text in order, and what is said of each person around the name."""

    def __init__(self, text: str, entities: Sequence[Entity], quoted: Covered) -> None:
        self._text = text
        self._entities = entities
        self._starts = [entity.start for entity in entities]
        self._people = [e for e in entities if e.label == _PERSON and e.start not in quoted]
        self._people_starts = [entity.start for entity in self._people]
        self._described = self._descriptions()
        self._genders = self._gender_votes()

    def resolve(self, mention: Span) -> Referent | None:
        """The referent of a mention; None for one that is not known."""
        words = [word.lower() for word in _WORD.findall(self._text[mention.start : mention.end])]
        if not words:
            return None
        if words[-1] in _SINGULAR:
            return self._nearest(mention.start, words[-1])
        named = self._named(mention)
        if named is not None:
            return named
        return self._by_role(mention, words)

    def _named(self, mention: Span) -> Referent | None:
        """The entity that a mention ends with; a person is taken before an organisation."""
        first = max(0, bisect_right(self._starts, mention.start) - 1)
        over = []
        for entity in self._entities[first:]:
            if entity.start >= mention.end:
                break
            if entity.end > mention.start and entity.end >= mention.end - 2:
                over.append(entity)
        over.sort(key=lambda entity: (entity.label != _PERSON, -entity.end))
        return Referent(over[0].who, over[0].name) if over else None

    def _nearest(self, place: int, pronoun: str) -> Referent | None:
        """The person named last before a pronoun, subjects of their sentence first; gender must not differ."""
        at = bisect_right(self._people_starts, place)
        gender = "f" if pronoun in _FEMALE else "m" if pronoun in _MALE else None
        for entity in reversed(self._people[max(0, at - 8) : at]):
            known = self._genders.get(entity.who or "")
            if gender and known and gender != known:
                continue
            if self._is_possessive(entity):
                continue
            return Referent(entity.who, entity.name)
        return None

    def _is_possessive(self, entity: Entity) -> bool:
        return self._text[entity.end : entity.end + 2] in ("'s", "’s")

    def _descriptions(self) -> dict[str, set[str]]:
        """The words around each person's name, in its clause: «Serbia’s President …», «…, the mayor of …,»."""
        found: dict[str, set[str]] = {}
        for entity in self._people:
            if entity.who is None:
                continue
            before = self._text[max(0, entity.start - _CONTEXT) : entity.start]
            before = re.split(r"[.;:\n“”\"]|\band\b|,\s", before)[-1]
            after = self._text[entity.end : entity.end + _CONTEXT]
            apposition = re.match(r",\s+([^,.;:\n“”\"]+),", after)
            words = before + " " + (apposition.group(1) if apposition else "")
            bag = found.setdefault(entity.who, set())
            bag |= {word.lower() for word in _WORD.findall(words)}
            bag |= {word.lower() for word in _WORD.findall(self._text[entity.start : entity.end])}
        return found

    def _gender_votes(self) -> dict[str, str]:
        """Gender by title, else by nothing: a guess from a first name would be wrong too often."""
        votes = {}
        for who, words in self._described.items():
            female, male = bool(words & _FEMALE), bool(words & _MALE)
            if female != male:
                votes[who] = "f" if female else "m"
        return votes

    def _by_role(self, mention: Span, words: list[str]) -> Referent | None:
        """The person whose description fits a role noun's head and modifiers best; the latest among equals."""
        roles = cues().roles.get(words[-1])
        if roles is None:
            return None
        modifiers = [word for word in words[:-1] if len(word) >= _ROOT]
        best: tuple[int, int] | None = None
        chosen = None
        at = bisect_right(self._people_starts, mention.start)
        for place, entity in enumerate(self._people[max(0, at - _ROLES_BACK) : at]):
            described = self._described.get(entity.who or "", set())
            score = _fit(words[-1], roles, modifiers, described)
            if score and (best is None or (score, place) > best):
                best, chosen = (score, place), entity
        return Referent(chosen.who, chosen.name) if chosen else None


def _fit(head: str, roles: frozenset[str], modifiers: list[str], described: set[str]) -> int:
    """0 when a role does not fit a description; each modifier that recurs there counts."""
    known = cues().roles
    same_role = head in described or any(roles & known.get(word, frozenset()) for word in described)
    roots = {word[:_ROOT] for word in described if len(word) >= _ROOT}
    shared = sum(word in described or word[:_ROOT] in roots for word in modifiers)
    if not same_role or shared < len(modifiers[:1]):
        return 0
    return 1 + 2 * shared + (head in described)
