"""Source sentences are ranked for a claim."""

from __future__ import annotations

import re

from newsannot.analysis.evidence import SourceIndex, terms
from newsannot.model import Boilerplate, Span

SOURCE = (
    "The bridge over the river closed in March.\nEngineers found rust in its cables.\nThe mayor may reopen it in May.\n"
    "Follow the bridge on our channel.\nTaxes rise next year.\nSchools stay open.\nThe market was calm."
)


def index(*, grey: str | None = None) -> SourceIndex:
    spans = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", SOURCE)]
    at = SOURCE.index(grey) if grey else 0
    return SourceIndex(SOURCE, spans, [Boilerplate(at, at + len(grey))] if grey else [])


def words(span: Span) -> str:
    return SOURCE[span.start : span.end]


def test_the_sentence_that_says_it_comes_first_and_is_selected() -> None:
    passages = index().rank(["Rusty cables were found by engineers"])
    assert words(passages[0]) == "Engineers found rust in its cables."
    assert passages[0].selected
    assert len(passages) <= 5
    assert [p.score for p in passages] == sorted((p.score for p in passages), reverse=True)
    assert 1 <= sum(p.selected for p in passages) <= 3


def test_boilerplate_is_never_evidence() -> None:
    grey = "Follow the bridge on our channel."
    assert any(words(p) == grey for p in index().rank(["Follow the bridge on our channel"]))
    assert all(
        words(p) != grey for p in index(grey=grey).rank(["Follow the bridge on our channel"])
    )


def test_each_sentence_of_a_claim_finds_its_own_evidence() -> None:
    found = index().rank(["Taxes will rise.", "The market was calm."])
    assert {words(p) for p in found if p.selected} >= {
        "Taxes rise next year.",
        "The market was calm.",
    }


def test_words_meet_across_endings_accents_and_case() -> None:
    assert terms("Normalizing RELATIONS, Vučić") == terms("normalized relation Vucic")


def test_nothing_in_common_gives_nothing() -> None:
    assert index().rank(["zzz qqq"]) == ()
    assert index().rank([]) == ()
    assert SourceIndex("", [], []).rank(["a claim"]) == ()


def test_a_claim_that_two_sentences_hold_shows_both() -> None:
    text = (
        "The council bought the old harbour in May. It paid seven million crowns. The mayor slept."
    )
    ends = [text.index(stop) for stop in ("May.", "crowns.", "slept.")]
    starts = [0, text.index("It paid"), text.index("The mayor")]
    sentences = [Span(a, text.index(".", b) + 1) for a, b in zip(starts, ends, strict=True)]
    passages = SourceIndex(text, sentences).rank(
        ["The council bought the old harbour for seven million crowns."]
    )
    shown = [text[p.start : p.end] for p in passages if p.selected]
    assert shown == [text[s.start : s.end] for s in sentences[:2]]
