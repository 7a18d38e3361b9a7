"""Which judged claims of a pair are about the same words: one that several people judged, and those that they cut differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsannot.acts import overlap, parts_of
from newsannot.model import Claim, Judgement


@dataclass(frozen=True, slots=True)
class Voice:
    """What one person says of one claim: a judgement that has a verdict."""

    claim: Claim
    judgement: Judgement

    @property
    def annotator(self) -> str:
        return self.judgement.annotator


@dataclass(frozen=True, slots=True)
class Unit:
    """Claims that are about the same, in order of the text; one alone where nobody cut it otherwise.

    ``voices`` are by person, then in order of the text: somebody who cut the words in two has two.
    """

    claims: tuple[Claim, ...]
    voices: tuple[Voice, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(claim.id for claim in self.claims)

    @property
    def annotators(self) -> tuple[str, ...]:
        """Who judged, each once."""
        return tuple(dict.fromkeys(voice.annotator for voice in self.voices))

    @property
    def shared(self) -> bool:
        """Whether two or more people judged it."""
        return len(self.annotators) > 1

    @property
    def differs(self) -> bool:
        """Whether the verdicts are not all the same one."""
        return self.shared and len({voice.judgement.verdict for voice in self.voices}) > 1

    @property
    def cut_differently(self) -> bool:
        return len(self.claims) > 1

    @property
    def decided(self) -> Claim | None:
        """The claim that carries the decision for all of them."""
        return next((claim for claim in self.claims if claim.decision), None)


def units(claims: Iterable[Claim]) -> tuple[Unit, ...]:
    """Every claim that has a verdict, in the one unit that it belongs to; units are in order of their first claim.

    Two claims are about the same where they share half or more of the shorter one's code points and people cut them
    differently: each was judged by somebody who did not judge the other. So is what is tied by a third one.
    """
    judged = sorted((c for c in claims if _judges(c)), key=lambda claim: (claim.start, claim.end))
    leader = list(range(len(judged)))
    for one, other in _alike(judged):
        leader[_root(leader, other)] = _root(leader, one)
    together: dict[int, list[Claim]] = {}
    for number, claim in enumerate(judged):
        together.setdefault(_root(leader, number), []).append(claim)
    found = (_unit(tuple(group)) for group in together.values())
    return tuple(sorted(found, key=lambda unit: (unit.claims[0].start, unit.claims[0].end)))


def _alike(judged: list[Claim]) -> Iterator[tuple[int, int]]:
    """The numbers of claims that are about the same, found among those that still go on where a claim begins."""
    going: list[int] = []
    for number, claim in enumerate(judged):
        going = [earlier for earlier in going if judged[earlier].end > claim.start]
        for earlier in going:
            if _about_the_same(judged[earlier], claim):
                yield earlier, number
        going.append(number)


def _about_the_same(one: Claim, other: Claim) -> bool:
    mine, theirs = _judges(one), _judges(other)
    if mine <= theirs or theirs <= mine:
        return False
    shared = sum(max(0, overlap(a, b)) for a in parts_of(one) for b in parts_of(other))
    return 2 * shared >= min(_size(one), _size(other))


def _judges(claim: Claim) -> set[str]:
    return {judged.annotator for judged in claim.judgements if judged.verdict}


def _size(claim: Claim) -> int:
    return sum(part.end - part.start for part in parts_of(claim))


def _root(leader: list[int], number: int) -> int:
    """The claim that stands for this one's unit; the way there is made shorter for the next time."""
    while leader[number] != number:
        leader[number] = leader[leader[number]]
        number = leader[number]
    return number


def _unit(claims: tuple[Claim, ...]) -> Unit:
    voices = (Voice(c, judged) for c in claims for judged in c.judgements if judged.verdict)
    return Unit(claims, tuple(sorted(voices, key=lambda voice: voice.annotator)))
