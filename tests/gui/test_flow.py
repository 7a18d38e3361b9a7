"""Widgets set in lines like words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QStackedWidget
from pytestqt.qtbot import QtBot

from newsannot.gui.flow import FlowBox

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


def test_what_comes_while_the_box_is_behind_another_page_has_its_place_when_it_is_seen(
    qtbot: QtBot,
) -> None:
    pages, box, front = QStackedWidget(), FlowBox(), QLabel()
    parts = [QLabel(words) for words in ("9 kept", "2 changed", "4 added")]
    for part in parts:
        box.add(part)
        part.hide()
    pages.addWidget(box)
    pages.addWidget(front)
    qtbot.addWidget(pages)
    with qtbot.waitExposed(pages):
        pages.show()
    pages.setCurrentWidget(front)
    for part in parts:
        part.show()
    pages.setCurrentWidget(box)
    lefts = [part.x() for part in parts]
    assert lefts == sorted(set(lefts))
