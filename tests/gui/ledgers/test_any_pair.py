"""Any pair that a record can bring has its ledgers, whatever lies over its texts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from newsannot.gui.ledger import Row
from newsannot.gui.ledgers import ledgers
from newsannot.gui.marking import Outlook
from newsannot.model import Pair
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
