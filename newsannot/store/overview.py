"""Lists of a set's pairs: which there are and in which order, a page of them, and what can be asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any

from newsannot.errors import RecordError
from newsannot.folding import fold
from newsannot.record import from_json, to_json
from newsannot.store.finding import Hit, Where, found, hits
from newsannot.store.sets import Store
from newsannot.store.sqlite import Database, records
from newsannot.terms import Reason, Status, Verdict

__all__ = [
    "Filter",
    "Hit",
    "Order",
    "PairOverview",
    "Tally",
    "Used",
    "Where",
    "beside",
    "hits",
    "next_unfinished",
    "number_of",
    "numbers",
    "rows",
    "used",
]

UNSURE = "unsure"
"""What is counted beside verdicts and reasons."""


class Order(StrEnum):
    """What a list of pairs is sorted by; with a verdict's name, by how many claims got it."""

    CAME = "came"
    SOURCE = "source"
    DERIVED = "derived"
    STATUS = "status"
    PROGRESS = "progress"
    TOUCHED = "touched"
    MATCHING = Verdict.MATCHING
    EMBELLISHED = Verdict.EMBELLISHED
    UNSUPPORTED = Verdict.UNSUPPORTED


@dataclass(frozen=True, slots=True)
class Filter:
    """Which pairs; all conditions hold at once.

    ``annotator`` is who gave verdict and reason; alone, who gave a claim of the pair any verdict, reason or doubt.
    With a ``reader``, words are looked for in no others' notes on claims.
    """

    statuses: frozenset[Status] = frozenset(Status)
    verdict: Verdict | None = None
    reason: Reason | None = None
    unsure: bool = False
    annotator: str | None = None
    tag: str | None = None
    unread: bool = False
    words: str = ""
    where: Where = Where.EVERYWHERE
    reader: str | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many claims of a pair one annotator gave each verdict (each is there), and how many they are unsure of."""

    annotator: str
    verdicts: Mapping[Verdict, int]
    unsure: int = 0

    @property
    def tagged(self) -> int:
        return sum(self.verdicts.values())


@dataclass(frozen=True, slots=True)
class PairOverview:
    """A pair as a list shows it. ``number`` names it within an open set; ``claims`` is None where nobody read it.

    ``touched`` is the time of the last act, ISO 8601 UTC.
    """

    number: int
    id: str
    source: str
    derived: str
    status: Status
    tags: tuple[str, ...]
    note: str
    claims: int | None
    tallies: tuple[Tally, ...]
    touched: str | None


@dataclass(frozen=True, slots=True)
class Used:
    """What a set's pairs can be asked for, with the number of pairs of each: the most frequent first."""

    statuses: Mapping[Status, int]
    verdicts: Mapping[Verdict, int]
    reasons: Mapping[Reason, int]
    tags: Mapping[str, int]
    annotators: Mapping[str, int]
    unsure: int
    unread: int


_BEGINS = "substr(ltrim(substr(text, 1, 300), ' \n'), 1, 200)"
_LINE = f"trim(substr({_BEGINS}, 1, instr({_BEGINS} || '\n', '\n') - 1))"
# A short first line without a full stop is what a reading takes for the headline, which would take too long to look up.
HEADLINE = f"iif(length({_LINE}) < 160 AND {_LINE} NOT LIKE '%.', {_LINE}, '')"
# As lists name an article: by its title, else its headline, its file, or how it begins.
NAME = f"""CAST(substr(coalesce(nullif(title, ''), nullif({HEADLINE}, ''), nullif(name, ''),
                    substr({_BEGINS}, 1, 80)), 1, 300) AS TEXT)"""
_VERDICTS = ", ".join(f"'{verdict}'" for verdict in Verdict)
_RANKS = " ".join(f"WHEN '{status}' THEN {rank}" for rank, status in enumerate(Status))
# Of a pair's row that another program damaged, the rest is shown all the same.
_TAGS = "json_each(iif(json_valid(tags), tags, '[]'))"
_JUDGED = """
SELECT annotator, count(*) FROM (SELECT DISTINCT pair, annotator FROM tallies) GROUP BY annotator"""
_UNFINISHED = f"""
SELECT pair FROM pairs WHERE status != 'done' AND (claims IS NULL OR claims > (
    SELECT coalesce(sum(number), 0) FROM tallies
    WHERE tallies.pair = pairs.pair AND annotator = :annotator AND what IN ({_VERDICTS})))
AND rowid {{where}} (SELECT rowid FROM pairs WHERE pair = :pair) ORDER BY rowid LIMIT 1
"""


