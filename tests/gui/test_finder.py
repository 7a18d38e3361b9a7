"""Finding in both texts by keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from newsannot import record
from newsannot.gui import find_bar, finder, searching
from newsannot.gui.layers import MarkGroup
from newsannot.gui.searching import Hit, Hits
from newsannot.model import Side, Span
from tests.gui.conftest import DERIVED, SOURCE, Bench

pytestmark = pytest.mark.gui

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def type_(bench: Bench, words: str) -> None:
    bench.qtbot.keyClicks(bench.focus(), words)
    settle(bench)


def settle(bench: Bench) -> None:
    """Until nothing is searched for any more."""
    bench.qtbot.waitUntil(lambda: bench.finder._search is None)


def find(bench: Bench, words: str) -> None:
    bench.key(Key.Key_F, CONTROL)
    type_(bench, words)


def said(bench: Bench) -> str:
    return bench.finder.bar.text()


def marked(bench: Bench, group: MarkGroup = MarkGroup.FOUND) -> list[tuple[str, str]]:
    found = []
    for side, text in ((Side.SOURCE, SOURCE), (Side.DERIVED, DERIVED)):
        index = bench.presenter.pane(side).view.sheet.marks.group(group)
        placed = index.within(0, len(text))
        found += [(side.value, text[p.mark.start : p.mark.end]) for p in placed]
    return found


def here(bench: Bench) -> Hit:
    """The hit that stands out."""
    ((side, _),) = marked(bench, MarkGroup.FOUND_HERE)
    index = bench.presenter.pane(Side(side)).view.sheet.marks.group(MarkGroup.FOUND_HERE)
    (placed,) = index.within(0, 10_000)
    return Hit(Side(side), Span(placed.mark.start, placed.mark.end))


def terms(bench: Bench) -> list[str]:
    return [look.term for look in bench.presenter.trail.looks if look.term]


def hit(side: Side, words: str, number: int = 0) -> Hit:
    text = SOURCE if side is Side.SOURCE else DERIVED
    start = -1
    for _ in range(number + 1):
        start = text.index(words, start + 1)
    return Hit(side, Span(start, start + len(words)))


def test_words_are_found_in_both_texts_while_they_are_typed(bench: Bench) -> None:
    find(bench, "br")
    assert marked(bench) == [("source", "br"), ("source", "br"), ("derived", "br")]
    type_(bench, "IDGE")
    assert marked(bench) == [("source", "bridge"), ("source", "bridge"), ("derived", "bridge")]
    assert said(bench) == "3 of 3: 2 in the source, 1 in the derived article"


def test_what_is_typed_in_the_bar_tags_nothing(bench: Bench) -> None:
    find(bench, "mue")
    bench.key(Key.Key_Return)
    bench.key(Key.Key_Backspace)
    assert bench.judged("promised") is None


def test_the_first_hit_shown_is_the_one_after_the_cursor(bench: Bench) -> None:
    bench.window.source.setFocus()
    bench.window.source.set_caret(SOURCE.index("Some"))
    find(bench, "bridge")
    assert here(bench) == hit(Side.SOURCE, "bridge", 1)


def test_enter_and_f3_go_through_both_texts_and_round_the_end(bench: Bench) -> None:
    find(bench, "bridge")
    walked = []
    for key, modifier in (
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Key.Key_F3, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Enter, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Return, SHIFT),
        (Key.Key_F3, SHIFT),
    ):
        bench.key(key, modifier)
        walked.append(here(bench))
    first, second = hit(Side.SOURCE, "bridge"), hit(Side.SOURCE, "bridge", 1)
    assert walked == [first, second, hit(Side.DERIVED, "bridge"), second, first]
    assert said(bench) == "1 of 3: 2 in the source, 1 in the derived article"


def test_enter_before_the_hits_are_there_goes_on_when_they_are(bench: Bench) -> None:
    bench.key(Key.Key_F, CONTROL)
    bench.qtbot.keyClicks(bench.focus(), "bridge")
    bench.key(Key.Key_Return)
    settle(bench)
    assert here(bench) == hit(Side.SOURCE, "bridge")


def test_the_buttons_do_what_the_keys_do_and_enter_on_them_accepts_no_suggestion(
    bench: Bench,
) -> None:
    find(bench, "bridge")
    bar = bench.finder.bar
    bench.qtbot.mouseClick(bar.next, Qt.MouseButton.LeftButton)
    assert here(bench) == hit(Side.SOURCE, "bridge")
    bench.qtbot.mouseClick(bar.previous, Qt.MouseButton.LeftButton)
    assert here(bench) == hit(Side.DERIVED, "bridge")
    bar.case.setFocus()
    bench.key(Key.Key_Return)
    assert bench.judged("promised") is None


def test_escape_clears_and_gives_the_keys_back(bench: Bench) -> None:
    bench.window.claims.setFocus()
    before = bench.focus()
    find(bench, "bridge")
    bench.key(Key.Key_Escape)
    assert bench.finder.bar.isHidden()
    assert bench.focus() is before
    assert marked(bench) == marked(bench, MarkGroup.FOUND_HERE) == []


def test_escape_closes_the_bar_from_a_text_too_also_beside_a_message(bench: Bench) -> None:
    find(bench, "bridge")
    bench.window.notice.say("Something happened")
    bench.window.derived.setFocus()
    bench.key(Key.Key_Escape)
    bench.key(Key.Key_Escape)
    assert bench.finder.bar.isHidden()
    assert bench.window.notice.isHidden()


def test_the_last_words_are_there_again_selected_and_are_found_again(bench: Bench) -> None:
    find(bench, "bridge")
    bench.key(Key.Key_Escape)
    bench.key(Key.Key_F, CONTROL)
    settle(bench)
    assert len(marked(bench)) == 3
    type_(bench, "workers")
    assert marked(bench) == [("source", "workers"), ("derived", "workers")]


def test_f3_goes_on_from_the_hit_where_the_bar_was_closed(bench: Bench) -> None:
    find(bench, "bridge")
    bench.key(Key.Key_Return)
    bench.key(Key.Key_Escape)
    bench.key(Key.Key_F3)
    settle(bench)
    assert here(bench) == hit(Side.SOURCE, "bridge", 1)


def test_a_hit_gone_to_in_the_source_is_left_selected_and_is_linked_by_one_key(
    bench: Bench,
) -> None:
    find(bench, "39")
    bench.key(Key.Key_Return)
    bench.key(Key.Key_Escape)
    bench.key(Key.Key_L)
    assert [piece.text for piece in bench.own("promised").evidence] == ["39"]


def test_a_hit_gone_to_in_the_derived_text_is_not_selected_for_a_verdict_would_make_a_claim_of_it(
    bench: Bench,
) -> None:
    find(bench, "93")
    bench.key(Key.Key_Return)
    bench.key(Key.Key_Escape)
    assert bench.window.derived.selection() is None
    assert bench.window.derived.caret() == DERIVED.index("93")


def test_words_that_are_nowhere_are_said_to_be_nowhere(bench: Bench) -> None:
    find(bench, "tunnel")
    assert said(bench) == "Neither in the source nor in the derived text"
    assert not bench.finder.bar.next.isEnabled()
    assert "Nothing is found yet" in bench.finder.bar.next.toolTip()


def test_capitals_count_when_the_switch_is_on(bench: Bench) -> None:
    find(bench, "mayor")
    assert len(marked(bench)) == 2
    bench.finder.bar.case.setFocus()
    bench.key(Key.Key_Space)
    settle(bench)
    assert marked(bench) == []


def test_a_regular_expression_is_one_only_when_the_switch_is_on(bench: Bench) -> None:
    find(bench, r"\d+")
    assert marked(bench) == []
    bench.finder.bar.expression.setFocus()
    bench.key(Key.Key_Space)
    settle(bench)
    assert marked(bench) == [("source", "39"), ("derived", "93")]


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("(39", "Not a regular expression, at character 4: missing closing parenthesis."),
        (r"^(\w+\W?)*[#~]", "This expression takes too long to match. Make it plainer."),
    ],
)
def test_a_pattern_that_will_not_do_says_why(bench: Bench, pattern: str, sentence: str) -> None:
    find(bench, "")
    bench.finder.bar.expression.click()
    bench.finder.bar.field.setFocus()
    type_(bench, pattern)
    assert said(bench) == sentence
    assert marked(bench) == []


def test_the_words_selected_in_one_text_are_found_in_the_other(bench: Bench) -> None:
    bench.select("source", "dry weather")
    bench.window.source.setFocus()
    bench.key(Key.Key_F, CONTROL | SHIFT)
    settle(bench)
    assert here(bench) == hit(Side.DERIVED, "dry weather")
    bench.key(Key.Key_Return)
    assert here(bench) == hit(Side.SOURCE, "dry weather")


def test_where_the_other_text_lacks_the_words_no_hit_is_shown(bench: Bench) -> None:
    bench.select("derived", "promised")
    bench.key(Key.Key_F, CONTROL | SHIFT)
    settle(bench)
    assert said(bench) == "0 in the source, 1 in the derived article"
    assert marked(bench, MarkGroup.FOUND_HERE) == []


def test_without_a_selection_there_is_nothing_to_find_in_the_other_text(bench: Bench) -> None:
    action = bench.window.actions_["find_across"]
    assert not action.isEnabled()
    assert "Select words in one of the texts first" in action.toolTip()
    bench.select("derived", "promised")
    assert action.isEnabled()


def test_another_pair_is_searched_for_the_words_in_the_bar(bench: Bench) -> None:
    other = record.new_pair(record.article("Ruiz came."), record.article("Ruiz went. A bridge."))
    bench.session.store.add_pair(replace(other, id="other"))
    find(bench, "bridge")
    bench.session.open_pair("other")
    settle(bench)
    assert said(bench) == "1 of 1: 0 in the source, 1 in the derived article"


def test_the_bar_goes_with_the_pair(bench: Bench) -> None:
    find(bench, "bridge")
    bench.presenter.set_session(None)
    assert bench.finder.bar.isHidden()


def test_hits_beyond_a_number_are_counted_and_not_marked(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finder, "MOST_MARKS", 3)
    find(bench, "e")
    assert len(marked(bench)) == 6
    assert said(bench).endswith("; 3 marked in each")


def test_of_very_many_hits_it_is_said_that_there_are_more(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finder, "MOST_HITS", 3)
    monkeypatch.setattr(searching, "MOST_HITS", 3)
    find(bench, "bridge")
    assert said(bench) == "3 of 3: 2 in the source, 1 in the derived article"
    bench.key(Key.Key_Escape)
    find(bench, "e")
    assert said(bench) == "4 of 6+: 3+ in the source, 3+ in the derived article"


def test_counts_are_spoken_to_a_screen_reader(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(find_bar, "announce", lambda _widget, text: spoken.append(text))
    find(bench, "workers")
    assert spoken[-1].endswith("1 in the source, 1 in the derived article")


def test_words_that_stay_are_meant_and_keystrokes_on_the_way_are_not(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.finder._pause.setInterval(50)
    bench.key(Key.Key_F, CONTROL)
    bench.qtbot.keyClicks(bench.focus(), "bridge")
    bench.qtbot.waitUntil(lambda: bool(terms(bench)))
    assert terms(bench) == ["bridge"]


def test_hits_are_numbered_from_the_source_to_the_derived_text_and_round_the_end() -> None:
    hits = Hits((Span(5, 6), Span(9, 10)), (Span(3, 4),))
    assert [hits[n].side for n in range(3)] == [Side.SOURCE, Side.SOURCE, Side.DERIVED]
    assert hits.first_from(Side.SOURCE, 6) == 1
    assert hits.first_from(Side.SOURCE, 10) == 2
    assert hits.first_from(Side.DERIVED, 3) == 2
    assert hits.first_from(Side.DERIVED, 4) == 0
    assert Hits().first_from(Side.DERIVED, 4) == 0


def test_what_was_found_in_the_pair_before_cannot_be_gone_to_in_the_next(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    find(bench, "double")
    monkeypatch.setattr("newsannot.session._LONG", 2)
    other = record.new_pair(record.article("One text."), record.article("Another."))
    bench.session.store.add_pair(other)
    bench.session.open_pair(other.id)
    bench.key(Key.Key_F3)
    assert marked(bench, MarkGroup.FOUND_HERE) == []
    bench.qtbot.waitUntil(lambda: said(bench) == "Neither in the source nor in the derived text")


def test_the_keys_go_to_the_derived_text_where_what_had_them_is_hidden_by_now(
    bench: Bench,
) -> None:
    bench.window.claims.list.setFocus()
    find(bench, "bridge")
    bench.key(Key.Key_F9)
    bench.key(Key.Key_Escape)
    assert bench.window.derived.view.hasFocus()
