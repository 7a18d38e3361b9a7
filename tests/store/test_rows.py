from __future__ import annotations

from dataclasses import replace

import pytest

from newsannot.acts import (
    AliasRow,
    Change,
    ClaimRow,
    JudgementRow,
    MarkRow,
    PairRow,
    RejectionRow,
    Row,
)
from newsannot.model import Layer, Pair, Side
from newsannot.store.rows import (
    KEYS,
    TABLES,
    changes_from_json,
    changes_to_json,
    from_columns,
    key,
    to_columns,
)


@pytest.fixture
def rows(full_pair: Pair) -> list[Row]:
    """A row of each table, and a mark of each kind."""
    (claim,) = full_pair.claims
    layers = full_pair.source.layers
    return [
        PairRow(
            "p", 1, 2, aliases=full_pair.aliases, omissions=full_pair.omissions, meta={"a": None}
        ),
        ClaimRow("p", "c", 0, 3, claim.spans, claim.decision),
        JudgementRow("p", "c", "x", claim.judgements[0]),
        MarkRow("p", Side.SOURCE, "1", entity=layers.entities[0]),
        MarkRow("p", Side.SOURCE, "2", quote=layers.quotes[0]),
        MarkRow("p", Side.DERIVED, "3", boilerplate=layers.boilerplate[0]),
        RejectionRow("p", Side.SOURCE, Layer.QUOTES, 0, 3),
        AliasRow("1", ("Abe", "Ábe"), "x", "2026-11-22T00:00:00Z"),
    ]


def test_rows_come_back_from_their_columns_as_they_were(rows: list[Row]) -> None:
    assert {type(row) for row in rows} == set(TABLES) == set(KEYS)
    for row in rows:
        columns = to_columns(row)
        assert all(isinstance(value, str | int | None) for value in columns.values())
        assert from_columns(columns, type(row)) == row
        assert key(row) == tuple(columns[name] for name in KEYS[type(row)])


def test_acts_come_back_from_the_journal_as_they_were(rows: list[Row]) -> None:
    pair = rows[0]
    assert isinstance(pair, PairRow)
    changes = (
        Change(pair, replace(pair, note="n")),
        *(Change(None, row) for row in rows),
        *(Change(row, None) for row in rows),
    )
    assert changes_from_json(changes_to_json(changes)) == changes
