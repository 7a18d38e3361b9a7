"""A short run of each target, the same every time; ``make fuzz`` goes on from there."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from random import Random

import pytest

from newsannot.readers import FORMATS
from newsannot.readers.draft import Draft, Part
from tests.fuzz.targets import DEEPEST, READERS, TARGETS, Finding, Target, check

ROUNDS = 60


@pytest.fixture(autouse=True)
def deep() -> Iterator[None]:
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(DEEPEST)
    yield
    sys.setrecursionlimit(before)


def test_every_reader_is_a_target() -> None:
    assert {kind.module for kind in FORMATS} <= {target.name for target in READERS}


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS.keys())
def test_nothing_bad_gets_through(target: Target) -> None:
    rng = Random(target.name)
    seeds = target.seeds()
    for seed in (b"", *seeds):
        target.run(seed)
    for _ in range(ROUNDS):
        data = target.mutate(rng, rng.choice(seeds))
        try:
            target.run(data)
        except Exception as error:
            error.add_note(f"of {data[:2000]!r}")
            raise


@pytest.mark.parametrize("text", ["a\0b", "\ud800"])
def test_a_text_that_cannot_be_kept_is_a_finding(text: str) -> None:
    with pytest.raises((Finding, UnicodeEncodeError)):
        check(Draft((Part(text),)))
