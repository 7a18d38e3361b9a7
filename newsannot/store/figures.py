"""What a set holds, counted by SQLite, and what the machine suggested for the claims that people judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from newsannot.model import Status, Verdict
from newsannot.store.sets import Store
from newsannot.store.sqlite import Database

_PAIRS = """
SELECT count(*), count(reading), {claims} FROM pairs LEFT JOIN
(SELECT pair, 1 AS reading FROM readings) USING (pair)"""
_STATUSES = "SELECT status, count(*) FROM pairs GROUP BY status"
_TAGS = """
SELECT value, count(*) FROM pairs, json_each(tags) WHERE json_valid(tags)
GROUP BY value ORDER BY 2 DESC, 1"""
_ARTICLES = """
SELECT count(*), count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM pairs WHERE source = articles.id)
AND NOT EXISTS (SELECT 1 FROM pairs WHERE derived = articles.id)) FROM articles"""


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a set holds; ``claims`` are those of the pairs that are read, None where an older version did not count them."""

    pairs: int
    statuses: Mapping[Status, int]
    read: int
    claims: int | None
    articles: int
    unpaired: int
    tags: Mapping[str, int]


def holdings(store: Store) -> Holdings:
    """Counted at one moment."""
    with store.together(), store.database() as db:
        counted = "claims" in db.table("pairs").columns_dict
        claims = "coalesce(sum(pairs.claims), 0)" if counted else "NULL"
        pairs, read, claims_shown = db.execute(_PAIRS.format(claims=claims)).fetchone()
        articles, unpaired = db.execute(_ARTICLES).fetchone()
        return Holdings(
            pairs,
            {status: dict(db.execute(_STATUSES)).get(status, 0) for status in Status},
            read,
            claims_shown,
            articles,
            unpaired,
            dict(db.execute(_TAGS)),
        )


class _Suggested(msgspec.Struct):
    """Of a suggestion, what is counted; the rest of a reading is passed over."""

    verdict: Verdict
    abstain: bool = False


class _Read(msgspec.Struct):
    id: str
    suggestion: _Suggested | None = None


class _Reading(msgspec.Struct):
    claims: list[_Read] = []


@dataclass(frozen=True, slots=True)
class Suggested:
    """The machine's word on a claim; None where it abstained."""

    verdict: Verdict | None


def suggested(store: Store, pair: str) -> dict[str, Suggested]:
    """What the machine suggests for the claims of a pair, by their ids."""
    with store.database() as db:
        reading = _decoded(db, pair)
    return {
        claim.id: Suggested(None if claim.suggestion.abstain else claim.suggestion.verdict)
        for claim in reading.claims
        if claim.suggestion
    }


def _decoded(db: Database, pair: str) -> _Reading:
    row = db.execute("SELECT reading FROM readings WHERE pair = ?", [pair]).fetchone()
    return msgspec.json.decode(row[0], type=_Reading) if row else _Reading()
