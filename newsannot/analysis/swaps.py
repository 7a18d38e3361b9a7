"""Fillers that the source has, but in another place: the claim gives them a slot that the evidence fills otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsannot.analysis.comparison import Comparison
from newsannot.analysis.counts import counts_in
from newsannot.analysis.fillers import same_class, surroundings
from newsannot.analysis.slots import same_value
from newsannot.analysis.words import Word
from newsannot.model import Entity, Figure, FigureKind, Finding, MatchStatus, Reason, Span

# A passage is about the same thing when it holds this share of the claim.
_SAME_THING = 0.5
# One that has the claim's verb may hold less.
_SAME_VERB = 0.2
_PARTITIVE = re.compile(r" of (?:(?:its|the|their|his|her|our|all|those|these)(?: the)? )?$")
_RATE = re.compile(
    r"(?: [\w-]+){0,2}? (?:(?:an?|per|each|every) (?P<unit>hour|day|night|week|month|quarter|year)"
    r"|(?P<adverb>hour|week|month|quarter|year)ly|(?P<day>dai)ly|(?P<year>annual)ly)\b"
)
_WRITTEN = {"dai": "day", "annual": "year"}
_WAY = re.compile(r"\bfrom (?:the )?((?:[\w’'-]+ ){1,3}?)to (?:the )?([\w’'-]+)")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)$")
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
# «Before Saturday» is told of other days.
_BOUND = re.compile(r"\b(?:before|after|until|since)(?: the)? $", re.IGNORECASE)
_ISO_DIGIT = re.compile(r"\d")
# Two names are in one slot when what stands around them shares this many words.
_SHARED = 2


def swapped_dates(c: Comparison) -> Iterator[Finding]:
    """A date where the evidence has another of its grain for the same thing, wherever else the source has it."""
    mine = [f for f in c.figures if f.kind is FigureKind.DATE and _is_day(f)]
    for figure in mine:
        if _BOUND.search(c.derived.text, max(0, figure.start - 10), figure.start):
            continue
        there = [
            other
            for passage in c.passages[:3]
            if _same_event(c, figure, passage)
            for other in c.source.read.figures_in(passage)
            if other.kind is FigureKind.DATE
        ]
        if any(_agree(figure, other) for other in there):
            continue
        rest = [o for o in there if _grain(o) == _grain(figure)]
        other = next((o for o in rest if not any(_agree(own, o) for own in mine)), None)
        if other is not None:
            yield c.finding(Reason.CHANGED_DATE, figure, other)


def _same_event(c: Comparison, figure: Figure, passage: Span) -> bool:
    """Whether a passage says what the claim dates: it holds most of it, or ties something to the dated verb alike."""
    share = c.held_by(passage)
    if share >= _SAME_THING:
        return True
    before = [frame for frame in c.frames if frame.start < figure.start and not frame.reports]
    if share < _SAME_VERB or not before:
        return False
    return before[-1].term in c.source.words.held(passage)


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
        if any(other.verb == count.verb for other in c.source.words.counts(part)):
            yield c.finding(Reason.CHANGED_NUMBER, count.figure, part)


def _part_before(c: Comparison, whole: int) -> Figure | None:
    """The figure that is said to be a part of the one that begins there."""
    found = _PARTITIVE.search(c.source.text, max(0, whole - 20), whole)
    if found is None:
        return None
    before = c.source.read.figures_in(Span(max(0, found.start() - 20), found.start()))
    return next((figure for figure in before if figure.end == found.start()), None)


def _mentions(c: Comparison, figure: Figure) -> bool:
    return any(_agree(own, figure) for own in c.figures)


def changed_rates(c: Comparison) -> Iterator[Finding]:
    """A figure of the source for another length of time: «a month» for «a year»."""
    for figure in c.figures:
        mine = _rate(c.derived.text, figure)
        same = [o for o in c.source.read.layers.figures if _agree(figure, o)] if mine else []
        theirs = [_rate(c.source.text, other) for other in same]
        if same and all(theirs) and mine not in theirs:
            yield c.finding(Reason.CHANGED_NUMBER, figure, same[0])


def _rate(text: str, figure: Figure) -> str:
    found = _RATE.match(text, figure.end)
    unit = next(filter(None, found.groups()), "") if found else ""
    return _WRITTEN.get(unit, unit)


def changed_ordinals(c: Comparison) -> Iterator[Finding]:
    """A place in an order where the best passage has another one of the same thing."""
    near = {_place(word) for word in c.near}
    for word in c.words:
        place = _place(word)
        if not place or place in near or any(f.start <= word.start < f.end for f in c.figures):
            continue
        if c.share_near(w for w in c.content if w is not word) < _SAME_THING:
            continue
        other = next((o for o in c.best if _place(o) and o.head == word.head), None)
        if other is not None:
            yield c.finding(Reason.CHANGED_NUMBER, word, other)


def _place(word: Word) -> int:
    """The place that an ordinal gives; 0 of any other word."""
    digits = _ORDINAL.match(word.lower)
    if digits:
        return int(digits.group(1))
    ordinals = _ORDINALS.split()
    return ordinals.index(word.lower) + 1 if word.lower in ordinals else 0


def turned_ways(c: Comparison) -> Iterator[Finding]:
    """«From» one «to» the other where the source has it the other way round."""
    for part in c.parts:
        for way in _WAY.finditer(c.derived.text, part.start, part.end):
            start, end = way.group(1).split()[-1], way.group(2)
            there = _way(c, end, start)
            if there is not None and _way(c, start, end) is None:
                named = Reason.CHANGED_NUMBER if end[0].isdigit() else Reason.CHANGED_NAME
                yield c.finding(named, Span(way.start(1), way.end(1) - 1), there)


def _way(c: Comparison, start: str, end: str) -> Span | None:
    """The source's word where it goes from one to the other."""
    between = r"\b[\w ’'-]{0,30}? to (?:the )?(?:[\w’'-]+ ){0,2}?"
    way = rf"\bfrom (?:the )?({re.escape(start)}){between}{re.escape(end)}\b"
    found = re.search(way, c.source.text, re.IGNORECASE)
    return Span(*found.span(1)) if found else None


def swapped_names(c: Comparison) -> Iterator[Finding]:
    """A name of the source in a place where the best passage has another one of its class."""
    if not c.passages or c.held_by(c.passages[0]) < _SAME_THING:
        return
    there = c.source.read.entities_in(c.passages[0])
    said = {entity.who for entity in c.entities}
    here = {entity.who for entity in there}
    for entity in c.entities:
        if entity.who is None or entity.who in here or entity.who not in c.source.referents:
            continue
        rest = [
            o for o in there if same_class(o, entity) and o.who is not None and o.who not in said
        ]
        other = next((o for o in rest if _fills_its_place(c, entity, o)), None)
        if other is not None:
            yield c.finding(Reason.CHANGED_NAME, entity, other)


def _fills_its_place(c: Comparison, entity: Entity, other: Entity) -> bool:
    """Whether two names are governed alike, or are of one class with the same words around them."""
    if (entity.label == "PERSON") is not (other.label == "PERSON"):
        return False
    words = c.source.words.words(c.passages[0])
    around = surroundings(c.words, entity) & surroundings(words, other)
    if same_class(entity, other) and len(around) >= _SHARED:
        return True
    mine = (tie for tie in c.ties if tie.fills and entity.start <= tie.start < entity.end)
    return any(
        theirs.start < other.end and other.start < theirs.end
        for tie in mine
        if tie.relation != "compound"
        for theirs in c.source.words.web.others(tie, c.near_numbers)
    )
