"""A set of ten pairs at work, for pictures of the list of pairs: the gold pairs of seeds/, some of them done."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from newsannot import record
from newsannot.model import Annotator, Claim, Judgement, Pair, Pipeline, Status
from newsannot.store import Store

GOLD = Path(__file__).resolve().parents[1] / "seeds" / "gold"
KIM, ANA = Annotator("demo", "Kim"), Annotator("ana", "Ana Ruiz")
TAGS = (
    ("business",),
    ("court", "follow up"),
    ("science",),
    ("sport",),
    (),
    ("business", "second look"),
    ("sport",),
    ("court",),
    ("science",),
    (),
)
NOTE = "Ask the desk which of the two figures was corrected."
_READ = Pipeline("newsannot", "gold")


def make_set(path: Path) -> Path:
    """A set in which each pair is as far as one can be in the middle of the work."""
    files = sorted(GOLD.glob("*/*.newspair"))
    with Store(path) as store:
        for person in (KIM, ANA):
            store.put_annotator(person)
        for number, file in enumerate(files):
            pair = record.loads(file.read_text(encoding="utf-8"))
            store.add_pair(_at_work(pair, number, len(files)))
    return path


def _at_work(pair: Pair, number: int, of: int) -> Pair:
    """The first ones done, then some in progress; the last two are as they came, one of them not read."""
    if number == of - 1:
        return replace(pair, claims=(), annotators=(), status=Status.NEW)
    share = max(0.0, min(1.0, 1.4 - 1.6 * number / of))
    tagged = round(share * len(pair.claims))
    by = ANA if number in (4, 7) else KIM
    claims = tuple(
        _tagged(c, by, number) if n < tagged else _bare(c) for n, c in enumerate(pair.claims)
    )
    status = Status.NEW if not tagged else Status.DONE if share == 1 else Status.IN_PROGRESS
    note = NOTE if number in (2, 5) else ""
    facts = {"status": status, "tags": TAGS[number], "note": note}
    return replace(pair, claims=claims, annotators=(KIM, ANA), pipeline=_READ, **facts)


def _tagged(claim: Claim, by: Annotator, number: int) -> Claim:
    given = claim.judgements[0] if claim.judgements else Judgement(by.id)
    day = f"2026-{11 - number // 4:02}-{25 - number:02}T09:{10 + number}:00.000Z"
    return replace(
        claim, judgements=(replace(given, annotator=by.id, updated_at=day),), decision=None
    )


def _bare(claim: Claim) -> Claim:
    return replace(claim, judgements=(), decision=None)