def numbers(
    store: Store,
    which: Filter,
    order: Order = Order.CAME,
    *,
    descending: bool = False,
    annotator: str | None = None,
) -> list[int]:
    """The numbers of the pairs, in order. ``annotator`` is whose progress and verdicts are sorted by, None all people's.

    Takes as long as a set is large: the work of a thread.
    """
    with store.database() as db:
        found_in = found(db, which.words, which.where, which.reader)
        where = " AND ".join(_conditions(which, sought=found_in is not None)) or "true"
        way = "DESC" if descending else "ASC"
        facts = {
            "by": annotator,
            "annotator": which.annotator,
            "statuses": to_json(sorted(which.statuses)),
            "verdict": which.verdict,
            "reason": which.reason,
            "tag": which.tag,
            "found": to_json(found_in),
        }
        db.conn.create_function("folded", 1, _folded, deterministic=True)
        sql = (
            f"SELECT rowid FROM pairs WHERE {where} ORDER BY {_key(order, annotator)} {way}, rowid"
        )
        return [row[0] for row in db.execute(sql, facts)]


def _folded(name: bytes) -> str:
    """A name as it is sorted; as bytes, for it may be damaged."""
    return fold(name.decode(errors="replace"))


def _key(order: Order, annotator: str | None) -> str:
    match order:
        case Order.CAME:
            return "rowid"
        case Order.SOURCE | Order.DERIVED:
            return f"(SELECT folded(CAST({NAME} AS BLOB)) FROM articles WHERE id = pairs.{order})"
        case Order.STATUS:
            return f"CASE status {_RANKS} END"
        case Order.PROGRESS:
            return f"CAST({_given(_VERDICTS, annotator)} AS REAL) / claims"
        case Order.TOUCHED:
            return "touched"
    return _given(f"'{order}'", annotator)


def _given(what: str, annotator: str | None) -> str:
    """How many claims of the pair were given one of these."""
    by = "AND annotator = :by" if annotator is not None else ""
    return f"""(SELECT coalesce(sum(number), 0) FROM tallies
                WHERE tallies.pair = pairs.pair AND what IN ({what}) {by})"""


def _conditions(which: Filter, *, sought: bool) -> Iterator[str]:
    """The conditions in SQL; ``sought`` where there are words to be found."""
    given = "pair IN (SELECT pair FROM tallies WHERE what = {})"
    if which.annotator is not None:
        given = "pair IN (SELECT pair FROM tallies WHERE what = {} AND annotator = :annotator)"
        yield """EXISTS (SELECT 1 FROM tallies
                 WHERE tallies.pair = pairs.pair AND annotator = :annotator)"""
    if which.statuses != frozenset(Status):
        yield "status IN (SELECT value FROM json_each(:statuses))"
    if which.verdict:
        yield given.format(":verdict")
    if which.reason:
        yield given.format(":reason")
    if which.unsure:
        yield given.format(f"'{UNSURE}'")
    if which.tag is not None:
        yield f"EXISTS (SELECT 1 FROM {_TAGS} WHERE value = :tag)"
    if which.unread:
        yield "claims IS NULL"
    if sought:
        yield "rowid IN (SELECT value FROM json_each(:found))"


def name_of(store: Store, pair: str) -> str:
    """What lists call a pair; its id where that has no article."""
    sql = f"SELECT {NAME} FROM articles WHERE id = (SELECT derived FROM pairs WHERE pair = ?)"
    with store.database() as db:
        return next((_line(row[0]) for row in db.execute(sql, [pair])), pair)


def rows(store: Store, numbers: Sequence[int]) -> list[PairOverview]:
    """These pairs, in this order; one that has gone meanwhile is left out."""
    those = "rowid IN (SELECT value FROM json_each(?))"
    sql = f"""SELECT rowid AS number, pair AS id, status, tags, note, claims, touched,
                     (SELECT {NAME} FROM articles WHERE id = pairs.source) AS source,
                     (SELECT {NAME} FROM articles WHERE id = pairs.derived) AS derived
              FROM pairs WHERE {those}"""
    counted = f"""SELECT pair, annotator, what, number FROM tallies
                  WHERE pair IN (SELECT pair FROM pairs WHERE {those}) ORDER BY pair, annotator"""
    with store.database() as db, _any_text(db):
        wanted = [to_json(numbers)]
        counts: dict[str, dict[str, dict[str, int]]] = {}
        for pair, annotator, what, number in db.execute(counted, wanted):
            counts.setdefault(pair, {}).setdefault(annotator, {})[what] = number
        found = {row["number"]: row for row in records(db, sql, wanted)}
    return [_shown(found[n], counts.get(found[n]["id"], {})) for n in numbers if n in found]


