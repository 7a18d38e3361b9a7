"""What was looked for while each claim was at hand, for as long as the pair is open."""

from __future__ import annotations

from newsannot.acts import parts_of
from newsannot.gui.marking import Outlook
from newsannot.model import Claim, Span
from newsannot.verbs.looks import Look


class Trail:
    """Grows while one annotator reads the pair. Each thing is kept once for a claim, in the order it came."""

    def __init__(self) -> None:
        self._looks: dict[Look, None] = {}
        self._claim: Claim | None = None
        self._annotator: str | None = None

    @property
    def looks(self) -> tuple[Look, ...]:
        return tuple(self._looks)

    def forget(self) -> None:
        """Another pair is opened, or somebody else reads."""
        self._looks.clear()
        self._claim = None

    def show(self, outlook: Outlook | None) -> None:
        """The claim of the outlook is at hand; the passages that its suggestion shows are seen."""
        if outlook and outlook.annotator != self._annotator:
            self.forget()
            self._annotator = outlook.annotator
        self._claim = outlook.at_hand if outlook else None
        suggestion = outlook.suggestion(self._claim) if outlook and self._claim else None
        for passage in suggestion.evidence if suggestion else ():
            if passage.selected:
                self.see(passage)

    def search(self, term: str) -> None:
        """A term was searched for."""
        self._keep(term=term)

    def see(self, passage: Span) -> None:
        """A passage of the source was looked at."""
        self._keep(passage=Span(passage.start, passage.end))

    def _keep(self, term: str = "", passage: Span | None = None) -> None:
        for part in parts_of(self._claim) if self._claim else ():
            self._looks[Look(part.start, part.end, term, passage)] = None
