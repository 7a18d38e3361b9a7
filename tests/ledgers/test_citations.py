"""Which sentences of the source no claim cites."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, strategies as st

from newsannot import record
from newsannot.ledgers.citations import uncited
from newsannot.model import (
    Boilerplate,
    Claim,
    Evidence,
    Judgement,
    Layers,
    Pair,
    Passage,
    Scores,
    Span,
    Suggestion,
    Verdict,
)

LINES = ("Pier closed", "By Ana Ruiz", "The pier shut.", "It leaks.", "Read more")
SOURCE = "\n".join(LINES)
DERIVED = "The pier is shut."


def line(words: str) -> Span:
    start = SOURCE.index(words)
    return Span(start, start + len(words))


SHUT, LEAKS = line("The pier shut."), line("It leaks.")


def suggestion(*spans: Span, score: float = 0.5, selected: bool = True) -> Suggestion:
    passages = tuple(Passage(s.start, s.end, score, selected) for s in spans)
    return Suggestion(Verdict.MATCHING, False, 0.9, Scores(0.9, 0.1, 0.0), passages)


def linked(span: Span, verdict: Verdict | None = None) -> Judgement:
    words = SOURCE[span.start : span.end]
    return Judgement("me", verdict, evidence=(Evidence(span.start, span.end, words),))


def pair(*judgements: Judgement, offered: Suggestion | None = None) -> Pair:
    lines = tuple(map(line, LINES))
    grey = lines[-1]
    layers = Layers(
        headline=lines[0],
        paragraphs=lines,
        sentences=lines,
        boilerplate=(Boilerplate(grey.start, grey.end),),
    )
    claim = Claim(0, 17, "a0-17", DERIVED, judgements=judgements, suggestion=offered)
    made = record.new_pair(replace(record.article(SOURCE), layers=layers), record.article(DERIVED))
    return replace(made, claims=(claim,))


def test_headline_byline_and_boilerplate_are_not_left_uncited() -> None:
    assert uncited(pair(), "me") == (SHUT, LEAKS)


def test_what_the_machine_offers_as_selected_cites() -> None:
    assert uncited(pair(offered=suggestion(SHUT)), "me") == (LEAKS,)
    assert uncited(pair(offered=suggestion(SHUT, selected=False)), "me") == (SHUT, LEAKS)


def test_a_faint_offer_cites_nothing() -> None:
    assert uncited(pair(offered=suggestion(SHUT, score=0.09)), "me") == (SHUT, LEAKS)


def test_what_a_person_linked_takes_the_offers_place() -> None:
    assert uncited(pair(linked(LEAKS), offered=suggestion(SHUT)), "me") == (SHUT,)
    assert uncited(pair(linked(LEAKS), offered=suggestion(SHUT)), "you") == (LEAKS,)


def test_offers_that_wait_for_a_verdict_cite_only_after_it() -> None:
    waiting = pair(offered=suggestion(SHUT))
    assert uncited(waiting, "me", judge_first=True) == (SHUT, LEAKS)
    judged = pair(Judgement("me", Verdict.MATCHING), offered=suggestion(SHUT))
    assert uncited(judged, "me", judge_first=True) == (LEAKS,)


def test_a_full_stop_that_came_along_is_no_citation() -> None:
    assert uncited(pair(linked(Span(SHUT.end - 1, LEAKS.end))), "me") == (SHUT,)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=6))
def test_a_sentence_is_cited_where_any_of_its_letters_is(ends: list[tuple[int, int]]) -> None:
    spans = [Span(start, start + size) for start, size in ends]
    letters = {n for s in spans for n in range(s.start, s.end) if SOURCE[n : n + 1].isalnum()}
    found = uncited(pair(offered=suggestion(*spans)), "me")
    assert found == tuple(s for s in (SHUT, LEAKS) if letters.isdisjoint(range(s.start, s.end)))
