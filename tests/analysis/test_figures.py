"""Figures: their values, units and sharpness."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from newsannot import offsets
from newsannot.analysis.figures import find_figures
from newsannot.analysis.language import BLANK, BUNDLED, Language
from newsannot.analysis.layout import parse
from newsannot.analysis.numerals import value_of
from newsannot.model import Approx, Boilerplate, Entity, Figure, FigureKind, Layers
from newsannot.record import article

PLAIN = Language(BLANK)


@pytest.fixture(scope="module")
def pinned() -> Language:
    return Language(BUNDLED)


def figures(text: str, language: Language = PLAIN) -> tuple[Figure, ...]:
    return find_figures(parse(article(text), language), Layers())


def read(text: str, language: Language = PLAIN) -> list[tuple[str, str, str]]:
    found = figures(text, language)
    return [(text[f.start : f.end], f.kind.value, f.value) for f in found]


@pytest.mark.parametrize("words", ["1.2bn", "1,200 million", "1200000000", "1.2 billion"])
def test_one_size_has_one_value_however_it_is_written(words: str) -> None:
    assert read(f"It sold {words} of them.") == [(words, "number", "1200000000")]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("two", "2"),
        ("twenty-three", "23"),
        ("three dozen", "36"),
        ("one hundred and five", "105"),
        ("half a million", "500000"),
        ("fifty thousand three hundred", "50300"),
        ("two million three hundred thousand and one", "2300001"),
        ("a dozen", "12"),
        ("half a dozen", "6"),
        ("fourteen", "14"),
        ("fifteen hundred", "1500"),
        ("one and a half million", "1500000"),
        ("2½ million", "2500000"),
        ("a half-million", "500000"),
        ("a quarter of a million", "250000"),
        ("three quarters of a billion", "750000000"),
    ],
)
def test_numbers_in_words_have_values(words: str, value: str) -> None:
    assert value_of(words) == Decimal(value)


def test_words_that_make_no_number_have_none() -> None:
    assert value_of("three twenty") is None


@pytest.mark.parametrize(
    ("words", "kind", "value", "unit"),
    [
        ("$1.2bn", "money", "1200000000", "USD"),
        ("€3.5 million", "money", "3500000", "EUR"),
        ("500 euros", "money", "500", "EUR"),
        ("Rs 500 crore", "money", "5000000000", "INR"),
        ("5.5 percent", "percent", "5.5", "%"),
        ("12%", "percent", "12", "%"),
        ("five per cent", "percent", "5", "%"),
        ("one in five", "percent", "20", "%"),
        ("four out of ten", "percent", "40", "%"),
        ("one-in-three", "percent", "33.33", "%"),
        ("two-thirds", "percent", "66.67", "%"),
        ("three-quarters", "percent", "75", "%"),
        ("US$5", "money", "5", "USD"),
        ("5kg", "number", "5", "kilogram"),
        ("80km/h", "number", "80", "kilometer"),
        ("aged 93", "age", "93", "year"),
        ("93-year-old", "age", "93", "year"),
        ("four years old", "age", "4", "year"),
        ("26 July 2022", "date", "2022-07-26", None),
        ("July 26, 2022", "date", "2022-07-26", None),
        ("2022-07-26", "date", "2022-07-26", None),
        ("26/07/2022", "date", "2022-07-26", None),
        ("03/04/2022", "date", "2022", None),
        ("May 2008", "date", "2008-05", None),
        ("September", "date", "--09", None),
        ("March 3", "date", "--03-03", None),
        ("Tuesday", "date", "2", "weekday"),
        ("2008", "date", "2008", None),
        ("1990s", "date", "199X", None),
        ("10:30 p.m.", "date", "T22:30", None),
        ("7.40am", "date", "T07:40", None),
        ("noon", "date", "T12:00", None),
        ("midnight", "date", "T00:00", None),
        ("three-day", "date", "P3D", None),
        ("two and a half hours", "date", "PT2.5H", None),
        ("an hour and a half", "date", "PT1.5H", None),
        ("half an hour", "date", "PT0.5H", None),
        ("two decades", "date", "P20Y", None),
    ],
)
def test_a_figure_has_its_kind_value_and_unit(
    words: str, kind: str, value: str, unit: str | None
) -> None:
    text = f"It said that {words} was told"
    [figure] = figures(text)
    assert text[figure.start : figure.end] == words
    assert (figure.kind, figure.value, figure.unit) == (FigureKind(kind), value, unit)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Half of them left.", "Half", "50"),
        ("A third of voters left.", "A third", "33.33"),
        ("It fell by a quarter.", "a quarter", "25"),
        ("Nearly two thirds were sick.", "two thirds", "66.67"),
    ],
)
def test_a_fraction_that_tells_of_what_is_a_share(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, "percent", value)]


@pytest.mark.parametrize(
    "text",
    [
        "A third man came.",
        "It was on behalf of them.",
        "In the first half the team led.",
        "Come by half past.",
        "Half-time came.",
    ],
)
def test_a_fraction_that_tells_of_nothing_is_no_share(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text", ["Ann Holm (45) left.", "Holm, who is 45, left.", "She turned 45."]
)
def test_a_number_behind_a_person_is_an_age(text: str) -> None:
    assert read(text) == [("45", "age", "45")]


def test_the_end_of_a_span_of_years_counts_nothing() -> None:
    assert read("It ran in 2010-15.") == [("2010", "date", "2010")]


def test_a_clock_time_of_four_figures_has_its_zone_behind_it() -> None:
    assert read("It began at 0740 GMT.") == [("0740", "date", "T07:40")]


def test_a_plural_gives_a_size_without_of_too() -> None:
    assert read("Hundreds of thousands fled.") == [("Hundreds of thousands", "number", "100000")]
    assert read("Dozens died.") == [("Dozens", "number", "12")]


def test_the_sign_of_a_sum_may_be_taken_for_a_country() -> None:
    layers = Layers(entities=(Entity(8, 10, "GPE"),))
    [figure] = find_figures(parse(article("It cost US$5."), PLAIN), layers)
    assert (figure.start, figure.end) == (8, 12)


def test_the_first_of_a_range_has_the_scale_of_the_second() -> None:
    found = [value for _, _, value in read("It cost 1.5 to 2 million, or $3-4 billion.")]
    assert found == ["1500000", "2000000", "3000000000", "4000000000"]


def test_pounds_that_weigh_are_no_money() -> None:
    [figure] = figures("The jet weighs more than 100,000 pounds.")
    assert (figure.kind, figure.unit) == (FigureKind.NUMBER, "pound")


@pytest.mark.parametrize(
    ("words", "approx"),
    [
        ("nearly 40", Approx.UNDER),
        ("up to 40", Approx.UNDER),
        ("about 40", Approx.ABOUT),
        ("some 40", Approx.ABOUT),
        ("40 or so", Approx.ABOUT),
        ("more than 40", Approx.OVER),
        ("at least 40", Approx.OVER),
        ("40 or more", Approx.OVER),
        ("hundreds", Approx.OVER),
        ("the 40", Approx.EXACT),
        ("some of the 40", Approx.EXACT),
    ],
)
def test_words_beside_a_figure_say_how_sharp_it_is(words: str, approx: Approx) -> None:
    [figure] = figures(f"They saw {words} of them.")
    assert figure.approx is approx


@pytest.mark.parametrize(
    "text",
    [
        "COVID-19 and the F-16 and the G7 and 5G",
        "may march on",
        "No one came, not one of them",
        "9" * 60,
        "31/31/2020",
    ],
)
def test_what_counts_nothing_is_no_figure(text: str) -> None:
    assert read(text) == []


def test_a_month_is_one_only_where_it_is_no_verb_and_no_name() -> None:
    assert read("May said so in May, and he may march in March.") == [
        ("May", "date", "--05"),
        ("March", "date", "--03"),
    ]


def test_figures_in_boilerplate_and_in_names_are_none() -> None:
    text = "He flew a Boeing 777 with 12 men.\nJoin 40 others"
    layers = Layers(
        entities=(Entity(10, 20, "PRODUCT"),),
        boilerplate=(Boilerplate(text.index("Join"), len(text)),),
    )
    found = find_figures(parse(article(text), PLAIN), layers)
    assert [text[f.start : f.end] for f in found] == ["12"]


@given(st.text(alphabet="0123456789.,-$%: ammoneillion\n", max_size=80))
def test_any_text_gives_sorted_figures_with_plain_values(text: str) -> None:
    found = figures(text + "\nThey saw 12 men.")
    assert found[-1].value == "12"
    assert all(a.end <= b.start for a, b in pairwise(found))
    for figure in found:
        if figure.kind is not FigureKind.DATE:
            assert "E" not in figure.value
            assert len(figure.value) < 60


_ISO = re.compile(
    r"(?:\d{4}|\d{3}X|-)(?:-\d\d){0,2}|T\d\d:\d\d|P\d[\d.]*[YMWD]|PT\d[\d.]*[HMS]|[1-7]"
)


@given(
    st.lists(
        st.sampled_from(
            [
                "12 ",
                "1,2",
                "½",
                "$",
                "half ",
                "a ",
                "third ",
                "of ",
                "May ",
                "2022",
                "-",
                "in ",
                "one ",
                "½ ",
                "million ",
            ]
        )
        | st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)), max_size=4)
    ).map("".join)
)
def test_any_text_gives_figures_in_one_line_with_a_number_or_an_iso_value(text: str) -> None:
    found = figures(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for figure in found:
        assert 0 <= figure.start < figure.end <= len(text)
        assert "\n" not in text[figure.start : figure.end]
        if figure.kind is FigureKind.DATE:
            assert _ISO.fullmatch(figure.value)
        else:
            assert Decimal(figure.value).is_finite()


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "piece",
    [
        "a half ",
        "one in ",
        "and a half ",
        "9",
        "1,",
        "1,000",
        "one hundred and ",
        "1.",
        "-1",
        "$1 ",
    ],
)
def test_a_long_run_of_digits_ends(piece: str) -> None:
    long = piece * (offsets.LONGEST_WORD // len(piece))
    found = figures(f"{long}\nThey saw 12 men.")
    assert found[-1].value == "12"
    assert all(len(f.value) < 60 for f in found)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("Some of the 93 troops wounded in clashes left.", "93", "troop"),
        ("About 30 masked men fired on a patrol.", "30", "man"),
        ("He ran 15 km on one leg.", "15", "kilometer"),
    ],
)
def test_a_number_has_the_noun_that_it_counts(
    pinned: Language, text: str, words: str, unit: str
) -> None:
    [figure] = [f for f in figures(text, pinned) if text[f.start : f.end] == words]
    assert figure.unit == unit


@pytest.mark.model
def test_a_year_that_counts_is_a_number(pinned: Language) -> None:
    found = read("They sent 2000 soldiers in 2008.", pinned)
    assert found == [("2000", "number", "2000"), ("2008", "date", "2008")]


@pytest.mark.model
def test_the_label_of_a_thing_is_no_figure(pinned: Language) -> None:
    assert read("He cited Article 5 of the treaty.", pinned) == []
