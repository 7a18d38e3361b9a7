"""Names: who is who over both articles."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, strategies as st

from newsannot.analysis.entities import find_entities
from newsannot.analysis.language import BUNDLED, Language
from newsannot.analysis.layout import lay_out, parse
from newsannot.analysis.names import Mentions, identify
from newsannot.model import Alias, Entity, Pair


def mentions(marked: str) -> Mentions:
    """A text with its entities, written «PERSON:Jens Holm»; the marks are taken out."""
    text, entities = "", []
    for part in re.split(r"(«[A-Z]+:[^»]*»)", marked):
        label, colon, words = part.strip("«»").partition(":")
        if part.startswith("«") and colon:
            entities.append(Entity(len(text), len(text) + len(words), label))
            text += words
        else:
            text += part
    return Mentions(text, tuple(entities))


def who_is_who(source: str, derived: str = "", *aliases: Alias) -> list[tuple[str, str, str]]:
    """Words, who and name of every mention, the source's first."""
    texts = [mentions(source), mentions(derived)]
    found = identify(texts[0], texts[1], aliases)
    return [
        (text.text[e.start : e.end], e.who or "", e.name or "")
        for text, entities in zip(texts, (found.source, found.derived), strict=True)
        for e in entities
    ]


def groups(source: str, derived: str = "", *aliases: Alias) -> list[set[str]]:
    found: dict[str, set[str]] = {}
    for words, who, _ in who_is_who(source, derived, *aliases):
        found.setdefault(who, set()).add(words)
    return list(found.values())


def test_full_name_surname_and_plain_spelling_are_one_person_over_both_texts() -> None:
    found = who_is_who(
        "«PERSON:Aleksandar Vučić» spoke. «PERSON:Vučić» left.",
        "«PERSON:Vucic» and «PERSON:Aleksandar Vucic» spoke.",
    )
    assert {(who, name) for _, who, name in found} == {("p1", "Aleksandar Vučić")}


def test_the_fullest_form_may_be_the_derived_texts() -> None:
    found = who_is_who("«PERSON:Holm» spoke.", "«PERSON:Jens Holm» spoke.")
    assert {name for _, _, name in found} == {"Jens Holm"}


def test_a_shared_surname_goes_to_the_one_last_named_in_the_same_text() -> None:
    found = who_is_who(
        "«PERSON:Joe Biden» spoke. «PERSON:Biden» left. «PERSON:Hunter Biden» came. «PERSON:Biden» ate."
    )
    assert [who for _, who, _ in found] == ["p1", "p1", "p2", "p2"]


def test_two_given_names_are_two_people() -> None:
    assert len(groups("«PERSON:Ann Holm» met «PERSON:Jens Holm».")) == 2


@pytest.mark.parametrize(
    ("source", "derived"),
    [
        ("«PERSON:Volodymyr Zelenskyy»", "«PERSON:Volodymyr Zelensky» and «PERSON:Zelensky»"),
        ("«PERSON:Alexander Lukashenko»", "«PERSON:Lukashenka»"),
        ("«ORG:European Union»", "«ORG:EU»"),
        ("«ORG:Central Election Board» (CEB)", "«ORG:CEB»"),
        ("«GPE:Kyiv»", "«GPE:Kiev»"),
        ("«GPE:U.S.»", "«GPE:United States»"),
        ("«GPE:BELGRADE»", "«GPE:Belgrade»"),
        ("«ORG:Acme Inc.»", "«ORG:Acme»"),
        ("«PERSON:John F. Kennedy»", "«PERSON:John Fitzgerald Kennedy»"),
        ("«PERSON:Mohammed bin Salman»", "«PERSON:Mohamed bin Salman»"),
        ("«PERSON:William Holm»", "«PERSON:Bill Holm»"),
        ("«PERSON:Kim Jong Un»", "«PERSON:Kim Jong-un»"),
        ("«ORG:Ministry of Health»", "«ORG:Health Ministry»"),
        ("«ORG:Ministry of Foreign Affairs»", "«ORG:foreign ministry»"),
        ("«ORG:Norvik plc»", "«ORG:Norvik»"),
        ("«ORG:Marlow FC»", "«ORG:Marlow»"),
        ("«ORG:Bank of Elland»", "«ORG:BoE»"),
    ],
)
def test_spellings_of_one_name_are_one(source: str, derived: str) -> None:
    assert len(groups(source, derived)) == 1


@pytest.mark.parametrize(
    ("source", "derived"),
    [
        ("«GPE:Serbia»", "«GPE:Siberia»"),
        ("«GPE:Iran»", "«GPE:Iraq»"),
        ("«GPE:Niger»", "«GPE:Nigeria»"),
        ("«GPE:Austria»", "«GPE:Australia»"),
        ("«GPE:Gambia»", "«GPE:Zambia»"),
        ("«PERSON:Joe Biden»", "«PERSON:Boris Johnson»"),
        ("«PERSON:George Washington»", "«GPE:Washington»"),
        ("«ORG:European Union»", "«ORG:EB»"),
        ("«PERSON:Mary Holm»", "«PERSON:Bill Holm»"),
        ("«GPE:France»", "«NORP:French»"),
        ("«ORG:University of Marlow»", "«ORG:Marlow University»"),
    ],
)
def test_names_that_only_look_alike_are_two(source: str, derived: str) -> None:
    assert len(groups(source, derived)) == 2


def test_two_spellings_in_one_text_are_two_people() -> None:
    assert len(groups("«PERSON:Hansen» met «PERSON:Hanson».")) == 2


