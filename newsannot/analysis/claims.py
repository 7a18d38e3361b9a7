"""Claim spans of a derived article: its sentences, or their clauses, without datelines and boilerplate."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsannot.analysis.boilerplate import is_greyed
from newsannot.analysis.cues import cues
from newsannot.analysis.datelines import dateline_end
from newsannot.analysis.parsed import ParsedText
from newsannot.model import Layers, Span
from newsannot.settings import ClaimSize

if TYPE_CHECKING:
    from spacy.tokens import Token

_LETTER = re.compile(r"[^\W_]")
_LEAST_CLAUSE = 3
_JOIN = re.compile(r"[\s,;]*(?:\b(?:and|but|or|so|yet)\b)?[\s,;]*$", re.IGNORECASE)
_CONTRAST = {"while", "whereas", "although", "though"}
_FINITE = {"VBD", "VBP", "VBZ", "MD"}


def claim_id(span: Span) -> str:
    """The id of an automatic claim."""
    return f"a{span.start}-{span.end}"


def find_claims(
    parsed: ParsedText, layers: Layers, size: ClaimSize = ClaimSize.SENTENCE
) -> tuple[Span, ...]:
    """The claims of an article in order; the headline is one, a quotation is never cut."""
    text = parsed.article.text
    claims: list[Span] = []
    for sentence in _asserting(text, layers):
        if size is ClaimSize.CLAUSE:
            claims += _clauses(parsed, sentence, layers)
        else:
            claims.append(sentence)
    return tuple(claims)


def _asserting(text: str, layers: Layers) -> Iterator[Span]:
    """The sentences that say something: not boilerplate, less the dateline."""
    opening = {paragraph.start for paragraph in layers.paragraphs}
    for sentence in _joined(layers):
        if is_greyed(sentence, layers.boilerplate):
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


def _clauses(parsed: ParsedText, sentence: Span, layers: Layers) -> list[Span]:
    """The sentence cut before coordinated clauses that have a subject and a finite verb of their own."""
    text = parsed.article.text
    cuts = [
        cut
        for cut in sorted(_borders(parsed, sentence))
        if not any(quote.start < cut < quote.end for quote in layers.quotes)
    ]
    parts: list[Span] = []
    start = sentence.start
    for cut in [*cuts, sentence.end]:
        part = _trimmed(text, start, cut)
        enough = part is not None and len(text[part.start : part.end].split()) >= _LEAST_CLAUSE
        if part is not None and enough:
            parts.append(part)
            start = cut
    rest = _trimmed(text, start, sentence.end)
    if rest is not None and parts:
        parts[-1] = Span(parts[-1].start, rest.end)
    return parts or [sentence]


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The part less blanks, and less a comma or conjunction that leads to the next one."""
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    joint = _JOIN.search(words, left)
    right = joint.start() if joint else len(words)
    return Span(start + left, start + right) if left < right else None


def _borders(parsed: ParsedText, sentence: Span) -> Iterator[int]:
    """Where coordinated finite clauses begin, with their conjunction; in code points of the text."""
    starts = [paragraph.start for paragraph in parsed.paragraphs]
    at = bisect_right(starts, sentence.start) - 1
    if at < 0:
        return
    paragraph = parsed.paragraphs[at]
    doc = paragraph.doc
    if not doc.has_annotation("DEP"):
        return
    span = doc.char_span(
        sentence.start - paragraph.start, sentence.end - paragraph.start, alignment_mode="expand"
    )
    for token in span or ():
        begin = _clause_start(token)
        if begin is not None:
            yield paragraph.start + begin.idx


def _clause_start(verb: Token) -> Token | None:
    """The first word of the clause of a verb that may stand as a claim of its own."""
    if verb.dep_ == "conj" and _is_finite_clause(verb):
        return verb.left_edge
    if verb.dep_ != "advcl" or not verb.i:
        return None
    first = verb.left_edge
    after_comma = first.i > 0 and first.doc[first.i - 1].text == ","
    if after_comma and first.lower_ in _CONTRAST and _is_finite_clause(verb):
        return first
    reports = verb.lemma_ in cues().strong_reporting and verb.tag_ == "VBG"
    says = any(child.dep_ in ("ccomp", "dobj") for child in verb.children)
    return first if after_comma and first is verb and reports and says else None


def _is_finite_clause(verb: Token) -> bool:
    children = list(verb.children)
    finite = verb.tag_ in _FINITE or any(child.tag_ in _FINITE for child in children)
    return finite and any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in children)
