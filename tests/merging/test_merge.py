"""Two records of one pair: what comes is added, what is here stays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings, strategies as st

from newsannot import record
from newsannot.acts import Change, ClaimRow, JudgementRow
from newsannot.composition import compose
from newsannot.merging import Difference, Of, Standing, merge, news, other_texts
from newsannot.model import (
    Alias,
    Annotator,
    Claim,
    Decision,
    Entity,
    Evidence,
    Judgement,
    Layer,
    Omission,
    OmissionJudgement,
    Origin,
    Pair,
    Rejection,
    Role,
    Searched,
    Status,
    Verdict,
)
from newsannot.store import Store
from tests.samples import DERIVED, FIRST, SECOND, THIRD, reading, sample
from tests.strategies import pairs

KIM, ANN = Annotator("kim", "Kim"), Annotator("ann", "Ann")
LINKED = Evidence(0, 3, "Abe", Role.CONTRADICTS)


def read(*claims: Claim, **facts: object) -> Pair:
    """The sample as the machine read it, with claims that people judged in the place of its own."""
    pair = sample()
    source, derived = pair.source, pair.derived
    assert derived
    read = reading(pair)
    said = Standing.of(pair).said
    made = compose(source, derived, said, read)
    ids = {claim.id for claim in claims}
    kept = [claim for claim in made.claims if claim.id not in ids]
    every = sorted([*kept, *claims], key=lambda claim: (claim.start, claim.end, claim.id))
    return replace(made, claims=tuple(every), annotators=(ANN, KIM), **facts)


def judged(who: str, verdict: Verdict | None = None, **facts: object) -> Judgement:
    return replace(Judgement(who, verdict), **facts)


def claim(key: str, start: int, end: int, *said: Judgement, **facts: object) -> Claim:
    made = Claim(start, end, key, DERIVED[start:end], origin=Origin.MANUAL, judgements=said)
    return replace(made, **facts)


def first(*said: Judgement, **facts: object) -> Claim:
    return claim(FIRST, 0, 24, *said, suggestion=reading(sample()).claims[0].suggestion, **facts)


MATCHING, EMBELLISHED, UNSUPPORTED = Verdict


def said_in(pair: Pair, key: str) -> dict[str, Verdict | None]:
    (found,) = (claim for claim in pair.claims if claim.id == key)
    return {said.annotator: said.verdict for said in found.judgements}


def ids(pair: Pair) -> list[str]:
    return [claim.id for claim in pair.claims]


def test_what_another_person_says_of_a_claim_stands_beside_what_is_here() -> None:
    here = read(first(judged("ann", MATCHING)))
    whole = judged(
        "kim",
        UNSUPPORTED,
        evidence=(LINKED,),
        searched=Searched(("men",)),
        note="n",
        updated_at="2026-11-22T00:00:00Z",
    )
    merged = merge(here, read(first(whole), claim(SECOND, 25, 33, judged("kim", EMBELLISHED))))
    assert said_in(merged.pair, FIRST) == {"ann": MATCHING, "kim": UNSUPPORTED}
    assert whole in merged.pair.claims[0].judgements
    assert said_in(merged.pair, SECOND) == {"kim": EMBELLISHED}
    assert merged.differences == ()


def test_what_one_person_says_otherwise_in_both_stays_as_it_is_here_and_is_named() -> None:
    mine, theirs = judged("ann", MATCHING, note="mine"), judged("ann", UNSUPPORTED)
    here = read(first(mine))
    merged = merge(here, read(first(theirs)))
    assert merged.pair == here
    assert merged.differences == (Difference(Of.JUDGEMENT, mine, theirs, FIRST, "ann"),)


def test_the_same_words_at_another_time_are_no_difference() -> None:
    mine = judged("ann", MATCHING, updated_at="2026-11-22T00:00:00Z", seconds=1.0)
    here = read(first(mine))
    assert merge(here, read(first(replace(mine, updated_at=None, seconds=3.0)))) == merge(
        here, here
    )


def test_a_judgement_that_says_nothing_gives_way_and_brings_nothing() -> None:
    nothing, said = read(first(judged("kim"))), read(first(judged("kim", MATCHING)))
    assert said_in(merge(nothing, said).pair, FIRST) == {"kim": MATCHING}
    assert merge(said, nothing).pair == said


def test_claims_that_two_people_cut_differently_stay_both() -> None:
    here = read(claim("mine", 0, 12, judged("ann", MATCHING)))
    merged = merge(here, read(claim("theirs", 4, 12, judged("kim", UNSUPPORTED))))
    assert ids(merged.pair) == ["mine", FIRST, "theirs", SECOND, THIRD]
    assert said_in(merged.pair, "theirs") == {"kim": UNSUPPORTED}


def test_a_claim_whose_ends_were_moved_apart_is_there_twice_and_only_once_when_it_comes_again() -> (
    None
):
    here = read(first(judged("ann", MATCHING)))
    coming = read(claim(FIRST, 0, 12, judged("kim", UNSUPPORTED)))
    once = merge(here, coming).pair
    assert [(c.start, c.end) for c in once.claims] == [(0, 12), (0, 24), (25, 33), (34, 56)]
    assert said_in(once, FIRST) == {"ann": MATCHING}
    assert merge(once, coming).pair == once


def test_claims_made_apart_with_the_same_ends_are_one() -> None:
    here = read(claim("mine", 0, 12, judged("ann", MATCHING)))
    merged = merge(here, read(claim("theirs", 0, 12, judged("kim", UNSUPPORTED))))
    assert said_in(merged.pair, "mine") == {"ann": MATCHING, "kim": UNSUPPORTED}
    assert "theirs" not in ids(merged.pair)


def test_claims_of_the_machine_that_nobody_touched_do_not_multiply() -> None:
    here, coming = read(), read()
    other = tuple(replace(c, id=f"a{c.start}-{c.end - 1}", end=c.end - 1) for c in coming.claims)
    cut = tuple(replace(c, text=DERIVED[c.start : c.end]) for c in other)
    assert merge(here, replace(coming, claims=cut)).pair == here


def test_a_claim_of_the_machine_that_somebody_cut_anew_there_is_cut_anew_here() -> None:
    merged = merge(read(), read(claim(FIRST, 0, 12, judged("kim", UNSUPPORTED))))
    assert [(c.id, c.end) for c in merged.pair.claims] == [(FIRST, 12), (SECOND, 33), (THIRD, 56)]


def test_a_pair_that_nobody_read_here_gets_what_the_machine_read() -> None:
    coming = read(first(judged("kim", MATCHING)))
    merged = merge(sample(), coming).pair
    assert (merged.pipeline, merged.claims) == (coming.pipeline, coming.claims)
    assert merged.source.layers == coming.source.layers


def test_a_decision_comes_where_there_is_none_and_stays_where_there_is_one() -> None:
    kims = Decision("kim", MATCHING, by="kim", at="2026-11-22T00:00:00Z")
    anns = Decision("ann", UNSUPPORTED, by="ann")
    here = read(first(judged("ann", MATCHING)))
    assert merge(here, read(first(decision=kims))).pair.claims[0].decision == kims
    decided = read(first(decision=anns))
    merged = merge(decided, read(first(decision=kims)))
    assert merged.pair == decided
    assert merged.differences == (Difference(Of.DECISION, anns, kims, FIRST),)
    assert merge(decided, read(first(decision=replace(anns, at="now")))).differences == ()


def test_tags_names_omissions_and_facts_are_united() -> None:
    fine, missing = OmissionJudgement
    late, early = Omission(25, 44, missing, "ann"), Omission(0, 24, fine, "kim", "then")
    here = read(tags=("a",), omissions=(late,), aliases=(Alias(("Abe", "he")),), meta={"x": 1})
    coming = read(
        tags=("b", "a"),
        omissions=(early,),
        aliases=(Alias(("men", "93")),),
        meta={"y": None},
        note="n",
    )
    merged = merge(here, coming)
    pair = merged.pair
    assert (pair.tags, pair.omissions) == (("a", "b"), (early, late))
    assert pair.aliases == (Alias(("Abe", "he")), Alias(("men", "93")))
    assert (pair.meta, pair.note) == ({"x": 1, "y": None}, "n")
    assert merged.differences == ()


def test_the_pairs_own_state_stays_where_it_differs_and_each_is_named() -> None:
    fine, missing = OmissionJudgement
    here = read(
        note="mine",
        status=Status.DONE,
        omissions=(Omission(0, 24, fine, "ann", "then"),),
        aliases=(Alias(("Abe", "he")),),
        meta={"x": 1},
    )
    coming = read(
        note="theirs",
        status=Status.IN_PROGRESS,
        omissions=(Omission(0, 24, missing, "ann"), Omission(0, 24, missing, "ann", "now")),
        aliases=(Alias(("ABE",)),),
        meta={"x": 2},
    )
    merged = merge(here, coming)
    assert merged.pair == here
    assert [difference.of for difference in merged.differences] == [
        *(Of.NAMES, Of.OMISSION, Of.OMISSION, Of.META, Of.STATUS, Of.NOTE),
    ]


def test_that_the_work_has_begun_is_no_difference() -> None:
    merged = merge(read(), read(status=Status.IN_PROGRESS))
    assert (merged.pair.status, merged.differences) == (Status.NEW, ())


def with_names(pair: Pair, *names: Entity, rejected: tuple[Rejection, ...] = ()) -> Pair:
    layers = replace(pair.source.layers, entities=names)
    return replace(pair, source=replace(pair.source, layers=layers, rejected=rejected))


ABE = Entity(0, 3, "PERSON", "p1", "Abe")
MEN = Entity(20, 23, "NORP", origin=Origin.MANUAL)


def test_marks_that_people_made_come_where_nobody_marked_anything() -> None:
    boat = replace(ABE, label="PRODUCT", origin=Origin.MANUAL)
    here, coming = with_names(read(), ABE), with_names(read(), boat, MEN)
    merged = merge(here, coming)
    labels = [name.label for name in merged.pair.source.layers.entities]
    assert (labels, merged.differences) == (["PRODUCT", "NORP"], ())
    assert merge(merged.pair, coming).pair == merged.pair


@pytest.mark.parametrize(
    "theirs",
    [Entity(20, 23, "ORG", origin=Origin.MANUAL), Entity(17, 23, "NORP", origin=Origin.MANUAL)],
)
def test_a_mark_in_the_place_of_one_that_a_person_made_here_is_left_out(theirs: Entity) -> None:
    here = with_names(read(), ABE, MEN)
    merged = merge(here, with_names(read(), ABE, theirs))
    assert merged.pair == here
    assert [(d.of, d.here, d.coming) for d in merged.differences] == [(Of.MARK, MEN, theirs)]


def test_what_was_struck_out_here_is_not_marked_again() -> None:
    struck = (Rejection(20, 23, Layer.ENTITIES),)
    here = with_names(read(), ABE, rejected=struck)
    merged = merge(here, with_names(read(), ABE, MEN))
    assert merged.pair == here
    assert [d.of for d in merged.differences] == [Of.MARK]


def test_what_others_struck_out_of_the_machines_marks_goes_but_no_persons_claim() -> None:
    here = with_names(read(first(judged("ann", MATCHING))), ABE)
    coming = with_names(read(), rejected=(Rejection(0, 3, Layer.ENTITIES),))
    assert coming.derived
    gone = tuple(Rejection(c.start, c.end, Layer.CLAIMS) for c in coming.claims[:2])
    coming = replace(coming, claims=(), derived=replace(coming.derived, rejected=gone))
    merged = merge(here, coming).pair
    assert merged.source.layers.entities == ()
    assert ids(merged) == [FIRST, THIRD]


def test_who_is_introduced_without_a_word_comes_too_and_last() -> None:
    silent = Annotator("s", "Silent")
    merged = merge(read(), replace(read(), annotators=(silent,)))
    assert merged.pair.annotators == (ANN, KIM, silent)


@pytest.mark.parametrize(
    ("coming", "problem"),
    [
        (sample(source="Other."), "has a pair {id} of other texts"),
        (replace(sample(), derived=None), "has a pair {id} of other texts"),
        (
            sample(DERIVED, sample().source.text),
            "has pair {id} with source and derived text swapped",
        ),
    ],
)
def test_other_texts_under_the_same_id_are_told(coming: Pair, problem: str) -> None:
    here = sample()
    assert other_texts(here, replace(coming, id=here.id)) == problem.format(id=here.id)
    assert other_texts(here, here) is None


def test_what_stood_here_before_is_neither_news_nor_a_difference() -> None:
    old, new = judged("ann", UNSUPPORTED), judged("ann", MATCHING)
    here = Standing.of(read(first(new)))
    row = JudgementRow(here.pair.id, FIRST, "ann", old)
    gone = ClaimRow(here.pair.id, "mine", 4, 12)
    coming = read(first(old), claim("mine", 4, 12))
    assert len(news(here, coming).differences) == 1
    assert not news(replace(here, stood=(row, gone)), coming)
    assert news(replace(here, stood=(row, gone)), coming).differences == ()


def test_a_claim_that_was_taken_back_here_comes_again_with_what_others_say_of_it() -> None:
    gone = ClaimRow(sample().id, "mine", 4, 12)
    here = replace(Standing.of(read()), stood=(gone,))
    said = judged("kim", MATCHING)
    changes = news(here, read(claim("mine", 4, 12, said))).changes
    assert changes == (
        Change(None, gone),
        Change(None, JudgementRow(sample().id, "mine", "kim", said)),
    )


@settings(max_examples=30)
@given(pair=pairs())
def test_a_pair_merged_with_itself_is_the_same(pair: Pair) -> None:
    merged = merge(pair, replace(pair, tags=(*pair.tags, "new")))
    assert merged.pair == replace(pair, tags=merged.pair.tags)
    assert merged.differences == ()


TEXT = st.just("Abe said “no” to\n93 men 🙂.")
SOME = st.just(["ann", "kim"])


@settings(max_examples=25)
@given(here=pairs(TEXT, SOME), other=pairs(TEXT, SOME))
def test_nothing_that_is_here_goes_and_no_record_brings_anything_twice(
    here: Pair, other: Pair
) -> None:
    coming = replace(other, id=here.id)
    merged = merge(here, coming)
    standing, united = Standing.of(here).said, Standing.of(merged.pair).said
    assert set(standing.judgements) <= set(united.judgements)
    assert set(standing.rejections) <= set(united.rejections)
    assert {row.id for row in standing.claims} <= {row.id for row in united.claims}
    assert set(here.omissions) <= set(merged.pair.omissions)
    assert record.loads(record.dumps(merged.pair)) == merged.pair
    again = merge(merged.pair, coming)
    assert again == replace(merged, differences=again.differences)
    with TemporaryDirectory() as folder, Store(Path(folder) / "a.newsannot") as store:
        store.add_pair(here)
        told = store.merge_pair(coming)
        assert record.dumps(store.pair(here.id)) == record.dumps(merged.pair)
        assert len(told.left_out) == len(merged.differences)
        assert bool(told.gains) is (merged.pair != here)
