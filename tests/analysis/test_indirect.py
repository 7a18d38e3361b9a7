"""Reported speech without marks has its cue, wherever the cue stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsannot.model import Quote, QuoteKind

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Ann Lee said that the bridge is old.", "said"),
        ("Ann Lee told Bo Li that the bridge is old.", "told"),
        ("the bridge is old, Ann Lee said.", "said"),
        ("the bridge is old, said Ann Lee.", "said"),
        ("According to Ann Lee, the bridge is old.", "According to"),
        ("the bridge is old, according to Ann Lee.", "according to"),
    ],
)
def test_what_a_cue_reports(quotes_of: Callable[[str], list[Quote]], text: str, cue: str) -> None:
    (quote,) = quotes_of(text)
    assert quote.kind is QuoteKind.INDIRECT
    assert quote.cue is not None
    assert quote.speaker is not None
    assert (text[quote.start : quote.end], quote.cue.text) == ("the bridge is old", cue)
    assert quote.speaker.text == "Ann Lee"


def test_a_clause_that_holds_quoted_words_is_no_indirect_speech(
    quotes_of: Callable[[str], list[Quote]],
) -> None:
    assert [q.kind.value for q in quotes_of("Ann Lee said the bridge is “old.”")] == ["mixed"]


def test_a_clause_ends_before_the_next_that_the_same_verb_reports(
    quotes_of: Callable[[str], list[Quote]],
) -> None:
    text = (
        "Ann Lee said that Bo Li left his old office and said the request “does not harm the work.”"
    )
    found = [text[q.start : q.end] for q in quotes_of(text)]
    assert found == ["Bo Li left his old office", "“does not harm the work.”"]
