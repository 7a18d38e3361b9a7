from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from newsannot.acts import (
    Act,
    Change,
    ClaimRow,
    MarkRow,
    PairRow,
    ReadClaim,
    Reading,
    RejectionRow,
    Statements,
    Verb,
    as_cut,
    machine_span,
)
from newsannot.composition import compose, decompose, reading_key, with_covered
from newsannot.model import (
    Alias,
    Article,
    Boilerplate,
    Claim,
    Entity,
    Layer,
    Layers,
    Origin,
    Pair,
    Pipeline,
    Quote,
    QuoteKind,
    Side,
    Span,
)
from newsannot.record import from_json, to_json
from tests.samples import DERIVED, FIRST, PIPELINE, SECOND, THIRD, reading, sample
from tests.strategies import pairs

ROW = PairRow("p", 1, 2)


def bare(article: Article) -> Article:
    return replace(article, layers=Layers(language=article.layers.language), rejected=())


def there_and_back(pair: Pair) -> Pair:
    row = PairRow.of(pair, 1, 2)
    said, read = decompose(pair, row)
    assert Statements.of(reversed(said.rows())).pair == row
    derived = bare(pair.derived) if pair.derived else None
    return compose(bare(pair.source), derived, said, read, pair.annotators)


def claims_of(said: Statements, read: Reading) -> list[str]:
    pair = sample()
    return [claim.id for claim in compose(pair.source, pair.derived, said, read).claims]


def composed(*rows: ClaimRow | MarkRow | RejectionRow) -> Pair:
    pair = sample()
    return compose(pair.source, pair.derived, Statements.of([ROW, *rows]), reading(pair))


@settings(max_examples=60)
@given(pairs())
def test_a_pair_taken_apart_is_put_together_as_it_was(pair: Pair) -> None:
    assert there_and_back(pair) == pair


def test_the_pair_with_every_value_is_put_together_as_it_was(full_pair: Pair) -> None:
    layers = replace(full_pair.source.layers, headline=None)
    pair = replace(full_pair, source=replace(full_pair.source, layers=layers))
    assert there_and_back(pair) == pair


def test_a_pair_that_nobody_read_has_no_reading() -> None:
    pair = sample()
    said, read = decompose(pair, ROW)
    assert read is None
    assert not said.touched()


def test_the_headline_is_the_title_where_the_file_gave_none() -> None:
    pair = sample()
    headed = replace(reading(pair), derived=Layers(headline=Span(0, 8)))
    made = compose(pair.source, pair.derived, Statements(ROW), headed)
    assert made.derived is not None
    assert (made.source.title, made.derived.title) == (None, "Abe said")
    assert pair.derived is not None
    titled = replace(pair.derived, title="T")
    made = compose(pair.source, titled, Statements(ROW), headed)
    assert made.derived is not None
    assert made.derived.title == "T"


@pytest.mark.parametrize(
    ("start", "end", "stays"), [(0, 48, False), (0, 49, True), (12, 16, False)]
)
def test_a_new_claim_goes_where_it_covers_half_of_a_touched_one(
    start: int, end: int, *, stays: bool
) -> None:
    read = replace(reading(sample()), claims=(ReadClaim(0, 24, FIRST, None),))
    touched = ClaimRow("p", "mine", start, end)
    said = Statements(ROW, claims=(touched,))
    kept = with_covered(read, said, len(DERIVED))
    assert (FIRST in claims_of(said, kept)) is stays
    # It is kept whole, and comes back with the undo of what covers it.
    assert claims_of(Statements(ROW), kept) == [FIRST]


def test_a_claim_made_over_the_machines_leaves_it_there_until_it_reads_again() -> None:
    said = Statements(ROW, claims=(ClaimRow("p", "mine", 12, 16),))
    read = replace(reading(sample()), claims=(ReadClaim(0, 24, FIRST, None),))
    assert claims_of(said, read) == [FIRST, "mine"]
    kept = with_covered(read, said, len(DERIVED))
    assert claims_of(said, kept) == ["mine"]
    moved = Statements(ROW, claims=(ClaimRow("p", "mine", 20, 40),))
    assert claims_of(moved, kept) == [FIRST, "mine"]


