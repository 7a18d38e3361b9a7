from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, strategies as st

from newsannot.gui.layers import MarkGroup, MarkKind
from newsannot.gui.marks import Mark, MarkIndex, MarkStack, Utf16Map

WILD = "a\u0301 \u00a0\n\u2028שלום👩\u200d👩\u200d👧🇷🇸𝒳\ufeff"

texts = st.text(alphabet=st.one_of(st.sampled_from(WILD), st.characters(exclude_categories=["Cs"])))
marks = st.lists(
    st.builds(
        lambda start, size, kind: Mark(start, start + size, kind),
        st.integers(0, 60),
        st.integers(1, 20),
        st.sampled_from(MarkKind),
    ),
    max_size=40,
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(texts)
def test_every_code_point_has_the_utf16_position_that_encoding_gives_it(text: str) -> None:
    utf16 = Utf16Map(text)
    for position in range(len(text) + 1):
        assert utf16.to_qt(position) == units(text[:position])
        assert utf16.from_qt(utf16.to_qt(position)) == position


def test_a_position_inside_a_surrogate_pair_is_its_characters_start() -> None:
    utf16 = Utf16Map("a😀😀b")
    assert [utf16.from_qt(at) for at in range(7)] == [0, 1, 1, 2, 2, 3, 4]


@given(marks, st.integers(0, 80), st.integers(1, 30))
def test_a_range_gives_just_the_marks_that_touch_it(
    made: list[Mark], start: int, size: int
) -> None:
    found = [placed.mark for placed in MarkIndex(made).within(start, start + size)]
    expected = [mark for mark in made if mark.start < start + size and mark.end > start]
    assert sorted(found, key=repr) == sorted(expected, key=repr)
    assert found == sorted(found, key=lambda mark: (mark.start, -mark.end))


@given(marks)
def test_marks_of_a_kind_in_one_lane_never_overlap(made: list[Mark]) -> None:
    placed = MarkIndex(made).within(0, 1000)
    assert len(placed) == len(made)
    for one, other in combinations(placed, 2):
        if one.mark.kind is other.mark.kind and one.lane == other.lane:
            assert one.mark.end <= other.mark.start or other.mark.end <= one.mark.start


@given(marks)
def test_no_more_lanes_are_used_than_marks_of_a_kind_lie_over_one_character(
    made: list[Mark],
) -> None:
    index = MarkIndex(made)
    for kind in MarkKind:
        own = [placed for placed in index.within(0, 1000) if placed.mark.kind is kind]
        deepest = max(
            (sum(p.mark.kind is kind for p in index.within(at, at + 1)) for at in range(100)),
            default=0,
        )
        assert len({placed.lane for placed in own}) == deepest


def test_the_shortest_mark_at_a_character_comes_first() -> None:
    claim = Mark(0, 20, MarkKind.CLAIM)
    quote = Mark(5, 15, MarkKind.QUOTE)
    name = Mark(6, 9, MarkKind.ENTITY)
    stack = MarkStack()
    stack.put(MarkGroup.ARTICLE, [quote, name])
    stack.put(MarkGroup.CLAIMS, [claim])
    assert stack.at(7) == (name, quote, claim)
    assert stack.at(9) == (quote, claim)
    assert stack.at(20) == ()


def test_a_group_takes_the_place_of_its_own_marks_only() -> None:
    claim, name, other = (
        Mark(0, 20, MarkKind.CLAIM),
        *(Mark(at, 9, MarkKind.ENTITY) for at in (1, 2)),
    )
    stack = MarkStack()
    stack.put(MarkGroup.CLAIMS, [claim])
    stack.put(MarkGroup.ARTICLE, [name])
    stack.put(MarkGroup.ARTICLE, [other])
    assert [placed.mark for placed in stack.within(0, 20)] == [claim, other]


@given(marks, st.data())
def test_marks_that_take_the_places_of_others_lie_as_if_they_had_come_first(
    made: list[Mark], data: st.DataObject
) -> None:
    moved = st.sampled_from(made) if made else st.nothing()
    others = [
        data.draw(st.sampled_from([mark, replace(mark, unsure=True)]) | moved) for mark in made
    ]
    stack = MarkStack()
    for laid in (made, others):
        stack.put(MarkGroup.CLAIMS, laid)
    assert stack.within(0, 1000) == MarkIndex(others).within(0, 1000)


def test_marks_that_look_as_before_are_not_to_be_seen() -> None:
    name, claim = Mark(2, 9, MarkKind.ENTITY), Mark(0, 20, MarkKind.CLAIM, key="a0-20")
    stack = MarkStack()
    assert not stack.put(MarkGroup.CLAIMS, [])
    assert stack.put(MarkGroup.CLAIMS, [name, claim])
    assert not stack.put(MarkGroup.CLAIMS, [name, replace(claim, tip="said when it is asked for")])
    assert stack.at(15)[0].words() == "said when it is asked for"
    assert stack.put(MarkGroup.CLAIMS, [name, replace(claim, unsure=True)])
    assert stack.put(MarkGroup.CLAIMS, [])


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (-1, 4)])
def test_an_empty_or_backward_mark_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="empty or backwards"):
        Mark(start, end, MarkKind.CLAIM)
