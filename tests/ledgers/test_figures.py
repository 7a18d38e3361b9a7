"""Each derived figure beside the source's."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from newsannot import record
from newsannot.ledgers.figures import Figures, HeldFigure, Shown, held_figures
from newsannot.ledgers.nearness import Nearness
from newsannot.model import (
    Approx,
    Claim,
    Figure,
    FigureKind,
    FigureMatch,
    Layers,
    MatchStatus,
    Pair,
    Span,
)

SOURCE = "Some 39 workers came on 12 May. They left."
DERIVED = "Exactly 93 workers came. They left in 2030."


def figure(text: str, words: str, value: str, kind: str = "number", **facts: object) -> Figure:
    start = text.index(words)
    unit = facts.get("unit")
    match = facts.get("match")
    return Figure(
        start,
        start + len(words),
        FigureKind(kind),
        value,
        str(unit) if unit else None,
        match=match if isinstance(match, FigureMatch) else None,
    )


def pair(*figures: Figure) -> Pair:
    source = Layers(
        sentences=(Span(0, 31), Span(32, 42)),
        figures=(figure(SOURCE, "39", "39", unit="worker"),),
    )
    claims = (
        Claim(0, 24, "a", DERIVED[:24]),
        Claim(0, 43, "b", DERIVED, spans=(Span(0, 7), Span(25, 43))),
    )
    return replace(
        record.new_pair(
            replace(record.article(SOURCE), layers=source),
            replace(record.article(DERIVED), layers=Layers(figures=figures)),
        ),
        claims=claims,
    )


def test_a_changed_figure_is_beside_the_sources_with_its_sentence_and_claim() -> None:
    match = FigureMatch(MatchStatus.CHANGED, 5, 7)
    (held,) = held_figures(pair(figure(DERIVED, "93", "93", unit="worker", match=match)))
    assert held.source
    assert (held.derived.written, held.source.written) == ("93", "39")
    assert held.sentence == Span(0, 31)
    assert held.claim
    assert held.claim.id == "a"


def test_an_absent_figure_has_the_nearest_by_value_and_no_sentence() -> None:
    absent = FigureMatch(MatchStatus.ABSENT)
    near, far = held_figures(
        pair(
            figure(DERIVED, "93", "40", unit="worker", match=absent),
            figure(DERIVED, "2030", "2030", "date", match=absent),
        )
    )
    assert near.source
    assert near.source.written == "39"
    assert (near.sentence, far.source) == (None, None)


def test_a_claim_in_pieces_has_only_the_figures_of_its_pieces() -> None:
    absent = FigureMatch(MatchStatus.ABSENT)
    first, second = held_figures(
        pair(
            figure(DERIVED, "93", "93", match=absent),
            figure(DERIVED, "2030", "2030", "date", match=absent),
        )
    )
    assert [held.claim.id for held in (first, second) if held.claim] == ["a", "b"]


def test_a_figure_in_no_claim_and_one_without_a_match() -> None:
    absent = FigureMatch(MatchStatus.ABSENT)
    loose = replace(pair(figure(DERIVED, "93", "93", match=absent)), claims=())
    (held,) = held_figures(loose)
    assert held.claim is None
    assert held_figures(pair(figure(DERIVED, "93", "93"))) == ()
    assert held_figures(replace(loose, derived=None)) == ()


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("93", "", ""),
        ("A line. Exactly 93 workers came. More.", "Exactly ", " workers came."),
        (f"{'longword ' * 9}93{' longword' * 9}", "longword " * 2, " longword" * 4),
        (f"{'x' * 60}93{'x' * 60}", "", ""),
    ],
)
def test_a_figure_is_shown_with_whole_words_of_its_sentence(
    text: str, before: str, after: str
) -> None:
    sentences = tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^. ][^.]*\.?", text))
    article = replace(record.article(text), layers=Layers(sentences=sentences))
    found = Figures(article).shown(figure(text, "93", "93"))
    assert (found.before, found.written, found.after) == (before, "93", after)


def test_words_that_only_give_a_size_are_known() -> None:
    text = "Dozens came"
    assert Figures(record.article(text)).shown(figure(text, "Dozens", "12")).vague


def value(of: str, kind: str, unit: str | None = None) -> Figure:
    return figure("x", "x", of, kind, unit=unit)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("number", "90", "100"),
        ("number", "39", "93"),
        ("number", "1200000", "1200"),
        ("money", "2300000", "3200000"),
        ("percent", "4.5", "5"),
        ("age", "45", "54"),
        ("date", "2026-03-12", "2026-03-21"),
        ("date", "2026-03-12", "2025-03-12"),
        ("date", "2026-03-12", "--03-13"),
        ("date", "2026-03", "2026-02"),
        ("date", "2019", "2021-06-01"),
        ("date", "T18:30", "T19:30"),
        ("date", "P12D", "P2W"),
        ("date", "P5Y", "P4Y"),
    ],
)
def test_near_are_values_a_little_apart_and_slips_of_the_pen(
    kind: str, one: str, other: str
) -> None:
    assert Nearness([value(other, kind)]).nearest(value(one, kind))


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("number", "3", "4"),
        ("number", "50", "90"),
        ("number", "741", "4170"),
        ("number", "741", "147"),
        ("number", "5", "500"),
        ("percent", "4", "5.5"),
        ("date", "2026-03-12", "2026-05-20"),
        ("date", "2019", "2022"),
        ("date", "T18:30", "T20:30"),
        ("date", "P1Y", "P2Y"),
        ("date", "2026", "T20:26"),
        ("number", "no figure", "40"),
        ("date", "some day", "2026"),
    ],
)
def test_what_is_far_or_common_is_not_near(kind: str, one: str, other: str) -> None:
    assert Nearness([value(other, kind)]).nearest(value(one, kind)) is None


def test_weekdays_are_near_the_day_before_and_after() -> None:
    thursday = value("4", "date", "weekday")
    assert Nearness([value("5", "date", "weekday")]).nearest(thursday)
    assert not Nearness([value("6", "date", "weekday")]).nearest(thursday)
    assert not Nearness([value("soon", "date", "weekday")]).nearest(thursday)


def test_figures_of_other_kinds_and_units_are_not_near() -> None:
    source = [value("40", "percent"), value("41", "number", "boat"), value("40", "money", "EUR")]
    assert Nearness(source).nearest(value("40", "number", "worker")) is None
    assert Nearness(source).nearest(value("42", "money", "USD")) is None


def test_the_same_size_of_something_else_is_near_and_the_nearest_wins() -> None:
    boats, more = value("40", "number", "boat"), value("42", "number", "worker")
    assert Nearness([more, boats]).nearest(value("40", "number", "worker")) == boats
    assert Nearness([more]).nearest(value("40", "number", "worker")) == more


def test_small_counts_are_near_only_where_both_say_what_they_count() -> None:
    assert Nearness([value("5", "number", "boat")]).nearest(value("6", "number", "boat"))
    assert not Nearness([value("5", "number")]).nearest(value("5", "number", "boat"))


@pytest.mark.parametrize(
    ("before", "approx", "theirs", "value", "sharper"),
    [
        ("Exactly ", Approx.EXACT, Approx.ABOUT, "39", True),
        ("Exactly ", Approx.EXACT, Approx.UNDER, "39", True),
        ("Exactly ", Approx.EXACT, Approx.EXACT, "39", False),
        ("Exactly ", Approx.ABOUT, Approx.ABOUT, "39", False),
        ("Exactly ", Approx.EXACT, Approx.ABOUT, "40", False),
        ("Fewer than ", Approx.EXACT, Approx.UNDER, "39", False),
    ],
)
def test_a_figure_may_be_told_as_more_exact_than_it_is(
    before: str, approx: Approx, theirs: Approx, value: str, *, sharper: bool
) -> None:
    here = Shown(replace(figure("39", "39", "39"), approx=approx), before, "39", "")
    there = Shown(replace(figure("39", "39", value), approx=theirs), "", value, "")
    assert HeldFigure(MatchStatus.EQUAL, here, there).sharper is sharper
    assert not HeldFigure(MatchStatus.CHANGED, here, there).sharper


def test_a_value_that_is_no_value_is_near_nothing() -> None:
    sunday = Figure(0, 4, FigureKind.DATE, "7", unit="weekday")
    for value in ("", "Sunday", "NaN", "8"):
        odd = Figure(0, 4, FigureKind.DATE, value, unit="weekday")
        assert Nearness([sunday]).nearest(odd) is None
        assert Nearness([odd]).nearest(sunday) is None
