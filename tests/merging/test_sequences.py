"""Two copies of a set worked on apart, in any way, and one's record taken into the other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings, strategies as st

from newsannot import record
from newsannot.acts import ClaimRow, JudgementRow, Row
from newsannot.merging import Report
from newsannot.model import Annotator, Pair
from newsannot.session import Session
from newsannot.store import Store, check
from tests.samples import ANN, BOB, open_session
from tests.verbs.test_sequences import sound, step, until_refused

KIM = Annotator("kim", "Kim")


@contextmanager
def session(path: Path) -> Iterator[Session]:
    found = open_session(path)
    try:
        yield found
    finally:
        found.close()
    assert list(check(path)) == []


def sent(here: Session, folder: Path, data: st.DataObject) -> Pair:
    """What others make of the pair in a set of their own."""
    path = folder / "theirs.newsannot"
    with Store(path) as store:
        store.add_pair(here.desk().pair)
    with session(path) as there:
        work(there, [BOB, KIM], data)
        return record.loads(record.dumps(there.desk().pair))


def work(here: Session, people: list[Annotator], data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(0, 5))):
        step(here, data, people)
        sound(here)


def rows(here: Session) -> list[Row]:
    return list(here.store.statements(here.desk().pair.id).rows()[1:])


@settings(max_examples=25)
@given(data=st.data())
def test_what_is_here_stays_and_all_acts_go_back_and_forth(data: st.DataObject) -> None:
    with TemporaryDirectory() as name, session(Path(name) / "ours.newsannot") as here:
        work(here, [ANN, BOB], data)
        coming = sent(here, Path(name), data)
        work(here, [ANN, BOB], data)
        if texts_of(coming) != texts_of(here.desk().pair):  # swapped or replaced in one of them
            return
        before, pair = rows(here), here.desk().pair
        here.store.merge_pair(coming)
        here.open_pair(pair.id)
        after = sound(here)
        there = rows(here)
        # A claim that nobody has decided here may come to have a decision.
        assert all(row in there or row in map(undecided, there) for row in before)
        assert here.store.merge_pair(coming) == Report((), here.store.merge_pair(coming).left_out)
        assert here.store.pair(pair.id) == after
        theirs = said_by(KIM, here)
        for verb in ("undo", "redo"):
            until_refused(here, verb)
            sound(here)
            assert said_by(KIM, here) == theirs


def undecided(row: Row) -> Row:
    return replace(row, decision=None) if isinstance(row, ClaimRow) else row


def texts_of(pair: Pair) -> list[str]:
    return [article.text for article in (pair.source, pair.derived) if article]


def said_by(person: Annotator, here: Session) -> list[JudgementRow]:
    found = (row for row in rows(here) if isinstance(row, JudgementRow))
    return [row for row in found if row.annotator == person.id]
