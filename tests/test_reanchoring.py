"""Another text in a pair's place: every word of everyone goes where its span is, and comes back with undo."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings, strategies as st

from newsannot import record, verbs
from newsannot.anchoring import Fate, uses_of
from newsannot.errors import ActRefused
from newsannot.model import (
    Boilerplate,
    Cue,
    Entity,
    OmissionJudgement,
    Origin,
    Pair,
    Quote,
    QuoteKind,
    Role,
    Side,
    Span,
    Speaker,
    Status,
    Verdict,
)
from newsannot.originals import Arrival
from newsannot.reanchoring import (
    Replacement,
    Spot,
    places_of,
    prospect,
    replace_texts,
)
from newsannot.session import Session
from newsannot.store import check, pairing
from tests.samples import (
    ANN,
    BOB,
    DERIVED,
    FIRST,
    PIPELINE,
    SECOND,
    SOURCE,
    open_session,
    reading,
)
from tests.strategies import pairs


def put(
    session: Session,
    side: Side,
    text: str,
    decided: dict[Span, Span | None] | None = None,
    *,
    everywhere: bool = False,
) -> bool:
    """Put a text in the place of one of those on the desk."""
    arrival = Arrival(record.article(text))
    spot = Spot(session.desk().pair.id, side)
    seen = prospect(session.store.path, spot, arrival.article)
    spots = (spot, *(seen.others if everywhere else ()))
    places = places_of(seen.of(spots), decided or {})
    return replace_texts(session, Replacement(arrival, spots, places))


def claims(session: Session) -> dict[str, str]:
    """The words of the claims that people touched."""
    desk = session.desk()
    return {row.id: desk.claim(row.id).text for row in desk.said.claims}


def evidence(session: Session, claim: str) -> list[str]:
    own = session.desk().judgement(claim)
    assert own
    return [piece.text for piece in own.evidence]


def text_of(pair: Pair, side: Side) -> str:
    assert pair.derived
    return (pair.source if side is Side.SOURCE else pair.derived).text


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """The sample pair on the desk of a real set, with three claims of the machine's."""
    with closing(open_session(tmp_path / "a.newsannot")) as session:
        yield session


# The derived text


def test_claims_and_all_that_was_said_of_them_move_with_their_words_and_keep_their_ids(
    session: Session,
) -> None:
    session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
    session.know(BOB)
    session.do(verbs.tag(session.desk(), FIRST, Verdict.UNSUPPORTED))
    session.do(verbs.write_note(session.desk(), SECOND, "Where to?"))
    session.know(ANN)
    before = session.desk().said
    assert put(session, Side.DERIVED, "News. " + DERIVED)
    assert claims(session) == {FIRST: DERIVED[0:24], SECOND: DERIVED[25:33]}
    assert session.desk().claim(FIRST).start == 6
    assert session.desk().said.judgements == before.judgements
    session.undo()
    assert session.desk().said == before
    session.redo()
    assert session.desk().claim(FIRST).start == 6
    assert not list(check(session.store.path))


def test_a_lost_claim_goes_where_a_person_puts_it_or_goes_with_its_judgements(
    session: Session,
) -> None:
    for claim in (FIRST, SECOND):
        session.do(verbs.tag(session.desk(), claim, Verdict.MATCHING))
    new = "Abe said “so” to 91 men. He went.\nNobody was hurt there."
    before = session.desk().said
    put(session, Side.DERIVED, new, {Span(0, 24): Span(0, 24)})
    assert claims(session) == {FIRST: "Abe said “so” to 91 men."}
    assert [row.claim for row in session.desk().said.judgements] == [FIRST]
    session.undo()
    assert session.desk().said == before


def test_a_claim_in_parts_is_where_its_parts_are(session: Session) -> None:
    session.do(verbs.move_claim(session.desk(), FIRST, Span(0, 8), Span(14, 19)))
    put(session, Side.DERIVED, "Now Abe said “never” to 90 men.")
    claim = session.desk().claim(FIRST)
    assert [(part.start, part.end) for part in claim.spans] == [(4, 12), (21, 26)]


