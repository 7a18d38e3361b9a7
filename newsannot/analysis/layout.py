"""From an article to its parsed paragraphs, and to the layers of its layout."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from newsannot.analysis.boilerplate import find_boilerplate, is_greyed
from newsannot.analysis.bylines import is_byline
from newsannot.analysis.language import Language, guess_language
from newsannot.analysis.parsed import Paragraph, ParsedText
from newsannot.analysis.sentences import split_sentences
from newsannot.errors import Cancelled
from newsannot.model import Article, Boilerplate, Layers, Span

Progress = Callable[[float], None]
Stop = Callable[[], bool]

_LINE = re.compile(r"[^\n\v\f\u2028\u2029]+")
# A line of these alone is blank, though str.strip would keep it.
_BLANK = " \t\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u180e\u202f\u205f\u3000\u200b\u2060\ufeff" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_NO_HEADLINE = re.compile(
    r"(?i:by) [A-Z]|.*[.:;,…]\W*$|.*[.!?][\"”’')]*\s+[A-Z].*[a-z]{3}[.!?]", re.DOTALL
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_HEADLINE_LENGTH = 220
_HEADLINE_WORDS = 32


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """Every line that is not blank, in order, without the blanks around it."""
    return tuple(_trimmed(text))


def _trimmed(text: str) -> Iterator[Span]:
    for line in _LINE.finditer(text):
        words = line.group()
        left = len(words) - len(words.lstrip(_BLANK))
        size = len(words.strip(_BLANK))
        if size:
            yield Span(line.start() + left, line.start() + left + size)


def find_headline(text: str, paragraphs: tuple[Span, ...]) -> Span | None:
    """The first line, web addresses and bylines apart, when it is short, has no end stop and an article follows it."""
    lines = [
        line
        for line in paragraphs[:4]
        if not _ADDRESS.fullmatch(text, line.start, line.end) and not is_byline(text, line)
    ]
    if len(lines) < 2:
        return None
    first, second = lines[:2]
    words = text[first.start : first.end]
    following = text[second.start : second.end]
    if len(words) > _HEADLINE_LENGTH or len(words.split()) > _HEADLINE_WORDS:
        return None
    if _NO_HEADLINE.match(words) or words[:1].islower() or following[:1].islower():
        return None
    apart = text.count("\n", first.end, second.start) > 1
    return first if apart or len(following) > len(words) else None


def parse(
    article: Article,
    language: Language,
    progress: Progress | None = None,
    cancelled: Stop | None = None,
) -> ParsedText:
    """Parse every paragraph on its own, so that nothing is read across a line's end.

    ``progress`` gets the share of the text that is done, 0..1; ``cancelled`` is asked after each paragraph.
    """
    spans = find_paragraphs(article.text)
    parsed: list[Paragraph] = []
    lines = [article.text[span.start : span.end] for span in spans]
    for span, line, doc in zip(spans, lines, language.parse(lines), strict=True):
        if cancelled and cancelled():
            raise Cancelled
        parsed.append(Paragraph(span.start, span.end, line, doc))
        if progress:
            progress(span.end / len(article.text))
    if progress:
        progress(1.0)
    return ParsedText(article, tuple(parsed))


def lay_out(parsed: ParsedText) -> Layers:
    """Language, headline, paragraphs, sentences and boilerplate of an article."""
    text = parsed.article.text
    paragraphs = tuple(Span(p.start, p.end) for p in parsed.paragraphs)
    layers = Layers(
        language=guess_language(text),
        paragraphs=paragraphs,
        sentences=tuple(s for p in parsed.paragraphs for s in split_sentences(p)),
    )
    headline = find_headline(text, paragraphs)
    return outside(text, layers, find_boilerplate(text, paragraphs, headline))


def outside(text: str, layers: Layers, boilerplate: tuple[Boilerplate, ...]) -> Layers:
    """The layout with this boilerplate; a headline that is boilerplate is none."""
    headline = find_headline(text, layers.paragraphs)
    if headline and is_greyed(headline, boilerplate):
        headline = None
    return replace(layers, headline=headline, boilerplate=boilerplate)
