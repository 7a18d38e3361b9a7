"""What the derived text leaves out, beside the texts: gone through by keys and mouse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from newsannot import record
from newsannot.gui.layers import MarkKind
from newsannot.gui.ledger import Panel, Row, Run, Sign
from newsannot.gui.ledger_page import LedgerPage
from newsannot.gui.ledgers.left_out import rows
from newsannot.gui.marking import Outlook
from newsannot.model import (
    Claim,
    Entity,
    Figure,
    FigureKind,
    Layers,
    Omission,
    OmissionJudgement,
    Pair,
    Pipeline,
    Quote,
    QuoteKind,
    Span,
)
from tests.gui.conftest import ME, Bench, place

pytestmark = pytest.mark.gui

FINE, MISSING = OmissionJudgement.FINE, OmissionJudgement.MISSING
SENTENCES = ("Dogs bark.", "Ana Ruiz denied that 39 left.", "“I stay,” critics said.")
SOURCE, DERIVED = " ".join(SENTENCES), "Rain fell."
DOGS, RUIZ, CRITICS = (Span(*place(SOURCE, words)) for words in SENTENCES)


def quiet_pair(*omissions: Omission) -> Pair:
    """A pair of which the derived text tells nothing of the source."""
    layers = Layers(
        paragraphs=(Span(0, len(SOURCE)),),
        sentences=(DOGS, RUIZ, CRITICS),
        entities=(Entity(*place(SOURCE, "Ana Ruiz"), "PERSON", "p1", "Ana Ruiz"),),
        figures=(Figure(*place(SOURCE, "39"), FigureKind.NUMBER, "39"),),
        quotes=(Quote(*place(SOURCE, "“I stay,”"), QuoteKind.DIRECT),),
    )
    made = record.new_pair(replace(record.article(SOURCE), layers=layers), record.article(DERIVED))
    claims = (Claim(0, 10, "a0-10", DERIVED),)
    pipeline = Pipeline("newsannot", "test")
    return replace(made, id="quiet", pipeline=pipeline, claims=claims, omissions=omissions)


def made(*omissions: Omission) -> tuple[Row, ...]:
    return rows(Outlook(quiet_pair(*omissions), ME.id))


def judged(span: Span, judgement: OmissionJudgement) -> Omission:
    return Omission(span.start, span.end, judgement, ME.id, "t")


@pytest.fixture
def page(bench: Bench) -> LedgerPage:
    """The page on the desk, with the quiet pair's three rows."""
    bench.session.store.add_pair(quiet_pair())
    bench.session.open_pair("quiet")
    page = bench.window.pages[Panel.LEFT_OUT]
    assert isinstance(page, LedgerPage)
    bench.key(Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)
    bench.qtbot.waitUntil(lambda: len(page.model.rows) == 3)
    page.list.setFocus()
    bench.key(Qt.Key.Key_Home)
    return page


def press(bench: Bench, page: LedgerPage, button: int) -> None:
    """By keys: Tab to the button, Space."""
    page.detail.buttons[button].setFocus()
    shown = page.model.rows
    bench.key(Qt.Key.Key_Space)
    bench.qtbot.waitUntil(lambda: page.model.rows is not shown)


def row_box(page: LedgerPage, row: int) -> QPoint:
    return page.list.visualRect(page.model.index(row)).center()


def statuses(page: LedgerPage) -> list[str]:
    return [row.status for row in page.model.rows]


def test_each_row_says_why_it_weighs() -> None:
    assert [(row.status, row.group) for row in made()] == [
        ("Denial; names Ana Ruiz; 39", "Denials"),
        ("The other side; quotation", "The other side"),
        ("Only in the source", "The rest"),
    ]


def test_the_weighty_words_are_marked_but_a_quotation_which_has_its_marks() -> None:
    first, second, _ = made()
    assert [run.text for run in first.source if run.marked] == ["Ana Ruiz", "denied", "39"]
    assert "".join(run.text for run in first.source) == SENTENCES[1]
    assert second.source == (
        Run("“I stay,” "),
        Run("critics", marked=True),
        Run(" said."),
    )


def test_what_is_found_fine_is_settled_at_the_end_and_what_is_missing_stays_open() -> None:
    found = made(judged(RUIZ, FINE), judged(DOGS, MISSING))
    assert [(row.sign, row.open, row.note) for row in found] == [
        (Sign.LOST, True, ""),
        (Sign.ABSENT, True, "You say it is missing"),
        (Sign.SETTLED, False, "You say it is fine to leave out"),
    ]
    assert [act.checked for act in found[1].acts] == [False, True, None]


def test_choosing_a_row_points_at_its_sentence_in_the_source(
    bench: Bench, page: LedgerPage
) -> None:
    bench.key(Qt.Key.Key_Down)
    bench.key(Qt.Key.Key_Up)
    marks = bench.window.source.view.sheet.marks.at(RUIZ.start)
    assert [(m.start, m.end) for m in marks if m.kind is MarkKind.POINTED] == [
        (RUIZ.start, RUIZ.end)
    ]


def test_rows_are_gone_through_with_one_button_and_the_next_one_is_at_hand(
    bench: Bench, page: LedgerPage
) -> None:
    press(bench, page, 0)
    assert page.list.currentIndex().row() == 0
    assert page.detail.status.text() == "<b>The other side; quotation</b>"
    press(bench, page, 0)
    assert [o.judgement for o in bench.pair.omissions] == [FINE, FINE]
    assert page.badge() == "1"
    assert statuses(page)[0] == "Only in the source"


def test_a_judgement_is_taken_back_by_its_button_and_by_undo(
    bench: Bench, page: LedgerPage
) -> None:
    press(bench, page, 1)
    assert [o.judgement for o in bench.pair.omissions] == [MISSING]
    press(bench, page, 1)
    assert bench.pair.omissions == ()
    assert bench.window.actions_["undo"].text() == "Undo: judge omission"
    bench.window.actions_["undo"].trigger()
    assert [o.judgement for o in bench.pair.omissions] == [MISSING]


def test_a_sentence_is_linked_to_the_claim_at_hand_and_is_left_out_no_more(
    bench: Bench, page: LedgerPage
) -> None:
    bench.presenter.choose("a0-10")
    bench.qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=row_box(page, 2))
    press(bench, page, 2)
    evidence = bench.own("Rain").evidence
    assert [(piece.start, piece.end) for piece in evidence] == [(DOGS.start, DOGS.end)]
    assert "Only in the source" not in statuses(page)


def test_without_a_claim_at_hand_linking_says_what_is_needed(
    bench: Bench, page: LedgerPage
) -> None:
    bench.presenter.choose("")
    page.detail.buttons[2].click()
    assert bench.said() == "Choose a claim first"
