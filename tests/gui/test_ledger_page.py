"""A ledger beside the texts, by keys and mouse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollBar
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from newsannot.gui.ledger import Row, RowAct, Run, Sign
from newsannot.gui.ledger_model import LedgerModel, RowFilter
from newsannot.gui.ledger_page import LedgerPage
from newsannot.gui.theme import Theme
from newsannot.model import Span
from newsannot.verbs import Desk

pytestmark = pytest.mark.gui

LEFT = Qt.MouseButton.LeftButton


def nothing(_desk: Desk) -> None:
    return None


CHANGED = Row(
    "a",
    Sign.CHANGED,
    "changed",
    (Run("Exactly "), Run("<93>", marked=True), Run(" workers")),
    (Run("Some "), Run("39", marked=True), Run(" workers")),
    note="number",
    derived_span=Span(0, 4),
    claim="a0-4",
    acts=(
        RowAct("Tag", "Tag it", nothing),
        RowAct("Cannot", "There is no claim"),
        RowAct("Done", "Done already", nothing, checked=True),
        RowAct("Same as…", "Choose", choices=(RowAct("Ruiz & Co", "", nothing),)),
    ),
)
SAME = Row("b", Sign.SAME, "equal", (Run("May"),), (Run("May"),), open=False)


@pytest.fixture
def page(qtbot: QtBot) -> LedgerPage:
    page = LedgerPage(Theme.load(dark=False), "Figures", "There are no figures")
    qtbot.addWidget(page)
    page.resize(360, 700)
    page.show_value((CHANGED, SAME))
    page.show()
    return page


def choose(page: LedgerPage, qtbot: QtBot, place: int) -> None:
    box = page.list.visualRect(page.model.index(place))
    qtbot.mouseClick(page.list.viewport(), LEFT, pos=box.center())


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = LedgerModel()
    model.set_rows((CHANGED, SAME))
    qtmodeltester.check(model)
    model.set_filter(RowFilter.OPEN)
    qtmodeltester.check(model)


def test_a_row_is_chosen_by_the_mouse_and_by_the_arrows(page: LedgerPage, qtbot: QtBot) -> None:
    chosen: list[Row] = []
    page.row_chosen.connect(chosen.append)
    choose(page, qtbot, 0)
    assert chosen[0] == CHANGED
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert chosen[-1] == SAME


def test_a_page_says_what_choosing_a_row_does_until_one_is_chosen(
    page: LedgerPage, qtbot: QtBot
) -> None:
    hint = "Choose a row to see its words in both texts"
    seen = [label for label in page.findChildren(QLabel) if label.text() == hint]
    assert [label.isVisible() for label in seen] == [True]
    choose(page, qtbot, 0)
    assert not seen[0].isVisible()


def test_a_letter_is_left_to_the_window(page: LedgerPage, qtbot: QtBot) -> None:
    choose(page, qtbot, 0)
    qtbot.keyClick(page.list, Qt.Key.Key_E)
    assert page.list.currentIndex().row() == 0


def test_the_chosen_row_shows_what_differs_with_signs_of_the_text_as_they_are(
    page: LedgerPage, qtbot: QtBot
) -> None:
    choose(page, qtbot, 0)
    assert page.detail.derived.text() == "Exactly <b><u>&lt;93&gt;</u></b> workers"
    assert page.detail.source.text() == "Some <b><u>39</u></b> workers"
    assert page.detail.note.text() == "number"


def test_a_button_gives_what_makes_its_act_and_one_without_says_why(
    page: LedgerPage, qtbot: QtBot
) -> None:
    choose(page, qtbot, 0)
    tag, cannot, done, same = page.detail.buttons
    with qtbot.waitSignal(page.act_chosen) as told:
        qtbot.mouseClick(tag, LEFT)
    assert told.args == [nothing]
    assert (cannot.isEnabled(), cannot.toolTip()) == (False, "There is no claim")
    assert done.isChecked()
    (choice,) = same.menu().actions()
    assert choice.text() == "Ruiz && Co"
    with qtbot.waitSignal(page.act_chosen):
        choice.trigger()


def test_rows_made_anew_leave_the_chosen_one_chosen_without_a_word(
    page: LedgerPage, qtbot: QtBot
) -> None:
    choose(page, qtbot, 0)
    with qtbot.assertNotEmitted(page.row_chosen):
        page.show_value((SAME, CHANGED))
    assert page.list.currentIndex().row() == 1
    page.show_value((SAME,))
    assert not page.list.currentIndex().isValid()


@pytest.mark.parametrize("scrolled", [0, 2000])
def test_rows_made_anew_stay_where_they_were_scrolled_to(
    page: LedgerPage, qtbot: QtBot, scrolled: int
) -> None:
    rows = tuple(replace(SAME, key=str(number)) for number in range(200))
    page.show_value(rows)
    choose(page, qtbot, 1)
    page.list.verticalScrollBar().setValue(scrolled)
    page.show_value((replace(rows[0], status="other"), *rows[1:]))
    assert page.list.verticalScrollBar().value() == scrolled
    assert page.list.currentIndex().row() == 1


def test_the_filter_leaves_what_is_worth_a_look(page: LedgerPage, qtbot: QtBot) -> None:
    assert [page.filter.itemText(n) for n in range(2)] == ["All: 2", "To look at: 1"]
    assert page.badge() == "1"
    page.filter.setFocus()
    qtbot.keyClick(page.filter, Qt.Key.Key_Down)
    assert page.model.rowCount() == 1


def test_a_ledger_without_rows_says_what_that_means(page: LedgerPage) -> None:
    page.show_value(())
    assert (page.empty.text(), page.empty.isVisible()) == ("There are no figures", True)
    page.show_waiting()
    assert page.empty.text() == "Appears here when both texts are read"


def test_a_row_is_spoken_in_one_sentence(page: LedgerPage) -> None:
    said = page.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "changed; derived: Exactly <93> workers; source: Some 39 workers; number"


def test_long_words_are_scrolled_above_the_buttons_and_begin_at_their_beginning(
    page: LedgerPage, qtbot: QtBot
) -> None:
    long = replace(CHANGED, derived=(Run("word " * 400),))
    page.show_value((long, replace(long, key="c")))
    choose(page, qtbot, 0)
    bar = page.detail.findChildren(QScrollBar, options=Qt.FindChildOption.FindChildrenRecursively)
    (upright,) = (b for b in bar if b.orientation() is Qt.Orientation.Vertical)
    qtbot.waitUntil(lambda: upright.maximum() > 0)
    upright.setValue(upright.maximum())
    tag = page.detail.buttons[0]
    assert page.rect().contains(tag.mapTo(page, tag.rect().bottomRight()))
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert upright.value() == 0


def test_a_list_that_gets_the_keys_chooses_its_first_row_and_tab_leads_to_its_buttons(
    page: LedgerPage, qtbot: QtBot
) -> None:
    QPushButton(page).show()  # which Tab comes to after the page
    page.activateWindow()
    page.filter.setFocus()
    qtbot.keyClick(page.filter, Qt.Key.Key_Tab)
    assert page.list.hasFocus()
    assert [index.row() for index in page.list.selectedIndexes()] == [0]
    assert page.detail.status.text() == "<b>changed</b>"
    tag, _cannot, done, _same = page.detail.buttons
    qtbot.keyClick(page.list, Qt.Key.Key_Tab)
    assert tag.hasFocus()
    qtbot.keyClick(tag, Qt.Key.Key_Tab)
    assert done.hasFocus()


def test_of_two_rows_with_one_key_the_chosen_one_stays(page: LedgerPage, qtbot: QtBot) -> None:
    alike = (CHANGED, replace(CHANGED, status="another"), SAME)
    page.show_value(alike)
    choose(page, qtbot, 1)
    page.show_value(alike)
    assert page.list.currentIndex().row() == 1
    assert "another" in page.detail.status.text()
