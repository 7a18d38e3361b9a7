"""A comparison and its findings as numbers, for the weights of ``verdicts``."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields

from newsannot.analysis.additions import absent_runs, is_light
from newsannot.analysis.comparison import Comparison
from newsannot.analysis.fillers import missing_names
from newsannot.analysis.source import runs_of_words
from newsannot.analysis.ties import Standing
from newsannot.analysis.words import Word
from newsannot.model import Finding, MatchStatus, Reason

# Copied runs and claims get no longer than this, in words, for the weights.
_LONG = 30
_LONGEST = 60
_PARTS = {"NOUN": "noun", "X": "noun", "VERB": "verb", "ADJ": "modifier", "ADV": "modifier"}


@dataclass(frozen=True, slots=True)
class Features:
    """What the weights weigh; shares are 0..1, counts are capped at three (of ties at five)."""

    verbatim: float
    density: float
    uncovered: float
    best_score: float
    new: float
    nouns_new: float
    verbs_new: float
    modifiers_new: float
    names_new: float
    names_new_share: float
    numbers_new: float
    verbs_absent: float
    any_name_absent: float
    ties_held: float
    ties_lost: float
    ties_new: float
    names_swapped: float
    numbers_swapped: float
    words_swapped: float
    figures_absent: float
    figures_changed: float
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
    length: float

    def values(self) -> list[float]:
        """The numbers in the order of the fields."""
        return [float(getattr(self, name)) for name in NAMES]


NAMES = tuple(field.name for field in fields(Features))


# The more of these, the better for a claim; of all others, the worse.
GOOD = frozenset({"verbatim", "density", "best_score", "ties_held"})


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
    figures = [f.match.status for f in c.figures if f.match is not None]
    return Features(
        verbatim=float(_triples_held(c) == 1.0),
        density=_density(c),
        uncovered=1.0 - c.coverage,
        best_score=c.passages[0].score if c.passages else 0.0,
        verbs_absent=_verbs_absent(c),
        any_name_absent=float(bool(missing_names(c))),
        figures_absent=_capped(figures.count(MatchStatus.ABSENT)),
        figures_changed=_capped(figures.count(MatchStatus.CHANGED)),
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
        length=math.log(1 + len(c.words)) / math.log(1 + _LONGEST),
        **_new_words(c),
        **_tied(c),
        **_swapped(c),
    )


def _capped(count: int, most: int = 3) -> float:
    return min(count, most) / most


def _new_words(c: Comparison) -> dict[str, float]:
    """What is new, by parts of speech: a share by rarity, and how many."""
    new = [word for word in c.content if c.is_new(word)]
    parts = Counter(_PARTS.get(word.pos, "") for word in new)
    names = [word for word in new if word.pos == "PROPN"]
    numbers = [word for word in new if word.pos == "NUM"]
    share = _sharer(c)
    return {
        "new": share(new),
        "nouns_new": _capped(parts["noun"]),
        "verbs_new": _capped(parts["verb"]),
        "modifiers_new": _capped(parts["modifier"]),
        "names_new": _capped(len(names)),
        "names_new_share": share(names),
        "numbers_new": share(numbers),
    }


def _sharer(c: Comparison) -> Callable[[Sequence[Word]], float]:
    total = sum(map(c.weight, c.content)) or 1.0
    return lambda words: sum(map(c.weight, words)) / total


def _tied(c: Comparison) -> dict[str, float]:
    """How what the claim ties together stands in the source."""
    standings = Counter(standing for _, standing in c.standings)
    total = standings.total() or 1
    return {
        "ties_held": standings[Standing.HELD] / total,
        "ties_lost": _capped(standings.total() - standings[Standing.HELD], 5),
        "ties_new": standings[Standing.NEW] / total,
    }


def _swapped(c: Comparison) -> dict[str, float]:
    """How many words stand in a slot in which the evidence has another one."""
    web = c.source.words.web
    swapped = Counter(
        tie.pos
        for tie, standing in c.standings
        if tie.fills and standing is not Standing.HELD and web.others(tie, c.near_numbers)
    )
    names, numbers = swapped["PROPN"], swapped["NUM"]
    return {
        "names_swapped": _capped(names, 2),
        "numbers_swapped": _capped(numbers, 2),
        "words_swapped": _capped(swapped.total() - names - numbers, 2),
    }


def _light_runs(c: Comparison) -> int:
    """How many runs of words the source lacks that are no reason to show, but count together."""
    return sum(all(map(is_light, run)) for run in absent_runs(c))


def _triples_held(c: Comparison) -> float:
    triples = [gram for gram in runs_of_words(c.words) if len(gram) == 3]
    held = sum(gram in c.source.words.grams for gram in triples)
    return held / len(triples) if triples else 0.5


def _density(c: Comparison) -> float:
    """The mean length of the copied runs that its words stand in (Grusky et al., NAACL 2018), 0..1."""
    lower = [word.lower for word in c.words]
    stands = c.source.words.stands
    total, at = 0, 0
    while at < len(lower):
        run = _copied(lower, at, stands)
        total += run * run
        at += max(1, run)
    return min(total / len(lower), _LONG) / _LONG if lower else 0.0


def _copied(lower: Sequence[str], at: int, stands: dict[str, list[int]]) -> int:
    """The length of the longest run from ``at`` on that the source has in a sentence."""
    run, places = 0, stands.get(lower[at], [])
    while places:
        run += 1
        if at + run == len(lower):
            break
        following = set(stands.get(lower[at + run], ()))
        places = [place + 1 for place in places if place + 1 in following]
    return run


def _verbs_absent(c: Comparison) -> float:
    verbs = [w for w in c.content if w.pos == "VERB" and not w.reports]
    if not verbs:
        return 0.0
    return sum(not c.covered_near(word) for word in verbs) / len(verbs)