def test_a_reading_kept_before_coverage_was_known_still_loads() -> None:
    read = reading(sample())
    old = json.loads(to_json(read))
    del old["covered"]
    assert from_json(json.dumps(old), Reading) == read


def test_the_word_on_a_touched_claim_stays_with_the_machines_own_ends() -> None:
    moved = (ReadClaim(2, 20, FIRST, None), ReadClaim(1, 5, "mine", None))
    read = replace(reading(sample()), claims=moved)
    rows = (ClaimRow("p", FIRST, 2, 20), ClaimRow("p", "mine", 1, 5))
    kept = with_covered(read, Statements(ROW, claims=rows), len(DERIVED))
    assert [(c.id, c.start, c.end) for c in kept.claims] == [(FIRST, 0, 24), ("mine", 1, 5)]


def test_a_claim_that_is_gone_is_not_brought_back_by_the_word_on_it() -> None:
    pair = sample()
    read = replace(reading(pair), claims=(ReadClaim(1, 5, "mine", None),))
    assert compose(pair.source, pair.derived, Statements(ROW), read).claims == ()


def test_a_struck_claim_stays_out_and_others_are_in_order() -> None:
    struck = RejectionRow("p", Side.DERIVED, Layer.CLAIMS, 25, 33)
    made = composed(ClaimRow("p", "z", 30, 40), ClaimRow("p", "y", 4, 8), struck)
    assert [claim.id for claim in made.claims] == [FIRST, "y", "z", THIRD]
    # The same span struck out of the other text is another one.
    made = composed(replace(struck, side=Side.SOURCE))
    assert [claim.id for claim in made.claims] == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    ("start", "end", "stays"), [(25, 33, False), (21, 33, False), (29, 38, True), (29, 33, False)]
)
def test_a_struck_claim_stays_out_also_where_it_is_cut_with_other_ends(
    start: int, end: int, *, stays: bool
) -> None:
    made = composed(RejectionRow("p", Side.DERIVED, Layer.CLAIMS, start, end))
    assert [claim.id for claim in made.claims] == [FIRST, *[SECOND] * stays, THIRD]


@pytest.mark.parametrize(("start", "end", "stays"), [(0, 3, False), (0, 6, False), (0, 7, True)])
def test_a_struck_name_stays_out_also_where_it_is_found_with_other_ends(
    start: int, end: int, *, stays: bool
) -> None:
    made = composed(RejectionRow("p", Side.SOURCE, Layer.ENTITIES, start, end))
    assert bool(made.source.layers.entities) is stays
    assert made.derived is not None
    assert made.derived.layers.entities
    assert [(r.layer, r.start, r.end) for r in made.source.rejected] == [
        (Layer.ENTITIES, start, end)
    ]


def test_a_mark_that_a_person_made_takes_the_place_of_the_machines() -> None:
    name = Entity(2, 5, "ORG", origin=Origin.MANUAL)
    quote = Quote(10, 13, QuoteKind.MIXED, origin=Origin.MANUAL)
    made = composed(
        MarkRow("p", Side.SOURCE, "1", entity=name),
        MarkRow("p", Side.SOURCE, "2", quote=quote),
        MarkRow("p", Side.DERIVED, "3", boilerplate=Boilerplate(40, 44, Origin.MANUAL)),
    )
    assert made.source.layers.entities == (name,)
    assert made.source.layers.quotes == (quote,)
    assert made.derived is not None
    assert [e.origin for e in made.derived.layers.entities] == [Origin.AUTO]
    assert made.derived.layers.boilerplate == (Boilerplate(40, 44, Origin.MANUAL),)


