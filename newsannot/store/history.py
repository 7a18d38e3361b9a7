"""The journal as a list, newest first: which entries there are by whom, where, what and when, and what each says."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import msgspec

from newsannot import record
from newsannot.acts import TURNING, Act, Change, ClaimRow, Reading, RejectionRow, Verb, machine_span
from newsannot.model import Span
from newsannot.store import Store, journal, survey
from newsannot.store.journal import State
from newsannot.store.overview import NAME
from newsannot.store.rows import changes_from_json
from newsannot.store.sqlite import Database

_QUOTED = 200  # code points of a claim
_STANDING = f"('{State.DONE}', '{State.CAME}')"


class Kind(StrEnum):
    """What entries are about."""

    VERDICTS = "verdicts"
    DECISIONS = "decisions"
    EVIDENCE = "evidence"
    REASONS = "reasons"
    NOTES = "notes"
    CLAIMS = "claims"
    CORRECTIONS = "corrections"
    OMISSIONS = "omissions"
    BACK = "back"
    PAIRS = "pairs"  # and whatever is of no other kind


VERBS: dict[Kind, tuple[Verb, ...]] = {
    Kind.VERDICTS: (Verb.TAG, Verb.CLEAR, Verb.UNSURE, Verb.ACCEPT),
    Kind.DECISIONS: (Verb.DECIDE,),
    Kind.EVIDENCE: (Verb.LINK, Verb.MOVE_EVIDENCE, Verb.UNLINK),
    Kind.REASONS: (Verb.REASON,),
    Kind.NOTES: (Verb.NOTE,),
    Kind.CLAIMS: (
        Verb.ADD_CLAIM,
        Verb.MOVE_CLAIM,
        Verb.SPLIT_CLAIM,
        Verb.MERGE_CLAIMS,
        Verb.DELETE_CLAIM,
    ),
    Kind.CORRECTIONS: (
        Verb.ADD_MARK,
        Verb.CHANGE_MARK,
        Verb.STRIKE_MARK,
        Verb.JOIN_NAMES,
        Verb.SPLIT_NAME,
        Verb.FORGET_NAMES,
    ),
    Kind.OMISSIONS: (Verb.JUDGE_OMISSION,),
    Kind.BACK: (Verb.UNDO, Verb.REDO),
}


def kind_of(verb: Verb) -> Kind:
    """What an act is about."""
    return next((kind for kind, verbs in VERBS.items() if verb in verbs), Kind.PAIRS)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries; None is all. ``seen_by`` sees nothing of others; times are ISO 8601 UTC, without ``after`` itself."""

    annotator: str | None = None
    pair: str | None = None
    kind: Kind | None = None
    since: str = ""
    after: str = ""
    seen_by: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """How many entries of a verb stand, of one annotator; no verb: pairs that came in."""

    verb: Verb | None
    annotator: str
    number: int


@dataclass(frozen=True, slots=True)
class Outline:
    """The entries, newest first, by number: that of the act in the journal, of a pair that came in its own below 0.

    ``turned`` has when pairs came to have the derived text that they have now, where that is not the first one.
    """

    numbers: array[int]
    turned: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """One of them. ``act`` is None where a pair came in; ``words`` are the claim's, as far as they are known."""

    number: int
    at: str
    pair: str
    title: str
    annotator: str = ""
    name: str = ""
    act: Act | None = None
    state: State = State.CAME
    claim: str | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Steps:
    """How many acts of an annotator would be taken back, or done again, and in which pairs (by their titles)."""

    number: int
    titles: tuple[str, ...]


# What is there


def outline(store: Store, wanted: Wanted) -> Outline:
    """All entries that are wanted; the work of a thread, about a second for a million."""
    acts, facts = _acts_where(wanted)
    pairs, more = _pairs_where(wanted)
    entries = f"""SELECT at, id FROM acts WHERE {acts} UNION ALL
                  SELECT came, -rowid FROM pairs WHERE {pairs} ORDER BY 1 DESC, 2 DESC"""
    turned = f"""SELECT pair, max(at) FROM acts INDEXED BY acts_time
                 WHERE {_verbs(TURNING)} AND state = '{State.DONE}' GROUP BY pair"""
    with store.together(), store.database() as db:
        numbers = array("q", (row[1] for row in db.execute(entries, [*facts, *more])))
        return Outline(numbers, dict(db.execute(turned).fetchall()))


