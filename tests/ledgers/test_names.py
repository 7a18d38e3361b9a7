from __future__ import annotations

from dataclasses import replace

import pytest

from newsannot import record
from newsannot.ledgers.names import Kind, Referent, Retitled, Standing, who_is_who
from newsannot.model import Article, Boilerplate, Entity, Layers, Span
from tests.analysis.test_names import mentions


def articles(source: str, derived: str) -> tuple[Article, Article]:
    """Two texts with their names, written «PERSON:p1:Jens Holm»: what it is, whom it means, the words."""
    found = []
    for marked in (source, derived):
        read = mentions(marked)
        text, entities, at = "", [], 0
        for entity in read.entities:
            who, _, words = read.text[entity.start : entity.end].partition(":")
            text += read.text[at : entity.start]
            entities.append(Entity(len(text), len(text) + len(words), entity.label, who, words))
            text += words
            at = entity.end
        text += read.text[at:]
        sentences = (Span(0, len(text)),)
        layers = Layers("en", sentences=sentences, entities=tuple(entities))
        found.append(replace(record.article(text), layers=layers))
    return found[0], found[1]


def held(source: str, derived: str) -> list[Referent]:
    return list(who_is_who(*articles(source, derived)))


def only(source: str, derived: str) -> Referent:
    (referent,) = held(source, derived)
    return referent


@pytest.mark.parametrize(
    ("source", "derived", "standing"),
    [
        ("Aleksandar Vučić", "Aleksandar Vučić", Standing.SAME),
        ("Aleksandar Vučić", "VUČIĆ", Standing.SAME),
        ("Aleksandar Vučić", "Vucic", Standing.RESPELLED),
        ("Zelenskyy", "Zelensky", Standing.RESPELLED),
        ("Holm", "Jens Holm", Standing.FULLER),
        ("Kosovo Force", "Peace Mission", Standing.RENAMED),
        ("European Union", "EU", Standing.SAME),
        ("SDP", "Social Democratic Party", Standing.FULLER),
        ("U.S.", "United States", Standing.SAME),
        ("US", "U.S.", Standing.SAME),
        ("Al-Assad", "al Assad", Standing.SAME),
        ("Sønderløv 28–27", "Sønderløv", Standing.SAME),
        ("Food and Drug Administration", "the Food & Drug Administration", Standing.SAME),
        ("Caf\u00e9 Nord", "Cafe\u0301 Nord", Standing.SAME),
    ],
)
def test_a_name_stands_to_the_sources_nearest_form(
    source: str, derived: str, standing: Standing
) -> None:
    found = only(f"«ORG:o1:{source}» spoke.", f"«ORG:o1:{derived}» spoke.")
    assert found.standing is standing
    assert found.other == (() if standing is Standing.SAME else (derived,))


def test_forms_are_counted_on_each_side_with_their_places() -> None:
    found = only(
        "«PERSON:p1:Edi Rama» and «PERSON:p1:Rama», «PERSON:p1:RAMA».", "«PERSON:p1:Edi Rama»."
    )
    assert [(form.words, len(form.mentions)) for form in found.source] == [
        ("Edi Rama", 1),
        ("Rama", 2),
    ]
    assert found.source[1].mentions == (Span(13, 17), Span(19, 23))
    assert (found.name, found.kind) == ("Edi Rama", Kind.PERSON)
    assert found.names == ("Edi Rama",)
    assert found.forms == ("Edi Rama", "Rama")


def test_what_needs_a_look_comes_first_then_what_is_left_out_by_its_weight() -> None:
    found = held(
        "«GPE:g1:Oslo» «ORG:o1:ESA» «GPE:g2:Bergen» «GPE:g2:Bergen» «PERSON:p1:Holm» «GPE:g5:Kiruna»",
        "«GPE:g1:Oslo» «GPE:g3:Tromsø» «PERSON:p1:Hölm» «PERSON:p2:Ann Ek» «GPE:g5:Umeå»",
    )
    assert [(r.name, r.standing) for r in found] == [
        ("Tromsø", Standing.NEW),
        ("Ann Ek", Standing.NEW),
        ("Kiruna", Standing.RENAMED),
        ("Holm", Standing.RESPELLED),
        ("Bergen", Standing.LEFT_OUT),
        ("ESA", Standing.LEFT_OUT),
        ("Oslo", Standing.SAME),
    ]