def test_marks_and_what_was_struck_out_move_too(session: Session) -> None:
    quote = Quote(9, 13, QuoteKind.DIRECT, speaker=Speaker(0, 3, "Abe"), cue=Cue(4, 8, "said"))
    session.do(verbs.add_mark(session.desk(), Side.DERIVED, quote))
    session.do(verbs.delete_claim(session.desk(), SECOND))
    session.do(verbs.add_mark(session.desk(), Side.SOURCE, Boilerplate(25, 35)))
    put(session, Side.DERIVED, "Mr Abe said “so” to 90 men. He fled.\nNobody was hurt there.")
    said = session.desk().said
    (mark,) = (row.quote for row in said.marks if row.quote)
    assert (mark.start, mark.end) == (12, 16)
    assert mark.speaker == Speaker(3, 6, "Abe")
    assert mark.cue == Cue(7, 11, "said")
    assert [(row.start, row.end) for row in said.rejections] == [(28, 36)]
    (other,) = (row.boilerplate for row in said.marks if row.boilerplate)
    assert (other.start, other.end) == (25, 35)


# The source


def test_evidence_moves_and_what_is_lost_of_it_leaves_its_judgement(session: Session) -> None:
    session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
    session.do(verbs.link(session.desk(), FIRST, Span(0, 24), Role.SUPPORTS))
    session.do(verbs.link(session.desk(), FIRST, Span(25, 44), Role.PARTLY))
    session.do(verbs.judge_omission(session.desk(), Span(25, 44), OmissionJudgement.MISSING))
    before = session.desk().said
    put(session, Side.SOURCE, "On Monday Abe said “no” to 93 men.\nHe left on Tuesday 🙂.")
    assert evidence(session, FIRST) == ["Abe said “no” to 93 men."]
    own = session.desk().judgement(FIRST)
    assert own
    assert own.verdict is Verdict.MATCHING
    assert session.desk().said.pair.omissions == ()
    session.undo()
    assert session.desk().said == before


def test_a_judgement_of_nothing_but_lost_evidence_goes(session: Session) -> None:
    session.do(verbs.link(session.desk(), FIRST, Span(0, 24), Role.SUPPORTS))
    put(session, Side.SOURCE, "Nothing of it.")
    assert session.desk().said.judgements == ()
    session.undo()
    assert evidence(session, FIRST) == [SOURCE[0:24]]


# The set


def test_a_new_pair_stays_new_and_its_id_what_it_is(session: Session) -> None:
    pair = session.desk().pair.id
    put(session, Side.DERIVED, "Quite another text.")
    assert session.desk().pair.status is Status.NEW
    assert session.desk().pair.id == pair
    assert session.desk().pair.claims == ()


def test_other_pairs_keep_the_old_text_unless_they_are_meant_too(session: Session) -> None:
    first = session.desk().pair.id
    session.add(record.article(SOURCE), record.article("Abe left."))
    second = session.desk().pair.id
    claim = verbs.add_claim(session.desk(), Span(0, 9), Verdict.MATCHING)
    session.do(claim[0])
    session.do(verbs.link(session.desk(), claim[1], Span(25, 44), Role.SUPPORTS))
    session.open_pair(first)
    put(session, Side.SOURCE, "A. " + SOURCE)
    assert session.store.pair(second).source.text == SOURCE
    put(session, Side.SOURCE, "B. " + SOURCE)
    session.undo()
    session.undo()
    put(session, Side.SOURCE, "A. " + SOURCE, everywhere=True)
    assert session.desk().pair.id == first
    other = session.store.pair(second)
    assert other.source.text == "A. " + SOURCE
    assert other.claims[0].judgements[0].evidence[0].start == 28
    session.undo()
    assert session.store.pair(second).source.text == "A. " + SOURCE
    session.undo()
    assert session.desk().pair.id == second
    assert session.desk().pair.source.text == SOURCE


def test_the_machine_reads_anew_and_its_claim_is_not_hidden_by_one_that_had_its_id(
    session: Session,
) -> None:
    session.do(verbs.tag(session.desk(), SECOND, Verdict.MATCHING))
    put(session, Side.DERIVED, DERIVED[34:] + " " + DERIVED[:33])
    claim = session.desk().claim(SECOND)
    assert (claim.text, claim.start) == ("He fled.", 48)
    pair = session.desk().pair
    assert not session.is_read(PIPELINE)
    session.take_reading(pair.id, replace(reading(pair), claims=(reading(pair).claims[1],)))
    session.open_pair(pair.id)  # what was kept lies in the text
    assert session.desk().claim(SECOND).start == 48


# What undo refuses


def test_others_work_on_the_new_text_stands_in_the_way(session: Session) -> None:
    session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
    put(session, Side.DERIVED, "News. " + DERIVED)
    session.know(BOB)
    session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
    session.know(ANN)
    with pytest.raises(ActRefused, match="worked on the new text since"):
        session.undo()


