"""Judged claims by hand: who said what of which words."""

from __future__ import annotations

from newsannot.model import Annotator, Claim, Evidence, Judgement, Verdict
from newsannot.store.judged import Judged

ANN, BEN, CAT = (Annotator(name.lower(), name) for name in ("Ann", "Ben", "Cat"))
M, E, U = Verdict.MATCHING, Verdict.EMBELLISHED, Verdict.UNSUPPORTED


def claim(start: int, end: int, **said: Verdict | None) -> Claim:
    judged = tuple(Judgement(who, verdict) for who, verdict in said.items())
    return Claim(start, end, id=f"{start}-{end}", text="", judgements=judged)


def pair(*claims: Claim) -> Judged:
    return Judged("p", claims)


def table(*rows: str) -> Judged:
    """Claims one after the other, a letter a verdict: «M» for all, «ME» for Ann and Ben, «.» for none."""
    known = {"M": M, "E": E, "U": U, ".": None}
    people = ("ann", "ben", "cat")
    return pair(
        *(
            claim(10 * n, 10 * n + 10, **{w: known[v] for w, v in zip(people, row, strict=False)})
            for n, row in enumerate(rows)
        )
    )


def passage(start: int, end: int) -> Evidence:
    return Evidence(start, end, text="")
