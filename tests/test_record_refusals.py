from __future__ import annotations

import json

import pytest

from newsannot import record
from newsannot.errors import RecordError, TextError
from newsannot.model import Pair
from tests.records import CLAIM, Node, at, minimal, spans, written
from tests.samples import DERIVED

REFUSED: list[tuple[Node, str, str]] = [
    ({"source": {"text": "a\ud800"}}, "$.source.text", "half a surrogate pair"),
    (minimal(derived={"text": "a\0b"}), "$.derived.text", "NUL character at character 1"),
    (minimal(note="\udc00"), "$.note", "half a surrogate pair"),
    (minimal(video={"\udc00": 1}), "$.video", "half a surrogate pair"),
    (minimal(meta={"a": ["\udc00"]}), "$.meta.a[0]", "half a surrogate pair"),
    (minimal(meta={"a": float("inf")}), "$.meta.a", "too large"),
    (minimal(meta=[1]), "$.meta", "not an object"),
    (minimal(id=[1]), "$.id", "neither a string"),
    (minimal(id=True), "$.id", "neither a string"),
    (minimal(schema="newsannot/2"), "$.schema", "newer newsannot (newsannot/2)"),
    (minimal(schema="newsannot/0"), "$.schema", "not a newsannot record"),
    (minimal(schema=1), "$.schema", "not a newsannot record"),
    (minimal(offset_unit="utf16"), "$.offset_unit", "not in code points"),
    (minimal(status="open"), "$.status", "open"),
    (minimal(tags="a"), "$.tags", "array"),
    (minimal(omissions=[{"start": 0, "end": 99, "judgement": "fine"}]), "$.omissions[0]", "0-99"),
    (minimal(annotators=[{"id": "a", "name": "A"}] * 2), "$.annotators[1]", "stands twice"),
    ({"derived": {"text": "a"}}, "$.source.text", "no text"),
    ({"source": {"text": None}}, "$.source.text", "no text"),
    ({"source": "a"}, "$.source.text", "no text"),
    (minimal(derived={"title": "a"}), "$.derived.text", "no text"),
    ({"source": {"text": "a"}, "claims": [CLAIM]}, "$.claims", "without a derived text"),
    (minimal(claims={"0": CLAIM}), "$.claims", "not a list"),
    (minimal(claims=[CLAIM, 1]), "$.claims[1]", "not an object"),
    (minimal(claims=[CLAIM, {"end": 3}]), "$.claims[1]", "no start"),
    (minimal(claims=[CLAIM | {"id": "a"}] * 2), "$.claims[1]", "stands twice"),
    (minimal(claims=[CLAIM | {"id": 1}]), "$.claims[0].id", "str"),
    (minimal(claims=[CLAIM | {"verdict": "true"}]), "$.claims[0].judgements[0].verdict", "true"),
    (
        minimal(claims=[CLAIM | {"judgements": [{"annotator": "a"}, {"annotator": "a"}]}]),
        "$.claims[0].judgements[1]",
        "stands twice",
    ),
    (minimal(claims=[CLAIM | {"judgements": [{}]}]), "$.claims[0].judgements[0]", "annotator"),
]


@pytest.mark.parametrize(("data", "where", "problem"), REFUSED)
def test_what_breaks_the_contract_is_refused_with_its_place(
    data: Node, where: str, problem: str
) -> None:
    with pytest.raises(RecordError) as caught:
        record.from_record(data)
    assert caught.value.where == where
    assert problem in caught.value.problem


@pytest.mark.parametrize("end", [0, 1.0, 3.5, True, "3", 10**30, -1, None, [3], len(DERIVED) + 1])
def test_an_end_that_is_no_place_in_the_text_is_refused(end: object) -> None:
    with pytest.raises(RecordError) as caught:
        record.from_record(minimal(claims=[{"start": 0, "end": end}]))
    assert caught.value.where == "$.claims[0]"


def test_a_span_past_its_own_text_is_refused_wherever_it_stands(full_pair: Pair) -> None:
    for number in range(len(list(spans(written(full_pair))))):
        data = written(full_pair)
        side, node = list(spans(data))[number]
        # Long enough for the other side's text: the span is held against its own.
        other = "derived" if side == "source" else "source"
        data[other]["text"] += " and more" * 9
        node["end"] = len(data[side]["text"]) + 1
        node.pop("text", None)
        with pytest.raises(RecordError, match="does not lie in a text"):
            record.from_record(data)


@pytest.mark.parametrize(
    "path",
    ["claims", "claims.evidence", "claims.suggestion.reasons.source", "derived.quotes.speaker"],
)
def test_words_that_are_not_those_of_the_text_are_refused(full_pair: Pair, path: str) -> None:
    data = written(full_pair)
    next(at(data, path))["text"] = "Eve"
    with pytest.raises(RecordError, match="text differs from the words"):
        record.from_record(data)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "[]",
        "null",
        "{",
        b"\xff",
        '{"source":{"text":NaN}}',
        "[" * 5000,
        '{"a":' * 500,
        "1" * 5000,
    ],
)
def test_a_line_that_is_no_object_of_json_is_refused(line: str | bytes) -> None:
    with pytest.raises(RecordError):
        record.loads(line)


@pytest.mark.parametrize("depth", [101, 400, 900])
@pytest.mark.parametrize("key", ["tags", "claims", "source", "note", "other", "meta"])
def test_deep_nesting_is_refused(key: str, depth: int) -> None:
    line = json.dumps(minimal())[:-1] + f', "{key}": {{"a":' + "[" * depth + "]" * depth + "}}"
    with pytest.raises(RecordError, match="nested too deeply"):
        record.loads(line)


def test_a_number_without_end_is_refused() -> None:
    with pytest.raises(RecordError, match=r"too large \(at \$\.x\)"):
        record.loads(json.dumps(minimal())[:-1] + ', "x": 1e999}')


@pytest.mark.parametrize(("text", "position"), [("ab\0", 2), ("\ud83d", 0)])
def test_a_text_that_cannot_be_kept_says_where(text: str, position: int) -> None:
    with pytest.raises(TextError) as caught:
        record.article(text)
    assert caught.value.position == position
