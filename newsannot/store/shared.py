"""Which pairs of a set several people judged, by the counts that the set keeps."""

from __future__ import annotations

from newsannot.model import Verdict
from newsannot.store.sets import Store


def judged_by_several(store: Store) -> tuple[str, ...]:
    """The pairs in which two or more people gave verdicts, in the order they came in."""
    sql = """SELECT pair FROM pairs WHERE pair IN
             (SELECT pair FROM tallies WHERE what IN (?, ?, ?) AND number > 0
              GROUP BY pair HAVING count(DISTINCT annotator) > 1) ORDER BY rowid"""
    with store.database() as db:
        return tuple(row["pair"] for row in db.query(sql, list(Verdict)))
