"""The people of a set, each once."""

from __future__ import annotations

from newsannot.judgements import judges
from newsannot.model import Pair
from newsannot.store.sqlite import Database


def put(db: Database, pair: Pair) -> None:
    """Those whom a pair introduces and those who judge in it; who is known keeps the name that they have."""
    names = {who: who for who in judges(pair.claims, pair.omissions)}
    introduced = {person.id: person.name for person in pair.annotators}
    known = {row[0] for row in db.execute("SELECT id FROM annotators")}
    for who, name in (introduced | names | introduced).items():
        if who not in known:
            db.execute("INSERT INTO annotators (id, name) VALUES (?, ?)", [who, name])
