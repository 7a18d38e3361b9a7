"""Numbers, dates, percentages, sums of money and ages of a text, with their values."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from newsannot.analysis.boilerplate import is_greyed
from newsannot.analysis.capitals import overlaps_any
from newsannot.analysis.dates import find_dates
from newsannot.analysis.expressions import expressions_in
from newsannot.analysis.kinds import NAMES
from newsannot.analysis.lexicon import phrases, table
from newsannot.analysis.numerals import (
    FILE,
    fractions,
    share_of,
    value_of,
    written,
)
from newsannot.analysis.parsed import Paragraph, ParsedText
from newsannot.analysis.starts import starts_in
from newsannot.model import Approx, Figure, FigureKind, Layers

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_YEAR = re.compile(r"\d{4}$")
_AS_YEAR = re.compile(
    r"(?:\b(?:in|since|of|by|from|until|till|before|after|during|early|late|mid|the)|['’]s)[ -]$",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"(?: to | or |-|–| and )[$€£]?\d{1,3}(?:\.\d{1,9})?[ -]?(?P<scale>million|billion|trillion|bn|mn)\b",
    re.IGNORECASE,
)
_WEIGHS = re.compile(r"weigh|heav|lift|\blos[et]|gain|cargo|load|thrust", re.IGNORECASE)
# The end of «2010-15» counts nothing.
_YEARS = re.compile(r"(?:19|20)\d\d[-–/]$")
_DIGIT = re.compile(r"\d")
_ONE = re.compile(r"(?:one|zero)$", re.IGNORECASE)
_BEFORE = 28


def find_figures(parsed: ParsedText, layers: Layers) -> tuple[Figure, ...]:
    """The figures of an article, sorted, not overlapping; none in the boilerplate or inside a name.

    ``value`` is a decimal string in base units («1.2bn» is 1200000000), or a date as in ``dates``. ``unit`` is a
    currency's ISO code, ``%``, «year» of an age, «weekday», or the lemma of the counted noun where the parse has
    a plain one. «nearly 40» is under, «more than 40» over, «some 40» about.
    """
    names = [(e.start, e.end) for e in layers.entities if e.label in NAMES]
    found = (figure for p in parsed.paragraphs for figure in _in_paragraph(p, names))
    return tuple(figure for figure in found if not is_greyed(figure, layers.boilerplate))


def _in_paragraph(paragraph: Paragraph, names: list[tuple[int, int]]) -> list[Figure]:
    text = paragraph.text
    kept: list[Figure] = []
    busy: list[tuple[int, int]] = []
    starts = starts_in(text)
    doc = paragraph.doc
    for figure in (*_dates(doc, text, starts), *_counted(doc, text, starts)):
        start, end = figure.start + paragraph.start, figure.end + paragraph.start
        named = overlaps_any(names, start + _sign_length(text, figure), end)
        if not named and not overlaps_any(busy, start, end):
            insort(busy, (start, end))
            approx = _approx(text, figure)
            kept.append(replace(figure, start=start, end=end, approx=approx))
    return sorted(kept, key=lambda figure: figure.start)


def _sign_length(text: str, figure: Figure) -> int:
    """How many code points go before the digits of a sum; its «US$» may be taken for a country."""
    digit = _DIGIT.search(text, figure.start, figure.end)
    return digit.start() - figure.start if digit and figure.kind is FigureKind.MONEY else 0


def _dates(doc: Doc, text: str, starts: list[int]) -> Iterator[Figure]:
    for found in find_dates(text, starts):
        words = text[found.start : found.end]
        if _YEAR.match(words) and _is_count(doc, text, found.start, found.end):
            continue
        yield Figure(found.start, found.end, FigureKind.DATE, found.value, found.unit)


def _is_count(doc: Doc, text: str, start: int, end: int) -> bool:
    """Whether four figures count something, as in «2000 people»."""
    token = _token(doc, end - 1)
    if token is None or _AS_YEAR.search(text[max(0, start - 8) : start]):
        return False
    after = token.nbor().text.lower() if token.i + 1 < len(doc) else ""
    counted = token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.head.i == token.i + 1
    return counted or after in table(FILE, "currencies") or after in {"percent", "per"}


def _counted(doc: Doc, text: str, starts: list[int]) -> Iterator[Figure]:
    for kind, match in expressions_in(text, starts):
        figure = _read(doc, text, kind, match)
        if figure:
            yield figure


def _read(doc: Doc, text: str, kind: FigureKind, match: re.Match[str]) -> Figure | None:
    groups = match.groupdict()
    if "n" not in groups:
        return _share(match)
    number = _number(text, match)
    if number is None or (kind is FigureKind.AGE and not 0 < number < 130):
        return None
    if kind is FigureKind.NUMBER and not _is_number(doc, match):
        return None
    unit = _unit(doc, kind, match)
    if kind is FigureKind.NUMBER and unit == "percent":
        kind, unit = FigureKind.PERCENT, "%"
    if unit == "GBP" and _WEIGHS.search(text[max(0, match.start() - 60) : match.end() + 20]):
        kind, unit = FigureKind.NUMBER, "pound"
    if match.group().startswith(("-", "−")) and _is_negative(text, match.start()):
        number = -number
    start = match.start() if number < 0 or kind is not FigureKind.NUMBER else match.start("n")
    start += match.group()[:1] in "-−" and number >= 0 and kind is FigureKind.PERCENT
    return Figure(start, match.end(), kind, written(number), unit)


def _share(match: re.Match[str]) -> Figure | None:
    """A share in words: «a third of», «one in five»."""
    groups = match.groupdict()
    fraction = groups.get("fraction")
    share = fractions()[fraction.lower()] if fraction else share_of(groups["part"], groups["whole"])
    return Figure(match.start(), match.end(), FigureKind.PERCENT, share, "%") if share else None


def _number(text: str, match: re.Match[str]) -> Decimal | None:
    """The number; the first of a range shares the scale of the second, as in «1.5 to 2 million»."""
    number = value_of(match["n"])
    shared = _RANGE.match(text, match.end("n"))
    if number is not None and shared and number < 1000 and match["n"][-1].isdigit():
        return number * Decimal(table(FILE, "scales")[shared["scale"].lower()])
    return number


def _is_negative(text: str, at: int) -> bool:
    return at == 0 or text[at - 1].isspace() or text[at - 1] == "("


def _is_number(doc: Doc, match: re.Match[str]) -> bool:
    """Whether a number counts: «one man», not «no one»; «5m people», not metres; not the label of «Article 5»."""
    token = _token(doc, match.end() - 1)
    words = match["n"]
    if "glued" in match.re.groupindex:
        return True
    if _YEARS.search(match.string[: match.start()][-5:]) and len(words) == 2:
        return False
    if _ONE.match(words):
        return token is not None and token.dep_ == "nummod" and token.head.i > token.i
    if token is not None and token.dep_ == "nummod" and token.head.i < token.i:
        return not token.head.is_title
    if re.match(r"[\d.,]+ ?m$", words):
        return token is not None and token.i + 1 < len(doc) and token.nbor().tag_ == "NNS"
    return True


def _unit(doc: Doc, kind: FigureKind, match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    if kind is FigureKind.AGE:
        return "year"
    if kind is FigureKind.PERCENT:
        return "%"
    if groups.get("glued"):
        return table(FILE, "units")[groups["glued"].lower()]
    if groups.get("sign"):
        return table(FILE, "signs")[groups["sign"]]
    if groups.get("name"):
        return table(FILE, "currencies")[groups["name"].lower()]
    return _counted_noun(doc, match.end())


def _counted_noun(doc: Doc, end: int) -> str | None:
    """The lemma of the plain noun that the number before ``end`` counts."""
    token = _token(doc, end - 1)
    if token is None:
        return None
    first = token
    while (
        token.dep_ in {"compound", "nummod", "quantmod"}
        and token.head.like_num
        and token.head.i > token.i
    ):
        token = token.head
    head = token.head
    if token.dep_ != "nummod" or head.pos_ != "NOUN" or not 0 < head.i - first.i <= 5:
        return None
    lemma = head.lemma_.lower()
    return table(FILE, "units").get(lemma, lemma)


def _token(doc: Doc, at: int) -> Token | None:
    """The token over a code point of the Doc's text."""
    number = bisect_left(doc, at + 1, key=lambda token: token.idx) - 1
    return doc[number] if number >= 0 and at < doc[number].idx + len(doc[number]) else None


