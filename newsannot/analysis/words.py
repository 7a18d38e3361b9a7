"""The words of a stretch of text with what the comparison needs to know of each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from newsannot.analysis.cues import cues
from newsannot.analysis.parsed import Paragraph, ParsedText
from newsannot.analysis.wording import plain, term_of
from newsannot.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM", "X"}
_NO = {"no", "neither"}
_NOBODY = {"nobody", "none", "nothing", "neither"}
_BOUNDS = {"since", "until", "till", "before"}
_SUBJECTS = {"nsubj", "nsubjpass", "csubj", "agent"}


@dataclass(frozen=True, slots=True)
class Word(Span):
    """A token. ``terms`` is what it is found by, its form's first; ``head`` its governor's term, itself at the root."""

    text: str
    lower: str
    lemma: str
    terms: tuple[str, ...]
    pos: str
    dep: str
    head: str
    content: bool
    negated: bool
    modal: str
    hedged: str

    @property
    def term(self) -> str:
        """What its form is found by."""
        return self.terms[0]

    @property
    def reports(self) -> bool:
        """Whether the word says that something is said; in a headline it may be tagged as anything."""
        return self.lemma in cues().strong_reporting or self.term in _reporting_terms()


@cache
def _reporting_terms() -> frozenset[str]:
    return frozenset(map(term_of, cues().strong_reporting))


def words_in(parsed: ParsedText, span: Span) -> tuple[Word, ...]:
    """The words within a span of the article's text, in order."""
    starts = [paragraph.start for paragraph in parsed.paragraphs]
    at = max(0, bisect_right(starts, span.start) - 1)
    found: list[Word] = []
    for paragraph in parsed.paragraphs[at:]:
        if paragraph.start >= span.end:
            break
        found += _words(paragraph, span)
    return tuple(found)


def _words(paragraph: Paragraph, span: Span) -> Iterator[Word]:
    doc = paragraph.doc
    start = max(0, span.start - paragraph.start)
    end = min(paragraph.end, span.end) - paragraph.start
    if start >= end:
        return
    found = doc.char_span(start, end, alignment_mode="expand")
    for token in found or ():
        if not token.is_space and not token.is_punct:
            yield _word(token, paragraph.start)


def _word(token: Token, offset: int) -> Word:
    lower = token.lower_.replace("’", "'")
    start = offset + token.idx
    pos, dep = token.pos_, token.dep_
    lemma = token.lemma_.lower() or lower
    # Most words govern none, and spaCy would look through the sentence.
    governs = dep and (token.n_lefts or token.n_rights)
    children = list(token.children) if governs else []
    return Word(
        start,
        start + len(token),
        token.text,
        lower,
        lemma,
        tuple(dict.fromkeys((term_of(plain(lower)), term_of(plain(lemma))))),
        pos,
        dep,
        term_of(plain(token.head.lower_)) if dep else "",
        is_content(token),
        bool(children) and is_negated(token, children),
        _modal(children),
        _hedge(token, children),
    )


def is_content(token: Token) -> bool:
    """Whether a token carries meaning of its own; without tags, every word that is no stop-word does."""
    lower = token.lower_.replace("’", "'")
    if lower in cues().stop or lower.startswith("'") or not any(c.isalnum() for c in lower):
        return False
    return not token.pos_ or token.pos_ in _CONTENT


def is_negated(token: Token, children: list[Token]) -> bool:
    """Whether a word is denied by one of its children: «not», «never», «no» before its object."""
    negations = cues().plain_negations
    words = (c for c in children if c.dep_ == "neg" or c.lower_ in negations)
    if any(not is_partial(word) for word in words):
        return not is_bounded(children)
    if token.pos_ != "VERB" and token.pos_ != "AUX":
        return False
    return any(
        child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr")
        and (child.lower_ in _NOBODY or _is_no(child))
        for child in children
    )


def _is_no(noun: Token) -> bool:
    """Whether a noun is denied; «no other» says that there is one."""
    before = {token.lower_ for token in noun.lefts}
    return not before.isdisjoint(_NO) and "other" not in before


def is_bounded(children: list[Token]) -> bool:
    """Whether a verb holds from or up to some time: «has not scored since March» says that somebody did then."""
    return any(child.lower_ in _BOUNDS for child in children)


def is_partial(negation: Token) -> bool:
    """Whether a negation leaves standing what follows it: «not only», «not all», «not until»."""
    after = negation.doc[negation.i + 1 : negation.i + 2].text.lower()
    return after in cues().after_partial_negation


def _modal(children: list[Token]) -> str:
    return next((child.lower_ for child in children if child.tag_ == "MD"), "")


def _hedge(token: Token, children: list[Token]) -> str:
    """The hedge on a word: «alleged» on a noun, «reportedly» or «seems to» on a verb; empty where there is none."""
    hedges = cues().hedges
    for child in children:
        if child.dep_ in ("amod", "advmod") and child.lower_ in hedges:
            return child.lower_
    if token.dep_ == "xcomp" and token.head.lower_ in hedges:
        return token.head.lower_
    return ""
