"""A set that others have worked on, opened by somebody who has judged nothing in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from newsannot import settings as settings_file, verbs
from newsannot.gui.desktop import Desktop
from newsannot.gui.notice_bar import ChoiceBar
from newsannot.gui.presenter import Presenter
from newsannot.model import Annotator, Verdict
from newsannot.session import Session
from newsannot.settings import ReadingSettings, Settings
from newsannot.store import Store
from tests.gui.conftest import bridge_pair

pytestmark = pytest.mark.gui

PATIENCE = 60_000  # milliseconds; a loaded machine starts slowly
KIM = Annotator("kim on the other computer", "Kim")


class SecondComputer:
    """The program of somebody whose id is new, on sets that come from elsewhere."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.settings = folder / "settings.json"
        self.qtbot = qtbot
        reading = ReadingSettings(model="blank")  # a reader that is there at once
        here = Settings(reading=reading, annotator_id="ute here", annotator_name="ute")
        self.desktop = Desktop(here, self.settings, folder)

    def open(self, *paths: Path) -> Session:
        """Each at once, as long as a pair of the last one is on the desk."""
        if self.desktop.opening is None:
            with self.qtbot.waitSignal(self.desktop.ready, timeout=PATIENCE):
                self.desktop.start(list(paths))
        else:
            self.desktop.window.files_dropped.emit(list(paths))
        self.qtbot.waitUntil(lambda: self._path() == paths[-1], timeout=PATIENCE)
        return self.session

    def _path(self) -> Path | None:
        presenter = self.desktop.presenter
        session = presenter.session if presenter and presenter.pair else None
        return session.store.path if session else None

    @property
    def presenter(self) -> Presenter:
        assert self.desktop.presenter
        return self.desktop.presenter

    @property
    def session(self) -> Session:
        assert self.presenter.session
        return self.presenter.session

    def progress(self) -> str:
        return self.desktop.window.status.text()

    @property
    def bar(self) -> ChoiceBar:
        bars = self.desktop.window.findChildren(ChoiceBar)
        (found,) = (bar for bar in bars if type(bar) is ChoiceBar)
        return found

    def buttons(self) -> list[QPushButton]:
        return [button for button in self.bar.findChildren(QPushButton) if button.isVisible()]

    def answers(self) -> list[str]:
        return [button.text() for button in self.buttons()]

    def press(self, answer: str) -> None:
        (button,) = (button for button in self.buttons() if answer in button.text())
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.desktop.window, key, modifier)


@pytest.fixture
def computer(tmp_path: Path, qtbot: QtBot) -> Iterator[SecondComputer]:
    computer = SecondComputer(tmp_path, qtbot)
    yield computer
    computer.desktop.window.close()
    computer.desktop.window.deleteLater()


Work = Callable[..., Path]


@pytest.fixture
def worked(tmp_path: Path) -> Work:
    """A set in which each of these people has tagged so many claims as matching, and left."""

    def work(name: str, people: dict[Annotator, int]) -> Path:
        path = tmp_path / f"{name}.newsannot"
        with Store(path) as store:
            store.add_pair(bridge_pair())
            for person, number in people.items():
                session = Session(store, person)
                session.open_pair("bridge")
                assert session.pair
                for claim in session.pair.claims[:number]:
                    session.do(verbs.tag(session.desk(), claim.id, Verdict.MATCHING))
        return path

    return work


def test_whoever_comes_from_another_computer_goes_on_with_verdicts_and_undo(
    computer: SecondComputer, worked: Work
) -> None:
    session = computer.open(worked("set", {KIM: 3}))
    assert computer.progress().startswith("0 of")
    assert computer.bar.text() == "Kim has worked on this set. Are you Kim?"
    assert computer.answers() == ["&Yes, go on as Kim", "&No, I am ute"]
    computer.press("Yes")
    assert computer.bar.isHidden()
    assert computer.progress().startswith("3 of")
    assert session.annotator == KIM
    assert computer.presenter.claim
    assert not session.tagged(computer.presenter.claim)
    computer.desktop.window.actions_["undo"].trigger()
    assert computer.progress().startswith("2 of")
    assert session.store.annotators() == (KIM,)


def test_the_one_that_was_chosen_is_the_annotator_from_now_on_and_is_not_asked_for_a_name(
    computer: SecondComputer, worked: Work
) -> None:
    computer.open(worked("set", {KIM: 1}))
    computer.press("Yes")
    computer.key(Qt.Key.Key_E)
    assert computer.desktop.window.question.isHidden()
    assert computer.open(worked("other", {KIM: 2})).annotator == KIM
    assert computer.bar.isHidden()
    assert computer.progress().startswith("2 of")
    computer.desktop.window.close()
    kept = settings_file.load(computer.settings)
    assert (kept.annotator_id, kept.annotator_name, kept.name_asked) == (KIM.id, "Kim", True)


