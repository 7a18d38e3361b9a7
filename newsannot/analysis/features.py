"""A comparison and its findings as numbers, for the weights of ``verdicts``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields
from itertools import pairwise

from rapidfuzz import fuzz

from newsannot.analysis.additions import absent_runs, is_light
from newsannot.analysis.comparison import Comparison
from newsannot.analysis.fillers import missing_names, named
from newsannot.analysis.source import runs_of_words
from newsannot.model import Finding, MatchStatus, Reason


@dataclass(frozen=True, slots=True)
class Features:
    """What the weights weigh; shares are 0..1, counts are capped at three."""

    pairs_held: float
    triples_held: float
    longest_run: float
    verbatim: float
    absent: float
    uncovered: float
    uncovered_best: float
    rarest_absent: float
    best_score: float
    likeness: float
    arcs_lost: float
    arcs_lost_near: float
    name_arcs_lost: float
    names_absent: float
    any_name_absent: float
    names_elsewhere: float
    figures_absent: float
    figures_changed: float
    digits_absent: float
    verbs_absent: float
    negation: float
    opposite: float
    hedge: float
    quote: float
    speaker: float
    tone: float
    interpretation: float
    cause: float
    changed_name: float
    details: float
    order: float
    pairs_apart: float
    pairs_lost: float

    def values(self) -> list[float]:
        """The numbers in the order of the fields."""
        return [float(getattr(self, name)) for name in NAMES]


NAMES = tuple(field.name for field in fields(Features))


# The more of these, the better for a claim; of all others, the worse.
GOOD = frozenset(
    {"pairs_held", "triples_held", "longest_run", "verbatim", "best_score", "likeness"}
)


def measure(c: Comparison, findings: Sequence[Finding]) -> Features:
    """The features of one claim: of several sentences, the worst value of each."""
    each = [
        _measure(s, [f for f in findings if s.within(f) is not None] if s is not c else findings)
        for s in c.sentences
    ]
    if len(each) == 1:
        return each[0]
    worst = {
        name: (min if name in GOOD else max)(getattr(found, name) for found in each)
        for name in NAMES
    }
    return Features(**worst)


def _measure(c: Comparison, findings: Sequence[Finding]) -> Features:
    kinds = Counter(finding.kind for finding in findings)
    content = c.content
    total = sum(c.weight(word) for word in content) or 1.0
    absent = [w for w in content if not c.in_source(w) and not c.covered_near(w)]
    grams = runs_of_words(c.words)
    names, missing = named(c), missing_names(c)
    best_terms = {word.term for word in c.best}
    figures = [f.match.status for f in c.figures if f.match is not None]
    return Features(
        pairs_held=_held(c, [gram for gram in grams if len(gram) == 2]),
        triples_held=_held(c, [gram for gram in grams if len(gram) == 3]),
        longest_run=_longest_run(c),
        verbatim=float(_held(c, [gram for gram in grams if len(gram) == 3]) == 1.0),
        absent=sum(c.weight(word) for word in absent) / total,
        uncovered=1.0 - c.coverage,
        uncovered_best=sum(c.weight(w) for w in content if w.term not in best_terms) / total,
        rarest_absent=max((c.weight(word) for word in absent), default=0.0) / 6.0,
        best_score=c.passages[0].score if c.passages else 0.0,
        likeness=_likeness(c),
        arcs_lost=_arcs_lost(c, c.source.words.arcs),
        arcs_lost_near=_arcs_lost(c, {(word.head, word.term) for word in c.near}),
        name_arcs_lost=_name_arcs_lost(c),
        names_absent=len(missing) / len(names) if names else 0.0,
        any_name_absent=float(bool(missing)),
        names_elsewhere=_names_elsewhere(c),
        figures_absent=_capped(figures.count(MatchStatus.ABSENT)),
        figures_changed=_capped(figures.count(MatchStatus.CHANGED)),
        digits_absent=_capped(sum(w.lower[0].isdigit() and not c.in_source(w) for w in c.words)),
        verbs_absent=_verbs_absent(c),
        negation=_capped(kinds[Reason.NEGATION_CHANGED]),
        opposite=_capped(kinds[Reason.CONTRADICTION]),
        hedge=_capped(kinds[Reason.DROPPED_HEDGE]),
        quote=_capped(kinds[Reason.CHANGED_QUOTE]),
        speaker=_capped(kinds[Reason.CHANGED_SPEAKER]),
        tone=_capped(kinds[Reason.INTENSIFIER] + kinds[Reason.GENERALISED]),
        interpretation=_capped(kinds[Reason.INTERPRETATION]),
        cause=_capped(kinds[Reason.ADDED_CAUSE]),
        changed_name=_capped(kinds[Reason.CHANGED_NAME]),
        details=_capped(kinds[Reason.ADDED_DETAIL] + _light_runs(c)),
        order=_order(c),
        pairs_apart=_pairs_apart(c),
        pairs_lost=_pairs_lost(c),
    )


def _light_runs(c: Comparison) -> int:
    """How many runs of words the source lacks that are no reason to show, but count together."""
    return sum(all(map(is_light, run)) for run in absent_runs(c))


def _capped(count: int) -> float:
    return min(count, 3) / 3


def _held(c: Comparison, grams: Sequence[tuple[str, ...]]) -> float:
    return sum(gram in c.source.words.grams for gram in grams) / len(grams) if grams else 0.5


def _longest_run(c: Comparison) -> float:
    """The share of the claim's words in the longest run whose pairs the source all has."""
    best = run = 0
    lower = [word.lower for word in c.words]
    for pair in pairwise(lower):
        run = run + 1 if pair in c.source.words.grams else 0
        best = max(best, run)
    return (best + 1) / len(lower) if lower else 0.0


