"""The ledger of figures: each of the derived text beside the source's, what differs first."""

from __future__ import annotations

from newsannot.gui.figure_words import figure_words
from newsannot.gui.ledger import Row, Run, Sign
from newsannot.gui.marking import Outlook
from newsannot.gui.tag_acts import settled, tag_act, tagged
from newsannot.gui.words import tr
from newsannot.ledgers.differences import Piece, differences
from newsannot.ledgers.figures import HeldFigure, Shown, held_figures
from newsannot.model import FigureKind, MatchStatus, Reason, Span, Verdict

_ORDER = (Sign.CHANGED, Sign.ABSENT, Sign.LOST, Sign.SAME)


def rows(outlook: Outlook) -> tuple[Row, ...]:
    """Changed figures, absent ones, those that lost their «about», then equal ones; each in the order of the text."""
    held = sorted(held_figures(outlook.pair), key=lambda figure: _ORDER.index(_sign(figure)))
    return tuple(_row(outlook, figure) for figure in held)


def _sign(held: HeldFigure) -> Sign:
    if held.status is MatchStatus.CHANGED:
        return Sign.CHANGED
    if held.status is MatchStatus.ABSENT:
        return Sign.ABSENT
    return Sign.LOST if held.sharper else Sign.SAME


def _row(outlook: Outlook, held: HeldFigure) -> Row:
    figure, answers = held.derived.figure, _answers(held)
    verdict = settled(outlook, held.claim, *answers.values()) if answers else None
    derived, source = _runs(held)
    return Row(
        f"{figure.start}-{figure.end}",
        Sign.SETTLED if verdict else _sign(held),
        tagged(_status(held), verdict),
        derived,
        source,
        derived_span=Span(figure.start, figure.end),
        source_spans=_places(held),
        claim=held.claim.id if held.claim else None,
        open=bool(answers) and not verdict,
        acts=tuple(
            tag_act(outlook, held.claim, given, reason, _against(held, given))
            for given, reason in answers.items()
        ),
    )


def _answers(held: HeldFigure) -> dict[Verdict, Reason]:
    """The verdicts that a figure may call for, each with its reason."""
    dated = held.derived.figure.kind is FigureKind.DATE
    changed = Reason.CHANGED_DATE if dated else Reason.CHANGED_NUMBER
    return {
        Sign.CHANGED: {Verdict.UNSUPPORTED: changed},
        Sign.ABSENT: {
            Verdict.EMBELLISHED: Reason.ADDED_DETAIL,
            Verdict.UNSUPPORTED: changed,
        },
        Sign.LOST: {Verdict.EMBELLISHED: Reason.DROPPED_HEDGE},
    }.get(_sign(held), {})


def _against(held: HeldFigure, verdict: Verdict) -> Span | None:
    """What says otherwise, where something does."""
    return held.sentence if verdict is Verdict.UNSUPPORTED else None


def _status(held: HeldFigure) -> str:
    same = held.source and _value(held.source) == _value(held.derived)
    return {
        Sign.CHANGED: tr("Changed"),
        Sign.ABSENT: tr("Not in the source"),
        Sign.LOST: tr("More exact than the source"),
    }.get(_sign(held), tr("Same") if same else tr("Agrees"))


def _runs(held: HeldFigure) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Both values, each with the words around it; what differs is marked, unless they agree.

    An absent one's nearest is said to be no more than that.
    """
    here, there = held.derived, held.source
    if there is None:
        return _plain(here), ()
    if held.status is MatchStatus.ABSENT:
        near = tr("nearest: {figure}", figure=_value(there))
        return _plain(here), (Run(near), _context(there))
    if _sign(held) is Sign.SAME:
        return _plain(here), _plain(there)
    cut = differences(_value(here), _value(there))
    return (*_marked(cut.one), _context(here)), (*_marked(cut.two), _context(there))


def _plain(shown: Shown) -> tuple[Run, ...]:
    return Run(_value(shown)), _context(shown)


def _marked(pieces: tuple[Piece, ...]) -> tuple[Run, ...]:
    return tuple(Run(piece.text, piece.differs) for piece in pieces)


def _context(shown: Shown) -> Run:
    return Run(f" · {shown.before}{shown.written}{shown.after}")


def _value(shown: Shown) -> str:
    return shown.written if shown.vague else figure_words(shown.figure)


def _places(held: HeldFigure) -> tuple[Span, ...]:
    there = held.source.figure if held.source else None
    return (Span(there.start, there.end),) if there else ()
