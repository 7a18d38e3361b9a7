"""Several people's word on a claim as it is shown: who says what, told apart by initials, and whether they differ."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, count

from newsannot.gui.words import quoted, reason_name, tr, verdict_name
from newsannot.judgements import Sight
from newsannot.ledgers.shared_claims import Unit, units
from newsannot.model import Annotator, Claim, Decision, Judgement, Verdict
from newsannot.settings import Whose

_TITLE = re.compile(r"^\w{1,5}\.$")
_LETTERS = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Heard:
    """One person's judgement, what they are called, short and in full, and whether that is who looks.

    ``on`` are the words that it is on, where these were cut differently.
    """

    initials: str
    name: str
    judgement: Judgement
    own: bool = False
    on: str = ""

    @property
    def verdict(self) -> Verdict | None:
        return self.judgement.verdict

    def words(self) -> str:
        """«Kim: matching»."""
        words = tr("{name}: {verdict}", name=self.name, verdict=_said(self.judgement))
        return tr("{words}, on {claim}", words=words, claim=quoted(self.on)) if self.on else words


@dataclass(frozen=True, slots=True)
class Crowd:
    """What is shown of a claim where not only one's own verdicts are.

    ``elsewhere`` is what people say of the same words cut differently. ``differs`` and ``decision`` are those of all claims
    that are about the same; ``decided_by`` is a name.
    """

    heard: tuple[Heard, ...] = ()
    elsewhere: tuple[Heard, ...] = ()
    differs: bool = False
    decision: Decision | None = None
    decided_by: str = ""

    @property
    def cut_differently(self) -> bool:
        return bool(self.elsewhere)

    @property
    def verdict(self) -> Verdict | None:
        """The decided one, else the one that all who are heard agree on."""
        if self.decision:
            return self.decision.verdict
        given = {heard.verdict for heard in self.heard if heard.verdict}
        return given.pop() if len(given) == 1 and not self.differs else None

    def words(self) -> Iterator[str]:
        """How the claim stands, in a few words each."""
        for heard in (*self.heard, *self.elsewhere):
            yield heard.words()
        if self.differs:
            yield tr("they differ")
        if self.cut_differently:
            yield tr("cut differently")
        if self.decision and self.decision.verdict:
            yield tr("decided: {verdict}", verdict=verdict_name(self.decision.verdict))


def heard_of(claim: Claim, sight: Sight, people: tuple[Annotator, ...]) -> tuple[Heard, ...]:
    """Whose verdicts and doubts of a claim are looked at, in the order of the people."""
    said = {own.annotator: own for own in sight.of(claim) if own.verdict or own.unsure or own.note}
    if not said:
        return ()
    short, names = initials(people), names_of(people)
    order = dict.fromkeys((*names, *said))
    return tuple(
        Heard(short.get(who, "?"), names.get(who, who), said[who], who == sight.annotator)
        for who in order
        if who in said
    )


@lru_cache(maxsize=8)
def names_of(people: tuple[Annotator, ...]) -> dict[str, str]:
    return {person.id: person.name for person in people}


class Crowds:
    """What is shown of each claim of which somebody is heard; of claims that are the same values as before it stays."""

    def __init__(self) -> None:
        self._eyes: tuple[object, ...] = ()
        self._made: dict[tuple[int, ...], tuple[Unit, dict[str, Crowd]]] = {}

    def of(
        self, claims: Iterable[Claim], sight: Sight, people: tuple[Annotator, ...]
    ) -> dict[str, Crowd]:
        """By the claim's id; empty where one looks at one's own verdicts."""
        if sight.whose is Whose.MINE:
            return {}
        known = self._made if self._eyes == (sight, people) else {}
        self._eyes, self._made = (sight, people), {}
        said = [claim for claim in claims if claim.judgements or claim.decision]
        shown = {claim.id: _shown(claim, sight) for claim in said}
        found: dict[str, Crowd] = {}
        for unit in units(shown.values()):
            key = tuple(map(id, unit.claims))
            made = known.get(key) or (unit, _crowds(unit, sight, people))
            self._made[key] = made  # with its claims, so that no other has their numbers
            found |= made[1]
        for claim in shown.values():
            if claim.id not in found and (heard := heard_of(claim, sight, people)):
                found[claim.id] = Crowd(heard, (), False, *_decided(claim, people))
        return found


def crowds(
    claims: Iterable[Claim], sight: Sight, people: tuple[Annotator, ...]
) -> dict[str, Crowd]:
    """As ``Crowds.of``, made anew."""
    return Crowds().of(claims, sight, people)


def _crowds(unit: Unit, sight: Sight, people: tuple[Annotator, ...]) -> dict[str, Crowd]:
    return {claim.id: _crowd(claim, unit, sight, people) for claim in unit.claims}


def _shown(claim: Claim, sight: Sight) -> Claim:
    """The claim as if there were only what is looked at."""
    if sight.whose is Whose.ALL and not sight.blind:
        return claim
    return replace(claim, judgements=sight.of(claim), decision=sight.decision(claim))


def _crowd(claim: Claim, unit: Unit, sight: Sight, people: tuple[Annotator, ...]) -> Crowd:
    others = (other for other in unit.claims if other is not claim)
    elsewhere = tuple(
        replace(heard, on=other.text)
        for other in others
        for heard in heard_of(other, sight, people)
        if heard.verdict
    )
    heard = heard_of(claim, sight, people)
    return Crowd(heard, elsewhere, unit.differs, *_decided(unit.decided, people))


def _decided(claim: Claim | None, people: tuple[Annotator, ...]) -> tuple[Decision | None, str]:
    """What was decided of a claim, and by whom."""
    decision = claim.decision if claim else None
    by = (decision.by or decision.annotator) if decision else ""
    return decision, names_of(people).get(by, by)


@lru_cache(maxsize=8)
def initials(people: tuple[Annotator, ...]) -> dict[str, str]:
    """Two letters for each person, more or a number where others would have the same."""
    taken: dict[str, str] = {}
    for person in people:
        taken[person.id] = next(
            short for short in _shorts(person.name) if short not in taken.values()
        )
    return taken


def _shorts(name: str) -> Iterator[str]:
    words = [word for word in name.split() if _LETTERS.search(word) and not _TITLE.match(word)]
    letters = ["".join(_LETTERS.findall(word)) for word in words or [name]]
    first, last = letters[0] or "?", letters[-1]
    if len(letters) == 1:
        yield first[:2].capitalize()
        yield first[:3].capitalize()
    else:
        yield (first[0] + last[0]).upper()
        yield first[0].upper() + last[:2].capitalize()
    yield from (f"{first[0].upper()}{number}" for number in count(2))


def _said(judgement: Judgement) -> str:
    parts = [verdict_name(judgement.verdict) if judgement.verdict else tr("no verdict")]
    if judgement.unsure:
        parts.append(tr("unsure"))
    return ", ".join(chain(parts, map(reason_name, judgement.reasons)))
