"""Hedges and attributions that one text has and the other has not; nothing where both are open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsannot import record
from newsannot.ledgers.certainty import Shift, shifts
from newsannot.model import (
    Claim,
    Cue,
    Entity,
    Evidence,
    Finding,
    Judgement,
    Layers,
    Pair,
    Passage,
    Quote,
    QuoteKind,
    Reason,
    Scores,
    SourceWords,
    Span,
    Speaker,
    Suggestion,
    Verdict,
)


def place(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def pair(derived: str, source: str, *, said: tuple[str, str, str] | None = None) -> Pair:
    """One claim, linked to the whole source; ``said`` is speaker, cue and words of a quotation in the source."""
    evidence = Evidence(0, len(source), source)
    judged = Judgement("me", Verdict.MATCHING, evidence=(evidence,))
    claim = Claim(0, len(derived), "c", derived, judgements=(judged,))
    quotes = (quoted(source, *said),) if said else ()
    article = replace(record.article(source), layers=Layers(quotes=quotes))
    return replace(record.new_pair(article, record.article(derived)), claims=(claim,))


def quoted(text: str, speaker: str, cue: str, words: str) -> Quote:
    return Quote(
        *place(text, words),
        QuoteKind.INDIRECT,
        speaker=Speaker(*place(text, speaker), speaker),
        cue=Cue(*place(text, cue), cue),
    )


def told(pair: Pair) -> list[tuple[Shift, str, str]]:
    assert pair.derived
    return [
        (
            found.shift,
            pair.derived.text[found.derived.start : found.derived.end],
            pair.source.text[found.source.start : found.source.end],
        )
        for found in shifts(pair, "me")
    ]


@pytest.mark.parametrize(
    ("derived", "source", "words", "hedge"),
    [
        (
            "The fuel was contaminated.",
            "The fuel may have been contaminated.",
            "contaminated",
            "may",
        ),
        (
            "He moved the money abroad.",
            "He allegedly moved the money abroad.",
            "moved",
            "allegedly",
        ),
        (
            "It is a fault in the gearbox.",
            "It is a possible fault in the gearbox.",
            "fault",
            "possible",
        ),
        ("The dam was leaking.", "The dam appeared to be leaking.", "leaking", "appeared"),
    ],
)
def test_what_loses_its_hedge_is_told_as_fact(
    derived: str, source: str, words: str, hedge: str
) -> None:
    assert told(pair(derived, source)) == [(Shift.FACT, words, hedge)]


@pytest.mark.parametrize(
    ("derived", "source"),
    [
        ("The site will be moved.", "The site may be moved."),
        ("The mayor will appeal.", "The mayor is considering an appeal."),
    ],
)
def test_will_for_may_and_for_a_plan_is_more_certain(derived: str, source: str) -> None:
    ((shift, words, _),) = told(pair(derived, source))
    assert (shift, words) == (Shift.STRONGER, "will")


@pytest.mark.parametrize(
    ("derived", "source"),
    [
        ("The fuel might have been contaminated.", "The fuel may have been contaminated."),
        ("The fuel was probably contaminated.", "The fuel may have been contaminated."),
        ("The team intends to tag birds.", "The team plans to tag birds."),
        ("He could not name a cause.", "He could not name the cause."),
        ("The actor appeared in court.", "The actor appeared in court on Monday."),
        ("The bridge reopens in May.", "The bridge reopens in May."),
        ("The pier is shut.", "Storms may come to the hills of the north."),
    ],
)
def test_what_is_open_in_both_or_in_neither_is_no_row(derived: str, source: str) -> None:
    assert told(pair(derived, source)) == []


def test_a_hedge_of_the_claim_alone_is_hedged_here_only() -> None:
    found = told(pair("The film was possibly made in Oslo.", "The film was made in Oslo."))
    assert found == [(Shift.HEDGED, "possibly", "made")]


SAID = ("The union", "said", "its members had complained of sluggish controls for weeks")


def test_a_claim_in_nobodys_name_has_lost_its_attribution() -> None:
    source = "The union said its members had complained of sluggish controls for weeks."
    lost = pair("Members complained of sluggish controls for weeks.", source, said=SAID)
    assert told(lost) == [
        (
            Shift.UNATTRIBUTED,
            "Members complained of sluggish controls for weeks.",
            "The union said",
        )
    ]


@pytest.mark.parametrize(
    "derived",
    [
        "Members complained of sluggish controls for weeks, the union said.",
        "According to its members, sluggish controls were complained of for weeks.",
        "The union complained of sluggish controls for weeks.",
        "A study found that members complained of sluggish controls for weeks.",
        "Members of another club went home.",
    ],
)
def test_a_claim_that_names_who_says_it_or_is_another_has_lost_none(derived: str) -> None:
    source = "The union said its members had complained of sluggish controls for weeks."
    assert all(
        shift is not Shift.UNATTRIBUTED for shift, _, _ in told(pair(derived, source, said=SAID))
    )


def suggested(derived: str, source: str, kind: Reason, here: str, there: str) -> Pair:
    finding = Finding(*place(derived, here), kind, here, SourceWords(*place(source, there), there))
    passage = Passage(0, len(source), 0.9, selected=True)
    suggestion = Suggestion(
        Verdict.EMBELLISHED, False, 0.8, Scores(0.1, 0.8, 0.1), (passage,), (finding,)
    )
    claim = Claim(0, len(derived), "c", derived, suggestion=suggestion)
    return replace(
        record.new_pair(record.article(source), record.article(derived)), claims=(claim,)
    )


def test_what_the_suggestion_found_comes_first_and_once() -> None:
    derived, source = "The fuel was contaminated.", "The fuel may have been contaminated."
    found = suggested(derived, source, Reason.DROPPED_HEDGE, "was", "may")
    assert told(found) == [(Shift.FACT, "was", "may")]


def test_suggestions_wait_for_a_verdict_where_the_person_judges_first() -> None:
    derived, source = "The fuel was contaminated.", "The fuel may have been contaminated."
    found = suggested(derived, source, Reason.DROPPED_HEDGE, "was", "may")
    assert shifts(found, "me", judge_first=True) == ()


def test_a_source_read_alone_has_none() -> None:
    alone = replace(pair("One.", "Two."), derived=None, claims=())
    assert shifts(alone) == ()


def test_parts_of_a_claim_are_read_together() -> None:
    derived = "The fuel, he had heard, was contaminated."
    whole = pair(derived, "The fuel may have been contaminated.")
    (claim,) = whole.claims
    parts = (Span(*place(derived, "The fuel")), Span(*place(derived, "was contaminated")))
    cut = replace(whole, claims=(replace(claim, spans=parts),))
    assert told(cut) == [(Shift.FACT, "contaminated", "may")]


def test_a_name_between_the_parts_of_a_claim_is_not_in_it() -> None:
    source = "The union said its members had complained of sluggish controls for weeks."
    derived = "Members complained, Unite recalls, of sluggish controls for weeks."
    union = Speaker(0, 9, "The union", "unite")
    whole = pair(derived, source, said=SAID)
    named = Layers(entities=(Entity(*place(derived, "Unite"), "ORG", "unite"),))
    quote = replace(whole.source.layers.quotes[0], speaker=union)
    made = replace(
        whole,
        source=replace(whole.source, layers=Layers(quotes=(quote,))),
        derived=replace(record.article(derived), layers=named),
    )
    assert told(made) == []
    parts = ("Members complained", "of sluggish controls for weeks")
    spans = tuple(Span(*place(derived, part)) for part in parts)
    cut = replace(made, claims=(replace(whole.claims[0], spans=spans),))
    assert [shift for shift, _, _ in told(cut)] == [Shift.UNATTRIBUTED]


def test_what_is_too_long_to_be_compared_has_none() -> None:
    derived, source = "The fuel was contaminated. ", "The fuel may have been contaminated. "
    assert told(pair(derived, source))
    assert told(pair(derived * 200, source)) == []
