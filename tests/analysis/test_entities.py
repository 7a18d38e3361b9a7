"""Entities: what spaCy finds, cut to the names, typed by the whole document."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st
from spacy.tokens import Span

from newsannot.analysis.entities import find_entities
from newsannot.analysis.language import BLANK, BUNDLED, Language
from newsannot.analysis.layout import lay_out, parse
from newsannot.analysis.parsed import Paragraph, ParsedText
from newsannot.model import Entity, Pair
from newsannot.record import article

PLAIN = Language(BLANK)


def read(text: str, language: Language = PLAIN, **labels: str) -> list[tuple[str, str]]:
    """Entities of a text in which the model is made to label every occurrence of some words."""
    parsed = parse(article(text), language)
    if labels:
        named = {words.replace("_", " "): label for words, label in labels.items()}
        parsed = ParsedText(parsed.article, tuple(_labelled(p, named) for p in parsed.paragraphs))
    found = find_entities(parsed, lay_out(parsed))
    assert all(a.end <= b.start for a, b in pairwise(found))
    return [(text[e.start : e.end], e.label) for e in found]


def _labelled(paragraph: Paragraph, labels: dict[str, str]) -> Paragraph:
    doc = paragraph.doc
    spans: list[Span] = []
    for words, label in labels.items():
        at = doc.text.find(words)
        span = doc.char_span(max(at, 0), max(at, 0) + len(words), label, alignment_mode="expand")
        if at >= 0 and span is not None and not any(span.start < s.end for s in spans):
            spans.append(span)
    doc.ents = tuple(spans)
    return paragraph


def test_without_a_model_tables_titles_and_endings_find_names() -> None:
    found = read("Mr. Vance met the Ministry of Health in Paris. Vance left with John Smith.")
    assert found == [
        ("Vance", "PERSON"),
        ("Ministry of Health", "ORG"),
        ("Paris", "GPE"),
        ("Vance", "PERSON"),
        ("John Smith", "PERSON"),
    ]


def test_a_surname_takes_the_full_names_type_where_the_model_errs_and_where_it_is_silent() -> None:
    text = "Jens Holmberg spoke.\nHolmberg said no.\nMany heard Holmberg."
    found = read(text, Jens_Holmberg="PERSON", Holmberg="ORG")
    assert found == [("Jens Holmberg", "PERSON"), ("Holmberg", "PERSON"), ("Holmberg", "PERSON")]


def test_a_title_outvotes_the_model() -> None:
    text = "President Tarkov spoke.\nTarkov left."
    assert read(text, Tarkov="GPE") == [("Tarkov", "PERSON"), ("Tarkov", "PERSON")]


def test_a_given_name_that_the_model_missed_belongs_to_the_person_behind_it() -> None:
    assert read("Then Maria Elen Tarkov left.", Elen_Tarkov="PERSON") == [
        ("Maria Elen Tarkov", "PERSON")
    ]


def test_a_title_is_no_part_of_a_person_whom_the_model_mistook() -> None:
    text = "Jens Tarkov spoke.\nThen Mr Tarkov and Judge Tarkov left."
    found = read(text, Jens_Tarkov="PERSON", Mr_Tarkov="ORG", Judge_Tarkov="ORG")
    assert found == [("Jens Tarkov", "PERSON"), ("Tarkov", "PERSON"), ("Tarkov", "PERSON")]


def test_an_ending_outvotes_the_model() -> None:
    assert read("He joined Marlow University.", Marlow_University="PERSON") == [
        ("Marlow University", "ORG")
    ]


def test_an_acronym_in_brackets_has_the_type_of_its_name() -> None:
    text = "The Green River Valley (GRV) is long. He saw GRV."
    assert read(text, Green_River_Valley="LOC", GRV="PERSON")[-1] == ("GRV", "LOC")


def test_an_acronym_in_brackets_is_found_where_the_model_is_silent() -> None:
    text = "The Marlow Coal Company (MCC) shut. He saw MCC."
    assert read(text, Marlow_Coal_Company="ORG") == [
        ("Marlow Coal Company", "ORG"),
        ("MCC", "ORG"),
        ("MCC", "ORG"),
    ]


def test_a_broadcaster_in_brackets_is_not_the_person_before_it() -> None:
    assert read("Jens Holmberg (CNN) spoke.", Jens_Holmberg="PERSON", CNN="ORG")[-1] == (
        "CNN",
        "ORG",
    )


@pytest.mark.parametrize(
    "text",
    ["He left Tarkov district.", "In the village of Tarkov it rained.", "A Tarkov-based firm."],
)
def test_a_word_for_a_place_beside_a_name_outvotes_the_model(text: str) -> None:
    assert read(text, Tarkov="PERSON") == [("Tarkov", "GPE")]


def test_who_is_said_to_speak_is_a_person() -> None:
    assert read("“No,” said Tarkov.", Tarkov="GPE") == [("Tarkov", "PERSON")]


def test_an_office_behind_a_comma_tells_a_person() -> None:
    text = "Almo Tegen, Latveria's minister of water, left."
    assert ("Almo Tegen", "PERSON") in read(text, Almo_Tegen="ORG")


def test_most_names_of_a_list_tell_what_the_rest_are() -> None:
    text = "He went to Garl, Kilf, Wajr and Lamo."
    found = read(text, Garl="GPE", Kilf="GPE", Wajr="ORG", Lamo="GPE")
    assert {label for _, label in found} == {"GPE"}


def test_a_known_place_is_one_however_often_the_model_errs_but_not_behind_a_title() -> None:
    assert read("Malawi said no.", Malawi="PERSON") == [("Malawi", "GPE")]
    assert read("Mr. Malawi said no.", Malawi="PERSON") == [("Malawi", "PERSON")]


@pytest.mark.parametrize(
    "words", ["Governor", "Minister of Health", "Deputy Prime Minister", "Chief Executive Officer"]
)
def test_an_office_is_no_name(words: str) -> None:
    assert read(f"Then the {words} spoke.", **{words.replace(" ", "_"): "ORG"}) == []


def test_a_dukes_land_is_a_part_of_his_name() -> None:
    assert ("Duke of Marlow", "PERSON") in read("The Duke of Marlow left.", Duke_of_Marlow="PERSON")


def test_whose_president_somebody_is_is_a_name_of_its_own() -> None:
    assert read("The president of the Acme Bank left.") == [("Acme Bank", "ORG")]
    assert read("The President of the Acme Bank left.") == [("Acme Bank", "ORG")]


def test_a_country_and_what_it_has_are_two_names() -> None:
    text = "It was Qatar’s Ministry of Interior."
    assert read(text, **{"Qatar’s_Ministry_of_Interior": "ORG"}) == [
        ("Qatar", "GPE"),
        ("Ministry of Interior", "ORG"),
    ]


def test_nothing_is_read_in_an_address() -> None:
    assert read("See https://example.org/a-Paris-trip/Paris now.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He saw the Tarkov Museum’s hall.", "Tarkov Museum"),
        ("He saw “Tarkov Museum” there.", "Tarkov Museum"),
        ("He saw The Tarkov Museum, too.", "Tarkov Museum"),
        ("He saw Tarkov Museum-led tours.", "Tarkov Museum"),
    ],
)
def test_article_marks_and_possessive_are_not_part_of_a_name(text: str, name: str) -> None:
    parsed = parse(article(text), PLAIN)
    doc = parsed.paragraphs[0].doc
    start = text.lower().index("the tarkov") if "he Tarkov" in text else text.index("Tarkov") - 1
    last = text.rindex("Museum") + len("Museum")
    span = doc.char_span(start, last + 2, "FAC", alignment_mode="expand")
    assert span is not None
    doc.ents = (span,)
    found = find_entities(parsed, lay_out(parsed))
    assert [text[e.start : e.end] for e in found] == [name]


def test_nothing_is_read_in_boilerplate() -> None:
    text = "Talks ended.\nJOIN US ON TELEGRAM\nYou can press Ctrl + Enter\nTalks began."
    assert read(text, JOIN_US="ORG", TELEGRAM="ORG", Ctrl="PERSON") == []


def test_a_part_of_a_longer_name_is_no_mention() -> None:
    found = read("Ann Holm spoke.\nThe Holm Street Market is old.", Ann_Holm="PERSON")
    assert ("Holm", "PERSON") not in found


def test_the_letters_of_a_body_before_its_officers_title_are_a_mention() -> None:
    text = "The SEATO met. SEATO Secretary General Ann Holm spoke."
    found = read(text, SEATO="ORG", Ann_Holm="PERSON")
    assert found == [("SEATO", "ORG"), ("SEATO", "ORG"), ("Ann Holm", "PERSON")]


def test_a_name_in_a_headline_ends_before_what_it_does() -> None:
    text = "SEATO Condemns Old Harm\n\nThe SEATO met.\nIt closed."
    found = read(text, SEATO_Condemns_Old_Harm="ORG", SEATO="ORG")
    assert found == [("SEATO", "ORG"), ("SEATO", "ORG")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In Halmark, Ann Holm spoke.", ["Halmark", "Ann Holm"]),
        ("In Halmark, Brakov spoke.", ["Halmark", "Brakov"]),
        ("Then Ann Holm, Jr. spoke.", ["Ann Holm, Jr."]),
        ("Then Halm, Inc. spoke.", ["Halm, Inc."]),
    ],
)
def test_a_comma_parts_two_names_that_the_model_takes_for_one(text: str, names: list[str]) -> None:
    labels = {"Halmark,_Ann_Holm": "PERSON", "Halmark,_Brakov": "ORG"}
    found = read(text, **labels, **{"Ann_Holm,_Jr.": "PERSON", "Halm,_Inc.": "ORG"})
    assert [name for name, _ in found] == names


@given(st.text(alphabet="AaBb .,’'\"\n-()1\u0301\U0001f600", max_size=80))
def test_any_text_gives_sorted_entities_inside_one_line(text: str) -> None:
    for words, _ in read(text):
        assert words == words.strip()
        assert "\n" not in words


PIECES = [
    "Mr. ",
    "Ann ",
    "Holm",
    "Paris",
    " (EU)",
    "’s ",
    " and ",
    ", ",
    "\n",
    "\u2028",
    "of ",
    "https://a.b/Paris ",
]


@given(
    st.lists(
        st.sampled_from(PIECES)
        | st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)), max_size=4)
    ).map("".join),
    st.sampled_from(["PERSON", "ORG", "GPE", "DATE"]),
)
def test_whatever_the_model_says_no_entity_goes_over_a_line_or_out_of_the_text(
    text: str, label: str
) -> None:
    for words, _ in read(text, Holm=label, Ann_Holm=label):
        assert words == words.strip()
        assert words
        assert not set(words) & set("\n\v\f\u2028\u2029")


@pytest.mark.model
def test_in_the_seed_the_two_presidents_men_are_always_persons(seed_pair: Pair) -> None:
    language = Language(BUNDLED)
    assert seed_pair.derived is not None
    for text in (seed_pair.source.text, seed_pair.derived.text):
        found = read(text, language)
        names = [name for name in ("Stoltenberg", "Vučić", "Vucic") if name in text]
        for name in names:
            labels = [label for words, label in found if words.split()[-1] == name]
            assert labels == ["PERSON"] * text.count(name)
        assert not {"JOIN US", "TELEGRAM", "Ctrl", "Enter", "Ctrl + Enter"} & {w for w, _ in found}
        assert ("Tuesday", "DATE") in found


@pytest.mark.model
def test_an_entity_has_no_referent_before_both_texts_are_read() -> None:
    parsed = parse(article("Angela Merkel spoke in Berlin."), Language(BUNDLED))
    assert find_entities(parsed, lay_out(parsed)) == (
        Entity(0, 13, "PERSON"),
        Entity(23, 29, "GPE"),
    )


def test_the_people_of_a_place_are_no_part_of_its_name() -> None:
    found = read("People on Ennersay were patient.", People_on_Ennersay="WORK_OF_ART")
    assert [name for name, _ in found] == ["Ennersay"]
