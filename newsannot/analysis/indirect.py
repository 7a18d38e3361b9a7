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
    for verb in doc if wanted else ():
        saying = wanted.get(paragraph.start + verb.idx)
        if saying is None:
            continue
        for child in verb.children:
            if child.dep_ == "ccomp" and child.i > verb.i and _is_finite(child):
                clause = _clause(child, verb, paragraph)
                if clause and not _touches(clause, saying, quoted):
                    yield clause, saying


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in _FINITE or any(child.tag_ in _FINITE for child in verb.children)


def _clause(verb: Token, cue: Token, paragraph: Paragraph) -> Span | None:
    """The clause of a verb, less its «that» and the stop after it."""
    first, last = verb.left_edge, verb.right_edge
    while first.i < last.i and (first.is_punct or first.lower_ == "that" or first.i <= cue.i):
        first = first.doc[first.i + 1]
    while last.i > first.i and (last.is_punct or last.is_space):
        last = last.doc[last.i - 1]
    if last.i - first.i + 1 < _LEAST_WORDS:
        return None
    return Span(paragraph.start + first.idx, paragraph.start + last.idx + len(last))


def _touches(clause: Span, saying: Saying, quoted: Covered) -> bool:
    speaker = saying.speaker
    crossed = speaker is not None and speaker.start < clause.end and clause.start < speaker.end
    return crossed or any(place in quoted for place in range(clause.start, clause.end))
