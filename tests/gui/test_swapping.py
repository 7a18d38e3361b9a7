"""Which of two articles is taken as the source, what is said of it, and how the two are swapped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from newsannot.gui.notice_bar import ArticleBar, PairBar
from newsannot.gui.paste_dialog import PasteDialog
from newsannot.store import Store
from tests.gui.conftest import DERIVED, SOURCE, Bench

pytestmark = pytest.mark.gui

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
OLD = "Bridge closed\n\nTuesday, 12 May 2026\n\nThe bridge is closed. It needs repair."
NEW = "Bridge repaired\n\nThursday, 14 May 2026\n\nThe bridge is being repaired."

Write = Callable[..., list[Path]]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Files of these names and texts."""

    def files(**texts: str) -> list[Path]:
        paths = [tmp_path / f"{name}.txt" for name in texts]
        for path, text in zip(paths, texts.values(), strict=True):
            path.write_text(text, encoding="utf-8")
        return paths

    return files


def bar(bench: Bench) -> PairBar:
    found = bench.window.findChild(PairBar)
    assert isinstance(found, PairBar)
    return found


def source(bench: Bench) -> str | None:
    assert bench.presenter.pair
    return bench.presenter.pair.source.name


def swap(bench: Bench) -> None:
    bench.key(Qt.Key.Key_X, CONTROL | SHIFT)


def test_of_two_opened_at_once_the_older_is_the_source_and_the_reason_is_told(
    bench: Bench, write: Write
) -> None:
    bench.opening.open_files(write(new=NEW, old=OLD))
    assert source(bench) == "old.txt"
    assert bar(bench).text() == "old.txt is taken as the source: it is older."
    assert "12 May 2026 against 14 May 2026" in bar(bench).words.toolTip()


def test_two_opened_one_after_the_other_are_placed_as_well(bench: Bench, write: Write) -> None:
    bench.presenter.set_session(None)
    for path in write(new=NEW, old=OLD):
        bench.window.files_dropped.emit([path])
    assert source(bench) == "old.txt"


def test_where_nothing_speaks_for_either_the_order_is_kept_and_told(
    bench: Bench, write: Write
) -> None:
    bench.opening.open_files(write(b="The bridge is closed.", a="The tunnel is closed."))
    assert source(bench) == "b.txt"
    assert bar(bench).text() == "b.txt is taken as the source: it was opened first."


def test_a_weak_reason_is_told_as_such(bench: Bench, write: Write) -> None:
    bench.opening.open_files(write(a="The bridge is closed.", b="The bridge is closed. " * 4))
    assert source(bench) == "b.txt"
    assert "though little speaks for it: it is longer." in bar(bench).text()


def test_names_that_say_which_is_which_need_no_word(bench: Bench, write: Write) -> None:
    bench.opening.open_files(write(derived=OLD, source=NEW))
    assert source(bench) == "source.txt"
    assert bar(bench).isHidden()


def test_the_button_swaps_the_two_and_swaps_them_back(bench: Bench, write: Write) -> None:
    bench.opening.open_files(write(new=NEW, old=OLD))
    click = Qt.MouseButton.LeftButton
    bench.qtbot.mouseClick(bar(bench).swap, click)
    assert source(bench) == "new.txt"
    assert bench.window.source.view.sheet.text == NEW
    assert bar(bench).text() == "new.txt is the source now."
    bench.qtbot.mouseClick(bar(bench).swap, click)
    assert source(bench) == "old.txt"
    assert "is taken as the source" in bar(bench).text()


def test_a_key_swaps_and_undo_swaps_back(bench: Bench, write: Write) -> None:
    bench.opening.open_files(write(new=NEW, old=OLD))
    swap(bench)
    assert source(bench) == "new.txt"
    bench.key(Qt.Key.Key_Z, CONTROL)
    assert source(bench) == "old.txt"
    assert "(Ctrl+Shift+X)" in bar(bench).swap.toolTip()


def test_a_pair_that_was_opened_otherwise_is_swapped_by_the_key_too(bench: Bench) -> None:
    swap(bench)
    assert bench.pair.source.text == DERIVED
    assert bench.pair.claims == ()
    assert bar(bench).isHidden()
    bench.key(Qt.Key.Key_Z, CONTROL)
    assert bench.pair.source.text == SOURCE


def test_a_pair_of_which_something_was_said_is_not_swapped_and_the_tooltip_says_why(
    bench: Bench, write: Write
) -> None:
    action = bench.window.actions_["swap"]
    bench.key(Qt.Key.Key_M)
    swap(bench)
    assert bench.pair.source.text == SOURCE
    assert not action.isEnabled()
    assert "clear them to swap its texts" in action.toolTip()
    bench.key(Qt.Key.Key_Z, CONTROL)
    assert action.isEnabled()
    assert action.toolTip() == "Swap source and derived (Ctrl+Shift+X)"


def test_the_line_goes_when_something_is_said_of_the_pair(bench: Bench, write: Write) -> None:
    bench.opening.open_files(write(new=NEW, old=OLD))
    bench.window.derived.setFocus()
    bench.key(Qt.Key.Key_A, CONTROL)
    bench.key(Qt.Key.Key_M)
    assert bench.session.progress().tagged == 1
    assert bar(bench).isHidden()


def test_the_line_goes_with_its_pair_and_with_escape(bench: Bench, write: Write) -> None:
    files = write(new=NEW, old=OLD)
    bench.opening.open_files(files)
    bench.session.open_pair("bridge")
    assert bar(bench).isHidden()
    bench.opening.open_files(files)
    bench.key(Qt.Key.Key_Escape)
    bench.qtbot.waitUntil(bar(bench).isHidden)
    swap(bench)
    assert bar(bench).isHidden()


def test_two_that_were_swapped_come_back_as_they_were_left(bench: Bench, write: Write) -> None:
    files = write(new=NEW, old=OLD)
    bench.opening.open_files(files)
    swap(bench)
    bench.session.open_pair("bridge")
    bench.opening.open_files(files)
    assert source(bench) == "new.txt"
    assert len([*bench.session.store.pair_ids()]) == 2


def test_pasted_texts_stay_where_they_were_pasted(bench: Bench) -> None:
    bench.window.actions_["paste"].trigger()
    dialog = bench.window.findChild(PasteDialog)
    assert dialog
    for text, slot in ((NEW, dialog.source), (OLD, dialog.derived)):
        QApplication.clipboard().setText(text)
        slot.paste()
    dialog.accept()
    assert bench.pair.source.text == NEW
    assert bar(bench).isHidden()


def test_in_a_set_opened_read_only_nothing_is_swapped(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "held.newsannot"
    with Store(path) as store:
        store.add_pair(bench.pair)
        bench.opening.open_files([path])
        action = bench.window.actions_["swap"]
        assert "read-only" in action.toolTip()
        assert not action.isEnabled()


def test_long_texts_are_weighed_in_a_thread_and_what_comes_meanwhile_waits(
    bench: Bench, write: Write
) -> None:
    bench.presenter.set_session(None)
    files = write(new=NEW + "\nIt needs repair." * 800, old=OLD + "\nIt needs paint." * 800)
    bench.opening.open_files(files)
    bench.opening.open_files(write(c="This is c."))
    bench.qtbot.waitUntil(lambda: bench.presenter.pair is not None)
    assert source(bench) == "old.txt"
    assert "older" in bar(bench).text()
    asked = bench.window.findChild(ArticleBar)
    assert isinstance(asked, ArticleBar)
    assert asked.text() == "c.txt: what is it?"
