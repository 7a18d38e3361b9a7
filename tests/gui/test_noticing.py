"""A file that has changed since its article was taken in is noticed, told once, and compared where a person wants it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsannot import record
from newsannot.gui.changed_files import Origin, look
from newsannot.gui.noticing import ChangedBar, Noticing
from newsannot.gui.replacing import Replacing
from newsannot.known_files import KnownFile
from newsannot.model import Side
from tests.gui.conftest import PATIENCE, Bench, Program
from tests.gui.test_replacing import shown

pytestmark = pytest.mark.gui

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def noticing(bench: Bench) -> Noticing:
    replacing = Replacing(bench.window, bench.presenter, bench.opening)
    return Noticing(bench.window, bench.presenter, bench.opening, replacing)


@pytest.fixture
def files(bench: Bench, noticing: Noticing, tmp_path: Path) -> tuple[Path, Path]:
    """Source and derived file of the pair on the desk."""
    source, derived = tmp_path / "source.txt", tmp_path / "plan.txt"
    source.write_text("The bridge may reopen in May.", encoding="utf-8")
    derived.write_text("The bridge will reopen in May.", encoding="utf-8")
    bench.opening.open_files([source, derived])
    settle(bench)
    return source, derived


def settle(bench: Bench) -> None:
    """Until what is looked at in threads has been told."""
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()
    QApplication.processEvents()


def come_back(bench: Bench) -> None:
    QApplication.sendEvent(bench.window, QEvent(QEvent.Type.WindowActivate))
    settle(bench)


def test_nothing_is_said_of_files_that_are_what_they_were(
    bench: Bench, noticing: Noticing, files: tuple[Path, Path]
) -> None:
    come_back(bench)
    assert noticing.bar.isHidden()
    os.utime(files[1], (1, 1))
    come_back(bench)
    assert noticing.bar.isHidden()


def test_a_change_is_told_when_the_window_is_come_back_to_and_compared_with_a_click(
    bench: Bench, noticing: Noticing, files: tuple[Path, Path]
) -> None:
    files[1].write_text("The bridge will reopen in June.", encoding="utf-8")
    come_back(bench)
    assert noticing.bar.text() == "plan.txt has changed since it was opened."
    bench.qtbot.mouseClick(noticing.bar.compare, LEFT)
    dialog = shown(bench)
    assert dialog.summary.text() == "Nothing was said of this text yet."
    bench.qtbot.mouseClick(dialog.accept_button, LEFT)
    settle(bench)
    assert bench.pair.derived
    assert bench.pair.derived.text.endswith("June.")
    assert noticing.bar.isHidden()
    come_back(bench)
    assert noticing.bar.isHidden()


def test_a_change_is_told_when_its_pair_is_opened(
    bench: Bench, noticing: Noticing, files: tuple[Path, Path]
) -> None:
    pair = bench.pair.id
    bench.session.open_pair("bridge")
    settle(bench)
    files[0].write_text("The bridge is open.", encoding="utf-8")
    bench.session.open_pair(pair)
    settle(bench)
    assert noticing.bar.text() == "source.txt has changed since it was opened."
    bench.session.open_pair("bridge")
    assert noticing.bar.isHidden()


def test_a_change_that_was_turned_down_is_not_told_again_but_the_next_one_is(
    bench: Bench, noticing: Noticing, files: tuple[Path, Path]
) -> None:
    files[1].write_text("The bridge will reopen in June.", encoding="utf-8")
    come_back(bench)
    bench.qtbot.mouseClick(noticing.bar.keep, LEFT)
    for _ in range(2):
        come_back(bench)
        assert noticing.bar.isHidden()
    files[1].write_text("The bridge will reopen in July or so.", encoding="utf-8")
    come_back(bench)
    assert not noticing.bar.isHidden()


def test_both_files_are_told_one_after_the_other_and_esc_keeps_a_text(
    bench: Bench, noticing: Noticing, files: tuple[Path, Path]
) -> None:
    for path in files:
        path.write_text("Another text.", encoding="utf-8")
    come_back(bench)
    assert noticing.bar.text().startswith("source.txt")
    bench.key(Qt.Key.Key_Escape)
    assert noticing.bar.text().startswith("plan.txt")
    bench.key(Qt.Key.Key_Escape)
    assert noticing.bar.isHidden()


def compare_by_hand(bench: Bench) -> str:
    bench.window.actions_["compare_files"].trigger()
    settle(bench)
    return bench.said()


def test_by_hand_it_is_also_said_that_nothing_has_changed_or_a_file_is_gone(
    bench: Bench, noticing: Noticing, files: tuple[Path, Path]
) -> None:
    bench.window.notice.hide()
    assert compare_by_hand(bench) == "The files have not changed"
    files[0].unlink()
    assert compare_by_hand(bench) == "Not found: source.txt"
    bench.session.open_pair("bridge")
    settle(bench)
    assert compare_by_hand(bench) == "Neither text comes from a file"


def test_by_hand_a_change_that_was_turned_down_is_shown_once_more(
    bench: Bench, noticing: Noticing, files: tuple[Path, Path]
) -> None:
    files[1].write_text("The bridge will reopen in June.", encoding="utf-8")
    come_back(bench)
    bench.qtbot.mouseClick(noticing.bar.keep, LEFT)
    come_back(bench)
    compare_by_hand(bench)
    assert noticing.bar.text() == "plan.txt has changed since it was opened."


def test_a_file_whose_words_are_the_same_needs_no_comparison(
    bench: Bench, noticing: Noticing, files: tuple[Path, Path]
) -> None:
    files[1].write_text("\ufeffThe bridge will reopen in May.", encoding="utf-8")
    come_back(bench)
    bench.qtbot.mouseClick(noticing.bar.compare, LEFT)
    bench.qtbot.waitUntil(
        lambda: (
            bench.window.status.currentMessage() == "The words are the same: nothing to replace"
        ),
        timeout=PATIENCE,
    )
    come_back(bench)
    assert noticing.bar.isHidden()


def test_a_file_is_not_read_again_while_size_and_time_are_what_they_were(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one")
    first = record.sha256(b"one")
    (seen,) = look([Origin(Side.SOURCE, first, (KnownFile(str(path)),))])
    assert seen.place
    assert not seen.changed
    facts = path.stat()
    path.write_text("two")
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    (again,) = look([Origin(Side.SOURCE, first, (seen.place,))])
    assert not again.changed
    os.utime(path)
    (changed,) = look([Origin(Side.SOURCE, first, (seen.place,))])
    assert changed.changed


def test_where_a_file_lies_is_known_in_the_next_run(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [tmp_path / "source.txt", tmp_path / "plan.txt"]
    for path in paths:
        path.write_text(f"The bridge may reopen, says {path.name}.", encoding="utf-8")
    program.start(*paths)
    program.pair()
    program.quit()
    paths[1].write_text("The bridge will reopen.", encoding="utf-8")
    desktop = program.start()
    bar = desktop.window.findChild(ChangedBar)
    assert isinstance(bar, ChangedBar)
    words = "plan.txt has changed since it was opened."
    qtbot.waitUntil(lambda: bar.text() == words, timeout=PATIENCE)
