"""The history beside the texts: filtered, opened from, and gone back in."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.modeltest import ModelTester

from newsannot import verbs
from newsannot.acts import Act, Change, JudgementRow, Verb, now
from newsannot.gui import retracing
from newsannot.gui.choice import Choice
from newsannot.gui.history import History
from newsannot.gui.history_model import Column, HistoryModel
from newsannot.gui.history_window import HistoryWindow, Since
from newsannot.gui.history_words import summary, undo_question, what, when
from newsannot.model import Annotator, Judgement, Reason, Span, Verdict
from newsannot.store import Store
from newsannot.store.history import Count, Entry, Kind, Steps
from newsannot.store.journal import State
from tests.gui.conftest import DERIVED, Bench, place
from tests.samples import sample

pytestmark = pytest.mark.gui

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
KIM = Annotator("kim", "Kim")
OTHER = sample("Another source.", "Another text, about the sea.")


class Shown:
    """The window of the history, as somebody uses it."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.qtbot = bench.qtbot
        bench.key(Key.Key_H, CONTROL)
        found = bench.window.findChild(HistoryWindow)
        assert found
        self.window = found
        hand = bench.window.findChild(History)
        assert hand
        self._hand = hand
        self.settle()

    def settle(self) -> None:
        """Wait until the list is up to date."""
        hand = self._hand
        self.qtbot.waitUntil(lambda: hand._task is None and not hand._waiting.isActive())

    def rows(self, column: Column = Column.WHAT) -> list[str]:
        model = self.window.model
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    def pick(self, choice: Choice, data: object) -> None:
        """With the keys, as far as the entry."""
        choice.setFocus()
        way = choice.findData(data) - choice.currentIndex()
        for _ in range(abs(way)):
            self.qtbot.keyClick(choice, Key.Key_Down if way > 0 else Key.Key_Up)
        assert choice.currentData() == data
        self.settle()

    def click(self, row: int) -> None:
        table = self.window.rows
        box = table.visualRect(self.window.model.index(row, Column.WHAT))
        left = Qt.MouseButton.LeftButton
        self.qtbot.mouseClick(table.viewport(), left, pos=box.center())

    def move_to(self, row: int) -> None:
        self.window.rows.setFocus()
        self.window.rows.setCurrentIndex(self.window.model.index(row, 0))

    def press(self, button: QPushButton) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()


def tag(bench: Bench, words: str, verdict: Verdict) -> None:
    session = bench.session
    session.do(verbs.tag(session.desk(), bench.claim(words).id, verdict))


@pytest.fixture
def busy(bench: Bench) -> Bench:
    """Kim has tagged one claim, I two, and another pair came in between."""
    session = bench.session
    me = session.annotator
    session.know(KIM)
    tag(bench, "double", Verdict.UNSUPPORTED)
    session.know(me)
    tag(bench, "promised", Verdict.EMBELLISHED)
    session.store.add_pair(OTHER)
    tag(bench, "93", Verdict.MATCHING)
    return bench


def test_entries_are_listed_newest_first_with_who_and_where(busy: Bench) -> None:
    shown = Shown(busy)
    assert shown.rows() == [
        "Tagged matching: Exactly 93 workers repair it.",
        "The pair came into the set",
        "Tagged embellished: Mayor Ruiz promised the bridge will reopen in May.",
        "Tagged unsupported: Traffic will double.",
        "The pair came into the set",
    ]
    assert shown.rows(Column.WHO) == ["Me", "", "Me", "Kim", ""]
    assert shown.rows(Column.PAIR)[1] == "Another text, about the sea."
    assert all(words.startswith("Today ") for words in shown.rows(Column.WHEN))
    assert shown.window.summary.text() == "3 tags, 2 new pairs by Me and Kim"


