"""What lies under other marks, reached one after another by Alt or Ctrl and a click, or by a key at the cursor."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Qt

from newsannot.gui.layers import MarkGroup, MarkKind
from newsannot.gui.main_window import MainWindow
from newsannot.gui.marks import Mark
from newsannot.gui.pointer import REACHING
from newsannot.gui.presenter import Presenter
from newsannot.gui.spoken_marks import spoken_mark
from newsannot.gui.words import sentence, tr
from newsannot.model import Side

_ASIDE = {MarkKind.CURRENT, MarkKind.HINT, MarkKind.WORDS}
"""They change with the claim at hand: going through the others would never come round."""


@dataclass(frozen=True, slots=True)
class _Place:
    """What lies under one place of a text, and which of it was reached last."""

    side: Side
    marks: tuple[Mark, ...]
    at: int = 0

    def lies_like(self, other: _Place) -> bool:
        """Whether the same is marked there, whatever was said of it meanwhile."""
        return self.side is other.side and self._spans() == other._spans()

    def _spans(self) -> list[tuple[int, int, MarkKind]]:
        return [(mark.start, mark.end, mark.kind) for mark in self.marks]


class Reaching(QObject):
    """Points at the marks of one place in turn, the shortest first, and says which one it is.

    A claim becomes the one at hand; what is pointed at is what the menu corrects.
    """

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._place: _Place | None = None
        self._pointed: Mark | None = None
        for side in Side:
            presenter.pane(side).position_clicked.connect(partial(self._click, side))
        window.actions_["reach"].triggered.connect(self._reach_at_cursor)
        presenter.acted.connect(self._point_at_nothing)
        presenter.read.connect(self._point_at_nothing)
        presenter.left.connect(self._forget)

    def _click(self, side: Side, position: int, keys: Qt.KeyboardModifier) -> None:
        if keys & REACHING:
            self._reach(side, position)
        else:
            self._forget()

    def _reach_at_cursor(self) -> None:
        side = Side.SOURCE if self._window.source.view.hasFocus() else Side.DERIVED
        self._reach(side, self._presenter.pane(side).caret())

    def _reach(self, side: Side, position: int) -> None:
        outlook = self._presenter.outlook()
        there = _Place(side, self._marks(side, position))
        before = self._place
        self._forget()
        if outlook is None or not there.marks:
            self._presenter.say(tr("Nothing is marked here"))
            return
        if before and there.lies_like(before):
            there = replace(there, at=(before.at + 1) % len(there.marks))
        self._place = there
        self._point(there.side, there.marks[there.at])
        self._say(there, spoken_mark(outlook, side, there.marks[there.at]))

    def _marks(self, side: Side, position: int) -> tuple[Mark, ...]:
        found = self._presenter.pane(side).marks_at(position)
        return tuple(mark for mark in found if mark.kind not in _ASIDE)

    def _point(self, side: Side, mark: Mark) -> None:
        if mark.kind is MarkKind.CLAIM:
            self._presenter.choose(mark.key, pointed_at=True)
            return
        self._pointed = Mark(mark.start, mark.end, MarkKind.POINTED)
        self._presenter.pane(side).set_marks([self._pointed], MarkGroup.POINTED)

    def _say(self, place: _Place, what: str) -> None:
        if len(place.marks) == 1:
            self._presenter.say(sentence(what))
            return
        total = len(place.marks)
        said = tr("{number} of {total}: {what}", number=place.at + 1, total=total, what=what)
        self._presenter.say(said)

    def _point_at_nothing(self) -> None:
        """Unless something else is pointed at by now."""
        pane = self._presenter.pane(self._place.side) if self._place else None
        if pane and self._pointed and pane.pointed(self._pointed.start) is self._pointed:
            pane.set_marks((), MarkGroup.POINTED)

    def _forget(self) -> None:
        self._point_at_nothing()
        self._place = None
