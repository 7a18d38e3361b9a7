"""A figure's value as people write it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QLocale

from newsannot.gui.figure_words import figure_words
from newsannot.ledgers.nearness import Nearness
from newsannot.model import Approx, Figure, FigureKind


@pytest.fixture(autouse=True, scope="module")
def former_locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


def words(
    value: str,
    kind: FigureKind = FigureKind.DATE,
    unit: str | None = None,
    approx: Approx = Approx.EXACT,
) -> str:
    return figure_words(Figure(0, 1, kind, value, unit, approx)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("value", "kind", "unit", "british", "german"),
    [
        ("1200000", FigureKind.MONEY, "EUR", "1,200,000 EUR", "1.200.000 EUR"),
        ("14.2", FigureKind.MONEY, None, "14.20", "14,20"),
        ("4.25", FigureKind.PERCENT, "%", "4.25 %", "4,25 %"),
        ("-4", FigureKind.NUMBER, None, "-4", "-4"),
        ("45", FigureKind.AGE, "year", "age 45", "age 45"),
        ("2026-03-12", FigureKind.DATE, None, "12 March 2026", "12. März 2026"),
        ("--03-12", FigureKind.DATE, None, "12 March", "12. März"),
        ("--02-29", FigureKind.DATE, None, "29 February", "29. Februar"),
        ("2026-03", FigureKind.DATE, None, "March 2026", "März 2026"),
        ("--03", FigureKind.DATE, None, "March", "März"),
        ("2026", FigureKind.DATE, None, "2026", "2026"),
        ("199X", FigureKind.DATE, None, "1990s", "1990s"),
        ("4", FigureKind.DATE, "weekday", "Thursday", "Donnerstag"),
        ("T16:40", FigureKind.DATE, None, "16:40", "16:40"),
        ("P1.5Y", FigureKind.DATE, None, "1.5 years", "1,5 years"),
        ("PT1M", FigureKind.DATE, None, "1 minute", "1 minute"),
        ("P1M", FigureKind.DATE, None, "1 month", "1 month"),
    ],
)
def test_a_value_is_written_as_the_country_does(
    value: str, kind: FigureKind, unit: str | None, british: str, german: str
) -> None:
    QLocale.setDefault(QLocale("en_GB"))
    assert words(value, kind, unit) == british
    QLocale.setDefault(QLocale("de_DE"))
    assert words(value, kind, unit) == german


def test_a_date_stands_as_americans_have_it() -> None:
    QLocale.setDefault(QLocale("en_US"))
    assert words("2026-03-12") == "March 12, 2026"
    assert words("--03-12") == "March 12"


@pytest.mark.parametrize(
    ("approx", "written"),
    [
        (Approx.EXACT, "40 %"),
        (Approx.ABOUT, "about 40 %"),
        (Approx.UNDER, "up to 40 %"),
        (Approx.OVER, "at least 40 %"),
    ],
)
def test_how_sharply_a_figure_is_given_is_said(approx: Approx, written: str) -> None:
    assert words("40", FigureKind.PERCENT, "%", approx) == written


@pytest.mark.parametrize(
    "value", ["2026-02-30", "2026-13", "T29:00", "9", "soon", "9" * 40, "P9H", ""]
)
def test_what_is_no_value_of_ours_is_given_as_it_is(value: str) -> None:
    assert words(value, unit="weekday" if value == "9" else None) == value


def test_no_digit_of_a_long_number_is_lost() -> None:
    assert words("9" * 40, FigureKind.NUMBER) == "9" * 40
    QLocale.setDefault(QLocale("en_GB"))
    assert words("123456789012345678", FigureKind.NUMBER) == "123,456,789,012,345,678"


VALUES = st.from_regex(r"-?[0-9]{1,5}([.][0-9]{1,3})?|([0-9]{4}|-)(-[0-9]{2}){1,2}|[0-9]{3}X")
LENGTHS = st.from_regex(r"T[0-9]{2}:[0-9]{2}|PT?[0-9]{1,3}([.][0-9])?[SMHDWYX]")


@given(VALUES | LENGTHS, st.sampled_from(FigureKind), st.sampled_from([None, "weekday", "EUR"]))
def test_whatever_looks_like_a_value_has_words_and_is_near_to_itself_or_nothing(
    value: str, kind: FigureKind, unit: str | None
) -> None:
    assert words(value, kind, unit)
    figure = Figure(0, 1, kind, value, unit)
    assert Nearness([figure]).nearest(figure) in {None, figure}
