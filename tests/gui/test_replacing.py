"""Another text for one of a pair's two: asked for, compared, decided by keys and mouse, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from newsannot import record, verbs
from newsannot.gui.reanchoring import ReanchoringDialog
from newsannot.gui.replacement_dialog import ReplacementDialog
from newsannot.gui.replacing import Replacing
from newsannot.model import Entity, Role, Side, Span, Verdict
from newsannot.originals import Arrival
from newsannot.session import Session
from newsannot.store import Store
from tests.gui.conftest import DERIVED, ME, PATIENCE, SOURCE, Bench, place

pytestmark = pytest.mark.gui

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
FIRST, SECOND = "Mayor Ruiz promised", "Exactly 93 workers"


@pytest.fixture
def replacing(bench: Bench) -> Replacing:
    return Replacing(bench.window, bench.presenter, bench.opening)


def tag(bench: Bench, *words: str) -> None:
    for some in words:
        claim = bench.claim(some).id
        assert bench.session.do(verbs.tag(bench.session.desk(), claim, Verdict.MATCHING))


def compare(bench: Bench, replacing: Replacing, side: Side, text: str) -> ReanchoringDialog:
    """The dialog for another text, when it has been compared."""
    replacing.compare(side, Arrival(record.article(text)))
    return shown(bench)


def shown(bench: Bench) -> ReanchoringDialog:
    def compared() -> None:
        found = bench.window.findChildren(ReanchoringDialog)
        assert [d.summary.text() == "Comparing the texts" for d in found] == [False]
        assert found[0].isActiveWindow()

    bench.qtbot.waitUntil(compared, timeout=PATIENCE)
    (dialog,) = bench.window.findChildren(ReanchoringDialog)
    return dialog


def rows(dialog: ReanchoringDialog) -> list[tuple[str, str, str]]:
    tree = dialog.list
    found = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    return [(row.text(0), row.text(1), row.text(3)) for row in found if row]


def press(bench: Bench, dialog: ReanchoringDialog, key: Qt.Key, done: Callable[[], bool]) -> None:
    """A button's key; Qt shows the button pressed for a moment before it clicks it."""
    bench.qtbot.keyClick(dialog.list, key, ALT)
    bench.qtbot.waitUntil(done, timeout=PATIENCE)


def click(bench: Bench, widget: QWidget) -> None:
    bench.qtbot.mouseClick(widget, LEFT)


def test_what_stays_moves_or_is_lost_is_told_by_numbers_first(
    bench: Bench, replacing: Replacing
) -> None:
    tag(bench, FIRST, SECOND)
    dialog = compare(bench, replacing, Side.DERIVED, DERIVED.replace("93", "94"))
    assert dialog.summary.text() == "1 stays, 1 is lost. 1 is still to be decided."
    assert rows(dialog) == [("lost", "claim", "to be decided"), ("stays", "claim", "same place")]
    assert not dialog.accept_button.isEnabled()
    assert dialog.accept_button.toolTip() == "1 is still to be decided."


def test_a_lost_claim_is_placed_at_words_that_are_selected(
    bench: Bench, replacing: Replacing
) -> None:
    tag(bench, SECOND)
    new = DERIVED.replace("93", "94")
    dialog = compare(bench, replacing, Side.DERIVED, new)
    assert not dialog.choice.hand.isEnabled()
    dialog.new.select(Span(*place(new, "Exactly 94 workers repair it.")))
    click(bench, dialog.choice.hand)
    assert rows(dialog)[0][2] == "placed by hand"
    click(bench, dialog.accept_button)
    claim = bench.claim("Exactly 94")
    assert claim.judgements[0].verdict is Verdict.MATCHING
    assert bench.window.derived.view.sheet.text == new
    bench.window.activateWindow()
    bench.session.undo()
    assert bench.pair.derived
    assert bench.pair.derived.text == DERIVED
    assert bench.judged(SECOND)


def test_once_a_span_is_placed_the_keys_are_in_the_list_and_not_at_drop(
    bench: Bench, replacing: Replacing
) -> None:
    tag(bench, SECOND)
    new = DERIVED.replace("93", "94")
    dialog = compare(bench, replacing, Side.DERIVED, new)
    dialog.new.select(Span(*place(new, "Exactly 94 workers repair it.")))
    dialog.choice.hand.setFocus()
    bench.qtbot.keyClick(dialog.choice.hand, Qt.Key.Key_Space)
    assert dialog.focusWidget() is dialog.list
    assert rows(dialog)[0][2] == "placed by hand"


