"""Marks that people made or struck out."""

from __future__ import annotations

import uuid
from dataclasses import replace

from newsannot.acts import Change, MarkRow, Statements, overlap
from newsannot.composition import is_struck
from newsannot.merging.values import Difference, Known, News, Of
from newsannot.verbs.marking import LAYERS, as_said


def mark_news(said: Statements, told: Statements, known: Known) -> News:
    """What people marked there where nobody here said anything."""
    standing = list(said.marks)
    there = {(row.side, as_said(row.span)) for row in standing} | known.marks
    changes, differences = [], []
    for row in told.marks:
        mark = as_said(row.span)
        if (row.side, mark) in there:
            continue
        near = [other for other in standing if _meet(other, row)]
        if near or _is_struck(row, said):
            here = near[0].span if near else row.span
            differences.append(Difference(Of.MARK, here, row.span, side=row.side))
        else:
            # Ids of marks in records are counted, and would be another's here.
            made = replace(row, id=str(uuid.uuid5(uuid.NAMESPACE_OID, f"{row.side} {mark}")))
            standing.append(made)
            there.add((row.side, mark))
            changes.append(Change(None, made))
    return News(tuple(changes), tuple(differences))


def _meet(one: MarkRow, two: MarkRow) -> bool:
    """Whether two marks of one kind stand in the same place."""
    alike = one.side is two.side and type(one.span) is type(two.span)
    return alike and overlap(one.span, two.span) > 0


def _is_struck(row: MarkRow, said: Statements) -> bool:
    layer = LAYERS[type(row.span)]
    struck = [r for r in said.rejections if (r.side, r.layer) == (row.side, layer)]
    return is_struck(row.span, struck)


def rejection_news(said: Statements, told: Statements, known: Known) -> News:
    """What people struck out there of what the machine said; what people said of it here stays."""
    there = {*said.rejections, *known.rows}
    new = (row for row in dict.fromkeys(told.rejections) if row not in there)
    return News(tuple(Change(None, row) for row in new))
