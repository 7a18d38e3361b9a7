"""Articles in no pair, pairs made of them, and pairs taken apart again of which nobody said anything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from newsannot import record
from newsannot.store.sets import Store
from newsannot.store.sqlite import Database

_ALONE = """NOT EXISTS (SELECT 1 FROM pairs WHERE source = articles.id)
            AND NOT EXISTS (SELECT 1 FROM pairs WHERE derived = articles.id)"""
# A pair is no more than its texts where none of these has a row of it: what was said and taken back is in acts.
_SAID = ("acts", "claims", "judgements", "marks", "rejections")
_UNSAID = "status = 'new' AND tags = '[]' AND note = '' AND omissions = '[]' AND aliases = '[]'"


@dataclass(frozen=True, slots=True)
class Lonely:
    """An article in no pair, as a list shows it; ``length`` counts code points."""

    number: int
    title: str
    name: str
    published: str
    length: int


def known(store: Store, sha256: str) -> int | None:
    """The number of the article with this text, the first that came."""
    sql = "SELECT min(id) AS id FROM articles WHERE sha256 = ?"
    with store.database() as db:
        found: int | None = next(db.query(sql, [sha256]))["id"]
    return found


def is_alone(store: Store, article: int) -> bool:
    """Whether an article is in no pair."""
    with store.database() as db:
        return bool(db.table("articles").count_where(f"id = ? AND {_ALONE}", [article]))


def alone(store: Store, most: int) -> list[Lonely]:
    """The articles in no pair, the newest first."""
    sql = f"""SELECT id AS number, coalesce(title, '') AS title, coalesce(name, '') AS name,
              coalesce(published, '') AS published, length(text) AS length
              FROM articles WHERE {_ALONE} ORDER BY id DESC LIMIT ?"""
    with store.database() as db:
        return [Lonely(**row) for row in db.query(sql, [most])]


def count_alone(store: Store) -> int:
    """How many articles are in no pair."""
    with store.database() as db:
        return int(db.table("articles").count_where(_ALONE))


def sources(store: Store, most: int) -> list[int]:
    """The numbers of the articles that are sources of pairs, the newest first."""
    sql = "SELECT DISTINCT source FROM pairs ORDER BY source DESC LIMIT ?"
    with store.database() as db:
        return [int(row["source"]) for row in db.query(sql, [most])]


def make(store: Store, source: int, derived: int) -> str | None:
    """Make a pair of two articles and tell its id; None where the two texts are one already, whichever is its source."""
    pair = record.new_pair(store.article(source), store.article(derived))
    texts = {article.sha256 for article in (pair.source, pair.derived) if article}
    if len(texts) < 2 or store.pair_of(*texts):
        return None
    store.add_pair(pair)
    return pair.id


def unpair(store: Store, pairs: Iterable[str]) -> tuple[str, ...]:
    """Take those apart of which nobody said anything, all at once, and tell which; their articles stay."""
    with store.database() as db, store.together():
        taken = tuple(pair for pair in pairs if _is_unsaid(db, pair))
        for pair in taken:
            for table in ("readings", "pairs"):
                db.execute(f"DELETE FROM {table} WHERE pair = ?", [pair])
    return taken


def _is_unsaid(db: Database, pair: str) -> bool:
    said = any(db.table(table).count_where("pair = ?", [pair]) for table in _SAID)
    return not said and bool(db.table("pairs").count_where(f"pair = ? AND {_UNSAID}", [pair]))