def test_a_lost_claim_is_dropped_by_key_and_the_text_is_taken_by_key(
    bench: Bench, replacing: Replacing
) -> None:
    tag(bench, FIRST, SECOND)
    new = DERIVED.replace("Exactly 93 workers repair it.\n", "\n")
    dialog = compare(bench, replacing, Side.DERIVED, new)
    press(bench, dialog, Qt.Key.Key_D, lambda: rows(dialog)[0] == ("lost", "claim", "dropped"))
    press(bench, dialog, Qt.Key.Key_T, lambda: len(bench.pair.claims) == 1)
    assert [claim.text for claim in bench.pair.claims] == [DERIVED[:50]]
    assert bench.said() == "The text is replaced. Undo brings the old one back."


def test_one_of_several_places_is_chosen_from_a_list(bench: Bench, replacing: Replacing) -> None:
    tag(bench, SECOND)
    words = "Exactly 93 workers repair it."
    new = f"Today. {words} Yes: {words} All is well."
    dialog = compare(bench, replacing, Side.DERIVED, new)
    assert rows(dialog) == [("ambiguous", "claim", "to be decided")]
    places = dialog.choice.places
    assert places.count() == 2
    assert places.item(0).text().startswith("Today. [Exactly 93")
    dialog.choice.places.setFocus()
    bench.qtbot.keyClick(places, Qt.Key.Key_Down)
    press(bench, dialog, Qt.Key.Key_A, lambda: rows(dialog)[0][2] == "place 2")
    click(bench, dialog.accept_button)
    assert bench.pair.claims[0].start == new.rindex(words)


def test_several_are_dropped_at_once(bench: Bench, replacing: Replacing) -> None:
    tag(bench, FIRST, SECOND)
    dialog = compare(bench, replacing, Side.DERIVED, "Quite another text.")
    bench.qtbot.keyClick(dialog.list, Qt.Key.Key_A, CONTROL)
    click(bench, dialog.choice.drop)
    assert [row[2] for row in rows(dialog)] == ["dropped"] * 2
    assert dialog.accept_button.isEnabled()


def test_cancel_changes_nothing(bench: Bench, replacing: Replacing) -> None:
    tag(bench, FIRST)
    before = bench.pair
    dialog = compare(bench, replacing, Side.DERIVED, "Quite another text.")
    bench.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert bench.pair is before
    assert bench.session.undoable() is not None
    assert bench.session.store.unpaired(9) == ()


def test_enter_does_not_take_the_text_by_the_way(bench: Bench, replacing: Replacing) -> None:
    dialog = compare(bench, replacing, Side.DERIVED, "Quite another text.")
    assert dialog.accept_button.isEnabled()
    bench.qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_lost_evidence_is_listed_and_its_judgement_stays(
    bench: Bench, replacing: Replacing
) -> None:
    tag(bench, FIRST)
    claim = bench.claim(FIRST).id
    passage = Span(*place(SOURCE, "Some 39 workers repair it."))
    bench.session.do(verbs.link(bench.session.desk(), claim, passage, Role.SUPPORTS))
    dialog = compare(bench, replacing, Side.SOURCE, SOURCE.replace("39", "40"))
    assert ("lost", "evidence", "dropped") in rows(dialog)
    assert dialog.accept_button.isEnabled()
    click(bench, dialog.accept_button)
    assert bench.own(FIRST).evidence == ()
    assert bench.own(FIRST).verdict is Verdict.MATCHING


def test_other_pairs_with_the_text_get_it_where_that_is_ticked(
    bench: Bench, replacing: Replacing
) -> None:
    bench.session.add(record.article(SOURCE), record.article("Ruiz spoke."))
    other = bench.pair.id
    bench.session.do(verbs.add_mark(bench.session.desk(), Side.SOURCE, Entity(0, 5, "PERSON")))
    bench.session.store.count_claims(other, None)
    bench.session.open_pair("bridge")
    article = bench.session.store.article(bench.session.store.row(other).source)
    assert article.text == SOURCE
    same = bench.session.store.row("bridge").source == bench.session.store.row(other).source
    dialog = compare(bench, replacing, Side.SOURCE, "Good news. " + SOURCE)
    assert dialog.everywhere.isVisible() is same
    if same:
        assert dialog.everywhere.text() == "In all 2 pairs that use this text"
        click(bench, dialog.everywhere)
        assert ("moves", "mark", "with its words") in rows(dialog)
        click(bench, dialog.accept_button)
        assert bench.session.store.pair(other).source.text.startswith("Good news.")


