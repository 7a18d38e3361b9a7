"""Hedges and attributions that the derived text lost, as rows: gone through and tagged by keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from newsannot import record
from newsannot.gui.ledger import Panel, Row, Run, Sign
from newsannot.gui.ledger_page import LedgerPage
from newsannot.gui.ledgers.certainty import rows
from newsannot.gui.marking import Outlook
from newsannot.model import (
    Claim,
    Evidence,
    Judgement,
    Layers,
    Pair,
    Reason,
    Span,
    Verdict,
)
from tests.gui.conftest import ME, Bench

pytestmark = pytest.mark.gui


def hedged_pair(judgement: Judgement | None = None) -> Pair:
    """A film that was only possibly made in Oslo, and fuel that was only possibly contaminated in the source."""
    here = "The film was possibly made in Oslo. The fuel was contaminated."
    there = "The film was made in Oslo. The fuel may have been contaminated."
    ends = ((0, 35), (36, len(here)))
    passages = ((0, 26), (27, len(there)))
    own = judgement or Judgement(ME.id)
    claims = tuple(
        Claim(
            *end,
            f"a{end[0]}-{end[1]}",
            here[slice(*end)],
            judgements=(replace(own, evidence=(Evidence(*passage, there[slice(*passage)]),)),),
        )
        for end, passage in zip(ends, passages, strict=True)
    )
    layers = Layers(sentences=tuple(Span(*passage) for passage in passages))
    source = replace(record.article(there), layers=layers)
    return replace(record.new_pair(source, record.article(here)), claims=claims)


def made(pair: Pair) -> tuple[Row, ...]:
    return rows(Outlook(pair, ME.id))


def words(runs: tuple[Run, ...]) -> str:
    return "".join(f"[{run.text}]" if run.marked else run.text for run in runs)


def test_what_is_told_with_less_reserve_comes_first_with_the_words_marked() -> None:
    fact, hedged = made(hedged_pair())
    assert (fact.sign, fact.status, fact.open) == (Sign.LOST, "Told as fact", True)
    assert words(fact.derived) == "The fuel was [contaminated]."
    assert words(fact.source) == "The fuel [may] have been contaminated."
    assert (hedged.sign, hedged.status, hedged.open) == (Sign.NEW, "Hedged here only", False)
    assert words(hedged.derived) == "The film was [possibly] made in Oslo."


def test_only_what_is_lost_can_be_tagged() -> None:
    fact, hedged = made(hedged_pair())
    assert [act.text for act in fact.acts] == ["Tag embellished: dropped hedge"]
    assert hedged.acts == ()


@pytest.mark.parametrize(
    "judgement",
    [
        Judgement(ME.id, Verdict.MATCHING),
        Judgement(ME.id, Verdict.EMBELLISHED, reasons=(Reason.DROPPED_HEDGE,)),
    ],
)
def test_what_the_person_answered_for_is_settled(judgement: Judgement) -> None:
    fact, _ = made(hedged_pair(judgement))
    assert fact.sign is Sign.SETTLED
    assert not fact.open


def test_a_row_is_tagged_by_keys(bench: Bench) -> None:
    page = bench.window.pages[Panel.HEDGES]
    assert isinstance(page, LedgerPage)
    bench.key(Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    bench.qtbot.waitUntil(lambda: len(page.model.rows) == 1)
    (row,) = page.model.rows
    assert words(row.derived) == "Mayor Ruiz promised the bridge [will] reopen in May."
    page.list.setFocus()
    bench.key(Qt.Key.Key_Home)
    page.detail.buttons[0].setFocus()
    bench.key(Qt.Key.Key_Space)
    own = bench.own("reopen")
    assert (own.verdict, own.reasons) == (Verdict.EMBELLISHED, (Reason.DROPPED_HEDGE,))
    bench.qtbot.waitUntil(lambda: page.model.rows[0].sign is Sign.SETTLED)
