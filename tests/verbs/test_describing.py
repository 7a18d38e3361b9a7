from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from newsannot import verbs
from newsannot.errors import ActRefused
from newsannot.model import Status, Verdict
from newsannot.session import Notice, Session, What
from tests.samples import ANN, BOB, FIRST, open_session, sample

PAIR = sample().id
OTHER = "other"


def row(session: Session, pair: str = PAIR) -> tuple[Status, tuple[str, ...], str]:
    found = session.store.row(pair)
    return found.status, found.tags, found.note


def tag_claim(session: Session) -> None:
    session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))


def add(session: Session, *tags: str) -> bool:
    return session.describe(PAIR, lambda cover: verbs.add_tags(cover, tags))


def note(session: Session, words: str) -> bool:
    return session.describe(PAIR, lambda cover: verbs.describe(cover, words))


def test_a_pair_is_marked_as_done_and_that_is_undone_and_done_again(session: Session) -> None:
    tag_claim(session)
    assert session.describe(PAIR, verbs.mark_done)
    assert session.desk().pair.status is Status.DONE
    session.undo()
    assert (row(session)[0], session.desk().pair.status) == (Status.IN_PROGRESS,) * 2
    session.redo()
    assert row(session)[0] is Status.DONE


def test_what_is_done_already_or_open_already_is_no_act(session: Session) -> None:
    assert not session.describe(PAIR, verbs.reopen)
    session.describe(PAIR, verbs.mark_done)
    assert not session.describe(PAIR, verbs.mark_done)


def test_a_new_pair_marked_as_done_is_new_again_after_undo(session: Session) -> None:
    session.describe(PAIR, verbs.mark_done)
    session.undo()
    assert row(session)[0] is Status.NEW


def test_a_pair_marked_as_done_before_the_work_is_in_progress_when_that_is_undone(
    session: Session,
) -> None:
    session.describe(PAIR, verbs.mark_done)
    session.know(BOB)
    tag_claim(session)
    assert row(session)[0] is Status.DONE
    session.know(ANN)
    session.undo()
    assert row(session)[0] is Status.IN_PROGRESS


def test_a_done_pair_is_opened_again_and_that_is_undone(session: Session) -> None:
    session.describe(PAIR, verbs.mark_done)
    session.describe(PAIR, verbs.reopen)
    assert row(session)[0] is Status.IN_PROGRESS
    session.undo()
    assert row(session)[0] is Status.DONE


def test_marking_is_not_undone_where_another_has_said_otherwise_since(session: Session) -> None:
    session.describe(PAIR, verbs.mark_done)
    session.know(BOB)
    session.describe(PAIR, verbs.reopen)
    session.know(ANN)
    with pytest.raises(ActRefused, match="marked the pair since"):
        session.undo()
    assert row(session)[0] is Status.IN_PROGRESS


def test_tags_and_a_note_do_not_begin_the_work(session: Session) -> None:
    add(session, "budget")
    note(session, "Ask the desk")
    assert row(session) == (Status.NEW, ("budget",), "Ask the desk")
    tag_claim(session)
    session.undo()
    assert row(session)[0] is Status.NEW


def test_tags_are_put_on_once_without_blanks_around_them_and_taken_off(session: Session) -> None:
    add(session, " budget ", "late  news", "budget", " ")
    assert row(session)[1] == ("budget", "late news")
    assert not add(session, "budget")
    session.describe(PAIR, lambda cover: verbs.remove_tag(cover, "budget"))
    assert row(session)[1] == ("late news",)
    session.undo()
    assert row(session)[1] == ("budget", "late news")


def test_a_tag_goes_with_undo_and_others_tags_stay(session: Session) -> None:
    add(session, "mine")
    session.know(BOB)
    add(session, "yours")
    session.know(ANN)
    session.undo()
    assert row(session)[1] == ("yours",)


def test_a_tag_that_another_took_off_is_not_undone(session: Session) -> None:
    add(session, "mine")
    session.know(BOB)
    session.describe(PAIR, lambda cover: verbs.remove_tag(cover, "mine"))
    session.know(ANN)
    with pytest.raises(ActRefused, match="tags have been changed since"):
        session.undo()


def test_a_note_is_not_undone_where_another_wrote_into_it_since(session: Session) -> None:
    note(session, "Mine")
    session.know(BOB)
    note(session, "Mine and yours")
    session.know(ANN)
    with pytest.raises(ActRefused, match="note has been changed since"):
        session.undo()
    assert row(session)[2] == "Mine and yours"


def test_what_is_said_of_another_pair_leaves_the_desk_as_it_is(tmp_path: Path) -> None:
    session = open_session(tmp_path / "a.newsannot")
    session.store.add_pair(replace(sample(derived="He left."), id=OTHER))
    heard: list[Notice] = []
    session.subscribe(heard.append)
    session.describe(OTHER, verbs.mark_done)
    session.undo()
    assert [notice.what for notice in heard] == [What.BESIDE, What.BESIDE]
    assert session.desk().pair.id == PAIR
    assert row(session, OTHER)[0] is Status.NEW
    session.close()
