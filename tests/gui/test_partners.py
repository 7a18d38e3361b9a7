"""An article that waits is asked for its partner: what is proposed, and how it is chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from newsannot.gui.notice_bar import PairBar
from newsannot.gui.partner_panel import PartnerPanel
from newsannot.record import article
from newsannot.store import Store
from tests.gui.conftest import Bench

pytestmark = pytest.mark.gui

ALT = Qt.KeyboardModifier.AltModifier
BRIDGE = (
    "Bridge may reopen\n\nTuesday, 12 May 2026\n\n"
    "Mayor Ana Ruiz said the Tollan bridge may reopen in June. Some 39 workers repair its bolts. "
    "“We hope for dry weather,” Ruiz added."
)
REWRITE = (
    "The Tollan bridge will reopen in June, promised Ana Ruiz. Exactly 39 workers repair the bolts. "
    "“We hope for dry weather,” she added."
)


@pytest.fixture
def empty(bench: Bench, tmp_path: Path) -> Bench:
    """The window before anything is open, and a folder of articles."""
    bench.presenter.set_session(None)
    folder = tmp_path / "stories"
    folder.mkdir()
    for name, text in (("bridge", BRIDGE), ("rewrite", REWRITE), ("other", "It rained in Oslo.")):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return bench


def opened(bench: Bench, tmp_path: Path, name: str) -> PartnerPanel:
    """The panel beside a file that was opened alone, when its folder has been looked through."""
    bench.opening.open_files([tmp_path / "stories" / f"{name}.txt"])
    panel = found(bench)
    assert panel.isVisible()
    bench.qtbot.waitUntil(lambda: not panel.status().startswith("Looking"))
    return panel


def found(bench: Bench) -> PartnerPanel:
    panel = bench.window.findChild(PartnerPanel)
    assert isinstance(panel, PartnerPanel)
    return panel


def rows(panel: PartnerPanel) -> list[str]:
    model = panel.list.model()
    return [str(model.index(n, 0).data()) for n in range(model.rowCount())]


def names(bench: Bench) -> tuple[str | None, str | None]:
    pair = bench.presenter.pair
    assert pair
    assert pair.derived
    return pair.source.name, pair.derived.name


def press(panel: PartnerPanel, words: str) -> QPushButton:
    return next(b for b in panel.findChildren(QPushButton) if words in b.text())


def test_the_likely_partner_is_proposed_with_its_date_and_what_the_two_share(
    empty: Bench, tmp_path: Path
) -> None:
    panel = opened(empty, tmp_path, "rewrite")
    (row,) = rows(panel)
    assert row.startswith("bridge.txt, 12 May 2026. Bridge may reopen. Same names: ")
    assert "1 equal quote; 1 equal figure" in row
    assert "It would be the source: it " in row
    assert panel.question() == "Which article belongs to rewrite.txt?"


def test_a_partner_that_would_be_derived_is_said_to_be_so(empty: Bench, tmp_path: Path) -> None:
    panel = opened(empty, tmp_path, "bridge")
    (row,) = rows(panel)
    assert "It would be the derived one: the other " in row


def test_enter_takes_the_first_and_puts_the_opened_one_where_it_belongs(
    empty: Bench, tmp_path: Path
) -> None:
    opened(empty, tmp_path, "rewrite")
    empty.key(Qt.Key.Key_Return)
    assert names(empty) == ("bridge.txt", "rewrite.txt")
    bar = empty.window.findChild(PairBar)
    assert isinstance(bar, PairBar)
    assert "bridge.txt is taken as the source" in bar.text()
    assert found(empty).isHidden()
    assert empty.window.derived.view.sheet.text == REWRITE


def test_arrows_go_through_the_rows_and_a_click_takes_one(empty: Bench, tmp_path: Path) -> None:
    second = BRIDGE.replace("39", "40").replace("12 May", "13 May")
    (tmp_path / "stories" / "second.txt").write_text(second, encoding="utf-8")
    panel = opened(empty, tmp_path, "rewrite")
    assert len(rows(panel)) == 2
    empty.key(Qt.Key.Key_Down)
    assert panel.list.currentIndex().row() == 1
    empty.key(Qt.Key.Key_Up)
    assert panel.list.currentIndex().row() == 0
    row = panel.list.visualRect(panel.list.model().index(1, 0))
    place = row.topLeft() + QPoint(20, 10)
    empty.qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert names(empty)[0] == "second.txt"


def test_where_nothing_is_likely_that_is_said_and_a_button_has_the_keys(
    empty: Bench, tmp_path: Path
) -> None:
    panel = opened(empty, tmp_path, "other")
    assert rows(panel) == []
    assert panel.list.isHidden()
    assert panel.status() == "No likely partner in this folder."
    assert QApplication.focusWidget() is press(panel, "file")


def test_the_same_text_is_told_as_such_and_is_no_partner(empty: Bench, tmp_path: Path) -> None:
    (tmp_path / "stories" / "copy.txt").write_text(REWRITE, encoding="utf-8")
    panel = opened(empty, tmp_path, "rewrite")
    assert "The same text, word for word" in rows(panel)[1]
    empty.key(Qt.Key.Key_Down)
    empty.key(Qt.Key.Key_Return)
    assert empty.presenter.pair is None
    assert "word for word" in empty.window.status.currentMessage()


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_Escape, None), (Qt.Key.Key_N, ALT)])
def test_not_now_leaves_the_article_waiting(
    empty: Bench, tmp_path: Path, key: Qt.Key, modifier: Qt.KeyboardModifier | None
) -> None:
    panel = opened(empty, tmp_path, "rewrite")
    empty.key(key, modifier or Qt.KeyboardModifier.NoModifier)
    empty.qtbot.waitUntil(panel.isHidden)
    assert "rewrite.txt waits for its partner" in empty.said()
    empty.opening.open_files([tmp_path / "stories" / "bridge.txt"])
    assert names(empty) == ("bridge.txt", "rewrite.txt")


def test_the_partner_can_be_pasted(empty: Bench, tmp_path: Path) -> None:
    panel = opened(empty, tmp_path, "other")
    QApplication.clipboard().clear()
    empty.key(Qt.Key.Key_I, ALT)
    empty.qtbot.waitUntil(lambda: "holds no text" in panel.status())
    QApplication.clipboard().setText("Rain in Oslo.")
    empty.key(Qt.Key.Key_I, ALT)
    empty.qtbot.waitUntil(lambda: empty.presenter.pair is not None)
    assert {name for name in names(empty) if name} == {"other.txt"}


def test_the_partner_can_be_chosen_from_another_place(
    empty: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    far = tmp_path / "far.txt"
    far.write_text(REWRITE, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_facts: ([str(far)], ""))
    panel = opened(empty, tmp_path, "other")
    empty.qtbot.mouseClick(press(panel, "file"), Qt.MouseButton.LeftButton)
    assert set(names(empty)) == {"far.txt", "other.txt"}


def test_an_article_of_the_set_without_a_partner_is_proposed(bench: Bench, tmp_path: Path) -> None:
    bench.presenter.set_session(None)
    path = tmp_path / "unpaired.newsannot"
    with Store(path) as store:
        store.add_article(article(BRIDGE, name="kept.txt"))
    bench.opening.open_files([path])
    bench.window.text_dropped.emit(REWRITE)
    panel = found(bench)
    bench.qtbot.waitUntil(lambda: rows(panel) != [])
    assert rows(panel)[0].startswith("kept.txt")
    bench.key(Qt.Key.Key_Return)
    assert names(bench) == ("kept.txt", None)
    assert bench.presenter.session
    assert bench.presenter.session.store.unpaired(9) == ()


def test_what_is_looked_for_is_called_off_when_the_person_goes_on(
    empty: Bench, tmp_path: Path
) -> None:
    for number in range(50):
        (tmp_path / "stories" / f"{number}.txt").write_text(BRIDGE * 9, encoding="utf-8")
    stories = tmp_path / "stories"
    empty.opening.open_files([stories / "rewrite.txt"])
    assert found(empty).status().startswith("Looking through stories")
    empty.opening.open_files([stories / "bridge.txt"])
    assert names(empty) == ("bridge.txt", "rewrite.txt")
    empty.qtbot.wait(300)
    assert rows(found(empty)) == []


def test_a_folder_whose_name_would_turn_the_words_around_is_named_letter_by_letter(
    empty: Bench, tmp_path: Path
) -> None:
    folder = tmp_path / "\u202efdp"
    folder.mkdir()
    (folder / "a.txt").write_text("It rained.", encoding="utf-8")
    empty.opening.open_files([folder / "a.txt"])
    assert "\\u202efdp" in found(empty).status()
