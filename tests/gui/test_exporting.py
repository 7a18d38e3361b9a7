"""The export as it is asked for in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from newsannot.formats import jsonl
from newsannot.formats.jsonl import Refused
from tests.gui.conftest import PATIENCE, Bench

pytestmark = pytest.mark.gui


def test_the_export_goes_where_it_is_asked_for_and_has_what_was_tagged(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = str(tmp_path / "out"), ""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: chosen)
    bench.key(Qt.Key.Key_E)
    bench.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    bench.qtbot.waitUntil(lambda: "Exported to" in bench.said(), timeout=PATIENCE)
    (item,) = jsonl.read(tmp_path / "out.jsonl")
    assert not isinstance(item, Refused)
    assert item.pair.claims[0].judgements[0].verdict == "embellished"


def test_an_export_writes_over_no_file_that_the_dialog_did_not_ask_about(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out.jsonl").write_text("kept")
    chosen = str(tmp_path / "out"), ""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: chosen)
    bench.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    bench.qtbot.waitUntil(lambda: "out.jsonl" in bench.said(), timeout=PATIENCE)
    assert "is there already" in bench.said()
    assert (tmp_path / "out.jsonl").read_text() == "kept"
