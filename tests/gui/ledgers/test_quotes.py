"""Quotations of the derived text beside the source's words and speakers: gone through by keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from newsannot import record
from newsannot.gui.ledger import Panel, Row, Run, Sign
from newsannot.gui.ledger_page import LedgerPage
from newsannot.gui.ledgers.quotes import rows
from newsannot.gui.marking import Outlook
from newsannot.model import (
    Claim,
    Judgement,
    Layers,
    Pair,
    Pipeline,
    Quote,
    QuoteCheck,
    QuoteKind,
    QuoteStatus,
    Reason,
    Role,
    Span,
    Speaker,
    Verdict,
)
from tests.gui.conftest import ME, Bench, place

pytestmark = pytest.mark.gui

SOURCE = "“We may stay,” Ruiz said. “It was hard,” said Li. Nobody wanted the old bridge closed."
DERIVED = "“We will stay.” “It was hard.” “Nobody wanted bridges closed.” “Never.”"
RUIZ = Speaker(*place(SOURCE, "Ruiz"), "Ruiz", "p1", "Ana Ruiz")
LI = Speaker(*place(SOURCE, "Li"), "Li", "p2", "Bo Li")
VERBATIM, ALTERED = QuoteStatus.VERBATIM, QuoteStatus.ALTERED


def quoting_pair(
    statuses: tuple[QuoteStatus, QuoteStatus] = (ALTERED, VERBATIM),
    *judgements: Judgement,
    who: str | None = "p1",
) -> Pair:
    """Four quotations, all said by one person; the first two come from two."""
    speaker = Speaker(0, 1, "she", who, "Ana Ruiz") if who else None
    held = (
        QuoteCheck(statuses[0], (Span(*place(SOURCE, "We may stay")),)),
        QuoteCheck(statuses[1], (Span(*place(SOURCE, "It was hard")),), speaker_differs=True),
        QuoteCheck(QuoteStatus.ABSENT),
        QuoteCheck(QuoteStatus.ABSENT),
    )
    texts = ("“We will stay.”", "“It was hard.”", "“Nobody wanted bridges closed.”", "“Never.”")
    quotes = tuple(
        Quote(*place(DERIVED, words), QuoteKind.DIRECT, speaker=speaker, check=check)
        for words, check in zip(texts, held, strict=True)
    )
    source = Layers(
        sentences=(Span(0, 25), Span(26, 49), Span(50, len(SOURCE))),
        quotes=(
            Quote(*place(SOURCE, "“We may stay,”"), QuoteKind.DIRECT, speaker=RUIZ),
            Quote(*place(SOURCE, "“It was hard,”"), QuoteKind.DIRECT, speaker=LI),
        ),
    )
    claims = tuple(
        Claim(q.start, q.end, f"a{q.start}-{q.end}", words, judgements=judgements)
        for q, words in zip(quotes[:2], texts, strict=False)
    )
    made = record.new_pair(
        replace(record.article(SOURCE), layers=source),
        replace(record.article(DERIVED), layers=Layers(quotes=quotes)),
    )
    return replace(made, id="quoting", pipeline=Pipeline("newsannot", "test"), claims=claims)


def made(pair: Pair) -> tuple[Row, ...]:
    return rows(Outlook(pair, ME.id))


def words(runs: tuple[Run, ...]) -> str:
    return "".join(f"[{run.text}]" if run.marked else run.text for run in runs)


def acts(row: Row) -> list[str]:
    return [act.text for act in row.acts]


def test_a_row_says_how_the_words_stand_to_the_source_and_who_speaks() -> None:
    altered, verbatim, like, nowhere = made(quoting_pair())
    assert (altered.sign, altered.status) == (Sign.CHANGED, "Words differ from the source")
    assert words(altered.derived) == "“We [will] stay.”"
    assert words(altered.source) == "We [may] stay"
    assert altered.note == "Speaker: Ana Ruiz"
    assert verbatim.sign is Sign.CHANGED
    assert verbatim.status == "Another speaker in the source"
    assert verbatim.note == "Derived: Ana Ruiz. Source: Bo Li."
    assert (like.sign, like.status) == (Sign.ABSENT, "Not in the source")
    assert words(like.source) == "nearest: Nobody wanted the old bridge closed."
    assert like.source_spans == (Span(50, len(SOURCE)),)
    assert (nowhere.source, nowhere.source_spans) == ((), ())


def test_a_verbatim_quotation_of_the_same_speaker_comes_last_and_has_no_acts() -> None:
    last = made(quoting_pair((VERBATIM, VERBATIM)))[-1]
    assert (last.sign, last.open, last.acts) == (Sign.SAME, False, ())


def test_each_difference_has_an_act() -> None:
    altered, verbatim, like, _ = made(quoting_pair())
    assert acts(altered) == ["Tag unsupported: changed quote"]
    assert acts(verbatim) == ["Tag unsupported: changed speaker"]
    assert like.acts[0].intent is None
    both = made(quoting_pair((ALTERED, ALTERED)))[1]
    assert both.status == "Another speaker · Words differ from the source"
    assert acts(both) == ["Tag unsupported: changed quote", "Tag unsupported: changed speaker"]


def test_a_paraphrase_made_a_quotation_is_contradicted_by_nothing() -> None:
    changed, _ = made(quoting_pair((QuoteStatus.FROM_PARAPHRASE, VERBATIM)))[:2]
    assert changed.status == "The source says this without quoting"
    assert "contradicts" not in changed.acts[0].tip
    assert "contradicts" in made(quoting_pair())[0].acts[0].tip


def test_a_verdict_about_the_quotation_settles_it() -> None:
    judgement = Judgement(ME.id, Verdict.UNSUPPORTED, reasons=(Reason.CHANGED_SPEAKER,))
    altered, verbatim, *_ = made(quoting_pair((ALTERED, VERBATIM), judgement))
    assert altered.open
    assert (verbatim.sign, verbatim.open) == (Sign.SETTLED, False)
    assert verbatim.status == "Tagged unsupported · Another speaker in the source"


def test_where_nobody_is_named_the_source_says_who_speaks() -> None:
    altered, *_, nowhere = made(quoting_pair(who=None))
    assert altered.note == "Derived: nobody named. Source: Ana Ruiz."
    assert nowhere.note == ""


def test_one_key_tags_the_claim_with_the_reason_and_what_contradicts_it(bench: Bench) -> None:
    bench.session.store.add_pair(quoting_pair())
    bench.session.open_pair("quoting")
    page = bench.window.pages[Panel.QUOTES]
    assert isinstance(page, LedgerPage)
    bench.key(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    bench.qtbot.waitUntil(lambda: len(page.model.rows) == 4)
    page.list.setFocus()
    bench.key(Qt.Key.Key_Home)
    bench.key(Qt.Key.Key_Down)
    page.detail.buttons[0].setFocus()
    bench.key(Qt.Key.Key_Space)
    own = bench.own("It was hard")
    assert (own.verdict, own.reasons) == (Verdict.UNSUPPORTED, (Reason.CHANGED_SPEAKER,))
    assert [(e.text, e.role) for e in own.evidence] == [
        ("“It was hard,” said Li.", Role.CONTRADICTS)
    ]
