"""Slots: derived figures held against the source's."""

from __future__ import annotations

import pytest

from newsannot.analysis.figures import find_figures
from newsannot.analysis.language import BLANK, BUNDLED, Language
from newsannot.analysis.layout import parse
from newsannot.analysis.slots import Figures, match_figures
from newsannot.model import FigureMatch, Layers, MatchStatus, Pair
from newsannot.record import article


def figures(text: str, language: Language) -> Figures:
    return Figures(text, find_figures(parse(article(text), language), Layers()))


PLAIN = Language(BLANK)


def statuses(derived: str, source: str, language: Language = PLAIN) -> list[str]:
    matched = match_figures(figures(derived, language), figures(source, language))
    return [f.match.status.value for f in matched if f.match]


@pytest.mark.parametrize(
    ("derived", "source"),
    [
        ("It cost $1.2bn.", "It cost 1,200 million dollars."),
        ("About 30 came.", "30 came."),
        ("More than 90 came.", "93 came."),
        ("It began in May.", "It began on 12 May 2021."),
        ("It began on Wednesday.", "It began on 12 May 2021."),
        ("It began in the 1990s.", "It began in 1995."),
        ("Two died.", "2 died."),
        ("It rose five percent.", "It rose 5%."),
        ("It rose by 5.4%.", "It rose by 5.43 percent."),
        ("A third of voters left.", "33 percent of voters left."),
        ("One in five was poor.", "20 percent were poor."),
        ("Half of them left.", "50% left."),
        ("It ran for two weeks.", "It ran for 14 days."),
        ("It ran for about three months.", "It ran for 12 weeks."),
        ("It ran for 90 minutes.", "It ran for an hour and a half."),
        ("Hundreds came.", "About 400 came."),
        ("It began at 7.40am.", "It began at 7:40 a.m."),
        ("They met last March.", "They met in March 2021."),
    ],
)
def test_figures_that_agree_are_equal(derived: str, source: str) -> None:
    assert statuses(derived, source) == ["equal"]


@pytest.mark.parametrize(
    ("derived", "source"),
    [
        ("It closed in 2018.", "The bridge closed in 2019."),
        ("The ferry sank on Sunday.", "The ferry sank on Saturday."),
        ("The ferry sank on Sunday.", "The ferry sank on 14 May 2022."),
        ("The ferry sank on 15 May.", "The ferry sank on 14 May 2022."),
        ("The ferry sank in June.", "The ferry sank on 14 May 2022."),
        ("It began at 7:40 p.m.", "It began at 7.40am."),
        ("Holm was to be held for another 30 years.", "Holm will be held another 30 days."),
        ("It cost $5.", "It cost 5 euros."),
        ("He has until 24 May to lodge an appeal.", "Holm has until 14 May to appeal or pay."),
        ("Hundreds came to the march.", "Thousands came to the march."),
        (
            "Police said 93 soldiers were wounded in clashes.",
            "Police said 39 soldiers were wounded in clashes.",
        ),
        (
            "Turnover of the company rose by 5% last quarter.",
            "Turnover of the company rose by 3% last quarter.",
        ),
        (
            "The treaty was signed in Paris after talks in June.",
            "The treaty was signed in Paris after talks in July.",
        ),
    ],
)
def test_another_value_among_the_same_words_is_changed(derived: str, source: str) -> None:
    assert statuses(derived, source) == ["changed"]


@pytest.mark.parametrize(
    ("derived", "source"),
    [
        ("Some 93 troops were wounded.", "Fire came from 30 masked men near the border."),
        ("It cost $5.", "It cost 4 euros."),
        ("It ran for three months.", "It opened after 12 weeks."),
        ("It rose 5%.", "It took 5 men."),
        ("It opened in 2018.", "It closed in 2019."),
        ("Over 40 came.", ""),
    ],
)
def test_what_the_source_does_not_have_is_absent(derived: str, source: str) -> None:
    assert statuses(derived, source) == ["absent"]


def test_a_match_points_at_the_source_figure_among_the_most_words_in_common() -> None:
    source = "In one town 12 dogs ran. Elsewhere 12 cats slept on roofs."
    [match] = [
        f.match
        for f in match_figures(figures("He saw 12 cats on roofs.", PLAIN), figures(source, PLAIN))
    ]
    at = source.rindex("12")
    assert match == FigureMatch(MatchStatus.EQUAL, at, at + 2)


def test_a_weekday_beside_its_date_must_fall_on_it() -> None:
    source = "The ferry sank on 14 May 2022."
    assert statuses("The ferry sank on Saturday, 14 May 2022.", source) == ["equal", "equal"]
    assert statuses("The ferry sank on Sunday, 14 May 2022.", source) == ["changed", "equal"]


def test_the_weekday_of_another_event_is_not_this_ones() -> None:
    source = "The ferry sank on Saturday. Divers arrived on Sunday."
    assert statuses("The ferry sank on Sunday.", source) == ["changed"]
    assert statuses("Divers arrived on Sunday.", source) == ["equal"]


def test_a_day_that_is_another_events_weekday_is_not_this_ones() -> None:
    source = "The ferry sank off Oslo on 14 May 2022. Divers arrived on Sunday."
    assert statuses("The ferry sank off Oslo on 15 May 2022.", source) == ["changed"]


@pytest.mark.model
def test_one_is_changed_only_where_the_same_thing_is_counted() -> None:
    language = Language(BUNDLED)
    source = "Eleven people in the first group and eight in the other were sick."
    assert statuses("One group was sick, the other people less.", source, language) == ["absent"]
    assert statuses("One person in the first group was sick.", source, language) == ["changed"]


def test_an_age_is_its_persons() -> None:
    source = "Ann Holm, 45, was jailed with Jens Ek, 54, on Monday."
    assert statuses("Holm (45) was jailed.", source) == ["equal"]
    assert statuses("Holm (54) was jailed.", source) == ["changed"]


def test_a_figure_that_is_told_is_not_what_another_was_changed_from() -> None:
    source = "They won the cup 14-8."
    matched = match_figures(figures("They won the cup 14-9.", PLAIN), figures(source, PLAIN))
    assert [source[f.match.start : f.match.end] for f in matched if f.match] == ["14", "8"]


def test_one_size_with_opposite_bounds_is_changed() -> None:
    assert statuses("More than 40 came.", "Fewer than 40 came.") == ["changed"]


@pytest.mark.model
def test_equal_small_counts_of_other_things_are_not_the_same_count() -> None:
    language = Language(BUNDLED)
    assert statuses("Two ministers resigned.", "The two countries met.", language) == ["absent"]


@pytest.mark.model
def test_in_the_seed_93_is_absent_and_three_is_equal(seed_pair: Pair) -> None:
    language = Language(BUNDLED)
    assert seed_pair.derived is not None
    source, derived = (
        figures(seed_pair.source.text, language),
        figures(seed_pair.derived.text, language),
    )
    found = {
        derived.text[f.start : f.end]: f.match.status
        for f in match_figures(derived, source)
        if f.match
    }
    assert found["93"] is MatchStatus.ABSENT
    assert found["three"] is found["2008"] is found["Tuesday"] is MatchStatus.EQUAL