def test_a_name_that_the_other_text_has_without_being_read_as_one_is_not_new() -> None:
    found = only("Tagged petrels flew.", "«ORG:o1:Petrels» flew.")
    assert (found.standing, found.source[0].mentions) == (Standing.SAME, (Span(7, 14),))
    found = only("«PERSON:p1:Jens Holm» came.", "Only Holm came.")
    assert (found.standing, found.derived[0].words) == (Standing.SAME, "Holm")


def test_a_surname_that_is_a_common_word_in_the_source_makes_a_name_no_less_new() -> None:
    assert only("The king came.", "«PERSON:p1:Ann King» came.").standing is Standing.NEW
    assert only("Then King came.", "«PERSON:p1:Ann King» came.").standing is Standing.FULLER


def test_a_form_that_stands_elsewhere_in_the_source_is_the_sources() -> None:
    found = only("«ORG:o1:Isles Council» met. The council, an island body,", "«ORG:o1:Island Body»")
    assert found.standing is Standing.SAME


def test_a_new_name_may_stand_for_one_like_it_that_is_left_out() -> None:
    new, lost = held(
        "in «ORG:o1:Ocean Life Letters» by «PERSON:p1:Ann Ocean»",
        "in «ORG:o2:Ocean Science Letters» by «PERSON:p1:Ann Ocean»",
    )[:2]
    assert (new.perhaps, lost.name) == ("Ocean Life Letters", "Ocean Life Letters")


def test_peoples_dates_bylines_and_boilerplate_name_nobody_here() -> None:
    source, derived = articles("«NORP:n1:Serbs» «DATE:x:Monday» «ORG:o1:Join Us»", "Nobody.")
    layers = replace(source.layers, boilerplate=(Boilerplate(13, 20),))
    assert who_is_who(replace(source, layers=layers), derived) == ()
    source, _ = articles("By «PERSON:p1:Ann Ek»\n\nRain fell on the coast.", "Nobody.")
    layers = replace(source.layers, paragraphs=(Span(0, 9), Span(11, 34)))
    assert who_is_who(replace(source, layers=layers), derived) == ()


@pytest.mark.parametrize(
    ("source", "derived", "retitled"),
    [
        (
            "The foreign minister, {}, spoke.",
            "Prime Minister {} spoke.",
            ("foreign minister", "Prime Minister"),
        ),
        (
            "{}, the union's general secretary, spoke.",
            "{}, its chairwoman, spoke.",
            ("general secretary", "chairwoman"),
        ),
        (
            "Deputy Mayor {} spoke.",
            "{}, 58, mayor of the town, spoke.",
            ("Deputy Mayor", "mayor"),
        ),
        (
            "The President of North Macedonia, {}, spoke.",
            "Serbian Prime Minister {} spoke.",
            ("President", "Prime Minister"),
        ),
        ("Premier {} spoke.", "Prime Minister {} spoke.", None),
        ("Foreign Minister {} spoke.", "The minister {} spoke.", None),
        ("{} spoke.", "Minister {} spoke.", None),
        ("Minister {} spoke.", "{} spoke.", None),
        ("Minister {}, who was mayor before, spoke.", "Mayor {} spoke.", None),
        ("Minister {} spoke.", "They met {}, President Macron and others.", None),
        ("Minister {} spoke.", "So said the president, {} added.", None),
        ("NATO Secretary General {} spoke.", "{}, the secretary-general of NATO, spoke.", None),
    ],
)
def test_a_person_in_another_office_is_told(
    source: str, derived: str, retitled: tuple[str, str] | None
) -> None:
    name = "«PERSON:p1:Edi Rama»"
    found = only(source.format(name), derived.format(name))
    assert found.retitled == (Retitled(*retitled) if retitled else None)
    assert found.standing is (Standing.RETITLED if retitled else Standing.SAME)


def test_blanks_are_no_name() -> None:
    source, derived = articles("«PERSON:p1:Ana Ruiz» came.", "«PERSON:p2:\u00a0» came.")
    assert [referent.name for referent in who_is_who(source, derived)] == ["Ana Ruiz"]
