"""Articles in and out of their table; one that is there already stays once."""

from __future__ import annotations

from typing import Any

import msgspec

from newsannot.model import Article
from newsannot.store.sqlite import Database

_TABLE = "articles"


def put(db: Database, article: Article) -> int:
    """Keep an article, and tell its number."""
    facts: dict[str, Any] = {
        "sha256": article.sha256,
        "text": article.text,
        "title": article.title,
        "name": article.name,
        "file_sha256": article.file_sha256,
        "language": article.layers.language,
        "published": article.published,
        "byline": article.byline,
        "url": article.url,
    }
    where = " AND ".join(f"{name} IS ?" for name in facts)
    found = db.table(_TABLE).rows_where(where, list(facts.values()), select="id")
    row = next(iter(found), None)
    if row:
        return int(row["id"])
    return int(db.table(_TABLE).insert(facts).last_pk or 0)


def find(db: Database, number: int) -> Article | None:
    """The article of a number."""
    row = next(iter(db.table(_TABLE).rows_where("id = ?", [number])), None)
    if row is None:
        return None
    return msgspec.convert(row | {"layers": {"language": row["language"]}}, Article)
