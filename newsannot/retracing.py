"""Many steps back or forth at once: all of them are in the set, or none, then the desk shows where they led."""

from __future__ import annotations

from newsannot.acts import Act, now
from newsannot.session import Session
from newsannot.store import history


def undo_back(session: Session, number: int) -> tuple[Act, ...]:
    """Take back the annotator's act of this number in the journal and all theirs after it, the last first.

    ActRefused with the reason; the pair of the one taken back last is on the desk then.
    """
    return _show(session, history.undo_back(session.store, session.annotator.id, number, now()))


def redo_all(session: Session) -> tuple[Act, ...]:
    """Do again all that the annotator took back."""
    return _show(session, history.redo_all(session.store, session.annotator.id, now()))


def _show(session: Session, acts: tuple[Act, ...]) -> tuple[Act, ...]:
    if acts:
        session.open_pair(acts[-1].pair)
    return acts
