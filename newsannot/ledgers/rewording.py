"""What became of the words of a claim's evidence: kept, changed, dropped; and which ones the claim adds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from newsannot.analysis.lexicon import words
from newsannot.analysis.wording import related
from newsannot.ledgers.pairing import Half, Run, Tie, pair, runs
from newsannot.ledgers.units import FILE, Sort, Unit, units_of
from newsannot.model import Article, Span

LONGEST_CLAIM = 2_500
LONGEST_EVIDENCE = 7_500
"""Code points beyond which nothing is compared: no sentence is that long, and the window waits for the answer."""

# Dropped words are shown where no more of them stand between two tied ones, or beside one in its clause.
_BETWEEN = 5
_BESIDE = 4
# Less of a clause than these words and this share is no use of it: what it has besides was not dropped.
_USED = 2
_SHARE = 0.3


class Fate(StrEnum):
    """What became of a word."""

    KEPT = "kept"
    CHANGED = "changed"
    ADDED = "added"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Worded(Span):
    """Words of one text, and what stands for them in the other; ``alike`` where that means about the same."""

    fate: Fate
    words: int
    other: Span | None = None
    alike: bool = False


@dataclass(frozen=True, slots=True)
class Rewording:
    """A claim's words and those of its evidence, each by start; words of no weight are in neither."""

    derived: tuple[Worded, ...] = ()
    source: tuple[Worded, ...] = ()

    def count(self, fate: Fate) -> int:
        """How many words: of the evidence where they are dropped, else of the claim."""
        side = self.source if fate is Fate.DROPPED else self.derived
        return sum(worded.words for worded in side if worded.fate is fate)


def read_words() -> None:
    """Read the word lists, which the first comparison would wait for."""
    related("")
    words(FILE, "quiet")


def compare_words(
    derived: Article,
    claim: Sequence[Span],
    source: Article,
    evidence: Sequence[Span],
    known: Sequence[tuple[Span, Span]] = (),
    lost: Sequence[Span] = (),
) -> Rewording | None:
    """Hold a claim's words against its evidence's; None where they are too many.

    ``known`` are words of the claim and of the source that are known to stand in each other's place, ``lost`` words of
    the source that are known to be left out.
    """
    if are_too_long(claim, evidence):
        return None
    mine, other = pair(units_of(derived, claim), units_of(source, evidence), known)
    added = dict.fromkeys(mine.free(), Fate.ADDED)
    dropped = dict.fromkeys(_dropped(other, lost), Fate.DROPPED)
    return Rewording(
        tuple(_joined(_worded(mine, added, other))), tuple(_joined(_worded(other, dropped, mine)))
    )


def are_too_long(claim: Sequence[Span], evidence: Sequence[Span]) -> bool:
    """Whether a claim or its evidence is longer than what is compared."""
    return _length(claim) > LONGEST_CLAIM or _length(evidence) > LONGEST_EVIDENCE


def _length(passages: Sequence[Span]) -> int:
    return sum(passage.end - passage.start for passage in passages)


def _dropped(half: Half, lost: Sequence[Span]) -> Iterator[int]:
    """The free units of the evidence that stand so near to what the claim has that it leaves them out."""
    for span in lost:
        yield from half.within(span)
    weighed = Counter(unit.clause for unit in half.units if unit.sort is not Sort.QUIET)
    used = Counter(half.units[number].clause for number in half.ties)
    for run in runs(half):
        for number in _near(half, run):
            unit = half.units[number]
            enough = max(_USED, _SHARE * weighed[unit.clause])
            if unit.sort is Sort.TELLING or used[unit.clause] >= enough:
                yield number


def _near(half: Half, run: Run) -> Iterator[int]:
    """All of a run that is short and stands between two tied words, else what shares a clause with one.

    Where that is long too, only «may», «not» and their like beside a tied one.
    """
    if run.left is not None and run.right is not None and len(run.free) <= _BETWEEN:
        yield from run.free
        return
    for beside, nearest in ((run.left, run.free[0]), (run.right, run.free[-1])):
        if beside is not None:
            clause = half.units[beside].clause
            same = [n for n in run.free if half.units[n].clause == clause]
            grave = half.units[nearest].key in words(FILE, "grave")
            yield from same if len(same) <= _BESIDE else (nearest,) * grave


def _worded(
    mine: Half, lost: Mapping[int, Fate], other: Half
) -> Iterator[tuple[Unit, Worded | None]]:
    """Each unit with what became of it; None where nothing is said of it."""
    for number, unit in enumerate(mine.units):
        tie = mine.ties.get(number)
        if tie is not None:
            span = Span(other.units[tie.first].start, other.units[tie.last].end)
            told = None if tie.same and not _otherwise(mine, number, other, tie) else span
            fate = Fate.KEPT if tie.same else Fate.CHANGED
            yield unit, Worded(unit.start, unit.end, fate, 1, told, tie.alike)
        elif number in lost:
            yield unit, Worded(unit.start, unit.end, lost[number], 1)
        else:
            yield unit, None


def _otherwise(mine: Half, number: int, other: Half, tie: Tie) -> bool:
    """Whether a figure that is the same is written otherwise: «14» for «Fourteen»."""
    if mine.units[number].sort is not Sort.FIGURE:
        return False
    written = {unit.key for unit in mine.whole(number)}
    return written.isdisjoint(unit.key for unit in other.units[tie.first : tie.last + 1])


def _joined(units: Iterable[tuple[Unit, Worded | None]]) -> Iterator[Worded]:
    """Words of one fate that follow each other with only quiet ones between, as one."""
    held: Worded | None = None
    passage = 0
    for unit, worded in units:
        if worded is None and unit.sort is Sort.QUIET:
            continue
        if held and worded and unit.passage == passage and _alike(held, worded):
            held = replace(held, end=worded.end, words=held.words + worded.words)
            continue
        if held:
            yield held
        held, passage = worded, unit.passage
    if held:
        yield held


def _alike(one: Worded, two: Worded) -> bool:
    return (one.fate, one.other, one.alike) == (two.fate, two.other, two.alike)