def test_they_are_filtered_by_person_pair_kind_and_day(busy: Bench) -> None:
    shown = Shown(busy)
    window = shown.window
    shown.pick(window.person, "kim")
    assert shown.rows() == ["Tagged unsupported: Traffic will double."]
    assert window.summary.text() == "1 tag by Kim"
    shown.pick(window.person, None)
    shown.pick(window.kind, Kind.PAIRS)
    assert len(shown.rows()) == 2
    shown.pick(window.pair, True)
    assert len(shown.rows()) == 1
    shown.pick(window.kind, None)
    shown.pick(window.since, Since.TODAY)
    assert len(shown.rows()) == 4
    shown.pick(window.since, Since.DAY)
    assert window.day.isVisible()
    window.day.setDate(window.day.date().addDays(1))
    shown.settle()
    assert shown.rows() == []
    assert window.summary.text().startswith("Nothing has changed since ")


def test_what_changed_since_one_last_worked_is_told(busy: Bench) -> None:
    hand = busy.window.findChild(History)
    assert hand
    assert hand._begun < now()  # the set was opened before
    hand._begun = now()
    busy.session.know(KIM)
    tag(busy, "weather", Verdict.MATCHING)
    busy.session.know(Annotator("me", "Me"))
    shown = Shown(busy)
    shown.pick(shown.window.since, Since.LAST_WORK)
    assert shown.rows(Column.WHO) == ["Kim"]
    assert shown.window.summary.text().startswith("1 tag by Kim since ")


def test_a_click_opens_pair_and_claim_and_so_does_enter(busy: Bench) -> None:
    shown = Shown(busy)
    shown.click(1)
    assert busy.pair.id == OTHER.id
    shown.move_to(3)
    assert busy.pair.id == OTHER.id
    shown.qtbot.keyClick(shown.window.rows, Key.Key_Return)
    assert busy.pair.id == "bridge"
    assert busy.presenter.claim
    assert busy.presenter.claim.text == "Traffic will double."


def test_what_was_undone_says_so(busy: Bench) -> None:
    shown = Shown(busy)
    shown.qtbot.keyClick(shown.window.rows, Key.Key_Z, CONTROL)
    shown.settle()
    assert shown.rows()[:2] == [
        "Took back matching: Exactly 93 workers repair it.",
        "Undone · Tagged matching: Exactly 93 workers repair it.",
    ]
    model = shown.window.model
    quiet = model.index(1, Column.WHAT).data(Qt.ItemDataRole.ForegroundRole)
    assert quiet == busy.window.theme.quiet
    assert model.index(2, Column.WHAT).data(Qt.ItemDataRole.ForegroundRole) is None


def test_acts_back_to_one_are_undone_after_a_word_and_come_again(busy: Bench) -> None:
    before = busy.pair
    shown = Shown(busy)
    window = shown.window
    shown.move_to(2)
    shown.press(window.back)
    asked = window.question.text()
    assert asked.startswith("Takes back 2 acts of yours in «Mayor Ruiz promised")
    assert asked.endswith("this one and all that you did after it. Redo brings them back.")
    assert busy.pair == before
    shown.press(window.question.yes)
    assert window.question.isHidden()
    assert busy.judged("promised") is None
    assert busy.judged("93") is None
    assert [judged.annotator for judged in busy.claim("double").judgements] == ["kim"]
    shown.settle()
    assert window.forth.text() == "Redo all 2"
    shown.press(window.forth)
    assert busy.pair.claims == before.claims
    assert window.forth.isHidden()


def test_the_question_is_dismissed_by_esc_and_by_choosing_another_entry(busy: Bench) -> None:
    shown = Shown(busy)
    window = shown.window
    for dismiss in (lambda: shown.qtbot.keyClick(window, Key.Key_Escape), lambda: shown.move_to(0)):
        shown.move_to(2)
        shown.press(window.back)
        assert window.question.isVisible()
        dismiss()
        assert window.question.isHidden()
        assert window.isVisible()
    shown.qtbot.keyClick(window, Key.Key_Escape)
    assert window.isHidden()
    assert busy.own("promised").verdict is Verdict.EMBELLISHED


def test_only_ones_own_acts_that_stand_can_be_gone_back_to(busy: Bench) -> None:
    shown = Shown(busy)
    back = shown.window.back
    for row, why in ((1, "Only your own"), (3, "Only your own"), (0, "")):
        shown.move_to(row)
        assert back.isEnabled() is not why.startswith("Only")
        assert back.toolTip().startswith(why)
    busy.session.undo()
    shown.settle()
    shown.move_to(1)
    assert not back.isEnabled()
    assert "does not stand" in back.toolTip()


