"""Many files and folders that go into the set while the window goes on."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from newsannot.formats import jsonl
from newsannot.gui.import_bar import ImportBar
from newsannot.gui.remarks_window import RemarksWindow
from newsannot.store import Store, pairing
from tests.gui.conftest import ME, PATIENCE, Bench, bridge_pair

pytestmark = pytest.mark.gui


def bar(bench: Bench) -> ImportBar:
    return bench.opening.importing.bar


def ended(bench: Bench) -> str:
    """What is said at the end of it."""
    bench.qtbot.waitUntil(lambda: not bench.opening.importing.busy, timeout=PATIENCE)
    return bar(bench).text()


def written(folder: Path, number: int) -> Path:
    folder.mkdir(exist_ok=True)
    for n in range(number):
        (folder / f"{n}.txt").write_text(f"Article {n} tells of matter {n * 7919}.")
    return folder


def remarks(bench: Bench) -> RemarksWindow:
    found = bench.window.findChild(RemarksWindow)
    assert isinstance(found, RemarksWindow)
    return found


def test_a_folder_that_is_dropped_goes_into_the_set_and_pairing_is_offered(
    bench: Bench, tmp_path: Path
) -> None:
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(written(tmp_path / "in", 30)))])
    none = Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, held, left, none)
    bench.window.dropEvent(drop)
    assert ended(bench) == "Articles taken in: 30."
    assert pairing.count_alone(bench.session.store) == 30
    assert bar(bench).pair.isVisible()
    assert not bar(bench).remarks.isVisible()
    assert bench.pair.id == "bridge"


def test_three_articles_at_once_are_imported_and_two_are_opened(
    bench: Bench, tmp_path: Path
) -> None:
    paths = sorted(written(tmp_path / "in", 3).iterdir())
    bench.opening.open_files(paths)
    assert ended(bench) == "Articles taken in: 3."
    bench.opening.open_files(paths[:2])
    derived = bench.pair.derived
    assert {bench.pair.source.name, derived.name if derived else ""} == {"0.txt", "1.txt"}


def test_what_is_chosen_in_the_dialogs_is_imported(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = written(tmp_path / "in", 2)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(folder / "0.txt")], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    bench.key(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert ended(bench) == "Articles taken in: 1."
    bench.window.actions_["import_folder"].trigger()
    assert ended(bench) == "Articles taken in: 1. Articles that were there already: 1."


def test_pairs_of_a_file_go_in_with_articles_and_the_first_is_shown_where_none_was(
    bench: Bench, tmp_path: Path
) -> None:
    bench.presenter.set_session(None)
    folder = written(tmp_path / "in", 3)
    pairs = [replace(bridge_pair(), id=f"pair {n}") for n in range(3)]
    assert jsonl.write(folder / "pairs.jsonl", pairs) == ()
    bench.opening.open_files([folder])
    assert ended(bench) == "Articles taken in: 3. Pairs taken in: 3."
    assert bench.presenter.pair
    assert bench.presenter.pair.id == "pair 0"


@pytest.fixture
def refused(bench: Bench, tmp_path: Path) -> Bench:
    """After an import with two files that are none."""
    folder = written(tmp_path / "in", 2)
    (folder / "nul.txt").write_bytes(b"words\0")
    (folder / "bad.jsonl").write_text("{\n")
    bench.opening.open_files([folder])
    assert ended(bench) == "Articles taken in: 2. Refused: 2."
    return bench


def test_one_remark_is_offered_as_one(bench: Bench, tmp_path: Path) -> None:
    folder = written(tmp_path / "in", 1)
    (folder / "nul.txt").write_bytes(b"words\0")
    bench.opening.open_files([folder])
    assert ended(bench) == "Articles taken in: 1. Refused: 1."
    assert bar(bench).remarks.text() == "Show 1 remark…"


def test_what_was_refused_is_a_list_that_can_be_copied(refused: Bench, tmp_path: Path) -> None:
    bar(refused).remarks.click()
    table = remarks(refused).table
    assert table.isVisible()
    assert not remarks(refused).isModal()
    table.setFocus()
    refused.qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in lines] == [
        f"{tmp_path / 'in' / 'bad.jsonl'}, line 1",
        str(tmp_path / "in" / "nul.txt"),
    ]
    assert all("\tRefused: " in line for line in lines)


def test_the_rows_that_are_chosen_are_copied_alone(refused: Bench) -> None:
    bar(refused).remarks.click()
    remarks(refused).table.selectRow(1)
    refused.qtbot.keyClick(
        remarks(refused).table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier
    )
    (line,) = QGuiApplication.clipboard().text().splitlines()
    assert "nul.txt\t" in line


def test_what_was_taken_in_stays_when_the_rest_is_cancelled(bench: Bench, tmp_path: Path) -> None:
    bench.opening.open_files([written(tmp_path / "in", 400)])
    store = bench.session.store
    bench.qtbot.waitUntil(lambda: pairing.count_alone(store) > 20, timeout=PATIENCE)
    bar(bench).cancel.click()
    taken = pairing.count_alone(store)
    assert bar(bench).text() == f"Cancelled. What was taken in stays. Articles taken in: {taken}."
    bench.qtbot.wait(300)
    assert pairing.count_alone(store) == taken < 400


def test_progress_is_counted(bench: Bench, tmp_path: Path) -> None:
    told = []
    bench.opening.open_files([written(tmp_path / "in", 400)])
    assert bar(bench).text() == "Looking for files to import"
    assert bar(bench).cancel.isVisible()

    def counted() -> None:
        told.append(bar(bench).text())
        assert told[-1].startswith("Importing ")

    bench.qtbot.waitUntil(counted, timeout=PATIENCE)
    assert told[-1].endswith(" of 400")
    ended(bench)


def test_another_set_that_is_opened_meanwhile_gets_nothing(bench: Bench, tmp_path: Path) -> None:
    other = tmp_path / "other.newsannot"
    Store(other).close()
    bench.opening.open_files([written(tmp_path / "in", 300)])
    bench.opening.open_files([other])
    assert "The rest was left, for another set was opened." in ended(bench)
    assert bench.presenter.session
    assert pairing.count_alone(bench.presenter.session.store) == 0


def test_a_set_and_a_folder_that_come_together_belong_together(
    bench: Bench, tmp_path: Path
) -> None:
    other = tmp_path / "other.newsannot"
    Store(other).close()
    bench.opening.open_files([written(tmp_path / "in", 3), other])
    ended(bench)
    assert bench.presenter.session
    assert pairing.count_alone(bench.presenter.session.store) == 3


def test_a_second_import_waits_for_the_first(bench: Bench, tmp_path: Path) -> None:
    bench.opening.open_files([written(tmp_path / "in", 60)])
    bench.opening.importing.take([written(tmp_path / "again", 61)])
    bench.qtbot.waitUntil(lambda: pairing.count_alone(bench.session.store) == 61, timeout=PATIENCE)
    assert ended(bench) == "Articles taken in: 1. Articles that were there already: 60."


def test_a_set_that_is_read_only_takes_nothing_and_says_so(bench: Bench, tmp_path: Path) -> None:
    held = tmp_path / "held.newsannot"
    with Store(held):
        bench.opening.open_files([held])
        bench.opening.open_files([written(tmp_path / "in", 3)])
        assert bench.said().endswith("nothing was imported")
        bench.presenter.set_session(None)


def test_closing_the_window_leaves_the_rest(bench: Bench, tmp_path: Path) -> None:
    bench.opening.open_files([written(tmp_path / "in", 400)])
    bench.qtbot.waitUntil(lambda: pairing.count_alone(bench.session.store) > 5, timeout=PATIENCE)
    bench.opening.close()
    taken = pairing.count_alone(bench.session.store)
    bench.qtbot.wait(300)
    assert pairing.count_alone(bench.session.store) == taken < 400


def test_the_window_has_its_turn_while_pairs_come(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    assert jsonl.write(path, [replace(bridge_pair(), id=f"pair {n}") for n in range(300)]) == ()
    turns: list[float] = []
    timer = QTimer(bench.window, interval=0)
    timer.timeout.connect(lambda: turns.append(monotonic()))
    timer.start()
    bench.opening.importing.take([path])
    assert ended(bench) == "Pairs taken in: 300."
    timer.stop()
    waits = sorted(after - before for before, after in pairwise(turns))
    assert waits[len(waits) * 99 // 100] < 0.1
    assert bench.session.annotator == ME


def test_what_came_of_an_import_is_not_offered_in_another_set(
    refused: Bench, tmp_path: Path
) -> None:
    Store(tmp_path / "other.newsannot").close()
    assert bar(refused).remarks.text() == "Show 2 remarks…"
    refused.opening.open_anew(tmp_path / "other.newsannot")
    assert bar(refused).isHidden()
