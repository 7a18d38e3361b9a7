"""The time that each claim takes: what is counted, and that it comes into the judgements without being an act."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from newsannot.gui.active_time import IDLE, ActiveTime
from newsannot.gui.marking import Outlook
from newsannot.model import Claim
from tests.gui.conftest import ME, Bench
from tests.samples import FIRST, SECOND, sample

pytestmark = pytest.mark.gui

PAIR = replace(sample(), id="p")
CONTROL = Qt.KeyboardModifier.ControlModifier


class Hands:
    """Somebody at work, by a clock that goes as the test says."""

    def __init__(self) -> None:
        self.now = 100.0
        self.time = ActiveTime(lambda: self.now)
        self.time.measure(True)

    def look_at(self, claim: str | None, annotator: str = "ann") -> None:
        self.time.show(Outlook(PAIR, annotator, claim))

    def work(self, *gaps: float) -> None:
        """Do something, then something after each of the gaps."""
        self.time.stir()
        for gap in gaps:
            self.now += gap
            self.time.stir()

    def seconds(self, claim: str = FIRST) -> float:
        return self.time.seconds("p").get(claim, 0.0)


@pytest.fixture
def hands() -> Hands:
    return Hands()


def test_the_time_between_one_key_and_the_next_counts(hands: Hands) -> None:
    hands.look_at(FIRST)
    hands.work(2, 3, IDLE)
    assert hands.seconds() == 5 + IDLE


def test_a_pause_is_not_counted(hands: Hands) -> None:
    hands.look_at(FIRST)
    hands.work(2, IDLE + 0.1, 3)
    assert hands.seconds() == 5


def test_time_in_another_window_is_not_counted(hands: Hands) -> None:
    hands.look_at(FIRST)
    hands.work(2)
    hands.now += 1
    hands.time.pause()
    hands.now += 5
    hands.work(4)
    assert hands.seconds() == 7


def test_each_claim_has_its_own_time_and_coming_back_adds_to_it(hands: Hands) -> None:
    hands.look_at(FIRST)
    hands.work(2)
    hands.look_at(SECOND)
    hands.work(3)
    hands.look_at(FIRST)
    hands.work(4)
    assert (hands.seconds(FIRST), hands.seconds(SECOND)) == (6, 3)


def test_no_claim_at_hand_takes_no_time(hands: Hands) -> None:
    hands.look_at(None)
    hands.work(2)
    assert hands.time.seconds("p") == {}


def test_nothing_is_measured_while_it_is_off_and_what_was_measured_is_forgotten(
    hands: Hands,
) -> None:
    hands.look_at(FIRST)
    hands.work(2)
    hands.time.measure(False)
    hands.work(3)
    hands.time.measure(True)
    assert hands.time.seconds("p") == {}


def test_another_annotator_begins_at_nothing(hands: Hands) -> None:
    hands.look_at(FIRST)
    hands.work(2)
    hands.look_at(FIRST, "bob")
    hands.work(3)
    assert hands.seconds() == 3


class Seat:
    """The window, with a clock that goes as the test says; keys and mouse reach it from the system's side."""

    def __init__(self, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
        self.bench = bench
        self.now = 0.0
        monkeypatch.setattr(bench.presenter.active, "_clock", lambda: self.now)
        bench.window.actions_["measure_time"].setChecked(True)
        self._handle = bench.window.windowHandle()

    def press(self, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self._handle, key, modifier)

    def wait(self, seconds: float) -> None:
        """Move the mouse after some seconds."""
        self.now += seconds
        QTest.mouseMove(self._handle, QPoint(300 + int(self.now), 300))
        QTest.qWait(1)

    def claim(self) -> Claim:
        claim = self.bench.presenter.claim
        assert claim
        return claim

    def seconds(self, claim: Claim) -> float | None:
        pair = self.bench.pair
        found = next(c for c in pair.claims if c.id == claim.id)
        own = self.bench.session.judgement(found)
        return own.seconds if own else None


@pytest.fixture
def seat(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Seat:
    seat = Seat(bench, monkeypatch)
    seat.wait(1)
    return seat


def test_the_act_that_tags_brings_the_time_and_later_ones_add_to_it(seat: Seat) -> None:
    claim = seat.claim()
    seat.wait(4)
    seat.press(Qt.Key.Key_M)
    assert seat.seconds(claim) == 4
    seat.wait(3)
    seat.press(Qt.Key.Key_E)
    assert seat.seconds(claim) == 7
    assert seat.claim().id == claim.id


def test_time_alone_is_no_act_and_hinders_no_undo(seat: Seat) -> None:
    claim = seat.claim()
    seat.press(Qt.Key.Key_M)
    seat.wait(5)
    last = seat.bench.session.undoable()
    seat.press(Qt.Key.Key_M)
    assert seat.bench.session.undoable() == last
    seat.press(Qt.Key.Key_Z, CONTROL)
    assert seat.seconds(claim) is None
    seat.press(Qt.Key.Key_E)
    assert seat.seconds(claim) == 5


def test_a_claim_that_was_looked_at_before_has_that_time_too(seat: Seat) -> None:
    claim = seat.claim()
    seat.wait(4)
    seat.press(Qt.Key.Key_N)
    seat.wait(2)
    seat.press(Qt.Key.Key_P)
    seat.wait(1)
    seat.press(Qt.Key.Key_U)
    assert seat.seconds(claim) == 5


def test_with_the_switch_off_the_seconds_stay_unknown(seat: Seat) -> None:
    seat.bench.window.actions_["measure_time"].trigger()
    claim = seat.claim()
    seat.wait(4)
    seat.press(Qt.Key.Key_M)
    assert seat.seconds(claim) is None
    assert seat.bench.own(claim.text).annotator == ME.id


def test_a_note_has_the_time_of_its_own_claim_when_another_one_is_at_hand(seat: Seat) -> None:
    claim = seat.claim()
    seat.press(Qt.Key.Key_Slash)
    seat.wait(6)
    seat.press(Qt.Key.Key_A)
    seat.bench.presenter.choose(seat.bench.claim("93").id)
    assert seat.bench.own(claim.text).note == "a"
    assert seat.seconds(claim) == 6
