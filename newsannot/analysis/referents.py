"""Whom a mention stands for: a name, a pronoun or a role («the Serbian leader») to the one it refers to."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from newsannot.analysis.covered import Covered
from newsannot.analysis.cues import cues
from newsannot.analysis.genders import gender_of, genders, sentence_starts
from newsannot.analysis.lexicon import phrases, words as words_of
from newsannot.model import Entity, Span

_WORD = re.compile(r"[^\W\d_]+")
# «…, the mayor of Springfield,» and «… is the mayor of Springfield».
_TOLD = re.compile(r",\s+([^,.;:\n“”\"]+),|\s+(?:is|was)\s+(?=an?\b|the\b)([^,.;:\n“”\"]+)")
_FILE = "speech.json"
_INDEFINITE = {"a", "an", "another", "one", "some"}
_PERSON, _ORGANISATION = "PERSON", "ORG"
# A demonym and its country share this many letters, Serbian and Serbia; those that do not are listed.
_ROOT = 4
_CONTEXT = 60
# A role refers to one of the last people named, so many mentions back; a pronoun to one of fewer.
_ROLES_BACK = 200
_PRONOUNS_BACK = 8
# A pronoun may run ahead of the name by so many code points; «the company» follows one by so many.
_AHEAD = 300
_NEAR = 800


@dataclass(frozen=True, slots=True)
class Referent:
    """A person or organisation of the text."""

    who: str | None
    name: str | None


class _Named:
    """The mentions of one kind in order."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._all = list(entities)
        self._starts = [entity.start for entity in self._all]

    def __iter__(self) -> Iterator[Entity]:
        return iter(self._all)

    def before(self, place: int, count: int) -> list[Entity]:
        """The last ``count`` that begin before a place."""
        at = bisect_left(self._starts, place)
        return self._all[max(0, at - count) : at]

    def behind(self, place: int, count: int) -> list[Entity]:
        """The first ``count`` that begin at a place or behind it."""
        at = bisect_left(self._starts, place)
        return self._all[at : at + count]


