"""What people judged, pair by pair: the claims without the texts, for counting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter, itemgetter

import msgspec

from newsannot.errors import Phrase
from newsannot.model import Claim, Decision, Judgement, Origin, Span
from newsannot.record import Damaged
from newsannot.store.sets import Store

_TOGETHER = 200  # pairs; a read of all would keep writers from opening the set meanwhile
_NUMBERS = "SELECT rowid FROM pairs WHERE rowid > ? ORDER BY rowid LIMIT ?"
_CLAIMS = """
SELECT pairs.pair, claims.id, start, "end", spans, decision, judgement
FROM pairs CROSS JOIN claims ON claims.pair = pairs.pair
LEFT JOIN judgements ON judgements.pair = claims.pair AND claim = claims.id
WHERE {which} ORDER BY pairs.rowid, claims.id, annotator
"""
_SOME = _CLAIMS.format(which="pairs.rowid > ? AND pairs.rowid <= ?")
_OF_ONE = _CLAIMS.format(which="pairs.pair = ?")
_Row = tuple[str, str, int, int, str, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Judged:
    """The claims of a pair that people touched, in order; their words are left out."""

    pair: str
    claims: tuple[Claim, ...]


def judged(store: Store) -> Iterator[Judged | Damaged]:
    """Every pair in which a person touched a claim, in the order they came in."""
    first = 0
    while True:
        with store.database() as db:
            numbers = [row[0] for row in db.execute(_NUMBERS, [first, _TOGETHER])]
            rows = db.execute(_SOME, [first, numbers[-1]]).fetchall() if numbers else []
        if not numbers:
            return
        first = numbers[-1]
        for pair, own in groupby(rows, itemgetter(0)):
            yield _judged(pair, list(own))


def judged_in(store: Store, pair: str) -> Judged | Damaged:
    """One pair."""
    with store.database() as db:
        rows = db.execute(_OF_ONE, [pair]).fetchall()
    return _judged(pair, rows)


def _judged(pair: str, rows: list[_Row]) -> Judged | Damaged:
    try:
        claims = [_claim(list(own)) for _, own in groupby(rows, itemgetter(1))]
    except (msgspec.MsgspecError, TypeError, ValueError):
        return Damaged(pair, Phrase("what was said of its claims cannot be read"))
    return Judged(pair, tuple(sorted(claims, key=attrgetter("start", "end", "id"))))


def _claim(rows: list[_Row]) -> Claim:
    _, key, start, end, spans, decision, _ = rows[0]
    return Claim(
        start,
        end,
        id=key,
        text="",
        spans=() if spans == "[]" else msgspec.json.decode(spans, type=tuple[Span, ...]),
        origin=Origin.MANUAL,
        judgements=tuple(msgspec.json.decode(row[6], type=Judgement) for row in rows if row[6]),
        decision=msgspec.json.decode(decision, type=Decision) if decision else None,
    )
