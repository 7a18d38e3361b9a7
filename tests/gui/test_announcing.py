"""What a screen reader is told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

from newsannot.gui.claims_model import spoken
from tests.gui.conftest import DERIVED, SOURCE, Bench

pytestmark = [pytest.mark.gui]

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What is announced while a screen reader is there."""
    said: list[str] = []

    def note(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    QAccessible.setActive(True)
    yield said
    QAccessible.setActive(False)


def test_how_many_pairs_a_search_finds_is_announced(bench: Bench, heard: list[str]) -> None:
    bench.key(Key.Key_S, Qt.KeyboardModifier.ControlModifier | SHIFT)
    bench.qtbot.waitUntil(lambda: "1 pair" in heard)
    bench.qtbot.keyClicks(bench.focus(), "zebra")
    bench.qtbot.waitUntil(lambda: "No pair has «zebra»." in heard)


def test_marks_are_announced_as_the_cursor_enters_them(bench: Bench, heard: list[str]) -> None:
    pane = bench.window.derived
    pane.set_caret(DERIVED.index("“We") - 2)
    heard.clear()
    for _ in range(3):
        bench.key(Key.Key_Right)
    assert heard == ["claim 3, untagged, suggested matching, no evidence; quote, speaker not found"]
    pane.set_caret(DERIVED.index("weather"))
    assert len(heard) == 1, "it was in there before"
    pane.set_caret(DERIVED.index("Traffic"))
    assert heard[1:] == ["claim 4, untagged, no evidence"]


def test_a_judged_claim_and_names_and_evidence_are_announced(
    bench: Bench, heard: list[str]
) -> None:
    bench.select("source", "Ruiz added")
    bench.key(Key.Key_L)
    bench.key(Key.Key_U)
    bench.window.source.view.setFocus()
    bench.window.source.set_caret(SOURCE.index("Ruiz added") - 1)
    heard.clear()
    bench.key(Key.Key_Right)
    assert heard == ["evidence, supports; name, Ana Ruiz, person"]
    bench.window.derived.set_caret(0)
    bench.window.derived.view.setFocus()
    bench.window.derived.set_caret(DERIVED.index("Exactly"))
    heard.clear()
    bench.window.derived.set_caret(0)
    assert heard == ["claim 1, unsupported, 1 piece of evidence"]


def test_the_claim_that_a_key_chooses_is_read_out_unless_the_list_reads_it(
    bench: Bench, heard: list[str]
) -> None:
    bench.key(Key.Key_N)
    row = "Claim 2, untagged, suggested unsupported, no evidence. Exactly 93 workers repair it."
    assert heard == [row], "once, although the cursor has come to it too"
    assert bench.window.derived.caret() == bench.claim("93").start
    item = bench.window.claims.model.item(bench.claim("93").id)
    assert item and spoken(item) == row
    bench.window.claims.list.setFocus()
    heard.clear()
    bench.key(Key.Key_Down)
    assert not [words for words in heard if words.startswith("Claim 3")]


def test_words_won_and_lost_at_an_end_are_announced(bench: Bench, heard: list[str]) -> None:
    bench.key(Key.Key_BracketRight)
    assert heard[-1].startswith("End of claim 1: arrows go by word")
    bench.key(Key.Key_Left)
    bench.key(Key.Key_Left)
    bench.key(Key.Key_Right)
    assert heard[-3:] == ["lost «.»", "lost «May»", "gained «May»"]
    bench.key(Key.Key_Return)
    assert heard[-1].startswith("Lost «.»; ")


def test_what_the_status_bar_says_in_passing_is_announced(bench: Bench, heard: list[str]) -> None:
    bench.key(Key.Key_M)
    bench.window.actions_["undo"].trigger()
    assert "Undone: tag matching" in heard


def test_nothing_is_announced_while_nobody_listens(bench: Bench, heard: list[str]) -> None:
    QAccessible.setActive(False)
    bench.window.derived.set_caret(DERIVED.index("Traffic"))
    bench.presenter.say("Something happened")
    assert heard == []
