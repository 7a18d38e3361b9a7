"""A line below the texts takes the keys only as long as it is there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from newsannot.gui.notice_bar import NoticeBar

pytestmark = pytest.mark.gui


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A field, a line that says something, and a button that is next to it."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for widget in (QLineEdit(), NoticeBar(), QPushButton("Next")):
        column.addWidget(widget)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    bar(window).say("Pairs made: 2.")
    return window


def bar(window: QWidget) -> NoticeBar:
    return next(iter(window.findChildren(NoticeBar)))


def test_what_had_the_keys_before_has_them_again(window: QWidget, qtbot: QtBot) -> None:
    field = next(iter(window.findChildren(QLineEdit)))
    field.setFocus()
    bar(window).cross.setFocus()
    qtbot.keyClick(bar(window).cross, Qt.Key.Key_Space)
    assert not bar(window).isVisible()
    assert window.focusWidget() is field


def test_what_has_gone_meanwhile_gets_no_keys(window: QWidget, qtbot: QtBot) -> None:
    field = next(iter(window.findChildren(QLineEdit)))
    field.setFocus()
    bar(window).cross.setFocus()
    field.hide()
    qtbot.keyClick(bar(window).cross, Qt.Key.Key_Space)
    assert window.focusWidget() is window.findChild(QPushButton)
