"""The record as JSON has it, and every place in it where a span stands, as the contract lists them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from newsannot import record
from newsannot.model import Pair
from tests.samples import DERIVED, SOURCE

Node = dict[str, Any]
CLAIM = {"start": 0, "end": 3}
OWN = (
    "headline",
    "paragraphs",
    "sentences",
    "boilerplate",
    "entities",
    "figures",
    "quotes",
    "quotes.speaker",
    "quotes.cue",
    "rejected",
)
SAID = ("evidence", "searched.passages")


def minimal(**facts: object) -> Node:
    return {"source": {"text": SOURCE}, "derived": {"text": DERIVED}} | facts


def at(node: Any, path: str) -> Iterator[Node]:
    """The nodes at a path of keys, through every list."""
    for item in node if isinstance(node, list) else [node]:
        if not path and item is not None:
            yield item
        elif item is not None:
            head, _, rest = path.partition(".")
            yield from at(item[head], rest)


def spans(data: Node) -> Iterator[tuple[str, Node]]:
    """Every span of a record and the side it lies in, as the contract lists them."""
    for side in ("source", "derived"):
        for path in OWN:
            yield from ((side, node) for node in at(data[side], path))
        for path in ("quotes.check.passages", "figures.match"):
            yield from (("source", node) for node in at(data[side], path))
    for path in ("", "spans", "suggestion.reasons"):
        yield from (("derived", node) for node in at(data["claims"], path))
    for path in ("suggestion.evidence", "suggestion.reasons.source", *SAID):
        yield from (("source", node) for node in at(data["claims"], path))
    for said in ("judgements", "decision"):
        for path in SAID:
            yield from (("source", node) for node in at(data["claims"], f"{said}.{path}"))
    yield from (("source", node) for node in at(data, "omissions"))


def written(pair: Pair) -> Node:
    data: Node = json.loads(record.dumps(pair))
    return data


def nodes(node: Any) -> Iterator[Node]:
    if isinstance(node, dict):
        yield node
    for item in node.values() if isinstance(node, dict) else node:
        if isinstance(item, dict | list):
            yield from nodes(item)
