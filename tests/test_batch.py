from __future__ import annotations

import json
import multiprocessing
from collections.abc import Iterator
from dataclasses import replace

import pytest

from newsannot import batch, record
from newsannot.batch import Enriched
from newsannot.formats.jsonl import Line, Refused
from newsannot.model import Claim, Judgement, Pair, Verdict
from newsannot.settings import ClaimSize, ReadingSettings

SETTINGS = ReadingSettings()
SOURCE = "Abe Stone said on Monday that 93 people were hurt in Belgrade."
DERIVED = "Abe Stone said that 95 people were hurt. The city was shocked."


def line(number: int, **facts: object) -> Line:
    data = {"id": f"p{number}", "source": {"text": SOURCE}, "derived": {"text": DERIVED}} | facts
    return Line(number, json.dumps(data).encode())


def numbers(results: list[Enriched | Refused]) -> list[tuple[str, int]]:
    return [(type(result).__name__, result.number) for result in results]


@pytest.mark.parametrize("workers", [1, 3])
def test_lines_that_hold_no_pair_come_back_refused_in_their_order(workers: int) -> None:
    lines = [
        Refused(number, "too long") if number % 3 else Line(number, b"{") for number in range(1, 40)
    ]
    results = list(batch.analyse(lines, SETTINGS, workers=workers))
    assert numbers(results) == [("Refused", number) for number in range(1, 40)]


def test_no_child_is_started_where_no_line_is_left_for_it() -> None:
    started = 0
    for _ in batch.analyse([Line(1, b"{"), Refused(2, "too long")], SETTINGS, workers=4):
        started = max(started, len(multiprocessing.active_children()))
    assert started == 1
    assert not multiprocessing.active_children()


def test_no_more_lines_are_taken_than_the_window_holds() -> None:
    taken = 0

    def lines() -> Iterator[Refused]:
        nonlocal taken
        for taken in range(1, 10_001):
            yield Refused(taken, "too long")

    results = batch.analyse(lines(), SETTINGS, workers=2)
    assert next(results) == Refused(1, "too long")
    assert taken < 100


@pytest.mark.model
@pytest.mark.parametrize("workers", [1, 2])
def test_good_lines_are_read_past_bad_ones_in_their_order(workers: int) -> None:
    lines = [line(1), Line(2, b"{"), line(3), line(4, derived=None), Refused(5, "x"), line(6)]
    results = list(batch.analyse(lines, SETTINGS, workers=workers))
    assert numbers(results) == [
        ("Enriched", 1),
        ("Refused", 2),
        ("Enriched", 3),
        ("Enriched", 4),
        ("Refused", 5),
        ("Enriched", 6),
    ]
    ids = [json.loads(result.json)["id"] for result in results if isinstance(result, Enriched)]
    assert ids == ["p1", "p3", "p4", "p6"]


@pytest.mark.model
def test_children_say_what_this_process_says() -> None:
    lines = [line(1), line(2, derived=None)]
    here, there = (list(batch.analyse(lines, SETTINGS, workers=count)) for count in (1, 2))
    assert here == there


@pytest.mark.model
def test_a_child_that_dies_costs_the_line_it_read_only() -> None:
    long = line(2, source={"text": f"{SOURCE}\n" * 20_000})

    def lines() -> Iterator[Line]:
        yield line(1)
        yield long
        # The first is done, or this would not be asked for; the long one is being read.
        for child in multiprocessing.active_children():
            child.kill()
            child.join()
        yield line(3)
        yield line(4)

    results = list(batch.analyse(lines(), SETTINGS, workers=2))
    assert numbers(results) == [("Enriched", 1), ("Refused", 2), ("Enriched", 3), ("Enriched", 4)]
    assert isinstance(results[1], Refused)
    assert "died" in results[1].problem


@pytest.mark.model
def test_claims_that_a_line_brings_are_kept_and_get_suggestions(seed_pair: Pair) -> None:
    assert seed_pair.derived is not None
    words = seed_pair.derived.text[:40]
    claim = Claim(0, 40, "mine", words, judgements=(Judgement("x", Verdict.MATCHING),))
    pair = replace(seed_pair, claims=(claim,))
    (read,) = batch.read_pair(pair, SETTINGS).claims
    assert (read.id, read.text, read.judgements) == ("mine", words, claim.judgements)
    assert read.suggestion is not None


@pytest.mark.model
def test_machine_claims_that_a_line_brings_are_kept_too(seed_pair: Pair) -> None:
    assert seed_pair.derived is not None
    claim = Claim(0, 40, "a0-40", seed_pair.derived.text[:40])
    (read,) = batch.read_pair(replace(seed_pair, claims=(claim,)), SETTINGS).claims
    assert (read.id, read.start, read.end) == ("a0-40", 0, 40)
    assert read.suggestion is not None


@pytest.mark.model
def test_reading_a_record_again_changes_nothing(seed_pair: Pair) -> None:
    once = batch.read_pair(seed_pair, SETTINGS)
    assert batch.read_pair(record.loads(record.dumps(once)), SETTINGS) == once


@pytest.mark.model
def test_the_size_of_claims_is_the_users_choice(seed_pair: Pair) -> None:
    sentences, clauses = (
        batch.read_pair(seed_pair, ReadingSettings(claims=size)).claims for size in ClaimSize
    )
    assert len(clauses) > len(sentences)


@pytest.mark.model
def test_a_source_alone_is_read_and_has_no_claims(seed_pair: Pair) -> None:
    read = batch.read_pair(replace(seed_pair, derived=None), SETTINGS)
    assert read.claims == ()
    assert read.source.layers.entities
