"""Words are folded, shorn of endings, and known with what means about the same."""

from __future__ import annotations

import pytest

from newsannot.analysis.wording import plain, related, term_of
from newsannot.resources import read_json


def test_accents_and_case_are_folded() -> None:
    assert plain("Vučić") == "vucic"


@pytest.mark.parametrize(("one", "other"), [("troops", "troop"), ("normalizing", "normalized")])
def test_forms_of_a_word_have_one_term(one: str, other: str) -> None:
    assert term_of(one) == term_of(other)


@pytest.mark.parametrize(("one", "other"), [("buy", "purchase"), ("decide", "decision"), ("deny", "reject")])  # fmt: skip
def test_relatives_are_mutual(one: str, other: str) -> None:
    assert term_of(other) in related(term_of(one))
    assert term_of(one) in related(term_of(other))


def test_what_is_drawn_from_others_work_says_so() -> None:
    for file, owner in (("relatives.json", "Princeton"), ("colour.json", "Hutto")):
        content = read_json(file)
        assert isinstance(content, dict)
        assert owner in content["licence"]
