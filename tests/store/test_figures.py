from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from newsannot.errors import SetDamaged
from newsannot.model import Origin, Scores, Status, Suggestion
from newsannot.store import Store
from newsannot.store.figures import Suggested, holdings, suggested
from tests.judged_sets import E, M, U, claim, judgement, make_set, pair


def test_a_set_is_counted_at_one_moment(tmp_path: Path) -> None:
    read = claim(0, suggestion=Suggestion(M, False, 0.8, Scores(0.8, 0.1, 0.1)))
    path = make_set(
        tmp_path / "a.newsannot",
        pair(1, read, status=Status.DONE, tags=("x", "y")),
        pair(2, tags=("x",)),
    )
    with Store(path) as store:
        store.add_article(pair(3).source)
        held = holdings(store)
    assert (held.pairs, held.read, held.claims) == (2, 1, 1)
    assert held.statuses == {Status.NEW: 1, Status.IN_PROGRESS: 0, Status.DONE: 1}
    assert (held.articles, held.unpaired) == (5, 1)
    assert list(held.tags.items()) == [("x", 2), ("y", 1)]


def test_suggestions_are_told_by_claim_also_where_the_machine_abstained(tmp_path: Path) -> None:
    said = Suggestion(U, False, 0.8, Scores(0.1, 0.1, 0.8))
    claims = (
        claim(0, suggestion=said),
        claim(1, suggestion=replace(said, abstain=True)),
        claim(2, judgement("ann", E), origin=Origin.MANUAL),
    )
    with Store(make_set(tmp_path / "a.newsannot", pair(1, *claims)), readonly=True) as store:
        assert suggested(store, "p1") == {"a0-24": Suggested(U), "a25-47": Suggested(None)}
        assert suggested(store, "gone") == {}


def test_a_reading_that_is_damaged_is_told(tmp_path: Path) -> None:
    path = make_set(tmp_path / "a.newsannot", pair(1, claim(0)))
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE readings SET reading = '{'")
    with Store(path, readonly=True) as store, pytest.raises(SetDamaged):
        suggested(store, "p1")
