"""Agreement and statistics in windows of their own."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from shiboken6 import delete

from newsannot import verbs
from newsannot.errors import Cancelled
from newsannot.gui.figures_shown import FiguresShown
from newsannot.gui.figures_window import FiguresWindow
from newsannot.gui.figures_words import written
from newsannot.gui.work_bar import Work
from newsannot.model import Annotator, Judgement, Verdict
from newsannot.record import damage
from newsannot.reports.sheets import Figure, Form
from newsannot.store import Store
from tests.gui.conftest import Bench

pytestmark = pytest.mark.gui
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KIM = Annotator("kim", "Kim <b>")
"""Whose name is shown to the letter."""


def tag(bench: Bench, words: str, verdict: Verdict) -> None:
    session = bench.session
    session.do(verbs.tag(session.desk(), bench.claim(words).id, verdict))


def let_kim_judge(bench: Bench) -> None:
    """Kim's word on three claims comes with a record; mine on two of them."""
    pair = bench.pair
    claims = tuple(
        replace(claim, judgements=(Judgement("kim", Verdict.MATCHING),))
        for claim in pair.claims[:3]
    )
    coming = replace(pair, claims=(*claims, *pair.claims[3:]), annotators=(KIM,))
    assert damage(coming) is None
    bench.session.store.merge_pair(coming)
    bench.session.open_pair(pair.id)
    tag(bench, "Mayor", Verdict.MATCHING)
    tag(bench, "Exactly", Verdict.UNSUPPORTED)


def shown(bench: Bench) -> FiguresWindow:
    bench.qtbot.waitUntil(lambda: any(map(FiguresWindow.isVisible, _all(bench))))
    return next(window for window in _all(bench) if window.isVisible())


def _all(bench: Bench) -> list[FiguresWindow]:
    return bench.window.findChildren(FiguresWindow)


def test_agreement_is_opened_by_its_key_and_counts_what_two_people_judged(bench: Bench) -> None:
    let_kim_judge(bench)
    bench.key(Qt.Key.Key_A, CONTROL | SHIFT)
    window = shown(bench)
    text = window.text.toPlainText()
    assert window.windowTitle() == "Agreement: bridge"
    assert "Kim <b>" in text and "50.0" in text
    assert window.told.text().startswith("As of ")
    bench.qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_no_name_is_broken_in_two_however_narrow_the_window(bench: Bench) -> None:
    let_kim_judge(bench)
    bench.key(Qt.Key.Key_A, CONTROL | SHIFT)
    window = shown(bench)
    window.resize(300, 400)
    QApplication.processEvents()
    document = window.text.document()
    blocks = map(document.findBlockByNumber, range(document.blockCount()))
    names = [block for block in blocks if "Kim\u00a0<b>" in block.text()]
    assert names and all(block.layout().lineCount() == 1 for block in names)


def test_statistics_are_counted_again_by_f5(bench: Bench) -> None:
    tag(bench, "Mayor", Verdict.MATCHING)
    bench.window.actions_["statistics"].trigger()
    window = shown(bench)
    assert ("Me", 1, 0, 0, 1, 0) in rows(window)
    tag(bench, "Exactly", Verdict.UNSUPPORTED)
    bench.qtbot.keyClick(window, Qt.Key.Key_F5)
    bench.qtbot.waitUntil(lambda: ("Me", 1, 0, 1, 2, 0) in rows(window))


def rows(window: FiguresWindow) -> list[tuple[object, ...]]:
    return [row for sheet in window.sheets for row in sheet.rows]


def test_the_tables_are_copied_for_a_sheet_and_a_document(bench: Bench) -> None:
    let_kim_judge(bench)
    bench.window.actions_["statistics"].trigger()
    window = shown(bench)
    bench.qtbot.keyClick(window, Qt.Key.Key_C, CONTROL | SHIFT)
    data = QApplication.clipboard().mimeData()
    assert "Kim <b>\t3\t0\t0\t3\t0" in data.text()
    assert "Kim&nbsp;&lt;b&gt;" in data.html()
    assert window.told.text() == "Copied"


def test_the_tables_are_saved_for_a_spreadsheet(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_kim_judge(bench)
    bench.window.actions_["agreement"].trigger()
    window = shown(bench)
    chosen = tmp_path / "figures"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    bench.qtbot.keyClick(window, Qt.Key.Key_S, CONTROL)
    with chosen.with_suffix(".csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    assert ["Matching", "1", "0", "1"] in lines
    assert window.told.text() == "Saved as figures.csv"
    window.save_asked.emit()
    assert window.told.text() == "figures.csv is there already; choose another name"


def test_what_others_said_is_not_counted_for_who_hides_it(bench: Bench) -> None:
    let_kim_judge(bench)
    actions = bench.window.actions_
    actions["agreement"].trigger()
    window = shown(bench)
    actions["blind"].trigger()
    assert not window.isVisible()
    for command in ("agreement", "statistics"):
        assert not actions[command].isEnabled()
        assert "Others' verdicts are hidden" in actions[command].toolTip()
    actions["blind"].trigger()
    assert actions["agreement"].isEnabled()


def test_without_a_set_there_is_nothing_to_count(bench: Bench) -> None:
    bench.presenter.set_session(None)
    assert "No set is open" in bench.window.actions_["statistics"].toolTip()


def test_numbers_are_written_as_the_language_does() -> None:
    assert written(Figure(0.5, Form.MEASURE)) == "0.500"
    assert written(Figure(2 / 3, Form.SHARE)) == "66.7\u00a0%"
    assert written(Figure(12.34, Form.SECONDS)) == "12.3"
    assert written(12345) == "12,345"


def test_figures_of_a_set_that_is_closed_by_now_come_up_no_more(
    bench: Bench, tmp_path: Path
) -> None:
    Store(tmp_path / "other.newsannot").close()
    hand = bench.window.findChild(FiguresShown)
    assert hand
    bench.key(Qt.Key.Key_A, CONTROL | SHIFT)
    assert hand._work.under_way
    bench.opening.open_anew(tmp_path / "other.newsannot")
    bench.qtbot.waitUntil(lambda: not hand._work.under_way)
    assert _all(bench) == []


def test_work_whose_window_has_gone_leaves_off(bench: Bench) -> None:
    work = Work(bench.window)
    delete(work)
    with pytest.raises(Cancelled):
        work._tell(0.5)
