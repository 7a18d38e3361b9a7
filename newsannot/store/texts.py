"""What a change of a pair's texts turns or replaces under all that was said of them, and what stands in its way."""

from __future__ import annotations

from collections.abc import Iterable

from newsannot.acts import (
    Act,
    ClaimRow,
    JudgementRow,
    MarkRow,
    PairRow,
    RejectionRow,
    Row,
    Statements,
)
from newsannot.anchoring import uses_of
from newsannot.errors import ActRefused, Phrase
from newsannot.model import Side
from newsannot.store import articles
from newsannot.store.rows import TABLES, from_columns, key
from newsannot.store.sqlite import Database

_SPANNED: tuple[type[Row], ...] = (ClaimRow, JudgementRow, MarkRow, RejectionRow)
_Texts = tuple[int, int]


def texts_of(row: Row | None) -> _Texts | None:
    """The numbers of a pair's articles; None where a row is not a pair's own."""
    return (row.source, row.derived) if isinstance(row, PairRow) else None


def turned(act: Act) -> tuple[_Texts, _Texts] | None:
    """The texts before and after an act that swaps them or puts another in a place; None for any other act."""
    for change in act.changes:
        before, after = texts_of(change.before), texts_of(change.after)
        if before and after and before != after:
            return before, after
    return None


def turn_texts(acts: Iterable[Act]) -> bool:
    """Whether the texts are others after all of these acts than before them."""
    turns = [turn for act in acts if (turn := turned(act))]
    return bool(turns) and turns[0][0] != turns[-1][1]


def replaces(act: Act) -> bool:
    """Whether an act puts another text in a place, also one that undoes or does that again."""
    turn = turned(act)
    return turn is not None and set(turn[0]) != set(turn[1])


def refuse_unaware(db: Database, step: Act) -> None:
    """Refuse a step that turns the texts under what it does not know of, such as what a record brought since."""
    turn = turned(step)
    if turn is None:
        return
    if not replaces(step):
        _refuse_said(db, step.pair)
        return
    side = Side.SOURCE if turn[0][0] != turn[1][0] else Side.DERIVED
    here, there = (_text(db, numbers[side is Side.DERIVED]) for numbers in turn)
    for use in uses_of(_unknown_to(db, step), side):
        start, end = use.span.start, use.span.end
        if here[start:end] != there[start:end]:
            raise ActRefused(Phrase("the new text has been worked on since"))


def _refuse_said(db: Database, pair: str) -> None:
    said = any(
        db.table(TABLES[kind]).count_where("pair = ?", [pair])
        for kind in (ClaimRow, MarkRow, RejectionRow)
    )
    if said or db.table("pairs").count_where("pair = ? AND omissions != '[]'", [pair]):
        raise ActRefused(Phrase("the swapped texts have been worked on since"))


def _text(db: Database, number: int) -> str:
    article = articles.find(db, number)
    return article.text if article else ""


def _unknown_to(db: Database, step: Act) -> Statements:
    """What is said of the pair but for the rows that the step changes; of its own row, the omissions said since."""
    changed = {(type(change.row), key(change.row)) for change in step.changes}
    rows = [
        row
        for kind in _SPANNED
        for columns in db.table(TABLES[kind]).rows_where("pair = ?", [step.pair])
        if (kind, key(row := from_columns(columns, kind))) not in changed
    ]
    known = {o for c in step.changes if isinstance(c.before, PairRow) for o in c.before.omissions}
    (columns,) = db.table("pairs").rows_where("pair = ?", [step.pair])
    own = from_columns(columns, PairRow)
    assert isinstance(own, PairRow)
    since = tuple(omission for omission in own.omissions if omission not in known)
    return Statements.of([PairRow(own.pair, own.source, own.derived, omissions=since), *rows])
