"""Records of pairs, opened in the window: what comes, what stays, and what is said of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest

from newsannot import record
from newsannot.formats import jsonl
from newsannot.model import Annotator, Judgement, Origin, Pair, Verdict
from newsannot.store import Store
from tests.gui.conftest import ME, PATIENCE, Bench, bridge_pair

pytestmark = [
    pytest.mark.gui,
]

KIM = Annotator("kim", "Kim Lee")


def judged(pair: Pair, who: Annotator, *verdicts: Verdict) -> Pair:
    """The pair with verdicts of a person's on its first claims."""
    claims = list(pair.claims)
    for number, verdict in enumerate(verdicts):
        said = (*claims[number].judgements, Judgement(who.id, verdict))
        claims[number] = replace(claims[number], origin=Origin.MANUAL, judgements=said)
    return replace(pair, claims=tuple(claims), annotators=(*pair.annotators, who))


def sent(path: Path, *pairs: Pair) -> Path:
    assert jsonl.write(path, pairs) == ()
    return path


def many(number: int) -> list[Pair]:
    return [replace(bridge_pair(), id=f"pair {n}") for n in range(number)]


def settled(bench: Bench, words: str) -> None:
    def said() -> None:
        assert words in bench.said()

    bench.qtbot.waitUntil(said, timeout=PATIENCE)


def test_a_colleagues_verdicts_come_to_the_pair_on_the_desk_beside_the_own(
    bench: Bench, tmp_path: Path
) -> None:
    path = sent(tmp_path / "kim.newspair", judged(bench.pair, KIM, Verdict.MATCHING))
    bench.key(Qt.Key.Key_E)
    bench.opening.open_files([path])
    verdicts = {said.annotator: said.verdict for said in bench.claim("promised").judgements}
    assert verdicts == {"me": Verdict.EMBELLISHED, "kim": Verdict.MATCHING}
    assert bench.window.notice.text() == (
        "The set had this pair. Added: verdicts of Kim Lee: 1. Undo does not take that back."
    )
    bench.window.actions_["undo"].trigger()
    assert [said.annotator for said in bench.claim("promised").judgements] == ["kim"]


def test_what_one_person_said_otherwise_in_both_stays_and_is_told_with_the_claim(
    bench: Bench, tmp_path: Path
) -> None:
    path = sent(tmp_path / "old.newspair", judged(bench.pair, ME, Verdict.MATCHING))
    bench.key(Qt.Key.Key_E)
    bench.opening.open_files([path])
    assert bench.own("promised").verdict == "embellished"
    assert bench.window.notice.text() == (
        "The pair was there already, unchanged.\n"
        "Left out of old.newspair: claim 1, Me: matching in the record, embellished in the set."
    )


def test_who_hides_others_verdicts_is_not_told_what_a_record_brought_of_them(
    bench: Bench, tmp_path: Path
) -> None:
    bench.window.actions_["blind"].trigger()
    first = sent(tmp_path / "a.newspair", judged(bench.pair, KIM, Verdict.MATCHING))
    other = sent(tmp_path / "b.newspair", judged(bench.pair, KIM, Verdict.UNSUPPORTED))
    for path, said in ((first, "Added: what others say"), (other, "Left out of b.newspair: what")):
        bench.opening.open_files([path])
        told = bench.window.notice.text()
        assert said in told
        assert not any(word in told for word in ("Kim", "matching", "unsupported"))


def test_a_pair_that_is_there_as_it_comes_is_said_in_passing_and_stays_in_its_place(
    bench: Bench, tmp_path: Path
) -> None:
    path = sent(tmp_path / "same.newspair", bench.pair)
    bench.key(Qt.Key.Key_E)
    claim = bench.presenter.claim
    bench.opening.open_files([path])
    assert bench.said() == "The pair was there already, unchanged."
    assert bench.presenter.claim == claim


def test_a_pair_of_other_texts_under_the_same_id_is_refused_by_name(
    bench: Bench, tmp_path: Path
) -> None:
    other = record.new_pair(record.article("Other."), record.article("Text."))
    path, before = sent(tmp_path / "x.newspair", replace(other, id="bridge")), bench.pair
    bench.opening.open_files([path])
    said = "x.newspair was refused: the set has a pair bridge of other texts."
    assert bench.window.notice.text() == said
    assert bench.pair == before


