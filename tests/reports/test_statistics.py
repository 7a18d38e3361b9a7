from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from newsannot.model import Annotator, Claim, Decision, Judgement, Reason, Status
from newsannot.record import Damaged
from newsannot.reports.statistics import Statistics, statistics
from newsannot.reports.statistics_sheets import statistics_sheets
from newsannot.store.figures import Holdings, Suggested
from newsannot.store.judged import Judged
from tests.reports.judged import ANN, BEN, E, M, U, claim, pair, table

HELD = Holdings(2, dict.fromkeys(Status, 0), 1, 20, 4, 0, {"sport": 1})


def of(*pairs: Judged | Damaged, suggested: Mapping[str, Suggested] | None = None) -> Statistics:
    return statistics(HELD, pairs, [ANN, BEN], lambda _: suggested or {})


def said(claim: Claim, *judgements: Judgement) -> Claim:
    return replace(claim, judgements=judgements)


def test_verdicts_are_counted_by_person_and_over_all() -> None:
    found = of(table("MM", "MU", ".E"))
    ann, ben = found.annotators
    assert (ann.annotator, ann.verdicts) == (ANN, {M: 2, E: 0, U: 0})
    assert ben.verdicts == {M: 1, E: 1, U: 1}
    assert found.everybody.verdicts == {M: 3, E: 1, U: 1}
    assert (found.touched, found.tagged) == (3, 3)


def test_reasons_and_doubts_are_counted() -> None:
    judged = Judgement("ann", E, unsure=True, reasons=(Reason.OTHER, Reason.ADDED_DETAIL))
    found = of(pair(said(claim(0, 5), judged), said(claim(5, 9), replace(judged, unsure=False))))
    assert found.everybody.reasons == {Reason.OTHER: 2, Reason.ADDED_DETAIL: 2}
    assert found.everybody.unsure == 1


def test_seconds_are_medians_of_the_claims_that_were_measured() -> None:
    times = {M: (1.0, 2.0, 30.0), E: (4.0, 5.0), U: (None,)}
    claims = [
        said(claim(10 * n, 10 * n + 5), Judgement("ann", verdict, seconds=seconds))
        for n, (verdict, seconds) in enumerate((v, s) for v, many in times.items() for s in many)
    ]
    ann = of(pair(*claims)).annotators[0]
    assert ann.seconds_by_verdict == {M: 2.0, E: 4.5, U: None}
    assert (ann.measured, ann.seconds) == (5, 4.0)


def test_suggestions_are_held_against_what_was_given() -> None:
    taken = said(claim(0, 5), Judgement("ann", M, accepted=True))
    others = claim(10, 15, ann=M), claim(20, 25, ann=E), claim(30, 35, ben=U), claim(40, 45, ben=U)
    offered = {
        "0-5": Suggested(M),
        "10-15": Suggested(M),
        "20-25": Suggested(U),
        "30-35": Suggested(None),
    }
    found = of(pair(taken, *others), suggested=offered).suggestions
    assert (found.accepted, found.same, found.overridden) == (1, 1, 1)
    assert found.given[M] == {M: 2, E: 0, U: 0}
    assert found.given[U] == {M: 0, E: 1, U: 0}
    assert found.abstained == {M: 0, E: 0, U: 1}


def test_decisions_are_counted_by_themselves() -> None:
    decided = replace(claim(0, 5, ann=M, ben=U), decision=Decision("ann", M, by="ann"))
    found = of(pair(decided))
    assert (found.decided, found.decisions[M]) == (1, 1)
    assert found.everybody.verdicts[M] == 1


def test_first_and_last_are_those_of_the_judgements() -> None:
    times = ("2026-03-01T10:00:00Z", "2026-03-04T10:00:00Z"), ("2026-02-01T00:00:00Z", None)
    claims = [
        said(claim(10 * n, 10 * n + 5), Judgement("ann", M, created_at=made, updated_at=changed))
        for n, (made, changed) in enumerate(times)
    ]
    found = of(pair(*claims))
    assert (found.first, found.last) == ("2026-02-01T00:00:00Z", "2026-03-04T10:00:00Z")


def test_what_came_from_a_merged_set_beside_is_listed_but_no_part_of_all() -> None:
    twice = Annotator("ann#laptop", "Ann (laptop)")
    judged = said(claim(0, 5), Judgement("ann", M), Judgement("ann#laptop", U))
    found = statistics(HELD, [pair(judged)], [ANN, twice], lambda _: {})
    assert [one.annotator for one in found.annotators] == [ANN, twice]
    assert found.everybody.verdicts == {M: 1, E: 0, U: 0}


def test_a_pair_that_cannot_be_read_is_named_and_the_rest_counted() -> None:
    lost = Damaged("q", "gone")
    found = of(lost, table("M"))
    assert (found.damaged, found.tagged) == ((lost,), 1)


def test_tables_of_what_is_not_there_are_left_out() -> None:
    assert [sheet.title for sheet in statistics_sheets(of())] == ["The set", "Tags"]
    assert [sheet.title for sheet in statistics_sheets(of(table("ME")))] == [
        "The set",
        "Verdicts",
        "Tags",
    ]


def test_every_row_of_a_table_is_as_wide_as_its_head() -> None:
    judged = Judgement("ann", E, reasons=(Reason.OTHER,), seconds=2.0)
    found = of(pair(said(claim(0, 5), judged)), suggested={"0-5": Suggested(M)})
    sheets = list(statistics_sheets(found))
    assert len(sheets) == 6
    for sheet in sheets:
        assert {len(row) for row in sheet.rows} == {len(sheet.head)}
