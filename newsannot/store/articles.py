"""Articles in and out of their table; one that is there already stays once."""

from __future__ import annotations

from typing import Any

import msgspec

from newsannot.model import Article
from newsannot.store import replaced
from newsannot.store.sqlite import Database, records


def put(db: Database, article: Article, *, former: bool = False) -> int:
    """Keep an article, and tell its number. A ``former`` one of a pair is offered for no other, but where it is already."""
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
    values = tuple(facts.values())
    row = db.execute(f"SELECT id FROM articles WHERE {where}", values).fetchone()
    if row:
        number = int(row[0])
    else:
        places = ", ".join("?" * len(facts))
        sql = f"INSERT INTO articles ({', '.join(facts)}) VALUES ({places})"
        number = int(db.execute(sql, values).lastrowid or 0)
    if not former:
        replaced.offer(db, number)
    elif not row:
        replaced.keep_back(db, [number])
    return number


def find(db: Database, number: int) -> Article | None:
    """The article of a number."""
    found = records(db, "SELECT * FROM articles WHERE id = ?", [number])
    if not found:
        return None
    (row,) = found
    return msgspec.convert(row | {"layers": {"language": row["language"]}}, Article)
