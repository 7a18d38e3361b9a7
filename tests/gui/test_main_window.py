"""The window's own parts: commands, layers, messages, and what is kept of its look."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from newsannot.errors import ActRefused
from newsannot.gui import theme
from newsannot.gui.actions import COMMANDS, Menu
from newsannot.gui.help import keys_text
from newsannot.gui.layers import MarkKind
from newsannot.gui.main_window import MainWindow
from newsannot.settings import Scheme, Settings
from tests.gui.conftest import Bench

pytestmark = pytest.mark.gui


def furnished(qtbot: QtBot, qapp: QApplication, settings: Settings) -> MainWindow:
    window = MainWindow(theme.apply(qapp, Scheme.LIGHT), settings)
    qtbot.addWidget(window)
    for step in window.furnishing():
        step()
    return window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> MainWindow:
    window = furnished(qtbot, qapp, Settings())
    window.show()
    return window


def test_no_key_means_two_commands() -> None:
    keys = Counter(QKeySequence(key).toString() for command in COMMANDS for key in command.keys)
    assert [key for key, number in keys.items() if number > 1] == []


def test_every_command_stands_in_the_menu_bar(window: MainWindow) -> None:
    shown = {
        action.objectName()
        for menu in window.menuBar().actions()
        if isinstance(submenu := menu.menu(), QMenu)
        for action in submenu.actions()
    }
    assert {command.id for command in COMMANDS} <= shown
    assert len(window.menuBar().actions()) == len(Menu)


def test_of_a_choice_one_is_always_on(window: MainWindow) -> None:
    own = [window.actions_[command.id] for command in COMMANDS if command.choice == "scheme"]
    own[0].setChecked(True)
    for action in (own[1], own[1]):
        action.trigger()
        assert [other.isChecked() for other in own] == [False, True, False]


def test_every_key_is_in_the_list_of_keys() -> None:
    text = keys_text()
    for command in COMMANDS:
        for key in command.keys:
            assert QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) in text


def test_an_empty_window_says_what_to_do(window: MainWindow) -> None:
    texts = [button.text() for button in window.empty.findChildren(QPushButton)]
    assert any("Open a sample pair" in text for text in texts)
    assert any("Paste two texts" in text for text in texts)
    assert any("Import a folder" in text for text in texts)
    assert not window.showing_texts()


def test_a_layer_that_is_switched_off_is_not_drawn_and_stays_off(bench: Bench) -> None:
    bench.window.layers.switches[MarkKind.ENTITY].click()
    hidden = {MarkKind.ENTITY, MarkKind.MATCH}
    assert not bench.window.source.view.kinds & hidden
    assert bench.window.layers.hidden() == (MarkKind.ENTITY,)


def test_hidden_layers_of_the_settings_are_off_at_the_start(
    qtbot: QtBot, qapp: QApplication
) -> None:
    settings = Settings(hidden_layers=("quote", "no such layer"))
    window = furnished(qtbot, qapp, settings)
    assert MarkKind.QUOTE not in window.derived.view.kinds
    assert MarkKind.CLAIM in window.derived.view.kinds


def test_a_panel_that_was_switched_off_before_it_was_there_is_hidden(
    qtbot: QtBot, qapp: QApplication
) -> None:
    window = MainWindow(theme.apply(qapp, Scheme.LIGHT), Settings())
    qtbot.addWidget(window)
    window.actions_["side_panel"].trigger()
    for step in window.furnishing():
        step()
    window.show_texts(True)
    window.show()
    assert not window.side.isVisible()
    window.actions_["side_panel"].trigger()
    assert window.side.isVisible()


def test_a_message_stays_until_escape_dismisses_it(bench: Bench) -> None:
    bench.presenter.say_error(ActRefused("of a reason"))
    assert "of a reason" in bench.said()
    bench.key(Qt.Key.Key_Escape)
    assert bench.said() == ""


def test_the_name_is_given_by_return_and_its_letters_do_not_tag(bench: Bench, qtbot: QtBot) -> None:
    question = bench.window.question
    question.ask("Which name?", "Kim", take_keys=True)
    qtbot.waitUntil(question.field.hasFocus)
    with qtbot.waitSignal(question.answered) as answered:
        qtbot.keyClicks(bench.focus(), "Mue")
        qtbot.keyClick(question.field, Qt.Key.Key_Return)
    assert answered.args == ["Mue"]
    assert bench.judged("promised") is None


def test_a_message_does_not_wipe_the_question_for_the_name(bench: Bench, qtbot: QtBot) -> None:
    question = bench.window.question
    question.ask("Which name?", "Kim", take_keys=False)
    bench.presenter.say_error(ActRefused("of a reason"))
    assert question.text() == "Which name?"
    question.field.setFocus()
    with qtbot.waitSignal(question.dismissed):
        qtbot.keyClick(question.field, Qt.Key.Key_Escape)
    assert question.text() == ""
    assert "of a reason" in bench.said()


def test_the_window_keeps_its_place(window: MainWindow, qtbot: QtBot, qapp: QApplication) -> None:
    window.resize(window.width(), 640)
    geometry, columns = window.place()
    again = furnished(qtbot, qapp, Settings(geometry=geometry, columns=columns))
    assert again.height() == 640


def test_the_sets_to_go_on_with_take_the_colours_of_another_scheme(
    bench: Bench, tmp_path: Path, qapp: QApplication
) -> None:
    bench.presenter.set_session(None)
    (tmp_path / "articles.newsannot").touch()
    bench.window.empty.show_recent((str(tmp_path / "articles.newsannot"),))
    (button,) = (
        x for x in bench.window.empty.findChildren(QAbstractButton) if "articles" in x.text()
    )
    bench.qtbot.waitUntil(button.isVisible)
    bench.window.set_theme(theme.apply(qapp, Scheme.DARK))
    words = bench.window.theme.palette.buttonText().color()
    bench.qtbot.waitUntil(lambda: button.palette().buttonText().color() == words)
