"""The ledgers beside the pair on the desk, in the window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtWidgets import QApplication

from newsannot import record, verbs
from newsannot.gui.layers import MarkGroup
from newsannot.gui.ledger import Panel, Sign
from newsannot.gui.ledger_page import LedgerPage
from newsannot.gui.marking import Outlook
from newsannot.gui.reuse_page import ReusePage
from newsannot.model import Annotator, Reason, Verdict
from tests.gui.conftest import DERIVED, SOURCE, Bench, place

pytestmark = pytest.mark.gui

ALT = Qt.KeyboardModifier.AltModifier


def page(bench: Bench, panel: Panel) -> LedgerPage:
    shown = bench.window.pages[panel]
    assert isinstance(shown, LedgerPage)
    return shown


def figures(bench: Bench) -> LedgerPage:
    """The figures, shown by their key, once they are there."""
    bench.key(Qt.Key.Key_2, ALT)
    shown = page(bench, Panel.FIGURES)
    bench.qtbot.waitUntil(lambda: shown.model.rowCount() > 0)
    return shown


def test_a_key_shows_a_ledger_and_another_the_claims_again(bench: Bench) -> None:
    shown = figures(bench)
    assert shown.isVisible()
    assert not bench.window.claims.isVisible()
    bench.key(Qt.Key.Key_1, ALT)
    assert bench.window.claims.isVisible()


def test_a_ledger_that_is_asked_for_brings_back_the_hidden_panel(bench: Bench) -> None:
    bench.key(Qt.Key.Key_F9)
    assert not bench.window.side.isVisible()
    assert figures(bench).isVisible()


def test_a_chosen_row_makes_its_claim_the_one_at_hand_and_points_at_its_words(
    bench: Bench,
) -> None:
    shown = figures(bench)
    bench.qtbot.keyClick(shown.list, Qt.Key.Key_Down)
    claim = bench.presenter.claim
    assert claim == bench.claim("93")
    derived = bench.window.derived.view.sheet.marks.group(MarkGroup.POINTED).within(0, 999)
    assert [(p.mark.start, p.mark.end) for p in derived] == [place(DERIVED, "93")]
    source = bench.window.source.view.sheet.marks.group(MarkGroup.POINTED).within(0, 999)
    assert [(p.mark.start, p.mark.end) for p in source] == [place(SOURCE, "39")]


def test_a_chosen_name_makes_the_claim_that_holds_it_the_one_that_a_key_tags(
    bench: Bench,
) -> None:
    bench.key(Qt.Key.Key_N)
    bench.key(Qt.Key.Key_4, ALT)
    names = page(bench, Panel.NAMES)
    bench.qtbot.waitUntil(lambda: names.model.rowCount() > 0)
    bench.qtbot.keyClick(names.list, Qt.Key.Key_Down)
    assert bench.presenter.claim == bench.claim("Mayor Ruiz")


def test_the_words_of_a_row_stay_pointed_at_when_something_else_was_reached_before(
    bench: Bench,
) -> None:
    bench.window.derived.set_caret(DERIVED.index("dry"))
    bench.key(Qt.Key.Key_Period)
    shown = figures(bench)
    bench.qtbot.keyClick(shown.list, Qt.Key.Key_Down)
    bench.key(Qt.Key.Key_U)
    assert bench.own("93").verdict is Verdict.UNSUPPORTED
    derived = bench.window.derived.view.sheet.marks.group(MarkGroup.POINTED).within(0, 999)
    assert [(p.mark.start, p.mark.end) for p in derived] == [place(DERIVED, "93")]


def test_a_row_of_the_pair_before_cannot_be_gone_to_in_the_next(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = figures(bench)
    monkeypatch.setattr("newsannot.session._LONG", 2)
    other = record.new_pair(record.article("One text."), record.article("Another."))
    bench.session.store.add_pair(other)
    bench.session.open_pair(other.id)
    bench.qtbot.keyClick(shown.list, Qt.Key.Key_Down)
    assert len(bench.window.derived.view.sheet.marks) == 0


def test_what_a_row_pointed_at_is_let_go_when_another_claim_is_chosen(bench: Bench) -> None:
    shown = figures(bench)
    bench.qtbot.keyClick(shown.list, Qt.Key.Key_Down)
    bench.key(Qt.Key.Key_N)
    for pane in (bench.window.derived, bench.window.source):
        assert len(pane.view.sheet.marks.group(MarkGroup.POINTED).within(0, 999)) == 0


def test_the_button_of_a_row_tags_its_claim_and_undo_takes_it_back(bench: Bench) -> None:
    shown = figures(bench)
    bench.qtbot.keyClick(shown.list, Qt.Key.Key_Down)
    button = next(b for b in shown.detail.buttons if b.isVisible() and b.isEnabled())
    button.setFocus()
    bench.qtbot.keyClick(button, Qt.Key.Key_Space)
    own = bench.own("93")
    assert (own.verdict, own.reasons) == (Verdict.UNSUPPORTED, (Reason.CHANGED_NUMBER,))
    bench.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bench.judged("93") is None


def test_who_works_on_sees_their_own_answers_in_the_ledgers(bench: Bench) -> None:
    shown = figures(bench)
    bench.session.do(verbs.tag(bench.session.desk(), bench.claim("93").id, Verdict.UNSUPPORTED))
    bench.qtbot.waitUntil(lambda: shown.model.rows[0].sign is Sign.SETTLED)
    bench.session.know(Annotator("you", "You"))
    bench.qtbot.waitUntil(lambda: shown.model.rows[0].sign is Sign.CHANGED)


def test_the_switches_tell_how_many_rows_are_worth_a_look_when_the_hands_rest(
    bench: Bench,
) -> None:
    switch = bench.window.side.switches[Panel.FIGURES]
    bench.qtbot.waitUntil(lambda: switch.text() == "Figures  1")


def test_rows_that_were_made_before_the_texts_were_swapped_are_not_shown(bench: Bench) -> None:
    bench.key(Qt.Key.Key_2, ALT)
    bench.window.actions_["swap"].trigger()
    assert bench.pair.source.text == DERIVED
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()
    assert page(bench, Panel.FIGURES).model.rows == ()


@pytest.mark.logs("work in a thread failed")
@pytest.mark.parametrize("panel", [Panel.FIGURES, Panel.REUSE])
def test_a_ledger_that_cannot_be_made_says_so(
    bench: Bench, panel: Panel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_outlook: Outlook) -> object:
        raise ValueError

    window, shown = bench.window, bench.window.pages[panel]
    broken = (replace(ledger, build=fail) for ledger in window.ledgers)
    monkeypatch.setattr(window, "ledgers", tuple(broken))
    window.actions_[f"show_{panel}"].trigger()
    assert isinstance(shown, LedgerPage | ReusePage)
    bench.qtbot.waitUntil(lambda: "could not be made" in shown.empty.text())
    assert shown.empty.isVisible()
