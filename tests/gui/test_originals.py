"""The file that an article comes from: what is said of it over the text, and the window that shows all of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPalette, QTextCursor
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from newsannot import readers
from newsannot.extraction import Extractor, Limits
from newsannot.gui.article_header import LeftOutButton
from newsannot.gui.original_text import OriginalText
from newsannot.gui.original_window import OriginalWindow
from newsannot.gui.originals import Originals
from newsannot.model import Article, Side
from newsannot.originals import Arrival, LeftOut, Part
from tests.gui.conftest import PATIENCE, Bench
from tests.readers.pdf_files import Sheet, pdf

pytestmark = pytest.mark.gui

CONTROL = Qt.KeyboardModifier.ControlModifier
STORY = """---
author: Jane Doe
date: 2025-03-12
---
# The bridge

![The bridge](b.jpg)
![](c.jpg)

The bridge <b>may</b> reopen.
"""


@pytest.fixture
def pair(bench: Bench, tmp_path: Path) -> Bench:
    """A source from a Markdown file, of which parts were left out, and one derived from it, from a PDF."""
    Originals(bench.window, bench.presenter, bench.opening)
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "story.md").write_text(STORY)
    sheets = [
        Sheet().text(50, 100, "The bridge will reopen.").text(300, 800, str(n)) for n in (1, 2)
    ]
    (folder / "derived.pdf").write_bytes(pdf(*sheets))
    arrivals = [arrived(folder / name) for name in ("story.md", "derived.pdf")]
    for known in arrivals:
        if known.original and known.path:
            bench.opening.places[known.original.sha256] = known.path
    bench.session.add_arrivals(*arrivals)
    return bench


def arrived(path: Path) -> Arrival:
    """An article as the child gives it, without one."""
    data = path.read_bytes()
    return readers.arrival(data, path, *readers.draft(data, path.name))


def button(bench: Bench, side: Side) -> LeftOutButton:
    found = bench.presenter.pane(side).findChild(LeftOutButton)
    assert found
    return found


def shown(bench: Bench, side: Side) -> OriginalWindow:
    """The window, opened by the button over a text, or by the key where nothing was left out."""
    bench.presenter.pane(side).view.setFocus()
    bench.key(Qt.Key.Key_O, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    found = bench.window.findChild(OriginalWindow)
    assert found
    bench.qtbot.waitUntil(lambda: "Looking" not in where(found), timeout=PATIENCE)
    return found


def where(window: OriginalWindow) -> str:
    return window._where.text()


def kept(bench: Bench, article: Article) -> bytes | None:
    return bench.session.store.original_bytes(article)


def test_what_was_left_out_is_said_over_the_text_and_leads_to_the_file(pair: Bench) -> None:
    over = button(pair, Side.SOURCE)
    assert over.isVisible()
    assert over.accessibleName() == "Markdown text, 3 parts left out"
    assert "Left out: 2 pictures, the facts above the text." in over.toolTip()
    assert "Ctrl+Shift+O" in over.toolTip()
    pair.qtbot.mouseClick(over, Qt.MouseButton.LeftButton)
    window = pair.window.findChild(OriginalWindow)
    assert window
    assert window.windowTitle() == "Original of story.md"


def test_an_article_that_waits_says_what_was_left_out_of_its_file(
    bench: Bench, tmp_path: Path
) -> None:
    bench.presenter.set_session(None)
    (tmp_path / "story.md").write_text(STORY)
    bench.opening.open_files([tmp_path / "story.md"])
    bench.qtbot.waitUntil(button(bench, Side.SOURCE).isVisible, timeout=PATIENCE)


def test_another_pair_says_nothing_of_the_file_before(pair: Bench) -> None:
    pair.session.open_pair("bridge")
    assert button(pair, Side.SOURCE).isHidden()


def test_all_parts_are_shown_in_order_with_what_was_left_out_named(pair: Bench) -> None:
    window = shown(pair, Side.SOURCE)
    lines = [line for line in window.text.toPlainText().split("\n") if line]
    assert lines == [
        "Left out: the facts above the text",
        "author: Jane Doe",
        "date: 2025-03-12",
        "The bridge",
        "Left out: 2 pictures",
        "The bridge",
        "The bridge may reopen.",
    ]
    states = {block.text(): block.userState() for block in blocks(window.text)}
    assert states["author: Jane Doe"] == 1
    assert states["The bridge may reopen."] == 0
    assert "UTF-8" in window._file.text() and "SHA-256" in window._file.text()
    assert "Jane Doe" in window._facts.text()


def blocks(text: OriginalText) -> Iterator[object]:
    block = text.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def test_a_part_left_out_has_a_bar_at_its_edge(pair: Bench) -> None:
    text = shown(pair, Side.SOURCE).text
    palette = text.palette()

    def at_edge(words: str) -> object:
        cursor = text.document().find(words)
        y = text.cursorRect(cursor).center().y()
        return text.viewport().grab().toImage().pixelColor(QPoint(9, y))

    assert at_edge("author") == palette.color(QPalette.ColorRole.PlaceholderText)
    assert at_edge("may reopen") == palette.color(QPalette.ColorRole.Base)


def test_words_are_found_and_copied_and_esc_closes(pair: Bench) -> None:
    window = shown(pair, Side.SOURCE)
    pair.qtbot.keyClick(window.text, Qt.Key.Key_F, CONTROL)
    pair.qtbot.keyClicks(window.finding.field, "reopen")
    pair.qtbot.keyClick(window.finding.field, Qt.Key.Key_Return)
    assert window.text.textCursor().selectedText() == "reopen"
    pair.qtbot.keyClick(window.text, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "reopen"
    window.finding.field.setText("nowhere")
    pair.qtbot.keyClick(window.finding.field, Qt.Key.Key_Return)
    assert window.finding.words.text() == "Not in this file"
    pair.qtbot.keyClick(window.finding.field, Qt.Key.Key_Escape)
    pair.qtbot.keyClick(window.text, Qt.Key.Key_Escape)
    assert window.isHidden()


def test_finding_goes_round_the_end(qtbot: QtBot) -> None:
    text = OriginalText()
    qtbot.addWidget(text)
    text.setPlainText("one two one")
    starts = []
    for back in (False, False, False, True):
        assert text.find_words("one", back=back)
        starts.append(text.textCursor().selectionStart())
    assert starts == [0, 8, 0, 8]


def test_keys_in_the_window_do_not_tag(pair: Bench) -> None:
    window = shown(pair, Side.SOURCE)
    pair.qtbot.keyClicks(window.text, "mneu2")
    assert all(not claim.judgements for claim in pair.pair.claims)
    assert "The bridge may reopen." in window.text.toPlainText()


def test_who_leafs_on_waits_for_no_page_between(pair: Bench, tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    path.write_bytes(pdf(*(Sheet().text(50, 100, f"Page {n}.") for n in range(9))))
    bridge, long = arrived(tmp_path / "files" / "story.md"), arrived(path)
    pair.opening.places[long.original.sha256] = path
    pair.session.add_arrivals(bridge, long)
    pages = shown(pair, Side.DERIVED).pages
    pair.qtbot.waitUntil(lambda: pages._words.text() == "Page 1 of 9", timeout=PATIENCE)
    said: list[str] = []
    originals = pair.window.findChild(Originals)
    assert originals
    draw = originals._drawer.page
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            originals._drawer,
            "page",
            lambda data, n, width: said.append(n) or draw(data, n, width),
        )
        for _ in range(8):
            pages.go_on()
        assert pages._words.text() == "Drawing page 9"
        pair.qtbot.waitUntil(lambda: pages._words.text() == "Page 9 of 9", timeout=PATIENCE)
    assert said == [1, 8]


def test_a_page_that_takes_too_long_is_given_up_and_no_file_waits_for_it(pair: Bench) -> None:
    originals = pair.window.findChild(Originals)
    assert originals
    originals._drawer = Extractor(Limits(seconds=0.01))
    pages = shown(pair, Side.DERIVED).pages
    pair.qtbot.waitUntil(lambda: "takes too long" in pages._words.text(), timeout=PATIENCE)
    assert pair.opening.extractor._child is None
    drawer = originals._drawer
    pair.presenter.set_session(None)
    assert drawer.closed


def test_a_pdf_s_pages_are_drawn_one_by_one(pair: Bench) -> None:
    window = shown(pair, Side.DERIVED)
    pages = window.pages

    def says(words: str) -> None:
        pair.qtbot.waitUntil(lambda: pages._words.text() == words, timeout=PATIENCE)

    assert pages.isVisible()
    says("Page 1 of 2")
    assert not pages.previous.isEnabled()
    assert "first page" in pages.previous.toolTip()
    pair.qtbot.keyClick(window.text, Qt.Key.Key_PageDown, CONTROL)
    says("Page 2 of 2")
    assert not pages.next.isEnabled()
    pair.qtbot.mouseClick(pages.previous, Qt.MouseButton.LeftButton)
    says("Page 1 of 2")
    assert not pages._sheet._image.isNull()


def test_a_file_is_kept_in_the_set_when_asked(pair: Bench) -> None:
    window = shown(pair, Side.SOURCE)
    assert kept(pair, pair.pair.source) is None
    pair.qtbot.mouseClick(window.keep, Qt.MouseButton.LeftButton)
    assert kept(pair, pair.pair.source) == STORY.encode()
    assert where(window) == "The set keeps the file."
    assert not window.keep.isEnabled()


def test_a_file_that_was_changed_is_not_taken_for_the_original(
    pair: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "files" / "derived.pdf"
    data = path.read_bytes()
    path.write_bytes(data + b"x")
    window = shown(pair, Side.DERIVED)
    assert where(window).startswith("The file is not here any more")
    assert not window.keep.isEnabled()
    answer = [str(path), ""]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: answer)
    pair.qtbot.mouseClick(window.choose, Qt.MouseButton.LeftButton)
    pair.qtbot.waitUntil(lambda: "is not the file" in where(window), timeout=PATIENCE)
    answer[0] = str(tmp_path / "moved.pdf")
    (tmp_path / "moved.pdf").write_bytes(data)
    pair.qtbot.mouseClick(window.choose, Qt.MouseButton.LeftButton)
    pair.qtbot.waitUntil(lambda: where(window).endswith("moved.pdf"), timeout=PATIENCE)
    pair.qtbot.waitUntil(lambda: window.pages._words.text() == "Page 1 of 2", timeout=PATIENCE)


def test_a_page_that_is_looked_at_stays_when_the_file_is_kept(pair: Bench) -> None:
    window = shown(pair, Side.DERIVED)
    pair.qtbot.waitUntil(lambda: window.pages._words.text() == "Page 1 of 2", timeout=PATIENCE)
    window.pages.go_on()
    pair.qtbot.waitUntil(lambda: window.pages._words.text() == "Page 2 of 2", timeout=PATIENCE)
    pair.qtbot.mouseClick(window.keep, Qt.MouseButton.LeftButton)
    assert window.pages.number == 1


def test_a_name_that_leads_elsewhere_is_not_followed(bench: Bench, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "b.txt").write_text("This is b.")
    (tmp_path / "a.txt").write_text("This is a.")
    Originals(bench.window, bench.presenter, bench.opening)
    source, derived = arrived(tmp_path / "a.txt"), arrived(folder / "b.txt")
    named = replace(derived.article, name="elsewhere/b.txt")
    bench.session.add_arrivals(source, replace(derived, article=named))
    window = shown(bench, Side.SOURCE)
    assert where(window).endswith("a.txt")  # beside the set
    bench.qtbot.keyClick(window.text, Qt.Key.Key_Escape)
    with bench.qtbot.waitActive(bench.window):
        bench.window.activateWindow()
    assert where(shown(bench, Side.DERIVED)).startswith("The file is not here")


def test_other_colours_dress_the_parts_anew(pair: Bench) -> None:
    text = shown(pair, Side.SOURCE).text
    palette = QPalette(text.palette())
    palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.red)
    text.setPalette(palette)
    pair.qtbot.waitUntil(lambda: "may reopen" in text.toPlainText(), timeout=PATIENCE)
    words = text.document().find("may reopen").charFormat()
    assert words.foreground().color() == Qt.GlobalColor.red


def test_a_text_without_a_file_says_so(bench: Bench) -> None:
    Originals(bench.window, bench.presenter, bench.opening)
    bench.key(Qt.Key.Key_O, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert bench.said() == "This text does not come from a file"


def test_originals_are_kept_at_once_where_the_setting_says_so(bench: Bench, tmp_path: Path) -> None:
    bench.window.actions_["keep_originals"].setChecked(True)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"This is {name}.")
    bench.opening.open_files([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert kept(bench, bench.pair.derived) == b"This is b.txt."


def test_a_long_file_comes_in_turns_and_whole(bench: Bench) -> None:
    text = OriginalText()
    bench.qtbot.addWidget(text)
    parts = [Part(f"line {n} " + "x" * 80, LeftOut.MENU if n % 3 else None) for n in range(2_000)]
    text.show_parts(parts)
    assert "line 1999" not in text.toPlainText()
    bench.qtbot.waitUntil(lambda: "line 1999" in text.toPlainText(), timeout=PATIENCE)
    assert text.textCursor().position() == 0
    text.moveCursor(QTextCursor.MoveOperation.End)
    text.show_parts(parts[:3])
    bench.qtbot.waitUntil(lambda: "line 2" in text.toPlainText(), timeout=PATIENCE)
    assert text.textCursor().position() == 0
    assert not text.textCursor().hasSelection()
