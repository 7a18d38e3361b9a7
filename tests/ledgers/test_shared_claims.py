from __future__ import annotations

from hypothesis import given, strategies as st

from newsannot.ledgers.shared_claims import Unit, units
from newsannot.model import Claim, Decision, Judgement, Span, Verdict

M, E, U = Verdict.MATCHING, Verdict.EMBELLISHED, Verdict.UNSUPPORTED


def _claim(start: int, end: int, *spans: Span, **said: Verdict | None) -> Claim:
    judged = tuple(Judgement(who, verdict, note="seen") for who, verdict in said.items())
    return Claim(start, end, f"{start}-{end}", "x" * (end - start), spans, judgements=judged)


def _ids(found: tuple[Unit, ...]) -> list[tuple[str, ...]]:
    return [unit.ids for unit in found]


def test_a_claim_that_two_judged_is_one_unit_and_differs_where_their_verdicts_do() -> None:
    same, other = units([_claim(0, 10, ann=M, ben=M), _claim(10, 20, ann=M, ben=U)])
    assert same.annotators == other.annotators == ("ann", "ben")
    assert (same.differs, other.differs) == (False, True)
    assert not other.cut_differently


def test_claims_that_share_half_of_the_shorter_one_were_cut_differently() -> None:
    assert _ids(units([_claim(0, 20, ann=M), _claim(15, 25, ben=E)])) == [("0-20", "15-25")]
    assert _ids(units([_claim(0, 20, ann=M), _claim(16, 26, ben=E)])) == [("0-20",), ("16-26",)]


def test_who_cut_the_words_in_two_has_two_voices() -> None:
    (unit,) = units([_claim(0, 10, ben=M), _claim(0, 20, ann=U), _claim(10, 20, ben=U)])
    assert unit.cut_differently
    assert [(v.annotator, v.claim.id) for v in unit.voices] == [
        ("ann", "0-20"),
        ("ben", "0-10"),
        ("ben", "10-20"),
    ]
    assert unit.differs


def test_a_claim_within_another_of_the_same_person_is_about_something_of_its_own() -> None:
    assert _ids(units([_claim(0, 20, ann=M, ben=M), _claim(5, 10, ann=U)])) == [
        ("0-20",),
        ("5-10",),
    ]


def test_words_in_the_gap_of_a_claim_in_parts_are_none_of_its_own() -> None:
    parts = _claim(0, 60, Span(0, 10), Span(50, 60), ann=M)
    assert len(units([parts, _claim(12, 48, ben=M)])) == 2
    assert len(units([parts, _claim(5, 15, ben=M)])) == 1


def test_a_note_without_a_verdict_judges_nothing() -> None:
    (unit,) = units([_claim(0, 10, ann=M, ben=None), _claim(20, 30, ann=None)])
    assert unit.annotators == ("ann",)
    assert not unit.shared


def test_a_decision_on_one_of_the_claims_is_the_units() -> None:
    decided = _claim(0, 8, ben=U)
    decided = Claim(
        0, 8, "0-8", decided.text, judgements=decided.judgements, decision=Decision("c")
    )
    (unit,) = units([_claim(0, 10, ann=M), decided])
    assert unit.decided is decided


@given(
    st.lists(
        st.tuples(st.integers(0, 40), st.integers(1, 12), st.sampled_from("abc")),
        max_size=12,
        unique_by=lambda cut: cut[:2],
    )
)
def test_every_judged_claim_is_in_exactly_one_unit_whatever_order_they_come_in(
    cuts: list[tuple[int, int, str]],
) -> None:
    claims = [_claim(start, start + size, **{who: M}) for start, size, who in cuts]
    found = units(claims)
    assert sorted(id_ for unit in found for id_ in unit.ids) == sorted(c.id for c in claims)
    assert {frozenset(u.ids) for u in units(reversed(claims))} == {frozenset(u.ids) for u in found}
