"""A hand that selects words in the two texts, by mouse and by keys, and sees what it has selected."""

from __future__ import annotations

import time
from dataclasses import dataclass
from enum import Enum

from tests.desktop.screen import wait_for
from tests.desktop.window import Point, Window


@dataclass(frozen=True, slots=True)
class Column:
    """From a text's gutter to past the end of its lines, in shares of the window's width."""

    left: float
    right: float


class Pane(Enum):
    """The two texts."""

    SOURCE = Column(0.021, 0.35)
    DERIVED = Column(0.4, 0.73)


TOP, BOTTOM, STEP = 0.13, 0.9, 0.012
PAUSE = 0.2
"""Seconds that a selection may take until other programs know it."""


class Hand:
    """Selects in the window; what is selected is read as another program would paste it."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._screen = window.screen
        self._last = dict.fromkeys(Pane, TOP)

    def drag_line(self, pane: Pane, beginning: str) -> str:
        """Drag the mouse over the first line that begins so; the words that this selects."""
        for y in self._heights(pane):
            self._window.drag(Point(pane.value.left, y), Point(pane.value.right, y))
            if self._selects(beginning):
                self._last[pane] = y
                return self._screen.selected()
        raise AssertionError(f"no line on the screen begins «{beginning}»")

    def click_paragraph(self, pane: Pane, beginning: str) -> str:
        """Click three times into the paragraph that begins so; the words that this selects."""
        for y in self._heights(pane):
            self._window.click(Point((3 * pane.value.left + pane.value.right) / 4, y), times=3)
            if self._selects(beginning):
                self._last[pane] = y
                return self._screen.selected()
        raise AssertionError(f"no paragraph on the screen begins «{beginning}»")

    def take_lines(self, pane: Pane, first: int, count: int = 1) -> str:
        """Select so many of the screen's lines by keys and copy them; the words that this copies.

        Below the text there must be room to click.
        """
        before = self._screen.copied()
        self._window.click(Point((pane.value.left + pane.value.right) / 2, BOTTOM))
        onwards = ["shift+Down", "shift+End"] * (count - 1)
        self._screen.press("ctrl+Home", *["Down"] * first, "shift+End", *onwards, "ctrl+c")
        return wait_for(lambda: _other(self._screen.copied(), before), "copied words", seconds=10)

    def notice(self) -> str:
        """What can be selected where messages stand, below the texts; something else where none is shown yet."""
        seen = []
        for y in _heights(0.94, 0.97):
            self._window.click(Point(0.02, y), times=3)
            time.sleep(PAUSE)
            seen.append(self._screen.selected())
        return "\n".join(seen)

    def _heights(self, pane: Pane) -> list[float]:
        """Where to look: on from the last place, then everywhere."""
        return [*_heights(self._last[pane], BOTTOM), *_heights(TOP, BOTTOM)]

    def _selects(self, beginning: str) -> bool:
        """Whether words that begin so are selected, or are in a moment."""
        end = time.monotonic() + PAUSE
        while time.monotonic() < end:
            words = self._screen.selected()
            if words and words.startswith(beginning):
                return True
            time.sleep(0.02)
        return False


def _heights(top: float, bottom: float) -> list[float]:
    return [top + STEP * number for number in range(round((bottom - top) / STEP))]


def _other(words: str, before: str) -> str:
    return words if words != before else ""
