from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given, settings, strategies as st

from newsannot import record
from newsannot.model import Annotator, Claim, Origin, Pair, Reason, Status, Verdict
from tests.records import CLAIM, minimal, nodes, spans, written
from tests.samples import DERIVED, SOURCE, sample
from tests.strategies import pairs


@settings(max_examples=60)
@given(pairs())
def test_every_pair_comes_back_from_its_line(pair: Pair) -> None:
    line = record.dumps(pair)
    assert "\n" not in line
    assert record.loads(line) == pair
    assert record.loads(line.encode()) == pair
    assert record.damage(pair) is None


@settings(max_examples=60)
@given(pairs(), st.sampled_from(["\n", "\r\n", "\r"]), st.integers(0, 2))
def test_every_span_moves_with_line_ends_and_the_mark(pair: Pair, end: str, marks: int) -> None:
    data = written(pair)
    kept = {side: data[side]["text"] for side in ("source", "derived")}
    for side, text in kept.items():
        data[side]["text"] = "\ufeff" * marks + text.replace("\n", end)
    for side, node in list(spans(data)):
        if node["start"] is None:
            continue
        for key in ("start", "end"):
            before = kept[side][: node[key]]
            node[key] = len(before.replace("\n", end)) + marks
        if "text" in node:
            node["text"] = data[side]["text"][node["start"] : node["end"]]
    assert record.loads(json.dumps(data)) == pair


def test_no_span_of_the_record_is_left_out_of_these_tests(full_pair: Pair) -> None:
    data = written(full_pair)
    there = {id(node) for node in nodes(data) if "start" in node}
    assert {id(node) for _, node in spans(data)} == there


def test_words_may_quote_the_text_as_given_or_as_it_is_kept() -> None:
    for words in ("two\r\nlines\r", "two\nlines"):
        given = {"text": "two\r\nlines\r\nmore"}
        node = {"start": 0, "end": 11, "text": words}
        pair = record.from_record({"source": given, "derived": given, "claims": [node]})
        assert pair.claims[0].text == "two\nlines"


def test_a_whole_number_of_any_size_is_kept_in_meta() -> None:
    pair = record.from_record(minimal(x=10**30))
    assert record.loads(record.dumps(pair)).meta == {"x": 10**30}


def test_unknown_keys_go_into_meta_and_come_back() -> None:
    pair = record.from_record(minimal(desk=[1, None], meta={"x": None}, tool="other"))
    assert pair.meta == {"desk": [1, None], "x": None}
    again = record.loads(record.dumps(pair))
    assert again == pair
    assert written(again)["meta"] == {"desk": [1, None], "x": None}


def test_unknown_keys_further_in_are_no_spans_of_ours() -> None:
    film = {"start": 1.5, "end": "late"}
    source = {"text": SOURCE, "film": film}
    pair = record.from_record(minimal(source=source, claims=[CLAIM | {"film": film}], film=film))
    assert [claim.text for claim in pair.claims] == ["Abe"]


def test_what_is_missing_or_null_gets_its_default() -> None:
    plain = record.from_record(minimal())
    assert plain == sample()
    nulls = dict.fromkeys(written(plain)) | minimal()
    nulls["source"] = dict.fromkeys(written(plain)["source"]) | minimal()["source"]
    assert record.from_record(nulls) == plain
    assert (plain.status, plain.claims, plain.annotators) == (Status.NEW, (), ())


def test_the_pipelines_own_nulls_stay_for_a_reading_is_known_by_them(full_pair: Pair) -> None:
    assert full_pair.pipeline is not None
    named = replace(full_pair.pipeline, settings={"model": None, "start": 1, "deep": {"a": None}})
    pair = replace(full_pair, pipeline=named)
    assert record.loads(record.dumps(pair)) == pair


def test_a_source_may_be_read_alone() -> None:
    pair = record.from_record({"source": {"text": SOURCE}, "derived": None, "claims": []})
    assert pair.derived is None
    assert record.loads(record.dumps(pair)) == pair


def test_the_id_is_the_one_given_else_one_made_of_both_texts() -> None:
    both = record.sha256(record.sha256(SOURCE) + record.sha256(DERIVED))
    assert record.from_record(minimal()).id == both[:16]
    assert record.from_record(minimal(id="")).id == both[:16]
    assert record.from_record(minimal(id="story 7")).id == "story 7"
    assert record.from_record(minimal(id=7)).id == "7"


def test_a_verdict_that_stands_flat_becomes_a_judgement() -> None:
    node = CLAIM | {
        "verdict": "embellished",
        "annotator": "ann",
        "evidence": [{"start": 0, "end": 3, "role": "partly"}],
        "reasons": ["intensifier"],
        "note": "n",
        "unsure": True,
    }
    pair = record.from_record(minimal(claims=[node, CLAIM | {"id": "x", "verdict": "matching"}]))
    first, second = pair.claims
    (own,) = first.judgements
    assert (own.verdict, own.annotator, own.reasons) == (
        Verdict.EMBELLISHED,
        "ann",
        (Reason.INTENSIFIER,),
    )
    assert (own.evidence[0].text, own.note, own.unsure) == ("Abe", "n", True)
    assert second.judgements[0].annotator == record.NOBODY
    assert pair.annotators == (Annotator("ann", "ann"), Annotator("unknown", "unknown"))


def test_a_claim_that_a_line_brings_is_a_persons_and_gets_the_same_id_every_time() -> None:
    first, again = (record.from_record(minimal(claims=[CLAIM])).claims[0] for _ in range(2))
    assert first.origin is Origin.MANUAL
    assert first.id == again.id


def test_claims_on_one_span_without_ids_are_told_apart_the_same_way_every_time() -> None:
    first, again = (
        [claim.id for claim in record.from_record(minimal(claims=[CLAIM] * 3)).claims]
        for _ in range(2)
    )
    assert first == again
    assert len(set(first)) == 3
    assert first[0] == record.from_record(minimal(claims=[CLAIM])).claims[0].id


def test_the_shown_judgement_is_repeated_flat(full_pair: Pair) -> None:
    (claim,) = full_pair.claims
    (own,) = claim.judgements
    both = replace(claim, decision=None, judgements=(own, replace(own, annotator="z")))
    (flat,) = written(replace(full_pair, claims=(both,)))["claims"]
    assert [flat[key] for key in ("verdict", "annotator", "evidence", "reasons")] == [
        None,
        None,
        [],
        [],
    ]
    assert written(full_pair)["claims"][0]["verdict"] == "unsupported"


def test_a_pair_whose_spans_or_texts_changed_is_damaged(full_pair: Pair) -> None:
    assert full_pair.derived is not None
    shifted = replace(full_pair, claims=(Claim(0, 3, "c", "Eve"),))
    assert "claims[0]" in (record.damage(shifted) or "")
    for side in ("source", "derived"):
        other = replace(getattr(full_pair, side), sha256="0" * 64)
        changed = replace(full_pair, **{side: other})
        assert record.damage(changed) == f"the {side} text has changed"


def test_an_article_keeps_its_text_but_for_line_ends_and_the_mark() -> None:
    text = " “a”\u2028e\u0301 \u00a0x\u0085\x0b\x0c "
    article = record.article("\ufeff" + text + "\r\n\r\r\n")
    assert article.text == text + "\n\n\n"
    assert article.sha256 == record.sha256(article.text)