class Referents:
    """The named mentions of a text in order, and what is said of each person around the name.

    ``quoted`` are the quotations in marks, ``speakers`` the mentions that are said to speak.
    """

    def __init__(
        self,
        text: str,
        entities: Sequence[Entity],
        quoted: Covered,
        speakers: Iterable[Span] = (),
    ) -> None:
        self._text = text
        self._entities = entities
        self._starts = [entity.start for entity in entities]
        outside = [entity for entity in entities if entity.start not in quoted]
        self._people = _Named(e for e in outside if e.label == _PERSON)
        self._bodies = _Named(e for e in outside if e.label == _ORGANISATION)
        self._speaking = {speaker.end for speaker in speakers}
        self._sentences = sentence_starts(text)
        self._described = self._descriptions()
        self._genders = genders(text, list(self._people), quoted)

    def resolve(self, mention: Span) -> Referent | None:
        """The referent of a mention; None for one that is not known.

        Who is named before the mention is taken first, who is named only later where nobody before fits.
        """
        words = [word.lower() for word in _WORD.findall(self._text[mention.start : mention.end])]
        if not words:
            return None
        if gender_of(words[-1]):
            return _referent(self._by_pronoun(mention, words[-1]))
        found = self._named(mention)
        if found is None and words == ["it"]:
            found = _first(self._subjects_first(self._bodies.before(mention.start, _PRONOUNS_BACK)))
        if found is None and not words[-1].endswith("s"):
            found = self._in_apposition(mention)
        if found is None and words[0] not in _INDEFINITE:
            found = self._by_role(mention, words) or self._by_kind(mention, words[-1])
        return _referent(found)

    def _in_apposition(self, mention: Span) -> Entity | None:
        """Maria Lopez for «the mayor, Maria Lopez»."""
        person = _first(self._people.behind(mention.end, 1))
        if person is None or self._text[mention.end : person.start] != ", ":
            return None
        return person

    def _named(self, mention: Span) -> Entity | None:
        """The entity that a mention ends with; a person is taken before an organisation."""
        first = max(0, bisect_right(self._starts, mention.start) - 1)
        over = []
        for entity in self._entities[first:]:
            if entity.start >= mention.end:
                break
            if entity.end > mention.start and entity.end >= mention.end - 2:
                over.append(entity)
        over.sort(key=lambda entity: (entity.label != _PERSON, -entity.end))
        return _first(over)

    def _by_pronoun(self, mention: Span, pronoun: str) -> Entity | None:
        """A person named shortly before a pronoun, else right behind it, whose gender does not differ."""
        before = self._subjects_first(self._people.before(mention.start, _PRONOUNS_BACK))
        ahead = self._people.behind(mention.end, 1)
        near = [person for person in ahead if person.start - mention.end < _AHEAD]
        return _first(p for p in [*before, *near] if self._can_be(p, pronoun))

    def _can_be(self, person: Entity, pronoun: str) -> bool:
        known = self._genders.get(person.who or "")
        return known in (None, gender_of(pronoun)) and not self._is_possessive(person)

    def _subjects_first(self, entities: list[Entity]) -> list[Entity]:
        """The mentions sentence by sentence, the last one first; in each who speaks, then who stands first, for it is the subject."""
        by_sentence = groupby(entities, key=lambda e: bisect_right(self._sentences, e.start))
        groups = [sorted(found, key=self._is_silent) for _, found in by_sentence]
        return [entity for group in reversed(groups) for entity in group]

    def _is_silent(self, entity: Entity) -> bool:
        return entity.end not in self._speaking

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
            told = _TOLD.match(after)
            words = before + " " + (told.group(1) or told.group(2) if told else "")
            bag = found.setdefault(entity.who, set())
            bag |= {word.lower() for word in _WORD.findall(words)}
            bag |= {word.lower() for word in _WORD.findall(self._text[entity.start : entity.end])}
        return found

    def _by_role(self, mention: Span, words: list[str]) -> Entity | None:
        """The person whose description fits a role noun's head and modifiers best; the latest among equals."""
        before = self._people.before(mention.start, _ROLES_BACK)
        ahead = self._people.behind(mention.end, _ROLES_BACK)
        later = [p for p in ahead if words[-1] in self._described.get(p.who or "", ())]
        return self._fitting(words, reversed(before)) or self._fitting(words, later)

    def _fitting(self, words: list[str], people: Iterable[Entity]) -> Entity | None:
        roles = cues().roles.get(words[-1])
        if roles is None:
            return None
        modifiers = [word for word in words[:-1] if len(word) >= _ROOT]
        best, chosen = 0, None
        for person in people:
            described = self._described.get(person.who or "", set())
            score = _fit(words[-1], roles, modifiers, described)
            if score > best:
                best, chosen = score, person
        return chosen

    def _by_kind(self, mention: Span, head: str) -> Entity | None:
        """The organisation whose name says what it is («the ministry»), or for «the company» the one named last."""
        if head not in words_of(_FILE, "organisations"):
            return None
        before = self._bodies.before(mention.start, _ROLES_BACK)[::-1]
        ahead = self._bodies.behind(mention.end, _ROLES_BACK)
        same = _first(e for e in [*before, *ahead] if head in (e.name or self._words(e)).lower())
        if same is not None or head not in words_of(_FILE, "any_organisation"):
            return same
        near = [e for e in before[:_PRONOUNS_BACK] if mention.start - e.end < _NEAR]
        return _first(self._subjects_first(near[::-1]))

    def _words(self, entity: Entity) -> str:
        return self._text[entity.start : entity.end]


def _referent(entity: Entity | None) -> Referent | None:
    return Referent(entity.who, entity.name) if entity is not None else None


def _first(entities: Iterable[Entity]) -> Entity | None:
    return next(iter(entities), None)


@cache
def _countries() -> dict[str, str]:
    """Demonym to country and back, both in lower case."""
    pairs = [line.lower().split() for line in phrases("names.json", "demonyms")]
    return {word: other for one, two in pairs for word, other in ((one, two), (two, one))}


def _fit(head: str, roles: frozenset[str], modifiers: list[str], described: set[str]) -> int:
    """0 when a role does not fit a description; each modifier that recurs there counts."""
    known = cues().roles
    same_role = head in described or any(roles & known.get(word, frozenset()) for word in described)
    roots = {word[:_ROOT] for word in described if len(word) >= _ROOT}
    shared = sum(
        word in described or word[:_ROOT] in roots or _countries().get(word) in described
        for word in modifiers
    )
    if not same_role or shared < len(modifiers[:1]):
        return 0
    return 1 + 2 * shared + (head in described)
