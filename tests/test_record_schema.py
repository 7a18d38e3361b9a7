from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from newsannot import batch, model, record
from newsannot.model import Pair
from newsannot.resources import resource
from newsannot.settings import ReadingSettings

SCHEMA = json.loads(resource("record.schema.json").read_text(encoding="utf-8"))


def problems(data: object) -> list[str]:
    return [error.message for error in Draft202012Validator(SCHEMA).iter_errors(data)]


def written(pair: Pair) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(record.dumps(pair))
    return data


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_a_pair_that_nobody_read_fits(seed_pair: Pair) -> None:
    assert problems(written(seed_pair)) == []


def test_a_pair_with_every_value_set_fits(full_pair: Pair) -> None:
    assert problems(written(full_pair)) == []


@pytest.mark.model
def test_what_the_analysis_says_of_the_sample_pair_fits(seed_pair: Pair) -> None:
    data = written(batch.read_pair(seed_pair, ReadingSettings()))
    assert problems(data) == []
    assert data["claims"]
    assert data["claims"][0]["suggestion"]


def keys(node: object, where: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
    """The paths of all keys, list indices left out."""
    if isinstance(node, list):
        return {path for item in node for path in keys(item, where)}
    if not isinstance(node, dict):
        return set()
    here = {(*where, key) for key in node}
    return here.union(*(keys(value, (*where, key)) for key, value in node.items()))


def without(node: Any, path: tuple[str, ...]) -> None:
    """Take the key at a path out, wherever the path leads."""
    for item in node if isinstance(node, list) else [node]:
        if not isinstance(item, dict):
            continue
        if len(path) == 1:
            item.pop(path[0], None)
        elif path[0] in item:
            without(item[path[0]], path[1:])


def test_every_key_is_asked_for(full_pair: Pair) -> None:
    free = {("meta",), ("pipeline", "settings")}
    for path in sorted(keys(written(full_pair))):
        if path[:-1] in free:
            continue
        data = written(full_pair)
        without(data, path)
        assert problems(data), path


def test_an_unknown_key_does_not_fit_but_in_meta(full_pair: Pair) -> None:
    for place in ("source", "derived", "tool", "pipeline"):
        data = written(full_pair)
        data[place]["colour"] = 1
        assert problems(data), place
    data = written(full_pair)
    data["meta"]["colour"] = 1
    assert problems(data) == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [("verdict", model.Verdict), ("reason", model.Reason), ("origin", model.Origin)],
)
def test_the_schema_knows_every_word_of_the_model(name: str, kind: type) -> None:
    assert SCHEMA["$defs"][name]["enum"] == [item.value for item in kind]
