"""Whatever is done, undone, done again and merged: what lists show is what a recount says."""

from __future__ import annotations

from collections import Counter
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings, strategies as st

from newsannot.errors import SetError
from newsannot.model import Annotator, Pair, Reason, Verdict
from newsannot.session import Session
from newsannot.store import Store
from newsannot.store.overview import Filter, Where, numbers, rows, used
from tests.samples import ANN, BOB, open_session
from tests.verbs.test_sequences import step

CAT = Annotator("cat", "Cat")
Counts = Counter[tuple[str, str]]


def counted(pair: Pair) -> Counts:
    """How many claims each person gave what."""
    given = Counter[tuple[str, str]]()
    for claim in pair.claims:
        for own in claim.judgements:
            what = {*own.reasons, own.verdict, "unsure" if own.unsure else None} - {None}
            given.update((own.annotator, str(name)) for name in what)
    return given


def listed(store: Store) -> Counts:
    with store.database() as db:
        found = db.execute("SELECT annotator, what, number FROM tallies").fetchall()
    return Counter({(who, what): number for who, what, number in found})


def notes(pair: Pair) -> set[str]:
    return {own.note for claim in pair.claims for own in claim.judgements} | {pair.note}


def last_act(store: Store) -> str | None:
    with store.database() as db:
        last: str | None = db.execute("SELECT max(at) FROM acts").fetchone()[0]
    return last


def assert_recounted(session: Session) -> None:
    store, pair = session.store, session.desk().pair
    given = counted(pair)
    assert listed(store) == given
    (row,) = rows(store, numbers(store, Filter()))
    assert row.claims == (len(pair.claims) if store.reading(pair.id) else None)
    assert (row.status, row.tags, row.note) == (pair.status, pair.tags, pair.note)
    assert (row.touched or "") >= (last_act(store) or "")
    for tally in row.tallies:
        own = {verdict: given[tally.annotator, verdict] for verdict in Verdict}
        assert (tally.verdicts, tally.unsure) == (own, given[tally.annotator, "unsure"])
    assert_found(store, pair, given)


def assert_found(store: Store, pair: Pair, given: Counts) -> None:
    for verdict in Verdict:
        by = [who for who, what in given if what == verdict]
        for who in ("ann", "bob", "cat"):
            assert bool(numbers(store, Filter(verdict=verdict, annotator=who))) == (who in by)
    for words in ("n", "m"):
        in_notes = numbers(store, Filter(words=f"{words} ", where=Where.NOTES))
        assert bool(in_notes) == (words in notes(pair))
    reasons = {what for _, what in given if what in set(Reason)}
    assert set(used(store).reasons) == reasons


@settings(max_examples=30)
@given(data=st.data())
def test_lists_show_what_a_recount_says(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        paths = (Path(folder) / name for name in ("a.newsannot", "b.newsannot"))
        session, other = map(open_session, paths)
        with closing(session), closing(other):
            for _ in range(data.draw(st.integers(1, 6))):
                step(session, data)
                assert_recounted(session)
            for _ in range(data.draw(st.integers(0, 4))):
                step(other, data, (BOB, CAT))
            with suppress(SetError):  # the texts of one of them may be swapped
                session.store.merge_pair(other.desk().pair)
            session.open_pair(session.desk().pair.id)
            assert_recounted(session)
            for _ in range(data.draw(st.integers(0, 3))):
                step(session, data, (ANN, CAT))
                assert_recounted(session)
