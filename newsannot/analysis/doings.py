"""The same event told otherwise: another figure in the place, another polarity, another doer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import cache
from itertools import combinations, permutations

from newsannot.analysis.comparison import Comparison
from newsannot.analysis.counts import Count, counts_in, same_place, same_sum
from newsannot.analysis.cues import cues
from newsannot.analysis.evidence import terms
from newsannot.analysis.frames import Frame, Part, Stance, keys_of
from newsannot.analysis.slots import same_value
from newsannot.analysis.wording import related, term_of
from newsannot.model import Entity, Figure, FigureKind, Finding, MatchStatus, Reason, Span

# A passage is about the same thing when it holds this share of the claim.
_SAME_THING = 0.5
# One that names the same subject may hold less.
_SAME_SUBJECT = 0.3
_NEAR = 3
# Sums up to this come about by chance.
_SMALL = 12
_JOINED_BEFORE = re.compile(r"\d ?[-–:/,.] ?$")
_JOINED_AFTER = re.compile(r" ?[-–:/,.] ?\d|[-–]\w")
_DIFFERENCE = re.compile(
    r"(?: \w+){0,2}? (?:more|less|fewer|higher|lower|older|younger|longer|shorter|heavier|lighter)\b"
)
# Verbs of one who gives and one who gets.
_GIVING = {"to", "from"}
_SUMMING = {"together", "combined", "altogether"}
_DOERS = {"PERSON", "ORG"}
_TURNED = {
    (Stance.ASSERTED, Stance.DENIED),
    (Stance.ASSERTED, Stance.DISPUTED),
    (Stance.ASSERTED, Stance.OPEN),
    (Stance.ASSERTED, Stance.ASKED),
    (Stance.DENIED, Stance.ASSERTED),
}


def swapped_figures(c: Comparison) -> Iterator[Finding]:
    """A figure where the evidence has another for the same thing, wherever else the source may have its value."""
    whole = [f for f in c.figures if not _is_piece(c.derived.text, f)]
    for count in counts_in(c.derived.parsed, whole):
        here = [
            other
            for p in c.passages[:_NEAR]
            for other in c.source.words.counts(p)
            if _is_same_count(count, other) and not _is_piece(c.source.text, other.figure)
        ]
        if any(_agrees(count.figure, other.figure) for other in here):
            continue
        if adds_up(c, count.figure):
            continue
        other = next((o for o in here if _is_about(c, count, o)), None)
        if other is not None:
            yield c.finding(Reason.CHANGED_NUMBER, count.figure, other.figure)


def _is_difference(c: Comparison, figure: Figure) -> bool:
    """Whether a figure says by how much two things differ: «two kilos heavier»."""
    return _DIFFERENCE.match(c.derived.text, figure.end) is not None


def exchanged_figures(c: Comparison) -> Iterator[Finding]:
    """Two figures of the claim where one passage has each for what the other counts."""
    mine = [count for count in counts_in(c.derived.parsed, c.figures) if count.noun]
    for one, two in permutations(mine, 2):
        for passage in c.passages[:_NEAR]:
            there = c.source.words.counts(passage)
            first = next((o for o in there if _is_turned_count(one, two, o)), None)
            second = any(_is_turned_count(two, one, o) for o in there)
            if first is not None and second:
                yield c.finding(Reason.CHANGED_NUMBER, one.figure, first.figure)
                break


def _is_turned_count(one: Count, two: Count, other: Count) -> bool:
    """Whether the source has, for what the first counts, the second's value."""
    differ = one.noun != two.noun and not _agrees(one.figure, two.figure)
    return differ and other.noun == one.noun and _agrees(two.figure, other.figure)


def _is_piece(text: str, figure: Figure) -> bool:
    """Whether a figure is one half of a score or a range, a number broken by a blank, or in a compound word."""
    before, after = text[max(0, figure.start - 3) : figure.start], text[figure.end : figure.end + 3]
    return _JOINED_BEFORE.search(before) is not None or _JOINED_AFTER.match(after) is not None


def _is_same_count(count: Count, other: Count) -> bool:
    match = count.figure.match
    known = match is not None and match.status is MatchStatus.EQUAL
    return same_place(count, other) or (not known and same_sum(count, other))


def _agrees(figure: Figure, other: Figure) -> bool:
    return same_value(figure, other) or same_value(other, figure)


