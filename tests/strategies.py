"""Whole pairs over texts that go wrong where offsets are counted in anything but code points."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from hypothesis import strategies as st

from newsannot import model as m, record

S = TypeVar("S", m.Entity, m.Quote, m.Boilerplate)
Draw = st.DrawFn

PIECES = st.sampled_from(
    [
        "a",
        "Abe ",
        "93 ",
        "\n",
        "👩‍👩‍👧‍👦",
        "🙂",
        "e\u0301",
        "\u2028",
        "\u00a0",
        "שלום",
        "“no”",
        ". ",
        "x\ufeff",
    ]
)
TEXTS = st.lists(PIECES, min_size=3, max_size=8).map("".join)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
NAMES = st.none() | WORDS
SHARES = st.floats(0, 1)
TIMES = st.sampled_from([None, "2026-11-22T00:00:00Z"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | WORDS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(WORDS, inner, max_size=2),
    max_leaves=4,
)  # fmt: skip
FACTS = st.dictionaries(WORDS, JSON, max_size=2)


@st.composite
def spans(draw: Draw, text: str) -> m.Span:
    start = draw(st.integers(0, len(text) - 1))
    return m.Span(start, draw(st.integers(start + 1, len(text))))


@st.composite
def apart(draw: Draw, text: str, most: int = 3) -> list[m.Span]:
    """Spans that do not overlap, in order."""
    cuts = draw(st.sets(st.integers(0, len(text)), max_size=2 * most).map(sorted))
    every = [m.Span(start, end) for start, end in pairwise(cuts)]
    return every[:: draw(st.sampled_from([1, 2]))]


def several(span: st.SearchStrategy[m.Span]) -> st.SearchStrategy[tuple[m.Span, ...]]:
    return st.lists(span, max_size=2).map(tuple)


def words(span: m.Span, text: str) -> str:
    return text[span.start : span.end]


@st.composite
def speakers(draw: Draw, text: str) -> m.Speaker:
    span = draw(spans(text))
    return m.Speaker(span.start, span.end, words(span, text), draw(NAMES), draw(NAMES))


@st.composite
def cues(draw: Draw, text: str) -> m.Cue:
    span = draw(spans(text))
    return m.Cue(span.start, span.end, words(span, text))


@st.composite
def quotes(draw: Draw, span: m.Span, text: str, source: str) -> m.Quote:
    return m.Quote(
        span.start,
        span.end,
        draw(st.sampled_from(m.QuoteKind)),
        draw(st.integers(0, 3)),
        draw(st.booleans()),
        draw(st.none() | speakers(text)),
        draw(st.none() | cues(text)),
        draw(
            st.none()
            | st.builds(
                m.QuoteCheck,
                st.sampled_from(m.QuoteStatus),
                several(spans(source)),
                st.booleans(),
            )
        ),
        draw(st.sampled_from(m.Origin)),
    )


@st.composite
def figures(draw: Draw, text: str, source: str) -> m.Figure:
    span, other = draw(spans(text)), draw(st.none() | spans(source))
    ends = (other.start, other.end) if other else (None, None)
    match = m.FigureMatch(draw(st.sampled_from(m.MatchStatus)), *ends)
    return m.Figure(
        span.start,
        span.end,
        draw(st.sampled_from(m.FigureKind)),
        draw(st.sampled_from(["93", "2026-05-12", "P3D"]) | WORDS),
        draw(st.sampled_from(["weekday", "year"]) | NAMES),
        draw(st.sampled_from(m.Approx)),
        draw(st.sampled_from([None, match])),
    )


@st.composite
def layer(
    draw: Draw, text: str, kind: m.Layer, made: Callable[[m.Span], st.SearchStrategy[S]]
) -> tuple[tuple[S, ...], list[m.Rejection]]:
    """The spans of one layer and, apart from them, what a person struck out of it."""
    kept, struck = [], []
    for span in draw(apart(text)):
        if draw(st.booleans()):
            kept.append(draw(made(span)))
        else:
            struck.append(m.Rejection(span.start, span.end, kind))
    return tuple(kept), struck


@st.composite
def articles(draw: Draw, text: str, source: str) -> m.Article:
    origins = st.sampled_from(m.Origin)

    def entity(at: m.Span) -> st.SearchStrategy[m.Entity]:
        label = st.sampled_from(["PERSON", "ORG", "GPE"]) | WORDS
        return st.builds(m.Entity, st.just(at.start), st.just(at.end), label, NAMES, NAMES, origins)

    def boilerplate(at: m.Span) -> st.SearchStrategy[m.Boilerplate]:
        return st.builds(m.Boilerplate, st.just(at.start), st.just(at.end), origins)

    entities, no_entities = draw(layer(text, m.Layer.ENTITIES, entity))
    quoted, no_quotes = draw(layer(text, m.Layer.QUOTES, lambda at: quotes(at, text, source)))
    other, no_other = draw(layer(text, m.Layer.BOILERPLATE, boilerplate))
    title = draw(NAMES)
    layers = m.Layers(
        draw(st.sampled_from([None, "en"])),
        # Without a title the headline's words become it.
        draw(st.none() | spans(text)) if title is not None else None,
        draw(several(spans(text))),
        draw(several(spans(text))),
        other,
        entities,
        draw(st.lists(figures(text, source), max_size=2).map(tuple)),
        quoted,
    )
    facts = record.article(
        text, title=title, name=draw(NAMES), file_sha256=draw(st.sampled_from([None, "0" * 64]))
    )
    return replace(
        facts,
        published=draw(NAMES),
        byline=draw(NAMES),
        url=draw(NAMES),
        layers=layers,
        rejected=(*no_entities, *no_quotes, *no_other),
    )


@st.composite
def evidence(draw: Draw, source: str) -> m.Evidence:
    span = draw(spans(source))
    return m.Evidence(span.start, span.end, words(span, source), draw(st.sampled_from(m.Role)))


def said(source: str) -> dict[str, st.SearchStrategy[object]]:
    """What a judgement and a decision have in common, but who it is."""
    searched = st.builds(
        m.Searched, st.lists(WORDS, max_size=2).map(tuple), several(spans(source)), TIMES
    )
    return {
        "verdict": st.none() | st.sampled_from(m.Verdict),
        "unsure": st.booleans(),
        "evidence": st.lists(evidence(source), max_size=2).map(tuple),
        "searched": st.none() | searched,
        "reasons": st.lists(st.sampled_from(m.Reason), max_size=2).map(tuple),
        "note": WORDS,
        "accepted": st.booleans(),
        "seconds": st.none() | st.floats(0, 1e6),
        "created_at": TIMES,
        "updated_at": TIMES,
    }


@st.composite
def suggestions(draw: Draw, source: str, derived: str) -> m.Suggestion:
    at, there = draw(spans(derived)), draw(spans(source))
    passage = m.Passage(there.start, there.end, draw(SHARES), draw(st.booleans()))
    instead = m.SourceWords(there.start, there.end, words(there, source))
    finding = m.Finding(
        at.start,
        at.end,
        draw(st.sampled_from(m.Reason)),
        words(at, derived),
        draw(st.sampled_from([None, instead])),
    )
    return m.Suggestion(
        draw(st.sampled_from(m.Verdict)),
        draw(st.booleans()),
        draw(SHARES),
        m.Scores(draw(SHARES), draw(SHARES), draw(SHARES)),
        draw(st.sampled_from([(), (passage,)])),
        draw(st.sampled_from([(), (finding,)])),
    )


@st.composite
def claims(draw: Draw, source: str, derived: str, people: list[str]) -> m.Claim:
    span = draw(spans(derived))
    suggestion = draw(st.none() | suggestions(source, derived))
    auto = f"a{span.start}-{span.end}"
    if draw(st.booleans()):
        text = words(span, derived)
        return m.Claim(span.start, span.end, auto, text, suggestion=suggestion)
    judges = sorted(draw(st.sets(st.sampled_from(people), max_size=3)))
    decision = st.builds(
        m.Decision, st.sampled_from(people), **said(source), by=st.sampled_from(people), at=TIMES
    )
    return m.Claim(
        span.start,
        span.end,
        draw(st.just(auto) | st.uuids(version=4).map(str)),
        words(span, derived),
        draw(several(spans(derived))),
        m.Origin.MANUAL,
        tuple(draw(st.builds(m.Judgement, st.just(who), **said(source))) for who in judges),
        draw(st.none() | decision),
        suggestion,
    )


@st.composite
def omissions(draw: Draw, source: str, people: list[str]) -> m.Omission:
    span, judged = draw(spans(source)), draw(st.sampled_from(m.OmissionJudgement))
    return m.Omission(span.start, span.end, judged, draw(st.sampled_from([None, *people])))


PEOPLE = st.lists(WORDS, min_size=1, max_size=3, unique=True)


@st.composite
def pairs(
    draw: Draw,
    texts: st.SearchStrategy[str] = TEXTS,
    someone: st.SearchStrategy[list[str]] = PEOPLE,
) -> m.Pair:
    """A pair as a set gives it: sorted, people in one order, nothing struck out that is there."""
    source, derived = draw(texts), draw(texts)
    people = draw(someone)
    found = draw(st.lists(claims(source, derived, people), max_size=4, unique_by=lambda c: c.id))
    left_out = draw(st.lists(omissions(source, people), max_size=2).map(tuple))
    pipeline = st.builds(m.Pipeline, WORDS, WORDS, NAMES, NAMES, FACTS)
    alias = st.builds(m.Alias, st.lists(WORDS, max_size=2).map(tuple), NAMES)
    return m.Pair(
        draw(WORDS.filter(bool)),
        draw(articles(source, source)),
        draw(articles(derived, source)),
        draw(st.sampled_from(m.Status)),
        draw(st.lists(WORDS, max_size=2).map(tuple)),
        draw(WORDS),
        draw(st.none() | pipeline),
        tuple(sorted(found, key=lambda claim: (claim.start, claim.end, claim.id))),
        tuple(m.Annotator(who, draw(WORDS)) for who in people),
        draw(st.lists(alias, max_size=1).map(tuple)),
        left_out,
        draw(FACTS),
    )
