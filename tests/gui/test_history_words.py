from __future__ import annotations

import pytest

from newsannot.acts import Act, Change, ClaimRow, Verb
from newsannot.gui.history_words import what
from newsannot.model import Decision, Verdict
from newsannot.store.history import Entry


@pytest.mark.parametrize(
    ("decision", "words"),
    [
        (Decision("ana", Verdict.EMBELLISHED, by="me"), "Decided embellished: NATO said"),
        (None, "Took the decision back: NATO said"),
    ],
)
def test_a_decision_is_told_with_its_verdict(decision: Decision | None, words: str) -> None:
    row = ClaimRow("p", "c", 0, 9)
    change = Change(row, ClaimRow("p", "c", 0, 9, decision=decision))
    act = Act("me", "2026-11-22T00:00:00Z", Verb.DECIDE, "p", (change,))
    assert what(Entry(1, act.at, "p", "A pair", act=act, words="NATO said")) == words


def test_a_text_that_was_replaced_is_told_without_one_of_its_claims() -> None:
    act = Act("me", "2026-11-22T00:00:00Z", Verb.REPLACE_TEXT, "p", ())
    assert what(Entry(1, act.at, "p", "A pair", act=act, words="NATO said")) == "Replaced a text"