@settings(max_examples=100)
@given(st.lists(st.integers(0, 40), unique=True, min_size=2).map(sorted), st.data())
def test_names_never_overlap_and_are_in_order(cuts: list[int], data: st.DataObject) -> None:
    pair = sample()
    every = [Entity(a, b, "X") for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    own = data.draw(st.integers(0, 38))
    mark = MarkRow("p", Side.SOURCE, "1", entity=Entity(own, own + 3, "Y", origin=Origin.MANUAL))
    read = replace(reading(pair), source=Layers(entities=tuple(every)))
    said = Statements.of([ROW, mark])
    found = compose(pair.source, pair.derived, said, read).source.layers.entities
    assert mark.entity in found
    assert all(a.end <= b.start for a, b in pairwise(found))
    gone = [e for e in every if e not in found]
    assert all(e.start < own + 3 and own < e.end for e in gone)


@pytest.mark.parametrize(
    "claim", ["a0-24x", "b0-24", "a5-5", "a9-1", "a٣-٥", "a" + "9" * 5000 + "-1"]
)
def test_only_the_machines_own_ids_say_where_it_cut(claim: str) -> None:
    assert machine_span(claim) is None
    assert machine_span("a0-24") == Span(0, 24)
    assert as_cut(ReadClaim(3, 4, claim, None), 99) == ReadClaim(3, 4, claim, None)


@pytest.mark.parametrize(
    "claim",
    [
        Claim(0, 3, "own", "Abe"),
        Claim(0, 3, "a0-24", "Abe"),
        Claim(0, 24, "a0-24", "", spans=(Span(0, 3), Span(4, 8))),
    ],
)
def test_a_claim_that_the_machine_does_not_cut_so_is_kept_as_a_persons(claim: Claim) -> None:
    pair = sample()
    assert pair.derived is not None
    named = replace(claim, text=pair.derived.text[claim.start : claim.end])
    (kept,) = there_and_back(replace(pair, claims=(named,))).claims
    assert kept == replace(named, origin=Origin.MANUAL)


def test_the_inverse_of_an_act_puts_every_row_back() -> None:
    first, second = ClaimRow("p", "x", 0, 5), ClaimRow("p", "x", 0, 9)
    act = Act("ann", "1", Verb.MOVE_CLAIM, "p", (Change(None, first), Change(first, second)))
    back = act.inverse(verb=Verb.UNDO, at="2")
    assert back.changes == (Change(second, first), Change(first, None))
    assert (back.verb, back.at, back.annotator) == (Verb.UNDO, "2", "ann")
    assert back.inverse(verb=act.verb, at=act.at) == act
    assert act.again(verb=Verb.REDO, at="3") == replace(act, verb=Verb.REDO, at="3")


def test_a_reading_is_stale_when_what_it_depends_on_changes() -> None:
    pair = sample()
    keys = {
        reading_key(pair, PIPELINE),
        reading_key(pair, None),
        reading_key(pair, replace(PIPELINE, version="2")),
        reading_key(pair, replace(PIPELINE, settings={"claims": "clause"})),
        reading_key(replace(pair, aliases=(Alias(("A", "B")),)), PIPELINE),
        reading_key(sample(source="Other."), PIPELINE),
        reading_key(replace(pair, derived=None), PIPELINE),
    }
    assert len(keys) == 7
    noted = replace(pair, note="n", tags=("t",))
    assert reading_key(noted, PIPELINE) == reading_key(pair, PIPELINE)
    again = from_json(to_json(PIPELINE), Pipeline)
    assert reading_key(pair, again) == reading_key(pair, PIPELINE)


@pytest.mark.parametrize(
    ("claim", "length"), [(ReadClaim(30, 40, FIRST, None), 99), (ReadClaim(2, 20, FIRST, None), 22)]
)
def test_ends_that_were_those_of_a_replaced_text_are_not_taken(
    claim: ReadClaim, length: int
) -> None:
    assert as_cut(claim, length) == claim
