"""The table of proposed pairs: what is shown, changed in it, made of it, and taken apart again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox

from newsannot.formats import newspair
from newsannot.gui.erase_dialog import EraseDialog
from newsannot.gui.import_bar import ImportBar
from newsannot.gui.lonely_button import LonelyButton
from newsannot.gui.notice_bar import ArticleBar
from newsannot.gui.pairing import Pairing
from newsannot.gui.pairing_model import Column
from newsannot.gui.pairing_window import PairingWindow
from newsannot.model import Pair, Span
from newsannot.record import article
from newsannot.store import Store, pairing
from tests.gui.conftest import PATIENCE, Bench

pytestmark = pytest.mark.gui

CTRL = Qt.KeyboardModifier.ControlModifier
LONELY = "Farmers near Toledo harvest olives late this year, Rosa Vidal said."


@pytest.fixture
def gold(root: Path) -> list[Pair]:
    """Two of ours, each of another matter."""
    files = sorted((root / "seeds" / "gold").rglob("*.newspair"))[:2]
    return [newspair.read(file) for file in files]


@pytest.fixture
def desk(bench: Bench, gold: list[Pair]) -> Bench:
    """A set with articles of two pairs, and one that has no partner, in no pair."""
    for pair in gold:
        assert pair.derived
        for text, side in ((pair.derived, "ours"), (pair.source, "wire")):
            bench.session.store.add_article(article(text.text, name=f"{side} {pair.id}.txt"))
    bench.session.store.add_article(article(LONELY, name="lonely.txt"))
    return bench


def shown(bench: Bench) -> PairingWindow:
    windows = bench.window.findChildren(PairingWindow)
    (window,) = [window for window in windows if window.isVisible()]
    return window


def proposed(bench: Bench) -> PairingWindow:
    """The table, when there is something in it."""
    bench.key(Qt.Key.Key_P, CTRL)
    window = shown(bench)
    bench.qtbot.waitUntil(lambda: window.model.rowCount() > 0, timeout=PATIENCE)
    return window


def bar(bench: Bench) -> Pairing:
    return bench.opening.pairing


def made(bench: Bench, number: int) -> None:
    bench.qtbot.waitUntil(
        lambda: bar(bench).bar.text() == f"Pairs made: {number}.", timeout=PATIENCE
    )


def texts(bench: Bench) -> set[tuple[str, str]]:
    """The names of the sources and derived articles of all pairs but the first."""
    with Store(bench.session.store.path, readonly=True) as store, store.database() as db:
        rows = list(
            db.query(
                """SELECT s.name AS source, d.name AS derived FROM pairs
                   JOIN articles s ON s.id = source JOIN articles d ON d.id = derived
                   WHERE pair != 'bridge'"""
            )
        )
    return {(row["source"], row["derived"]) for row in rows}


def expected(gold: list[Pair]) -> set[tuple[str, str]]:
    return {(f"wire {pair.id}.txt", f"ours {pair.id}.txt") for pair in gold}


def test_likely_pairs_are_shown_and_nothing_is_paired_before_it_is_said(
    desk: Bench, gold: list[Pair]
) -> None:
    window = proposed(desk)
    QAbstractItemModelTester(window.model)
    for source, derived in expected(gold):
        assert any(
            window.model.index(row, Column.SOURCE).data().endswith(f"({source})")
            and window.model.index(row, Column.DERIVED).data().endswith(f"({derived})")
            for row in range(window.model.rowCount())
        )
    assert window.model.rowCount() == 2
    why = window.model.index(0, Column.WHY)
    assert why.data().startswith("Same names: ")
    assert "Taken for the source: it " in window.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert texts(desk) == set()


def test_pairs_with_a_tick_are_made(desk: Bench, gold: list[Pair]) -> None:
    window = proposed(desk)
    assert window.pair.text() == "Pair 2"
    with desk.qtbot.waitSignal(desk.window.pairs_changed, timeout=PATIENCE):
        window.pair.click()
    made(desk, 2)
    assert texts(desk) == expected(gold)
    assert desk.pair.id == "bridge"


def test_space_takes_a_tick_away_and_gives_it_back(desk: Bench) -> None:
    window = proposed(desk)
    desk.qtbot.keyClick(window.table, Qt.Key.Key_Space)
    assert window.pair.text() == "Pair 1"
    desk.qtbot.keyClick(window.table, Qt.Key.Key_A, CTRL)
    desk.qtbot.keyClick(window.table, Qt.Key.Key_Space)
    assert window.pair.text() == "Pair 2"
    desk.qtbot.keyClick(window.table, Qt.Key.Key_Space)
    assert not window.pair.isEnabled()
    assert window.pair.toolTip() == "No row has a tick"


def test_a_row_is_swapped(desk: Bench) -> None:
    window = proposed(desk)
    before = window.model.row(0)
    desk.qtbot.keyClick(window.table, Qt.Key.Key_S)
    after = window.model.row(0)
    assert (after.source, after.derived) == (before.derived, before.source)
    assert "Taken for" not in window.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    window.swap.click()
    assert window.model.row(0).source == before.source


def test_another_source_is_chosen_from_a_list(desk: Bench) -> None:
    window = proposed(desk)
    desk.qtbot.keyClick(window.table, Qt.Key.Key_F2)
    choice = window.table.findChild(QComboBox)
    assert isinstance(choice, QComboBox)
    place = choice.findText("lonely.txt")
    choice.setCurrentIndex(place)
    choice.activated.emit(place)
    assert window.model.index(0, Column.SOURCE).data() == "lonely.txt"
    assert window.model.index(0, Column.LIKELY).data() == "Chosen by you"
    window.pair.click()
    made(desk, 2)
    assert "lonely.txt" in {source for source, _ in texts(desk)}


def test_an_article_without_a_partner_is_opened_and_asked_for_one(desk: Bench) -> None:
    window = proposed(desk)
    assert window.tabs.tabText(1).replace("&", "") == "Articles left: 1"
    window.tabs.setCurrentIndex(1)
    window.lonely.selectRow(0)
    desk.qtbot.keyClick(window.lonely, Qt.Key.Key_Return)
    assert not window.isVisible()
    asked = desk.window.findChild(ArticleBar)
    assert isinstance(asked, ArticleBar)
    assert asked.text() == "lonely.txt: what is it?"


def test_pairs_made_by_mistake_are_taken_apart_but_for_what_somebody_judged(desk: Bench) -> None:
    proposed(desk).pair.click()
    made(desk, 2)
    with desk.session.store.database() as db:
        first = next(db.query("SELECT pair FROM pairs WHERE pair != 'bridge'"))["pair"]
    desk.session.open_pair(first)
    desk.window.derived.select(Span(0, 20))
    desk.window.actions_["add_claim"].trigger()
    bar(desk).bar.unpair.click()
    desk.qtbot.waitUntil(lambda: "Unpaired" in desk.said(), timeout=PATIENCE)
    assert "Unpaired: 1." in desk.said()
    assert pairing.count_alone(desk.session.store) == 3
    assert desk.pair.id == first


def test_a_pair_that_somebody_judged_is_not_unpaired(desk: Bench) -> None:
    desk.key(Qt.Key.Key_M)
    desk.window.actions_["unpair"].trigger()
    assert desk.said() == "Not unpaired: somebody has said something of it"
    assert desk.pair.id == "bridge"


def test_the_only_pair_is_unpaired_and_the_desk_is_empty(bench: Bench) -> None:
    bench.window.actions_["unpair"].trigger()
    assert bench.said() == "Unpaired: 1. The articles are in no pair now."
    assert bench.presenter.pair is None
    assert not bench.window.showing_texts()
    assert not bench.window.actions_["unpair"].isEnabled()
    bench.key(Qt.Key.Key_M)
    window = proposed(bench)
    window.pair.click()
    bench.qtbot.waitUntil(lambda: bench.presenter.pair is not None, timeout=PATIENCE)


def test_where_all_are_paired_that_is_said(bench: Bench) -> None:
    bench.key(Qt.Key.Key_P, CTRL)
    window = shown(bench)
    words = "Every article of the set is in a pair. Import more with Ctrl+I."
    bench.qtbot.waitUntil(lambda: window.head.text() == words, timeout=PATIENCE)
    bench.qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_search_that_nobody_waits_for_hinders_no_other(desk: Bench) -> None:
    desk.key(Qt.Key.Key_P, CTRL)
    shown(desk).reject()
    assert proposed(desk).model.rowCount() == 2


def test_after_an_import_pairing_is_one_press_away(desk: Bench, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for side in ("source", "derived"):
        (folder / f"ferry.{side}.txt").write_text(f"A {side} of ours.")
    desk.opening.open_files([folder])
    found = desk.window.findChild(ImportBar)
    assert isinstance(found, ImportBar)
    desk.qtbot.waitUntil(found.pair.isVisible, timeout=PATIENCE)
    found.pair.click()
    assert found.isHidden()
    window = shown(desk)
    desk.qtbot.waitUntil(lambda: window.model.rowCount() == 3, timeout=PATIENCE)
    first = window.model.index(0, Column.SOURCE).data()
    assert (first, window.model.index(0, Column.LIKELY).data()) == ("ferry.source.txt", "Clearly")


def test_an_article_in_no_pair_is_deleted_for_good(desk: Bench) -> None:
    window = proposed(desk)
    assert not window.erase.isEnabled()
    window.tabs.setCurrentIndex(1)
    window.lonely.selectRow(0)
    assert window.erase.isEnabled()
    path = desk.session.store.path
    desk.qtbot.keyClick(window.lonely, Qt.Key.Key_Delete)
    asked = desk.window.findChild(EraseDialog)
    assert asked
    desk.qtbot.waitUntil(asked.isVisible)
    desk.qtbot.mouseClick(asked.erase, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: desk.presenter.session not in (None, desk.session))
    assert b"Toledo" not in path.read_bytes()


def test_articles_are_listed_before_they_are_compared(desk: Bench) -> None:
    desk.key(Qt.Key.Key_P, CTRL)
    window = shown(desk)
    assert window.head.text() == "Comparing the articles"
    titles: list[str] = []
    window.model.modelReset.connect(lambda: titles.append(window.tabs.tabText(1)))
    desk.qtbot.waitUntil(lambda: window.model.rowCount() > 0, timeout=PATIENCE)
    assert len(titles) == 2
    assert window.tabs.tabText(1).endswith(": 1")


def test_the_list_of_pairs_leads_to_the_articles_in_none(desk: Bench) -> None:
    desk.key(Qt.Key.Key_F2)
    found = desk.window.findChild(LonelyButton)
    assert isinstance(found, LonelyButton)
    desk.qtbot.waitUntil(found.isVisible, timeout=PATIENCE)
    assert found.text() == "Articles in no pair: 5…"
    found.click()
    window = shown(desk)
    desk.qtbot.waitUntil(lambda: window.model.rowCount() > 0, timeout=PATIENCE)
    window.pair.click()
    desk.qtbot.waitUntil(lambda: found.text() == "Articles in no pair: 1…", timeout=PATIENCE)


def test_in_another_set_no_pair_made_in_the_one_before_is_taken_apart(
    desk: Bench, tmp_path: Path
) -> None:
    Store(tmp_path / "other.newsannot").close()
    proposed(desk).pair.click()
    made(desk, 2)
    assert bar(desk).bar.isVisible()
    desk.opening.open_anew(tmp_path / "other.newsannot")
    assert bar(desk).bar.isHidden()


def test_what_cannot_be_done_with_a_row_says_why(desk: Bench) -> None:
    window = proposed(desk)
    window.tabs.setCurrentIndex(1)
    assert window.swap.toolTip() == window.source.toolTip() == "No row is chosen"
    window.tabs.setCurrentIndex(0)
    assert window.swap.isEnabled()
    assert window.swap.toolTip().endswith("(S)")
    assert window.erase.toolTip() == "No row is chosen"


def test_how_likely_a_pair_is_stands_uncut(desk: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsannot.gui.pairing_model._likely", lambda _row: "w" * 40)
    table = proposed(desk).table
    assert table.columnWidth(Column.LIKELY) > table.fontMetrics().horizontalAdvance("w" * 40)
