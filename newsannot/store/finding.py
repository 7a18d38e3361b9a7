"""Words found in the articles, claims and notes of a set, and how the place reads where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from newsannot.acts import ReadClaim
from newsannot.composition import untouched
from newsannot.record import to_json
from newsannot.store.sets import Store
from newsannot.store.sought import Place, Places, Sought, folded, sought, within
from newsannot.store.sqlite import Database
from newsannot.store.survey import claims_said

_BEFORE, _AFTER = 40, 100
"""Characters round the words of a hit."""


class Where(StrEnum):
    """Where words are looked for. In ``CLAIMS``, all of them stand in one claim, a person's or the machine's."""

    EVERYWHERE = "everywhere"
    SOURCE = "source"
    DERIVED = "derived"
    CLAIMS = "claims"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Hit:
    """Where words stand, in one line: they and what is round them."""

    where: Where
    before: str
    words: str
    after: str


_IN_ARTICLES = """SELECT pairs.rowid FROM pairs
    WHERE {side} IN (SELECT rowid FROM article_words WHERE article_words MATCH :words)"""
_FOUND = {
    Where.SOURCE: _IN_ARTICLES.format(side="source"),
    Where.DERIVED: _IN_ARTICLES.format(side="derived"),
    Where.NOTES: """SELECT pairs.rowid FROM pairs WHERE pair IN (
        SELECT pair FROM notes WHERE (:reader IS NULL OR annotator IN ('', :reader))
        AND id IN (SELECT rowid FROM note_words WHERE note_words MATCH :words))""",
}
_CLAIMED = """SELECT pairs.rowid, pair, text,
    (SELECT json_group_array(json_array(start, "end")) FROM claims WHERE claims.pair = pairs.pair)
    FROM pairs JOIN articles ON articles.id = derived"""
_HEAD = "coalesce({side}.title, '') || ' · ' || coalesce({side}.name, '') || ' · ' || coalesce({side}.byline, '')"
# In the order in which they are shown: titles last, for they are seen in the list anyway.
_PLACES = f"""SELECT pairs.rowid, s.text, d.text,
    (SELECT json_group_array(words) FROM notes WHERE notes.pair = pairs.pair
     AND (:reader IS NULL OR annotator IN ('', :reader))),
    {_HEAD.format(side="s")}, {_HEAD.format(side="d")}
    FROM pairs LEFT JOIN articles s ON s.id = source LEFT JOIN articles d ON d.id = derived"""


class _Cut(msgspec.Struct):
    id: str
    start: int
    end: int


class _Read(msgspec.Struct):
    """Of a reading no more than how it cuts claims."""

    claims: list[_Cut] = []
    covered: tuple[str, ...] = ()


_SPANS = msgspec.json.Decoder(list[tuple[int, int]])
_READ = msgspec.json.Decoder(_Read)
_NOTES = msgspec.json.Decoder(list[str])
_BLANKS, _CUT_WORD, _CUT_END = re.compile(r"\s+"), re.compile(r"^\S*\s"), re.compile(r"\s\S*$")


def found(db: Database, words: str, where: Where, reader: str | None = None) -> list[int] | None:
    """The numbers of the pairs that have the words; None where none were typed.

    With a ``reader`` no others' notes on claims are looked into.
    """
    what = sought(words)
    if not what:
        return None
    asked = {"words": what.asked(), "reader": reader}
    if where is Where.CLAIMS:
        sql = f"{_CLAIMED} WHERE pairs.rowid IN ({_FOUND[Where.DERIVED]})"
        return [number for number, *claimed in db.execute(sql, asked) if _claim(db, what, *claimed)]
    parts = _FOUND.values() if where is Where.EVERYWHERE else [_FOUND[where]]
    return [row[0] for row in db.execute(" UNION ".join(parts), asked)]


def _claim(db: Database, what: Sought, pair: str, text: str, touched: str) -> Place | None:
    """Where the words stand in one claim: one that people touched, else one of the machine's as they are shown."""
    places = what.places(folded(text))
    try:
        at = _in_one(places, _SPANS.decode(touched))
        return at or _in_one(places, ((claim.start, claim.end) for claim in _machines(db, pair)))
    except msgspec.MsgspecError:  # a damaged pair, which says so when it is opened, hides no other
        return None


def _in_one(places: Places, spans: Iterable[tuple[int, int]]) -> Place | None:
    return next(filter(None, (within(places, *span) for span in spans)), None)


def _machines(db: Database, pair: str) -> Iterator[ReadClaim]:
    """The machine's claims of a pair that nobody touched."""
    for (reading,) in db.execute("SELECT reading FROM readings WHERE pair = ?", [pair]):
        read = _READ.decode(reading)
        cut = tuple(ReadClaim(claim.start, claim.end, claim.id, None) for claim in read.claims)
        yield from untouched(cut, read.covered, claims_said(db, pair))


def hits(
    store: Store,
    numbers: Sequence[int],
    words: str,
    where: Where = Where.EVERYWHERE,
    reader: str | None = None,
) -> dict[int, Hit]:
    """For each of these pairs, which have the words, where they stand there first; ``reader`` as in ``found``."""
    what = sought(words)
    if not what:
        return {}
    with store.database() as db:
        sql = _CLAIMED if where is Where.CLAIMS else _PLACES
        those = f"{sql} WHERE pairs.rowid IN (SELECT value FROM json_each(:numbers))"
        asked = {"numbers": to_json(numbers), "reader": reader}
        shown = {
            number: _hit_in_claims(db, what, *facts)
            if where is Where.CLAIMS
            else _hit(what, where, *facts)
            for number, *facts in db.execute(those, asked).fetchall()
        }
    return {number: hit for number, hit in shown.items() if hit}


def _hit_in_claims(db: Database, what: Sought, pair: str, text: str, touched: str) -> Hit | None:
    at = _claim(db, what, pair, text, touched)
    return _excerpt(Where.CLAIMS, text, at) if at else None


def _hit(what: Sought, where: Where, *facts: str) -> Hit | None:
    source, derived, notes, *heads = facts
    texts = [
        (Where.SOURCE, source),
        (Where.DERIVED, derived),
        *((Where.NOTES, note) for note in _NOTES.decode(notes)),
        *zip((Where.SOURCE, Where.DERIVED), heads, strict=True),
    ]
    part = None
    for place, text in texts:
        if text and where in (Where.EVERYWHERE, place):
            places = what.places(folded(text))
            if at := within(places, 0, len(text)):
                return _excerpt(place, text, at)
            # An article has the words also where some stand in its title, the others in its text.
            part = part or next((_excerpt(place, text, at[0]) for at in places if at), None)
    return part


def _excerpt(where: Where, text: str, at: Place) -> Hit:
    before, after = text[max(at.start - _BEFORE, 0) : at.start], text[at.end : at.end + _AFTER]
    if at.start > _BEFORE:
        before = "…" + _CUT_WORD.sub("", before)
    if at.end + _AFTER < len(text):
        after = _CUT_END.sub("", after) + "…"
    return Hit(
        where, *(_BLANKS.sub(" ", words) for words in (before, text[at.start : at.end], after))
    )
