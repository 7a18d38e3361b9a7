from __future__ import annotations

from pathlib import Path

import pytest

from newsannot.model import Decision, Span
from newsannot.record import Damaged
from newsannot.store import Store, judged as module
from newsannot.store.judged import Judged, judged
from tests.judged_sets import E, M, claim, judgement, make_set, pair


def test_touched_claims_come_pair_by_pair_without_their_words(tmp_path: Path) -> None:
    decision = Decision("ann", M, by="cat")
    one = pair(1, claim(1, judgement("ben", E)), claim(0, judgement("ann", M), decision=decision))
    path = make_set(tmp_path / "a.newsannot", one, pair(2, claim(0)))
    with Store(path, readonly=True) as store:
        (found,) = judged(store)
    assert isinstance(found, Judged)
    first, second = found.claims
    assert (first.start, first.text, first.decision) == (0, "", decision)
    assert second.judgements == (judgement("ben", E),)


def test_a_claim_in_parts_keeps_them(tmp_path: Path) -> None:
    parts = (Span(0, 9), Span(14, 24))
    path = make_set(tmp_path / "a.newsannot", pair(1, claim(0, judgement("ann", M), spans=parts)))
    with Store(path, readonly=True) as store:
        (found,) = judged(store)
    assert isinstance(found, Judged) and found.claims[0].spans == parts


def test_every_pair_comes_once_however_many_are_read_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pairs = [pair(number, claim(0, judgement("ann", M))) for number in range(7)]
    path = make_set(tmp_path / "a.newsannot", *pairs)
    monkeypatch.setattr(module, "_TOGETHER", 3)
    with Store(path, readonly=True) as store:
        found = [item.pair for item in judged(store)]
    assert found == [f"p{number}" for number in range(7)]


def test_a_writer_goes_on_between_the_pairs(tmp_path: Path) -> None:
    path = make_set(tmp_path / "a.newsannot", pair(1, claim(0, judgement("ann", M))))
    with Store(path, readonly=True) as reader:
        going = judged(reader)
        assert not isinstance(next(going), Damaged)
        with Store(path) as writer:
            writer.add_pair(pair(2))
        assert list(going) == []
