"""Words compared: kept, changed, added, dropped; nothing that an editor would call noise."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from newsannot import record
from newsannot.ledgers.rewording import (
    LONGEST_CLAIM,
    LONGEST_EVIDENCE,
    Fate,
    Rewording,
    Worded,
    compare_words,
)
from newsannot.model import Article, Entity, Figure, FigureKind, Layers, Span


def whole(article: Article) -> tuple[Span, ...]:
    return (Span(0, len(article.text)),)


def compared(derived: Article | str, source: Article | str) -> tuple[Rewording, Article, Article]:
    here = record.article(derived) if isinstance(derived, str) else derived
    there = record.article(source) if isinstance(source, str) else source
    rewording = compare_words(here, whole(here), there, whole(there))
    assert rewording
    return rewording, here, there


def of(fate: Fate, side: tuple[Worded, ...], text: str) -> list[str]:
    return [text[w.start : w.end] for w in side if w.fate is fate]


def changes(derived: Article | str, source: Article | str) -> list[tuple[str, str]]:
    """The claim's changed words, each with what the evidence has."""
    rewording, here, there = compared(derived, source)
    return [
        (here.text[w.start : w.end], there.text[w.other.start : w.other.end])
        for w in rewording.derived
        if w.other and w.fate is Fate.CHANGED
    ]


def added(derived: Article | str, source: Article | str) -> list[str]:
    rewording, here, _ = compared(derived, source)
    return of(Fate.ADDED, rewording.derived, here.text)


def dropped(derived: Article | str, source: Article | str) -> list[str]:
    rewording, _, there = compared(derived, source)
    return of(Fate.DROPPED, rewording.source, there.text)


def entity(text: str, words: str, who: str) -> Entity:
    start = text.index(words)
    return Entity(start, start + len(words), "PERSON", who, words)


def figure(text: str, words: str, value: str) -> Figure:
    start = text.index(words)
    return Figure(start, start + len(words), FigureKind.NUMBER, value)


def test_the_same_words_are_kept_in_any_case_with_any_accents_and_apostrophes() -> None:
    rewording, here, _ = compared("Serbia's Café Will Open", "SERBIA’S cafe will open.")
    assert of(Fate.KEPT, rewording.derived, here.text) == ["Serbia's Café Will Open"]
    assert {w.fate for w in rewording.source} == {Fate.KEPT}


def test_a_figure_in_the_same_place_is_changed_and_tells_the_other_one() -> None:
    assert changes("Exactly 93 workers repair it.", "Some 39 workers repair it.") == [("93", "39")]


def test_may_that_became_will_is_changed() -> None:
    derived, source = "The bridge will reopen in May.", "The bridge may reopen in May."
    assert changes(derived, source) == [("will", "may")]


def test_a_lost_not_is_dropped_and_a_new_one_added() -> None:
    denied, told = "She did not expect the berth to shut.", "She expected the berth to shut."
    assert dropped(told, denied) == ["not"]
    assert added(denied, told) == ["not"]
    assert added("The dam won’t hold.", "The dam will hold.") == ["n’t"]
    assert added("The dam cannot hold.", "The dam can hold.") == ["not"]


def test_inflections_and_words_that_mean_about_the_same_are_changed_but_alike() -> None:
    rewording, here, _ = compared("The ferry hit the piers.", "The ferry struck the pier.")
    alike = [here.text[w.start : w.end] for w in rewording.derived if w.alike]
    assert alike == ["hit", "piers"]
    assert not of(Fate.ADDED, rewording.derived, here.text)


def test_words_that_moved_are_kept() -> None:
    derived = "On Tuesday in Kosovo the alliance met."
    rewording, _, _ = compared(derived, "The alliance met in Kosovo on Tuesday.")
    assert {w.fate for w in rewording.derived + rewording.source} == {Fate.KEPT}


def test_small_words_alone_are_not_marked() -> None:
    rewording, _, _ = compared("Fire destroyed a school.", "The fire has destroyed the school.")
    assert {w.fate for w in rewording.derived + rewording.source} == {Fate.KEPT}


def test_added_words_with_small_ones_between_are_one_mark() -> None:
    derived = "The council shut the pier for fear of a second crash."
    rewording, here, _ = compared(derived, "The council shut the pier.")
    (mark,) = (w for w in rewording.derived if w.fate is Fate.ADDED)
    assert here.text[mark.start : mark.end] == "fear of a second crash"
    assert mark.words == rewording.count(Fate.ADDED) == 3


def test_one_name_in_two_spellings_is_the_same() -> None:
    here, there = "Vucic promised reform.", "Aleksandar Vučić promised reform."
    derived = replace(record.article(here), layers=Layers(entities=(entity(here, "Vucic", "p1"),)))
    source = replace(
        record.article(there), layers=Layers(entities=(entity(there, "Aleksandar Vučić", "p1"),))
    )
    rewording, _, _ = compared(derived, source)
    assert {w.fate for w in rewording.derived + rewording.source} == {Fate.KEPT}


def test_a_figure_in_words_is_the_same_as_in_digits_and_says_how_it_is_written() -> None:
    here, there = "Police held thirty-nine men.", "Police held 39 men."
    derived = replace(
        record.article(here), layers=Layers(figures=(figure(here, "thirty-nine", "39"),))
    )
    source = replace(record.article(there), layers=Layers(figures=(figure(there, "39", "39"),)))
    rewording, _, there_read = compared(derived, source)
    assert {w.fate for w in rewording.derived} == {Fate.KEPT}
    told = [w.other for w in rewording.derived if w.other]
    assert [there_read.text[span.start : span.end] for span in told] == ["39"]


