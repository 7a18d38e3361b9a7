from __future__ import annotations

from dataclasses import replace

import pytest

from newsannot import verbs
from newsannot.model import (
    Article,
    Boilerplate,
    Entity,
    Layer,
    Omission,
    OmissionJudgement,
    Origin,
    Quote,
    QuoteKind,
    Side,
    Span,
    Speaker,
    Status,
    Verdict,
)
from newsannot.session import Session
from tests.samples import FIRST, reading, sample

ABE = Speaker(0, 3, "Abe", "p1", "Abe")


def article(session: Session, side: Side = Side.SOURCE) -> Article:
    found = getattr(session.desk().pair, side)
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize("side", list(Side))
def test_a_mark_is_added_on_its_side_and_taken_back(session: Session, side: Side) -> None:
    before = session.pair
    other = Side.DERIVED if side is Side.SOURCE else Side.SOURCE
    untouched = article(session, other)
    session.do(verbs.add_mark(session.desk(), side, Entity(17, 19, "CARDINAL")))
    session.do(verbs.add_mark(session.desk(), side, Quote(4, 8, QuoteKind.INDIRECT)))
    session.do(verbs.add_mark(session.desk(), side, Boilerplate(25, 30)))
    layers = article(session, side).layers
    assert layers.entities[1] == Entity(17, 19, "CARDINAL", origin=Origin.MANUAL)
    assert layers.quotes[0] == Quote(4, 8, QuoteKind.INDIRECT, origin=Origin.MANUAL)
    assert layers.boilerplate == (Boilerplate(25, 30, Origin.MANUAL),)
    assert article(session, other) == untouched
    for _ in range(3):
        session.undo()
    assert session.pair == before


def test_a_name_takes_the_place_of_every_name_it_overlaps(session: Session) -> None:
    session.do(verbs.add_mark(session.desk(), Side.SOURCE, Entity(4, 8, "ORG")))
    before = session.pair
    session.do(verbs.add_mark(session.desk(), Side.SOURCE, Entity(2, 6, "GPE")))
    assert [(e.start, e.end) for e in article(session).layers.entities] == [(2, 6)]
    session.undo()
    assert session.pair == before


def test_the_same_mark_again_is_no_act(session: Session) -> None:
    for span in (Entity(4, 8, "ORG"), Quote(4, 8, QuoteKind.MIXED), Boilerplate(4, 8)):
        assert session.do(verbs.add_mark(session.desk(), Side.SOURCE, span))
        assert verbs.add_mark(session.desk(), Side.SOURCE, span) is None
        assert verbs.add_mark(session.desk(), Side.DERIVED, span) is not None


def test_a_struck_mark_stays_out_after_another_reading(session: Session) -> None:
    before = session.pair
    (name,) = article(session).layers.entities
    (quote,) = article(session, Side.DERIVED).layers.quotes
    session.do(verbs.strike_mark(session.desk(), Side.SOURCE, name))
    session.do(verbs.strike_mark(session.desk(), Side.DERIVED, quote))
    session.take_reading(sample().id, reading(sample()))
    assert article(session).layers.entities == ()
    assert article(session).layers.quotes == (quote,)
    assert article(session, Side.DERIVED).layers.quotes == ()
    assert article(session, Side.DERIVED).layers.entities == (name,)
    assert [r.layer for r in article(session).rejected] == [Layer.ENTITIES]
    session.undo()
    session.undo()
    assert session.pair == before


def test_a_struck_mark_of_a_persons_does_not_uncover_the_machines(session: Session) -> None:
    session.do(verbs.add_mark(session.desk(), Side.SOURCE, Entity(0, 4, "ORG")))
    (mine,) = article(session).layers.entities
    session.do(verbs.strike_mark(session.desk(), Side.SOURCE, mine))
    assert article(session).layers.entities == ()
    session.undo()
    assert article(session).layers.entities == (mine,)
    session.undo()
    assert article(session).layers.entities[0].origin is Origin.AUTO


def test_a_speaker_is_changed_and_is_the_persons_word_from_then_on(session: Session) -> None:
    for speaker in (ABE, None, ABE):
        (quote,) = article(session).layers.quotes
        session.do(verbs.change_speaker(session.desk(), Side.SOURCE, quote, speaker))
        (quote,) = article(session).layers.quotes
        assert (quote.speaker, quote.origin) == (speaker, Origin.MANUAL)
    assert len(session.desk().said.marks) == 1
    session.take_reading(sample().id, reading(sample()))
    assert article(session).layers.quotes == (quote,)


def test_a_label_is_changed_and_the_name_keeps_its_referent(session: Session) -> None:
    (name,) = article(session).layers.entities
    session.do(verbs.change_label(session.desk(), Side.SOURCE, name, "ORG"))
    (changed,) = article(session).layers.entities
    assert changed == replace(name, label="ORG", origin=Origin.MANUAL)


def test_a_change_to_what_it_is_already_is_no_act(session: Session) -> None:
    (quote,), (name,) = article(session).layers.quotes, article(session).layers.entities
    assert verbs.change_speaker(session.desk(), Side.SOURCE, quote, quote.speaker) is None
    assert verbs.change_label(session.desk(), Side.SOURCE, name, name.label) is None


def test_a_swap_turns_the_pair_round_and_keeps_its_id(session: Session) -> None:
    before = session.desk().pair
    session.do(verbs.swap(session.desk()))
    after = session.desk().pair
    assert (after.id, after.claims, after.pipeline) == (before.id, (), None)
    assert after.derived is not None
    assert before.derived is not None
    assert (after.source.text, after.derived.text) == (before.derived.text, before.source.text)
    assert after.status is Status.NEW


def test_a_pair_of_which_something_was_said_is_not_swapped(session: Session) -> None:
    (name,) = article(session).layers.entities
    for act in (
        verbs.tag(session.desk(), FIRST, Verdict.MATCHING),
        verbs.strike_mark(session.desk(), Side.SOURCE, name),
        verbs.add_mark(session.desk(), Side.DERIVED, Boilerplate(0, 3)),
        verbs.delete_claim(session.desk(), FIRST),
        verbs.add_claim(session.desk(), Span(1, 3))[0],
    ):
        session.do(act)
        assert verbs.swap(session.desk()) is None
        session.undo()
    assert verbs.swap(session.desk()) is not None


def test_omissions_lie_in_the_source_so_their_pair_is_not_swapped(session: Session) -> None:
    left_out = Omission(0, 3, OmissionJudgement.MISSING)
    session.store.add_pair(replace(sample(), id="x", omissions=(left_out,)))
    session.open_pair("x")
    assert verbs.swap(session.desk()) is None
