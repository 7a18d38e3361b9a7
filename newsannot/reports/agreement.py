"""How far people agree on the claims that two or more of them judged: counted unit by unit, then measured."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import combinations, groupby
from operator import attrgetter

from newsannot.acts import parts_of
from newsannot.ledgers.shared_claims import Unit, Voice, units
from newsannot.merging.beside import is_beside
from newsannot.model import Annotator, Claim, Span, Verdict
from newsannot.record import Damaged
from newsannot.reports.measures import (
    Profile,
    against_the_rest,
    agreed_share,
    cohen_kappa,
    krippendorff_alpha,
    nominal,
    ordinal,
    profiles_against_the_rest,
)
from newsannot.store.judged import Judged

VERDICTS = tuple(Verdict)
"""In their order: each is further from the source than the one before it."""
FEWEST = 2
"""Units in common below which nothing is measured."""

ByVerdict = dict[Verdict, float | None]
Table = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure over all verdicts, and of each one against the rest; None where it is undefined."""

    overall: float | None
    verdicts: ByVerdict


@dataclass(frozen=True, slots=True)
class Between:
    """Two people, on the ``claims`` that both judged.

    ``table`` counts the verdicts in their order, ``one``'s in rows. The overlaps are means of shared by all code points:
    of the claims as each cut them, and of the evidence where one of them linked any.
    """

    one: Annotator
    other: Annotator
    claims: int
    table: Table
    agreed: float | None
    kappa: Measured
    claim_overlap: float | None
    evidence_overlap: float | None


@dataclass(frozen=True, slots=True)
class OfOne:
    """One person against all others: ``claims`` judged, ``shared`` with somebody, their tables with each other added up."""

    annotator: Annotator
    claims: int
    shared: int
    agreed: float | None
    kappa: Measured


@dataclass(frozen=True, slots=True)
class Agreement:
    """``claims`` were judged, ``shared`` by two or more; of these, ``matched`` were cut differently and matched by overlap."""

    claims: int
    shared: int
    matched: int
    alpha_nominal: Measured
    alpha_ordinal: float | None
    annotators: tuple[OfOne, ...]
    between: tuple[Between, ...]
    damaged: tuple[Damaged, ...] = ()


def agreement(pairs: Iterable[Judged | Damaged], people: Sequence[Annotator]) -> Agreement:
    """What ``people`` agree on; a pair that cannot be read is left out and named.

    Decisions are nobody's judgement, nor is what somebody said otherwise in another set that was merged.
    """
    ids = {person.id for person in people}
    besides = {who for who in ids if is_beside(who, ids)}
    counts = _Counts()
    damaged = []
    for pair in pairs:
        if isinstance(pair, Damaged):
            damaged.append(pair)
            continue
        for unit in units(_without(pair.claims, besides) if besides else pair.claims):
            counts.add(unit)
    own = [person for person in people if counts.judged[person.id]]
    between = tuple(counts.between(one, other) for one, other in combinations(own, 2))
    return Agreement(
        counts.claims,
        counts.shared,
        counts.matched,
        _alphas(counts.profiles, counts.shared),
        krippendorff_alpha(counts.profiles, ordinal) if counts.shared >= FEWEST else None,
        tuple(counts.of_one(person, between) for person in own),
        between,
        tuple(damaged),
    )


@dataclass(slots=True)
class _Together:
    """What was counted of two people."""

    table: list[list[int]] = field(default_factory=lambda: [[0] * len(VERDICTS) for _ in VERDICTS])
    claims: list[float] = field(default_factory=lambda: [0.0, 0])  # sum of shares, how many
    evidence: list[float] = field(default_factory=lambda: [0.0, 0])


