"""A small pair that every test of the core works on, and what a machine could say of it."""

from __future__ import annotations

from pathlib import Path

from newsannot import record
from newsannot.acts import ReadClaim, Reading
from newsannot.composition import reading_key
from newsannot.model import (
    Annotator,
    Entity,
    Finding,
    Layers,
    Pair,
    Passage,
    Pipeline,
    Quote,
    QuoteKind,
    Reason,
    Scores,
    SourceWords,
    Span,
    Suggestion,
    Verdict,
)
from newsannot.session import Session
from newsannot.store import Store

SOURCE = "Abe said “no” to 93 men.\nHe left on Monday 🙂."
DERIVED = "Abe said “so” to 90 men. He fled.\nNobody was hurt there."
# The claims that the machine cuts out of it.
FIRST, SECOND, THIRD = "a0-24", "a25-33", "a34-56"
ANN, BOB = Annotator("ann", "Ann"), Annotator("bob", "Bob")
PIPELINE = Pipeline("newsannot", "1", "m", "2", {"model": None, "claims": "sentence"})


def sample(source: str = SOURCE, derived: str = DERIVED) -> Pair:
    return record.new_pair(record.article(source), record.article(derived))


def suggestion(verdict: Verdict = Verdict.UNSUPPORTED, *, abstain: bool = False) -> Suggestion:
    """Two sentences of the source, the first selected, and the figure that stands in it."""
    instead = SourceWords(17, 19, "93")
    return Suggestion(
        verdict,
        abstain,
        0.8,
        Scores(0.1, 0.1, 0.8),
        (Passage(0, 24, 0.9, selected=True), Passage(25, 44, 0.2)),
        (Finding(17, 19, Reason.CHANGED_NUMBER, "90", instead),),
    )


def reading(pair: Pair) -> Reading:
    """A reading of the sample pair: three claims, the last one abstained from, a name and a quote in each text."""
    name = Entity(0, 3, "PERSON", "p1", "Abe")
    quote = Quote(9, 13, QuoteKind.DIRECT)
    return Reading(
        reading_key(pair, PIPELINE),
        PIPELINE,
        Layers("en", sentences=(Span(0, 24),), entities=(name,), quotes=(quote,)),
        Layers("en", sentences=(Span(0, 24),), entities=(name,), quotes=(quote,)),
        (
            ReadClaim(0, 24, FIRST, suggestion()),
            ReadClaim(25, 33, SECOND, suggestion(Verdict.EMBELLISHED)),
            ReadClaim(34, 56, THIRD, suggestion(abstain=True)),
        ),
    )


def open_session(path: Path, annotator: Annotator = ANN) -> Session:
    """A session on a set; a new set gets the sample pair, read."""
    session = Session(Store(path), annotator)
    if not any(session.store.pair_ids()):
        pair = sample()
        session.store.add_pair(pair)
        session.store.put_reading(pair.id, reading(pair))
    session.open_last()
    return session
