"""Which of two articles is taken as the source, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newsannot.formats import newspair
from newsannot.matching.sources import Clue, Proposal, Reason, which_is_source
from newsannot.model import Article
from newsannot.record import article

PLAIN = "The bridge is closed. It needs repair."


def proposed(one: str, other: str) -> Proposal:
    """The same whichever comes first."""
    here, there = article(one), article(other)
    proposal = which_is_source(here, there)
    assert which_is_source(there, here) == proposal
    return proposal


def clues(proposal: Proposal) -> list[Clue]:
    return [reason.clue for reason in proposal.reasons]


def test_where_nothing_speaks_for_either_the_order_is_kept() -> None:
    one, other = article(PLAIN), article("The tunnel is closed. It needs repair.")
    assert which_is_source(one, other) == Proposal(one, other)
    assert which_is_source(other, one) == Proposal(other, one)


@pytest.mark.parametrize("names", [("a.source.txt", "a.txt"), ("b.txt", "b.derived.txt")])
def test_the_word_source_or_derived_in_a_name_wins_over_all_else(names: tuple[str, str]) -> None:
    one = article(PLAIN, name=names[0])
    other = replace(article("By Ana Ruiz\n\n" + PLAIN * 20, name=names[1]), published="2026-05-12")
    one = replace(one, published="2026-05-14")
    proposal = which_is_source(other, one)
    assert proposal.source is one
    assert proposal.reasons == (Reason(Clue.NAMED, *names),)
    assert proposal.sure


def test_two_names_that_both_say_source_say_nothing() -> None:
    one, other = article(PLAIN, name="source.txt"), article(PLAIN, name="source 2.txt")
    assert which_is_source(one, other).reasons == ()


def test_a_word_such_as_rewrite_in_a_name_counts_but_not_against_the_dates() -> None:
    one = replace(article(PLAIN, name="a-rewrite.txt"), published="2026-05-12")
    other = replace(article(PLAIN, name="a.txt"), published="2026-05-14")
    assert which_is_source(article(PLAIN, name="a-rewrite.txt"), other).source is other
    assert which_is_source(one, other).source is one


def test_the_older_one_is_the_source_whatever_its_length() -> None:
    old, new = (
        replace(article(PLAIN), published="2026-05-12T08:00:00Z"),
        replace(article(PLAIN * 9), published="2026-05-14"),
    )
    proposal = which_is_source(new, old)
    assert proposal.source is old
    assert proposal.reasons == (Reason(Clue.OLDER, "2026-05-12", "2026-05-14"),)
    assert proposal.sure


def test_dates_are_read_off_the_stamp_and_the_dateline() -> None:
    old = f"Bridge closed\n\nTuesday, 12 May 2026\n\n{PLAIN}"
    assert proposed(f"RUIZ, 14 May – {PLAIN}", old).reasons[0] == Reason(
        Clue.OLDER, "2026-05-12", "--05-14"
    )


def test_an_agency_signs_the_source() -> None:
    proposal = proposed(f"{PLAIN}\nThe mayor agreed.", f"RUIZ (AP) — {PLAIN}")
    assert Reason(Clue.AGENCY, "AP", "") in proposal.reasons


def test_a_byline_speaks_for_the_source() -> None:
    proposal = proposed(PLAIN, f"By Ana Ruiz\n\n{PLAIN}")
    assert proposal.reasons[0] == Reason(Clue.BYLINE, "By Ana Ruiz", "")


def test_quotations_and_speech_speak_for_the_source_of_two_that_are_as_long() -> None:
    source = "“We hope for dry weather in May,” Ruiz said. Workers repair the bridge."
    derived = "Ruiz hopes that it will not rain in May. Workers repair the bridge now."
    proposal = proposed(derived, source)
    assert proposal.source.text == source
    assert clues(proposal)[:2] == [Clue.QUOTED, Clue.SPEECH]
    assert proposal.reasons[0] == Reason(Clue.QUOTED, 7, 0)


def test_names_and_figures_that_the_other_lacks_speak_for_the_source() -> None:
    source = "Some 39 workers from Oslo repair the bridge, 120 metres long, for Ana Ruiz."
    derived = "Many hard-working people repair the beautiful old bridge for the lady mayor."
    assert Reason(Clue.DETAILS, 5, 0) in proposed(derived, source).reasons


def test_a_longer_text_is_the_source_of_a_much_shorter_one() -> None:
    proposal = proposed("The bridge is closed.", "The bridge is closed. " * 60)
    assert proposal.reasons == (Reason(Clue.LONGER, 240, 4),)
    assert proposal.sure


def test_neither_an_empty_line_nor_any_sign_hinders() -> None:
    assert proposed("…", "橋は閉鎖された。" * 30).source.text.startswith("橋")


def pairs(root: Path) -> Iterator[tuple[Article, Article]]:
    for file in sorted((root / "seeds" / "gold").rglob("*.newspair")):
        pair = newspair.read(file)
        assert pair.derived
        yield article(pair.source.text), article(pair.derived.text)
    for folder in ("ferry", "kosovo", "trial"):
        texts = [(root / "seeds" / folder / f"{side}.txt") for side in ("source", "derived")]
        source, derived = (article(path.read_text(encoding="utf-8")) for path in texts)
        yield source, derived


def test_the_source_of_every_pair_of_ours_is_found_and_of_nearly_every_one_cut_to_one_length(
    root: Path,
) -> None:
    whole, cut = [], []
    for source, derived in pairs(root):
        whole.append(which_is_source(derived, source).source is source)
        words = min(len(source.text.split()), len(derived.text.split()))
        short = _cut(source.text, words)
        cut.append(which_is_source(_cut(derived.text, words), short).source is short)
    assert all(whole)
    assert sum(cut) >= len(cut) - 2


def _cut(text: str, words: int) -> Article:
    lines, left = [], words
    for line in text.split("\n"):
        lines.append(" ".join(line.split()[:left]))
        left -= len(line.split())
        if left <= 0:
            break
    return article("\n".join(lines))
