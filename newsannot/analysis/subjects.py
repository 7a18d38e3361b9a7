"""Who does what a verb says: its subject by the parse, by its neighbours where the parse has none, and as a mention."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsannot.analysis.covered import Covered
from newsannot.analysis.parsed import Paragraph
from newsannot.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = {"nsubj", "nsubjpass", "csubj"}
_CLIMB = {"conj", "xcomp", "advcl", "pcomp", "ccomp", "acl", "prep", "dep", "relcl", "parataxis"}
_LEFT = {"det", "compound", "amod", "poss", "nmod", "nummod", "predet", "quantmod", "case", "flat"}
_RELATIVE = {"who", "whom", "which", "that"}
_TIMES = {"DATE", "TIME"}
_PERSONAL = {"he", "she", "they", "i", "we", "you"}
_STEPS = 6


@dataclass(frozen=True, slots=True)
class Outside:
    """The words of a paragraph that its own text says: not those in marks, nor what stands before ``begin``, the dateline."""

    paragraph: Paragraph
    quoted: Covered
    begin: int

    def has(self, token: Token) -> bool:
        """Whether a word is not in marks."""
        return self.paragraph.start + token.idx not in self.quoted


def subject(verb: Token, outside: Outside) -> Token | None:
    """The subject of a verb by the parse; a participle and a second verb take the first one's."""
    current = _parallel(verb)
    for _ in range(_STEPS):
        agent = agent_of(current)
        if agent is not None:
            return agent
        for child in current.children:
            if child.dep_ in _SUBJECTS and outside.has(child):
                if child.idx < outside.begin:
                    return neighbour(current, outside)
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


def agent_of(verb: Token) -> Token | None:
    """X in «was described by X»."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next((word for word in child.children if word.dep_ == "pobj"), None)
    return None


def neighbour(verb: Token, outside: Outside) -> Token | None:
    """The noun next to a verb whose subject the parse does not give: «X said», «said X»."""
    doc = verb.doc
    for step in (-1, 1):
        at, head = verb.i + step, None
        while 0 <= at < len(doc) and abs(at - verb.i) <= _STEPS:
            token = doc[at]
            if not outside.has(token) or (token.is_punct and token.text != "."):
                break
            if is_name(token):
                head = token
                if step < 0:
                    break
            elif head is not None or token.pos_ in ("ADP", "SCONJ", "VERB"):
                break
            at += step
        if head is not None:
            return head
    return None


def is_name(token: Token) -> bool:
    """Whether a word can be the head of a mention."""
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
