"""What the derived text leaves out: the source's uncited sentences, the weightiest first, each with what gives it weight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from newsannot.acts import overlap
from newsannot.analysis.wording import related
from newsannot.ledgers.citations import Cited, evidence_of, told
from newsannot.ledgers.content import terms
from newsannot.ledgers.weights import Weigher, Weight, Weighty, denies
from newsannot.model import Article, OmissionJudgement, Pair, Span

_HELD = 0.75
_FEW = 3


_POINTS = {
    Weight.DENIAL: 14,
    Weight.REPLY: 4,
    Weight.CAVEAT: 2,
    Weight.NAME: 2,
    Weight.FIGURE: 1,
    Weight.QUOTE: 1,
}
_COUNTED = {Weight.NAME: 2, Weight.FIGURE: 2}
_LACKING = {Weight.NAME, Weight.FIGURE}


@dataclass(frozen=True, slots=True)
class LeftOut(Span):
    """A sentence of the source that the derived text leaves out, and what the annotator thinks of that.

    ``cited`` are those that a claim cites all the same: for another part, or since they were judged.
    """

    weighty: tuple[Weighty, ...] = ()
    judgement: OmissionJudgement | None = None
    cited: bool = False

    @property
    def kinds(self) -> set[Weight]:
        return {words.kind for words in self.weighty}

    @property
    def points(self) -> int:
        """How much it weighs.

        A reply or what else tells of the other side counts 4, a caveat 2, a person or organisation that the derived
        text does not name 2, a figure that it lacks 1, words in quotation marks 1; each kind once, names and figures
        twice. A denial counts 14, more than all of that together.
        """
        kinds = [words.kind for words in self.weighty]
        return sum(_POINTS[kind] * min(kinds.count(kind), _COUNTED.get(kind, 1)) for kind in Weight)


def left_out(
    pair: Pair, annotator: str | None, *, judge_first: bool = False
) -> tuple[LeftOut, ...]:
    """Sentences that the derived text does not tell, by weight; those judged fine at the end.

    They are the uncited ones whose content it has nowhere else, and cited ones of whose denial it keeps nothing. A
    passage that the annotator judged stays, also where it is cited by now.
    """
    if pair.derived is None:
        return ()
    judged = {Span(o.start, o.end): o.judgement for o in pair.omissions if o.annotator == annotator}
    weigher = _weigher(pair.source, pair.derived)
    kept = _Kept(pair, pair.derived, annotator, judge_first)
    weighed = (
        LeftOut(span.start, span.end, weigher.of(span), judged.get(span), kept.cites(span))
        for span in dict.fromkeys([*told(pair.source), *judged])
    )
    return tuple(sorted((o for o in weighed if o.judgement or not kept.tells(o)), key=_order))


def _order(omission: LeftOut) -> tuple[bool, int, int]:
    fine = omission.judgement is OmissionJudgement.FINE
    return fine, -omission.points, omission.start


# Kept for the pair on the desk, whose claims change more often than its texts.


@lru_cache(maxsize=1)
def _weigher(source: Article, derived: Article) -> Weigher:
    return Weigher(source, derived)


@lru_cache(maxsize=1)
def _retold(derived: Article) -> _Retold:
    return _Retold(derived)


class _Kept:
    """Which of the source's sentences the derived text tells."""

    def __init__(
        self, pair: Pair, derived: Article, annotator: str | None, judge_first: bool
    ) -> None:
        self._text = pair.source.text
        self._retold = _retold(derived)
        self._cited = Cited(pair, annotator, judge_first=judge_first)
        self._tied = [
            (piece, claim.text)
            for claim in pair.claims
            for piece in evidence_of(claim, annotator, judge_first=judge_first)
        ]

    def cites(self, passage: Span) -> bool:
        return passage in self._cited

    def tells(self, sentence: LeftOut) -> bool:
        """Whether claims cite it, one of them with its denial, or the text has it nearly in its own words."""
        if not sentence.cited:
            words = self._text[sentence.start : sentence.end]
            return self._retold.holds(words, sentence.kinds)
        return Weight.DENIAL not in sentence.kinds or any(map(denies, self._citing(sentence)))

    def _citing(self, sentence: Span) -> Iterator[str]:
        return (text for piece, text in self._tied if overlap(piece, sentence) > 0)


class _Retold:
    """Which sentences a text has in nearly its own words, in one sentence or in two that follow each other."""

    def __init__(self, article: Article) -> None:
        self._places: dict[str, set[int]] = {}
        for number, span in enumerate(article.layers.sentences):
            for term in terms(article.text[span.start : span.end]):
                self._places.setdefault(term, set()).add(number)

    def holds(self, sentence: str, kinds: set[Weight]) -> bool:
        """Whether three quarters of its content words are there, themselves or in words that mean about the same.

        All must be of a denial, and of a sentence that has but one or two. One that names or counts what the text
        does not is not told.
        """
        if not kinds.isdisjoint(_LACKING):
            return False
        wanted = terms(sentence)
        share = 1.0 if Weight.DENIAL in kinds or len(wanted) < _FEW else _HELD
        return bool(wanted) and self._most(wanted) >= share * len(wanted)

    def _most(self, wanted: set[str]) -> int:
        """How many of the terms two neighbouring sentences have at most."""
        found: Counter[int] = Counter()
        for term in wanted:
            alike = (self._places.get(like, ()) for like in (term, *related(term)))
            there = set[int]().union(*alike)
            found.update(there | {number - 1 for number in there})
        return max(found.values(), default=0)
