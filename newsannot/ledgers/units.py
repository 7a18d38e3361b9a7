"""The words of some passages as they are compared: folded, less endings, in names and figures by what they stand for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from newsannot.analysis.lexicon import table, words
from newsannot.analysis.wording import plain, term_of
from newsannot.ledgers.holding import merged
from newsannot.model import Article, Entity, Figure, FigureKind, Span

FILE = "wording.json"

# «1,200», «4.40pm», «Serbia’s»; what a hyphen joins are two words.
_WORD = re.compile(r"\d+(?:[.,:]\d+)*[^\W_]*|[^\W_]+(?:['’ʼ`´][^\W_]+)*")
_APOSTROPHES = str.maketrans("’ʼ`´", "''''")
_CLITIC = re.compile(r"'(?:s|d|ll|re|ve|m)$")
_NOT = re.compile(r"(?<=\w)n't$|(?<=^can)not$")
_BEFORE_NOT = {"wo": "will", "ca": "can", "sha": "shall"}
_BRITISH = re.compile(r"(?<=\w\w\w\w)is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)")
_BOUND = re.compile(r"[,;:()\[\]“”„«»\"!?\n—]|[.…](?=\s)|(?<=\s)[–-](?=\s)")
_COUNTS = frozenset({"CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "MONEY", "DATE", "TIME"})

Placed = TypeVar("Placed", bound=Span)


class Sort(StrEnum):
    """What a word is: quiet ones are compared in company only, telling ones turn a sentence round."""

    QUIET = "quiet"
    TELLING = "telling"
    WORD = "word"
    PERSON = "person"
    NAME = "name"
    FIGURE = "figure"


CONTENT = frozenset({Sort.WORD, Sort.PERSON, Sort.NAME, Sort.FIGURE})


@dataclass(frozen=True, slots=True)
class Unit(Span):
    """A word; the same ``key`` on both sides is the same word, the same ``thing`` one name's or figure's referent.

    ``term`` is the key less its ending; ``whole`` numbers the name or figure that it is of, ``clause`` what commas
    and their like part, over all passages; -1 and empty where there is none.
    """

    key: str
    term: str
    sort: Sort
    thing: str = ""
    whole: int = -1
    passage: int = 0
    clause: int = 0


@dataclass(frozen=True, slots=True)
class _Whole(Span):
    """A name or a figure."""

    thing: str
    sort: Sort


def units_of(article: Article, passages: Sequence[Span]) -> list[Unit]:
    """The words of some passages in order, those of overlapping ones once."""
    found: list[Unit] = []
    clauses = 0
    passages = merged(passages)
    text, wholes = article.text, _wholes(article, passages)
    starts = [whole.start for whole in wholes]
    for number, passage in enumerate(passages):
        bounds = [m.start() for m in _BOUND.finditer(text, passage.start, passage.end)]
        for start, end, word in _spelled(text, passage):
            key, term, sort = _read(word)
            if sort is Sort.TELLING and found and _is_named(text, found[-1], start):
                key, term, sort = word.capitalize(), word.capitalize(), Sort.WORD
            thing, whole = "", bisect_left(starts, end) - 1
            if whole >= 0 and start < wholes[whole].end:
                thing = wholes[whole].thing
                sort = _sort_in(wholes[whole], start, end, sort)
            else:
                whole = -1
            clause = clauses + bisect_left(bounds, start)
            found.append(Unit(start, end, key, term, sort, thing, whole, number, clause))
        clauses += len(bounds) + 1
    return _before_figures(list(_with_signs(found, wholes, passages)))


def _with_signs(
    units: Sequence[Unit], wholes: Sequence[_Whole], passages: Sequence[Span]
) -> Iterator[Unit]:
    """The units, those at the ends of a figure with its «€» and «%»."""
    for number, unit in enumerate(units):
        if unit.sort is not Sort.FIGURE or unit.whole < 0:
            yield unit
            continue
        whole, last = wholes[unit.whole], passages[unit.passage].end
        first = number == 0 or units[number - 1].whole != unit.whole
        ends = number + 1 == len(units) or units[number + 1].whole != unit.whole
        yield replace(
            unit,
            start=min(unit.start, whole.start) if first else unit.start,
            end=max(unit.end, min(whole.end, last)) if ends else unit.end,
        )


def _sort_in(whole: _Whole, start: int, end: int, sort: Sort) -> Sort:
    """What a word of a name or figure is: small ones stay small, but for «one» where it counts."""
    alone = (whole.start, whole.end) == (start, end)
    small = sort is Sort.QUIET and not (alone and whole.sort is Sort.FIGURE)
    return sort if small or sort is Sort.FIGURE else whole.sort


def _is_named(text: str, before: Unit, start: int) -> bool:
    """Whether a capital behind a small word makes it a name: «in May», not «Storm May Come»."""
    return text[start].isupper() and text[before.start].islower()


def _spelled(text: str, passage: Span) -> Iterator[tuple[int, int, str]]:
    """Start, end and folded letters of each word; «won’t» is «will» and «not», so is «cannot»."""
    for match in _WORD.finditer(text, passage.start, passage.end):
        word, end = plain(match.group().translate(_APOSTROPHES)), match.end()
        negated = _NOT.search(word)
        if negated:
            end -= len(negated.group())
            word = word[: negated.start()]
        yield match.start(), end, _BEFORE_NOT.get(word, word)
        if negated:
            yield end, match.end(), "not"


@lru_cache(maxsize=20_000)
def _read(word: str) -> tuple[str, str, Sort]:
    """Key, term and sort of a folded word."""
    key = _CLITIC.sub("", word).replace("'", "") or word
    if key[0].isdigit():
        return key.replace(",", ""), key, Sort.FIGURE
    key = _BRITISH.sub("iz", table(FILE, "spellings").get(key, key))
    if key in words(FILE, "telling"):
        return key, key, Sort.TELLING
    if key in words(FILE, "quiet"):
        return key, key, Sort.QUIET
    return key, term_of(table(FILE, "forms").get(key, key)), Sort.WORD


def _before_figures(units: list[Unit]) -> list[Unit]:
    """«about», «over» and their like tell something where a figure follows."""
    for at in range(len(units) - 1):
        if units[at + 1].sort is Sort.FIGURE and units[at].key in words(FILE, "before_figure"):
            units[at] = replace(units[at], sort=Sort.TELLING)
    return units


def _wholes(article: Article, passages: Sequence[Span]) -> list[_Whole]:
    """The names and figures that begin in some passages, by start; where two overlap, the first."""
    layers = article.layers
    speakers = [q.speaker for q in layers.quotes if q.speaker and q.speaker.who]
    found: list[_Whole] = []
    for passage in passages:
        found += [_counted(figure) for figure in _within(layers.figures, passage)]
        found += [
            _Whole(e.start, e.end, f"who {e.who}" if e.who else "", _named(e))
            for e in _within(layers.entities, passage)
            if e.label not in _COUNTS
        ]
        found += [
            _Whole(s.start, s.end, f"who {s.who}", Sort.PERSON)
            for s in speakers
            if passage.start <= s.start < passage.end
        ]
    found.sort(key=lambda whole: (whole.start, -whole.end))
    apart: list[_Whole] = []
    for whole in found:
        if not apart or apart[-1].end <= whole.start:
            apart.append(whole)
    return apart


def _named(entity: Entity) -> Sort:
    return Sort.PERSON if entity.label == "PERSON" else Sort.NAME


def _counted(figure: Figure) -> _Whole:
    """Numbers and ages are the same by value alone."""
    bare = figure.kind in {FigureKind.NUMBER, FigureKind.AGE}
    kind = "" if bare else f"{figure.kind} {figure.unit} "
    return _Whole(figure.start, figure.end, f"{kind}{figure.value}", Sort.FIGURE)


def _within(spans: Sequence[Placed], passage: Span) -> Sequence[Placed]:
    """Those of sorted spans that begin inside a passage."""
    first = bisect_left(spans, passage.start, key=lambda span: span.start)
    last = bisect_left(spans, passage.end, key=lambda span: span.start)
    return spans[first:last]
