"""The files that a set's articles come from, known by their bytes and by the text that was made of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import msgspec

from newsannot import record
from newsannot.model import Article
from newsannot.originals import Arrival, Original, Part
from newsannot.store.sqlite import Database, records

_TABLE = "originals"
_KEY = ("file_sha256", "sha256")


def put(db: Database, arrival: Arrival, *, keep: bool) -> None:
    """Remember an article's file, its bytes too where ``keep`` says so; bytes that are kept already stay."""
    original = arrival.original
    if original is None:
        return
    row: dict[str, Any] = {
        "file_sha256": original.sha256,
        "sha256": arrival.article.sha256,
        "format": original.format,
        "size": original.size,
        "encoding": original.encoding,
        "parts": record.to_json(original.parts),
    }
    if keep:
        row["bytes"] = arrival.data
    db.table(_TABLE).upsert(row, pk=_KEY)


def find(db: Database, article: Article) -> Original | None:
    """The file of an article, None where it is not known."""
    row = _row(db, article, "format, size, encoding, parts")
    if row is None or article.file_sha256 is None:
        return None
    parts = record.from_json(row["parts"], tuple[Part, ...])
    facts = row | {"sha256": article.file_sha256, "parts": ()}
    return replace(msgspec.convert(facts, Original), parts=parts)


def data(db: Database, article: Article) -> bytes | None:
    """The bytes of the file, None where the set does not keep them."""
    row = _row(db, article, "bytes")
    return row["bytes"] if row else None


def broken(db: Database) -> Iterator[str]:
    """Which of the kept files are not those any more that the articles were read from."""
    rows = db.table(_TABLE).rows_where("bytes IS NOT NULL", select="file_sha256, bytes")
    for row in rows:
        if has_changed(row):
            yield f"the kept file with SHA-256 {row['file_sha256']} has changed"


def has_changed(row: Mapping[str, Any]) -> bool:
    """Whether a kept file is another one by now."""
    data = row["bytes"]
    return not isinstance(data, bytes) or record.sha256(data) != row["file_sha256"]


def _row(db: Database, article: Article, columns: str) -> dict[str, Any] | None:
    sql = f"SELECT {columns} FROM originals WHERE file_sha256 = ? AND sha256 = ?"
    found = records(db, sql, [article.file_sha256, article.sha256])
    return found[0] if found else None