def test_a_figure_has_its_signs() -> None:
    here, there = "It paid €18m then.", "It paid €15m then."
    derived = replace(record.article(here), layers=Layers(figures=(figure(here, "€18m", "18"),)))
    source = replace(record.article(there), layers=Layers(figures=(figure(there, "€15m", "15"),)))
    assert changes(derived, source) == [("€18m", "€15m")]


def test_one_counts_where_it_is_a_figure() -> None:
    here, there = "One man died.", "Two men died."
    derived = replace(record.article(here), layers=Layers(figures=(figure(here, "One", "1"),)))
    source = replace(record.article(there), layers=Layers(figures=(figure(there, "Two", "2"),)))
    assert ("One", "Two") in changes(derived, source)
    assert added("That one works.", "That works.") == []


def test_about_stands_for_some_but_not_for_nearly() -> None:
    rewording, here, _ = compared("About 60 boats sank.", "Some 60 boats sank.")
    assert [here.text[w.start : w.end] for w in rewording.derived if w.alike] == ["About"]
    rewording, *_ = compared("Nearly 60 boats sank.", "About 60 boats sank.")
    assert [w.alike for w in rewording.derived if w.fate is Fate.CHANGED] == [False]


def test_a_name_stands_for_no_plain_words() -> None:
    there = "On Monday Stoltenberg left."
    source = replace(
        record.article(there), layers=Layers(entities=(entity(there, "Stoltenberg", "p1"),))
    )
    assert changes("On Monday everybody left.", source) == []


def test_about_is_told_only_before_a_figure() -> None:
    assert dropped("They wrote of 40 boats.", "They wrote of about 40 boats.") == ["about"]
    assert dropped("They wrote boats.", "They wrote about boats.") == []


def test_a_pronoun_stands_for_the_name_in_its_place() -> None:
    there = "Stoltenberg urged restraint."
    source = replace(
        record.article(there), layers=Layers(entities=(entity(there, "Stoltenberg", "p1"),))
    )
    assert changes("He urged restraint.", source) == [("He", "Stoltenberg")]


def test_of_a_long_sentence_only_what_lies_near_is_dropped() -> None:
    source = (
        "The heavily laden tanker sank on Monday, which left hundreds of fishermen along the northern "
        "coast without any income for the rest of the long winter season."
    )
    assert dropped("The tanker sank on Monday.", source) == ["heavily laden"]


def test_of_a_long_run_a_grave_word_beside_what_is_kept_is_dropped() -> None:
    source = "Heavy oil may have escaped before two tired night workers closed the breach."
    assert dropped("Heavy oil ran out.", source) == ["may"]


def test_a_passage_that_the_claim_hardly_uses_has_nothing_dropped() -> None:
    source = "Ministers met farmers, traders and unions in Oslo about prices, wages and exports."
    assert dropped("Oslo floods again.", source) == []


def test_what_is_known_to_stand_for_each_other_is_changed() -> None:
    here = record.article("A deckhand of 32 was in the water for hours.")
    there = record.article("The seaman, aged 23, was rescued.")
    place = here.text.index("32"), there.text.index("23")
    known = [(Span(place[0], place[0] + 2), Span(place[1], place[1] + 2))]
    rewording = compare_words(here, whole(here), there, whole(there), known)
    assert rewording
    assert "32" in of(Fate.CHANGED, rewording.derived, here.text)


def test_what_is_known_to_be_lost_is_dropped() -> None:
    here = record.article("Members had complained of controls since spring.")
    there = record.article(
        "The Harbour and Deck Workers’ Union said members had complained of controls since spring."
    )
    said = Span(0, there.text.index(" members"))
    rewording = compare_words(here, whole(here), there, whole(there), lost=[said])
    assert rewording
    assert of(Fate.DROPPED, rewording.source, there.text) == [
        "Harbour and Deck Workers’ Union said"
    ]


def test_passages_that_overlap_are_read_once() -> None:
    article = record.article("The pier was shut for repairs.")
    end = len(article.text)
    rewording = compare_words(
        article, whole(article), article, [Span(4, end), Span(0, 12), Span(0, end)]
    )
    assert rewording
    assert sum(w.words for w in rewording.source) == rewording.count(Fate.KEPT) == 3


@pytest.mark.parametrize("giant", ["claim", "evidence"])
def test_what_is_too_long_is_not_compared(giant: str) -> None:
    short = record.article("word")
    length = LONGEST_CLAIM if giant == "claim" else LONGEST_EVIDENCE
    long = record.article("word " * length)
    here, there = (long, short) if giant == "claim" else (short, long)
    assert compare_words(here, whole(here), there, whole(there)) is None


WORDS = st.sampled_from(
    ["the", "not", "may", "will", "fire", "Fires", "said", "39", "93", "won’t", "naïve", "𝔘", ","]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)


@given(TEXTS, TEXTS)
def test_marks_are_in_order_apart_and_point_into_the_other_text(one: str, two: str) -> None:
    rewording, here, there = compared(one, two)
    for side, own, other in (
        (rewording.derived, here, there),
        (rewording.source, there, here),
    ):
        reach = 0
        for worded in side:
            assert reach <= worded.start < worded.end <= len(own.text)
            assert worded.other is None or worded.other.end <= len(other.text)
            reach = worded.end


@given(st.lists(WORDS.map("fire {}".format), min_size=1, max_size=20).map(" ".join))
def test_a_text_is_all_kept_against_itself(text: str) -> None:
    rewording, _, _ = compared(text, text)
    assert {w.fate for w in rewording.derived + rewording.source} <= {Fate.KEPT}
