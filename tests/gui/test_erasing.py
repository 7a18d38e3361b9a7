"""Deleting for good from the window: asked once, and nothing of it is left."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from newsannot import verbs
from newsannot.errors import Phrase, SetError
from newsannot.gui.browsing import Browsing
from newsannot.gui.erase_dialog import EraseDialog, sentences
from newsannot.gui.erasing import Erasing
from newsannot.model import Annotator, Verdict
from newsannot.store import Store, backups, erasing
from newsannot.store.erasing import Erasure, Loss, Said, Stage
from tests.gui.conftest import ME, PATIENCE, Bench, Program
from tests.samples import sample

pytestmark = pytest.mark.gui

Key = Qt.Key
KIM = Annotator("kim", "Kim")
OTHER = sample("Zyzzyva source.", "Zyzzyva text, about the sea.")
THIRD = sample("A third source.", "A third text.")


class Asked:
    """The question, and what came of it."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        bench.window.actions_["erase"].trigger()
        dialog = bench.window.findChild(EraseDialog)
        assert dialog
        self.dialog = dialog
        bench.qtbot.waitUntil(dialog.isVisible)

    def say(self, key: Key) -> None:
        self.bench.qtbot.keyClick(self.dialog, key)

    def press(self, button: QPushButton) -> None:
        """And wait for the end."""
        self.bench.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        wait(self.bench)


def wait(bench: Bench) -> None:
    hand = bench.window.findChild(Erasing)
    assert hand
    bench.qtbot.waitUntil(lambda: not hand._work.under_way and bench.presenter.session is not None)


def tag(bench: Bench, words: str) -> None:
    session = bench.session
    session.do(verbs.tag(session.desk(), bench.claim(words).id, Verdict.MATCHING))


def ids(bench: Bench) -> list[str]:
    assert bench.presenter.session
    return list(bench.presenter.session.store.pair_ids())


@pytest.fixture
def full(bench: Bench) -> Bench:
    """Three pairs, the second one on the desk."""
    for pair in (OTHER, THIRD):
        bench.session.store.add_pair(pair)
    tag(bench, "93")
    bench.session.open_pair(OTHER.id)
    bench.qtbot.waitUntil(bench.window.actions_["erase"].isEnabled)
    return bench


def test_enter_changes_nothing(full: Bench) -> None:
    asked = Asked(full)
    full.qtbot.waitUntil(asked.dialog.leave.hasFocus)
    asked.say(Key.Key_Return)
    assert not asked.dialog.isVisible()
    assert len(ids(full)) == 3
    assert full.presenter.session is full.session


def test_a_pair_goes_from_the_file_and_the_next_one_is_on_the_desk(full: Bench) -> None:
    path = full.session.store.path
    asked = Asked(full)
    assert "«Zyzzyva text, about the sea.»" in asked.dialog.words.text()
    asked.press(asked.dialog.erase)
    assert ids(full) == ["bridge", THIRD.id]
    assert full.presenter.pair
    assert full.presenter.pair.id == THIRD.id
    assert full.window.status.currentMessage() == "Deleted for good"
    assert b"zyzzyva" not in path.read_bytes().lower()
    tag_again(full)


def tag_again(bench: Bench) -> None:
    """The set can be worked in as before, and what was done before can be undone."""
    session = bench.presenter.session
    assert session
    assert session.undo().pair == "bridge"


def test_the_articles_stay_where_that_is_wanted(full: Bench) -> None:
    asked = Asked(full)
    asked.dialog.keep.setFocus()
    asked.bench.qtbot.keyClick(asked.dialog.keep, Key.Key_Space)
    asked.press(asked.dialog.erase)
    assert full.presenter.session
    unpaired = full.presenter.session.store.unpaired(5)
    assert {article.text for article in unpaired} == {
        "Zyzzyva source.",
        "Zyzzyva text, about the sea.",
    }


