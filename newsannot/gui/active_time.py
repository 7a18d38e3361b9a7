"""How long a person was at work on each claim: pauses are not counted, nor is what is done elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from time import monotonic

from newsannot.acts import Act, JudgementRow
from newsannot.gui.marking import Outlook

IDLE = 30.0
"""Seconds without a key, a click, the wheel or a move of the mouse after which nobody is at work."""


class ActiveTime:
    """Seconds on each claim that no judgement has yet, of one annotator in one set. ``clock`` counts seconds."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._on = False
        self._annotator = ""
        self._at_hand: tuple[str, str] | None = None
        self._last: float | None = None
        self._seconds: dict[tuple[str, str], float] = {}

    def measure(self, on: bool) -> None:
        """Measure from now on, or no more; what was measured and not kept is forgotten."""
        self._on = on
        self._forget()

    def _forget(self) -> None:
        self._last = None
        self._seconds.clear()

    def show(self, outlook: Outlook | None) -> None:
        """The claim of the outlook is at hand, its pair on the desk."""
        if outlook is None or outlook.annotator != self._annotator:
            self._forget()
        self._annotator = outlook.annotator if outlook else ""
        at_hand = (outlook.pair.id, outlook.claim) if outlook and outlook.claim else None
        if at_hand != self._at_hand:
            if self._last is not None:
                self.stir()
            self._at_hand = at_hand

    def stir(self) -> None:
        """The person did something: was at work since the time before, unless that is long ago."""
        now, last = self._clock(), self._last
        self._last = now if self._on else None
        if last is not None and self._at_hand and now - last <= IDLE:
            self._add(self._at_hand, now - last)

    def pause(self) -> None:
        """The person turns to another window."""
        self.stir()
        self._last = None

    def seconds(self, pair: str) -> Mapping[str, float]:
        """What is measured and not kept yet, for each claim of a pair."""
        return {claim: seconds for (of, claim), seconds in self._seconds.items() if of == pair}

    def keep(self, act: Act) -> None:
        """The seconds that an act put into judgements are kept there; those that it took out are to be kept again."""
        for change in act.changes:
            if not isinstance(change.row, JudgementRow) or change.row.annotator != self._annotator:
                continue
            before, after = (
                (row.judgement.seconds or 0.0) if isinstance(row, JudgementRow) else 0.0
                for row in (change.before, change.after)
            )
            if self._on:
                self._add((act.pair, change.row.claim), before - after)

    def _add(self, claim: tuple[str, str], seconds: float) -> None:
        self._seconds[claim] = max(0.0, self._seconds.get(claim, 0.0) + seconds)
