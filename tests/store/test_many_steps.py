"""Whatever several people do: many steps back at once lead where the same steps lead one by one, or nowhere."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings, strategies as st

from newsannot.acts import now
from newsannot.errors import ActRefused
from newsannot.model import Annotator
from newsannot.store import Store, check, history
from newsannot.store.history import Wanted, outline
from tests.samples import ANN, BOB, open_session, sample
from tests.verbs.test_sequences import step

PEOPLE = (ANN, BOB, Annotator("cat", "Cat"))


def said(path: Path) -> set[str]:
    with Store(path, readonly=True) as store:
        return set(map(repr, store.statements(sample().id).rows()))


def at_once(path: Path, number: int) -> bool:
    """Whether all went."""
    with Store(path) as store:
        try:
            history.undo_back(store, ANN.id, number, now())
        except ActRefused:
            return False
    return True


def one_by_one(path: Path, number: int) -> bool:
    with Store(path) as store:
        try:
            for _ in range(history.to_undo(store, ANN.id, number).number):
                store.undo(ANN.id, now())
        except ActRefused:
            return False
    return True


@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_many_steps_at_once_lead_where_they_lead_one_by_one(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        path, other = (Path(folder) / name for name in ("a.newsannot", "b.newsannot"))
        with closing(open_session(path)) as session:
            for _ in range(data.draw(st.integers(2, 10))):
                step(session, data, PEOPLE)
            acts = [n for n in outline(session.store, Wanted(annotator=ANN.id)).numbers if n > 0]
        shutil.copy(path, other)
        before = said(path)
        number = data.draw(st.sampled_from(acts or [1]))
        all_went = at_once(path, number)
        assert all_went == one_by_one(other, number)
        assert said(path) == (said(other) if all_went else before)
        assert list(check(path)) == []
