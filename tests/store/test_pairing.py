"""Articles in no pair, and pairs made and taken apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newsannot import record
from newsannot.acts import now
from newsannot.errors import SetGone
from newsannot.model import Annotator, Judgement, Pair, Verdict
from newsannot.store import Store, check, pairing
from tests.gui.conftest import bridge_pair


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "set.newsannot") as store:
        for text in ("One.", "Two.", "Three."):
            store.add_article(record.article(text, name=f"{text.lower()}txt"))
        yield store


def test_articles_in_no_pair_are_listed_the_newest_first(store: Store) -> None:
    assert [article.number for article in pairing.alone(store, 9)] == [3, 2, 1]
    assert [article.name for article in pairing.alone(store, 1)] == ["three.txt"]
    assert pairing.make(store, 1, 2)
    assert [article.number for article in pairing.alone(store, 9)] == [3]
    assert pairing.count_alone(store) == 1
    assert pairing.sources(store, 9) == [1]
    assert (pairing.is_alone(store, 1), pairing.is_alone(store, 3)) == (False, True)


def test_an_article_is_known_by_its_text(store: Store) -> None:
    assert pairing.known(store, record.sha256("Two.")) == 2
    assert pairing.known(store, record.sha256("Four.")) is None


def test_two_texts_are_one_pair_whichever_is_its_source(store: Store) -> None:
    assert pairing.make(store, 1, 2)
    assert pairing.make(store, 2, 1) is None
    assert pairing.make(store, 1, 1) is None
    assert len([*store.pair_ids()]) == 1


def test_a_source_may_have_many_derived_articles_and_these_many_sources(store: Store) -> None:
    assert all(pairing.make(store, *two) for two in ((1, 2), (1, 3), (2, 3)))


def test_a_pair_that_nobody_said_anything_of_is_taken_apart_and_its_articles_stay(
    store: Store,
) -> None:
    pair = pairing.make(store, 1, 2)
    assert pair
    assert pairing.unpair(store, pair) == pair
    assert pairing.unpair(store, pair) is None
    assert [*store.pair_ids()] == []
    assert pairing.count_alone(store) == 3


def test_a_pair_that_was_read_is_taken_apart_with_its_reading(tmp_path: Path) -> None:
    path = tmp_path / "read.newsannot"
    with Store(path) as store:
        store.add_pair(bridge_pair())
        assert pairing.unpair(store, "bridge") == "bridge"
        assert pairing.make(store, 1, 2)
    assert list(check(path)) == []


def test_a_pair_that_somebody_judged_stays(tmp_path: Path) -> None:
    with Store(tmp_path / "read.newsannot") as store:
        store.add_pair(judged(bridge_pair()))
        assert pairing.unpair(store, "bridge") is None
        assert store.has_pair("bridge")


def judged(pair: Pair) -> Pair:
    first, *others = pair.claims
    said = Judgement("me", Verdict.MATCHING, created_at=now())
    claims = (replace(first, judgements=(said,)), *others)
    return replace(pair, claims=claims, annotators=(Annotator("me", "Me"),))


def test_nothing_is_taken_apart_in_a_file_that_was_removed(store: Store) -> None:
    pair = pairing.make(store, 1, 2)
    assert pair
    store.path.unlink()
    with pytest.raises(SetGone):
        pairing.unpair(store, pair)
    assert store.has_pair(pair)
