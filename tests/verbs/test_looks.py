"""What was looked for in vain is kept with an unsupported verdict."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from newsannot import verbs
from newsannot.acts import Act
from newsannot.model import Evidence, Judgement, Reason, Role, Searched, Span, Verdict
from newsannot.session import Session
from newsannot.verbs import Desk
from newsannot.verbs.looks import Look, having_searched, without_linked
from tests.samples import FIRST, SECOND, THIRD

LEFT = Span(25, 44)  # «He left on Monday», a sentence of the source
SAID = Span(0, 24)
TRAIL = (
    Look(0, 24, term="90"),
    Look(0, 24, passage=LEFT),
    Look(25, 33, term="fled"),
    Look(0, 24, term="90"),
)
BARE = Judgement("ann", Verdict.UNSUPPORTED)


def do(session: Session, intent: Callable[[Desk], Act | None]) -> bool:
    return session.do(intent(replace(session.desk(), trail=TRAIL)))


def own(session: Session, claim: str = FIRST) -> Judgement:
    (judgement,) = session.desk().claim(claim).judgements
    return judgement


def searched(session: Session, claim: str = FIRST) -> Searched | None:
    return own(session, claim).searched


def test_an_unsupported_claim_keeps_what_was_looked_for_while_it_was_at_hand(
    session: Session,
) -> None:
    do(session, lambda desk: verbs.tag(desk, FIRST, Verdict.UNSUPPORTED))
    assert searched(session) == Searched(("90",), (LEFT,), own(session).updated_at)
    session.undo()
    assert session.desk().claim(FIRST).judgements == ()


def test_what_was_looked_for_on_a_claim_between_the_parts_of_another_is_not_the_others(
    session: Session,
) -> None:
    session.do(verbs.move_claim(session.desk(), FIRST, Span(0, 8), Span(34, 56)))
    do(session, lambda desk: verbs.tag(desk, FIRST, Verdict.UNSUPPORTED))
    found = searched(session)
    assert found
    assert found.terms == ("90",)


@pytest.mark.parametrize("verdict", [Verdict.MATCHING, Verdict.EMBELLISHED])
def test_other_verdicts_keep_nothing_and_forget_what_was_kept(
    session: Session, verdict: Verdict
) -> None:
    do(session, lambda desk: verbs.tag(desk, FIRST, Verdict.UNSUPPORTED))
    do(session, lambda desk: verbs.tag(desk, FIRST, verdict))
    assert searched(session) is None


def test_where_nothing_was_looked_for_nothing_is_kept(session: Session) -> None:
    do(session, lambda desk: verbs.tag(desk, THIRD, Verdict.UNSUPPORTED))
    assert searched(session, THIRD) is None


def test_the_verdict_given_again_keeps_what_was_looked_for_since_and_else_does_nothing(
    session: Session,
) -> None:
    session.do(verbs.tag(session.desk(), FIRST, Verdict.UNSUPPORTED))
    assert searched(session) is None
    assert do(session, lambda desk: verbs.tag(desk, FIRST, Verdict.UNSUPPORTED))
    assert searched(session) == Searched(("90",), (LEFT,), own(session).updated_at)
    assert not do(session, lambda desk: verbs.tag(desk, FIRST, Verdict.UNSUPPORTED))


def test_an_accepted_unsupported_suggestion_keeps_it_but_for_the_passages_it_links(
    session: Session,
) -> None:
    look = Look(0, 24, passage=SAID)
    desk = replace(session.desk(), trail=(*TRAIL, look))
    session.do(verbs.accept(desk, FIRST))
    found = searched(session)
    assert found and (found.terms, found.passages) == (("90",), (LEFT,))


def test_a_suggestion_of_another_verdict_forgets_it(session: Session) -> None:
    do(session, lambda desk: verbs.tag(desk, SECOND, Verdict.UNSUPPORTED))
    assert searched(session, SECOND)
    do(session, lambda desk: verbs.accept(desk, SECOND))
    assert (own(session, SECOND).verdict, searched(session, SECOND)) == (Verdict.EMBELLISHED, None)


def test_a_reason_that_brings_the_verdict_brings_it_too(session: Session) -> None:
    do(
        session,
        lambda desk: verbs.tag_because(desk, FIRST, Verdict.UNSUPPORTED, Reason.OTHER, LEFT),
    )
    found = searched(session)
    assert found and (found.terms, found.passages) == (("90",), ())


def test_a_claim_made_of_words_with_the_verdict_takes_what_was_looked_for_on_them(
    session: Session,
) -> None:
    act, claim = verbs.add_claim(
        replace(session.desk(), trail=TRAIL), Span(5, 16), Verdict.UNSUPPORTED
    )
    session.do(act)
    found = searched(session, claim)
    assert found and (found.terms, found.passages) == (("90",), (LEFT,))


def test_a_passage_that_is_linked_later_was_not_seen_in_vain(session: Session) -> None:
    do(session, lambda desk: verbs.tag(desk, FIRST, Verdict.UNSUPPORTED))
    session.do(verbs.link(session.desk(), FIRST, Span(28, 32), Role.PARTLY))
    found = searched(session)
    assert found and (found.terms, found.passages) == (("90",), ())
    session.undo()
    found = searched(session)
    assert found and found.passages == (LEFT,)


def test_where_its_only_passage_is_linked_nothing_was_searched() -> None:
    seen = having_searched(BARE, (Span(0, 4),), [Look(0, 4, passage=LEFT)], "now")
    assert seen.searched == Searched((), (LEFT,), "now")
    piece = Evidence(LEFT.start, LEFT.end, "He left", Role.SUPPORTS)
    assert without_linked(replace(seen, evidence=(piece,))).searched is None


def test_a_merge_of_unsupported_claims_joins_what_was_looked_for(session: Session) -> None:
    for claim in (FIRST, SECOND):
        do(session, partial(verbs.tag, claim=claim, verdict=Verdict.UNSUPPORTED))
    session.do(verbs.merge_claims(session.desk(), (FIRST, SECOND)))
    found = searched(session)
    assert found and (found.terms, found.passages) == (("90", "fled"), (LEFT,))
    assert found.at


def test_a_split_lets_both_halves_be_tagged_with_what_was_looked_for(session: Session) -> None:
    do(session, lambda desk: verbs.tag(desk, FIRST, Verdict.UNSUPPORTED))
    do(session, lambda desk: verbs.split_claim(desk, FIRST, 9))
    left, right = session.desk().pair.claims[:2]
    assert (searched(session, left.id), searched(session, right.id)) == (None, None)
    for half in (left, right):
        do(session, partial(verbs.tag, claim=half.id, verdict=Verdict.UNSUPPORTED))
        found = searched(session, half.id)
        assert found and found.terms == ("90",)


def test_what_was_searched_is_in_the_set_after_it_is_opened_again(session: Session) -> None:
    do(session, lambda desk: verbs.tag(desk, FIRST, Verdict.UNSUPPORTED))
    before = searched(session)
    session.open_last()
    assert searched(session) == before
