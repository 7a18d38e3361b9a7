from __future__ import annotations

from dataclasses import replace

from newsannot import verbs
from newsannot.acts import ReadClaim
from newsannot.model import Alias, Entity, Layers, Origin, Side, Span, Verdict
from newsannot.session import Notice, Session, What, recut
from tests.samples import (
    FIRST,
    PIPELINE,
    SECOND,
    THIRD,
    reading,
    sample,
    suggestion,
)


def tag(session: Session, claim: str = FIRST) -> None:
    session.do(verbs.tag(session.desk(), claim, Verdict.MATCHING))


def added(session: Session, span: Span) -> str:
    act, claim = verbs.add_claim(session.desk(), span)
    session.do(act)
    return claim


def other_pair(session: Session) -> str:
    pair = sample("Other.", "Another text.")
    session.store.add_pair(pair)
    return pair.id


def claim_ids(session: Session) -> list[str]:
    return [claim.id for claim in session.desk().pair.claims]


# The machine's layer


def test_a_new_reading_replaces_the_last_and_leaves_what_people_touched(
    session: Session, heard: list[Notice]
) -> None:
    tag(session, FIRST)
    mine = added(session, Span(34, 50))
    name = Entity(4, 8, "ORG", origin=Origin.MANUAL)
    session.do(verbs.add_mark(session.desk(), Side.SOURCE, name))
    heard.clear()
    fresh = suggestion(Verdict.MATCHING)
    claims = (
        ReadClaim(0, 8, "a0-8", None),
        ReadClaim(0, 24, FIRST, fresh),
        ReadClaim(9, 24, "a9-24", None),
        ReadClaim(25, 33, SECOND, None),
        ReadClaim(34, 56, THIRD, None),
        ReadClaim(50, 56, "a50-56", None),
    )
    new = replace(reading(sample()), claims=claims, source=Layers("en"))
    session.take_reading(sample().id, new)
    assert heard == [Notice(What.READING)]
    # What covers half of a touched claim stays out: a9-24 and the machine's third.
    assert claim_ids(session) == ["a0-8", FIRST, SECOND, mine, "a50-56"]
    assert session.desk().claim(FIRST).suggestion == fresh
    assert session.desk().claim(FIRST).judgements[0].verdict is Verdict.MATCHING
    assert session.desk().pair.source.layers == Layers("en", entities=(name,))
    assert session.store.pair(sample().id) == session.pair


def test_undone_after_a_new_reading_a_claim_gives_the_machines_back(session: Session) -> None:
    before = claim_ids(session)
    mine = added(session, Span(34, 50))
    session.take_reading(sample().id, reading(sample()))
    assert claim_ids(session) == [FIRST, SECOND, mine]
    session.undo()
    assert claim_ids(session) == before
    session.redo()
    assert claim_ids(session) == [FIRST, SECOND, mine]
    assert session.store.pair(sample().id) == session.pair


def test_a_reading_of_a_pair_that_is_not_on_the_desk_is_kept_unseen(
    session: Session, heard: list[Notice]
) -> None:
    session.open_pair(other_pair(session))
    heard.clear()
    session.take_reading(sample().id, replace(reading(sample()), claims=()))
    assert heard == []
    assert session.store.pair(sample().id).claims == ()


def test_a_reading_of_a_pair_that_is_gone_or_of_other_texts_is_dropped(
    session: Session, heard: list[Notice]
) -> None:
    session.take_reading("gone", reading(sample()))
    session.take_reading(sample().id, reading(sample("Other.")))
    session.take_reading(
        sample().id, reading(replace(sample(), aliases=(Alias(("Abe", "Lincoln")),)))
    )
    assert heard == []
    session.do(verbs.swap(session.desk()))
    heard.clear()
    session.take_reading(sample().id, reading(sample()))
    assert (heard, claim_ids(session)) == ([], [])
    assert session.store.reading(sample().id) is None


def test_a_pair_is_read_by_the_pipeline_that_read_it(session: Session) -> None:
    assert session.is_read(PIPELINE)
    assert not session.is_read(replace(PIPELINE, version="2"))
    assert not session.is_read(replace(PIPELINE, settings={}))
    session.do(verbs.swap(session.desk()))
    assert not session.is_read(PIPELINE)


def test_a_claim_that_a_person_made_waits_for_the_machines_word(
    session: Session, heard: list[Notice]
) -> None:
    assert session.unsuggested() == ()
    mine = added(session, Span(4, 8))
    assert [claim.id for claim in session.unsuggested()] == [mine]
    heard.clear()
    session.take_suggestions(sample().id, (ReadClaim(4, 8, mine, suggestion()),))
    assert heard == [Notice(What.READING)]
    assert session.desk().claim(mine).suggestion == suggestion()
    assert session.unsuggested() == ()


def test_a_claim_whose_ends_moved_waits_again_and_keeps_its_own_in_the_reading(
    session: Session,
) -> None:
    session.do(verbs.move_claim(session.desk(), FIRST, Span(0, 13)))
    act = session.undoable()
    assert recut(act) == {FIRST}
    assert session.unsuggested() == ()
    assert [claim.id for claim in session.unsuggested(act)] == [FIRST]
    fresh = suggestion(Verdict.MATCHING)
    session.take_suggestions(sample().id, (ReadClaim(0, 13, FIRST, fresh),))
    session.undo()
    assert (session.desk().claim(FIRST).end, session.desk().claim(FIRST).suggestion) == (24, fresh)


def test_only_moved_ends_count_as_moved(session: Session) -> None:
    tag(session)
    assert recut(session.undoable()) == set()
    assert recut(None) == set()
    mine = added(session, Span(4, 8))
    assert recut(session.undoable()) == {mine}
    session.do(verbs.split_claim(session.desk(), FIRST, 9))
    assert len(recut(session.undoable())) == 2


def test_a_word_on_a_claim_or_pair_that_is_gone_is_dropped(
    session: Session, heard: list[Notice]
) -> None:
    mine = added(session, Span(4, 8))
    session.undo()
    word = ReadClaim(4, 8, mine, suggestion())
    session.take_suggestions(sample().id, (word,))
    assert mine not in claim_ids(session)
    assert session.store.reading(sample().id) == reading(sample())
    heard.clear()
    session.take_suggestions("gone", (word,))
    assert heard == []
