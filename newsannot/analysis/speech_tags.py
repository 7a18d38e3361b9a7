"""Speech tags: «X pressed» or «pressed X» right behind a quotation that its own mark leaves open, whatever the verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newsannot.analysis.marks import QuotedRun, stands_first
from newsannot.analysis.sayings import Saying
from newsannot.analysis.subjects import Outside, is_name, mention, subject, word_before
from newsannot.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_PAST = {"VBD", "VBZ", "VBN", "VBP"}
_GROUP = {"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM"}
_LONGEST = 7


def speech_tags(outside: Outside, runs: Sequence[QuotedRun]) -> Iterator[Saying]:
    """The tags of the runs of one paragraph, where their verbs are not already known as verbs of saying."""
    paragraph = outside.paragraph
    text = outside.text
    for run in runs:
        end = run.end - paragraph.start
        last = text[run.inner.end - 1 - paragraph.start]
        comma = last in ",—–-" or text[end : end + 1] == ","
        if run.unclosed or not (comma or last in "?!…"):
            continue
        if not stands_first(text, Span(run.start - paragraph.start, end), ',—–-”"'):
            continue
        tag = _tag(_words_behind(outside, end), comma=comma)
        if tag is not None:
            yield _saying(*tag, outside)


def tags_before(outside: Outside, runs: Sequence[QuotedRun]) -> Iterator[Saying]:
    """«X shot back,» right before a run: its clause ends with its verb."""
    for run in runs:
        last = word_before(run.start, outside)
        if last is None or outside.text[run.inner.start - outside.paragraph.start].islower():
            continue
        if last.dep_ in ("prt", "advmod") and last.head.i == last.i - 1:
            last = last.head
        head = subject(last, outside) if _is_finite(last, outside) else None
        if head is not None and is_name(head):
            yield _saying(last, head, outside)


def _is_finite(token: Token, outside: Outside) -> bool:
    return token.pos_ == "VERB" and token.tag_ in ("VBD", "VBZ") and outside.has(token)


def _words_behind(outside: Outside, end: int) -> list[Token]:
    """The next words up to a mark of punctuation."""
    doc = outside.paragraph.doc
    span = doc.char_span(end, min(len(outside.text), end + 80), alignment_mode="contract")
    found: list[Token] = []
    for token in span or ():
        if (token.is_punct or token.is_space) and not found and token.text != "(":
            continue
        if (
            not outside.has(token)
            or len(found) == _LONGEST
            or (token.is_punct and token.text != "-")
        ):
            break
        found.append(token)
    return found


def _tag(ahead: Sequence[Token], *, comma: bool) -> tuple[Token, Token] | None:
    """The verb and the head of its subject."""
    if not ahead:
        return None
    if ahead[0].is_lower and _is_verb(ahead[0]):
        group = _group(ahead[1:])
        return (ahead[0], group[-1]) if group else None
    group = _group(ahead)
    rest = ahead[len(group) :]
    if not group or not rest or not _is_verb(rest[0]):
        return None
    return (rest[0], group[-1]) if comma or _is_all(group, rest) else None


def _is_all(group: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Whether «he asked» or «Ann asked» is no sentence of its own, behind a run that ends like one."""
    if group[0].is_lower:
        return True
    return len(rest) <= 2 and (len(group) == 1 or group[0].pos_ == "PROPN")


def _group(ahead: Sequence[Token]) -> list[Token]:
    """The noun group or pronoun that words begin with."""
    found: list[Token] = []
    for token in ahead:
        if token.pos_ not in _GROUP:
            break
        found.append(token)
    while found and not is_name(found[-1]):
        found.pop()
    return found


def _is_verb(token: Token) -> bool:
    return token.pos_ == "VERB" and token.tag_ in _PAST


def _saying(verb: Token, head: Token, outside: Outside) -> Saying:
    start = outside.paragraph.start + verb.idx
    return Saying(start, start + len(verb), mention(head, outside.paragraph.start), strong=True)
