"""What a person does to claims and marks in the window becomes acts here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint

from newsannot import verbs
from newsannot.acts import Act, overlap
from newsannot.formats import table
from newsannot.gui.act_words import act_name
from newsannot.gui.actions import shown_key
from newsannot.gui.clipboard import put
from newsannot.gui.corrections import CorrectionMenu
from newsannot.gui.finding_words import suggestion_headline
from newsannot.gui.main_window import MainWindow
from newsannot.gui.presenter import Presenter
from newsannot.gui.words import role_name, searched_sentence, sentence, tr, verdict_name
from newsannot.model import Claim, Reason, Role, Side, Span, Verdict


class Tagging(QObject):
    """Carries out the window's commands on the claim at hand, or on the words that are selected."""

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._connect()

    def _connect(self) -> None:
        actions, detail = self._window.actions_, self._window.claims.detail
        for verdict in Verdict:
            actions[verdict].triggered.connect(partial(self._tag, verdict))
        for name, slot in self._slots().items():
            actions[name].triggered.connect(slot)
        for side in Side:
            pane = self._presenter.pane(side)
            pane.context_requested.connect(partial(self._offer_corrections, side))
        detail.verdict_chosen.connect(self._tag_claim)
        detail.unsure_toggled.connect(self._unsure)
        detail.suggestion_accepted.connect(self._accept)
        detail.link_requested.connect(partial(self._link, Role.SUPPORTS))
        detail.role_chosen.connect(self._change_role)
        detail.evidence_removed.connect(self._unlink)
        detail.reason_toggled.connect(self._toggle_reason)
        detail.note_written.connect(self._write_note)

    def _slots(self) -> dict[str, Callable[[], None]]:
        return {
            "clear": self._clear,
            "unsure": self._unsure,
            "accept": self._accept,
            "link": partial(self._link, Role.SUPPORTS),
            "link_partly": partial(self._link, Role.PARTLY),
            "link_against": partial(self._link, Role.CONTRADICTS),
            "note": self._window.claims.detail.focus_note,
            "add_claim": self._add_claim,
            "set_ends": self._set_ends,
            "split": self._split,
            "merge": self._merge,
            "delete_claim": self._delete_claim,
            "undo": self._undo,
            "redo": self._redo,
            "copy": self._copy,
            "copy_table": self._copy_table,
        }

    def _do(self, verb: Callable[..., Act | None], *facts: object) -> bool:
        """Do a verb to the claim at hand."""
        claim = self._presenter.claim
        if claim is None:
            self._presenter.say(tr("Choose a claim first"))
            return False
        done = self._presenter.do(lambda desk: verb(desk, claim.id, *facts))
        if done:
            self._show_where(claim)
        return done

    def _show_where(self, claim: Claim) -> None:
        """Nobody is to judge a claim, scrolled out of sight, for another one that is seen."""
        pane = self._window.derived
        seen = pane.part_in_view()
        if seen and overlap(claim, seen) <= 0:
            pane.reveal(claim)

    def _selected(self, side: Side) -> Span | None:
        """The selection without the blanks around it."""
        span, article = self._presenter.pane(side).selection(), self._presenter.article(side)
        if span is None or article is None:
            return None
        words = article.text[span.start : span.end]
        start = span.start + len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip())) if words.strip() else None

    def _whole(self, side: Side) -> Span | None:
        """The selection, with the words that it cuts."""
        span = self._selected(side)
        return self._presenter.pane(side).view.sheet.borders.whole(span) if span else None

    # Judging

    def _tag(self, verdict: Verdict) -> None:
        if self._window.derived.selection():
            self._add_claim(verdict)
        else:
            self._give(verdict)

    def _give(self, verdict: Verdict) -> None:
        before = self._presenter.judgement
        if self._do(verbs.tag, verdict) and before and before.accepted:
            self._presenter.say(tr("The suggestion's evidence and reasons went with its verdict"))

    def _tag_claim(self, verdict: Verdict | None) -> None:
        """As the claim's own buttons say; they mean the claim, whatever is selected."""
        if verdict:
            self._give(verdict)
        else:
            self._clear()

    def _clear(self) -> None:
        self._do(verbs.clear)

    def _unsure(self) -> None:
        self._do(verbs.toggle_unsure)

    def _accept(self) -> None:
        claim = self._presenter.claim
        suggestion = claim.suggestion if claim else None
        own = self._presenter.judgement
        if self._window.actions_["judge_first"].isChecked() and not (own and own.verdict):
            self._presenter.say(tr("Give your own verdict first, then the suggestion shows"))
        elif claim and suggestion is None:
            self._presenter.say(tr("There is no suggestion for this claim yet"))
        elif suggestion and suggestion.abstain:
            self._presenter.say(suggestion_headline(suggestion))
        else:
            self._do(verbs.accept)

    def _link(self, role: Role) -> None:
        selection = self._whole(Side.SOURCE)
        if selection is None:
            self._presenter.say(tr("Select words in the source first"))
        elif self._do(verbs.link, selection, role):
            self._window.source.clear_selection()

    def _change_role(self, number: int, role: Role) -> None:
        own = self._presenter.judgement
        if own and number < len(own.evidence):
            piece = own.evidence[number]
            self._do(verbs.link, Span(piece.start, piece.end), role)

    def _unlink(self, number: int) -> None:
        own = self._presenter.judgement
        if own and number < len(own.evidence):
            self._do(verbs.unlink, own.evidence[number])

    def _toggle_reason(self, reason: Reason, _held: bool) -> None:
        self._do(verbs.toggle_reason, reason)

    def _write_note(self, claim: str, note: str) -> None:
        session, pair = self._presenter.session, self._presenter.pair
        if session is None or pair is None or all(c.id != claim for c in pair.claims):
            return
        desk = self._presenter.desk(session)
        if not self._presenter.try_(lambda: session.do(verbs.write_note(desk, claim, note))):
            self._window.claims.detail.note.take_back()

    # Cutting

    def _add_claim(self, verdict: Verdict | None = None) -> None:
        selection = self._whole(Side.DERIVED)
        session = self._presenter.session
        if selection is None or session is None:
            self._presenter.say(tr("Select words in the derived article first"))
            return
        desk = self._presenter.desk(session)
        act, claim = verbs.add_claim(desk, selection, verdict or None)
        if self._presenter.try_(lambda: session.do(act)) or act is None:
            self._window.derived.clear_selection()
            self._presenter.choose(claim)

    def _set_ends(self) -> None:
        selection = self._whole(Side.DERIVED)
        if selection is None:
            self._presenter.say(tr("Select words in the derived article first"))
        elif self._do(verbs.move_claim, selection):
            self._window.derived.clear_selection()

    def _split(self) -> None:
        position, claim = self._window.derived.caret(), self._presenter.claim
        if claim and not claim.start < position < claim.end:
            self._presenter.say(tr("Put the cursor where the claim is to be split"))
        else:
            self._do(verbs.split_claim, position)

    def _merge(self) -> None:
        pair, claim = self._presenter.pair, self._presenter.claim
        later = [c for c in pair.claims if claim and c.start > claim.start] if pair else []
        if claim is None or not later:
            self._presenter.say(tr("There is no next claim to merge with"))
            return
        claims = (claim.id, later[0].id)
        judged = self._presenter.judgement
        if self._presenter.do(lambda desk: verbs.merge_claims(desk, claims)) and judged:
            own = self._presenter.judgement
            if own and judged.verdict and own.verdict is None:
                self._presenter.say(tr("Joined. The verdicts differed: give the claim one"))

    def _delete_claim(self) -> None:
        pair, claim = self._presenter.pair, self._presenter.claim
        rest = [c.id for c in pair.claims if claim and c.start >= claim.start] if pair else []
        if self._do(verbs.delete_claim):
            self._presenter.choose(rest[1] if len(rest) > 1 else "")
            self._presenter.say(tr("Claim deleted; {key} brings it back", key=shown_key("undo")))

    # Back and forth

    def _undo(self) -> None:
        session = self._presenter.session
        if session:
            self._go_to(session.undo, tr("Undone: {act}"), session.undoable())

    def _redo(self) -> None:
        session = self._presenter.session
        if session:
            self._go_to(session.redo, tr("Done again: {act}"), session.redoable())

    def _go_to(self, step: Callable[[], Act], sentence: str, act: Act | None) -> None:
        """Take the step, then show the claim that the act is about."""
        if not self._presenter.try_(step) or act is None:
            return
        pair = self._presenter.pair
        there = {claim.id for claim in pair.claims} if pair else set()
        claim = next((claim for claim in act.claims() if claim in there), None)
        if claim:
            self._presenter.choose(claim)
        self._presenter.say(sentence.format(act=act_name(act)))

    # Correcting

    def _offer_corrections(self, side: Side, at: QPoint, position: int) -> None:
        pair = self._presenter.pair
        if pair is None:
            return
        if side is Side.DERIVED and not self._window.derived.selection():
            self._presenter.choose_under(position)
        source = ("link", "link_partly", "link_against")
        derived = (*Verdict, "add_claim", "set_ends", "move_start", "move_end", "split")
        names = (*(source if side is Side.SOURCE else derived), "find_across")
        before = tuple(self._window.actions_[name] for name in names)
        pointed = self._presenter.pane(side).pointed(position)
        menu = CorrectionMenu(
            self._window, pair, side, position, self._selected(side), before, pointed
        )
        menu.chosen.connect(self._presenter.do)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    # Taking along

    def _copy(self) -> None:
        """The article's own characters, of the text that has the keys, else of the one with a selection."""
        sides = sorted(Side, key=lambda side: not self._presenter.pane(side).view.hasFocus())
        for side in sides:
            words = self._presenter.pane(side).selected_words()
            if words:
                put(words)
                return

    def _copy_table(self) -> None:
        pair, session = self._presenter.pair, self._presenter.session
        if pair is None or session is None:
            return
        self._presenter.flush()
        words = table.Words(
            head=(tr("Claim"), tr("Verdict"), tr("Evidence in the source"), tr("Note")),
            verdicts={verdict: sentence(verdict_name(verdict)) for verdict in Verdict},
            roles={role: sentence(role_name(role)) for role in Role},
            searched=searched_sentence,
        )
        lines = table.claim_lines(session.pair or pair, words, session.annotator.id)
        put(table.as_text(lines, words), table.as_html(lines, words))
        self._presenter.say(tr("Copied {count} claims as a table", count=len(lines)))
