"""A line that says what is the matter with a set and offers what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from newsannot.gui.notice_bar import Answer, ChoiceBar
from newsannot.gui.words import tr


@dataclass(frozen=True, slots=True)
class Offer:
    """A button: what it says, & before the letter of its key, its tooltip, and what it does."""

    words: str
    tip: str
    do: Callable[[], object]


class OfferBar(ChoiceBar):
    """Nobody asked for it, so the keys stay where they are."""

    def __init__(self) -> None:
        super().__init__()
        self._offers: tuple[Offer, ...] = ()
        self.chosen.connect(self._take)

    def put(self, question: str, *offers: Offer) -> None:
        """With a last button that leaves everything as it is."""
        self._offers = offers
        answers = [Answer(offer.words, offer.tip) for offer in offers]
        leave = Answer(tr("Leave &it"), tr("Nothing is changed"))
        self.offer(question, [*answers, leave], ready=None)

    def _take(self, number: int) -> None:
        self.hide()
        self._offers[number].do()
