from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given, strategies as st
from nltk.metrics.agreement import AnnotationTask

from newsannot.reports.measures import (
    Distance,
    Profile,
    against_the_rest,
    agreed_share,
    cohen_kappa,
    coincidences,
    krippendorff_alpha,
    nominal,
    ordinal,
    profiles_against_the_rest,
)

# Krippendorff (2011), section C: four observers (a line each), twelve units, «.» is missing.
OBSERVERS = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")


def profiles(observers: Sequence[str], values: str) -> Counter[Profile]:
    return Counter(tuple(unit.count(v) for v in values) for unit in zip(*observers, strict=True))


def test_alpha_of_four_observers_is_as_published() -> None:
    units = profiles(OBSERVERS, "12345")
    assert krippendorff_alpha(units, nominal) == pytest.approx(0.743, abs=5e-4)
    assert krippendorff_alpha(units, ordinal) == pytest.approx(0.815, abs=5e-4)


def test_the_coincidences_of_four_observers_are_as_published() -> None:
    published = [
        [7, 4 / 3, 1 / 3, 1 / 3, 0],
        [4 / 3, 10, 4 / 3, 1 / 3, 0],
        [1 / 3, 4 / 3, 8, 1 / 3, 0],
        [1 / 3, 1 / 3, 1 / 3, 4, 0],
        [0, 0, 0, 0, 3],
    ]
    for row, expected in zip(coincidences(profiles(OBSERVERS, "12345")), published, strict=True):
        assert row == pytest.approx(expected)


@pytest.mark.parametrize(
    ("observers", "published"),
    [
        (("0100000010", "1110010000"), 0.095),  # section A
        (("aabbdcccedda", "babbbccceddd"), 0.692),  # section B
    ],
)
def test_alpha_of_two_observers_is_as_published(
    observers: tuple[str, str], published: float
) -> None:
    units = profiles(observers, "".join(sorted(set("".join(observers)))))
    assert krippendorff_alpha(units, nominal) == pytest.approx(published, abs=5e-4)


def test_kappa_of_fifty_applications_is_as_published() -> None:
    """20 and 15 agreed upon, 5 and 10 not: 0.70 agreed, 0.50 by chance."""
    assert cohen_kappa(((20, 5), (10, 15))) == pytest.approx(0.4)
    assert agreed_share(((20, 5), (10, 15))) == pytest.approx(0.7)


def test_kappa_of_three_diagnoses_is_as_cohen_published() -> None:
    """Cohen (1960), table 1, as counts of 200."""
    table = ((88, 14, 18), (10, 40, 10), (2, 6, 12))
    assert cohen_kappa(table) == pytest.approx(0.492, abs=5e-4)


def test_kappa_is_one_where_all_agree_and_below_zero_where_all_differ() -> None:
    assert cohen_kappa(((3, 0), (0, 2))) == 1
    assert cohen_kappa(((0, 1), (1, 0))) == -1


@pytest.mark.parametrize("table", [((0, 0), (0, 0)), ((7, 0), (0, 0))])
def test_kappa_is_undefined_where_nothing_was_compared_or_nothing_varies(
    table: tuple[tuple[int, int], ...],
) -> None:
    assert cohen_kappa(table) is None


@pytest.mark.parametrize("units", [{}, {(1, 0): 5, (0, 1): 2}, {(2, 0): 9}])
def test_alpha_is_undefined_where_nobody_met_or_nothing_varies(units: dict[Profile, int]) -> None:
    assert krippendorff_alpha(units, nominal) is None
    assert krippendorff_alpha(units, ordinal) is None


def test_one_value_against_the_rest_keeps_the_total() -> None:
    table = ((5, 1, 2), (3, 7, 1), (0, 2, 9))
    assert against_the_rest(table, 1) == ((7, 4), (3, 16))
    assert profiles_against_the_rest({(1, 0, 1): 2, (2, 0, 0): 3, (0, 1, 1): 1}, 0) == {
        (1, 1): 2,
        (2, 0): 3,
        (0, 2): 1,
    }


def slowly(units: Iterable[Profile], distance: Distance) -> float | None:
    """Alpha from its definition: each value of a unit against each other one of it, and of all."""
    kept = [
        [value for value, n in enumerate(unit) for _ in range(n)] for unit in units if sum(unit) > 1
    ]
    all_ = [value for unit in kept for value in unit]
    size = max((v for v in all_), default=0) + 1
    often = [float(all_.count(value)) for value in range(size)]
    expected = sum(distance(often, c, k) for c in all_ for k in all_ if c != k)
    if not expected:
        return None
    observed = sum(
        sum(distance(often, c, k) for c in unit for k in unit if c != k) / (len(unit) - 1)
        for unit in kept
    )
    return 1 - (len(all_) - 1) * observed / expected


UNITS = st.lists(st.tuples(*[st.integers(0, 3)] * 3), max_size=12)


@given(UNITS)
def test_alpha_from_counts_is_alpha_from_its_definition(units: list[Profile]) -> None:
    for distance in (nominal, ordinal):
        found, expected = krippendorff_alpha(Counter(units), distance), slowly(units, distance)
        assert found == (None if expected is None else pytest.approx(expected))


VALUES = st.sampled_from("abc")


@given(st.lists(st.lists(VALUES, min_size=2, max_size=4), min_size=2, max_size=12))
def test_alpha_is_what_nltk_finds(units: list[list[str]]) -> None:
    values = [(who, number, v) for number, unit in enumerate(units) for who, v in enumerate(unit)]
    found = krippendorff_alpha(
        Counter(tuple(unit.count(v) for v in "abc") for unit in units), nominal
    )
    if found is not None:
        assert found == pytest.approx(AnnotationTask(values).alpha())


@given(st.lists(st.tuples(VALUES, VALUES), min_size=2, max_size=12))
def test_kappa_is_what_nltk_finds(units: list[tuple[str, str]]) -> None:
    values = [(who, number, v) for number, unit in enumerate(units) for who, v in enumerate(unit)]
    found = cohen_kappa([[units.count((one, other)) for other in "abc"] for one in "abc"])
    if found is not None:
        assert found == pytest.approx(AnnotationTask(values).kappa_pairwise(0, 1))
