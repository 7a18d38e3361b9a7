"""The ledger of figures: each of the derived text beside the source's, what differs first."""

from __future__ import annotations

from newsannot.gui.figure_words import figure_words
from newsannot.gui.ledger import Row, RowAct, Run, Sign
from newsannot.gui.marking import Outlook
from newsannot.gui.tag_acts import settled, tag_act, tagged
from newsannot.gui.words import tr
from newsannot.ledgers.differences import Piece, differences
from newsannot.ledgers.figures import HeldFigure, Shown, held_figures
from newsannot.model import FigureKind, MatchStatus, Reason, Span, Verdict

_ORDER = (MatchStatus.CHANGED, MatchStatus.ABSENT, MatchStatus.EQUAL)
_SIGNS = {
    MatchStatus.CHANGED: Sign.CHANGED,
    MatchStatus.ABSENT: Sign.ABSENT,
    MatchStatus.EQUAL: Sign.SAME,
}


def rows(outlook: Outlook) -> tuple[Row, ...]:
    """Changed figures, then those that are not in the source, then equal ones; each in the order of the text."""
    held = sorted(held_figures(outlook.pair), key=lambda figure: _ORDER.index(figure.status))
    return tuple(_row(outlook, figure) for figure in held)


def _row(outlook: Outlook, held: HeldFigure) -> Row:
    figure, differs = held.derived.figure, held.status is not MatchStatus.EQUAL
    verdict = settled(outlook, held.claim, _changed(held), Reason.ADDED_DETAIL) if differs else None
    derived, source = _runs(held)
    return Row(
        f"{figure.start}-{figure.end}",
        Sign.SETTLED if verdict else _SIGNS[held.status],
        tagged(_status(held), verdict),
        derived,
        source,
        derived_span=Span(figure.start, figure.end),
        source_spans=_places(held),
        claim=held.claim.id if held.claim else None,
        open=differs and not verdict,
        acts=_acts(outlook, held),
    )


def _status(held: HeldFigure) -> str:
    if held.status is MatchStatus.CHANGED:
        return tr("Changed")
    if held.status is MatchStatus.ABSENT:
        return tr("Not in the source")
    same = held.source and _value(held.source) == _value(held.derived)
    return tr("Same") if same else tr("Agrees")


def _runs(held: HeldFigure) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Both values, each with the words around it; of a changed one's what differs is marked.

    An absent one's nearest is said to be no more than that.
    """
    here, there = held.derived, held.source
    if there is None:
        return _plain(here), ()
    if held.status is MatchStatus.ABSENT:
        near = tr("nearest: {figure}", figure=_value(there))
        return _plain(here), (Run(near), _context(there))
    if held.status is MatchStatus.EQUAL:
        return _plain(here), _plain(there)
    cut = differences(_value(here), _value(there))
    return (*_marked(cut.one), _context(here)), (*_marked(cut.two), _context(there))


def _plain(shown: Shown) -> tuple[Run, ...]:
    return Run(_value(shown)), _context(shown)


def _marked(pieces: tuple[Piece, ...]) -> tuple[Run, ...]:
    return tuple(Run(piece.text, piece.differs) for piece in pieces)


def _context(shown: Shown) -> Run:
    return Run(f"  ·  {shown.before}{shown.written}{shown.after}")


def _value(shown: Shown) -> str:
    return shown.written if shown.vague else figure_words(shown.figure)


def _places(held: HeldFigure) -> tuple[Span, ...]:
    there = held.source.figure if held.source else None
    return (Span(there.start, there.end),) if there else ()


def _changed(held: HeldFigure) -> Reason:
    dated = held.derived.figure.kind is FigureKind.DATE
    return Reason.CHANGED_DATE if dated else Reason.CHANGED_NUMBER


def _acts(outlook: Outlook, held: HeldFigure) -> tuple[RowAct, ...]:
    """Nothing is to be done about equal ones."""
    changed = tag_act(outlook, held.claim, Verdict.UNSUPPORTED, _changed(held), held.sentence)
    match held.status:
        case MatchStatus.CHANGED:
            return (changed,)
        case MatchStatus.ABSENT:
            added = tag_act(outlook, held.claim, Verdict.EMBELLISHED, Reason.ADDED_DETAIL)
            return added, changed
    return ()
