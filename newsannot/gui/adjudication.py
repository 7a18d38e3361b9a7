"""Goes through the claims that several people judged, in this pair and the next ones, and keeps what is decided."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from newsannot import verbs
from newsannot.acts import Act
from newsannot.gui.adjudication_page import (
    CLEAR_KEY,
    NEXT_KEY,
    NOTE_KEY,
    OPEN_KEY,
    PREVIOUS_KEY,
    AdjudicationPage,
)
from newsannot.gui.case_search import CaseSearch
from newsannot.gui.cases import Case, case, cases_of, key_of
from newsannot.gui.ledger import Panel
from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.voice_cards import MOST_KEYS
from newsannot.gui.words import tr
from newsannot.ledgers.shared_claims import Unit
from newsannot.model import Span, Verdict

_HELD = (
    *Verdict,
    *("clear", "unsure", "accept", "link", "link_partly", "link_against", "note"),
    *("next", "previous", "next_open", "add_claim", "set_ends", "move_start", "move_end"),
    *("split", "merge", "delete_claim"),
)
"""Commands on one's own verdicts and on claims: here their keys decide."""


class Adjudication(QObject):
    """While its page stands beside the texts everybody's verdicts are shown, and the keys of verdicts decide."""

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._units: tuple[Unit, ...] = ()
        self._at = 0
        self._search = CaseSearch(self)
        self._allowed: tuple[bool, ...] = ()
        self.page = AdjudicationPage(window.theme)
        window.dress(self.page)
        self._switch = window.actions_["adjudicate"]
        self._switch.setIconText(tr("Decide"))
        window.side.add(Panel.DECISIONS, self.page, self._switch)
        self._keys = [self._key(key, slot) for key, slot in self._slots()]
        self._connect()
        self._allow()

    def _slots(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        letters = ((self._window.theme.verdict(v).keys[0], v) for v in Verdict)
        return (
            *((key, partial(self._decide, verdict)) for key, verdict in letters),
            *((str(n + 1), partial(self._take_over, n)) for n in range(MOST_KEYS)),
            (CLEAR_KEY, partial(self._decide, None)),
            (NEXT_KEY, self._next),
            ("Ctrl+Down", self._next),
            (PREVIOUS_KEY, self._previous),
            ("Ctrl+Up", self._previous),
            (OPEN_KEY, self._next_open),
            (NOTE_KEY, self.page.focus_note),
        )

    def _key(self, key: str, slot: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self._window)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(partial(self._press, slot))
        shortcut.setEnabled(False)
        return shortcut

    def _press(self, slot: Callable[[], object]) -> None:
        """Keys must not decide what is out of sight."""
        if self.page.isVisible():
            slot()

    def _connect(self) -> None:
        page, presenter, actions = self.page, self._presenter, self._window.actions_
        self._switch.triggered.connect(self._open)
        self._switch.toggled.connect(self._turn)
        actions["blind"].toggled.connect(self._allow)
        actions["side_panel"].toggled.connect(self._follow_side)
        actions["judge_first"].toggled.connect(self._show)
        page.verdict_chosen.connect(self._decide)
        page.taken.connect(self._take_over)
        page.claim_shown.connect(self._show_claim)
        page.note_written.connect(self._write_note)
        page.next_asked.connect(self._next)
        page.previous_asked.connect(self._previous)
        page.next_open_asked.connect(self._next_open)
        page.scope_chosen.connect(self._begin)
        page.source_span.connect(self._show_in_source)
        presenter.flushed.connect(page.note.flush)
        presenter.left.connect(self._leave)
        presenter.pair_shown.connect(self._begin_pair)
        presenter.read.connect(self._renew)
        presenter.acted.connect(self._renew)
        presenter.taken_over.connect(self._renew)
        presenter.chosen.connect(self._follow)
        presenter.looked.connect(self._allow)
        self._search.found.connect(self._open_found)
        self._search.failed.connect(presenter.say_error)
        self._window.closing.connect(self._search.stop)

    # The mode

    @property
    def on(self) -> bool:
        """Whether the page is there, and the keys decide."""
        return self._switch.isChecked()

    def _allow(self) -> None:
        """There must be a set, and others' verdicts must not be hidden."""
        actions, pair = self._window.actions_, self._presenter.pair
        blind, there = actions["blind"].isChecked(), self._presenter.session is not None
        if self.on and blind:
            actions["show_claims"].trigger()
        several = pair is not None and len(pair.annotators) > 1
        offered = not blind and (several or self.on)
        if (blind, there, offered) == self._allowed:
            return
        self._allowed = blind, there, offered
        why = tr("Others' verdicts are hidden") if blind else ""
        if not there:
            why = tr("No set is open")
        actions.explain("adjudicate", why, enabled=there and not blind)
        self._window.side.switches[Panel.DECISIONS].setVisible(offered)

    def _open(self) -> None:
        self._window.side.show_panel(Panel.DECISIONS)
        self._window.actions_["side_panel"].setChecked(True)

    def _follow_side(self, shown: bool) -> None:
        """Without its page it is over."""
        if self.on and not shown:
            self._window.actions_["show_claims"].setChecked(True)
            self._window.side.show_panel(Panel.CLAIMS)

    def _turn(self, on: bool) -> None:
        self._allow()
        for key in self._keys:
            key.setEnabled(on)
        if on:
            why = tr("Adjudicating: keys decide, nobody's own verdicts change")
            self._window.actions_.hold_back(_HELD, why)
            self._begin()
        else:
            self._presenter.flush()
            self._window.actions_.let_go()
            self._presenter.bring_back()

    # Cases

    def _begin(self) -> None:
        """At the claim at hand where it is one to decide, else at the first that is not decided."""
        if self.on:
            self._find()
            here = self._number_of(self._presenter.claim.id if self._presenter.claim else "")
            self._go(here if here is not None else self._first_open() or 0)

    def _begin_pair(self) -> None:
        """What is at hand in another pair nobody has chosen yet."""
        if self.on:
            self._find()
            self._go(self._first_open() or 0)

    def _first_open(self) -> int | None:
        return next((n for n, unit in enumerate(self._units) if unit.decided is None), None)

    def _find(self) -> None:
        pair = self._presenter.pair
        self._units = cases_of(pair.claims, agreed_too=self.page.agreed_too) if pair else ()

    def _renew(self, _act: Act | None = None) -> None:
        """The same case as it is now."""
        if not self.on:
            return
        shown = self._units[self._at].ids if self._at < len(self._units) else ()
        self._find()
        at = (number for id_ in shown if (number := self._number_of(id_)) is not None)
        self._at = next(at, max(0, min(self._at, len(self._units) - 1)))
        self._show()

    def _leave(self) -> None:
        """Other texts are shown."""
        self._units, self._at = (), 0
        self._show()

    def _number_of(self, claim: str) -> int | None:
        return next((n for n, unit in enumerate(self._units) if claim in unit.ids), None)

    def _case(self) -> Case | None:
        pair = self._presenter.pair
        if pair is None or not self._units:
            return None
        at_hand = self._presenter.claim
        judge_first = self._window.actions_["judge_first"].isChecked()
        unit = self._units[self._at]
        return case(pair, unit, at_hand.id if at_hand else None, judge_first=judge_first)

    def _show(self) -> None:
        if not self.on:
            return
        decided = sum(unit.decided is not None for unit in self._units)
        total = len(self._units)
        shown = self._case()
        if shown is None:
            self.page.show_progress("")
            self.page.show_nothing(self._nothing())
            return
        place = tr("Claim {number} of {total}", number=self._at + 1, total=total)
        done = tr("{decided} of {total} decided", decided=decided, total=total)
        self.page.show_progress(f"{place} · {done}")
        self.page.show_case(shown, first=self._at == 0)

    def _nothing(self) -> str:
        if self._presenter.pair is None:
            return tr("No pair is open")
        if self.page.agreed_too:
            return tr("In this pair no claim is judged by two people")
        return tr("In this pair nobody differs from anybody")

    def _go(self, number: int) -> None:
        """Show a case, its claim in the text and how others cut it."""
        self._at = number
        found = self._case()
        if found:
            self._presenter.choose(found.on.id)
            self._point_at_others(found)
        self._show()

    def _point_at_others(self, found: Case) -> None:
        spans = tuple(Span(claim.start, claim.end) for claim in found.others)
        passages = {
            Span(piece.start, piece.end): None
            for claim in found.others
            for judged in claim.judgements
            for piece in judged.evidence
        }
        if spans:
            self._presenter.point_at(None, spans, tuple(passages))

    def _follow(self, claim: str) -> None:
        """Who clicks a claim in the text means that one."""
        number = self._number_of(claim) if self.on else None
        if number is not None:
            self._at = number
            self._show()

    def _show_claim(self, voice: int) -> None:
        found = self._case()
        if found:
            claim = found.on if voice < 0 else found.voices[voice].claim
            self._presenter.choose(claim.id)
            self._point_at_others(self._case() or found)

    def _show_in_source(self, start: int, end: int) -> None:
        self._window.source.reveal(Span(start, end))

    # Going on

    def _previous(self) -> None:
        if self._at > 0:
            self._go(self._at - 1)

    def _next(self) -> None:
        if self._at + 1 < len(self._units):
            self._go(self._at + 1)
        else:
            self._look_further(open_only=False)

    def _next_open(self) -> None:
        numbers = range(self._at + 1, len(self._units))
        later = next((n for n in numbers if self._units[n].decided is None), None)
        if later is not None:
            self._go(later)
        else:
            self._look_further(open_only=True)

    def _look_further(self, *, open_only: bool) -> None:
        session, pair = self._presenter.session, self._presenter.pair
        if session is None:
            return
        path, after = session.store.path, pair.id if pair else ""
        if self._search.look(path, after, agreed_too=self.page.agreed_too, open_only=open_only):
            self._presenter.say(tr("Looking through the set…"))

    def _open_found(self, path: Path, pair: str) -> None:
        session = self._presenter.session
        if not self.on or session is None or session.store.path != path:
            return
        if pair:
            self._presenter.flush()
            self._presenter.try_(partial(session.open_pair, pair))
        else:
            self._say_end()

    def _say_end(self) -> None:
        """There is no other pair; what is left in this one comes round again."""
        left = self._first_open()
        if left is not None and left < self._at:
            self._go(left)
            self._presenter.say(tr("No other pair has any: this one is not decided yet"))
        else:
            self._presenter.say(tr("No other pair has anything to decide"))

    # Deciding

    def _decide(self, verdict: Verdict | None) -> None:
        found = self._case()
        if found is None:
            return
        if verdict is None:
            self._do(lambda desk: verbs.undecide(desk, found.unit.ids))
        else:
            self._do(lambda desk: verbs.decide(desk, found.unit.ids, found.on.id, verdict))
        self._show()  # a button that was pressed for nothing is as it was

    def _take_over(self, number: int) -> None:
        found = self._case()
        if found is None or number >= len(found.voices):
            return
        voice = found.voices[number]
        ids, on, who = found.unit.ids, voice.claim.id, voice.annotator
        if self._do(lambda desk: verbs.take_over(desk, ids, on, who)):
            self._presenter.choose(on)
            self._point_at_others(self._case() or found)

    def _do(self, intent: Callable[[verbs.Desk], Act | None]) -> bool:
        self._presenter.flush()
        return self._presenter.do(intent)

    def _write_note(self, key: str, note: str) -> None:
        """What cannot be written is kept for when its case is shown again."""
        session, pair = self._presenter.session, self._presenter.pair
        unit = next((u for u in self._units if pair and key_of(pair, u) == key), None)
        if (
            session is None
            or unit is None
            or not self._presenter.try_(
                lambda: session.do(verbs.note_decision(session.desk(), unit.ids, note))
            )
        ):
            self.page.note.take_back()
