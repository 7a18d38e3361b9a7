"""Which of the two is the source: told where it was proposed, and changed while nobody has said anything of the pair."""

from __future__ import annotations

from PySide6.QtCore import QObject

from newsannot import verbs
from newsannot.gui.main_window import MainWindow
from newsannot.gui.notice_bar import PairBar
from newsannot.gui.presenter import Presenter
from newsannot.gui.proposal_words import called, proposal_details, proposal_sentence
from newsannot.gui.words import tr
from newsannot.matching.sources import Clue, Proposal


class Swapping(QObject):
    """Carries out the command that swaps the texts, and says in a line below them which one was taken as the source."""

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._actions = window.actions_
        self._presenter = presenter
        self._proposal: Proposal | None = None
        self.bar = PairBar(self._actions["swap"])
        window.add_bar(self.bar)
        self.bar.dismissed.connect(self._forget)
        self._actions["swap"].triggered.connect(self._swap)
        presenter.left.connect(self.bar.hide)
        for shown in (presenter.pair_shown, presenter.acted, presenter.taken_over):
            shown.connect(self._settle)

    def tell(self, proposal: Proposal) -> None:
        """Say of the pair that comes, or is there, which one was taken as the source; not where the files' names say it."""
        clues = [reason.clue for reason in proposal.reasons]
        self._proposal = None if Clue.NAMED in clues else proposal
        self._settle()

    def _forget(self) -> None:
        self._proposal = None

    def _settle(self) -> None:
        hindrance = self._hindrance()
        if self._presenter.pair:
            self._actions.explain("swap", hindrance, enabled=not hindrance)
        sentence = "" if hindrance else self._sentence()
        if sentence:
            self.bar.tell(sentence, proposal_details(self._proposal) if self._proposal else "")
        else:
            self.bar.hide()

    def _hindrance(self) -> str:
        """Why the texts cannot be swapped, empty where they can."""
        session = self._presenter.session
        if session is None or session.pair is None:
            return tr("No pair is open")
        if session.store.readonly:
            return tr("This set is opened read-only")
        if verbs.swap(session.desk()) is None:
            return tr("The pair has tags, marks or omissions already; clear them to swap its texts")
        return ""

    def _sentence(self) -> str:
        """Of the pair on the desk; empty where it is not the one that the proposal is about."""
        proposal, pair = self._proposal, self._presenter.pair
        if proposal is None or pair is None or pair.derived is None:
            return ""
        ours = (proposal.source.sha256, proposal.derived.sha256)
        if (pair.source.sha256, pair.derived.sha256) == ours:
            return proposal_sentence(proposal)
        if (pair.derived.sha256, pair.source.sha256) == ours:
            return tr("{name} is the source now.", name=called(pair.source))
        return ""

    def _swap(self) -> None:
        self._presenter.do(verbs.swap)
