from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest

from newsannot import model
from newsannot.model import Entity, Evidence, Figure, FigureKind, Pair, Span


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 3), (4, 3), (-1, 2), (-2, -1)])
def test_a_span_holds_at_least_one_character_of_a_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="empty or backwards"):
        Span(start, end)
    with pytest.raises(ValueError, match="empty or backwards"):
        Entity(start, end, "PERSON")
    with pytest.raises(ValueError, match="empty or backwards"):
        Evidence(start, end, "words")


def test_values_do_not_change_and_take_no_further_facts(full_pair: Pair) -> None:
    kinds = [kind for kind in vars(model).values() if is_dataclass(kind)]
    assert len(kinds) > 20
    for kind in kinds:
        assert kind.__dataclass_params__.frozen, kind
        assert hasattr(kind, "__slots__"), kind
    for field in fields(full_pair):
        with pytest.raises(FrozenInstanceError):
            setattr(full_pair, field.name, None)


def test_values_with_the_same_facts_are_the_same() -> None:
    assert Figure(0, 2, FigureKind.AGE, "90") == Figure(0, 2, FigureKind.AGE, "90")
    assert Span(0, 2) != Span(0, 3)


def test_a_mutable_default_is_not_shared() -> None:
    names = [field.name for field in fields(Pair) if field.default_factory is dict]
    assert names == ["meta"]
