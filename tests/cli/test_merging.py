from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from newsannot.model import Annotator
from newsannot.store import Store
from tests.cli.conftest import Run
from tests.judged_sets import M, U, claim, judgement, make_set, pair

Command = Callable[..., Run]


def test_what_came_of_each_set_is_said_in_numbers(newsannot: Command, tmp_path: Path) -> None:
    a = make_set(tmp_path / "a.newsannot", pair(1, claim(0, judgement("ann", M))))
    b = make_set(tmp_path / "b.newsannot", pair(1, claim(0, judgement("ann", U, 2))), pair(2))
    done = newsannot("merge", tmp_path / "all.newsannot", a, b)
    assert (done.status, done.out) == (0, "")
    assert done.err.splitlines() == [
        "newsannot: a: 1 new pair, 0 joined, 0 unchanged, 1 judgement",
        "newsannot: b: 1 new pair, 1 joined, 0 unchanged, 2 judgements, 1 that differs kept beside",
    ]


def test_a_set_that_is_there_is_merged_into_and_that_is_said(
    newsannot: Command, tmp_path: Path
) -> None:
    a, b = (make_set(tmp_path / f"{n}.newsannot", pair(n)) for n in (1, 2))
    done = newsannot("merge", a, b)
    assert done.status == 0
    assert f"{a} is there already: the others are brought into it" in done.err
    with Store(a, readonly=True) as store:
        assert [*store.pair_ids()] == ["p1", "p2"]


def test_twins_and_other_texts_are_told_by_name(newsannot: Command, tmp_path: Path) -> None:
    a = make_set(tmp_path / "a.newsannot", pair(1))
    b = make_set(tmp_path / "b.newsannot", replace(pair(1), id="q"), replace(pair(2), id="p1"))
    done = newsannot("merge", tmp_path / "all.newsannot", a, b)
    assert done.status == 0
    assert "b, pair q: has the same texts as pair p1; both are kept" in done.err
    assert "b, pair p1: has other texts than the pair called so; kept as p1 (b)" in done.err


def test_a_damaged_pair_is_named_and_the_status_says_so(newsannot: Command, tmp_path: Path) -> None:
    a = make_set(tmp_path / "a.newsannot", pair(1, claim(0, judgement("ann", M))), pair(2))
    with closing(sqlite3.connect(a)) as db, db:
        db.execute("UPDATE judgements SET judgement = '{'")
    done = newsannot("merge", tmp_path / "all.newsannot", a)
    assert done.status == 1
    assert "newsannot: a, pair p1: left out, for it is damaged" in done.err
    assert "1 new pair" in done.err and "1 damaged and left out" in done.err


def test_a_writer_that_holds_the_set_is_named(newsannot: Command, tmp_path: Path) -> None:
    a, b = (make_set(tmp_path / f"{n}.newsannot", pair(n)) for n in (1, 2))
    with Store(a, holder="the window"):
        done = newsannot("merge", a, b)
    assert done.status == 1
    assert "open in the window" in done.err


def test_sets_of_every_version_are_merged(newsannot: Command, tmp_path: Path) -> None:
    old = sorted(Path("tests/data").glob("version-*.newsannot"))
    done = newsannot("merge", tmp_path / "all.newsannot", *old)
    assert (done.status, len(old) > 3) == (0, True), done.err
    assert newsannot("check", tmp_path / "all.newsannot").status == 0


def test_merge_without_a_set_is_wrong_usage(newsannot: Command, tmp_path: Path) -> None:
    assert newsannot("merge", tmp_path / "all.newsannot").status == 2


def test_one_person_of_two_names_is_told_and_keeps_the_first(
    newsannot: Command, tmp_path: Path
) -> None:
    a, b = (
        make_set(tmp_path / f"{n}.newsannot", pair(n, claim(0, judgement("ann", M))))
        for n in (1, 2)
    )
    with Store(b) as store:
        store.put_annotator(Annotator("ann", "Anna"))
    done = newsannot("merge", tmp_path / "all.newsannot", a, b)
    assert "2: Anna is the same person as Ann, whose name stays" in done.err
    with Store(tmp_path / "all.newsannot", readonly=True) as store:
        assert store.annotators() == (Annotator("ann", "Ann"),)
