"""Records that newsannot wrote are read at once, and never otherwise than with all care."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from newsannot import canonical, record
from newsannot.errors import RecordError
from newsannot.model import Evidence, Judgement, Pair
from tests.records import spans, written
from tests.strategies import pairs
from tests.test_record_mutations import JSON, ODD, places, replaced


def is_read_alike(line: str) -> bool:
    """Whether it is read at once; then it is read as the slow way reads it."""
    pair = canonical.read(line.encode())
    assert pair is None or pair == record.loads(line)
    return pair is not None


def compact(data: object) -> str:
    return json.dumps(data, separators=(",", ":"), ensure_ascii=False)


def test_the_full_record_is_read_at_once(full_pair: Pair) -> None:
    plain = replace(full_pair, meta={"source": "wire", "number": 3})
    assert canonical.read(record.dumps(plain).encode() + b"\n") == plain
    assert canonical.damage(plain) is None


@settings(max_examples=30)
@given(pairs())
def test_any_pair_is_read_as_it_is_or_left_to_more_care(pair: Pair) -> None:
    line = record.dumps(pair)
    is_read_alike(line)
    assert canonical.damage(pair) == record.damage(pair)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_stands_in_a_record_is_never_read_otherwise(
    full_pair: Pair, data: st.DataObject
) -> None:
    whole = record.dumps(full_pair)
    place = data.draw(st.sampled_from(list(places(json.loads(whole)))))
    line = compact(json.loads(replaced(whole, place, data.draw(st.sampled_from(ODD) | JSON))))
    try:
        record.loads(line.encode(errors="surrogatepass"))
    except (RecordError, UnicodeError):
        assert canonical.read(line.encode(errors="surrogatepass")) is None
    else:
        is_read_alike(line)


def test_a_span_outside_its_text_or_with_other_words_is_not_passed(full_pair: Pair) -> None:
    """Every place of a record where a span stands, one after the other."""
    plain = replace(full_pair, meta={})
    assert is_read_alike(compact(written(plain)))
    for at in range(len(list(spans(written(plain))))):
        for key, value in (("end", 10**6), ("text", "other words")):
            data = written(plain)
            _, node = list(spans(data))[at]
            if key in node:
                node[key] = value
                assert canonical.read(compact(data).encode()) is None


@pytest.mark.parametrize(
    "key",
    ['"note":"","note":""', '"more":1,"note":""', ' "note":""', '"note":"" '],
)
def test_a_line_that_is_not_as_we_write_it_is_left_to_more_care(key: str) -> None:
    line = '{"schema":"newsannot/1","source":{"text":"One."},"derived":{"text":"Two."}}'
    plain = record.dumps(record.loads(line))
    assert is_read_alike(plain)
    other = plain.replace('"note":""', key)
    assert other != plain
    assert canonical.read(other.encode()) is None


def test_damage_in_values_is_named_as_ever(full_pair: Pair) -> None:
    claim = full_pair.claims[0]
    far = Judgement("ann", evidence=(Evidence(0, 10**6, "x"),))
    broken = replace(full_pair, claims=(replace(claim, judgements=(far,)),))
    assert canonical.damage(broken) == record.damage(broken)
    assert canonical.damage(broken)
    changed = replace(full_pair, source=replace(full_pair.source, sha256="0" * 64))
    assert canonical.damage(changed) == "the source text has changed"
