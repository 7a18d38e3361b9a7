"""Claim spans of a derived article: its sentences, or their clauses, without bylines, datelines and boilerplate."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsannot.analysis.boilerplate import is_greyed
from newsannot.analysis.bylines import bylines_in
from newsannot.analysis.clauses import clause_starts, has_finite_verb
from newsannot.analysis.datelines import dateline_end
from newsannot.analysis.marks import quoted_runs
from newsannot.analysis.parsed import Paragraph, ParsedText
from newsannot.model import Layers, QuoteKind, Span
from newsannot.settings import ClaimSize

if TYPE_CHECKING:
    from spacy.tokens import Span as Words

_LETTER = re.compile(r"[^\W_]")
_LEAST_CLAUSE = 3
_BLANKS = re.compile(r"\s*")
_LEAD = re.compile(r"[\s,;–—]*(?:\b(?:and|but|yet)\b)?[\s,;–—]*", re.IGNORECASE)
_JOIN = re.compile(r"[\s,;–—]*(?:\b(?:and|but|or|so|yet)\b)?[\s,;–—]*$", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()\n]*\)|\[[^\[\]\n]*\]")


def claim_id(span: Span) -> str:
    """The id of an automatic claim."""
    return f"a{span.start}-{span.end}"


def find_claims(
    parsed: ParsedText, layers: Layers, size: ClaimSize = ClaimSize.SENTENCE
) -> tuple[Span, ...]:
    """The claims of an article in order; the headline is one, a quotation is never cut."""
    sentences = _asserting(parsed.article.text, layers)
    if size is ClaimSize.SENTENCE:
        return tuple(sentences)
    starts = [paragraph.start for paragraph in parsed.paragraphs]
    claims: list[Span] = []
    for sentence in sentences:
        at = bisect_right(starts, sentence.start) - 1
        headline = layers.headline
        if at < 0 or (headline and headline.start <= sentence.start < headline.end):
            claims.append(sentence)
        else:
            claims += _clauses(parsed.paragraphs[at], sentence, layers)
    return tuple(claims)


def _asserting(text: str, layers: Layers) -> Iterator[Span]:
    """The sentences that say something: not boilerplate, no byline, less the dateline."""
    opening = {paragraph.start for paragraph in layers.paragraphs}
    bylines = bylines_in(text, layers.paragraphs)
    for sentence in _joined(layers):
        if is_greyed(sentence, layers.boilerplate):
            continue
        if any(line.start <= sentence.start < line.end for line in bylines):
            continue
        start = sentence.start
        if start in opening:
            start = dateline_end(text, start, sentence.end)
        if _LETTER.search(text, start, sentence.end):
            yield Span(start, sentence.end)


def _joined(layers: Layers) -> Iterator[Span]:
    """The sentences, joined where a break falls inside a quotation."""
    quotes = layers.quotes
    starts = [quote.start for quote in quotes]
    current: Span | None = None
    for sentence in layers.sentences:
        if current is None:
            current = sentence
            continue
        at = bisect_right(starts, sentence.start - 1) - 1
        inside = at >= 0 and quotes[at].end > sentence.start and quotes[at].end <= sentence.end
        if inside:
            current = Span(current.start, sentence.end)
        else:
            yield current
            current = sentence
    if current is not None:
        yield current


def _clauses(paragraph: Paragraph, sentence: Span, layers: Layers) -> list[Span]:
    """The sentence cut into clauses that can stand as claims."""
    words = _words(paragraph, sentence)
    starts = sorted({paragraph.start + at for at in clause_starts(words)}) if words else []
    cuts = [start for start in starts if sentence.start < start < sentence.end]
    if not cuts:
        return [sentence]
    held = list(_held(paragraph, layers))
    cuts = [cut for cut in cuts if not any(span.start < cut < span.end for span in held)]
    return _parts(paragraph, sentence, cuts)


def _words(paragraph: Paragraph, span: Span) -> Words | None:
    start, end = span.start - paragraph.start, span.end - paragraph.start
    return paragraph.doc.char_span(start, end, alignment_mode="expand")


def _held(paragraph: Paragraph, layers: Layers) -> Iterator[Span]:
    """What is never cut: words in quotation marks, as found and as people have it, and in brackets."""
    text = paragraph.doc.text
    yield from (quote for quote in layers.quotes if quote.kind is not QuoteKind.INDIRECT)
    for run in (
        *quoted_runs(text, Span(0, len(text))),
        *(Span(found.start(), found.end()) for found in _BRACKETS.finditer(text)),
    ):
        yield Span(paragraph.start + run.start, paragraph.start + run.end)


def _parts(paragraph: Paragraph, sentence: Span, cuts: list[int]) -> list[Span]:
    """The parts between the cuts; one that says too little goes with the next, the last with the one before."""
    parts: list[Span] = []
    start = sentence.start
    for cut in [*cuts, sentence.end]:
        part = _trimmed(paragraph, Span(start, cut), first=start == sentence.start)
        if part is not None and _says_enough(paragraph, part):
            parts.append(part)
            start = cut
    if parts and start < sentence.end:
        parts[-1] = Span(parts[-1].start, sentence.end)
    return parts or [sentence]


def _says_enough(paragraph: Paragraph, part: Span) -> bool:
    words = _words(paragraph, part)
    if words is None or len(words.text.split()) < _LEAST_CLAUSE:
        return False
    return has_finite_verb(words)


def _trimmed(paragraph: Paragraph, part: Span, *, first: bool) -> Span | None:
    """The part less blanks, and less the commas and conjunctions that join it with its neighbours."""
    words = paragraph.doc.text[part.start - paragraph.start : part.end - paragraph.start]
    lead = _BLANKS.match(words) if first else _LEAD.match(words)
    left = lead.end() if lead else 0
    joint = _JOIN.search(words, left)
    right = joint.start() if joint else len(words)
    return Span(part.start + left, part.start + right) if left < right else None
