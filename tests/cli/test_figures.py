from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.judged_sets import E, M, U, claim, judgement, make_set, pair

Command = Callable[..., Run]


@pytest.fixture
def of_two(tmp_path: Path) -> Path:
    """Ann and Ben on three claims of two pairs; once they differ."""
    return make_set(
        tmp_path / "set.newsannot",
        pair(
            1, *(claim(n, judgement("ann", v), judgement("ben", v)) for n, v in enumerate((M, E)))
        ),
        pair(2, claim(0, judgement("ann", M), judgement("ben", U))),
    )


def test_agreement_is_told_in_tables(newsannot: Command, of_two: Path) -> None:
    done = newsannot("agreement", of_two)
    assert done.status == 0
    assert "Krippendorff's alpha, over everybody" in done.out
    assert "Ann and Ben" in done.out
    assert "66.7 %" in done.out


def test_agreement_as_json_has_its_documented_keys(newsannot: Command, of_two: Path) -> None:
    found = json.loads(newsannot("agreement", of_two, "--json").out)
    assert set(found) == {
        *("claims", "shared", "matched", "alpha_nominal", "alpha_ordinal"),
        *("annotators", "between", "damaged"),
    }
    (between,) = found["between"]
    assert set(between) == {
        *("one", "other", "claims", "table", "agreed", "kappa"),
        *("claim_overlap", "evidence_overlap"),
    }
    assert between["one"] == {"id": "ann", "name": "Ann"}
    assert between["table"] == [[1, 0, 1], [0, 1, 0], [0, 0, 0]]
    assert set(between["kappa"]["verdicts"]) == {"matching", "embellished", "unsupported"}
    assert set(found["annotators"][0]) == {"annotator", "claims", "shared", "agreed", "kappa"}


def test_what_is_undefined_is_null_and_said_in_the_table(
    newsannot: Command, tmp_path: Path
) -> None:
    path = make_set(tmp_path / "a.newsannot", pair(1, claim(0, judgement("ann", M))))
    assert json.loads(newsannot("agreement", path, "--json").out)["alpha_ordinal"] is None
    said = newsannot("agreement", path)
    assert (said.status, said.err) == (0, "")
    assert "too few" in said.out


def test_a_pair_that_cannot_be_read_is_named_and_the_rest_counted(
    newsannot: Command, of_two: Path
) -> None:
    with closing(sqlite3.connect(of_two)) as connection, connection:
        connection.execute("UPDATE judgements SET judgement = '{' WHERE pair = 'p2'")
    done = newsannot("agreement", of_two, "--json")
    assert done.status == 1
    assert "pair p2: left out, for it is damaged" in done.err
    assert json.loads(done.out)["shared"] == 2


def test_stats_are_told_in_tables(newsannot: Command, of_two: Path) -> None:
    done = newsannot("stats", of_two)
    assert (done.status, done.err) == (0, "")
    assert "Ann" in done.out and "claims with a verdict" in done.out


def test_stats_as_json_have_their_documented_keys(newsannot: Command, of_two: Path) -> None:
    found = json.loads(newsannot("stats", of_two, "--json").out)
    assert set(found) == {
        *("holdings", "touched", "tagged", "decided", "decisions", "everybody", "annotators"),
        *("suggestions", "first", "last", "damaged"),
    }
    assert found["holdings"] == {
        "pairs": 2,
        "statuses": {"new": 2, "in_progress": 0, "done": 0},
        "read": 0,
        "claims": 0,
        "articles": 4,
        "unpaired": 0,
        "tags": {},
    }
    assert found["everybody"]["verdicts"] == {"matching": 3, "embellished": 2, "unsupported": 1}
    assert found["annotators"][0]["annotator"] == {"id": "ann", "name": "Ann"}
    assert (found["first"], found["tagged"]) == ("2026-03-01T10:00:00Z", 3)


@pytest.mark.parametrize("version", [1, 2, 3, 4])
@pytest.mark.parametrize("command", ["stats", "agreement"])
def test_sets_of_older_versions_have_figures_too(
    newsannot: Command, command: str, version: int
) -> None:
    old = Path("tests/data") / f"version-{version}.newsannot"
    assert newsannot(command, old, "--json").status == 0


def test_stats_and_agreement_stop_at_a_file_that_is_no_set(
    newsannot: Command, tmp_path: Path
) -> None:
    (tmp_path / "a.newsannot").write_text("no set")
    for command in ("stats", "agreement"):
        done = newsannot(command, tmp_path / "a.newsannot")
        assert (done.status, done.out) == (1, "")
        assert "is not a newsannot set" in done.err
