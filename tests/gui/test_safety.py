"""That nothing of a set is lost: what the window says and offers, with real files that break, go and come."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from newsannot.gui import backups as gui_backups
from newsannot.gui.application import Application
from newsannot.gui.merging_sets import MergingSets
from newsannot.gui.preferences import Preferences
from newsannot.gui.restore_dialog import RestoreDialog
from newsannot.gui.safety import Safety
from newsannot.settings import Settings
from newsannot.store import Store, backups, check
from tests.gui.conftest import DERIVED, SOURCE, Bench, Program, bridge_pair
from tests.samples import sample

pytestmark = [pytest.mark.gui]


@pytest.fixture
def safety(bench: Bench, tmp_path: Path, qapp: QApplication) -> Iterator[Safety]:
    settings = Settings(annotator_id="me", annotator_name="Me")
    preferences = Preferences(
        settings, tmp_path / "settings.json", cast("Application", qapp), bench.window
    )
    safety = Safety(bench.window, bench.presenter, bench.opening, preferences)
    bench.opening.set_opened.emit(str(bench.session.store.path))
    yield safety
    safety.close()


def path_of(bench: Bench) -> Path:
    assert bench.presenter.session
    return bench.presenter.session.store.path


def tag(bench: Bench, key: Qt.Key = Qt.Key.Key_M) -> None:
    bench.presenter.choose(bench.pair.claims[0].id)
    bench.key(key)


def button(bench: Bench, words: str) -> QPushButton:
    found = [
        b for b in bench.window.findChildren(QPushButton) if words in b.text().replace("&", "")
    ]
    shown = [b for b in found if b.isVisible()]
    assert shown, words
    return shown[0]


def press(bench: Bench, words: str) -> None:
    bench.qtbot.mouseClick(button(bench, words), Qt.MouseButton.LeftButton)


def wait_for_backup(bench: Bench, number: int = 1) -> None:
    bench.qtbot.waitUntil(lambda: len(backups.listed(path_of(bench))) == number, timeout=10_000)


def name_next(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """What the next file dialog answers."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


# Backups


def test_the_first_act_of_a_day_leaves_a_backup_of_before_it(bench: Bench, safety: Safety) -> None:
    tag(bench)
    wait_for_backup(bench)
    (backup,) = backups.listed(path_of(bench))
    assert backups.holds(backup.path).acts == 0
    assert bench.session.progress().tagged == 1
    tag(bench, Qt.Key.Key_U)
    bench.qtbot.wait(200)
    assert len(backups.listed(path_of(bench))) == 1


def test_the_first_act_does_not_wait_for_its_backup(bench: Bench, safety: Safety) -> None:
    start = time.perf_counter()
    safety.backups.before_change()
    assert time.perf_counter() - start < 0.016
    wait_for_backup(bench)