@cache
def _approximations() -> tuple[tuple[Approx, re.Pattern[str]], ...]:
    return tuple(
        (
            kind,
            re.compile(
                rf"(?:^|[\s(“\"‘])(?:{'|'.join(map(re.escape, phrases(FILE, kind.value)))})(?: the| a)?\s*$",
                re.IGNORECASE,
            ),
        )
        for kind in (Approx.OVER, Approx.UNDER, Approx.ABOUT)
    )


_OR_SO = re.compile(r"\s(?:or so\b|or thereabouts\b)", re.IGNORECASE)
_OR_MORE = re.compile(r"\+|\s(?:or more\b|plus\b)", re.IGNORECASE)
_OR_LESS = re.compile(r"\s(?:or less|or fewer|at most)\b", re.IGNORECASE)


def _approx(text: str, figure: Figure) -> Approx:
    before = text[max(0, figure.start - _BEFORE) : figure.start]
    for kind, pattern in _approximations():
        if pattern.search(before):
            return kind
    for kind, pattern in (
        (Approx.ABOUT, _OR_SO),
        (Approx.OVER, _OR_MORE),
        (Approx.UNDER, _OR_LESS),
    ):
        if pattern.match(text, figure.end):
            return kind
    return (
        Approx.OVER
        if text[figure.start : figure.end].lower() in table(FILE, "vague")
        else Approx.EXACT
    )
