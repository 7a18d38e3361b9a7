"""What was done in a set: its pairs, verdicts, reasons and time, by person and over everybody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from newsannot.errors import SetDamaged
from newsannot.merging.beside import is_beside
from newsannot.model import Annotator, Claim, Judgement, Reason, Verdict
from newsannot.record import Damaged
from newsannot.store.figures import Holdings, Suggested
from newsannot.store.judged import Judged

VERDICTS = tuple(Verdict)
_TENTHS = 10
"""Seconds are counted in tenths, so that their median needs no list of them."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one person said, or all; ``annotator`` is None for all. ``seconds`` are medians of the ``measured`` claims."""

    annotator: Annotator | None
    verdicts: Mapping[Verdict, int]
    unsure: int
    reasons: Mapping[Reason, int]
    measured: int
    seconds: float | None
    seconds_by_verdict: Mapping[Verdict, float | None]


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Verdicts given to claims with a suggestion: ``accepted`` were taken over, ``same`` given by hand alike, ``overridden`` not.

    ``given`` counts them by what was suggested; ``abstained`` where the machine would not say.
    """

    accepted: int
    same: int
    overridden: int
    given: Mapping[Verdict, Mapping[Verdict, int]]
    abstained: Mapping[Verdict, int]


@dataclass(frozen=True, slots=True)
class Statistics:
    """``touched`` claims have a person's row, ``tagged`` ones a verdict of somebody, ``decided`` ones a decision.

    ``first`` and ``last`` are when judgements were made, ISO 8601 UTC.
    """

    holdings: Holdings
    touched: int
    tagged: int
    decided: int
    decisions: Mapping[Verdict, int]
    everybody: Said
    annotators: tuple[Said, ...]
    suggestions: Suggestions
    first: str | None
    last: str | None
    damaged: tuple[Damaged, ...] = ()


def statistics(
    holdings: Holdings,
    pairs: Iterable[Judged | Damaged],
    people: Sequence[Annotator],
    suggested: Callable[[str], Mapping[str, Suggested]],
) -> Statistics:
    """What ``people`` did; a pair that cannot be read is left out and named.

    What somebody said otherwise in a set that was merged is listed, and not counted among everybody's.
    """
    ids = {person.id for person in people}
    counts = _Counts({who for who in ids if is_beside(who, ids)})
    damaged = []
    for pair in pairs:
        if isinstance(pair, Damaged):
            damaged.append(pair)
            continue
        try:
            offered = suggested(pair.pair)
        except SetDamaged as error:
            damaged.append(Damaged(pair.pair, error.reason))
            continue
        for claim in pair.claims:
            counts.add(claim, offered.get(claim.id))
    said = [(person, counts.people[person.id]) for person in people if person.id in counts.people]
    return Statistics(
        holdings,
        counts.touched,
        counts.tagged,
        counts.decisions.total(),
        _by_verdict(counts.decisions),
        counts.everybody.said(None),
        tuple(one.said(person) for person, one in said),
        counts.suggestions(),
        counts.first,
        counts.last,
        tuple(damaged),
    )


@dataclass(slots=True)
class _OfOne:
    """What was counted of one person, or of all."""

    verdicts: Counter[Verdict] = field(default_factory=Counter)
    unsure: int = 0
    reasons: Counter[Reason] = field(default_factory=Counter)
    tenths: dict[Verdict | None, Counter[int]] = field(
        default_factory=lambda: {verdict: Counter() for verdict in (None, *VERDICTS)}
    )

    def add(self, judged: Judgement) -> None:
        if judged.verdict:
            self.verdicts[judged.verdict] += 1
        self.unsure += judged.unsure
        self.reasons.update(judged.reasons)
        if judged.seconds is not None and judged.verdict:
            for tenths in (self.tenths[None], self.tenths[judged.verdict]):
                tenths[round(judged.seconds * _TENTHS)] += 1

    def said(self, person: Annotator | None) -> Said:
        medians = {verdict: _median(tenths) for verdict, tenths in self.tenths.items()}
        return Said(
            person,
            _by_verdict(self.verdicts),
            self.unsure,
            dict(self.reasons.most_common()),
            self.tenths[None].total(),
            medians[None],
            {verdict: medians[verdict] for verdict in VERDICTS},
        )


@dataclass(slots=True)
class _Counts:
    """What was counted of all claims; bounded by the people, not by the claims."""

    besides: set[str]
    touched: int = 0
    tagged: int = 0
    decisions: Counter[Verdict] = field(default_factory=Counter)
    everybody: _OfOne = field(default_factory=_OfOne)
    people: dict[str, _OfOne] = field(default_factory=dict)
    given: Counter[tuple[Verdict | None, Verdict]] = field(default_factory=Counter)
    accepted: int = 0
    first: str | None = None
    last: str | None = None

    def add(self, claim: Claim, offered: Suggested | None) -> None:
        self.touched += 1
        self.tagged += any(judged.verdict for judged in claim.judgements)
        if claim.decision and claim.decision.verdict:
            self.decisions[claim.decision.verdict] += 1
        for judged in claim.judgements:
            self.people.setdefault(judged.annotator, _OfOne()).add(judged)
            if judged.annotator not in self.besides:
                self.everybody.add(judged)
                self._place(judged)
                if offered and judged.verdict:
                    self.given[offered.verdict, judged.verdict] += 1
                    self.accepted += judged.accepted and offered.verdict is judged.verdict

    def _place(self, judged: Judgement) -> None:
        at = judged.updated_at or judged.created_at
        if at:
            self.first = min(self.first or at, judged.created_at or at)
            self.last = max(self.last or at, at)

    def suggestions(self) -> Suggestions:
        same = sum(self.given[verdict, verdict] for verdict in VERDICTS)
        offered = sum(n for (suggested, _), n in self.given.items() if suggested)
        return Suggestions(
            self.accepted,
            same - self.accepted,
            offered - same,
            {v: {w: self.given[v, w] for w in VERDICTS} for v in VERDICTS},
            {w: self.given[None, w] for w in VERDICTS},
        )


def _by_verdict(counts: Counter[Verdict]) -> dict[Verdict, int]:
    return {verdict: counts[verdict] for verdict in VERDICTS}


def _median(tenths: Counter[int]) -> float | None:
    """The middle one, of an even number the mean of the two in the middle."""
    total = tenths.total()
    if not total:
        return None
    wanted, found, passed = [(total - 1) // 2, total // 2], [], 0
    for value in sorted(tenths):
        passed += tenths[value]
        while wanted and passed > wanted[0]:
            wanted.pop(0)
            found.append(value)
    return sum(found) / (2 * _TENTHS)