def adds_up(c: Comparison, figure: Figure) -> bool:
    """Whether a figure is the sum of two that one passage has, of the same thing where it is a small one.

    One that is said to be of several together is, where none of its kind there is as much.
    """
    if figure.kind is FigureKind.DATE:
        return False
    whole = Decimal(figure.value)
    if any(word.lower in _SUMMING for word in c.words):
        near = (o for p in c.passages[:_NEAR] for o in c.source.read.figures_in(p))
        return all(Decimal(o.value) < whole for o in near if o.kind is figure.kind)
    for count in counts_in(c.derived.parsed, (figure,)):
        for passage in c.passages[:_NEAR]:
            there = c.source.words.counts(passage)
            parts = {
                Decimal(o.figure.value)
                for o in there
                if o.figure.kind is figure.kind and (o.noun == count.noun or whole > _SMALL)
            }
            pairs = list(combinations(parts, 2))
            if any(one + two == whole for one, two in pairs):
                return True
            if any(abs(one - two) == whole for one, two in pairs) and _is_difference(c, figure):
                return True
    return False


def _is_about(c: Comparison, count: Count, other: Count) -> bool:
    """Whether the passage of the other figure speaks of the claim's event, and of no other day."""
    passage = next(p for p in c.passages if p.start <= other.figure.start < p.end)
    for figure in c.source.words.counts(passage):
        # Its own value beside it: only where that is said of another doing have the two been swapped.
        if _agrees(count.figure, figure.figure) and figure.verb in ("", count.verb):
            return False
    there = c.source.read.figures_in(passage)
    mine = [f for f in c.figures if f.kind is FigureKind.DATE]
    theirs = [f for f in there if f.kind is FigureKind.DATE]
    if mine and theirs and not any(same_value(a, b) for a in mine for b in theirs):
        return False
    least = _SAME_THING if same_place(count, other) else _SAME_SUBJECT
    return _share(c, passage, count.figure) >= least


def _share(c: Comparison, passage: Span, without: Span) -> float:
    """The share of a claim's content, by rarity, that one passage holds."""
    there = {word.term for word in c.source.words.words(passage)}
    rest = [word for word in c.content if word.end <= without.start or without.end <= word.start]
    total = sum(map(c.weight, rest))
    return sum(c.weight(w) for w in rest if w.term in there) / total if total else 0.0


def _there(c: Comparison, term: str) -> list[Frame]:
    """The evidence's frames of one verb."""
    near = (frame for p in c.passages for frame in c.source.words.frames(p))
    return [frame for frame in near if frame.term == term]


def turned_polarity(c: Comparison) -> Iterator[Finding]:
    """A verb that is said to be so, of which the evidence says that it is not, or undecided; or the reverse."""
    for frame in c.frames:
        same = [other for other in _there(c, frame.term) if frame.compatible(other)]
        if not same or any((frame.stance, other.stance) not in _TURNED for other in same):
            continue
        there = same[0]
        # Who was hurt, where nobody is said to be, is no part of what both tell.
        after = [word for word in c.content if word.start >= frame.start]
        if (c.share_near(after) if there.of_nobody else c.coverage) >= _SAME_THING:
            asked = there.stance is Stance.ASKED
            kind = Reason.DROPPED_HEDGE if asked else Reason.NEGATION_CHANGED
            yield c.finding(kind, _words(frame), _words(there))
            return


def _words(frame: Frame) -> Span:
    """A verb with what denies it, where that stands before it."""
    turn = frame.turn
    return Span(turn.start, frame.end) if turn is not None and turn.start < frame.start else frame


def changed_doers(c: Comparison) -> Iterator[Finding]:
    """Somebody who does what, in all the evidence, another does."""
    for frame in c.frames:
        doers = list(_named(c.entities, frame.agents))
        if frame.reports or not doers or not frame.patients:
            continue
        same = [other for other in _there(c, frame.term) if _same_deed(frame, other)]
        theirs = [list(_named(_entities(c, other), other.agents)) for other in same]
        mine = {doer.who for doer in doers}
        if not same or not all(theirs) or any(mine & {e.who for e in found} for found in theirs):
            continue
        if _is_another(c, doers[0], theirs[0][0]):
            yield c.finding(Reason.CHANGED_NAME, doers[0], theirs[0][0])


def changed_parts(c: Comparison) -> Iterator[Finding]:
    """A name of the source that does, or bears, what all the evidence has another do or bear."""
    for frame in c.frames:
        if frame.reports or frame.stance is not Stance.ASSERTED:
            continue
        for side, rest in ((_agents, _patients), (_patients, _agents)):
            found = _other_part(c, frame, side, rest) if len(side(frame)) == 1 else None
            if found is not None:
                yield c.finding(Reason.CHANGED_NAME, *found)
                break


_Side = Callable[[Frame], tuple[Part, ...]]


def _agents(frame: Frame) -> tuple[Part, ...]:
    return frame.agents


def _patients(frame: Frame) -> tuple[Part, ...]:
    return frame.patients


