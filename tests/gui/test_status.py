"""The line below the texts."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from newsannot.gui.article_header import ElidedLabel
from newsannot.gui.status import Status

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

LONG = "Everything that was rewritten in the week of the council elections · opened read-only"


@pytest.fixture
def status(qtbot: QtBot) -> Status:
    status = Status()
    qtbot.addWidget(status)
    status.show_progress(0, 2000)
    status.show_language("Englisch, en_core_web_sm 3.8.0", "The model is whole")
    status.show_annotator("Me")
    status.show_set(LONG, "folder/set.newsannot")
    return status


def test_long_words_make_the_window_no_wider(status: Status) -> None:
    status.show_reading(0.5)
    short = Status()
    short.show_progress(0, 2000)
    short.show_annotator("Me")
    short.show_reading(0.5)
    assert status.minimumSizeHint().width() <= short.minimumSizeHint().width() + 10


def test_a_name_that_is_cut_is_whole_in_its_tooltip_before_where_the_set_lies(
    status: Status, qtbot: QtBot
) -> None:
    with qtbot.waitExposed(status):
        status.resize(700, 30)
        status.show()
    (kept,) = [label for label in status.findChildren(ElidedLabel) if label.text() == LONG]
    qtbot.waitUntil(lambda: kept.toolTip() == f"{LONG}\nfolder/set.newsannot")
    status.resize(2000, 30)
    qtbot.waitUntil(lambda: kept.toolTip() == "folder/set.newsannot")


def test_what_is_read_ahead_stands_in_the_line_as_long_as_it_is_read(
    status: Status, qtbot: QtBot
) -> None:
    with qtbot.waitExposed(status):
        status.show()
    status.show_ahead("Reading ahead: 1 of 3")
    (label,) = [
        label for label in status.findChildren(ElidedLabel) if label.text() == status.ahead()
    ]
    assert label.isVisible()
    status.show_ahead("")
    assert not label.isVisible()
