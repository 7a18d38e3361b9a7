"""Pairs that are proposed among many articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsannot.formats import newspair
from newsannot.matching.proposing import Candidate, ProposedPair, propose
from newsannot.record import article

FERRY = (
    "The ferry Aurora sank off Bergen on 4 March 2026 with 212 people, harbour master Nils Berg"
    " said. “We heard a loud bang before noon,” Berg said. Captain Ida Holm stayed on the bridge."
    " Rescuers from Stavanger brought 198 people ashore by dusk."
)
FIRST = (
    "The ferry Aurora went down off Bergen with 212 people, Nils Berg said. Captain Ida Holm"
    " stayed on the bridge. Rescuers brought 198 ashore."
)
SECOND = "The Aurora sank off Bergen; harbour master Nils Berg heard a loud bang. 198 came ashore."
OTHER = (
    "Farmers near Toledo harvest olives late this year, cooperative head Rosa Vidal said."
    " Prices of oil rose by 14 per cent in Madrid."
)


def proposed(*texts: str, settled: tuple[int, ...] = ()) -> list[ProposedPair]:
    return propose(
        Candidate(number, article(text), settled=number in settled)
        for number, text in enumerate(texts)
    )


def test_a_source_is_proposed_for_each_of_its_derived_articles() -> None:
    found = proposed(OTHER, SECOND, FERRY, FIRST)
    assert {(pair.source, pair.derived) for pair in found} == {(2, 1), (2, 3)}


def test_what_has_no_partner_is_in_no_pair() -> None:
    assert proposed(OTHER, FERRY) == []


def test_the_same_text_twice_is_no_pair() -> None:
    assert proposed(FERRY, FERRY) == []


def test_a_source_of_a_pair_can_be_one_again_and_nothing_else() -> None:
    (pair,) = proposed(FERRY, FIRST, settled=(1,))
    assert (pair.source, pair.derived) == (1, 0)


def test_two_sources_that_are_both_near_are_rivals_and_nothing_is_clear() -> None:
    near = FERRY.replace("before noon", "after dawn").replace("dusk", "night") + " It rained."
    (found,) = proposed(FERRY, near, FIRST, settled=(0, 1))
    assert not found.clear
    assert {found.source, *found.rivals} == {0, 1}


def test_progress_is_told_and_what_it_raises_ends_the_search() -> None:
    told: list[tuple[int, int]] = []
    texts = enumerate((FERRY, FIRST))
    propose((Candidate(n, article(text)) for n, text in texts), lambda *two: told.append(two))
    assert told == [(1, 0), (2, 0), (1, 2), (2, 2)]

    def stop(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        propose([Candidate(0, article(FERRY))], stop)


def test_all_pairs_of_ours_are_found_among_each_other(root: Path) -> None:
    pairs = [newspair.read(file) for file in sorted((root / "seeds" / "gold").rglob("*.newspair"))]
    texts = [text for pair in pairs if pair.derived for text in (pair.derived, pair.source)]
    found = propose(Candidate(number, text) for number, text in enumerate(texts))
    assert {(pair.source, pair.derived) for pair in found} == {
        (number + 1, number) for number in range(0, len(texts), 2)
    }
