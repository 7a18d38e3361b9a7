from __future__ import annotations

import json
import time

import pytest

from newsannot import record
from newsannot.errors import RecordError, TextError
from newsannot.model import Pair
from newsannot.offsets import LONGEST, LONGEST_LINE, LONGEST_WORD, MOST_LINES
from tests.records import CLAIM, Node, at, minimal, spans, written
from tests.samples import DERIVED, SOURCE

REFUSED: list[tuple[Node, str, str]] = [
    ({"source": {"text": "a\ud800"}}, "$.source.text", "half a surrogate pair"),
    (minimal(derived={"text": "a\0b"}), "$.derived.text", "NUL character at character 1"),
    (minimal(derived={"text": "a" * (LONGEST + 1)}), "$.derived.text", "an article may have"),
    (minimal(derived={"text": "\n" * MOST_LINES}), "$.derived.text", "lines; an article may have"),
    (minimal(derived={"text": "a " * LONGEST_LINE}), "$.derived.text", "break it into paragraphs"),
    (minimal(derived={"text": "a" * (LONGEST_WORD + 1)}), "$.derived.text", "without a blank"),
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
        '{"source": {"text": "a"}, "source": {"text": "b"}}',
        '{"source": {"text": "a", "text": "a"}}',
        b'{"source": {"text": "caf\xe9"}}',
        b'{"source": {"text": "\xed\xa0\x80"}}',
        '{"source": {"text": "a"}}'.encode("utf-16"),
    ],
)
def test_a_line_that_is_no_object_of_json_is_refused(line: str | bytes) -> None:
    with pytest.raises(RecordError):
        record.loads(line)


@pytest.mark.parametrize("depth", [101, 400, 900])
@pytest.mark.parametrize("key", ["tags", "claims", "source", "note", "other", "meta"])
def test_deep_nesting_is_refused(key: str, depth: int) -> None:
    others = {name: value for name, value in minimal().items() if name != key}
    line = json.dumps(others)[:-1] + f', "{key}": {{"a":' + "[" * depth + "]" * depth + "}}"
    with pytest.raises(RecordError, match="nested too deeply"):
        record.loads(line)


@pytest.mark.parametrize("key", ["k" * 2_000_000, "k\n$.claims"])
def test_a_place_fits_in_a_sentence_whatever_its_keys_are(key: str) -> None:
    with pytest.raises(RecordError) as caught:
        record.from_record(minimal(**{key: [[float("inf")]]}))
    assert caught.value.where in {f"$.{'k' * 40}[0][0]", r"$.k\n$.claims[0][0]"}


def test_a_record_of_too_many_values_is_refused_before_it_is_parsed() -> None:
    began = time.monotonic()
    with pytest.raises(RecordError, match="more values than a record may have"):
        record.loads(b'{"source": {"text": "a"}, "x": [' + b"[]," * 15_000_000 + b"1]}")
    assert time.monotonic() - began < 10


def test_claims_that_all_hold_the_whole_text_are_refused() -> None:
    text = "a " * 90_000
    claims = [{"start": 0, "end": len(text)}] * 2000
    data = {"source": {"text": SOURCE}, "derived": {"text": text}, "claims": claims}
    with pytest.raises(RecordError, match="hold the text too many times"):
        record.from_record(data)


@pytest.mark.parametrize("many", ["claims", "judgements", "annotators"])
def test_time_grows_with_the_record_and_not_faster(many: str) -> None:
    began = time.monotonic()
    people = [{"id": str(number), "name": "A"} for number in range(40_000)]
    said = [{"annotator": person["id"]} for person in people]
    claims = [CLAIM] * 40_000 if many == "claims" else [CLAIM | {"judgements": said}]
    data = minimal(annotators=people if many == "annotators" else [], claims=claims)
    data["derived"]["text"] = f"{DERIVED}\n" * 3000
    record.from_record(data)
    assert time.monotonic() - began < 30


def test_a_number_without_end_is_refused() -> None:
    with pytest.raises(RecordError, match=r"too large \(at \$\.x\)"):
        record.loads(json.dumps(minimal())[:-1] + ', "x": 1e999}')


@pytest.mark.parametrize(("text", "position"), [("ab\0", 2), ("\ud83d", 0)])
def test_a_text_that_cannot_be_kept_says_where(text: str, position: int) -> None:
    with pytest.raises(TextError) as caught:
        record.article(text)
    assert caught.value.position == position


def test_the_longest_text_that_is_taken_in_is_taken_in_quickly() -> None:
    line = "word " * 39_999 + "word"
    text = "\n".join([line] * (LONGEST // (len(line) + 1)))
    began = time.monotonic()
    assert record.article(text).text == text
    assert record.article("\r\n".join(["字" * LONGEST_WORD] * 9)).text.count("\n") == 8
    assert time.monotonic() - began < 15
