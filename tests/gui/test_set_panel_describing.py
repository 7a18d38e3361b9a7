"""Pairs marked as done, tagged and noted in the window, from the texts and from the list."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from newsannot import verbs
from newsannot.gui.description_bar import DescriptionBar
from newsannot.gui.set_model import Column
from newsannot.model import Annotator, Status
from newsannot.session import Session
from newsannot.store import Store
from tests.gui.conftest import Bench
from tests.gui.test_accessibility import faults
from tests.gui.test_set_panel import CONTROL, SHIFT, a_pair, cell, click, panel, shown, there

__all__ = ["panel"]

pytestmark = pytest.mark.gui

DONE, TAGS = Qt.Key.Key_D, Qt.Key.Key_T


def status(bench: Bench, pair: str = "bridge") -> Status:
    return bench.session.store.row(pair).status


def tags(bench: Bench, pair: str = "bridge") -> tuple[str, ...]:
    return bench.session.store.row(pair).tags


def bar(bench: Bench) -> DescriptionBar:
    found = bench.window.findChild(DescriptionBar)
    assert isinstance(found, DescriptionBar)
    return found


def opened(bench: Bench) -> DescriptionBar:
    bench.qtbot.waitUntil(bench.window.actions_["describe_pair"].isEnabled)
    bench.key(TAGS, CONTROL)
    found = bar(bench)
    assert found.isVisible()
    assert found.field.hasFocus()
    return found


def checked(bench: Bench) -> bool:
    return bench.window.actions_["mark_done"].isChecked()


def test_the_pair_on_the_desk_is_marked_as_done_and_not_done_by_one_key(bench: Bench) -> None:
    bench.key(DONE, CONTROL)
    assert status(bench) is Status.DONE
    bench.qtbot.waitUntil(lambda: checked(bench))
    assert bench.said() == "The pair is done"
    bench.key(DONE, CONTROL)
    assert status(bench) is Status.IN_PROGRESS
    bench.qtbot.waitUntil(lambda: not checked(bench))
    bench.key(Qt.Key.Key_Z, CONTROL)
    assert status(bench) is Status.DONE


def test_every_pair_that_is_chosen_in_the_list_is_marked(panel: Bench) -> None:
    page = shown(panel)
    panel.key(Qt.Key.Key_Down, SHIFT)
    panel.key(DONE, CONTROL)
    panel.qtbot.waitUntil(lambda: panel.said() == "2 pairs are done")
    assert [cell(page, row, Column.STATUS) for row in (0, 1)] == ["Done", "Done"]
    panel.qtbot.waitUntil(lambda: checked(panel))
    panel.key(Qt.Key.Key_Z, CONTROL)
    assert [cell(page, row, Column.STATUS) for row in (0, 1)] == ["Done", "In progress"]
    assert page.isVisible()
    assert panel.pair.id == "bridge"


def test_more_pairs_than_are_looked_at_are_marked_one_after_the_other(
    panel: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsannot.gui.describing._LOOKED_AT", 1)
    page = shown(panel)
    page.list.selectAll()
    panel.key(DONE, CONTROL)
    panel.qtbot.waitUntil(lambda: panel.said() == "4 pairs are done")
    assert {cell(page, row, Column.STATUS) for row in range(4)} == {"Done"}


def test_where_some_of_the_chosen_are_done_all_are_marked(panel: Bench) -> None:
    page = shown(panel)
    click(panel, page, 1)
    click(panel, page, 2, CONTROL)
    panel.key(DONE, CONTROL)
    panel.qtbot.waitUntil(lambda: status(panel, "ferry") is Status.DONE)
    assert status(panel, "storm") is Status.DONE


def test_the_last_claim_tagged_is_answered_with_the_key_that_marks_the_pair(bench: Bench) -> None:
    for _ in bench.pair.claims:
        bench.key(Qt.Key.Key_M)
        said = bench.said()
        bench.key(Qt.Key.Key_N)
    assert said == "Every claim is tagged. Ctrl+D marks the pair as done."


def test_a_pair_of_one_claim_is_answered_too(panel: Bench) -> None:
    panel.session.store.add_pair(a_pair("short", None))
    panel.session.open_pair("short")
    panel.key(Qt.Key.Key_M)
    assert panel.said() == "Every claim is tagged. Ctrl+D marks the pair as done."


def test_tags_are_added_and_removed_by_keys(bench: Bench) -> None:
    found = opened(bench)
    for tag in ("budget", "late news"):
        bench.qtbot.keyClicks(found.field, tag)
        bench.key(Qt.Key.Key_Return)
    assert tags(bench) == ("budget", "late news")
    bench.qtbot.waitUntil(lambda: len(_buttons(found)) == 2)
    first = _buttons(found)[0]
    assert first.accessibleName() == "Remove the tag budget"
    first.setFocus()
    bench.qtbot.keyClick(first, Qt.Key.Key_Space)
    assert tags(bench) == ("late news",)
    bench.qtbot.waitUntil(lambda: len(_buttons(found)) == 1)
    assert found.field.hasFocus()
    bench.key(Qt.Key.Key_Escape)
    assert found.isHidden()
    assert bench.window.derived.view.hasFocus()


def _buttons(found: DescriptionBar) -> list[QToolButton]:
    return [button for button in found.tags.findChildren(QToolButton) if button.isVisible()]


def test_a_comma_parts_tags_and_one_undo_takes_them_back(bench: Bench) -> None:
    found = opened(bench)
    bench.qtbot.keyClicks(found.field, "sport, cup,")
    bench.qtbot.keyClick(found.field, Qt.Key.Key_Return)
    assert tags(bench) == ("sport", "cup")
    assert bench.said() == "The tags sport, cup were added"
    bench.session.undo()
    assert tags(bench) == ()


def test_the_tags_of_the_set_are_proposed(panel: Bench) -> None:
    found = opened(panel)
    panel.qtbot.keyClicks(found.field, "bud")
    completer = found.field.completer()
    panel.qtbot.waitUntil(lambda: completer.completionCount() == 1)
    assert completer.currentCompletion() == "budget"


def test_several_pairs_show_the_tags_that_all_have_and_get_one_together(panel: Bench) -> None:
    page = shown(panel)
    click(panel, page, 1)
    found = opened(panel)
    panel.qtbot.waitUntil(lambda: len(_buttons(found)) == 1)
    page.list.setFocus()
    click(panel, page, 2, CONTROL)
    panel.qtbot.waitUntil(lambda: _buttons(found) == [])
    assert found.title.text() == "2 pairs: the tags that all of them have"
    assert not found.note.isEnabled()
    panel.qtbot.keyClicks(found.field, "second look")
    panel.qtbot.keyClick(found.field, Qt.Key.Key_Return)
    panel.qtbot.waitUntil(lambda: tags(panel, "storm") == ("second look",))
    assert tags(panel, "ferry") == ("budget", "second look")
    panel.qtbot.waitUntil(lambda: len(_buttons(found)) == 1)


def test_a_note_is_one_act_a_pause_and_none_is_lost_when_another_pair_is_chosen(
    panel: Bench,
) -> None:
    page = shown(panel)
    click(panel, page, 1)
    found = opened(panel)
    panel.qtbot.waitUntil(found.note.isEnabled)
    panel.qtbot.keyClicks(found.note, "Ask Kim")
    panel.qtbot.waitUntil(lambda: panel.session.store.row("ferry").note == "Ask Kim")
    panel.qtbot.keyClicks(found.note, " again")
    click(panel, page, 2)
    panel.qtbot.waitUntil(lambda: found.note.toPlainText() == "Ask the harbour")
    assert panel.session.store.row("ferry").note == "Ask Kim again"
    panel.key(Qt.Key.Key_Z, CONTROL)
    assert panel.session.store.row("ferry").note == "Ask Kim"


def test_a_note_is_written_before_the_set_is_closed(bench: Bench, tmp_path: Path) -> None:
    found = opened(bench)
    bench.qtbot.waitUntil(found.note.isEnabled)
    bench.qtbot.keyClicks(found.note, "Ask")
    bench.presenter.set_session(None)
    with Store(tmp_path / "bridge.newsannot") as store:
        assert store.row("bridge").note == "Ask"


def test_undo_of_a_tag_of_another_pair_leaves_the_texts_as_they_are(panel: Bench) -> None:
    panel.session.describe("storm", lambda cover: verbs.add_tags(cover, ("late",)))
    assert panel.window.actions_["undo"].text() == "Undo: change tags of pair"
    panel.key(Qt.Key.Key_Z, CONTROL)
    assert panel.pair.id == "bridge"
    assert tags(panel, "storm") == ()


def test_a_set_that_is_read_only_says_why_nothing_can_be_marked(
    panel: Bench, tmp_path: Path
) -> None:
    panel.presenter.set_session(
        Session(Store(tmp_path / "bridge.newsannot", readonly=True), Annotator("me", "Me"))
    )
    assert panel.presenter.session
    panel.presenter.session.open_last()
    page = shown(panel)
    action = panel.window.actions_["mark_done"]
    panel.qtbot.waitUntil(lambda: not action.isEnabled())
    assert action.toolTip().endswith("This set is opened read-only")
    panel.key(DONE, CONTROL)
    assert cell(page, 0, Column.STATUS) == "New"
    panel.window.actions_["describe_pair"].trigger()
    panel.qtbot.waitUntil(lambda: not bar(panel).field.isEnabled())
    assert bar(panel).note.toolTip() == "This set is opened read-only"


def test_without_a_pair_the_commands_say_why(bench: Bench) -> None:
    bench.presenter.set_session(None)
    action = bench.window.actions_["mark_done"]
    bench.qtbot.waitUntil(lambda: action.toolTip().endswith("No pair is open"))
    assert not action.isEnabled()


def test_the_rows_menu_has_what_can_be_done(panel: Bench) -> None:
    shown(panel)
    panel.key(Qt.Key.Key_End)
    panel.key(Qt.Key.Key_Menu)
    page = there(panel)
    page.list.menu_asked.emit(page.mapToGlobal(page.rect().center()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[:3] == ["Open", "Pair is done", "Tags and note…"]
    panel.qtbot.keyClick(menu, Qt.Key.Key_Down)
    panel.qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert panel.pair.id == "unread"


def test_list_and_tags_have_names_and_roles(panel: Bench) -> None:
    page = shown(panel)
    opened(panel)
    panel.qtbot.waitUntil(lambda: page.filters.tag.count() > 1)
    assert faults(panel.window) == []
    page.filters.words.setFocus()
    panel.qtbot.keyClicks(page.filters.words, "zebra")
    panel.qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert faults(panel.window) == []
