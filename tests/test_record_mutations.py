"""A full record in which any one thing is replaced by anything: it is read and written validly, or refused by its place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, given, settings, strategies as st

from newsannot import record
from newsannot.errors import RecordError
from newsannot.model import Pair
from tests.test_record_schema import problems

ODD = [
    *(None, True, -1, 0, 1.5, -0.0, 1e308, 10**30, 10**400, [], {}, [None], [[]], [{}], "", "x"),
    *("\0", "\u202e\n", "../../a", "a0-24", "2026-99-99", "matching", {"start": 0, "end": 1}),
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=9), inner, max_size=2)
    ),
    max_leaves=5,
)


def places(node: object, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The keys that lead to each value, the outermost left out."""
    if isinstance(node, dict | list):
        items = node.items() if isinstance(node, dict) else enumerate(node)
        for key, value in items:
            yield (*above, key)
            yield from places(value, (*above, key))


def replaced(line: str, place: tuple[Any, ...], value: object) -> str:
    data = node = json.loads(line)
    for key in place[:-1]:
        node = node[key]
    node[place[-1]] = value
    return json.dumps(data)


def read_or_refused(line: str) -> Pair | RecordError:
    try:
        return record.loads(line)
    except RecordError as error:
        return error


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_stands_in_a_record_is_written_validly_or_refused(
    full_pair: Pair, data: st.DataObject
) -> None:
    whole = record.dumps(full_pair)
    place = data.draw(st.sampled_from(list(places(json.loads(whole)))))
    line = replaced(whole, place, data.draw(st.sampled_from(ODD) | JSON))
    read = read_or_refused(line)
    if isinstance(read, RecordError):
        assert read.where.startswith("$")
        assert read.problem
        return
    written = record.dumps(read)
    assert problems(json.loads(written)) == []
    assert record.loads(written) == read
