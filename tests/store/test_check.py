from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from newsannot import record
from newsannot.errors import SetError
from newsannot.model import Pair
from newsannot.originals import Arrival, Original
from newsannot.store import Store, check
from tests.samples import open_session, sample


@pytest.fixture
def whole(path: Path, full_pair: Pair) -> Path:
    """A sound set of two pairs."""
    session = open_session(path)
    session.store.add_pair(full_pair)
    session.close()
    return path


def found(path: Path) -> list[str]:
    """What check says of a file, also where that is no set any more."""
    try:
        return list(check(path))
    except SetError as error:
        return [error.problem]


def change(path: Path, *statements: str) -> None:
    """What a damage or a foreign hand does to a set."""
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_sound_set_is_sound(whole: Path) -> None:
    assert list(check(whole)) == []


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE articles SET text = 'short'", "the text of article 1 has changed"),
        ("UPDATE articles SET text = text || 'x'", "has changed"),
        ("UPDATE articles SET text = replace(text, 'Abe', 'Eve')", "has changed"),
        ("UPDATE claims SET \"end\" = 9999 WHERE pair = 'p'", "span"),
        ("UPDATE claims SET start = -1 WHERE pair = 'p'", "span"),
        ("UPDATE judgements SET judgement = '{'", "damaged"),
        ('UPDATE judgements SET judgement = \'{"annotator": "x", "verdict": "so"}\'', "so"),
        ("UPDATE readings SET reading = '{}'", "damaged"),
        ("UPDATE pairs SET status = 'open'", "damaged"),
        ("UPDATE pairs SET derived = 77", "articles"),
        ("DELETE FROM articles", "articles"),
        ("DELETE FROM articles WHERE title = 'D'", "pair p (no derived text): is damaged"),
        ("DELETE FROM claims", "claims"),
        ("DELETE FROM annotators", "annotators"),
        ("UPDATE annotators SET name = CAST(x'ff' AS TEXT)", "a text in it is not UTF-8"),
    ],
)
def test_damage_is_found_and_named(whole: Path, statement: str, problem: str) -> None:
    change(whole, statement)
    assert problem in "\n".join(check(whole))


@pytest.mark.parametrize("share", [0.01, 0.05, 0.3, 0.7, 0.99])
def test_a_set_that_was_cut_off_is_found_out(whole: Path, share: float) -> None:
    with Store(whole) as store:
        store.add_pair(sample("Long. " * 20_000))
    content = whole.read_bytes()
    whole.write_bytes(content[: int(len(content) * share)])
    assert found(whole)


def test_one_damaged_pair_costs_the_others_nothing(whole: Path) -> None:
    change(whole, "UPDATE claims SET \"end\" = 9999 WHERE pair = 'p'")
    (problem,) = check(whole)
    assert problem.startswith("pair p (D): ")
    with Store(whole) as store:
        assert store.pair(sample().id).claims


def test_a_damaged_page_is_found_wherever_it_is(whole: Path) -> None:
    clean = whole.read_bytes()
    size = int.from_bytes(clean[16:18])
    missed = []
    for start in range(size, len(clean), size):
        # An overwritten page, as a failing disk leaves it.
        whole.write_bytes(clean[:start] + b"\xff" * size + clean[start + size :])
        if not found(whole):
            missed.append(start)
    assert not missed


def test_a_kept_file_that_is_another_by_now_is_told(whole: Path) -> None:
    data = b"The ferry was late."
    sha256 = record.sha256(data)
    article = record.article(data.decode(), name="a.txt", file_sha256=sha256)
    arrival = Arrival(article, Original("text/plain", sha256, len(data), "utf-8"), data)
    with Store(whole) as store:
        store.add_original(arrival, keep=True)
    assert found(whole) == []
    change(whole, "UPDATE originals SET bytes = x'ff'")
    assert found(whole) == [f"the kept file with SHA-256 {sha256} has changed"]
