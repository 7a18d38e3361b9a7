"""Who is said to say something: reporting verbs outside the marks, each with its subject, and «according to X»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from newsannot.analysis.cues import cues
from newsannot.analysis.subjects import Outside, agent_of, is_name, mention, neighbour, subject
from newsannot.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_EMPTY = {"it", "that", "this", "which", "what", "there", "these", "those", "as"}
_BEFORE_ADJECTIVE = {"DT", "JJ", "PRP$", "POS", "HYPH", "IN"}
_QUOTING = {"quote", "cite", "record"}
_THIRD = {"he", "she", "they"}
_CLAUSES = {"ccomp", "advcl", "xcomp", "conj", "pcomp", "prep", "relcl", "acl"}
_INNER = _CLAUSES | {"dobj", "pobj", "attr", "acomp"}
_STEPS = 8
_IRREGULAR = {"said": "say", "told": "tell", "wrote": "write", "thought": "think", "felt": "feel"}


@dataclass(frozen=True, slots=True)
class Saying(Span):
    """A reporting verb or phrase in a text, and the mention that speaks; ``strong`` verbs do nothing but report."""

    speaker: Span | None
    strong: bool
    passive: bool = False


def find_sayings(outside: Outside) -> list[Saying]:
    """The sayings of one paragraph outside its quotations, in order."""
    doc = outside.paragraph.doc
    found = list(_phrases(outside))
    for token in doc:
        if not _reports(token) or not outside.has(token):
            continue
        if doc.has_annotation("TAG") and not token.tag_.startswith("VB"):
            continue
        if _is_modifier(token):
            continue
        found.append(_saying(token, outside))
    return sorted(found, key=lambda saying: saying.start)


def _reports(token: Token) -> bool:
    """Whether a word is a verb of saying, or the «put» of «as X put it»."""
    lemma = _lemma(token)
    if lemma == "put":
        return token.i + 1 < len(token.doc) and token.nbor().lower_ == "it"
    return lemma in cues().reporting


def _saying(verb: Token, outside: Outside) -> Saying:
    quoted = _quoted_one(verb)
    head = quoted or subject(verb, outside) or neighbour(verb, outside)
    if head is not None and _is_reported(verb, head):
        head = _reporter(verb, head, outside) or head
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)
    speaker = None
    if head is not None and outside.has(head) and _can_speak(head, verb, passive=passive):
        speaker = mention(head, outside.paragraph.start)
    start = outside.paragraph.start + verb.idx
    strong = quoted is not None or _lemma(verb) in cues().strong_reporting | {"put"}
    return Saying(start, start + len(verb), speaker, strong, passive)


def _quoted_one(verb: Token) -> Token | None:
    """X in «they quoted X as saying», for both verbs."""
    above = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "as" else verb
    if _lemma(above) not in _QUOTING or not any(child.lower_ == "as" for child in above.rights):
        return None
    return next((child for child in above.rights if child.dep_ in ("dobj", "nsubj")), None)


def _can_speak(head: Token, verb: Token, *, passive: bool) -> bool:
    """Not «it» of «it is said», nor X of «X was asked»; but X of «X was quoted as saying» does."""
    if passive and head.dep_ == "nsubjpass" and head.head == verb:
        return _lemma(verb) in _QUOTING or any(c.lower_ in ("'s", "’s") for c in verb.lefts)
    if head.lower_ == "it":
        return not passive and _lemma(verb) in cues().strong_reporting
    return head.lower_ not in _EMPTY


def _is_reported(verb: Token, speaker: Token) -> bool:
    """Whether a saying is only told of: by the one who is told to say it («X said he believed …»), or not yet done («should say»)."""
    if speaker.lower_ in _THIRD:
        return True
    return any(child.tag_ == "MD" for child in verb.children)


def _reporter(verb: Token, speaker: Token, outside: Outside) -> Token | None:
    """Who says that somebody says it: the subject of the verb of saying whose clause this is."""
    current, inside = verb, False
    for _ in range(_STEPS):
        if current.head == current or current.dep_ not in _INNER:
            return None
        inside = inside or current.dep_ == "ccomp"
        current = current.head
        if inside and _lemma(current) in cues().strong_reporting and outside.has(current):
            found = subject(current, outside)
            return None if found is None or _differ(found, speaker) else found
    return None


def _differ(reporter: Token, speaker: Token) -> bool:
    """Whether a reporter cannot be the one that ``speaker`` means: «he said she …», «it said he …»."""
    return reporter.lower_ in _EMPTY or {reporter.lower_, speaker.lower_} == {"he", "she"}


def _is_modifier(verb: Token) -> bool:
    """Whether a participle only describes a noun: «a written statement», «a class called …»."""
    if verb.dep_ == "amod" and verb.i:
        return verb.nbor(-1).tag_ in _BEFORE_ADJECTIVE
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or agent_of(verb) is not None:
        return False
    return verb.i > 0 and not verb.nbor(-1).is_punct


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


def _phrases(outside: Outside) -> Iterator[Saying]:
    """«according to X»: the first name or noun group after it speaks."""
    begin = outside.paragraph.start
    for match in _phrase_pattern().finditer(outside.text):
        start, end = begin + match.start(), begin + match.end()
        if start in outside.quoted:
            continue
        head = _first_group(outside, match.end())
        speaker = mention(head, begin) if head is not None else None
        yield Saying(start, end, speaker, strong=True)


def _first_group(outside: Outside, place: int) -> Token | None:
    head = None
    end = min(len(outside.text), place + 120)
    for token in outside.paragraph.doc.char_span(place, end, alignment_mode="contract") or ():
        if is_name(token) and outside.has(token):
            head = token
        elif head is not None:
            break
    return head
