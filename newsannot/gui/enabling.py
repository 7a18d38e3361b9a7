"""Which of the window's commands can be given, by what is open, shown and chosen."""

from __future__ import annotations

from newsannot.gui.act_words import act_name
from newsannot.gui.actions import Needs
from newsannot.gui.main_window import MainWindow
from newsannot.gui.words import tr
from newsannot.model import Claim
from newsannot.session import Session

_OF_TEXTS = (Needs.PAIR, Needs.CLAIM, Needs.VERDICT, Needs.SELECTION)


def enable(window: MainWindow, session: Session | None, claim: Claim | None) -> None:
    """What needs a set, a pair, a claim at hand or a selection; nothing is done to texts that are not seen."""
    actions = window.actions_
    actions.meet(Needs.SET, met=session is not None)
    pair = session is not None and session.pair is not None
    in_derived = pair and window.derived.selection() is not None
    in_source = window.source.selection() is not None
    window.claims.detail.set_link_enabled(in_source)
    met = (pair, claim is not None, claim is not None or in_derived, in_derived or in_source)
    hidden = pair and not window.showing_texts()
    for need, is_met in zip(_OF_TEXTS, met, strict=True):
        why = tr("The list of pairs is shown") if hidden else ""
        actions.meet(need, met=is_met and pair and not hidden, why=why)


def offer_steps(window: MainWindow, session: Session) -> None:
    """Undo and redo, by the names of what they would take back or do again."""
    steps = (("undo", tr("Undo"), session.undoable()), ("redo", tr("Redo"), session.redoable()))
    for command, text, act in steps:
        words = tr("{text}: {act}", text=text, act=act_name(act)) if act else text
        window.actions_.say(command, words)
        window.actions_.meet(Needs(command), met=act is not None)
