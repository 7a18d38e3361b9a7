"""Between the session and the window: what changed in the session is shown, what is chosen in the window is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from newsannot.acts import machine_span, overlap
from newsannot.errors import NewsannotError, visible
from newsannot.gui.active_time import ActiveTime
from newsannot.gui.enabling import enable, offer_steps
from newsannot.gui.error_words import error_sentence
from newsannot.gui.intents import Intent
from newsannot.gui.laid_marks import LaidMarks
from newsannot.gui.looking import looking
from newsannot.gui.main_window import MainWindow
from newsannot.gui.marking import Outlook, evidence_marks
from newsannot.gui.panes import ArticlePane
from newsannot.gui.pointer import REACHING
from newsannot.gui.pointing import Pointing
from newsannot.gui.tasks import Steps
from newsannot.gui.trail import Trail
from newsannot.gui.words import tr
from newsannot.model import Article, Claim, Judgement, Pair, Side, Span
from newsannot.session import Notice, Session, What
from newsannot.verbs import Desk


class Presenter(QObject):
    """Shows the session's pair and the claim at hand.

    Signals:
        left(): other texts are about to be shown: nothing that was made of those before may be used any more.
        pair_shown(): another pair is on the desk.
        acted(Act): an act was committed, undone or done again.
        described(Act): something was said of another pair than the one that is shown.
        flushed(): what is being typed is to be in the set before anything else is done.
        read(): the machine's layer was replaced.
        taken_over(): somebody else works from now on, or by another name.
        chosen(str): a claim was made the one at hand, empty for none.
        looked(Outlook | None): something else is shown, another claim at hand or another pair.
        failed(Exception): something was hindered, which the window says.
    """

    left = Signal()
    pair_shown = Signal()
    acted = Signal(object)
    described = Signal(object)
    flushed = Signal()
    read = Signal()
    taken_over = Signal()
    chosen = Signal(str)
    looked = Signal(object)
    failed = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session: Session | None = None
        self._claim: str | None = None
        self._laid = LaidMarks(window, self.outlook)
        self._early: tuple[str, ...] = ()
        self._unsaid = False
        self._steps = Steps(self)
        self._pointing = Pointing(window, self.article)
        self.trail = Trail()
        self.active = ActiveTime()
        self._connect()
        self._show_all()

    def _connect(self) -> None:
        window, actions = self._window, self._window.actions_
        self.looked.connect(self.trail.show)
        self.chosen.connect(self._pointing.let_go)
        window.page_changed.connect(self._enable)
        window.derived.position_clicked.connect(self._choose_at)
        window.derived.selection_changed.connect(self._enable)
        window.source.selection_changed.connect(self._enable)
        window.claims.claim_chosen.connect(self.choose)
        window.claims.next_untagged_requested.connect(self._next_open)
        actions["next"].triggered.connect(partial(self._step, 1))
        actions["previous"].triggered.connect(partial(self._step, -1))
        actions["next_open"].triggered.connect(self._next_open)
        actions["judge_first"].triggered.connect(self.show_pair)

    # The session

    @property
    def session(self) -> Session | None:
        return self._session

    @property
    def pair(self) -> Pair | None:
        return self._session.pair if self._session else None

    def article(self, side: Side) -> Article | None:
        pair = self.pair
        if pair is None:
            return None
        return pair.source if side is Side.SOURCE else pair.derived

    def pane(self, side: Side) -> ArticlePane:
        return self._window.source if side is Side.SOURCE else self._window.derived

    @property
    def claim(self) -> Claim | None:
        """The claim at hand."""
        outlook = self.outlook()
        return outlook.at_hand if outlook else None

    @property
    def judgement(self) -> Judgement | None:
        """The annotator's own judgement of the claim at hand."""
        claim = self.claim
        return self._session.judgement(claim) if self._session and claim else None

    def set_session(self, session: Session | None) -> None:
        """Work on another set; the one before is closed when its note is written."""
        self.flush()
        self._steps.stop()
        if self._session:
            self._session.close()
        self._session = session
        self._claim = None
        if session:
            session.subscribe(self._heard)
        self._show_all()

    def flush(self) -> None:
        """Write what is being typed."""
        self._window.claims.detail.flush_note()
        self.flushed.emit()

    def _heard(self, notice: Notice) -> None:
        match notice.what:
            case What.TEXTS:
                self._show_early(*notice.texts)
            case What.PAIR:
                self._steps.stop()
                self._claim = None
                self.trail.forget()
                self._pointing.forget()
                self._open()
            case What.READING:
                self._pointing.forget()
                self._stay_in_place()
                # Claims and marks all come anew: that is more than one turn of the event loop should take.
                steps = (*self._showing(), self._begin_where_left, self._say_shown, self.read.emit)
                self._steps.do(steps)
            case What.ACT:
                self.show_pair()
                self.acted.emit(notice.act)
            case What.BESIDE:
                self._show_status()
                self.described.emit(notice.act)
            case What.PEOPLE:
                self.show_pair()
                self.taken_over.emit()

    def _show_early(self, source: Article, derived: Article) -> None:
        """The texts at once: the rest of a long pair comes when they are on the screen."""
        self.flush()
        self._put_texts(source, derived)
        self._early = source.text, derived.text
        for side in Side:
            self.pane(side).view.viewport().repaint()

    def _open(self) -> None:
        """Show another pair: a long one step by step, for it is more than one turn of the event loop should take."""
        self._unsaid = True
        texts = tuple(article.text for side in Side if (article := self.article(side)))
        early, self._early = bool(texts) and texts == self._early, ()
        if not early:
            self._show_texts()
        self._show_claims()  # in any case: a key must not meet those of the pair before
        steps = (*self._showing()[1:], self._begin_where_left, self._say_shown)
        if early:
            self._steps.do(steps)
            return
        for step in steps:
            step()

    def _say_shown(self) -> None:
        if self._unsaid:
            self._unsaid = False
            self.pair_shown.emit()

    def _stay_in_place(self) -> None:
        """Where the machine has cut the claim at hand otherwise, the one that holds most of it is at hand now."""
        born = machine_span(self._claim or "")
        if born and self.pair and self.claim is None:
            near = [claim for claim in self.pair.claims if overlap(claim, born) > 0]
            self._claim = max(near, key=lambda c: overlap(c, born)).id if near else None

    def _begin_where_left(self) -> None:
        if self._session and self._claim is None:
            self.choose(self._session.next_open(None) or "")

    # Doing

    def try_(self, work: Callable[[], object]) -> bool:
        """Do it; what hinders it is said in a sentence."""
        try:
            return work() is not False
        except NewsannotError as error:
            self.say_error(error)
            return False

    def do(self, intent: Intent) -> bool:
        """Make an act of an intent and commit it; False where nothing was done."""
        session = self._session
        if session is None or session.pair is None:
            return False
        if session.store.readonly:
            self.say(tr("This set is opened read-only: nothing was changed"))
            return False
        return self.try_(lambda: session.do(intent(self.desk(session))))

    def desk(self, session: Session) -> Desk:
        """What an act is made from, with what was looked for and the time that was spent so far."""
        desk = session.desk()
        return replace(desk, trail=self.trail.looks, seconds=self.active.seconds(desk.pair.id))

    def say(self, text: str) -> None:
        """In passing, in the status bar: nothing moves for it."""
        self._window.status.say(text)

    def say_error(self, error: Exception) -> None:
        self._window.notice.say(error_sentence(error))
        self.failed.emit(error)

    # Showing

    def _show_all(self) -> None:
        self._show_texts()
        self.show_pair()

    def _show_texts(self) -> None:
        pair = self.pair
        if pair:
            self._put_texts(pair.source, pair.derived)
            return
        self._leave()
        self._window.show_texts(False)
        self._window.setWindowTitle("newsannot")

    def _put_texts(self, source: Article, derived: Article | None) -> None:
        self._leave()
        self._window.show_texts(True)
        self._window.source.show_article(source, tr("Source"))
        self._window.derived.show_article(derived, tr("Derived"))
        self._window.claims.detail.set_source_text(source.text)

    def _leave(self) -> None:
        self._laid.forget()
        self.left.emit()

    def outlook(self) -> Outlook | None:
        """What is shown depends on it; None while no pair is open."""
        session = self._session
        if session is None or session.pair is None:
            return None
        return looking(self._window.actions_, session.pair, session.annotator.id, self._claim)

    def show_pair(self) -> None:
        """Show all of the pair as it is now, or as it is to be shown now."""
        for step in self._showing():
            step()

    def _showing(self) -> tuple[Callable[[], None], ...]:
        return (
            self._show_claims,
            self._show_titles,
            *self._laid.steps(),
            self._show_current,
            self._show_status,
        )

    def _show_claims(self) -> None:
        outlook = self.outlook()
        if outlook is None or outlook.at_hand is None:
            self._claim = None
        if outlook is None:
            self._window.claims.set_claims(())
            return
        claims, people = outlook.pair.claims, outlook.people
        self._window.claims.set_claims(claims, outlook.judge_first, outlook.sight, people)
        if self._window.claims.current != self._claim:
            self._window.claims.set_current(self._claim)

    def _show_titles(self) -> None:
        """Titles may come with the reading, after the texts."""
        pair = self.pair
        if pair:
            self._window.source.show_origin(pair.source, tr("Source"))
        if pair and pair.derived:
            self._window.derived.show_origin(pair.derived, tr("Derived"))
            name = pair.derived.title or pair.derived.name
            self._window.setWindowTitle(visible(name or "newsannot"))

    def _show_current(self) -> None:
        outlook = self.outlook()
        self._laid.show_current(outlook)
        self.looked.emit(outlook)

    def _show_status(self) -> None:
        session, status = self._session, self._window.status
        progress = session.progress() if session and session.pair else None
        status.show_progress(
            progress.tagged if progress else None, progress.total if progress else 0
        )
        if session:
            path = session.store.path
            kept = tr("opened read-only") if session.store.readonly else tr("all saved")
            status.show_set(visible(f"{path.stem} · {kept}"), visible(str(path)))
            status.show_annotator(session.annotator.name)
            offer_steps(self._window, session)
        self._enable()

    def _enable(self) -> None:
        enable(self._window, self._session, self.claim)

    # Choosing

    def choose(self, claim: str, *, pointed_at: bool = False) -> None:
        """Make a claim the one at hand and bring it and its evidence into view.

        Where it was ``pointed_at`` in its text, that stays: a second click must not come to other words.
        """
        self._claim = claim or None
        self._window.claims.set_current(self._claim)
        self._show_current()
        self._enable()
        outlook = self.outlook()
        if outlook and (found := outlook.at_hand):
            if not pointed_at:
                self._window.derived.reveal(found)
            if evidence := next(evidence_marks(outlook, found), None):
                self._window.source.reveal(evidence)
        self.chosen.emit(claim)

    def bring_back(self) -> None:
        """The claim at hand into view, where it has gone out of it."""
        if self._claim:
            self.choose(self._claim)

    def choose_under(self, position: int) -> None:
        """The claim at this place and the cursor there, for what is chosen next from a menu."""
        pair = self.pair
        there = [c for c in pair.claims if c.start <= position < c.end] if pair else []
        if all(claim.id != self._claim for claim in there) and there:
            shortest = min(there, key=lambda claim: claim.end - claim.start)
            self.choose(shortest.id, pointed_at=True)
        if position >= 0:
            self._window.derived.set_caret(position)

    def _choose_at(self, position: int, keys: Qt.KeyboardModifier) -> None:
        """The shortest claim under the mouse; where several lie, each click takes the next."""
        pair = self.pair
        if pair is None or keys & REACHING or self._window.derived.selection():
            return
        there = (c for c in pair.claims if c.start <= position < c.end)
        ids = [claim.id for claim in sorted(there, key=lambda claim: claim.end - claim.start)]
        if ids:
            at = ids.index(self._claim) + 1 if self._claim in ids else 0
            self.choose(ids[at % len(ids)], pointed_at=True)

    def _step(self, by: int) -> None:
        ids = self._window.claims.visible_ids()
        if self._claim in ids:
            self.choose(ids[max(0, min(len(ids) - 1, ids.index(self._claim) + by))])
        elif ids:
            self.choose(ids[0 if by > 0 else -1])

    def _next_open(self) -> None:
        claim = self._session.next_open(self._claim) if self._session else None
        if claim:
            self.choose(claim)
        else:
            self.say(tr("Every claim is tagged"))

    def point_at(
        self,
        claim: str | None,
        derived: tuple[Span, ...],
        source: tuple[Span, ...] = (),
        who: str | None = None,
    ) -> None:
        """Make a claim the one at hand and show these words in both texts, and every mention of who is meant."""
        if claim and claim != self._claim:
            self.choose(claim)
        self._pointing.point_at(derived, source, who)
