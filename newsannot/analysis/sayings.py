"""Who is said to say something: reporting verbs outside the marks, each with its subject, and «according to X»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from newsannot.analysis.covered import Covered
from newsannot.analysis.cues import cues
from newsannot.analysis.datelines import dateline_end
from newsannot.analysis.parsed import Paragraph
from newsannot.analysis.subjects import Outside, is_name, mention, neighbour, subject
from newsannot.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_EMPTY = {"it", "that", "this", "which", "what", "there", "these", "those", "as"}
_IRREGULAR = {"said": "say", "told": "tell", "wrote": "write", "thought": "think", "felt": "feel"}


@dataclass(frozen=True, slots=True)
class Saying(Span):
    """A reporting verb or phrase in a text, and the mention that speaks; ``strong`` verbs do nothing but report."""

    speaker: Span | None
    strong: bool
    passive: bool = False


def find_sayings(paragraph: Paragraph, quoted: Covered) -> list[Saying]:
    """The sayings of one paragraph outside its quotations, in order."""
    doc = paragraph.doc
    text = doc.text
    found = list(_phrases(paragraph, text, quoted))
    outside = Outside(paragraph, quoted, dateline_end(text, 0, len(text)))
    for token in doc:
        if _lemma(token) not in cues().reporting or paragraph.start + token.idx in quoted:
            continue
        if doc.has_annotation("TAG") and not token.tag_.startswith("VB"):
            continue
        found.append(_saying(token, outside))
    return sorted(found, key=lambda saying: saying.start)


def _saying(verb: Token, outside: Outside) -> Saying:
    head = subject(verb, outside) or neighbour(verb, outside)
    speaker = None
    if head is not None and head.lower_ not in _EMPTY:
        speaker = mention(head, outside.paragraph.start)
    start = outside.paragraph.start + verb.idx
    strong = _lemma(verb) in cues().strong_reporting
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)
    return Saying(start, start + len(verb), speaker, strong, passive)


def _lemma(token: Token) -> str:
    return (token.lemma_ or _stem(token.lower_)).lower()


@cache
def _stem(word: str) -> str:
    """A verb's lemma by its form, for a pipeline that gives none."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    known = cues().reporting
    for end, back in (
        ("ied", "y"),
        ("ies", "y"),
        ("ing", ""),
        ("ing", "e"),
        ("ed", ""),
        ("ed", "e"),
    ):
        if word.endswith(end) and word[: -len(end)] + back in known:
            return word[: -len(end)] + back
    return word.removesuffix("s")


@cache
def _phrase_pattern() -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase) for phrase in cues().attribution_phrases)
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)


def _phrases(paragraph: Paragraph, text: str, quoted: Covered) -> Iterator[Saying]:
    """«according to X»: the first name or noun group after it speaks."""
    doc = paragraph.doc
    for match in _phrase_pattern().finditer(text):
        start, end = paragraph.start + match.start(), paragraph.start + match.end()
        if start in quoted:
            continue
        head = _first_group(doc, match.end(), len(text))
        speaker = mention(head, paragraph.start) if head is not None else None
        yield Saying(start, end, speaker, strong=True)


def _first_group(doc: Doc, place: int, length: int) -> Token | None:
    head = None
    span = doc.char_span(place, min(length, place + 120), alignment_mode="contract")
    for token in span or ():
        if is_name(token):
            head = token
        elif head is not None:
            break
    return head