def counts(store: Store, wanted: Wanted) -> tuple[Count, ...]:
    """How many of them stand; the work of a thread too."""
    acts, facts = _acts_where(wanted)
    pairs, more = _pairs_where(wanted)
    sql = f"""SELECT verb, annotator, count(*) FROM acts
              WHERE {acts} AND state IN {_STANDING} GROUP BY verb, annotator
              UNION ALL SELECT '', '', count(*) FROM pairs WHERE {pairs}"""
    with store.database() as db:
        rows = db.execute(sql, [*facts, *more]).fetchall()
    return tuple(_count(*row) for row in rows if row[2])


def _count(verb: str, annotator: str, number: int) -> Count:
    return Count(Verb(verb) if verb else None, annotator, number)


def _acts_where(wanted: Wanted) -> tuple[str, list[str]]:
    """The condition on acts, and its facts."""
    asked = {
        "annotator = ?": wanted.annotator,
        "annotator IS ?": wanted.seen_by,
        "pair = ?": wanted.pair,
        "at >= ?": wanted.since or None,
        "at > ?": wanted.after or None,
    }
    facts = {condition: fact for condition, fact in asked.items() if fact is not None}
    of_kind = [_kind_where(wanted.kind)] if wanted.kind else []
    return " AND ".join([*facts, *of_kind]) or "true", list(facts.values())


def _kind_where(kind: Kind) -> str:
    if kind in VERBS:
        return _verbs(VERBS[kind])
    return f"NOT {_verbs(verb for verbs in VERBS.values() for verb in verbs)}"


def _verbs(verbs: Iterable[Verb]) -> str:
    listed = ", ".join(f"'{verb}'" for verb in verbs)
    return f"verb IN ({listed})"


def _pairs_where(wanted: Wanted) -> tuple[str, list[str]]:
    """The condition on pairs that came in: nobody did that, as far as the set knows."""
    if wanted.annotator is not None or wanted.kind not in (None, Kind.PAIRS):
        return "false", []
    asked = {"pair = ?": wanted.pair, "came >= ?": wanted.since, "came > ?": wanted.after}
    facts = {condition: fact for condition, fact in asked.items() if fact is not None}
    return " AND ".join(facts), list(facts.values())


def last_work(store: Store, annotator: str, before: str) -> str | None:
    """When an annotator did anything last before a time."""
    sql = "SELECT at FROM acts WHERE +annotator = ? AND at < ? ORDER BY at DESC LIMIT 1"
    with store.database() as db:
        return next((row[0] for row in db.execute(sql, [annotator, before])), None)


# What each says


_ACT = """SELECT acts.id, at, verb, acts.pair, acts.annotator, changes, state, p.derived,
          coalesce(n.name, acts.annotator) AS name
          FROM acts LEFT JOIN pairs p ON p.pair = acts.pair
          LEFT JOIN annotators n ON n.id = acts.annotator WHERE acts.id IN ({})"""
_CAME = "SELECT -rowid AS id, came AS at, pair, derived FROM pairs WHERE rowid IN ({})"


def rows(store: Store, numbers: Sequence[int], turned: Mapping[str, str]) -> list[Entry]:
    """A page of entries of an outline, in that order; those that are gone meanwhile are missing."""
    with store.together(), store.database() as db:
        acts = list(db.query(_ACT.format(_listed(number for number in numbers if number > 0))))
        came = db.query(_CAME.format(_listed(-number for number in numbers if number < 0)))
        found = [*(_entry(db, row, turned) for row in acts), *(_arrival(db, row) for row in came)]
    by_number = {entry.number: entry for entry in found}
    return [by_number[number] for number in numbers if number in by_number]


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))