def _other_part(c: Comparison, frame: Frame, side: _Side, rest: _Side) -> tuple[Part, Part] | None:
    """A part of the claim's frame that is a known name, and the one which every frame of the same deed has there."""
    mine = side(frame)[0]
    if mine.term not in mine.names or not mine.names <= c.source.words.vocabulary:
        return None
    alike = [o for term in (frame.term, *related(frame.term)) for o in _there(c, term)]
    if any(mine.names & keys_of(side(other)) or not side(other) for other in alike):
        return None
    same = [o for o in alike if o.term == frame.term and _is_told_alike(c, frame, o, rest)]
    theirs = next((part for other in same for part in side(other) if part.names), None)
    if theirs is None or not all(part.names for o in same for part in side(o)):
        return None
    return (mine, theirs) if _are_of_a_class(c, mine, theirs) else None


def _is_told_alike(c: Comparison, frame: Frame, other: Frame, rest: _Side) -> bool:
    """Whether two frames tell one deed, whoever is on the side left open, and with the same figures."""
    passage = next(p for p in c.passages if p.start <= other.start < p.end)
    shared = keys_of(rest(frame)) & keys_of(rest(other))
    apart = rest(frame) and rest(other) and not shared
    along = keys_of(frame.obliques) & keys_of(other.obliques)
    there = c.source.read.figures_in(passage)
    told = all(any(_agrees(f, o) for o in there) for f in c.figures)
    alike = frame.stance is other.stance and not apart and bool(shared or along) and told
    return alike and c.held_by(passage) >= _SAME_THING


def _are_of_a_class(c: Comparison, mine: Part, theirs: Part) -> bool:
    """Whether the source takes two names for one kind, as far as it knows: a state does what its minister does."""
    one, two = (_classes(c, part.names) for part in (mine, theirs))
    return not one or not two or bool(one & two)


def _classes(c: Comparison, names: frozenset[str]) -> set[str]:
    """What kinds of names the source has under some words."""
    every = c.source.read.layers.entities
    text = c.source.text
    return {e.label for e in every if e.who and not names.isdisjoint(terms(text[e.start : e.end]))}


def turned_roles(c: Comparison) -> Iterator[Finding]:
    """Somebody who does to another what, in all the evidence, the other does to him."""
    for frame in c.frames:
        if not frame.agents or not frame.patients or frame.term in _mutual():
            continue
        same = [o for o in _there(c, frame.term) if o.agents and o.patients]
        turns = (_is_turned(frame, other) or _is_given_back(frame, other) for other in same)
        if same and all(turns):
            yield c.finding(Reason.CHANGED_NAME, frame.agents[0], same[0].agents[0])


def _is_turned(frame: Frame, other: Frame) -> bool:
    """Whether the parties change sides; what else is on a side may stay: «banks owe the town a million»."""
    mine = [keys_of(side) for side in (frame.agents, frame.patients)]
    theirs = [keys_of(side) for side in (other.agents, other.patients)]
    across = mine[0] & theirs[1] and mine[1] & theirs[0]
    return bool(across) and not mine[0] & theirs[0]


def _is_given_back(frame: Frame, other: Frame) -> bool:
    """Whether the one who gives and the one who gets change sides: «sold the mill to Norvik»."""
    mine, theirs = keys_of(frame.agents), keys_of(other.agents)
    return any(
        mine & two.keys and one.keys & theirs and not mine & theirs
        for one in frame.obliques
        for two in other.obliques
        if one.place == two.place and one.place in _GIVING
    )


@cache
def _mutual() -> frozenset[str]:
    return frozenset(map(term_of, cues().mutual_verbs))


def _is_another(c: Comparison, mine: Entity, theirs: Entity) -> bool:
    """Whether two names are of one class and have no word in common: «Norvik» may be «Norvik Foods»."""
    ours = set(terms(c.derived.text[mine.start : mine.end]))
    return mine.label == theirs.label and not ours & set(
        terms(c.source.text[theirs.start : theirs.end])
    )


def _same_deed(frame: Frame, other: Frame) -> bool:
    """Whether two frames of a verb have one object and one polarity, whoever the doer."""
    shared = {part.term for part in frame.patients} & {part.term for part in other.patients}
    return bool(shared) and frame.stance is other.stance


def _entities(c: Comparison, frame: Frame) -> tuple[Entity, ...]:
    """The source's mentions near a frame's doers."""
    return tuple(
        entity
        for p in c.passages
        if p.start <= frame.start < p.end
        for entity in c.source.read.entities_in(p)
    )


def _named(entities: Iterable[Entity], parts: tuple[Part, ...]) -> Iterator[Entity]:
    """The persons and organisations that some parts name."""
    for entity in entities:
        named = any(part.start < entity.end and entity.start < part.end for part in parts)
        if named and entity.label in _DOERS and entity.who is not None:
            yield entity
