"""Who is said to say something: reporting verbs outside the marks, each with its subject, and «according to X»."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from newsannot.analysis.cues import cues
from newsannot.analysis.datelines import dateline_end
from newsannot.analysis.parsed import Paragraph
from newsannot.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = {"nsubj", "nsubjpass", "csubj"}
_CLIMB = {"conj", "xcomp", "advcl", "pcomp", "ccomp", "acl", "prep", "dep", "relcl", "parataxis"}
_LEFT = {"det", "compound", "amod", "poss", "nmod", "nummod", "predet", "quantmod", "case", "flat"}
_EMPTY = {"it", "that", "this", "which", "what", "there", "these", "those", "as"}
_RELATIVE = {"who", "whom", "which", "that"}
_TIMES = {"DATE", "TIME"}
_PERSONAL = {"he", "she", "they", "i", "we", "you"}
_IRREGULAR = {"said": "say", "told": "tell", "wrote": "write", "thought": "think", "felt": "feel"}


@dataclass(frozen=True, slots=True)
class Saying(Span):
    """A reporting verb or phrase in a text, and the mention that speaks; ``strong`` verbs do nothing but report."""

    speaker: Span | None
    strong: bool
    passive: bool = False


class Covered:
    """Which code points lie in some of the given spans (sorted, not overlapping)."""

    def __init__(self, spans: list[Span]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]

    def __contains__(self, place: int) -> bool:
        at = bisect_right(self._starts, place) - 1
        return at >= 0 and place < self._spans[at].end


def find_sayings(paragraph: Paragraph, quoted: Covered) -> list[Saying]:
    """The sayings of one paragraph outside its quotations, in order."""
    doc = paragraph.doc
    text = doc.text
    found = list(_phrases(paragraph, text, quoted))
    begin = dateline_end(text, 0, len(text))
    for token in doc:
        if _lemma(token) not in cues().reporting or paragraph.start + token.idx in quoted:
            continue
        if doc.has_annotation("TAG") and not token.tag_.startswith("VB"):
            continue
        found.append(_saying(token, paragraph, quoted, begin))
    return sorted(found, key=lambda saying: saying.start)


def _saying(verb: Token, paragraph: Paragraph, quoted: Covered, begin: int) -> Saying:
    head = _subject(verb, paragraph, quoted, begin) or _neighbour(verb, paragraph, quoted)
    speaker = None
    if head is not None and head.lower_ not in _EMPTY:
        speaker = mention(head, paragraph.start)
    start = paragraph.start + verb.idx
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


def _subject(verb: Token, paragraph: Paragraph, quoted: Covered, begin: int) -> Token | None:
    """The subject of a verb by the parse; a participle and a second verb take the first one's.

    What stands before ``begin`` is the dateline, which the parser may take for a subject.
    """
    current = _parallel(verb)
    for _ in range(6):
        agent = _agent(current)
        if agent is not None:
            return agent
        for child in current.children:
            if child.dep_ in _SUBJECTS and paragraph.start + child.idx not in quoted:
                if child.idx < begin:
                    return _neighbour(current, paragraph, quoted)
                if child.lower_ in _RELATIVE and current.dep_ == "relcl":
                    return current.head
                return child
        if current.dep_ not in _CLIMB or current.head is current:
            return None
        if current.dep_ in ("acl", "relcl") and current.head.pos_ in ("NOUN", "PROPN", "PRON"):
            return current.head
        current = current.head
    return None


def _parallel(verb: Token) -> Token:
    """The first «said» in «X said that Y did this and said …», where the parse ties the second one to «did»."""
    if verb.dep_ == "conj" and not any(child.dep_ in _SUBJECTS for child in verb.children):
        above = verb.head.head
        if verb.head.dep_ == "ccomp" and above.lemma_ == verb.lemma_ and above.tag_ == verb.tag_:
            return above
    return verb


def _agent(verb: Token) -> Token | None:
    """X in «was described by X»."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next((word for word in child.children if word.dep_ == "pobj"), None)
    return None


def _neighbour(verb: Token, paragraph: Paragraph, quoted: Covered) -> Token | None:
    """The noun next to a verb whose subject the parse does not give: «X said», «said X»."""
    doc = verb.doc
    for step in (-1, 1):
        at, head = verb.i + step, None
        while 0 <= at < len(doc) and abs(at - verb.i) <= 6:
            token = doc[at]
            if paragraph.start + token.idx in quoted or (token.is_punct and token.text != "."):
                break
            if _names(token):
                head = token
                if step < 0:
                    break
            elif head is not None or token.pos_ in ("ADP", "SCONJ", "VERB"):
                break
            at += step
        if head is not None:
            return head
    return None


def _names(token: Token) -> bool:
    if token.ent_type_ in _TIMES:
        return False
    if token.pos_:
        return token.pos_ in ("PROPN", "NOUN") or token.lower_ in _PERSONAL
    return token.lower_ in _PERSONAL or (token.is_title and not token.is_sent_start)


def mention(head: Token, offset: int) -> Span:
    """The words of a mention up to its head, less clauses and what stands after it."""
    first = head
    while True:
        before = [t for t in first.lefts if t.dep_ in _LEFT and t.i == first.i - 1] or [
            t for t in head.lefts if t.dep_ in _LEFT and t.i < first.i
        ]
        edge = min((t.left_edge.i for t in before), default=first.i)
        if edge >= first.i:
            break
        first = head.doc[edge]
    if not head.pos_:
        first = _capital_start(head)
    return Span(offset + first.idx, offset + head.idx + len(head))


def _capital_start(head: Token) -> Token:
    first = head
    while first.i and head.doc[first.i - 1].is_title and head.i - first.i < 4:
        first = head.doc[first.i - 1]
    return first


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
        if _names(token):
            head = token
        elif head is not None:
            break
    return head