def test_the_pairs_that_are_chosen_in_the_list_go_together(full: Bench) -> None:
    full.window.actions_["show_set"].trigger()
    browsing = full.window.findChild(Browsing)
    assert browsing
    page = browsing.page
    assert page
    full.qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    page.list.setFocus()
    full.qtbot.keyClick(page.list, Key.Key_Home)
    full.qtbot.keyClick(page.list, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    asked = Asked(full)
    asked.press(asked.dialog.erase)
    assert ids(full) == [THIRD.id]
    assert browsing.page is page


def test_the_last_pair_leaves_an_empty_set(full: Bench) -> None:
    for _ in range(3):
        full.qtbot.waitUntil(full.window.actions_["erase"].isEnabled)
        asked = Asked(full)
        asked.press(asked.dialog.erase)
        full.qtbot.waitUntil(lambda: full.window.findChild(EraseDialog) is None)
    assert ids(full) == []
    full.qtbot.waitUntil(lambda: not full.window.actions_["erase"].isEnabled())
    assert full.window.actions_["erase"].toolTip().endswith("No pair is open")


def test_a_set_that_is_open_to_read_only_loses_nothing(full: Bench, tmp_path: Path) -> None:
    other = tmp_path / "other.newsannot"
    with Store(other) as store:
        store.add_pair(THIRD)
        full.opening.open_set(other)
        assert full.presenter.session
        assert full.presenter.session.store.readonly
        full.qtbot.waitUntil(lambda: not full.window.actions_["erase"].isEnabled())
        assert full.window.actions_["erase"].toolTip().endswith("opened read-only")


def test_what_was_interrupted_goes_on_when_the_set_is_opened(full: Bench, tmp_path: Path) -> None:
    class Interrupted(Exception):
        pass

    def interrupt(stage: Stage) -> None:
        if stage is Stage.FILE:
            raise Interrupted

    other = tmp_path / "other.newsannot"
    with Store(other) as store:
        store.add_pair(OTHER)
        store.add_pair(THIRD)
    with pytest.raises(Interrupted):
        erasing.erase(other, Erasure((OTHER.id,)), "a test", interrupt)
    with Store(other, readonly=True) as store:
        assert erasing.is_unfinished(store)
    full.opening.open_set(other)
    full.qtbot.waitUntil(lambda: full.presenter.session is None)
    wait(full)
    assert ids(full) == [THIRD.id]
    assert full.presenter.session
    assert not erasing.is_unfinished(full.presenter.session.store)


LOSS = Loss(
    ("A", "B", "C", "D"), ("E",), ("F",), (Said("me", "Me", 12), Said("kim", "Kim", 3)), 4, 2
)


def test_what_goes_is_said_plainly() -> None:
    assert sentences(LOSS, None) == [
        "«A», «B», «C» and 1 more, with 12 verdicts by Me, 3 verdicts by Kim, 4 notes, all marks and the whole history.",
        "These articles go too: «E».",
        "These stay, for other pairs use them: «F».",
        "They are erased from the set, its search index and its 2 backups.",
        "It cannot be undone.",
        "Exported files, and copies elsewhere such as on a synced drive, cannot be reached.",
    ]
    alone = Loss((), ("E",), (), (), 0, 0)
    assert sentences(alone, None)[:2] == [
        "«E».",
        "They are erased from the set and its search index.",
    ]


def test_nothing_of_others_is_told_while_their_verdicts_are_hidden() -> None:
    told = sentences(LOSS, ME.id)[0]
    assert "12 verdicts by Me, whatever others said" in told
    assert "Kim" not in told
    assert "note" not in told


def test_where_the_file_cannot_be_written_anew_that_is_said_with_what_is_done_about_it(
    full: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(full.session.store.path)

    def fail(*_: object) -> bool:
        raise SetError(path, Phrase("could not be written: the disk is full"))

    monkeypatch.setattr(erasing, "_rewrite", fail)
    asked = Asked(full)
    asked.press(asked.dialog.erase)
    assert ids(full) == ["bridge", THIRD.id]
    assert full.window.notice.text() == (
        "Deleted from the set, but not yet from all of its file and its backups: "
        "could not be written: the disk is full. That goes on when the set is opened next."
    )


@pytest.mark.model
def test_in_the_whole_program_a_pair_goes_while_it_is_read_and_the_work_goes_on(
    program: Program, articles: tuple[Path, Path], qtbot: QtBot
) -> None:
    desktop = program.start(*articles)
    program.pair()
    assert desktop.presenter
    assert desktop.presenter.session
    path = desktop.presenter.session.store.path
    program.key(Key.Key_M)
    first = program.pair().id
    source = program.pair().source.file_sha256
    assert desktop.opening.places.get(source)
    desktop.opening.open_sample()
    qtbot.waitUntil(lambda: program.pair().id != first, timeout=PATIENCE)
    desktop.window.actions_["previous_pair"].trigger()
    desktop.window.actions_["read"].trigger()
    qtbot.waitUntil(desktop.window.actions_["erase"].isEnabled)
    desktop.window.actions_["erase"].trigger()
    dialog = desktop.window.findChild(EraseDialog)
    assert dialog
    qtbot.mouseClick(dialog.erase, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desktop.presenter.session is not None, timeout=PATIENCE)
    left = program.pair()
    assert desktop.opening.places.get(source) is None
    desktop.window.activateWindow()  # as a window manager does
    qtbot.waitUntil(desktop.window.derived.view.hasFocus)
    assert list(desktop.presenter.session.store.pair_ids()) == [left.id]
    program.key(Key.Key_M)
    assert desktop.presenter.session.progress().tagged == 1
    files = [path, *(backup.path for backup in backups.listed(path))]
    assert all(b"Kosovo" not in file.read_bytes() for file in files)
