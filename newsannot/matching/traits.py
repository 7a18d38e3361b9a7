"""What an article tells at a glance: words, names, figures, quotations, dates, and who is said to have written it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from newsannot.analysis.bylines import bylines_in
from newsannot.analysis.covered import Covered
from newsannot.analysis.cues import cues
from newsannot.analysis.datelines import dateline_end
from newsannot.analysis.dates import find_dates
from newsannot.analysis.lexicon import words
from newsannot.analysis.marks import quoted_runs
from newsannot.analysis.starts import starts_in
from newsannot.analysis.wording import plain, term_of
from newsannot.model import Article, Span

LONGEST = 100_000
"""Code points of a text that are looked at; an article that is longer shows by these what it is about."""

# Where a script parts no words, its signs stand for them.
_TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)*|[\u3400-\u9fff]|[\u3040-\u309f]+|[\u30a0-\u30ff]+|[^\W\d_]+(?:['’][^\W\d_]+)?"
)
_LINE = re.compile(r"\S[^\n]*")
_INSIDE = re.compile(r"[\w,;)]['’”\"]? $")  # what stands before a word inside a sentence
_STOPS = ".!?…”\"»’'"  # what a line ends with that is a sentence: in a headline every word may have a capital
_YEAR = re.compile(r"(?:19|20)\d\d")
_POSSESSIVE = re.compile(r"['’]s$")
_DATE = re.compile(r"(?:\d{4}|-)-\d\d-\d\d")
_AGENCIES = r"AP|AFP|UPI|dpa|DPA|Reuters|PA Media|Associated Press|Agence France-Presse|Xinhua|TASS|Tass|ANSA|EFE|Kyodo|Bloomberg"
_AGENCY = re.compile(rf"\(({_AGENCIES})\)|^({_AGENCIES})\s*[-–—:]", re.MULTILINE)
_EDGE = 400  # code points at either end where an agency signs
_LONGEST_HEAD = 120  # code points of a line above the text
_HEAD = 6  # lines among which stand byline and date
_QUOTES = 300  # are looked at: they are compared each with each
_SPOKEN = 3  # words from which a quotation is more than a term in marks


@dataclass(frozen=True, slots=True)
class Traits:
    """What an article shows. Names, terms and quotations are folded; ``written`` are names as the text has them.

    ``published`` is an ISO 8601 date, «--05-12» where the year is missing; ``agency`` and ``byline`` are words of the
    text. ``reports`` counts words such as «said»: how often the text tells what somebody said.
    """

    words: int
    reports: int
    terms: Counter[str]
    written: dict[str, str]
    figures: frozenset[str]
    quotes: tuple[str, ...]
    published: str | None
    byline: str | None
    agency: str | None

    @property
    def quoted(self) -> int:
        """How many words are quoted."""
        return sum(quote.count(" ") + 1 for quote in self.quotes)

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self.written)


def traits_of(article: Article) -> Traits:
    """Look at an article; some milliseconds for a thousand words."""
    text = article.text[:LONGEST]
    lines = tuple(Span(line.start(), line.end()) for line in _LINE.finditer(text))
    tokens = list(_TOKEN.finditer(text))
    byline = article.byline or next(_bylines(text, lines), None)
    return Traits(
        len(tokens),
        sum(token.group().lower() in _reporting() for token in tokens),
        Counter(_terms(tokens)),
        _names(text, lines, tokens),
        frozenset(_figures(tokens)),
        tuple(islice(_quotes(text, lines), _QUOTES)),
        _published(article, lines),
        byline,
        _agency(text),
    )


def read_words() -> None:
    """Read the words and make the patterns that looking at an article needs, which takes longer than the look."""
    traits_of(Article("A title\n\nBy Ann Lee\n\n12 May 2026\n\n“It is so,” she said.", ""))


def _terms(tokens: list[re.Match[str]]) -> Iterator[str]:
    stop = cues().stop
    for token in tokens:
        word = _folded(token.group())
        if word not in stop and (len(word) > 1 or not word.isascii()):
            yield term_of(word)


def _folded(word: str) -> str:
    return plain(_POSSESSIVE.sub("", word))


@cache
def _reporting() -> frozenset[str]:
    return words("speech.json", "said") | {"according"}


def _names(text: str, lines: tuple[Span, ...], tokens: list[re.Match[str]]) -> dict[str, str]:
    """Words that are written with a capital inside sentences, and never without one."""
    found: dict[str, str] = {}
    small = set()
    headlines = Covered([line for line in lines if _is_headline(text, line)])
    for token in tokens:
        word = token.group()
        if word.islower():
            small.add(_folded(word))
        elif _is_name(text, token) and token.start() not in headlines:
            found.setdefault(_folded(word), _POSSESSIVE.sub("", word))
    none = small | cues().stop | _calendar()
    return {name: word for name, word in found.items() if name not in none}


def _is_headline(text: str, line: Span) -> bool:
    return line.end - line.start <= _LONGEST_HEAD and text[line.end - 1] not in _STOPS


def _is_name(text: str, token: re.Match[str]) -> bool:
    word, at = token.group(), token.start()
    return word[0].isupper() and len(word) > 2 and bool(_INSIDE.search(text, max(0, at - 3), at))


@cache
def _calendar() -> frozenset[str]:
    months = "january february march april may june july august september october november december"
    days = "monday tuesday wednesday thursday friday saturday sunday"
    return frozenset(f"{months} {days}".split())


def _figures(tokens: list[re.Match[str]]) -> Iterator[str]:
    """Numbers of two digits and more, but for years."""
    for token in tokens:
        figure = token.group()
        if figure[0].isdigit() and len(figure) > 1 and not _YEAR.fullmatch(figure):
            yield figure.replace(",", "")


def _quotes(text: str, lines: tuple[Span, ...]) -> Iterator[str]:
    """Quotations, folded to their words and blanks."""
    for line in lines:
        for run in quoted_runs(text, line):
            spoken = _TOKEN.findall(text, run.inner.start, run.inner.end)
            if len(spoken) >= _SPOKEN:
                yield " ".join(map(_folded, spoken))


def _bylines(text: str, lines: tuple[Span, ...]) -> Iterator[str]:
    leads = tuple(f"{lead} " for lead in ("by", "from"))
    for line in bylines_in(text, lines):
        written = text[line.start : line.end]
        if written.lower().startswith(leads):
            yield written


def _published(article: Article, lines: tuple[Span, ...]) -> str | None:
    """The earlier of what its file says and what the text shows: many files only tell when they were made."""
    told, shown = (article.published or "")[:10], _dated(article.text, lines)
    if told and shown and shown[0].isdigit():
        return min(told, shown)
    return told or shown


def _dated(text: str, lines: tuple[Span, ...]) -> str | None:
    """The whole date that stands above the text, in a line of its own or in the dateline."""
    for line in islice(lines, _HEAD):
        end = dateline_end(text, line.start, min(line.end, line.start + _LONGEST_HEAD))
        if end == line.start:
            end = line.end if line.end - line.start <= _LONGEST_HEAD else line.start
        head = text[line.start : end]
        for found in find_dates(head, starts_in(head)):
            if _DATE.fullmatch(found.value):
                return found.value
    return None


def _agency(text: str) -> str | None:
    """The agency that signs the text at its beginning or end."""
    for part in (text[:_EDGE], text[-_EDGE:]):
        if found := _AGENCY.search(part):
            return found[1] or found[2]
    return None
