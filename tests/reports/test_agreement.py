from __future__ import annotations

from dataclasses import replace

import pytest

from newsannot import record
from newsannot.model import Annotator, Claim, Decision, Judgement, Verdict
from newsannot.record import Damaged
from newsannot.reports.agreement import Agreement, agreement
from tests.reports.judged import ANN, BEN, CAT, E, M, U, claim, pair, passage, table


def of_two(*rows: str) -> Agreement:
    return agreement([table(*rows)], [ANN, BEN])


def test_kappa_of_two_people_is_the_well_known_one() -> None:
    """20 and 15 of 50 agreed upon: 0.40."""
    found = of_two(*["MM"] * 20, *["ME"] * 5, *["EM"] * 10, *["EE"] * 15)
    (between,) = found.between
    assert between.kappa.overall == pytest.approx(0.4)
    assert between.agreed == pytest.approx(0.7)
    assert between.table == ((20, 5, 0), (10, 15, 0), (0, 0, 0))
    assert found.shared == between.claims == 50


def test_a_verdict_is_held_against_the_rest() -> None:
    (between,) = of_two(*["MM"] * 20, *["ME"] * 5, *["EM"] * 10, *["EE"] * 15).between
    assert between.kappa.verdicts[M] == between.kappa.verdicts[E] == pytest.approx(0.4)
    assert between.kappa.verdicts[U] is None  # nobody gave it


def test_a_claim_far_off_weighs_more_in_the_ordinal_alpha() -> None:
    near = of_two("MM", "MM", "EE", "UU", "ME")
    far = of_two("MM", "MM", "EE", "UU", "MU")
    assert near.alpha_ordinal is not None and far.alpha_ordinal is not None
    assert near.alpha_ordinal > far.alpha_ordinal


def test_three_people_who_did_not_judge_all_are_taken_as_they_are() -> None:
    found = agreement([table("MM.", "M.M", ".EE", "UUE", "M..")], [ANN, BEN, CAT])
    assert (found.claims, found.shared) == (5, 4)
    assert [(one.claims, one.shared) for one in found.annotators] == [(4, 3), (3, 3), (3, 3)]
    assert [b.claims for b in found.between] == [2, 2, 2]
    ben = found.annotators[1]
    assert ben.agreed == pytest.approx(3 / 4)  # Ann twice, Cat once of twice


def test_fewer_than_two_claims_in_common_are_not_measured() -> None:
    found = of_two("MM", "M.", ".E")
    (between,) = found.between
    assert between.claims == found.shared == 1
    nothing = (between.agreed, between.kappa.overall, between.claim_overlap, found.alpha_ordinal)
    assert set(nothing) == {None}
    assert set(found.alpha_nominal.verdicts.values()) == {None}


def test_verdicts_that_are_all_the_same_leave_kappa_and_alpha_undefined() -> None:
    found = of_two("MM", "MM", "MM")
    assert found.between[0].agreed == 1
    assert found.between[0].kappa.overall is None
    assert found.alpha_nominal.overall is found.alpha_ordinal is None


def test_one_annotator_agrees_with_nobody() -> None:
    found = agreement([table("M", "E")], [ANN, BEN])
    assert (found.claims, found.shared, found.between) == (2, 0, ())
    assert [one.annotator for one in found.annotators] == [ANN]  # Ben judged nothing
    assert found.annotators[0].kappa.overall is None


def test_an_empty_set_has_figures_too() -> None:
    found = agreement([], [])
    assert (found.claims, found.annotators, found.alpha_ordinal) == (0, (), None)
    assert "NaN" not in record.to_json(found)


def test_a_decision_is_nobodys_judgement() -> None:
    decided = replace(claim(0, 10, ann=M), decision=Decision("ben", U, by="ben"))
    found = agreement([pair(decided, claim(10, 20, ann=E, ben=E))], [ANN, BEN])
    assert (found.claims, found.shared) == (2, 1)


def test_claims_that_two_people_cut_differently_are_matched_by_overlap() -> None:
    found = agreement(
        [pair(claim(0, 20, ann=M), claim(0, 15, ben=M), claim(30, 40, ann=U, ben=U))], [ANN, BEN]
    )
    (between,) = found.between
    assert (found.claims, found.shared, found.matched) == (2, 2, 1)
    assert between.claim_overlap == pytest.approx((15 / 20 + 1) / 2)


def test_who_cut_a_claim_in_two_says_of_it_what_they_say_of_the_longer_part() -> None:
    claims = claim(0, 20, ann=U), claim(0, 12, ben=U), claim(12, 20, ben=M)
    (between,) = agreement([pair(*claims, claim(30, 40, ann=M, ben=M))], [ANN, BEN]).between
    assert between.table == ((1, 0, 0), (0, 0, 0), (0, 0, 1))


def test_evidence_overlaps_by_the_words_that_both_linked() -> None:
    def linked(start: int, ann: tuple[int, int] | None, ben: tuple[int, int] | None) -> Claim:
        said = (("ann", ann), ("ben", ben))
        judged = tuple(
            Judgement(who, M, evidence=(passage(*span),) if span else ()) for who, span in said
        )
        return replace(claim(start, start + 10), judgements=judged)

    found = agreement(
        [pair(linked(0, (0, 10), (5, 10)), linked(10, (0, 4), (0, 4)), linked(20, None, None))],
        [ANN, BEN],
    )
    assert found.between[0].evidence_overlap == pytest.approx((0.5 + 1) / 2)


def test_what_somebody_said_otherwise_in_a_merged_set_is_no_other_person() -> None:
    twice = Annotator("ann#laptop", "Ann (laptop)")
    said = {"ann": M, "ann#laptop": U, "ben": M}
    claims = [claim(n, n + 5, **dict[str, Verdict | None](said)) for n in (0, 10)]
    found = agreement([pair(*claims)], [ANN, BEN, twice])
    assert [one.annotator for one in found.annotators] == [ANN, BEN]
    assert found.between[0].agreed == 1


def test_a_pair_that_cannot_be_read_is_named_and_the_rest_counted() -> None:
    lost = Damaged("q", "gone")
    found = agreement([lost, table("MM", "EE")], [ANN, BEN])
    assert found.damaged == (lost,)
    assert found.shared == 2