def test_where_others_built_on_an_act_nothing_goes_and_it_is_named(busy: Bench) -> None:
    session = busy.session
    claim = busy.claim("weather").id
    session.do(
        verbs.move_claim(session.desk(), claim, Span(*place(DERIVED, "“We hope for dry weather")))
    )
    session.do(verbs.toggle_unsure(session.desk(), busy.claim("93").id))
    session.know(KIM)
    session.do(verbs.tag(session.desk(), claim, Verdict.MATCHING))
    session.know(Annotator("me", "Me"))
    shown = Shown(busy)
    before = busy.pair
    shown.move_to(5)
    shown.press(shown.window.back)
    shown.press(shown.window.question.yes)
    assert busy.pair == before
    said = shown.window.notice.text()
    assert said.startswith("Nothing was taken back: of «Set the ends of the claim")
    assert "another annotator has judged the claim since" in said
    chosen = shown.window.chosen()
    assert chosen
    assert chosen.act
    assert chosen.act.verb is Verb.MOVE_CLAIM


def test_nothing_of_others_is_listed_while_their_verdicts_are_hidden(busy: Bench) -> None:
    shown = Shown(busy)
    busy.window.actions_["blind"].trigger()
    shown.settle()
    assert shown.rows(Column.WHO) == ["Me", "", "Me", ""]
    assert not shown.window.person.isEnabled()
    assert shown.window.summary.text() == "2 tags, 2 new pairs by Me"


def test_a_new_act_comes_on_top_and_the_chosen_entry_stays_chosen(busy: Bench) -> None:
    shown = Shown(busy)
    shown.move_to(2)
    tag(busy, "weather", Verdict.MATCHING)
    shown.settle()
    assert shown.rows()[0] == "Tagged matching: “We hope for dry weather,” she added."
    assert shown.window.rows.currentIndex().row() == 3


# The model


def entry(number: int, **facts: Any) -> Entry:
    return Entry(number, "2026-11-03T14:32:00.000Z", "p", "T", **facts)


def test_only_pages_that_are_looked_at_are_read(qtmodeltester: ModelTester) -> None:
    read: list[int] = []

    def fetch(numbers: Sequence[int]) -> list[Entry]:
        read.append(len(numbers))
        return [entry(number) for number in numbers]

    parent = QObject()
    model = HistoryModel(parent)
    model.show_all(array("q", range(1_000_000, 0, -1)), fetch)
    assert model.rowCount() == 1_000_000
    assert model.rowCount(model.index(0, 0, QModelIndex())) == 0
    for row in (0, 1, 999_999, 500_000, 500_001):
        found = model.entry(row)
        assert found
        assert found.number == 1_000_000 - row
    assert read == [32, 32, 32]
    assert model.entry(1_000_000) is None
    model.show_all(array("q", [3, 2, 1]), fetch)
    qtmodeltester.check(model)


def test_an_entry_that_has_gone_meanwhile_leaves_its_row_empty() -> None:
    parent = QObject()
    model = HistoryModel(parent)
    model.show_all(array("q", [1]), lambda _: [])
    assert model.index(0, 0).data() is None


# The words


def act(verb: Verb, before: Judgement | None, after: Judgement | None) -> Act:
    rows = [JudgementRow("p", "c", "a", judged) if judged else None for judged in (before, after)]
    return Act("a", "", verb, "p", (Change(rows[0], rows[1]),))


MATCHING = Judgement("a", Verdict.MATCHING)


