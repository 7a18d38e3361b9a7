"""Small sets in which people judged claims."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from newsannot import record
from newsannot.model import Annotator, Claim, Judgement, Pair, Verdict
from newsannot.store import Store

M, E, U = Verdict.MATCHING, Verdict.EMBELLISHED, Verdict.UNSUPPORTED
PEOPLE = {"ann": "Ann", "ben": "Ben", "cat": "Cat"}
SOURCE = "The ferry was late. The mayor said so."
DERIVED = "The ferry was very late. The mayor was furious. She left."
PLACES = ((0, 24), (25, 47), (48, 57))


def judgement(who: str, verdict: Verdict | None, day: int = 1, **facts: Any) -> Judgement:
    at = f"2026-03-{day:02}T10:00:00Z"
    said = Judgement(who, verdict, created_at=at, updated_at=at)
    return replace(said, **facts)


def claim(number: int, *judgements: Judgement, **facts: Any) -> Claim:
    """One of the three sentences of the derived text."""
    start, end = PLACES[number]
    return replace(
        Claim(start, end, id=f"a{start}-{end}", text=DERIVED[start:end], judgements=judgements),
        **facts,
    )


def pair(number: int, *claims: Claim, **facts: Any) -> Pair:
    """A pair of texts of its own for each number."""
    node = {
        "id": f"p{number}",
        "source": {"text": f"{SOURCE} {number}"},
        "derived": {"text": f"{DERIVED} {number}"},
    }
    people = {j.annotator for c in claims for j in c.judgements}
    introduced = tuple(Annotator(who, PEOPLE.get(who, who)) for who in sorted(people))
    bare = record.loads(record.to_json(node).encode())
    return replace(bare, claims=claims, annotators=introduced, **facts)


def make_set(path: Path, *pairs: Pair) -> Path:
    with Store(path) as store:
        for one in pairs:
            store.add_pair(one)
    return path
