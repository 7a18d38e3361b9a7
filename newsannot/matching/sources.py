"""Which of two articles is the source: clues are weighed, and told as values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import log

from newsannot.analysis.wording import term_of
from newsannot.matching.file_names import hinted_side, named_side
from newsannot.matching.traits import Traits, traits_of
from newsannot.model import Article
from newsannot.terms import Side


class Clue(StrEnum):
    """What speaks for an article's being the source of another."""

    NAMED = "named"  # its file's name or the other one's says it with the word source or derived
    HINTED = "hinted"  # it says so with another word, such as original or rewrite
    OLDER = "older"
    AGENCY = "agency"  # an agency signs it
    BYLINE = "byline"
    QUOTED = "quoted"  # more of its words are quoted
    SPEECH = "speech"  # it tells more often what somebody said
    DETAILS = "details"  # names and figures that the other lacks
    LONGER = "longer"


# The last four were fitted to public pairs of article and summary, each as it is and with the article cut to the
# summary's length (no intercept, so that no order is dearer). Such pairs say nothing of the others, so these are set:
# a date decides against all that is counted, and a signature weighs as much as a clear difference in one count.
_WEIGHTS = {
    Clue.HINTED: 2.0,
    Clue.OLDER: 3.0,
    Clue.AGENCY: 0.8,
    Clue.BYLINE: 0.6,
    Clue.QUOTED: 0.9,
    Clue.SPEECH: 0.5,
    Clue.DETAILS: 0.5,
    Clue.LONGER: 0.7,
}
_SURE = 0.8
"""From this sum on a proposal is sure: of whole texts all of some nine hundred were right (scripts/score_matching.py)."""
_HEARD = 0.1
"""A clue below this weight is not worth a word, and a sum below it is no proposal."""
_FEW = 20  # words by which two short texts may differ without a meaning


@dataclass(frozen=True, slots=True)
class Reason:
    """A clue, with what the source and the derived article show of it: a date, a count, words, or a file's name."""

    clue: Clue
    source: str | int
    derived: str | int


@dataclass(frozen=True, slots=True)
class Proposal:
    """The order in which two articles are a pair; without reasons it is the order in which they came."""

    source: Article
    derived: Article
    reasons: tuple[Reason, ...] = ()
    sure: bool = False


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A clue with its weight: above 0 the one article is the source, below it the other; and what each shows."""

    clue: Clue
    weight: float
    one: str | int
    other: str | int

    def reason(self) -> Reason:
        one, other = self.one, self.other
        return Reason(self.clue, *((one, other) if self.weight > 0 else (other, one)))


def which_is_source(
    one: Article, other: Article, traits: tuple[Traits, Traits] | None = None
) -> Proposal:
    """Propose which is the source; a name with «source» or «derived» in it wins over all else.

    ``traits`` are what the two show, where they have been looked at.
    """
    if side := _side(named_side(one.name), named_side(other.name)):
        named = _Weighed(Clue.NAMED, side, one.name or "", other.name or "")
        return _proposal(one, other, [named])
    traits = traits or (traits_of(one), traits_of(other))
    return _proposal(one, other, [*_by_hints(one, other), *_by_texts(*traits)])


def _proposal(one: Article, other: Article, weighed: list[_Weighed]) -> Proposal:
    total = sum(clue.weight for clue in weighed)
    if abs(total) < _HEARD:
        return Proposal(one, other)
    told = [w for w in weighed if w.weight * total > 0 and abs(w.weight) >= _HEARD]
    told.sort(key=lambda w: -abs(w.weight))
    source, derived = (one, other) if total > 0 else (other, one)
    return Proposal(source, derived, tuple(w.reason() for w in told), abs(total) >= _SURE)


def _by_hints(one: Article, other: Article) -> Iterator[_Weighed]:
    if side := _side(hinted_side(one.name), hinted_side(other.name)):
        weight = side * _WEIGHTS[Clue.HINTED]
        yield _Weighed(Clue.HINTED, weight, one.name or "", other.name or "")


def _side(one: Side | None, other: Side | None) -> int:
    """1 where the one is the source, -1 where the other is; one name may tell of both."""
    if one is other:
        return 0
    return 1 if one is Side.SOURCE or other is Side.DERIVED else -1


def _by_texts(one: Traits, other: Traits) -> Iterator[_Weighed]:
    yield from _by_dates(one.published, other.published)
    for clue, mine, others in (
        (Clue.AGENCY, one.agency, other.agency),
        (Clue.BYLINE, one.byline, other.byline),
    ):
        sign = bool(mine) - bool(others)
        yield _Weighed(clue, sign * _WEIGHTS[clue], mine or "", others or "")
    yield from _by_counts(one, other)


def _by_dates(one: str | None, other: str | None) -> Iterator[_Weighed]:
    """Where one says no year, it is taken for the other's."""
    if one is None or other is None:
        return
    short = one.startswith("-") or other.startswith("-")
    mine, others = (one[-5:], other[-5:]) if short else (one, other)
    if mine != others:
        sign = 1 if mine < others else -1
        yield _Weighed(Clue.OLDER, sign * _WEIGHTS[Clue.OLDER], one, other)


def _by_counts(one: Traits, other: Traits) -> Iterator[_Weighed]:
    """The clues that are counted, each as a number from -1 to 1 that grows with what there is to count."""
    quoted = one.quoted, other.quoted
    shares = one.quoted / (one.words + 1), other.quoted / (other.words + 1)
    yield _counted(Clue.QUOTED, _against(*shares, 0.05), *quoted)
    yield _counted(Clue.SPEECH, _against(one.reports, other.reports, 2), one.reports, other.reports)
    details = len(_lacking(one, other)), len(_lacking(other, one))
    yield _counted(Clue.DETAILS, _against(*details, 3), *details)
    ratio = log((one.words + _FEW) / (other.words + _FEW))
    yield _counted(Clue.LONGER, max(-1.5, min(1.5, ratio)), one.words, other.words)


def _counted(clue: Clue, value: float, one: int, other: int) -> _Weighed:
    return _Weighed(clue, _WEIGHTS[clue] * value, one, other)


def _against(one: float, other: float, little: float) -> float:
    """The difference of two amounts as a share of both; ``little`` is an amount that says little yet."""
    return (one - other) / (one + other + little)


def _lacking(one: Traits, other: Traits) -> set[str]:
    """The names and figures of one that the other lacks."""
    names = {name for name in one.names if term_of(name) not in other.terms}
    return names | (one.figures - other.figures)
