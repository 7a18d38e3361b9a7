"""The ledger of figures: each of the derived text beside the source's, what differs first."""

from __future__ import annotations

from newsannot.gui.figure_words import figure_words
from newsannot.gui.ledger import Row, RowAct, Run, Sign
from newsannot.gui.marking import Outlook
from newsannot.gui.tag_acts import settled, tag_act
from newsannot.gui.words import quoted, tr, verdict_name
from newsannot.ledgers.differences import Piece, differences
from newsannot.ledgers.figures import HeldFigure, Shown, held_figures
from newsannot.model import FigureKind, MatchStatus, Reason, Span, Verdict

_SMALL = 2
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
    status = _status(held)
    if verdict:
        status = tr("{status}, tagged {verdict}", status=status, verdict=verdict_name(verdict))
    return Row(
        f"{figure.start}-{figure.end}",
        Sign.SETTLED if verdict else _SIGNS[held.status],
        status,
        derived,
        source,
        _note(held),
        Span(figure.start, figure.end),
        _places(held),
        held.claim.id if held.claim else None,
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
    """Both values; of a changed one's what differs is marked, an absent one's nearest is said to be no more than that."""
    if held.source is None:
        return _plain(held.derived), ()
    if held.status is MatchStatus.ABSENT:
        return _plain(held.derived), (Run(tr("nearest: {words}", words=_words(held.source))),)
    if held.status is MatchStatus.EQUAL:
        return _plain(held.derived), _plain(held.source)
    cut = differences(_value(held.derived), _value(held.source))
    return _marked(held.derived, cut.one), _marked(held.source, cut.two)


def _plain(shown: Shown) -> tuple[Run, ...]:
    return (Run(_words(shown)),)


def _marked(shown: Shown, pieces: tuple[Piece, ...]) -> tuple[Run, ...]:
    runs = tuple(Run(piece.text, piece.differs) for piece in pieces)
    return (*runs, Run(f" {shown.counted}")) if shown.counted else runs


def _words(shown: Shown) -> str:
    return f"{_value(shown)} {shown.counted}".rstrip()


def _value(shown: Shown) -> str:
    return shown.written if shown.vague else figure_words(shown.figure)


def _note(held: HeldFigure) -> str:
    """How a figure is written, where its value does not show that."""
    here, there = held.derived, held.source
    if there is None or held.status is MatchStatus.ABSENT:
        return tr("Written {here}", here=quoted(here.written)) if _is_rewritten(here) else ""
    same = here.written.casefold() == there.written.casefold()
    if same or not (_is_rewritten(here) or _is_rewritten(there)):
        return ""
    return tr(
        "Written {here}, in the source {there}",
        here=quoted(here.written),
        there=quoted(there.written),
    )


def _is_rewritten(shown: Shown) -> bool:
    """Whether a value's digits are not those in the text; that small numbers are spelled out needs no word."""
    written, value = _digits(shown.written), _digits(_value(shown))
    share = shown.figure.kind is FigureKind.PERCENT
    return written != value and (bool(written) or share or len(value) > _SMALL)


def _digits(words: str) -> str:
    return "".join(filter(str.isdigit, words))


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
