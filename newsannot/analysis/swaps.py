"""Fillers that the source has, but in another place: the claim gives them a slot that the evidence fills otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsannot.analysis.comparison import Comparison
from newsannot.analysis.counts import counts_in
from newsannot.analysis.fillers import same_class, surroundings
from newsannot.analysis.slots import same_value
from newsannot.model import Entity, Figure, FigureKind, Finding, MatchStatus, Reason, Span

# A passage is about the same thing when it holds this share of the claim.
_SAME_THING = 0.5
_PARTITIVE = re.compile(r" of (?:its|the|their|his|her|our|all|those|these)(?: the)? $")
_PRONOUNS = {"he", "she", "they", "it", "who", "we", "i"}
_ISO_DIGIT = re.compile(r"\d")
# Two names are in one slot when what stands around them shares this many words.
_SHARED = 2


def swapped_dates(c: Comparison) -> Iterator[Finding]:
    """A date where the evidence has another of its grain for the same thing, wherever else the source has it."""
    if not c.passages or c.held_by(c.passages[0]) < _SAME_THING:
        return
    near = [p for p in c.passages[:3] if c.held_by(p) >= _SAME_THING]
    there = [f for p in near for f in c.source.read.figures_in(p) if f.kind is FigureKind.DATE]
    mine = [f for f in c.figures if f.kind is FigureKind.DATE and _is_day(f)]
    for figure in mine:
        if any(_agree(figure, other) for other in there):
            continue
        rest = [
            other
            for other in there
            if _grain(other) == _grain(figure) and not any(_agree(own, other) for own in mine)
        ]
        if rest:
            yield c.finding(Reason.CHANGED_DATE, figure, rest[0])


def _is_day(figure: Figure) -> bool:
    return figure.unit == "weekday" or figure.value.count("-") >= 2


def _agree(one: Figure, other: Figure) -> bool:
    return same_value(one, other) or same_value(other, one)


def _grain(figure: Figure) -> tuple[str, str]:
    """Which parts a date gives."""
    return figure.unit or "", _ISO_DIGIT.sub("0", figure.value).replace("0000", "-")


def wholes_for_parts(c: Comparison) -> Iterator[Finding]:
    """The whole where the evidence has a part of it: «close seven factories» for «close two of its seven factories»."""
    for count in counts_in(c.derived.parsed, c.figures):
        match = count.figure.match
        if match is None or match.status is not MatchStatus.EQUAL or match.start is None:
            continue
        part = _part_before(c, match.start)
        if part is None or _mentions(c, part):
            continue
        if any(other.verb == count.verb for other in c.source.words.counts(_sentence(c, part))):
            yield c.finding(Reason.CHANGED_NUMBER, count.figure, part)


def _part_before(c: Comparison, whole: int) -> Figure | None:
    """The figure that is said to be a part of the one that begins there."""
    found = _PARTITIVE.search(c.source.text, max(0, whole - 20), whole)
    if found is None:
        return None
    before = c.source.read.figures_in(Span(max(0, found.start() - 20), found.start()))
    return next((figure for figure in before if figure.end == found.start()), None)


def _sentence(c: Comparison, figure: Figure) -> Span:
    return c.source.read.sentences_in(Span(figure.start, figure.end))[0]


def _mentions(c: Comparison, figure: Figure) -> bool:
    return any(_agree(own, figure) for own in c.figures)


def swapped_names(c: Comparison) -> Iterator[Finding]:
    """A name of the source in a place where the evidence has another one of its class."""
    if not c.passages or c.held_by(c.passages[0]) < _SAME_THING:
        return
    passage = c.passages[0]
    there = c.source.read.entities_in(passage)
    known = {entity.who for p in c.passages[:3] for entity in c.source.read.entities_in(p)}
    said = {entity.who for entity in c.entities}
    words = c.source.words.words(passage)
    if any(word.lower in _PRONOUNS and word.dep in ("nsubj", "nsubjpass") for word in words):
        return
    for entity in c.entities:
        if entity.who is None or entity.who in known or entity.who not in c.source.referents:
            continue
        here = surroundings(c.words, entity)
        rest = [o for o in there if same_class(o, entity) and o.who not in said and o.who]
        other = next((o for o in rest if len(here & surroundings(words, o)) >= _least(o)), None)
        if other is not None:
            yield c.finding(Reason.CHANGED_NAME, entity, other)


def _least(entity: Entity) -> int:
    """How much around two names must agree: of places the governor is enough, of people more is asked."""
    return 1 if entity.label in ("GPE", "LOC", "FAC") else _SHARED