@contextmanager
def _any_text(db: Database) -> Iterator[None]:
    """A text that is not UTF-8 hides none of the others."""
    strict = db.conn.text_factory
    db.conn.text_factory = partial(str, encoding="utf-8", errors="replace")
    try:
        yield
    finally:
        db.conn.text_factory = strict


def _shown(row: dict[str, Any], counts: dict[str, dict[str, int]]) -> PairOverview:
    facts = row | {name: _line(row[name]) for name in ("source", "derived")}
    tallies = tuple(_tally(who, counts[who]) for who in counts)
    return PairOverview(**facts | {"status": _status(row), "tags": _tags(row), "tallies": tallies})


def _line(words: str | None) -> str:
    """The first line of a title, or of how a text begins; nothing where the article has gone."""
    return next(iter((words or "").splitlines()), "")


def _status(row: dict[str, Any]) -> Status:
    return Status(row["status"]) if row["status"] in set(Status) else Status.NEW


def _tags(row: dict[str, Any]) -> tuple[str, ...]:
    try:
        return from_json(row["tags"], tuple[str, ...])
    except RecordError:
        return ()


def _tally(annotator: str, counts: dict[str, int]) -> Tally:
    verdicts = {verdict: counts.get(verdict, 0) for verdict in Verdict}
    return Tally(annotator, verdicts, counts.get(UNSURE, 0))


def number_of(store: Store, pair: str) -> int:
    """The number of a pair; 0, which none has, where there is no such pair."""
    with store.database() as db:
        found = db.execute("SELECT rowid FROM pairs WHERE pair = ?", [pair]).fetchone()
    return int(found[0]) if found else 0


def beside(store: Store, pair: str, by: int) -> str | None:
    """The pair that came after this one, or before it where ``by`` is negative; None at the end."""
    order, than = ("ASC", ">") if by > 0 else ("DESC", "<")
    sql = f"""SELECT pair FROM pairs WHERE rowid {than} (SELECT rowid FROM pairs WHERE pair = ?)
              ORDER BY rowid {order} LIMIT 1"""
    with store.database() as db:
        return next((row[0] for row in db.execute(sql, [pair])), None)


def next_unfinished(store: Store, pair: str | None, annotator: str) -> str | None:
    """The next pair after this one, round the end, that is not done and has claims this person has not tagged.

    One that is not read counts, for nobody knows what claims it has; this one does not. Without a pair, the first.
    """
    facts = {"pair": pair, "annotator": annotator}
    with store.database() as db:
        for part in (">", "<") if pair is not None else ("IS NOT",):
            for row in db.execute(_UNFINISHED.format(where=part), facts):
                return str(row[0])
    return None


def used(store: Store) -> Used:
    """What there is to ask for. Takes as long as a set is large: the work of a thread."""
    with store.database() as db:
        what = _counts(db, "SELECT what, count(DISTINCT pair) FROM tallies GROUP BY what")
        statuses = _counts(db, "SELECT status, count(*) FROM pairs GROUP BY status")
        (unread,) = db.execute("SELECT count(*) FROM pairs WHERE claims IS NULL").fetchone()
        return Used(
            statuses={status: statuses.get(status, 0) for status in Status},
            verdicts={verdict: what.get(verdict, 0) for verdict in Verdict},
            reasons={Reason(name): number for name, number in what.items() if name in set(Reason)},
            tags=_counts(db, f"SELECT value, count(*) FROM pairs, {_TAGS} GROUP BY value"),
            annotators=_counts(db, _JUDGED),
            unsure=what.get(UNSURE, 0),
            unread=int(unread),
        )


def _counts(db: Database, sql: str) -> dict[str, int]:
    return {str(row[0]): int(row[1]) for row in db.execute(f"{sql} ORDER BY 2 DESC, 1")}