def test_the_same_words_are_not_replaced(bench: Bench, replacing: Replacing) -> None:
    replacing.compare(Side.SOURCE, Arrival(record.article(SOURCE)))
    assert bench.said() == "The words are the same: nothing to replace"
    assert not bench.window.findChildren(ReanchoringDialog)


# Asking for the text


def ask(bench: Bench) -> ReplacementDialog:
    bench.window.actions_["replace_text"].trigger()
    (dialog,) = bench.window.findChildren(ReplacementDialog)
    bench.qtbot.waitUntil(dialog.isActiveWindow, timeout=PATIENCE)
    return dialog


def test_a_pasted_text_replaces_the_one_that_has_the_keys(
    bench: Bench, replacing: Replacing
) -> None:
    bench.window.source.view.setFocus()
    dialog = ask(bench)
    assert dialog.side is Side.SOURCE
    assert dialog.go.toolTip() == "Paste the new text first, or open a file"
    QApplication.clipboard().setText("Ruiz said nothing.")
    bench.qtbot.keyClick(dialog, Qt.Key.Key_V, CONTROL)
    click(bench, dialog.go)
    click(bench, shown(bench).accept_button)
    assert bench.pair.source.text == "Ruiz said nothing."
    assert bench.pair.id == "bridge"


def test_a_file_replaces_the_text_that_is_chosen(
    bench: Bench, replacing: Replacing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new.txt"
    path.write_text("Ruiz said nothing.", encoding="utf-8")
    monkeypatch.setattr(
        "newsannot.gui.replacement_dialog.QFileDialog.getOpenFileName",
        lambda *_: (str(path), ""),
    )
    dialog = ask(bench)
    assert dialog.side is Side.DERIVED
    click(bench, dialog.file)
    bench.qtbot.waitUntil(dialog.go.isEnabled, timeout=PATIENCE)
    assert dialog.slot.status() == "3 words"
    click(bench, dialog.go)
    click(bench, shown(bench).accept_button)
    assert bench.pair.derived
    assert bench.pair.derived.name == "new.txt"
    assert bench.session.store.original(bench.pair.derived)
    assert bench.pair.derived.file_sha256
    assert bench.opening.places.get(bench.pair.derived.file_sha256) == path


def test_in_a_set_opened_read_only_no_text_is_replaced(
    bench: Bench, replacing: Replacing, tmp_path: Path
) -> None:
    path = bench.session.store.path
    bench.presenter.set_session(None)
    session = Session(Store(path, readonly=True), ME)
    bench.presenter.set_session(session)
    session.open_pair("bridge")
    bench.window.actions_["replace_text"].trigger()
    assert bench.said() == "This set is opened read-only"
    assert not bench.window.findChildren(ReplacementDialog)


def test_a_file_that_is_read_after_its_dialog_was_left_goes_nowhere(
    bench: Bench, replacing: Replacing, tmp_path: Path
) -> None:
    path = tmp_path / "new.txt"
    path.write_text("Ruiz said nothing.", encoding="utf-8")
    dialog = ask(bench)
    with bench.qtbot.waitSignal(replacing._doubts.settled, timeout=PATIENCE):
        dialog.file_chosen.emit(str(path))
        dialog.reject()
        bench.qtbot.waitUntil(lambda: not isValid(dialog))
    assert not bench.window.findChildren(ReanchoringDialog)


def test_a_file_that_is_read_after_another_pair_came_is_not_compared_with_it(
    bench: Bench, replacing: Replacing, tmp_path: Path
) -> None:
    path = tmp_path / "new.txt"
    path.write_text("Ruiz said nothing.", encoding="utf-8")
    other = record.new_pair(record.article("Another source."), record.article("Another text."))
    bench.session.store.add_pair(other)
    replacing.compare_with(Side.DERIVED, path)
    bench.session.open_pair(other.id)
    bench.qtbot.waitUntil(lambda: "Nothing was compared" in bench.said(), timeout=PATIENCE)
    assert not bench.window.findChildren(ReanchoringDialog)