def test_all_pairs_of_a_file_are_taken_in_while_the_window_goes_on(
    bench: Bench, tmp_path: Path
) -> None:
    path = sent(tmp_path / "in.jsonl", *many(45), judged(bench.pair, KIM, Verdict.MATCHING))
    with path.open("a", encoding="utf-8") as file:
        file.write("{\n")
    bench.opening.open_files([path])
    bench.key(Qt.Key.Key_E)  # it is not waited for
    assert bench.own("promised").verdict == "embellished"
    settled(bench, "in.jsonl, line 47 was refused: not JSON")
    assert len([*bench.session.store.pair_ids()]) == 46
    assert "Pairs taken in: 45." in bench.said()
    assert "verdicts of Kim Lee: 1" in bench.said()
    assert bench.pair.id == "bridge"
    assert {said.annotator for said in bench.claim("promised").judgements} == {"me", "kim"}


def test_the_first_pair_of_a_file_is_shown_where_none_was(bench: Bench, tmp_path: Path) -> None:
    bench.presenter.set_session(None)
    bench.opening.open_files([sent(tmp_path / "in.jsonl", *many(3))])
    settled(bench, "Pairs taken in: 3.")
    assert bench.presenter.pair
    assert bench.presenter.pair.id == "pair 0"


def test_a_note_that_is_being_written_is_kept_where_a_record_comes(
    bench: Bench, tmp_path: Path
) -> None:
    path = sent(tmp_path / "kim.newspair", judged(bench.pair, KIM, Verdict.MATCHING))
    bench.key(Qt.Key.Key_Slash)
    bench.qtbot.keyClicks(bench.focus(), "seen")
    bench.opening.open_files([path])
    assert bench.own("promised").note == "seen"


def test_another_set_that_is_opened_meanwhile_gets_none_of_the_pairs(
    bench: Bench, tmp_path: Path
) -> None:
    other = tmp_path / "other.newsannot"
    Store(other).close()
    bench.opening.open_files([sent(tmp_path / "in.jsonl", *many(45))])
    bench.opening.open_files([other])
    settled(bench, "The rest was left, for another set was opened.")
    assert bench.presenter.session
    assert [*bench.presenter.session.store.pair_ids()] == []


def test_files_that_come_while_others_are_taken_in_wait_for_their_turn(
    bench: Bench, tmp_path: Path
) -> None:
    bench.opening.open_files([sent(tmp_path / "in.jsonl", *many(25))])
    bench.opening.open_files([sent(tmp_path / "last.newspair", replace(bridge_pair(), id="last"))])
    bench.qtbot.waitUntil(lambda: bench.session.store.has_pair("last"), timeout=PATIENCE)
    assert len([*bench.session.store.pair_ids()]) == 27
    assert bench.pair.id == "last"


def test_a_set_that_is_read_only_takes_nothing_and_says_so(bench: Bench, tmp_path: Path) -> None:
    held = tmp_path / "held.newsannot"
    with Store(held) as store:
        store.add_pair(bridge_pair())
        bench.opening.open_files([held])
        path = sent(tmp_path / "kim.newspair", judged(bridge_pair(), KIM, Verdict.MATCHING))
        bench.opening.open_files([path])
        assert "held.newsannot: cannot be written to." in bench.said()
        bench.presenter.set_session(None)


def test_of_many_bad_lines_some_are_told_and_the_others_counted(
    bench: Bench, tmp_path: Path
) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text("{}\n" * 250)
    bench.opening.open_files([path])
    settled(bench, "Left out or refused beside these: 245.")
    assert "in.jsonl, line 5 was refused" in bench.said()
    assert "line 6" not in bench.said()


def test_what_is_left_when_the_window_closes_is_not_taken_in(bench: Bench, tmp_path: Path) -> None:
    bench.opening.open_files([sent(tmp_path / "in.jsonl", *many(45))])
    bench.qtbot.waitUntil(lambda: len([*bench.session.store.pair_ids()]) > 3, timeout=PATIENCE)
    bench.opening.close()
    taken = len([*bench.session.store.pair_ids()])
    QThreadPool.globalInstance().waitForDone()
    QTest.qWait(50)
    assert len([*bench.session.store.pair_ids()]) == taken < 46


def test_all_that_is_told_of_records_counts_as_one_of_what_was_opened(
    bench: Bench, tmp_path: Path
) -> None:
    ours = [
        replace(judged(bench.pair, ME, *[Verdict.MATCHING] * 4), id=f"pair {n}") for n in (1, 2)
    ]
    theirs = [
        replace(judged(bench.pair, ME, *[Verdict.UNSUPPORTED] * 4), id=pair.id) for pair in ours
    ]
    bench.opening.open_files([sent(tmp_path / "in.jsonl", *ours)])
    settled(bench, "Pairs taken in: 2.")
    bench.opening.open_files([sent(tmp_path / "in.jsonl", *theirs)])
    settled(bench, "Left out or refused beside these: 3.")
    assert bench.window.notice.text().count("Left out of") == 5
    assert "could not be opened" not in bench.window.notice.text()