PLAIN, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier


def test_the_answers_have_keys_of_their_own(computer: SecondComputer, worked: Work) -> None:
    session = computer.open(worked("set", {KIM: 1}))
    tips = [button.toolTip() for button in computer.buttons()]
    assert tips == ["Claims judged by Kim: 1 (Alt+Y)", "Nothing changes (Alt+N)"]
    computer.key(Qt.Key.Key_Y, ALT)
    computer.qtbot.waitUntil(computer.bar.isHidden)
    assert session.annotator == KIM


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_Escape, PLAIN), (Qt.Key.Key_Return, PLAIN), (Qt.Key.Key_N, ALT)],
)
def test_a_colleague_says_no_by_one_key_and_is_not_asked_again(
    computer: SecondComputer, worked: Work, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    mine, other = worked("set", {KIM: 1}), worked("other", {})
    computer.open(mine)
    computer.key(key, modifier)
    computer.qtbot.waitUntil(computer.bar.isHidden)
    assert computer.progress().startswith("0 of")
    computer.open(other)
    assert computer.open(mine).annotator.name == "ute"
    assert computer.bar.isHidden()
    computer.key(Qt.Key.Key_E)
    assert computer.progress().startswith("1 of")
    assert "Which name" in computer.desktop.window.question.text()


def test_verdicts_can_be_given_while_the_question_stands(
    computer: SecondComputer, worked: Work
) -> None:
    session = computer.open(worked("set", {KIM: 1}))
    claim = computer.presenter.claim
    computer.key(Qt.Key.Key_U)
    assert claim
    assert computer.session.pair
    (judged,) = (c for c in computer.session.pair.claims if session.tagged(c))
    assert judged.id == claim.id
    assert not computer.bar.isHidden()
    assert computer.desktop.window.question.isHidden(), "one question of who one is at a time"
    computer.press("Yes")
    assert session.annotator == KIM


def test_of_several_people_the_four_most_active_have_a_button(
    computer: SecondComputer, worked: Work
) -> None:
    people = {Annotator(name, name): number for number, name in enumerate("ABCDE") if number}
    computer.open(worked("set", people | {Annotator("F", "F&G"): 4, KIM: 2}))
    assert computer.bar.text() == "6 others have worked on this set. Are you one of them?"
    assert computer.answers() == ["I am E", "I am F&&G", "I am D", "I am C", "&No, I am ute"]
    assert computer.buttons()[1].toolTip() == "Claims judged by F&G: 4"
    computer.press("D")
    assert computer.session.annotator.name == "D"
    assert computer.progress().startswith("3 of")


def test_a_namesake_is_told_apart_also_when_the_name_is_given_meanwhile(
    computer: SecondComputer, worked: Work
) -> None:
    computer.open(worked("set", {KIM: 1}))
    computer.desktop.preferences.change_name()
    question = computer.desktop.window.question
    computer.qtbot.keyClicks(question.field, "Kim")
    computer.qtbot.keyClick(question.field, Qt.Key.Key_Return)
    assert computer.answers() == ["&Yes, go on as Kim", "&No, I am another Kim"]
    assert computer.session.annotator != KIM
    computer.press("Yes")
    assert computer.session.annotator == KIM


def test_nobody_is_asked_in_a_set_without_judgements_or_with_own_ones(
    computer: SecondComputer, worked: Work
) -> None:
    computer.open(worked("bare", {}))
    assert computer.bar.isHidden()
    computer.open(worked("shared", {KIM: 3, computer.desktop.preferences.annotator(): 1}))
    assert computer.bar.isHidden()
    assert computer.progress().startswith("1 of")


def test_the_question_goes_with_its_set(computer: SecondComputer, worked: Work) -> None:
    computer.open(worked("set", {KIM: 1}))
    assert not computer.bar.isHidden()
    computer.open(worked("bare", {}))
    assert computer.bar.isHidden()


def test_a_read_only_set_says_who_tagged_and_asks_nothing(
    computer: SecondComputer, worked: Work
) -> None:
    path = worked("set", {KIM: 1, Annotator("bo", "Bo"): 2})
    with Store(path):
        computer.open(path)
        assert computer.bar.isHidden()
        assert computer.desktop.window.notice.text() == "The verdicts in this set are by Bo, Kim"