@dataclass(slots=True)
class _Counts:
    """What was counted of all units; bounded by the people, not by the claims."""

    claims: int = 0
    shared: int = 0
    matched: int = 0
    profiles: Counter[Profile] = field(default_factory=Counter)
    judged: Counter[str] = field(default_factory=Counter)
    with_others: Counter[str] = field(default_factory=Counter)
    together: dict[tuple[str, str], _Together] = field(
        default_factory=partial(defaultdict, _Together)
    )

    def add(self, unit: Unit) -> None:
        said = {who: tuple(voices) for who, voices in groupby(unit.voices, attrgetter("annotator"))}
        self.claims += 1
        self.judged.update(said.keys())
        verdicts = {who: VERDICTS.index(_verdict(voices)) for who, voices in said.items()}
        self.profiles[tuple(map(list(verdicts.values()).count, range(len(VERDICTS))))] += 1
        if len(said) < 2:
            return
        self.shared += 1
        self.matched += unit.cut_differently
        self.with_others.update(said.keys())
        for one, other in combinations(sorted(said), 2):
            both = self.together[one, other]
            both.table[verdicts[one]][verdicts[other]] += 1
            _weigh(both.claims, _cut(said[one]), _cut(said[other]))
            _weigh(both.evidence, _evidence(said[one]), _evidence(said[other]))

    def between(self, one: Annotator, other: Annotator) -> Between:
        turned = one.id > other.id
        both = self.together.get((other.id, one.id) if turned else (one.id, other.id), _Together())
        table = tuple(map(tuple, zip(*both.table, strict=True) if turned else both.table))
        claims = sum(map(sum, table))
        enough = claims >= FEWEST
        return Between(
            one,
            other,
            claims,
            table,
            agreed_share(table) if enough else None,
            _kappas(table, claims),
            _mean(both.claims) if enough else None,
            _mean(both.evidence) if enough else None,
        )

    def of_one(self, person: Annotator, between: Iterable[Between]) -> OfOne:
        tables = [t for b in between for t in _tables_of(person, b)]
        summed = tuple(
            tuple(map(sum, zip(*rows, strict=True))) for rows in zip(*tables, strict=True)
        )
        shared = self.with_others[person.id]
        return OfOne(
            person,
            self.judged[person.id],
            shared,
            agreed_share(summed) if shared >= FEWEST else None,
            _kappas(summed, shared),
        )


def _without(claims: Iterable[Claim], people: Container[str]) -> Iterator[Claim]:
    for claim in claims:
        own = tuple(j for j in claim.judgements if j.annotator not in people)
        yield replace(claim, judgements=own)


def _verdict(voices: Sequence[Voice]) -> Verdict:
    """What a person says of a unit: whoever cut it in parts says what they say of the longest, of equal ones the graver."""
    said = [(voice, voice.judgement.verdict) for voice in voices]
    ranked = [
        (_size(voice), VERDICTS.index(verdict), verdict) for voice, verdict in said if verdict
    ]
    return max(ranked)[-1]


def _size(voice: Voice) -> int:
    return sum(part.end - part.start for part in parts_of(voice.claim))


def _cut(voices: Sequence[Voice]) -> frozenset[Span]:
    return frozenset(
        Span(part.start, part.end) for voice in voices for part in parts_of(voice.claim)
    )


def _evidence(voices: Sequence[Voice]) -> frozenset[Span]:
    return frozenset(
        Span(passage.start, passage.end) for voice in voices for passage in voice.judgement.evidence
    )


def _weigh(mean: list[float], one: frozenset[Span], other: frozenset[Span]) -> None:
    """Add the share of code points that both have to all that one of them has (Jaccard); nothing where neither has any."""
    if one or other:
        mean[0] += 1.0 if one == other else _shared(set(_points(one)), set(_points(other)))
        mean[1] += 1


def _shared(one: set[int], other: set[int]) -> float:
    return len(one & other) / len(one | other)


def _points(spans: Iterable[Span]) -> Iterator[int]:
    for span in spans:
        yield from range(span.start, span.end)


def _mean(mean: list[float]) -> float | None:
    return mean[0] / mean[1] if mean[1] else None


def _tables_of(person: Annotator, between: Between) -> Iterator[Table]:
    """A person's verdicts in rows, against those of the other one."""
    if person == between.one:
        yield between.table
    elif person == between.other:
        yield tuple(zip(*between.table, strict=True))


def _kappas(table: Table, claims: int) -> Measured:
    if claims < FEWEST:
        return _UNMEASURED
    parted = (cohen_kappa(against_the_rest(table, n)) for n in range(len(VERDICTS)))
    return Measured(cohen_kappa(table), dict(zip(VERDICTS, parted, strict=True)))


def _alphas(profiles: Counter[Profile], shared: int) -> Measured:
    if shared < FEWEST:
        return _UNMEASURED
    rest = (profiles_against_the_rest(profiles, n) for n in range(len(VERDICTS)))
    parted = (krippendorff_alpha(units, nominal) for units in rest)
    return Measured(krippendorff_alpha(profiles, nominal), dict(zip(VERDICTS, parted, strict=True)))


_UNMEASURED = Measured(None, dict.fromkeys(VERDICTS))