def test_an_hour_with_changes_leaves_another(
    bench: Bench, safety: Safety, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag(bench)
    wait_for_backup(bench)
    bench.qtbot.waitUntil(lambda: safety.backups._under_way is None)
    safety.backups.look()
    bench.qtbot.wait(100)
    assert len(backups.listed(path_of(bench))) == 1
    monkeypatch.setattr(gui_backups, "HOUR", 0.0)
    safety.backups.look()
    wait_for_backup(bench, 2)
    bench.qtbot.waitUntil(lambda: safety.backups._under_way is None)
    safety.backups.look()
    bench.qtbot.wait(100)
    assert len(backups.listed(path_of(bench))) == 2


def test_what_was_here_before_a_merge_is_kept(bench: Bench, safety: Safety, tmp_path: Path) -> None:
    tag(bench)
    wait_for_backup(bench)
    bench.qtbot.waitUntil(lambda: safety.backups._under_way is None)
    tag(bench, Qt.Key.Key_E)
    with Store(tmp_path / "others.newsannot") as others:
        others.add_pair(sample())
    merging = bench.window.findChild(MergingSets)
    assert isinstance(merging, MergingSets)
    with bench.qtbot.waitSignal(bench.window.pairs_changed):
        merging.take(others.path)
    wait_for_backup(bench, 2)
    kept = backups.holds(backups.listed(path_of(bench))[0].path)
    assert (kept.acts, kept.pairs) == (2, 1)
    assert bench.session.store.has_pair(sample().id)


def test_a_backup_that_cannot_be_made_is_told_once_and_costs_no_act(
    bench: Bench, safety: Safety, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups.folder(path_of(bench)).write_text("in the way")
    tag(bench)
    bench.qtbot.waitUntil(lambda: "No backup" in bench.window.notice.text())
    assert bench.session.progress().tagged == 1
    bench.window.notice.dismiss()
    monkeypatch.setattr(gui_backups, "HOUR", 0.0)
    tag(bench, Qt.Key.Key_U)
    safety.backups.look()
    bench.qtbot.wait(200)
    assert not bench.window.notice.text()


def test_closing_right_after_an_act_keeps_the_backup_and_leaves_one_file(
    bench: Bench, safety: Safety
) -> None:
    path = path_of(bench)
    tag(bench)
    bench.presenter.set_session(None)
    assert len(backups.listed(path)) == 1
    assert not path.with_name(f"{path.name}-wal").exists()


# Copies


def test_a_copy_is_saved_and_work_goes_on_in_the_set(
    bench: Bench, safety: Safety, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag(bench)
    target = tmp_path / "copy.newsannot"
    name_next(monkeypatch, target.with_suffix(""))
    bench.window.actions_["save_copy"].trigger()
    bench.qtbot.waitUntil(target.exists)
    assert backups.holds(target).acts == 1
    assert path_of(bench) != target


def test_no_copy_takes_the_place_of_a_set_that_the_dialog_did_not_ask_about(
    bench: Bench, safety: Safety, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "Desk.newsannot"
    Store(other).close()
    before = other.read_bytes()
    name_next(monkeypatch, tmp_path / "Desk")
    bench.window.actions_["save_copy"].trigger()
    bench.qtbot.wait(300)
    assert "Desk.newsannot is there already" in bench.said()
    assert other.read_bytes() == before


def test_no_copy_takes_the_place_of_the_set_itself(
    bench: Bench, safety: Safety, monkeypatch: pytest.MonkeyPatch
) -> None:
    name_next(monkeypatch, path_of(bench))
    bench.window.actions_["save_copy"].trigger()
    assert "is the set itself" in bench.said()


# Restoring


def restore_dialog(bench: Bench) -> RestoreDialog:
    bench.window.actions_["restore"].trigger()
    dialog = bench.window.findChild(RestoreDialog)
    assert dialog
    bench.qtbot.waitUntil(lambda: dialog.list.topLevelItem(0).text(2) != "")
    return dialog


def test_a_backup_is_chosen_by_what_it_holds_and_put_in_the_sets_place(
    bench: Bench, safety: Safety
) -> None:
    path = path_of(bench)
    tag(bench)
    wait_for_backup(bench)
    tag(bench, Qt.Key.Key_U)
    dialog = restore_dialog(bench)
    row = dialog.list.topLevelItem(0)
    assert [row.text(place) for place in (2, 3, 4)] == ["1", "0", "2"]
    bench.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    bench.qtbot.waitUntil(lambda: "Restored" in bench.said(), timeout=10_000)
    assert bench.presenter.session
    assert bench.presenter.session.progress().tagged == 0
    assert backups.holds(path).acts == 0
    kept = backups.listed(path)[0]
    assert (kept.why, backups.holds(kept.path).acts) == (backups.BEFORE_RESTORING, 2)


def test_how_much_backups_may_take_is_set_there(bench: Bench, safety: Safety) -> None:
    tag(bench)
    wait_for_backup(bench)
    dialog = restore_dialog(bench)
    dialog.limit.setFocus()
    bench.qtbot.keyClick(dialog.limit, Qt.Key.Key_Up)
    assert safety._limit() == 6_000_000_000
    bench.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert path_of(bench).exists()


def test_a_set_without_backups_says_so(bench: Bench, safety: Safety) -> None:
    bench.window.actions_["restore"].trigger()
    dialog = bench.window.findChild(RestoreDialog)
    assert dialog
    assert not dialog.restore.isEnabled()
    assert dialog.restore.toolTip() == "There are no backups yet"


def test_a_set_that_is_gone_comes_back_from_its_backup(bench: Bench, safety: Safety) -> None:
    path = path_of(bench)
    tag(bench)
    wait_for_backup(bench)
    bench.presenter.set_session(None)
    path.unlink()
    bench.opening.open_files([path])
    assert "bridge.newsannot does not open" in safety.offers.text()
    press(bench, "Restore from a backup")
    dialog = bench.window.findChild(RestoreDialog)
    assert dialog
    bench.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    bench.qtbot.waitUntil(lambda: bench.presenter.session is not None, timeout=10_000)
    assert path_of(bench) == path


# Damage


def test_a_sound_set_is_found_sound_when_asked(bench: Bench, safety: Safety) -> None:
    bench.window.actions_["check_set"].trigger()
    bench.qtbot.waitUntil(lambda: "is sound" in bench.window.notice.text(), timeout=20_000)
    assert bench.session.store.info("checked")


def test_a_window_that_closes_does_not_wait_for_a_check(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "a.newsannot"
    with Store(path) as store:
        store.add_pair(bridge_pair())
    desktop = program.start(path)
    safety = desktop.window.findChild(Safety)
    assert safety
    qtbot.waitUntil(lambda: bool(desktop.presenter and desktop.presenter.session), timeout=20_000)
    safety.soundness.check()
    checking = safety.soundness._checking
    assert checking
    qtbot.waitUntil(lambda: checking._process is not None, timeout=20_000)
    assert checking._process
    assert checking._process.pid
    os.kill(checking._process.pid, signal.SIGSTOP)
    start = time.monotonic()
    program.quit()
    assert time.monotonic() - start < 5


def test_a_damaged_set_is_written_to_no_more_and_what_can_be_read_is_rescued(
    bench: Bench, safety: Safety, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "broken.newsannot"
    with Store(path) as store:
        store.add_pair(bridge_pair())
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE readings SET reading = '{'")
        db.execute(
            "INSERT INTO readings SELECT pair, '{' FROM pairs WHERE true ON CONFLICT DO UPDATE SET reading = '{'"
        )
        db.commit()
    bench.opening.open_files([path])
    before = path.read_bytes()
    bench.qtbot.waitUntil(lambda: "open to read only" in safety.offers.text(), timeout=20_000)
    assert bench.presenter.session
    assert bench.presenter.session.store.readonly
    assert path.read_bytes() == before
    target = tmp_path / "saved.newsannot"
    name_next(monkeypatch, target)
    press(bench, "Rescue what can be read")
    bench.qtbot.waitUntil(lambda: path_of(bench) == target, timeout=20_000)
    assert "1 readings" in bench.said()
    assert bench.pair.claims
    assert list(check(target)) == []
    assert path.read_bytes() == before


def test_a_set_whose_end_is_missing_opens_to_read_and_offers_its_rescue(
    bench: Bench, safety: Safety, tmp_path: Path
) -> None:
    path = tmp_path / "cut.newsannot"
    with Store(path) as store:
        store.add_pair(bridge_pair())
        for number in range(20):
            store.add_pair(sample(f"{SOURCE} {number}" * 20, f"{DERIVED} {number}"))
    content = path.read_bytes()
    path.write_bytes(content[:-4096])
    bench.opening.open_files([path])
    assert "its end is missing" in safety.offers.text()
    assert path_of(bench) == path
    assert bench.presenter.session
    assert bench.presenter.session.store.readonly
    button(bench, "Rescue what can be read")
    assert path.read_bytes() == content[:-4096]


def test_what_cannot_be_read_at_all_has_its_backup_offered(bench: Bench, safety: Safety) -> None:
    path = path_of(bench)
    tag(bench)
    wait_for_backup(bench)
    bench.presenter.set_session(None)
    path.write_bytes(b"\0" * 20_000)
    bench.opening.open_files([path])
    assert "does not open" in safety.offers.text()
    press(bench, "Restore from a backup")
    dialog = bench.window.findChild(RestoreDialog)
    assert dialog
    bench.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    bench.qtbot.waitUntil(lambda: bench.presenter.session is not None, timeout=10_000)
    assert path_of(bench) == path
    damaged = [file for file in backups.folder(path).iterdir() if "damaged" in file.name]
    assert [file.read_bytes() for file in damaged] == [b"\0" * 20_000]


def broken(content: bytes, seed: int) -> bytes:
    """The content as a failing disk leaves it: pages overwritten, zeroed, or cut off."""
    chance = random.Random(seed)
    if seed % 3 == 0:
        return content[: chance.randrange(512, len(content))]
    data = bytearray(content)
    for page in chance.sample(range(1, len(data) // 4096), 3):
        data[page * 4096 : (page + 1) * 4096] = (
            bytes(4096) if seed % 3 == 1 else chance.randbytes(4096)
        )
    return bytes(data)


@pytest.mark.parametrize("seed", range(9))
def test_wherever_a_set_is_broken_nothing_is_written_to_it_and_the_window_goes_on(
    bench: Bench, safety: Safety, tmp_path: Path, seed: int
) -> None:
    path = tmp_path / "broken.newsannot"
    with Store(path) as store:
        store.add_pair(bridge_pair())
        for number in range(30):
            store.add_pair(sample(f"{SOURCE} {number}", f"{DERIVED} {number}"))
    content = broken(path.read_bytes(), seed)
    path.write_bytes(content)
    own = path_of(bench)
    bench.opening.open_files([path])
    if not safety.offers.text():  # words within a page: only the check of the whole set finds them
        safety.soundness.check()
        bench.qtbot.waitUntil(lambda: bool(safety.offers.text()), timeout=20_000)
    for command in ("next_pair", "undo", "matching", "check_set"):
        bench.window.actions_[command].trigger()
    assert path.read_bytes() == content
    bench.opening.open_files([own])
    tag(bench)
    assert bench.presenter.session
    assert bench.presenter.session.progress().tagged == 1
    assert path.read_bytes() == content


# The file goes


def test_a_set_that_was_removed_takes_no_act_and_is_saved_again(
    bench: Bench, safety: Safety
) -> None:
    path = path_of(bench)
    tag(bench)
    path.unlink()
    tag(bench, Qt.Key.Key_U)
    judged = bench.session.judgement(bench.pair.claims[0])
    assert judged
    assert judged.verdict == "matching"
    assert "was moved or deleted" in safety.offers.text()
    press(bench, "Save it again here")
    assert path.exists()
    assert bench.presenter.session
    assert bench.presenter.session.progress().tagged == 1
    tag(bench, Qt.Key.Key_U)
    bench.presenter.set_session(None)
    assert backups.holds(path).acts == 2
    assert list(check(path)) == []


def test_a_set_that_comes_back_by_itself_is_worked_on_and_no_longer_said_to_be_gone(
    bench: Bench, safety: Safety
) -> None:
    path = path_of(bench)
    tag(bench)
    aside = path.rename(path.with_name("aside"))
    tag(bench, Qt.Key.Key_U)
    assert safety.offers.isVisible()
    aside.rename(path)
    tag(bench, Qt.Key.Key_E)
    assert bench.session.progress().tagged == 1
    assert not safety.offers.isVisible()


def test_a_set_whose_folder_was_removed_is_saved_again(
    bench: Bench, safety: Safety, tmp_path: Path
) -> None:
    path = tmp_path / "far" / "a.newsannot"
    path.parent.mkdir()
    with Store(path) as store:
        store.add_pair(bridge_pair())
    bench.opening.open_files([path])
    shutil.rmtree(path.parent)
    tag(bench)
    press(bench, "Save it again here")
    tag(bench)
    assert bench.presenter.session
    assert bench.presenter.session.progress().tagged == 1
    assert backups.holds(path).acts == 1


def test_where_another_file_took_its_place_that_one_is_left_alone(
    bench: Bench, safety: Safety, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = path_of(bench)
    tag(bench)
    other = tmp_path / "other"
    other.write_bytes(b"other")
    other.replace(path)
    tag(bench, Qt.Key.Key_U)
    assert "Another file is in the place" in safety.offers.text()
    name_next(monkeypatch, tmp_path / "kept.newsannot")
    press(bench, "Save a copy")
    assert path.read_bytes() == b"other"
    assert backups.holds(tmp_path / "kept.newsannot").acts == 1


# Two windows

WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from newsannot.gui.demo import Demo
from newsannot.gui.desktop import Desktop
from newsannot.settings import Settings
if __name__ == "__main__":
    folder, path = map(Path, sys.argv[1:])
    settings = Settings(annotator_id="other", annotator_name="Other", name_asked=True)
    desktop = Desktop(settings, folder / "settings.json", folder)
    timer = QTimer(interval=50)
    def look():
        if desktop.presenter and desktop.presenter.session:
            print("open", flush=True)
            timer.stop()
            sys.stdin.readline()
            desktop.window.close()
    timer.timeout.connect(look)
    timer.start()
    sys.exit(desktop.run([path]))
"""


@contextmanager
def another_window(folder: Path, path: Path, root: Path) -> Iterator[subprocess.Popen[str]]:
    """A whole program of its own with the set open; a line to it closes its window."""
    script = folder / "window.py"
    script.write_text(WINDOW, "utf-8")
    (folder / "other").mkdir()
    with subprocess.Popen(
        [sys.executable, str(script), str(folder / "other"), str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(root)},
    ) as window:
        try:
            assert window.stdout
            assert window.stdout.readline() == "open\n"
            yield window
        finally:
            window.kill()


def test_the_second_window_reads_and_may_write_when_the_first_has_closed(
    bench: Bench, safety: Safety, tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "shared.newsannot"
    with Store(path) as store:
        store.add_pair(bridge_pair())
    with another_window(tmp_path, path, root) as first:
        bench.opening.open_files([path])
        assert f"open in a newsannot window, process {first.pid}" in bench.said()
        tag(bench)
        assert "opened read-only" in bench.said()
        safety.turns.look()
        assert not safety.offers.text()
        assert first.stdin
        first.stdin.write("close\n")
        first.stdin.flush()
        first.wait(20)
    safety.turns.look()
    assert "shared.newsannot is closed elsewhere" in safety.offers.text()
    press(bench, "Open for writing")
    tag(bench)
    assert bench.presenter.session
    assert bench.presenter.session.progress().tagged == 1


def test_a_set_of_a_newer_newsannot_is_refused_and_what_is_open_stays(
    bench: Bench, safety: Safety, tmp_path: Path
) -> None:
    path = tmp_path / "new.newsannot"
    Store(path).close()
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")
    before = path_of(bench)
    bench.opening.open_files([path])
    assert "was made by a newer newsannot (set version 99)" in bench.said()
    assert path_of(bench) == before


def test_an_older_set_that_cannot_be_backed_up_is_opened_to_read_and_says_why(
    bench: Bench, safety: Safety, tmp_path: Path, root: Path
) -> None:
    path = tmp_path / "old.newsannot"
    shutil.copy(root / "tests/data/version-4.newsannot", path)
    backups.folder(path).write_text("in the way")
    bench.opening.open_files([path])
    assert "no backup could be made first" in bench.said()
    assert bench.presenter.session
    assert bench.presenter.session.store.readonly


# Risky places


def test_a_set_in_a_synced_folder_is_warned_of_once(
    bench: Bench, safety: Safety, tmp_path: Path
) -> None:
    path = tmp_path / "Dropbox" / "a.newsannot"
    path.parent.mkdir()
    with Store(path) as store:
        store.add_pair(bridge_pair())
    bench.opening.open_files([path])
    bench.qtbot.waitUntil(lambda: "Dropbox" in safety.warning.text())
    assert button(bench, "Save a copy")
    bench.opening.open_anew(path)
    bench.qtbot.wait(300)
    assert not safety.warning.text()
