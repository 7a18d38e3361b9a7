from __future__ import annotations

from dataclasses import replace

import pytest

from newsannot.gui.voices import Crowd, Crowds, crowds, initials
from newsannot.judgements import Sight
from newsannot.model import Annotator, Claim, Decision, Judgement, Reason, Verdict
from newsannot.settings import Whose

M, U = Verdict.MATCHING, Verdict.UNSUPPORTED
ANN, BEN = Annotator("ann", "Ann Lee"), Annotator("ben", "Ben")
ALL = Sight("ann", Whose.ALL)


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (["Dr. Maximiliane Oberhuber-Żółkiewska"], ["MO"]),
        (["Kim"], ["Ki"]),
        (["Ann Lee", "Abe Long"], ["AL", "ALo"]),
        (["Kim", "Kim", "Kim"], ["Ki", "Kim", "K2"]),
        (["李 明"], ["李明"]),
        (["", "…"], ["?", "?2"]),
    ],
)
def test_people_have_two_letters_and_never_the_same(names: list[str], short: list[str]) -> None:
    people = tuple(Annotator(str(number), name) for number, name in enumerate(names))
    assert list(initials(people).values()) == short


def _claim(start: int, end: int, **said: Verdict) -> Claim:
    judged = tuple(Judgement(who, verdict) for who, verdict in said.items())
    return Claim(start, end, f"{start}-{end}", "x", judgements=judged)


def test_who_looks_at_their_own_hears_nobody() -> None:
    assert crowds([_claim(0, 5, ben=U)], Sight("ann"), (ANN, BEN)) == {}


def test_a_claim_stands_as_decided_else_as_all_say() -> None:
    agreed, other = _claim(0, 5, ann=M, ben=M), _claim(6, 9, ann=M, ben=U)
    decided = replace(other, start=10, end=15, id="d", decision=Decision("ben", U, by="ann"))
    found = crowds([agreed, other, decided], ALL, (ANN, BEN))
    assert [found[claim.id].verdict for claim in (agreed, other, decided)] == [M, None, U]
    assert found["d"].decided_by == "Ann Lee"


def test_what_is_decided_on_one_cut_holds_for_the_other() -> None:
    mine = _claim(0, 10, ann=M)
    theirs = replace(_claim(0, 8, ben=U), decision=Decision("ben", U, by="ben"))
    found = crowds([mine, theirs], ALL, (ANN, BEN))
    assert found[mine.id].decision is theirs.decision
    assert found[mine.id].differs


def test_each_cut_tells_what_is_said_of_the_other() -> None:
    mine, theirs = _claim(0, 10, ann=M), replace(_claim(0, 8, ben=U), text="Somebody paid")
    found = crowds([mine, theirs], ALL, (ANN, BEN))
    assert found[mine.id].cut_differently
    assert list(found[mine.id].words()) == [
        "Ann Lee: matching",
        "Ben: unsupported, on «Somebody paid»",
        "they differ",
        "cut differently",
    ]


def test_claims_that_are_the_same_values_keep_what_was_made_of_them() -> None:
    claims, kept = [_claim(0, 5, ann=M, ben=U), _claim(6, 9, ann=M)], Crowds()
    before = kept.of(claims, ALL, (ANN, BEN))
    changed = [claims[0], _claim(6, 9, ann=U)]
    after = kept.of(changed, ALL, (ANN, BEN))
    assert after["0-5"] is before["0-5"]
    assert after["6-9"].verdict is U


def test_a_crowd_is_told_in_words() -> None:
    said = Judgement("ben", U, unsure=True, reasons=(Reason.CHANGED_NAME,))
    claim = replace(_claim(0, 9, ann=M), judgements=(Judgement("ann", M), said))
    crowd = crowds([replace(claim, decision=Decision("ann", M))], ALL, (ANN, BEN))[claim.id]
    assert list(crowd.words()) == [
        "Ann Lee: matching",
        "Ben: unsupported, unsure, changed name",
        "they differ",
        "decided: matching",
    ]


def test_nobody_is_no_verdict() -> None:
    assert Crowd().verdict is None
