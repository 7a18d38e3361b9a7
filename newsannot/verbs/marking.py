"""Corrections of what the machine marked, and of which article is the source."""

from __future__ import annotations

import uuid
from dataclasses import replace

from newsannot.acts import Act, Change, MarkRow, RejectionRow, Verb, overlap
from newsannot.model import Boilerplate, Entity, Layer, Origin, Quote, Side, Speaker
from newsannot.verbs.desk import Desk

LAYERS = {Entity: Layer.ENTITIES, Quote: Layer.QUOTES, Boilerplate: Layer.BOILERPLATE}


def add_mark(desk: Desk, side: Side, span: Entity | Quote | Boilerplate) -> Act | None:
    """Mark a name, a quote or a passage that is not article text; a name takes the place of those it overlaps."""
    made = replace(span, origin=Origin.MANUAL)
    if _own_mark(desk, side, made):
        return None
    changes = [Change(row, None) for row in _overlapped(desk, side, made)]
    return desk.act(
        Verb.ADD_MARK,
        [*changes, Change(None, MarkRow.of(desk.pair.id, side, str(uuid.uuid4()), made))],
    )


def _overlapped(desk: Desk, side: Side, span: Entity | Quote | Boilerplate) -> list[MarkRow]:
    """The names that people marked where this one is to stand."""
    if not isinstance(span, Entity):
        return []
    rows = (row for row in desk.said.marks if row.side is side)
    return [row for row in rows if row.entity and overlap(row.entity, span) > 0]


def strike_mark(desk: Desk, side: Side, span: Entity | Quote | Boilerplate) -> Act | None:
    """Strike out a mark, the machine's or a person's."""
    own = _own_mark(desk, side, span)
    changes = [Change(own, None)] if own else []
    if span.origin is Origin.AUTO or own:
        layer = LAYERS[type(span)]
        struck = RejectionRow(desk.pair.id, side, layer, span.start, span.end)
        if struck not in desk.said.rejections:
            changes.append(Change(None, struck))
    return desk.act(Verb.STRIKE_MARK, changes)


def change_speaker(desk: Desk, side: Side, quote: Quote, speaker: Speaker | None) -> Act | None:
    """Say who speaks a quote; its check against the source is the machine's to make again."""
    if quote.speaker == speaker:
        return None
    return _change_mark(desk, side, quote, replace(quote, speaker=speaker, origin=Origin.MANUAL))


def change_label(desk: Desk, side: Side, entity: Entity, label: str) -> Act | None:
    """Say what a name names."""
    if entity.label == label:
        return None
    return _change_mark(desk, side, entity, replace(entity, label=label, origin=Origin.MANUAL))


def _change_mark(desk: Desk, side: Side, old: Entity | Quote, new: Entity | Quote) -> Act | None:
    own = _own_mark(desk, side, old)
    after = MarkRow.of(desk.pair.id, side, str(uuid.uuid4()), new)
    return desk.act(Verb.CHANGE_MARK, [Change(own, replace(after, id=own.id) if own else after)])


def _own_mark(desk: Desk, side: Side, span: Entity | Quote | Boilerplate) -> MarkRow | None:
    rows = (row for row in desk.said.marks if row.side is side)
    return next((row for row in rows if as_said(row.span) == as_said(span)), None)


def as_said(span: Entity | Quote | Boilerplate) -> Entity | Quote | Boilerplate:
    """A mark less what the machine knows of it, which it may come to know after the mark was made."""
    match span:
        case Entity():
            return replace(span, who=None, name=None)
        case Quote():
            speaker = span.speaker and replace(span.speaker, who=None, name=None)
            return replace(span, utterance=0, speaker=speaker, check=None)
    return span


def swap(desk: Desk) -> Act | None:
    """Make the source the derived article and the other way round; only where nothing was said of the texts."""
    row = desk.said.pair
    if desk.said.touched() or row.omissions:
        return None
    return desk.act(Verb.SWAP, [Change(row, replace(row, source=row.derived, derived=row.source))])
