"""The list of all pairs in the window, by keys and mouse, on a real set."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from newsannot import record
from newsannot.gui.browsing import Browsing
from newsannot.gui.set_model import Column
from newsannot.gui.set_page import SetPage
from newsannot.model import Annotator, Claim, Judgement, Pair, Pipeline, Status, Verdict
from newsannot.session import Session
from newsannot.settings import load
from newsannot.store import Store
from newsannot.store.overview import Order
from newsannot.terms import Reason
from tests.gui.conftest import ME, Bench, Program

pytestmark = pytest.mark.gui

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ADA = Annotator("ada", "Ada")


def a_pair(name: str, *verdicts: Verdict | None, by: Annotator = ME, **facts: Any) -> Pair:
    """A pair that is called so, with a claim for each verdict that somebody gave."""
    words = [f"Claim {number} of {name}." for number in range(len(verdicts))]
    source = record.article(f"What {name} rests on.", title=f"Source of {name}")
    derived = record.article(" ".join(words) or f"Nothing of {name}.", title=name)
    claims, at = [], 0
    for text, verdict in zip(words, verdicts, strict=True):
        own = (Judgement(by.id, verdict, reasons=(Reason.OTHER,)),) if verdict else ()
        claims.append(Claim(at, at + len(text), f"a{at}-{at + len(text)}", text, judgements=own))
        at += len(text) + 1
    pair = replace(record.new_pair(source, derived), id=name, claims=tuple(claims))
    pair = replace(pair, pipeline=Pipeline("newsannot", "test") if verdicts else None)
    return replace(pair, annotators=(by,), **facts)


FERRY = a_pair("ferry", Verdict.MATCHING, None, status=Status.IN_PROGRESS, tags=("budget",))
STORM = a_pair("storm", Verdict.UNSUPPORTED, by=ADA, status=Status.DONE, note="Ask the harbour")
UNREAD = a_pair("unread")


@pytest.fixture
def panel(bench: Bench) -> Bench:
    """The window on a set of four pairs, the first of which, bridge, is on the desk."""
    for pair in (FERRY, STORM, UNREAD):
        bench.session.store.add_pair(pair)
    return bench


def shown(bench: Bench) -> SetPage:
    """The list, when it is there."""
    bench.key(Qt.Key.Key_F2)
    page = there(bench)
    bench.qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    return page


def there(bench: Bench) -> SetPage:
    browsing = bench.window.findChild(Browsing)
    assert browsing
    assert browsing.page
    return browsing.page


def titles(page: SetPage) -> list[str]:
    return [cell(page, row, Column.DERIVED) for row in range(page.model.rowCount())]


def cell(page: SetPage, row: int, column: Column) -> str:
    return str(page.model.index(row, column).data())


def wait_for(bench: Bench, page: SetPage, *names: str) -> None:
    bench.qtbot.waitUntil(lambda: titles(page) == list(names))


def click(bench: Bench, page: SetPage, row: int, keys: Qt.KeyboardModifier | None = None) -> None:
    at = page.list.visualRect(page.model.index(row, 0)).center()
    held = keys or Qt.KeyboardModifier.NoModifier
    bench.qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, held, at)


def search(bench: Bench, page: SetPage, words: str) -> None:
    bench.qtbot.keyClicks(page.list, "/")
    bench.qtbot.keyClicks(page.filters.words, words)


def choose(bench: Bench, page: SetPage, combo: str, words: str) -> None:
    """By keys, as somebody does who hears what is chosen."""
    choice = getattr(page.filters, combo)
    choice.setFocus()
    for _ in range(choice.count()):
        if choice.currentText().startswith(words):
            return
        bench.qtbot.keyClick(choice, Qt.Key.Key_Down)
    raise AssertionError([choice.itemText(n) for n in range(choice.count())])


def test_f2_shows_all_pairs_in_the_place_of_the_texts_and_leads_back(panel: Bench) -> None:
    page = shown(panel)
    assert titles(page) == [
        "Mayor Ruiz promised the bridge will reopen in May. Exactly 93 workers repair it.",
        "ferry",
        "storm",
        "unread",
    ]
    assert page.count.text() == "4 pairs"
    assert not panel.window.showing_texts()
    assert panel.window.actions_["show_set"].isChecked()
    panel.key(Qt.Key.Key_F2)
    assert panel.window.showing_texts()
    assert panel.window.derived.view.hasFocus()


def test_a_row_tells_how_the_work_stands(panel: Bench) -> None:
    page = shown(panel)
    row = [cell(page, 1, column) for column in Column]
    assert row[:9] == [
        "ferry",
        "Source of ferry",
        "In progress",
        "1 of 2",
        "1",
        "",
        "",
        "Me",
        "budget",
    ]
    assert [cell(page, 2, column) for column in (Column.STATUS, Column.PROGRESS, Column.NOTE)] == [
        "Done",
        "0 of 1",
        "Note",
    ]


def test_a_pair_that_nobody_read_has_a_dash(panel: Bench) -> None:
    page = shown(panel)
    assert cell(page, 3, Column.PROGRESS) == "–"


def test_the_pair_on_the_desk_is_the_current_row_and_enter_opens_another(panel: Bench) -> None:
    page = shown(panel)
    assert page.list.currentIndex().row() == 0
    panel.key(Qt.Key.Key_Down)
    panel.key(Qt.Key.Key_Return)
    assert panel.session.pair
    assert panel.session.pair.id == "ferry"
    assert panel.window.showing_texts()
    assert panel.window.derived.view.hasFocus()
    panel.key(Qt.Key.Key_F2)
    panel.qtbot.waitUntil(lambda: page.list.currentIndex().row() == 1)


def test_a_double_click_opens_a_pair(panel: Bench) -> None:
    page = shown(panel)
    at = page.list.visualRect(page.model.index(2, 1)).center()
    panel.qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    panel.qtbot.mouseDClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert panel.session.pair
    assert panel.session.pair.id == "storm"


def test_esc_goes_back_to_the_texts_as_they_were(panel: Bench) -> None:
    shown(panel)
    panel.key(Qt.Key.Key_Down)
    panel.key(Qt.Key.Key_Escape)
    assert panel.window.showing_texts()
    assert panel.pair.id == "bridge"


def test_keys_for_claims_do_nothing_while_the_texts_are_not_seen(panel: Bench) -> None:
    page = shown(panel)
    for key in (Qt.Key.Key_1, Qt.Key.Key_Delete, Qt.Key.Key_F5):
        panel.qtbot.keyClick(page.list, key)
    tip = panel.window.actions_["matching"].toolTip()
    assert "The list of pairs is shown" in tip
    assert all(not claim.judgements for claim in panel.pair.claims)
    assert len(panel.pair.claims) == 4


def test_home_end_and_page_keys_go_through_the_rows(panel: Bench) -> None:
    page = shown(panel)
    for key, row in ((Qt.Key.Key_End, 3), (Qt.Key.Key_Home, 0), (Qt.Key.Key_PageDown, 3)):
        panel.key(key)
        assert page.list.currentIndex().row() == row


def test_words_are_looked_for_as_they_are_typed_and_shown_where_they_stand(panel: Bench) -> None:
    page = shown(panel)
    panel.qtbot.keyClicks(page.list, "/")
    assert page.filters.words.hasFocus()
    panel.qtbot.keyClicks(page.filters.words, "harbour")
    wait_for(panel, page, "storm")
    row = page.model.row(0)
    assert row
    assert row.hit
    assert (row.hit.before, row.hit.words) == ("Ask the ", "harbour")
    assert page.count.text() == "1 of 4 pairs"
    panel.key(Qt.Key.Key_Return)
    assert page.list.hasFocus()
    panel.key(Qt.Key.Key_Backspace)
    panel.qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    assert page.list.hasFocus()


def test_a_letter_begins_a_search(panel: Bench) -> None:
    page = shown(panel)
    panel.qtbot.keyClicks(page.list, "s")
    panel.qtbot.keyClicks(page.filters.words, "torm")
    assert page.filters.words.text() == "storm"
    wait_for(panel, page, "storm")


def test_the_set_is_searched_from_the_texts(panel: Bench) -> None:
    panel.key(Qt.Key.Key_S, CONTROL | SHIFT)
    page = there(panel)
    assert page.filters.words.hasFocus()
    panel.qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    assert page.filters.words.hasFocus()


@pytest.mark.parametrize(
    ("combo", "words", "left"),
    [
        ("status", "Done", ["storm"]),
        ("verdict", "Matching", ["ferry"]),
        ("reason", "Other", ["ferry", "storm"]),
        ("person", "Ada", ["storm"]),
        ("tag", "budget", ["ferry"]),
    ],
)
def test_the_list_is_narrowed_by_a_choice(
    panel: Bench, combo: str, words: str, left: list[str]
) -> None:
    page = shown(panel)
    panel.qtbot.waitUntil(lambda: page.filters.tag.count() > 1)
    choose(panel, page, combo, words)
    wait_for(panel, page, *left)
    assert getattr(page.filters, combo).font().bold()
    assert page.clear.isVisible()
    panel.qtbot.mouseClick(page.clear, Qt.MouseButton.LeftButton)
    panel.qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    assert not page.clear.isVisible()


def test_only_unread_pairs_are_shown_when_asked_for(panel: Bench) -> None:
    page = shown(panel)
    panel.qtbot.mouseClick(page.filters.unread, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    wait_for(panel, page, "unread")


def test_progress_and_verdicts_are_of_the_person_asked_for(panel: Bench) -> None:
    page = shown(panel)
    panel.qtbot.waitUntil(lambda: page.filters.person.count() > 1)
    choose(panel, page, "person", "Ada")
    wait_for(panel, page, "storm")
    assert cell(page, 0, Column.PROGRESS) == "1 of 1"
    assert cell(page, 0, Column.UNSUPPORTED) == "1"


def test_a_filter_without_hits_says_so_and_clears_by_a_button(panel: Bench) -> None:
    page = shown(panel)
    search(panel, page, "zebra")
    panel.qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert page.nothing.text() == "No pair has «zebra»."
    panel.key(Qt.Key.Key_Return)
    assert page.clear_too.hasFocus()
    panel.key(Qt.Key.Key_Space)
    panel.qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    assert page.list.hasFocus()


def test_headers_sort_and_turn_round(panel: Bench) -> None:
    page = shown(panel)
    header = page.list.header
    at = QPoint(header.sectionViewportPosition(Column.STATUS) + 20, header.height() // 2)
    names = titles(page)
    panel.qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    wait_for(panel, page, names[0], "unread", "ferry", "storm")
    assert page.order.currentText() == "Status"
    panel.qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    wait_for(panel, page, "storm", "ferry", names[0], "unread")
    assert page.way.isChecked()


def test_keys_sort_too(panel: Bench) -> None:
    page = shown(panel)
    names = titles(page)
    page.order.setFocus()
    for _ in Order:
        if page.order.currentText() == "Matching":
            break
        panel.qtbot.keyClick(page.order, Qt.Key.Key_Down)
    wait_for(panel, page, "ferry", names[0], "storm", "unread")
    page.way.setFocus()
    panel.qtbot.keyClick(page.way, Qt.Key.Key_Space)
    wait_for(panel, page, names[0], "storm", "unread", "ferry")


def test_what_is_chosen_stays_when_the_order_changes(panel: Bench) -> None:
    page = shown(panel)
    click(panel, page, 1)
    click(panel, page, 3, CONTROL)
    chosen = page.chosen_numbers()
    page.way.click()
    panel.qtbot.waitUntil(lambda: titles(page)[0] == "unread")
    assert sorted(page.chosen_numbers()) == sorted(chosen)


def test_sorting_shows_what_comes_first_and_keeps_what_is_chosen(panel: Bench) -> None:
    for number in range(60):
        panel.session.store.add_pair(a_pair(f"pair {number:02}"))
    page = shown(panel)
    click(panel, page, 2)
    chosen = page.chosen_numbers()
    page.way.click()
    panel.qtbot.waitUntil(lambda: titles(page)[0] == "pair 59")
    assert page.list.verticalScrollBar().value() == 0
    assert page.chosen_numbers() == chosen


def test_an_act_in_the_texts_is_seen_when_the_list_comes_back(panel: Bench) -> None:
    page = shown(panel)
    panel.key(Qt.Key.Key_Escape)
    panel.key(Qt.Key.Key_M)
    panel.key(Qt.Key.Key_F2)
    panel.qtbot.waitUntil(lambda: cell(page, 0, Column.PROGRESS) == "1 of 4")
    assert cell(page, 0, Column.STATUS) == "In progress"
    panel.key(Qt.Key.Key_Z, CONTROL)
    assert cell(page, 0, Column.PROGRESS) == "0 of 4"
    assert page.isVisible()


def test_a_pair_that_comes_while_the_list_is_shown_is_listed(panel: Bench) -> None:
    page = shown(panel)
    panel.session.store.add_pair(a_pair("late"))
    wait_for(panel, page, titles(page)[0], "ferry", "storm", "unread", "late")


def test_pairs_found_for_an_older_wish_are_dropped(panel: Bench) -> None:
    page = shown(panel)
    page.filters.type("z")
    page.filters.words.setText("storm")
    page.asked.emit()
    page.filters.words.setText("ferry")
    page.asked.emit()
    wait_for(panel, page, "ferry")


def test_the_next_unfinished_pair_is_opened_from_texts_and_list(panel: Bench) -> None:
    opened: list[str] = []
    for _ in range(2):
        with panel.qtbot.waitSignal(panel.presenter.pair_shown):
            panel.key(Qt.Key.Key_Right, ALT | SHIFT)
        opened.append(panel.pair.id)
    page = shown(panel)
    panel.key(Qt.Key.Key_Home)
    with panel.qtbot.waitSignal(panel.presenter.pair_shown):
        panel.qtbot.keyClick(page.list, Qt.Key.Key_Right, ALT | SHIFT)
    assert [*opened, panel.pair.id] == ["ferry", "unread", "ferry"]


def test_that_no_other_pair_is_unfinished_is_said(bench: Bench) -> None:
    bench.key(Qt.Key.Key_Right, ALT | SHIFT)
    bench.qtbot.waitUntil(lambda: bench.said() == "No other pair is unfinished")


def test_an_empty_set_says_what_to_do(bench: Bench, tmp_path: Path) -> None:
    bench.presenter.set_session(Session(Store(tmp_path / "empty.newsannot"), ME))
    bench.key(Qt.Key.Key_F2)
    page = there(bench)
    bench.qtbot.waitUntil(lambda: page.nothing.text().startswith("There is no pair in this set"))
    assert not page.clear_too.isVisible()
    bench.key(Qt.Key.Key_Escape)
    assert bench.window.empty.isVisible()


def test_a_row_is_read_out_whole(panel: Bench) -> None:
    page = shown(panel)
    spoken = page.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(
        "ferry; source: Source of ferry; in progress; 1 of 2 tagged; 1 matching; by Me; tags: budget"
    )


def test_long_titles_are_told_whole_in_a_tooltip(panel: Bench) -> None:
    name = "Donaudampfschifffahrtsgesellschaft " * 7
    panel.session.store.add_pair(replace(a_pair("long"), derived=record.article("x y", title=name)))
    page = shown(panel)
    tip = page.model.index(4, Column.DERIVED).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == name.strip() or tip == name


def test_columns_are_as_wide_next_time(panel: Bench) -> None:
    panel.window.resize(1400, 700)
    page = shown(panel)
    page.list.setColumnWidth(Column.TAGS, 222)
    room = page.list.columnWidth(Column.DERIVED) + page.list.columnWidth(Column.SOURCE)
    page.list.setColumnWidth(Column.DERIVED, room // 3)
    panel.key(Qt.Key.Key_Escape)
    widths = panel.window.list_columns
    assert widths[Column.TAGS] == 222
    assert widths[Column.DERIVED] == room // 3
    assert sum(widths) == page.list.viewport().width()
    other = SetPage(panel.window.theme)
    panel.qtbot.addWidget(other)
    other.list.set_widths(widths)
    assert other.list.columnWidth(Column.TAGS) == 222


def test_blind_annotators_see_nothing_of_others(panel: Bench) -> None:
    panel.window.actions_["blind"].trigger()
    page = shown(panel)
    assert cell(page, 2, Column.ANNOTATORS) == ""
    panel.qtbot.waitUntil(lambda: page.filters.person.count() > 1)
    people = [page.filters.person.itemText(n) for n in range(page.filters.person.count())]
    assert people == ["Anybody", "Me: 1"]
    choose(panel, page, "verdict", "Unsupported")
    panel.qtbot.waitUntil(lambda: page.model.rowCount() == 0)


def test_hiding_others_while_the_list_is_looked_at_takes_their_verdicts_out_of_it(
    panel: Bench,
) -> None:
    page = shown(panel)
    assert cell(page, 2, Column.ANNOTATORS) == "Ada"
    panel.window.actions_["blind"].trigger()
    panel.qtbot.waitUntil(lambda: cell(page, 2, Column.ANNOTATORS) == "")


def test_another_set_is_listed_anew_without_the_filters_of_the_one_before(
    panel: Bench, tmp_path_factory: pytest.TempPathFactory
) -> None:
    page = shown(panel)
    search(panel, page, "storm")
    wait_for(panel, page, "storm")
    other = tmp_path_factory.mktemp("other") / "b.newsannot"
    with Store(other) as store:
        store.add_pair(a_pair("other"))
    panel.opening.open_set(other)
    panel.key(Qt.Key.Key_F2)
    wait_for(panel, page, "other")
    assert page.filters.words.text() == ""


def test_a_pair_that_is_read_in_the_background_gets_its_number_of_claims(
    panel: Bench, tmp_path: Path
) -> None:
    page = shown(panel)
    with closing(sqlite3.connect(tmp_path / "bridge.newsannot")) as other, other:
        other.execute("UPDATE pairs SET claims = 5 WHERE pair = 'unread'")
    panel.qtbot.waitUntil(lambda: cell(page, 3, Column.PROGRESS) == "0 of 5")
    assert page.list.currentIndex().row() == 0


def test_what_is_chosen_and_the_place_stay_when_pairs_come(panel: Bench) -> None:
    for number in range(60):
        panel.session.store.add_pair(a_pair(f"pair {number:02}"))
    page = shown(panel)
    panel.qtbot.waitUntil(lambda: page.model.rowCount() == 64)
    page.list.verticalScrollBar().setValue(900)
    click(panel, page, page.list.rowAt(100))
    chosen, place = page.chosen_numbers(), page.list.verticalScrollBar().value()
    panel.session.store.add_pair(a_pair("late"))
    panel.qtbot.waitUntil(lambda: page.model.rowCount() == 65)
    assert (page.chosen_numbers(), page.list.verticalScrollBar().value()) == (chosen, place)


def test_opening_files_leads_from_the_list_to_the_texts(panel: Bench) -> None:
    shown(panel)
    panel.window.actions_["undo"].trigger()
    panel.session.open_pair("storm")
    assert panel.window.showing_texts()
    assert not panel.window.actions_["show_set"].isChecked()


def test_the_columns_are_kept_between_two_runs_of_the_program(
    program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "desk.newsannot"
    with Store(path) as store:
        store.add_pair(FERRY)
    desktop = program.start(path)
    program.pair()
    program.key(Qt.Key.Key_F2)
    browsing = desktop.window.findChild(Browsing)
    assert browsing
    assert browsing.page
    browsing.page.list.setColumnWidth(Column.STATUS, 123)
    program.quit()
    assert load(tmp_path / "settings.json").list_columns[Column.STATUS] == 123


def test_a_choice_has_room_for_long_words_that_stand_there_at_first(
    panel: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    filters, long = shown(panel).filters, "Irgendein Schlagwort"
    monkeypatch.setattr("newsannot.gui.set_filters.tr", lambda *_words, **_facts: long)
    filters.show_used(None, {})
    for choice in (filters.reason, filters.person, filters.tag):
        assert choice.sizeHint().width() > choice.fontMetrics().horizontalAdvance(long)