def _entry(db: Database, row: dict[str, object], turned: Mapping[str, str]) -> Entry:
    act = Act(
        str(row["annotator"]),
        str(row["at"]),
        Verb(str(row["verb"])),
        str(row["pair"]),
        changes_from_json(str(row["changes"])),
    )
    claim = next(iter(act.claims()), None)
    same_text = turned.get(act.pair, "") <= act.at
    return Entry(
        msgspec.convert(row["id"], int),
        act.at,
        act.pair,
        _title(db, row["derived"]),
        act.annotator,
        str(row["name"]),
        act,
        State(str(row["state"])),
        claim,
        _words(db, act, claim, row["derived"], same_text=same_text) if claim else "",
    )


def _arrival(db: Database, row: dict[str, object]) -> Entry:
    number = msgspec.convert(row["id"], int)
    return Entry(number, str(row["at"]), str(row["pair"]), _title(db, row["derived"]))


_TITLE = f"SELECT {NAME} FROM articles WHERE id = ?"


def _title(db: Database, article: object) -> str:
    return next((str(row[0]) for row in db.execute(_TITLE, [article])), "")


def _words(db: Database, act: Act, claim: str, article: object, *, same_text: bool) -> str:
    """The claim's words where it stands now, else where the act had it, if that was in the text that is there now."""
    sql = 'SELECT start, "end" FROM claims WHERE pair = ? AND id = ?'
    standing = next((Span(*row) for row in db.execute(sql, [act.pair, claim])), None)
    cut = (change.row for change in act.changes if isinstance(change.row, ClaimRow))
    then = next((Span(row.start, row.end) for row in cut if row.id == claim), None)
    span = standing or ((then or machine_span(claim)) if same_text else None)
    if span is None:
        return ""
    length = min(span.end - span.start, _QUOTED)
    sql = "SELECT substr(text, ?, ?) FROM articles WHERE id = ?"
    return next((str(row[0]) for row in db.execute(sql, [span.start + 1, length, article])), "")


# Back and forth


def undo_back(store: Store, annotator: str, number: int, at: str) -> tuple[Act, ...]:
    """Take back an annotator's act and all theirs after it, or none of them: StepRefused with the one that hinders."""
    with store.changing() as db:
        return _counted(db, journal.undo_back(db, annotator, number, at))


def redo_all(store: Store, annotator: str, at: str) -> tuple[Act, ...]:
    """Do again all that an annotator took back, or nothing of it."""
    with store.changing() as db:
        return _counted(db, journal.redo_all(db, annotator, at))


def to_undo(store: Store, annotator: str, number: int) -> Steps:
    """What ``undo_back`` would take back."""
    where = "annotator = ? AND state = ? AND acts.id >= ?"
    return _steps(store, where, [annotator, State.DONE, number])


def to_redo(store: Store, annotator: str) -> Steps:
    """What ``redo_all`` would do again."""
    return _steps(store, "annotator = ? AND state = ?", [annotator, State.UNDONE])


def _steps(store: Store, where: str, facts: list[object]) -> Steps:
    sql = f"""SELECT count(*), coalesce({NAME}, '') FROM acts
              JOIN pairs USING (pair) LEFT JOIN articles ON articles.id = derived
              WHERE {where} GROUP BY pair ORDER BY max(acts.id) DESC"""
    with store.database() as db:
        found = db.execute(sql, facts).fetchall()
    return Steps(sum(row[0] for row in found), tuple(str(row[1]) for row in found))


def _counted(db: Database, acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """Have the set know how many claims each pair has now: those not on the desk are counted by nobody else."""
    cut = (act.pair for act in acts if any(map(_cuts, act.changes)))
    for pair in dict.fromkeys(cut):
        found = db.execute("SELECT reading FROM readings WHERE pair = ?", [pair]).fetchone()
        survey.recount(db, pair, record.from_json(found[0], Reading) if found else None)
    return acts


def _cuts(change: Change) -> bool:
    return isinstance(change.row, ClaimRow | RejectionRow)