def test_nothing_of_before_is_undone_across_anothers_replacement(session: Session) -> None:
    session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
    session.know(BOB)
    put(session, Side.DERIVED, "News. " + DERIVED)
    session.know(ANN)
    with pytest.raises(ActRefused, match="replaced a text since"):
        session.undo()


def test_nothing_is_done_again_in_a_text_that_others_have_taken_away(session: Session) -> None:
    session.know(BOB)
    put(session, Side.DERIVED, "News. " + DERIVED)
    put(session, Side.DERIVED, "Good news. " + DERIVED)
    session.know(ANN)
    session.do(verbs.add_claim(session.desk(), Span(0, 4))[0])
    session.undo()
    session.know(BOB)
    session.undo()
    session.undo()
    session.know(ANN)
    with pytest.raises(ActRefused, match="replaced a text since"):
        session.redo()


def test_what_a_record_brought_since_stands_in_the_way_where_it_would_lie_elsewhere(
    session: Session,
) -> None:
    put(session, Side.DERIVED, "News. " + DERIVED)
    coming = session.store.pair(session.desk().pair.id)
    assert coming.derived
    mark = Entity(6, 9, "PERSON", origin=Origin.MANUAL)
    layers = replace(coming.derived.layers, entities=(mark,))
    session.store.merge_pair(replace(coming, derived=replace(coming.derived, layers=layers)))
    with pytest.raises(ActRefused, match="worked on since"):
        session.undo()


# Any pair, any text


@settings(max_examples=40)
@given(st.data(), pairs())
def test_every_word_goes_along_and_all_of_it_comes_back(data: st.DataObject, pair: Pair) -> None:
    side = data.draw(st.sampled_from(Side))
    old = text_of(pair, side)
    at = data.draw(st.integers(0, len(old)))
    new = old[:at] + data.draw(st.sampled_from(["", "news ", "Abe ", "🙂"])) + old[at:]
    with TemporaryDirectory() as folder, closing(open_session(Path(folder) / "a")) as session:
        session.store.add_pair(pair)
        session.open_pair(pair.id)
        before = session.desk().said
        if not put(session, side, new):
            return
        after = session.desk()
        assert all(use.span.end <= len(new) for use in uses_of(after.said, side))
        if side is Side.SOURCE:
            pieces = [e for row in after.said.judgements for e in row.judgement.evidence]
            moved = [
                e for e in pieces if all(e not in r.judgement.evidence for r in before.judgements)
            ]
            assert all(piece.text == new[piece.start : piece.end] for piece in moved)
        session.undo()
        assert set(map(repr, session.desk().said.rows())) == set(map(repr, before.rows()))


def test_the_text_that_is_in_no_pair_is_offered_to_none_until_somebody_brings_it_again(
    session: Session,
) -> None:
    put(session, Side.DERIVED, "Quite another text.")
    assert pairing.alone(session.store, 9) == []
    assert session.store.unpaired(9) == ()
    session.undo()
    assert pairing.count_alone(session.store) == 0
    session.redo()
    session.store.add_article(record.article(DERIVED))
    assert [article.text for article in session.store.unpaired(9)] == [DERIVED]
    assert pairing.count_alone(session.store) == 1


def test_a_passage_that_was_only_seen_is_nothing_to_ask_about(session: Session) -> None:
    look = verbs.looks.Look(0, 24, passage=Span(4, 8))
    desk = replace(session.desk(), trail=(look,))
    session.do(verbs.tag(desk, FIRST, Verdict.UNSUPPORTED))
    new = record.article("Ann said it. Bob said it. Cid said it.")
    seen = prospect(session.store.path, Spot(desk.pair.id, Side.SOURCE), new)
    (item,) = seen.items
    assert item.found.fate is Fate.AMBIGUOUS
    assert not item.must_decide
    put(session, Side.SOURCE, new.text)
    own = session.desk().judgement(FIRST)
    assert own
    assert own.searched is None


def test_evidence_that_a_person_leaves_at_its_place_has_the_words_that_stand_there_now(
    session: Session,
) -> None:
    session.do(verbs.link(session.desk(), FIRST, Span(0, 11)))
    before = session.desk().said
    put(session, Side.SOURCE, DERIVED, {Span(0, 11): Span(0, 11)})
    assert evidence(session, FIRST) == [DERIVED[:11]]
    assert not list(check(session.store.path))
    session.undo()
    assert session.desk().said == before
