"""Any pair that a record can bring has its ledgers and marks, whatever lies over its texts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from newsannot.gui.ledger import Row
from newsannot.gui.ledgers import ledgers
from newsannot.gui.marking import (
    Outlook,
    article_marks,
    claim_marks,
    current_marks,
    evidence_marks,
)
from newsannot.gui.marks import Mark
from newsannot.gui.ties import Tier
from newsannot.gui.word_marks import reworded, word_marks
from newsannot.model import Claim, Pair, Side
from tests.strategies import pairs

pytestmark = pytest.mark.gui


@settings(max_examples=30)
@given(pair=pairs(), judge_first=st.booleans())
def test_ledgers_are_made_of_any_pair(pair: Pair, *, judge_first: bool) -> None:
    outlook = Outlook(pair, pair.annotators[0].id, judge_first=judge_first)
    for ledger in ledgers():
        made = ledger.build(outlook)
        if isinstance(made, tuple):
            assert all(lies_within(pair, row) for row in made)


def lies_within(pair: Pair, row: Row) -> bool:
    """Whether what a row points at is there."""
    assert pair.derived
    source = all(span.end <= len(pair.source.text) for span in row.source_spans)
    derived = row.derived_span is None or row.derived_span.end <= len(pair.derived.text)
    claim = row.claim is None or row.claim in {claim.id for claim in pair.claims}
    return source and derived and claim


@settings(max_examples=30)
@given(pair=pairs(), judge_first=st.booleans())
def test_marks_and_ties_of_any_pair_lie_in_its_texts(pair: Pair, *, judge_first: bool) -> None:
    assert pair.derived
    outlook = Outlook(pair, pair.annotators[0].id, judge_first=judge_first)
    source, derived = article_marks(pair.source), article_marks(pair.derived)
    for claim in pair.claims:
        derived += [*claim_marks(outlook, claim), *current_marks(outlook, claim)]
        derived += compared(outlook, claim, Side.DERIVED)
        source += [*evidence_marks(outlook, claim), *compared(outlook, claim, Side.SOURCE)]
    assert all(mark.end <= len(pair.source.text) for mark in source)
    assert all(mark.end <= len(pair.derived.text) for mark in derived)
    assert all(isinstance(mark.words(), str) for mark in (*source, *derived))
    ties = Tier().ties(outlook).all
    assert all(tie.passage.end <= len(pair.source.text) for tie in ties)


def compared(outlook: Outlook, claim: Claim, side: Side) -> list[Mark]:
    found = reworded(outlook, claim)
    return word_marks(outlook.pair, claim, found, side) if found else []
