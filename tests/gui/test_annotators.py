"""Who tags, changed by the name in the status bar or its key, in the whole program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from newsannot import settings as settings_file, verbs
from newsannot.gui.annotators import Annotators
from newsannot.gui.desktop import Desktop
from newsannot.model import Annotator, Verdict
from newsannot.session import Session
from newsannot.settings import ReadingSettings, Settings
from newsannot.store import Store
from tests.gui.conftest import PATIENCE, bridge_pair

pytestmark = pytest.mark.gui

ANA = Annotator("ana", "Ana Ruiz")
LONG = Annotator("max", "Dr. Maximiliane Oberhuber-Żółkiewska & Partner")
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Office:
    """A program with a set on which Ana, Max and Kim have worked; Kim is at the window."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.settings = folder / "settings.json"
        path = folder / "bridge.newsannot"
        with Store(path) as store:
            store.add_pair(bridge_pair())
            for person in (ANA, LONG, Annotator("kim", "Kim")):
                session = Session(store, person)
                session.open_last()
                claim = session.desk().pair.claims[0].id
                session.do(verbs.tag(session.desk(), claim, Verdict.MATCHING))
        here = Settings(
            reading=ReadingSettings(model="blank"),
            annotator_id="kim",
            annotator_name="Kim",
            name_asked=True,
        )
        self.desktop = Desktop(here, self.settings, folder)
        with qtbot.waitSignal(self.desktop.ready, timeout=PATIENCE):
            self.desktop.start([path])
        qtbot.waitUntil(lambda: self.session.pair is not None, timeout=PATIENCE)
        found = self.desktop.window.findChild(Annotators)
        assert found
        self.annotators = found

    @property
    def session(self) -> Session:
        assert self.desktop.presenter
        assert self.desktop.presenter.session
        return self.desktop.presenter.session

    def open_menu(self) -> QMenu:
        self.key(Qt.Key.Key_U, CTRL_SHIFT)
        menu = self.annotators.menu
        self.qtbot.waitUntil(menu.isVisible)
        return menu

    def choose(self, words: str) -> None:
        """By Down and Enter, as from the keyboard."""
        menu = self.open_menu()
        action = next(a for a in menu.actions() if a.text().replace("&&", "&").startswith(words))
        while menu.activeAction() is not action:
            self.qtbot.keyClick(menu, Qt.Key.Key_Down)
        self.qtbot.keyClick(menu, Qt.Key.Key_Return)

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self.qtbot.keyClick(self.focus(), key, modifier)

    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.desktop.window

    def type(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: self.annotators.question.field.hasFocus())
        self.qtbot.keyClicks(self.annotators.question.field, words)
        self.qtbot.keyClick(self.annotators.question.field, Qt.Key.Key_Return)


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot) -> Iterator[Office]:
    office = Office(tmp_path, qtbot)
    yield office
    office.desktop.window.close()
    office.desktop.window.deleteLater()


def _shown(menu: QMenu) -> list[tuple[str, bool]]:
    actions: list[QAction] = [action for action in menu.actions() if not action.isSeparator()]
    return [(action.text(), action.isChecked()) for action in actions]


def test_the_list_has_the_sets_people_and_marks_who_tags(office: Office) -> None:
    menu = office.open_menu()
    assert _shown(menu) == [
        ("Ana Ruiz", False),
        ("Dr. Maximiliane Oberhuber-Żółkiewska && Partner", False),
        ("Kim", True),
        ("Somebody else…", False),
        ("Change the name…", False),
    ]
    menu.close()


def test_the_name_in_the_status_bar_opens_it_too(office: Office) -> None:
    button = office.desktop.window.status.annotator
    assert "Ctrl+Shift+U" in button.toolTip()
    office.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    office.qtbot.waitUntil(office.annotators.menu.isVisible)
    office.annotators.menu.close()


def test_verdicts_from_then_on_are_theirs_and_so_is_undo(office: Office) -> None:
    office.choose("Ana Ruiz")
    assert office.session.annotator == ANA
    assert office.desktop.window.status.annotator.text() == "Ana Ruiz"
    claim = office.session.desk().pair.claims[0]
    presenter = office.desktop.presenter
    assert presenter
    presenter.choose(claim.id)
    office.key(Qt.Key.Key_U)
    said = {own.annotator: own.verdict for own in office.session.desk().pair.claims[0].judgements}
    assert said["ana"] is Verdict.UNSUPPORTED
    assert said["kim"] is Verdict.MATCHING
    office.choose("Kim")
    office.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    said = {own.annotator: own.verdict for own in office.session.desk().pair.claims[0].judgements}
    assert said.get("kim") is None
    assert said["ana"] is Verdict.UNSUPPORTED


def test_somebody_new_has_an_id_of_their_own(office: Office) -> None:
    office.choose("Somebody else")
    office.type("Lukas")
    assert office.session.annotator.name == "Lukas"
    assert office.session.annotator.id not in {"ana", "max", "kim"}
    assert "Lukas" in {person.name for person in office.session.store.annotators()}
    office.desktop.preferences.keep_now()
    assert settings_file.load(office.settings).annotator_name == "Lukas"


def test_a_name_that_is_in_the_set_is_that_person(office: Office) -> None:
    office.choose("Somebody else")
    office.type("ana ruiz")
    assert office.session.annotator == ANA


def test_another_name_is_the_same_person(office: Office) -> None:
    office.choose("Change the name")
    question = office.desktop.window.question
    office.qtbot.waitUntil(question.field.hasFocus)
    office.qtbot.keyClicks(question.field, "Kim Lee")
    office.qtbot.keyClick(question.field, Qt.Key.Key_Return)
    assert office.session.annotator == Annotator("kim", "Kim Lee")


def test_who_asks_for_somebody_else_and_leaves_it_stays_who_they_are(office: Office) -> None:
    office.choose("Somebody else")
    office.qtbot.waitUntil(office.annotators.question.field.hasFocus)
    office.key(Qt.Key.Key_Escape)
    assert office.annotators.question.isHidden()
    assert office.session.annotator.id == "kim"