@pytest.mark.parametrize(
    ("done", "words"),
    [
        (act(Verb.TAG, None, MATCHING), "Tagged matching"),
        (act(Verb.ACCEPT, None, MATCHING), "Accepted matching"),
        (act(Verb.CLEAR, MATCHING, None), "Cleared the verdict"),
        (act(Verb.UNDO, MATCHING, None), "Took back matching"),
        (act(Verb.REDO, None, MATCHING), "Gave matching again"),
        (act(Verb.UNDO, MATCHING, MATCHING), "Took a step back"),
        (act(Verb.NOTE, None, Judgement("a", note="why so?")), "Noted «why so?» on"),
        (act(Verb.NOTE, Judgement("a", note="why"), None), "Deleted the note"),
        (
            act(Verb.REASON, None, Judgement("a", reasons=(Reason.ADDED_CAUSE,))),
            "Gave the reason added cause",
        ),
        (
            act(Verb.REASON, Judgement("a", reasons=(Reason.ADDED_CAUSE,)), None),
            "Took away the reason added cause",
        ),
    ],
)
def test_an_act_is_told_with_what_it_gave_or_took(done: Act, words: str) -> None:
    assert what(entry(1, act=done, state=State.DONE)) == words
    assert what(entry(1, act=done, state=State.DONE, words="W")) == f"{words}: W"


def test_every_verb_has_words_of_something_done() -> None:
    for verb in Verb:
        if verb is not Verb.NOTE:
            done = what(entry(1, act=Act("a", "", verb, "p", ()), state=State.DONE))
            assert done[0].isupper()


def test_the_sum_names_people_and_the_day() -> None:
    names = {"a": "Ana", "k": "Kim", "l": "Lea", "m": "Max"}
    counts = (
        Count(Verb.TAG, "a", 30),
        Count(Verb.ACCEPT, "k", 4),
        Count(Verb.NOTE, "k", 5),
        Count(None, "", 2),
    )
    day = f"{datetime.now(UTC).year}-11-03T12:00:00.000Z"
    assert summary(counts, names, day) == "34 tags, 5 notes, 2 new pairs by Ana and Kim since 3 Nov"
    assert summary(counts[3:], names, "") == "2 new pairs"
    assert summary((), names, "") == "Nothing has been done yet"
    many = (*counts, Count(Verb.TAG, "l", 3), Count(Verb.TAG, "m", 2))
    assert summary(many, names, "").endswith("by Ana, Kim and 2 more")


def test_times_are_those_of_the_place() -> None:
    today = datetime.now(UTC)
    assert when(today.isoformat().replace("+00:00", "Z")).startswith("Today ")
    old = (today - timedelta(days=800)).isoformat().replace("+00:00", "Z")
    assert when(old).split()[2] == old[:4]
    assert when("no time") == "no time"


def test_the_question_names_up_to_three_pairs() -> None:
    one = "Takes back this act of yours in «T». Redo brings it back."
    assert undo_question(Steps(1, ("T",))) == one
    assert "yours in «A», «B» and 3 more: this one" in undo_question(Steps(9, tuple("ABCDE")))


def test_many_acts_are_taken_back_while_the_set_is_closed(
    busy: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retracing, "_FEW", 1)
    before = busy.pair.claims
    shown = Shown(busy)
    hand = shown.window.findChild(retracing.Retracing)
    assert hand

    def ended() -> bool:
        return not hand._work.under_way and busy.presenter.session is not busy.session

    shown.move_to(2)
    shown.press(shown.window.back)
    shown.press(shown.window.question.yes)
    busy.qtbot.waitUntil(ended)
    shown.settle()
    session = busy.presenter.session
    assert session
    assert session.pair
    assert session.pair.id == "bridge"
    assert [bool(claim.judgements) for claim in session.pair.claims] == [False, False, False, True]
    busy.session = session
    shown.press(shown.window.forth)
    busy.qtbot.waitUntil(ended)
    assert busy.presenter.pair
    assert busy.presenter.pair.claims == before


def test_in_another_set_nothing_of_the_one_before_can_be_undone(
    busy: Bench, tmp_path: Path
) -> None:
    """An act's number means another act there."""
    other = tmp_path / "other.newsannot"
    Store(other).close()
    shown = Shown(busy)
    shown.move_to(2)
    shown.press(shown.window.back)
    assert shown.window.question.isVisible()
    busy.opening.open_anew(other)
    assert shown.window.question.isHidden()
    assert not shown.window.back.isEnabled()
    shown.settle()
    assert shown.rows() == []