def test_a_surname_that_the_other_text_mistook_is_a_person_too() -> None:
    source, derived = mentions("«PERSON:Jens Holm» spoke."), mentions("«ORG:Holm» spoke.")
    [holm] = identify(source, derived).derived
    assert (holm.label, holm.name) == ("PERSON", "Jens Holm")


def test_a_hyphened_surname_that_the_other_text_mistook_is_a_person_too() -> None:
    source, derived = mentions("«PERSON:Ann Ek-Holm» spoke."), mentions("«ORG:Ek-Holm» spoke.")
    [holm] = identify(source, derived).derived
    assert (holm.label, holm.name) == ("PERSON", "Ann Ek-Holm")


def test_a_full_name_that_is_mistaken_is_the_person_whose_surname_the_other_text_has() -> None:
    source, derived = mentions("«ORG:Nikol Grevsk» fled."), mentions("«PERSON:Grevsk» fled.")
    found = identify(source, derived)
    assert [(e.label, e.who) for e in (*found.source, *found.derived)] == [("PERSON", "p1")] * 2


def test_an_organisation_with_a_persons_name_stays_one() -> None:
    found = identify(
        mentions("«PERSON:Holm» left the «ORG:Holm Company» and «ORG:Friends of Holm».")
    )
    assert [e.label for e in found.source] == ["PERSON", "ORG", "ORG"]


NAMES = st.lists(
    st.sampled_from(["Ann", "Holm", "Mr", "EU", "European Union", "of", "'s", "-", ".", "Vučić"])
    | st.text(max_size=3),
    max_size=4,
).map(" ".join)
LABELS = st.sampled_from(["PERSON", "ORG", "GPE", "NORP", "DATE"])


@given(
    st.lists(st.tuples(LABELS, NAMES), max_size=8), st.lists(st.tuples(LABELS, NAMES), max_size=8)
)
def test_any_mentions_keep_their_places_and_a_who_has_one_name(
    source: list[tuple[str, str]], derived: list[tuple[str, str]]
) -> None:
    texts = [_laid(source), _laid(derived)]
    found = identify(texts[0], texts[1])
    names: dict[str, set[str]] = {}
    for text, entities in zip(texts, (found.source, found.derived), strict=True):
        assert [(e.start, e.end) for e in entities] == [(e.start, e.end) for e in text.entities]
        for entity in entities:
            if entity.who is not None:
                names.setdefault(entity.who, set()).add(entity.name or "")
    assert all(len(found) == 1 for found in names.values())


def _laid(named: list[tuple[str, str]]) -> Mentions:
    text, entities = "", []
    for label, words in named:
        if words:
            entities.append(Entity(len(text), len(text) + len(words), label))
        text += words + " "
    return Mentions(text, tuple(entities))


def test_dates_and_figures_name_nobody() -> None:
    assert who_is_who("On «DATE:Tuesday», «CARDINAL:93» came.") == [
        ("Tuesday", "", ""),
        ("93", "", ""),
    ]


def test_an_alias_joins_what_the_machine_keeps_apart() -> None:
    alias = Alias(("Sinterklaas", "Nicholas of Myra"), "saint")
    found = who_is_who("«PERSON:Sinterklaas» came.", "«PERSON:Nicholas of Myra» left.", alias)
    assert {who for _, who, _ in found} == {"saint"}


def test_an_alias_takes_the_rest_of_its_persons_names_along() -> None:
    alias = Alias(("Vučić", "Aca"))
    found = groups("«PERSON:Aleksandar Vučić» and «PERSON:Aca» and «PERSON:Vučić»", "", alias)
    assert found == [{"Aleksandar Vučić", "Aca", "Vučić"}]


def test_aliases_keep_apart_what_the_machine_joins() -> None:
    aliases = (Alias(("Jens Holm",), "father"), Alias(("Holm",), "son"))
    found = who_is_who("«PERSON:Jens Holm» met «PERSON:Holm».", "", *aliases)
    assert [who for _, who, _ in found] == ["father", "son"]


@pytest.mark.parametrize(
    ("names", "single"),
    [
        (("PERSON:Edi Rama", "PERSON:Rama"), "Rama"),
        (("PERSON:Jens Holm", "PERSON:Holm"), "Jens Holm"),
        (("ORG:European Union", "ORG:EU"), "EU"),
        (("GPE:Kharkov", "GPE:Kharkiv"), "Kharkiv"),
    ],
)
def test_a_single_name_joins_no_other(names: tuple[str, str], single: str) -> None:
    texts = f"«{names[0]}» and «{names[1]}».", f"«{names[1]}»."
    assert len(groups(*texts)) == 1
    assert len(groups(*texts, Alias((single,)))) == 2


def test_ids_differ_from_those_that_people_gave() -> None:
    found = who_is_who("«PERSON:Ann Ek» met «PERSON:Bo Li».", "", Alias(("Bo Li",), "p1"))
    assert [who for _, who, _ in found] == ["p2", "p1"]


@pytest.mark.model
def test_in_the_seed_each_of_the_two_men_is_one_person(seed_pair: Pair) -> None:
    language = Language(BUNDLED)
    assert seed_pair.derived is not None
    texts = []
    for article in (seed_pair.source, seed_pair.derived):
        parsed = parse(article, language)
        texts.append(Mentions(article.text, find_entities(parsed, lay_out(parsed))))
    found = identify(texts[0], texts[1])
    for surname, name in (("stoltenberg", "Jens Stoltenberg"), ("vu", "Aleksandar Vučić")):
        who = {
            (e.who, e.name)
            for text, entities in zip(texts, (found.source, found.derived), strict=True)
            for e in entities
            if text.text[e.start : e.end].split()[-1].lower().startswith(surname)
        }
        assert len(who) == 1
        assert who.pop()[1] == name
