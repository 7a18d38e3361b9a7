"""The marks that the presenter lays over both texts: a group is made anew only where what it shows is another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from newsannot.gui.layers import MarkGroup
from newsannot.gui.main_window import MainWindow
from newsannot.gui.marking import (
    Outlook,
    PerClaim,
    article_marks,
    claim_marks,
    current_marks,
    evidence_marks,
)
from newsannot.gui.marks import Mark
from newsannot.model import Article, Side


class LaidMarks:
    """Makes marks in one step and lays them in another, for in a long text each takes its time."""

    def __init__(self, window: MainWindow, outlook: Callable[[], Outlook | None]) -> None:
        self._window = window
        self._outlook = outlook
        self._articles: dict[Side, Article] = {}
        self._made: dict[Side, list[Mark]] = {}
        self._claims = PerClaim(claim_marks)

    def forget(self) -> None:
        """Other texts are shown, without marks."""
        self._articles.clear()
        self._made.clear()

    def steps(self) -> tuple[Callable[[], None], ...]:
        """All that is to be done when a pair has changed, but for the claim at hand."""
        steps = (partial(step, side) for side in Side for step in (self._make, self._lay))
        return (*steps, self._show_claims)

    def _make(self, side: Side) -> None:
        """Names, quotes and what is not article text; nothing while the article is the same one."""
        outlook = self._outlook()
        pair = outlook.pair if outlook else None
        article = pair and (pair.source if side is Side.SOURCE else pair.derived)
        if article and self._articles.get(side) is not article:
            self._articles[side] = article
            self._made[side] = article_marks(article)

    def _lay(self, side: Side) -> None:
        if side in self._made:
            pane = self._window.source if side is Side.SOURCE else self._window.derived
            pane.set_marks(self._made.pop(side))

    def _show_claims(self) -> None:
        if outlook := self._outlook():
            self._window.derived.set_marks(self._claims.of(outlook), MarkGroup.CLAIMS)

    def show_current(self, outlook: Outlook | None) -> None:
        """The claim at hand and its evidence."""
        claim = outlook.at_hand if outlook else None
        evidence = list(evidence_marks(outlook, claim)) if outlook and claim else []
        own = current_marks(outlook, claim) if outlook and claim else []
        self._window.source.set_marks(evidence, MarkGroup.CURRENT)
        self._window.derived.set_marks(own, MarkGroup.CURRENT)
