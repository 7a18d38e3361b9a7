"""Reported speech without marks: «X said that …» with a finite clause as its object."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newsannot.analysis.covered import Covered
from newsannot.analysis.parsed import Paragraph
from newsannot.analysis.sayings import Saying
from newsannot.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEAST_WORDS = 3
_FINITE = {"VBD", "VBP", "VBZ", "MD"}


def reported_clauses(
    paragraph: Paragraph, sayings: Sequence[Saying], quoted: Covered
) -> Iterator[tuple[Span, Saying]]:
    """The clauses that strong cues with a speaker report, each with its saying; none that holds quoted words."""
    doc = paragraph.doc
    if not doc.has_annotation("DEP"):
        return
    wanted = {s.start: s for s in sayings if s.speaker is not None and s.strong}
    for cue in doc if wanted else ():
        saying = wanted.get(paragraph.start + cue.idx)
        if saying is None:
            continue
        for first, last in _reported(cue):
            clause = _trimmed(first, last, paragraph)
            if clause and not _touches(clause, saying, quoted):
                yield clause, saying


def _reported(cue: Token) -> Iterator[tuple[Token, Token]]:
    """The first and last words of what a cue reports: its object clause, or the sentence that it is put in or behind."""
    for child in cue.children:
        if child.dep_ == "ccomp" and _is_finite(child):
            first = child.left_edge
            yield (
                (max(first, cue.nbor(), key=_place) if child.i > cue.i else first),
                _before_next(cue, child) or child.right_edge,
            )
    main = cue.head
    if cue.dep_ not in ("parataxis", "prep") or not _is_finite(main):
        return
    begin, end = cue.left_edge, cue.right_edge
    if begin.i > main.i and main.right_edge.i - end.i <= 1:
        yield main.left_edge, begin.nbor(-1)
    elif cue.dep_ == "prep" and begin.i == main.left_edge.i and end.i + 1 < main.i:
        yield end.nbor(), main.right_edge


def _before_next(cue: Token, clause: Token) -> Token | None:
    """Where a clause ends in «said that A is so and said that B …», which the parse takes for one."""
    for verb in clause.children:
        again = verb.dep_ == "conj" and (verb.lemma_, verb.tag_) == (cue.lemma_, cue.tag_)
        if again and not any(child.dep_ == "nsubj" for child in verb.children):
            joint = verb.left_edge.nbor(-1)
            return joint.nbor(-1) if joint.dep_ == "cc" else joint
    return None


def _place(token: Token) -> int:
    return token.i


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in _FINITE or any(child.tag_ in _FINITE for child in verb.children)


def _trimmed(first: Token, last: Token, paragraph: Paragraph) -> Span | None:
    """A clause less its «that» and the stops around it; None for one of a word or two."""
    while first.i < last.i and (first.is_punct or first.lower_ == "that"):
        first = first.nbor()
    while last.i > first.i and (last.is_punct or last.is_space):
        last = last.nbor(-1)
    if last.i - first.i + 1 < _LEAST_WORDS:
        return None
    return Span(paragraph.start + first.idx, paragraph.start + last.idx + len(last))


def _touches(clause: Span, saying: Saying, quoted: Covered) -> bool:
    speaker = saying.speaker
    crossed = speaker is not None and speaker.start < clause.end and clause.start < speaker.end
    return crossed or any(place in quoted for place in range(clause.start, clause.end))
