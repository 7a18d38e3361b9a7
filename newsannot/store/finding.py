"""Words found in the articles, claims and notes of a set, and how the place reads where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from newsannot.acts import ClaimRow, PairRow, ReadClaim, RejectionRow, Statements
from newsannot.composition import untouched
from newsannot.record import to_json
from newsannot.store.sets import Store
from newsannot.store.sought import Place, Sought, folded, sought
from newsannot.store.sqlite import Database

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
        SELECT pair FROM notes WHERE id IN (SELECT rowid FROM note_words WHERE note_words MATCH :words))""",
}
# The claims that people touched, those of the machine that they struck out, and what it read.
_CLAIMED = """SELECT pairs.rowid, text,
    (SELECT json_group_array(json_object('pair', c.pair, 'id', id, 'start', start, 'end', "end"))
     FROM claims c WHERE c.pair = pairs.pair),
    (SELECT json_group_array(json_object(
        'pair', r.pair, 'side', side, 'layer', layer, 'start', start, 'end', "end"))
     FROM rejections r WHERE r.pair = pairs.pair),
    (SELECT reading FROM readings WHERE readings.pair = pairs.pair)
    FROM pairs JOIN articles ON articles.id = derived"""
_HEAD = "coalesce({side}.title, '') || ' · ' || coalesce({side}.name, '') || ' · ' || coalesce({side}.byline, '')"
# In the order in which they are shown: titles last, for they are seen in the list anyway.
_PLACES = f"""SELECT pairs.rowid, s.text, d.text,
    (SELECT json_group_array(words) FROM notes WHERE notes.pair = pairs.pair),
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


_TOUCHED = msgspec.json.Decoder(tuple[ClaimRow, ...])
_STRUCK = msgspec.json.Decoder(tuple[RejectionRow, ...])
_READ = msgspec.json.Decoder(_Read)
_NOTES = msgspec.json.Decoder(list[str])
_BLANKS, _CUT_WORD, _CUT_END = re.compile(r"\s+"), re.compile(r"^\S*\s"), re.compile(r"\s\S*$")


def found(db: Database, words: str, where: Where) -> list[int] | None:
    """The numbers of the pairs that have the words; None where none were typed."""
    what = sought(words)
    if not what:
        return None
    asked = {"words": what.asked()}
    if where is Where.CLAIMS:
        sql = f"{_CLAIMED} WHERE pairs.rowid IN ({_FOUND[Where.DERIVED]})"
        return [number for number, *claimed in db.execute(sql, asked) if _claim(what, *claimed)]
    parts = _FOUND.values() if where is Where.EVERYWHERE else [_FOUND[where]]
    return [row[0] for row in db.execute(" UNION ".join(parts), asked)]


def _claim(what: Sought, text: str, touched: str, struck: str, reading: str | None) -> Place | None:
    """Where the words stand in one claim: one that people touched, else the machine's as they are shown."""
    text = folded(text)
    people = _TOUCHED.decode(touched)
    at = _within(what, text, people)
    if at or not reading:
        return at
    read = _READ.decode(reading)
    cut = tuple(ReadClaim(claim.start, claim.end, claim.id, None) for claim in read.claims)
    said = Statements(PairRow("", 0, 0), claims=people, rejections=_STRUCK.decode(struck))
    return _within(what, text, untouched(cut, read.covered, said))


def _within(what: Sought, text: str, claims: Iterable[ClaimRow | ReadClaim]) -> Place | None:
    places = (what.first(text, claim.start, claim.end) for claim in claims)
    return next(filter(None, places), None)


def hits(
    store: Store, numbers: Sequence[int], words: str, where: Where = Where.EVERYWHERE
) -> dict[int, Hit]:
    """For each of these pairs, which have the words, where they stand there first."""
    what = sought(words)
    if not what:
        return {}
    with store.database() as db:
        sql = _CLAIMED if where is Where.CLAIMS else _PLACES
        those = f"{sql} WHERE pairs.rowid IN (SELECT value FROM json_each(?))"
        look = _hit_in_claims if where is Where.CLAIMS else _hit
        shown = {
            number: look(what, where, *place)
            for number, *place in db.execute(those, [to_json(numbers)])
        }
    return {number: hit for number, hit in shown.items() if hit}


def _hit_in_claims(what: Sought, where: Where, text: str, *claimed: str) -> Hit | None:
    at = _claim(what, text, *claimed)
    return _excerpt(where, text, at) if at else None


def _hit(what: Sought, where: Where, *places: str) -> Hit | None:
    source, derived, notes, *heads = places
    texts = [
        (Where.SOURCE, source),
        (Where.DERIVED, derived),
        *((Where.NOTES, note) for note in _NOTES.decode(notes)),
        *zip((Where.SOURCE, Where.DERIVED), heads, strict=True),
    ]
    texts = [(place, text) for place, text in texts if text and where in (Where.EVERYWHERE, place)]
    # An article has the words also where some stand in its title, the others in its text.
    for look in (what.first, what.any):
        for place, text in texts:
            if at := look(folded(text)):
                return _excerpt(place, text, at)
    return None


def _excerpt(where: Where, text: str, at: Place) -> Hit:
    before, after = text[max(at.start - _BEFORE, 0) : at.start], text[at.end : at.end + _AFTER]
    if at.start > _BEFORE:
        before = "…" + _CUT_WORD.sub("", before)
    if at.end + _AFTER < len(text):
        after = _CUT_END.sub("", after) + "…"
    return Hit(
        where, *(_BLANKS.sub(" ", words) for words in (before, text[at.start : at.end], after))
    )
