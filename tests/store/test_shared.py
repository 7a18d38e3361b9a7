from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from newsannot import verbs
from newsannot.model import Verdict
from newsannot.session import Session
from newsannot.store.shared import judged_by_several
from tests.samples import ANN, BOB, FIRST, SECOND, open_session, reading, sample


def _tag(session: Session, claim: str, verdict: Verdict = Verdict.MATCHING) -> None:
    assert session.do(verbs.tag(session.desk(), claim, verdict))


def test_pairs_that_two_people_gave_verdicts_in_come_in_their_order(path: Path) -> None:
    session = open_session(path)
    store = session.store
    for name in ("b", "c"):
        store.add_pair(replace(sample(), id=name))
        store.put_reading(name, reading(store.pair(name)))
    for pair in ("c", sample().id, "b"):
        session.open_pair(pair)
        _tag(session, FIRST)
    session.know(BOB)
    for pair in ("c", sample().id):
        session.open_pair(pair)
        _tag(session, SECOND)
    session.open_pair("b")
    session.do(verbs.write_note(session.desk(), FIRST, "no verdict"))
    session.know(ANN)
    assert judged_by_several(store) == (sample().id, "c")
    session.close()
