from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from newsannot.gui.borders import End
from newsannot.gui.ends import beyond, moved
from newsannot.model import Span

PARTS = (Span(10, 20), Span(30, 40), Span(50, 60))
START, END = End.START, End.END


@pytest.mark.parametrize(
    ("number", "end", "position", "after"),
    [
        (0, START, 5, [(5, 20), (30, 40), (50, 60)]),
        (0, START, 15, [(15, 20), (30, 40), (50, 60)]),
        (0, START, 25, [(30, 40), (50, 60)]),
        (0, START, 35, [(35, 40), (50, 60)]),
        (0, START, 99, [(59, 60)]),
        (2, END, 65, [(10, 20), (30, 40), (50, 65)]),
        (2, END, 45, [(10, 20), (30, 40)]),
        (2, END, 0, [(10, 11)]),
        (0, END, 25, [(10, 25), (30, 40), (50, 60)]),
        (0, END, 35, [(10, 40), (50, 60)]),
        (0, END, 0, [(10, 11), (30, 40), (50, 60)]),
        (1, START, 20, [(10, 40), (50, 60)]),
        (1, START, 45, [(10, 20), (39, 40), (50, 60)]),
        (2, START, 5, [(5, 60)]),
    ],
)
def test_an_end_that_moves_keeps_cuts_or_takes_in_the_parts(
    number: int, end: End, position: int, after: list[tuple[int, int]]
) -> None:
    assert [(part.start, part.end) for part in moved(PARTS, number, end, position)] == after


@st.composite
def parts(draw: st.DrawFn) -> tuple[Span, ...]:
    edges = sorted(draw(st.sets(st.integers(0, 60), min_size=2, max_size=8)))
    return tuple(Span(*edges[at : at + 2]) for at in range(0, len(edges) - 1, 2))


def held(spans: tuple[Span, ...]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


@given(parts(), st.data())
def test_parts_stay_in_order_and_something_always_stays(
    before: tuple[Span, ...], data: st.DataObject
) -> None:
    number = data.draw(st.integers(0, len(before) - 1))
    position = data.draw(st.integers(0, 70))
    after = moved(before, number, data.draw(st.sampled_from(End)), position)
    assert after
    assert all(one.end < other.start for one, other in pairwise(after))


@given(parts(), parts())
def test_what_is_beyond_is_the_difference(one: tuple[Span, ...], other: tuple[Span, ...]) -> None:
    assert held(beyond(one, other)) == held(one) - held(other)
