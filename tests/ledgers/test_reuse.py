"""How much of the derived text is the source's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from random import Random

from hypothesis import given, strategies as st

from newsannot import record
from newsannot.ledgers.reuse import reuse
from newsannot.ledgers.shares import Kind, Reuse
from newsannot.model import (
    Article,
    Boilerplate,
    Claim,
    Entity,
    Evidence,
    Judgement,
    Layers,
    Pair,
    Passage,
    Quote,
    QuoteKind,
    Scores,
    Span,
    Suggestion,
    Verdict,
)


def spans(pattern: str, text: str) -> tuple[Span, ...]:
    return tuple(Span(m.start(), m.end()) for m in re.finditer(pattern, text))


def article(text: str, **layers: object) -> Article:
    """A paragraph a line, a sentence to each full stop; names of organisations are in capitals."""
    laid = Layers(
        paragraphs=spans(r"[^\n]+", text),
        sentences=spans(r"[^.\n]+\.?", text),
        entities=tuple(
            Entity(s.start, s.end, "ORG") for s in spans(r"[A-Z]{2,}(?: [A-Z]{2,})*", text)
        ),
    )
    return replace(record.article(text), layers=replace(laid, **layers))


def pair(source: str, derived: str | Article) -> Pair:
    made = derived if isinstance(derived, Article) else article(derived)
    return record.new_pair(article(source), made)


def measured(source: str, derived: str | Article) -> Reuse:
    return reuse(pair(source, derived), "me")


def words(found: Reuse) -> dict[str, int]:
    """Words of each kind that there are any of."""
    return {kind.value: found.whole.count(kind) for kind in Kind if found.whole.count(kind)}


ONE = "the old ferry lost all power off the pier on monday"


def test_six_words_in_a_row_are_verbatim_and_five_are_not() -> None:
    assert words(measured(ONE, "then ferry lost all power off the night")) == {
        "verbatim": 6,
        "new": 2,
    }
    assert words(measured(ONE, "then lost all power off the dark and cold night")) == {
        "near": 5,
        "new": 5,
    }


def test_accents_case_and_the_shape_of_marks_make_no_difference() -> None:
    source = "Vučić’s party did not win the vote"
    assert words(measured(source, "VUCIC'S party did not win the Vote")) == {"verbatim": 7}


def test_a_short_sentence_that_is_the_sources_whole_is_verbatim() -> None:
    assert words(measured("It sank. Nobody was hurt.", "Nobody was hurt. It is sad.")) == {
        "verbatim": 3,
        "new": 3,
    }


def test_one_changed_word_between_runs_is_near_verbatim_as_the_runs_are() -> None:
    source = "they said that the old ferry lost power off the pier on monday"
    derived = "reports had it later that the old boat lost power off the quay in bad weather there"
    found = measured(source, derived)
    assert words(found) == {"near": 8, "new": 9}


def test_short_runs_that_make_up_half_of_a_sentence_are_near_verbatim() -> None:
    source = "the ferry was old. nine people were hurt on the pier in the morning"
    derived = "in the morning some said that on the pier nine people were hurt"
    assert words(measured(source, derived)) == {"near": 10, "new": 3}


def test_runs_out_of_different_sentences_are_not_near_verbatim() -> None:
    source = "the ferry was old. nine people were hurt"
    derived = "the ferry was late and nine people were there and so was i"
    assert words(measured(source, derived)) == {"new": 13}


def test_a_run_does_not_go_on_in_another_paragraph() -> None:
    assert words(measured("x a b c d e f y", "a b c d e f")) == {"verbatim": 6}
    assert words(measured("x a b c d e f y", "a b c\nd e f")) == {"near": 6}
    assert words(measured("a b c\nd e f", "x a b c d e f y")) == {"new": 8}


def claimed(derived: str, *, passage: str = "", linked: str = "") -> Pair:
    """A pair whose one claim is the derived text."""
    source = "several vessels halted services yesterday.\nthe council met in town."
    made = pair(source, derived)
    offered = tuple(Passage(s.start, s.end, 0.5, True) for s in spans(passage or "$^", source))
    pieces = tuple(
        Evidence(s.start, s.end, linked) for s in (spans(linked, source) if linked else ())
    )
    suggestion = Suggestion(Verdict.MATCHING, False, 0.9, Scores(0.9, 0.1, 0.0), offered)
    claim = Claim(
        0,
        len(derived),
        f"a0-{len(derived)}",
        derived,
        judgements=(Judgement("me", evidence=pieces),) if pieces else (),
        suggestion=suggestion if offered else None,
    )
    return replace(made, claims=(claim,))


def test_the_rest_of_a_claim_that_is_tied_to_evidence_is_reworded() -> None:
    offered = claimed("vessels stopped sailing yesterday", passage="several.*yesterday")
    assert words(reuse(offered, "me")) == {"reworded": 4}
    assert words(reuse(offered, "me", judge_first=True)) == {"new": 4}
    linked = claimed("ships stopped sailing", linked="several.*yesterday")
    assert words(reuse(linked, "me")) == {"reworded": 3}
    assert words(reuse(claimed("ships stopped sailing"), "me")) == {"new": 3}


def test_an_offered_passage_that_holds_little_of_a_claim_ties_nothing() -> None:
    made_up = claimed("observers watch these tense developments", passage="the council.*town")
    assert words(reuse(made_up, "me")) == {"new": 5}


def test_names_of_organisations_do_not_count() -> None:
    with_name = measured(
        "NATO said the old ferry lost power", "UN NATO said the old ferry lost power"
    )
    assert words(with_name) == {"verbatim": 6}


def test_boilerplate_does_not_count() -> None:
    grey = article("read more here\nrain fell", boilerplate=(Boilerplate(0, 14),))
    found = measured("sun shone", grey)
    assert words(found) == {"new": 2}
    assert [(p.start, p.end) for p in found.paragraphs] == [(15, 24)]


def test_verbatim_words_in_quotation_marks_are_counted_by_themselves_too() -> None:
    text = f"he said: “{ONE}” and left"
    quote = Quote(text.index("“"), text.index("”") + 1, QuoteKind.DIRECT)
    told = Quote(0, 2, QuoteKind.INDIRECT)
    whole = measured(ONE, article(text, quotes=(told, quote))).whole
    assert (whole.verbatim, whole.quoted) == (11, 11)
    assert measured(ONE, text).whole.quoted == 0


def test_the_verbatim_runs_are_told_from_first_word_to_last_with_their_place_in_the_source() -> (
    None
):
    source, text = f"Look: {ONE}.", "Now the old ferry lost all power. But off"
    (paragraph,) = measured(source, text).paragraphs
    (run,), (place,) = paragraph.runs, paragraph.source
    assert text[run.start : run.end] == "the old ferry lost all power"
    assert source[place.start : place.end] == "the old ferry lost all power"


def test_a_source_read_alone_has_nothing_to_measure() -> None:
    found = reuse(record.new_pair(article(ONE), None), "me")
    assert (found.whole.words, found.whole.share(Kind.NEW)) == (0, 0.0)


def texts(letters: str) -> st.SearchStrategy[list[str]]:
    """Paragraphs of one to three sentences out of few words, so that much is shared."""
    sentence = st.lists(st.sampled_from(letters), min_size=1, max_size=12).map(" ".join)
    paragraph = st.lists(sentence, min_size=1, max_size=3).map(lambda s: ". ".join(s) + ".")
    return st.lists(paragraph, min_size=1, max_size=4)


def joined(paragraphs: Sequence[str]) -> str:
    return "\n".join(paragraphs)


@given(texts("abcdef"), texts("abcdef"))
def test_shares_sum_to_one_and_the_paragraphs_to_the_whole(
    source: list[str], derived: list[str]
) -> None:
    found = measured(joined(source), joined(derived))
    assert abs(sum(map(found.whole.share, Kind)) - 1) < 1e-9
    assert found.whole.words == len(re.findall(r"\w", joined(derived)))
    for kind in Kind:
        assert found.whole.count(kind) == sum(p.shares.count(kind) for p in found.paragraphs)
    assert found.whole.quoted <= found.whole.verbatim


@given(texts("abcdef"))
def test_an_identical_text_is_all_verbatim(paragraphs: list[str]) -> None:
    assert measured(joined(paragraphs), joined(paragraphs)).whole.share(Kind.VERBATIM) == 1


@given(texts("abcdef"), texts("uvwxyz"))
def test_a_text_without_a_word_of_the_source_is_all_new(
    source: list[str], derived: list[str]
) -> None:
    assert measured(joined(source), joined(derived)).whole.share(Kind.NEW) == 1


@given(texts("abc"), texts("abc"), st.randoms(use_true_random=False))
def test_the_order_of_paragraphs_does_not_matter(
    source: list[str], derived: list[str], chance: Random
) -> None:
    before = measured(joined(source), joined(derived)).whole
    chance.shuffle(source)
    chance.shuffle(derived)
    assert measured(joined(source), joined(derived)).whole == before


@given(texts("abcdef"), texts("abcdef"), st.sampled_from(["NATO", "EU", "THE UN", "IMF"]))
def test_another_name_for_an_organisation_changes_nothing(
    source: list[str], derived: list[str], name: str
) -> None:
    def named(paragraphs: list[str], what: str) -> str:
        return joined(paragraphs).replace("a", what)

    with_name = measured(named(source, "WHO"), named(derived, name)).whole
    assert with_name == measured(named(source, "WHO"), named(derived, "WHO")).whole
