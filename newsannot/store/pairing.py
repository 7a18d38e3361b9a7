"""Articles in no pair, pairs made of them, and pairs taken apart again of which nobody said anything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from newsannot import record
from newsannot.store.overview import HEADLINE
from newsannot.store.replaced import OFFERED
from newsannot.store.sets import Store
from newsannot.store.sqlite import Database

_ALONE = """NOT EXISTS (SELECT 1 FROM pairs WHERE source = articles.id)
            AND NOT EXISTS (SELECT 1 FROM pairs WHERE derived = articles.id)"""
# A pair is no more than its texts where none of these has a row of it: what was said and taken back is in acts.
_SAID = ("acts", "claims", "judgements", "marks", "rejections")
_UNSAID = "status = 'new' AND tags = '[]' AND note = '' AND omissions = '[]' AND aliases = '[]'"


_TOLD = f"""id AS number, coalesce(nullif(title, ''), {HEADLINE}) AS title, coalesce(name, '') AS name,
    coalesce(published, '') AS published, substr(text, 1, 100) AS beginning"""


@dataclass(frozen=True, slots=True)
class Listed:
    """An article as a list shows it; its ``title`` may be a headline by its looks; ``beginning`` are its first words."""

    number: int
    title: str
    name: str
    published: str
    beginning: str


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


def alone(store: Store, most: int) -> list[Listed]:
    """The articles in no pair, the newest first."""
    sql = f"SELECT {_TOLD} FROM articles WHERE {_ALONE} AND {OFFERED} ORDER BY id DESC LIMIT ?"
    with store.database() as db:
        return [Listed(**row) for row in db.query(sql, [most])]


def listed(store: Store, numbers: Iterable[int]) -> list[Listed]:
    """The articles of these numbers."""
    sql = f"SELECT {_TOLD} FROM articles WHERE id = ?"
    with store.database() as db:
        return [Listed(**row) for number in numbers for row in db.query(sql, [number])]


def count_alone(store: Store) -> int:
    """How many articles are in no pair."""
    with store.database() as db:
        return int(db.table("articles").count_where(f"{_ALONE} AND {OFFERED}"))


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


def unpair(store: Store, pair: str) -> str | None:
    """Take a pair apart of which nobody said anything, and tell its id; None of another one. Its articles stay."""
    with store.changing() as db:
        if not _is_unsaid(db, pair):
            return None
        for table in ("readings", "pairs"):
            db.execute(f"DELETE FROM {table} WHERE pair = ?", [pair])
    return pair


def _is_unsaid(db: Database, pair: str) -> bool:
    said = any(db.table(table).count_where("pair = ?", [pair]) for table in _SAID)
    return not said and bool(db.table("pairs").count_where(f"pair = ? AND {_UNSAID}", [pair]))
