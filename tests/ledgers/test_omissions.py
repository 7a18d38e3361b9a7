"""What the derived text leaves out, the weightiest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from newsannot import record
from newsannot.ledgers.omissions import LeftOut, left_out
from newsannot.ledgers.weights import Weight
from newsannot.model import (
    Article,
    Claim,
    Entity,
    Figure,
    FigureKind,
    FigureMatch,
    Layers,
    MatchStatus,
    Omission,
    OmissionJudgement,
    Pair,
    Passage,
    Quote,
    QuoteKind,
    Scores,
    Span,
    Suggestion,
    Verdict,
)

FINE, MISSING = OmissionJudgement.FINE, OmissionJudgement.MISSING


def place(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def article(*sentences: str, layers: Layers | None = None) -> Article:
    text = " ".join(sentences)
    spans = tuple(Span(*place(text, words)) for words in sentences)
    paragraphs = (Span(0, len(text)),) if text else ()
    laid = replace(layers or Layers(), sentences=spans, paragraphs=paragraphs)
    return replace(record.article(text), layers=laid)


def pair(source: Article | Iterable[str], derived: Article | str = "Rain fell.") -> Pair:
    return record.new_pair(
        source if isinstance(source, Article) else article(*source),
        derived if isinstance(derived, Article) else article(derived),
    )


def citing(made: Pair, claim: str, cited: str) -> Pair:
    assert made.derived
    start, end = place(made.derived.text, claim)
    passage = Passage(*place(made.source.text, cited), 0.5, selected=True)
    offered = Suggestion(Verdict.MATCHING, False, 0.9, Scores(0.9, 0.1, 0.0), (passage,))
    return replace(made, claims=(Claim(start, end, f"a{start}-{end}", claim, suggestion=offered),))


def words(made: Pair, found: Iterable[LeftOut] | None = None) -> list[str]:
    text = made.source.text
    return [text[o.start : o.end] for o in (left_out(made, "me") if found is None else found)]


def kinds(made: Pair) -> list[set[Weight]]:
    return [omission.kinds for omission in left_out(made, "me")]


@pytest.mark.parametrize(
    ("sentence", "weight"),
    [
        ("Mr Averley denied it.", Weight.DENIAL),
        ("The firm declined\nto comment.", Weight.DENIAL),
        ("Farmers dispute that account.", Weight.DENIAL),
        ("A spokesman said it was late.", Weight.REPLY),
        ("In response the club left.", Weight.REPLY),
        ("The cause is unclear.", Weight.CAVEAT),
    ],
)
def test_denials_replies_and_caveats_weigh(sentence: str, weight: Weight) -> None:
    assert kinds(pair([sentence])) == [{weight}]


@pytest.mark.parametrize(
    "sentence", ["He was found guilty of false accounting.", "They talked about the dispute."]
)
def test_words_that_only_look_like_a_denial_do_not_weigh(sentence: str) -> None:
    assert kinds(pair([sentence])) == [set()]


def test_a_person_whom_the_derived_text_does_not_name_weighs_and_is_called_by_the_full_name() -> (
    None
):
    text = "Rusk left. Heskett stayed."
    layers = Layers(
        entities=(
            Entity(*place(text, "Rusk"), "PERSON", "p1", "Tom Rusk"),
            Entity(*place(text, "Heskett"), "PERSON", "p2", "Joan Heskett"),
        )
    )
    derived = article("Joan Heskett spoke.")
    found = left_out(pair(article("Rusk left.", "Heskett stayed.", layers=layers), derived), "me")
    assert [[w.name for w in omission.weighty] for omission in found] == [["Tom Rusk"], []]


def test_an_organisation_that_is_named_otherwise_is_named() -> None:
    source = Layers(entities=(Entity(0, 2, "ORG", "o1", "European Union"),))
    derived = Layers(entities=(Entity(0, 4, "ORG", "o1", "European Union"),))
    made = pair(article("EU aid came.", layers=source), article("Bloc met.", layers=derived))
    assert kinds(made) == [set()]


def figure(value: str, start: int, end: int, match: FigureMatch | None = None) -> Figure:
    return Figure(start, end, FigureKind.NUMBER, value, match=match)


def test_a_name_and_quoted_words_inside_other_words_are_not_there() -> None:
    layers = Layers(
        entities=(Entity(0, 3, "ORG", "o1", "ICE"),), quotes=(Quote(9, 14, QuoteKind.DIRECT),)
    )
    source = article("ICE came “bad” off.", layers=layers)
    assert kinds(pair(source, "Police fared badly.")) == [{Weight.NAME, Weight.QUOTE}]
    assert kinds(pair(source, "ICE’s day was bad.")) == [set()]


def test_a_figure_that_the_derived_text_lacks_weighs_and_one_that_it_changed_does_not() -> None:
    source = article(
        "Some 39 slept.",
        "Then 50 woke.",
        layers=Layers(figures=(figure("39", 5, 7), figure("50", 20, 22))),
    )
    changed = FigureMatch(MatchStatus.CHANGED, 20, 22)
    derived = article("All 60 woke.", layers=Layers(figures=(figure("60", 4, 6, match=changed),)))
    found = left_out(pair(source, derived), "me")
    assert [[w.name for w in omission.weighty] for omission in found] == [["39"], []]


def test_quoted_words_weigh_unless_the_derived_text_quotes_them() -> None:
    layers = Layers(quotes=(Quote(0, 6, QuoteKind.DIRECT), Quote(15, 22, QuoteKind.INDIRECT)))
    source = article("“Run,” I urged.", "Walk on now.", layers=layers)
    assert kinds(pair(source)) == [{Weight.QUOTE}, set()]
    assert kinds(pair(source, "They shouted: “run!”")) == [set(), set()]


def test_a_denial_comes_before_all_that_others_can_hold() -> None:
    text = "In response critics said “no”: it is unclear. He denied it."
    names = tuple(
        Entity(*place(text, word), "PERSON", word, word) for word in ("critics", "said", "no")
    )
    numbers = tuple(figure("7", *place(text, word)) for word in ("is", "it", "In"))
    layers = Layers(entities=names, figures=numbers, quotes=(Quote(25, 29, QuoteKind.DIRECT),))
    made = pair(
        article("In response critics said “no”: it is unclear.", "He denied it.", layers=layers)
    )
    assert words(made)[0] == "He denied it."


def test_what_weighs_the_same_stands_as_in_the_source() -> None:
    made = pair(["Dogs bark.", "He denied it.", "Cats sleep."])
    assert words(made) == ["He denied it.", "Dogs bark.", "Cats sleep."]


def test_a_sentence_that_the_derived_text_tells_elsewhere_is_not_left_out() -> None:
    sentence = "The council closed the old harbour bridge on Friday."
    near = "On Friday, the council shut the harbour bridge. It was old."
    assert words(pair([sentence], near)) == []
    assert words(pair([sentence], "The council met on Friday.")) == [sentence]


def test_a_denial_is_not_told_by_what_it_denies() -> None:
    sentence = "Ruiz denied that she took money out of the fund."
    assert words(pair([sentence], "Ruiz took money out of the fund.")) == [sentence]


def test_a_sentence_is_not_told_where_its_figure_is_lacking() -> None:
    layers = Layers(figures=(figure("39", 6, 8),))
    source = article("About 39 workers repair the harbour bridge.", layers=layers)
    assert len(words(pair(source, "Workers repair the harbour bridge."))) == 1


def test_a_cited_sentence_is_left_out_where_nothing_of_its_denial_is_kept() -> None:
    sentence = "Vucic pledged to sue, denying any part in it."
    lost = pair([sentence], "Vucic pledged to sue.")
    assert words(citing(lost, "Vucic pledged to sue.", sentence)) == [sentence]
    kept = pair([sentence], "Vucic said he didn’t do it.")
    assert words(citing(kept, "Vucic said he didn’t do it.", sentence)) == []


def test_what_is_judged_fine_goes_to_the_end_and_what_is_missing_stays() -> None:
    made = pair(["He denied it.", "Dogs bark.", "Cats sleep."])
    judged = (Omission(0, 13, FINE, "me", "t"), Omission(14, 24, MISSING, "me", "t"))
    found = left_out(replace(made, omissions=judged), "me")
    assert words(made, found) == ["Dogs bark.", "Cats sleep.", "He denied it."]
    assert [omission.judgement for omission in found] == [MISSING, None, FINE]


def test_what_others_judged_says_nothing_of_what_i_think() -> None:
    made = replace(pair(["Dogs bark."]), omissions=(Omission(0, 10, FINE, "you", "t"),))
    assert [omission.judgement for omission in left_out(made, "me")] == [None]


def test_a_judged_passage_stays_where_it_is_cited_by_now() -> None:
    made = citing(pair(["Dogs bark.", "Cats sleep."]), "Rain fell.", "Dogs bark.")
    assert words(made) == ["Cats sleep."]
    judged = replace(made, omissions=(Omission(0, 10, MISSING, "me", "t"),))
    assert words(judged) == ["Dogs bark.", "Cats sleep."]


def test_a_judged_passage_that_is_no_sentence_is_cited_only_where_a_claim_cites_it() -> None:
    made = citing(pair(["Dogs bark.", "Cats sleep."]), "Rain fell.", "Dogs bark.")
    judged = (Omission(0, 4, MISSING, "me", "t"), Omission(11, 15, MISSING, "me", "t"))
    found = left_out(replace(made, omissions=judged), "me")
    assert [(o.start, o.cited) for o in found if o.judgement] == [(0, True), (11, False)]


def test_a_source_that_is_read_alone_leaves_nothing_out() -> None:
    assert left_out(record.new_pair(article("Dogs bark."), None), "me") == ()


PLAIN = st.lists(
    st.sampled_from(["denied", "harbour", "bridge", "council", "39", "Ruiz"]), min_size=3
)


@given(st.lists(PLAIN.map(" ".join), min_size=1, max_size=4, unique=True))
def test_a_text_leaves_nothing_of_itself_out(sentences: list[str]) -> None:
    ended = [f"{sentence}{n}." for n, sentence in enumerate(sentences)]
    assert left_out(pair(ended, article(*ended)), "me") == ()