def _likeness(c: Comparison) -> float:
    if not c.passages:
        return 0.0
    passage = c.passages[0]
    claim = c.text.lower()
    return fuzz.token_set_ratio(claim, c.source.text[passage.start : passage.end].lower()) / 100


def _content_arcs(c: Comparison) -> list[tuple[str, str]]:
    content = {word.term for word in c.content}
    return [(w.head, w.term) for w in c.content if w.head in content and w.head != w.term]


def _arcs_lost(c: Comparison, there: frozenset[tuple[str, str]] | set[tuple[str, str]]) -> float:
    """The share of governor and governed pairs that the source never has together."""
    arcs = _content_arcs(c)
    if not arcs:
        return 0.0
    return sum((a, b) not in there and (b, a) not in there for a, b in arcs) / len(arcs)


def _name_arcs_lost(c: Comparison) -> float:
    """The same, for pairs in which a name or a number stands."""
    special = {word.term for word in c.content if word.pos in ("PROPN", "NUM")}
    arcs = [arc for arc in _content_arcs(c) if arc[0] in special or arc[1] in special]
    if not arcs:
        return 0.0
    there = c.source.words.arcs
    return sum((a, b) not in there and (b, a) not in there for a, b in arcs) / len(arcs)


def _names_elsewhere(c: Comparison) -> float:
    """The share of names and numbers that the source has, but not in the three best passages."""
    special = [word for word in c.content if word.pos in ("PROPN", "NUM")]
    if not special:
        return 0.0
    return sum(c.in_source(w) and w.term not in c.near_terms for w in special) / len(special)


def _verbs_absent(c: Comparison) -> float:
    verbs = [w for w in c.content if w.pos == "VERB" and not w.reports]
    if not verbs:
        return 0.0
    return sum(not c.covered_near(word) for word in verbs) / len(verbs)


def _content_pairs(c: Comparison) -> list[tuple[str, str]]:
    return list(pairwise(word.term for word in c.content))


def _pairs_apart(c: Comparison) -> float:
    """The share of neighbouring content words that the source has, but never in one sentence."""
    places = c.source.words.places
    pairs = [(a, b) for a, b in _content_pairs(c) if a in places and b in places]
    return sum(not places[a] & places[b] for a, b in pairs) / len(pairs) if pairs else 0.0


def _pairs_lost(c: Comparison) -> float:
    """The share of neighbouring content words that no sentence of the source has together."""
    places, nowhere = c.source.words.places, frozenset[int]()
    pairs = _content_pairs(c)
    lost = sum(not places.get(a, nowhere) & places.get(b, nowhere) for a, b in pairs)
    return lost / len(pairs) if pairs else 0.0


def _order(c: Comparison) -> float:
    """The share of neighbouring content words that the best passage has in the other order."""
    first: dict[str, int] = {}
    for word in c.best:
        first.setdefault(word.term, word.start)
    places = [first[word.term] for word in c.content if word.term in first]
    pairs = list(pairwise(places))
    return sum(a > b for a, b in pairs) / len(pairs) if pairs else 0.0
